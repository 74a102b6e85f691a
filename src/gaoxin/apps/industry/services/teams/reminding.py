"""Telling departments what of the lists is due or late, and chiefs what of their chain is late: once a week each."""

from collections import Counter
from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.industry.models import ChainItem
from gaoxin.apps.industry.queries.chains.known import chains_of
from gaoxin.apps.industry.queries.teams.seated import seats_now
from gaoxin.apps.industry.services.teams.items import NOTICE
from gaoxin.apps.industry.team_states import OFFICES, RUNNING
from gaoxin.apps.zones.access import people_of
from gaoxin.apps.zones.models import Zone
from gaoxin.web import clock, inbox

SOON = timedelta(days=7)
AGAIN = timedelta(days=7)


@transaction.atomic
def remind(zone: Zone) -> int:
    """Tell of what is late or due within a week and was not told of within one. How many items."""
    today = clock.today()
    rows = ChainItem.objects.select_for_update(of=("self",)).filter(zone=zone, state__in=RUNNING, due__lte=today + SOON)
    told = list(rows.filter(Q(reminded__isnull=True) | Q(reminded__lte=today - AGAIN)).select_related("plan"))
    for department, count in sorted(Counter(one.department_id for one in told).items()):
        words = gettext_noop("%(n)s 项产业链清单事项到期或者七天内到期，请填报进展")
        address = f"{reverse('industry:team_items')}?department={department}&running=1&sort=due"
        inbox.tell(people_of([department]), NOTICE, words, {"n": count}, address)
    _tell_chiefs(zone, Counter(one.plan.chain for one in told if one.due < today))
    ChainItem.objects.filter(pk__in=[one.pk for one in told]).update(reminded=today)
    return len(told)


def _tell_chiefs(zone: Zone, late: Counter[str]) -> None:
    chains = chains_of(zone)
    for seat in seats_now(zone):
        if seat.role in OFFICES and seat.user is not None and late[seat.chain] and seat.chain in chains:
            values = {"chain": chains[seat.chain].declared.name, "n": late[seat.chain]}
            words = gettext_noop("您任链长的“%(chain)s”有 %(n)s 项清单事项逾期")
            inbox.tell([seat.user], NOTICE, words, values, reverse("industry:team", args=[seat.chain]))
