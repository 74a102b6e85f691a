"""Each department is told once, in time, that a policy of its will expire, wants its review, or that a stage of its
making is nearly due. A policy whose last day is not written down expires on the day its text leads to."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.policies.drafting_states import DraftingState
from gaoxin.apps.policies.library_states import PolicyState, ReminderKind
from gaoxin.apps.policies.models import Drafting, Policy, PolicyReminder
from gaoxin.apps.policies.queries.library.policies import unregistered_end
from gaoxin.apps.zones.access import people_of
from gaoxin.catalogue.limits import limit
from gaoxin.web import clock, inbox

WORDS = {
    ReminderKind.EXPIRY: gettext_noop("《%(title)s》有效期至 %(day)s，请评估后决定延续、修订或者到期失效"),
    ReminderKind.REVIEW: gettext_noop("《%(title)s》应在 %(day)s 前评估清理"),
    ReminderKind.STEP: gettext_noop("《%(title)s》制定环节应在 %(day)s 前办完"),
}
UNREGISTERED = gettext_noop(
    "《%(title)s》按正文推算有效期至 %(day)s，还没有登记；请核对正文，登记后评估延续、修订或者到期失效"
)


@transaction.atomic
def remind(today: date | None = None) -> int:
    """Tell what comes near within the declared days and was not told before; answers how many were told."""
    today = today or clock.today()
    return sum(_tell(*one) for one in _near(today))


def _near(today: date) -> Iterator[tuple[Policy, ReminderKind, date]]:
    published = Policy.objects.filter(state=PolicyState.PUBLISHED).select_related("zone")
    for kind, field, key in (
        (ReminderKind.EXPIRY, "in_force_until", "policies.remind_expiry_days"),
        (ReminderKind.REVIEW, "review_by", "policies.remind_review_days"),
    ):
        until = today + timedelta(days=int(limit(key).value))
        for policy in published.filter(**{f"{field}__gte": today, f"{field}__lte": until}):
            yield policy, kind, getattr(policy, field)
    until = today + timedelta(days=int(limit("policies.remind_expiry_days").value))
    for policy in published.filter(in_force_until__isnull=True, text__regex="有效期|试行期|执行期|实施期|暂定|至"):
        stated = unregistered_end(policy)
        if stated is not None and today <= stated.until <= until:
            yield policy, ReminderKind.EXPIRY, stated.until
    until = today + timedelta(days=int(limit("policies.remind_step_days").value))
    running = Drafting.objects.filter(state=DraftingState.RUNNING, due_on__lte=until).select_related("policy__zone")
    for drafting in running:
        if drafting.due_on is not None:
            yield drafting.policy, ReminderKind.STEP, drafting.due_on


def _tell(policy: Policy, kind: ReminderKind, day: date) -> bool:
    _kept, new = PolicyReminder.objects.get_or_create(
        zone=policy.zone, policy=policy, kind=kind, day=day, defaults={"told_at": clock.now()}
    )
    if new:
        name = "policies:drafting" if kind is ReminderKind.STEP else "policies:policy"
        values = {"title": policy.title, "day": day.isoformat()}
        unregistered = kind is ReminderKind.EXPIRY and policy.in_force_until is None
        words = UNREGISTERED if unregistered else WORDS[kind]
        inbox.tell(people_of([policy.department_id]), "policies.due", words, values, reverse(name, args=[policy.pk]))
    return new
