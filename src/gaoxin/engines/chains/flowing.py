"""How a shortage moves from day to day: what lines make, what reaches their users, what is left in stock."""

from collections.abc import Mapping

import numpy as np

from gaoxin.engines.chains.adjacency import Figures, Flags, sums
from gaoxin.engines.chains.assumptions import Assumptions, Shock
from gaoxin.engines.chains.supply import NEED_KINDS, Supply

WHOLE = 1 - 1e-9
"""From here on nothing is missing: rounding makes no shortage."""


class Flow:
    """The state of one day. `pairs` are what lines need of what may be short by now; `fulfilment` is the part that the
    market of a segment delivers, `inflow` the part of a need that reaches the user, `factors` what its user can make
    with that."""

    def __init__(self, supply: Supply, shock: Shock, known: Assumptions) -> None:
        self._supply = supply
        self.stopped_lines = _stopped(supply, shock)
        self.spare = known.spare
        self._switching = known.switching
        self._outside, self._lost_outside = _outside(supply, shock, known)
        self._inside = 1 - self._outside
        grips = np.array([known.grips.get(kind, 1.0) for kind in NEED_KINDS])
        lacking = 1 - _by_segment(supply, known.substitutable, 0.0)
        self._grip = grips[supply.pair_kinds] * lacking[supply.pair_needs]
        self._stock = np.where(np.isnan(supply.pair_stocks), known.stock_days, supply.pair_stocks * known.stock_factor)
        self.fulfilment = np.ones(len(supply.segments))
        self.still = True
        self._touched = self._lost_outside > 0
        self._watch()

    def _watch(self) -> None:
        """Look at the needs of what somebody makes less of; the others cannot be short."""
        supply = self._supply
        self.pairs = np.flatnonzero(self._touched[supply.pair_needs])
        self.pair_lines, self.pair_needs = supply.pair_lines[self.pairs], supply.pair_needs[self.pairs]
        self._first = np.flatnonzero(np.diff(self.pair_lines, prepend=-1))
        self._users = self.pair_lines[self._first]
        self.inflow, self.factors = np.ones(len(self.pairs)), np.ones(len(self.pairs))
        place = np.full(len(supply.pair_lines), -1, dtype=np.int64)
        place[self.pairs] = np.arange(len(self.pairs))
        inside = place[supply.contract_pairs] >= 0
        self.contract_pairs = place[supply.contract_pairs[inside]]
        self.contract_lines = supply.contract_lines[inside]
        self.contract_shares = supply.contract_shares[inside]
        self.free = 1 - sums(self.contract_pairs, self.contract_shares, len(self.pairs))
        self.free[self.free < 1e-9] = 0.0

    def activity(self, stopped: bool) -> Figures:
        """What each line makes today, 1 being what it makes at most times."""
        made = np.ones(len(self._supply.line_firms))
        if len(self.pairs):
            stock = self._stock[self.pairs]
            at_hand = np.minimum(1.0, self.inflow + stock)
            left = np.maximum(0.0, stock - (1 - self.inflow))
            self.still = bool(np.array_equal(left, stock))
            self._stock[self.pairs] = left
            self.factors = 1 - self._grip[self.pairs] * (1 - at_hand)
            made[self._users] = np.minimum.reduceat(self.factors, self._first)
        if stopped:
            made[self.stopped_lines] = 0.0
        return made

    def deliver(self, activity: Figures, stopped: bool) -> None:
        """What reaches each user on the next day."""
        supply = self._supply
        less = supply.line_segments[activity < 1]
        if not self._touched[less].all():
            self._touched[less] = True
            self._watch()
        can = activity * (1 + self.spare)
        within = sums(supply.line_segments, supply.weights * can, len(supply.segments))
        left = self._outside * (1 - self._lost_outside) if stopped else self._outside
        total = left + self._inside * within
        self.fulfilment = np.where(total > WHOLE, 1.0, total)
        market = self.fulfilment[self.pair_needs]
        if len(self.contract_pairs):
            theirs = activity[self.contract_lines]
            theirs = theirs + (1 - theirs) * self._switching * market[self.contract_pairs]
            agreed = sums(self.contract_pairs, self.contract_shares * theirs, len(self.pairs))
            market = self.free * market + agreed
        self.inflow = np.where(market > WHOLE, 1.0, market)


def _stopped(supply: Supply, shock: Shock) -> Flags:
    firms = np.zeros(supply.firms.height, dtype=bool)
    firms[[supply.firm(key) for key in sorted(shock.firms)]] = True
    firms |= supply.firms["region"].is_in(sorted(shock.regions)).fill_null(False).to_numpy()
    flags: Flags = firms[supply.line_firms]
    return flags


def _by_segment(supply: Supply, said: Mapping[str, float], other: float) -> Figures:
    """The figure of each segment; one that is named and not there changes nothing."""
    return np.array([said.get(segment, other) for segment in supply.segments], dtype=float)


def _outside(supply: Supply, shock: Shock, known: Assumptions) -> tuple[Figures, Figures]:
    """The part of each segment's supply that comes from outside, and the part of it that is lost."""
    made = np.bincount(supply.line_segments, minlength=len(supply.segments)) > 0
    outside = np.where(made, _by_segment(supply, known.outside, known.outside_else), 1.0)
    return outside, _by_segment(supply, shock.outside, 0.0)
