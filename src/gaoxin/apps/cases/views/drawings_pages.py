"""Processes of a zone: the list, one process with its versions, one version, two versions beside each other."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.drawing_access import DRAWERS, READERS, require_drawing
from gaoxin.apps.cases.queries.drawings.differing import Differing, differing
from gaoxin.apps.cases.services.drawings import drafting, showing
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.listing import Column, Empty, List, respond
from gaoxin.web.rights import open_to

DRAFT = "draft"
"""In an address, the draft instead of a version."""
PROCESSES = List(
    key="cases.processes",
    title=_("流程"),
    purpose=_("各类事项按哪个流程办理；改图、检查、发布都在这里，在办的不受影响。"),
    columns=[
        Column(key="name", label=_("流程"), link=lambda row: reverse("drawings:process", args=[row.pk]), wide=True),
        Column(key="kinds", label=_("事项类别"), wide=True),
        Column(key="version", label=_("现行版本")),
        Column(
            key="own",
            label=_("来源"),
            kind="chip",
            value=lambda row: _t("本区发布") if row.own else _t("产品自带"),
            tone=lambda row: "info" if row.own else "plain",
        ),
        Column(key="published", label=_("启用时间"), kind="moment", value="published_at"),
        Column(key="running", label=_("在办"), kind="number", unit=_("件")),
        Column(key="drafted", label=_("草稿"), value=lambda row: _t("有草稿") if row.drafted else ""),
    ],
    empty=Empty(title=_("没有流程"), text=_("目录里没有按流程办理的事项类别。")),
)


def the_zone(request: HttpRequest) -> Any:
    """The zone whose processes are shown, or *not found* for whoever belongs to none."""
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    return zone


def crumbs(page: showing.ProcessPage | None = None) -> list[tuple[str, str]]:
    """The way to a page below a process."""
    lines = [(_t("流程"), reverse("drawings:processes"))]
    if page is not None:
        lines.append((page.current.name, reverse("drawings:process", args=[page.key])))
    return lines


@open_to(*READERS)
def processes(request: HttpRequest) -> HttpResponseBase:
    return respond(request, PROCESSES, showing.processes(the_zone(request)))


@open_to(*READERS)
def process(request: HttpRequest, process: str) -> HttpResponse:
    page = showing.process_page(request.user, the_zone(request), process)
    context = {"page": page, "title": page.current.name, "crumbs": crumbs()}
    return render(request, "cases/drawings/process.html", context)


@open_to(*READERS)
def version(request: HttpRequest, process: str, version_id: int) -> HttpResponse:
    """One version: its drawing, and what it brought."""
    page = showing.process_page(request.user, the_zone(request), process)
    shown = showing.version_of(page.zone, process, version_id)
    before = showing.version_before(page.zone, shown)
    context = {
        "page": page,
        "shown": shown,
        "before": before,
        "differing": differing(before.text, shown.text) if before else None,
        "title": f"{shown.name} {shown.version}",
        "crumbs": crumbs(page),
    }
    return render(request, "cases/drawings/version.html", context)


@open_to(*READERS)
def file(request: HttpRequest, process: str, version_id: int) -> HttpResponse:
    """The file of a version, for the viewer and to open in a modeler."""
    shown = showing.version_of(the_zone(request), process, version_id)
    return HttpResponse(shown.text, content_type="application/xml; charset=utf-8")


@open_to(*READERS)
def compare(request: HttpRequest, process: str) -> HttpResponse:
    """Two versions beside each other, what differs coloured in both and told below. The newer may be the draft."""
    page = showing.process_page(request.user, the_zone(request), process)
    old = showing.version_of(page.zone, process, _number(request.GET.get("from"), page.current.pk))
    chosen = request.GET.get("to", str(page.current.pk))
    drafted = chosen == DRAFT
    if drafted and page.draft is None:
        raise NotFound
    new = page.draft if drafted else showing.version_of(page.zone, process, _number(chosen, page.current.pk))
    found: Differing = differing(old.text, new.text)
    context = {
        "page": page,
        "old": old,
        "new": new,
        "drafted": drafted,
        "old_file": reverse("drawings:file", args=[process, old.pk]),
        "new_file": reverse("drawings:draft_file", args=[process])
        if drafted
        else reverse("drawings:file", args=[process, new.pk]),
        "differing": found,
        "title": _t("比较两个版本"),
        "crumbs": crumbs(page),
    }
    return render(request, "cases/drawings/compare.html", context)


@open_to(*DRAWERS)
@require_POST
def again(request: HttpRequest, process: str, version_id: int) -> HttpResponse:
    """An earlier version becomes the draft, to be looked at and published."""
    drafting.draft_of_version(request.user, the_zone(request), process, version_id)
    messages.done(request, _t("已把这一版放进草稿，核对后发布"))
    return redirect("drawings:edit", process)


@open_to(*DRAWERS)
def draft_file(request: HttpRequest, process: str) -> HttpResponse:
    """The file that is being drawn: the draft, or the version in force where there is none."""
    zone = the_zone(request)
    require_drawing(request.user, zone)
    text = showing.text_to_draw(zone, process)
    return HttpResponse(text, content_type="application/xml; charset=utf-8")


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 15 else otherwise
