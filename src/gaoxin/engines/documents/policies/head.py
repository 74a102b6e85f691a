"""What a policy says of itself: title, number, issuer, days, until when it holds, and what it ends."""

import datetime
import re
from collections.abc import Iterator, Sequence

from gaoxin.engines.documents.front import Front, parse_day, read_front
from gaoxin.engines.documents.layout import Layout, Paragraph
from gaoxin.engines.documents.numbers.numerals import parse_number
from gaoxin.engines.documents.policies.model import Head, Quoted, Repeal
from gaoxin.engines.documents.policies.validity import UNTIL, YEARS, years_later

_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,14}〔\s?(?:19|20)\d{2}\s?〕\s?\d{1,4}(?:[/、—-]\d{1,4})*\s?号")
_LABELLED = {
    "issuer": re.compile(r"(?:发布单位|发布机构|发文机关|发文单位|制定机关|印发单位)[：:]\s*([^|\s；;。，,]{2,80})"),
    "number": re.compile(r"(?:文号|发文字号)[：:]\s*([^|\s；;。，,]{4,40})"),
    "date": re.compile(r"(?:发布日期|印发日期|成文日期|发文日期|发布时间|公布日期|生成日期)[：:]\s*(\S{6,14})"),
    "from": re.compile(r"(?:施行日期|实施日期|生效日期)[：:]\s*(\S{6,14})"),
}
_FROM = re.compile(r"自\s*((?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)\s?起?(?:施行|实施|执行|生效)")
_AT_ISSUE = re.compile(r"自(?:印发|发布|公布)之日起(?:施行|实施|执行|生效)?")
_ENDED = re.compile(
    r"《([^《》]{4,80})》(?:\s?[（(]([^（）()]{4,40}号)[^（）()]{0,10}[）)])?(?=(?:、|和|及|以及|《[^《》]*》|[（(][^（）()]*[）)])*[^。；《]{0,14}(?:同时|自行|予以)?(?:废止|失效|停止执行))"
)
_LABEL = re.compile(r"^[一二三四五六七八九十]{1,3}、")
_KIND = re.compile(
    r"(?:办法|细则|意见|措施|政策|通知|规定|方案|举措|条例|决定|计划|指引|指南)(?:[（(][^（）()]{1,20}[）)])*$"
)
_TOP = 12


def read_head(layout: Layout, document: str) -> Head:
    """The head of a laid out policy."""
    front = read_front(layout)
    top = [paragraph.clean.text for paragraph in layout.paragraphs[:_TOP]]
    labelled = {name: _first(pattern, top) for name, pattern in _LABELLED.items()}
    date = parse_day(labelled["date"] or "") or front.date or _bracketed_day(top)
    valid_from = _valid_from(layout.paragraphs, labelled["from"], date)
    return Head(
        title=_title(front, top),
        number=front.number or _plain(labelled["number"]) or _number(top),
        issuer=_datum(front.issuer or labelled["issuer"]),
        date=date,
        valid_from=valid_from,
        valid_until=_valid_until(layout.paragraphs, valid_from or date),
        repeals=tuple(_repeals(layout.paragraphs, document)),
    )


def _first(pattern: re.Pattern[str], lines: Sequence[str]) -> str | None:
    return next((match[1] for line in lines if (match := pattern.search(line))), None)


def _datum(text: str | None) -> str | None:
    """A name without the next datum of the page, where nothing parts the two."""
    return (
        re.split(r"(?:成文|发布|印发|生成|施行|公布)日期|发文字号|文号|有效", text)[0].strip("|，,；;")
        if text
        else None
    )


def _plain(number: str | None) -> str | None:
    """A labelled number as it is, unless it says that there is none (无, ——)."""
    return number if number and re.search(r"\d", number) else None


def _title(front: Front, top: Sequence[str]) -> str | None:
    """The title of the front; else the first line that ends as titles do, without its label and number."""
    if front.title and _KIND.search(_bare(front.title)) and not re.match(r"[\d（(]", front.title):
        return _bare(front.title)
    for line in top[:6]:
        bare = _bare(line)
        if re.match(r"[\d（(]", bare):
            continue
        if _KIND.search(bare) and len(bare) <= 60 and "。" not in bare and "：" not in bare:
            return bare
    first = top[0] if top else ""
    if _NUMBER.search(first) and "。" not in first:
        return _bare(first)
    return _bare(front.title) if front.title and not _LABEL.match(front.title) else None


def _bare(line: str) -> str:
    """A title without the label of a collection (九、) and the number in brackets after it."""
    line = re.sub(r"[（(]\d{4}年\d{1,2}月\d{1,2}日[）)]$", "", _LABEL.sub("", line.strip()))
    return re.sub(r"[（(][^（）()]*〔?\d{4}〕?[^（）()]*号[）)]$", "", line).strip("《》 ")


def _number(top: Sequence[str]) -> str | None:
    """The first number in the head that is not that of another document named in 《》."""
    for line in top[:6]:
        match = _NUMBER.search(line)
        if match and "《" not in line[: match.start()]:
            return re.sub(r"\s", "", match[0])
    return None


def _bracketed_day(top: Sequence[str]) -> datetime.date | None:
    return next(
        (parse_day(line) for line in top[:6] if re.fullmatch(r"[（(].{6,24}日[）)]", line) and parse_day(line)), None
    )


def _valid_from(
    paragraphs: Sequence[Paragraph], labelled: str | None, date: datetime.date | None
) -> datetime.date | None:
    if labelled and (day := parse_day(labelled)):
        return day
    for paragraph in paragraphs:
        if match := _FROM.search(paragraph.clean.text):
            return parse_day(match[1])
    if any(_AT_ISSUE.search(paragraph.clean.text) for paragraph in paragraphs):
        return date
    return None


def _valid_until(paragraphs: Sequence[Paragraph], start: datetime.date | None) -> datetime.date | None:
    for paragraph in paragraphs:
        if match := UNTIL.search(paragraph.clean.text):
            return parse_day(match[1])
    for paragraph in paragraphs:
        if (match := YEARS.search(paragraph.clean.text)) and start:
            years = parse_number(match[1] or match[2])
            return years_later(start, int(years)) if years else None
    return None


def _repeals(paragraphs: Sequence[Paragraph], document: str) -> Iterator[Repeal]:
    for paragraph in paragraphs:
        text = paragraph.clean.text
        if not re.search(r"废止|失效|停止执行", text):
            continue
        for match in _ENDED.finditer(text):
            span = paragraph.clean.span(*match.span())
            yield Repeal(match[1], match[2] or "", Quoted(document[span.start : span.end], span))
