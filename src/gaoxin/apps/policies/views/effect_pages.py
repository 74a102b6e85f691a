"""政策成效: what policies gave and what became of it; the two questions; tasks to look at a policy again."""

from decimal import Decimal
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.claim_access import OWN
from gaoxin.apps.policies.fund_access import STAFF, WORKERS
from gaoxin.apps.policies.fund_states import ADJUSTMENT_TONES, AdjustmentState, Grade
from gaoxin.apps.policies.queries.effects import policies as queries
from gaoxin.apps.policies.services.effects import rating
from gaoxin.apps.policies.views.fund_common import LIST, wan, yuan, zone_or_missing
from gaoxin.apps.policies.views.title_common import ask
from gaoxin.web.forms import DayField, Form
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.pages.record import Fact, Record, TabLine
from gaoxin.web.rights import open_to

MEASURES = {
    "revenue": _("营业收入"),
    "average_staff": _("从业人员"),
    "rd_expense": _("研发费用"),
    "tax_paid": _("实缴税费"),
}
AREA = forms.Textarea(attrs={"rows": 4})


class FeedbackForm(Form):
    """The two questions."""

    easy = forms.TypedChoiceField(label=_("办理是否方便"), choices=Grade.choices, coerce=int, widget=forms.RadioSelect)
    useful = forms.TypedChoiceField(
        label=_("政策是否有用"), choices=Grade.choices, coerce=int, widget=forms.RadioSelect
    )
    words = forms.CharField(label=_("意见建议"), max_length=500, required=False, widget=AREA)


class AdjustmentForm(Form):
    """Why a policy is to be looked at again."""

    why = forms.CharField(label=_("为什么要调整"), max_length=1000, widget=AREA)
    due = DayField(label=_("期限"))


class AdjustmentAnswerForm(Form):
    """What was decided."""

    state = forms.ChoiceField(label=_("处理"), choices=[one for one in AdjustmentState.choices if one[0] != "open"])
    answer = forms.CharField(label=_("处理结果"), max_length=1000, widget=AREA)


EFFECTS = List(
    key="policies.effects",
    title=_("政策成效"),
    purpose=_("兑现过的政策：给了多少、给了谁、后来怎么样、企业怎么说。"),
    columns=[
        Column(key="title", label=_("政策"), link=lambda row: reverse("effects:effect", args=[row.pk]), wide=True),
        Column(key="number", label=_("文号"), kind="code"),
        Column(key="department", label=_("主管部门"), value=lambda row: row.department.name),
        Column(
            key="amount",
            label=_("已拨付"),
            kind="number",
            unit=_("万元"),
            decimals=2,
            value=lambda row: wan(row.given.amount),
        ),
        Column(key="payments", label=_("笔数"), kind="number", value=lambda row: row.given.payments),
        Column(key="recipients", label=_("受益单位"), kind="number", value=lambda row: row.given.recipients),
    ],
    filters=[],
    prepare=queries.prepare,
    empty=Empty(title=_("还没有兑现过的政策"), text=_("有资金拨付以后，这里按政策统计。")),
)
TASKS = List(
    key="policies.adjustments",
    title=_("政策调整任务"),
    purpose=_("由成效和企业意见引出的调整任务，交主管部门处理。"),
    columns=[
        Column(
            key="policy",
            label=_("政策"),
            value=lambda row: row.policy.title,
            link=lambda row: reverse("effects:effect", args=[row.policy_id]),
            wide=True,
        ),
        Column(key="why", label=_("为什么")),
        Column(key="department", label=_("责任部门"), value=lambda row: row.department.name),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value="get_state_display",
            tone=lambda row: ADJUSTMENT_TONES[row.state],
        ),
        Column(key="due", label=_("期限"), kind="date", sort="due"),
    ],
    filters=[
        Choice(key="state", label=_("状态"), field="state", options=AdjustmentState.choices, multiple=True),
        Dates(key="due", label=_("期限"), field="due"),
    ],
    order="due",
    empty=Empty(title=_("没有调整任务"), text=_("在政策成效页可以提出。")),
)
RATE = List(
    key="policies.to_rate",
    title=_("评价政策"),
    purpose=_("资金到账以后回答两个问题，帮助把政策改得更好。"),
    columns=[
        Column(key="number", label=_("申报编号"), kind="code", link=lambda row: reverse("effects:rate", args=[row.pk])),
        Column(key="policy", label=_("政策"), value=lambda row: row.call.clause.policy.title, wide=True),
        Column(
            key="approved",
            label=_("金额"),
            kind="number",
            unit=_("元"),
            decimals=2,
            value=lambda row: yuan(row.approved),
        ),
    ],
    filters=[],
    empty=Empty(title=_("没有待评价的兑现"), text=_("收到资金以后，这里会请您评价。")),
)


