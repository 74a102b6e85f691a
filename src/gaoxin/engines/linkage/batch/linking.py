"""Which records of a file are the same organisation: clusters, the links behind them, and what a person should decide.

```python
found = link(records)                       # columns: record, name, code, former_names, address, phone
found.clusters                              # record, cluster
found.links, found.doubtful                 # pairs with probability and what each comparison found
again = link(more, before=found.clusters)   # the same clusters keep their ids
```
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import polars as pl

from gaoxin.engines.linkage.batch.calibration import Calibration, learnt
from gaoxin.engines.linkage.batch.clusters import Pair, clustered
from gaoxin.engines.linkage.batch.lasting import lasting_ids, retired
from gaoxin.engines.linkage.batch.levels import ADDRESS, CODE, NAME, PHONE
from gaoxin.engines.linkage.batch.records import former_stems, prepared
from gaoxin.engines.linkage.batch.rivals import undecided
from gaoxin.engines.linkage.batch.scoring import compared

DOUBT: Final = 0.5
"""From this probability on a pair that is not linked is worth a person's look."""

AGAINST: Final = 0.05
"""Below this likeness two records are not put into one cluster by way of a third."""

STRANGE: Final = 0.6
"""The probability of one code under two names that have nothing in common, where address and telephone are no help
either: a renaming as often as another's code. A convention; it only says that a person decides."""

_CODE_SAME, _CODE_OTHER = CODE.number("same"), CODE.number("other")
_CODES_TELL = [_CODE_SAME, CODE.number("near")]
_NAMES_STRANGE = [NAME.number(key) for key in ("unit", "apart", "other")]
_ADDRESS_HELPS = [ADDRESS.number(key) for key in ("room", "road", "house")]
_NOTHING = pl.DataFrame(schema={"record": pl.String, "cluster": pl.String})
_OF_PAIRS = ("probability", "likeness", "weight", "name", "city", "address", "phone", "codes")


@dataclass(frozen=True, slots=True)
class Linkage:
    """What a run found.

    `clusters`: record, cluster. `links` and `doubtful`: record_a, record_b, probability, likeness (by the pattern
    alone), weight (Splink's, bits) and what each comparison found, as Splink's number of its level
    (`Comparison.found`); the links are the strongest first, the doubtful pairs the likeliest first and one for each
    two clusters. `retired`: ids of clusters that went into others, with those ids. `calibration`: how probabilities
    and threshold came about.
    """

    clusters: pl.DataFrame
    links: pl.DataFrame
    doubtful: pl.DataFrame
    retired: pl.DataFrame
    calibration: Calibration


def link(
    records: pl.DataFrame,
    *,
    before: pl.DataFrame | None = None,
    decided: pl.DataFrame | None = None,
    calibration: Calibration | None = None,
    codes_teach: bool = True,
    only_new: bool = False,
) -> Linkage:
    """Which records are one organisation.

    Args:
        records: one row a record; columns as in `records.COLUMNS`.
        before: `record`, `cluster` of an earlier run; its ids go on.
        decided: `record_a`, `record_b`, `same`: what people decided. It holds whatever the evidence says.
        calibration: of an earlier run, in place of learning from these records.
        codes_teach: False where records of one code have been put together already, as in a registry: what is left
            with two codes is always two, so codes tell apart and nothing is learnt from them.
        only_new: the records of `before` keep the clusters they have; only the others are compared, with all.
    """
    frame = prepared(records)
    known = _NOTHING if before is None else before.select(pl.col("record", "cluster").cast(pl.String))
    fresh = frame.join(known, on="record", how="anti")["id"] if only_new else None
    pairs = compared(frame, former_stems(frame), fresh)
    learned = calibration or learnt(pairs, codes_teach)
    pairs = _settled(learned.scored(pairs))
    fixed = _Fixed.of(frame, decided, known if only_new else _NOTHING)
    return _assembled(frame, pairs, learned, known, fixed)


