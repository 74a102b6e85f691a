"""What inspections and credit classes offer to the frame, to the file of an enterprise, and to the inbox."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.access import OWN, STAFF
from gaoxin.apps.enterprises.inspection_access import INTERNAL, reads_classes
from gaoxin.apps.enterprises.queries.inspections import visits, waiting
from gaoxin.apps.zones.access import roles_of, zones_of
from gaoxin.apps.zones.models import User
from gaoxin.web.registry import Group, InboxKind, NavItem, Queue, Tab, Waiting, register


def staff(user: User) -> bool:
    return bool(zones_of(user)) and not roles_of(user).isdisjoint(STAFF)


def internal(user: User) -> bool:
    return bool(zones_of(user)) and not roles_of(user).isdisjoint(INTERNAL)


def member(user: User) -> bool:
    return not roles_of(user).isdisjoint(OWN)


def works(user: User) -> bool:
    return not roles_of(user).isdisjoint({"officer", "head"})


def mine_to_go(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """The visits the person is to make."""
    return [
        Waiting(
            title=one.name,
            link=reverse("enterprises:inspection", args=[one.pk]),
            kind=_t("入企检查"),
            note=f"{one.starts_on:%Y-%m-%d} — {one.ends_on:%Y-%m-%d}",
            action=_t("打开"),
            synthetic=one.synthetic,
        )
        for one in waiting.to_go(request.user)[:limit]
    ]


def results_to_publish(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """The results that the person's department has to publish, the first due first."""
    return [
        Waiting(
            title=one.name,
            link=reverse("enterprises:inspection", args=[one.pk]),
            kind=_t("检查结果待公示"),
            note=_t("%(day)s 前公示") % {"day": one.publish_by},
            action=_t("去公示"),
            synthetic=one.synthetic,
        )
        for one in waiting.to_publish(request.user)[:limit]
    ]


def _class_tab(user: User, record: Any) -> bool:
    return reads_classes(user, record.zone)


register(
    InboxKind(key="enterprises.inspection", label=_("涉企检查"), icon="clipboard-check"),
    NavItem(
        key="enterprises.inspections",
        group=Group.AFFAIRS,
        label=_("涉企检查"),
        url="enterprises:inspections",
        icon="clipboard-check",
        order=60,
        visible=staff,
    ),
    NavItem(
        key="enterprises.credit_classes",
        group=Group.LEDGERS,
        label=_("信用风险分类"),
        url="enterprises:credit_classes",
        icon="shield-check",
        order=18,
        visible=internal,
    ),
    NavItem(
        key="enterprises.own_inspections",
        group=Group.DESK,
        label=_("我的检查"),
        url="enterprises:own_inspections",
        icon="clipboard-check",
        order=24,
        visible=member,
        badge=visits.coming_count,
    ),
    Tab(
        key="enterprises.inspections",
        record="enterprises.enterprise",
        label=_("涉企检查"),
        url="enterprises:record_inspections",
        order=92,
        visible=lambda user, record: staff(user),
    ),
    Tab(
        key="enterprises.credit",
        record="enterprises.enterprise",
        label=_("信用风险"),
        url="enterprises:record_credit",
        order=94,
        visible=_class_tab,
    ),
    Queue(
        key="enterprises.inspections_to_go",
        label=_("待实施的检查"),
        items=mine_to_go,
        count=lambda request: waiting.to_go(request.user).count(),
        link=reverse_lazy("enterprises:inspections"),
        visible=works,
        order=44,
    ),
    Queue(
        key="enterprises.inspections_to_publish",
        label=_("检查结果待公示"),
        items=results_to_publish,
        count=lambda request: waiting.to_publish(request.user).count(),
        link=reverse_lazy("enterprises:inspections"),
        visible=works,
        order=46,
    ),
)
