"""How often the industry model names the right class for items it has never seen.

Two questions. *Indexed*: the items were left out of training, but the standard's lists, word for word, are at hand, as
they are in the product. *Masked*: every entry of the lists (contents and key products) that equals a tested item is
struck out too; only the names of the classes stay. The peer is a plain linear SVM on characters that learns from the
training items alone, in the same run.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from gaoxin.bench.classify.corpus import Corpus, labelled_items, read_corpus, unseen
from gaoxin.engines.classification.industries import Coding, industries
from gaoxin.engines.classification.model import PACKAGED, Model, open_model

TESTED_TENTH = 4
"""The part tested unless another is asked for.

The settings of the training were chosen on parts 0 to 3, the curve of confidences of the packaged model, used here too,
was fitted on part 1. Parts 4 to 9 have served for measuring alone.
"""

Truth = Mapping[str, frozenset[str]]
Report = dict[str, Any]


def run(folder: Path, tested: Path | None = None, tenth: int = TESTED_TENTH) -> Report:
    """Train without the tested items (a tenth of all, or those of a file with columns text and gb_code) and compare.

    The names of classes are among the items and are always found; so the items that are no names are counted alone too.
    """
    try:
        corpus = read_corpus(folder)
    except FileNotFoundError as missing:
        return {"skipped": f"{Path(missing.filename).name} is not in {folder}"}
    truth = labelled_items(tested) if tested else {one: corpus.items[one] for one in unseen(corpus.items, tenth)}
    report: Report = {"items": len(corpus.items), "tested": len(truth), "packaged": _speed(list(truth)[:500])}
    try:
        from gaoxin.bench.classify import training
    except ImportError as missing:
        return report | {"skipped": f"training needs {missing.name}: pip install 'gaoxin[test]'"}
    lessons = corpus.lessons(truth)
    packaged = open_model(PACKAGED).header
    trained = training.train(lessons, corpus.names, corpus.sections, (packaged.stated, packaged.right))
    masked = Model(memoryview(trained.file(lessons)))
    indexed = Model(memoryview(trained.file(corpus.lessons(truth, masked=False))))
    named = set(corpus.names.values())
    nameless = {text: codes for text, codes in truth.items() if text not in named}
    return report | {
        "indexed": agreement(truth, lambda text: industries(text, indexed)),
        "masked": agreement(truth, lambda text: industries(text, masked)),
        "masked_without_names": agreement(nameless, lambda text: industries(text, masked)),
        "peer": _peer(corpus, truth, training.plain_peer),
    }


def agreement(truth: Truth, coded: Callable[[str], Coding]) -> Report:
    """Shares of items whose first, or one of whose first three, codes is right; and how far confidence is off.

    `calibration_error`: in ten bands of the first confidence, the mean distance between the confidence stated and the
    share that was right, weighted by the number of items.
    """
    answers = [(coded(text).suggestions, codes) for text, codes in truth.items()]
    ranks = [([one.code for one in found], codes) for found, codes in answers]
    bands: list[list[tuple[float, bool]]] = [[] for _ in range(10)]
    for found, codes in answers:
        if found:
            first = found[0]
            bands[min(9, int(first.confidence * 10))].append((first.confidence, first.code in codes))
    off = sum(abs(sum(stated for stated, _ in band) - sum(right for _, right in band)) for band in bands)
    return {**top(ranks), "no_answer": sum(not found for found, _ in answers), "calibration_error": _share(off, truth)}


def top(ranks: Sequence[tuple[Sequence[str], frozenset[str]]]) -> Report:
    """Top-1 and top-3 agreement; any of an ambiguous item's codes counts as right."""
    first = sum(bool(codes.intersection(found[:1])) for found, codes in ranks)
    third = sum(bool(codes.intersection(found[:3])) for found, codes in ranks)
    return {"top1": _share(first, ranks), "top3": _share(third, ranks)}


def _peer(corpus: Corpus, truth: Truth, plain: Callable[..., list[list[str]]]) -> Report:
    pairs = [(text, code) for text, codes in corpus.items.items() if text not in truth for code in sorted(codes)]
    best = plain([text for text, _ in pairs], [code for _, code in pairs], list(truth))
    return top(list(zip(best, truth.values(), strict=True)))


def _speed(texts: Sequence[str]) -> Report:
    """Size of the packaged model, milliseconds to open it and answer once, milliseconds a text."""
    started = time.perf_counter()
    model = open_model(PACKAGED)
    industries("数控机床", model)
    opened = time.perf_counter()
    for text in texts:
        industries(text, model)
    each = (time.perf_counter() - opened) / max(1, len(texts))
    return {
        "bytes": PACKAGED.stat().st_size,
        "first_answer_ms": round((opened - started) * 1000, 1),
        "ms_a_text": round(each * 1000, 2),
    }


def _share(part: float, whole: Sequence[object] | Truth) -> float | None:
    return round(part / len(whole), 4) if whole else None
