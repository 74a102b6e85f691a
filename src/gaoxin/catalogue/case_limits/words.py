"""The computation of a limit and the ladder in words, the same for pages and the command line."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from gaoxin.catalogue.bases import Basis, Confidence
from gaoxin.catalogue.calendars.words import amount_words, explanation
from gaoxin.catalogue.case_limits.model import DeclaredLimits
from gaoxin.catalogue.sentences import Language
from gaoxin.engines.flows.calendars import Calendar
from gaoxin.engines.flows.deadlines import Amount, Deadline, WorkingHours
from gaoxin.engines.flows.limits import Line, LineKind, StageLimit

_LINES: Mapping[LineKind, Mapping[Language, str]] = {
    LineKind.BEGUN: {"zh": "起算，{amount}", "en": "begins, {amount}"},
    LineKind.STOPPED: {"zh": "停止计时：{about}", "en": "stopped for {about}"},
    LineKind.CONTINUED: {"zh": "恢复计时：{about}", "en": "continued after {about}"},
    LineKind.HANDED_ON: {"zh": "转办 {about}，时限不变", "en": "handed on to {about}, the limit stays"},
    LineKind.HANDED_ON_ANEW: {
        "zh": "转办 {about}，重新起算，{amount}",
        "en": "handed on to {about}, begins anew, {amount}",
    },
    LineKind.ORDERED: {"zh": "由交办人定为 {amount}", "en": "set to {amount} by whoever gave the order"},
    LineKind.EXTENDED: {"zh": "延期 {amount}：{about}", "en": "extended by {amount}: {about}"},
    LineKind.REGRADED: {
        "zh": "改为{about}，从原起算时间按 {amount}重算",
        "en": "becomes {about}, {amount} from the same start",
    },
    LineKind.REGRADED_FROM_NOW: {
        "zh": "改为{about}，按新时限本已到期，从此时起算，{amount}",
        "en": "becomes {about}, whose limit would have been over, so {amount} from now",
    },
    LineKind.REGRADED_CAPPED: {
        "zh": "改为{about}，从此时起算会晚于原时限，仍按原时限",
        "en": "becomes {about}, which from now would end after the old limit, so that stays",
    },
    LineKind.REGRADED_OVERDUE: {
        "zh": "改为{about}，此前已超期，时限不变",
        "en": "becomes {about}, but was overdue and stays so",
    },
    LineKind.DONE: {"zh": "办结", "en": "done"},
    LineKind.SENT_BACK: {"zh": "退回，时限不变", "en": "sent back, the limit stays"},
    LineKind.SENT_BACK_RESUMED: {
        "zh": "退回，继续计时，办结以来的时间不计",
        "en": "sent back, goes on without the time since it was done",
    },
    LineKind.SENT_BACK_ANEW: {"zh": "退回，重新起算，{amount}", "en": "sent back, begins anew, {amount}"},
}
_CERTAINTY: Mapping[Confidence, Mapping[Language, str]] = {
    Confidence.CHECKED: {"zh": "", "en": ""},
    Confidence.UNCERTAIN: {"zh": "，待核", "en": ", to be verified"},
    Confidence.EXAMPLE: {"zh": "，示例，由本区自定", "en": ", an example for the zone to set"},
}
_RESULTS: Mapping[str, Mapping[Language, str]] = {
    "waiting": {"zh": "还没有开始", "en": "has not begun"},
    "due": {"zh": "结果：{moment} 到期", "en": "due {moment}"},
    "suspended": {
        "zh": "结果：自 {since} 起停止计时，剩余 {left}，恢复前没有到期时间",
        "en": "stopped since {since} with {left} left, and not due until it continues",
    },
    "provisional": {"zh": "（暂定）", "en": " (provisional)"},
    "kept": {"zh": "{done} 办结，在时限内", "en": "done {done}, in time"},
    "late": {"zh": "{done} 办结，超过时限", "en": "done {done}, late"},
}


def computation(
    limit: StageLimit, declared: Mapping[str, DeclaredLimits], kind: str, calendar: Calendar, language: Language
) -> Iterator[str]:
    """How the limit of one stage was found: what happened, each with its authority, every day, the result.

    `kind` is the kind the case has now; another one it had before is named in the lines.
    """
    here = declared[kind]
    label = here.stages[limit.stage.key]
    yield f"{here.label.called(language)} · {label.called(language)}{cited(label.bases, language)}"
    for line in limit.lines:
        yield f"{shown(line.at, calendar)} {_line(line, limit, declared, here, language)}"
    if limit.deadline is None:
        yield _RESULTS["waiting"][language]
        return
    yield from explanation(limit.deadline, calendar, language)
    yield _result(limit.deadline, calendar, language)
    if limit.done_at is not None:
        word = _RESULTS["kept" if limit.kept else "late"][language]
        yield word.format(done=shown(limit.done_at, calendar))


def shown(moment: datetime, calendar: Calendar) -> str:
    """A moment on the calendar's wall clock, to the minute."""
    return f"{calendar.local(moment):%Y-%m-%d %H:%M}"


def cited(bases: Sequence[Basis], language: Language) -> str:
    """The documents something rests on with how certain they are, in brackets."""
    parts = [f"{basis.shown}{_CERTAINTY[basis.assurance.confidence][language]}" for basis in bases]
    if not parts:
        return ""
    return f"（{'；'.join(parts)}）" if language == "zh" else f" ({'; '.join(parts)})"


def given_words(amount: Amount, language: Language) -> str:
    """An amount as given: 3 个工作日, 2 小时."""
    return amount_words(amount.time if isinstance(amount, WorkingHours) else amount, language)


def _line(
    line: Line, limit: StageLimit, declared: Mapping[str, DeclaredLimits], here: DeclaredLimits, language: Language
) -> str:
    about = line.about
    bases: tuple[Basis, ...] = ()
    if line.kind in (LineKind.STOPPED, LineKind.CONTINUED):
        label = next(each.grounds[about] for each in (here, *declared.values()) if about in each.grounds)
        about = label.called(language)
        bases = label.bases if line.kind is LineKind.STOPPED else ()
    elif line.kind is LineKind.EXTENDED:
        bases = here.extensions.get(limit.stage.key, ())
    elif line.grade:
        became = declared[about]
        about = f"{became.label.called(language)} · {became.grades[line.grade].called(language)}"
    amount = given_words(line.amount, language) if line.amount else ""
    return _LINES[line.kind][language].format(amount=amount, about=about) + cited(bases, language)


def _result(found: Deadline, calendar: Calendar, language: Language) -> str:
    if found.moment is None:
        since = shown(found.suspended_since, calendar) if found.suspended_since else ""
        left = amount_words(found.remaining if found.remaining is not None else timedelta(), language)
        return _RESULTS["suspended"][language].format(since=since, left=left)
    provisional = _RESULTS["provisional"][language] if found.provisional_years else ""
    return _RESULTS["due"][language].format(moment=shown(found.moment, calendar)) + provisional
