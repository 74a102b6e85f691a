"""Forms: fields that read what people type, errors in sentences, values filled in beforehand that say from where.

Any Django form is shown well by `{{ form }}`; the classes here add what official forms need.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePath
from typing import Any, ClassVar

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from gaoxin.kernel.problems import Problem
from gaoxin.web.problems import language, say
from gaoxin.web.registry import Text

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a form: its title, the names of its fields, a line about it."""

    title: Text
    fields: Sequence[str]
    note: Text = ""


@dataclass(frozen=True, slots=True)
class Prefill:
    """A value filled in beforehand: where it comes from, in words and as an address for the side panel."""

    value: Any
    words: Text
    source: str = ""


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A section as the page shows it."""

    title: Text
    note: Text
    fields: Sequence[forms.BoundField]

    @property
    def filled(self) -> int:
        return sum(_filled(field.value()) for field in self.fields)

    @property
    def wrong(self) -> bool:
        return any(field.errors for field in self.fields)


def _filled(value: Any) -> bool:
    """Whether something stands in a field; of a number with its unit, whether the number does."""
    return _filled(value[0]) if isinstance(value, list) and value else value not in (None, "", [])


class Form(forms.Form):
    """A form in sections, some of whose fields may be filled in beforehand."""

    sections: ClassVar[Sequence[Section]] = ()

    def __init__(self, *args: Any, prefilled: Mapping[str, Prefill] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.prefilled = dict(prefilled or {})
        for name, prefill in self.prefilled.items():
            self.initial.setdefault(name, prefill.value)

    def shown_sections(self) -> list[ShownSection]:
        """The sections, or all visible fields as one."""
        sections = self.sections or [Section("", [field.name for field in self.visible_fields()])]
        return [ShownSection(one.title, one.note, [self[name] for name in one.fields]) for one in sections]

    def refuse(self, problems: Sequence[Problem]) -> None:
        """Show problems of a service: beside the field that their place names, the rest above the form."""
        for problem in problems:
            said = say(problem)
            words = (" " if language() == "en" else "").join((said.sentence, said.remedy)).strip()
            path = problem.place.path if problem.place else None
            self.add_error(path if path in self.fields else None, words)


def _typed(value: Any) -> Any:
    """Digits as people type or paste them: full-width forms, thousands separators and spaces are understood."""
    if not isinstance(value, str):
        return value
    return unicodedata.normalize("NFKC", value).replace(",", "").replace(" ", "").strip()


class NumberField(forms.DecimalField):
    """A number; `unit` stands behind the box."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
    default_error_messages = {"invalid": _("请填数字，如 1200 或 3.5，不要带单位。")}

    def __init__(self, *, unit: Text = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.unit = unit

    def to_python(self, value: Any) -> Decimal | None:
        return super().to_python(_typed(value))


class DayField(forms.DateField):
    """A day, chosen from a calendar or typed as 2026-03-05."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    default_error_messages = {"invalid": _("请填日期，如 2026-03-05。")}

    def to_python(self, value: Any) -> Any:
        return super().to_python(_typed(value))


class UnitInput(forms.MultiWidget):
    """A number box with a choice of units."""

    template_name = "web/parts/unit_input.html"

    def __init__(self, units: Sequence[tuple[str, Text]]) -> None:
        super().__init__([NumberField.widget, forms.Select(choices=units)])

    def decompress(self, value: Any) -> list[Any]:
        return list(value) if value else [None, None]


class QuantityField(forms.MultiValueField):
    """A number with one of several units; answers (Decimal, unit), or None when left empty."""

    def __init__(self, *, units: Sequence[tuple[str, Text]], required: bool = True, **kwargs: Any) -> None:
        fields = (NumberField(required=required), forms.ChoiceField(choices=units))
        super().__init__(fields, widget=UnitInput(units), required=required, require_all_fields=False, **kwargs)

    def compress(self, data_list: Sequence[Any]) -> tuple[Decimal, str] | None:
        return (data_list[0], data_list[1]) if data_list and data_list[0] is not None else None


class UploadField(forms.FileField):
    """A file of certain kinds (by the end of its name) up to a size; says what is wrong before it is sent and after."""

    def __init__(self, *, kinds: Sequence[str], most: int = 50 * MEGABYTE, **kwargs: Any) -> None:
        widget = forms.FileInput(attrs={"accept": ",".join(kinds), "data-most": most})
        super().__init__(widget=widget, **kwargs)
        self.kinds, self.most = kinds, most

    def clean(self, data: Any, initial: Any = None) -> Any:
        file = super().clean(data, initial)
        if isinstance(file, UploadedFile):
            self._check(file)
        return file

    def _check(self, file: UploadedFile) -> None:
        if PurePath(file.name or "").suffix.lower() not in self.kinds:
            values = {"name": file.name, "kinds": "、".join(self.kinds)}
            raise forms.ValidationError(_("“%(name)s”不是可用的文件类型，请上传 %(kinds)s。"), params=values)
        if file.size and file.size > self.most:
            values = {"size": file.size // MEGABYTE, "most": self.most // MEGABYTE}
            raise forms.ValidationError(_("文件有 %(size)s MB，超过上限 %(most)s MB，请拆分后再传。"), params=values)
