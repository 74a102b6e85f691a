"""How much likelier a run is in a class than elsewhere, from counts that lean on the levels above the class."""

import numpy as np
from scipy import sparse

MASSES = (20.0, 40.0, 80.0, 200.0)
"""With the weight of how many runs a class, group, division and section lean on the level above."""


def counted(
    found: sparse.csr_matrix, truth: np.ndarray, levels: np.ndarray, heaviness: np.ndarray
) -> tuple[sparse.csr_matrix, np.ndarray]:
    """Naive Bayes as weights: for each run (a row) and class, group, division or section (a column), and slopes.

    The share p of a run in a class that holds it n times among N is (n + m·q) / (N + m), q being its share in the level
    above. log(p / q) = log(1 + n / (m·q)) + log(m / (N + m)): the first part is a weight, nought where the class lacks
    the run, the second a slope for each run of the text, whichever it is. Sums over the levels give log(p / overall).
    """
    heavy = sparse.csr_matrix(sparse.diags(heaviness) @ found)
    total = np.asarray(heavy.sum(axis=0)).ravel()
    count = int(levels.max()) + 1
    weights, slopes = sparse.csr_matrix((found.shape[1], count)), np.zeros(count)
    above: sparse.csr_matrix | None = None
    for level in reversed(range(len(levels))):
        held = sparse.csr_matrix(
            (np.ones(truth.shape[1]), (np.arange(truth.shape[1]), truth[level])), (truth.shape[1], count)
        )
        counts = sparse.coo_matrix(heavy.T @ held)
        present = counts.data > 0
        rows, columns, numbers = counts.row[present], counts.col[present], counts.data[present]
        sizes = np.bincount(columns, weights=numbers, minlength=count)
        if above is None:
            shares = total[rows] / total.sum()
        else:
            parents = np.zeros(count, int)
            parents[levels[level]] = levels[level + 1]
            shares = np.asarray(above[rows, parents[columns]]).ravel()
        mass = MASSES[level]
        own = np.unique(levels[level])
        slopes[own] = np.log(mass / (sizes[own] + mass))
        place = (rows, columns)
        weights = weights + sparse.csr_matrix((np.log1p(numbers / (mass * shares)), place), weights.shape)
        above = sparse.csr_matrix(((numbers + mass * shares) / (sizes[columns] + mass), place), weights.shape)
    return sparse.csr_matrix(weights), slopes
