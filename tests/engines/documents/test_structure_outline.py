"""Where headings, boxes, pages and the edges of a document are, in the forms official texts take."""

import time

import pytest

from gaoxin.engines.documents.layout import Layout, Paragraph, Role
from gaoxin.engines.documents.model import Block, BlockKind, Cell, Document, Span, Table
from gaoxin.engines.documents.structure import lay_out
from gaoxin.engines.documents.structure.labels import Style, label_at

PROSE = "立足现有基础，统筹项目、资金和人才，推动各项工作走深走实，形成一批看得见、摸得着的成果，确保如期实现目标。"


def laid_out(text: str) -> Layout:
    return lay_out(Document(text, "txt", "0" * 64))


def headings(layout: Layout) -> list[tuple[str, tuple[str, ...]]]:
    return [(p.clean.text, p.section) for p in layout.paragraphs if p.role is Role.HEADING]


def of(layout: Layout, role: Role) -> list[Paragraph]:
    return [paragraph for paragraph in layout.paragraphs if paragraph.role is role]


@pytest.mark.parametrize(
    ("text", "style", "value"),
    [
        ("第十二章 保障措施", Style.CHAPTER, 12),
        ("第2节 优化布局", Style.SECTION, 2),
        ("二十三、完善政策", Style.CHINESE, 23),
        ("（十一）推动发展", Style.CHINESE_BRACKET, 11),
        ("(一)推动发展", Style.CHINESE_BRACKET, 1),
        ("行动三：数字赋能", Style.NAMED, 3),
        ("3.1.2 完善体系", Style.DECIMAL, 2),
        ("12．完善体系", Style.ARABIC, 12),
        ("（3）完善体系", Style.ARABIC_BRACKET, 3),
        ("4）完善体系", Style.ARABIC_HALF, 4),
        ("⑤完善体系", Style.CIRCLED, 5),
    ],
)
def test_every_style_of_label_counts(text: str, style: Style, value: int) -> None:
    label = label_at(text)
    assert label is not None
    assert (label.style, label.value) == (style, value)


@pytest.mark.parametrize(
    "text", ["3.5亿元", "2025年", "17.56", "一是推动发展", "一体化发展", "十四五时期", "（含税）", "项目一：甲园区"]
)
def test_values_and_words_are_no_labels(text: str) -> None:
    assert label_at(text) is None


def test_contents_are_front_and_their_headings_do_not_count() -> None:
    contents = "目 录\n一、总体要求........1\n二、重点任务........3\n"
    layout = laid_out(f"某某市规划\n{contents}一、总体要求\n{PROSE}\n二、重点任务\n{PROSE}")
    assert headings(layout) == [("一、总体要求", ()), ("二、重点任务", ())]
    assert len(of(layout, Role.FRONT)) == 4


def test_page_numbers_glued_to_lines_are_dropped() -> None:
    line = "推动全市经济社会持续健康发展，加快建设现代化产业体系，着力提升创新能力和"
    pages = [f"{number}{line}" + f"\n{line}" * 7 for number in range(1, 7)]
    layout = laid_out("一、重点任务\n" + "\n".join(pages))
    assert [layout.paragraphs[0].clean.text, len(layout.paragraphs)] == ["一、重点任务", 2]
    assert layout.paragraphs[1].clean.text == line * 48
    assert len(layout.dropped) == 6


def test_a_numbered_list_of_sections_is_no_page_numbering() -> None:
    text = "\n".join(f"{number} 推动发展\n{PROSE * 4}" for number in range(1, 7))
    assert laid_out(text).dropped == ()


def test_the_issuer_and_day_below_a_text_are_notes() -> None:
    layout = laid_out(f"一、重点任务\n（一）放权。{PROSE}\n某某市人民政府办公室\n2022年3月1日\n（此件公开发布）")
    assert [p.clean.text for p in of(layout, Role.NOTE)] == ["某某市人民政府办公室", "2022年3月1日", "（此件公开发布）"]


def test_a_box_ends_where_the_outer_numbering_goes_on() -> None:
    box = f"专栏1 重点举措\n1.建设园区。{PROSE}\n2.引进企业。{PROSE}\n"
    layout = laid_out(f"一、壮大工业\n（一）优化布局\n{PROSE}\n{box}（二）提升能级\n{PROSE}")
    assert [(p.box, p.number) for p in of(layout, Role.BOX)] == [
        ("专栏1重点举措", None),
        ("专栏1重点举措", "1."),
        ("专栏1重点举措", "2."),
    ]
    assert headings(layout)[-1] == ("（二）提升能级", ("一、壮大工业",))


