"""Why a finding stands: the facts its check looks at, with their values now, and whether it still fails."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from django.utils.translation import gettext

from gaoxin.apps.enterprises.frames.quality import answers_of, fails, moment_of, record_of, wanted_facts
from gaoxin.apps.enterprises.frames.registry import Centre, registry_frame
from gaoxin.apps.enterprises.models import QualityFinding, QualityRun
from gaoxin.apps.enterprises.states import EnterpriseStatus, FactState, IndustryState, SizeClass
from gaoxin.catalogue.classifications import INDUSTRIES, package_classifications
from gaoxin.catalogue.enterprise_facts import package_facts
from gaoxin.catalogue.quality_checks import package_checks
from gaoxin.catalogue.quality_checks.vocabulary import quality_vocabulary
from gaoxin.engines.expressions.cells import column_name
from gaoxin.engines.expressions.facts import Fact, FactKind
from gaoxin.engines.expressions.fetching import Key, key_of
from gaoxin.engines.expressions.frames import Columns
from gaoxin.engines.expressions.program import Program
from gaoxin.kernel.quantities import exact
from gaoxin.web import clock, figures
from gaoxin.web.problems import language
from gaoxin.web.scope import as_system

HIDDEN = frozenset({"founded_elsewhere", "industry_elsewhere", "capital_elsewhere", "revenue_elsewhere"})
"""Facts of another zone's record: that they differ may be told, what they are may not."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A fact that a check looks at: its name, its period if it has one, and its value in writing; None is unknown."""

    name: str
    period: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Reasons:
    """The facts a check looks at, as they are now, and whether it still fails by them."""

    seen: Sequence[Seen]
    fails: bool


def reasons(finding: QualityFinding) -> Reasons | None:
    """Why a finding stands, worked out anew; None when its check is not declared any more."""
    check = package_checks().get(finding.code)
    if check is None:
        return None
    year = finding.year or clock.today().year - 1
    with as_system():  # some checks compare with another zone's record
        frame = registry_frame([finding.enterprise_id], range(year - 2, year + 1), _centre(finding), wanted_facts())
    if not frame.height:
        return None
    row = frame.row(0, named=True)
    answers = answers_of(record_of(row, range(year - 2, year + 1)), check.subject, year, clock.today())
    seen = [_seen(key, row) for key in facts_of(finding.code, year)]
    return Reasons(seen, fails(answers, check.subject, finding.code))


@cache
def facts_of(code: str, year: int) -> tuple[Key, ...]:
    """The facts and periods that a check looks at in a year."""
    check = package_checks()[code]
    program = Program(check.expressions)
    moment = moment_of(year, date(year + 1, 1, 1))
    slots = [node.payload for node in program.graph.nodes]
    return tuple(dict.fromkeys(key_of(slot, moment) for slot in slots if Columns.reads(slot)))


def shown_example(facts: Mapping[str, object]) -> list[tuple[str, str]]:
    """The facts of an example in writing."""
    lines: list[tuple[str, str]] = []
    for name, value in facts.items():
        fact = quality_vocabulary().facts[name]
        for period, item in value.items() if isinstance(value, Mapping) else [("", value)]:
            written = _unit_of(fact, f"{item:f}") if isinstance(item, Decimal) else _written(fact, item)
            lines.append((f"{_name(fact)}{f'（{period}）' if period else ''}", written or gettext("不知道")))
    return lines


def _centre(finding: QualityFinding) -> Centre | None:
    run = QualityRun.objects.filter(zone=finding.zone_id).order_by("-started_at", "-pk").first()
    if run is None or run.centre_longitude is None or run.centre_latitude is None:
        return None
    return float(run.centre_longitude), float(run.centre_latitude)


def _seen(key: Key, row: Mapping[str, object]) -> Seen:
    name, period = key
    fact = quality_vocabulary().facts[name]
    held = row.get(column_name(name, period))
    if fact.key in HIDDEN and held is not None:
        return Seen(_name(fact), str(period or ""), gettext("另一区有登记"))
    return Seen(_name(fact), str(period or ""), _written(fact, held))


def _name(fact: Fact) -> str:
    """A fact's name in the reader's language."""
    if language() != "en":
        return fact.name
    figure = package_facts().get(fact.key)
    return figure.name_en if figure else fact.key.replace("_", " ").capitalize()


def _written(fact: Fact, held: object) -> str | None:
    """A value in writing, numbers in the fact's unit; None for what is unknown."""
    if held is None or held == "":
        return None
    if fact.kind is FactKind.TRUTH:
        return gettext("是") if held else gettext("否")
    if fact.kind is FactKind.NUMBER and isinstance(held, int):
        amount = exact(held * fact.step_size / fact.unit.scale)
        return _unit_of(fact, figures.number(amount))
    if isinstance(held, date):
        return f"{held:%Y-%m-%d}"
    return _code_words(fact, str(held))


def _unit_of(fact: Fact, number: str) -> str:
    return f"{number} {fact.unit}".strip() if str(fact.unit) not in ("", "1") else number


def _code_words(fact: Fact, code: str) -> str:
    """A code with what it stands for."""
    choices = {
        "status": EnterpriseStatus,
        "size": SizeClass,
        "facts_state": FactState,
        "industry_state": IndustryState,
    }.get(fact.key)
    if choices is not None:
        return str(choices(code).label)
    if fact.key in ("industry", "industry_division"):
        words = package_classifications()[INDUSTRIES].words(code, language())
        return f"{code} {words}".strip()
    return code
