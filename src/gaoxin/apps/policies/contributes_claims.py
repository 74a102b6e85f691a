"""What claims, entitlements and money offer to the frame and to other pages."""

from collections.abc import Sequence
from decimal import Decimal

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies import claim_tasks  # noqa: F401 - its jobs are known by being imported
from gaoxin.apps.policies.claim_access import STAFF, WORKERS
from gaoxin.apps.policies.models import Claim
from gaoxin.apps.policies.queries.claiming import lists
from gaoxin.apps.policies.queries.paying import funds
from gaoxin.apps.policies.services.claiming.journal import NOTICE
from gaoxin.apps.policies.services.entitling import telling
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.zones.access import roles_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.web import clock
from gaoxin.web.registry import (
    Follower,
    Group,
    InboxKind,
    Measure,
    NavFold,
    NavItem,
    Queue,
    TileFigure,
    Waiting,
    register,
)


def staff(user: User | AnonymousUser) -> bool:
    return not roles_of(user).isdisjoint(STAFF)


def workers(user: User | AnonymousUser) -> bool:
    return not roles_of(user).isdisjoint(WORKERS)


def _waiting(rows: QuerySet[Claim], action: str) -> Sequence[Waiting]:
    return [
        Waiting(
            title=f"{claim.organisation} · {claim.call.subject}",
            link=reverse("claims:claim", args=[claim.pk]),
            kind=str(claim.get_state_display()),
            due=claim.due,
            working_days_left=working_days_left(claim.due),
            note=claim.number,
            action=action,
            synthetic=claim.synthetic,
        )
        for claim in rows
    ]


def for_department(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Claims that wait for the person's department, the most urgent first."""
    zone = zone_of_request(request)
    rows = lists.waiting(request.user, zone).order_by("due", "pk")[:limit] if zone is not None else []
    return _waiting(rows, _t("去办理"))


def for_department_count(request: HttpRequest) -> int:
    zone = zone_of_request(request)
    return 0 if zone is None else lists.waiting(request.user, zone).count()


def for_enterprise(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Offers to take and papers to complete."""
    return _waiting(lists.to_do(request.user)[:limit], _t("去看看"))


def execution_rate(user: User, zone: Zone) -> TileFigure | None:
    """What was paid this year of what the treasury gave, in percent; unknown while nothing was given."""
    given, _settled, paid = funds.execution(user, zone, clock.today().year)
    if not given:
        return None
    rate = (Decimal(paid) * 100 / given).quantize(Decimal("0.1"))
    return TileFigure(rate, "%", clock.today(), reverse("claims:funds"), synthetic=bool(zone.synthetic))


register(
    NavFold(key="policies.policies", label=_("政策"), icon="books"),
    InboxKind(key=NOTICE, label=_("政策兑现"), icon="building-bank"),
    NavItem(
        key="claims.entitled",
        order=20,
        group=Group.DESK,
        label=_("我的政策"),
        url="claims:entitled",
        icon="star",
        visible=lists.claims_somewhere,
    ),
    NavItem(
        key="claims.claims",
        fold="policies.policies",
        order=22,
        group=Group.AFFAIRS,
        label=_("政策兑现"),
        url="claims:claims",
        icon="building-bank",
        visible=staff,
    ),
    NavItem(
        key="claims.notices",
        fold="policies.policies",
        order=24,
        group=Group.AFFAIRS,
        label=_("兑现公示"),
        url="claims:notices",
        icon="world",
        visible=lambda user: not staff(user),
    ),
    Queue(
        key="claims.department",
        order=22,
        label=_("待办兑现"),
        items=for_department,
        count=for_department_count,
        link="claims:queue",
        visible=workers,
    ),
    Queue(
        key="claims.enterprise",
        order=24,
        label=_("政策兑现等您办理"),
        items=for_enterprise,
        count=lambda request: lists.to_do(request.user).count(),
        link="claims:mine",
        visible=lists.claims_somewhere,
    ),
    Follower(key="policies.entitlements", record="enterprises.enterprise", follow=telling.follow),
    Measure(
        key="claims.execution",
        order=60,
        label=_("专项资金执行率"),
        unit="%",
        value=execution_rate,
        scopes=frozenset({"zone"}),
    ),
)
