"""Forms of calls, claims and money. Money is typed in 元 with two decimals at most and leaves as whole 分."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.claim_states import (
    CallMode,
    Desk,
    DeskAnswer,
    GroupRule,
    ObjectionState,
    Outcome,
    ReviewKind,
)
from gaoxin.web.forms import DayField, Form, NumberField, Section, UploadField

AREA = forms.Textarea(attrs={"rows": 4})
PAPERS = [".pdf", ".doc", ".docx", ".xls", ".xlsx", ".jpg", ".jpeg", ".png"]
TABLES = [".xlsx", ".xls", ".csv"]
MEGABYTE = 1024 * 1024
MOST_YUAN = Decimal(10) ** 13
Choices = Sequence[tuple[str, str]]


class MoneyField(NumberField):
    """An amount in 元; answers whole 分."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(unit=_("元"), decimal_places=2, min_value=Decimal(0), max_value=MOST_YUAN, **kwargs)

    def clean(self, value: Any) -> int | None:
        amount = super().clean(value)
        return None if amount is None else int(amount * 100)

    def prepare_value(self, value: Any) -> Any:
        return f"{Decimal(value) / 100:.2f}" if isinstance(value, int) else value


def reason_field(label: Any, *, most: int = 500, required: bool = True) -> forms.CharField:
    return forms.CharField(label=label, max_length=most, widget=AREA, required=required)


