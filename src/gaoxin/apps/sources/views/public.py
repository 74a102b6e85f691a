"""Open data for anybody: the sets with their versions and differences, files, and the catalogue in DCAT."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.sources.frames import written
from gaoxin.apps.sources.queries import changes as differing
from gaoxin.apps.sources.queries import dcat
from gaoxin.apps.sources.queries import public as queries
from gaoxin.apps.sources.states import Channel, OpenKind, Theme
from gaoxin.apps.sources.views.versions import csv_file
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.listing import Choice, Column, Empty, List, respond
from gaoxin.web.rights import PUBLIC, open_to

ROWS = 50
"""Rows of a set shown on one page."""
JSONLD = "application/ld+json"
SETS = List(
    key="open.sets",
    title=_("开放数据"),
    purpose=_("本区向社会开放的数据，可以免费下载、调用和再利用，不用登录。"),
    columns=[
        Column(
            key="title",
            label=_("名称"),
            value=lambda one: one.card["title"],
            sort="open_set.title",
            link=lambda one: reverse("open:set", args=one.address),
            wide=True,
        ),
        Column(key="zone", label=_("所在区"), value=lambda one: one.card["zone"], sort="open_set.zone.name"),
        Column(key="department", label=_("数据提供部门"), value=lambda one: one.card["department"]),
        Column(key="theme", label=_("主题"), value="theme"),
        Column(key="kind", label=_("内容"), value=lambda one: one.open_set.get_kind_display()),
        Column(key="as_of", label=_("数据时点"), value=lambda one: one.card["as_of"], sort="card.as_of"),
        Column(key="rows", label=_("行数"), kind="number", value=lambda one: one.version.rows, sort="version.rows"),
        Column(key="number", label=_("版次"), kind="number", value=lambda one: one.version.number),
        Column(key="opened", label=_("开放时间"), kind="date", value="version.decided_at", sort="version.decided_at"),
    ],
    filters=[
        Choice(key="theme", label=_("主题"), field="card__theme", options=Theme.choices),
        Choice(key="kind", label=_("内容"), field="open_set__kind", options=OpenKind.choices),
    ],
    search=["card.title", "card.description", "card.department", "card.zone"],
    search_hint=_("名称、说明、部门"),
    order="-opened",
    empty=Empty(title=_("还没有开放数据"), text=_("数据经审核开放后，会列在这里。")),
)


@open_to(PUBLIC)
def sets(request: HttpRequest) -> HttpResponseBase:
    return respond(request, SETS, queries.newest(), template="sources/open/sets.html")


@open_to(PUBLIC)
def open_set(request: HttpRequest, zone_code: str, open_code: str, number: int | None = None) -> HttpResponse:
    """One set: description, fields, first rows page by page, files, versions."""
    found = queries.public(zone_code, open_code, number)
    start = _start(request, found.version.rows)
    context = {
        "found": found,
        "card": found.card,
        "version": found.version,
        "columns": found.version.columns,
        "rows": queries.rows(found.version, start, ROWS).rows(),
        "first": start + 1,
        "last": min(start + ROWS, found.version.rows),
        "previous": f"?start={max(0, start - ROWS)}" if start else "",
        "next": f"?start={start + ROWS}" if start + ROWS < found.version.rows else "",
        "forms": [(form.upper(), form) for form in dcat.FORMS],
        "title": found.card["title"],
        "crumbs": [(SETS.title, reverse("open:sets"))],
        "api": reverse("api:open_rows", args=found.address),
    }
    return render(request, "sources/open/set.html", context)


def _start(request: HttpRequest, total: int) -> int:
    words = request.GET.get("start", "")
    return min(int(words), max(0, total - 1)) if words.isdecimal() and len(words) < 12 else 0


@open_to(PUBLIC)
def file(request: HttpRequest, zone_code: str, open_code: str, number: int, form: str) -> HttpResponseBase:
    """One version as a file."""
    found = queries.public(zone_code, open_code, number)
    if form not in written.TYPES:
        raise NotFound
    name = f"{open_code}-v{number}.{form}"
    return StreamingHttpResponse(
        queries.file_pieces(found.version, form),
        content_type=written.TYPES[Channel(form)],
        headers={"Content-Disposition": content_disposition_header(as_attachment=True, filename=name)},
    )


@open_to(PUBLIC)
def changes(request: HttpRequest, zone_code: str, open_code: str, number: int) -> HttpResponse:
    """A version against an earlier one, row by row."""
    found = queries.public(zone_code, open_code, number)
    since = _since(request)
    compared = differing.compared(queries.changes(found, number, since))
    address = reverse("open:changes_file", args=[*found.address, number])
    context = {
        "found": found,
        "version": found.version,
        "changes": compared,
        "file": f"{address}?since={since}" if since else address,
        "earlier": [one.number for one in found.versions if one.number < number],
        "title": found.card["title"],
        "crumbs": [
            (SETS.title, reverse("open:sets")),
            (found.card["title"], reverse("open:set", args=found.address)),
        ],
    }
    return render(request, "sources/open/changes.html", context)


@open_to(PUBLIC)
def changes_file(request: HttpRequest, zone_code: str, open_code: str, number: int) -> HttpResponse:
    """All differences as a file."""
    found = queries.public(zone_code, open_code, number)
    content = differing.as_file(queries.changes(found, number, _since(request)))
    return csv_file(content, f"{open_code}-v{number}-changes.csv")


def _since(request: HttpRequest) -> int | None:
    words = request.GET.get("since", "")
    return int(words) if words.isdecimal() and len(words) < 9 else None


@open_to(PUBLIC)
def catalogue(request: HttpRequest) -> HttpResponse:
    """Everything open, in DCAT as JSON-LD."""
    return _linked(dcat.catalogue(queries.newest(), _addresses(request)))


@open_to(PUBLIC)
def described(request: HttpRequest, zone_code: str, open_code: str) -> HttpResponse:
    """One set in DCAT as JSON-LD."""
    found = queries.public(zone_code, open_code)
    return _linked({"@context": dcat.CONTEXT, **dcat.dataset(found, _addresses(request))})


def _addresses(request: HttpRequest) -> dcat.Address:
    return lambda name, *words: request.build_absolute_uri(reverse(name, args=words))


def _linked(content: dict[str, Any]) -> HttpResponse:
    return JsonResponse(content, content_type=JSONLD, json_dumps_params={"ensure_ascii": False, "indent": 1})
