"""Standard land: plots with their control indicators, what was promised for each, and what reviews found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from gaoxin.apps.cases.access import OVERSEEING_ROLES
from gaoxin.apps.cases.land_states import REVIEW_TONES, ReviewState
from gaoxin.apps.cases.matter_access import at_window
from gaoxin.apps.cases.models import LandParcel, LandPromise, LandReview
from gaoxin.apps.cases.queries.matters.guides import name_of
from gaoxin.apps.zones.access import organisations_of, standing, zones_of
from gaoxin.apps.zones.models import Organisation, User, Zone
from gaoxin.apps.zones.states import Duty
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.one_things import chosen_days, package_one_things
from gaoxin.catalogue.standard_land import (
    Bound,
    ControlIndicator,
    Easing,
    StandardLand,
    Standing,
    package_standard_land,
)
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.problems import language

PATH = "land_to_construction"
"""The one-thing that leads from a plot to its construction permit."""
ON_PROMISE_DAYS = 1
"""Working days of a matter that is approved on a promise: on the spot, counted as one."""


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """One control indicator: what the plot asks, what was promised, and where known the actual figure."""

    key: str
    name: str
    unit: str
    bound: str
    value: str
    promised: str
    reviewed: Sequence[str]


@dataclass(frozen=True, slots=True)
class EasingLine:
    """How an assessment of the area eases one matter, with its working days on the usual way and here."""

    assessment: str
    matter: str
    how: str
    days: int
    eased: int


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One review with what was found for each indicator."""

    review: LandReview
    milestone: str
    tone: str
    late: bool
    figures: Sequence[tuple[str, str, str, str, str]]
    """Name, promised, actual, word and tone."""


@dataclass(frozen=True, slots=True)
class ParcelPage:
    """A plot for one viewer."""

    parcel: LandParcel
    kind: StandardLand
    kind_name: str
    promise: LandPromise | None
    indicators: Sequence[IndicatorLine]
    easings: Sequence[EasingLine]
    usual: int
    shortened: int
    reviews: Sequence[ReviewLine]
    consequences: Sequence[str]
    waiting: LandReview | None
    asked: Sequence[ControlIndicator]
    """The indicators of the review that waits."""
    may_promise: bool
    may_apply: bool
    may_review: bool


def parcels(user: User | AnonymousUser, zone: Zone | None) -> QuerySet[LandParcel]:
    """The plots of the zone; without one those of every zone."""
    found = LandParcel.objects.select_related("zone", "promise")
    return found if zone is None else found.filter(zone=zone)


def promised(parcel: LandParcel) -> bool:
    """Whether a promise was signed for a plot, as far as the viewer may know."""
    return hasattr(parcel, "promise")


def kinds() -> Sequence[tuple[str, str]]:
    return [(key, _called(kind)) for key, kind in package_standard_land().items()]


def parcel_page(user: User | AnonymousUser, parcel_id: int) -> ParcelPage:
    """One plot, or *not found*; who promised what is seen by them and by the zone's staff."""
    parcel = LandParcel.objects.select_related("zone").filter(pk=parcel_id).first()
    if parcel is None:
        raise NotFound
    kind = package_standard_land()[parcel.kind]
    promise = LandPromise.objects.filter(parcel=parcel).select_related("organisation").first()
    reviews = list(promise.reviews.all()) if promise is not None else []
    easings = list(_easings(kind))
    usual, shortened = _path(easings)
    waiting = next((one for one in reviews if one.state == ReviewState.WAITING), None)
    desk = at_window(user, parcel.zone)
    return ParcelPage(
        parcel=parcel,
        kind=kind,
        kind_name=_called(kind),
        promise=promise,
        indicators=[_indicator(one, parcel, promise, kind) for one in kind.indicators.values()],
        easings=easings,
        usual=usual,
        shortened=shortened,
        reviews=[_review(one, kind, promise) for one in reviews if promise is not None],
        consequences=[_called(one) for one in kind.consequences],
        waiting=waiting,
        asked=kind.reviewed_at(waiting.milestone) if waiting is not None else (),
        may_promise=promise is None and (desk or bool(signers(user, parcel.zone))),
        may_apply=promise is not None and promise.organisation_id in organisations_of(user),
        may_review=promise is not None and reviews_land(user, parcel.zone),
    )


def signers(user: User | AnonymousUser, zone: Zone) -> Sequence[Organisation]:
    """The organisations of the person that are present in the zone."""
    if not user.is_authenticated:
        return []
    return list(Organisation.objects.filter(pk__in=organisations_of(user), presences__zone=zone).order_by("pk"))


