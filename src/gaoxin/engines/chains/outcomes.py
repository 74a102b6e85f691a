"""What came of a shock: who was hit, when, how hard, and through whom."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import polars as pl

from gaoxin.engines.chains.adjacency import Figures, Flags, Places, sums
from gaoxin.engines.chains.assumptions import Assumptions, Shock
from gaoxin.engines.chains.flowing import WHOLE, Flow
from gaoxin.engines.chains.supply import NEED_KINDS, Supply

HITS = pl.Schema(
    {
        "key": pl.String,
        "name": pl.String,
        "region": pl.String,
        "local": pl.Boolean,
        "steps": pl.Int32,  # supply links between a stopped enterprise and this one
        "first_day": pl.Int32,  # day on which it first makes less; the shock is day 0
        "worst": pl.Float64,  # largest part of its output that a day lacks
        "lost_days": pl.Float64,  # output lost over the horizon, in days of its whole output
        "lost_output": pl.Float64,  # the same in the unit of its annual output; empty where that is not known
        "segment": pl.String,  # its own segment that is hit first
        "missing": pl.String,  # the segment that it lacks then
        "supplier": pl.String,  # the enterprise that fails it most; empty where it is somebody outside
    }
)
MARKETS = pl.Schema(
    {"segment": pl.String, "first_day": pl.Int32, "least": pl.Float64, "makers": pl.Int64, "users": pl.Int64}
)
_DAYS_OF_A_YEAR = 365


@dataclass(frozen=True, slots=True)
class PathStep:
    """One enterprise on the way of a shortage: on `day` its `segment` falls to the part `left` because it lacks
    `missing`, of which it has `stock_days` in stock and then gets the part `delivered`. The first one is what stopped,
    or where nobody did, the first one that lacks what came from outside."""

    firm: str
    segment: str
    day: int
    left: float
    missing: str
    delivered: float
    stock_days: float


@dataclass(frozen=True)
class Outcome:
    """`hits` by output lost, most first; what stopped is no hit. `markets`: segments that became short, by day.
    `lost_days` is for each enterprise of the supply, those that stopped among them. `unknown` counts what had to be
    assumed: needs of unknown stock, of unknown kind, enterprises of unknown output."""

    shock: Shock
    assumptions: Assumptions
    hits: pl.DataFrame
    markets: pl.DataFrame
    lost_days: Figures
    unknown: Mapping[str, int]
    record: "Record"

    def path(self, key: str) -> tuple[PathStep, ...]:
        """How the shortage came to an enterprise, from what stopped on. Raises KeyError where it was not hit."""
        return self.record.path(key)


def each(outcome: Outcome, supply: Supply, firms: pl.DataFrame) -> pl.DataFrame:
    """The hits of everybody, of those too for whom another stood (`supply.alike`): as `Outcome.hits`, with name,
    region, local and output out of `firms`."""
    told = outcome.hits.drop("name", "region", "local", "lost_output").rename({"key": "stands"})
    every = supply.alike.join(told, on="stands").join(
        firms.select("key", "name", "region", "local", "output"), on="key"
    )
    every = every.with_columns(lost_output=pl.col("output") * pl.col("lost_days") / _DAYS_OF_A_YEAR)
    return every.select(HITS.names()).sort("lost_days", "key", descending=[True, False])


class Record:
    """What happened, kept day by day."""

    def __init__(self, supply: Supply, stopped: Flags) -> None:
        self._supply, self._stopped = supply, stopped
        lines, segments = len(supply.line_firms), len(supply.segments)
        self._first = np.where(stopped, 0, -1).astype(np.int32)
        self._left = np.where(stopped, 0.0, 1.0)
        self._pair = np.full(lines, -1, dtype=np.int64)
        self._from = np.full(lines, -1, dtype=np.int64)
        self._steps = np.where(stopped, 0, -1).astype(np.int32)
        self._delivered = np.ones(lines)
        self._lost = np.zeros(lines)
        self._worst = np.zeros(supply.firms.height)
        self._short_since = np.full(segments, -1, dtype=np.int32)
        self._least = np.ones(segments)
        self._source = np.full(segments, -1, dtype=np.int64)
        self._before = np.ones(lines)

    def day(self, day: int, activity: Figures, flow: Flow) -> None:
        """Take down one day."""
        self._short(day, flow)
        self._hit(day, activity, flow)
        self._count(activity, 1)
        self._before = activity

    def rest(self, days: int, activity: Figures) -> None:
        """The remaining days are all like this one."""
        self._count(activity, days)

    def _count(self, activity: Figures, days: int) -> None:
        missing = 1 - activity
        self._lost += missing * days
        today = sums(self._supply.line_firms, self._supply.parts * missing, len(self._worst))
        np.maximum(self._worst, today, out=self._worst)

    def _short(self, day: int, flow: Flow) -> None:
        """Segments that are short for the first time, and the maker that failed them most."""
        np.minimum(self._least, flow.fulfilment, out=self._least)
        new = (flow.fulfilment < 1) & (self._short_since < 0)
        if not new.any():
            return
        self._short_since[new] = day
        lines = np.flatnonzero(new[self._supply.line_segments])
        missed = self._supply.heads[lines] * (1 - self._before[lines])
        at = self._supply.line_segments[lines]
        order = np.lexsort((lines, -missed, at))
        most = order[np.flatnonzero(np.diff(at[order], prepend=-1))]
        most = most[missed[most] > 0]
        self._source[at[most]] = lines[most]

    def _hit(self, day: int, activity: Figures, flow: Flow) -> None:
        new = (activity < WHOLE) & (self._first < 0)
        if not new.any():
            return
        self._first[new] = day
        self._left[new] = activity[new]
        pairs = np.flatnonzero(new[flow.pair_lines])
        lines = flow.pair_lines[pairs]
        order = np.lexsort((pairs, flow.factors[pairs], lines))
        worst = pairs[order[np.flatnonzero(np.diff(lines[order], prepend=-1))]]
        hit = flow.pair_lines[worst]
        self._pair[hit] = flow.pairs[worst]
        self._delivered[hit] = flow.inflow[worst]
        self._from[hit] = self._supplier(worst, flow)
        self._steps[hit] = np.where(self._from[hit] < 0, 0, self._steps[self._from[hit]]) + 1

    def _supplier(self, worst: Places, flow: Flow) -> Places:
        """The line that failed each of these needs most: a partner of a contract, or the worst of the market."""
        found = self._source[flow.pair_needs[worst]]
        missed = flow.free[worst] * (1 - flow.fulfilment[flow.pair_needs[worst]])
        place = {int(pair): number for number, pair in enumerate(worst)}
        for number in np.flatnonzero(np.isin(flow.contract_pairs, worst)):
            at = place[int(flow.contract_pairs[number])]
            line = flow.contract_lines[number]
            lack = flow.contract_shares[number] * (1 - self._before[line])
            if lack > missed[at]:
                found[at], missed[at] = line, lack
        return found

    # Telling

    def outcome(self, shock: Shock, known: Assumptions) -> Outcome:
        """Everything that was taken down."""
        supply = self._supply
        lost = sums(supply.line_firms, supply.parts * self._lost, supply.firms.height)
        unknown = {
            "stocks": int(supply.counts[supply.pair_lines[np.isnan(supply.pair_stocks)]].sum()),
            "kinds": int(supply.counts[supply.pair_lines[supply.pair_kinds == len(NEED_KINDS) - 1]].sum()),
            "outputs": supply.unknown_outputs,
        }
        return Outcome(shock, known, self._hits(lost), self._markets(), lost, unknown, self)

    def _leading(self) -> tuple[Places, Places]:
        """Enterprises that were hit and did not stop, and for each the line that was hit first."""
        lines = np.flatnonzero((self._first >= 0) & ~self._stopped)
        firms = self._supply.line_firms[lines].astype(np.int64)
        order = np.lexsort((lines, self._left[lines], self._first[lines], firms))
        first = order[np.flatnonzero(np.diff(firms[order], prepend=-1))]
        return firms[first], lines[first]

    def _hits(self, lost: Figures) -> pl.DataFrame:
        supply = self._supply
        firms, lines = self._leading()
        names = pl.Series(supply.segments, dtype=pl.String)
        suppliers = self._from[lines]
        owners = supply.line_firms[np.maximum(suppliers, 0)] if len(lines) else lines
        keys = supply.firms["key"].gather(owners)
        told = supply.firms[firms].with_columns(
            steps=pl.Series(self._steps[lines]),
            first_day=pl.Series(self._first[lines]),
            worst=pl.Series(self._worst[firms]),
            lost_days=pl.Series(lost[firms]),
            segment=names.gather(supply.line_segments[lines]),
            missing=names.gather(supply.pair_needs[self._pair[lines]]),
            supplier=keys.set(pl.Series(suppliers < 0), None),
        )
        told = told.with_columns(lost_output=pl.col("output") * pl.col("lost_days") / _DAYS_OF_A_YEAR)
        told = told.select(pl.col(name).cast(kind) for name, kind in HITS.items())
        return told.sort("lost_days", "key", descending=[True, False])

    def _markets(self) -> pl.DataFrame:
        supply = self._supply
        short = np.flatnonzero(self._short_since >= 0)
        makers = np.bincount(supply.line_segments, supply.counts, len(supply.segments)).astype(np.int64)
        users = np.bincount(supply.pair_needs, supply.counts[supply.pair_lines], len(supply.segments)).astype(np.int64)
        told = {
            "segment": [supply.segments[one] for one in short],
            "first_day": self._short_since[short],
            "least": self._least[short],
            "makers": makers[short],
            "users": users[short],
        }
        return pl.DataFrame(told, MARKETS).sort("first_day", "segment")

    def path(self, key: str) -> tuple[PathStep, ...]:
        """See `Outcome.path`."""
        firms, lines = self._leading()
        at = np.flatnonzero(firms == self._supply.firm(key))
        if not len(at):
            raise KeyError(key)
        steps: list[PathStep] = []
        line = int(lines[at[0]])
        while line >= 0:
            steps.append(self._step(line))
            line = int(self._from[line])
        return tuple(reversed(steps))

    def _step(self, line: int) -> PathStep:
        supply, pair = self._supply, int(self._pair[line])
        stock = float(supply.pair_stocks[pair]) if pair >= 0 else 0.0
        return PathStep(
            str(supply.firms["key"][int(supply.line_firms[line])]),
            supply.segments[supply.line_segments[line]],
            int(self._first[line]),
            float(self._left[line]),
            supply.segments[supply.pair_needs[pair]] if pair >= 0 else "",
            float(self._delivered[line]),
            stock,
        )
