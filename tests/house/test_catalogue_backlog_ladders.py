"""The shipped ladder of backlogs."""

from fractions import Fraction

from gaoxin.catalogue.backlog_ladders import Paper, package_backlog_ladders
from gaoxin.catalogue.case_kinds import package_case_kinds

SERVICE = package_backlog_ladders()["service"]


def test_the_ladder_goes_from_a_reminder_to_a_circular():
    assert [rung.name for rung in SERVICE.rungs.values()] == ["提醒", "催办", "督办单", "联席会议或专题会", "通报"]
    assert [rung.paper for rung in SERVICE.rungs.values()] == [
        Paper.NONE,
        Paper.NONE,
        Paper.ORDER,
        Paper.MEETING,
        Paper.CIRCULAR,
    ]
    order = SERVICE.rungs["supervision_order"]
    assert (order.rung.overdue, order.rung.oldest, order.rung.share, order.answer) == (5, 3, Fraction(1, 2), 3)


def test_it_counts_kinds_that_are_declared_and_names_what_is_uncertain():
    assert set(SERVICE.kinds) <= package_case_kinds().keys()
    assert all(basis.assurance.confidence for rung in SERVICE.rungs.values() for basis in rung.basis)
