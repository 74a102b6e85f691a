"""The next things of a project, on the chain of `test_paths`."""

from dataclasses import replace
from datetime import date

from gaoxin.engines.flows.next_things import Do, Obstacle, Running, Thing, Why, next_things

from .test_paths import CHAIN, march, path

SILENT = 5


NOW = march(4)


def standing(today=NOW, **changed):
    """The chain after its filing is done; `changed` by key."""
    begun = {"file": {"begun": march(2), "done": march(3)}, **changed}
    return path([replace(one, **begun.get(one.key, {})) for one in CHAIN], today=today)


def test_work_on_the_critical_path_begins_before_work_with_room():
    after_land = standing(land={"begun": march(3), "done": march(5)}, today=march(5))
    found = next_things(after_land, {}, ["drainage", "design"], [], SILENT)
    assert found == [
        Thing(Do.BEGIN, "design", 0, (Why.CRITICAL,)),
        Thing(Do.BEGIN, "drainage", 7, (Why.ROOM,)),
    ]


def test_an_obstacle_comes_before_late_work_and_that_before_a_beginning_of_the_same_room():
    stand = standing(
        land={"begun": march(3), "done": march(5)},
        design={"begun": march(5)},
        drainage={"begun": march(5)},
        today=march(16),
    )
    obstacles = [Obstacle("neighbour", "design", late=2, taken=False), Obstacle("money")]
    found = next_things(stand, {"design": Running(), "drainage": Running()}, [], obstacles, SILENT)
    assert [(one.do, one.key, one.room) for one in found] == [
        (Do.CLEAR, "neighbour", 0),
        (Do.CLEAR, "money", 0),
        (Do.PRESS, "design", 0),
    ]
    assert found[0].why == (Why.CRITICAL, Why.LATE, Why.UNTAKEN)
    assert (found[1].why, found[2].why, found[2].late) == ((Why.WHOLE,), (Why.CRITICAL, Why.LATE), 2)


def test_only_what_is_late_untaken_or_silent_is_asked_about():
    stand = standing(land={"begun": march(3)})
    assert next_things(stand, {"land": Running(quiet=4)}, [], [], SILENT) == []
    assert next_things(stand, {"land": Running(quiet=5)}, [], [], SILENT) == [
        Thing(Do.ASK, "land", 0, (Why.CRITICAL, Why.QUIET), 0, 5)
    ]
    assert next_things(stand, {"land": Running(taken=False)}, [], [], SILENT) == [
        Thing(Do.PRESS, "land", 0, (Why.CRITICAL, Why.UNTAKEN))
    ]


def test_the_stewards_own_work_is_entered_once_it_is_late():
    early, late = standing(land={"begun": march(3)}), standing(land={"begun": march(3)}, today=march(9))
    assert next_things(early, {"land": Running(own=True)}, [], [], SILENT) == []
    assert [one.do for one in next_things(late, {"land": Running(own=True, quiet=9)}, [], [], SILENT)] == [Do.FINISH]


def test_no_more_than_asked_for():
    obstacles = [Obstacle(f"o{number}") for number in range(5)]
    assert len(next_things(standing(), {}, [], obstacles, SILENT)) == 3
    assert len(next_things(standing(), {}, [], obstacles, SILENT, most=5)) == 5
    assert next_things(path((), today=date(2026, 3, 4)), {}, [], [], SILENT) == []
