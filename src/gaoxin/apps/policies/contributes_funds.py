"""What check-ups, funds, titles and effects offer to the frame and to other pages."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.access import STAFF
from gaoxin.apps.policies.fund_access import WORKERS
from gaoxin.apps.policies.models import Policy
from gaoxin.apps.policies.queries.effects.policies import has_effects, to_rate
from gaoxin.apps.policies.queries.funds import sought
from gaoxin.apps.policies.queries.titles import quests
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.zones.access import roles_of, zones_of
from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.web import clock
from gaoxin.web.registry import Action, Group, NavFold, NavItem, Queue, Tab, Waiting, register


def is_staff(user: User) -> bool:
    return bool(zones_of(user)) and not roles_of(user).isdisjoint(STAFF)


def is_member(user: User) -> bool:
    return not roles_of(user).isdisjoint({"member", "provider"})


def works(user: User) -> bool:
    return not roles_of(user).isdisjoint(WORKERS)


def late_money(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Money sought from above whose next step the person's department is late with."""
    zone = zone_of_request(request)
    return [
        Waiting(
            title=one.title,
            link=reverse("money:sought_item", args=[one.pk]),
            kind=str(one.get_stage_display()),
            note=one.grantor,
            action=_t("去登记"),
            synthetic=one.synthetic,
            **_until(one.due),
        )
        for one in (sought.own_overdue(request.user, zone)[:limit] if zone is not None else ())
    ]


def late_money_count(request: HttpRequest) -> int:
    zone = zone_of_request(request)
    return 0 if zone is None else sought.own_overdue(request.user, zone).count()


def conditions_due(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Conditions of titles that the person's department has to meet by now, or soon."""
    zone = zone_of_request(request)
    return [
        Waiting(
            title=quests.condition_name(one),
            link=reverse("titles:quest", args=[one.quest_id]),
            kind=one.quest.title,
            note=_t("进度 %(n)s%%") % {"n": one.progress},
            action=_t("去办理"),
            synthetic=one.quest.synthetic,
            **_until(one.due),
        )
        for one in (quests.own_due(request.user, zone)[:limit] if zone is not None else ())
    ]


def conditions_due_count(request: HttpRequest) -> int:
    zone = zone_of_request(request)
    return 0 if zone is None else quests.own_due(request.user, zone).count()


def shows_effects(user: User, policy: Policy) -> bool:
    """Staff of the policy's zone, once something was paid by it."""
    return is_staff(user) and policy.zone in zones_of(user) and has_effects(policy)


def _until(day: date) -> dict[str, Any]:
    """A limit that lasts to the end of its day."""
    ends = clock.local(datetime.combine(day, time.max))
    return {"due": ends, "working_days_left": working_days_left(ends)}


register(
    NavFold(key="policies.effects", label=_("资金、创建和成效"), icon="building-bank"),
    NavItem(
        key="policies.checkup",
        group=Group.DESK,
        label=_("政策体检"),
        url="checkup:own",
        icon="report-analytics",
        order=24,
        visible=is_member,
    ),
    NavItem(
        key="policies.rate",
        group=Group.DESK,
        label=_("评价政策"),
        url="effects:to_rate",
        icon="star",
        order=26,
        visible=is_member,
        badge=lambda user: to_rate(user).count(),
    ),
    NavItem(
        key="policies.money",
        fold="policies.effects",
        group=Group.LEDGERS,
        label=_("上级资金和专项债"),
        url="money:sought",
        icon="building-bank",
        order=40,
        visible=is_staff,
    ),
    NavItem(
        key="policies.titles",
        fold="policies.effects",
        group=Group.LEDGERS,
        label=_("改革与创建"),
        url="titles:quests",
        icon="target-arrow",
        order=42,
        visible=is_staff,
    ),
    NavItem(
        key="policies.effects",
        fold="policies.effects",
        group=Group.LEDGERS,
        label=_("政策成效"),
        url="effects:effects",
        icon="chart-bar",
        order=44,
        visible=is_staff,
    ),
    Tab(
        key="policies.checkup",
        record="enterprises.enterprise",
        label=_("政策体检"),
        url="checkup:checkup",
        order=40,
        visible=lambda user, record: is_staff(user),
    ),
    Queue(
        key="policies.money",
        order=36,
        label=_("向上争取逾期"),
        items=late_money,
        count=late_money_count,
        link="money:overdue",
        visible=works,
    ),
    Queue(
        key="policies.titles",
        order=37,
        label=_("创建条件到期"),
        items=conditions_due,
        count=conditions_due_count,
        link="titles:quests",
        visible=works,
    ),
    Action(
        key="policies.effect",
        record="policies.policy",
        label=_("政策成效"),
        url="effects:effect",
        icon="chart-bar",
        visible=shows_effects,
    ),
)
