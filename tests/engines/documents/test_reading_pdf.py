from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from gaoxin.engines.documents.model import BlockKind, Document
from gaoxin.engines.documents.reading import Limits, read
from gaoxin.engines.documents.reading.pdf.characters import as_typed
from gaoxin.kernel.problems import Severity
from tests.engines.documents.pdf_files import (
    HEIGHT,
    RIGHT,
    SIZE,
    TOP,
    Drawing,
    at,
    both,
    lines,
    pdf,
    raw_pdf,
    rule,
    rules,
)
from tests.engines.documents.reading_checks import assert_sound, cells, merges, problem_of, texts

PARAGRAPH = (
    "　　到2025年，地区生产总值达到一百五十亿元以上，年均增长",
    "百分之八左右，规模以上工业企业达到三百家，研发投入强度达到",
    "百分之三。",
)
JOINED = "\n".join(PARAGRAPH).strip("　")


def read_pages(*pages: Drawing) -> Document:
    document = read(pdf(*pages), "plan.pdf")
    assert_sound(document)
    return document


def test_lines_of_a_paragraph_are_one_block() -> None:
    document = read_pages(lines("　　一、发展目标", *PARAGRAPH, *PARAGRAPH))
    assert texts(document) == ["一、发展目标", JOINED, JOINED]


def test_a_paragraph_runs_over_the_end_of_the_page() -> None:
    document = read_pages(lines(*PARAGRAPH, *PARAGRAPH[:2]), lines(PARAGRAPH[2], *PARAGRAPH))
    assert texts(document) == [JOINED, JOINED, JOINED]
    assert document.pages == (0, document.text.index(PARAGRAPH[2], len(JOINED) + 1))


def furnished(page: int, *drawings: Drawing) -> Drawing:
    head = at(200, 800, "某高新区发展规划", 9)
    return both(head, *drawings, at(280, 40, f"— {page} —", 12), at(60, 20, "内部资料", 9))


def test_running_heads_and_page_numbers_are_dropped() -> None:
    document = read_pages(*(furnished(page, lines(f"　　第{page}条", *PARAGRAPH)) for page in (1, 2, 3)))
    assert texts(document) == ["第1条", JOINED, "第2条", JOINED, "第3条", JOINED]


def test_bare_page_numbers_are_dropped_where_they_count_the_pages() -> None:
    document = read_pages(*(both(lines(*PARAGRAPH), at(290, 40, str(page + 6))) for page in (1, 2)))
    assert texts(document) == [JOINED, JOINED]


def test_text_that_happens_to_recur_at_the_top_of_pages_stays() -> None:
    document = read_pages(*[lines(*PARAGRAPH, *PARAGRAPH)] * 4)
    assert texts(document) == [JOINED] * 8


GRID_X: list[float] = [80, 160, 300, 400, 500]


def test_a_ruled_table_keeps_its_merged_cells() -> None:
    ys: list[float] = [700, 670, 640, 610]
    inner = [rule(x, 640, x, 610) for x in GRID_X[1:4]] + [rule(x, 700, x, 640) for x in (160, 300)]
    grid = both(
        *[rule(80, y, 500, y) for y in (700, 640, 610)],
        rule(300, 670, 500, 670),
        rule(400, 670, 400, 640),
        rule(80, 700, 80, 610),
        rule(500, 700, 500, 610),
        *inner,
    )
    held = both(
        at(90, 665, "类别"),
        at(170, 665, "指标名称"),
        at(360, 680, "目标值"),
        at(310, 650, "2020年"),
        at(410, 650, "2025年"),
        at(90, 620, "经济"),
        at(170, 628, "规模以上工业增加值占地区"),
        at(170, 615, "生产总值比重"),
        at(310, 620, "30"),
        at(410, 620, "35"),
    )
    document = read_pages(both(lines("表1", top=730), grid, held, lines("后文", top=570)))
    assert len(ys) == 4
    assert texts(document) == [
        "表1",
        "类别\t指标名称\t目标值\t\n\t\t2020年\t2025年\n经济\t规模以上工业增加值占地区生产总值比重\t30\t35",
        "后文",
    ]
    assert merges(document) == {(0, 0): (2, 1), (0, 1): (2, 1), (0, 2): (1, 2)}


def small_table(left: float = 80, top: float = 700) -> Drawing:
    words = [["指标", "单位", "数值"], ["产值", "亿元", "120"], ["企业", "家", "35"]]
    return both(
        *[
            at(left + 10 + 100 * column, top - 20 - 30 * row, word)
            for row, held in enumerate(words)
            for column, word in enumerate(held)
        ]
    )


