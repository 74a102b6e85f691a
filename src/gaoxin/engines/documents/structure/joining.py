"""From printed lines to the paragraphs their author wrote.

Two habits of stored texts are told apart: one paragraph a line, where only a page break can cut a sentence; and lines
broken at a fixed width, where a paragraph goes on until a line is short, indented or opens with a label.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest

from gaoxin.engines.documents.structure.headings import UNITS_BEFORE
from gaoxin.engines.documents.structure.labels import label_at
from gaoxin.engines.documents.structure.lines import SENTENCE_END, Printed

_TEXT_LINE = 24
"""Columns from which a line can be running text."""
_SLACK = 7
"""A line that ends so many columns before the usual width is still full: punctuation does not break evenly."""
_INDENT = 4
"""Columns of the indent that opens a paragraph; copying often loses it, and the first line is so much shorter."""
_LONG = 60
_LEADER = re.compile(r"[.…·]{4,}\s?\d*\s*$")
"""The end of an entry in a list of contents."""


def usual_width(text: str, lines: Sequence[Printed]) -> int | None:
    """The width at which lines were broken, None for a text with one paragraph a line.

    Most running lines of a broken text stop in mid-sentence at nearly the same width.
    """
    running = [line for line in lines if line.width >= _TEXT_LINE]
    if len(running) < 5:
        return None
    widths = Counter(line.width // 2 for line in running if line.width <= 160)
    if not widths:
        return None
    centre = max(widths, key=lambda width: (sum(widths[width + step] for step in (-2, -1, 0, 1)), width))
    full = (centre + 1) * 2
    unfinished = sum(
        not _ends_sentence(text, line) and not (below and _labelled(text, below))
        for line, below in zip_longest(lines, lines[1:])
        if line.width >= _TEXT_LINE and abs(line.width - full) <= _SLACK
    )
    return full if unfinished * 2 >= len(running) else None


def group_lines(text: str, lines: Sequence[Printed]) -> list[list[Printed]]:
    """The lines of each paragraph."""
    full = usual_width(text, lines)
    indented = full is not None and _uses_indent(lines)
    groups: list[list[Printed]] = []
    prose = False
    for line in lines:
        if groups and _goes_on(text, groups[-1], line, full, indented, prose):
            groups[-1].append(line)
        else:
            groups.append([line])
            prose = False
        prose = prose or "。" in text[line.span.start : line.span.end]
    return groups


def _goes_on(text: str, group: Sequence[Printed], line: Printed, full: int | None, indented: bool, prose: bool) -> bool:
    above = group[-1]
    finished = _ends_sentence(text, above)
    if full is None:
        return (
            prose
            and not finished
            and above.width >= _LONG
            and line.indent <= above.indent
            and not _labelled(text, line)
        )
    if line.indent >= 2 and indented:
        return False
    heading = _is_heading(text, above)
    if heading and above.width >= full - _SLACK - _INDENT and _ends_a_heading(text, line, full):
        return True
    short = full - _SLACK - (_INDENT if len(group) == 1 and not heading else 0)
    if above.width < short or _LEADER.search(_words(text, above)):
        return False
    if not _labelled(text, line):
        return True
    return indented or not (finished or UNITS_BEFORE.search("".join(_words(text, line) for line in group[-2:])))


def _uses_indent(lines: Sequence[Printed]) -> bool:
    """Whether paragraphs open with an indent: some lines have one, most have not."""
    indented = sum(line.indent >= 2 for line in lines)
    return 0.02 * len(lines) <= indented <= 0.7 * len(lines)


def _ends_sentence(text: str, line: Printed) -> bool:
    """Whether the line closes a sentence, or a bracket after one as clauses of units do."""
    end = line.pieces[-1].end
    return text[end - 1] in SENTENCE_END or text[end - 1] in "）)】" or text[end - 2 : end - 1] in SENTENCE_END


def _words(text: str, line: Printed) -> str:
    return text[line.pieces[0].start : line.pieces[-1].end]


def _is_heading(text: str, line: Printed) -> bool:
    return _labelled(text, line) and "。" not in _words(text, line)


def _ends_a_heading(text: str, line: Printed, full: int) -> bool:
    """Whether a line can be the rest of a heading too long for one line."""
    return line.width * 2 < full and not _labelled(text, line) and _words(text, line)[-1] not in SENTENCE_END


def _labelled(text: str, line: Printed) -> bool:
    start = line.pieces[0].start
    return label_at(text[start : start + 12].replace(" ", "")) is not None
