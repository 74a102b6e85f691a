"""What the policy library and the making of policies offer to the frame and to other pages."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.queries.ladders.books import PublishedRules
from gaoxin.apps.policies import library_tasks  # noqa: F401 - its jobs are known by being imported
from gaoxin.apps.policies.access import WORKERS
from gaoxin.apps.policies.queries.drafting import pages
from gaoxin.apps.policies.queries.library import policies as queries
from gaoxin.apps.policies.queries.library.rules import stated_rulebooks
from gaoxin.apps.zones.access import roles_of
from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.web.registry import Group, Hit, InboxKind, NavItem, Queue, SearchSource, Waiting, register


def works_on_policies(user: User) -> bool:
    return bool(set(WORKERS) & roles_of(user))


def find(request: HttpRequest, words: str, limit: int) -> Sequence[Hit]:
    """Policies by title or number."""
    rows = queries.library(request.user, zone_of_request(request))
    for word in words.split():
        rows = rows.filter(title__icontains=word) | rows.filter(number__icontains=word)
    return [
        Hit(
            title=row.title,
            link=reverse("policies:policy", args=[row.pk]),
            note=f"{row.get_level_display()} · {row.number}" if row.number else row.get_level_display(),
        )
        for row in rows.order_by("-issued_on", "pk")[:limit]
    ]


def stages_to_do(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Policies being made in which the person's department has the next step."""
    return [
        Waiting(
            title=one.policy.title,
            link=reverse("policies:drafting", args=[one.pk]),
            kind=_t("政策制定"),
            note=pages.due_note(one),
            action=_t("去办理"),
            synthetic=one.policy.synthetic,
        )
        for one in pages.waiting(request.user)[:limit]
    ]


register(
    NavItem(
        key="policies.library",
        fold="policies.policies",
        group=Group.AFFAIRS,
        label=_("政策库"),
        url="policies:library",
        icon="books",
        order=22,
    ),
    SearchSource(key="policies.library", label=_("政策"), find=find),
    PublishedRules(key="policies.rulebooks", rulebooks=stated_rulebooks),
    InboxKind(key="policies.due", label=_("政策期限"), icon="calendar-due"),
    Queue(
        key="policies.stages",
        label=_("政策制定待办"),
        items=stages_to_do,
        count=lambda request: pages.waiting(request.user).count(),
        link="policies:draftings",
        visible=works_on_policies,
        order=35,
    ),
)
