"""What a claim need not ask: the registry's facts that its rule reads, each with its source, and the papers that no
fact makes needless."""

from collections.abc import Sequence
from decimal import Decimal

from django.utils.translation import gettext

from gaoxin.apps.enterprises.frames.rules import record_of
from gaoxin.apps.enterprises.models import Enterprise, YearlyFacts
from gaoxin.apps.policies.models import ClaimCall
from gaoxin.apps.policies.queries.entitling.books import asked_of, book_of
from gaoxin.catalogue.rulebooks import rule_vocabulary
from gaoxin.engines.expressions.cells import column_name
from gaoxin.engines.expressions.facts import Fact
from gaoxin.engines.expressions.records import Held, Record
from gaoxin.kernel.quantities import Quantity, display
from gaoxin.web import clock


def wanted_materials(call: ClaimCall, enterprise: Enterprise) -> Sequence[str]:
    """The papers to hand in: those that no known fact proves."""
    known = proved(record_of(enterprise, clock.today(), confirmed=True))
    return [one["name"] for one in call.materials if one["proved_by"] not in known]


def proved(record: Record) -> frozenset[str]:
    """The names of the facts that are known; one that is a truth proves only where it holds."""
    return frozenset(name for (name, _), held in record.values.items() if held is not False)


def known_facts(call: ClaimCall, enterprise: Enterprise) -> list[dict[str, str]]:
    """What the registry knows of the facts that the clause's rule reads, on this day: name, period, value in words with
    its unit, and where it comes from."""
    on = clock.today()
    book = book_of(call.clause, on)
    if book is None:
        return []
    read = asked_of(book, on)
    held = sorted(record_of(enterprise, on).values.items(), key=lambda one: (one[0][0], str(one[0][1] or "")))
    years = {row.year: row for row in YearlyFacts.objects.filter(enterprise=enterprise)}
    return [
        {
            "name": name,
            "period": str(period or ""),
            "value": _words(rule_vocabulary().facts[name], value),
            "source": _source(years.get(period.year) if period else None),
            "as_of": on.isoformat(),
        }
        for (name, period), value in held
        if column_name(name, period) in read
    ]


def _words(fact: Fact, held: Held) -> str:
    """A value as it is written: a number in its unit, a truth as 是 or 否, several codes in a row."""
    if isinstance(held, bool):
        return gettext("是") if held else gettext("否")
    if isinstance(held, int):
        value = held * fact.step_size / fact.unit.scale
        return display(Quantity(Decimal(value.numerator) / Decimal(value.denominator), fact.unit))
    if isinstance(held, frozenset):
        return "、".join(sorted(held))
    return str(held)


def _source(row: YearlyFacts | None) -> str:
    if row is None:
        return gettext("企业登记库")
    note = f"：{row.source_note}" if row.source_note else ""
    return gettext("%(year)s 年度数据（%(origin)s%(note)s）") % {
        "year": row.year,
        "origin": row.get_origin_display(),
        "note": note,
    }
