"""Which paragraph is a heading, at which level, and what stands under it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gaoxin.engines.documents.layout import Paragraph, Role
from gaoxin.engines.documents.structure.edges import LEADER, OPENINGS, closing_notes, first_body
from gaoxin.engines.documents.structure.headings import (
    APPENDIX,
    ATTACHMENT,
    HEADING_MAX,
    KIND,
    OPEN_END,
    SENTENCE,
    TITLE_MAX,
    UNITS_LINE,
    can_be_plain_heading,
    is_heading,
    is_prose,
    run_in_title,
)
from gaoxin.engines.documents.structure.labels import Label, Style, label_at
from gaoxin.engines.documents.structure.pieces import Piece, declared_ranks

_BOX = re.compile(r"专栏\s?[\d一二三四五六七八九十]{0,3}\s?[：:]?")
_CAPTION = re.compile(r"(?:附?表|图)\s?[\d一二三四五六七八九十]{1,3}(?:[-—.]\d+)?(?![\d条章年月])")
_PLAIN_RANK = 500
_BOX_RANK = 1000
"""Headings without label stand below all labels, those inside a box below everything around it."""
_STEP_LONGEST = 30
_TITLE_LINES = 4
"""The title of a plan that a notice carries takes so many lines at most."""


@dataclass(slots=True)
class _Step:
    rank: float
    heading: str


def outline(pieces: Sequence[Piece]) -> list[Paragraph]:
    """The paragraphs with role, level, number, title and section."""
    return _Outline(pieces).paragraphs()


class _Outline:
    """Walks the pieces once, holding the open headings as a stack and the box that is open."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = pieces
        self.stack: list[_Step] = []
        self.box: str | None = None
        self.box_items = 0
        self.counts: dict[tuple[bool, int], int] = {}
        """The last value of each rank of label, inside and outside boxes."""
        self.first = first_body(pieces)
        self.notes = closing_notes(pieces)
        self.labels = [
            None if at in self.notes or piece.role else label_at(piece.clean.text) for at, piece in enumerate(pieces)
        ]
        self.top = min((label.rank for label in self.labels[self.first :] if label), default=0)
        starts = sum(label is not None and (label.rank, label.value) == (self.top, 1) for label in self.labels)
        self.restarts = starts > 1
        self.declared = declared_ranks(pieces, self.labels)
        self.spaced = sum(piece.blank_before > 0 for piece in pieces) * 2 > len(pieces)
        self.framed = 0 < sum(piece.boxed for piece in pieces) * 2 < len(pieces)

    def paragraphs(self) -> list[Paragraph]:
        return [self._place(index, piece) for index, piece in enumerate(self.pieces)]

    def _place(self, index: int, piece: Piece) -> Paragraph:
        text = piece.clean.text
        if piece.role is not None:
            return Paragraph(piece.clean, piece.role, self._section(), box=self.box)
        if index < self.first or LEADER.search(text):
            return Paragraph(piece.clean, Role.FRONT)
        if index in self.notes:
            return Paragraph(piece.clean, Role.NOTE, self._section())
        self._close_box(index)
        if self._opens_box(index):
            self._pop(_BOX_RANK)
            self.box, self.box_items = text, 0
            self.counts = {key: value for key, value in self.counts.items() if not key[0]}
            return Paragraph(piece.clean, Role.BOX, self._section(), box=text)
        if _CAPTION.match(text) and len(text) <= HEADING_MAX and text[-1] not in SENTENCE:
            return Paragraph(piece.clean, Role.NOTE, self._section(), box=self.box)
        return self._body(index)

    def _body(self, index: int) -> Paragraph:
        piece, label = self.pieces[index], self.labels[index]
        if label is not None:
            return self._numbered(index, label)
        if ATTACHMENT.fullmatch(piece.clean.text):
            self.stack.clear()
            return Paragraph(piece.clean, Role.NOTE)
        if self._is_attached_title(index):
            self.stack.clear()
            return Paragraph(piece.clean, Role.FRONT)
        if self._is_plain_heading(index):
            return self._plain_heading(index)
        title = run_in_title(piece.clean.text, 0)
        role = Role.BOX if self.box else Role.BODY
        self.box_items += 1
        return Paragraph(piece.clean, role, self._section(), title=(0, title) if title else None, box=self.box)

    def _numbered(self, index: int, label: Label) -> Paragraph:
        clean = self.pieces[index].clean
        text = clean.text
        if self.box and self._leaves_box(index, label):
            self.box = None
        self.counts[self.box is not None, label.rank] = label.value
        rank = label.rank + (_BOX_RANK if self.box else 0)
        self._pop(rank)
        section = self._section()
        if is_heading(text, label.end) and (text[-1] != "。" or self._has_text_below(index, label)):
            self._push(rank, text)
            span = (label.end, len(text))
            return Paragraph(clean, Role.HEADING, section, len(self.stack), label.text, span, self.box)
        title = run_in_title(text, label.end)
        role = Role.BOX if self.box else Role.BODY
        self.box_items += 1
        self._push(rank, text[: title or min(len(text), _STEP_LONGEST)])
        opening = (label.end, title) if title else None
        return Paragraph(clean, role, section, len(self.stack), label.text, opening, self.box)

    def _has_text_below(self, index: int, label: Label) -> bool:
        """Whether a labelled sentence has text or lower items under it and so is their heading, full stop and all."""
        if index + 1 >= len(self.pieces) or index + 1 in self.notes:
            return False
        below = self.labels[index + 1]
        if below is None:
            return UNITS_LINE.match(self.pieces[index + 1].clean.text) is None
        goes_on = below.value == self.counts.get((self.box is not None, below.rank), 0) + 1
        return below.rank > label.rank and (below.value == 1 or goes_on)

    def _plain_heading(self, index: int) -> Paragraph:
        clean = self.pieces[index].clean
        rank = self._plain_rank(index)
        self._pop(rank)
        section = self._section()
        self._push(rank, clean.text)
        return Paragraph(clean, Role.HEADING, section, len(self.stack), None, (0, len(clean.text)), self.box)

    def _is_plain_heading(self, index: int) -> bool:
        text = self.pieces[index].clean.text
        if self.pieces[index].declared is not None or APPENDIX.fullmatch(text):
            return True
        if self.box or index + 1 >= len(self.pieces) or not can_be_plain_heading(text):
            return False
        following, label = self.pieces[index + 1], self.labels[index + 1]
        if self.restarts and label is not None and (label.rank, label.value) == (self.top, 1):
            return True
        return not following.role and (label is None or label.value == 1) and is_prose(following.clean.text)

    def _plain_rank(self, index: int) -> float:
        """The level of a heading without label: the one its file declares, else above the numbering where that begins
        again below it, else beneath."""
        level = self.pieces[index].declared
        if level is not None:
            return self.declared[level] + (_BOX_RANK if self.box else 0)
        if APPENDIX.fullmatch(self.pieces[index].clean.text):
            return 0
        if self.pieces[index].clean.text.replace(" ", "") in OPENINGS:
            return self.top
        following = next((label for label in self.labels[index + 1 : index + 8] if label), None)
        if self.restarts and following and (following.rank, following.value) == (self.top, 1):
            return 0
        return _PLAIN_RANK if any(0 < step.rank < _PLAIN_RANK for step in self.stack) else self.top

    def _is_attached_title(self, index: int) -> bool:
        """Whether a line is the title of the plan that a notice carries: it follows the notice's day or a like line."""
        if len(self.pieces[index].clean.text) > HEADING_MAX or not self._has_kind(index):
            return False
        for before in range(index - 1, max(self.first, index - _TITLE_LINES) - 1, -1):
            if before in self.notes:
                return True
            if len(self.pieces[before].clean.text) > TITLE_MAX:
                return False
        return False

    def _has_kind(self, index: int) -> bool:
        """Whether a line, or the lines it begins, end as titles do: 某某工作 / 实施方案."""
        for at in range(index, min(index + 3, len(self.pieces))):
            text = self.pieces[at].clean.text
            if self.labels[at] is not None or len(text) > HEADING_MAX or text[-1] in OPEN_END:
                return False
            if KIND.search(text):
                return True
        return False

    def _opens_box(self, index: int) -> bool:
        """Whether a line is the caption of a box: 专栏1 …, or the first line of a frame where the file declares one."""
        text = self.pieces[index].clean.text
        if len(text) > HEADING_MAX:
            return False
        return _BOX.match(text) is not None or (self.framed and self.box is None and self._begins_frame(index))

    def _begins_frame(self, index: int) -> bool:
        piece = self.pieces[index]
        return piece.boxed and not (index and self.pieces[index - 1].boxed) and piece.clean.text[-1] not in SENTENCE

    def _leaves_box(self, index: int, label: Label) -> bool:
        """Whether a label takes up the numbering outside the box: a chapter, or the next of the headings around it."""
        if label.style <= Style.SECTION:
            return True
        if self.framed and self.pieces[index].boxed:
            return False
        follows = self.counts.get((False, label.rank), 0) + 1 == label.value
        own = self.counts.get((True, label.rank), 0) + 1 == label.value
        parted = label.rank <= Style.CHINESE_BRACKET and self.pieces[index].blank_before > 0
        return (follows and not own) or parted

    def _close_box(self, index: int) -> None:
        """Close the box where its frame ends, an empty line parts the next paragraph from its items, or a paragraph
        with a title of its own follows numbered items."""
        piece = self.pieces[index]
        if not self.box:
            return
        left = self.framed and index > 0 and self.pieces[index - 1].boxed and not piece.boxed
        inside = self.framed and piece.boxed
        parted = piece.blank_before and not self.spaced
        numbered = any(boxed for boxed, _ in self.counts) and self.box_items > 1
        goes_on = numbered and self.labels[index] is None and run_in_title(piece.clean.text, 0) is not None
        if left or (self.box_items and not inside and (parted or goes_on)):
            self.box = None
            self._pop(_BOX_RANK)

    def _section(self) -> tuple[str, ...]:
        return tuple(step.heading for step in self.stack)

    def _push(self, rank: float, heading: str) -> None:
        self.stack.append(_Step(rank, heading.rstrip("。：:")))

    def _pop(self, rank: float) -> None:
        while self.stack and self.stack[-1].rank >= rank:
            self.stack.pop()
