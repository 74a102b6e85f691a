"""Who may see an enterprise's record, write into it, and decide what the enterprise itself proposes.

Staff of a zone see the zone's registry, an upper viewer the registries below; people of an enterprise see their own
records in every zone; everybody else reads what is published (`models.public`). Officers and heads write, stewards too;
whether a figure is verified or a proposal taken is for those whose department keeps the registry: the one for
statistics, and the one that serves enterprises.
"""

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet

from gaoxin.apps.enterprises.models import Enterprise, Proposal, QualityFinding
from gaoxin.apps.enterprises.states import WAITING, Fixer
from gaoxin.apps.zones.access import Standing, organisations_of, standing, surviving, zones_of
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.apps.zones.states import Duty, Role
from gaoxin.web.errors import NotFound

WRITING = frozenset({Role.OFFICER, Role.HEAD, Role.STEWARD})
STAFF = ("officer", "head", "steward", "leader", "viewer", "auditor", "administrator")
"""Roles that read a zone's registry, as views declare them."""
WRITERS = ("officer", "head", "steward")
KEEPERS = ("officer", "head")
OWN = ("member", "provider")
"""Roles that read their own enterprise's record."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a person is to one enterprise's record: staff of its zone, one of its own people, or both."""

    standing: Standing
    member: bool

    @property
    def reads(self) -> bool:
        """Reads the whole record as the zone's staff."""
        return self.standing.belongs

    @property
    def writes(self) -> bool:
        """Writes into the record at once."""
        return bool(self.standing.roles & WRITING)

    @property
    def keeps(self) -> bool:
        """Verifies figures and decides proposals."""
        return keeps(self.standing)


KEEPING = frozenset({Duty.STATISTICS, Duty.ENTERPRISES})
"""Duties with which a department keeps a zone's registry."""


def keeps(place: Standing) -> bool:
    """Works in a department that keeps the zone's registry."""
    return not KEEPING.isdisjoint(place.duties)


def keeping_zones(user: User | AnonymousUser) -> list[Zone]:
    """The zones whose proposals the person decides."""
    return [zone for zone in zones_of(user) if keeps(standing(user, zone))]


def keeping_departments(zone: Zone) -> list[int]:
    """The departments that keep a zone's registry."""
    return list(Department.objects.filter(zone=zone, duties__overlap=list(KEEPING)).values_list("pk", flat=True))


def enterprises_in(user: User | AnonymousUser, zone: Zone) -> QuerySet[Enterprise]:
    """The registry of one zone, for its staff; nothing for anybody else. What was merged away is not listed."""
    if zone not in zones_of(user):
        return Enterprise.objects.none()
    return Enterprise.objects.filter(zone=zone, merged=False)


def own_enterprises(user: User | AnonymousUser) -> QuerySet[Enterprise]:
    """The records of the organisations the person belongs to, in every zone they are present in."""
    return Enterprise.objects.filter(organisation__in=organisations_of(user), merged=False)


def visible_enterprises(user: User | AnonymousUser) -> QuerySet[Enterprise]:
    """Every record the person may read in any zone."""
    mine = Q(zone__in=zones_of(user)) | Q(organisation__in=organisations_of(user))
    return Enterprise.objects.filter(mine, merged=False)


def require_enterprise(user: User | AnonymousUser, enterprise_id: int) -> tuple[Enterprise, Place]:
    """The record and what the person is to it, or *not found*. A merged record answers with the one it goes on in."""
    found = Enterprise.objects.filter(pk=enterprise_id).select_related("organisation", "zone", "premises").first()
    if found is not None and found.merged:
        onward = Enterprise.objects.filter(zone=found.zone, organisation=surviving(found.organisation_id))
        found = onward.select_related("organisation", "zone", "premises").first()
    if found is None:
        raise NotFound
    place = Place(standing(user, found.zone), found.organisation_id in organisations_of(user))
    if not place.reads and not place.member:
        raise NotFound
    return found, place


def require_own(user: User | AnonymousUser, enterprise_id: int) -> tuple[Enterprise, Place]:
    """The record of an enterprise the person belongs to; anybody else's is not found."""
    found, place = require_enterprise(user, enterprise_id)
    if not place.member:
        raise NotFound
    return found, place


def visible_proposals(user: User | AnonymousUser, zone: Zone) -> QuerySet[Proposal]:
    """What enterprises of a zone propose, for those who decide it."""
    return Proposal.objects.filter(zone=zone) if keeps(standing(user, zone)) else Proposal.objects.none()


def visible_findings(user: User | AnonymousUser, zone: Zone) -> QuerySet[QualityFinding]:
    """What quality checks found in a zone, for its staff."""
    found = QualityFinding.objects.filter(zone=zone) if zone in zones_of(user) else QualityFinding.objects.none()
    return found.select_related("enterprise__organisation", "department")


def own_findings(user: User | AnonymousUser) -> QuerySet[QualityFinding]:
    """What the person's enterprises have to put right themselves."""
    mine = QualityFinding.objects.filter(organisation__in=organisations_of(user), fixer=Fixer.ENTERPRISE)
    return mine.filter(state__in=WAITING).select_related("enterprise__organisation", "enterprise__zone")


def require_finding(user: User | AnonymousUser, finding_id: int) -> tuple[QualityFinding, Place]:
    """A finding and what the person is to its enterprise, or *not found*. Its own people see what is theirs to fix."""
    found = QualityFinding.objects.filter(pk=finding_id).select_related(
        "enterprise__organisation", "zone", "department", "accepted_by", "sent_by"
    )
    finding = found.first()
    if finding is None:
        raise NotFound
    place = Place(standing(user, finding.zone), finding.organisation_id in organisations_of(user))
    if not place.reads and not (place.member and finding.fixer == Fixer.ENTERPRISE):
        raise NotFound
    return finding, place


def may_work_on(place: Standing, finding: QualityFinding) -> bool:
    """Decides what becomes of a finding: the department it is for, and those that keep the zone's registry."""
    return keeps(place) or place.in_department(finding.department_id)
