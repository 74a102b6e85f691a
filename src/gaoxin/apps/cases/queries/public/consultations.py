"""Consultation rounds: published ones for everybody, with the comments for those who draft."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, QuerySet

from gaoxin.apps.cases.models import Comment, CommentAnswer, Consultation
from gaoxin.apps.cases.public_access import drafts, require_consultation, visible_consultations, works_in
from gaoxin.apps.cases.public_states import ConsultationState
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web import clock
from gaoxin.web.scope import as_system


@dataclass(frozen=True, slots=True)
class Round:
    """One round for one viewer."""

    kept: Consultation
    takes: bool
    drafts: bool
    staff: bool
    answers: Sequence[tuple[CommentAnswer, int]]
    """Each with how many comments it takes up."""
    comments: Sequence[Comment]
    unanswered: int

    @property
    def over(self) -> bool:
        """Whether its last day has passed."""
        return clock.today() > self.kept.closes_on

    @property
    def paragraphs(self) -> Sequence[str]:
        return [line.strip() for line in self.kept.text.splitlines() if line.strip()]

    @property
    def final_paragraphs(self) -> Sequence[str]:
        return [line.strip() for line in self.kept.final_text.splitlines() if line.strip()]


def takes_comments(kept: Consultation) -> bool:
    """Whether anybody may comment today."""
    return kept.state == ConsultationState.OPEN and kept.opens_on <= clock.today() <= kept.closes_on


def rounds(user: User | AnonymousUser) -> QuerySet[Consultation]:
    return visible_consultations(user).select_related("zone", "department")


def round_of(user: User | AnonymousUser, consultation_id: int) -> Round:
    """One round; its comments only for those who do the zone's work, its answers once they are published."""
    kept = require_consultation(user, consultation_id)
    staff, mine = works_in(user, kept.zone), drafts(user, kept)
    shown = kept.state == ConsultationState.ANSWERED or staff
    comments = list(kept.comments.select_related("answer").order_by("number")) if staff else []
    return Round(
        kept=kept,
        takes=takes_comments(kept),
        drafts=mine,
        staff=staff,
        answers=_answers(kept) if shown else [],
        comments=comments,
        unanswered=sum(one.answer_id is None for one in comments),
    )


def _answers(kept: Consultation) -> Sequence[tuple[CommentAnswer, int]]:
    with as_system():  # everybody reads how many comments an answer takes up, not what they say
        taken = dict(kept.comments.order_by().values_list("answer").annotate(Count("pk")))
    return [(one, taken.get(one.pk, 0)) for one in kept.answers.all()]


def may_draft(user: User | AnonymousUser, zone: Zone | None) -> bool:
    return zone is not None and works_in(user, zone)


def state_word(kept: Consultation) -> str:
    """How a round stands today, by its days."""
    if kept.state == ConsultationState.OPEN and clock.today() > kept.closes_on:
        return str(ConsultationState.CLOSED.label)
    return kept.get_state_display()


def shown_state(kept: Consultation) -> str:
    """The same as a key, for its colour."""
    if kept.state == ConsultationState.OPEN and clock.today() > kept.closes_on:
        return ConsultationState.CLOSED.value
    return kept.state
