"""If an enterprise or a region stops: who is hit, through what, after how many days, how hard.

The model steps by days over lines (an enterprise on a segment). It is of the family of ARIO (Hallegatte, Risk Analysis
28, 2008: production capacity, limited spare capacity, rationing in proportion) with inventories and bottlenecks in the
manner of Pichler et al. (2020, arXiv:2005.10585: a missing critical input stops a line, an important one halves it, the
others do not) and of Otto et al. (2017, Acclimate: each day's shortage travels on the next day). Assumptions:

1. A line makes at most what its scarcest input allows. How far an input holds a line up is its `grip`, by kind.
2. A user short of an input lives on its stock, which is drawn at the full rate until it is empty and not filled again.
3. Makers of a segment that are not short raise output by `spare`; what is left missing, all users miss in proportion.
4. Orders are not cut back: that a user stops sets nothing free for others, and nobody is hit for want of customers.
5. A segment without known makers is bought outside and not short, unless the shock says so.

So stopping more never hurts less, which holds exactly and not only for most cases. Nothing is drawn by chance here;
`spread` draws the assumptions within ranges by a seed.
"""

from dataclasses import replace

import numpy as np
import polars as pl

from gaoxin.engines.chains.assumptions import Assumptions, Ranges, Shock
from gaoxin.engines.chains.declared import NeedKind
from gaoxin.engines.chains.flowing import Flow
from gaoxin.engines.chains.outcomes import Outcome, Record
from gaoxin.engines.chains.supply import Supply

__all__ = ["Assumptions", "Outcome", "Ranges", "Shock", "play", "spread"]


def play(supply: Supply, shock: Shock, assumptions: Assumptions | None = None) -> Outcome:
    """Play the shock from day 0 over the horizon. Raises KeyError where a stopped enterprise is not there."""
    known = assumptions or Assumptions()
    flow = Flow(supply, shock, known)
    record = Record(supply, flow.stopped_lines)
    activity = np.ones(len(supply.line_firms))
    for day in range(known.horizon_days):
        stopped = shock.days is None or day < shock.days
        before = activity
        activity = flow.activity(stopped)
        record.day(day, activity, flow)
        flow.deliver(activity, stopped)
        if day and flow.still and np.array_equal(before, activity) and (shock.days is None or day > shock.days):
            record.rest(known.horizon_days - day - 1, activity)
            break
    return record.outcome(shock, known)


def spread(
    supply: Supply,
    shock: Shock,
    seed: int,
    assumptions: Assumptions | None = None,
    ranges: Ranges | None = None,
    runs: int = 20,
) -> pl.DataFrame:
    """How far the outcome hangs on the assumptions: `runs` plays, each with assumptions drawn evenly from the ranges.

    For each enterprise hit in any of them: key, `hit` (part of the runs), and the 10th, 50th and 90th percentile of
    the output lost in days (`low`, `middle`, `high`; a run without a hit counts 0).
    """
    known, within = assumptions or Assumptions(), ranges or Ranges()
    drawn = np.random.default_rng(seed).random((runs, 3))
    lost = np.zeros((runs, supply.firms.height))
    for number, (first, second, third) in enumerate(drawn):
        tried = replace(
            known,
            spare=_between(within.spare, first),
            stock_factor=_between(within.stock_factor, second),
            grips={**known.grips, NeedKind.SERVICE: _between(within.service_grip, third)},
        )
        outcome = play(supply, shock, tried)
        lost[number] = outcome.lost_days * supply.firms["key"].is_in(outcome.hits["key"].implode()).to_numpy()
    hit = np.flatnonzero(lost.max(axis=0) > 0)
    low, middle, high = np.percentile(lost[:, hit], [10, 50, 90], axis=0)
    keys = supply.firms["key"].gather(hit)
    return pl.DataFrame(
        {"key": keys, "hit": (lost[:, hit] > 0).mean(axis=0), "low": low, "middle": middle, "high": high}
    )


def _between(ends: tuple[float, float], at: float) -> float:
    return ends[0] + (ends[1] - ends[0]) * float(at)
