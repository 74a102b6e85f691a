"""Consultation rounds: a draft is published for a time, anybody comments, each comment is taken up in an answer that
says whether it was adopted, why, and what changed in the text; then all answers are published together."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.db.models import F

from gaoxin.apps.cases.models.public_matters import Comment, CommentAnswer, Consultation
from gaoxin.apps.cases.public_access import drafts, require_consultation
from gaoxin.apps.cases.public_states import Adoption, ConsultationState
from gaoxin.apps.cases.queries.public.consultations import takes_comments
from gaoxin.apps.cases.services.times import calendar
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.limits import limit
from gaoxin.engines.disclosure.personal import found
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.scope import as_system


@dataclass(frozen=True, slots=True)
class Draft:
    """What is put before everybody, and between which days."""

    title: str
    intro: str
    text: str
    opens_on: date
    closes_on: date


@transaction.atomic
def draft(user: User, zone: Zone, written: Draft, *, synthetic: bool = False) -> Consultation:
    """A round as its department prepares it; nobody else sees it yet."""
    departments = sorted(standing(user, zone).departments)
    if not departments:
        raise refuse("public.not_your_consultation")
    _check(written)
    return Consultation.objects.create(
        zone=zone,
        department_id=departments[0],
        title=written.title,
        intro=written.intro,
        text=written.text,
        opens_on=written.opens_on,
        closes_on=written.closes_on,
        made_by=user,
        made_at=clock.now(),
        synthetic=synthetic,
    )


@transaction.atomic
def redraft(user: User, consultation_id: int, written: Draft) -> Consultation:
    """Change a round that is not published yet."""
    kept = _drafted(user, consultation_id)
    if kept.state != ConsultationState.DRAFT:
        raise refuse("public.not_a_draft")
    _check(written)
    kept.title, kept.intro, kept.text = written.title, written.intro, written.text
    kept.opens_on, kept.closes_on = written.opens_on, written.closes_on
    kept.save()
    return kept


@transaction.atomic
def publish(user: User, consultation_id: int) -> Consultation:
    """From its first day on anybody comments."""
    kept = _drafted(user, consultation_id)
    if kept.state != ConsultationState.DRAFT:
        raise refuse("public.not_a_draft")
    if kept.opens_on < clock.today():
        raise refuse("public.begins_in_the_past", Place(path="opens_on"))
    kept.state, kept.published_at = ConsultationState.OPEN, clock.now()
    kept.save()
    return kept


@transaction.atomic
def comment(
    user: User | None, consultation_id: int, text: str, clause: str = "", *, synthetic: bool = False
) -> Comment:
    """One comment, numbered as it comes in."""
    with as_system():
        kept = Consultation.objects.select_for_update().get(pk=consultation_id)
        if not takes_comments(kept):
            raise refuse("public.consultation_not_open")
        Consultation.objects.filter(pk=kept.pk).update(comments_taken=F("comments_taken") + 1)
        return Comment.objects.create(
            consultation=kept,
            zone_id=kept.zone_id,
            number=kept.comments_taken + 1,
            clause=clause.strip(),
            text=text.strip(),
            filed_by=user,
            filed_at=clock.now(),
            synthetic=synthetic,
        )


@dataclass(frozen=True, slots=True)
class Taken:
    """An answer to comments that say the same."""

    gist: str
    adoption: Adoption
    reason: str
    effect: str = ""


@transaction.atomic
def answer(user: User, consultation_id: int, numbers: Collection[int], taken: Taken) -> CommentAnswer:
    """Take up comments that have no answer yet, in one answer."""
    kept = _drafted(user, consultation_id)
    if kept.state != ConsultationState.OPEN:
        raise refuse("public.consultation_not_open")
    for name in ("gist", "reason", "effect"):
        if left := found(getattr(taken, name)):
            kinds = "、".join(dict.fromkeys(one.kind.value for one in left))
            raise refuse("public.personal_data_left", Place(path=name), kinds=kinds)
    chosen = Comment.objects.select_for_update().filter(consultation=kept, number__in=numbers, answer__isnull=True)
    if not numbers or len(chosen) != len(set(numbers)):
        raise refuse("public.choose_comments", Place(path="numbers"))
    made = CommentAnswer.objects.create(
        consultation=kept,
        zone_id=kept.zone_id,
        gist=taken.gist,
        adoption=taken.adoption,
        reason=taken.reason,
        effect=taken.effect,
        answered_by=user,
        answered_at=clock.now(),
    )
    for one in chosen:
        one.answer = made
        one.save()
    return made


@transaction.atomic
def publish_answers(user: User, consultation_id: int, effect: str, final_text: str) -> Consultation:
    """After its last day, with every comment answered: the answers, what changed, and the text as it now reads."""
    kept = _drafted(user, consultation_id)
    if kept.state != ConsultationState.OPEN:
        raise refuse("public.consultation_not_open")
    if clock.today() <= kept.closes_on:
        raise refuse("public.still_running", day=kept.closes_on.isoformat())
    if left := kept.comments.filter(answer__isnull=True).count():
        raise refuse("public.comments_left", number=left)
    if not effect.strip():
        raise refuse("public.say_effect", Place(path="effect"))
    kept.state, kept.answered_at = ConsultationState.ANSWERED, clock.now()
    kept.effect, kept.final_text = effect.strip(), final_text.strip()
    kept.save()
    return kept


def _drafted(user: User, consultation_id: int) -> Consultation:
    kept = require_consultation(user, consultation_id)
    if not drafts(user, kept):
        raise refuse("public.not_your_consultation")
    return Consultation.objects.select_for_update(of=("self",)).select_related("zone", "department").get(pk=kept.pk)


def _check(written: Draft) -> None:
    least = int(limit("public.consultation_days").value)
    days = (
        written.opens_on + timedelta(days=number) for number in range((written.closes_on - written.opens_on).days + 1)
    )
    if sum(calendar().day(day).works for day in days) < least:
        raise refuse("public.period_too_short", Place(path="closes_on"), days=least)
