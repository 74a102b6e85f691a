"""Promises for standard land: signed for a plot, reviewed after completion, with consequences where they are broken."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.land_states import ReviewState
from gaoxin.apps.cases.matter_access import at_window
from gaoxin.apps.cases.models import LandParcel, LandPromise, LandReview
from gaoxin.apps.cases.queries.lands import bound_words, reviews_land, value_of
from gaoxin.apps.cases.services.telling import NOTICE
from gaoxin.apps.zones.access import members_of, organisations_of
from gaoxin.apps.zones.models import Organisation, User
from gaoxin.catalogue.standard_land import ControlIndicator, Milestone, StandardLand, Standing, package_standard_land
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.web import clock, inbox
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system, because

REMEDY_MONTHS = 6
"""Months until what is broken is reviewed again."""


@transaction.atomic
def sign_promise(user: User, parcel_id: int, organisation: Organisation, values: Mapping[str, str]) -> LandPromise:
    """Promise the control indicators of a plot; refused where a value misses what the plot asks for."""
    parcel = LandParcel.objects.select_for_update().select_related("zone").filter(pk=parcel_id).first()
    if parcel is None or not organisation.presences.filter(zone=parcel.zone).exists():
        raise NotFound
    if organisation.pk not in organisations_of(user) and not at_window(user, parcel.zone):
        raise refuse("lands.for_the_applicant")
    with as_system():
        if LandPromise.objects.filter(parcel=parcel).exists():
            raise refuse("lands.promised_already", parcel=str(parcel))
        kind = package_standard_land()[parcel.kind]
        promised, problems = {}, []
        for one in kind.indicators.values():
            found = _promised(parcel, one, values.get(one.key, ""))
            if isinstance(found, Problem):
                problems.append(found)
            else:
                promised[one.key] = str(found)
        if problems:
            raise Refusal(*problems)
        return LandPromise.objects.create(
            parcel=parcel,
            zone=parcel.zone,
            organisation=organisation,
            values=promised,
            signed_at=clock.now(),
            signed_by=user,
        )


@transaction.atomic
def note_completion(user: User, parcel_id: int, completed_on: date) -> LandPromise:
    """The building is complete: from this day the reviews are due."""
    promise = _reviewed(user, parcel_id)
    if completed_on > clock.today() or completed_on < clock.local(promise.signed_at).date():
        raise refuse("lands.completion_day", Place(path="completed_on"))
    with as_system():
        promise.completed_on = completed_on
        promise.save()
        for milestone in _kind(promise).milestones.values():
            LandReview.objects.update_or_create(
                promise=promise,
                milestone=milestone.key,
                state=ReviewState.WAITING,
                step=0,
                defaults={"due": months_later(completed_on, milestone.months)},
            )
        return promise


@transaction.atomic
def review(user: User, review_id: int, values: Mapping[str, str], note: str) -> LandReview:
    """Compare the actual figures with what was promised. Kept is done; broken has its consequence and, while it can be
    remedied, another review. A missing figure is refused: unknown is not broken."""
    found = LandReview.objects.filter(pk=review_id).select_related("promise__parcel").first()
    if found is None:
        raise NotFound
    promise = _reviewed(user, found.promise.parcel_id)
    with as_system(), because(note):
        one = LandReview.objects.select_for_update(of=("self",)).get(pk=review_id)
        if one.state != ReviewState.WAITING:
            raise refuse("lands.nothing_to_review")
        kind = _kind(promise)
        actual = _actual(kind.reviewed_at(one.milestone), values)
        promised = {key: Decimal(value) for key, value in promise.values.items()}
        broken = [
            indicator.name
            for indicator in kind.reviewed_at(one.milestone)
            if indicator.standing(actual[indicator.key], promised.get(indicator.key)) is Standing.BROKEN
        ]
        one.values = {key: str(value) for key, value in actual.items()}
        one.note, one.reviewed_at, one.reviewed_by = note.strip()[:500], clock.now(), user
        one.state = ReviewState.BROKEN if broken else ReviewState.KEPT
        step = min(one.step, len(kind.consequences) - 1)
        one.consequence = kind.consequences[step].name if broken else ""
        one.save()
        if broken and one.step + 1 < len(kind.consequences):
            _remedy(one, promise)
        _tell(promise, one, broken)
        return one


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    raise ValueError(f"no day {months} months after {day}")


def _promised(parcel: LandParcel, one: ControlIndicator, text: str) -> Decimal | Problem:
    place = Place(path=one.key)
    value = _decimal(text)
    if value is None:
        return Problem("lands.not_a_number", {"name": one.name}, place)
    asked = Decimal(value_of(parcel, one))
    if one.standing(value, asked) is Standing.BROKEN:
        values = {"name": one.name, "value": str(value), "bound": bound_words(one, str(asked))}
        return Problem("lands.below_the_standard", values, place)
    return value


def _actual(indicators: tuple[ControlIndicator, ...], values: Mapping[str, str]) -> dict[str, Decimal]:
    found = {one.key: _decimal(values.get(one.key, "")) for one in indicators}
    missing = [one.name for one in indicators if found[one.key] is None]
    if missing:
        raise refuse("lands.figures_missing", Place(path=indicators[0].key), names="、".join(missing))
    return {key: value for key, value in found.items() if value is not None}


def _remedy(one: LandReview, promise: LandPromise) -> None:
    """Before the last consequence it can still be remedied: reviewed again, one consequence further."""
    due = months_later(clock.today(), REMEDY_MONTHS)
    LandReview.objects.create(promise=promise, milestone=one.milestone, due=due, step=one.step + 1)


def _tell(promise: LandPromise, one: LandReview, broken: list[str]) -> None:
    link = reverse("lands:parcel", args=[promise.parcel_id])
    title = gettext_noop("%(parcel)s %(milestone)s：%(result)s")
    told = {
        "parcel": str(promise.parcel),
        "milestone": _milestone(promise, one).name,
        "result": f"{one.get_state_display()}{'（' + '、'.join(broken) + '）：' + one.consequence if broken else ''}",
    }
    inbox.tell(members_of(promise.organisation_id), NOTICE, title, told, link)


def _milestone(promise: LandPromise, one: LandReview) -> Milestone:
    return _kind(promise).milestones[one.milestone]


def _reviewed(user: User, parcel_id: int) -> LandPromise:
    promise = LandPromise.objects.filter(parcel=parcel_id).select_related("parcel", "zone").first()
    if promise is None or not reviews_land(user, promise.zone):
        raise NotFound
    return promise


def _kind(promise: LandPromise) -> StandardLand:
    return package_standard_land()[promise.parcel.kind]


def _decimal(text: str) -> Decimal | None:
    try:
        value = Decimal(text.replace(",", "").strip())
    except InvalidOperation:
        return None
    return value if value.is_finite() and 0 <= value < 10**9 else None
