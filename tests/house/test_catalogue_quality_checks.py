"""The shipped quality checks: enough of each kind, each tried on its own examples, alone and in a frame."""

from collections import Counter
from decimal import Decimal
from fractions import Fraction

import narwhals as nw
import polars as pl
import pytest

from gaoxin.catalogue.quality_checks import EXAMPLE_DAY, CheckKind, Fixer, QualityCheck, Subject, package_checks
from gaoxin.catalogue.quality_checks.vocabulary import INDUSTRIAL, quality_vocabulary
from gaoxin.engines.expressions.cells import column_name
from gaoxin.engines.expressions.facts import FactKind
from gaoxin.engines.expressions.findings import State
from gaoxin.engines.expressions.frames import Columns
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.records import read_record
from gaoxin.kernel.periods import Grain, Period

MOMENT = Moment(EXAMPLE_DAY)
TYPES = {FactKind.NUMBER: pl.Int64, FactKind.TRUTH: pl.Boolean, FactKind.DATE: pl.Date, FactKind.CODE: pl.String}
CHECKS = pytest.mark.parametrize("check", package_checks().values(), ids=lambda check: check.key)


def states(check: QualityCheck, facts) -> list[State]:
    record, problems = read_record(facts, quality_vocabulary())
    assert problems == ()
    answers = Program(check.expressions).answer(record, MOMENT)
    return [answers.state(index) for index in range(len(check.expressions))]


def framed(facts) -> pl.DataFrame:
    columns = {}
    for name, value in facts.items():
        fact = quality_vocabulary().facts[name]
        for year, item in value.items() if isinstance(value, dict) else [(None, value)]:
            held = int(Fraction(item) * fact.unit.scale / fact.step_size) if isinstance(item, Decimal) else item
            column = column_name(name, year and Period(Grain.YEAR, int(year)))
            columns[column] = pl.Series([held], dtype=TYPES[fact.kind])
    return pl.DataFrame(columns)


@CHECKS
def test_a_wrong_record_is_found_and_a_right_one_passes(check):
    assert states(check, check.wrong) == [State.FAILED, State.MET][: len(check.expressions)]
    assert states(check, check.right) == [State.MET, State.MET][: len(check.expressions)]


@CHECKS
def test_a_frame_finds_the_same(check):
    names = ["holds", "when"][: len(check.expressions)]
    columns = Columns(Program(check.expressions), quality_vocabulary(), MOMENT)
    for facts, holds in ((check.wrong, False), (check.right, True)):
        found = columns.states(nw.from_native(framed(facts)), names)
        assert [found[name].to_list() for name in names] == [[holds], [True]][: len(names)]


@CHECKS
def test_an_empty_record_is_found_by_nothing_but_checks_of_what_is_missing(check):
    holds, *when = states(check, {})
    found = holds is State.FAILED and all(state is State.MET for state in when)
    assert not found or check.kind is CheckKind.MISSING


@CHECKS
def test_it_says_why_and_who_does_what(check):
    for text in (check.name, check.why, check.remedy):
        assert 3 <= len(text) <= 120
        assert any("一" <= sign <= "鿿" for sign in text)
    for text in (check.name_en, check.why_en, check.remedy_en):
        assert 3 < len(text) <= 160
        assert not any("一" <= sign <= "鿿" for sign in text.replace("万元", "").replace("元", ""))


def test_there_are_enough_of_every_kind_and_for_every_hand():
    checks = package_checks().values()
    assert len(checks) >= 100
    kinds, fixers = Counter(check.kind for check in checks), Counter(check.fixes for check in checks)
    assert all(kinds[kind] >= 10 for kind in CheckKind)
    assert all(fixers[fixer] >= 2 for fixer in Fixer)
    assert {check.subject for check in checks} == set(Subject)
    assert len({check.name_en for check in checks}) == len(checks)


def test_statistics_call_mining_manufacturing_and_supply_industry():
    assert ("06" in INDUSTRIAL, "46" in INDUSTRIAL, "47" in INDUSTRIAL, len(INDUSTRIAL)) == (True, True, False, 41)
