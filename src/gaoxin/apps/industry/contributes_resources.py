"""What institutes, instruments, platforms, by-products offer to the frame and to other pages."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.contributes_chains import FOLD
from gaoxin.apps.industry.queries.resources import requests
from gaoxin.apps.industry.queries.symbiosis import lists as symbiosis
from gaoxin.apps.industry.resource_access import WORKERS, is_outsider, reads_staff
from gaoxin.apps.industry.services.resources.asking import ASKED, SENT
from gaoxin.apps.industry.services.symbiosis.agreeing import PROPOSED, REPLIED
from gaoxin.apps.zones.access import roles_of
from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.web.registry import Group, InboxKind, NavItem, Queue, Tab, Waiting, register


def _works(user: User) -> bool:
    return not roles_of(user).isdisjoint(WORKERS)


def _staff(user: User, record: Any) -> bool:
    return reads_staff(user)


def _waiting(rows: Sequence[Any], action: str) -> list[Waiting]:
    return [
        Waiting(
            title=one.about,
            link=reverse("industry:contact_request", args=[one.pk]),
            kind=_t("对接申请"),
            note=one.asker_name,
            action=action,
            synthetic=one.synthetic,
        )
        for one in rows
    ]


def to_pass_on(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Requests for contact that wait for an officer."""
    return _waiting(requests.waiting(request.user, zone_of_request(request))[:limit], _t("去办理"))


def to_answer(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Requests for contact that wait for the person's organisation."""
    return _waiting(requests.waiting_for_answer(request.user)[:limit], _t("去答复"))


def exchanges_to_answer(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Proposed exchanges that wait for the person's enterprise."""
    return [
        Waiting(
            title=f"{one.giver_name} → {one.taker_name}",
            link=reverse("industry:symbiosis_match", args=[one.pk]),
            kind=_t("副产物匹配"),
            note=symbiosis.material_words(one.material),
            action=_t("去答复"),
            synthetic=one.synthetic,
        )
        for one in symbiosis.waiting_for(request.user)[:limit]
    ]


register(
    InboxKind(key=ASKED, label=_("对接申请"), icon="users-group"),
    InboxKind(key=SENT, label=_("对接进展"), icon="users-group"),
    InboxKind(key=PROPOSED, label=_("副产物匹配"), icon="refresh"),
    InboxKind(key=REPLIED, label=_("副产物匹配进展"), icon="refresh"),
    NavItem(
        key="industry.resources",
        fold=FOLD,
        group=Group.OVERVIEW,
        label=_("创新服务"),
        url="industry:resources",
        icon="wand",
        order=41,
        visible=reads_staff,
    ),
    NavItem(
        key="industry.symbiosis",
        fold=FOLD,
        group=Group.OVERVIEW,
        label=_("产业共生"),
        url="industry:symbiosis",
        icon="refresh",
        order=42,
        visible=reads_staff,
    ),
    NavItem(
        key="industry.own_services",
        group=Group.DESK,
        label=_("创新服务"),
        url="industry:own_services",
        icon="wand",
        order=24,
        visible=is_outsider,
        badge=lambda user: requests.waiting_for_answer(user).count(),
    ),
    NavItem(
        key="industry.own_symbiosis",
        group=Group.DESK,
        label=_("副产物供需"),
        url="industry:own_symbiosis",
        icon="refresh",
        order=25,
        visible=is_outsider,
        badge=lambda user: symbiosis.waiting_for(user).count(),
    ),
    Tab(
        key="industry.services",
        record="enterprises.enterprise",
        label=_("创新服务"),
        url="industry:near_enterprise",
        order=46,
        visible=_staff,
    ),
    Queue(
        key="industry.contacts",
        order=41,
        label=_("对接申请待办理"),
        items=to_pass_on,
        count=lambda request: requests.waiting(request.user, zone_of_request(request)).count(),
        link="industry:contact_requests",
        visible=_works,
    ),
    Queue(
        key="industry.contacts_to_answer",
        order=42,
        label=_("对接申请待答复"),
        items=to_answer,
        count=lambda request: requests.waiting_for_answer(request.user).count(),
        link="industry:own_contact_requests",
        visible=is_outsider,
    ),
    Queue(
        key="industry.exchanges_to_answer",
        order=43,
        label=_("副产物匹配待答复"),
        items=exchanges_to_answer,
        count=lambda request: symbiosis.waiting_for(request.user).count(),
        link="industry:own_symbiosis",
        visible=is_outsider,
    ),
)
