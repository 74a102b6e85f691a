"""What suggestions, consultations and committees offer to the frame."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases import public_tasks  # noqa: F401 - its jobs are known by being imported
from gaoxin.apps.cases.access import STAFF
from gaoxin.apps.cases.models.committees import CommitteeMember
from gaoxin.apps.cases.queries.public import committees, suggestions
from gaoxin.apps.cases.services.public.committees import NOTICE
from gaoxin.apps.zones.access import organisations_of, roles_of
from gaoxin.apps.zones.models import User
from gaoxin.web.registry import Group, InboxKind, NavItem, Queue, Waiting, register


def works_in_a_zone(user: User) -> bool:
    return not roles_of(user).isdisjoint(STAFF)


def may_sit(user: User) -> bool:
    return works_in_a_zone(user) or bool(organisations_of(user))


def suggestions_to_settle(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    return [
        Waiting(
            title=case.title,
            link=reverse("public:settle", args=[case.pk]),
            kind=_t("意见建议"),
            note=case.number,
            action=_t("登记并公开"),
            synthetic=case.synthetic,
        )
        for case in suggestions.to_settle(request.user)[:limit]
    ]


def matters_to_vote_on(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    return [
        Waiting(
            title=matter.title,
            link=reverse("public:committee_matter", args=[matter.pk]),
            kind=str(matter.committee),
            due=matter.closes_at,
            action=_t("去表决"),
            synthetic=matter.committee.synthetic,
        )
        for matter in committees.to_vote(request.user)[:limit]
    ]


def sits_somewhere(user: User) -> bool:
    return CommitteeMember.objects.filter(person=user, votes=True, left_on__isnull=True).exists()


register(
    NavItem(
        key="public.suggest",
        fold="cases.participation",
        order=50,
        group=Group.AFFAIRS,
        label=_("我要建议"),
        url="public:suggest_zones",
        icon="message-2",
    ),
    NavItem(
        key="public.suggestions",
        fold="cases.participation",
        order=52,
        group=Group.AFFAIRS,
        label=_("建议和征求意见"),
        url="public:suggestions",
        icon="messages",
    ),
    NavItem(
        key="public.handled",
        fold="cases.participation",
        order=54,
        group=Group.AFFAIRS,
        label=_("意见建议办理"),
        url="public:handled",
        icon="checklist",
        visible=works_in_a_zone,
    ),
    NavItem(
        key="public.committees",
        fold="cases.participation",
        order=56,
        group=Group.AFFAIRS,
        label=_("产业委员会"),
        url="public:committees",
        icon="users-group",
        visible=may_sit,
    ),
    InboxKind(key=NOTICE, label=_("产业委员会"), icon="users-group"),
    Queue(
        key="public.to_settle",
        order=40,
        label=_("待登记采纳情况的建议"),
        items=suggestions_to_settle,
        count=lambda request: suggestions.to_settle(request.user).count(),
        link="public:handled",
        visible=works_in_a_zone,
    ),
    Queue(
        key="public.to_vote",
        order=42,
        label=_("待表决的议题"),
        items=matters_to_vote_on,
        count=lambda request: committees.to_vote(request.user).count(),
        link="public:committees",
        visible=sits_somewhere,
    ),
)