class CallForm(Form):
    """A call for claims."""

    clause = forms.ChoiceField(label=_("政策条款"))
    budget = forms.ChoiceField(label=_("资金"))
    title = forms.CharField(label=_("通知标题"), max_length=160)
    subject = forms.CharField(label=_("支持事项"), max_length=120, help_text=_("公示名单和拨付表上这样写。"))
    text = forms.CharField(label=_("通知正文"), max_length=10_000, widget=forms.Textarea(attrs={"rows": 8}))
    year = forms.IntegerField(label=_("兑现年度"), min_value=2000, max_value=2200)
    mode = forms.ChoiceField(label=_("兑现方式"), choices=CallMode.choices, widget=forms.RadioSelect)
    opens_on = DayField(label=_("受理开始"))
    closes_on = DayField(label=_("受理截止"))
    review = forms.ChoiceField(label=_("评审方式"), choices=ReviewKind.choices, widget=forms.RadioSelect)
    enterprise_cap = MoneyField(
        label=_("单户年度上限"), required=False, help_text=_("不填按条款的上限；高于条款的按条款。")
    )
    ceiling = MoneyField(
        label=_("本条款年度总额上限"),
        required=False,
        help_text=_("不填按条款的年度预算；条款没有写的，只受资金余额限制。"),
    )
    group_rule = forms.ChoiceField(
        label=_("与同类条款重叠时"),
        choices=GroupRule.choices,
        widget=forms.RadioSelect,
        help_text=_("同类条款是在政策库里写明同一个不重复享受组的条款。"),
    )
    minutes = forms.CharField(
        label=_("会议纪要号"), max_length=60, required=False, help_text=_("免申即享必填：审定兑现标准的会议。")
    )
    sections = (
        Section(_("依据和资金"), ["clause", "budget", "year"]),
        Section(_("通知"), ["title", "subject", "text", "opens_on", "closes_on"]),
        Section(_("怎么兑现"), ["mode", "minutes", "review", "enterprise_cap", "ceiling", "group_rule"]),
    )

    def __init__(self, *args: Any, clauses: Choices, budgets: Choices, departments: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["clause"].choices = clauses
        self.fields["budget"].choices = budgets
        for desk in Desk:
            self.fields[f"desk_{desk}"] = forms.ChoiceField(
                label=desk.label, required=False, choices=[("", _("不联审")), *departments]
            )
        names = [f"desk_{desk}" for desk in Desk]
        self.sections = (
            *self.sections,
            Section(_("部门联审"), names, _("选了部门的才联审；各部门同时答复，有权一票否决。")),
        )

    def desks(self) -> dict[Desk, int]:
        told = {desk: self.cleaned_data[f"desk_{desk}"] for desk in Desk}
        return {desk: int(key) for desk, key in told.items() if key}


class ClaimForm(Form):
    """What an enterprise adds to what the registry knows. One field for each paper that nothing proves."""

    asked = MoneyField(label=_("申请金额"))
    statement = forms.CharField(label=_("申报说明"), max_length=2_000, widget=AREA, required=False)

    def __init__(self, *args: Any, papers: Sequence[str], demanded: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.papers = papers
        for number, name in enumerate(papers):
            self.fields[f"paper_{number}"] = UploadField(
                label=name, kinds=PAPERS, most=20 * MEGABYTE, required=demanded
            )

    def handed(self) -> dict[str, Any]:
        """The files that were handed in, by the name of the paper."""
        found = {name: self.cleaned_data.get(f"paper_{number}") for number, name in enumerate(self.papers)}
        return {name: upload for name, upload in found.items() if upload}


class DeskForm(Form):
    """The answer of a department."""

    answer = forms.ChoiceField(
        label=_("意见"),
        choices=[one for one in DeskAnswer.choices if one[0] != DeskAnswer.WAITING],
        widget=forms.RadioSelect,
    )
    note = reason_field(_("说明"), required=False)


class ReviewForm(Form):
    """What a panel or an auditor found."""

    reviewer = forms.CharField(label=_("评审组或审计机构"), max_length=120, help_text=_("写机构或评审组，不写个人。"))
    report = forms.CharField(label=_("报告编号"), max_length=60, required=False)
    amount = MoneyField(label=_("建议金额"))
    score = NumberField(label=_("得分"), required=False, max_digits=6, decimal_places=2)
    note = reason_field(_("意见"), most=1_000, required=False)


class SettleForm(Form):
    """The decision of a meeting; an amount for each claim."""

    minutes = forms.CharField(label=_("会议纪要号"), max_length=60)
    day = DayField(label=_("审定日期"))

    def __init__(self, *args: Any, claims: Sequence[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.claims = claims
        for claim in claims:
            self.fields[f"amount_{claim.pk}"] = MoneyField(
                label=f"{claim.organisation}（{claim.number}）", initial=claim.proposed
            )
        self.sections = (
            Section(_("会议"), ["minutes", "day"]),
            Section(
                _("各户金额"),
                [f"amount_{claim.pk}" for claim in claims],
                _("超过上限的自动减到上限，重叠的就高不重复。"),
            ),
        )

    def amounts(self) -> dict[int, int]:
        return {claim.pk: self.cleaned_data[f"amount_{claim.pk}"] for claim in self.claims}


class NoticeForm(Form):
    """Where objections go."""

    contact = forms.CharField(
        label=_("受理异议"), max_length=120, help_text=_("部门名称和办公电话，例如：科技创新局 0432-64000000。")
    )


class ObjectionForm(Form):
    """An objection that came in."""

    raised_by = forms.CharField(
        label=_("异议单位或身份"), max_length=120, help_text=_("单位写名称；群众写“群众来电”“群众来信”，不写姓名。")
    )
    reason = reason_field(_("异议理由"), most=1_000)


class ObjectionAnswerForm(Form):
    """What came of an objection."""

    state = forms.ChoiceField(
        label=_("复核结果"),
        choices=[one for one in ObjectionState.choices if one[0] != ObjectionState.OPEN],
        widget=forms.RadioSelect,
    )
    answer = reason_field(_("复核意见"), most=1_000)


class DocumentForm(Form):
    """The document that something rests on."""

    document = forms.CharField(label=_("文号"), max_length=120)


class ReasonForm(Form):
    """A reason, in a sentence or two."""

    note = reason_field(_("理由"))


class BudgetForm(Form):
    """A budget to be opened."""

    title = forms.CharField(label=_("资金名称"), max_length=120)
    year = forms.IntegerField(label=_("年度"), min_value=2000, max_value=2200)


class MoneyForm(Form):
    """Money of the treasury that comes or goes."""

    way = forms.ChoiceField(
        label=_("事由"),
        choices=[("appropriate", _("下达预算")), ("return", _("收回预算"))],
        widget=forms.RadioSelect,
        initial="appropriate",
    )
    amount = MoneyField(label=_("金额"))
    document = forms.CharField(label=_("预算文号"), max_length=120)
    memo = forms.CharField(label=_("摘要"), max_length=300, required=False)


class ReceiptFileForm(Form):
    """A file of receipts."""

    file = UploadField(label=_("回单文件"), kinds=TABLES, most=20 * MEGABYTE)


class RecoveryForm(Form):
    """Money to be paid back."""

    amount = MoneyField(label=_("应退金额"))
    reason = reason_field(_("追回理由"))
    document = forms.CharField(label=_("追回文书编号"), max_length=120)


class ReturnForm(Form):
    """Money that came back."""

    amount = MoneyField(label=_("到账金额"))
    day = DayField(label=_("到账日期"))
    receipt = forms.CharField(label=_("收款凭证号"), max_length=60)


class AppraisalForm(Form):
    """What became of the money."""

    outcome = forms.ChoiceField(label=_("结论"), choices=Outcome.choices, widget=forms.RadioSelect)
    note = reason_field(_("评价说明"), most=1_000)
