"""Committees: seats, open and secret votes by declared rules, minutes."""

from datetime import timedelta

import pytest

from gaoxin.apps.cases.models import CommitteeMatter, CommitteeVote, SecretTally
from gaoxin.apps.cases.public_states import Seat
from gaoxin.apps.cases.queries.public import committees as queries
from gaoxin.apps.cases.services.public import committees
from gaoxin.apps.cases.services.public.committees import Proposed
from gaoxin.apps.cases.tests.world import World, build
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import acting_as


@pytest.fixture
def world(db):
    with clock.at("2026-03-02T09:00"):
        yield build()


def sitting(world: World):
    """A committee in which an enterprise, two departments and a leader vote, kept by the office."""
    made = committees.set_up(world.dispatcher, world.zone, "汽车产业委员会", "议事", synthetic=True)
    for name, seat in (
        ("member", Seat.CHAIR),
        ("planner", Seat.MEMBER),
        ("treasurer", Seat.MEMBER),
        ("leader", Seat.VICE),
    ):
        committees.seat(world.dispatcher, made.pk, name, f"示例单位 {name}", seat, votes=True)
    return made


def voting(world: World, *, secret: bool, rule: str = "ordinary") -> CommitteeMatter:
    made = sitting(world)
    matter = committees.propose(world.dispatcher, made.pk, Proposed("共建试验线", "方案", rule, secret))
    return committees.open_vote(world.dispatcher, matter.pk, clock.now() + timedelta(days=1))


def code_of(call, *arguments) -> str:
    with pytest.raises(Refusal) as refused:
        call(*arguments)
    return refused.value.problems[0].code


def test_an_open_vote_is_carried_by_its_rule_and_shows_who_voted_how(world: World):
    matter = voting(world, secret=False)
    for person, ballot in ((world.member, "yes"), (world.planner, "yes"), (world.treasurer, "no")):
        committees.vote(person, matter.pk, ballot)
    assert code_of(committees.vote, world.member, matter.pk, "no") == "public.voted_already"
    assert code_of(committees.close_vote, world.dispatcher, matter.pk) == "public.vote_runs"
    with clock.at("2026-03-03T09:01"):
        assert code_of(committees.vote, world.leader, matter.pk, "yes") == "public.not_voting"
        done = committees.close_vote(world.dispatcher, matter.pk)
    assert (done.members, done.yes, done.no, done.abstain, done.result) == (4, 2, 1, 0, "carried")
    assert sorted(CommitteeVote.objects.values_list("ballot", flat=True)) == ["no", "yes", "yes"]


def test_of_a_secret_vote_nobody_can_tell_who_gave_which_ballot(world: World):
    matter = voting(world, secret=True)
    committees.vote(world.member, matter.pk, "no")
    with acting_as(world.dispatcher):  # nor how it stands while it runs
        assert SecretTally.objects.count() == 0
    for person in (world.planner, world.treasurer, world.leader):
        committees.vote(person, matter.pk, "yes")
    done = committees.close_vote(world.dispatcher, matter.pk)  # all have voted
    assert (done.yes, done.no, done.abstain, done.result) == (3, 1, 0, "carried")
    assert set(CommitteeVote.objects.values_list("ballot", flat=True)) == {""}
    assert set(CommitteeVote.pgh_event_model.objects.values_list("ballot", flat=True)) == {""}


def test_without_a_quorum_a_vote_is_void(world: World):
    matter = voting(world, secret=False, rule="important")
    committees.vote(world.member, matter.pk, "yes")
    with clock.at("2026-03-03T09:01"):
        assert committees.close_vote(world.dispatcher, matter.pk).result == "no_quorum"


def test_a_member_of_an_enterprise_sees_the_committee_and_votes_on_its_page(world: World, client):
    matter = voting(world, secret=False)
    address = f"/public/committees/matters/{matter.pk}/"
    client.force_login(world.member)
    assert "提交表决" in client.get(address).content.decode()
    assert [one.pk for one in queries.to_vote(world.member)] == [matter.pk]
    client.post(f"{address}vote/", {"ballot": "abstain"})
    assert CommitteeVote.objects.get().ballot == "abstain"
    assert list(queries.to_vote(world.member)) == []
    client.force_login(world.stranger)
    assert client.get(address).status_code == 404


def test_who_has_no_vote_does_not_vote_and_who_does_not_keep_it_proposes_nothing(world: World):
    matter = voting(world, secret=False)
    assert code_of(committees.vote, world.head, matter.pk, "yes") == "public.no_vote"
    with pytest.raises(NotFound):
        committees.vote(world.stranger, matter.pk, "yes")
    proposed = Proposed("另一个议题", "方案", "ordinary", False)
    assert code_of(committees.propose, world.planner, matter.committee_id, proposed) == "public.not_your_committee"
    assert committees.propose(world.member, matter.committee_id, proposed).pk  # the chair does
    assert CommitteeVote.objects.count() == 0


def test_minutes_are_written_when_it_was_voted_on_and_corrected_in_the_open(world: World):
    matter = voting(world, secret=False)
    assert code_of(committees.write_minutes, world.dispatcher, matter.pk, "纪要") == "public.another_stage"
    with clock.at("2026-03-03T09:01"):
        committees.close_vote(world.dispatcher, matter.pk)
        committees.write_minutes(world.dispatcher, matter.pk, "到会三人。")
        committees.write_minutes(world.dispatcher, matter.pk, "到会四人。")
    kept = CommitteeMatter.pgh_event_model.objects.filter(pgh_obj_id=matter.pk).order_by("pgh_id")
    assert [one.minutes for one in kept][-2:] == ["到会三人。", "到会四人。"]


def test_a_seat_is_taken_once_and_left(world: World):
    made = sitting(world)
    taken = (world.dispatcher, made.pk, "planner", "示例单位", Seat.MEMBER)
    with pytest.raises(Refusal) as refused:
        committees.seat(*taken, votes=True)
    assert refused.value.problems[0].code == "public.sits_already"
    member = made.members.get(person=world.planner)
    committees.leave(world.dispatcher, member.pk)
    assert committees.seat(*taken, votes=False).votes is False
