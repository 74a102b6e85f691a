"""What the cases app offers to the frame and to other pages."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases import (  # noqa: F401 - they contribute by being imported
    contributes_appeals,
    contributes_backlogs,
    contributes_city,
    contributes_drawings,
    contributes_matters,
    contributes_public,
    contributes_reports,
    contributes_supervision,
    contributes_visits,
    contributes_wholes,
)
from gaoxin.apps.cases.models import Part
from gaoxin.apps.cases.queries import baskets
from gaoxin.apps.cases.queries.own_pages import page_of
from gaoxin.apps.cases.services.telling import NOTICE
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.zones.access import organisations_of, zones_of
from gaoxin.apps.zones.models import User
from gaoxin.web.registry import Group, InboxKind, NavFold, NavItem, Queue, Waiting, register


def belongs_somewhere(user: User) -> bool:
    return bool(zones_of(user))


def belongs_to_an_organisation(user: User) -> bool:
    return bool(organisations_of(user))


def _waiting(part: Part, action: str) -> Waiting:
    return Waiting(
        title=part.case.title,
        link=page_of(part.case),
        kind=part.step.name,
        due=part.due,
        working_days_left=working_days_left(part.due),
        note=part.case.number,
        action=action,
        synthetic=part.case.synthetic,
    )


def parts_of_mine(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    return [_waiting(part, _t("去办理")) for part in baskets.mine(request.user)[:limit]]


def parts_to_take(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    return [_waiting(part, _t("去签收")) for part in baskets.to_take(request.user)[:limit]]


def parts_owed(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    return [_waiting(part, _t("去办理")) for part in baskets.owed(request.user)[:limit]]


register(
    NavFold(key="cases.voices", label=_("诉求、走访和热线"), icon="message-2"),
    NavFold(key="cases.supervising", label=_("督办和项目手续"), icon="clipboard-check"),
    NavFold(key="cases.reporting", label=_("直报"), icon="send"),
    NavFold(key="cases.services", label=_("政务服务"), icon="file-description"),
    NavFold(key="cases.city", label=_("城市运行"), icon="map-2"),
    NavFold(key="cases.participation", label=_("公众参与"), icon="users"),
    NavItem(
        key="cases.all",
        order=10,
        group=Group.AFFAIRS,
        label=_("事项"),
        url="cases:all",
        icon="subtask",
        visible=belongs_somewhere,
    ),
    NavItem(
        key="cases.filed",
        order=12,
        group=Group.AFFAIRS,
        label=_("我提交的"),
        url="cases:filed",
        icon="send",
        visible=belongs_to_an_organisation,
    ),
    InboxKind(key=NOTICE, label=_("事项"), icon="subtask"),
    Queue(
        key="cases.mine",
        order=10,
        label=_("由我办理"),
        items=parts_of_mine,
        count=lambda request: baskets.mine(request.user).count(),
        link="cases:mine",
        visible=belongs_somewhere,
    ),
    Queue(
        key="cases.to_take",
        order=12,
        label=_("待签收"),
        items=parts_to_take,
        count=lambda request: baskets.to_take(request.user).count(),
        link="cases:to_take",
        visible=belongs_somewhere,
    ),
    Queue(
        key="cases.owed",
        order=14,
        label=_("等您评价或补充"),
        items=parts_owed,
        count=lambda request: baskets.owed(request.user).count(),
        link="cases:filed",
        visible=belongs_to_an_organisation,
    ),
)
