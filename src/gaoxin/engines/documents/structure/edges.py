"""The edges of a document: what stands before its body, and what closes it."""

import re
from collections.abc import Sequence

from gaoxin.engines.documents.structure.headings import KIND, can_be_plain_heading, is_prose
from gaoxin.engines.documents.structure.labels import Label, label_at
from gaoxin.engines.documents.structure.pieces import Piece

LEADER = re.compile(r"[.…·]{4,}\s?\d*$")
"""The end of an entry in a list of contents."""
_CONTENTS = re.compile(r"目\s?录|.*[^。]目\s?录$")
_CONTENTS_WITHIN = 60
_TITLE_WITHIN = 12
OPENINGS = ("前言", "引言", "序言", "序", "导言", "引子")
"""Headings without number that introduce a plan and hold none of its chapters."""
_DAY = re.compile(
    r"(?:二[〇○零O]|20)[\d〇○零一二三四五六七八九]{2}年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})日"
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


def first_body(pieces: Sequence[Piece]) -> int:
    """The first paragraph that is not title, number, addressees or contents."""
    near = enumerate(pieces[:_CONTENTS_WITHIN])
    contents = next((at for at, piece in near if _CONTENTS.fullmatch(piece.clean.text)), None)
    if contents is not None:
        return _after_contents(pieces, contents + 1)
    for index, piece in enumerate(pieces):
        text = piece.clean.text
        if piece.declared is not None and not _is_title(pieces, index):
            return index
        label = label_at(text)
        if label is not None and index > 1 and _heads_numbering(pieces, index, label):
            return index - 1
        if label is not None or text.replace(" ", "") in OPENINGS:
            return index
        if is_prose(text):
            return index - 1 if index > 1 and _is_first_heading(pieces[index - 1].clean.text) else index
    return 0


def _heads_numbering(pieces: Sequence[Piece], index: int, label: Label) -> bool:
    """Whether the line above the first label is a heading over its numbering, which begins again under the next."""
    above = pieces[index - 1].clean.text
    if not (can_be_plain_heading(above) and _is_first_heading(above)):
        return False
    later = (label_at(piece.clean.text) for piece in pieces[index + 1 :])
    return any(other and (other.rank, other.value) == (label.rank, label.value) for other in later)


def _after_contents(pieces: Sequence[Piece], start: int) -> int:
    """Where the list of contents ends: its first entry comes again, or running text begins."""
    if start >= len(pieces):
        return 0
    first = _entry(pieces[start].clean.text)
    for index in range(start + 1, len(pieces)):
        text = pieces[index].clean.text
        if _entry(text) == first or (len(text) >= 80 and "。" in text):
            return index
    return start


def _entry(text: str) -> str:
    return re.sub(r"[.…·\s\d]+$|\s", "", text)


def _is_title(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a declared heading is the document's title: it opens the document, and others follow it."""
    if index >= _TITLE_WITHIN or any(piece.declared is not None for piece in pieces[:index]):
        return False
    return any(piece.declared is not None or label_at(piece.clean.text) for piece in pieces[index + 1 :])


def _is_first_heading(text: str) -> bool:
    """Whether the line above the first text is its first heading and not a title, a date, a number or an address."""
    if text[-1] in "：:" or KIND.search(text) or _ISSUER.fullmatch(text):
        return False
    return re.search(r"\d{4}[-年/〔]|号$", text) is None


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
