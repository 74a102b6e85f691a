"""Drawn histories of a case against a slow count that walks them day by day, and steps back against minutes counted.

The reference keeps, for every stage, one list of what happened to it, and answers each question by walking all working
days from the start once more; its working days come from another package.
"""

from datetime import date, datetime, timedelta

import chinese_calendar
from hypothesis import given, settings
from hypothesis import strategies as st

from gaoxin.engines.flows.backwards import working_day_before, working_time_before
from gaoxin.engines.flows.deadlines import WorkingDays
from gaoxin.engines.flows.limits import (
    Continued,
    Done,
    Extended,
    Extension,
    Ground,
    HandedOn,
    OnReturn,
    OnTransfer,
    Opened,
    Reclassified,
    Rung,
    Scheme,
    SentBack,
    Stage,
    Stopped,
    case_limits,
    ladder,
)
from gaoxin.kernel.problems import Refusal
from tests.amounts import many

from .test_deadline_properties import BREAKS, CALENDAR, FIRST, MINUTE, WORKED, aware

STAGES = {
    "receipt": ("opened", OnTransfer.REPEAT, OnReturn.KEEP, 0),
    "answer": ("opened", OnTransfer.KEEP, OnReturn.RESUME, 2),
    "solve": ("answer", OnTransfer.RESTART, OnReturn.RESTART, 0),
    "check": ("answer", OnTransfer.KEEP, OnReturn.KEEP, 3),
}
GRADES = {
    "receipt": {"short": 1, "long": 2},
    "answer": {"short": 3, "long": 8},
    "solve": {"short": 2, "long": 6, "huge": 20},
    "check": {"long": 4, "huge": 10},
}
GROUNDS = {"补正": (), "鉴定": ("answer", "check")}
RUNGS = (("remind", -2), ("urge", 0), ("order", 1), ("meeting", 4))
SCHEME = Scheme(
    "case",
    tuple(
        Stage(
            key,
            {grade: WorkingDays(count) for grade, count in GRADES[key].items()},
            begins,
            on_transfer,
            on_return,
            Extension(dict.fromkeys(("short", "long", "huge"), WorkingDays(extra)), 2) if extra else None,
        )
        for key, (begins, on_transfer, on_return, extra) in STAGES.items()
    ),
    tuple(Ground(key, stages) for key, stages in GROUNDS.items()),
    tuple(Rung(key, WorkingDays(abs(days)) if days else None, before=days < 0) for key, days in RUNGS),
)
NEVER = datetime(9000, 1, 1)


# The slow count: wall-clock moments without zone, whole days


def works(on: date) -> bool:
    return chinese_calendar.is_workday(on)


def disturbed(on: date, pauses) -> bool:
    """Whether some of a day's working time was paused."""
    shifts = [((8, 30), (12, 0)), ((13, 30), (17, 0))]
    for since, until in pauses:
        for opens, closes in shifts:
            start, end = datetime.combine(on, datetime.min.time()), datetime.combine(on, datetime.min.time())
            start, end = start.replace(hour=opens[0], minute=opens[1]), end.replace(hour=closes[0], minute=closes[1])
            if max(start, since) < min(end, until):
                return True
    return False


def slow_due(start: datetime, count: int, pauses):
    """The closing time of the n-th day counted, or None if a pause without end comes before."""
    pauses = [(max(since, start), until) for since, until in pauses if until > start]
    on, endless = start.date(), [since for since, until in pauses if until == NEVER]
    while count:
        on += timedelta(days=1)
        if works(on):
            closing = datetime(on.year, on.month, on.day, 17)
            if endless and min(endless) < closing:
                return None
            count -= not disturbed(on, pauses)
    return datetime(on.year, on.month, on.day, 17)


class Impossible(Exception):  # noqa: N818 - the reference's word for a refusal
    pass


