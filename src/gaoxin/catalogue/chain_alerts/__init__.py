"""From which figures on an enterprise on a chain is looked after (产业链预警): thresholds by kind of alert, dated.

output_drop_2026:
  kind: output_drop              # output_drop, relocation, supply or title_lost
  name: 龙头企业产出下滑
  name_en: Fall of a leading enterprise's output
  valid_from: 2026-01-01
  measure: 营业收入比上年下降的百分比        # what the thresholds are compared with
  measure_en: Fall of revenue over the year before, in %
  grades: {notice: "10", serious: "20", grave: "40"}     # from which measure on; none is smaller than the one before
  worse_by: "10"                 # by how much more it is raised again after it was ended
  window_days: 400               # how far back is looked, in days
  most: 50                       # left out: no limit; of how many enterprises at most one cause is told
  signs: {moved_out: "100"}      # left out where the measure is a figure itself; else what each sign amounts to
  certainty: {confidence: example}
  basis: [{document: 《……》, confidence: example}]
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache

from gaoxin.catalogue.bases import Assurance, Basis, count, read_assurance, read_bases
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node

_NUMBER = re.compile(r"(?:0|[1-9]\d{0,5})(?:\.\d{1,2})?")
GRADES = ("notice", "serious", "grave")


class AlertKind(StrEnum):
    """What gives rise to an alert."""

    OUTPUT_DROP = "output_drop"
    RELOCATION = "relocation"
    SUPPLY = "supply"
    TITLE_LOST = "title_lost"


class Sign(StrEnum):
    """What is looked at besides the measure: what a registry shows that is no figure, with what it amounts to, and from
    which further figures on."""

    MOVED_OUT = "moved_out"
    """Entered as moved out, or as no longer present."""
    DIVISION_CHANGED = "division_changed"
    """Registered in another county or district than before."""
    SUSPENDED = "suspended"
    """Entered as out of business for the time being."""
    STAFF_AND_ASSETS = "staff_and_assets"
    """From this fall (in %) on, staff and assets that shrink together are a sign; the larger fall is its measure."""
    DEMAND = "demand"
    """From this local demand for a segment (0 to 100) on its sources are looked at."""
    DEPENDENCE = "dependence"
    """From this dependence on outside (in %) on they are."""
    EXPIRED = "expired"
    """A title ran out and no newer certificate followed."""
    REVOKED = "revoked"
    """A title was taken away."""


@dataclass(frozen=True, slots=True)
class AlertRule:
    """One dated edition for one kind. `grades` are the least measures of notice, serious and grave."""

    key: str
    kind: AlertKind
    name: str
    name_en: str
    valid_from: date
    measure: str
    measure_en: str
    grades: tuple[Decimal, Decimal, Decimal]
    worse_by: Decimal
    window_days: int
    most: int | None
    signs: Mapping[Sign, Decimal]
    assurance: Assurance
    basis: tuple[Basis, ...]

    def grade(self, measure: float) -> int:
        """1 for notice, 2 for serious, 3 for grave; 0 where a measure is too small to be told.

        >>> package_alert_rules()["output_drop_2026"].grade(25.0)
        2
        """
        return sum(measure >= float(least) for least in self.grades)

    def is_worse(self, before: float, now: float) -> bool:
        """Whether a measure has grown so much that it is to be told again."""
        return now >= before + float(self.worse_by)


_REQUIRED = (
    *("kind", "name", "name_en", "valid_from", "measure", "measure_en"),
    *("grades", "worse_by", "window_days", "certainty", "basis"),
)


def _read(key: str, node: Node, report: Report) -> AlertRule:
    record = report.record(node, _REQUIRED, ("most", "signs"))
    certainty = report.record(record.fields.get("certainty", node), ("confidence",), ("verify",))
    return AlertRule(
        key=key,
        kind=record.choice("kind", AlertKind),
        name=record.text("name"),
        name_en=record.text("name_en"),
        valid_from=record.date("valid_from"),
        measure=record.text("measure"),
        measure_en=record.text("measure_en"),
        grades=_grades(record),
        worse_by=_number(record, "worse_by"),
        window_days=count(record, "window_days"),
        most=count(record, "most") if "most" in record.fields else None,
        signs=_signs(record),
        assurance=read_assurance(certainty),
        basis=read_bases(record),
    )


def _grades(record: Record) -> tuple[Decimal, Decimal, Decimal]:
    if "grades" not in record.fields:
        return Decimal(0), Decimal(0), Decimal(0)
    since = len(record.report.problems)
    told = record.report.record(record.fields["grades"], GRADES)
    notice, serious, grave = (_number(told, name) for name in GRADES)
    if record.report.clean(since) and not notice <= serious <= grave:
        record.report.add("chain_alerts.grades_fall", record.fields["grades"])
    return notice, serious, grave


def _signs(record: Record) -> Mapping[Sign, Decimal]:
    if "signs" not in record.fields:
        return {}
    told = record.report.record(record.fields["signs"], (), tuple(Sign))
    return {Sign(name): _number(told, name) for name in told.fields}


def _number(record: Record, name: str) -> Decimal:
    text = record.text(name)
    if _NUMBER.fullmatch(text):
        return Decimal(text)
    if text:
        record.report.add("chain_alerts.number", record.fields[name], text=text)
    return Decimal(0)


def _settle(found: Mapping[str, Entry[AlertRule]]) -> Mapping[str, AlertRule]:
    return {key: entry.declaration for key, entry in found.items()}


CHAIN_ALERTS: Kind[AlertRule, AlertRule] = Kind("chain_alerts", _read, _settle)


@cache
def package_alert_rules() -> Mapping[str, AlertRule]:
    """The product's editions. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(CHAIN_ALERTS, [package_shelf("chain_alerts")])[0]


def alert_rule(kind: str, day: date) -> AlertRule:
    """The edition of a kind in force on a day; before the first, the first."""
    editions = sorted(
        (one for one in package_alert_rules().values() if one.kind == kind), key=lambda one: one.valid_from
    )
    return next((one for one in reversed(editions) if one.valid_from <= day), editions[0])
