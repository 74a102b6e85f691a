"""What bulletins say, drawn up from what happened: sections of paragraphs, each figure with the cases it counts.

A body is a list of {"title", "paragraphs"}; a paragraph has "text", "note" and "figures"; a figure "name", "value" and
"cases". `note` says where figures come from that somebody wrote in by hand.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Q

from gaoxin.apps.cases.models import Case, Clock, Escalation, Instruction, MeetingItem, Minutes, Progress, Step
from gaoxin.apps.cases.queries.answer_dues import ANSWER_CLOCK
from gaoxin.apps.cases.queries.kinds import kind_word
from gaoxin.apps.cases.states import HELD, CaseState, ClockState, StepState
from gaoxin.apps.zones.models import Zone
from gaoxin.catalogue.calendars import package_calendar
from gaoxin.catalogue.case_limits import package_case_limits
from gaoxin.engines.flows.remaining import working_days_between
from gaoxin.web import clock

COUNTED = ("instruction", "meeting_item", "blocker")
"""Kinds that a monthly bulletin counts."""
SERIOUS = ("supervision_order", "interview", "circular")
"""Rungs that a bulletin tells of."""
MOST_LISTED = 30
MOST_PROGRESS = 20
FIGURE = re.compile(r"\d+(?:\.\d+)?(?=\s*(?:件|项|个|家|次|天|人|万元|亿元|%))")
"""A number with its measure, as bulletins write figures."""

_JUST_NOW = timedelta(microseconds=1)
"""What happens at this very moment belongs to the month that lasts."""

Body = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Month:
    """A month with its first moment and its end, which is now while it lasts."""

    begins: datetime
    ends: datetime
    name: str


def month_of(words: str) -> Month:
    """The month of 2026-03; ValueError for anything else."""
    first = date.fromisoformat(f"{words}-01")
    following = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
    ends = min(clock.local(datetime.combine(following, time())), clock.now() + _JUST_NOW)
    return Month(clock.local(datetime.combine(first, time())), ends, f"{first.year}年{first.month}月")


def figure(name: str, cases: Iterable[int]) -> dict[str, Any]:
    """A count with the cases it counts."""
    keys = sorted(set(cases))
    return {"name": name, "value": str(len(keys)), "cases": keys}


def paragraph(text: str, figures: Sequence[dict[str, Any]] = ()) -> dict[str, Any]:
    """A paragraph whose {0}, {1} … are its figures."""
    return {"text": text.format(*(one["value"] for one in figures)), "note": "", "figures": list(figures)}


def unsourced(one: Mapping[str, Any]) -> list[str]:
    """Figures in the words of a paragraph that nothing stands behind."""
    if str(one["note"]).strip():
        return []
    known = [figure["value"] for figure in one["figures"]]
    found: list[str] = []
    for value in FIGURE.findall(str(one["text"])):
        if value in known:
            known.remove(value)
        else:
            found.append(value)
    return found


# A month


def monthly(zone: Zone, words: str) -> Body:
    """The bulletin of a month: how much was handed out, done and late, by whom, and what stays late."""
    month = month_of(words)
    cases = list(Case.objects.filter(zone=zone, kind__in=COUNTED, filed_at__lt=month.ends).select_related("department"))
    counted = _counted(cases, month)
    return [
        {"title": "一、总体情况", "paragraphs": list(_overall(counted, month))},
        {"title": "二、各单位办理情况", "paragraphs": list(_by_department(cases, counted))},
        {"title": "三、逾期未办结事项", "paragraphs": list(_late(cases, counted["late"], month))},
        {"title": "四、有关要求", "paragraphs": [_demand(bool(counted["late"]))]},
    ]


def _counted(cases: Sequence[Case], month: Month) -> dict[str, set[int]]:
    """Keys of cases by what happened to them in the month."""
    dues = _answers(one.pk for one in cases)
    new = {one.pk for one in cases if one.filed_at >= month.begins}
    done = {
        one.pk
        for one in cases
        if one.state == CaseState.CLOSED and one.closed_at and month.begins <= one.closed_at < month.ends
    }
    open_then = {one.pk for one in cases if one.closed_at is None or one.closed_at >= month.ends}
    kept = {key for key in done if key in dues and dues[key][1] == ClockState.MET}
    missed = {key for key in done if key in dues and dues[key][1] == ClockState.MISSED}
    late = {key for key in open_then if key in dues and _past(dues[key], month.ends)}
    climbed = set(
        Escalation.objects.filter(
            case__in=[one.pk for one in cases], rung__in=SERIOUS, at__gte=month.begins, at__lt=month.ends
        ).values_list("case_id", flat=True)
    )
    return {
        "new": new,
        "done": done,
        "kept": kept,
        "missed": missed,
        "open": open_then,
        "late": late,
        "climbed": climbed,
    }


def _answers(keys: Iterable[int]) -> dict[int, tuple[datetime | None, str, datetime | None]]:
    """By when the answer of each case was due, how that clock stands, and when it was met."""
    found = Clock.objects.filter(case__in=list(keys), stage=ANSWER_CLOCK)
    return {one.case_id: (one.due, one.state, one.met_at) for one in found}


def _past(answer: tuple[datetime | None, str, datetime | None], then: datetime) -> bool:
    due, _, met_at = answer
    return due is not None and due < then and (met_at is None or met_at > then)


def _overall(counted: Mapping[str, set[int]], month: Month) -> Iterator[dict[str, Any]]:
    yield paragraph(
        f"{month.name}，全区新交办督办事项{{0}}件，办结{{1}}件，其中按期{{2}}件、逾期{{3}}件；"
        "到期末在办{4}件，其中逾期未办结{5}件。",
        [
            figure("新交办", counted["new"]),
            figure("办结", counted["done"]),
            figure("按期办结", counted["kept"]),
            figure("逾期办结", counted["missed"]),
            figure("在办", counted["open"]),
            figure("逾期未办结", counted["late"]),
        ],
    )
    if counted["climbed"]:
        yield paragraph("发出督办单、约谈承办单位或者通报的{0}件。", [figure("督办单以上", counted["climbed"])])


def _by_department(cases: Sequence[Case], counted: Mapping[str, set[int]]) -> Iterator[dict[str, Any]]:
    """A paragraph for each department that had anything, the one with most late first."""
    by_department: dict[str, set[int]] = {}
    touched = counted["new"] | counted["done"] | counted["open"]
    for one in cases:
        if one.pk in touched and one.department is not None:
            by_department.setdefault(one.department.name, set()).add(one.pk)
    if not by_department:
        yield paragraph("本月各单位没有督办事项。")
    for name, keys in sorted(by_department.items(), key=lambda pair: (-len(pair[1] & counted["late"]), pair[0])):
        yield paragraph(
            f"{name}：承办{{0}}件，办结{{1}}件，逾期未办结{{2}}件。",
            [
                figure("承办", keys),
                figure("办结", keys & counted["done"]),
                figure("逾期未办结", keys & counted["late"]),
            ],
        )


def _late(cases: Sequence[Case], late: set[int], month: Month) -> Iterator[dict[str, Any]]:
    if not late:
        yield paragraph("到期末没有逾期未办结的事项。")
        return
    dues = _answers(late)
    rows = sorted((one for one in cases if one.pk in late), key=lambda one: dues[one.pk][0] or month.ends)
    for number, one in enumerate(rows[:MOST_LISTED], start=1):
        due = clock.local(dues[one.pk][0] or month.ends).date()
        days = working_days_between(due, clock.local(month.ends).date(), package_calendar("cn"))
        who = f"{one.number}，{one.department or '未定单位'}"
        text = f"{number}．{one.title}（{who}），应于{due.month}月{due.day}日报告结果，逾期{days}个工作日。"
        yield {"text": text, "note": "", "figures": [{"name": "逾期工作日", "value": str(days), "cases": [one.pk]}]}


def _demand(late: bool) -> dict[str, Any]:
    if late:
        return paragraph("请有逾期事项的单位于本通报印发后三个工作日内书面说明原因和办结时间，报督查部门。")
    return paragraph("请各单位继续按期办理，重要进展随时填报。")


# One subject


def special(cases: Sequence[Case], origin: Sequence[str]) -> Body:
    """The report on one subject: where it comes from, how it goes, what is wrong, what comes next."""
    return [
        {"title": "一、事项来源", "paragraphs": [paragraph(_safe(text)) for text in origin]},
        {"title": "二、办理进展", "paragraphs": list(_progress(cases))},
        {"title": "三、存在问题", "paragraphs": list(_problems(cases))},
        {"title": "四、下一步", "paragraphs": list(_ahead(cases))},
    ]


def origin_of(cases: Sequence[Case]) -> Sequence[str]:
    """Where cases come from, a sentence each."""
    texts: list[str] = []
    for one in Instruction.objects.filter(case__in=cases).select_related("leader", "case").order_by("case"):
        day = clock.local(one.case.filed_at)
        about = f"在“{one.subject}”上" if one.subject else ""
        who = f"{day.year}年{day.month}月{day.day}日，{one.leader.display_name}{about}"
        texts.append(f"{who}批示：“{one.text}”（{one.shown}）。")
    return texts


def origin_of_minutes(minutes: Minutes) -> Sequence[str]:
    day = minutes.held_on
    number = f"（{minutes.number}）" if minutes.number else ""
    return [f"{day.year}年{day.month}月{day.day}日召开的{minutes.title}{number}议定以下事项。"]


def _progress(cases: Sequence[Case]) -> Iterator[dict[str, Any]]:
    keys = [one.pk for one in cases]
    done = [one.pk for one in cases if one.state == CaseState.CLOSED]
    yield paragraph("共{0}件，已办结{1}件。", [figure("全部", keys), figure("办结", done)])
    told = Progress.objects.filter(case__in=keys).select_related("department", "case").order_by("-on", "-pk")
    alone = Q(element="answer") | Q(case__kind="procedure")
    results = Step.objects.filter(alone, case__in=keys, state=StepState.DONE).select_related("case__department")
    lines = [(one.on, one.case_id, f"{one.department or ''}：{one.text}") for one in told[:MOST_PROGRESS]]
    for step in results.order_by("-finished_at")[:MOST_PROGRESS]:
        if step.answers.get("opinion") and step.finished_at is not None:
            text = f"{step.case.department or ''}报告结果：{step.answers['opinion']}"
            lines.append((clock.local(step.finished_at).date(), step.case_id, text))
    if not lines:
        yield paragraph("还没有填报进展。")
    for on, key, text in sorted(lines, key=lambda line: line[0]):
        words = f"{on.month}月{on.day}日，{text.rstrip('。')}。"
        yield {"text": words, "note": "承办单位填报", "figures": [{"name": "填报", "value": "", "cases": [key]}]}


def _problems(cases: Sequence[Case]) -> Iterator[dict[str, Any]]:
    dues = _answers(one.pk for one in cases)
    now = clock.now()
    late = [one.pk for one in cases if one.closed_at is None and one.pk in dues and _past(dues[one.pk], now)]
    if late:
        yield paragraph("逾期未报告结果的{0}件。", [figure("逾期", late)])
    climbed = Escalation.objects.filter(case__in=[one.pk for one in cases]).select_related("case").order_by("at")
    for one in climbed[:MOST_PROGRESS]:
        day = clock.local(one.at)
        text = f"{day.month}月{day.day}日，{one.case.title}：{_rung(one)}。"
        yield {"text": text, "note": "系统督办记录", "figures": [{"name": "督办", "value": "", "cases": [one.case_id]}]}
    if not late and not climbed:
        yield paragraph("目前没有逾期，也没有升级督办。")


def _rung(one: Escalation) -> str:
    declared = package_case_limits().get(one.case.kind)
    label = declared.rungs.get(one.rung) if declared is not None else None
    return one.rung if label is None else label.name


def _ahead(cases: Sequence[Case]) -> Iterator[dict[str, Any]]:
    open_now = [one for one in cases if one.closed_at is None]
    if not open_now:
        yield paragraph("各事项均已办结。")
        return
    dues = _answers(one.pk for one in open_now)
    for one in open_now:
        waiting = one.parts.filter(state__in=HELD).select_related("department", "person", "step")
        who = "、".join(dict.fromkeys(str(part.department or part.person) for part in waiting)) or "承办单位"
        steps = "、".join(dict.fromkeys(part.step.name for part in waiting))
        due, _, met_at = dues.get(one.pk, (None, "", None))
        due = None if met_at is not None else due
        by = f"，{clock.local(due).month}月{clock.local(due).day}日前报告结果" if due is not None else ""
        text = f"{kind_word(one.kind)}“{one.title}”：由{who}{steps}{by}。"
        yield {"text": text, "note": "系统办理记录", "figures": [{"name": "在办", "value": "", "cases": [one.pk]}]}


def cases_of_minutes(minutes: Minutes) -> Sequence[Case]:
    keys = MeetingItem.objects.filter(minutes=minutes).values("case")
    return list(Case.objects.filter(pk__in=keys).select_related("department").order_by("pk"))


def _safe(text: str) -> str:
    """Braces in people's words are no places for figures."""
    return text.replace("{", "{{").replace("}", "}}")
