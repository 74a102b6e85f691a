"""一企一策: plans for one enterprise with measures, owners, dates and results; for the screen and for paper."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.access import KEEPERS, OWN, STAFF
from gaoxin.apps.enterprises.forms.ladders import EndForm, MeasureForm, PlanForm, ReportForm
from gaoxin.apps.enterprises.ladder_states import MEASURE_TONES, PLAN_TONES, MeasureState, PlanState
from gaoxin.apps.enterprises.queries.ladders import lists
from gaoxin.apps.enterprises.queries.ladders import plans as queries
from gaoxin.apps.enterprises.queries.record import enterprise_page
from gaoxin.apps.enterprises.services.ladders import planning as services
from gaoxin.apps.enterprises.views.common import crumbs_to, registry_crumb
from gaoxin.apps.enterprises.views.ladders_common import ladder_tabs, ladders_crumb, zone_at_hand
from gaoxin.web import clock, messages
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List
from gaoxin.web.pages.listing import respond as respond_list
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.rights import open_to


def _plans_list(departments: Any) -> List:
    return List(
        key="enterprises.cultivation_plans",
        title=_("一企一策"),
        purpose=_("为一家企业达到一项资质制定的计划：措施、责任部门、期限和结果。"),
        columns=[
            Column(
                key="enterprise",
                label=_("企业"),
                value=lambda row: str(row.enterprise.organisation),
                link=lambda row: reverse("enterprises:cultivation_plan", args=[row.pk]),
                wide=True,
            ),
            Column(key="title", label=_("培育目标")),
            Column(key="department", label=_("牵头部门"), value=lambda row: row.department.name),
            Column(key="due", label=_("目标日期"), kind="date", value="due_on", sort="due_on"),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value="get_state_display",
                tone=lambda row: PLAN_TONES[row.state],
                sort="state",
            ),
            Column(key="measures", label=_("措施完成"), value=lambda row: f"{row.done}/{row.total}"),
            Column(key="overdue", label=_("逾期措施"), kind="number", unit=_("项"), value="overdue"),
        ],
        filters=[
            Choice(key="state", label=_("状态"), field="state", options=PlanState.choices),
            Choice(key="title", label=_("培育目标"), field="title", options=lists.title_options(), primary=True),
            Choice(key="department", label=_("牵头部门"), field="department", options=departments),
            Dates(key="due", label=_("目标日期"), field="due_on", primary=False),
        ],
        order="due",
        empty=Empty(title=_("还没有一企一策"), text=_("在“达标分布”里选企业，或者在企业的“梯度培育”里由路径生成。")),
    )


@open_to(*STAFF)
def plans(request: HttpRequest) -> HttpResponseBase:
    """The plans of the zone."""
    zone = zone_at_hand(request)
    return respond_list(
        request,
        _plans_list(lists.departments(zone)),
        queries.counted(lists.plans(request.user, zone)),
        template="enterprises/ladders/list.html",
        crumbs=[registry_crumb()],
        tabs=ladder_tabs("cultivation_plans"),
    )


@open_to(*OWN)
def own_plans(request: HttpRequest) -> HttpResponseBase:
    """The plans for one's own enterprises."""
    return respond_list(request, _plans_list([]), queries.counted(lists.mine(request.user)))


@open_to(*STAFF, *OWN)
def plan(request: HttpRequest, cultivation_plan_id: int) -> HttpResponse:
    """One plan, ready to be printed."""
    found = queries.plan_page(request.user, cultivation_plan_id)
    one = found.plan
    record = Record(
        title=_t("一企一策：%(title)s") % {"title": one.title},
        kind=str(one.enterprise.organisation),
        state=one.get_state_display(),
        tone=PLAN_TONES[one.state],
        owner=one.department.name,
        synthetic=one.synthetic,
        facts=[
            Fact(_("目标日期"), f"{one.due_on:%Y-%m-%d}"),
            Fact(_("制定"), f"{one.made_by or _t('系统')} {clock.local(one.made_at):%Y-%m-%d}"),
            Fact(_("措施完成"), f"{found.done}/{len(found.measures)}"),
        ],
    )
    context = {
        "found": found,
        "plan": one,
        "record": record,
        "measures": [(line, MEASURE_TONES[line.measure.state]) for line in found.measures],
        "title": record.title,
        "crumbs": _crumbs(found),
        "ladder_url": _ladder_url(found),
    }
    return render(request, "enterprises/ladders/plan.html", context)


def _crumbs(found: queries.PlanPage) -> list[tuple[str, str]]:
    if found.place.reads:
        return [ladders_crumb(), (_t("一企一策"), reverse("enterprises:cultivation_plans"))]
    return [(_t("梯度培育"), reverse("enterprises:own_ladder", args=[found.plan.enterprise_id]))]


