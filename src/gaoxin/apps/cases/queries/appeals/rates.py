"""响应率、解决率、满意率: computed from what happened and what enterprises said, by department, topic or month.

Whoever watches over all cases sees everything but what was said of their own departments; others see their departments.
What enterprises said of a department is shown to its own people only for whole quarters that lie a quarter back and
hold enough judged cases: a sum that is too small, or that changes by one case from one day to the next, tells who said
what.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.db.models import Q, QuerySet, Sum

from gaoxin.apps.cases.appeal_access import Watch
from gaoxin.apps.cases.models import CaseCount
from gaoxin.apps.zones.models import Department
from gaoxin.catalogue.case_kinds import CaseKind, package_case_kinds
from gaoxin.catalogue.case_kinds.answering import SAID, Count, Judging, Rate
from gaoxin.web import clock
from gaoxin.web.problems import language
from gaoxin.web.scope import as_system

KIND = "appeal"
BY = ("department", "topic", "month")
SAID_WORDS = frozenset(one.value for one in SAID)
Sums = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the reader chose: months from and to (their first days), one department or topic, and by what to group."""

    since: date
    until: date
    by: str = "department"
    department: int | None = None
    topic: str = ""


@dataclass(frozen=True, slots=True)
class RateCell:
    """One rate of a group: above and below the line; None where it is withheld. `share` is between 0 and 1, None where
    nothing stands below the line."""

    rate: Rate
    part: int | None
    whole: int | None

    @property
    def share(self) -> Fraction | None:
        return Fraction(self.part, self.whole) if self.part is not None and self.whole else None

    @property
    def withheld(self) -> bool:
        return self.part is None


@dataclass(frozen=True, slots=True)
class RateLine:
    """One group: its key and name, what is counted of it (None where withheld), and its rates."""

    key: str
    name: str
    counts: Mapping[str, int | None]
    rates: Sequence[RateCell]


@dataclass(frozen=True, slots=True)
class RatePage:
    """The lines, their sum, and the definitions beside the figures."""

    lines: Sequence[RateLine]
    total: RateLine
    definitions: Sequence[tuple[str, str]]
    smallest: int
    partly: bool
    """Whether something is withheld from this reader."""


def definitions() -> list[tuple[str, str]]:
    """Each rate with its definition, in the language of the reader."""
    english = language() == "en"
    return [
        (one.name_en, one.definition_en) if english else (one.name, one.definition) for one in judging().rates.values()
    ]


def judging() -> Judging:
    """What appeals declare to be asked and counted."""
    declared = package_case_kinds()[KIND].judging
    if declared is None:
        raise ValueError("appeals declare what is asked")
    return declared


def rate_page(watch: Watch, chosen: Chosen) -> RatePage:
    """The rates of a zone for one reader."""
    with as_system():  # sums only; what is too small is left out below
        rows = list(_rows(watch, chosen).values_list("department", "topic", "month", "word", "number"))
        names = dict(Department.objects.filter(zone=watch.zone).values_list("pk", "name"))
    shown, partly = _shown(watch, chosen, rows)
    groups: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    withheld: dict[str, bool] = defaultdict(bool)
    for department, topic, month, word, number, seen in shown:
        key = {"department": str(department or ""), "topic": topic, "month": month.isoformat()[:7]}[chosen.by]
        groups[key][word] += number if seen else 0
        # Whoever watches over all cases is shown the rest of a topic or month; a department of their own is left out.
        withheld[key] = withheld[key] or (not seen and (chosen.by == "department" or not watch.everything))
    order = sorted(groups, key=lambda key: (_place(chosen.by, key, names), key))
    lines = [_line(watch, chosen, key, groups[key], withheld[key], names) for key in order]
    total: dict[str, int] = defaultdict(int)
    for sums in groups.values():
        for word, number in sums.items():
            total[word] += number
    sum_line = _line(watch, chosen, "", total, any(withheld.values()) and not watch.everything, names, is_total=True)
    return RatePage(lines, sum_line, definitions(), judging().smallest_group, partly)


def topics() -> list[tuple[str, str]]:
    kind = package_case_kinds()[KIND]
    return [(key, _topic(kind, key)) for key in kind.topics]


def departments_seen(watch: Watch) -> QuerySet[Department]:
    """The departments whose figures a reader may choose."""
    found = Department.objects.filter(zone=watch.zone).order_by("position", "pk")
    return found if watch.everything else found.filter(pk__in=watch.departments)


