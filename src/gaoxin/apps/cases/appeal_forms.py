"""Forms of appeals: an answer with its outcome, a refusal with its ground, a monthly review, a task from a hot spot."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.web.forms import DayField, Form, Section

Options = Sequence[tuple[str, str]]


class AnswerForm(Form):
    """How a case ends, with what each outcome needs."""

    outcome = forms.ChoiceField(label=_("办理结果"), widget=forms.RadioSelect)
    result = forms.CharField(
        label=_("答复内容"),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=2000,
        help_text=_("做了什么、结果怎样；企业会看到。"),
    )
    basis = forms.CharField(label=_("依据"), max_length=500, required=False, help_text=_("文件名称、文号和条款。"))
    plan = forms.CharField(
        label=_("推进计划"), widget=forms.Textarea(attrs={"rows": 4}), max_length=2000, required=False
    )
    plan_due = DayField(label=_("完成时间"), required=False)
    leader = forms.ChoiceField(label=_("责任领导"), required=False)
    sections = (
        Section(_("结果"), ("outcome", "result")),
        Section(_("解释到位要写明"), ("basis",), _("选“解释到位”时填。")),
        Section(_("挂账推进要写明"), ("plan", "plan_due", "leader"), _("选“挂账推进”时填；每月复核，不算解决。")),
    )

    def __init__(self, *args: Any, outcomes: Options, leaders: Options, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["outcome"].choices = outcomes
        self.fields["leader"].choices = [("", _("请选择")), *leaders]


class EndPlanForm(AnswerForm):
    """How a plan that was kept open ends."""

    sections = (
        Section(_("结果"), ("outcome", "result")),
        Section(_("解释到位要写明"), ("basis",), _("选“解释到位”时填。")),
    )


class ExplainForm(Form):
    """Why a case is refused."""

    ground = forms.ChoiceField(label=_("属于哪一种情形"))
    result = forms.CharField(label=_("理由和该找谁"), widget=forms.Textarea(attrs={"rows": 5}), max_length=2000)

    def __init__(self, *args: Any, grounds: Options, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ground"].choices = [("", _("请选择")), *grounds]


class ReviewForm(Form):
    """The monthly look at a plan."""

    text = forms.CharField(label=_("进展和复核意见"), widget=forms.Textarea(attrs={"rows": 4}), max_length=1000)
    on_course = forms.ChoiceField(
        label=_("是否按计划推进"), choices=[("yes", _("按计划推进")), ("no", _("落后于计划"))], widget=forms.RadioSelect
    )
    new_due = DayField(label=_("改为何时完成"), required=False, help_text=_("不改的留空。"))


class TaskForm(Form):
    """What is to be improved where many enterprises bring the same thing."""

    kind = forms.ChoiceField(
        label=_("改进类别"), choices=[("policy", _("改政策")), ("service", _("改服务"))], widget=forms.RadioSelect
    )
    title = forms.CharField(label=_("标题"), min_length=4, max_length=60)
    problem = forms.CharField(
        label=_("企业集中反映的问题"), widget=forms.Textarea(attrs={"rows": 4}), min_length=10, max_length=2000
    )
    change = forms.CharField(
        label=_("准备怎么改"), widget=forms.Textarea(attrs={"rows": 3}), min_length=4, max_length=2000
    )
    done_when = forms.CharField(
        label=_("怎样算改成了"), widget=forms.Textarea(attrs={"rows": 2}), min_length=4, max_length=500
    )
