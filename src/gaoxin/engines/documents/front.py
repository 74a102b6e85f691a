"""The front of a document: title, issuer, number and date, from its head, its tail or the data of the page around it.

Official documents carry them by GB/T 9704: issuer and title, the number 机关代字〔年份〕序号号, the addressees, and the
issuer's name with the day of writing below the text. Web copies add a table of data (发文机关, 成文日期), newspapers a
line with day and paper.
"""

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gaoxin.engines.documents.layout import Layout, Paragraph, Role

_HEAD = 60
"""The front lies within so many paragraphs."""
_DATA = (
    ("title", r"标题|名称|文件名称"),
    ("issuer", r"发文机关|发文机构|发布机构|发文单位|发布机关|制定机关|公开主体"),
    ("number", r"发文字号|文号|发文文号|文件编号"),
    ("written", r"成文日期|成文时间|发文日期|发文时间|生成日期|签发日期"),
    ("published", r"发布日期|发布时间|公开日期|公布日期|印发日期"),
    (
        "other",
        r"索引号|分类|主题分类|主题词|体裁分类|公开方式|公开属性|有效性|时效性|效力状态|有效期|信息来源|来源|浏览次数|组配分类|关键词|服务对象",
    ),
)
_DATUM = re.compile("|".join(f"(?P<{key}>(?:{words}))" for key, words in _DATA).join(("(?:", r")\s*[:：|]\s*")))
_NUMBER = re.compile(
    r"[\u4e00-\u9fff]{0,14}(?:字|办|发|函|规)?\s?[〔\[［（(【]\s?(?:19|20)\d{2}\s?[〕\]］）)】]\s?第?\s?\d{1,4}\s?号"
)
_DIGITS = "〇一二三四五六七八九"
_DAY = re.compile(r"((?:19|20)\d\d)\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})\s?日?")
_CHINESE_DAY = re.compile(
    r"(二[〇○零O0][〇○零O0一二三四五六七八九]{2})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日"
)
_KIND = re.compile(
    r"(?:规划|纲要|方案|意见|通知|计划|要点|办法|细则|措施|决定|报告|批复|公告|通告|通报|决议|纪要|函|政策|条例|规定|任务分解|分工|清单|指引|"
    r"行动|目标)(?:[（(][^（）()]*[）)])?$"
)
_NOTE = re.compile(
    r"[（(](?!(?:试行|暂行|草案|修订|(?:征求意见|送审|讨论|审议|公示|审定)稿|\d{4}\s?年?[^）)]{0,12})[）)])"
    r"[^（）()]*[）)]$"
)
"""A remark in brackets below the title (when it was passed, whose example it is), unlike one that is part of it."""
_FURNITURE = re.compile(
    r"https?://|www\.|^【|法宝|当前位置|首页|字体|打印|分享|^附件\s?\d*$|^\d+$|浏览|阅读|扫一扫|[.…]{4,}"
)
_BODY_NAME = re.compile(r".{2,40}(?:政府|办公厅|办公室|委员会|管委会|党委|厅|局|部|委|院|会|署|领导小组|指挥部|专班)$")
_DATELINE = re.compile(r"(?:19|20)\d\d[-年./]\d{1,2}[-月./]\d{1,2}日?")


@dataclass(frozen=True, slots=True)
class Front:
    """What the front says; None for what it does not say. `date` is the day of writing, of publication where no other
    is given."""

    title: str | None = None
    issuer: str | None = None
    number: str | None = None
    date: datetime.date | None = None

    def as_dict(self) -> dict[str, str | None]:
        """The JSON form, the date in ISO form."""
        return {
            "title": self.title,
            "issuer": self.issuer,
            "number": self.number,
            "date": None if self.date is None else self.date.isoformat(),
        }


def read_front(layout: Layout) -> Front:
    """The front of a laid out document."""
    head = [paragraph for paragraph in layout.paragraphs[:_HEAD] if paragraph.role is Role.FRONT]
    lines = [paragraph.clean.text for paragraph in head]
    data = _data(lines)
    closing = _signatures(layout.paragraphs)
    title = data.get("title") or _title(lines) or _named_in_text(layout.paragraphs)
    issuer = data.get("issuer") or _issuer_of(title) or next((name for name, _ in closing if name), None)
    return Front(title, issuer or _paper(lines), _number(data, lines), _date(data, lines, closing))


def _data(lines: Iterable[str]) -> dict[str, str]:
    """The labelled data of a web copy, wherever several share a line."""
    found: dict[str, str] = {}
    for line in lines:
        marks = list(_DATUM.finditer(line))
        for at, mark in enumerate(marks):
            end = marks[at + 1].start() if at + 1 < len(marks) else len(line)
            value = line[mark.end() : end].strip(" |；;")
            if mark.lastgroup and value and mark.lastgroup not in found:
                found[mark.lastgroup] = value
    return found


