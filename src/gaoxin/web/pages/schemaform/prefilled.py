"""Values the registry knows, filled in beforehand, with where they come from and of which day."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from gaoxin.engines.forms.model import Field, Kind
from gaoxin.kernel.quantities import Quantity
from gaoxin.web.registry import Text


@dataclass(frozen=True, slots=True)
class Prefilled:
    """One value: a text, date, truth or code, or a number (a quantity, or a decimal in the field's unit). `words` name
    the source, `on` is its day, `source` its address for the side panel."""

    value: str | int | bool | date | Decimal | Quantity
    words: Text
    on: date | None = None
    source: str = ""


def typed(field: Field, value: object) -> str:
    """The value as it stands in the box of a field."""
    if isinstance(value, Quantity):
        value = value.to(field.unit).value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        text = f"{value:f}"
        return text.rstrip("0").rstrip(".") if "." in text and field.kind is Kind.NUMBER else text
    return value.isoformat() if isinstance(value, date) else str(value)
