"""Projects told in sentences: when they begin and are done, and what they hold that is no goal of the plan."""

from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.plan import Reading, read_plan

TEXT = (
    "某市“十四五”交通发展规划\n一、发展基础\n“十三五”以来，公路总里程达到1.8万公里。\n二、发展目标\n"
    "到2025年，公路总里程达到2.1万公里。\n三、重大项目\n"
    "（一）滨海至云溪铁路。全长128公里，总投资186亿元，2022年开工，2026年建成。\n"
    "（二）东港区二期工程。建设5000吨级泊位6个，年吞吐能力800万吨，总投资28亿元，2023年底建成投用。\n"
)


def reading() -> Reading:
    return read_plan(Document(TEXT, "txt", "0" * 64))


def test_sentences_say_when_a_project_begins_and_is_done() -> None:
    years = [(one.name, one.start_year, one.end_year) for one in reading().projects]
    assert years == [("滨海至云溪铁路", 2022, 2026), ("东港区二期工程", None, 2023)]


def test_what_one_project_shall_hold_is_no_indicator() -> None:
    assert [one.name for one in reading().indicators] == ["公路总里程", "公路总里程"]


def test_years_of_projects_date_no_figure_of_the_review() -> None:
    baseline = reading().indicators[0].baseline
    assert baseline is not None
    assert baseline.year == 2020
