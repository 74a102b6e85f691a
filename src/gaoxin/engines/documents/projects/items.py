"""Projects as items of a list: 1.食品产业园：总投资12亿元，建设标准厂房…，建设年限2021—2023年。"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gaoxin.engines.documents.layout import Clean, Paragraph, Role
from gaoxin.engines.documents.projects.values import Money, find_money
from gaoxin.engines.documents.structure.cleaning import part
from gaoxin.engines.documents.structure.labels import label_at

_LIST = re.compile(r"(?:项目|工程)(?:清单|表|库|名单|一览表)?(?:[（(][^（）()]*[）)])?$")
_LISTING = re.compile(r"重点|重大|主要|骨干|支撑|标志性|储备|谋划|建设|十大")
_NAME = re.compile(r"[^。：:，；,;（(]{3,50}(?:[（(][^（）()]{1,20}[）)])?(?=[。：:，；,;（(])")
_WHEN = r"20\d\d年(?:\d{1,2}月份?)?[底初末]?(?:全面|正式|计划|前)?"
_BEGUN = rf"{_WHEN}(?:开工|启动|动工|开建)"
_DONE = rf"{_WHEN}(?:建成|完工|竣工|投产|投用|投运|通车|完成)"
_PERIOD = re.compile(
    r"(?:建设|实施|起止)?(?:年限|期限|周期|工期|时间)(?:为|：|:)?\s?(?P<after>[^，。；（）()]{4,24})|"
    r"(?P<range>(?:19|20)\d\d年?(?:\d{1,2}月)?[-—–－~～至到]+(?:19|20)\d\d年?(?:\d{1,2}月)?)(?=实施|建设|建成|[，。；）)]|$)|"
    rf"(?P<both>{_BEGUN}[^，。；]{{0,6}}[，,、](?:计划|预计|拟|力争|于)*{_DONE})|(?P<one>{_DONE}|{_BEGUN})"
)
_BUILDER = re.compile(
    r"(?:建设|实施|投资|承建|承担|业主)(?:单位|主体|方|企业)?(?:为|：|:)(?P<after>[^，。；（）()]{2,60})|"
    r"由(?P<by>[^，。；（）()]{3,40}(?:公司|集团|局|委|厅|办|政府|管委会|中心|院|厂))(?:投资|承建|负责|实施|出资)*建设"
)


@dataclass(frozen=True, slots=True)
class Item:
    """One project of a list with the parts of its text that hold its fields."""

    seq: str | None
    name: Clean
    paragraph: Paragraph
    money: Money | None
    period: Clean | None
    builder: Clean | None
    content: Clean


def find_items(paragraphs: Sequence[Paragraph]) -> Iterator[Item]:
    """The items of lists of projects that say how much or when: a name on its own says too little to be a row."""
    for paragraph in paragraphs:
        if paragraph.role not in (Role.HEADING, Role.BODY, Role.BOX) or not _in_list(paragraph):
            continue
        item = _item(paragraph)
        if item is not None:
            yield item


def _in_list(paragraph: Paragraph) -> bool:
    """Whether the box or the heading above says that projects are listed."""
    if paragraph.box is not None:
        return _LIST.search(paragraph.box) is not None
    heading = paragraph.section[-1] if paragraph.section else ""
    return _LIST.search(heading) is not None and _LISTING.search(heading) is not None


def _item(paragraph: Paragraph) -> Item | None:
    clean = paragraph.clean
    label = label_at(clean.text)
    start = label.end if label else 0
    named = _NAME.match(clean.text, start)
    if named is None or (label is None and clean.text[named.end()] not in "：:。"):
        return None
    content = part(clean, named.end() + 1, len(clean.text))
    money = find_money(clean.text)
    period = _found(_PERIOD, clean)
    if money is None and period is None:
        return None
    seq = re.sub(r"[、.．\s]+$", "", label.text) if label else None
    return Item(seq, part(clean, start, named.end()), paragraph, money, period, _found(_BUILDER, clean), content)


def _found(pattern: re.Pattern[str], clean: Clean) -> Clean | None:
    match = pattern.search(clean.text)
    if match is None or match.lastgroup is None:
        return None
    return part(clean, *match.span(match.lastgroup))
