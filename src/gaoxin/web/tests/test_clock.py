"""The clock that pages, services and tests share."""

from datetime import UTC, date, datetime

from gaoxin.web import clock


def test_a_held_clock_stands_still_and_is_given_back():
    with clock.at("2026-03-05T23:30"):
        assert clock.now().isoformat() == "2026-03-05T23:30:00+08:00"
        with clock.at("2020-01-01"):
            assert clock.today() == date(2020, 1, 1)
        assert clock.today() == date(2026, 3, 5)
    assert clock.today() != date(2026, 3, 5)


def test_a_moment_of_another_place_is_told_in_shanghai():
    with clock.at(datetime(2026, 3, 5, 20, 0, tzinfo=UTC)):
        assert clock.now().isoformat() == "2026-03-06T04:00:00+08:00"
        assert clock.today() == date(2026, 3, 6)


def test_the_environment_sets_the_moment_from_which_the_clock_runs(monkeypatch):
    monkeypatch.setenv("GAOXIN_CLOCK", "2026-03-05T09:00")
    first, second = clock.now(), clock.now()
    assert first.date() == date(2026, 3, 5)
    assert first < second
