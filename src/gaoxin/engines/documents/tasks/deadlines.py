"""By when a task is to be done: 2025年底前, 6月底完成, 2021—2023年, 每年12月底前, 长期坚持."""

import calendar
import re
from collections.abc import Iterator, Sequence

from gaoxin.engines.documents.layout import Clean
from gaoxin.engines.documents.tasks.model import Deadline
from gaoxin.engines.documents.tasks.wording import TIME_FIELD

_DASH = "[-—–－~～至到]+"
_DATE = re.compile(
    rf"(?P<every>每年(?:的)?)?(?P<to>到|至|截至|于|在|自)?(?:(?P<start>20\d\d)年?{_DASH})?"
    r"(?:(?P<year>20\d\d)年|(?P<this>今年|本年度?|当年|年内|年底|年末|全年|明年))?(?P<edge>底|末)?"
    r"(?:(?P<month>1[0-2]|0?[1-9])月(?:份)?(?:(?P<day>3[01]|[12]\d|0?[1-9])日|(?P<part>底|末|上旬|中旬|下旬|初))?|"
    r"(?P<half>上半年|下半年)|(?P<quarter>[一二三四1-4])季度末?)?(?P<before>(?:之|以)?前)?"
)
_ONGOING = re.compile(r"持续\w{0,4}|长期\w{0,4}|常态化\w{0,4}|常年\w{0,4}|按进度\w{0,4}|适时\w{0,4}|即时|立即\w{0,4}")
_BOUND = re.compile(
    r"(?:每年)?(?:20\d\d年|今年|年)?(?:底|末)?(?:(?:1[0-2]|0?[1-9])月(?:份)?(?:底|末|上旬|中旬|下旬|\d{1,2}日)?)?(?:之|以)?前(?=[，,完基全建实出制形启开推力])|"
    r"(?:到|至)20\d\d年(?:底|末)?|(?:20\d\d年)?(?:1[0-2]|0?[1-9])月(?:底|末)(?=完成|取得|建成)|年内(?=[力完建实新开争])"
)
_QUARTERS = {"一": 3, "二": 6, "三": 9, "四": 12, "1": 3, "2": 6, "3": 9, "4": 12}


def deadlines_in(clean: Clean, timing: Sequence[tuple[int, int]], text: str, year: int | None) -> list[Deadline]:
    """The deadlines of a paragraph: the parts of its clauses and its fields about time, else the bounds its sentences
    state.

    `timing` are ranges of the cleaned text, `text` is the document's, `year` the year a bare month belongs to.
    """
    ranges = [*timing, *_fields(clean.text, timing)]
    if not ranges:
        ranges = [match.span() for match in _BOUND.finditer(clean.text) if len(match[0]) > 1]
    found: list[Deadline] = []
    for start, end in ranges:
        span = clean.span(start, end)
        deadline = read_deadline(clean.text[start:end], text[span.start : span.end], span.start, year)
        if deadline is not None:
            found.append(deadline)
    return found


def _fields(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What stands after a field name of time that opens a sentence, outside the ranges `taken`: 完成时限：6月底。"""
    for match in TIME_FIELD.finditer(text):
        opens = match.start() == 0 or text[match.start() - 1] in "。；;！？）) "
        if opens and not any(start <= match.end() <= end for start, end in taken):
            stop = re.compile(r"[。；;）)]|$").search(text, match.end())
            yield match.end(), stop.start() if stop else len(text)


def read_deadline(words: str, raw: str, at: int, year: int | None) -> Deadline | None:
    """What a phrase of time says, None when it names no time."""
    ongoing = _ONGOING.search(words) is not None
    match = next((match for match in _DATE.finditer(words) if _says_time(match)), None)
    if match is None:
        return Deadline(raw, at, None, ongoing=True) if ongoing else None
    stated = int(match["year"]) if match["year"] else None
    if stated is None and match["this"] and year is not None:
        stated, inferred = year + (match["this"] == "明年"), True
    else:
        inferred = stated is None
        stated = stated if stated is not None else year
    every = match["every"] is not None
    date = _date(match, None if every else stated)
    return Deadline(raw, at, date, match["start"], every, ongoing, inferred and date is not None and not every)


def _says_time(match: re.Match[str]) -> bool:
    return any(match[name] for name in ("year", "this", "month", "half", "quarter"))


def _date(match: re.Match[str], year: int | None) -> str | None:
    """The last day the phrase allows, as precise as it is: a year, a month or a day."""
    if year is None and not match["every"]:
        return None
    head = "--" if year is None else f"{year}-"
    month = int(match["month"]) if match["month"] else _QUARTERS.get(match["quarter"] or "", 0)
    if match["half"]:
        month = 6 if match["half"] == "上半年" else 12
    if not month:
        return None if year is None else str(year)
    if match["day"]:
        return f"{head}{month:02d}-{int(match['day']):02d}"
    if match["part"] in ("底", "末", "下旬") or match["quarter"] or match["half"]:
        return f"{head}{month:02d}-{calendar.monthrange(year or 2023, month)[1]:02d}"
    return f"{head}{month:02d}"
