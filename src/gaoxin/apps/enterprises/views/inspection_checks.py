"""涉企检查: listed, arranged, announced, entered, recorded, published."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from gaoxin.apps.enterprises.access import STAFF
from gaoxin.apps.enterprises.forms.inspections import ArrangeForm, RecheckForm, ResultsForm, SignInForm, WhyForm
from gaoxin.apps.enterprises.inspection_access import ARRANGERS
from gaoxin.apps.enterprises.inspection_states import RESULT_TONES, STATE_TONES, InspectionState
from gaoxin.apps.enterprises.queries.inspections import together as proposals
from gaoxin.apps.enterprises.queries.inspections import visits as queries
from gaoxin.apps.enterprises.queries.inspections.items import item_name
from gaoxin.apps.enterprises.queries.record import enterprise_page
from gaoxin.apps.enterprises.services.inspections import arranging, combining, entering, recording
from gaoxin.apps.enterprises.views.common import file_context
from gaoxin.apps.enterprises.views.inspection_common import NOT_A_VISIT, crumb, inspection_tabs, zone_at_hand
from gaoxin.apps.enterprises.views.inspection_lists import enterprise_list, staff_list
from gaoxin.web import clock, messages
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import BulkAction, Change, Outcome, Preview, respond
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.registry import Person
from gaoxin.web.rights import open_to


def _publish_preview(user: Person, rows: Sequence[Any]) -> Preview:
    ready = InspectionState.RECORDED
    changes = [
        Change(
            row.name,
            row.get_state_display(),
            _t("公示"),
            left_alone="" if row.state == ready else _t("还没有录入结果，或已经公示"),
        )
        for row in rows
    ]
    return Preview(changes, then=_t("企业名称、检查事项、部门、日期和结果对所有人公开，不能撤回。"))


def _publish(user: Person, rows: Sequence[Any]) -> Outcome:
    count = recording.publish(user, [row.pk for row in rows if row.state == InspectionState.RECORDED])
    return Outcome(ngettext("已公示 %(n)d 次检查的结果。", "已公示 %(n)d 次检查的结果。", count) % {"n": count})


ACTIONS = (BulkAction(key="publish", label=_("公示结果"), preview=_publish_preview, apply=_publish, icon="world"),)


@open_to(*STAFF)
def inspections(request: HttpRequest) -> HttpResponseBase:
    """The inspections of a zone."""
    zone = zone_at_hand(request)
    return respond(
        request,
        staff_list(queries.department_options(zone), ACTIONS),
        queries.inspections(request.user, zone),
        template="enterprises/inspections/list.html",
        tabs=inspection_tabs(request),
        note=NOT_A_VISIT,
    )


@open_to(*STAFF)
def of_enterprise(request: HttpRequest, enterprise_id: int) -> HttpResponseBase:
    """The inspections of one enterprise, a tab of its file."""
    rows = queries.of_enterprise(request.user, enterprise_id)
    page = enterprise_page(request.user, enterprise_id)
    context = file_context(request, page)
    template = "enterprises/inspections/of_enterprise.html"
    return respond(
        request, enterprise_list(), rows, template=template, may_arrange=page.place.standing.works, **context
    )


def _next(page: queries.VisitPage) -> dict[str, Any]:
    """What comes next, for whoever may do it."""
    key = page.inspection.pk
    if page.may_sign:
        return {
            "next_step": _t("到企业后请企业出示入企码，签到后才能录入结果。"),
            "next_url": reverse("enterprises:inspection_sign_in", args=[key]),
            "next_action": _t("入企签到"),
        }
    if page.may_record:
        return {
            "next_step": _t("检查完成后当场录入每个事项的结果。"),
            "next_url": reverse("enterprises:inspection_results", args=[key]),
            "next_action": _t("录入结果"),
        }
    if page.waits_for_others:
        return {"next_step": _t("您已签到；等同组另一名检查人员签到后才能录入结果。")}
    return {}


def head(page: queries.VisitPage, facts: Sequence[Fact] = (), **following: Any) -> Record:
    """The head of an inspection's page."""
    one = page.inspection
    return Record(
        title=one.name,
        kind=_("涉企检查"),
        state=one.get_state_display(),
        tone=STATE_TONES[InspectionState(one.state)],
        owner=one.department.name,
        synthetic=one.synthetic,
        facts=[
            Fact(_("来由"), one.get_basis_display()),
            Fact(_("检查期"), f"{one.starts_on:%Y-%m-%d} — {one.ends_on:%Y-%m-%d}"),
            *facts,
        ],
        **following,
    )


