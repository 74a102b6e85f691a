"""What a passage is about: the industry, place or body that its heading or its first words name.

Under “2.食品产业” or after “东片区：” a name such as 产业规模 is said of that industry or place alone; two rows are
compared only when they are about the same.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from gaoxin.engines.documents.audit.names import folded
from gaoxin.engines.documents.indicators import Indicator
from gaoxin.engines.documents.layout import Layout, Paragraph, Role

_LOCAL = re.compile(r"(?:区|市|县|州|园|基地|产业|行业|业|集群|公司|集团|板块|组团|走廊|经济带|新城|领域)$")
_LABEL = re.compile(r"^(?:第[一二三四五六七八九十百]+[章节篇]|[（(]?[一二三四五六七八九十百\d]+[）)、.．]+|——|[-•●■])+")
_VERB = re.compile(
    r"^(?:做大|做强|做优|壮大|培育|提升|发展|打造|建设|推进|推动|加快|加速|着力|大力|积极|强化|优化|重点|支持|引导|全力|突出)+"
)

LEAD = 24
"""A passage names what it is about in its first words, before a colon or a full stop."""


class Subjects:
    """Tells of each row what its passage is about."""

    def __init__(self, layout: Layout) -> None:
        running = [one for one in layout.paragraphs if one.role in (Role.BODY, Role.BOX)]
        self._paragraphs = running
        self._starts = [one.span.start for one in running]

    def of(self, row: Indicator) -> str:
        """The innermost industry, place or body named above the row; empty where none is, or the row names it."""
        for title in self._titles(row):
            plain = _VERB.sub("", _LABEL.sub("", folded(title)))
            if plain and _LOCAL.search(plain):
                return "" if plain in folded(row.name) else plain
        return ""

    def _titles(self, row: Indicator) -> Iterator[str]:
        at = bisect_right(self._starts, row.offset) - 1
        if row.source != "table" and at >= 0:
            yield from _lead(self._paragraphs[at], row)
        yield from reversed(row.section)


def _lead(paragraph: Paragraph, row: Indicator) -> Iterator[str]:
    """The words that open the row's paragraph and name what it is about."""
    text = paragraph.clean.text
    if paragraph.span.end <= row.offset:
        return
    start, end = paragraph.title or (0, text.find("：", 0, LEAD))
    if end > start and paragraph.clean.origins[end - 1] < row.end:
        yield text[start:end]
