"""The years a document works with: when it was written, where its plan begins and ends, which year is its base.

They date what a sentence leaves undated: a goal without a year falls due with the plan, a figure of the review chapter
belongs to the last year reviewed.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from gaoxin.engines.documents.layout import Layout, Role
from gaoxin.engines.documents.numbers import Mention, find_periods, half_width
from gaoxin.engines.documents.numbers.periods import Role as PeriodRole
from gaoxin.engines.documents.numbers.periods import plan_years


@dataclass(frozen=True, slots=True)
class Outlook:
    """Years of a document; None where it does not say.

    `current` is the year it was issued, `first` and `goal` are the first and last year of its plan, `base` is the year
    its figures of the past mostly belong to.
    """

    current: int | None
    first: int | None
    goal: int | None
    base: int | None


_DATED = re.compile(r"((?:19|20)\d{2})[年\-/.]\d{1,2}[月\-/.]\d{1,2}")
_MONTHLY = re.compile(r"[（(]?((?:19|20)\d{2})年\d{1,2}月[）)]?$")
_NUMBERED = re.compile(r"[〔\[［(（]((?:19|20)\d{2})[〕\]］)）]\d{0,4}号?")
_DUE = re.compile(r"(?:到|至|截至|截止到?|力争|争取)$")
_TITLE_YEARS = re.compile(
    r"((?:19|20)\d{2})年?(?:度)?(?=[^，。]{0,40}(?:要点|分工|考评|考核|计划|方案|报告|任务|工作|办法))"
)
_ORDINAL = re.compile(r"第(十[一二三四五六七八]?)个五年")
_TERM = re.compile(r"(?:规划|计划|方案|行动)期限?[为是：:]{1,2}((?:19|20)\d{2})年?[-—–至到～~]+((?:19|20)\d{2})年")
_MONTH = re.compile(r"\d{1,2}月")
_HEAD = 12
_TITLE = 80
"""Where a text runs on in one line, its title stands among so many characters, and its date among the last few."""
_DATE = 24


def look_out(layout: Layout) -> Outlook:
    """The years of a laid-out document."""
    texts = [paragraph.clean.text for paragraph in layout.paragraphs]
    current = _issued(layout)
    ahead, behind, spans = _tally(texts, current)
    first, goal = _plan(layout, spans, current)
    if goal is None and ahead:
        goal = max(ahead, key=lambda year: (ahead[year], year))
    years = sorted(set(_table_years(layout)))
    goal = goal or current or (years[-1] if years else None)
    if current is None and goal is not None:
        earlier = [year for year in years if year < goal]
        current = first - 1 if first and first < goal else earlier[-1] if earlier else goal
    heads = [year for year in years if current is None or year <= current]
    over = {year: count for year, count in behind.items() if current is None or year <= current}
    past = {year: count for year, count in over.items() if goal is None or year < goal}
    often = [year for year, count in past.items() if count >= 2 and count * 3 >= max(past.values())]
    base = max(heads, default=None) or max(often, default=None)
    before = first or current
    return Outlook(current, first, goal, base or (before - 1 if before else None))


def _issued(layout: Layout) -> int | None:
    """The year of issue: that of the document's number or date, at its head or foot."""
    fronts = [p.clean.text for p in layout.paragraphs[: _HEAD * 2] if p.role in (Role.FRONT, Role.NOTE, Role.HEADING)]
    fronts += [p.clean.text for p in layout.paragraphs[:_HEAD] if len(p.clean.text) < 60]
    fronts += [p.clean.text[:_TITLE] for p in layout.paragraphs[:1]]
    ends = [p.clean.text[-_DATE:] for p in layout.paragraphs[-6:]]
    for pattern in (_NUMBERED, _DATED, _MONTHLY):
        for text in [*fronts, *ends]:
            match = pattern.search(half_width(text))
            if match is not None:
                return int(match.group(1))
    return None


def _tally(texts: list[str], current: int | None) -> tuple[Counter[int], Counter[int], Counter[tuple[int, int]]]:
    """How often years are due dates, past years, and how often each plan period is named."""
    ahead: Counter[int] = Counter()
    behind: Counter[int] = Counter()
    spans: Counter[tuple[int, int]] = Counter()
    for text in texts:
        for mention in find_periods(text):
            if mention.first != mention.last:
                spans[mention.first, mention.last] += 1
            elif _DUE.search(text[max(0, mention.start - 3) : mention.start]) and (
                current is None or mention.last >= current
            ):
                ahead[mention.last] += 1
            elif _is_past_fact(text, mention) and (current is None or mention.last <= current):
                behind[mention.last] += 1
    return ahead, behind, spans


def _is_past_fact(text: str, mention: Mention) -> bool:
    """Whether a year dates figures: not the base of a comparison, not the start of a from–to pair, not a day."""
    if mention.role is PeriodRole.AGAINST or _MONTH.match(text, mention.end):
        return False
    return not (mention.role is PeriodRole.OF and text[max(0, mention.start - 1) : mention.start] in ("由", "从", "自"))


def _plan(layout: Layout, spans: Counter[tuple[int, int]], current: int | None) -> tuple[int | None, int | None]:
    """The first and last year of the plan: from the title, else from the period the text names most."""
    for text in _titles(layout):
        ordinal = _ORDINAL.search(text)
        years = plan_years(ordinal.group(1) + "五") if ordinal else None
        if years is not None:
            return years
        for mention in find_periods(text):
            if mention.first != mention.last:
                return mention.first, mention.last
        single = _TITLE_YEARS.search(text)
        if single is not None:
            return int(single.group(1)), int(single.group(1))
    for text in (paragraph.clean.text for paragraph in layout.paragraphs):
        stated = _TERM.search(text)
        if stated is not None:
            return int(stated.group(1)), int(stated.group(2))
    future = {span: count for span, count in spans.items() if current is None or span[1] >= current}
    if not future:
        return None, None
    best = max(future, key=lambda span: (future[span], -span[0]))
    return best if future[best] >= 2 else (None, None)


def _titles(layout: Layout) -> Iterator[str]:
    for index, paragraph in enumerate(layout.paragraphs[:_HEAD]):
        text = paragraph.clean.text
        if paragraph.number is not None:
            return
        titled = paragraph.role in (Role.FRONT, Role.HEADING) or (index < 3 and not re.search(r"[。；]", text))
        if titled and len(text) <= 90 and "号" not in text[-2:]:
            yield text
        elif index == 0:
            yield text[:_TITLE]


def _table_years(layout: Layout) -> Iterator[int]:
    for grid in layout.grids:
        for row in grid.rows[: grid.header]:
            for cell in row:
                if cell.clean is not None and len(cell.clean.text) <= 16:
                    yield from (mention.last for mention in find_periods(cell.clean.text))
