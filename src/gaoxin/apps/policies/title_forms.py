"""What officers write of titles, experiences and problems of institutions."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.fund_forms import PAPERS, OfDepartment
from gaoxin.apps.policies.fund_forms import area as lines
from gaoxin.apps.policies.fund_states import ExperienceState, QuestState, RaisedBy, ReformState
from gaoxin.apps.policies.services.titles.quests import Duty
from gaoxin.apps.policies.services.titles.reform import WrittenExperience, WrittenProblem
from gaoxin.web.forms import MEGABYTE, DayField, Form, UploadField


class QuestForm(OfDepartment):
    """A title to be won."""

    title = forms.ChoiceField(label=_("称号"))
    holder = forms.ModelChoiceField(
        label=_("创建主体"), queryset=None, required=False, help_text=_("不选就是本区自己创建。")
    )
    due = DayField(label=_("目标日期"))

    def __init__(self, *args: Any, titles: Sequence[str], holders: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].choices = [(one, one) for one in titles]
        self.fields["holder"].queryset = holders


class FigureForm(Form):
    """A fact that is stated."""

    fact = forms.ChoiceField(label=_("指标"))
    value = forms.CharField(
        label=_("数值"), max_length=200, help_text=_("数字按指标的单位填；是非填“是”或“否”；日期写成 2026-03-05。")
    )
    source = forms.CharField(label=_("来源"), max_length=200)
    as_of = DayField(label=_("截至日期"))

    def __init__(self, *args: Any, facts: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["fact"].choices = facts


class DutyForm(OfDepartment):
    """Who sees to a condition."""

    due = DayField(label=_("完成期限"))
    progress = forms.IntegerField(label=_("进度（%）"), min_value=0, max_value=100)
    note = forms.CharField(label=_("进展"), max_length=500, required=False, widget=lines(3))

    def duty(self) -> Duty:
        return Duty(**self.cleaned_data)


class EvidenceForm(Form):
    """A paper that shows that a condition is met."""

    title = forms.CharField(label=_("证明材料"), max_length=160)
    file = UploadField(kinds=PAPERS, most=20 * MEGABYTE, label=_("文件"))


class QuestStateForm(Form):
    """What became of it."""

    state = forms.ChoiceField(label=_("状态"), choices=QuestState.choices)
    document = forms.CharField(label=_("认定文号"), max_length=80, required=False, help_text=_("已获认定必填。"))


class ExperienceForm(OfDepartment):
    """An experience to be copied."""

    title = forms.CharField(label=_("经验名称"), max_length=160)
    area = forms.CharField(label=_("领域"), max_length=60)
    source = forms.CharField(label=_("来源"), max_length=160)
    document = forms.CharField(label=_("推广文件"), max_length=160, required=False)
    content = forms.CharField(label=_("主要做法"), max_length=5000, widget=lines(6))
    due = DayField(label=_("期限"), required=False)

    def written(self) -> WrittenExperience:
        return WrittenExperience(kind="copy", **self.cleaned_data)


class OwnExperienceForm(OfDepartment):
    """An experience of the zone's own."""

    title = forms.CharField(label=_("经验名称"), max_length=160)
    area = forms.CharField(label=_("领域"), max_length=60)
    source = forms.CharField(label=_("试点单位"), max_length=160)
    content = forms.CharField(label=_("主要做法"), max_length=5000, widget=lines(6))
    result = forms.CharField(label=_("取得成效"), max_length=5000, widget=lines(4))

    def written(self) -> WrittenExperience:
        return WrittenExperience(kind="own", **self.cleaned_data)


class ExperienceStepForm(Form):
    """How far it is."""

    state = forms.ChoiceField(label=_("状态"), choices=ExperienceState.choices)
    note = forms.CharField(label=_("进展和成效"), max_length=1000, widget=lines(4))
    file = UploadField(kinds=PAPERS, most=20 * MEGABYTE, label=_("佐证材料"), required=False)


class ProblemForm(OfDepartment):
    """A rule that stands in the way."""

    title = forms.CharField(label=_("问题"), max_length=160)
    rule = forms.CharField(label=_("现行规定"), max_length=300, help_text=_("写文件名称、文号和条款。"))
    text = forms.CharField(label=_("具体情况"), max_length=5000, widget=lines(5))
    raised_by = forms.ChoiceField(label=_("提出方"), choices=RaisedBy.choices)
    raised_on = DayField(label=_("提出日期"))

    def written(self) -> WrittenProblem:
        return WrittenProblem(**self.cleaned_data)


class ProposalForm(Form):
    """What should be changed."""

    proposal = forms.CharField(label=_("修改建议"), max_length=5000, widget=lines(5))
    to = forms.CharField(label=_("报送单位"), max_length=120)
    day = DayField(label=_("报送日期"))


class AnswerForm(Form):
    """What became of a proposal."""

    state = forms.ChoiceField(
        label=_("结果"), choices=[one for one in ReformState.choices if one[0] in ("changed", "declined")]
    )
    day = DayField(label=_("答复日期"))
    document = forms.CharField(label=_("修改文件"), max_length=160, required=False, help_text=_("已改变必填。"))
    answer = forms.CharField(
        label=_("结果说明"), max_length=1000, required=False, widget=lines(3), help_text=_("未采纳必填。")
    )
