"""Forms of a year's figures, one field for each fact, in the unit the fact is asked in."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Protocol

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.forms.records import EVIDENCE, SourceFields
from gaoxin.apps.enterprises.states import FactState
from gaoxin.web.forms import NumberField, Section, UploadField
from gaoxin.web.registry import Text


class Asked(Protocol):
    """A fact as a field shows it."""

    key: str
    label: Text
    unit: str
    help_text: Text
    part: Text
    hint: Text


class YearForm(SourceFields):
    """Figures of one year. Which facts are asked, and under which headings, is the caller's to say."""

    seen = forms.IntegerField(widget=forms.HiddenInput, initial=0)
    state = forms.ChoiceField(
        label=_("数据状态"),
        choices=[
            (FactState.REPORTED.value, FactState.REPORTED.label),
            (FactState.ESTIMATED.value, FactState.ESTIMATED.label),
        ],
        help_text=_("核对过佐证之后，在年度数据页点“核实”。"),
    )

    def __init__(self, *args: Any, asked: Sequence[Asked], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = [one.key for one in asked]
        for one in asked:
            field = NumberField(label=one.label, unit=one.unit, required=False, help_text=one.help_text)
            field.widget.attrs = {**field.widget.attrs, "placeholder": one.hint}
            self.fields[one.key] = field
        parts = dict.fromkeys(one.part for one in asked)
        self.sections = [
            *(Section(part, [one.key for one in asked if one.part == part]) for part in parts),
            Section(_("来源"), self.source_fields()),
        ]

    def source_fields(self) -> list[str]:
        return ["state", "source_note", "evidence"]

    @property
    def figures(self) -> Mapping[str, Decimal | None]:
        """What was typed for each fact."""
        return {key: self.cleaned_data[key] for key in self.asked}


class OwnYearForm(YearForm):
    """Figures an enterprise tells of a year. An empty field says nothing, so that nothing is taken back by it."""

    state = None
    seen = None
    source_note = forms.CharField(
        label=_("依据"), max_length=300, required=False, help_text=_("数字出自哪里，例如“2024年度审计报告第 8 页”。")
    )
    evidence = UploadField(label=_("佐证文件"), required=False, kinds=EVIDENCE)

    def source_fields(self) -> list[str]:
        return ["source_note", "evidence"]

    @property
    def figures(self) -> Mapping[str, Decimal | None]:
        return {key: value for key, value in super().figures.items() if value is not None}
