"""Passing on to channels outside what enterprises were told: one delivery for each channel of this installation.

A delivery that a channel did not take stays, with the reason, and is tried again every hour, six times in all; after
that by whoever presses the button. What a delivery says is made from the entitlements when it is sent, for those who
still meet the clause.
"""

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _t

from gaoxin.apps.policies.claim_states import EntitlementState, PushState
from gaoxin.apps.policies.models import Clause, Entitlement, Push
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.push_channels import package_channels
from gaoxin.kernel.problems import Refusal, refuse
from gaoxin.web import channels, clock, jobs
from gaoxin.web.channels import Message
from gaoxin.web.errors import NotFound
from gaoxin.web.models import Job
from gaoxin.web.scope import Actor, acting_as

JOB = "policies.push"
TRIES = 6


def hand_over(clause: Clause, rows: Sequence[Entitlement], user: User, link: str) -> int:
    """Start a delivery to every channel that is set up; answers to how many. Within the caller's transaction.

    Channels know enterprises by their unified social credit codes: those without one are told inside the system only.
    """
    keys = list(_known(row.pk for row in rows).values_list("pk", flat=True))
    ready = channels.ready() if keys else ()
    for channel in ready:
        push = Push.objects.create(
            zone=clause.zone,
            clause=clause,
            channel=channel.key,
            entitlements=keys,
            enterprises=len(keys),
            link=link,
            made_by=user,
            made_at=clock.now(),
        )
        _start(push, user)
    return len(ready)


@transaction.atomic
def send_again(user: User, push_id: int) -> Job:
    """Try a delivery once more, for the department that answers for the clause."""
    push = Push.objects.filter(pk=push_id).select_related("clause__department", "zone").first()
    if push is None or not standing(user, push.zone).belongs:
        raise NotFound
    if not standing(user, push.zone).in_department(push.clause.department_id):
        raise refuse("claims.for_department", department=str(push.clause.department))
    if push.state == PushState.SENT:
        raise refuse("push.already_sent")
    return _start(push, user)


def _start(push: Push, user: User | None) -> Job:
    return jobs.start(JOB, title=_t("推送到渠道：%(clause)s") % {"clause": push.clause}, user=user, push_id=push.pk)


def send(actor: Actor, push_id: int) -> Push:
    """Hand a delivery to its channel. What goes wrong is kept with it and raised. A channel that is slow holds no row:
    it is called between two transactions."""
    with acting_as(actor):
        push = Push.objects.select_related("clause").get(pk=push_id)
        if push.state == PushState.SENT:
            return push
        messages = _messages(push)
    problem: Refusal | None = None
    try:
        channels.pass_on(package_channels()[push.channel], str(push.pk), messages)
    except Refusal as refusal:
        problem = refusal
    with acting_as(actor):
        push.tries += 1
        push.state = PushState.FAILED if problem else PushState.SENT
        push.sent_at = None if problem else clock.now()
        push.problem = _kept(problem) if problem else {}
        push.save(update_fields=["tries", "state", "sent_at", "problem"])
    if problem:
        raise problem
    return push


def _messages(push: Push) -> list[Message]:
    channel = package_channels()[push.channel]
    text = channel.worded(push.clause.title, push.clause.benefit_words)
    rows = _known(push.entitlements).filter(state=EntitlementState.MET).select_related("organisation")
    return [
        Message(row.organisation.credit_code or "", row.organisation.legal_name, text, push.link)
        for row in rows.order_by("pk")
    ]


def _known(keys: Iterable[int]) -> QuerySet[Entitlement]:
    """Those whose organisation has a code."""
    return Entitlement.objects.filter(pk__in=list(keys), organisation__credit_code__isnull=False)


def _kept(refusal: Refusal) -> dict[str, object]:
    problem = refusal.problems[0]
    return {"code": problem.code, "values": {name: str(value) for name, value in problem.values.items()}}


def try_again() -> int:
    """Every hour: start what channels did not take, as often as is worth it; answers how many."""
    waiting = Push.objects.exclude(state=PushState.SENT).filter(tries__range=(1, TRIES - 1))
    found = list(waiting.select_related("clause", "made_by"))
    for push in found:
        _start(push, None)
    return len(found)