SMALL = {
    (0, 0): "指标",
    (0, 1): "单位",
    (0, 2): "数值",
    (1, 0): "产值",
    (1, 1): "亿元",
    (1, 2): "120",
    (2, 0): "企业",
    (2, 1): "家",
    (2, 2): "35",
}
LEVEL = [700, 670, 640, 610]


@pytest.mark.parametrize(
    "drawn",
    [
        pytest.param(rules([80, 180, 280, 380], [700, 670, 640, 610]), id="closed"),
        pytest.param(both(*[rule(80, y, 380, y) for y in LEVEL]), id="level rules only"),
        pytest.param(
            both(*[rule(80, y, 380, y) for y in LEVEL], *[rule(x, 610, x, 700) for x in (180, 280)]), id="open sides"
        ),
        pytest.param(both(*[rule(80, y, 380, y) for y in (700, 670, 610)]), id="three rules"),
        pytest.param(lambda canvas: None, id="no rules"),
        pytest.param(
            both(
                *[rule(80 + 100 * c, y, 180 + 100 * c, y, filled=True) for y in LEVEL for c in range(3)],
                *[rule(x, y - 30, x, y, filled=True) for x in (80, 180, 280, 380) for y in LEVEL[:3]],
            ),
            id="each cell its own filled rules",
        ),
        pytest.param(
            both(rules([80, 180, 280, 380], [700, 670, 640, 610]), rules([77, 383], [703, 607])), id="double border"
        ),
    ],
)
def test_a_table_is_found_however_it_is_drawn(drawn: Drawing) -> None:
    document = read_pages(
        both(lines("　　前文说明如下：", top=740), drawn, small_table(), lines("　　后文。", top=560))
    )
    assert cells(document) == SMALL
    assert [text for text in texts(document) if "\t" not in text] == ["前文说明如下：", "后文。"]


def test_a_table_goes_on_over_the_page_without_its_repeated_heading() -> None:
    xs: list[float] = [80, 180, 280, 380]
    heading = both(at(90, 750, "类别"), at(190, 750, "指标"), at(290, 750, "数值"))
    first = both(rules(xs, [770, 740, 710]), heading, at(90, 720, "经济"), at(190, 720, "产值"), at(290, 720, "1"))
    second = both(
        rules(xs, [770, 740, 710, 680]),
        heading,
        at(190, 720, "税收"),
        at(290, 720, "2"),
        at(90, 690, "创新"),
        at(190, 690, "专利"),
        at(290, 690, "3"),
        lines("后文", top=600),
    )
    document = read_pages(first, second)
    assert texts(document) == ["类别\t指标\t数值\n经济\t产值\t1\n\t税收\t2\n创新\t专利\t3", "后文"]
    assert merges(document) == {(1, 0): (2, 1)}
    assert document.pages == (0, document.text.index("税收"))


def test_text_in_a_drawn_box_is_boxed_and_a_table_in_it_stays_a_table() -> None:
    box = both(
        rules([70, 520], [720, 480]), lines("　　专栏1 重点项目", top=700), rules([80, 180, 380], [670, 640, 610])
    )
    held = both(at(90, 650, "项目"), at(190, 650, "主体"), at(90, 620, "园区"), at(190, 620, "甲公司"))
    document = read_pages(both(lines("　　前文"), box, held, lines("　　说明。", top=540), lines("　　后文", top=440)))
    assert texts(document) == ["前文", "专栏1 重点项目", "项目\t主体\n园区\t甲公司", "说明。", "后文"]
    assert [block.boxed for block in document.blocks] == [False, True, True, True, False]


def test_fake_bold_is_read_once_and_real_repetition_twice() -> None:
    twice = both(at(80, 700, "人人有责"), at(80.4, 700, "人人有责"), at(80, 700.3, "人人有责"))
    assert texts(read_pages(twice)) == ["人人有责"]


def test_characters_set_one_by_one_are_words() -> None:
    drawn = [at(80 + 16 * place, 700, word, 16) for place, word in enumerate("高新技术企业")]
    assert texts(read_pages(both(*reversed(drawn), at(176, 700, "300家", 16)))) == ["高新技术企业300家"]


def test_a_typed_space_and_a_wide_gap_are_spaces() -> None:
    document = read_pages(both(at(80, 700, "专栏1 重点 NTT DATA", 16), at(330, 700, "项目", 16)))
    assert texts(document) == ["专栏1 重点 NTT DATA 项目"]