class Slow:
    """The case as a dictionary of stages, changed step by step as an official would by hand."""

    def __init__(self, at, grade):
        self.opened, self.grade = at, grade
        self.stops: list[list] = []
        self.running: dict[str, dict] = {}
        if not any(grade in GRADES[key] for key in STAGES):
            raise Impossible
        self.start_after("opened", at)

    def start_after(self, what, at):
        for key, (begins, *_) in STAGES.items():
            if begins == what and self.grade in GRADES[key] and key not in self.running:
                self.running[key] = self.fresh(key, at, GRADES[key][self.grade])

    def fresh(self, key, at, amount):
        return {"key": key, "start": at, "amount": amount, "more": 0, "away": [], "done": None}

    def pauses(self, stage, closing):
        found = list(stage["away"])
        for ground, since, until in self.stops:
            if GROUNDS[ground] and stage["key"] not in GROUNDS[ground]:
                continue
            if stage["done"] is None or since < stage["done"]:
                found.append((since, until or closing))
        return found

    def due(self, stage, closing=NEVER, **other):
        stage = {**stage, **other}
        return slow_due(stage["start"], stage["amount"], self.pauses(stage, closing))

    def open(self, key):
        if self.grade not in GRADES[key] or key not in self.running or self.running[key]["done"]:
            raise Impossible
        return self.running[key]

    def stop(self, at, ground):
        if any(name == ground and until is None for name, _, until in self.stops):
            raise Impossible
        could = GROUNDS[ground] or tuple(STAGES)
        if not [k for k, s in self.running.items() if k in could and self.grade in GRADES[k] and not s["done"]]:
            raise Impossible
        self.stops.append([ground, at, None])

    def go_on(self, at, ground):
        for stop in self.stops:
            if stop[0] == ground and stop[2] is None:
                stop[2] = at
                return
        raise Impossible

    def hand_on(self, at):
        for key, stage in self.running.items():
            how = STAGES[key][1]
            again = how is OnTransfer.REPEAT or (how is OnTransfer.RESTART and not stage["done"])
            if again and self.grade in GRADES[key]:
                stage.update(start=at, amount=GRADES[key][self.grade], more=0, away=[], done=None)

    def extend(self, at, key):
        stage, extra = self.open(key), STAGES[key][3]
        if not extra or stage["more"] == 2 or at > self.due(stage, closing=at):
            raise Impossible
        stage["more"] += 1
        stage["amount"] += extra

    def finish(self, at, key):
        self.open(key)["done"] = at
        self.start_after(key, at)

    def back(self, at, key):
        if self.grade not in GRADES[key] or key not in self.running:
            raise Impossible
        stage = self.running[key]
        if stage["done"] is None:
            return
        for other, (begins, *_) in STAGES.items():
            if begins == key:
                self.running.pop(other, None)
        how = STAGES[key][2]
        if how is OnReturn.RESTART:
            stage.update(start=at, amount=GRADES[key][self.grade], more=0, away=[])
        elif how is OnReturn.RESUME:
            stage["away"].append((stage["done"], at))
        stage["done"] = None

    def regrade(self, at, grade):
        self.grade = grade
        for key, (begins, *_) in STAGES.items():
            amount, stage = GRADES[key].get(grade), self.running.get(key)
            if amount is None or (stage and stage["done"]):
                continue
            if stage is None:
                if begins == "opened":
                    stage = self.running[key] = self.fresh(key, self.opened, amount)
                    if self.due(stage, closing=at) < at:
                        stage["start"] = at
                continue
            old = self.due(stage, closing=at)
            if old < at:
                continue
            if self.due(stage, closing=at, amount=amount) >= at:
                stage.update(amount=amount, more=0)
            elif self.due(stage, closing=at, amount=amount, start=at) <= old:
                stage.update(amount=amount, start=at, more=0)

    def steps(self):
        """Every step of the ladder, counted day by day from the limit."""
        found = []
        for key, stage in self.running.items():
            due = self.due(stage) if self.grade in GRADES[key] else None
            for name, days in RUNGS if due else ():
                if days < 0:
                    on, left = due.date(), -days
                    while left:
                        on -= timedelta(days=1)
                        left -= works(on)
                    at = datetime(on.year, on.month, on.day, 8, 30)
                    at = at if at > stage["start"] else None
                else:
                    at = slow_due(due, days, self.pauses(stage, NEVER)) if days else due
                if at and (stage["done"] is None or at < stage["done"]):
                    found.append((at, key, name))
        return sorted(found)


# Drawn histories


@st.composite
def histories(draw):
    """The start and up to a dozen happenings: minutes since the one before, the kind, and what it is about."""
    near = draw(st.sampled_from(BREAKS)) + draw(st.integers(0, 10 * 24 * 60))
    steps = draw(st.lists(st.tuples(st.integers(0, 255), st.integers(0, 255), st.integers(0, 255)), max_size=12))
    return near, draw(st.sampled_from(["short", "long"])), steps


