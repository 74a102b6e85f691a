"""What officers write of money and promises of leads: incentives, promises, what arrived, the year's goal."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.lead_fields import FEN_PER_WAN, SOME, WanField, area, paper_field, paper_of
from gaoxin.apps.industry.lead_states import BasisKind, CapitalKind, Currency, Measure
from gaoxin.apps.industry.services.leads.arriving import Arrived
from gaoxin.apps.industry.services.leads.papers import Handed
from gaoxin.apps.industry.services.leads.promising import Grant, Movement
from gaoxin.web.forms import DayField, Form, NumberField, Section


class IncentiveForm(Form):
    """What the zone grants."""

    kind = forms.ChoiceField(label=_("种类"))
    title = forms.CharField(label=_("支持内容"), max_length=200)
    amount = WanField(label=_("约定上限"), least=SOME)
    rate = forms.CharField(
        label=_("计算办法"), max_length=200, required=False, help_text=_("如：按设备投资额的 10%，不超过上限。")
    )
    basis_kind = forms.ChoiceField(label=_("依据"), choices=BasisKind.choices)
    basis = forms.CharField(
        label=_("条款或者纪要"), max_length=300, help_text=_("写明文件名、文号和条款，或者会议纪要号。")
    )
    node = forms.ChoiceField(label=_("兑现节点"), help_text=_("项目进入这个环节以后才能兑现。"))

    def __init__(
        self, *args: Any, kinds: Sequence[tuple[str, str]], nodes: Sequence[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = kinds
        self.fields["node"].choices = nodes

    def grant(self) -> Grant:
        return Grant(**{**self.cleaned_data, "basis_kind": BasisKind(self.cleaned_data["basis_kind"])})


class MovementForm(Form):
    """Money given or taken back."""

    amount = WanField(label=_("金额"), least=SOME)
    voucher = forms.CharField(label=_("凭证号"), max_length=80)
    day = DayField(label=_("日期"))
    note = forms.CharField(label=_("说明"), max_length=300, required=False)
    file = paper_field(_("凭证文件"))

    def movement(self) -> Movement:
        return Movement(**{**self.cleaned_data, "file": paper_of(self)})


class PromiseForm(Form):
    """What the investor promises."""

    measure = forms.ChoiceField(label=_("承诺指标"), choices=Measure.choices)
    money = WanField(label=_("承诺金额"), required=False, least=SOME, help_text=_("投资、产值、税收填这里。"))
    people = forms.IntegerField(
        label=_("承诺人数"), required=False, min_value=1, max_value=1_000_000, help_text=_("就业填这里。")
    )
    due = DayField(label=_("完成期限"))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        wanted = "people" if data.get("measure") == Measure.JOBS else "money"
        if not data.get(wanted):
            self.add_error(wanted, _("请填承诺值。"))
        return data

    @property
    def target(self) -> int:
        data = self.cleaned_data
        return int(data["people"] if data["measure"] == Measure.JOBS else data["money"])


class JudgeForm(Form):
    """What was measured of a promise."""

    actual = forms.IntegerField(label=_("实际人数"), min_value=0, max_value=1_000_000)
    day = DayField(label=_("核实日期"))
    evidence = forms.CharField(label=_("核实依据"), max_length=500, widget=area(3))

    def __init__(self, *args: Any, in_money: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if in_money:
            field = WanField(label=_("实际金额"))
            self.fields = {"actual": field, "day": self.fields["day"], "evidence": self.fields["evidence"]}


class FundForm(Form):
    """Money that arrived."""

    sections = (
        Section(_("到位情况"), ("month", "kind", "amount")),
        Section(_("外币到位的再填"), ("currency", "foreign", "rate", "rate_day"), _("人民币到位的跳过这一段。")),
        Section(_("凭证"), ("voucher", "file")),
    )
    month = forms.CharField(
        label=_("到位月份"), max_length=7, widget=forms.TextInput(attrs={"type": "month"}), help_text=_("如 2026-03。")
    )
    kind = forms.ChoiceField(label=_("资金来源"), choices=CapitalKind.choices)
    currency = forms.ChoiceField(label=_("币种"), choices=Currency.choices, initial=Currency.CNY, required=False)
    amount = WanField(
        label=_("人民币金额"), least=SOME, required=False, help_text=_("人民币到位的必填；外币到位的空着，按汇率折算。")
    )
    foreign = NumberField(
        label=_("外币金额"),
        unit=_("万"),
        required=False,
        max_digits=16,
        decimal_places=6,
        min_value=SOME,
        help_text=_("币种是外币时填，如 100 万美元填 100。"),
    )
    rate = NumberField(
        label=_("折算汇率"),
        unit=_("元"),
        required=False,
        max_digits=12,
        decimal_places=6,
        min_value=SOME,
        help_text=_("1 单位外币折合多少元人民币，填到账当日的中间价。"),
    )
    rate_day = DayField(label=_("汇率日期"), required=False)
    voucher = forms.CharField(
        label=_("凭证号"), max_length=80, help_text=_("银行进账单、验资报告等的编号，一张只能用一次。")
    )
    file = paper_field(_("凭证文件"), required=True)

    def clean_month(self) -> tuple[int, int]:
        year, _dash, month = self.cleaned_data["month"].partition("-")
        if not (year.isdecimal() and month.isdecimal() and 1990 <= int(year) <= 2200 and 1 <= int(month) <= 12):
            raise forms.ValidationError(_("请填月份，如 2026-03。"))
        return int(year), int(month)

    def clean(self) -> dict[str, Any]:
        """Renminbi as it is typed; another currency with its rate and the rate's day, converted to whole 分."""
        data = super().clean() or {}
        if data.get("currency") in ("", Currency.CNY):
            if not data.get("amount") and "amount" not in self.errors:
                self.add_error("amount", _("请填金额。"))
            if data.get("foreign"):
                self.add_error("currency", _("填了外币金额，请选外币币种；人民币到位的，清空外币金额。"))
            return data
        if data.get("kind") != CapitalKind.FOREIGN and "kind" not in self.errors:
            self.add_error("kind", _("外币到位的，资金来源选外资。"))
        if data.get("amount"):
            self.add_error("amount", _("外币到位的，人民币金额按汇率折算，这里不填。"))
        for name, words in (("foreign", _("请填外币金额。")), ("rate", _("请填汇率。")), ("rate_day", _("请填日期。"))):
            if not data.get(name) and name not in self.errors:
                self.add_error(name, words)
        return data

    def arrived(self) -> Arrived:
        data = self.cleaned_data
        year, month = data["month"]
        file = Handed(data["file"].name, data["file"].chunks())
        amount, told = data["amount"], ""
        if data["currency"] not in ("", Currency.CNY):
            amount = int((data["foreign"] * data["rate"] * FEN_PER_WAN).quantize(Decimal(1), ROUND_HALF_UP))
            told = _t("%(currency)s %(amount)s 万，按 %(day)s 汇率 %(rate)s 折算") % {
                "currency": Currency(data["currency"]).label,
                "amount": f"{data['foreign'].normalize():,f}",
                "day": data["rate_day"].isoformat(),
                "rate": f"{data['rate'].normalize():f}",
            }
        return Arrived(year, month, CapitalKind(data["kind"]), amount, data["voucher"], file, told)


class FundDecisionForm(Form):
    """Whether a sum counts."""

    recognised = forms.TypedChoiceField(
        label=_("认定"),
        choices=[("yes", _("予以认定")), ("no", _("不予认定"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("意见"), max_length=500, required=False, widget=area(3), help_text=_("不予认定的必填。")
    )


class GoalForm(Form):
    """What shall arrive in a year."""

    year = forms.IntegerField(label=_("年度"), min_value=2000, max_value=2200)
    kind = forms.ChoiceField(label=_("资金来源"), choices=CapitalKind.choices)
    amount = WanField(label=_("目标"))
    document = forms.CharField(label=_("下达文件"), max_length=160, required=False)
