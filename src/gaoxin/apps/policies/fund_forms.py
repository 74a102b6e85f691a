"""What officers write of money sought from above, bonds and special funds. Money is typed in 万元 and leaves as 分."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.fund_states import AllocationWay, BondState, SourceLevel, WonStage
from gaoxin.apps.policies.services.funds.bonds import Bond
from gaoxin.apps.policies.services.funds.papers import Handed
from gaoxin.apps.policies.services.funds.sought import Sought, Step
from gaoxin.apps.policies.services.funds.sources import Source
from gaoxin.web.forms import MEGABYTE, DayField, Form, NumberField, Section, UploadField

PAPERS = (".pdf", ".doc", ".docx", ".ofd", ".xls", ".xlsx", ".jpg", ".jpeg", ".png", ".zip")
FEN_PER_WAN = 1_000_000
MOST_WAN = Decimal(10) ** 9
ABOVE = [one for one in SourceLevel.choices if one[0] != SourceLevel.ZONE]


class WanField(NumberField):
    """An amount in 万元; answers whole 分, 0 where it may be left out."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(unit=_("万元"), decimal_places=6, min_value=Decimal(0), max_value=MOST_WAN, **kwargs)

    def clean(self, value: Any) -> int:
        amount = super().clean(value)
        return 0 if amount is None else int(amount * FEN_PER_WAN)

    def prepare_value(self, value: Any) -> Any:
        return f"{Decimal(value) / FEN_PER_WAN:f}" if isinstance(value, int) else value


def area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


def paper_of(form: Form) -> Handed | None:
    """The file that was handed in, where one was."""
    file = form.cleaned_data.get("file")
    return Handed(file.name, file.chunks()) if file else None