GAPS = (0, 1, 30, 90, 240, 600, 1440, 1440, 2880, 4320, 7200, 14400)


def happening(at, kind, about):
    """One happening for the engine, and the same for the reference."""
    stage, ground, grade = list(STAGES)[about % 4], list(GROUNDS)[about % 2], ("short", "long", "huge")[about % 3]
    moment = CALENDAR.aware(at)
    return (
        (Stopped(moment, ground), "stop", ground),
        (Continued(moment, ground), "go_on", ground),
        (HandedOn(moment, "科技局"), "hand_on"),
        (Reclassified(moment, grade=grade), "regrade", grade),
        (Extended(moment, stage, "协调"), "extend", stage),
        (Done(moment, stage), "finish", stage),
        (SentBack(moment, stage), "back", stage),
    )[kind % 7]


@many(1200)
@given(histories())
def test_limits_and_ladder_agree_with_walking_the_days(history):
    near, grade, steps = history
    at = FIRST + near * MINUTE
    slow, happened = Slow(at, grade), [Opened(CALENDAR.aware(at), "case", grade)]
    for gap, kind, about in steps:
        at += timedelta(minutes=GAPS[gap % len(GAPS)])
        event, what, *arguments = happening(at, kind, about)
        try:
            getattr(slow, what)(at, *arguments)
            allowed = True
        except Impossible:
            allowed = False
        try:
            found = case_limits([*happened, event], {"case": SCHEME}, CALENDAR)
            happened.append(event)
        except Refusal:
            found = None
        assert allowed == (found is not None), (what, arguments)
    agree(case_limits(happened, {"case": SCHEME}, CALENDAR), slow)


def agree(found, slow):
    owed = [key for key in STAGES if slow.grade in GRADES[key]]
    assert (found.grade, [limit.stage.key for limit in found.stages]) == (slow.grade, owed)
    for limit in found.stages:
        stage = slow.running.get(limit.stage.key)
        assert (limit.deadline is None) == (stage is None)
        if stage is not None:
            moment = limit.deadline.moment
            assert (moment and moment.replace(tzinfo=None)) == slow.due(stage)
            assert limit.running == (stage["done"] is None)
    climbs = [(climb.at.replace(tzinfo=None), climb.stage, climb.rung.key) for climb in ladder(found, CALENDAR)]
    assert sorted(climbs) == slow.steps()


@settings(max_examples=300, deadline=None)
@given(histories())
def test_the_same_history_told_again_gives_the_same_limits_and_every_line_lies_in_order(history):
    near, grade, steps = history
    at = FIRST + near * MINUTE
    happened = [Opened(CALENDAR.aware(at), "case", grade)]
    for gap, _, about in steps:
        at += timedelta(minutes=GAPS[gap % len(GAPS)])
        happened.append(HandedOn(CALENDAR.aware(at), str(about)))
    found = case_limits(happened, {"case": SCHEME}, CALENDAR)
    assert found == case_limits(iter(happened), {"case": SCHEME}, CALENDAR)
    for limit in found.stages:
        assert [line.at for line in limit.lines] == sorted(line.at for line in limit.lines)
        if limit.deadline is not None:
            assert len(limit.deadline.counted) == limit.deadline.amount.count


# Counting back


@settings(max_examples=500, deadline=None)
@given(st.integers(400 * 24 * 60, 2400 * 24 * 60), st.integers(1, 40 * 60))
def test_working_time_before_a_moment_is_what_lies_between(moment, minutes):
    left, number = minutes, moment
    while left:
        number -= 1
        left -= WORKED[number]
    assert working_time_before(aware(moment), minutes * MINUTE, CALENDAR) == aware(number)


@settings(max_examples=300, deadline=None)
@given(st.dates(date(2019, 1, 1), date(2026, 11, 1)), st.integers(0, 30))
def test_the_working_day_before_has_so_many_left(day, count):
    found = working_day_before(day, count, CALENDAR)
    between = [found + timedelta(days=number) for number in range(1, (day - found).days)]
    last = count and 1  # the day itself, worked or not
    assert sum(works(each) for each in between) + last == count
    assert found == day or works(found)