def test_raised_figures_stand_in_their_line() -> None:
    document = read_pages(both(at(80, 700, "面积300m", 16), at(147, 706, "2", 8), at(152, 700, "以上", 16)))
    assert texts(document) == ["面积300m2以上"]


def test_footnotes_stand_at_the_end_and_their_marks_are_left_out() -> None:
    cut = (
        "　　到2025年，高新技术企业达到三百家，产业集群初步形成并",
        "不断扩大，创新平台加快建设，营商环境持续优化，公共服务",
    )
    first = both(
        lines(*cut),
        at(80 + 8 * SIZE + 4 * 8, TOP + 6, "1", 8),
        at(83, 90, "1 高新技术企业：指按国家规定认定的企业。", 9),
        at(83, 76, "2 产业集群：指在空间上集聚的", 9),
        at(83, 62, "相关企业。", 9),
    )
    document = read_pages(first, lines("完善配套。", *PARAGRAPH))
    assert texts(document)[0] == "\n".join([*cut, "完善配套。"]).strip("　")
    assert texts(document)[2:] == [
        "1 高新技术企业：指按国家规定认定的企业。",
        "2 产业集群：指在空间上集聚的\n相关企业。",
    ]
    assert [block.kind for block in document.blocks][2:] == [BlockKind.NOTE] * 2


def turned(degrees: int, x: float, y: float, drawing: Drawing) -> Drawing:
    def draw(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.translate(x, y)
        canvas.rotate(degrees)
        drawing(canvas)
        canvas.restoreState()

    return draw


def test_a_watermark_set_aslant_is_left_out() -> None:
    assert texts(read_pages(both(lines(*PARAGRAPH), turned(45, 100, 300, at(0, 0, "征求意见稿", 60))))) == [JOINED]


@pytest.mark.parametrize(("degrees", "x", "y"), [(90, HEIGHT - 20, 0), (-90, 0, HEIGHT), (180, 590, HEIGHT)])
def test_a_page_lying_on_its_side_is_read_upright(degrees: int, x: float, y: float) -> None:
    table = both(rules([80, 180, 280, 380], [700, 670, 640, 610]), small_table(), lines("　　前文", top=740))

    def draw(canvas: Canvas) -> None:
        canvas.setPageSize((HEIGHT, HEIGHT))
        turned(degrees, x, y, table)(canvas)

    document = read_pages(draw)
    assert texts(document)[0] == "前文"
    assert cells(document) == SMALL


@pytest.mark.parametrize(("degrees", "y"), [(90, 620), (-90, 690)])
def test_a_label_set_sideways_stands_in_its_cell(degrees: int, y: float) -> None:
    grid = both(rules([80, 120, 300], [700, 610]), rule(120, 655, 300, 655))
    held = both(
        turned(degrees, 100, y, at(0, 0, "约束性指标")), at(130, 675, "单位能耗降低"), at(130, 630, "碳排放降低")
    )
    document = read_pages(both(grid, held, lines(*PARAGRAPH)))
    assert cells(document) == {(0, 0): "约束性指标", (0, 1): "单位能耗降低", (1, 1): "碳排放降低"}
    assert merges(document) == {(0, 0): (2, 1)}


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [f"左栏第{row}行的文字写满这一行为止共十八" for row in range(12)]
    right = [f"右栏第{row}行的文字写满这一行为止共十八" for row in range(12)]
    page = both(
        lines("通栏标题横跨两栏排列在页面的最上方位置处", size=20),
        lines(*left, top=700, size=11, left=80, step=18),
        lines(*right, top=700, size=11, left=310, step=18),
    )
    document = read_pages(page)
    assert texts(document)[1:] == ["\n".join(left + right)]


def test_bookmarks_make_headings() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.bookmarkPage("a")
        canvas.addOutlineEntry("第一章 总则", "a", 0)
        canvas.bookmarkPage("b")
        canvas.addOutlineEntry("一、依据", "b", 1)
        lines("　　　　　　　　　　第一章", "　　　　　　　　　　　总则", "　　一、依据", *PARAGRAPH)(canvas)

    document = read_pages(draw)
    assert texts(document) == ["第一章\n总则", "一、依据", JOINED]
    assert [(block.kind, block.level) for block in document.blocks][:2] == [
        (BlockKind.HEADING, 1),
        (BlockKind.HEADING, 2),
    ]


def scan(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, 595, 842)


def test_a_scanned_page_is_reported_with_its_number() -> None:
    document = read_pages(lines(*PARAGRAPH), scan, both(scan, at(290, 40, "— 3 —")))
    assert [(problem.code, problem.values, problem.severity) for problem in document.problems] == [
        ("documents.scanned_page", {"page": 2}, Severity.WARNING),
        ("documents.scanned_page", {"page": 3}, Severity.WARNING),
    ]
    assert document.pages == (0, len(JOINED), len(JOINED))


def test_a_file_of_scans_and_one_of_nothing_are_refused() -> None:
    assert problem_of(pdf(scan, scan), "a.pdf").code == "documents.only_pictures"
    assert problem_of(pdf(lambda canvas: None), "a.pdf").code == "documents.no_text"


def test_a_locked_file_is_refused() -> None:
    problem = problem_of(pdf(lines("密"), password="secret"), "a.pdf")
    assert (problem.code, problem.values) == ("documents.encrypted", {"format": "PDF"})


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\n" + b"[" * 1_000_000, b"%PDF-1.4\nxref\n0 0\ntrailer<<>>"])
def test_a_broken_file_is_refused(data: bytes) -> None:
    assert problem_of(data, "a.pdf").code == "documents.broken_pdf"


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.8])
def test_a_truncated_file_is_refused_or_read_as_far_as_it_goes(kept: float) -> None:
    whole = pdf(*[lines(*PARAGRAPH)] * 3)
    assert problem_of(whole[: int(len(whole) * kept)], "a.pdf").code == "documents.broken_pdf"


