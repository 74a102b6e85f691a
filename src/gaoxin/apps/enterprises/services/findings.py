"""Working off what quality checks found: accepting with a reason, taking that back, sending to the enterprise."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.enterprises.access import may_work_on, require_finding
from gaoxin.apps.enterprises.models import QualityFinding
from gaoxin.apps.enterprises.services.checking import Changed, recheck
from gaoxin.apps.enterprises.states import WAITING, FindingState, Fixer
from gaoxin.apps.zones.access import members_of
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock, inbox
from gaoxin.web.scope import because

LONGEST_REASON = 300
NOTICE = "enterprises.quality_sent"


@dataclass(frozen=True, slots=True)
class Sent:
    """How many findings went to how many enterprises, and how many people were told."""

    findings: int
    enterprises: int
    people: int


@transaction.atomic
def accept_findings(user: User, finding_ids: Iterable[int], reason: str) -> int:
    """Say that what was found is right as it is, with the reason; answers how many findings were accepted.

    One that is fixed or accepted already is left as it is. The next runs leave accepted findings in peace.
    """
    reason = reason.strip()
    if not reason:
        raise refuse("quality.reason_needed", Place(path="reason"))
    if len(reason) > LONGEST_REASON:
        raise refuse("quality.reason_too_long", Place(path="reason"), longest=LONGEST_REASON)
    waiting = [one for one in _workable(user, finding_ids) if one.state in WAITING]
    with because(reason):
        for one in waiting:
            one.state, one.reason, one.accepted_by = FindingState.ACCEPTED, reason, user
            one.changed_at = clock.now()
            one.save()
    return len(waiting)


@transaction.atomic
def withdraw_acceptance(user: User, finding_id: int) -> QualityFinding:
    """Let an accepted finding wait again; if the data are right by now it is fixed at once."""
    (finding,) = _workable(user, [finding_id])
    if finding.state != FindingState.ACCEPTED:
        raise refuse("quality.not_accepted")
    finding.state, finding.reason, finding.accepted_by = FindingState.OPEN, "", None
    finding.changed_at = clock.now()
    finding.save()
    recheck([finding.enterprise_id])
    finding.refresh_from_db()
    return finding


@transaction.atomic
def send_to_enterprises(user: User, finding_ids: Iterable[int]) -> Sent:
    """Tell the people of each enterprise what it has to put right. What is for a department is not sent."""
    chosen = [one for one in _workable(user, finding_ids) if one.state in WAITING and one.fixer == Fixer.ENTERPRISE]
    by_organisation: dict[int, list[QualityFinding]] = {}
    for one in chosen:
        by_organisation.setdefault(one.organisation_id, []).append(one)
    people, sent = 0, 0
    for organisation, findings in by_organisation.items():
        members = members_of(organisation)
        if not members:
            continue
        link = reverse("enterprises:quality_own")
        inbox.tell(members, NOTICE, gettext_noop("请核对本企业的 %(n)s 项数据"), {"n": len(findings)}, link)
        QualityFinding.objects.filter(pk__in=[one.pk for one in findings]).update(sent_at=clock.now(), sent_by=user)
        people, sent = people + len(members), sent + len(findings)
    if chosen and not people:
        raise refuse("quality.nobody_to_tell", enterprises=len(by_organisation))
    return Sent(sent, sum(bool(members_of(key)) for key in by_organisation), people)


@transaction.atomic
def check_again(user: User, finding_id: int) -> Changed:
    """Check the enterprise of a finding now."""
    finding, _ = require_finding(user, finding_id)
    return recheck([finding.enterprise_id])


def _workable(user: User, finding_ids: Iterable[int]) -> Sequence[QualityFinding]:
    """The findings, locked; refused as a whole where one is not for this person to decide."""
    found = []
    for key in sorted(set(finding_ids)):
        finding, place = require_finding(user, key)
        if not may_work_on(place.standing, finding):
            raise refuse("quality.not_your_desk")
        found.append(finding.pk)
    rows = QualityFinding.objects.select_for_update().filter(pk__in=found)
    return list(rows.order_by("pk"))
