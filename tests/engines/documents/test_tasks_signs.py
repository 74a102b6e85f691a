"""The headings that announce tasks, and those that announce background, aims or rules."""

import pytest

from gaoxin.engines.documents.tasks.signs import is_overview, opens_with_verb


@pytest.mark.parametrize("heading", ["2023年工作安排", "今年重点工作", "2024年主要任务", "本年度工作打算"])
def test_what_a_year_shall_bring_is_no_outlook(heading: str) -> None:
    assert not is_overview(heading)


@pytest.mark.parametrize("heading", ["2035年远景目标", "到2030年", "2023年目标任务", "2022年工作回顾"])
def test_a_year_alone_is_an_outlook_or_a_review(heading: str) -> None:
    assert is_overview(heading)


@pytest.mark.parametrize(
    "title", ["聚力扩大有效需求", "提质生活性服务业", "创建示范城市", "在稳增长上持续用力", "兜牢民生底线"]
)
def test_titles_of_reports_open_with_a_verb_of_doing(title: str) -> None:
    assert opens_with_verb(title)
