"""One plan in every format: what is read does not depend on how it was saved."""

from html import escape

import pytest

from gaoxin.engines.documents.plan import Reading, read_plan
from gaoxin.engines.documents.reading import read
from tests.engines.documents.word_files import cell, docx, paragraph, table

TITLE = "清溪高新技术产业开发区“十四五”发展规划"
BEFORE = (
    ("h1", "一、发展目标"),
    ("p", "到2025年，规模以上工业总产值达到620亿元，年均增长8.5%，高新技术企业达到85家以上。"),
)
CAPTION = "“十四五”时期主要指标"
HEAD = ("指标", "2020年", "2025年")
ROWS = (
    ("经济", "规模以上工业总产值（亿元）", "412.3", "620"),
    ("经济", "外贸进出口总额（亿美元）", "4.6", "8"),
    ("创新", "高新技术企业数（家）", "41", "85"),
    ("创新", "研发经费投入强度（%）", "2.1", "3.0"),
)
AFTER = (
    ("h1", "二、重点任务"),
    ("h2", "（一）做强主导产业"),
    ("p", "加快建设装备产业园，引进龙头企业，培育专精特新企业。（经济发展局牵头，投资促进局、财政局配合）"),
)
BOX = (
    "专栏1 重点项目",
    "项目一：高端轴承产业园",
    "建设主体：清溪轴承公司",
    "实施年限：2021年-2023年",
    "项目内容：总投资12亿元，建设厂房6万平方米。",
)
LAST = (("h2", "（二）优化营商环境"), ("p", "推行一窗受理，压缩办理时限。（责任单位：政务服务局、市场监管局）"))


def as_text() -> str:
    """One line a paragraph, one cell a field."""
    lines = [TITLE, "", *(text for _, text in BEFORE), CAPTION, "\t".join(("类别", *HEAD))]
    lines += ["\t".join(row) for row in ROWS]
    return "\n".join([*lines, "", *(text for _, text in AFTER), "", *BOX, "", *(text for _, text in LAST)]) + "\n"


def as_docx() -> bytes:
    """With heading styles, merged cells for the caption and the first column, and the box as a frame of one cell."""
    wide, begun, going = '<w:gridSpan w:val="{}"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = [
        cell(CAPTION, properties=wide.format(4)),
        cell(HEAD[0], properties=wide.format(2)) + "".join(map(cell, HEAD[1:])),
    ]
    for at, row in enumerate(ROWS):
        first = begun if at % 2 == 0 else going
        rows.append(cell(row[0] if at % 2 == 0 else "", properties=first) + "".join(map(cell, row[1:])))
    body = [paragraph(TITLE), *(_paragraph(*one) for one in BEFORE), table(*rows), *(_paragraph(*one) for one in AFTER)]
    return docx("".join([*body, table(cell(*BOX)), *(_paragraph(*one) for one in LAST)]))


def _paragraph(kind: str, text: str) -> str:
    return paragraph(text, "" if kind == "p" else f'<w:outlineLvl w:val="{int(kind[1]) - 1}"/>')


def as_html() -> bytes:
    """With headings and spans."""
    rows = [
        f'<td colspan="4">{CAPTION}</td>',
        f'<td colspan="2">{HEAD[0]}</td>' + "".join(f"<td>{one}</td>" for one in HEAD[1:]),
    ]
    for at, row in enumerate(ROWS):
        first = f'<td rowspan="2">{row[0]}</td>' if at % 2 == 0 else ""
        rows.append(first + "".join(f"<td>{escape(one)}</td>" for one in row[1:]))
    grid = "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
    frame = "<table><tr><td>" + "".join(f"<p>{line}</p>" for line in BOX) + "</td></tr></table>"
    parts = [f"<p>{TITLE}</p>", *(_element(*one) for one in BEFORE), grid, *(_element(*one) for one in AFTER), frame]
    return f"<html><body>{''.join([*parts, *(_element(*one) for one in LAST)])}</body></html>".encode()


def _element(kind: str, text: str) -> str:
    return f"<{kind}>{escape(text)}</{kind}>"


def as_markdown() -> str:
    """With a pipe table; the box as paragraphs."""
    head = ("类别", *HEAD)
    grid = [CAPTION, "", "| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    grid += ["| " + " | ".join(row) + " |" for row in ROWS]
    parts = [f"# {TITLE}", *(_marked(*one) for one in BEFORE), "\n".join(grid), *(_marked(*one) for one in AFTER)]
    return "\n\n".join([*parts, *BOX, *(_marked(*one) for one in LAST)]) + "\n"


def _marked(kind: str, text: str) -> str:
    return text if kind == "p" else "#" * (int(kind[1]) + 1) + " " + text


def told(reading: Reading) -> dict[str, list[object]]:
    """What was read, without places."""
    return {
        "indicators": [
            (
                row.name,
                row.unit,
                row.baseline and row.baseline.value,
                [value.value for value in row.targets],
                row.category,
            )
            for row in reading.indicators
        ],
        "projects": [
            (one.name, one.builders, one.start_year, one.end_year, one.investment_yi) for one in reading.projects
        ],
        "tasks": [(one.title, one.lead_units, one.resp_units) for one in reading.tasks],
        "findings": [(one.type, one.indicator, one.severity) for one in reading.inconsistencies],
        "title": [reading.front.title],
    }


def test_the_text_holds_what_the_plan_says() -> None:
    found = told(read_plan(read(as_text().encode(), "plan.txt")))
    assert [row[0] for row in found["indicators"]] == [
        "规模以上工业总产值",
        "高新技术企业",
        "规模以上工业总产值",
        "外贸进出口总额",
        "高新技术企业数",
        "研发经费投入强度",
    ]
    assert len(found["projects"]) == 1
    assert found["tasks"] == [
        ("做强主导产业", ("经济发展局",), ("投资促进局", "财政局")),
        ("优化营商环境", (), ("政务服务局", "市场监管局")),
    ]
    assert found["findings"] == []
    assert found["title"] == [TITLE]


@pytest.mark.parametrize(
    ("data", "name"),
    [(as_docx(), "plan.docx"), (as_html(), "plan.html"), (as_markdown().encode(), "plan.md")],
    ids=["docx", "html", "md"],
)
def test_every_format_is_read_as_the_text_is(data: bytes, name: str) -> None:
    assert told(read_plan(read(data, name))) == told(read_plan(read(as_text().encode(), "plan.txt")))
