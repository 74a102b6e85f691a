"""The product's figures of reading against the yardstick that lies with the labels."""

import copy
import importlib.util
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from gaoxin.bench.agreement import AGREE, on, same_number, same_text
from gaoxin.bench.read import compare
from tests.shared import need_shared


def yardstick() -> ModuleType:
    """The script that defines what counts as right."""
    spec = importlib.util.spec_from_file_location("yardstick", need_shared("gold", "score.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def labels(folder: Path, kind: str) -> list[dict[str, Any]]:
    """The labelled rows of a kind."""
    lines = (folder / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def spoiled(rows: list[dict[str, Any]], seed: int) -> list[dict[str, Any]]:
    """The rows as a poor reader would give them: some lost, some twice, some moved, some with a field changed."""
    chance = random.Random(seed)  # noqa: S311 - a repeatable choice of test data
    found = []
    for row in copy.deepcopy(rows):
        fate = chance.random()
        if fate < 0.15:
            continue
        if fate < 0.3 and "offset" in row:
            row["offset"] += 400
            row["end"] += 400
        elif fate < 0.5:
            field = chance.choice(
                [name for name in ("unit", "targets", "builders", "resp_units", "name") if name in row] or ["x"]
            )
            row[field] = [] if isinstance(row.get(field), list) else "别的"
        found += [row, copy.deepcopy(row)] if fate > 0.9 else [row]
    return found


@pytest.mark.parametrize("kind", AGREE)
@pytest.mark.parametrize("seed", range(5))
def test_every_row_is_judged_as_the_yardstick_judges_it(kind: str, seed: int) -> None:
    judge = yardstick()
    for folder in sorted(path for path in need_shared("gold").iterdir() if path.is_dir()):
        gold, ignored = labels(folder, kind), labels(folder, "ignore")
        found = spoiled(gold, seed)
        right, missed, wrong, neutral, _, _ = judge.score(found, gold, ignored, kind)
        tally = compare(kind, found, folder)
        assert (tally.right, len(tally.missed), len(tally.wrong), tally.neutral) == (right, missed, wrong, neutral)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("“一网通办”", "一网通办", True),
        ("２０２５年", "2025年目标", True),
        ("", "", False),
        (None, "甲", False),
        ("甲", "乙", False),
    ],
)
def test_texts_are_compared_without_width_and_punctuation(first: str | None, second: str, same: bool) -> None:
    assert same_text(first, second) is same


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (1, 1.0005, True),
        (1, 1.01, False),
        (None, None, True),
        (None, 0, False),
        ([1, 2], [1, 2], True),
        ([1], 1, False),
    ],
)
def test_numbers_agree_to_a_thousandth(first: object, second: object, same: bool) -> None:
    assert same_number(first, second) is same


def test_a_span_over_everything_proves_nothing() -> None:
    assert on((10, 20), (15, 100))
    assert not on((0, 1000), (15, 100))
    assert not on((0, 10), (10, 20))
