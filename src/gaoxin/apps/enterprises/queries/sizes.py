"""Large, medium, small or micro: by the method in force at the end of the year, from the figures of that year."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from gaoxin.apps.enterprises.models import Enterprise, YearlyFacts
from gaoxin.apps.enterprises.queries.figures import in_unit
from gaoxin.catalogue.size_classes import method_on
from gaoxin.engines.classification.sizes import size_of

FACTS = ("staff", "average_staff", "revenue", "total_assets")
"""What the method looks at; the yearly average of staff stands in where the year's end is not known."""
INDUSTRY = "industry"


@dataclass(frozen=True, slots=True)
class SizeFinding:
    """The class ("" while it cannot be told), why, and by which edition of the method.

    `lacks` names what would decide it: yearly facts, or `industry`. `sorted` is false for lines of business that the
    method leaves out. `floors` gives for each fact the least amounts of large, medium and small, in the fact's unit.
    `verify` says what of the method is to be looked up, where it is not certain.
    """

    size: str
    year: int
    sector: str
    sorted: bool
    lacks: tuple[str, ...]
    floors: tuple[tuple[str, tuple[str, str, str]], ...]
    document: str
    number: str
    article: str
    since: date
    verify: str


def class_of(industry: str, year: int, figures: Mapping[str, int | None]) -> tuple[str, tuple[str, ...]]:
    """The class of an enterprise and what is missing for it, from kept figures (分, 人); asked row by row too."""
    sector = method_on(date(year, 12, 31)).sector(industry)
    if sector is None:
        return "", (INDUSTRY,)
    if not sector.sorted:
        return "", ()
    sizing = size_of(sector.floors, _with_average(figures))
    return (sizing.size.value if sizing.size else ""), sizing.lacks


def _with_average(figures: Mapping[str, int | None]) -> Mapping[str, int | None]:
    staff = figures.get("staff")
    return {**figures, "staff": figures.get("average_staff") if staff is None else staff}


def size_finding(enterprise: Enterprise, row: YearlyFacts | None) -> SizeFinding | None:
    """The class by the figures of a year, with its reasons; None without any year."""
    if row is None:
        return None
    method = method_on(date(row.year, 12, 31))
    sector = method.sector(enterprise.industry)
    figures = {key: getattr(row, key) for key in FACTS}
    size, lacks = class_of(enterprise.industry, row.year, figures)
    floors = sector.floors if sector else {}
    return SizeFinding(
        size=size,
        year=row.year,
        sector=sector.name if sector else "",
        sorted=sector is None or sector.sorted,
        lacks=lacks,
        floors=tuple((key, _written(key, amounts)) for key, amounts in floors.items()),
        document=method.document,
        number=method.number,
        article=method.article,
        since=method.valid_from,
        verify=method.assurance.verify,
    )


def _written(key: str, amounts: tuple[int, int, int]) -> tuple[str, str, str]:
    large, medium, small = (f"{in_unit(key, amount):,.0f}" for amount in amounts)
    return large, medium, small