def _tabs(request: HttpRequest) -> list[TabLine]:
    lines = [(_t("政策成效"), "effects:effects"), (_t("调整任务"), "effects:adjustments")]
    return [TabLine(label, reverse(name), reverse(name) == request.path) for label, name in lines]


@open_to(*STAFF)
def effects(request: HttpRequest) -> HttpResponseBase:
    rows = queries.paid_policies(request.user, zone_or_missing(request))
    return respond(request, EFFECTS, rows, template=LIST, tabs=_tabs(request))


@open_to(*STAFF)
def adjustments(request: HttpRequest) -> HttpResponseBase:
    rows = queries.open_adjustments(request.user, zone_or_missing(request))
    return respond(request, TASKS, rows, template=LIST, tabs=_tabs(request))


@open_to(*STAFF)
def effect(request: HttpRequest, policy_id: int) -> HttpResponse:
    page = queries.effect_page(request.user, policy_id)
    policy, said = page.policy, page.satisfaction
    number = policy.number or _t("无文号")
    record = Record(
        title=policy.title,
        kind=f"{_t('政策成效')} · {number}",
        owner=policy.department.name,
        synthetic=policy.synthetic,
        facts=[
            Fact(_("笔数"), page.given.payments),
            Fact(_("受益单位"), page.given.recipients),
            Fact(_("评价"), _t("%(n)s 份，共拨付 %(all)s 件") % {"n": said.answers, "all": said.paid}),
        ],
    )
    context = {
        "record": record,
        "title": policy.title,
        "page": page,
        "amount": yuan(page.given.amount),
        "growths": [(MEASURES[one.measure], one) for one in page.growths if one.recipient_count],
        "easy": None if said.easy is None else Decimal(str(round(said.easy, 2))),
        "useful": None if said.useful is None else Decimal(str(round(said.useful, 2))),
        "tasks": [(one, ADJUSTMENT_TONES[one.state]) for one in page.adjustments],
        "crumbs": [(_t("政策成效"), reverse("effects:effects"))],
    }
    return render(request, "policies/effects/effect.html", context)


@open_to(*WORKERS)
def adjust(request: HttpRequest, policy_id: int) -> HttpResponse:
    policy = queries.effect_page(request.user, policy_id).policy

    def save(form: AdjustmentForm) -> None:
        rating.ask_adjustment(request.user, policy_id, form.cleaned_data["why"], form.cleaned_data["due"])

    back = reverse("effects:effect", args=[policy_id])
    said = _("已交主管部门。")
    return ask(request, _("提出调整任务"), back, AdjustmentForm, save, said=said, purpose=policy.title)


@open_to(*WORKERS)
def answer(request: HttpRequest, task_id: int) -> HttpResponse:
    policy = rating.policy_of(task_id)

    def save(form: AdjustmentAnswerForm) -> None:
        state = AdjustmentState(form.cleaned_data["state"])
        rating.answer_adjustment(request.user, task_id, state, form.cleaned_data["answer"])

    back = reverse("effects:effect", args=[policy.pk])
    said = _("已处理。")
    return ask(request, _("处理调整任务"), back, AdjustmentAnswerForm, save, said=said, purpose=policy.title)


@open_to(*OWN)
def to_rate(request: HttpRequest) -> HttpResponseBase:
    return respond(request, RATE, queries.to_rate(request.user))


@open_to(*OWN)
def rate(request: HttpRequest, claim_id: int) -> HttpResponse:
    claim = queries.claim_to_rate(request.user, claim_id)

    def save(form: FeedbackForm) -> None:
        sent: dict[str, Any] = form.cleaned_data
        rating.rate_claim(request.user, claim_id, sent["easy"], sent["useful"], sent["words"])

    back = reverse("effects:to_rate")
    purpose = claim.call.clause.policy.title
    return ask(request, _("评价政策"), back, FeedbackForm, save, said=_("谢谢，您的评价已经收到。"), purpose=purpose)
