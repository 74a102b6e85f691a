"""Committees, the matters before them and how they were voted on."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Q, QuerySet

from gaoxin.apps.cases.models import Committee, CommitteeMatter, CommitteeMember, CommitteeVote
from gaoxin.apps.cases.public_access import keeps, require_committee, require_committee_matter, visible_committees
from gaoxin.apps.cases.public_states import AgendaState
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.voting_rules import package_voting_rules
from gaoxin.web import clock
from gaoxin.web.problems import language
from gaoxin.web.scope import as_system


def committees(user: User | AnonymousUser) -> QuerySet[Committee]:
    now = Q(members__left_on__isnull=True)
    return visible_committees(user).select_related("zone").annotate(seats=Count("members", filter=now)).order_by("name")


@dataclass(frozen=True, slots=True)
class CommitteePage:
    """A committee for one viewer."""

    committee: Committee
    members: Sequence[CommitteeMember]
    matters: Sequence[CommitteeMatter]
    keeps: bool


def committee_page(user: User, committee_id: int) -> CommitteePage:
    committee = require_committee(user, committee_id)
    may = keeps(user, committee)
    with as_system():  # whoever sits in it from outside the zone sees with whom
        members = list(committee.members.filter(left_on__isnull=True).select_related("person").order_by("pk"))
    matters = list(committee.matters.order_by("-pk")[:200])
    return CommitteePage(committee, members, matters, may)


@dataclass(frozen=True, slots=True)
class MatterPage:
    """A matter for one viewer: who voted, and how where the vote is open and over; what is needed by its rule."""

    matter: CommitteeMatter
    keeps: bool
    may_vote: bool
    voted: bool
    rule: str
    members: int
    cast: Sequence[CommitteeVote]
    needed: int
    agreeing: int | None
    """How many had to agree, once it is known how many took part."""

    @property
    def may_close(self) -> bool:
        over = self.matter.closes_at is not None and clock.now() >= self.matter.closes_at
        return self.keeps and self.matter.state == AgendaState.VOTING and (over or len(self.cast) >= self.members)


def matter_page(user: User, matter_id: int) -> MatterPage:
    matter = require_committee_matter(user, matter_id)
    rule = package_voting_rules()[matter.rule]
    with as_system():
        voting = list(matter.committee.members.filter(votes=True, left_on__isnull=True))
        cast = list(matter.cast.select_related("member").order_by("member"))
    mine = next((one for one in voting if one.person_id == user.pk), None)
    voted = mine is not None and any(one.member_id == mine.pk for one in cast)
    members = matter.members if matter.members is not None else len(voting)
    counted = [matter.yes, matter.no, matter.abstain]
    present = sum(one or 0 for one in counted)
    runs = matter.state == AgendaState.VOTING and (matter.closes_at is None or clock.now() < matter.closes_at)
    return MatterPage(
        matter=matter,
        keeps=keeps(user, matter.committee),
        may_vote=runs and mine is not None and not voted,
        voted=voted,
        rule=rule.name_en if language() == "en" else rule.name,
        members=members,
        cast=cast,
        needed=rule.taking_part(members) if members else 0,
        agreeing=rule.agreeing(members, present) if matter.state == AgendaState.DECIDED else None,
    )


def rule_words() -> list[tuple[str, str]]:
    return [(key, one.name_en if language() == "en" else one.name) for key, one in package_voting_rules().items()]


def to_vote(user: User | AnonymousUser) -> QuerySet[CommitteeMatter]:
    """Matters on which the person has still to vote."""
    if not user.is_authenticated:
        return CommitteeMatter.objects.none()
    seats = CommitteeMember.objects.filter(person=user, votes=True, left_on__isnull=True)
    running = CommitteeMatter.objects.filter(
        state=AgendaState.VOTING, closes_at__gt=clock.now(), committee__in=seats.values("committee")
    )
    return running.exclude(cast__member__in=seats).select_related("committee").order_by("closes_at", "pk")
