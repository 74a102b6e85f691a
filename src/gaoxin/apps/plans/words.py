"""How values of targets and the arithmetic of findings are put into words on pages and in exports."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _t

from gaoxin.apps.plans.states import FindingType
from gaoxin.web import figures

OPERATORS = {"ge": "≥ ", "gt": "> ", "le": "≤ ", "lt": "< ", "approx": "≈ "}


def goal_words(goal: Any, *, measure: str = "level") -> str:
    """“≥ 500”, “前 120 位”, “累计 20—30”, or the words of a qualitative goal; nothing without a goal."""
    if goal is None:
        return ""
    if goal.value is None:
        return goal.text
    number = figures.number(goal.value)
    if measure == "rank":
        return _t("前 %(rank)s 位") % {"rank": number}
    if goal.upper is not None:
        number = f"{number}—{figures.number(goal.upper)}"
    words = f"{OPERATORS.get(goal.operator, '')}{number}"
    words = f"{_t('累计')} {words}" if goal.cumulative else words
    return f"{goal.part} {words}" if goal.part else words


def pace_words(required: Decimal | None, pace: str, unit: str) -> str:
    """“年均增长 12.3%” or “每年 +0.25 个百分点”: what each remaining year must bring."""
    if required is None:
        return ""
    if pace == "growth":
        return f"{required:+.1f}%"
    per_year = _t("个百分点") if unit == "%" else unit
    return f"{figures.number(round(required, 3))} {per_year}".strip()


def missing_words(missing: Iterable[str]) -> str:
    """The facts an answer lacks, named."""
    names = {"value": _t("实际值"), "goal": _t("目标值"), "base": _t("基期值")}
    return "、".join(names[one] for one in missing)


COMPARED = frozenset({FindingType.VALUE_CONFLICT, FindingType.TARGET_BELOW_BASE})
"""Findings that hold two values against each other: their sentence says all, there is nothing to calculate."""


def arithmetic(kind: str, formula: str, computed: Iterable[tuple[str, object]]) -> list[str]:
    """What a finding calculates: the formula over the document's numbers, then each of its results by name."""
    if kind in COMPARED or not formula:
        return []
    named = [_computed_words(name, value) for name, value in computed]
    return [formula, *(words for words in named if words)]


def _computed_words(name: str, value: object) -> str:
    """One result, named; nothing for the inputs, which the formula shows already."""
    if other := re.fullmatch(r"rate_(\d+)y_pct", name):
        return _t("按 %(years)s 年算得 %(value)s%%") % {"years": other[1], "value": value}
    sentences = {
        "": _t("算得 %(value)s"),
        "points": _t("算得 %(value)s"),
        "ratio": _t("算得 %(value)s 倍"),
        "rate_pct": _t("算得 %(value)s%%"),
        "share_pct": _t("算得 %(value)s%%"),
        "implied_whole": _t("推算总数约 %(value)s"),
        "target_if_rate": _t("照所写增速，目标应为 %(value)s"),
    }
    return sentences[name] % {"value": value} if name in sentences else ""