def test_too_many_pages_are_refused() -> None:
    problem = problem_of(pdf(*[lines("页")] * 3), "a.pdf", Limits(pages=2))
    assert (problem.code, problem.values) == ("documents.too_many_pages", {"pages": 3, "limit": 2})


def drawn_by_each_other(depth: int) -> bytes:
    """Forms each of which draws the next ten times over."""
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    form = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]"
    more = b"/Resources<</XObject<</X %d 0 R>>>>/Length 60>>stream\n%s\nendstream"
    forms = [form + more % (place + 7, b"/X Do " * 10) for place in range(depth)]
    last = form + b"/Length 0>>stream\n\nendstream"
    return raw_pdf(b"/X Do", b"/XObject<</X 6 0 R>>", (font, *forms, last))


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(lambda: raw_pdf(b" " * (1 << 30), filters=2), id="a gigabyte in two kilobytes"),
        pytest.param(lambda: raw_pdf(b"q " * (20 << 20)), id="twenty million states"),
        pytest.param(lambda: drawn_by_each_other(14), id="forms that draw each other"),
    ],
)
def test_a_file_that_asks_for_everything_is_refused(made: Callable[[], bytes]) -> None:
    assert problem_of(made(), "a.pdf").code == "documents.pdf_over_limits"


def test_a_page_that_takes_too_long_is_refused() -> None:
    data = raw_pdf(b"1 1 m 5 5 l S " * (1 << 20))
    problem = problem_of(data, "a.pdf", Limits(page_seconds=0, seconds=30))
    assert problem.code == "documents.pdf_over_limits"


@pytest.mark.parametrize(
    ("code", "typed"),
    [("⾼", "高"), ("⻓", "长"), ("ﬁ", "fi"), ("･", "・"), ("︵", "("), ("\uf06c", "●"), ("年", "年")],
)
def test_twins_of_characters_are_read_as_what_was_typed(code: str, typed: str) -> None:
    assert as_typed(ord(code)) == typed


words = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=2, max_size=9)
tables = st.lists(st.lists(words, min_size=3, max_size=3), min_size=2, max_size=4)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.one_of(words, tables), min_size=1, max_size=4))
def test_what_was_drawn_comes_out_in_order(pieces: list[str | list[list[str]]]) -> None:
    drawings: list[Drawing] = []
    y = 780.0
    for piece in pieces:
        if isinstance(piece, str):
            drawings.append(lines("　　" + piece, top=y))
            y -= 30
            continue
        ys = [y - 24 * row for row in range(len(piece) + 1)]
        drawings.append(rules([80, 220, 360, RIGHT], ys))
        drawings += [
            at(86 + 140 * column, ys[row] - 16, word)
            for row, held in enumerate(piece)
            for column, word in enumerate(held)
        ]
        y = ys[-1] - 40
    document = read_pages(both(*drawings))
    expected = [piece if isinstance(piece, str) else "\n".join("\t".join(row) for row in piece) for piece in pieces]
    assert texts(document) == expected


def test_the_file_is_read_from_its_path_too(tmp_path) -> None:
    path = tmp_path / "规划.PDF"
    path.write_bytes(pdf(lines("文")))
    assert BytesIO(path.read_bytes()).read(5) == b"%PDF-"
    assert read(path).text == "文"
