"""Filters narrow by values that an index can find."""

from dataclasses import dataclass
from datetime import datetime

import pytest
from django.http import QueryDict

from gaoxin.web import clock
from gaoxin.web.models import Job
from gaoxin.web.pages.filters import BadFilter, Dates, Exact
from gaoxin.web.pages.rows import rows_of

SENT = Dates(key="sent", label="发出", field="created_at", moments=True)


@dataclass(frozen=True)
class Sent:
    pk: int
    created_at: datetime


MOMENTS = ["2026-03-04T23:59:59", "2026-03-05T00:00", "2026-03-05T23:59:59", "2026-03-06T00:00"]
HELD = [Sent(number, clock.local(datetime.fromisoformat(text))) for number, text in enumerate(MOMENTS)]


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("sent_from=2026-03-05&sent_to=2026-03-05", [1, 2]),
        ("sent_from=2026-03-05", [1, 2, 3]),
        ("sent_to=2026-03-05", [0, 1, 2]),
    ],
)
def test_moments_are_chosen_by_whole_days_of_shanghai(words, left):
    assert [row.pk for row in SENT.narrow(rows_of(HELD), QueryDict(words)).each()] == left


@pytest.mark.django_db
def test_stored_moments_are_compared_with_moments():
    for moment in HELD:
        Job.objects.create(kind="x", title=str(moment.pk), language="zh-hans", created_at=moment.created_at)
    rows = SENT.narrow(rows_of(Job.objects.all()), QueryDict("sent_from=2026-03-05&sent_to=2026-03-05"))
    assert sorted(job.title for job in rows.each()) == ["1", "2"]
    assert "AT TIME ZONE" not in str(rows.query.query)


def test_an_exact_word_is_read_as_the_field_holds_it_or_refused():
    def number(text: str) -> int:
        if not text.isdecimal():
            raise BadFilter("不是编号")
        return int(text)

    exact = Exact(key="number", label="编号", field="pk", read=number)
    assert [row.pk for row in exact.narrow(rows_of(HELD), QueryDict("number= 2 ")).each()] == [2]
    with pytest.raises(BadFilter, match="不是编号"):
        exact.narrow(rows_of(HELD), QueryDict("number=x"))
    assert exact.describe(QueryDict("number=2")) == "2"
