"""What a person may file, where and for whom, on which form, with what the registry knows filled in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.cases.access import WORKERS
from gaoxin.apps.cases.models import Case, Content, Step
from gaoxin.apps.cases.queries.kinds import kind_named, purpose_word, title_word
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.enterprises.queries.record import FEN_PER_WAN
from gaoxin.apps.enterprises.queries.years import figure, last_year
from gaoxin.apps.zones.access import organisations_of, standing, zones_of
from gaoxin.apps.zones.models import Organisation, Presence, User, Zone
from gaoxin.catalogue.case_kinds import CaseKind, Filer, package_case_kinds
from gaoxin.catalogue.forms import package_forms
from gaoxin.catalogue.forms.prefill import FACTS
from gaoxin.engines.forms.model import Form
from gaoxin.kernel.quantities import Quantity
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.schemaform.answers import AnswerPart, parts
from gaoxin.web.pages.schemaform.prefilled import Prefilled

LAST = "@last"
"""Behind a yearly figure: of the last year that is over."""


@dataclass(frozen=True, slots=True)
class Offered:
    """One kind that a person may file."""

    key: str
    title: str
    purpose: str


@dataclass(frozen=True, slots=True)
class Whom:
    """For whom something is filed: an organisation of a zone, and whether by one of its own people."""

    zone: Zone
    organisation: Organisation | None
    own: bool


def offered(user: User | AnonymousUser) -> Sequence[Offered]:
    """The kinds that a person may file somewhere, with a form to file them on."""
    staff = any(standing(user, zone).roles & set(WORKERS) for zone in zones_of(user))
    member = bool(organisations_of(user))
    return [
        Offered(kind.key, title_word(kind), purpose_word(kind))
        for kind in package_case_kinds().values()
        if kind.form in package_forms()
        and ((staff and Filer.STAFF in kind.filers) or (member and Filer.MEMBER in kind.filers))
    ]


def form_of(kind: CaseKind) -> Form:
    """The form on which a kind is filed, or *not found*."""
    found = package_forms().get(kind.form)
    if found is None:
        raise NotFound
    return found


def step_form(step: Step) -> Form | None:
    """The form that a step asks for, if it names one that is declared."""
    return package_forms().get(step.form) if step.form else None


def fileable(user: User | AnonymousUser, key: str) -> CaseKind:
    """A kind that the person may file, or *not found*."""
    if key not in {one.key for one in offered(user)}:
        raise NotFound
    return kind_named(key)


def own_places(user: User | AnonymousUser) -> Sequence[Whom]:
    """The organisations a person belongs to, in each zone they are present in."""
    present = Presence.objects.filter(organisation__in=organisations_of(user)).select_related("zone", "organisation")
    return [Whom(one.zone, one.organisation, own=True) for one in present.order_by("pk")]


def zone_itself(user: User, zone: Zone | None, kind: CaseKind) -> Whom | None:
    """The zone on its own account, for a kind that only its staff file: it concerns no organisation."""
    if zone is None or kind.filers != {Filer.STAFF} or not standing(user, zone).roles & set(WORKERS):
        return None
    return Whom(zone, None, own=False)


def whom(user: User, presence: tuple[int, int]) -> Whom:
    """The zone and organisation chosen by their keys; another's is *not found*."""
    zone_id, organisation_id = presence
    found = Presence.objects.filter(zone=zone_id, organisation=organisation_id).select_related("zone", "organisation")
    one = found.first()
    if one is None:
        raise NotFound
    own = one.organisation_id in organisations_of(user)
    if not own and not standing(user, one.zone).roles & set(WORKERS):
        raise NotFound
    return Whom(one.zone, one.organisation, own)


def whom_named(user: User, zone: str, credit_code: str) -> Whom:
    """The same by the code of the zone and the credit code of the organisation."""
    found = Presence.objects.filter(zone__code=zone, organisation__credit_code=credit_code)
    keys = found.values_list("zone", "organisation").first()
    if not credit_code or keys is None:
        raise NotFound
    return whom(user, keys)


def prefill(user: User, place: Whom, form: Form) -> Mapping[str, Prefilled]:
    """What the registry knows of what a form asks, each with its source and day."""
    wanted = {str(one.prefill) for one in form.fields if one.prefill}
    return {key: value for key, value in _known(user, place, wanted) if key in wanted and value.value not in ("", None)}


def _known(user: User, place: Whom, wanted: set[str]) -> Iterator[tuple[str, Prefilled]]:
    yield "zone.name", Prefilled(place.zone.name, _t("本平台"))
    yield "person.display_name", Prefilled(user.display_name, _t("您的账号"))
    if place.organisation is None:
        return
    words = _t("单位登记")
    yield "organisation.legal_name", Prefilled(place.organisation.legal_name, words)
    yield "organisation.short_name", Prefilled(place.organisation.short_name, words)
    yield "organisation.credit_code", Prefilled(place.organisation.credit_code or "", words)
    enterprise = Enterprise.objects.filter(zone=place.zone, organisation=place.organisation, merged=False).first()
    if enterprise is not None:
        yield from _enterprise(place, enterprise)
        yield from _figures(user, enterprise, wanted)


def _enterprise(place: Whom, enterprise: Enterprise) -> Iterator[tuple[str, Prefilled]]:
    address = reverse("enterprises:own" if place.own else "enterprises:record", args=[enterprise.pk])
    words, on = _t("企业库"), enterprise.entered_at.date()
    for name in ("address", "industry", "products"):
        yield f"enterprise.{name}", Prefilled(getattr(enterprise, name), words, on, address)
    if enterprise.founded_on is not None:
        yield "enterprise.founded_on", Prefilled(enterprise.founded_on, words, on, address)
    if enterprise.registered_capital is not None:
        capital = Decimal(enterprise.registered_capital) / FEN_PER_WAN
        yield "enterprise.registered_capital", Prefilled(capital, words, on, address)


def _figures(user: User, enterprise: Enterprise, wanted: set[str]) -> Iterator[tuple[str, Prefilled]]:
    """Figures of the last year that is over; what is not verified is left for the filer to say."""
    for key in sorted(wanted):
        if key.startswith(FACTS) and key.endswith(LAST):
            found = figure(user, enterprise.pk, last_year(), key.removeprefix(FACTS).removesuffix(LAST))
            if found.cell.value is not None:
                on = found.origins.at.date() if found.origins is not None else None
                words = _t("企业库 %(year)s 年数据") % {"year": last_year()}
                yield key, Prefilled(Quantity(found.cell.value, found.fact.unit), words, on)


def answered(case: Case, content: Content) -> Sequence[AnswerPart]:
    """What was written in the form of a case, part by part; nothing where its form is declared no more."""
    form = package_forms().get(content.form)
    if form is None:
        return []
    known = {key: value for key, value in content.answers.items() if key in form.level.by_key}
    return parts(form, known, clock.local(case.filed_at).date())


def step_answered(step: Step) -> Sequence[AnswerPart]:
    """What was written in the form of a step, once it is done."""
    form = step_form(step)
    if form is None or not step.answers or step.finished_at is None:
        return []
    known = {key: value for key, value in step.answers.items() if key in form.level.by_key}
    return parts(form, known, clock.local(step.finished_at).date())
