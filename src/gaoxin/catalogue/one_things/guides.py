"""The working guide of a one-thing: its stages, its papers once, its time against that of the separate matters."""

from collections.abc import Iterator, Mapping

from gaoxin.catalogue.matters.guides import Guide, Row, Section, days, materials_section, questions_section, sentences
from gaoxin.catalogue.matters.model import Matter
from gaoxin.catalogue.matters.words import ELEMENTS, Words, as_written, said, worded
from gaoxin.catalogue.one_things import OneThing, Stage, materials_once, separate_days, stage_days


def one_thing_guide(one_thing: OneThing, matters: Mapping[str, Matter]) -> Guide:
    """The guide of one thing made of these matters; what its matters leave in doubt is doubtful here too."""
    made = (
        Section("basics", said("基本信息", "Basics"), tuple(_basics(one_thing, matters))),
        Section("stages", said("办理阶段", "Stages"), tuple(_stages(one_thing, matters)), _STAGE_HEADS),
        materials_section(materials_once(one_thing, matters)),
        Section("results", said("办理结果", "Result"), ((said(one_thing.result, one_thing.result_en),),)),
        Section("basis", said("设定依据", "Legal basis"), sentences(basis.shown for basis in one_thing.basis)),
        questions_section((question.ask, question.answer) for question in one_thing.questions),
    )
    return Guide(
        said(one_thing.name, one_thing.name_en),
        said(one_thing.purpose, one_thing.purpose_en),
        tuple(section for section in made if section.rows),
        tuple(doubt for key in one_thing.matters for doubt in matters[key].doubts),
    )


def _basics(one_thing: OneThing, matters: Mapping[str, Matter]) -> Iterator[Row]:
    apart = separate_days(one_thing, matters)
    limit = days(one_thing.limit)
    yield ELEMENTS["code"], as_written(one_thing.code)
    told = said(f"{limit['zh']}（分别办理合计{apart}个）", f"{limit['en']} ({apart} one after another)")
    yield ELEMENTS["promised"], told
    yield ELEMENTS["visits"], said(f"{one_thing.visits}次", str(one_thing.visits))


_STAGE_HEADS = (
    *(said("阶段", "Stage"), said("事项", "Matters"), said("视情况", "Where needed")),
    *(said("时限", "Time"), said("办理归属", "Where it is handled")),
)


def _stages(one_thing: OneThing, matters: Mapping[str, Matter]) -> Iterator[Row]:
    for stage in one_thing.stages:
        yield (
            said(stage.name, stage.name_en),
            _names(stage.matters, matters),
            _names(stage.where_needed, matters),
            days(stage_days(stage, matters)),
            _homes(stage, matters),
        )


def _names(keys: tuple[str, ...], matters: Mapping[str, Matter]) -> Words:
    return said("、".join(matters[key].name for key in keys), "; ".join(matters[key].name_en for key in keys))


def _homes(stage: Stage, matters: Mapping[str, Matter]) -> Words:
    homes = [worded(home) for home in dict.fromkeys(matters[key].home for key in stage.all)]
    return said("、".join(home["zh"] for home in homes), ", ".join(home["en"] for home in homes))
