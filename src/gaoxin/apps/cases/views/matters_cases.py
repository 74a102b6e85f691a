"""Cases of matters: the list, applying, and one case with its papers, acceptance, decision and delivery."""

from decimal import Decimal, InvalidOperation

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.access import OWN, STAFF, WORKERS
from gaoxin.apps.cases.matter_access import at_window
from gaoxin.apps.cases.matter_states import FEE_TONES, PAPER_TONES, STAGE_TONES, MatterStage, PromiseState
from gaoxin.apps.cases.queries.filing import prefill
from gaoxin.apps.cases.queries.matters import cases as queries
from gaoxin.apps.cases.queries.matters.guides import matter_named, name_of
from gaoxin.apps.cases.services.matters import accepting, applying, deciding, fees
from gaoxin.apps.cases.services.matters.applying import Handed
from gaoxin.apps.cases.services.talking import Upload
from gaoxin.apps.cases.states import CASE_TONES, CaseState
from gaoxin.apps.cases.views.filing import ask_whom, chosen_whom
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.kernel.problems import refuse
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, Exact, List, Yes, respond
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.pages.schemaform.form import Checked, SchemaForm
from gaoxin.web.pages.schemaform.page import SchemaPage
from gaoxin.web.pages.schemaform.page import respond as respond_form
from gaoxin.web.rights import open_to

EVERYBODY = (*OWN, *STAFF)
APPLICANTS = (*OWN, "officer", "head", "steward")
PAPER, TICKED = "paper-", "received"
ALONE = "person"
"""In the address: applied for by a person on their own account."""

CASES = List(
    key="matters.cases",
    title=_("政务服务办件"),
    purpose=_("本区受理的办件和在平台办理、由本区跟踪的办件。"),
    columns=[
        Column(
            key="title",
            label=_("办件"),
            value=lambda row: row.case.title,
            link=lambda row: reverse("matters:case", args=[row.pk]),
            wide=True,
        ),
        Column(key="number", label=_("编号"), kind="code", value=lambda row: row.case.number),
        Column(key="organisation", label=_("单位"), value=lambda row: str(row.case.organisation or ""), wide=True),
        Column(
            key="stage",
            label=_("阶段"),
            kind="chip",
            value="get_stage_display",
            tone=lambda row: STAGE_TONES[row.stage],
        ),
        Column(key="platform", label=_("平台状态"), value=lambda row: row.platform_status or "—"),
        Column(key="department", label=_("部门"), value=lambda row: str(row.case.department or "")),
        Column(
            key="due",
            label=_("期限"),
            kind="due",
            value=lambda row: row.case.due,
            left=lambda row: working_days_left(row.case.due),
        ),
        Column(key="filed", label=_("提交时间"), kind="moment", value=lambda row: row.case.filed_at, sort="pk"),
    ],
    filters=[
        Choice(key="stage", label=_("阶段"), field="stage", options=queries.open_stages, multiple=True),
        Choice(key="matter", label=_("事项"), field="key", options=queries.matter_names),
        Yes(key="check", label=_("承诺待核查"), field="promise", value=PromiseState.GIVEN, primary=False),
        Dates(key="accepted", label=_("受理日期"), field="accepted_at", moments=True, primary=False),
        Exact(key="number", label=_("编号"), field="case__number"),
    ],
    order="-filed",
    empty=Empty(title=_("还没有办件"), text=_("网上申请、窗口受理或者从平台导入的办件会列在这里。")),
)


@open_to(*STAFF)
def cases(request: HttpRequest) -> HttpResponseBase:
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    rows = queries.matter_cases(request.user, zone)
    return respond(request, CASES, rows, template="cases/matters/cases.html", desk=at_window(request.user, zone))


