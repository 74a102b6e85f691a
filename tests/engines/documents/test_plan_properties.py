"""Properties of the whole reading: offsets hold, no character is lost, unrelated paragraphs may change places."""

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.plan import Reading, read_plan
from gaoxin.engines.documents.reading import read
from tests.shared import need_shared

HEAD = "临江开发区“十四五”发展规划\n\n一、发展目标\n"
GOALS = (
    "到2025年，规模以上工业总产值达到620亿元，年均增长8.5%。",
    "到2025年，高新技术企业达到85家，研发经费支出占地区生产总值比重达到3.2%。",
    "2020年，外贸进出口总额完成4.6亿美元。",
    "到2025年，森林覆盖率由36.5%提高到40%以上。",
    "到2025年，在国家级开发区综合排名中进入前100位。",
    "到2025年，单位工业增加值能耗降低15%。",
    "截至2020年底，拥有各类孵化载体12家，在孵企业210家。",
    "到2025年，培育引进高层次人才不少于300人。",
)
IDLE = (
    "坚持新发展理念，统筹发展和安全。",
    "各级干部要转变作风，真抓实干。",
    "区位条件优越，文化底蕴深厚。",
    "生态本底良好，山水相依。",
)
PROJECTS = (
    "项目一：高端轴承产业园\n建设主体：临江轴承公司\n实施年限：2021年-2023年\n项目内容：总投资12亿元，建设厂房6万平方米。\n",
    "项目二：冷链物流中心\n建设主体：恒通物流公司\n实施年限：2022年-2024年\n项目内容：总投资3500万元，建设冷库2座。\n",
)
TASKS = (
    "（一）做强主导产业。加快建设装备产业园，引进龙头企业。（经济发展局牵头，投资促进局、财政局配合）\n",
    "（二）优化营商环境。推行一窗受理，压缩办理时限。（责任单位：政务服务局、市场监管局）\n",
    "（三）提升城市品质。实施道路改造，完善公共服务。（建设局负责）\n",
)


def reading(text: str) -> Reading:
    return read_plan(read(text.encode(), "plan.txt"))


def told(rows: tuple[Any, ...]) -> list[dict[str, object]]:
    """The rows without the places they stand at, in an order of their own."""

    def unplaced(value: object) -> object:
        if isinstance(value, dict):
            return {name: unplaced(part) for name, part in value.items() if name not in ("offset", "end", "at")}
        return [unplaced(part) for part in value] if isinstance(value, list) else value

    return sorted((unplaced(row.as_dict()) for row in rows), key=repr)


@given(st.permutations(GOALS + IDLE), st.integers(0, 4))
@settings(max_examples=60, deadline=None)
def test_the_order_of_unrelated_paragraphs_changes_no_indicator(paragraphs: list[str], blank: int) -> None:
    plain = reading(HEAD + "\n".join(GOALS + IDLE) + "\n")
    shuffled = reading(HEAD + ("\n" * (blank + 1)).join(paragraphs) + "\n")
    assert len(plain.indicators) >= 9
    assert told(shuffled.indicators) == told(plain.indicators)


@given(st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_paragraphs_that_say_nothing_change_no_row_wherever_they_stand(chance: random.Random) -> None:
    blocks = [HEAD, *(goal + "\n" for goal in GOALS), "二、重点任务\n", *TASKS, "专栏1：重点项目\n", *PROJECTS]
    plain = reading("".join(blocks))
    at = chance.randrange(1, len(GOALS) + 1)
    mixed = reading("".join([*blocks[:at], chance.choice(IDLE) + "\n", *blocks[at:]]))
    assert (len(plain.tasks), len(plain.projects)) == (3, 2)
    for kind in ("indicators", "projects", "tasks", "inconsistencies"):
        assert told(getattr(mixed, kind)) == told(getattr(plain, kind))


def quotations(found: Reading) -> list[tuple[int, int, str]]:
    """Every quotation of a reading with its place."""
    rows = [*found.indicators, *found.projects, *found.tasks]
    quoted = [(row.offset, row.end, row.evidence) for row in rows]
    quoted += [(item.span.start, item.span.end, item.evidence) for one in found.inconsistencies for item in one.items]
    for row in found.indicators:
        values = [value for value in (row.baseline, *row.targets) if value is not None]
        quoted += [(value.at, value.at + len(value.raw), value.raw) for value in values if value.raw and value.at]
        quoted += [(growth.at, growth.at + len(growth.raw), growth.raw) for growth in row.growth]
    return quoted


PIECES = (
    *GOALS,
    *IDLE,
    *PROJECTS,
    *TASKS,
    "表1 主要指标",
    "\t指标\t单位\t2020年\t2025年",
    "\t工业投资\t亿元\t30\t55",
    "合计",
    "　",
    "\r\n",
    "\n\n",
)
NOISE = st.text(alphabet="一二（）、。；：“”%０１２345.亿元年达到增长 \t\n*[]-—", max_size=30)


@given(st.lists(st.one_of(st.sampled_from(PIECES), NOISE), max_size=25), st.sampled_from(["", "\n", "\r\n"]))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_without_loss_and_every_quotation_lies_at_its_offsets(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    if not text.strip():
        return
    document = read(text.encode(), "plan.txt")
    assert document.text == text
    found = read_plan(document)
    for start, end, quoted in quotations(found):
        assert text[start:end] == quoted


@given(st.text(max_size=200))
@settings(max_examples=150, deadline=None)
def test_no_text_at_all_breaks_the_reading(text: str) -> None:
    found = read_plan(Document(text, "txt", ""))
    for start, end, quoted in quotations(found):
        assert text[start:end] == quoted


@pytest.mark.parametrize("docs", [("seeds",), ("more", "plans")])
def test_a_document_with_lines_lost_or_doubled_is_still_read(docs: tuple[str, ...]) -> None:
    chance = random.Random(7)  # noqa: S311 - a repeatable choice of test data
    for path in sorted(need_shared(*docs).glob("*.txt")):
        lines = read(path).text.splitlines(keepends=True)
        for _ in range(3):
            text = "".join(line * chance.choice((0, 1, 1, 1, 1, 1, 1, 1, 2)) for line in lines)
            found = reading(text)
            assert found.document.text == text
            for start, end, quoted in quotations(found):
                assert text[start:end] == quoted


def test_reading_twice_gives_the_same_answer() -> None:
    text = HEAD + "\n".join(GOALS)
    assert reading(text) == reading(text)


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_coding_of_the_file_changes_no_row(coding: str) -> None:
    text = HEAD + "\n".join(GOALS)
    found = read_plan(read(text.encode(coding), "plan.txt"))
    assert found.document.text == text
    assert found.indicators == reading(text).indicators
