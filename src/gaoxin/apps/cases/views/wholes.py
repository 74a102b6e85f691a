"""One-things: filing one on its one form, and the page on which all its parts stand."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.access import OWN, STAFF, WORKERS
from gaoxin.apps.cases.matter_access import at_window
from gaoxin.apps.cases.matter_states import PAPER_TONES
from gaoxin.apps.cases.queries import filing as filing_queries
from gaoxin.apps.cases.queries.lands import promise_of
from gaoxin.apps.cases.queries.matters import wholes as things
from gaoxin.apps.cases.queries.wholes import page as queries
from gaoxin.apps.cases.services.matters import following
from gaoxin.apps.cases.services.talking import Upload
from gaoxin.apps.cases.services.wholes import accepting, choosing, filing, issuing, papers
from gaoxin.apps.cases.states import CASE_TONES, Channel
from gaoxin.apps.cases.views.filing import ask_whom, chosen_whom
from gaoxin.apps.cases.views.matters_cases import ticked, uploads
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.kernel.problems import refuse
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, Exact, List, respond
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.pages.schemaform.form import Checked, SchemaForm
from gaoxin.web.pages.schemaform.page import SchemaPage
from gaoxin.web.pages.schemaform.page import respond as respond_form
from gaoxin.web.rights import open_to

EVERYBODY = (*OWN, *STAFF)
FILERS = (*OWN, *WORKERS)

WHOLES = List(
    key="wholes.cases",
    title=_("一件事办件"),
    purpose=_("一表申请、并联审批的办件：各项办到哪里，总时限还剩几天。"),
    columns=[
        Column(
            key="title",
            label=_("办件"),
            value=lambda row: row.case.title,
            link=lambda row: reverse("wholes:case", args=[row.pk]),
            wide=True,
        ),
        Column(key="number", label=_("编号"), kind="code", value=lambda row: row.case.number),
        Column(key="organisation", label=_("单位"), value=lambda row: str(row.case.organisation or ""), wide=True),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value=lambda row: row.case.get_state_display(),
            tone=lambda row: CASE_TONES[row.case.state],
        ),
        Column(key="stage", label=_("阶段"), kind="number", value="stage"),
        Column(key="due", label=_("承诺办结"), kind="moment", value=lambda row: row.promised_due or ""),
        Column(key="filed", label=_("提交时间"), kind="moment", value=lambda row: row.case.filed_at, sort="pk"),
    ],
    filters=[
        Choice(key="thing", label=_("一件事"), field="key", options=things.one_thing_options),
        Dates(key="accepted", label=_("首项受理日期"), field="accepted_at", moments=True, primary=False),
        Exact(key="number", label=_("编号"), field="case__number"),
    ],
    order="-filed",
    empty=Empty(title=_("还没有一件事办件"), text=_("网上或者窗口提交一件事以后，在这里看各项的进度。")),
)


@open_to(*STAFF)
def wholes(request: HttpRequest) -> HttpResponseBase:
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    return respond(request, WHOLES, queries.wholes_in(request.user, zone), template="cases/wholes/list.html")


@open_to(*FILERS)
def apply(request: HttpRequest, one_thing: str) -> HttpResponse:
    """The one form: prefilled, each question once, papers with it; at the window for whoever comes in person."""
    one = things.one_thing_named(one_thing)
    name = things.one_thing_name(one)
    place = chosen_whom(request)
    if place is None:
        return ask_whom(request, reverse("wholes:apply", args=[one.key]), name)
    if not place.own and not at_window(request.user, place.zone):
        raise refuse("matters.window_is_for_service")
    form = filing.form_of(one.key)
    known = filing_queries.prefill(request.user, place, form)
    promise = promise_of(request.user, place.organisation, request.GET.get("land", "")) if place.organisation else None

    def save(sent: SchemaForm, found: Checked) -> str:
        if place.organisation is None:
            raise NotFound
        files = [(key.split(":")[1], Upload(file.name or "", file.chunks())) for key, file in sent.uploads.items()]
        case = filing.file_whole(
            request.user,
            place.zone,
            filing.Asked(
                one.key,
                found,
                place.organisation,
                Channel.ONLINE if place.own else Channel.WINDOW,
                files,
                {key: str(value.words) for key, value in known.items()},
                promise,
            ),
        )
        told = {"number": case.number, "code": case.code}
        messages.done(request, _t("已提交，编号 %(number)s，查询码 %(code)s") % told)
        return reverse("wholes:case", args=[case.pk])

    purpose = _t("为 %(organisation)s 申请；同样的内容只问一次。") % {"organisation": place.organisation}
    if promise is not None:
        purpose += _t("按标准地承诺（%(parcel)s）办理，区域评价过的以承诺代替证明。") % {"parcel": promise.parcel}
    page = SchemaPage(
        title=name,
        purpose=purpose,
        submit=_t("提交申请"),
        cancel=reverse("matters:one_thing", args=[one.key]),
        after=_t("提交后综合窗口统一受理，各部门并联审批，全部办完统一出件。"),
        draft=f"wholes-{one.key}-{place.organisation.pk if place.organisation else 0}",
    )
    crumbs = [(_t("一件事"), reverse("matters:one_things")), (name, page.cancel)]
    return respond_form(request, page, form, save, prefill=known, crumbs=crumbs)


@open_to(*EVERYBODY)
def case(request: HttpRequest, case_id: int) -> HttpResponse:
    """All parts on one page."""
    page = queries.whole_page(request.user, case_id)
    staff = page.place.staff
    crumbs = [(WHOLES.title, reverse("wholes:cases"))] if staff else [(_t("我提交的"), reverse("cases:filed"))]
    context = {
        "page": page,
        "case": page.case,
        "record": _record(page),
        "title": page.case.title,
        "crumbs": crumbs,
        "papers": [(paper, PAPER_TONES[paper.state]) for paper in page.papers],
    }
    return render(request, "cases/wholes/case.html", context)


@open_to(*EVERYBODY)
@require_POST
def hand_in(request: HttpRequest, case_id: int) -> HttpResponse:
    """Papers for all parts at once."""
    received = papers.receive(request.user, case_id, ticked(request), uploads(request))
    messages.done(request, _t("收到材料 %(n)s 份，已转给需要的各项") % {"n": len(received)})
    return redirect("wholes:case", case_id)


@open_to(*WORKERS)
@require_POST
def accept(request: HttpRequest, case_id: int) -> HttpResponse:
    found = accepting.accept_ready(request.user, case_id, request.POST.get("text", ""))
    told = {"accepted": found.accepted, "later": found.with_deficit, "asked": found.asked}
    messages.done(request, _t("受理 %(accepted)s 项，容缺受理 %(later)s 项，一次告知补正 %(asked)s 项") % told)
    return redirect("wholes:case", case_id)


@open_to(*EVERYBODY)
@require_POST
def choose(request: HttpRequest, case_id: int) -> HttpResponse:
    """What becomes of the parts that were not granted."""
    again = request.POST.get("again") == "yes"
    choosing.choose(request.user, case_id, again=again, why=request.POST.get("why", "")[:300])
    messages.done(request, _t("已重新申请没有准予的事项") if again else _t("不再申请，进入统一出件"))
    return redirect("wholes:case", case_id)


@open_to(*WORKERS)
@require_POST
def issue(request: HttpRequest, case_id: int) -> HttpResponse:
    issuing.issue(request.user, case_id)
    messages.done(request, _t("已统一出件，通知已发给申请人"))
    return redirect("wholes:case", case_id)


@open_to(*EVERYBODY)
@require_POST
def withdraw(request: HttpRequest, case_id: int) -> HttpResponse:
    choosing.withdraw(request.user, case_id, request.POST.get("why", "")[:300])
    messages.done(request, _t("已整体撤回，正在办理的各项一并撤回"))
    return redirect("wholes:case", case_id)


@open_to(*WORKERS)
@require_POST
def number(request: HttpRequest, case_id: int, part_id: int) -> HttpResponse:
    """The number that a platform gave to a part that only it handles; finished there, the part is over."""
    finished = request.POST.get("finished") == "on"
    following.note_part(
        request.user, part_id, request.POST.get("number", ""), request.POST.get("status", ""), finished=finished
    )
    messages.done(request, _t("已登记平台编号和状态"))
    return redirect("wholes:case", case_id)


def _record(page: queries.WholePage) -> Record:
    case = page.case
    promised = _t("%(n)s 个工作日") % {"n": page.whole.promised_days}
    return Record(
        title=case.title,
        kind=f"{page.name} {case.number}",
        state=case.get_state_display(),
        tone=CASE_TONES[case.state],
        due=page.whole.promised_due if page.left is not None else None,
        working_days_left=page.left,
        synthetic=case.synthetic,
        facts=[
            Fact(_t("申请单位"), str(case.organisation or "")),
            Fact(_t("总承诺时限"), promised),
            Fact(_t("已有结果"), _t("%(done)s / %(all)s 项") % {"done": page.done, "all": len(page.lines)}),
            Fact(_t("来源渠道"), case.get_channel_display()),
            Fact(_t("查询码"), case.code),
            *([Fact(_t("标准地承诺"), str(page.whole.promise))] if page.whole.promise else []),
        ],
    )
