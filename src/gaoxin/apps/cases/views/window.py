"""The window (综窗): what waits there, who came and for what, and the receipt they take home."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.access import OWN, STAFF, WORKERS
from gaoxin.apps.cases.queries import window as queries
from gaoxin.apps.cases.queries.own_pages import page_of
from gaoxin.apps.cases.states import Channel
from gaoxin.apps.cases.window_forms import WalkInForm
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.listing import Choice, Column, Empty, Exact, List, respond
from gaoxin.web.rights import open_to

WORDS = {"accept": _("待受理"), "deliver": _("待送达"), "issue": _("待统一出件"), "follow": _("平台跟踪")}
QUEUE = List(
    key="window.queue",
    title=_("综合窗口"),
    purpose=_("窗口要办的：待受理、待送达、待统一出件和平台跟踪，最急的在前。"),
    columns=[
        Column(
            key="title",
            label=_("办件"),
            value=lambda row: row.case.title,
            link=lambda row: page_of(row.case),
            wide=True,
        ),
        Column(key="step", label=_("要办什么"), kind="chip", value=lambda row: str(WORDS[row.element])),
        Column(key="organisation", label=_("单位"), value=lambda row: str(row.case.organisation or ""), wide=True),
        Column(key="channel", label=_("来源"), value=lambda row: row.case.get_channel_display()),
        Column(
            key="due",
            label=_("期限"),
            kind="due",
            value=lambda row: row.case.due,
            left=lambda row: working_days_left(row.case.due),
            sort="case__due",
        ),
        Column(key="number", label=_("编号"), kind="code", value=lambda row: row.case.number),
        Column(key="since", label=_("何时到窗口"), kind="moment", value="opened_at", sort="opened_at"),
    ],
    filters=[
        Choice(key="step", label=_("要办什么"), field="element", options=list(WORDS.items()), multiple=True),
        Choice(key="channel", label=_("来源"), field="case__channel", options=Channel.choices, primary=False),
        Exact(key="number", label=_("编号"), field="case__number"),
    ],
    order="due",
    empty=Empty(title=_("窗口没有待办"), text=_("网上提交的申请、要送达的结果会排在这里；来人办理的从上面登记。")),
)


@open_to(*WORKERS)
def queue(request: HttpRequest) -> HttpResponseBase:
    """The queue of the window, and the door for whoever comes in person."""
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    steps = queries.waiting_at(request.user, zone)
    form = WalkInForm(data=request.GET if "matter" in request.GET else None, user=request.user)
    if form.is_bound and form.is_valid():
        key, firm = form.cleaned_data["matter"], form.cleaned_data["firm"]
        kind, _colon, thing = key.rpartition(":")
        asked = urlencode({"zone": zone.pk, "organisation": firm})
        route = reverse("wholes:apply", args=[thing]) if kind else reverse("matters:apply", args=[key])
        return redirect(f"{route}?{asked}")
    context = {
        "form": form,
        "counts": [(key, WORDS[key], number) for key, number in queries.counts(steps)],
        "soon": [(one, working_days_left(one.case.due)) for one in queries.followed_soon(zone)[:10]],
    }
    return respond(request, QUEUE, steps, template="cases/window/queue.html", **context)


@open_to(*OWN, *STAFF)
def receipt(request: HttpRequest, case_id: int) -> HttpResponse:
    """A receipt to print: number, papers received and lacking, the promised time, the code that opens the progress."""
    found = queries.receipt(request.user, case_id)
    context = {"receipt": found, "title": _t("受理凭证"), "crumbs": [(found.case.title, page_of(found.case))]}
    return render(request, "cases/window/receipt.html", context)