def _ladder_url(found: queries.PlanPage) -> str:
    name = "ladder" if found.place.reads else "own_ladder"
    address = reverse(f"enterprises:{name}", args=[found.plan.enterprise_id])
    return f"{address}?rung={found.rung}" if found.rung else address


@open_to(*KEEPERS)
def make(request: HttpRequest, enterprise_id: int, rung: str) -> HttpResponse:
    """A plan for one rung; `?way=1` takes the changes of a computed way over as measures."""
    page = enterprise_page(request.user, enterprise_id)
    number = request.GET.get("way", "")
    start = queries.plan_start(request.user, enterprise_id, rung, int(number) if number.isdecimal() else None)
    zone = page.enterprise.zone
    form_page = FormPage(
        title=_t("制定一企一策：%(title)s") % {"title": start.title},
        purpose=page.organisation.legal_name,
        submit=_("制定"),
        cancel=f"{reverse('enterprises:ladder', args=[enterprise_id])}?rung={rung}",
        after=_("企业会收到消息；措施可以随时补充，每项措施有责任人和期限。"),
    )

    def save(form: PlanForm) -> str:
        data = form.cleaned_data
        given = services.PlanGiven(start.title, data["department"], data["due_on"], data["summary"])
        measures = [
            services.MeasureGiven(one.words, data["due_on"], clause=one.clause, fact=one.fact, from_way=True)
            for one in start.measures
        ]
        made = services.make_plan(request.user, enterprise_id, given, measures)
        messages.done(request, _t("已制定，带入措施 %(n)s 项。") % {"n": len(measures)})
        return reverse("enterprises:cultivation_plan", args=[made.pk])

    initial = {
        "title": start.title,
        "summary": start.summary,
        "due_on": start.due_on,
        "department": lists.department_for(zone, start.title),
    }
    return respond(
        request,
        form_page,
        partial(PlanForm, departments=lists.departments(zone)),
        save,
        initial=initial,
        template="enterprises/ladders/make_plan.html",
        start=start,
        crumbs=crumbs_to(page),
    )


@open_to(*KEEPERS)
def add(request: HttpRequest, cultivation_plan_id: int) -> HttpResponse:
    """A further measure."""
    found = queries.plan_page(request.user, cultivation_plan_id)
    back = reverse("enterprises:cultivation_plan", args=[cultivation_plan_id])
    form_page = FormPage(
        title=_t("增加措施"), purpose=str(found.plan.enterprise.organisation), submit=_("增加"), cancel=back
    )

    def save(form: MeasureForm) -> str:
        data = form.cleaned_data
        given = services.MeasureGiven(data["words"], data["due_on"], data["department"], data["clause"])
        services.add_measure(request.user, cultivation_plan_id, given)
        messages.done(request, _t("已增加措施。"))
        return back

    departments = lists.departments(found.plan.zone)
    make_form = partial(MeasureForm, departments=departments, clauses=found.clauses)
    return respond(request, form_page, make_form, save, initial={"due_on": found.plan.due_on}, crumbs=_crumbs(found))


@open_to(*KEEPERS, *OWN)
def report(request: HttpRequest, cultivation_measure_id: int) -> HttpResponse:
    """How a measure goes on."""
    measure, found = queries.measure_page(request.user, cultivation_measure_id)
    back = reverse("enterprises:cultivation_plan", args=[found.plan.pk])
    form_page = FormPage(
        title=_t("更新进展"), purpose=measure.words, submit=_("保存"), cancel=back, after=_("完成的措施计入计划进度。")
    )

    def save(form: ReportForm) -> str:
        data = form.cleaned_data
        services.report_measure(request.user, cultivation_measure_id, MeasureState(data["state"]), data["result"])
        messages.done(request, _t("已更新。"))
        return back

    initial = {"state": measure.state, "result": measure.result}
    return respond(request, form_page, ReportForm, save, initial=initial, crumbs=_crumbs(found))


@open_to(*KEEPERS)
def end(request: HttpRequest, cultivation_plan_id: int) -> HttpResponse:
    """The end of a plan and its result."""
    found = queries.plan_page(request.user, cultivation_plan_id)
    back = reverse("enterprises:cultivation_plan", args=[cultivation_plan_id])
    form_page = FormPage(
        title=_t("结束计划"),
        purpose=found.plan.title,
        submit=_("结束"),
        cancel=back,
        after=_("未完成的措施一并关闭；企业会收到消息。结束后不能再改。"),
    )

    def save(form: EndForm) -> str:
        services.end_plan(
            request.user, cultivation_plan_id, form.cleaned_data["reached"] == "yes", form.cleaned_data["result"]
        )
        messages.done(request, _t("计划已结束。"))
        return back

    return respond(request, form_page, EndForm, save, crumbs=_crumbs(found))
