"""Train the industry model anew and write it into the package: python tools/train_industries.py FOLDER

FOLDER holds industry_codes and industry_text (see gaoxin.bench.classify.corpus). Needs the packages of the test extra.
A first training leaves a tenth of the items out and learns from them how often a confidence is right; the second leaves
nothing out. `gaoxin bench classify` measures the same training on tenths that had no part in choosing its settings.
"""

import sys
from pathlib import Path

from gaoxin.bench.classify.corpus import read_corpus, unseen
from gaoxin.bench.classify.training import fitted_curve, train
from gaoxin.engines.classification.model import PACKAGED

CURVE_TENTH = 1


def main() -> None:
    """Read, train, write."""
    corpus = read_corpus(Path(sys.argv[1]))
    left_out = unseen(corpus.items, CURVE_TENTH)
    first = train(corpus.lessons(left_out), corpus.names, corpus.sections)
    curve = fitted_curve(first, {text: corpus.items[text] for text in left_out})
    lessons = corpus.lessons()
    content = train(lessons, corpus.names, corpus.sections, curve).file(lessons)
    PACKAGED.write_bytes(content)
    sys.stdout.write(f"{len(lessons)} lessons, {len(content)} bytes in {PACKAGED.name}\n")


if __name__ == "__main__":
    main()
