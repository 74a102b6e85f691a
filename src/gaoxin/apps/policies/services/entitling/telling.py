"""Telling those whom a policy is for, and noting who looked: so that reached, opened and claimed can be counted."""

from collections import defaultdict
from collections.abc import Sequence

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_noop

from gaoxin.apps.enterprises.access import require_own
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.policies.access import belongs, visible_clauses
from gaoxin.apps.policies.claim_states import EntitlementState
from gaoxin.apps.policies.models import Clause, Entitlement
from gaoxin.apps.policies.services.claiming.journal import NOTICE
from gaoxin.apps.policies.services.entitling.judging import judge_enterprise, judge_zone
from gaoxin.apps.policies.services.entitling.pushing import hand_over
from gaoxin.apps.zones.access import members_of, standing
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock, inbox, jobs
from gaoxin.web.errors import NotFound
from gaoxin.web.jobs import NoProgress
from gaoxin.web.models import Job
from gaoxin.web.scope import as_system

JOB = "policies.judge"
MOST = 5_000
"""Enterprises told at once."""
AT_ONCE = 20
"""Changed enterprises that are judged in the transaction of the change."""


@transaction.atomic
def tell_entitled(user: User, clause_id: int, site: str = "") -> tuple[int, int]:
    """Tell the people of every enterprise that meets a clause and was not told yet, in their inbox and by the channels
    that are set up; answers how many enterprises, and how many channels. `site` begins the address they read on at."""
    clause = visible_clauses(user).filter(pk=clause_id).select_related("zone", "department", "policy").first()
    if clause is None or not belongs(user, clause.zone):
        raise NotFound
    if not standing(user, clause.zone).in_department(clause.department_id):
        raise refuse("claims.for_department", department=str(clause.department))
    rows = Entitlement.objects.filter(clause=clause, state=EntitlementState.MET, told_at__isnull=True)
    found = list(rows.order_by("pk")[:MOST].select_for_update(of=("self",)))
    for row in found:
        _tell(clause, row)
    Entitlement.objects.filter(pk__in=[row.pk for row in found]).update(told_at=clock.now())
    return len(found), hand_over(clause, found, user, f"{site}{reverse('claims:entitled')}")


def _tell(clause: Clause, row: Entitlement) -> None:
    with as_system():
        people = members_of(row.organisation_id)
    values = {"title": clause.title, "words": clause.benefit_words}
    inbox.tell(people, NOTICE, gettext_noop("贵单位符合“%(title)s”：%(words)s"), values, reverse("claims:entitled"))


@transaction.atomic
def look(user: User, enterprise_id: int) -> int:
    """Somebody of an enterprise looks at what it gets: worked out anew from what is known now, and noted as seen.
    Answers how many clauses it had been told of and not seen."""
    enterprise, _ = require_own(user, enterprise_id)
    judge_enterprise(enterprise)
    rows = Entitlement.objects.filter(enterprise=enterprise, opened_at__isnull=True, told_at__isnull=False)
    return rows.update(opened_at=clock.now())


def start_judging(user: User, zone: Zone) -> Job:
    """Work out the whole zone's entitlements by a job with progress."""
    if not standing(user, zone).departments:
        raise refuse("claims.for_departments")
    return jobs.start(JOB, title=_t("比对全区企业应享政策"), user=user, zone_id=zone.pk)


def follow(keys: Sequence[int]) -> int:
    """Enterprises of the registry were changed: a few are judged anew at once, of many the whole zone by a job. Answers
    how many were judged at once."""
    with as_system():
        changed = Enterprise.objects.filter(pk__in=list(keys), merged=False).select_related("zone")
        if len(keys) <= AT_ONCE:
            for one in changed:
                judge_enterprise(one)
            return len(changed)
        zones = Zone.objects.filter(pk__in=changed.values("zone")).filter(pk__in=Clause.objects.values("zone"))
        for zone in zones:
            jobs.start(JOB, title=_t("比对全区应享政策"), user=None, zone_id=zone.pk)
    return 0


def digest(zone: Zone) -> int:
    """Once a week: one notice for each enterprise that meets clauses of which it was told and has not looked."""
    rows = Entitlement.objects.filter(
        zone=zone, state=EntitlementState.MET, told_at__isnull=False, opened_at__isnull=True
    ).values_list("organisation", "clause__title")
    by_firm: dict[int, list[str]] = defaultdict(list)
    for organisation, title in rows.order_by("organisation", "clause"):
        by_firm[organisation].append(title)
    for organisation, titles in by_firm.items():
        values = {"n": len(titles), "titles": "、".join(titles[:3])}
        told = gettext_noop("还有 %(n)s 项可享政策没有查看：%(titles)s")
        inbox.tell(members_of(organisation), NOTICE, told, values, reverse("claims:entitled"))
    return len(by_firm)


def judge_everywhere(progress: NoProgress) -> int:
    """Every night: the entitlements of every zone that has clauses; answers how many rows stand."""
    zones = Zone.objects.filter(pk__in=Clause.objects.values("zone")).order_by("pk")
    return sum(judge_zone(progress, zone) for zone in zones)
