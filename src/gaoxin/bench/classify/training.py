"""Training the industry model: a linear support vector machine for each class and division, on hashed runs of text.

Needs numpy, scipy and scikit-learn, which the product itself does without.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

from gaoxin.bench.classify.corpus import Lesson
from gaoxin.engines.classification.model import Header, Model, packed
from gaoxin.engines.classification.terms import entry_mark, run_mark, runs, spelling

LARGEST = 1_800_000
"""Weights kept: those that move a score most."""
DIVISION_SHARE = 0.25
"""How far the score of a division counts beside that of the class."""
_RARITY_STEP = 0.05
_LEAST_MOVE = 0.08
"""Weight times rarity below which a weight is not worth its three bytes."""
_SHARPNESS = 9.0
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


def train(lessons: Sequence[Lesson], names: Mapping[str, str], curve: Curve = LEVEL) -> Trained:
    """Learn the weights. The same lessons give the same weights with the same version of scikit-learn."""
    codes = sorted(names)
    texts = [[run_mark(run) for run in sorted(runs(spelling(lesson.text)))] for lesson in lessons]
    marks, counts = np.unique(np.array([mark for text in texts for mark in text], np.uint64), return_counts=True)
    rarities = np.clip(np.rint((np.log(len(texts) / counts) + 1) / _RARITY_STEP), 1, 255)
    place = {code: at for at, code in enumerate(codes)}
    heaviness = np.array([lesson.weight for lesson in lessons])
    groups = sorted({code[:2] for code in codes})
    divisions = [len(codes) + groups.index(code[:2]) for code in codes]
    truth = np.array([place[lesson.code] for lesson in lessons])
    biases, weights = _machines(_matrix(texts, marks, rarities), truth, np.array(divisions), heaviness, rarities)
    rows, classes, values = _largest(weights, rarities)
    step = float(np.abs(values).max()) / 127
    whole = np.rint(values / step).astype(np.int8)
    order = np.lexsort((classes, rows))
    order = order[whole[order] != 0]
    header = Header(codes, [names[code] for code in codes], divisions, biases, _RARITY_STEP, step, _SHARPNESS, *curve)
    parts = {
        "marks": marks,
        "starts": np.searchsorted(rows[order], np.arange(len(marks) + 1)),
        "rarities": rarities.astype(int),
        "classes": classes[order],
        "weights": whole[order],
    }
    return Trained(header, {name: part.tolist() for name, part in parts.items()})


def _machines(
    features: sparse.csr_matrix, truth: np.ndarray, divisions: np.ndarray, heaviness: np.ndarray, rarities: np.ndarray
) -> tuple[list[float], list[np.ndarray]]:
    """A machine for each class and division: biases, and row, class and value of the weights that can move a score."""
    biases, found = [], []
    for one in range(int(divisions.max()) + 1):
        is_class = one < len(divisions)
        right = truth == one if is_class else divisions[truth] == one
        machine = LinearSVC(C=1.0, tol=0.01, random_state=0).fit(features, right, sample_weight=heaviness)
        share = 1.0 if is_class else DIVISION_SHARE
        biases.append(round(float(machine.intercept_[0]) * share, 4))
        weight = machine.coef_[0] * share
        kept = np.flatnonzero(np.abs(weight) * rarities > _LEAST_MOVE / _RARITY_STEP)
        found.append((kept.astype(np.uint32), np.full(len(kept), one, np.uint16), weight[kept].astype(np.float32)))
    return biases, [np.concatenate(part) for part in zip(*found, strict=True)]


def _matrix(texts: Sequence[Sequence[int]], marks: np.ndarray, rarity: np.ndarray) -> sparse.csr_matrix:
    """A row for each text: the rarities of its runs, at unit length."""
    rows = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    columns = np.searchsorted(marks, np.array([mark for text in texts for mark in text], np.uint64))
    matrix = sparse.csr_matrix((rarity[columns], (rows, columns)), shape=(len(texts), len(marks)))
    length = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    return sparse.csr_matrix(sparse.diags(1 / np.maximum(length, 1e-9)) @ matrix)


def _largest(weights: Sequence[np.ndarray], rarities: np.ndarray) -> Sequence[np.ndarray]:
    """Row, class and value of the weights that move a score most, each times the rarity of its run."""
    rows, classes, values = weights
    if len(values) > LARGEST:
        kept = np.argpartition(-np.abs(values) * rarities[rows], LARGEST)[:LARGEST]
        return rows[kept], classes[kept], values[kept]
    return rows, classes, values


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
