"""What the pages of innovation services share: the seat one looks from, tabs, filters by segment."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.industry.queries.resources import lists
from gaoxin.apps.industry.resource_states import Tie
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.filters import Choice
from gaoxin.web.pages.record import TabLine
from gaoxin.web.pages.rows import Rows

LIST = "industry/resources/list.html"
TIE_TONES = {Tie.SAME: "good", Tie.TECHNOLOGY: "good", Tie.UPSTREAM: "info", Tie.DOWNSTREAM: "info"}


def seat_here(request: HttpRequest) -> lists.Seat:
    """Where the person looks from; *not found* for those who belong to no zone and no enterprise."""
    found = lists.seat(request.user, zone_of_request(request))
    if found is None:
        raise NotFound
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving(Choice):
    """Rows that serve a segment; `find` answers the keys of a segment's rows."""

    find: Callable[[str], Any]

    def narrow(self, rows: Rows, words: QueryDict) -> Rows:
        chosen = words.get(self.key, "")
        return rows.having(pk__in=self.find(chosen)) if chosen else rows


def resource_tabs(request: HttpRequest, here: lists.Seat) -> list[TabLine]:
    """The ways through innovation services, for staff or for an enterprise."""
    lines = [(_t("创新资源"), reverse("industry:resources")), (_t("专利"), reverse("industry:patents"))]
    if here.staff:
        lines += [
            (_t("对接申请"), reverse("industry:contact_requests")),
            (_t("导入记录"), reverse("industry:resource_imports")),
        ]
    else:
        if here.enterprise is not None:
            lines.insert(0, (_t("适合本企业"), reverse("industry:near_enterprise", args=[here.enterprise.pk])))
        lines.append((_t("对接申请"), reverse("industry:own_contact_requests")))
    return [TabLine(words, address, address == request.path) for words, address in lines]


def resources_crumb() -> tuple[str, str]:
    return _t("创新服务"), reverse("industry:resources")


def tie_words(tie: Any, of: str, words: lists.SegmentWords, shared: str = "") -> str:
    """Why something is near, in a sentence."""
    if shared:
        return _t("双方都有 %(ipc)s 类专利") % {"ipc": shared}
    own = words(of)
    if tie == Tie.UPSTREAM:
        return _t("本企业所在的“%(own)s”需要这个环节") % {"own": own}
    if tie == Tie.DOWNSTREAM:
        return _t("这个环节需要本企业所在的“%(own)s”") % {"own": own}
    return _t("与本企业同在“%(own)s”") % {"own": own}
