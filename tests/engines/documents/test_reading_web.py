import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin.engines.documents.model import BlockKind, Document
from gaoxin.engines.documents.reading import Limits, read
from tests.engines.documents.reading_checks import assert_sound, cells, merges, problem_of, texts
from tests.pace import within

words = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=12)


def page(body: str, name: str = "plan.html") -> Document:
    document = read(body.encode(), name)
    assert_sound(document)
    return document


def test_scripts_navigation_and_hidden_text_are_dropped() -> None:
    body = (
        "<head><title>站</title><style>p{}</style></head><nav>首页</nav><p>正<script>var a</script>文</p>"
        '<div style="color:red; DISPLAY : none">暗</div><p hidden>暗</p><footer>版权</footer>尾'
    )
    assert texts(page(body)) == ["正文", "尾"]


def test_headings_lists_and_breaks() -> None:
    document = page(
        "<h1>高新区<br>规划</h1><h3>目标</h3><p>一行<br>　　二行</p><ol start=3><li><p>甲</p><li>乙<ul><li>子</ul>"
        '<li value=9>丙</ol><ol style="list-style-type: cjk-ideographic"><li>丁</ol><pre>a  b\nc</pre>'
    )
    expected = ["高新区\n规划", "目标", "一行", "二行", "3. 甲", "4. 乙", "子", "9. 丙", "一、丁", "a  b", "c"]
    assert texts(document) == expected
    assert [block.level for block in document.blocks][:3] == [1, 3, None]


def test_a_line_break_of_the_source_is_no_space_between_chinese_characters() -> None:
    assert texts(page("<p>到2025年，\n  地区<b>生产</b>总值 \n达到&nbsp; 100\n亿元</p>")) == [
        "到2025年，地区生产总值达到 100 亿元"
    ]


def test_merged_cells_keep_their_place() -> None:
    document = page(
        "<table><caption>表1</caption><tr><th rowspan=2>类别<th colspan=2>指标</tr><tr><td>名称<td>值</tr>"
        "<tr><td rowspan=0>甲<td>乙<p>丙</p><td>1</tr><tr><td>丁<td>2</table>"
    )
    assert texts(document) == ["表1", "类别\t指标\t\n\t名称\t值\n甲\t乙 丙\t1\n\t丁\t2"]
    assert merges(document) == {(0, 0): (2, 1), (0, 1): (1, 2), (2, 0): (2, 1)}


def test_a_wide_cell_is_cut_where_a_tall_cell_stands() -> None:
    document = page("<table><tr><td>甲<td rowspan=2>乙</tr><tr><td colspan=5>丙</tr></table>")
    assert cells(document) == {(0, 0): "甲", (0, 1): "乙", (1, 0): "丙"}
    assert merges(document) == {(0, 1): (2, 1)}


def test_a_table_of_one_column_is_a_box_and_a_table_around_tables_is_layout() -> None:
    box = "<table><tr><td>专栏1<tr><td><p>项目一</p><p>主体</p></table>"
    document = page(f"<table><tr><td>左栏<td>{box}<table><tr><td>甲<td>1<tr><td>乙<td>2</table></table>")
    assert texts(document) == ["左栏", "专栏1", "项目一", "主体", "甲\t1\n乙\t2"]
    assert [block.boxed for block in document.blocks] == [False, True, True, True, False]


@pytest.mark.parametrize(
    ("encoding", "declared"), [("gb18030", "gb2312"), ("utf-8", "gb2312"), ("utf-16", "utf-8"), ("big5", "big5")]
)
def test_the_encoding_is_found_even_when_the_page_declares_another(encoding: str, declared: str) -> None:
    body = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}"><p>地方生產總值</p>'
    assert texts(read(body.encode(encoding), "a.htm")) == ["地方生產總值"]


def test_a_page_saved_under_the_name_of_a_word_file_is_read_as_a_page() -> None:
    assert page("<html><body><p>通知</p></body></html>", "通知.doc").format == "html"


@given(
    st.lists(st.one_of(words, st.lists(st.lists(words, min_size=2, max_size=2), min_size=2, max_size=4)), min_size=1)
)
def test_what_was_put_in_a_page_comes_out_in_order(pieces: list[str | list[list[str]]]) -> None:
    def written(piece: str | list[list[str]]) -> str:
        if isinstance(piece, str):
            return f"<p>{html.escape(piece)}</p>"
        return f"<table>{''.join(f'<tr><td>{a}</td><td>{b}</td></tr>' for a, b in piece)}</table>"

    expected = [piece if isinstance(piece, str) else "\n".join("\t".join(row) for row in piece) for piece in pieces]
    assert texts(page("<meta charset=utf-8>" + "\n".join(map(written, pieces)))) == expected


@given(st.lists(st.tuples(st.sampled_from(["", "# ", "### ", "1. "]), words), min_size=1))
def test_what_was_put_in_markdown_comes_out_in_order(pieces: list[tuple[str, str]]) -> None:
    source = "\n\n<!-- -->\n\n".join(f"{mark}文{word}" for mark, word in pieces)
    document = read(source.encode(), "plan.md")
    assert_sound(document)
    assert texts(document) == [f"{mark if mark[:1].isdigit() else ''}文{word}" for mark, word in pieces]


def test_markdown_keeps_numbers_tables_and_pieces_of_html() -> None:
    source = (
        "# 规划\n\n正文*强调*，\n接着[链接](http://x)  \n下行\n\n"
        "3) 甲\n   乙\n4) 丙\n\n- 点\n\n|指标|值|\n|-|-|\n|产值|**1**<br>亿|\n"
        "\n<table><tr><td rowspan=2>丁<td>1</tr><tr><td>2</tr></table>\n\n    码\n"
    )
    document = read(source.encode(), "plan.md")
    assert_sound(document)
    assert texts(document) == [
        "规划",
        "正文强调，接着链接",
        "下行",
        "3) 甲乙",
        "4) 丙",
        "点",
        "指标\t值\n产值\t1 亿",
        "丁\t1\n\t2",
        "码",
    ]
    assert document.blocks[0].kind is BlockKind.HEADING


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li", "font"])
def test_a_million_nested_elements_are_refused_at_once(tag: str) -> None:
    body = "<html><body>" + f"<{tag}>" * 1_000_000 + "文"
    with within(5):
        problem = problem_of(body.encode(), "a.html")
    assert problem.code in ("documents.too_deep", "documents.too_complex")


def test_deep_markdown_is_refused() -> None:
    assert problem_of(b"> " * 100_000 + b"x", "a.md").code == "documents.too_deep"


def test_a_grid_of_a_billion_places_is_refused() -> None:
    row = "<tr>" + "<td colspan=1000 rowspan=65534>甲" * 100 + "</tr>"
    with within(5):
        problem = problem_of(f"<table>{row}{'<tr><td>乙' * 20_000}</table>".encode(), "a.html")
    assert problem.code == "documents.too_complex"


@pytest.mark.parametrize(("name", "limits"), [("a.html", Limits(text_bytes=99)), ("a.md", Limits(markdown_bytes=99))])
def test_a_page_over_its_limit_is_refused(name: str, limits: Limits) -> None:
    assert problem_of(b"<p>a</p>" * 100, name, limits).code == "documents.too_large"


@pytest.mark.parametrize("name", ["a.html", "a.md"])
def test_a_page_without_text_is_refused(name: str) -> None:
    assert problem_of(b"<!-- nothing -->\n", name).code == "documents.no_text"