def reviews_land(user: User | AnonymousUser, zone: Zone) -> bool:
    """Whether somebody reviews promises: of the department for land, or the service office."""
    if not user.is_authenticated or zone not in zones_of(user):
        return False
    here = standing(user, zone)
    return not here.roles <= OVERSEEING_ROLES and bool(here.duties & {Duty.LAND, Duty.SERVICE})


def promise_of(user: User, organisation: Organisation, parcel: str) -> LandPromise | None:
    """The promise of an organisation for a plot, named by its key in the address; another's is *not found*."""
    if not parcel:
        return None
    if not parcel.isdecimal() or len(parcel) > 18:
        raise NotFound
    found = LandPromise.objects.filter(parcel=int(parcel), organisation=organisation).select_related("parcel").first()
    if found is None:
        raise NotFound
    return found


def bound_words(indicator: ControlIndicator, value: str) -> str:
    """A control indicator as it is written: ≥150 万元/亩."""
    sign = "≥" if indicator.bound is Bound.AT_LEAST else "≤"
    return f"{sign}{value}{unit_word(indicator)}"


def unit_word(indicator: ControlIndicator) -> str:
    return "" if str(indicator.unit) in ("", "无") else f" {indicator.unit}"


def value_of(parcel: LandParcel, indicator: ControlIndicator) -> str:
    """The plot's own value, else that of its kind."""
    return str(parcel.values.get(indicator.key, indicator.value))


def due_reviews(user: User | AnonymousUser, zone: Zone, until: date) -> QuerySet[LandReview]:
    """Reviews that are due until a day."""
    found = LandReview.objects.filter(promise__zone=zone, state=ReviewState.WAITING, due__lte=until)
    return found.select_related("promise__parcel", "promise__organisation")


def _easings(kind: StandardLand) -> Sequence[EasingLine]:
    matters = package_matters()
    words = {Easing.WAIVED: "免办", Easing.SHORTENED: "简化", Easing.PROMISED: "告知承诺，先批后查"}
    return [
        EasingLine(
            _called(assessment),
            name_of(matters[key]),
            words[how],
            matters[key].promised.days,
            0
            if how is Easing.WAIVED
            else min(ON_PROMISE_DAYS, matters[key].promised.days)
            if how is Easing.PROMISED
            else matters[key].promised.days,
        )
        for assessment in kind.assessments.values()
        for key, how in assessment.eases.items()
    ]


def _path(easings: Sequence[EasingLine]) -> tuple[int, int]:
    """Working days from filing to construction permit with every matter the area eases: the usual way, and here."""
    one, matters = package_one_things()[PATH], package_matters()
    eased = {line.matter: line.eased for line in easings}
    chosen = [key for stage in one.stages for key in stage.where_needed if name_of(matters[key]) in eased]
    usual = chosen_days(one, chosen, matters)
    shortened = sum(
        max(
            eased.get(name_of(matters[key]), matters[key].promised.days)
            for key in stage.all
            if key in stage.matters or key in chosen
        )
        for stage in one.stages
    )
    return usual, shortened


def _indicator(
    one: ControlIndicator, parcel: LandParcel, promise: LandPromise | None, kind: StandardLand
) -> IndicatorLine:
    promised = str(promise.values.get(one.key, "")) if promise is not None else ""
    return IndicatorLine(
        one.key,
        _called(one),
        unit_word(one).strip(),
        bound_words(one, value_of(parcel, one)),
        value_of(parcel, one),
        promised,
        [_called(kind.milestones[key]) for key in one.reviewed],
    )


def _review(review: LandReview, kind: StandardLand, promise: LandPromise) -> ReviewLine:
    words = {Standing.KEPT: ("达标", "good"), Standing.BROKEN: ("未达标", "bad"), Standing.UNKNOWN: ("待核", "warn")}
    figures = []
    for one in kind.reviewed_at(review.milestone):
        actual, promised = review.values.get(one.key), promise.values.get(one.key)
        found = one.standing(_number(actual), _number(promised))
        figures.append((_called(one), bound_words(one, str(promised)), str(actual or "—"), *words[found]))
    late = review.state == ReviewState.WAITING and review.due < clock.today()
    return ReviewLine(review, _called(kind.milestones[review.milestone]), REVIEW_TONES[review.state], late, figures)


def _number(text: object) -> Decimal | None:
    return None if text in (None, "") else Decimal(str(text))


def _called(one: object) -> str:
    named: Mapping[str, str] = {"zh": getattr(one, "name", ""), "en": getattr(one, "name_en", "")}
    return named["en" if language() == "en" else "zh"]