@open_to(*APPLICANTS)
def apply(request: HttpRequest, matter: str) -> HttpResponse:
    """Apply online for one's organisation, or take an application in at the window, on the matter's own form."""
    found = matter_named(matter)
    staff_zone = zone_of_request(request)
    zone = staff_zone or queries.zone_for(request.user)
    if zone is None or not found.accepted_here:
        raise NotFound
    if staff_zone is not None and not at_window(request.user, staff_zone):
        raise refuse("matters.window_is_for_service")
    place = queries.on_own_account(found, zone, said=ALONE in request.GET, staff=staff_zone is not None)
    place = place or chosen_whom(request)
    if place is None:
        alone = f"{request.path}?{ALONE}=yes" if queries.for_persons(found) else ""
        return ask_whom(request, request.path, name_of(found), alone)
    form = queries.application_form(found, window=not place.own)
    known = prefill(request.user, place, form)

    def save(sent: SchemaForm, checked: Checked) -> str:
        files = [(key.split(":")[1], Upload(file.name or "", file.chunks())) for key, file in sent.uploads.items()]
        handed = Handed(checked, files, {key: str(one.words) for key, one in known.items()})
        case = applying.apply_on_form(request.user, place, found, handed)
        told = {"number": case.number, "code": case.code}
        messages.done(request, _t("已提交，编号 %(number)s，查询码 %(code)s") % told)
        return reverse("matters:case", args=[case.pk])

    purpose = _t("为 %(organisation)s 申请。") % {"organisation": place.organisation} if place.organisation else ""
    page = SchemaPage(
        title=_t("申请：%(name)s") % {"name": name_of(found)},
        purpose=purpose,
        submit=_t("提交申请") if place.own else _t("登记并收件"),
        cancel=reverse("matters:guide", args=[found.key]),
        after=_t("五个工作日内受理或者一次告知补正；承诺 %(days)s 个工作日内办结。") % {"days": found.promised.days},
        draft=f"matters-{found.key}-{place.zone.pk}-{place.organisation.pk if place.organisation else 0}",
    )
    crumbs = [(_t("办事指南"), reverse("matters:guides")), (name_of(found), page.cancel)]
    return respond_form(request, page, form, save, prefill=known, crumbs=crumbs)


@open_to(*EVERYBODY)
def case(request: HttpRequest, case_id: int) -> HttpResponse:
    page = queries.matter_page(request.user, case_id)
    staff = page.place.staff
    crumbs = [(CASES.title, reverse("matters:cases"))] if staff else [(_t("我提交的"), reverse("cases:filed"))]
    context = {
        "page": page,
        "record": _record(page),
        "title": page.case.title,
        "crumbs": crumbs,
        "papers": [(paper, PAPER_TONES[paper.state]) for paper in page.papers],
        "fees": [(one, FEE_TONES[one.state]) for one in page.fees],
    }
    return render(request, "cases/matters/case.html", context)


@open_to(*EVERYBODY)
@require_POST
def papers(request: HttpRequest, case_id: int) -> HttpResponse:
    """Files handed in by the applicant, or papers ticked off at the window."""
    received = accepting.receive_papers(request.user, case_id, ticked(request), uploads(request))
    messages.done(request, _t("收到材料 %(n)s 份") % {"n": len(received)})
    return redirect("matters:case", case_id)


@open_to(*EVERYBODY)
@require_POST
def accept(request: HttpRequest, case_id: int) -> HttpResponse:
    accepting.accept(request.user, case_id)
    messages.done(request, _t("已受理，通知已发给申请人"))
    return redirect("matters:case", case_id)


@open_to(*EVERYBODY)
@require_POST
def ask(request: HttpRequest, case_id: int) -> HttpResponse:
    wrong = [int(value) for value in request.POST.getlist("wrong") if value.isdecimal() and len(value) < 6]
    accepting.ask_once(request.user, case_id, request.POST.get("text", ""), wrong)
    messages.done(request, _t("补正内容已一次告知申请人，暂停计时"))
    return redirect("matters:case", case_id)


