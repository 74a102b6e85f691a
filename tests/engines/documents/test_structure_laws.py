"""What holds of every layout: nothing lost, nothing twice, and no row that depends on its neighbours."""

from hypothesis import given, settings
from hypothesis import strategies as st

from gaoxin.engines.documents.layout import Layout
from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.projects import extract_projects
from gaoxin.engines.documents.structure import lay_out
from gaoxin.engines.documents.structure.cleaning import HALF_WIDTH, is_space
from gaoxin.engines.documents.tasks import extract_tasks

UNITS = ("市科技局", "市财政局", "市发展和改革委", "各县（市、区）人民政府", "省工业和信息化厅")
VERBS = ("推进", "建设", "完善", "培育", "优化", "实施")
THINGS = ("产业集群", "创新平台", "营商环境", "人才队伍", "数字园区", "科技金融体系")
LABELS = ("一、", "（一）", "1.", "（1）", "①", "第一章 ", "第二节 ", "3.1 ", "")
NOISE = (
    "[bookmark: _Toc1]",
    "— 3 —",
    "\u3000\u3000",
    "专栏1：重点项目",
    "项目一：甲园区",
    "建设主体：乙公司",
    "实施年限：2021年",
    "序号\t项目名称\t总投资（万元）",
    "1\t甲项目\t300",
    "12",
)


def document(text: str) -> Document:
    return Document(text, "txt", "0" * 64)


def accounted(text: str, layout: Layout) -> list[int]:
    """The offsets of all characters that paragraphs hold or that are declared dropped, white space left out."""
    held = [
        offset
        for paragraph in layout.paragraphs
        for sign, offset in zip(paragraph.clean.text, paragraph.clean.origins, strict=True)
        if sign != " "
    ]
    held += [offset for span in layout.dropped for offset in range(span.start, span.end)]
    return sorted(offset for offset in held if not is_space(text[offset]))


@st.composite
def clause(draw: st.DrawFn) -> str:
    units = draw(st.lists(st.sampled_from(UNITS), min_size=1, max_size=3, unique=True))
    form = draw(st.sampled_from(("（{}负责）", "（{}按职责分工负责）", "（责任单位：{}）", "（{}牵头）", "")))
    return form.format("、".join(units)) if form else ""


@st.composite
def sentence(draw: st.DrawFn) -> str:
    verb, thing = draw(st.sampled_from(VERBS)), draw(st.sampled_from(THINGS))
    more = draw(st.integers(0, 6))
    return f"{verb}{thing}" + f"，{verb}各类载体和平台" * more + "。"


@st.composite
def line(draw: st.DrawFn) -> str:
    if draw(st.integers(0, 5)) == 0:
        return draw(st.sampled_from(NOISE))
    body = "".join(draw(st.lists(sentence(), max_size=4))) + draw(clause())
    return draw(st.sampled_from(LABELS)) + draw(st.sampled_from(THINGS)) + body


plans = st.lists(line(), max_size=25).map("\n".join)


@given(plans)
@settings(max_examples=300, deadline=None)
def test_no_character_is_lost_or_held_twice(text: str) -> None:
    layout = lay_out(document(text))
    assert accounted(text, layout) == [offset for offset, sign in enumerate(text) if not is_space(sign)]


@given(st.text(max_size=400))
@settings(max_examples=300, deadline=None)
def test_any_text_is_laid_out_whole(text: str) -> None:
    layout = lay_out(document(text))
    assert accounted(text, layout) == [offset for offset, sign in enumerate(text) if not is_space(sign)]


@given(plans)
@settings(max_examples=200, deadline=None)
def test_cleaned_characters_stand_at_their_origins(text: str) -> None:
    for paragraph in lay_out(document(text)).paragraphs:
        origins = list(paragraph.clean.origins)
        assert origins == sorted(set(origins))
        signs = zip(paragraph.clean.text, origins, strict=True)
        assert all(text[offset].translate(HALF_WIDTH) == sign for sign, offset in signs if sign != " ")


@given(plans)
@settings(max_examples=200, deadline=None)
def test_rows_quote_the_document(text: str) -> None:
    source = document(text)
    layout = lay_out(source)
    for row in (*extract_tasks(source, layout), *extract_projects(source, layout)):
        assert text[row.offset : row.end] == row.evidence != ""
    for task in extract_tasks(source, layout):
        for part in (*task.unit_clauses, *task.deadlines):
            assert text[part.at : part.at + len(part.raw)] == part.raw


@st.composite
def siblings(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """Paragraphs with titles that are all different, and the same in another order."""
    choice = [verb + thing for verb in VERBS for thing in THINGS]
    titles = draw(st.lists(st.sampled_from(choice), min_size=2, max_size=6, unique=True))
    paragraphs = [f"{title}。{draw(sentence())}{draw(sentence())}{draw(clause())}" for title in titles]
    return paragraphs, draw(st.permutations(paragraphs))


@given(siblings())
@settings(max_examples=150, deadline=None)
def test_the_order_of_sibling_tasks_changes_no_row(pair: tuple[list[str], list[str]]) -> None:
    def rows(paragraphs: list[str]) -> set[tuple[object, ...]]:
        text = "某某市工作方案\n一、重点任务\n（一）推进各项工作\n" + "\n".join(paragraphs)
        source = document(text)
        return {
            (task.title, task.heading_path, task.text, task.lead_units, task.resp_units)
            for task in extract_tasks(source, lay_out(source))
        }

    written, shuffled = pair
    assert rows(written) == rows(shuffled)
    assert len(rows(written)) == len(written)
