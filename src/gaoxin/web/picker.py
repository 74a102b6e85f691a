"""Choosing one record among very many by typing a few characters of what it is called.

An app contributes a `PickSource` for a kind of record; forms of any app name it by its key. A `PickField` shows a
search box; while one types, what is found is listed below as radio buttons (htmx, from the address `web:pick`). Without
JavaScript the form is sent with the words, and comes back with the same list. The field's value is the key of a record
that the source has looked up among what the person may see.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from gaoxin.web.registry import Contribution, Person, Text, get

HINT = _("名称、拼音首字母或代码")
SHOWN = 10
"""What is listed at most; who does not find it types more."""


@dataclass(frozen=True, slots=True)
class Option:
    """One record to choose: what it is called, the words that tell it from others, and why it was found. `sure` is
    true where the words are its whole name or code."""

    key: int
    title: Text
    shown: Text = ""
    note: Text = ""
    sure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PickSource(Contribution):
    """Where records of a kind are found: `find(user, words, limit)` best first, `get(user, key)` one of them or None;
    both answer only what the person may see."""

    find: Callable[[Person, str, int], Sequence[Option]]
    get: Callable[[Person, int], Option | None]


@dataclass(frozen=True, slots=True)
class Typed:
    """What was sent: the words in the box, the chosen key, and the words for which the choices were listed."""

    words: str = ""
    key: str = ""
    listed_for: str = ""


class PickWidget(forms.Widget):
    """The box with its list."""

    template_name = "web/parts/picker.html"
    field: "PickField"

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Typed:
        sent = (str(data.get(f"{name}{end}", "")).strip() for end in ("_words", "", "_for"))
        return Typed(*sent)

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return f"{name}_words" not in data and name not in data

    def id_for_label(self, id_: str) -> str:
        return id_

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, None, attrs)
        words, shown, chosen = self.field.listed(value)
        context["widget"] |= {
            "words": words,
            "options": shown,
            "chosen": chosen,
            "url": f"{reverse('web:pick', args=[self.field.source.key])}?field={name}",
            "hint": self.field.hint,
        }
        return context


class PickField(forms.Field):
    """One record of a source. The form says in whose name it asks: `self.fields["firm"].user = request.user`."""

    widget = PickWidget
    user: Person = None
    default_error_messages = {
        "required": _("请输入名称、拼音首字母或代码，再从列表里选一家。"),
        "nothing": _("没有找到“%(words)s”，换个说法或少写几个字再试。"),
        "choose": _("请从列表里选一家。"),
        "gone": _("所选的记录不在您可查看的范围内，请重新选择。"),
    }

    def __init__(self, *, source: str, hint: Text = HINT, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.source_key, self.hint = source, hint
        self.widget.field = self

    @property
    def source(self) -> PickSource:
        found = get(PickSource, self.source_key)
        if found is None:
            raise LookupError(f"no app contributes the records {self.source_key!r}")
        return found

    def __deepcopy__(self, memo: dict[int, Any]) -> "PickField":
        copied = super().__deepcopy__(memo)
        copied.widget.field = copied
        return copied

    def clean(self, value: Typed) -> int | None:
        if value.key and value.words in (value.listed_for, ""):
            return self._chosen(value.key)
        if not value.words:
            if self.required:
                raise forms.ValidationError(self.error_messages["required"], code="required")
            return None
        sure = [option for option in self._found(value.words) if option.sure]
        if len(sure) == 1:
            return sure[0].key
        code = "choose" if self._found(value.words) else "nothing"
        raise forms.ValidationError(self.error_messages[code], code=code, params={"words": value.words})

    def has_changed(self, initial: Any, data: Any) -> bool:
        return str(initial or "") != (data.key if isinstance(data, Typed) else str(data or ""))

    def listed(self, value: Any) -> tuple[str, Sequence[Option], str]:
        """What the box shows for a value (a key, or what was sent): words, options, and the key chosen among them."""
        if isinstance(value, Typed):
            if value.key and value.words in (value.listed_for, ""):
                return self._shown(value.key, value.words)
            return value.words, self._found(value.words), ""
        return self._shown(str(value), "") if value not in (None, "") else ("", [], "")

    def _shown(self, key: str, words: str) -> tuple[str, Sequence[Option], str]:
        option = self._option(key)
        return (words or str(option.title), [option], key) if option else (words, self._found(words), "")

    def _chosen(self, key: str) -> int:
        option = self._option(key)
        if option is None:
            raise forms.ValidationError(self.error_messages["gone"], code="gone")
        return option.key

    def _option(self, key: str) -> Option | None:
        sound = key.isascii() and key.isdecimal() and len(key) < 19
        return self.source.get(self._asking(), int(key)) if sound else None

    def _found(self, words: str) -> Sequence[Option]:
        return self.source.find(self._asking(), words, SHOWN) if words else []

    def _asking(self) -> Person:
        if self.user is None:
            raise RuntimeError("a form with a PickField says in whose name it asks")
        return self.user
