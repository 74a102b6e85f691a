"""Which segments of declared chains an enterprise stands on, by its products, its business text and its codes.

A segment is found by its product words, named word for word or alike, and by its codes of GB/T 4754-2017. A code that
many segments share says little, so its weight is divided among them. The confidence is a suggestion's, for an officer
to confirm: it orders segments and says how much was found. Of entries of the standard's own lists placed by words
alone, those from 0.3 up have a code of the segment in 6 of 10 cases, those with the very word in 3 of 4. Nothing
fitting gives no segment, which is an answer too: most of the economy stands on no declared segment.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_letters
from typing import Any

import polars as pl

from gaoxin.engines.chains.declared import DeclaredChain
from gaoxin.engines.chains.placing_words import LEAST, WordIndex, pieces, spelling
from gaoxin.kernel.problems import Problem, Severity

__all__ = ["LEAST_CONFIDENCE", "MOST", "Placed", "Placer", "place"]

SegmentKey = str
"""Named chain/segment."""

LEAST_CONFIDENCE = 0.3
"""Segments less certain are not suggested."""
MOST = 12
"""Segments suggested for one enterprise at most."""
MOST_NAMED = 3
"""Words given as reasons for one segment."""
CODE = 0.5
"""What a code alone is worth where one segment has it; divided by the number of segments that do."""
CODE_DISAGREES = 0.85
"""How far words count where the enterprise has codes and none is the segment's."""
SAME = 0.95
"""What the very word is worth; the same word may mean another thing elsewhere."""
STEEPNESS = 1.3
"""How much faster than evenly the worth of a word falls as it becomes less alike."""
_LETTERS = ascii_letters


