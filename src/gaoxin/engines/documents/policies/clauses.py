"""Parts a policy into the clauses that officials cite: 第七条（三）1., 二（四）, and the 款 between them.

A paragraph with a label opens a clause; one without is the next 款 of the clause above it, or the text of the heading
above it. What stands under words like 符合以下条件 belongs to the clause that says so.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from gaoxin.engines.documents.layout import Clean, Layout, Paragraph, Role
from gaoxin.engines.documents.policies.conditions import excludes, lists_conditions
from gaoxin.engines.documents.structure.headings import run_in_title
from gaoxin.engines.documents.structure.labels import Style, label_at

_ARTICLE = re.compile(r"第[一二三四五六七八九十百零〇\d]+条[、：:　 ]*")
_ARTICLE_RANK = 48
"""条 stand below the parts of a document (章, 一、) and above their items."""
_FURNITURE = re.compile(
    r"^(?:来源|附件|附：|抄送|主送|索引号|分享|打印|责任编辑|信息来源|政策解读|原文链接)|https?://|^\d+$"
)
_DATUM = re.compile(r"^[^。]{0,12}(?:单位|日期|文号|机关|字号|标题|时间)[：:][^。]*。?$")
_HANDS_ON = re.compile(r"印发|转发|公布|发布")
"""What a notice does with the policy that it brings."""
_NOTICE = re.compile(
    r"印发给你们|转发给你们|现(?:予以?|将[^。]*)?(?:印发|转发|公布|发布)|请[^。]{0,16}(?:贯彻|遵照)[^。]{0,8}(?:落实|执行|实施)"
)
_TITLE = re.compile(
    r"^[^。；;：:]{4,80}(?:办法|细则|意见|措施|政策|通知|规定|方案|举措|条例|决定|计划|指引|指南)(?:[（(][^（）()]{1,20}[）)])*$"
)
_GIVES = re.compile(r"\d\s*[百千万亿]*元|\d\s*[%％]")
_WORDS_THAT_GIVE = re.compile(r"给予|予以|奖励|补助|补贴|贴息|资助|一事一议")
_HEADING_LONGEST = 40
_DECIMAL = re.compile(r"\d+\.\d")
"""A label such as 3.2, which the whole number after it (4.) leaves."""


@dataclass
class Part:
    """One clause before it is read: its path, the titles above it, its own title and its paragraphs with the place at
    which their text begins. `listed` are paragraphs that list its conditions."""

    path: tuple[str, ...]
    section: tuple[str, ...]
    heading: str
    texts: list[tuple[Clean, int]] = field(default_factory=list)
    listed: list[tuple[Clean, int]] = field(default_factory=list)
    excludes: bool = False
    """Whether what is listed shuts out: 有下列情形之一的，不予支持."""
    alone: tuple[Clean, int] | None = None
    """Its labelled line, where that was taken for a title."""

    @property
    def pieces(self) -> list[tuple[Clean, int]]:
        """All its paragraphs, in order."""
        return [*self.texts, *self.listed]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A label: its words, its place in the order of levels, and where the text after it begins."""

    text: str
    rank: int
    end: int

    @property
    def article(self) -> bool:
        return self.rank == _ARTICLE_RANK


def parts_of(layout: Layout) -> list[Part]:
    """The clauses of a laid out policy that have text, in order."""
    paragraphs = [paragraph for paragraph in layout.paragraphs if paragraph.role is not Role.TABLE]
    return _Parting(paragraphs[_after_notice(paragraphs) :]).run()


def _after_notice(paragraphs: Sequence[Paragraph]) -> int:
    """Where a policy begins behind the notice that hands it on: after its own title, which the notice named in 《》."""
    named: set[str] = set()
    for at, paragraph in enumerate(paragraphs):
        text = re.sub(r"\s", "", paragraph.clean.text)
        if text.strip("《》") in named and any(_mark(one.clean.text) for one in paragraphs[at + 1 :]):
            return at + 1
        if _HANDS_ON.search(text):
            named.update(re.findall(r"《([^《》]{4,80})》", text))
    return 0


