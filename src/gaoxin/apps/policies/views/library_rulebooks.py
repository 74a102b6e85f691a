"""Rulebooks: which there are, what one asks, and how it stands in this zone. For the staff."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.access import STAFF
from gaoxin.apps.policies.library_states import BOOK_KINDS, CERTAINTIES, CERTAINTY_TONES, RULE_TONES, PolicyLevel
from gaoxin.apps.policies.queries.library import rulebooks as queries
from gaoxin.apps.policies.views.library_common import library_crumb, library_tabs
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.web import clock
from gaoxin.web.pages.listing import Choice, Column, Empty, List, Yes, respond
from gaoxin.web.rights import open_to

LEVELS = dict(PolicyLevel.choices)
STANDINGS = {"pending": _("待补"), "stated": _("本区版本"), "shipped": _("随产品提供")}
STANDING_TONES = {"pending": "warn", "stated": "good", "shipped": "plain"}


def standing_of(line: Any) -> str:
    return "pending" if line.pending else "stated" if line.stated else "shipped"


RULEBOOKS = List(
    key="policies.rulebooks",
    title=_("规则集"),
    purpose=_("判断企业资质、梯度培育、划型和称号用的规则；标“待补”的由本区按现行文件填写。"),
    columns=[
        Column(
            key="id",
            label=_("规则集"),
            value=lambda row: row.book.id,
            sort="book__id",
            link=lambda row: reverse("policies:rulebook", args=[row.pk]),
            wide=True,
        ),
        Column(key="title", label=_("名目"), value=lambda row: row.book.title, sort="book__title"),
        Column(key="kind", label=_("类别"), value=lambda row: BOOK_KINDS[row.book.kind], sort="book__kind"),
        Column(key="level", label=_("层级"), value=lambda row: LEVELS[row.book.level], sort="book__level"),
        Column(
            key="standing",
            label=_("来历"),
            kind="chip",
            value=lambda row: STANDINGS[standing_of(row)],
            tone=lambda row: STANDING_TONES[standing_of(row)],
        ),
        Column(
            key="certainty",
            label=_("核对"),
            kind="chip",
            value=lambda row: CERTAINTIES[row.book.citation.certainty],
            tone=lambda row: CERTAINTY_TONES[row.book.citation.certainty],
            sort="book__citation__certainty",
        ),
        Column(
            key="valid_from",
            label=_("自"),
            kind="date",
            value=lambda row: row.book.valid_from,
            sort="book__valid_from",
        ),
        Column(key="valid_until", label=_("至"), kind="date", value=lambda row: row.book.valid_until),
        Column(key="clauses", label=_("条件"), kind="number", unit=_("条"), value=lambda row: len(row.book.clauses)),
        Column(
            key="source", label=_("依据"), value=lambda row: row.book.citation.shown, sort="book__citation__document"
        ),
        Column(key="draft", label=_("本区草稿"), value=lambda row: _t("正在编写") if row.drafted else "", shown=False),
    ],
    filters=[
        Choice(key="kind", label=_("类别"), field="book__kind", options=list(BOOK_KINDS.items()), multiple=True),
        Choice(key="level", label=_("层级"), field="book__level", options=PolicyLevel.choices, multiple=True),
        Yes(key="pending", label=_("待补"), field="pending"),
        Yes(key="uncertain", label=_("待核"), field="uncertain"),
        Yes(key="stated", label=_("有本区版本"), field="stated"),
        Yes(key="drafted", label=_("正在编写"), field="drafted", primary=False),
    ],
    search=["book__id", "book__title", "book__citation__document", "book__citation__number"],
    search_hint=_("规则集、名目、依据文件、文号"),
    order="kind",
    empty=Empty(title=_("没有符合条件的规则集"), text=_("换一个条件再看。")),
)


@open_to(*STAFF)
def rulebooks(request: HttpRequest) -> HttpResponseBase:
    zone = zone_of_request(request)
    rows = queries.lines(request.user, zone, clock.today())
    return respond(
        request,
        RULEBOOKS,
        rows,
        template="policies/library/list.html",
        tabs=library_tabs(request, True),
        crumbs=[library_crumb()],
    )


def rulebooks_crumbs() -> list[tuple[str, str]]:
    return [library_crumb(), (_t("规则集"), reverse("policies:rulebooks"))]


@open_to(*STAFF)
def rulebook(request: HttpRequest, rulebook: str) -> HttpResponse:
    """One rulebook in words, as it is used in this zone."""
    page = queries.book_page(request.user, zone_of_request(request), rulebook, clock.today())
    book, standing = page.book, standing_of(page.line)
    context = {
        "page": page,
        "book": book,
        "kind": BOOK_KINDS[book.kind],
        "level": LEVELS[book.level],
        "standing": (STANDINGS[standing], STANDING_TONES[standing]),
        "certainty": _sure(book.citation),
        "conditions": [(one, _sure(one.citation)) for one in book.clauses],
        "windows": [(_days(one), one.citation.shown, _sure(one.citation)) for one in book.windows],
        "versions": [(one, RULE_TONES[one.state]) for one in page.versions],
        "title": book.id,
        "crumbs": rulebooks_crumbs(),
    }
    return render(request, "policies/library/rulebook.html", context)


def _sure(citation: Any) -> tuple[Any, str]:
    return CERTAINTIES[citation.certainty], CERTAINTY_TONES[citation.certainty]


def _days(window: Any) -> str:
    """Days of every year: 6月1日 – 8月31日."""
    ends = [_t("%(month)d月%(day)d日") % {"month": month, "day": day} for month, day in (window.opens, window.closes)]
    return " – ".join(ends)
