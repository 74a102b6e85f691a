"""What the enterprises app offers to the frame and to other pages."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises import (  # noqa: F401 - they contribute by being imported
    contributes_imports,
    contributes_inspections,
    contributes_ladders,
    contributes_linkage,
    contributes_measures,
    contributes_search,
    contributes_tables,
)
from gaoxin.apps.enterprises.access import STAFF, keeping_zones
from gaoxin.apps.enterprises.queries import proposals, quality
from gaoxin.apps.zones.access import roles_of, zones_of
from gaoxin.apps.zones.models import User
from gaoxin.web.registry import Group, InboxKind, NavFold, NavItem, Queue, Tab, Waiting, register


def reads_a_registry(user: User) -> bool:
    return bool(zones_of(user)) and not roles_of(user).isdisjoint(STAFF)


def belongs_to_an_enterprise(user: User) -> bool:
    return not roles_of(user).isdisjoint({"member", "provider"})


def keeps_a_registry(user: User) -> bool:
    return bool(keeping_zones(user))


def proposals_to_decide(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Enterprises with proposals that wait for the person, one line each."""
    return [
        Waiting(
            title=str(one.enterprise.organisation),
            link=f"{reverse('enterprises:proposals')}?enterprise={one.enterprise.pk}",
            kind=_t("企业申报"),
            note=_t("待核定 %(n)s 项") % {"n": one.count},
            action=_t("去核定"),
            synthetic=one.enterprise.synthetic,
        )
        for one in proposals.waiting_enterprises(request.user, limit)
    ]


def findings_to_work_off(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """The gravest findings that wait for the person's own department."""
    return [
        Waiting(
            title=quality.name_of(one),
            link=reverse("enterprises:quality_finding", args=[one.pk]),
            kind=one.get_gravity_display(),
            note=str(one.enterprise.organisation),
            action=_t("去处理"),
            synthetic=one.synthetic,
        )
        for one in quality.my_desk(request.user).order_by("gravity", "-found_at", "pk")[:limit]
    ]


def works_at_a_desk(user: User) -> bool:
    return not roles_of(user).isdisjoint({"officer", "head"})


register(
    NavFold(key="enterprises.data", label=_("企业数据"), icon="database"),
    InboxKind(key="enterprises.quality_sent", label=_("数据核对"), icon="alert-circle"),
    NavItem(
        key="enterprises.quality",
        fold="enterprises.data",
        group=Group.LEDGERS,
        label=_("数据质量"),
        url="enterprises:quality",
        icon="checklist",
        order=16,
        visible=reads_a_registry,
    ),
    NavItem(
        key="enterprises.quality_own",
        group=Group.DESK,
        label=_("需核对的数据"),
        url="enterprises:quality_own",
        icon="checklist",
        order=22,
        visible=belongs_to_an_enterprise,
        badge=lambda user: quality.own(user).count(),
    ),
    Tab(
        key="enterprises.quality",
        record="enterprises.enterprise",
        label=_("数据质量"),
        url="enterprises:record_quality",
        order=90,
        visible=lambda user, record: reads_a_registry(user),
        count=lambda user, record: quality.waiting_of(record.pk),
    ),
    Queue(
        key="enterprises.quality",
        label=_("数据问题待处理"),
        items=findings_to_work_off,
        count=lambda request: quality.my_desk(request.user).count(),
        link=reverse_lazy("enterprises:quality"),
        visible=works_at_a_desk,
        order=40,
    ),
    InboxKind(key="enterprises.proposed", label=_("企业申报"), icon="edit"),
    InboxKind(key="enterprises.decided", label=_("申报结果"), icon="clipboard-check"),
    NavItem(
        key="enterprises.mine",
        group=Group.DESK,
        label=_("我的企业"),
        url="enterprises:mine",
        icon="building",
        order=20,
        visible=belongs_to_an_enterprise,
    ),
    NavItem(
        key="enterprises.registry",
        group=Group.LEDGERS,
        label=_("企业库"),
        url="enterprises:registry",
        icon="building",
        order=10,
        visible=reads_a_registry,
    ),
    NavItem(
        key="enterprises.proposals",
        fold="enterprises.data",
        group=Group.LEDGERS,
        label=_("申报核定"),
        url="enterprises:proposals",
        icon="clipboard-check",
        order=12,
        visible=keeps_a_registry,
        badge=lambda user: proposals.waiting(user).count(),
    ),
    NavItem(
        key="enterprises.premises",
        group=Group.LEDGERS,
        label=_("园区和楼宇"),
        url="enterprises:premises",
        icon="building-community",
        order=14,
        visible=reads_a_registry,
    ),
    Queue(
        key="enterprises.proposals",
        label=_("企业申报待核定"),
        items=proposals_to_decide,
        count=lambda request: proposals.waiting(request.user).values("enterprise").distinct().count(),
        visible=keeps_a_registry,
        order=22,
    ),
)
