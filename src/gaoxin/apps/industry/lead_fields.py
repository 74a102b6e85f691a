"""Fields that forms of attraction share. Money is typed in 万元 and leaves as 分."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.services.leads.papers import Handed
from gaoxin.web.forms import MEGABYTE, Form, NumberField, UploadField

PAPERS = (".pdf", ".doc", ".docx", ".ofd", ".xls", ".xlsx", ".jpg", ".jpeg", ".png", ".zip")
FEN_PER_WAN = 1_000_000
MOST_WAN = Decimal(10) ** 9
SOME = Decimal("0.000001")


class WanField(NumberField):
    """An amount in 万元; answers whole 分, None where it is left empty."""

    def __init__(self, *, least: Decimal = Decimal(0), **kwargs: Any) -> None:
        super().__init__(unit=_("万元"), decimal_places=6, min_value=least, max_value=MOST_WAN, **kwargs)

    def clean(self, value: Any) -> int | None:
        amount = super().clean(value)
        return None if amount is None else int(amount * FEN_PER_WAN)

    def prepare_value(self, value: Any) -> Any:
        return f"{Decimal(value) / FEN_PER_WAN:f}" if isinstance(value, int) else value


def area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


def paper_of(form: Form) -> Handed | None:
    """The file that was handed in, where one was."""
    file = form.cleaned_data.get("file")
    return Handed(file.name, file.chunks()) if file else None


def paper_field(label: Any, *, required: bool = False) -> UploadField:
    return UploadField(kinds=PAPERS, most=20 * MEGABYTE, label=label, required=required)


def with_arguments(form: type[Form], **given: Any) -> Callable[..., Form]:
    """A form's class with what it needs besides the request."""
    return lambda **more: form(**given, **more)
