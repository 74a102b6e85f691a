"""Answers as facts of the expression language, so that conditions may speak of them by label or by key."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from gaoxin.engines.expressions.facts import Fact, FactKind
from gaoxin.engines.expressions.words import JOINED, LONGEST_NAME, NAME, RESERVED
from gaoxin.engines.forms.model import Field, Kind, Words
from gaoxin.kernel.units import Unit, parse_unit

COUNTED = parse_unit("个")
"""In what files and rows are counted."""
_KINDS = {
    Kind.TEXT: FactKind.CODE,
    Kind.TRUTH: FactKind.TRUTH,
    Kind.DATE: FactKind.DATE,
    Kind.CHOICE: FactKind.CODE,
    Kind.CHOICES: FactKind.CODES,
}


def fact(key: str, kind: Kind, *, unit: Unit, step: Decimal | None, choices: Iterable[str], bounds: "Bounds") -> Fact:
    """The fact of one field, under its key. Of files and of a table it is how many there are."""
    if kind is Kind.NUMBER:
        return Fact(key, FactKind.NUMBER, key, unit, step=step, least=bounds[0], largest=bounds[1])
    if kind in (Kind.FILES, Kind.TABLE):
        return Fact(key, FactKind.NUMBER, key, COUNTED, step=Decimal(1), least=Decimal(0))
    codes = frozenset(choices) if kind in (Kind.CHOICE, Kind.CHOICES) else None
    return Fact(key, _KINDS[kind], key, codes=codes)


Bounds = tuple[Decimal | None, Decimal | None]


def named(fields: Iterable[Field], taken: Iterable[Words] = ()) -> dict[str, Fact]:
    """The facts of fields by key; each also answers to its Chinese label where that is a name nobody else has."""
    listed = list(fields)
    counted = Counter(one.label.get("zh", "") for one in listed) + Counter(words.get("zh", "") for words in taken)
    return {one.key: _under_label(one, counted) for one in listed}


def _under_label(one: Field, counted: Mapping[str, int]) -> Fact:
    label = one.label.get("zh", "")
    usable = (
        NAME.fullmatch(label)
        and len(label) <= LONGEST_NAME
        and label.lower() not in RESERVED
        and not JOINED.search(label)
        and counted[label] == 1
    )
    return replace(one.fact, name=label) if usable else one.fact
