"""What chains on the ground offer to the frame and to other pages."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry import chain_tasks  # noqa: F401 - its jobs are known by being imported
from gaoxin.apps.industry.chain_access import READERS, WORKERS, reads_chains
from gaoxin.apps.industry.chain_states import ReviewKind
from gaoxin.apps.industry.queries.chains.known import name_of
from gaoxin.apps.industry.queries.chains.segments import count_of_enterprise
from gaoxin.apps.industry.queries.chains.suggestions import waiting
from gaoxin.apps.industry.services.chains.suggesting import NOTICE
from gaoxin.apps.zones.access import roles_of
from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.web.registry import Group, InboxKind, NavFold, NavItem, Queue, Tab, Waiting, register

FOLD = "industry.chains"


def suggestions(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """What is suggested for chains, for those who decide."""
    zone = zone_of_request(request)
    rows = waiting(request.user, zone)[:limit] if zone is not None else ()
    return [
        Waiting(
            title=name_of(zone, one.text) if one.kind == ReviewKind.NEED else one.text,
            link=reverse("industry:suggestion", args=[one.pk]),
            kind=one.get_kind_display(),
            note=name_of(zone, f"{one.chain}/{one.segment}"),
            action=_t("去处理"),
        )
        for one in rows
    ]


def suggestions_count(request: HttpRequest) -> int:
    zone = zone_of_request(request)
    return waiting(request.user, zone).count() if zone is not None else 0


def _works(user: User) -> bool:
    return not roles_of(user).isdisjoint(WORKERS)


def _staff(user: User, record: Any) -> bool:
    return not roles_of(user).isdisjoint(READERS)


register(
    NavFold(key=FOLD, label=_("产业链"), icon="sitemap", order=30),
    *(
        NavItem(
            key=f"industry.{key}",
            fold=FOLD,
            group=Group.OVERVIEW,
            label=label,
            url=f"industry:{key}",
            icon=icon,
            order=30 + number,
            visible=reads_chains,
        )
        for number, (key, label, icon) in enumerate(
            (
                ("chains", _("产业链图"), "sitemap"),
                ("gaps", _("缺口和延链"), "target"),
                ("placements", _("企业落链"), "list-check"),
                ("companies", _("区外企业"), "building"),
                ("shock", _("冲击推演"), "bolt"),
                ("places", _("企业和资源分布图"), "map-2"),
                ("reviews", _("图谱待核"), "checklist"),
            )
        )
    ),
    InboxKind(key=NOTICE, label=_("产业链建议"), icon="sitemap"),
    Queue(
        key="industry.suggestions",
        order=60,
        label=_("产业链建议"),
        items=suggestions,
        count=suggestions_count,
        link="industry:reviews",
        visible=_works,
    ),
    Tab(
        key="industry.segments",
        record="enterprises.enterprise",
        label=_("所在环节"),
        url="industry:of_enterprise",
        order=45,
        visible=_staff,
        count=lambda user, record: count_of_enterprise(record.pk),
    ),
)
