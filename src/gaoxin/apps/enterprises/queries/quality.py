"""What is wrong with the registry's data, which check says so and why, and how departments are getting on with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Q, QuerySet

from gaoxin.apps.enterprises.access import (
    Place,
    may_work_on,
    own_findings,
    require_enterprise,
    require_finding,
    visible_findings,
)
from gaoxin.apps.enterprises.models import QualityDay, QualityFinding, QualityRun
from gaoxin.apps.enterprises.queries.reasons import shown_example
from gaoxin.apps.enterprises.states import WAITING, FindingState, Fixer, Gravity
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.catalogue.limits import limit
from gaoxin.catalogue.quality_checks import CheckKind, Subject, package_checks
from gaoxin.web.errors import NotFound
from gaoxin.web.problems import language

MOST_CHECKS = 12
"""Checks shown in the chart of the commonest findings."""


@dataclass(frozen=True, slots=True)
class CheckWords:
    """A check as a page tells it, in the reader's language; `when` and `holds` are its conditions as written."""

    key: str
    name: str
    why: str
    remedy: str
    kind: CheckKind
    subject: Subject
    gravity: Gravity
    fixer: Fixer
    when: str
    holds: str


@cache
def _words(key: str, english: bool) -> CheckWords:
    check = package_checks()[key]
    return CheckWords(
        check.key,
        check.name_en if english else check.name,
        check.why_en if english else check.why,
        check.remedy_en if english else check.remedy,
        check.kind,
        check.subject,
        Gravity[check.severity.name],
        Fixer(check.fixes.value),
        check.when.root.spot.text if check.when else "",
        check.holds.root.spot.text,
    )


def check_words(key: str) -> CheckWords | None:
    """The words of a check; None for one that is not declared any more."""
    return _words(key, language() == "en") if key in package_checks() else None


def name_of(finding: QualityFinding) -> str:
    """The name of the check that found it."""
    words = check_words(finding.code)
    return words.name if words else finding.code


def check_options() -> list[tuple[str, str]]:
    """Every check with its name, for filters, in the order of the catalogue."""
    return [(key, words.name) for key in package_checks() if (words := check_words(key))]


# Findings


def findings(user: User | AnonymousUser, zone: Zone, states: Sequence[str] = WAITING) -> QuerySet[QualityFinding]:
    """The findings of a zone in these states, for its staff."""
    return visible_findings(user, zone).filter(state__in=states)


def findings_of(user: User | AnonymousUser, enterprise_id: int) -> QuerySet[QualityFinding]:
    """What is open or accepted of one enterprise, for the staff of its zone."""
    enterprise, place = require_enterprise(user, enterprise_id)
    if not place.reads:
        raise NotFound
    found = QualityFinding.objects.filter(enterprise=enterprise).exclude(state=FindingState.FIXED)
    return found.select_related("enterprise__organisation", "department")


def waiting_of(enterprise_id: int) -> int:
    """How many findings of one enterprise wait, among those the person may see."""
    return QualityFinding.objects.filter(enterprise=enterprise_id, state__in=WAITING).count()


def own(user: User) -> QuerySet[QualityFinding]:
    """What the person's own enterprises have to put right."""
    return own_findings(user)


def my_desk(user: User) -> QuerySet[QualityFinding]:
    """Errors and warnings that wait for the person's own departments."""
    desks = {key for zone in zones_of(user) for key in standing(user, zone).departments}
    waiting = QualityFinding.objects.filter(department__in=desks, state__in=WAITING, gravity__lte=Gravity.WARNING)
    return waiting.select_related("enterprise__organisation")


def departments_of(zone: Zone) -> list[tuple[str, str]]:
    """The departments of a zone, for filters."""
    return [(str(one.pk), one.name) for one in Department.objects.filter(zone=zone).order_by("position", "name")]


@dataclass(frozen=True, slots=True)
class FindingPage:
    """A finding with the words of its check, and what the person may do about it."""

    finding: QualityFinding
    place: Place
    words: CheckWords | None
    may_work: bool


def finding_page(user: User, finding_id: int) -> FindingPage:
    """One finding, or *not found*."""
    finding, place = require_finding(user, finding_id)
    return FindingPage(finding, place, check_words(finding.code), may_work_on(place.standing, finding))


