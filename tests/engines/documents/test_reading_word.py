from io import BytesIO

import docx as python_docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin.engines.documents.model import BlockKind
from gaoxin.engines.documents.reading import Limits, read
from tests.engines.documents.reading_checks import assert_sound, cells, merges, problem_of, texts
from tests.engines.documents.word_files import NAMESPACES, cell, counted, docx, level, packed, paragraph, run, table

CHAPTERS = (
    '<w:abstractNum w:abstractNumId="7">'
    + level(0, "chineseCountingThousand", "%1、")
    + level(1, "chineseCounting", "（%2）")
    + level(2, "decimal", "%3.")
    + level(3, "decimal", "%1.%4", "<w:isLgl/>")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num>'
)
STYLES = (
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="a7"><w:name w:val="公文一级"/><w:basedOn w:val="1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="标题 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="绕圈"/><w:basedOn w:val="y"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="y"><w:name w:val="绕圈二"/><w:basedOn w:val="x"/></w:style>'
)


def style(style_id: str) -> str:
    return f'<w:pStyle w:val="{style_id}"/>'


def read_body(body: str, **parts: str):
    document = read(docx(body, **parts), "plan.docx")
    assert_sound(document)
    return document


def test_counted_numbers_stand_in_the_text() -> None:
    at = [0, 1, 1, 2, 2, 0, 1, 2, 3]
    body = "".join(paragraph(f"节{index}", counted(depth)) for index, depth in enumerate(at))
    assert texts(read_body(body, numbering=CHAPTERS)) == [
        "一、节0",
        "（一）节1",
        "（二）节2",
        "1.节3",
        "2.节4",
        "二、节5",
        "（一）节6",
        "1.节7",
        "2.1节8",
    ]


def test_a_list_that_overrides_its_start_restarts_once() -> None:
    body = paragraph("甲", counted(0)) + paragraph("乙", counted(0, 2)) + paragraph("丙", counted(0, 2))
    assert texts(read_body(body, numbering=CHAPTERS)) == ["一、甲", "十一、乙", "十二、丙"]


def test_a_list_style_lends_its_levels() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="L"/>'
        + level(0, "ideographTraditional", "%1．")
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    assert texts(read_body(paragraph("项", counted(0)) * 2, numbering=numbering)) == ["甲．项", "乙．项"]


def test_bullets_are_left_out_and_dashes_kept() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1">'
        + level(0, "bullet", "\uf06c")
        + level(1, "bullet", "——")
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    body = paragraph("工业", counted(0)) + paragraph("汽车", counted(1))
    assert texts(read_body(body, numbering=numbering)) == ["工业", "——汽车"]


def test_a_style_counts_its_paragraphs_unless_one_opts_out() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 3"/><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="1">'
        + level(0, "decimal", "%1")
        + level(1, "chineseCounting", "第%2章", '<w:pStyle w:val="h"/>').replace('w:val="nothing"', 'w:val="tab"')
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    body = paragraph("总则", style("h")) + paragraph("附则", style("h") + '<w:numPr><w:numId w:val="0"/></w:numPr>')
    document = read_body(body, styles=styles, numbering=numbering)
    assert texts(document) == ["第一章 总则", "附则"]
    assert [block.level for block in document.blocks] == [3, 3]


def test_headings_come_from_outline_levels_and_from_names_of_styles() -> None:
    body = (
        paragraph("甲", style("1"))
        + paragraph("乙", style("a7"))
        + paragraph("丙", style("b"))
        + paragraph("丁", '<w:outlineLvl w:val="4"/>')
        + paragraph("戊", style("1") + '<w:outlineLvl w:val="9"/>')
        + paragraph("己", style("x"))
    )
    document = read_body(body, styles=STYLES)
    assert [block.level for block in document.blocks] == [1, 1, 2, 5, None, None]
    assert document.blocks[4].kind is BlockKind.PARAGRAPH


def test_merged_cells_stand_once_with_their_reach() -> None:
    restart, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(
        cell("类别", properties=restart) + cell("指标", properties='<w:gridSpan w:val="2"/>'),
        cell("", properties=goes_on) + cell("名称") + cell("2025年"),
        cell("", properties=goes_on) + cell("地区\n生产", "总值") + cell("100"),
    )
    document = read_body(body)
    assert document.text == "类别\t指标\t\n\t名称\t2025年\n\t地区 生产 总值\t100"
    assert merges(document) == {(0, 0): (3, 1), (0, 1): (1, 2)}


