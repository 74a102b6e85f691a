"""Forms of suggestions, consultations and committees."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.public_states import Adoption, Seat
from gaoxin.apps.cases.queries.public.committees import rule_words
from gaoxin.apps.cases.queries.public.suggestions import outcome_words
from gaoxin.apps.cases.services.public.admitting import TRAP
from gaoxin.web import clock
from gaoxin.web.forms import DayField, Form

AREA = forms.Textarea(attrs={"rows": 4})


class OutcomeForm(Form):
    """What became of a suggestion whose filer did not agree to its publication."""

    outcome = forms.ChoiceField(label=_("采纳情况"), choices=outcome_words)


class PublishForm(OutcomeForm):
    """The texts as the public will read them."""

    title = forms.CharField(label=_("标题"), max_length=80)
    text = forms.CharField(label=_("建议内容"), max_length=2_000, widget=AREA)
    answer = forms.CharField(label=_("答复"), max_length=4_000, widget=forms.Textarea(attrs={"rows": 6}))


class WhyForm(Form):
    why = forms.CharField(label=_("理由"), max_length=200)


class ConsultationForm(Form):
    title = forms.CharField(label=_("名称"), max_length=120)
    intro = forms.CharField(label=_("起草说明"), max_length=2_000, widget=AREA)
    text = forms.CharField(
        label=_("征求意见稿全文"),
        max_length=60_000,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=_("一条一段。"),
    )
    opens_on = DayField(label=_("开始日期"))
    closes_on = DayField(label=_("截止日期（含当日）"))

    def clean(self) -> dict[str, object]:
        found = super().clean() or {}
        first, last = found.get("opens_on"), found.get("closes_on")
        if first and last and last < first:
            self.add_error("closes_on", _("截止日期不能早于开始日期。"))
        return found


class CommentForm(Form):
    clause = forms.CharField(label=_("针对哪一条（选填）"), max_length=80, required=False)
    text = forms.CharField(
        label=_("意见"),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("不用留姓名和联系方式；意见归纳后和采纳情况一起公布。"),
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields[TRAP] = forms.CharField(required=False, widget=forms.HiddenInput)


class AnswerForm(Form):
    gist = forms.CharField(label=_("意见要点"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    adoption = forms.ChoiceField(label=_("采纳情况"), choices=Adoption.choices)
    reason = forms.CharField(label=_("理由"), max_length=1_000, widget=forms.Textarea(attrs={"rows": 3}))
    effect = forms.CharField(label=_("文本修改了哪里（没有修改的空着）"), max_length=500, required=False)


class PublishAnswersForm(Form):
    effect = forms.CharField(label=_("文本修改情况"), max_length=2_000, widget=AREA)
    final_text = forms.CharField(
        label=_("修改后的文本（没有改动的空着）"),
        max_length=60_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 14}),
    )


class CommitteeForm(Form):
    name = forms.CharField(label=_("委员会名称"), max_length=80)
    purpose = forms.CharField(label=_("职责"), max_length=500, widget=AREA)


class MemberForm(Form):
    username = forms.CharField(label=_("登录名"), max_length=150)
    post = forms.CharField(label=_("单位和职务"), max_length=80, help_text=_("名册和表决记录只显示单位和职务。"))
    seat = forms.ChoiceField(label=_("席位"), choices=Seat.choices)
    votes = forms.BooleanField(label=_("有表决权"), required=False, initial=True)


class AgendaForm(Form):
    title = forms.CharField(label=_("议题"), max_length=120)
    text = forms.CharField(label=_("内容和方案"), max_length=4_000, widget=forms.Textarea(attrs={"rows": 8}))
    rule = forms.ChoiceField(label=_("表决规则"), choices=rule_words)
    secret = forms.BooleanField(
        label=_("无记名投票"), required=False, help_text=_("只记谁投过票，不记投了什么；计票前谁也看不到票数。")
    )
    held_on = DayField(label=_("会议日期（选填）"), required=False)


class OpenVoteForm(Form):
    closes_at = forms.DateTimeField(
        label=_("表决截止"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"],
    )

    def clean_closes_at(self) -> object:
        return clock.local(self.cleaned_data["closes_at"])


class MinutesForm(Form):
    text = forms.CharField(
        label=_("会议纪要"),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_("到会情况、议定事项、不同意见、下一步。"),
    )
