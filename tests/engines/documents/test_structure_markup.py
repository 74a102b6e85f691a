"""Tables in the markup of web pages inside a plain text."""

from gaoxin.engines.documents.layout import Grid
from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.structure import lay_out

TABLE = (
    '<html><body><table border="1"><tr><th>类别</th><th>指标</th><th>2020年</th><th>2025年</th></tr>'
    '<tr><td rowspan="2">创新</td><td>研发投入<br/>强度（%）</td><td>1.8</td><td>&nbsp;2.5</td></tr>'
    "<tr><td>高新技术企业（家）</td><td></td><td>300</td></tr></table></body></html>"
)


def grids_of(text: str) -> tuple[Grid, ...]:
    return lay_out(Document(text, "txt", "0" * 64)).grids


def cells(grid: Grid) -> list[list[str | None]]:
    return [[cell.clean.text if cell.clean else None for cell in row] for row in grid.rows]


def test_a_table_in_markup_is_a_grid_with_its_merged_cells() -> None:
    (grid,) = grids_of(f"二、主要目标\n表1 主要指标\n{TABLE}\n三、重点任务\n推进改革创新。")
    assert cells(grid) == [
        ["类别", "指标", "2020年", "2025年"],
        ["创新", "研发投入强度（%）", "1.8", "2.5"],
        ["创新", "高新技术企业（家）", None, "300"],
    ]
    assert (grid.header, grid.title, grid.section) == (1, "表1主要指标", ("二、主要目标",))
    assert [row[0].merged for row in grid.rows] == [False, False, True]


def test_the_tags_of_a_table_may_stand_on_lines_of_their_own() -> None:
    assert cells(grids_of(TABLE.replace("><", ">\n<"))[0])[2] == ["创新", "高新技术企业（家）", None, "300"]


def test_a_table_that_never_closes_is_text() -> None:
    assert grids_of("<table><tr><td>甲</td><td>乙</td></tr>\n" * 3) == ()


def test_spans_beyond_the_table_end_with_it() -> None:
    (grid,) = grids_of('<table><tr><td rowspan="999">甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>')
    assert cells(grid) == [["甲", "乙"], ["甲", "丙"]]
