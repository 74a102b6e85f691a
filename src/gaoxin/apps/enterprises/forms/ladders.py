"""Forms of cultivation: stating facts and titles, libraries, plans and measures, answering warnings."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.forms.records import SourceFields, text
from gaoxin.apps.enterprises.ladder_states import MeasureState
from gaoxin.web.forms import DayField, Form, NumberField, Section

Options = Sequence[tuple[str, Any]]
TRUTHS = (("", _("不清楚")), ("yes", _("是")), ("no", _("否")))


class FactsForm(SourceFields):
    """Facts that hold until they change; a field for each that is asked for, all of them optional."""

    as_of = DayField(label=_("截至日期"), help_text=_("这些情况是哪一天的。"))

    def __init__(self, *args: Any, asked: Sequence[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = list(asked)
        for one in self.asked:
            self.fields[one.key] = _field(one)
        keys = [one.key for one in self.asked]
        self.sections = (
            Section(_("企业情况"), keys, _("只填知道的；不清楚的留空，不会当作“否”。")),
            Section(_("来源"), ("as_of", "source_note", "evidence")),
        )

    def values(self) -> dict[tuple[str, int | None], object]:
        """What was filled in and differs from what is held, by fact."""
        found: dict[tuple[str, int | None], object] = {}
        for one in self.asked:
            said = self.cleaned_data.get(one.key)
            value = {"yes": True, "no": False}.get(str(said)) if one.kind == "truth" else said
            if one.kind == "codes":
                value = said or None
            if value not in (None, "") and (one.held is None or value != one.first):
                found[one.key, None] = value
        return found


def _field(one: Any) -> forms.Field:
    told = {"label": one.fact.name, "required": False, "help_text": _help(one)}
    if one.kind == "truth":
        first = {True: "yes", False: "no"}.get(one.first, "")
        return forms.ChoiceField(choices=TRUTHS, initial=first, **told)
    if one.kind == "date":
        return DayField(initial=one.first, **told)
    if one.kind == "number":
        unit = str(one.fact.unit)
        return NumberField(unit="" if unit == "1" else unit, initial=one.first, **told)
    if one.declared.codes:
        codes = [(code, name if name == code else f"{code} {name}") for code, name in one.declared.codes.items()]
        if one.kind == "codes":
            return forms.MultipleChoiceField(choices=codes, **told)
        return forms.ChoiceField(choices=[("", _("不清楚")), *codes], initial=one.first or "", **told)
    return text(one.fact.name, 60, help_text=told["help_text"])


def _help(one: Any) -> str:
    return " ".join(filter(None, (one.declared.definition, str(_("证明：")) + one.declared.evidence)))


class TitleForm(SourceFields):
    """A title with its certificate."""

    title = forms.ChoiceField(label=_("资质名称"))
    number = text(_("证书编号"), 60)
    issuer = text(_("认定机构"), 120)
    issued_on = DayField(label=_("发证日期"))
    valid_until = DayField(label=_("有效期至"), required=False, help_text=_("证书上的最后一天；长期有效的留空。"))
    sections = (
        Section(_("资质"), ("title", "number", "issuer", "issued_on", "valid_until")),
        Section(_("来源"), ("source_note", "evidence")),
    )

    def __init__(self, *args: Any, titles: Options, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].choices = titles  # type: ignore[attr-defined] # a choice field


class RevokeForm(Form):
    """Taking a title away."""

    day = DayField(label=_("取消日期"))
    reason = text(_("理由"), 300, required=True, rows=3)


class RollForm(Form):
    """That the list of holders is complete."""

    title = forms.ChoiceField(label=_("资质名称"))
    day = DayField(label=_("核对日期"))
    source_note = text(_("名单来源"), 300, required=True, help_text=_("例如“省科技厅公告的高新技术企业名单”。"))

    def __init__(self, *args: Any, titles: Options, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].choices = titles  # type: ignore[attr-defined] # a choice field


class ReasonForm(Form):
    """Why."""

    reason = text(_("理由"), 300, required=True, rows=3)


class LibraryForm(Form):
    """Into which library, and why."""

    library = forms.ChoiceField(label=_("培育库"))
    reason = text(_("入库理由"), 300, required=True, rows=3)

    def __init__(self, *args: Any, libraries: Options, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["library"].choices = libraries  # type: ignore[attr-defined] # a choice field


class _Department(Form):
    department = forms.TypedChoiceField(label=_("责任部门"), coerce=int, empty_value=None)

    def __init__(self, *args: Any, departments: Options, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["department"].choices = self.first_choices(departments)  # type: ignore[attr-defined] # a choice field

    def first_choices(self, departments: Options) -> Options:
        return departments


class PlanForm(_Department):
    """A plan. Chosen ways become its first measures."""

    title = forms.CharField(max_length=80, widget=forms.HiddenInput)
    department = forms.TypedChoiceField(label=_("牵头部门"), coerce=int)
    due_on = DayField(label=_("目标日期"))
    summary = text(_("现状和思路"), 1000, rows=4)


class MeasureForm(_Department):
    """A measure. Without a department the enterprise itself does it."""

    words = text(_("措施"), 300, required=True, rows=2)
    department = forms.TypedChoiceField(label=_("责任部门"), coerce=int, empty_value=None, required=False)
    due_on = DayField(label=_("完成期限"))
    clause = forms.ChoiceField(label=_("针对的条件"), required=False)

    def __init__(self, *args: Any, clauses: Options, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["clause"].choices = [("", _("不限")), *clauses]  # type: ignore[attr-defined] # a choice field

    def first_choices(self, departments: Options) -> Options:
        return [("", _("企业自己")), *departments]


class ReportForm(Form):
    """How a measure goes on."""

    state = forms.ChoiceField(label=_("状态"), choices=MeasureState)
    result = text(_("进展和结果"), 500, rows=3, help_text=_("完成或不再实施的，要写明结果。"))


class EndForm(Form):
    """How a plan ended."""

    reached = forms.ChoiceField(label=_("结果"), choices=(("yes", _("目标已达成")), ("no", _("终止计划"))))
    result = text(_("说明"), 1000, required=True, rows=4)


class WarningMeasureForm(_Department):
    """A measure that answers a warning."""

    words = text(_("措施"), 300, required=True, rows=2)
    due_on = DayField(label=_("完成期限"))
