"""When a row read from a document is the row a person labelled.

Rows are mappings of the fields of `gaoxin read --json`. Texts are compared without spaces, punctuation and width of
characters, and one may contain the other; numbers agree to a thousandth; years agree wherever the label has one.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]
Stretch = tuple[int, int]

NEAR = 20
"""A task whose number or first words begin within so many characters of the labelled place stands at that place."""

SHARE = 10
"""A span proves a finding only when at least one tenth of it lies on the labelled text."""


def bare(text: str | None) -> str:
    """The text with half-width digits, without spaces and punctuation."""
    return "".join((text or "").split()).translate(_FOLD)


_FOLD = str.maketrans("０１２３４５６７８９％", "0123456789%", "“”\"'‘’《》。.、,，:：;；()（）-—")


def same_text(first: str | None, second: str | None) -> bool:
    """True when one of the two, both not empty, contains the other."""
    one, other = bare(first), bare(second)
    return bool(one and other) and (one in other or other in one)


def same_number(first: Any, second: Any) -> bool:
    """True when both are missing, or equal to a thousandth, or lists of such pairs, or the same text."""
    if first is None or second is None:
        return first is second
    if isinstance(first, list) or isinstance(second, list):
        both = isinstance(first, list) and isinstance(second, list) and len(first) == len(second)
        return both and all(map(same_number, first, second))
    if isinstance(first, str) or isinstance(second, str):
        return bare(str(first)) == bare(str(second))
    return bool(abs(float(first) - float(second)) <= 1e-3 * max(1e-9, abs(float(second))))


def places(row: Row) -> list[Stretch]:
    """Where the row stands in the text: one stretch, or one for each item of a finding."""
    if "items" in row:
        return [(item["offset"], item["end"]) for item in row["items"] if "offset" in item]
    return [] if row.get("offset") is None else [(row["offset"], row["end"])]


def shared(first: Stretch, second: Stretch) -> int:
    """How many characters two stretches have in common (negative: the gap between them)."""
    return min(first[1], second[1]) - max(first[0], second[0])


def on(found: Stretch, labelled: Stretch) -> bool:
    """True when the found stretch lies on the labelled one with enough of itself."""
    common = shared(found, labelled)
    return common > 0 and common * SHARE >= found[1] - found[0]


def indicators_agree(found: Row, label: Row) -> bool:
    """Name, unit, baseline and the set of targets agree."""
    named = same_text(found.get("name"), label["name"]) or same_text(found.get("name"), label.get("canonical"))
    same_unit = (found.get("unit") or "") == (label.get("unit") or "")
    return named and same_unit and _baselines_agree(found, label) and _targets_agree(found, label)


def _baselines_agree(found: Row, label: Row) -> bool:
    ours, theirs = found.get("baseline") or {}, label.get("baseline") or {}
    if not same_number(ours.get("value"), theirs.get("value")):
        return False
    unyeared = theirs.get("value") is None or theirs.get("year") is None
    return unyeared or str(ours.get("year")) == str(theirs["year"])


def _targets_agree(found: Row, label: Row) -> bool:
    left = [_dated(value) for value in found.get("targets") or []]
    wanted = [_dated(value) for value in label.get("targets") or []]
    if len(left) != len(wanted):
        return False
    for year, value in wanted:
        fits = (i for i, (y, v) in enumerate(left) if (year is None or y == year) and same_number(v, value))
        index = next(fits, None)
        if index is None:
            return False
        left.pop(index)
    return True


def _dated(value: Row) -> tuple[str | None, Any]:
    year = value.get("year")
    number = value.get("value")
    return (None if year is None else str(year)), (value.get("value_text") if number is None else number)


def projects_agree(found: Row, label: Row) -> bool:
    """Name, set of builders, years and investment agree."""
    return (
        same_text(found.get("name"), label["name"])
        and _texts(found.get("builders")) == _texts(label.get("builders"))
        and all(found.get(year) == label.get(year) for year in ("start_year", "end_year"))
        and same_number(found.get("investment_yi"), label.get("investment_yi"))
    )


def tasks_agree(found: Row, label: Row) -> bool:
    """The heading or the place agrees, and the lead and responsible units taken together."""
    near = found.get("offset") is not None and abs(found["offset"] - label["offset"]) <= NEAR
    titled = not label.get("title_derived") and (
        same_text(found.get("title"), label.get("title")) or same_text(_last_heading(found), _last_heading(label))
    )
    return (near or titled) and _units(found) == _units(label)


def _last_heading(row: Row) -> str:
    return (row.get("heading_path") or [""])[-1]


def _units(row: Row) -> set[str]:
    return _texts((row.get("lead_units") or []) + (row.get("resp_units") or []))


def _texts(texts: Sequence[str] | None) -> set[str]:
    return {bare(text) for text in texts or []}


def findings_agree(found: Row, label: Row) -> bool:
    """At least two of the labelled places (or the only one) are among the places found."""
    wanted = places(label)
    hit = sum(any(on(ours, theirs) for ours in places(found)) for theirs in wanted)
    return hit >= min(2, len(wanted))


AGREE: Mapping[str, Callable[[Row, Row], bool]] = {
    "indicators": indicators_agree,
    "projects": projects_agree,
    "tasks": tasks_agree,
    "inconsistencies": findings_agree,
}
"""The rule of each kind of row."""