@open_to(*EVERYBODY)
@require_POST
def turn_down(request: HttpRequest, case_id: int) -> HttpResponse:
    accepting.refuse_acceptance(request.user, case_id, request.POST.get("reason", ""))
    messages.done(request, _t("不予受理，通知已发给申请人"))
    return redirect("matters:case", case_id)


@open_to(*EVERYBODY)
@require_POST
def decide(request: HttpRequest, case_id: int) -> HttpResponse:
    granted = request.POST.get("granted") == "yes"
    words, number = request.POST.get("reason", ""), request.POST.get("platform_number", "")
    deciding.decide(request.user, case_id, granted=granted, reason=words, platform_number=number)
    messages.done(request, _t("已作出决定，文书已生成"))
    return redirect("matters:case", case_id)


@open_to(*EVERYBODY)
@require_POST
def deliver(request: HttpRequest, case_id: int) -> HttpResponse:
    deciding.deliver(request.user, case_id)
    messages.done(request, _t("已送达，办结"))
    return redirect("matters:case", case_id)


@open_to(*WORKERS)
@require_POST
def fee(request: HttpRequest, case_id: int, position: int) -> HttpResponse:
    """A fee was paid, or is waived by a rule."""
    words = request.POST.get("note", "")
    if request.POST.get("settle") == "waived":
        fees.waive(request.user, case_id, position, words)
        messages.done(request, _t("已登记减免"))
    else:
        fees.pay(request.user, case_id, position, amount_of(request.POST.get("amount", "")), words)
        messages.done(request, _t("已登记缴费"))
    return redirect(f"{reverse('matters:case', args=[case_id])}#fees")


def amount_of(text: str) -> Decimal | None:
    """Yuan as people type them."""
    try:
        found = Decimal(text.replace(",", "").replace("，", "").strip())
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


@open_to(*EVERYBODY)
@require_POST
def check_promise(request: HttpRequest, case_id: int) -> HttpResponse:
    kept = request.POST.get("kept") == "yes"
    deciding.check_promise(request.user, case_id, kept=kept, note=request.POST.get("note", ""))
    messages.done(request, _t("核查情况已记录") if kept else _t("核查不实，决定已撤销"))
    return redirect("matters:case", case_id)


def ticked(request: HttpRequest) -> set[int]:
    return {int(value) for value in request.POST.getlist(TICKED) if value.isdecimal()}


def uploads(request: HttpRequest) -> dict[int, Upload]:
    found = {name.removeprefix(PAPER): file for name, file in request.FILES.items() if name.startswith(PAPER)}
    return {int(key): Upload(file.name or "", file.chunks()) for key, file in found.items() if key.isdecimal()}


def _record(page: queries.MatterPage) -> Record:
    case, kept = page.case, page.kept
    taken_back = case.state == CaseState.WITHDRAWN
    followed = kept.stage in (MatterStage.FOLLOWED, MatterStage.FINISHED)
    statutory = _t("法律没有规定")
    if kept.statutory_days is not None:
        statutory = _t("%(n)s 个工作日") % {"n": kept.statutory_days}
    return Record(
        title=case.title,
        kind=f"{page.name} {case.number}",
        state=case.get_state_display() if taken_back else kept.get_stage_display(),
        tone=CASE_TONES[case.state] if taken_back else STAGE_TONES[kept.stage],
        owner=str(case.department or ""),
        due=case.due,
        working_days_left=working_days_left(case.due),
        synthetic=case.synthetic,
        facts=[
            Fact(_t("申请单位"), str(case.organisation) if case.organisation else _t("个人")),
            Fact(_t("承诺时限"), _t("%(n)s 个工作日") % {"n": kept.promised_days}),
            Fact(_t("法定时限"), statutory),
            *([Fact(_t("平台"), f"{case.external_system} {case.external_number}")] if followed else []),
            *([Fact(_t("平台状态"), kept.platform_status)] if followed else []),
            *([Fact(_t("查询码"), case.code)] if page.place.filer or page.place.staff else []),
        ],
    )
