"""Which paragraph is a heading, at which level, and what stands under it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gaoxin.engines.documents.layout import Clean, Paragraph, Role
from gaoxin.engines.documents.structure.labels import Label, Style, label_at

BOX = re.compile(r"专栏\s?[\d一二三四五六七八九十]{0,3}\s?[：:]?")
_CAPTION = re.compile(r"(?:附?表|图)\s?[\d一二三四五六七八九十]{1,3}(?:[-—.]\d+)?(?![\d条章年月])")
_CONTENTS = re.compile(r"目\s?录|.*[^。]目\s?录$")
_LEADER = re.compile(r"[.…·]{4,}\s?\d*$")
_UNITS_LINE = re.compile(r"[（(〔\[【]|.{0,6}(?:单位|部门|领导|时限|主体|责任人)[：:]")
_HEADING_MAX = 60
_TITLE_MAX = 45
_SENTENCE = frozenset("。！？；")
_OPEN_END = frozenset("，、：:,;；。！？")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph before its place in the outline is known. `declared` is the heading level a file format gives,
    `boxed` says that the file puts it into a frame."""

    clean: Clean
    blank_before: int = 0
    declared: int | None = None
    role: Role | None = None
    boxed: bool = False


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
        self.first = _first_body(pieces)
        self.notes = closing_notes(pieces)
        self.labels = [
            None if at in self.notes or piece.role else label_at(piece.clean.text) for at, piece in enumerate(pieces)
        ]
        self.top = min((label.rank for label in self.labels[self.first :] if label), default=0)
        starts = sum(label is not None and (label.rank, label.value) == (self.top, 1) for label in self.labels)
        self.restarts = starts > 1
        self.declared = _declared_ranks(pieces, self.labels)
        self.spaced = sum(piece.blank_before > 0 for piece in pieces) * 2 > len(pieces)

    def paragraphs(self) -> list[Paragraph]:
        return [self._place(index, piece) for index, piece in enumerate(self.pieces)]

    def _place(self, index: int, piece: Piece) -> Paragraph:
        text = piece.clean.text
        if piece.role is not None:
            return Paragraph(piece.clean, piece.role, self._section(), box=self.box)
        if index < self.first or _LEADER.search(text):
            return Paragraph(piece.clean, Role.FRONT)
        if index in self.notes:
            return Paragraph(piece.clean, Role.NOTE, self._section())
        self._close_box(piece)
        if BOX.match(text) and len(text) <= _HEADING_MAX:
            self._pop(_BOX_RANK)
            self.box, self.box_items = text, 0
            self.counts = {key: value for key, value in self.counts.items() if not key[0]}
            return Paragraph(piece.clean, Role.BOX, self._section(), box=text)
        if _CAPTION.match(text) and len(text) <= _HEADING_MAX and text[-1] not in _SENTENCE:
            return Paragraph(piece.clean, Role.NOTE, self._section(), box=self.box)
        label = self.labels[index]
        if label is not None:
            return self._numbered(index, label)
        if self._is_attached_title(index):
            self.stack.clear()
            return Paragraph(piece.clean, Role.FRONT)
        if self._is_plain_heading(index):
            return self._plain_heading(index, piece)
        title = run_in_title(text, 0)
        role = Role.BOX if self.box else Role.BODY
        self.box_items += 1
        return Paragraph(piece.clean, role, self._section(), title=(0, title) if title else None, box=self.box)

    def _numbered(self, index: int, label: Label) -> Paragraph:
        piece = self.pieces[index]
        text = piece.clean.text
        if self.box and self._leaves_box(piece, label):
            self.box = None
        self.counts[self.box is not None, label.rank] = label.value
        rank = label.rank + (_BOX_RANK if self.box else 0)
        self._pop(rank)
        section = self._section()
        if is_heading(text, label.end) and (text[-1] != "。" or self._has_text_below(index, label)):
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

    def _has_text_below(self, index: int, label: Label) -> bool:
        """Whether a labelled sentence has text or lower items under it and so is their heading, full stop and all."""
        if index + 1 >= len(self.pieces) or index + 1 in self.notes:
            return False
        below = self.labels[index + 1]
        if below is None:
            return _UNITS_LINE.match(self.pieces[index + 1].clean.text) is None
        return below.rank > label.rank and below.value == 1

    def _leaves_box(self, piece: Piece, label: Label) -> bool:
        """Whether a label takes up the numbering outside the box: a chapter, or the next of the headings around it."""
        if label.style <= Style.SECTION:
            return True
        follows = self.counts.get((False, label.rank), 0) + 1 == label.value
        own = self.counts.get((True, label.rank), 0) + 1 == label.value
        return (follows and not own) or (label.rank <= Style.CHINESE_BRACKET and piece.blank_before > 0)

    def _is_plain_heading(self, index: int) -> bool:
        text = self.pieces[index].clean.text
        if self.pieces[index].declared is not None:
            return True
        if self.box or len(text) > _TITLE_MAX or text[-1] in _OPEN_END or any(sign in text for sign in _SENTENCE):
            return False
        if index + 1 >= len(self.pieces) or _UNITS_LINE.match(text):
            return False
        following, label = self.pieces[index + 1], self.labels[index + 1]
        return not following.role and (label is None or label.value == 1) and _is_prose(following.clean.text)

    def _is_attached_title(self, index: int) -> bool:
        """Whether a line is the title of the plan that a notice carries: it follows the notice's day or a like line."""
        text = self.pieces[index].clean.text
        before = index - 1
        while before > self.first and len(self.pieces[before].clean.text) <= _TITLE_MAX and before not in self.notes:
            before -= 1
        carried = before in self.notes and index - before <= 4
        return carried and len(text) <= _HEADING_MAX and self._has_kind(index)

    def _has_kind(self, index: int) -> bool:
        """Whether a line, or the lines it begins, end as titles do: 某某工作 / 实施方案."""
        for at in range(index, min(index + 3, len(self.pieces))):
            text = self.pieces[at].clean.text
            if self.labels[at] is not None or len(text) > _HEADING_MAX or text[-1] in _OPEN_END:
                return False
            if _KIND.search(text):
                return True
        return False

    def _plain_heading(self, index: int, piece: Piece) -> Paragraph:
        text = piece.clean.text
        rank = self._plain_rank(index)
        self._pop(rank)
        section = self._section()
        self._push(rank, text)
        return Paragraph(piece.clean, Role.HEADING, section, len(self.stack), None, (0, len(text)))

    def _plain_rank(self, index: int) -> float:
        """The level of a heading without label: the one its file declares, else above the numbering where that begins
        again below it, else beneath."""
        level = self.pieces[index].declared
        if level is not None:
            return self.declared[level]
        following = next((label for label in self.labels[index + 1 : index + 8] if label), None)
        if self.restarts and following and (following.rank, following.value) == (self.top, 1):
            return 0
        return _PLAIN_RANK if any(0 < step.rank < _PLAIN_RANK for step in self.stack) else self.top

    def _close_box(self, piece: Piece) -> None:
        parted = piece.blank_before and not self.spaced
        numbered = sum(inside for inside, _ in self.counts) > 0 and self.box_items > 1
        text = piece.clean.text
        goes_on = numbered and label_at(text) is None and run_in_title(text, 0) is not None
        if self.box and self.box_items and (parted or goes_on):
            self.box = None
            self._pop(_BOX_RANK)

    def _section(self) -> tuple[str, ...]:
        return tuple(step.heading for step in self.stack)

    def _push(self, rank: float, heading: str) -> None:
        self.stack.append(_Step(rank, heading))

    def _pop(self, rank: float) -> None:
        while self.stack and self.stack[-1].rank >= rank:
            self.stack.pop()


