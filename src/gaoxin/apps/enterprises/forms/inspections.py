"""Forms of plans, draws, visits and the roster."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.inspection_states import InspectionBasis, Recheck, Result
from gaoxin.web.forms import DayField, Form, NumberField, Section, UploadField

MONTHS = [(month, f"{month}月") for month in range(1, 13)]


def words(label: Any, longest: int, *, rows: int = 3, required: bool = True, help_text: Any = "") -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=longest, required=required, widget=widget, help_text=help_text)


class PlanForm(Form):
    """The year of a plan."""

    year = forms.IntegerField(label=_("年度"), min_value=2020, max_value=2100)


class LineForm(Form):
    """A line of a plan."""

    department = forms.TypedChoiceField(label=_("检查部门"), coerce=int)
    item = forms.ChoiceField(label=_("检查事项"), help_text=_("只能从检查事项清单里选：清单之外无检查。"))
    month = forms.TypedChoiceField(label=_("月份"), coerce=int, choices=MONTHS)
    divisions = forms.MultipleChoiceField(
        label=_("行业范围"),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 8}),
        help_text=_("不选就是事项适用的全部在营企业；按住 Ctrl 可多选。"),
    )
    share = forms.ChoiceField(
        label=_("抽取办法"),
        choices=[("grade", _("按信用风险分类差异化抽取")), ("percent", _("全部对象按同一比例抽取"))],
        help_text=_("按分类抽取时，公开的名册用代号，不会透露企业的类别。"),
    )
    percent = NumberField(label=_("统一比例"), unit="%", required=False, min_value=Decimal("0.01"), max_value=100)
    sections = (
        Section(_("查什么"), ("department", "item", "month")),
        Section(_("查多少"), ("divisions", "share", "percent")),
    )

    def __init__(
        self,
        *args: Any,
        departments: Sequence[tuple[int, str]],
        items: Sequence[tuple[str, str]],
        divisions: Sequence[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["department"].choices = departments
        self.fields["item"].choices = items
        self.fields["divisions"].choices = divisions


class FreezeForm(Form):
    """What later public value goes into a draw."""

    beacon = forms.CharField(
        label=_("约定的公开数值"),
        max_length=120,
        required=False,
        help_text=_(
            "可不填。写一个以后某天才会公布、谁都查得到的数值，例如“2026-03-05上证综合指数收盘点位”：开启时填入取值一起参与抽取，"
            "这样连保管种子的服务器管理员也无法提前知道结果。"
        ),
    )


class OpenForm(Form):
    """The value of that figure."""

    beacon_value = forms.CharField(label=_("公开数值的取值"), max_length=60)


class WhyForm(Form):
    """Why a draw is given up, or a visit called off."""

    why = words(_("理由"), 300)


class VerifyForm(Form):
    """A file of an opened draw, and the commitment as somebody noted it."""

    file = UploadField(label=_("抽取公开文件"), kinds=(".json",), most=64 * 1024 * 1024)
    known = forms.CharField(
        label=_("抽取前抄录的承诺值"), max_length=64, required=False, help_text=_("可不填；填了会一并比对。")
    )


class ArrangeForm(Form):
    """A visit to one enterprise."""

    basis = forms.ChoiceField(label=_("检查来由"), choices=InspectionBasis)
    line = forms.TypedChoiceField(
        label=_("计划事项"), required=False, coerce=int, empty_value=None, help_text=_("按年度计划检查的必选。")
    )
    reason = words(
        _("计划外的理由"),
        300,
        required=False,
        help_text=_("投诉举报、转办交办、法定事由必填：投诉编号、转办单位或法条。"),
    )
    department = forms.TypedChoiceField(label=_("检查部门"), coerce=int)
    items = forms.MultipleChoiceField(
        label=_("检查事项"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("只能从清单里选；按计划检查的与计划事项一致。"),
    )
    starts_on = DayField(label=_("检查期起"))
    ends_on = DayField(label=_("检查期止"))
    inspectors = forms.TypedMultipleChoiceField(
        label=_("检查人员"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("两人以上，有回避关系的不能选。"),
    )
    sections = (
        Section(_("为什么查"), ("basis", "line", "reason")),
        Section(_("查什么"), ("department", "items")),
        Section(_("什么时候、谁去"), ("starts_on", "ends_on", "inspectors")),
    )

    def __init__(
        self,
        *args: Any,
        departments: Sequence[tuple[int, str]],
        items: Sequence[tuple[str, str]],
        inspectors: Sequence[tuple[int, str]],
        lines: Sequence[tuple[int, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["department"].choices = departments
        self.fields["items"].choices = items
        self.fields["inspectors"].choices = inspectors
        self.fields["line"].choices = [("", _("不是按计划")), *lines]


class SignInForm(Form):
    """The code at the door."""

    code = forms.CharField(
        label=_("入企码"),
        max_length=12,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code", "pattern": "[0-9 ]*"}),
        help_text=_("请企业打开“涉企检查”页面出示六位数字；扫企业页面上的二维码会自动填好。"),
    )


class RecheckForm(Form):
    """What came of looking again."""

    outcome = forms.ChoiceField(label=_("复查结果"), choices=Recheck)
    note = words(_("复查情况"), 300, required=False)


class RateForm(Form):
    """Stars and words about a visit."""

    stars = forms.TypedChoiceField(
        label=_("评分"),
        coerce=int,
        choices=[
            (5, _("5 星：很满意")),
            (4, _("4 星：满意")),
            (3, _("3 星：一般")),
            (2, _("2 星：不满意")),
            (1, _("1 星：很不满意")),
        ],
    )
    comment = words(_("意见"), 300, required=False, help_text=_("例如是否出示证件、是否重复检查、是否影响生产。"))


class InspectorForm(Form):
    """An entry of the roster."""

    department = forms.TypedChoiceField(label=_("部门"), coerce=int)
    username = forms.CharField(label=_("登录名"), max_length=150, help_text=_("只登记账号和证号，不登记个人信息。"))
    certificate = forms.CharField(label=_("执法证号"), max_length=40)
    until = DayField(label=_("有效期至"))

    def __init__(self, *args: Any, departments: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["department"].choices = departments


class RenewForm(Form):
    """Whether an inspector is on duty, and how long the certificate is valid."""

    until = DayField(label=_("有效期至"))
    active = forms.BooleanField(label=_("在岗"), required=False)


class RecusalForm(Form):
    """From whom an inspector keeps away."""

    enterprise = forms.CharField(label=_("企业"), max_length=200, help_text=_("企业全称或统一社会信用代码。"))
    why = words(_("回避事由"), 200, rows=2, help_text=_("例如“近亲属在该企业任职”，不写个人姓名。"))


class ResultsForm(Form):
    """The result of every item of a visit; `items` are (key, name) pairs."""

    def __init__(self, *args: Any, items: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sections = []
        for key, name in items:
            self.fields[f"result_{key}"] = forms.ChoiceField(
                label=_("检查结果"), choices=[("", _("请选择")), *Result.choices]
            )
            self.fields[f"found_{key}"] = words(
                _("检查情况"), 500, required=False, help_text=_("发现问题的必填；结果会公示，不写个人信息和商业秘密。")
            )
            self.fields[f"due_{key}"] = DayField(
                label=_("整改期限"), required=False, help_text=_("责令限期整改的必填。")
            )
            sections.append(Section(name, (f"result_{key}", f"found_{key}", f"due_{key}")))
        self.sections = sections
