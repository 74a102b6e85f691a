"""Cases of matters: the list of the service office, and one case as its page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from gaoxin.apps.cases.access import OVERSEEING_ROLES, WORKERS, Place, oversees, parts_held, require_case
from gaoxin.apps.cases.matter_access import at_window, occasions
from gaoxin.apps.cases.matter_states import OPEN_PAPERS, MatterStage, PaperState, PromiseState
from gaoxin.apps.cases.models import Case, Fee, Message, Whole
from gaoxin.apps.cases.models.matters import Certificate, MatterCase, Paper
from gaoxin.apps.cases.queries.filing import Whom, answered
from gaoxin.apps.cases.queries.matters.guides import name_of
from gaoxin.apps.cases.queries.matters.ratings import RatingLine, level_words, occasion_word, rating_lines
from gaoxin.apps.cases.queries.powers.list import Standing as PowerStanding
from gaoxin.apps.cases.queries.powers.list import standing_on
from gaoxin.apps.cases.states import RUNNING, StepState
from gaoxin.apps.zones.access import organisations_of, standing, zones_of
from gaoxin.apps.zones.models import Organisation, Presence, User, Zone
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.matters.checking import needs_delegation
from gaoxin.catalogue.matters.model import Applicant, Home, Matter, Need
from gaoxin.catalogue.one_things.single import package_single_form
from gaoxin.engines.forms.model import Form
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.schemaform.answers import AnswerPart


@dataclass(frozen=True, slots=True)
class MatterPage:
    """The case of a matter for one viewer. The three `may_` are steps whose part the viewer has now."""

    case: Case
    kept: MatterCase
    matter: Matter
    name: str
    place: Place
    papers: Sequence[Paper]
    certificate: Certificate | None
    messages: Sequence[Message]
    may_accept: bool
    may_decide: bool
    may_deliver: bool
    may_hand_in: bool
    may_receive: bool
    may_check: bool
    to_rate: Sequence[tuple[str, str]]
    levels: Sequence[tuple[str, str]]
    ratings: Sequence[RatingLine]
    may_handle_ratings: bool
    fees: Sequence[Fee]
    whole: Whole | None
    """The one-thing that it is part of."""
    answered: Sequence[AnswerPart]

    @property
    def waiting(self) -> Sequence[Paper]:
        """Papers that can still be handed in."""
        return [paper for paper in self.papers if paper.state in OPEN_PAPERS]

    @property
    def received(self) -> Sequence[Paper]:
        return [paper for paper in self.papers if paper.state == PaperState.RECEIVED]

    @property
    def missing(self) -> Sequence[Paper]:
        return [paper for paper in self.papers if paper.state == PaperState.MISSING]

    @property
    def may_follow(self) -> bool:
        """Whether all that is missing may follow, so that it can be accepted now."""
        return self.matter.deficit.allowed and all(paper.need == Need.LATER.value for paper in self.missing)


def matter_cases(user: User | AnonymousUser, zone: Zone) -> QuerySet[MatterCase]:
    """Cases of matters that the person sees as the zone's staff: all, or those of their departments."""
    if zone not in zones_of(user):
        return MatterCase.objects.none()
    place = standing(user, zone)
    found = MatterCase.objects.filter(zone=zone)
    if not oversees(place):
        found = found.filter(case__department__in=place.departments)
    return found.select_related("case__organisation", "case__department")


def matter_page(user: User, case_id: int) -> MatterPage:
    """One case of a matter, or *not found*."""
    case, place = require_case(user, case_id)
    kept = MatterCase.objects.filter(case=case).first()
    if kept is None:
        raise NotFound
    matter = package_matters()[kept.key]
    running = case.state in RUNNING
    own = {step.element for step in case.steps.filter(state=StepState.OPEN) if parts_held(user, step)}
    papers = list(case.papers.all())
    desk = place.staff and at_window(user, case.zone)
    return MatterPage(
        case=case,
        kept=kept,
        matter=matter,
        name=name_of(matter),
        place=place,
        papers=papers,
        certificate=Certificate.objects.filter(case=case).select_related("department", "holder").first(),
        messages=list(case.messages.filter(internal=False)),
        may_accept="accept" in own,
        may_decide="decide" in own,
        may_deliver="deliver" in own,
        may_hand_in=running and place.filer and bool(papers),
        may_receive=running and desk and bool(papers),
        may_check=kept.promise == PromiseState.GIVEN and bool(kept.granted) and _works_on(place, case),
        to_rate=[(key, occasion_word(key)) for key in occasions(case, kept, place)],
        levels=level_words(),
        ratings=rating_lines(case),
        may_handle_ratings=desk,
        fees=list(case.fees.all()),
        whole=Whole.objects.filter(parts__case=case).select_related("case").first(),
        answered=answered(case, case.content),
    )


def on_own_account(matter: Matter, zone: Zone, *, said: bool, staff: bool) -> Whom | None:
    """A person who applies for themselves: where the matter is for persons only, or for them too and they said so."""
    if for_persons(matter) and (said or not for_organisations(matter)):
        return Whom(zone, None, own=not staff)
    return None


def application_form(matter: Matter, *, window: bool) -> Form:
    """The form on which a matter is applied for by itself."""
    return package_single_form(matter.key, window=window)


def may_apply(user: User | AnonymousUser, zone: Zone | None) -> bool:
    """Whether somebody applies for their organisation, or takes applications in at the window of the zone."""
    if not user.is_authenticated:
        return False
    return at_window(user, zone) if zone is not None else zone_for(user) is not None


def works_in(user: User | AnonymousUser, zone: Zone | None) -> bool:
    """Whether somebody does the zone's work."""
    return zone is not None and user.is_authenticated and bool(standing(user, zone).roles & set(WORKERS))


def power_standing(user: User | AnonymousUser, zone: Zone | None, matter: Matter) -> PowerStanding | None:
    """Of a matter that the zone decides by a power given to it: how that stands today; None for every other matter."""
    if not needs_delegation(matter):
        return None
    here = zone or (zone_for(user) if user.is_authenticated else None)
    return standing_on(here, matter.delegation, clock.today())


def present_with_code(zone: Zone, code: str) -> Organisation | None:
    """The organisation of the zone with this credit code, if there is one."""
    found = Presence.objects.filter(zone=zone, organisation__credit_code=code.strip().upper()).first()
    return None if found is None else found.organisation


def zone_for(user: User) -> Zone | None:
    """The zone in which somebody of an organisation applies: where it was first present."""
    present = Presence.objects.filter(organisation__in=organisations_of(user)).order_by("pk").first()
    return None if present is None else present.zone


def for_persons(matter: Matter) -> bool:
    return Applicant.PERSON in matter.applicants


def for_organisations(matter: Matter) -> bool:
    return bool({Applicant.ENTERPRISE, Applicant.ORGANISATION} & set(matter.applicants))


def followed_matters() -> Sequence[tuple[str, str]]:
    """Matters whose home is a platform above."""
    return [(key, f"{one.code} {name_of(one)}") for key, one in package_matters().items() if one.home is not Home.OWN]


def matter_names() -> Sequence[tuple[str, str]]:
    return [(key, name_of(one)) for key, one in package_matters().items()]


def open_stages() -> Sequence[tuple[str, str]]:
    return [(stage.value, str(stage.label)) for stage in MatterStage]


def _works_on(place: Place, case: Case) -> bool:
    """Somebody of the department that decided, or of the service office; not those who only watch."""
    here = place.standing
    return not here.roles <= OVERSEEING_ROLES and (case.department_id in here.departments or "service" in here.duties)
