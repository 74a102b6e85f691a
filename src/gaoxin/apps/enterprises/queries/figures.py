"""Yearly figures between how they are kept (whole 分, whole units) and how people write them (万元, 人, %)."""

from collections.abc import Mapping
from decimal import Decimal

from gaoxin.catalogue.enterprise_facts import EnterpriseFact, FigureKind, package_facts
from gaoxin.kernel.problems import Place, refuse

LARGEST = Decimal(10) ** 12
"""What no figure of an enterprise reaches in its unit: 一万亿万元."""
FEN = Decimal(100)


def facts() -> Mapping[str, EnterpriseFact]:
    """The yearly facts of the catalogue by key, in its order."""
    return package_facts()


def fact(key: str) -> EnterpriseFact:
    """One yearly fact; a key that is not declared is a mistake of the caller and raises KeyError."""
    return package_facts()[key]


def _fen_per_unit(one: EnterpriseFact) -> Decimal:
    scale = one.unit.scale
    return Decimal(scale.numerator) / Decimal(scale.denominator) * FEN


def in_unit(key: str, kept: int | Decimal | None) -> Decimal | None:
    """A kept figure in the unit it is written in; None stays unknown."""
    if kept is None:
        return None
    one = fact(key)
    value = Decimal(kept)
    return value / _fen_per_unit(one) if one.kind is FigureKind.MONEY else value


def to_keep(key: str, written: Decimal) -> int | Decimal:
    """A figure as it is kept. Refuses what is too fine, below zero where that cannot be, or absurdly large."""
    one = fact(key)
    place = Place(path=key)
    if written < 0 and not one.signed:
        raise refuse("enterprise.figure_negative", place, name=one.name)
    if abs(written) >= LARGEST or (one.kind is FigureKind.RATIO and written > 100):
        raise refuse("enterprise.figure_too_large", place, name=one.name, unit=str(one.unit))
    kept = written * _fen_per_unit(one) if one.kind is FigureKind.MONEY else written
    places = 0 if one.kind in (FigureKind.MONEY, FigureKind.COUNT) else one.decimals
    if kept != round(kept, places):
        raise refuse("enterprise.figure_too_fine", place, name=one.name, smallest=_smallest(one))
    return int(kept) if places == 0 else kept


def _smallest(one: EnterpriseFact) -> str:
    step = Decimal(1) / _fen_per_unit(one) if one.kind is FigureKind.MONEY else Decimal(1).scaleb(-one.decimals)
    return f"{step:f}{one.unit}"
