"""The working guide (办事指南) of a matter as a plain structure, in the order in which people read it.

A page or a PDF walks the sections and shows titles, column heads and cells in its reader's language. What stands in
Chinese only (articles of law, conditions, answers) is the same in both.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from gaoxin.catalogue.bases import Basis
from gaoxin.catalogue.matters.model import Doubt, Home, LaterCheck, Limit, Material, Matter, Need, Processing, Special
from gaoxin.catalogue.matters.words import ELEMENTS, Words, as_written, said, worded

Row = tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and rows under column heads. Without heads a row is a label with its text, or one sentence alone."""

    key: str
    title: Words
    rows: tuple[Row, ...]
    heads: Row = ()


@dataclass(frozen=True, slots=True)
class Guide:
    """A working guide. `doubts` are for the staff who publish it; a reader of the public page is not shown them."""

    title: Words
    purpose: Words
    sections: tuple[Section, ...]
    doubts: tuple[Doubt, ...] = ()


def matter_guide(matter: Matter) -> Guide:
    """The guide of one matter; sections without anything to say are left out."""
    made = (
        Section("basics", said("基本信息", "Basics"), tuple(_basics(matter))),
        Section("conditions", said("受理条件", "Conditions"), sentences(matter.conditions)),
        materials_section(matter.materials),
        Section("time", said("办理时限", "Time"), tuple(_times(matter))),
        Section("steps", said("办理流程", "Steps"), tuple(_steps(matter))),
        Section("fees", said("收费标准", "Fees"), tuple(_fees(matter)), _FEE_HEADS if matter.fees else ()),
        Section("results", said("办理结果", "Result"), tuple(_results(matter)), _RESULT_HEADS),
        Section("ease", said("便利措施", "What makes it easier"), tuple(_ease(matter))),
        Section("basis", said("设定依据", "Legal basis"), sentences(basis.shown for basis in matter.basis)),
        Section("offices", said("咨询和投诉", "Ask and complain"), tuple(_offices(matter))),
        questions_section((question.ask, question.answer) for question in matter.questions),
    )
    return Guide(
        said(matter.name, matter.name_en),
        said(matter.purpose, matter.purpose_en),
        tuple(section for section in made if section.rows),
        matter.doubts,
    )


# Pieces that a guide of several matters uses too


def sentences(texts: Iterable[str]) -> tuple[Row, ...]:
    """Rows of one sentence each."""
    return tuple((as_written(text),) for text in texts)


def questions_section(questions: Iterable[tuple[str, str]]) -> Section:
    """What is often asked, each with its answer."""
    rows = tuple((as_written(ask), as_written(answer)) for ask, answer in questions)
    return Section("questions", said("常见问题", "Often asked"), rows)


_MATERIAL_HEADS = (
    *(said("材料", "Paper"), said("必要性", "Need"), said("形式", "Form"), said("份数", "Copies")),
    *(said("来源", "From"), said("说明", "Note")),
)


def materials_section(materials: Iterable[Material]) -> Section:
    """The papers, those that have to be there first."""
    ranked = sorted(materials, key=lambda material: _NEEDS.index(material.need))
    return Section("materials", said("申请材料", "Papers"), tuple(map(_paper, ranked)), _MATERIAL_HEADS)


_NEEDS = (Need.REQUIRED, Need.LATER, Need.OPTIONAL)


def _paper(material: Material) -> Row:
    need = worded(material.need)
    if material.need is Need.LATER:
        need = said(f"{need['zh']}，{material.days}个工作日内", f"{need['en']} within {days(material.days)['en']}")
    note = "；".join(text for text in (material.note, material.basis and f"依据：{material.basis}") if text)
    return (
        said(material.name, material.name_en),
        need,
        joined(material.forms),
        as_written(str(material.copies)),
        worded(material.origin),
        as_written(note),
    )


def joined(values: Iterable[StrEnum]) -> Words:
    """Several values in a row."""
    known = [worded(value) for value in values]
    return said("、".join(one["zh"] for one in known), ", ".join(one["en"] for one in known))


def days(number: int) -> Words:
    """So many working days."""
    return said(f"{number}个工作日", f"{number} working day{'' if number == 1 else 's'}")


# Sections


