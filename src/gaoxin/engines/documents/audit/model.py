"""What the audit finds: statements of one document that cannot, or hardly can, hold together."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from gaoxin.engines.documents.model import Span

Figure = Decimal | int | str | None
"""What stands in a check: an exact number or a number with its unit."""


class FindingType(StrEnum):
    """What kind of contradiction it is."""

    VALUE_CONFLICT = "value_conflict"
    """One indicator, one year, two values."""
    CAGR_MISMATCH = "cagr_mismatch"
    """A growth rate that does not follow from its end points."""
    SUM_MISMATCH = "sum_mismatch"
    """Parts that do not add to the whole the text claims for them."""
    SHARE_MISMATCH = "share_mismatch"
    """A share that contradicts its parts."""
    UNIT_JUMP = "unit_jump"
    """A number ten thousand times (or a hundred million times) another that should be near it."""
    TARGET_BELOW_BASE = "target_below_base"
    """A target on the wrong side of its base."""


class Certainty(StrEnum):
    """How sure a finding is."""

    CERTAIN = "certain"
    """The statements cannot both hold as written."""
    LIKELY = "likely"
    """Shown by deriving a figure the text does not print, or a usual difference of definition could explain it."""
    POSSIBLE = "possible"
    """May well be a difference of definition."""


@dataclass(frozen=True, slots=True)
class Item:
    """One of the places a finding compares: the quotation, and what it is taken to say (value in `unit`, at `year`)."""

    evidence: str
    span: Span
    value: Decimal | None = None
    unit: str | None = None
    year: int | str | None = None
    growth: Decimal | None = None
    """The growth in percent that the quotation states, where the finding is about growth."""

    def as_dict(self) -> dict[str, object]:
        """The JSON form of the command line."""
        answer: dict[str, object] = {
            "evidence": self.evidence,
            "offset": self.span.start,
            "end": self.span.end,
            "value": number(self.value),
            "unit": self.unit,
            "year": self.year,
        }
        if self.growth is not None:
            answer["stated_growth_pct"] = number(self.growth)
        return answer


@dataclass(frozen=True, slots=True)
class Check:
    """The arithmetic: a formula over the quoted numbers, what the document states, and what the formula gives."""

    formula: str
    stated: Figure
    computed: Figure | Mapping[str, Figure]

    def as_dict(self) -> dict[str, object]:
        """The JSON form of the command line."""
        if isinstance(self.computed, Mapping):
            computed: object = {name: number(figure) for name, figure in self.computed.items()}
        else:
            computed = number(self.computed)
        return {"formula": self.formula, "stated": number(self.stated), "computed": computed}


@dataclass(frozen=True, slots=True)
class Finding:
    """A contradiction between at least two places (or within one quotation that states both sides).

    `explanation` is one or two sentences in Chinese, `explanation_en` the same in English.
    """

    type: FindingType
    indicator: str
    severity: Certainty
    items: tuple[Item, ...]
    check: Check
    explanation: str
    explanation_en: str

    def as_dict(self) -> dict[str, object]:
        """The JSON form of the command line."""
        return {
            "type": self.type.value,
            "indicator": self.indicator,
            "severity": self.severity.value,
            "items": [item.as_dict() for item in self.items],
            "check": self.check.as_dict(),
            "explanation": self.explanation,
            "explanation_en": self.explanation_en,
        }


def number(figure: Figure) -> int | float | str | None:
    """A figure as JSON has it."""
    if isinstance(figure, Decimal):
        return int(figure) if figure == figure.to_integral_value() else float(figure)
    return figure
