"""Shipped ladders and libraries name titles of shipped rulebooks, and their watches speak before it is too late."""

from datetime import date

import pytest

from gaoxin.catalogue.cultivation_libraries import package_libraries
from gaoxin.catalogue.ladders import package_ladders, title_facts
from gaoxin.catalogue.rule_facts import rule_vocabulary
from gaoxin.catalogue.rulebooks import package_rulebooks
from gaoxin.engines.expressions.findings import State
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.records import read_record
from gaoxin.engines.rules.books import edition

TODAY = date(2026, 5, 6)


def test_every_rung_is_a_title_of_a_rulebook_in_force():
    titles = [rung.title for ladder in package_ladders().values() for rung in ladder.rungs.values()]
    assert len(titles) == len(set(titles)) == 14
    assert [title for title in titles if edition(package_rulebooks(), title, TODAY) is None] == []


def test_six_libraries_enter_and_leave_by_titles_and_conditions_that_there_are():
    names = [one.name for one in package_libraries().values()]
    assert names == ["科技型中小企业库", "高企培育库", "高成长企业库", "龙头企业库", "小升规库", "上市后备库"]
    rules = [rule for one in package_libraries().values() for rule in (one.enters, *one.leaves)]
    titles = {rule.title for rule in rules if rule.title}
    assert [title for title in titles if edition(package_rulebooks(), title, TODAY) is None] == []
    assert all(rule.condition is not None or rule.reaches for rule in rules)


def test_what_a_title_proves_is_a_truth():
    kinds = {rule_vocabulary().facts[fact].kind.value for fact in title_facts().values()}
    assert kinds == {"truth"}
    assert title_facts()["高新技术企业"] == "高新技术企业证书有效"


@pytest.mark.parametrize(
    ("research", "safe"),
    [(550, State.MET), (549, State.FAILED), (500, State.FAILED)],  # of 10,000 a year: 5.5 %, less, the limit itself
)
def test_research_is_watched_half_a_point_above_the_limit(research: int, safe: State):
    watch = package_ladders()["technology"].rungs["hnte"].watches["rd_share"]
    income = {2023: 12_500, 2024: 12_500, 2025: 5_000}  # the last year decides that the limit is 5 %
    research_by_year = dict.fromkeys(income, research)
    given = {"成立日期": date(2010, 1, 1), "研发费用": research_by_year, "销售收入": income}
    record, _ = read_record(given, rule_vocabulary())
    assert Program([watch.condition]).answer(record, Moment(TODAY)).state(0) is safe