def test_a_row_may_begin_further_right() -> None:
    body = table(cell("甲") + cell("乙"), '<w:trPr><w:gridBefore w:val="1"/></w:trPr>' + cell("丙"))
    assert cells(read_body(body)) == {(0, 0): "甲", (0, 1): "乙", (1, 1): "丙"}


def test_numbers_counted_in_cells_stand_in_the_cells() -> None:
    numbering = CHAPTERS.replace('w:val="%1、"', 'w:val="%1"').replace("chineseCountingThousand", "decimal")
    rows = [cell(paragraph("", counted(0))) + cell(name) for name in ("项目一", "项目二")]
    assert cells(read_body(table(*rows), numbering=numbering)) == {
        (0, 0): "1",
        (0, 1): "项目一",
        (1, 0): "2",
        (1, 1): "项目二",
    }


def test_a_table_inside_a_cell_is_text_of_the_cell() -> None:
    inner = table(cell("甲") + cell("乙"))
    document = read_body(table(cell("外") + cell(inner, "后"), cell("一") + cell("二")))
    assert cells(document) == {(0, 0): "外", (0, 1): "甲 乙 后", (1, 0): "一", (1, 1): "二"}


def test_a_table_of_one_column_is_a_box() -> None:
    inner = table(cell("指标") + cell("值"), cell("产值") + cell("1"))
    document = read_body(paragraph("前") + table(cell("专栏1"), cell("项目一", "建设主体：甲公司", inner)))
    assert texts(document) == ["前", "专栏1", "项目一", "建设主体：甲公司", "指标\t值\n产值\t1"]
    assert [block.boxed for block in document.blocks] == [False, True, True, True, True]


def test_a_text_box_written_twice_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('专栏2')}{paragraph('内容')}</w:txbxContent>"
    drawing = f"<w:drawing><wps:txbx>{box}</wps:txbx></w:drawing>"
    old = f"<w:pict><v:textbox>{box}</v:textbox></w:pict>"
    branches = f'<mc:Choice Requires="wps">{drawing}</mc:Choice><mc:Fallback>{old}</mc:Fallback>'
    both = f"<mc:AlternateContent>{branches}</mc:AlternateContent>"
    document = read_body(f"<w:p>{run('正文')}<w:r>{both}</w:r>{run('接着')}</w:p>" + f"<w:p><w:r>{old}</w:r></w:p>")
    assert texts(document) == ["正文接着", "专栏2", "内容", "专栏2", "内容"]
    assert [block.boxed for block in document.blocks] == [False, True, True, True, True]


def test_frames_around_everything_are_no_boxes() -> None:
    framed = paragraph("一行文字", "<w:framePr/>") * 40
    assert {block.boxed for block in read_body(framed).blocks} == {False}
    beside = paragraph("不在框里的正文也有这么多，") * 20
    assert [block.boxed for block in read_body(framed + beside).blocks] == [True] * 40 + [False] * 20


def test_names_of_parts_may_have_backslashes() -> None:
    document = f"<w:document {NAMESPACES}><w:body>{paragraph('反斜杠')}</w:body></w:document>"
    assert texts(read(packed({"word\\document.xml": document}), "a.docx")) == ["反斜杠"]


def test_tracked_insertions_stay_and_deletions_go() -> None:
    body = (
        f"<w:p>{run('达到')}<w:del><w:r><w:delText>80</w:delText></w:r></w:del><w:ins>{run('100')}</w:ins>"
        f"<w:moveFrom>{run('旧')}</w:moveFrom><w:moveTo>{run('亿元')}</w:moveTo></w:p>"
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('前半')}</w:p>{paragraph('后半')}"
        + table(cell("甲") + cell("乙"), "<w:trPr><w:del/></w:trPr>" + cell("删") + cell("去"), cell("丙") + cell("丁"))
    )
    assert texts(read_body(body)) == ["达到100亿元", "前半后半", "甲\t乙\n丙\t丁"]


def test_codes_of_fields_and_hidden_text_are_not_shown() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> SEQ 表 </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("3") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    lost_end = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("PAGEREF")
    shown = run("表") + field + run("密", "<w:vanish/>") + run("　主要指标")
    body = f"<w:p>{shown}</w:p><w:p>{lost_end}</w:p>{paragraph('后文')}"
    assert texts(read_body(body)) == ["表3　主要指标", "后文"]