@dataclass(frozen=True, slots=True)
class Match:
    """`given` in the enterprise's text is like the segment's product `word`; `alike` is 1 where they are the same."""

    given: str
    word: str
    alike: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A segment the enterprise seems to stand on. `matches` and `codes` are what was found, best first; `reasons` say
    the same in sentences."""

    segment: SegmentKey
    confidence: float
    matches: tuple[Match, ...]
    codes: tuple[str, ...]

    @property
    def reasons(self) -> tuple[Problem, ...]:
        """Which product words, which codes."""
        said = [
            Problem(
                "chain_placing.same" if match.alike >= 1 else "chain_placing.alike",
                {"given": match.given, "word": match.word},
                severity=Severity.WARNING,
            )
            for match in self.matches
        ]
        if self.codes:
            said.append(Problem("chain_placing.code", {"codes": list(self.codes)}, severity=Severity.WARNING))
        return tuple(said)


def place(
    chains: Iterable[DeclaredChain],
    texts: Sequence[str],
    codes: Collection[str] = (),
    *,
    least: float = LEAST_CONFIDENCE,
    most: int = MOST,
) -> tuple[Placed, ...]:
    """The segments one enterprise stands on, surest first. For more than one, make a `Placer` once and keep it."""
    return Placer(chains).place(texts, codes, least=least, most=most)


class Placer:
    """The product words and codes of chains, made ready for asking."""

    def __init__(self, chains: Iterable[DeclaredChain]) -> None:
        self.segments: list[SegmentKey] = []
        words: list[tuple[str, str, int]] = []
        codes: list[tuple[str, int]] = []
        for chain in chains:
            for segment in chain.segments.values():
                number = len(self.segments)
                self.segments.append(f"{chain.key}/{segment.key}")
                words += [(spelling(word), word, number) for word in dict.fromkeys((*segment.products, segment.name))]
                codes += [(code, number) for code in dict.fromkeys(segment.codes)]
        names = list(dict.fromkeys(spelled for spelled, _, _ in words))
        self._index = WordIndex(names)
        numbers = {name: at for at, name in enumerate(names)}
        self._words = pl.DataFrame(
            [(numbers[spelled], word, segment) for spelled, word, segment in words],
            {"name": pl.Int64, "word": pl.String, "segment": pl.Int32},
            orient="row",
        )
        self._codes = pl.DataFrame(codes, {"code": pl.String, "segment": pl.Int32}, orient="row").with_columns(
            worth=CODE / pl.len().over("code")
        )

    def place(
        self,
        texts: Sequence[str],
        codes: Collection[str] = (),
        *,
        least: float = LEAST_CONFIDENCE,
        most: int = MOST,
    ) -> tuple[Placed, ...]:
        """The segments one enterprise stands on, surest first."""
        frame = pl.DataFrame(
            {"key": [""], "texts": [list(texts)], "codes": [list(codes)]},
            {"key": pl.String, "texts": pl.List(pl.String), "codes": pl.List(pl.String)},
        )
        return tuple(_placed(row) for row in self.place_frame(frame, least=least, most=most).iter_rows(named=True))

    def place_frame(
        self, enterprises: pl.DataFrame, *, least: float = LEAST_CONFIDENCE, most: int = MOST
    ) -> pl.DataFrame:
        """The segments of many enterprises at once: `key`, `texts` and `codes` (lists of text) in, and out, in the
        order of the rows and surest first: key, segment, confidence, given, words, alike (lists beside one another) and
        codes. One without a segment has no row."""
        rows = enterprises.with_row_index("row").with_columns(pl.col("texts", "codes").cast(pl.List(pl.String)))
        coded = rows.filter(pl.col("codes").list.len() > 0).select("row", coded=True)
        found = (
            self._by_words(rows)
            .join(self._by_codes(rows), on=["row", "segment"], how="full", coalesce=True)
            .join(coded, on="row", how="left")
            .with_columns(pl.col("best", "worth").fill_null(0.0), pl.col("coded").fill_null(False))
        )
        disagrees = pl.col("coded") & (pl.col("worth") == 0)
        named = _confidence(pl.col("best")) * pl.when(disagrees).then(CODE_DISAGREES).otherwise(1.0)
        keys = pl.Series("segment", self.segments, dtype=pl.String)
        return (
            found.with_columns(confidence=(1 - (1 - named) * (1 - pl.col("worth"))).round(4))
            .filter(pl.col("confidence") >= least)
            .sort(["row", "confidence", "segment"], descending=[False, True, False])
            .filter(pl.int_range(pl.len()).over("row") < most)
            .join(rows.select("row", "key"), on="row", how="left", maintain_order="left")
            .with_columns(pl.col("given", "words", "alike", "codes_found").fill_null([]))
            .select(
                "key",
                pl.col("segment").map_batches(lambda numbers: keys.gather(numbers), return_dtype=pl.String),
                "confidence",
                "given",
                "words",
                "alike",
                codes="codes_found",
            )
        )

    def _by_words(self, rows: pl.DataFrame) -> pl.DataFrame:
        """Segments by what is named: row, segment, best, and up to three of given, words, alike."""
        told = _pieces(rows)
        names = told["piece"].unique(maintain_order=True)
        piece, name, alike = self._index.alike(names.to_list())
        alikes = pl.DataFrame({"piece": names.gather(piece), "name": name, "alike": alike})
        return (
            told.join(alikes, on="piece")
            .with_columns(alike=pl.col("alike") * pl.col("counts"))
            .join(self._words, on="name")
            .sort(["row", "segment", "alike", "word", "piece"], descending=[False, False, True, False, False])
            .unique(["row", "segment", "word"], keep="first", maintain_order=True)
            .group_by("row", "segment", maintain_order=True)
            .agg(
                best=pl.col("alike").first(),
                given=pl.col("piece").head(MOST_NAMED),
                words=pl.col("word").head(MOST_NAMED),
                alike=pl.col("alike").head(MOST_NAMED),
            )
        )

    def _by_codes(self, rows: pl.DataFrame) -> pl.DataFrame:
        """Segments by codes: row, segment, worth, codes_found. A section's letter before a code is left out; a
        segment's code of three digits holds every code of four that begins with it."""
        told = (
            rows.select("row", pl.col("codes").alias("given_code"))
            .explode("given_code")
            .drop_nulls()
            .with_columns(full=pl.col("given_code").str.strip_chars().str.strip_chars_start(_LETTERS))
            .unique(["row", "full"], maintain_order=True)
        )
        either = pl.concat([told.with_columns(code=pl.col("full")), told.with_columns(code=pl.col("full").str.head(3))])
        return (
            either.unique(["row", "code"], maintain_order=True)
            .join(self._codes, on="code")
            .sort(["row", "segment", "worth", "code"], descending=[False, False, True, False])
            .group_by("row", "segment", maintain_order=True)
            .agg(worth=pl.col("worth").first(), codes_found=pl.col("full").unique(maintain_order=True))
        )


def _confidence(alike: pl.Expr) -> pl.Expr:
    """What words so much alike are worth: nothing at `LEAST`, then rising to `SAME` for the very word."""
    part = ((alike - LEAST) / (1 - LEAST)).clip(0.0, 1.0)
    return SAME * part**STEEPNESS


def _pieces(rows: pl.DataFrame) -> pl.DataFrame:
    """Each piece of each row once: row, piece, counts (how far it counts)."""
    told = rows.select("row", pl.col("texts").alias("text")).explode("text").drop_nulls()
    found = [(row, piece, counts) for row, text in told.iter_rows() for piece, counts in pieces(text)]
    frame = pl.DataFrame(found, {"row": pl.UInt32, "piece": pl.String, "counts": pl.Float64}, orient="row")
    return frame.group_by("row", "piece", maintain_order=True).agg(pl.col("counts").max())


def _placed(row: Mapping[str, Any]) -> Placed:
    told = zip(row["given"], row["words"], row["alike"], strict=True)
    return Placed(row["segment"], row["confidence"], tuple(Match(*match) for match in told), tuple(row["codes"]))