class OfDepartment(Form):
    """A form that names a department of the zone."""

    department = forms.ModelChoiceField(label=_("责任部门"), queryset=None)

    def __init__(self, *args: Any, departments: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["department"].queryset = departments


class SoughtForm(OfDepartment):
    """Money that is sought."""

    sections = (
        Section(_("事项"), ("title", "fund", "year", "department")),
        Section(_("从哪里争取"), ("level", "grantor", "notice", "asked", "due")),
    )
    title = forms.CharField(label=_("事项"), max_length=160)
    fund = forms.CharField(label=_("资金名称"), max_length=160)
    year = forms.IntegerField(label=_("年度"), min_value=2000, max_value=2200)
    level = forms.ChoiceField(label=_("资金来源"), choices=ABOVE)
    grantor = forms.CharField(label=_("上级部门"), max_length=120)
    notice = forms.CharField(label=_("通知文号"), max_length=80, required=False)
    asked = WanField(label=_("拟争取金额"), required=False)
    due = DayField(label=_("下一步期限"), required=False, help_text=_("如入库或者申报截止日期；过期会列入逾期。"))

    def written(self) -> Sought:
        return Sought(**self.cleaned_data)


class StepForm(Form):
    """A stage that was reached."""

    stage = forms.ChoiceField(label=_("到了哪一步"), choices=[one for one in WonStage.choices if one[0] != "notice"])
    day = DayField(label=_("日期"))
    document = forms.CharField(label=_("文号"), max_length=80, required=False, help_text=_("批复必填。"))
    amount = WanField(
        label=_("金额"), required=False, help_text=_("申报、批复填全额；到位、使用填本次发生额，系统自动累加。")
    )
    note = forms.CharField(
        label=_("说明"), max_length=500, required=False, widget=area(3), help_text=_("绩效结果、未获支持的原因必填。")
    )
    due = DayField(label=_("下一步期限"), required=False)
    file = UploadField(kinds=PAPERS, most=20 * MEGABYTE, label=_("文件"), required=False)

    def step(self) -> Step:
        data = dict(self.cleaned_data)
        data["stage"], data["file"] = WonStage(data["stage"]), paper_of(self)
        return Step(**data)


class BondForm(OfDepartment):
    """A project paid from special bonds."""

    sections = (
        Section(_("项目"), ("title", "code", "field", "department", "state", "total")),
        Section(_("额度和发行"), ("quota", "approval", "issued", "issued_on", "years", "rate", "payments_a_year")),
    )
    title = forms.CharField(label=_("项目"), max_length=160)
    code = forms.CharField(label=_("项目代码"), max_length=40, required=False)
    field = forms.CharField(label=_("投向领域"), max_length=60)
    state = forms.ChoiceField(label=_("状态"), choices=BondState.choices)
    total = WanField(label=_("总投资"))
    quota = WanField(label=_("债券额度"), required=False)
    approval = forms.CharField(label=_("额度下达文号"), max_length=80, required=False)
    issued = WanField(label=_("已发行"), required=False)
    issued_on = DayField(label=_("发行日期"), required=False)
    years = forms.IntegerField(label=_("期限（年）"), min_value=1, max_value=50, required=False)
    rate = NumberField(
        label=_("票面利率"), unit="%", required=False, decimal_places=4, min_value=Decimal(0), max_value=Decimal(20)
    )
    payments_a_year = forms.TypedChoiceField(
        label=_("付息"), choices=[("2", _("每半年")), ("1", _("每年")), ("4", _("每季度"))], coerce=int
    )

    def written(self) -> Bond:
        return Bond(**self.cleaned_data)


class BondReportForm(Form):
    """How far a project is."""

    day = DayField(label=_("截至日期"))
    spent = WanField(label=_("累计支出"))
    progress = forms.IntegerField(label=_("形象进度（%）"), min_value=0, max_value=100)
    note = forms.CharField(label=_("说明"), max_length=500, required=False, widget=area(3))


class SourceForm(OfDepartment):
    """A special fund and its formula."""

    sections = (
        Section(_("资金"), ("title", "year", "level", "document", "amount", "department", "budget")),
        Section(_("怎么分"), ("way", "factors", "formula")),
    )
    title = forms.CharField(label=_("资金名称"), max_length=120)
    year = forms.IntegerField(label=_("年度"), min_value=2000, max_value=2200)
    level = forms.ChoiceField(label=_("资金来源"), choices=SourceLevel.choices)
    document = forms.CharField(label=_("下达文号"), max_length=80)
    amount = WanField(label=_("下达金额"))
    budget = forms.ModelChoiceField(
        label=_("支出预算"), queryset=None, required=False, help_text=_("选了的，按资金账本计算执行率。")
    )
    way = forms.ChoiceField(label=_("分配方式"), choices=AllocationWay.choices, widget=forms.RadioSelect)
    factors = forms.CharField(
        label=_("因素"), max_length=300, required=False, help_text=_("用顿号隔开，如：基数、上年位次、本年位次。")
    )
    formula = forms.CharField(
        label=_("分配公式"),
        max_length=500,
        required=False,
        help_text=_("例：基数 + 最大(上年位次 - 本年位次, 0) * 50，位次每前进一位奖 50 万元。"),
    )

    def __init__(self, *args: Any, budgets: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["budget"].queryset = budgets

    def written(self) -> Source:
        data = dict(self.cleaned_data)
        names = data["factors"].replace("，", "、").replace(",", "、").split("、")
        data["factors"] = list(dict.fromkeys(name.strip() for name in names if name.strip()))
        return Source(**data)


class ReceiverForm(Form):
    """One receiver with a number for each factor."""

    name = forms.CharField(label=_("分配对象"), max_length=120)

    def __init__(self, *args: Any, factors: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.factors = factors
        for number, name in enumerate(factors):
            self.fields[f"factor_{number}"] = NumberField(
                label=name, max_digits=16, decimal_places=4, min_value=-MOST_WAN, max_value=MOST_WAN
            )

    def values(self) -> dict[str, Decimal]:
        return {name: self.cleaned_data[f"factor_{number}"] for number, name in enumerate(self.factors)}


class AllocateForm(Form):
    """The document by which a fund is given out."""

    document = forms.CharField(label=_("分配文号"), max_length=80)
    day = DayField(label=_("分配日期"))