# Checks


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A check with how many of its findings wait, are accepted and are fixed in a zone."""

    pk: str
    words: CheckWords
    waiting: int
    accepted: int
    fixed: int


def checks_with_counts(user: User | AnonymousUser, zone: Zone) -> list[CheckLine]:
    """Every check, in the order of the catalogue."""
    counted = {
        row["code"]: row
        for row in visible_findings(user, zone)
        .order_by()
        .values("code")
        .annotate(
            waiting=Count("pk", filter=Q(state__in=WAITING)),
            accepted=Count("pk", filter=Q(state=FindingState.ACCEPTED)),
            fixed=Count("pk", filter=Q(state=FindingState.FIXED)),
        )
    }
    nothing = {"waiting": 0, "accepted": 0, "fixed": 0}
    lines = []
    for key in package_checks():
        words, row = check_words(key), counted.get(key, nothing)
        if words:
            lines.append(CheckLine(key, words, row["waiting"], row["accepted"], row["fixed"]))
    return lines


@dataclass(frozen=True, slots=True)
class CheckPage:
    """One check: its words, its counts in a zone, and its two examples as lines of fact and value."""

    line: CheckLine
    wrong: Sequence[tuple[str, str]]
    right: Sequence[tuple[str, str]]


def check_page(user: User | AnonymousUser, zone: Zone, key: str) -> CheckPage:
    """One check, or *not found*."""
    line = next((one for one in checks_with_counts(user, zone) if one.pk == key), None)
    if line is None:
        raise NotFound
    check = package_checks()[key]
    return CheckPage(line, shown_example(check.wrong), shown_example(check.right))


# Boards


@dataclass(frozen=True, slots=True)
class Counts:
    """How many findings of a zone wait, by gravity, and what became of the others."""

    errors: int
    warnings: int
    notices: int
    accepted: int
    fixed: int


def counts(user: User | AnonymousUser, zone: Zone) -> Counts:
    found = visible_findings(user, zone).order_by().values("state", "gravity").annotate(n=Count("pk"))
    by = {(row["state"], row["gravity"]): row["n"] for row in found}

    def waiting(gravity: Gravity) -> int:
        return sum(by.get((state, gravity), 0) for state in WAITING)

    def settled(state: FindingState) -> int:
        return sum(n for (one, _), n in by.items() if one == state)

    return Counts(
        waiting(Gravity.ERROR),
        waiting(Gravity.WARNING),
        waiting(Gravity.NOTICE),
        settled(FindingState.ACCEPTED),
        settled(FindingState.FIXED),
    )


@dataclass(frozen=True, slots=True)
class Trend:
    """Findings that waited at the end of each day on which was checked, by department; None where it had none yet."""

    days: Sequence[date]
    departments: Sequence[tuple[str, Sequence[int | None]]]


def trend(user: User | AnonymousUser, zone: Zone) -> Trend:
    """The last half year (`quality.trend_days`) of a zone, for its staff."""
    if zone not in zones_of(user):
        raise NotFound
    rows = (
        QualityDay.objects.filter(zone=zone)
        .order_by("day")
        .values_list("day", "department", "department__name", "errors", "warnings", "notices")
    )
    points: dict[tuple[str, date], int] = {}
    for day, _, name, *waiting in rows[: int(limit("quality.trend_days").value) * 100]:
        points[name or "", day] = sum(waiting)
    days = sorted({day for _, day in points})
    names = sorted({name for name, _ in points})
    return Trend(days, [(name, [points.get((name, day)) for day in days]) for name in names])


def by_department(user: User | AnonymousUser, zone: Zone) -> list[dict[str, object]]:
    """How many findings each department has now, the longest waiting first."""
    waiting = visible_findings(user, zone).filter(state__in=WAITING).order_by()
    return list(
        waiting.values("department", "department__name")
        .annotate(
            errors=Count("pk", filter=Q(gravity=Gravity.ERROR)),
            warnings=Count("pk", filter=Q(gravity=Gravity.WARNING)),
            notices=Count("pk", filter=Q(gravity=Gravity.NOTICE)),
            enterprises=Count("enterprise", distinct=True),
            sent=Count("pk", filter=Q(sent_at__isnull=False)),
        )
        .order_by("-errors", "-warnings", "department__name")
    )


def commonest(user: User | AnonymousUser, zone: Zone) -> list[CheckLine]:
    """The checks with most findings waiting."""
    lines = sorted(checks_with_counts(user, zone), key=lambda line: -line.waiting)
    return [line for line in lines[:MOST_CHECKS] if line.waiting]


def may_check(user: User, zone: Zone) -> bool:
    """Whether the person may have the zone checked now: whoever works in one of its departments."""
    return standing(user, zone).works


def last_run(user: User | AnonymousUser, zone: Zone) -> QualityRun | None:
    """The last time the whole zone was checked, for its staff."""
    if zone not in zones_of(user):
        return None
    return QualityRun.objects.filter(zone=zone).select_related("zone").order_by("-started_at", "-pk").first()