def _title(lines: Sequence[str]) -> str | None:
    """The title: the lines above the number, the addressees or a day, joined while they make one title."""
    held: list[str] = []
    for line in lines:
        if _FURNITURE.search(line) or _DATUM.search(line):
            continue
        if held and (_ends_title(line) or line == "".join(held)):
            break
        if _NOTE.match(line):
            if held:
                break
            continue
        if held and _KIND.search("".join(held)) and not re.match(r"[和及与暨的（(]", line):
            break
        if _is_number(line) or _DATELINE.match(line) or line[-1] in "：:" or "。" in line:
            continue
        held.append(line)
    title = "".join(held[-_TITLE_LINES:]) if held else None
    if held and not _KIND.search("".join(held)):
        title = held[-1]
    return title


_TITLE_LINES = 5


def _ends_title(line: str) -> bool:
    return bool(_is_number(line) or _DATELINE.match(line) or line[-1] in "：:" or "。" in line)


def _is_number(line: str) -> bool:
    match = _NUMBER.search(line)
    return match is not None and len(line) - len(match[0]) <= 4


def _named_in_text(paragraphs: Sequence[Paragraph]) -> str | None:
    """The name a preface gives the document it opens: 编制《某区“十四五”规划纲要》."""
    for paragraph in paragraphs[:12]:
        match = re.search(r"(?:编制|制定|制订|起草|形成)(?:本|了)?《([^》]{6,60})》(?=[，。（(])", paragraph.clean.text)
        if match is not None:
            return match[1]
    return None


def _issuer_of(title: str | None) -> str | None:
    """The issuer a title opens with: 某某省人民政府关于…"""
    if title is None or "关于" not in title:
        return None
    name = title[: title.index("关于")].strip()
    return name if _BODY_NAME.fullmatch(name) else None


def _signatures(paragraphs: Sequence[Paragraph]) -> list[tuple[str | None, datetime.date]]:
    """The days that stand on a line of their own, with the name of the body above them."""
    found: list[tuple[str | None, datetime.date]] = []
    for at, paragraph in enumerate(paragraphs):
        text = paragraph.clean.text
        if len(text) > 16 or paragraph.role not in (Role.FRONT, Role.NOTE):
            continue
        day = parse_day(text)
        if day is None:
            continue
        above = paragraphs[at - 1].clean.text if at else ""
        found.append((above if _BODY_NAME.fullmatch(above) else None, day))
    return found


def _number(data: dict[str, str], lines: Iterable[str]) -> str | None:
    stated = data.get("number")
    candidates = [stated] if stated else [line for line in lines if _is_number(line)]
    for line in candidates:
        match = _NUMBER.search(line)
        if match is not None:
            return _regular(match[0])
    return None


def _regular(number: str) -> str:
    """A document number in its regular form, with 〔〕 around the year."""
    plain = re.sub(r"\s", "", number)
    return re.sub(r"[\[［（(【]((?:19|20)\d{2})[\]］）)】]", r"〔\1〕", plain)


def _date(
    data: dict[str, str], lines: Iterable[str], closing: Sequence[tuple[str | None, datetime.date]]
) -> datetime.date | None:
    stated = parse_day(data.get("written", ""))
    if stated is not None:
        return stated
    if closing:
        return next((day for name, day in closing if name), closing[0][1])
    opening = next((day for line in lines if len(line) <= 60 and (day := parse_day(line))), None)
    return opening or parse_day(data.get("published", ""))


def _paper(lines: Iterable[str]) -> str | None:
    """The paper a line with day and source names: 2023-04-21 11:03 某某日报."""
    for line in lines:
        if _DATELINE.match(line):
            rest = re.sub(r"^[\d\s年月日./:：-]+|来源[:：]?|\s", "", line)
            if re.fullmatch(r"[\u4e00-\u9fff]{2,12}(?:报|网|社|台|周刊)", rest):
                return rest
    return None


def parse_day(text: str) -> datetime.date | None:
    """The first day a text names, in digits or in Chinese numerals; None for none or one that no calendar has."""
    match = _DAY.search(text)
    if match is not None:
        return _day(int(match[1]), int(match[2]), int(match[3]))
    chinese = _CHINESE_DAY.search(text)
    if chinese is None:
        return None
    year = int("".join(str(_digit(sign)) for sign in chinese[1]))
    return _day(year, _small(chinese[2]), _small(chinese[3]))


def _digit(sign: str) -> int:
    return _DIGITS.index("〇" if sign in "○零O0" else sign)


def _small(numeral: str) -> int:
    tens, ten, ones = numeral.partition("十")
    if not ten:
        return _DIGITS.index(numeral)
    return (_DIGITS.index(tens) if tens else 1) * 10 + (_DIGITS.index(ones) if ones else 0)


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
