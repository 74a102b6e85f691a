"""Which paragraph is a heading, at which level, and what stands under it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gaoxin.engines.documents.layout import Clean, Paragraph, Role
from gaoxin.engines.documents.structure.labels import Label, label_at

BOX = re.compile(r"专栏\s?[\d一二三四五六七八九十]{0,3}\s?[：:]?")
_CAPTION = re.compile(r"(?:附?表|图)\s?[\d一二三四五六七八九十]{1,3}(?:[-—.]\d+)?(?![\d条章年月])")
_CONTENTS = re.compile(r"目\s?录|.*[^。]目\s?录$")
_LEADER = re.compile(r"[.…·]{4,}\s?\d*$")
_HEADING_MAX = 60
_TITLE_MAX = 45
_SENTENCE = frozenset("。！？；")
_OPEN_END = frozenset("，、：:,;；。！？")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph before its place in the outline is known. `declared` is the heading level a file format gives."""

    clean: Clean
    blank_before: int = 0
    declared: int | None = None
    role: Role | None = None


@dataclass(slots=True)
class _Step:
    rank: int
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
        self.first = _first_body(pieces)
        self.labels = [label_at(piece.clean.text) for piece in pieces]
        self.top = min((label.rank for label in self.labels[self.first :] if label), default=0)
        starts = sum(label is not None and (label.rank, label.value) == (self.top, 1) for label in self.labels)
        self.restarts = starts > 1
        self.spaced = sum(piece.blank_before > 0 for piece in pieces) * 2 > len(pieces)

    def paragraphs(self) -> list[Paragraph]:
        return [self._place(index, piece) for index, piece in enumerate(self.pieces)]

    def _place(self, index: int, piece: Piece) -> Paragraph:
        text = piece.clean.text
        if piece.role is not None:
            return Paragraph(piece.clean, piece.role, self._section(), box=self.box)
        if index < self.first or _LEADER.search(text):
            return Paragraph(piece.clean, Role.FRONT)
        self._close_box(piece)
        if BOX.match(text) and len(text) <= _HEADING_MAX:
            self._pop(_BOX_RANK)
            self.box, self.box_items = text, 0
            return Paragraph(piece.clean, Role.BOX, self._section(), box=text)
        if _CAPTION.match(text) and len(text) <= _HEADING_MAX and text[-1] not in _SENTENCE:
            return Paragraph(piece.clean, Role.NOTE, self._section(), box=self.box)
        label = self.labels[index]
        if label is not None:
            return self._numbered(piece, label)
        if self._is_plain_heading(index):
            return self._plain_heading(index, piece)
        title = run_in_title(text, 0)
        role = Role.BOX if self.box else Role.BODY
        self.box_items += 1
        return Paragraph(piece.clean, role, self._section(), title=(0, title) if title else None, box=self.box)

    def _numbered(self, piece: Piece, label: Label) -> Paragraph:
        text = piece.clean.text
        rank = label.rank + (_BOX_RANK if self.box else 0)
        if self.box and label.rank <= 5 and piece.blank_before:
            self.box, rank = None, label.rank
        self._pop(rank)
        section = self._section()
        if is_heading(text, label.end):
            self._push(rank, text)
            return Paragraph(
                piece.clean, Role.HEADING, section, len(self.stack), label.text, (label.end, len(text)), self.box
            )
        title = run_in_title(text, label.end)
        role = Role.BOX if self.box else Role.BODY
        self.box_items += 1
        self._push(rank, text[: title or min(len(text), 30)])
        span = (label.end, title) if title else None
        return Paragraph(piece.clean, role, section, len(self.stack), label.text, span, self.box)

    def _is_plain_heading(self, index: int) -> bool:
        text = self.pieces[index].clean.text
        if self.pieces[index].declared is not None:
            return True
        if self.box or len(text) > _TITLE_MAX or text[-1] in _OPEN_END or any(sign in text for sign in _SENTENCE):
            return False
        return index + 1 < len(self.pieces) and len(self.pieces[index + 1].clean.text) >= 60

    def _plain_heading(self, index: int, piece: Piece) -> Paragraph:
        text = piece.clean.text
        rank = self._plain_rank(index)
        self._pop(rank)
        section = self._section()
        self._push(rank, text)
        return Paragraph(piece.clean, Role.HEADING, section, len(self.stack), None, (0, len(text)))

    def _plain_rank(self, index: int) -> int:
        """The level of a heading without label: above the numbering where that begins again below it, else beneath."""
        following = next((label for label in self.labels[index + 1 : index + 8] if label), None)
        if self.restarts and following and (following.rank, following.value) == (self.top, 1):
            return 0
        return _PLAIN_RANK if any(0 < step.rank < _PLAIN_RANK for step in self.stack) else self.top

    def _close_box(self, piece: Piece) -> None:
        if self.box and self.box_items and piece.blank_before and not self.spaced:
            self.box = None
            self._pop(_BOX_RANK)

    def _section(self) -> tuple[str, ...]:
        return tuple(step.heading for step in self.stack)

    def _push(self, rank: int, heading: str) -> None:
        self.stack.append(_Step(rank, heading))

    def _pop(self, rank: int) -> None:
        while self.stack and self.stack[-1].rank >= rank:
            self.stack.pop()


_PLAIN_RANK = 50
_BOX_RANK = 100


def is_heading(text: str, start: int) -> bool:
    """Whether a labelled text is nothing but a heading: short, and no sentence in it."""
    rest = text[start:]
    if not rest or len(rest) > _HEADING_MAX:
        return False
    body = rest.rstrip("。：:")
    return not any(sign in body for sign in "。；！？") and rest[-1] not in "，,；;"


def run_in_title(text: str, start: int) -> int | None:
    """Where the title that opens a paragraph ends (before its full stop), None when the text opens without one.

    A title is one short sentence without a comma, followed by more: 加强统筹。建立…
    """
    end = text.find("。", start, start + _TITLE_MAX + 1)
    if end <= start or end + 1 >= len(text):
        return None
    return None if any(sign in text[start:end] for sign in "，,；;：:") else end


def _first_body(pieces: Sequence[Piece]) -> int:
    """The first paragraph that is not title, number, addressees or contents."""
    contents = next((at for at, piece in enumerate(pieces[:60]) if _CONTENTS.fullmatch(piece.clean.text)), None)
    if contents is not None:
        return _after_contents(pieces, contents + 1)
    for index, piece in enumerate(pieces):
        text = piece.clean.text
        if (
            piece.declared is not None
            or label_at(text) is not None
            or text.replace(" ", "") in ("前言", "引言", "序言")
        ):
            return index
        if len(text) >= 60 and "。" in text:
            heading = index > 0 and pieces[index - 1].clean.text[-1] not in "：:"
            return index - 1 if heading and index > 1 and _stands_as_heading(pieces, index - 1) else index
    return 0


def _stands_as_heading(pieces: Sequence[Piece], index: int) -> bool:
    return pieces[index].clean.text in ("前言", "前 言", "引言")


def _after_contents(pieces: Sequence[Piece], start: int) -> int:
    if start >= len(pieces):
        return 0
    first = _plain(pieces[start].clean.text)
    for index in range(start + 1, len(pieces)):
        text = pieces[index].clean.text
        if _plain(text) == first or (len(text) >= 80 and "。" in text):
            return index
    return start


def _plain(text: str) -> str:
    return re.sub(r"[.…·\s\d]+$|\s", "", text)
