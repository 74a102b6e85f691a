"""The two parts of the industry model's training, each against its definition on lessons small enough to check."""

from math import log

import numpy as np
import pytest
from scipy import sparse

from gaoxin.bench.classify.counts import MASSES, counted
from gaoxin.bench.classify.machines import separated

LEVELS = np.array([[0, 1, 2], [3, 3, 4], [5, 5, 5], [6, 6, 6]])
"""Three classes, the first two of one group, all of one division and section."""


def test_the_machines_reach_the_least_squared_hinge_loss_also_in_features_of_one_lesson() -> None:
    order = np.random.default_rng(7)
    features = sparse.random(40, 25, density=0.1, random_state=order, format="csr")
    assert 1 in np.bincount(features.indices)
    truth = LEVELS[:, order.integers(0, 3, 40)]
    heaviness = order.choice([0.6, 1.0, 1.5], 40)
    biases, weights = separated(features, truth, heaviness, rounds=1000)
    sides = np.full((40, 7), -1.0)
    for lesson in range(40):
        sides[lesson, truth[:, lesson]] = 1
    missing = np.maximum(1 - sides * (features @ weights.toarray() + biases), 0)
    pull = 2 * heaviness[:, None] * missing * sides
    assert features.T @ pull == pytest.approx(weights.toarray(), abs=0.001)
    assert pull.sum(axis=0) == pytest.approx(biases, abs=0.001)


def test_the_counts_sum_over_the_levels_to_how_much_likelier_a_run_is() -> None:
    found = sparse.csr_matrix(np.array([[2.0, 1.0], [0.0, 3.0], [1.0, 0.0]]))
    weights, slopes = counted(found, LEVELS[:, [0, 1, 2]], LEVELS, np.array([1.0, 1.0, 2.0]))
    # Of the first run the lessons hold 2, 0 and 2 (twice 1), of all runs 3, 3 and 2: 4 of 8 in section and division.
    share = 0.5
    for held, size, mass in ((4, 8, MASSES[3]), (4, 8, MASSES[2]), (2, 6, MASSES[1]), (0, 3, MASSES[0])):
        share = (held + mass * share) / (size + mass)
    path = LEVELS[:, 1]
    assert weights[0, path].sum() + slopes[path].sum() == pytest.approx(log(share / 0.5))
    assert weights[0, 1] == 0
