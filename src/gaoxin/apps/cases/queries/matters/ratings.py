"""Ratings of services: what waits to be called back or answered, and the rates by department, matter and month."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from django.db.models import Count, F, QuerySet
from django.db.models.functions import TruncMonth

from gaoxin.apps.cases.access import oversees
from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.models.matters import MatterCase, Rating
from gaoxin.apps.cases.queries.matters.guides import in_words, name_of_key
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.matters.words import said
from gaoxin.catalogue.rating_scales import Counts, RatingScale, package_rating_scales, rates

TONES = {Counts.GOOD: "good", Counts.MIDDLE: "plain", Counts.BAD: "bad"}
BY = {"department": "case__department__name", "matter": "key", "month": "month"}
"""What rates are grouped by, with the field of a matter's case."""


@dataclass(frozen=True, slots=True)
class RateLine:
    """The rates of one group. Rates are between 0 and 1; None where nothing was rated or handled."""

    group: str
    cases: int
    rated: int
    levels: Sequence[int]
    good: Fraction | None
    satisfied: Fraction | None
    active: Fraction | None

    @property
    def unrated(self) -> int:
        return self.cases - self.rated


@dataclass(frozen=True, slots=True)
class RatingLine:
    """One rating in words."""

    rating: Rating
    occasion: str
    level: str
    tone: str


def level_words() -> Sequence[tuple[str, str]]:
    """The five levels, the best first."""
    return [(key, in_words(said(one.name, one.name_en))) for key, one in scale().levels.items()]


def occasion_word(key: str) -> str:
    one = scale().occasions[key]
    return in_words(said(one.name, one.name_en))


def scale() -> RatingScale:
    """The scale on which government services are rated."""
    return package_rating_scales()["service"]


def rating_lines(case: Case) -> Sequence[RatingLine]:
    """The ratings of a case."""
    words = dict(level_words())
    return [
        RatingLine(one, occasion_word(one.occasion), words[one.level], TONES[scale().levels[one.level].counts])
        for one in case.ratings.order_by("rated_at", "pk")
    ]


def bad_ratings(user: User, zone: Zone) -> QuerySet[Rating]:
    """Bad ratings that are not answered yet, the most urgent first; for those who watch over all cases of the zone."""
    if zone not in zones_of(user) or not oversees(standing(user, zone)):
        return Rating.objects.none()
    found = Rating.objects.filter(zone=zone, bad=True, answered_at__isnull=True)
    return found.select_related("case__department").order_by("answer_due", "pk")


def rate_lines(user: User, zone: Zone, by: str) -> list[RateLine]:
    """The rates of what was accepted in the zone, by department, matter or month of acceptance: of everything for those
    who watch over all cases, of their own departments for others."""
    if zone not in zones_of(user):
        return []
    place, field = standing(user, zone), BY[by]
    accepted = MatterCase.objects.filter(zone=zone, accepted_at__isnull=False)
    ratings = Rating.objects.filter(zone=zone, case__matter__accepted_at__isnull=False)
    if not oversees(place):
        accepted = accepted.filter(case__department__in=place.departments)
        ratings = ratings.filter(case__department__in=place.departments)
    handled = _grouped(accepted, "", field).annotate(cases=Count("pk"))
    inner = field if field.startswith("case__") else f"case__matter__{field}"
    levels: dict[Any, dict[str, int]] = {}
    for row in _grouped(ratings, "case__matter__", inner, "level").annotate(n=Count("pk")):
        levels.setdefault(row["group"], {})[row["level"]] = row["n"]
    rated = {
        row["group"]: row["n"]
        for row in _grouped(ratings, "case__matter__", inner).annotate(n=Count("case", distinct=True))
    }
    lines = [
        _line(by, row["group"], row["cases"], rated.get(row["group"], 0), levels.get(row["group"], {}))
        for row in handled
    ]
    return sorted(lines, key=lambda line: line.group, reverse=by == "month")


def _grouped(rows: QuerySet[Any], path: str, field: str, *more: str) -> QuerySet[Any]:
    if field.endswith("month"):
        return rows.annotate(group=TruncMonth(f"{path}accepted_at")).order_by().values("group", *more)
    return rows.annotate(group=F(field)).order_by().values("group", *more)


def _line(by: str, group: Any, cases: int, rated: int, levels: dict[str, int]) -> RateLine:
    found = rates(scale(), levels, rated, cases)
    words = {"month": lambda: f"{group:%Y-%m}", "matter": lambda: name_of_key(group)}
    name = words[by]() if by in words else group or "—"
    counts = [levels.get(key, 0) for key in scale().levels]
    return RateLine(name, cases, rated, counts, found.good, found.satisfied, found.rated)
