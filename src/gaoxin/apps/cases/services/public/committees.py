"""Industry committees: members, matters, votes by declared rules, and minutes."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection, transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.models.committees import (
    Committee,
    CommitteeMatter,
    CommitteeMember,
    CommitteeVote,
    SecretTally,
)
from gaoxin.apps.cases.public_access import keeps, require_committee, require_committee_matter, sets_up
from gaoxin.apps.cases.public_states import AgendaState, Ballot, Seat
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.voting_rules import package_voting_rules
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock, inbox
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system

NOTICE = "cases.committee"
_COUNT = """
INSERT INTO cases_secrettally (matter_id, ballot, times) VALUES (%s, %s, 1)
ON CONFLICT ON CONSTRAINT secret_ballots_counted_once DO UPDATE SET times = cases_secrettally.times + 1
"""


@transaction.atomic
def set_up(user: User, zone: Zone, name: str, purpose: str, *, synthetic: bool = False) -> Committee:
    if not sets_up(user, zone):
        raise refuse("public.not_your_committee")
    if Committee.objects.filter(zone=zone, name=name).exists():
        raise refuse("public.committee_known", Place(path="name"), name=name)
    return Committee.objects.create(
        zone=zone, name=name, purpose=purpose, made_by=user, made_at=clock.now(), synthetic=synthetic
    )


@transaction.atomic
def seat(user: User, committee_id: int, username: str, post: str, as_what: Seat, *, votes: bool) -> CommitteeMember:
    """Somebody with an account takes a seat."""
    committee = _kept(user, committee_id)
    with as_system():
        person = User.objects.filter(username=username.strip(), is_active=True).first()
        if person is None:
            raise refuse("public.no_such_person", Place(path="username"), name=username)
        if committee.members.filter(person=person, left_on__isnull=True).exists():
            raise refuse("public.sits_already", Place(path="username"), name=username)
        return CommitteeMember.objects.create(
            committee=committee, zone_id=committee.zone_id, person=person, post=post, seat=as_what, votes=votes
        )


@transaction.atomic
def leave(user: User, member_id: int) -> CommitteeMember:
    """A seat ends today; what was voted stays."""
    with as_system():  # whoever sits in a committee from outside the zone sees only their own row
        member = CommitteeMember.objects.filter(pk=member_id, left_on__isnull=True).first()
    if member is None:
        raise NotFound
    _kept(user, member.committee_id)
    with as_system():
        member.left_on = clock.today()
        member.save()
    return member


@dataclass(frozen=True, slots=True)
class Proposed:
    """A matter, and how it is voted on."""

    title: str
    text: str
    rule: str
    secret: bool
    held_on: date | None = None


@transaction.atomic
def propose(user: User, committee_id: int, proposed: Proposed) -> CommitteeMatter:
    committee = _kept(user, committee_id)
    if proposed.rule not in package_voting_rules():
        raise NotFound
    return CommitteeMatter.objects.create(
        committee=committee,
        title=proposed.title,
        text=proposed.text,
        rule=proposed.rule,
        secret=proposed.secret,
        held_on=proposed.held_on,
        made_by=user,
        made_at=clock.now(),
    )


@transaction.atomic
def open_vote(user: User, matter_id: int, closes_at: datetime) -> CommitteeMatter:
    """From now on members vote; each is told."""
    matter = _at(user, matter_id, AgendaState.PROPOSED)
    if closes_at <= clock.now():
        raise refuse("public.vote_ends_in_the_past", Place(path="closes_at"))
    voting = list(_voting(matter).select_related("person"))
    if not voting:
        raise refuse("public.nobody_votes")
    matter.state, matter.closes_at = AgendaState.VOTING, closes_at
    matter.save()
    address = reverse("public:committee_matter", args=[matter.pk])
    title = gettext_noop("请表决：%(title)s")
    inbox.tell([one.person for one in voting], NOTICE, title, {"title": matter.title}, address)
    return matter


@transaction.atomic
def vote(user: User, matter_id: int, ballot: str) -> CommitteeVote:
    """A member votes, once. Of a secret vote only that they have is kept; the ballot is added to the tally."""
    matter = require_committee_matter(user, matter_id)
    if ballot not in Ballot.values:
        raise refuse("public.choose_ballot", Place(path="ballot"))
    with as_system():
        matter = _locked(matter.pk)
        if matter.state != AgendaState.VOTING or (matter.closes_at is not None and matter.closes_at <= clock.now()):
            raise refuse("public.not_voting")
        member = _voting(matter).filter(person=user).first()
        if member is None:
            raise refuse("public.no_vote")
        if matter.cast.filter(member=member).exists():
            raise refuse("public.voted_already")
        if matter.secret:
            with connection.cursor() as cursor:
                cursor.execute(_COUNT, [matter.pk, ballot])
        return CommitteeVote.objects.create(
            matter=matter, member=member, ballot="" if matter.secret else ballot, at=clock.now()
        )


@transaction.atomic
def close_vote(user: User, matter_id: int) -> CommitteeMatter:
    """Count: after its end, or before where every member has voted."""
    matter = _at(user, matter_id, AgendaState.VOTING)
    with as_system():
        matter = _locked(matter.pk)
        members, cast = _voting(matter).count(), matter.cast.count()
        if cast < members and matter.closes_at is not None and clock.now() < matter.closes_at:
            raise refuse("public.vote_runs", until=clock.local(matter.closes_at), left=members - cast)
        counts = _counted(matter)
        yes, no, abstain = (counts.get(one, 0) for one in (Ballot.YES, Ballot.NO, Ballot.ABSTAIN))
        members = max(members, yes + no + abstain)  # whoever left after voting has voted as a member
        matter.members, matter.yes, matter.no, matter.abstain = members, yes, no, abstain
        matter.result = package_voting_rules()[matter.rule].outcome(members, yes, no, abstain).value
        matter.state, matter.decided_at = AgendaState.DECIDED, clock.now()
        matter.save()
    return matter


@transaction.atomic
def write_minutes(user: User, matter_id: int, text: str) -> CommitteeMatter:
    """The minutes of a matter that was voted on; what stood there before is kept in the history."""
    matter = _at(user, matter_id, AgendaState.DECIDED)
    matter.minutes, matter.minutes_by, matter.minutes_at = text.strip(), user, clock.now()
    matter.save()
    return matter


def _kept(user: User, committee_id: int) -> Committee:
    committee = require_committee(user, committee_id)
    if not keeps(user, committee):
        raise refuse("public.not_your_committee")
    return committee


def _at(user: User, matter_id: int, state: AgendaState) -> CommitteeMatter:
    """A matter of a committee that the person keeps, at this stage."""
    matter = require_committee_matter(user, matter_id)
    if not keeps(user, matter.committee):
        raise refuse("public.not_your_committee")
    if matter.state != state:
        raise refuse("public.another_stage", state=matter.get_state_display())
    return matter


def _locked(matter_id: int) -> CommitteeMatter:
    return CommitteeMatter.objects.select_for_update(of=("self",)).select_related("committee__zone").get(pk=matter_id)


def _voting(matter: CommitteeMatter) -> QuerySet[CommitteeMember]:
    return CommitteeMember.objects.filter(committee=matter.committee_id, votes=True, left_on__isnull=True)


def _counted(matter: CommitteeMatter) -> dict[str, int]:
    if matter.secret:
        return dict(SecretTally.objects.filter(matter=matter).values_list("ballot", "times"))
    return Counter(matter.cast.values_list("ballot", flat=True))
