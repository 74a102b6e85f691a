"""What leaders and meetings ask for, on the frame and on other pages: records that may be written on, the panel of
instructions on each of them, and what waits."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.access import STAFF
from gaoxin.apps.cases.queries.instructions import panel, subjects
from gaoxin.apps.cases.subjects import Subject
from gaoxin.apps.zones.access import roles_of
from gaoxin.apps.zones.models import User
from gaoxin.web.registry import Group, NavItem, RecordPanel, register


def works_in_a_zone(user: User) -> bool:
    return not roles_of(user).isdisjoint(STAFF)


def instructions_on(request: HttpRequest, record: str, subject: Any, part: str) -> dict[str, Any] | None:
    """The instructions on a record with the form to write one, for whoever may see or write any."""
    shown = panel.panel_of(request.user, record, subject.pk, part)
    if shown is None:
        return None
    about = urlencode({"record": record, "id": shown.key, **({"part": part} if part else {})})
    return {"panel": shown, "address": f"{reverse('instructions:write')}?{about}"}


register(
    Subject(key="cases.case", label=_("事项"), find=subjects.case_found),
    Subject(key="enterprises.enterprise", label=_("企业"), find=subjects.enterprise_found),
    RecordPanel(
        key="cases.instructions", template="cases/instructions/parts/panel.html", context=instructions_on, order=20
    ),
    NavItem(
        key="cases.supervision",
        fold="cases.supervising",
        order=16,
        group=Group.AFFAIRS,
        label=_("批示和督办"),
        url="instructions:all",
        icon="flag",
        visible=works_in_a_zone,
    ),
    NavItem(
        key="cases.bundles",
        fold="cases.supervising",
        order=17,
        group=Group.AFFAIRS,
        label=_("项目手续"),
        url="bundles:all",
        icon="sitemap",
        visible=works_in_a_zone,
    ),
)
