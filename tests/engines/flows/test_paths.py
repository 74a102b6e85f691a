"""The critical path: by hand on March 2026 (no holidays), and against a count that walks day by day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin.catalogue.calendars import package_calendar
from gaoxin.engines.flows.paths import Path, Work, critical_path
from gaoxin.kernel.problems import Refusal

CALENDAR = package_calendar("cn")
MONDAY = date(2026, 3, 2)
CHAIN = (
    Work("file", 1),
    Work("land", 2, ("file",)),
    Work("design", 5, ("land",)),
    Work("fire", 3, ("design",)),
    Work("drainage", 1, ("land",)),
    Work("build", 2, ("fire", "drainage")),
)


def march(day):
    return date(2026, 3, day)


def path(works, starts_on=MONDAY, today=MONDAY):
    return critical_path(works, starts_on, today, CALENDAR)


def test_the_longest_way_is_critical_and_the_rest_has_room():
    found = path(CHAIN)
    assert found.end == march(19)  # 1 + 2 + 5 + 3 + 2 working days after Monday 2
    assert found.critical == ["file", "land", "design", "fire", "build"]
    assert {key: one.room for key, one in found.placed.items() if one.room} == {"drainage": 7}
    assert (found.placed["drainage"].begins, found.placed["drainage"].ends) == (march(5), march(6))
    assert found.placed["drainage"].latest_end == march(17)


def test_what_should_be_done_and_is_not_moves_the_forecast_every_day():
    begun = tuple(replace(one, begun=march(2)) if one.key == "file" else one for one in CHAIN)
    assert path(begun, today=march(3)).end == march(19)
    late = path(begun, today=march(6))
    assert (late.end, late.placed["file"].late, late.placed["file"].room) == (march(24), 3, 0)


def test_what_is_done_stands_with_its_days_and_is_critical_no_more():
    done = tuple(replace(one, begun=march(2), done=march(2)) if one.key == "file" else one for one in CHAIN)
    found = path(done)
    assert (found.end, "file" in found.critical) == (march(18), False)


def test_an_obstacle_moves_the_end_only_beyond_the_room():
    held = tuple(replace(one, not_before=march(17)) if one.key == "drainage" else one for one in CHAIN)
    assert (path(held).end, path(held).placed["drainage"].room) == (march(19), 0)
    further = tuple(replace(one, not_before=march(19)) if one.key == "drainage" else one for one in CHAIN)
    assert path(further).end == march(23)
    assert path(further).critical == ["drainage", "build"]


def test_a_day_off_counts_as_the_working_day_before_it():
    assert path(CHAIN, today=march(7)).end == path(CHAIN, today=march(6)).end == march(25)


def test_nothing_to_do_is_over_at_no_day():
    assert path(()) == Path({}, None)


@pytest.mark.parametrize(
    ("works", "code"),
    [
        ((Work("a", 1, ("b",)),), "paths.no_such_work"),
        ((Work("a", 1, ("b",)), Work("b", 1, ("a",))), "paths.circle"),
        ((Work("a", 1, ("a",)),), "paths.circle"),
    ],
)
def test_what_hangs_together_wrongly_is_refused(works, code):
    with pytest.raises(Refusal) as refusal:
        path(works)
    assert refusal.value.problems[0].code == code


# Against a slow count


def walked(day, count):
    """So many working days after a day, walked one by one; for none the working day itself or the one before."""
    while not CALENDAR.day(day).works:
        day -= timedelta(days=1)
    while count:
        day += timedelta(days=1)
        count -= CALENDAR.day(day).works
    return day


def slow_ends(works, today):
    """When each piece is done, each way through the pieces walked by itself."""
    by_key = {work.key: work for work in works}

    def begins(key):
        work = by_key[key]
        if work.begun:
            return walked(work.begun, 0)
        return max([walked(MONDAY, 0), walked(today, 0), *(ends(before) for before in work.after)])

    def ends(key):
        work = by_key[key]
        if work.done:
            return walked(work.done, 0)
        held = [walked(work.not_before, 0)] if work.not_before else []
        return max([walked(begins(key), work.days), walked(today, 0), *held])

    return {key: ends(key) for key in by_key}


@st.composite
def undertakings(draw):
    """Works in random order of dependence, some begun, some done, some held up, as they may stand on some day."""
    today = MONDAY + timedelta(days=draw(st.integers(0, 40)))
    works, over = [], set()
    for number in range(draw(st.integers(1, 7))):
        before = draw(st.sets(st.sampled_from([one.key for one in works]), max_size=3)) if works else set()
        work = Work(f"w{number}", draw(st.integers(0, 9)), tuple(sorted(before)))
        if before <= over and draw(st.booleans()):
            begun = MONDAY + timedelta(days=draw(st.integers(0, (today - MONDAY).days)))
            work = replace(work, begun=begun)
            if draw(st.booleans()):
                work = replace(work, done=begun + timedelta(days=draw(st.integers(0, (today - begun).days))))
                over.add(work.key)
        elif draw(st.booleans()):
            work = replace(work, not_before=today + timedelta(days=draw(st.integers(0, 30))))
        works.append(work)
    return works, today


@given(undertakings())
def test_ends_and_room_agree_with_walking_day_by_day(made):
    works, today = made
    found = path(works, today=today)
    slow = slow_ends(works, today)
    assert {key: one.ends for key, one in found.placed.items()} == slow
    assert found.end == max(slow.values())
    for work in works:
        one = found.placed[work.key]
        if work.done is not None:
            continue
        for more, moved in ((one.room, False), (one.room + 1, True)):
            held = replace(work, not_before=walked(one.ends, more))
            others = [held if other.key == work.key else other for other in works]
            assert (max(slow_ends(others, today).values()) > found.end) is moved