def _rows(watch: Watch, chosen: Chosen) -> QuerySet[CaseCount]:
    asked = Q(zone=watch.zone, kind=KIND, month__gte=chosen.since, month__lte=chosen.until)
    found = CaseCount.objects.filter(asked).exclude(number=0).order_by()
    if not watch.everything:
        found = found.filter(department__in=watch.departments)
    if chosen.department is not None:
        found = found.filter(department=chosen.department)
    if chosen.topic:
        found = found.filter(topic=chosen.topic)
    return found


def _shown(watch: Watch, chosen: Chosen, rows: Iterable[tuple]) -> tuple[list[tuple], bool]:  # type: ignore[type-arg]
    """The rows with whether each is seen: what was said of the reader's own departments only where it is enough."""
    enough = _enough(watch, chosen) if chosen.by == "department" and not chosen.topic else set()
    found, partly = [], False
    for department, topic, month, word, number in rows:
        own = department in watch.departments and word in _SAID_PARTS
        seen = not own or department in enough
        partly = partly or not seen
        found.append((department, topic, month, word, number, seen))
    return found, partly


_SAID_PARTS = SAID_WORDS | {Count.SOLUTION_DUE.value, Count.SATISFACTION_DUE.value}
"""What is withheld together: what was said, and what it is measured by."""


def _enough(watch: Watch, chosen: Chosen) -> set[int]:
    """The reader's own departments of which enough was said in every quarter of the chosen time."""
    quarters = list(_quarters(chosen.since, chosen.until))
    if not quarters or quarters[-1] >= _quarter(clock.today(), back=1) or not _whole(chosen):
        return set()
    with as_system():
        found = CaseCount.objects.filter(
            zone=watch.zone,
            kind=KIND,
            word=Count.JUDGED,
            department__in=watch.departments,
            month__gte=chosen.since,
            month__lte=chosen.until,
        )
        sums: dict[int, dict[date, int]] = defaultdict(lambda: defaultdict(int))
        for department, month, number in found.values_list("department", "month").annotate(n=Sum("number")):
            sums[department][_quarter(month)] += number
    smallest = judging().smallest_group
    return {key for key, by in sums.items() if all(number >= smallest for number in by.values() if number)}


def _whole(chosen: Chosen) -> bool:
    """Whether the chosen time is of whole quarters."""
    return chosen.since.month % 3 == 1 and chosen.until.month % 3 == 0


def _quarters(since: date, until: date) -> Iterable[date]:
    at = _quarter(since)
    while at <= until:
        yield at
        at = date(at.year + (at.month == 10), (at.month + 2) % 12 + 1, 1)


def _quarter(day: date, back: int = 0) -> date:
    """The first day of the quarter of a day, or of one so many before it."""
    number = day.year * 4 + (day.month - 1) // 3 - back
    return date(number // 4, number % 4 * 3 + 1, 1)


def _line(
    watch: Watch,
    chosen: Chosen,
    key: str,
    sums: Sums,
    withheld: bool,
    names: Mapping[int, str],
    *,
    is_total: bool = False,
) -> RateLine:
    kind = package_case_kinds()[KIND]
    cells = [_cell(rate, sums, withheld) for rate in judging().rates.values()]
    counts = {one.value: None if withheld and one.value in _SAID_PARTS else sums.get(one.value, 0) for one in Count}
    return RateLine(key, "" if is_total else _name(kind, chosen.by, key, names), counts, cells)


def _cell(rate: Rate, sums: Sums, withheld: bool) -> RateCell:
    if withheld and {rate.part.value, rate.whole.value} & _SAID_PARTS:
        return RateCell(rate, None, None)
    return RateCell(rate, sums.get(rate.part.value, 0), sums.get(rate.whole.value, 0))


def _place(by: str, key: str, names: Mapping[int, str]) -> tuple[int, str]:
    """Departments and topics as they are declared, months from the latest."""
    if by == "month":
        return -int(key.replace("-", "")), ""
    if by == "topic":
        order = list(package_case_kinds()[KIND].topics)
        return order.index(key) if key in order else len(order), ""
    return list(names).index(int(key)) if key and int(key) in names else len(names), ""


def _name(kind: CaseKind, by: str, key: str, names: Mapping[int, str]) -> str:
    if by == "department":
        return names.get(int(key), "") if key else ""
    return _topic(kind, key) if by == "topic" else key


def _topic(kind: CaseKind, key: str) -> str:
    topic = kind.topics.get(key)
    return key if topic is None else topic.name_en if language() == "en" else topic.name