_PLAIN_RANK = 500
_BOX_RANK = 1000


def _is_prose(text: str) -> bool:
    return len(text) >= 40 and any(sign in text for sign in _SENTENCE)


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


_DAY = re.compile(
    r"(?:二[〇○零O]|20)[\d〇○零一二三四五六七八九]{2}年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日"
)
_ISSUER = re.compile(r".{2,30}(?:政府|办公厅|办公室|委员会|管委会|厅|局|部|委|院|办)(?:办公厅|办公室)?")
_PUBLICITY = re.compile(
    r"[（(](?:此件|本文|联系人|信息公开|有效期).{0,30}[）)]|附件[：:\d].{0,60}|抄送[：:].*|.{0,20}\d{4}年\d{1,2}月\d{1,2}日印发"
)
_PAGE_TAIL = re.compile(
    r"(?:原标题|责任编辑|编辑|责编|来源|版权|免责|声明|相关(?:链接|阅读|新闻|附件|文档|稿件)|上一[篇条]|下一[篇条]|扫一扫|分享到|打印|"
    r"反侵权|特别声明|友情链接|文档附件|网站地图|主办单位|承办单位|技术支持|ICP备|.{0,6}公安备)"
)
_TAIL_SHARE = 0.7


def closing_notes(pieces: Sequence[Piece]) -> frozenset[int]:
    """Which paragraphs close a document: the issuer and the day below its text, remarks on publication, and what a web
    page prints after an article."""
    found: set[int] = set()
    for at, piece in enumerate(pieces):
        text = piece.clean.text
        if _PUBLICITY.fullmatch(text):
            found.add(at)
        elif _DAY.fullmatch(text):
            found.add(at)
            back = at - 1
            while back >= 0 and at - back <= 8 and _ISSUER.fullmatch(pieces[back].clean.text):
                found.add(back)
                back -= 1
    return frozenset(found | set(range(_page_tail(pieces), len(pieces))))


