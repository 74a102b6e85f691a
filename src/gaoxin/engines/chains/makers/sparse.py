"""Sparse matrices in flat arrays (compressed rows), as far as ranking needs them; numbers are of 32 bits."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


def floats(table: ArrayLike) -> Floats:
    """The numbers in 32 bits."""
    return np.asarray(table, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Rows:
    """`columns[starts[r]:starts[r + 1]]` are the columns of row r, beside them the values."""

    starts: Ints
    columns: Ints
    values: Floats
    width: int

    @property
    def height(self) -> int:
        return len(self.starts) - 1

    @property
    def row_of(self) -> Ints:
        """The row of every cell."""
        return np.repeat(np.arange(self.height), np.diff(self.starts))

    def valued(self, values: NDArray[np.floating]) -> "Rows":
        """The same cells with other values."""
        return Rows(self.starts, self.columns, values.astype(np.float32), self.width)

    def turned(self) -> "Rows":
        """Rows as columns."""
        return rows_of(self.columns, self.row_of, self.values, self.width, self.height)

    def taken(self, rows: Ints) -> "Rows":
        """Some of the rows, in the order given."""
        cells, counts = self._cells(rows)
        return Rows(np.concatenate([[0], np.cumsum(counts)]), self.columns[cells], self.values[cells], self.width)

    def _cells(self, rows: Ints) -> tuple[Ints, Ints]:
        counts = self.starts[rows + 1] - self.starts[rows]
        before = np.cumsum(counts) - counts
        return np.arange(int(counts.sum())) + np.repeat(self.starts[rows] - before, counts), counts

    def against(self, other: "Rows") -> Floats:
        """Each row by each column of `other`, whose rows are this one's columns; a full table."""
        cells, counts = other._cells(self.columns)
        where = np.repeat(self.row_of, counts) * other.width + other.columns[cells]
        weights = np.repeat(self.values, counts) * other.values[cells]
        full = np.bincount(where, weights, minlength=self.height * other.width)
        return full.reshape(self.height, other.width).astype(np.float32)

    def by(self, dense: Floats) -> Floats:
        """The product with a full table; row by row, which is quicker here than anything on all cells at once."""
        out = np.zeros((self.height, dense.shape[1]), np.float32)
        starts = self.starts.tolist()
        for row, (begin, end) in enumerate(pairwise(starts)):
            if begin < end:
                np.dot(self.values[begin:end], dense.take(self.columns[begin:end], axis=0), out=out[row])
        return out


def rows_of(rows: Ints, columns: Ints, values: NDArray[np.floating] | None, height: int, width: int) -> Rows:
    """Cells given one by one; those at the same place are added up. Without values each cell counts 1."""
    place = rows.astype(np.int64) * width + columns
    if values is None:
        kept, counts = np.unique(place, return_counts=True)
        added = counts.astype(np.float32)
    else:
        kept, where = np.unique(place, return_inverse=True)
        added = np.bincount(where, values, minlength=len(kept)).astype(np.float32)
    starts = np.searchsorted(kept, np.arange(height + 1) * width)
    return Rows(starts, kept % max(width, 1), added, width)


def leading(matrix: Rows, count: int, seed: int = 7, rounds: int = 3) -> Floats:
    """The right singular vectors of the largest singular values (columns of the answer), nearly: subspace iteration
    from a start drawn from the seed (Halko, Martinsson and Tropp 2011)."""
    turned = matrix.turned()
    drawn = min(count + 8, matrix.height, matrix.width)
    basis = np.random.default_rng(seed).standard_normal((matrix.width, drawn)).astype(np.float32)
    for _ in range(rounds):
        basis = _upright(turned.by(matrix.by(basis)))
    small = matrix.by(basis).astype(np.float64)
    _, vectors = np.linalg.eigh(small.T @ small)
    return floats(basis @ vectors[:, ::-1][:, :count])


def _upright(table: Floats) -> Floats:
    """Columns of length 1 at right angles that span the same space."""
    wide = table.astype(np.float64)
    values, vectors = np.linalg.eigh(wide.T @ wide)
    kept = values > values.max(initial=0) * 1e-10
    return floats(wide @ (vectors[:, kept] / np.sqrt(values[kept])))


def unit(table: Floats) -> Floats:
    """Rows scaled to length 1; a row of nothing stays nothing."""
    return floats(table / (np.linalg.norm(table, axis=1, keepdims=True) + np.float32(1e-9)))
