"""资质预警: titles that end or are endangered, answered with a reason or with a measure."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.enterprises.access import KEEPERS, STAFF
from gaoxin.apps.enterprises.forms.ladders import ReasonForm, WarningMeasureForm
from gaoxin.apps.enterprises.ladder_states import WARNING_TONES, WarningKind, WarningState
from gaoxin.apps.enterprises.queries.ladders import lists as queries
from gaoxin.apps.enterprises.services.ladders import warning as services
from gaoxin.apps.enterprises.views.common import registry_crumb
from gaoxin.apps.enterprises.views.ladders_common import (
    ask,
    chosen_keys,
    ladder_tabs,
    ladders_crumb,
    saved,
    way_back,
    zone_at_hand,
)
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import BulkAction, Choice, Column, Dates, Empty, List, respond
from gaoxin.web.rights import open_to


@open_to(*STAFF)
def warnings(request: HttpRequest) -> HttpResponseBase:
    """The warnings of the zone."""
    zone = zone_at_hand(request)
    may_work = queries.may_work(request.user, zone)

    def answer(row: Any) -> str:
        if row.state == WarningState.OPEN and may_work:
            return reverse("enterprises:plan_title_warning", args=[row.pk])
        return reverse("enterprises:cultivation_plan", args=[row.measure.plan_id]) if row.measure else ""

    declared = List(
        key="enterprises.title_warnings",
        title=_("资质预警"),
        purpose=_("到期前按规定天数提醒；持有资质但指标接近下限的，提前安排。"),
        columns=[
            Column(
                key="enterprise",
                label=_("企业"),
                value=lambda row: str(row.enterprise.organisation),
                link=lambda row: reverse("enterprises:ladder", args=[row.enterprise_id]),
                wide=True,
            ),
            Column(key="title", label=_("资质名称")),
            Column(key="kind", label=_("预警类型"), value="get_kind_display"),
            Column(key="day", label=_("到期日"), kind="date", sort="day"),
            Column(key="words", label=_("说明"), wide=True),
            Column(key="found", label=_("发现日期"), kind="date", value="found_on", sort="found_on"),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value="get_state_display",
                tone=lambda row: WARNING_TONES[row.state],
            ),
            Column(key="reason", label=_("说明理由"), wide=True, shown=False),
            Column(key="answer", label=_("处理"), value=_answer_words, link=answer),
        ],
        filters=[
            Choice(key="state", label=_("状态"), field="state", options=WarningState.choices, multiple=True),
            Choice(key="kind", label=_("预警类型"), field="kind", options=WarningKind.choices),
            Choice(key="title", label=_("资质名称"), field="title", options=queries.title_options()),
            Dates(key="day", label=_("到期日"), field="day", primary=False),
        ],
        order="day",
        actions=ACTIONS if may_work else (),
        empty=Empty(title=_("没有资质预警"), text=_("每天夜里检查一次；登记了资质有效期的企业到期前会列在这里。")),
    )
    return respond(
        request,
        declared,
        queries.warnings(request.user, zone),
        template="enterprises/ladders/list.html",
        crumbs=[registry_crumb()],
        tabs=ladder_tabs("title_warnings"),
    )


def _answer_words(row: Any) -> str:
    if row.state == WarningState.OPEN:
        return _t("列入措施")
    return _t("看计划") if row.measure_id else ""


def _dismiss(request: HttpRequest, rows: Sequence[Any]) -> HttpResponse:
    return _dismissing(request, ReasonForm(), rows, request.get_full_path())


def _dismissing(
    request: HttpRequest, form: ReasonForm, rows: Sequence[Any], back: str, status: int = 200
) -> HttpResponse:
    named = [(row.pk, str(row.enterprise.organisation), f"{row.title} {row.get_kind_display()}") for row in rows]
    return ask(
        request,
        form,
        named,
        title=_t("说明理由，不再提醒"),
        submit=_t("说明 %(n)s 项") % {"n": len(rows)},
        to="dismiss_title_warnings",
        back=back,
        after=_t("同一情况不再重复提醒；情况变化后会重新判断。"),
        status=status,
    )


ACTIONS = (BulkAction(key="dismiss", label=_("说明理由"), ask=_dismiss, icon="check"),)


@open_to(*KEEPERS)
@require_POST
def dismiss(request: HttpRequest) -> HttpResponse:
    """Answer the chosen warnings with a reason."""
    zone = zone_at_hand(request)
    rows = list(queries.warnings(request.user, zone).filter(pk__in=chosen_keys(request)))
    if not rows:
        raise NotFound
    form, back = ReasonForm(request.POST), way_back(request, "title_warnings")

    def save() -> str:
        count = services.dismiss(request.user, [row.pk for row in rows], form.cleaned_data["reason"])
        messages.done(request, _t("已说明 %(n)s 项。") % {"n": count})
        return back

    return saved(form, save) or _dismissing(request, form, rows, back, status=422)


@open_to(*KEEPERS)
def measure(request: HttpRequest, title_warning_id: int) -> HttpResponse:
    """A measure that answers a warning, in the enterprise's plan for that title."""
    row = queries.warning(request.user, title_warning_id)
    back = reverse("enterprises:title_warnings")
    form_page = FormPage(
        title=_t("列入措施：%(title)s") % {"title": row.title},
        purpose=str(row.enterprise.organisation),
        submit=_("列入措施"),
        cancel=back,
        after=_("写进这家企业的一企一策；还没有同一目标的计划时，先建立一份。"),
    )

    def save(form: WarningMeasureForm) -> str:
        data = form.cleaned_data
        made = services.plan_warning(request.user, title_warning_id, data["words"], data["department"], data["due_on"])
        messages.done(request, _t("已列入措施。"))
        return reverse("enterprises:cultivation_plan", args=[made.plan_id])

    initial = {
        "words": queries.remedy(row),
        "due_on": row.day,
        "department": queries.department_for(row.zone, row.title),
    }
    make = partial(WarningMeasureForm, departments=queries.departments(row.zone))
    crumbs = [ladders_crumb(), (_t("资质预警"), back)]
    return respond_form(request, form_page, make, save, initial=initial, crumbs=crumbs)