def _page_tail(pieces: Sequence[Piece]) -> int:
    """Where the article of a web page ends: at a remark on its source, editors or rights in its last third."""
    total = sum(len(piece.clean.text) for piece in pieces)
    read = 0
    for at, piece in enumerate(pieces):
        if read > total * _TAIL_SHARE and len(piece.clean.text) <= 40 and _PAGE_TAIL.match(piece.clean.text):
            return at
        read += len(piece.clean.text)
    return len(pieces)


def _first_body(pieces: Sequence[Piece]) -> int:
    """The first paragraph that is not title, number, addressees or contents."""
    contents = next((at for at, piece in enumerate(pieces[:60]) if _CONTENTS.fullmatch(piece.clean.text)), None)
    if contents is not None:
        return _after_contents(pieces, contents + 1)
    for index, piece in enumerate(pieces):
        text = piece.clean.text
        if (
            (piece.declared is not None and not _is_title(pieces, index))
            or label_at(text) is not None
            or text.replace(" ", "") in ("前言", "引言", "序言")
        ):
            return index
        if _is_prose(text):
            return index - 1 if index > 1 and _is_first_heading(pieces[index - 1].clean.text) else index
    return 0


_KIND = re.compile(
    r"(?:规划|纲要|方案|意见|通知|计划|要点|办法|细则|措施|决定|报告|批复|清单|公告|函|若干政策|政策)(?:[（(].*[）)])?$"
)


def _is_title(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a declared heading is the document's title: it opens the document, and others follow it."""
    if index >= _TITLE_WITHIN or any(piece.declared is not None for piece in pieces[:index]):
        return False
    return any(piece.declared is not None or label_at(piece.clean.text) for piece in pieces[index + 1 :])


_TITLE_WITHIN = 12


def _declared_ranks(pieces: Sequence[Piece], labels: Sequence[Label | None]) -> dict[int, float]:
    """The rank of each level of declared headings: that of the labels used at it, else between its neighbours'."""
    used: dict[int, int] = {}
    for piece, label in zip(pieces, labels, strict=True):
        if piece.declared is not None and label is not None:
            used[piece.declared] = min(label.rank, used.get(piece.declared, label.rank))
    ranks: dict[int, float] = {}
    for level in {piece.declared for piece in pieces if piece.declared is not None}:
        above = max((known for known in used if known < level), default=None)
        below = min((known for known in used if known > level), default=None)
        if level in used:
            ranks[level] = used[level]
        elif above is not None:
            ranks[level] = used[above] + (level - above) / 10
        else:
            ranks[level] = level / 10 if below is None else used[below] - (below - level) / 10
    return ranks


def _is_first_heading(text: str) -> bool:
    """Whether the line above the first text is its first heading and not a title, a date, a number or an address."""
    return not (
        text[-1] in "：:" or _KIND.search(text) or re.search(r"\d{4}[-年/〔]|号$", text) or _ISSUER.fullmatch(text)
    )


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
