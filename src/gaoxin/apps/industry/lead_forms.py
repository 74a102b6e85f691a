"""What officers write of leads: the lead itself, its talks, stages, papers, and who leads."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.lead_fields import WanField, area, paper_field
from gaoxin.apps.industry.lead_states import CapitalKind, LeadSource, Verdict
from gaoxin.apps.industry.services.leads.opening import Written
from gaoxin.web.forms import DayField, Form, NumberField, Section

CHECKED = [
    ("", _("还没有核对")),
    ("other", _("已核实，不是同一家")),
    ("expansion", _("已在区内，增资扩产")),
]


class SeenForm(Form):
    """A form that says what its reader saw: a colleague may have been quicker."""

    seen = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)


class LeadForm(SeenForm):
    """A lead."""

    sections = (
        Section(_("企业"), ("company", "credit_code", "listed_code", "origin", "checked")),
        Section(_("项目"), ("project", "spot", "content", "capital", "site")),
        Section(
            _("规模"),
            ("investment", "land_mu", "tax_per_mu", "output", "energy", "jobs"),
            _("洽谈环节办结前要填全，现在不清楚的可以先空着。"),
        ),
        Section(_("来源和责任"), ("source", "reason", "visit", "activity", "department", "keeper")),
    )
    company = forms.CharField(label=_("企业名称"), max_length=200)
    credit_code = forms.CharField(label=_("统一社会信用代码"), max_length=30, required=False)
    listed_code = forms.CharField(label=_("证券代码"), max_length=20, required=False)
    origin = forms.CharField(label=_("企业所在地"), max_length=120, required=False)
    checked = forms.ChoiceField(
        label=_("核对结果"),
        choices=CHECKED,
        required=False,
        help_text=_("系统提示可能重复时再选。"),
    )
    project = forms.CharField(label=_("项目名称"), max_length=160)
    spot = forms.ChoiceField(label=_("产业链环节"))
    content = forms.CharField(label=_("建设内容"), max_length=2000, required=False, widget=area(4))
    capital = forms.ChoiceField(label=_("资金来源"), choices=CapitalKind.choices)
    site = forms.CharField(label=_("拟选址"), max_length=160, required=False)
    investment = WanField(label=_("计划总投资"), required=False)
    land_mu = NumberField(
        label=_("用地"), unit=_("亩"), required=False, max_digits=9, decimal_places=2, min_value=Decimal(0)
    )
    tax_per_mu = WanField(label=_("承诺亩均税收（每年）"), required=False)
    output = WanField(label=_("达产年产值"), required=False)
    energy = NumberField(
        label=_("年综合能耗"),
        unit=_("吨标准煤"),
        required=False,
        max_digits=12,
        decimal_places=2,
        min_value=Decimal(0),
    )
    jobs = forms.IntegerField(label=_("带动就业（人）"), required=False, min_value=0, max_value=1_000_000)
    source = forms.ChoiceField(label=_("线索来源"), choices=LeadSource.choices)
    reason = forms.CharField(label=_("推荐理由"), max_length=500, required=False, widget=area(2))
    visit = forms.ModelChoiceField(label=_("外出招商"), queryset=None, required=False)
    activity = forms.ModelChoiceField(label=_("招商活动"), queryset=None, required=False)
    department = forms.ModelChoiceField(
        label=_("牵头部门"), queryset=None, help_text=_("首谈报备以后，以报备部门为准。")
    )
    keeper = forms.TypedChoiceField(label=_("跟进人"), required=False, empty_value=None)

    def __init__(
        self,
        *args: Any,
        spots: Sequence[Any],
        departments: Any,
        keepers: Sequence[Any],
        visits: Any,
        activities: Any,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["spot"].choices = [("", _("请选择环节")), *spots]
        self.fields["department"].queryset = departments
        self.fields["visit"].queryset = visits
        self.fields["activity"].queryset = activities
        by_key = {str(one.pk): one for one in keepers}
        self.fields["keeper"].choices = [("", _("未定")), *((key, str(one)) for key, one in by_key.items())]
        self.fields["keeper"].coerce = lambda key: by_key.get(key)

    def written(self) -> Written:
        data = dict(self.cleaned_data)
        del data["checked"], data["seen"]
        data["source"], data["capital"] = LeadSource(data["source"]), CapitalKind(data["capital"])
        return Written(**data)


class TalkForm(Form):
    """The first talk."""

    department = forms.ModelChoiceField(label=_("报备部门"), queryset=None)
    day = DayField(label=_("首谈日期"))
    talked_with = forms.CharField(
        label=_("洽谈对象"), max_length=120, help_text=_("写部门或者岗位，如“投资发展部”，不写姓名。")
    )

    def __init__(self, *args: Any, departments: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["department"].queryset = departments


class MoveForm(SeenForm):
    """A stage is ended."""

    day = DayField(label=_("办结日期"))
    document = forms.CharField(label=_("文号或编号"), max_length=80, required=False)
    words = forms.CharField(label=_("说明"), max_length=1000, required=False, widget=area(3))

    def __init__(self, *args: Any, number: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if number:
            self.fields["document"].label, self.fields["document"].required = number, True
        else:
            del self.fields["document"]


class ReasonForm(SeenForm):
    """A step that is taken for a reason."""

    reason = forms.CharField(label=_("理由"), max_length=500, widget=area(3))


class NoteForm(Form):
    """What happened."""

    day = DayField(label=_("日期"))
    words = forms.CharField(
        label=_("情况"), max_length=1000, widget=area(4), help_text=_("写岗位，不写个人姓名和电话。")
    )


class PaperForm(Form):
    """A document of the stage."""

    title = forms.CharField(label=_("材料名称"), max_length=120)
    file = paper_field(_("文件"), required=True)

    def __init__(self, *args: Any, titles: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if titles:
            choices = [*((one, one) for one in titles), ("", _("其他材料"))]
            self.fields["title"] = forms.ChoiceField(label=_("材料"), choices=choices, required=False)
            other = forms.CharField(label=_("其他材料名称"), max_length=120, required=False)
            self.fields = {"title": self.fields["title"], "other": other, "file": self.fields["file"]}

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not data.get("title") and not data.get("other"):
            self.add_error("title", _("请选择材料，或者填写其他材料名称。"))
        return data

    @property
    def named(self) -> str:
        return str(self.cleaned_data.get("title") or self.cleaned_data.get("other"))


class CompanyForm(Form):
    """The enterprise that was founded for the project."""

    name = forms.CharField(label=_("企业名称"), max_length=200)
    credit_code = forms.CharField(label=_("统一社会信用代码"), max_length=30)


class DisputeForm(Form):
    """A department that should lead."""

    department = forms.ModelChoiceField(label=_("提出部门"), queryset=None)
    reason = forms.CharField(label=_("理由"), max_length=1000, widget=area(4))

    def __init__(self, *args: Any, departments: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["department"].queryset = departments


class DecideForm(Form):
    """Who leads."""

    given = forms.TypedChoiceField(label=_("裁定"), coerce=lambda value: value == "yes", widget=forms.RadioSelect)
    decision = forms.CharField(label=_("理由"), max_length=1000, widget=area(3))

    def __init__(self, *args: Any, now: str, other: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["given"].choices = [
            ("no", _("仍由%(name)s牵头") % {"name": now}),
            ("yes", _("改由%(name)s牵头") % {"name": other}),
        ]


class VerdictForm(Form):
    """What a desk says."""

    verdict = forms.ChoiceField(
        label=_("意见"), choices=[one for one in Verdict.choices if one[0] != "pending"], widget=forms.RadioSelect
    )
    opinion = forms.CharField(
        label=_("理由和条件"),
        max_length=1000,
        required=False,
        widget=area(4),
        help_text=_("有条件同意、不同意的必填。"),
    )
