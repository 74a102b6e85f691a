"""Calls for claims: the list, writing one, one call, and what is done with many of its claims at once."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.policies.claim_access import OWN, WORKERS, may_call
from gaoxin.apps.policies.claim_forms import CallForm, ClaimForm, DocumentForm, NoticeForm, SettleForm
from gaoxin.apps.policies.claim_states import (
    CALL_TONES,
    CallMode,
    CallState,
    ClaimState,
    GroupRule,
    ReviewKind,
)
from gaoxin.apps.policies.queries.claiming import calls as queries
from gaoxin.apps.policies.queries.claiming import lists
from gaoxin.apps.policies.queries.claiming.papers import PAPERS
from gaoxin.apps.policies.queries.claiming.proposed import proposed
from gaoxin.apps.policies.services.claiming import calling, filing, publishing, settling
from gaoxin.apps.policies.services.claiming.calling import WrittenCall
from gaoxin.apps.policies.services.paying import ordering
from gaoxin.apps.policies.views.claim_common import claim_tabs, keys_of, yuan, zone_or_missing
from gaoxin.apps.policies.views.claim_pages import papers_of
from gaoxin.apps.policies.views.claim_public import public_tabs
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock, messages
from gaoxin.web.errors import NotFound
from gaoxin.web.forms import Prefill
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.rights import PUBLIC, open_to

CALLS = List(
    key="claims.calls",
    title=_("申报通知"),
    purpose=_("哪些条款、什么时候受理、从哪笔资金兑现。"),
    columns=[
        Column(key="number", label=_("编号"), kind="code"),
        Column(key="title", label=_("通知"), link=lambda row: reverse("claims:call", args=[row.pk]), wide=True),
        Column(key="mode", label=_("兑现方式"), value="get_mode_display"),
        Column(
            key="state", label=_("状态"), kind="chip", value="get_state_display", tone=lambda row: CALL_TONES[row.state]
        ),
        Column(key="closes", label=_("受理截止"), kind="date", value="closes_on", sort="closes_on"),
        Column(key="filed", label=_("申报"), kind="number", unit=_("件")),
        Column(key="given", label=_("已拨付"), kind="number", unit=_("件")),
        Column(
            key="settled",
            label=_("审定金额"),
            kind="number",
            unit=_("元"),
            decimals=2,
            value=lambda row: yuan(row.settled or 0),
        ),
        Column(key="department", label=_("主管部门"), value=lambda row: str(row.department), shown=False),
        Column(key="budget", label=_("资金"), value=lambda row: str(row.budget), shown=False),
    ],
    filters=[
        Choice(key="state", label=_("状态"), field="state", options=CallState.choices, multiple=True),
        Choice(key="mode", label=_("兑现方式"), field="mode", options=CallMode.choices),
        Dates(key="closes", label=_("受理截止"), field="closes_on", primary=False),
    ],
    order="-closes",
    empty=Empty(title=_("还没有申报通知"), text=_("政策库里公开了条款后，由主管部门发布通知。")),
)
OPEN = List(
    key="claims.open",
    title=_("正在受理的政策"),
    purpose=_("现在可以申报的政策条款；符合不符合，登录后在“我的政策”里看。"),
    columns=[
        Column(key="title", label=_("通知"), link=lambda row: reverse("claims:call", args=[row.pk]), wide=True),
        Column(key="subject", label=_("支持事项")),
        Column(key="basis", label=_("政策依据"), wide=True),
        Column(key="closes", label=_("受理截止"), kind="date", value="closes_on", sort="closes_on"),
        Column(key="department", label=_("主管部门"), value=lambda row: str(row.department)),
        Column(key="zone", label=_("所在区"), value=lambda row: str(row.zone), shown=False),
    ],
    order="closes",
    empty=Empty(title=_("现在没有正在受理的政策"), text=_("可以到政策库看现行政策。")),
)


@open_to("officer", "head", "steward", "leader", "viewer", "auditor", "administrator")
def calls(request: HttpRequest) -> HttpResponseBase:
    zone = zone_or_missing(request)
    actions = [(_t("拟一份通知"), reverse("claims:new_call"), "plus")] if may_call(request.user, zone) else []
    context = {"tabs": claim_tabs(request), "page_actions": actions}
    return respond(request, CALLS, lists.calls(request.user, zone), template="policies/claims/list.html", **context)


@open_to(PUBLIC)
def open_calls(request: HttpRequest) -> HttpResponseBase:
    rows = lists.open_calls(request.user)
    return respond(request, OPEN, rows, template="policies/claims/list.html", tabs=public_tabs(request))


@open_to(*WORKERS)
def new_call(request: HttpRequest) -> HttpResponse:
    zone = zone_or_missing(request)
    today = clock.today()

    def save(form: CallForm) -> str:
        clause, budget, written = _written(request, zone, form)
        made = calling.draft_call(request.user, zone, clause, budget, written)
        messages.done(request, _t("已拟好，检查无误后发布"))
        return reverse("claims:call", args=[made.pk])

    initial = {
        "year": today.year,
        "opens_on": today,
        "mode": CallMode.APPLY,
        "review": ReviewKind.NONE,
        "group_rule": GroupRule.HIGHEST,
        **{key: value for key, value in request.GET.items() if key == "clause"},
    }
    page = FormPage(
        title=_t("拟申报通知"),
        submit=_t("保存草稿"),
        cancel=reverse("claims:calls"),
        after=_t("草稿只有本区工作人员看得到，发布后企业才能申报。"),
    )
    return respond_form(
        request, page, _maker(request, zone), save, initial=initial, crumbs=[(_t("申报通知"), page.cancel)]
    )


@open_to(*WORKERS)
def change_call(request: HttpRequest, call_id: int) -> HttpResponse:
    found = queries.handled(request.user, call_id)

    def save(form: CallForm) -> str:
        _, budget, written = _written(request, found.zone, form)
        calling.change_call(request.user, call_id, budget, written)
        messages.done(request, _t("已保存"))
        return reverse("claims:call", args=[call_id])

    fields = ("title", "subject", "text", "year", "mode", "opens_on", "closes_on", "review", "group_rule", "minutes")
    initial = {
        **{name: getattr(found, name) for name in fields},
        "clause": str(found.clause_id),
        "budget": str(found.budget_id),
        "enterprise_cap": found.enterprise_cap,
        "ceiling": found.ceiling,
        **{f"desk_{one.desk}": str(one.department_id) for one in found.desks.all()},
    }
    shown = FormPage(title=_t("修改通知"), submit=_t("保存草稿"), cancel=reverse("claims:call", args=[call_id]))
    crumbs = [(found.title, shown.cancel)]
    return respond_form(request, shown, _maker(request, found.zone), save, initial=initial, crumbs=crumbs)


def _maker(request: HttpRequest, zone: Any) -> Any:
    clauses = [(str(one.pk), f"{one.citation} {one.title}") for one in queries.callable_clauses(request.user, zone)]
    budgets = [(str(one.pk), str(one)) for one in queries.budgets_of(request.user, zone)]
    departments = queries.department_choices(zone)

    def make(**kwargs: Any) -> CallForm:
        return CallForm(clauses=clauses, budgets=budgets, departments=departments, **kwargs)

    return make


def _written(request: HttpRequest, zone: Any, form: CallForm) -> tuple[Any, Any, WrittenCall]:
    told = form.cleaned_data
    clause = queries.clause_of(request.user, zone, told["clause"])
    budget = queries.budget_of(request.user, zone, told["budget"])
    if clause is None or budget is None:
        raise refuse("claims.clause_not_open", Place(path="clause"))
    names = ("title", "subject", "text", "year", "opens_on", "closes_on", "enterprise_cap", "ceiling", "minutes")
    kinds = {
        "mode": CallMode(told["mode"]),
        "review": ReviewKind(told["review"]),
        "group_rule": GroupRule(told["group_rule"]),
    }
    return clause, budget, WrittenCall(**{name: told[name] for name in names}, **kinds, desks=form.desks())


@open_to(PUBLIC)
def call(request: HttpRequest, call_id: int) -> HttpResponse:
    page = queries.call_page(request.user, call_id)
    crumbs = (
        [(_t("申报通知"), reverse("claims:calls"))] if page.staff else [(_t("正在受理的政策"), reverse("claims:open"))]
    )
    context = {
        "page": page,
        "call": page.call,
        "title": page.call.title,
        "tone": CALL_TONES[page.call.state],
        "settled": yuan(page.settled),
        "paid": yuan(page.paid),
        "cap": yuan(page.call.enterprise_cap),
        "ceiling": yuan(page.call.ceiling),
        "desks": list(page.call.desks.select_related("department")) if page.staff else [],
        "papers": list(PAPERS.items()),
        "crumbs": crumbs,
    }
    return render(request, "policies/claims/call.html", context)


@open_to(*WORKERS)
@require_POST
def publish_call(request: HttpRequest, call_id: int) -> HttpResponse:
    found = calling.publish_call(request.user, call_id)
    messages.done(request, _t("已发布《%(title)s》") % {"title": found.title})
    return redirect("claims:call", call_id)


@open_to(*WORKERS)
@require_POST
def end_call(request: HttpRequest, call_id: int) -> HttpResponse:
    calling.end_call(request.user, call_id)
    messages.done(request, _t("已结束受理，已提交的继续办理"))
    return redirect("claims:call", call_id)


@open_to(*WORKERS)
@require_POST
def offer(request: HttpRequest, call_id: int) -> HttpResponse:
    made = calling.offer_claims(request.user, call_id)
    messages.done(request, _t("已为 %(n)s 家符合的企业生成申报，等企业确认") % {"n": len(made)})
    return redirect("claims:call", call_id)


def _chosen(request: HttpRequest, call_id: int, state: ClaimState) -> tuple[Any, Any]:
    """The call and those of its claims that the address names, or all that are at this step."""
    page = queries.call_page(request.user, call_id)
    if not page.staff:
        raise NotFound
    keys = keys_of(request)
    return page.call, lists.of_call(page.call, state, keys or None)


def _together(
    request: HttpRequest, call_id: int, page: dict[str, Any], make: Any, save: Any, **more: Any
) -> HttpResponse:
    found = queries.call_page(request.user, call_id).call
    shown = FormPage(cancel=reverse("claims:call", args=[call_id]), **page)
    crumbs = [(_t("申报通知"), reverse("claims:calls")), (found.title, shown.cancel)]
    return respond_form(request, shown, make, save, crumbs=crumbs, **more)


@open_to(*WORKERS)
def settle(request: HttpRequest, call_id: int) -> HttpResponse:
    _, claims = _chosen(request, call_id, ClaimState.MEETING)
    for one in claims:
        one.proposed = proposed(one)

    def make(**kwargs: Any) -> SettleForm:
        return SettleForm(claims=claims, **kwargs)

    def save(form: SettleForm) -> str:
        told = form.cleaned_data
        keys = [one.pk for one in claims]
        done = settling.settle_claims(request.user, call_id, keys, told["minutes"], told["day"], form.amounts())
        given = [one for one in done if one.state == ClaimState.APPROVED]
        total = yuan(sum(one.approved for one in given))
        words = {"n": len(given), "total": f"{total:,.2f}", "other": len(done) - len(given)}
        messages.done(request, _t("已审定 %(n)s 户共 %(total)s 元，不重复享受 %(other)s 户；接着发布公示") % words)
        return reverse("claims:publish", args=[call_id]) if given else reverse("claims:call", args=[call_id])

    page = {
        "title": _t("会议审定"),
        "submit": _t("审定"),
        "purpose": _t("%(n)s 户待审定。审定即占用预算，要么全部成功，要么都不改。") % {"n": len(claims)},
    }
    return _together(request, call_id, page, make, save, initial={"day": clock.today()})


@open_to(*WORKERS)
def publish(request: HttpRequest, call_id: int) -> HttpResponse:
    found, claims = _chosen(request, call_id, ClaimState.APPROVED)

    def save(form: NoticeForm) -> str:
        keys = [one.pk for one in claims]
        notice = publishing.publish_notice(request.user, call_id, keys, form.cleaned_data["contact"])
        messages.done(request, _t("公示已发布，到 %(day)s 为止") % {"day": notice.ends_on})
        return reverse("claims:notice", args=[notice.pk])

    page = {
        "title": _t("发布公示"),
        "submit": _t("发布公示"),
        "purpose": _t("%(n)s 户，共 %(total)s 元，从明天起公示五个工作日（以目录写明的天数为准）。")
        % {"n": len(claims), "total": f"{yuan(sum(one.approved or 0 for one in claims)):,.2f}"},
    }
    return _together(request, call_id, page, NoticeForm, save, initial={"contact": str(found.department)})


@open_to(*WORKERS)
def order(request: HttpRequest, call_id: int) -> HttpResponse:
    _, claims = _chosen(request, call_id, ClaimState.PAYABLE)

    def save(form: DocumentForm) -> str:
        keys = [one.pk for one in claims]
        made = ordering.order_payments(request.user, call_id, keys, form.cleaned_data["document"])
        messages.done(request, _t("已下达 %(n)s 户，导出名册交国库") % {"n": len(claims)})
        return reverse("claims:order_page", args=[made.pk])

    page = {
        "title": _t("下达资金"),
        "submit": _t("下达"),
        "purpose": _t("%(n)s 户，共 %(total)s 元。下达后企业不能再撤回。")
        % {"n": len(claims), "total": f"{yuan(sum(one.approved or 0 for one in claims)):,.2f}"},
    }
    return _together(request, call_id, page, DocumentForm, save)


@open_to(*OWN)
def claim(request: HttpRequest, call_id: int) -> HttpResponse:
    """An enterprise claims: what the registry knows is shown with its source, the rest is asked."""
    page = queries.call_page(request.user, call_id)
    free = [firm for firm, made in page.own if made is None]
    for _firm, made in page.own:
        if made is not None and not free:
            return redirect("claims:claim", made.pk)
    if not free:
        raise NotFound
    firm = free[0]
    ready = queries.prepared(page.call, firm)

    def make(**kwargs: Any) -> ClaimForm:
        known = ready.amount
        prefilled = {"asked": Prefill(known, _t("按政策规则和登记数据测算"))} if known else {}
        return ClaimForm(papers=ready.papers, prefilled=prefilled, **kwargs)

    def save(form: ClaimForm) -> str:
        told = form.cleaned_data
        made = filing.file_claim(request.user, call_id, firm.pk, told["asked"], told["statement"], papers_of(form))
        messages.done(request, _t("已提交，编号 %(number)s，五个工作日内完成形式审查") % {"number": made.number})
        return reverse("claims:claim", args=[made.pk])

    shown = FormPage(
        title=_t("申报：%(subject)s") % {"subject": page.call.subject},
        submit=_t("提交申报"),
        cancel=reverse("claims:call", args=[call_id]),
        purpose=str(firm.organisation),
        after=_t("提交后由%(department)s做形式审查；缺什么会一次性告知。") % {"department": page.call.department},
    )
    context = {"facts": ready.facts, "standing": ready.standing, "crumbs": [(page.call.title, shown.cancel)]}
    return respond_form(request, shown, make, save, template="policies/claims/file.html", **context)
