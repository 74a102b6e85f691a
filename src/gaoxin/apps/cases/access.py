"""Who may see a case and what of it.

People of the organisation it is filed by or for, and whoever filed it, see it without what is internal. Of a zone's
staff, those whose department has or had a part in it, and those who watch over all: leaders, upper viewers, auditors,
and the departments whose duty is enterprise service, government service or supervision.
"""

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet

from gaoxin.apps.cases.models import Attachment, Case, Extension, Involved, Message, Part, Step, Trail, WholePart
from gaoxin.apps.cases.states import HELD
from gaoxin.apps.zones.access import Standing, organisations_of, standing, zones_of
from gaoxin.apps.zones.models import Delegation, User, Zone
from gaoxin.apps.zones.states import Duty, Role
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

OVERSEEING_ROLES = frozenset({Role.LEADER, Role.VIEWER, Role.AUDITOR})
OVERSEEING_DUTIES = frozenset({Duty.ENTERPRISES, Duty.SERVICE, Duty.SUPERVISION})
STAFF = ("officer", "head", "steward", "leader", "viewer", "auditor")
"""Roles that work on a zone's cases or watch over them, as views declare them."""
WORKERS = ("officer", "head", "steward", "leader")
OWN = ("member", "provider")


@dataclass(frozen=True, slots=True)
class Place:
    """What a person is to one case."""

    standing: Standing
    filer: bool
    """Filed it, or belongs to the organisation it is filed by or for."""
    staff: bool
    """Sees it as the zone's staff, with what is internal."""

    @property
    def oversees(self) -> bool:
        return oversees(self.standing)


def oversees(place: Standing) -> bool:
    """Sees every case of the zone."""
    return bool(place.roles & OVERSEEING_ROLES or place.duties & OVERSEEING_DUTIES)


def dispatches(place: Standing) -> bool:
    """Decides which department a case goes to: whoever works in the office for enterprise or government service."""
    return bool(place.duties & {Duty.ENTERPRISES, Duty.SERVICE})


def works(place: Place) -> bool:
    """Does the zone's work, rather than only looking on."""
    return place.staff and bool(place.standing.roles & set(WORKERS))


def may_urge(place: Place) -> bool:
    """Presses whoever is late: the zone's working people, and whoever filed the case."""
    return place.filer or works(place)


def handles(user: User, case: Case, place: Place) -> bool:
    """Decides about the limits of a case with those who work on it: its department, whoever has a part in it now, and
    the office that dispatches."""
    if not works(place):
        return False
    if dispatches(place.standing) or case.department_id in place.standing.departments:
        return True
    mine = Q(person=user) | Q(department__in=place.standing.departments)
    return case.parts.filter(mine, state__in=HELD).exists()


def may_decide_extension(user: User, case: Case, place: Place, extension: Extension) -> bool:
    """Decides whether a stage gets more time: a head of the department that answers for it, or a leader, never whoever
    asked."""
    if extension.asked_by_id == user.pk:
        return False
    heads = Role.HEAD in place.standing.roles and case.department_id in place.standing.departments
    return heads or (place.standing.leads and place.staff)


def cases_in(user: User | AnonymousUser, zone: Zone) -> QuerySet[Case]:
    """The cases of one zone that the person sees as its staff."""
    if zone not in zones_of(user):
        return Case.objects.none()
    place = standing(user, zone)
    found = Case.objects.filter(zone=zone)
    return found if oversees(place) else found.filter(_involving(user, place))


def own_cases(user: User | AnonymousUser) -> QuerySet[Case]:
    """The cases filed by the person or by or for their organisations, in every zone."""
    if not user.is_authenticated:
        return Case.objects.none()
    return Case.objects.filter(Q(filed_by=user) | Q(organisation__in=organisations_of(user)))


def require_case(user: User | AnonymousUser, case_id: int) -> tuple[Case, Place]:
    """One case and what the person is to it, or *not found*."""
    related = ("zone", "organisation", "department", "filed_by", "merged_into")
    case = Case.objects.select_related(*related).filter(pk=case_id).first()
    if case is None or not user.is_authenticated:
        raise NotFound
    place = _place(user, case)
    if not place.staff and not place.filer:
        raise NotFound
    return case, place


def require_attachment(user: User | AnonymousUser, attachment_id: int) -> Attachment:
    """A file of a case that the person may see, or *not found*; a removed one is not found."""
    found = Attachment.objects.filter(pk=attachment_id, removed_at__isnull=True).select_related("case").first()
    if found is None:
        raise NotFound
    _, place = require_case(user, found.case_id)
    if found.internal and not place.staff:
        raise NotFound
    return found


def messages_of(case: Case, place: Place) -> QuerySet[Message]:
    """What was said, without what is internal for those outside."""
    return _shown(case.messages.select_related("said_by").prefetch_related("attachments"), place)


def attachments_of(case: Case, place: Place) -> QuerySet[Attachment]:
    return _shown(case.attachments.filter(removed_at__isnull=True).select_related("added_by"), place)


def trail_of(case: Case, place: Place) -> QuerySet[Trail]:
    return _shown(case.trail.select_related("by", "step"), place)


def parts_held(user: User, step: Step) -> list[Part]:
    """The parts of a step that the person may act on now: their own, those of their departments that nobody took, and
    those of their organisations, and those of whoever they stand in for."""
    place = standing(user, step.case.zone)
    mine = Q(person=user) | Q(deputy=user, deputy_until__gt=clock.now())
    mine |= Q(person__in=_stood_in_for(user, step.case.zone))
    mine |= Q(person__isnull=True, department__in=place.departments)
    mine |= Q(person__isnull=True, organisation__in=organisations_of(user), department__isnull=True)
    return list(step.parts.filter(mine, state__in=HELD).select_related("department", "person"))


def _stood_in_for(user: User, zone: Zone) -> QuerySet[Delegation]:
    """Whom the person stands in for in the zone today, by a delegation that was registered."""
    today = clock.today()
    given = Delegation.objects.filter(taker=user, zone=zone, valid_from__lte=today, valid_to__gte=today)
    return given.values("giver")


def _place(user: User, case: Case) -> Place:
    at = standing(user, case.zone)
    filer = case.filed_by_id == user.pk or case.organisation_id in organisations_of(user)
    staff = oversees(at) or (at.belongs and Case.objects.filter(_involving(user, at), pk=case.pk).exists())
    staff = staff or (case.kind == "whole" and at.belongs and _works_on_a_part(case, at))
    return Place(at, filer, staff)


def _works_on_a_part(whole: Case, place: Standing) -> bool:
    """Whether a department that the person belongs to decides one of the parts of a one-thing: it sees them all."""
    return WholePart.objects.filter(whole=whole.pk, case__department__in=place.departments).exists()


def _involving(user: User | AnonymousUser, place: Standing) -> Q:
    """By what the database keeps of who has to do with a case: one range of an index for each department and person."""
    mine = Involved.objects.filter(Q(department__in=place.departments) | Q(person=user))
    return Q(pk__in=mine.values("case"))


def _shown(rows: QuerySet, place: Place) -> QuerySet:  # type: ignore[type-arg] # of any of the three models
    return rows if place.staff else rows.filter(internal=False)
