"""What linkage offers to the frame: its line in the navigation, the pairs that wait for their keepers, a notice."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.access import STAFF
from gaoxin.apps.enterprises.queries import linkage
from gaoxin.apps.zones.access import roles_of, zones_of
from gaoxin.apps.zones.models import User
from gaoxin.web.registry import Group, InboxKind, NavItem, Queue, Waiting, register


def reads_a_registry(user: User) -> bool:
    return bool(zones_of(user)) and not roles_of(user).isdisjoint(STAFF)


def pairs_to_decide(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """The likeliest pairs that wait for the person."""
    return [
        Waiting(
            title=f"{one.one.organisation} ／ {one.other.organisation}",
            link=reverse("enterprises:suspected", args=[one.pk]),
            kind=_t("疑似同一单位"),
            note="；".join(linkage.reasons(one.found)),
            action=_t("去判断"),
            synthetic=one.synthetic,
        )
        for one in linkage.waiting(request.user)[:limit]
    ]


register(
    InboxKind(key="enterprises.merged_elsewhere", label=_("合并记录"), icon="git-merge"),
    NavItem(
        key="enterprises.linkage",
        fold="enterprises.data",
        group=Group.LEDGERS,
        label=_("疑似同一单位"),
        url="enterprises:suspected_pairs",
        icon="git-merge",
        order=13,
        visible=reads_a_registry,
        badge=linkage.waiting_count,
    ),
    Queue(
        key="enterprises.linkage",
        label=_("疑似同一单位待判断"),
        items=pairs_to_decide,
        count=lambda request: linkage.waiting_count(request.user),
        link=reverse_lazy("enterprises:suspected_pairs"),
        visible=linkage.keeps_some,
        order=42,
    ),
)