class _Parting:
    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self.paragraphs = paragraphs
        self.marks = [_mark(paragraph.clean.text) for paragraph in paragraphs]
        self.articles = any(mark is not None and mark.article for mark in self.marks)
        self.sections: list[tuple[int, str]] = []
        self.stack: list[tuple[int, str, str]] = []
        self.parts: list[Part] = []
        self.counts: dict[tuple[str, ...], int] = {}

    def run(self) -> list[Part]:
        for at, paragraph in enumerate(self.paragraphs):
            mark = self.marks[at]
            if mark is None:
                self._plain(paragraph)
            elif self._is_section(at, mark):
                self._section(paragraph.clean.text, mark)
            else:
                self._labelled(paragraph.clean, mark)
        for part, following in zip_longest(self.parts, self.parts[1:]):
            _keep_sentence(part, following)
        return [part for part in self.parts if part.texts]

    def _is_section(self, at: int, mark: _Mark) -> bool:
        """Whether a label opens a part of the document rather than a clause: a chapter, or a title above 条."""
        if mark.rank <= Style.SECTION:
            return True
        if not self.articles or mark.article:
            return False
        text = self.paragraphs[at].clean.text
        short = len(text) <= _HEADING_LONGEST and not re.search(r"[。；;]", text)
        following = next((other for other in self.marks[at + 1 :] if other is not None), None)
        return (
            short
            and following is not None
            and (following.article or following.rank <= Style.CHINESE_BRACKET)
            and (mark.rank < _ARTICLE_RANK or following.article)
        )

    def _section(self, text: str, mark: _Mark) -> None:
        self.sections = [step for step in self.sections if step[0] < mark.rank]
        self.sections.append((mark.rank, text.strip()))
        self.stack = []

    def _labelled(self, clean: Clean, mark: _Mark) -> None:
        if self.parts and self._lists_here(mark):
            part = self.parts[-1]
            part.excludes = excludes(part.texts[-1][0].text)
            part.listed.append((clean, mark.end))
            return
        whole = mark.rank == Style.ARABIC
        self.stack = [step for step in self.stack if step[0] < mark.rank and not (whole and _DECIMAL.match(step[1]))]
        title = self._title(clean.text, mark)
        self.stack.append((mark.rank, mark.text.strip(), title))
        part = Part(tuple(label for _, label, _ in self.stack), self._above(), title)
        if clean.text[mark.end :].strip("。 ") != title:
            part.texts.append((clean, mark.end))
        else:
            part.alone = (clean, mark.end)
        self.parts.append(part)

    def _lists_here(self, mark: _Mark) -> bool:
        """Whether an item belongs to a clause that announces conditions and has no sentence after that."""
        part = self.parts[-1]
        if not part.texts or not self.stack or mark.rank <= self.stack[-1][0]:
            return False
        text = part.texts[-1][0].text.rstrip()
        return text.endswith(("：", ":")) and lists_conditions(text)

    def _title(self, text: str, mark: _Mark) -> str:
        rest = text[mark.end :].strip()
        if len(rest) <= _HEADING_LONGEST and not re.search(r"[。；;，,]", rest.rstrip("。")):
            title = rest.rstrip("。：:")
        else:
            end = run_in_title(text, mark.end)
            title = text[mark.end : end].strip() if end else ""
        return "" if _GIVES.search(title) else title

    def _plain(self, paragraph: Paragraph) -> None:
        clean, text = paragraph.clean, paragraph.clean.text
        if _FURNITURE.search(text) or _DATUM.match(text):
            return
        if not self.stack:
            speaks = not (_TITLE.match(text) or _NOTICE.search(text)) and _WORDS_THAT_GIVE.search(text)
            if _GIVES.search(text) or speaks:
                self.parts.append(Part((), self._above(), "", [(clean, 0)]))
            return
        last = self.parts[-1] if self.parts else None
        if last and not last.texts:
            last.texts.append((clean, 0))
            return
        if not re.search(r"[。；;：:]", text) or (last and last.listed and paragraph.role is Role.NOTE):
            return
        path = tuple(label for _, label, _ in self.stack)
        number = self.counts[path] = self.counts.get(path, 1) + 1
        self.parts.append(Part((*path, f"第{number}款"), self._above(own=True), "", [(clean, 0)]))

    def _above(self, own: bool = False) -> tuple[str, ...]:
        """The titles above; with `own`, that of the clause itself as well."""
        steps = self.stack if own else self.stack[:-1]
        return (*(text for _, text in self.sections), *(f"{label}{title}" for _, label, title in steps if title))


def _keep_sentence(part: Part, following: Part | None) -> None:
    """A short line that ends as sentences do and has nothing below it is the clause itself, not its title."""
    heads = following is not None and following.path[: len(part.path)] == part.path
    if part.texts or heads or part.alone is None or not part.alone[0].text.rstrip().endswith("。"):
        return
    part.texts.append(part.alone)
    part.heading = ""


def _mark(text: str) -> _Mark | None:
    article = _ARTICLE.match(text)
    if article is not None:
        return _Mark(article[0].strip(" 　、：:"), _ARTICLE_RANK, article.end())
    label = label_at(text)
    return None if label is None else _Mark(label.text, label.rank, label.end)


def sentences(part: Part) -> Iterator[str]:
    """The texts of a part without their labels."""
    for clean, start in part.pieces:
        yield clean.text[start:]