@dataclass(frozen=True, slots=True)
class _Fixed:
    """What holds whatever the evidence says, as pairs of ids: people's decisions, and clusters that stay as they
    are."""

    same: list[Pair]
    different: list[Pair]

    @classmethod
    def of(cls, frame: pl.DataFrame, decided: pl.DataFrame | None, kept: pl.DataFrame) -> "_Fixed":
        """Decisions about records that are not there are passed over."""
        held = frame.select("record", "id").join(kept, on="record")
        held = held.with_columns(first=pl.col("id").min().over("cluster")).filter(pl.col("id") != pl.col("first"))
        same = held.select("first", "id").rows()
        if decided is None:
            return cls(same, [])
        ids = frame.select("record", "id")
        told = decided.join(ids, left_on="record_a", right_on="record").join(
            ids, left_on="record_b", right_on="record", suffix="_b"
        )
        different = told.filter(~pl.col("same")).select("id", "id_b").rows()
        return cls([*same, *told.filter("same").select("id", "id_b").rows()], different)


def _settled(pairs: pl.DataFrame) -> pl.DataFrame:
    """The pairs, strongest first, with the probability of strangers under one code set and with `against`: whether two
    records must not come into one cluster by way of a third."""
    codes = pl.col("codes")
    helped = (pl.col("phone") == PHONE.number("same")) | pl.col("address").is_in(_ADDRESS_HELPS)
    strange = pl.col("by_code") & (codes == _CODE_SAME) & pl.col("name").is_in(_NAMES_STRANGE) & ~helped
    return pairs.with_columns(
        probability=pl.when(strange).then(STRANGE).otherwise("probability"),
        against=(pl.col("likeness") < AGAINST) & ~codes.is_in(_CODES_TELL),
    ).sort(["probability", "one", "other"], descending=[True, False, False])


def _assembled(
    frame: pl.DataFrame, pairs: pl.DataFrame, learned: Calibration, known: pl.DataFrame, fixed: _Fixed
) -> Linkage:
    torn = undecided(pairs, frame["code"]).implode()
    free = ~pl.col("one").is_in(torn) & ~pl.col("other").is_in(torn) | pl.col("codes").is_in(_CODES_TELL)
    linked = (pl.col("probability") >= learned.threshold) & (pl.col("codes") != _CODE_OTHER) & free
    against = pairs.filter("against").select("one", "other")

    def apart(roots: Sequence[int]) -> Iterable[Pair]:
        group = pl.Series(roots, dtype=pl.Int32)
        met = group.gather(against["one"]) == group.gather(against["other"])
        told = [(one, other) for one, other in fixed.different if roots[one] == roots[other]]
        return [*against.filter(met).rows(), *told]

    roots = clustered(frame["code"].to_list(), pairs.filter(linked).select("one", "other").rows(), apart, fixed.same)
    root = pl.Series("root", roots, dtype=pl.Int32)
    clusters = lasting_ids(frame.select("record").with_columns(root), known)
    together = root.gather(pairs["one"]) == root.gather(pairs["other"])
    return Linkage(
        clusters=clusters,
        links=_named(pairs.filter(linked & together), frame),
        doubtful=_named(_to_decide(pairs.filter(~together), root, fixed.different), frame),
        retired=retired(clusters, known),
        calibration=learned,
    )


def _to_decide(pairs: pl.DataFrame, root: pl.Series, different: list[Pair]) -> pl.DataFrame:
    """Of the pairs that did not meet, the likeliest of each two clusters; none that a person told apart."""
    one, other = root.gather(pairs["one"]), root.gather(pairs["other"])
    told = [(min(pair), max(pair)) for pair in different]
    schema = {"one": pl.Int32, "other": pl.Int32}
    return (
        pairs.with_columns(first=pl.min_horizontal(one, other), second=pl.max_horizontal(one, other))
        .filter(pl.col("probability") >= DOUBT)
        .join(pl.DataFrame(told, schema=schema, orient="row"), on=["one", "other"], how="anti", maintain_order="left")
        .unique(["first", "second"], keep="first", maintain_order=True)
    )


def _named(pairs: pl.DataFrame, frame: pl.DataFrame) -> pl.DataFrame:
    """The pairs by the records' own keys."""
    records = frame["record"]
    keys = {"record_a": records.gather(pairs["one"]), "record_b": records.gather(pairs["other"])}
    return pairs.select(**keys, **{name: pl.col(name) for name in _OF_PAIRS})