def test_a_caption_glued_to_a_sentence_opens_its_box() -> None:
    layout = laid_out(f"一、改革\n（一）推动改革\n{PROSE}专栏2：改革重点方向\n1.推动放权。{PROSE}")
    assert of(layout, Role.BOX)[0].clean.text == "专栏2：改革重点方向"


def test_a_heading_parted_by_a_wide_gap_from_its_text_is_a_heading() -> None:
    layout = laid_out(f"一、总体要求  　{PROSE}\n二、重点任务  　{PROSE}")
    assert headings(layout) == [("一、总体要求", ()), ("二、重点任务", ())]
    assert of(layout, Role.BODY)[0].clean.text == PROSE


def test_plain_headings_above_a_numbering_that_begins_again_stand_higher() -> None:
    text = f"某某区工作安排\n产业发展\n一、做强工业\n{PROSE}\n二、做优服务业\n{PROSE}\n民生保障\n一、办好教育\n{PROSE}"
    assert headings(laid_out(text)) == [
        ("产业发展", ()),
        ("一、做强工业", ("产业发展",)),
        ("二、做优服务业", ("产业发展",)),
        ("民生保障", ()),
        ("一、办好教育", ("民生保障",)),
    ]


def test_declared_headings_without_labels_keep_their_levels() -> None:
    pieces = [
        ("某某市方案", 1),
        (PROSE, None),
        ("重点任务", 2),
        ("建强平台", 3),
        (PROSE, None),
        ("保障措施", 2),
        (PROSE, None),
    ]
    text, blocks = "", []
    for words, level in pieces:
        kind = BlockKind.PARAGRAPH if level is None else BlockKind.HEADING
        blocks.append(Block(kind, Span(len(text), len(text) + len(words)), level))
        text += words + "\n"
    layout = lay_out(Document(text, "md", "0" * 64, tuple(blocks)))
    assert headings(layout) == [("重点任务", ()), ("建强平台", ("重点任务",)), ("保障措施", ())]
    assert layout.paragraphs[0].role is Role.FRONT


def test_declared_paragraphs_can_be_the_rows_of_a_table() -> None:
    lines = ["一、重点任务", PROSE, "序号\t项目名称\t总投资（万元）", "1\t甲项目\t300", "2\t乙项目\t500", PROSE]
    text = "\n".join(lines)
    blocks: list[Block] = []
    for words in lines:
        start = blocks[-1].span.end + 1 if blocks else 0
        blocks.append(Block(BlockKind.PARAGRAPH, Span(start, start + len(words))))
    layout = lay_out(Document(text, "docx", "0" * 64, tuple(blocks)))
    (grid,) = layout.grids
    assert [[cell.clean.text if cell.clean else None for cell in row] for row in grid.rows][1:] == [
        ["1", "甲项目", "300"],
        ["2", "乙项目", "500"],
    ]
    assert [p.role for p in layout.paragraphs] == [Role.HEADING, Role.BODY, *[Role.TABLE] * 3, Role.BODY]


def test_a_declared_table_becomes_a_full_rectangle() -> None:
    rows = ["任务\t单位", "甲任务\t市科技局", "乙任务\t"]
    text = "\n".join(rows)
    spans = [Span(0, 2), Span(3, 5), Span(6, 9), Span(10, 14), Span(15, 18)]
    places = [(0, 0, 1), (0, 1, 1), (1, 0, 1), (1, 1, 2), (2, 0, 1)]
    cells = tuple(
        Cell(row, column, span, rows=height) for (row, column, height), span in zip(places, spans, strict=True)
    )
    block = Block(BlockKind.TABLE, Span(0, len(text)), None, Table(cells, 3, 2))
    (grid,) = lay_out(Document(text, "docx", "0" * 64, (block,))).grids
    shown = [[(cell.clean.text if cell.clean else None, cell.merged) for cell in row] for row in grid.rows]
    assert shown[1:] == [[("甲任务", False), ("市科技局", False)], [("乙任务", False), ("市科技局", True)]]
    assert grid.header == 1


def test_a_preface_holds_no_chapters_though_their_numbering_begins_again_in_an_annex() -> None:
    text = (
        f"某区发展规划\n前言\n{PROSE}\n一、重点任务\n（一）建设平台\n{PROSE}\n二、保障措施\n（一）加强领导\n{PROSE}\n"
        f"附件\n某区任务清单\n一、产业\n{PROSE}\n二、民生\n{PROSE}\n"
    )
    sections = {paragraph.clean.text: paragraph.section for paragraph in laid_out(text).paragraphs}
    assert sections["（一）建设平台"] == ("一、重点任务",)
    assert sections["（一）加强领导"] == ("二、保障措施",)


def test_many_short_lines_take_time_in_step_with_their_number() -> None:
    start = time.process_time()
    assert len(laid_out("1\n" * 40_000).paragraphs) == 40_000
    assert time.process_time() - start < 20
