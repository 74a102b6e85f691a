"""What alerts offer to the frame and to the record of an enterprise. Staff only."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry import alert_tasks  # noqa: F401 - its jobs are known by being imported
from gaoxin.apps.industry.alert_access import READERS, WORKERS
from gaoxin.apps.industry.alert_states import AlertState
from gaoxin.apps.industry.chain_access import reads_chains
from gaoxin.apps.industry.contributes_chains import FOLD
from gaoxin.apps.industry.queries.alerts.lists import live_count, live_of, waiting_alerts
from gaoxin.apps.industry.queries.leads.lists import Segments
from gaoxin.apps.industry.services.alerts.raising import NOTICE
from gaoxin.apps.zones.access import roles_of, standing
from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.web.registry import Group, InboxKind, NavItem, Queue, RecordMatters, Tab, Waiting, register


def _staff(user: User, record: Any) -> bool:
    """Staff of the enterprise's zone; its own people never."""
    return not roles_of(user).isdisjoint(READERS) and standing(user, record.zone).belongs


def waiting(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Alerts that wait for the person's department."""
    zone = zone_of_request(request)
    rows = list(waiting_alerts(request.user, zone)[:limit])
    names = Segments(zone) if rows and zone is not None else None
    return [_waiting(one, names.segment(one.chain, one.segment) if names else "") for one in rows]


def waiting_count(request: HttpRequest) -> int:
    return waiting_alerts(request.user, zone_of_request(request)).count()


def of_record(user: User, record: Any, limit: int) -> Sequence[Waiting]:
    """What of an enterprise is to be looked at, for whoever is about to visit it."""
    return [_waiting(one) for one in live_of(record.pk).select_related("enterprise__organisation")[:limit]]


def _waiting(one: Any, segment: str = "") -> Waiting:
    name = str(one.enterprise.organisation) if one.enterprise else segment
    return Waiting(
        title=name,
        link=reverse("industry:alert", args=[one.pk]),
        kind=one.get_kind_display(),
        state=one.get_grade_display(),
        note=_t("%(day)s 发现") % {"day": one.found_on},
        action=_t("写结论") if one.state == AlertState.VISITING else _t("去处置"),
        synthetic=one.synthetic,
    )


register(
    NavItem(
        key="industry.alerts",
        fold=FOLD,
        group=Group.OVERVIEW,
        label=_("产业链预警"),
        url="industry:alerts",
        icon="alert-triangle",
        order=33,
        visible=reads_chains,
    ),
    InboxKind(key=NOTICE, label=_("产业链预警"), icon="alert-triangle"),
    Queue(
        key="industry.waiting_alerts",
        order=36,
        label=_("产业链预警待处置"),
        items=waiting,
        count=waiting_count,
        link="industry:alerts",
        visible=lambda user: not roles_of(user).isdisjoint(WORKERS),
    ),
    Tab(
        key="industry.alerts",
        record="enterprises.enterprise",
        label=_("预警"),
        url="industry:alerts_of_enterprise",
        order=46,
        visible=_staff,
        count=lambda user, record: live_count(record.pk),
    ),
    RecordMatters(
        key="industry.alerts",
        record="enterprises.enterprise",
        label=_("产业链预警"),
        items=of_record,
        visible=_staff,
    ),
)
