"""What the sources app offers to the frame and to other pages."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.sources import queries
from gaoxin.apps.sources.queries import catalogue, measures, opening, sharing
from gaoxin.apps.sources.queries.deadlines import end_of, working_days_left
from gaoxin.apps.sources.services.proposing import NOTICE as OPENING
from gaoxin.apps.sources.services.refreshing import OVERDUE
from gaoxin.apps.sources.services.sharing import NOTICE as SHARING
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web import clock
from gaoxin.web.registry import (
    Group,
    Hit,
    InboxKind,
    Measure,
    NavItem,
    Queue,
    SearchSource,
    TileFigure,
    Waiting,
    register,
)

ZONE = frozenset({"zone"})


def belongs_somewhere(user: User) -> bool:
    return bool(zones_of(user))


def works_in_a_department(user: User) -> bool:
    return any(standing(user, zone).departments for zone in zones_of(user))


def looks_at_several_zones(user: User) -> bool:
    return len(zones_of(user)) > 1


def find(request: HttpRequest, words: str, limit: int) -> Sequence[Hit]:
    return [
        Hit(title=str(document), link=reverse("sources:document", args=[document.pk]), note=document.number)
        for document in queries.documents_like(request.user, words, limit)
    ]


def find_datasets(request: HttpRequest, words: str, limit: int) -> Sequence[Hit]:
    return [
        Hit(title=one.title, link=reverse("sources:dataset", args=[one.pk]), note=str(one.department))
        for one in catalogue.datasets_like(request.user, words, limit)
    ]


def requests_to_answer(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    return [
        Waiting(
            title=asked.dataset.title,
            link=reverse("sources:request", args=[asked.pk]),
            kind=_t("%(who)s 申请") % {"who": asked.to_department},
            note=asked.purpose,
            due=asked.due,
            working_days_left=working_days_left(asked.due),
            action=_t("去答复"),
            synthetic=asked.dataset.synthetic,
        )
        for asked in sharing.to_answer(request.user)[:limit]
    ]


def own_requests(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """What one's departments asked for and have no answer to, then what they may soon no longer use."""
    waiting = [
        Waiting(
            title=asked.dataset.title,
            link=reverse("sources:request", args=[asked.pk]),
            kind=_t("等待答复"),
            due=asked.due,
            working_days_left=working_days_left(asked.due),
            action=_t("查看申请"),
            synthetic=asked.dataset.synthetic,
        )
        for asked in sharing.asked_by_us(request.user)[:limit]
    ]
    ending = [
        Waiting(
            title=grant.dataset.title,
            link=reverse("sources:dataset", args=[grant.dataset_id]),
            kind=_t("授权将到期"),
            due=end_of(grant.valid_to),
            working_days_left=working_days_left(end_of(grant.valid_to)),
            note=grant.purpose,
            action=_t("去续期"),
            synthetic=grant.dataset.synthetic,
        )
        for grant in sharing.ending_soon(request.user)[:limit]
    ]
    return [*waiting, *ending][:limit]


def own_requests_count(request: HttpRequest) -> int:
    return sharing.asked_by_us(request.user).count() + sharing.ending_soon(request.user).count()


def overdue(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    return [
        Waiting(
            title=dataset.title,
            link=reverse("sources:versions", args=[dataset.pk]),
            kind=dataset.get_refresh_display(),
            due=end_of(dataset.refresh_due),
            working_days_left=working_days_left(end_of(dataset.refresh_due)),
            action=_t("去更新"),
            synthetic=dataset.synthetic,
        )
        for dataset in catalogue.overdue(request.user)[:limit]
    ]


def versions_at_gate(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    return [
        Waiting(
            title=version.open_set.title,
            link=reverse("sources:open_version", args=[version.pk]),
            kind=_t("提请开放第 %(n)s 版") % {"n": version.number},
            note=str(version.proposed_by),
            action=_t("去审核"),
            synthetic=version.card["synthetic"],
        )
        for version in opening.at_gate(request.user)[:limit]
    ]


def kept(user: User, zone: Zone) -> TileFigure:
    return TileFigure(measures.datasets_kept(zone), _("份"), as_of=clock.today(), synthetic=zone.synthetic)


def opened(user: User, zone: Zone) -> TileFigure:
    link = reverse("open:sets") + f"?q={zone.name}"
    return TileFigure(measures.datasets_open(zone), _("份"), as_of=clock.today(), link=link, synthetic=zone.synthetic)


def late(user: User, zone: Zone) -> TileFigure:
    return TileFigure(measures.datasets_late(zone), _("份"), as_of=clock.today(), synthetic=zone.synthetic)


def shared(user: User, zone: Zone) -> TileFigure:
    return TileFigure(measures.shared_beyond(zone), _("项"), as_of=clock.today(), synthetic=zone.synthetic)


register(
    NavItem(
        key="sources.datasets",
        group=Group.LEDGERS,
        label=_("数据目录"),
        url="sources:datasets",
        icon="database",
        order=80,
        visible=belongs_somewhere,
    ),
    NavItem(
        key="sources.documents",
        group=Group.LEDGERS,
        label=_("文件"),
        url="sources:list",
        icon="files",
        order=90,
        visible=belongs_somewhere,
    ),
    NavItem(
        key="sources.open",
        group=Group.LEDGERS,
        label=_("开放数据"),
        url="open:sets",
        icon="world",
        order=95,
        visible=belongs_somewhere,
    ),
    NavItem(
        key="sources.zones",
        group=Group.OVERVIEW,
        label=_("各区比较"),
        url="sources:zones",
        icon="map-2",
        order=60,
        visible=looks_at_several_zones,
    ),
    SearchSource(key="sources.datasets", label=_("数据集"), find=find_datasets, visible=belongs_somewhere, order=190),
    SearchSource(key="sources.documents", label=_("文件"), find=find, visible=belongs_somewhere, order=200),
)
register(
    InboxKind(key=SHARING, label=_("数据共享"), icon="share"),
    InboxKind(key=OPENING, label=_("数据开放"), icon="world"),
    InboxKind(key=OVERDUE, label=_("数据更新"), icon="refresh"),
    Queue(
        key="sources.requests",
        label=_("数据申请待答复"),
        items=requests_to_answer,
        count=lambda request: sharing.to_answer(request.user).count(),
        visible=works_in_a_department,
        order=22,
    ),
    Queue(
        key="sources.gate",
        label=_("开放数据待审核"),
        items=versions_at_gate,
        count=lambda request: opening.at_gate(request.user).count(),
        visible=works_in_a_department,
        order=24,
    ),
    Queue(
        key="sources.overdue",
        label=_("数据逾期未更新"),
        items=overdue,
        count=lambda request: catalogue.overdue(request.user).count(),
        visible=works_in_a_department,
        order=40,
    ),
    Queue(
        key="sources.own",
        label=_("我们申请的数据"),
        items=own_requests,
        count=own_requests_count,
        visible=works_in_a_department,
        order=50,
    ),
)
register(
    Measure(key="sources.kept", label=_("数据集"), unit=_("份"), value=kept, scopes=ZONE, order=300),
    Measure(key="sources.opened", label=_("开放数据集"), unit=_("份"), value=opened, scopes=ZONE, order=310),
    Measure(key="sources.late", label=_("逾期未更新的数据集"), unit=_("份"), value=late, scopes=ZONE, order=320),
    Measure(key="sources.shared", label=_("向其他区共享的授权"), unit=_("项"), value=shared, scopes=ZONE, order=330),
)
