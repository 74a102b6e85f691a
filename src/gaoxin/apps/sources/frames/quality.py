"""How good a table is, measured from its rows: complete, unique, valid."""

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl


def measured(frame: pl.DataFrame, keys: Sequence[str], misfitting: Mapping[str, int]) -> dict[str, Any]:
    """Shares between 0 and 1; None where there is nothing to measure.

    completeness   filled cells among all cells (a cell that did not fit its field counts as filled)
    uniqueness     rows whose key no other row has, among all rows
    validity       cells that fit their field, among filled cells
    """
    filled = {name: frame.height - frame[name].null_count() + misfitting.get(name, 0) for name in frame.columns}
    cells, wrong = frame.height * frame.width, sum(misfitting.values())
    return {
        "completeness": _share(sum(filled.values()), cells),
        "uniqueness": _unique(frame, keys),
        "validity": _share(sum(filled.values()) - wrong, sum(filled.values())),
        "fields": {
            name: {
                "filled": _share(filled[name], frame.height),
                "valid": _share(filled[name] - misfitting.get(name, 0), filled[name]),
                "distinct": int(frame[name].n_unique()),
            }
            for name in frame.columns
        },
    }


def _unique(frame: pl.DataFrame, keys: Sequence[str]) -> float | None:
    if not keys:
        return None
    alone = frame.group_by(list(keys)).len().filter(pl.col("len") == 1).height
    return _share(alone, frame.height)


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 6) if whole else None