def _basics(matter: Matter) -> Iterator[Row]:
    yield ELEMENTS["code"], as_written(matter.code)
    if matter.national_code:
        yield ELEMENTS["national_code"], as_written(matter.national_code)
    yield ELEMENTS["type"], worded(matter.type)
    yield ELEMENTS["theme"], worded(matter.theme)
    yield ELEMENTS["authority"], as_written(matter.authority)
    yield ELEMENTS["level"], worded(matter.level)
    if matter.power is not None:
        yield ELEMENTS["power"], worded(matter.power)
    yield ELEMENTS["home"], worded(matter.home)
    if matter.platform:
        yield ELEMENTS["platform"], as_written(matter.platform)
    yield ELEMENTS["applicants"], joined(matter.applicants)
    yield ELEMENTS["processing"], worded(matter.processing)
    yield ELEMENTS["ways"], joined(matter.ways)
    yield ELEMENTS["depth"], worded(matter.depth)
    yield ELEMENTS["visits"], said(f"{matter.visits}次", str(matter.visits))


def _times(matter: Matter) -> Iterator[Row]:
    yield ELEMENTS["promised"], _limit(matter.promised)
    if matter.statutory is None:
        yield ELEMENTS["statutory"], said("法律、法规没有规定", "The law sets none")
    else:
        yield ELEMENTS["statutory"], _limit(matter.statutory)
    yield from (_special(special) for special in matter.special)


def _limit(limit: Limit) -> Words:
    amount = days(limit.days)
    source = f"（{limit.source}）" if limit.source else ""
    return said(f"{amount['zh']}{source}", f"{amount['en']}{source}")


def _special(special: Special) -> Row:
    label = said(f"特别程序：{special.name}", f"Special procedure: {special.name_en}")
    if special.days is None:
        return label, said("按实际需要，不计入时限", "As long as it takes, not counted")
    amount = days(special.days)
    return label, said(f"{amount['zh']}，不计入时限", f"{amount['en']}, not counted")


def _steps(matter: Matter) -> Iterator[Row]:
    """The way of an application, from filing to its result."""
    platform = matter.platform
    if matter.home is Home.FOLLOWED:
        filing = said(f"在{platform}申报", f"File on {platform}")
        yield said("申报", "File"), filing
        yield (
            said("登记编号", "Note the number"),
            said("把平台编号填到本区，用于跟踪进度", "Enter its number here to follow it"),
        )
    else:
        yield said("申请", "Apply"), joined(matter.ways)
        told = said(
            "材料齐全的当场受理；不齐全的一次告知全部补正内容",
            "Complete papers are accepted at once; else everything missing is told at once",
        )
        yield said("受理", "Accept"), told
    if matter.home is Home.ASSISTED:
        carried = said(f"本区代为提交到{platform}", f"The zone submits it to {platform}")
        yield said("帮办代办", "Carry"), carried
    if matter.processing is Processing.PROMISED:
        yield said("审查", "Review"), as_written(matter.authority)
    yield said("决定", "Decide"), _limit(matter.promised)
    yield said("送达", "Deliver"), said("、".join(one.name for one in matter.results), _listed(matter))


def _listed(matter: Matter) -> str:
    return "; ".join(one.name_en for one in matter.results)


_FEE_HEADS = (said("项目", "Item"), said("标准", "Standard"), said("依据", "Basis"))


def _fees(matter: Matter) -> Iterator[Row]:
    if not matter.fees:
        yield (said("不收费", "Free of charge"),)
    for fee in matter.fees:
        yield said(fee.item, fee.item_en), as_written(fee.standard), as_written(fee.basis.shown)


_RESULT_HEADS = (said("名称", "Name"), said("类型", "Kind"), said("有效期", "Valid"))


def _results(matter: Matter) -> Iterator[Row]:
    for result in matter.results:
        yield said(result.name, result.name_en), worded(result.kind), as_written(result.validity)


def _ease(matter: Matter) -> Iterator[Row]:
    yield from _eased("deficit", matter.deficit.allowed, matter.deficit.excludes)
    yield from _eased("commitment", matter.commitment.allowed, matter.commitment.excludes)
    if matter.commitment.check is not LaterCheck.NOBODY:
        within = days(matter.commitment.check_days)
        check = worded(matter.commitment.check)
        yield ELEMENTS["check"], said(f"{check['zh']}，{within['zh']}内", f"{check['en']}, within {within['en']}")
    if matter.silence is not None:
        yield ELEMENTS["silence"], _silence(matter.silence)


def _eased(element: str, allowed: bool, excludes: tuple[str, ...]) -> Iterator[Row]:
    yield ELEMENTS[element], said("可以", "Yes") if allowed else said("不实行", "No")
    yield ELEMENTS["excludes" if allowed else "why_not"], as_written("；".join(excludes))


def _silence(basis: Basis) -> Words:
    return said(f"逾期未作决定的，视为同意（{basis.shown}）", f"No decision in time means yes ({basis.shown})")


def _offices(matter: Matter) -> Iterator[Row]:
    for element, office in (("consult", matter.consult), ("complain", matter.complain)):
        yield ELEMENTS[element], as_written(f"{office.office}，{office.way}")
