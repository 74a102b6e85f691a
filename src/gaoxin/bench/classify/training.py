"""Training the industry model: linear machines and word counts of classes, groups, divisions and sections, as one sum.

Needs numpy and scipy (and the peer scikit-learn), which the product itself does without.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

from gaoxin.bench.classify.corpus import Lesson
from gaoxin.bench.classify.counts import counted
from gaoxin.bench.classify.machines import separated
from gaoxin.engines.classification.model import Header, Model, packed
from gaoxin.engines.classification.terms import WEIGHT_OF_PAIR, entry_mark, pairs, run_mark, runs, spelling

MOST_WEIGHTS = 3_000_000
SHARES = (1.0, 0.15, 0.15, 0.1)
"""How far the machines of class, group, division and section count."""
SHARE_OF_COUNTS = 0.015
"""How far the logarithm of how much likelier a run is in a class counts beside the machines."""
POWER_OF_RARITY = 0.7
_RARITY_STEP = 0.02
_SHARPNESS = 5.0
_BANDS = 20


Curve = tuple[Sequence[float], Sequence[float]]
LEVEL: Curve = ((0.0, 1.0), (0.0, 1.0))
"""Confidence as stated, before items left out have told how often it was right."""


@dataclass(frozen=True)
class Trained:
    """A model before it is packed: what stands in its header, and its parts by name."""

    header: Header
    parts: dict[str, list[int]]

    def file(self, lessons: Sequence[Lesson]) -> bytes:
        """The model file that lists the entries among these lessons word for word."""
        place = {code: at for at, code in enumerate(self.header.codes)}
        entries = sorted({(entry_mark(spelling(one.text)), place[one.code]) for one in lessons if one.entry})
        listed = {"entries": [mark for mark, _ in entries], "entry_classes": [one for _, one in entries]}
        return packed(self.header, self.parts | listed)


@dataclass(frozen=True)
class Terms:
    """The terms of the lessons: their hashes in order, how rare they are in steps, and which are runs.

    `found` has a row for each lesson: the weight of each of its terms.
    """

    marks: np.ndarray
    rarities: np.ndarray
    is_run: np.ndarray
    found: sparse.csr_matrix

    @property
    def moving(self) -> np.ndarray:
        """How much a weight of each term moves scores: by its usual value, and a little by how many lessons hold it."""
        lessons = np.bincount(self.found.indices, minlength=len(self.marks))
        usual = np.asarray(self.found.sum(axis=0)).ravel() / lessons
        return np.asarray(self.rarities * usual * lessons**0.25)


def train(
    lessons: Sequence[Lesson], names: Mapping[str, str], sections: Mapping[str, str], curve: Curve = LEVEL
) -> Trained:
    """Learn the weights; `sections` holds the letter of each division.

    The same lessons give the same weights with the same version of numpy.
    """
    codes = sorted(names)
    levels = _levels(codes, sections)
    place = {code: at for at, code in enumerate(codes)}
    truth = levels[:, [place[lesson.code] for lesson in lessons]]
    heaviness = np.array([lesson.weight for lesson in lessons])
    terms = _terms([spelling(lesson.text) for lesson in lessons])
    scaled = terms.found @ sparse.diags(terms.rarities.astype(float))
    unit = 1 / np.sqrt(np.asarray(scaled.multiply(scaled).sum(axis=1)).ravel())
    biases, machines = separated(sparse.csr_matrix(sparse.diags(unit) @ scaled), truth, heaviness)
    share = np.repeat(SHARES, [len(set(level)) for level in levels])
    counts, slopes = counted(terms.found @ sparse.diags(terms.is_run.astype(float)), truth, levels, heaviness)
    weights = machines @ sparse.diags(share) + SHARE_OF_COUNTS * counts
    parts, step = _parts(terms, weights)
    return Trained(
        Header(
            codes,
            [names[code] for code in codes],
            levels[1:].tolist(),
            (share * biases)[levels].sum(axis=0).round(4).tolist(),
            (SHARE_OF_COUNTS * slopes)[levels].sum(axis=0).round(5).tolist(),
            step,
            _SHARPNESS,
            *curve,
        ),
        parts,
    )


def _levels(codes: Sequence[str], sections: Mapping[str, str]) -> np.ndarray:
    """The numbers of each class (a column) and of its group, division and section (a row each), counted on."""
    rows, begin = [], 0
    for level in (codes, [code[:3] for code in codes], [code[:2] for code in codes], [sections[c[:2]] for c in codes]):
        found, numbers = np.unique(np.array(level), return_inverse=True)
        rows.append(begin + numbers)
        begin += len(found)
    return np.stack(rows)


def _terms(texts: Sequence[str]) -> Terms:
    """Every run, and the pairs that stand in more than one text."""
    by_text = [{run_mark(run): weight for run, weight in runs(text).items()} for text in texts]
    run_marks, run_counts = _counted(by_text)
    paired = [{run_mark(pair) for pair in pairs(text)} for text in texts]
    pair_marks, pair_counts = _counted(paired)
    often = (pair_counts > 1) & ~np.isin(pair_marks, run_marks)
    marks = np.concatenate([run_marks, pair_marks[often]])
    order = np.argsort(marks)
    marks = marks[order]
    counts = np.concatenate([run_counts, pair_counts[often]])[order]
    rarities = np.rint((np.log(len(texts) / counts) + 1) ** POWER_OF_RARITY / _RARITY_STEP)
    kept = set(pair_marks[often].tolist())
    for found, others in zip(by_text, paired, strict=True):
        found.update(dict.fromkeys(others & kept, WEIGHT_OF_PAIR))
    return Terms(marks, np.clip(rarities, 1, 255), np.isin(marks, run_marks), _matrix(by_text, marks))


def _counted(by_text: Sequence[Collection[int]]) -> tuple[np.ndarray, np.ndarray]:
    return np.unique(np.array([mark for text in by_text for mark in text], np.uint64), return_counts=True)


def _matrix(by_text: Sequence[dict[int, float]], marks: np.ndarray) -> sparse.csr_matrix:
    """A row for each text: the weights of its terms."""
    starts = np.concatenate([[0], np.cumsum([len(text) for text in by_text])])
    columns = np.searchsorted(marks, np.array([mark for text in by_text for mark in text], np.uint64))
    values = np.array([weight for text in by_text for weight in text.values()])
    matrix = sparse.csr_matrix((values, columns, starts), shape=(len(by_text), len(marks)))
    matrix.sort_indices()
    return matrix


def _parts(terms: Terms, weights: sparse.csr_matrix) -> tuple[dict[str, list[int]], float]:
    """The parts of the file, and the step of the weights; kept are those that move scores most."""
    found = weights.tocoo()
    rows, classes, values = found.row, found.col, found.data
    if len(values) > MOST_WEIGHTS:
        moves = np.abs(values) * terms.moving[rows]
        kept = np.sort(np.argpartition(-moves, MOST_WEIGHTS)[:MOST_WEIGHTS])
        rows, classes, values = rows[kept], classes[kept], values[kept]
    step = float(np.abs(values).max()) / 127**2
    whole = (np.sign(values) * np.rint(np.sqrt(np.abs(values) / step))).astype(np.int8)
    order = np.lexsort((classes, rows))
    order = order[whole[order] != 0]
    parts = {
        "marks": terms.marks,
        "starts": np.searchsorted(rows[order], np.arange(len(terms.marks) + 1)),
        "rarities": terms.rarities.astype(int),
        "classes": classes[order],
        "weights": whole[order],
    }
    return {name: part.tolist() for name, part in parts.items()}, step


def fitted_curve(trained: Trained, truth: Mapping[str, frozenset[str]]) -> Curve:
    """How often the best class was right, by the share it was stated with, from items left out of training.

    Bands of equally many items; a band that was right less often than the one before is taken together with it.
    """
    model = Model(memoryview(trained.file([])))
    codes = trained.header.codes
    found = []
    for text, true in truth.items():
        scores = np.array(model.scores(spelling(text)))
        best = int(scores.argmax())
        share = 1 / np.exp(trained.header.sharpness * (scores - scores[best])).sum()
        found.append((float(share), codes[best] in true))
    found.sort()
    bands: list[np.ndarray] = []
    for band in np.array_split(np.array(found), _BANDS):
        bands.append(band)
        while len(bands) > 1 and bands[-1][:, 1].mean() <= bands[-2][:, 1].mean():
            last = bands.pop()
            bands[-1] = np.concatenate([bands[-1], last])
    means = [band.mean(axis=0).round(4).tolist() for band in bands]
    return [0.0, *(stated for stated, _ in means)], [0.0, *(right for _, right in means)]


def plain_peer(texts: Sequence[str], codes: Sequence[str], tested: Sequence[str]) -> list[list[str]]:
    """The five best codes of each tested text by a plain linear SVM on runs of one to three characters."""
    view = TfidfVectorizer(analyzer="char", ngram_range=(1, 3), sublinear_tf=True)
    machine = LinearSVC(random_state=0).fit(view.fit_transform(texts), codes)
    best = np.argsort(-machine.decision_function(view.transform(tested)), axis=1)[:, :5]
    return [[str(machine.classes_[one]) for one in row] for row in best]
