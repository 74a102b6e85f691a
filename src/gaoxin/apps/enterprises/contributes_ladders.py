"""What cultivation offers to the frame and to other pages: navigation, the tab on the enterprise's file, notices,
queues; and that enterprises are judged anew when they change."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.access import STAFF
from gaoxin.apps.enterprises.ladder_states import WarningKind
from gaoxin.apps.enterprises.queries.ladders import desk
from gaoxin.apps.enterprises.services.ladders import asking, planning, stating, warning
from gaoxin.apps.enterprises.services.ladders.assessing import follow
from gaoxin.apps.zones.access import roles_of, zones_of
from gaoxin.apps.zones.models import User
from gaoxin.web.registry import Follower, Group, InboxKind, NavItem, Queue, Tab, Waiting, register


def _staff(user: User) -> bool:
    return bool(zones_of(user)) and not roles_of(user).isdisjoint(STAFF)


def _owns(user: User) -> bool:
    return not roles_of(user).isdisjoint({"member", "provider"})


def _warnings(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Warnings that wait for the person's departments, the first to end first."""
    return [
        Waiting(
            title=f"{one.enterprise.organisation} {one.title}",
            link=reverse("enterprises:plan_title_warning", args=[one.pk]),
            kind=str(WarningKind(one.kind).label),
            note=f"{one.day:%Y-%m-%d}" if one.day else one.words,
            action=_t("去处理"),
            synthetic=one.synthetic,
        )
        for one in desk.open_warnings(request.user)[:limit]
    ]


def _stated(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Enterprises whose stated facts or titles wait to be confirmed."""
    return [
        Waiting(
            title=one.name,
            link=reverse("enterprises:stated_facts" if one.facts else "enterprises:held_titles"),
            kind=_t("待确认申报"),
            note=_t("事实 %(facts)s 项，资质 %(titles)s 项") % {"facts": one.facts, "titles": one.titles},
            action=_t("去确认"),
            synthetic=one.synthetic,
        )
        for one in desk.statements_to_confirm(request.user, limit)
    ]


def _record_tab(user: User, record: Any) -> bool:
    return _staff(user)


register(
    Follower(key="enterprises.ladders", record="enterprises.enterprise", follow=follow),
    InboxKind(key=stating.NOTICE, label=_("申报确认"), icon="clipboard-check"),
    InboxKind(key=asking.NOTICE, label=_("补充事实"), icon="help"),
    InboxKind(key=planning.NOTICE, label=_("一企一策"), icon="list-check"),
    InboxKind(key=warning.NOTICE, label=_("资质预警"), icon="alert-triangle"),
    NavItem(
        key="enterprises.ladders",
        group=Group.LEDGERS,
        label=_("梯度培育"),
        url="enterprises:ladders",
        icon="target-arrow",
        order=11,
        visible=_staff,
        badge=desk.waiting_count,
    ),
    NavItem(
        key="enterprises.own_plans",
        group=Group.DESK,
        label=_("一企一策"),
        url="enterprises:own_cultivation_plans",
        icon="list-check",
        order=21,
        visible=_owns,
    ),
    Tab(
        key="enterprises.ladder",
        record="enterprises.enterprise",
        label=_("梯度培育"),
        url="enterprises:ladder",
        order=20,
        visible=_record_tab,
    ),
    Queue(
        key="enterprises.title_warnings",
        label=_("资质预警待处理"),
        items=_warnings,
        count=lambda request: desk.open_warnings(request.user).count(),
        link=reverse_lazy("enterprises:title_warnings"),
        visible=desk.works_somewhere,
        order=36,
    ),
    Queue(
        key="enterprises.stated_facts",
        label=_("企业自报待确认"),
        items=_stated,
        count=lambda request: desk.statements_count(request.user),
        link=reverse_lazy("enterprises:stated_facts"),
        visible=desk.works_somewhere,
        order=37,
    ),
)
