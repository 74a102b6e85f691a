"""Which year a number belongs to when its sentence does not say: carried from clause, paragraph or chapter."""

import re
from dataclasses import dataclass, field, replace

from gaoxin.engines.documents.indicators.outlook import Outlook
from gaoxin.engines.documents.numbers import Mention, find_periods
from gaoxin.engines.documents.numbers.periods import Role

_REVIEW = re.compile(
    r"基础(?:和|与|及)形势|发展(?:基础|现状|成就|成效|回顾)|现状|回顾|(?:取得|主要)(?:的)?(?:成就|成效|成绩|进展)|完成情况|执行情况|如期实现|评估"
    r"|工作(?:总结|情况)|现有基础|基础条件|建设基础|基本情况|概况|面临|形势|问题|背景|前言|序言"
)
_GOALS = re.compile(r"目标|指标|任务|要求|思路|举措|措施|行动|工程|重点|规划|愿景|展望")


@dataclass(frozen=True, slots=True)
class Moment:
    """The time that holds at a place: `year` as last stated, `first` when it ends a period, `past` when it is behind,
    `base` the year comparisons refer to."""

    year: int | None = None
    first: int | None = None
    past: bool | None = None
    base: int | None = None
    stated: bool = False


@dataclass(slots=True)
class Clock:
    """Carries the time through a document, paragraph by paragraph."""

    outlook: Outlook
    _held: dict[tuple[str, ...], Moment] = field(default_factory=dict)

    def begin(self, section: tuple[str, ...]) -> Moment:
        """The time at the start of a paragraph: that of its section so far, else of the section above."""
        for depth in range(len(section), 0 if section else -1, -1):
            held = self._held.get(section[:depth])
            if held is not None:
                below = self._announced(section[depth:])
                if below.year is not None:
                    return below
                return replace(held, stated=False, past=held.past if below.past is None else below.past)
        return self._announced(section)

    def _announced(self, section: tuple[str, ...]) -> Moment:
        """The time that headings announce: 2022年工作回顾, 2023年主要目标."""
        moment = Moment(past=_tense(section))
        for heading in section:
            for mention in find_periods(heading, self.outlook.current):
                moment = self.advance(moment, mention)
        past = _tense(section)
        return replace(moment, stated=False, past=moment.past if past is None else past)

    def end(self, section: tuple[str, ...], moment: Moment) -> None:
        """Keep the time in which a paragraph ended for those that follow in its section."""
        self._held[section] = moment

    def advance(self, moment: Moment, mention: Mention) -> Moment:
        """The time after a year or period has been named."""
        if mention.role is Role.AGAINST:
            return replace(moment, base=mention.last)
        past = self._is_over(mention, moment)
        first = mention.first if mention.first != mention.last else None
        return replace(moment, year=mention.last, first=first, past=past, stated=True)

    def _is_over(self, mention: Mention, moment: Moment) -> bool | None:
        """Whether a year lies behind the document; its own year does where the chapter looks back."""
        current, first, goal = self.outlook.current, self.outlook.first, self.outlook.goal
        if first is not None and goal is not None and mention.last < first < goal:
            return True
        if current is None:
            return moment.past
        if mention.last != current:
            return mention.last < current
        return mention.first != mention.last or bool(moment.past)


def _tense(section: tuple[str, ...]) -> bool | None:
    """Whether headings announce a review (True) or goals (False); the innermost that says so decides."""
    for heading in reversed(section):
        if _REVIEW.search(heading):
            return True
        if _GOALS.search(heading):
            return False
    return None