def test_breaks_part_paragraphs_but_not_headings() -> None:
    broken = "<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t></w:r>"
    document = read_body(f"<w:p>{broken}</w:p><w:p><w:pPr>{style('1')}</w:pPr>{broken}</w:p>", styles=STYLES)
    assert texts(document) == ["一", "二\t三", "一\n二\t三"]


def test_footnotes_stand_at_the_end_in_the_order_of_their_marks() -> None:
    notes = (
        '<w:footnote w:type="separator" w:id="0"/>'
        f'<w:footnote w:id="1">{paragraph("甲的注")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("乙的注")}</w:footnote>'
    )
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = f"<w:p>{run('乙')}{mark.format(2)}{run('甲')}{mark.format(1)}</w:p>" + paragraph("文末")
    document = read_body(body, footnotes=notes)
    assert texts(document) == ["乙甲", "文末", "[1] 乙的注", "[2] 甲的注"]
    assert [block.kind for block in document.blocks][2:] == [BlockKind.NOTE] * 2


def test_wrappers_formulas_and_signs_are_seen_through() -> None:
    body = (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('控件')}</w:sdtContent></w:sdt>"
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{paragraph('单击此处')}</w:sdtContent></w:sdt>"
        f"<w:p><w:hyperlink>{run('链接')}</w:hyperlink><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"
        f'<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>{run("100m")}{run("2", superscript())}</w:p>'
    )
    assert texts(read_body(body)) == ["控件", "链接x√100m²"]


def superscript() -> str:
    return '<w:vertAlign w:val="superscript"/>'


def test_strict_files_are_read_as_well() -> None:
    data = docx(paragraph("严格"))
    strict = packed(
        {
            "word/document.xml": '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>'
            "<w:p><w:r><w:t>严格</w:t></w:r></w:p></w:body></w:document>"
        }
    )
    assert texts(read(strict, "a.docx")) == texts(read(data, "a.docx")) == ["严格"]


def test_a_file_of_pictures_is_refused() -> None:
    assert problem_of(docx("<w:p><w:r><w:drawing/></w:r></w:p>"), "a.docx").code == "documents.only_pictures"
    assert problem_of(docx("<w:p/>"), "a.docx").code == "documents.no_text"


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9, 0.99])
def test_a_truncated_file_is_refused(kept: float) -> None:
    data = docx(paragraph("正文") * 200)
    assert problem_of(data[: int(len(data) * kept)], "a.docx").code == "documents.broken_docx"


def test_broken_markup_is_refused() -> None:
    data = docx(paragraph("正文") + "<w:p>")
    assert problem_of(data, "a.docx").code == "documents.broken_docx"


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    document = (
        f'<?xml version="1.0"?>{bomb}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>前</w:t><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
    )
    assert texts(read(packed({"word/document.xml": document}), "a.docx")) == ["前"]


def test_too_many_tags_in_one_table_are_refused() -> None:
    body = table(*[cell("一") + cell("二")] * 100)
    assert problem_of(docx(body), "a.docx", Limits(tags_at_once=500)).code == "documents.too_complex"


def test_tags_are_thrown_away_once_read() -> None:
    body = paragraph("一二三四五六七八九十" * 30) * 3000
    document = read(docx(body), "a.docx", Limits(tags_at_once=5_000, pack_ratio=2000))
    assert len(document.blocks) == 3000


words = st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=12)


@given(
    st.lists(st.one_of(words, st.lists(st.lists(words, min_size=2, max_size=2), min_size=2, max_size=4)), min_size=1)
)
def test_what_was_put_in_comes_out_in_order(pieces: list[str | list[list[str]]]) -> None:
    made = python_docx.Document()
    for piece in pieces:
        if isinstance(piece, str):
            made.add_paragraph(piece)
            continue
        grid = made.add_table(len(piece), 2)
        for row, held in zip(grid.rows, piece, strict=True):
            for target, text in zip(row.cells, held, strict=True):
                target.text = text
    buffer = BytesIO()
    made.save(buffer)
    document = read(buffer.getvalue(), "plan.docx")
    assert_sound(document)
    expected = [piece if isinstance(piece, str) else "\n".join("\t".join(row) for row in piece) for piece in pieces]
    assert texts(document) == expected
