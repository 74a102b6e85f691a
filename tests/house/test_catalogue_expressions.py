"""Expressions in catalogue files: a mistake is told with file, line and column."""

from gaoxin.catalogue.texts import read_text
from gaoxin.catalogue.writing import as_written
from gaoxin.engines.expressions.reading import read_condition
from tests.engines.expressions.sample import VOCABULARY

RIGHT = """\
let:
  研发占比: 合计(研发费用, 近3年) / 合计(销售收入, 近3年)
all:
  - 研发占比 >= 3%
  - "职工总数 >= 10 人"
  - |
    科技人员数 / 职工总数
      >= 10%
veto:
  - 重大事故
"""


def problems(text: str) -> list[tuple[str, int | None, int | None]]:
    """Codes with line and column of what is wrong with the condition in a file."""
    node, wrong = read_text(text, "rules/a.yaml")
    assert node is not None
    assert wrong == ()
    found = read_condition(as_written(node, "rules/a.yaml"), VOCABULARY)[1]
    assert {problem.place.file for problem in found if problem.place} <= {"rules/a.yaml"}
    return [(problem.code, problem.place.line, problem.place.column) for problem in found if problem.place]


def test_a_right_file_is_read():
    assert problems(RIGHT) == []


def test_units_that_do_not_go_together_are_told_with_their_place():
    assert problems(RIGHT.replace("近3年) / 合计(销售收入", "近3年) + 合计(职工总数")) == [
        ("expression.units_differ", 2, 9)
    ]


def test_a_quoted_text_begins_behind_its_quotation_mark():
    assert problems(RIGHT.replace("10 人", "10 忍")) == [("unit.unknown", 5, 17)]


def test_a_block_has_its_own_lines():
    assert problems(RIGHT.replace(">= 10%", ">= 10% ?")) == [("expression.character", 8, None)]


def test_a_wrong_field_is_told_where_it_stands():
    assert problems(RIGHT.replace("veto:", "vetos:"))[0] == ("catalogue.misspelt_field", 9, 1)


def test_every_mistake_of_a_file_is_told():
    text = "all:\n  - 销售收入 >= 5000\n  - 职工总数 >\n  - any: [没有的, 上市]\n  - 科技人员数 >= 1 人\n"
    assert problems(text) == [("expression.unfinished", 3, 11)]
    assert problems(text.replace("职工总数 >", "职工总数 > 1 家")) == [
        ("expression.unit_missing", 2, 5),
        ("expression.units_differ", 3, 5),
        ("expression.unknown_name", 4, 11),
    ]