def item_rows(page: queries.VisitPage) -> list[tuple[Any, str, str, bool]]:
    """Items with their names, the tone of the result, and whether they wait to be looked at again."""
    return [
        (item, item_name(item.item), RESULT_TONES[item.result], queries.waits_for_recheck(item)) for item in page.items
    ]


@open_to(*STAFF)
def inspection(request: HttpRequest, inspection_id: int) -> HttpResponse:
    """One inspection, for the zone's staff."""
    page = queries.visit_page(request.user, inspection_id)
    one = page.inspection
    due = [Fact(_("公示期限"), f"{one.publish_by:%Y-%m-%d}")] if page.may_publish and one.publish_by else []
    context = {
        "page": page,
        "inspection": one,
        "rows": item_rows(page),
        "record": head(page, due, **_next(page)),
        "left": queries.days_left(one.publish_by) if page.may_publish else None,
        "title": one.name,
        "note": NOT_A_VISIT,
        "crumbs": [crumb("inspections")],
    }
    return render(request, "enterprises/inspections/inspection.html", context)


@open_to(*ARRANGERS)
def arrange(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """Arrange an inspection of an enterprise."""
    offered = queries.arranging(request.user, enterprise_id)
    back = reverse("enterprises:record_inspections", args=[enterprise_id])
    lines = [(line.pk, f"{line.month}月 {item_name(line.item)}（{line.department.name}）") for line in offered.lines]

    def make(**kwargs: Any) -> ArrangeForm:
        return ArrangeForm(
            departments=offered.departments,
            items=offered.items,
            inspectors=offered.inspectors,
            lines=lines,
            **kwargs,
        )

    def save(form: ArrangeForm) -> str:
        given = form.cleaned_data
        asked = arranging.Asked(
            enterprise_id,
            given["department"],
            given["items"],
            given["basis"],
            given["reason"],
            given["starts_on"],
            given["ends_on"],
            given["inspectors"],
            given["line"],
        )
        made = arranging.arrange(request.user, asked)
        messages.done(request, _t("检查已安排；通知企业后，企业能看到并取得入企码。"))
        return reverse("enterprises:inspection", args=[made.pk])

    page = FormPage(
        title=_t("安排检查：%(name)s") % {"name": offered.enterprise},
        purpose=_("按年度计划检查受频次上限约束；计划外的只能因投诉举报、转办交办或法定事由，并写明理由。"),
        submit=_("安排检查"),
        cancel=back,
    )
    initial = {"starts_on": clock.today(), "ends_on": clock.today()}
    return respond_form(request, page, make, save, initial=initial, crumbs=[(str(offered.enterprise), back)])


@open_to(*ARRANGERS)
@require_POST
def notify(request: HttpRequest, inspection_id: int) -> HttpResponse:
    """Tell the enterprise."""
    arranging.notify(request.user, inspection_id)
    messages.done(request, _t("已通知企业：企业可以看到检查部门、事项、人员证号和入企码。"))
    return redirect("enterprises:inspection", inspection_id)


@open_to(*ARRANGERS)
def cancel(request: HttpRequest, inspection_id: int) -> HttpResponse:
    """Call an inspection off."""
    one = queries.visit_page(request.user, inspection_id).inspection
    back = reverse("enterprises:inspection", args=[inspection_id])

    def save(form: WhyForm) -> str:
        arranging.cancel(request.user, inspection_id, form.cleaned_data["why"])
        messages.done(request, _t("检查已取消。"))
        return back

    page = FormPage(title=_t("取消检查：%(name)s") % {"name": one.name}, submit=_("取消这次检查"), cancel=back)
    return respond_form(request, page, WhyForm, save, crumbs=[crumb("inspections"), (one.name, back)])


@open_to(*ARRANGERS)
def sign_in(request: HttpRequest, inspection_id: int) -> HttpResponse:
    """Sign in at the door with the enterprise's code."""
    one = queries.signing_page(request.user, inspection_id).inspection
    back = reverse("enterprises:inspection", args=[inspection_id])

    def save(form: SignInForm) -> str:
        found, problem = entering.sign_in(request.user, inspection_id, form.cleaned_data["code"])
        if problem is not None:  # counted, so it must not be undone by a refusal
            form.refuse([problem])
            return ""
        if found.entered_at is not None:
            messages.done(request, _t("已签到入企，可以录入检查结果。"))
        else:
            messages.done(request, _t("已签到；等同组另一名检查人员签到后才能录入结果。"))
        return back

    page = FormPage(
        title=_t("入企签到：%(name)s") % {"name": one.name},
        purpose=_("先亮证，再签到，后检查；没有签到不能录入结果。"),
        submit=_("签到"),
        cancel=back,
    )
    initial = {"code": request.GET.get("code", "")[:12]}
    return respond_form(
        request, page, SignInForm, save, initial=initial, crumbs=[crumb("inspections"), (one.name, back)]
    )


@open_to(*ARRANGERS)
def results(request: HttpRequest, inspection_id: int) -> HttpResponse:
    """Record the results of an inspection."""
    page = queries.recording_page(request.user, inspection_id)
    back = reverse("enterprises:inspection", args=[inspection_id])
    items = [(item.pk, item_name(item.item)) for item in page.items]

    def make(**kwargs: Any) -> ResultsForm:
        return ResultsForm(items=items, **kwargs)

    def save(form: ResultsForm) -> str:
        given = form.cleaned_data
        found = {
            key: recording.Found(given[f"result_{key}"], given[f"found_{key}"], given[f"due_{key}"]) for key, _ in items
        }
        one = recording.record_results(request.user, inspection_id, found)
        messages.done(request, _t("结果已录入，企业已收到消息；%(day)s 前公示。") % {"day": one.publish_by})
        return back

    shown = FormPage(
        title=_t("录入结果：%(name)s") % {"name": page.inspection.name},
        submit=_("提交结果"),
        cancel=back,
        after=_("提交后不能再改；企业会收到结果并可以评价，结果在期限内公示。"),
        draft=f"enterprises-inspection-{inspection_id}",
    )
    return respond_form(request, shown, make, save, crumbs=[crumb("inspections"), (page.inspection.name, back)])


@open_to(*ARRANGERS)
def recheck(request: HttpRequest, inspected_id: int) -> HttpResponse:
    """Look again at what had to be put right."""
    inspection_id = queries.inspection_of_item(inspected_id)
    one = queries.visit_page(request.user, inspection_id).inspection
    item = queries.to_recheck(inspection_id, inspected_id)
    back = reverse("enterprises:inspection", args=[inspection_id])

    def save(form: RecheckForm) -> str:
        recording.recheck(request.user, inspected_id, form.cleaned_data["outcome"], form.cleaned_data["note"])
        messages.done(request, _t("复查结果已登记。"))
        return back

    page = FormPage(
        title=_t("复查：%(item)s") % {"item": item_name(item.item)}, purpose=one.name, submit=_("登记"), cancel=back
    )
    return respond_form(request, page, RecheckForm, save, crumbs=[crumb("inspections"), (one.name, back)])


@open_to(*ARRANGERS)
@require_POST
def publish(request: HttpRequest, inspection_id: int) -> HttpResponse:
    """Publish the results of one inspection."""
    recording.publish(request.user, [inspection_id])
    messages.done(request, _t("结果已公示。"))
    return redirect("enterprises:inspection", inspection_id)


@open_to(*STAFF)
def together(request: HttpRequest) -> HttpResponse:
    """Which visits could be made together."""
    zone = zone_at_hand(request)
    context = {
        "proposals": proposals.could_be_one(request.user, zone),
        "may_combine": proposals.may_combine(request.user, zone),
        "tabs": inspection_tabs(request),
        "title": _t("综合查一次"),
        "crumbs": [crumb("inspections")],
    }
    return render(request, "enterprises/inspections/together.html", context)


@open_to(*ARRANGERS)
@require_POST
def combine(request: HttpRequest) -> HttpResponse:
    """Join the visits that somebody confirms."""
    keys = [int(key) for key in request.POST.getlist("visit") if key.isdecimal()]
    made = combining.combine(request.user, keys)
    messages.done(request, _t("已合并为一次综合检查。"))
    return redirect("enterprises:inspection", made.pk)
