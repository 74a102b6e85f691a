"""How probable a pair is, learnt from the file's own codes, and from which probability on records are linked.

Where both records of a candidate have a valid code, the codes say whether they are one organisation. So each pattern
of evidence (name, city, address, telephone) has its own count of pairs that were one and that were not, and that
count is what the probability of a pattern means: “of 3,214 pairs like this with known codes, 3,212 had the same”. Few
counts lean on the weights of the levels, and these, where a level was hardly seen, on the conventions in `levels`.
Nothing is assumed of the independence of the fields once there are counts. It is taken for granted that codes are
missing without regard to the evidence; candidates that only a code brought forward are not counted, for they would
prove themselves.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from gaoxin.engines.linkage.batch.levels import ADDRESS, CODE, EVIDENCE, NAME, PHONE, PRIOR_BITS
from gaoxin.engines.linkage.batch.scoring import column_of

WRONG: Final = 0.0007
"""Share of the uncertain links that may be wrong by expectation. One in a thousand pairs of a cluster may be wrong: the
rest is left for what one wrong link does when it joins two clusters."""

FEW: Final = 0.05
"""So many wrong links may be expected in a file, however few links it has: a small file has no thousand to count by."""

LEAST: Final = 0.98
"""No link is made below this probability, however good the others are."""

_LEVEL_COUNTS, _PATTERN_COUNTS = 20.0, 10.0
"""Pairs that a convention counts for against counted pairs, for a level; that the levels count for, for a pattern."""

_USUAL_ERRORS = 0.003
"""Share of codes that differ though the organisation is one (mistyped, another's), until the file tells."""
_ENOUGH = 300

KEYS: Final = tuple(column_of(comparison) for comparison in EVIDENCE)
_CODES: Final = column_of(CODE)
_SAME, _OTHER = CODE.number("same"), CODE.number("other")

Pattern = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """A pattern with what is known of it: the probability, and among how many pairs with both codes how many were
    one."""

    probability: float
    one: int
    two: int


@dataclass(frozen=True, slots=True)
class Calibration:
    """What was learnt: each pattern, the weight of each level in bits, and the threshold of links."""

    patterns: Mapping[Pattern, Seen]
    bits: Mapping[tuple[str, int], float]
    prior: float
    threshold: float
    counted: int
    expected_wrong: float

    def of(self, pattern: Pattern) -> Seen:
        """What is known of a pattern; one never seen is judged by its levels."""
        known = self.patterns.get(pattern)
        return known or Seen(_probability(self.prior + _sum(pattern, self.bits)), 0, 0)

    def as_data(self) -> dict[str, Any]:
        """The same as numbers and lists, to be kept beside a run."""
        return {
            "patterns": [
                [list(pattern), seen.probability, seen.one, seen.two] for pattern, seen in self.patterns.items()
            ],
            "bits": [[*level, bits] for level, bits in self.bits.items()],
            "prior": self.prior,
            "threshold": self.threshold,
            "counted": self.counted,
            "expected_wrong": self.expected_wrong,
        }

    @classmethod
    def of_data(cls, data: Mapping[str, Any]) -> "Calibration":
        """What `as_data` wrote."""
        return cls(
            patterns={tuple(pattern): Seen(*seen) for pattern, *seen in data["patterns"]},
            bits={(comparison, number): bits for comparison, number, bits in data["bits"]},
            **{key: data[key] for key in ("prior", "threshold", "counted", "expected_wrong")},
        )

    def scored(self, pairs: pl.DataFrame) -> pl.DataFrame:
        """The pairs with two more columns: `likeness`, by the pattern alone, and `probability`, with the codes."""
        found = pairs.select(KEYS).unique()
        table = found.with_columns(likeness=pl.Series([self.of(row).probability for row in found.iter_rows()]))
        bits = {gamma: level.bits for gamma in range(-1, len(CODE.levels)) if (level := CODE.found(gamma))}
        weight = pl.col(_CODES).replace_strict(bits, default=0.0, return_dtype=pl.Float64)
        odds = pl.col("likeness") / (1 - pl.col("likeness")) * (2.0**weight)
        return pairs.join(table, on=KEYS, how="left").with_columns(probability=odds / (1 + odds))


def learnt(pairs: pl.DataFrame, codes_teach: bool = True) -> Calibration:
    """What the candidates teach: see the head of this module. Where codes teach nothing, the conventions stand, and
    only the threshold is found from the candidates."""
    told = pairs.filter(pl.lit(codes_teach) & ~pl.col("by_code") & pl.col(_CODES).is_in([_SAME, _OTHER]))
    counts = told.group_by(KEYS).agg(one=(pl.col(_CODES) == _SAME).sum(), two=(pl.col(_CODES) == _OTHER).sum())
    bits = dict(_level_bits(counts))
    ones, twos = int(counts["one"].sum()), int(counts["two"].sum())
    prior = _leaning(math.log2((ones + 0.5) / (twos + 0.5)), ones + twos, PRIOR_BITS)
    start = {row[:-2]: prior + _sum(row[:-2], bits) for row in counts.iter_rows()}
    errors = _errors(counts)
    patterns = {
        row[:-2]: Seen(_counted(start[row[:-2]], row[-2], row[-1], errors), row[-2], row[-1])
        for row in counts.iter_rows()
    }
    rough = Calibration(patterns, bits, prior, 1.0, ones + twos, 0.0)
    threshold, expected = _threshold(rough.scored(pairs))
    return Calibration(patterns, bits, prior, threshold, ones + twos, expected)


def _level_bits(counts: pl.DataFrame) -> Iterator[tuple[tuple[str, int], float]]:
    """The weight of each level: counted where it was seen, leaning on its convention."""
    for comparison in EVIDENCE:
        key = column_of(comparison)
        seen = {
            row[0]: row[1:]
            for row in counts.group_by(key)
            .agg("one", "two")
            .select(key, pl.col("one").list.sum(), pl.col("two").list.sum())
            .iter_rows()
        }
        known = {gamma: seen.get(gamma, (0, 0)) for gamma in range(len(comparison.levels))}
        ones = sum(one for one, _ in known.values()) + 0.5 * len(known)
        twos = sum(two for _, two in known.values()) + 0.5 * len(known)
        for gamma, (one, two) in known.items():
            level = comparison.found(gamma)
            if level:
                counted = math.log2((one + 0.5) / ones / ((two + 0.5) / twos))
                yield (key, gamma), _leaning(counted, one + two, level.bits)


def _leaning(counted: float, number: int, convention: float) -> float:
    return (counted * number + convention * _LEVEL_COUNTS) / (number + _LEVEL_COUNTS)


def _sum(pattern: Pattern, bits: Mapping[tuple[str, int], float]) -> float:
    return sum(bits.get(found, 0.0) for found in zip(KEYS, pattern, strict=True))


def _probability(bits: float) -> float:
    bounded = max(-40.0, min(40.0, bits))
    return float(1 / (1 + 2.0**-bounded))


def _counted(start: float, one: int, two: int, errors: float) -> float:
    """A pattern's share of ones. As many differing codes as errors may well explain (their expected number and its
    standard deviation) are not held against it."""
    expected = errors * (one + two)
    really_two = max(0.0, two - expected - math.sqrt(expected))
    return min((one + _PATTERN_COUNTS * _probability(start)) / (one + really_two + _PATTERN_COUNTS), 1 - 1e-7)


def _errors(counts: pl.DataFrame) -> float:
    """How often codes differ where full name and address or telephone say one organisation."""
    agree = pl.col("address").is_in([ADDRESS.number("room"), ADDRESS.number("road")])
    same = [NAME.number("same_in_city"), NAME.number("same")]
    sure = counts.filter(pl.col("name").is_in(same) & (agree | (pl.col("phone") == PHONE.number("same"))))
    one, two = int(sure["one"].sum()), int(sure["two"].sum())
    return two / (one + two) if one + two >= _ENOUGH else _USUAL_ERRORS


def _threshold(pairs: pl.DataFrame) -> tuple[float, float]:
    """The lowest probability down to which the expected wrong links stay within WRONG of all, or within FEW; their
    share."""
    uncertain = pairs.filter((pl.col(_CODES) == -1) & (pl.col("probability") >= LEAST))
    steps = uncertain.group_by("probability").len().sort("probability", descending=True)
    wrong = ((1 - steps["probability"]) * steps["len"]).cum_sum()
    links = steps["len"].cum_sum()
    within = (wrong <= WRONG * links) | (wrong <= FEW)
    if not within.any():
        return 1 - WRONG, 0.0
    last = len(within) - 1 - int(within.reverse().arg_max() or 0)
    return float(steps["probability"][last]), float(wrong[last] / links[last])
