"""好差评: whoever applied rates after acceptance and after the decision, or does not, which counts as not rated. A bad
rating is called back and answered within the limits of the scale."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.access import require_case
from gaoxin.apps.cases.matter_access import at_window, occasions
from gaoxin.apps.cases.models.matters import Rating
from gaoxin.apps.cases.queries.matters.ratings import scale
from gaoxin.apps.cases.services.desks import with_duty
from gaoxin.apps.cases.services.matters.accepting import after
from gaoxin.apps.cases.services.matters.held import Held, give_notice, holding
from gaoxin.apps.cases.services.telling import tell_people
from gaoxin.apps.zones.access import people_of
from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.states import Duty
from gaoxin.catalogue.rating_scales import Counts
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system


def rate(user: User, case_id: int, occasion: str, level: str, text: str = "") -> Rating:
    """Rate once on an occasion. A bad rating sets its two days and tells the service office."""
    with holding(user, case_id) as held:
        if occasion not in occasions(held.case, held.kept, held.place):
            raise refuse("matters.not_to_rate", number=held.case.number)
        chosen = scale().levels.get(level)
        if chosen is None:
            raise refuse("matters.level", Place(path="level"))
        bad, now = chosen.counts is Counts.BAD, clock.now()
        try:
            with transaction.atomic():
                rating = Rating.objects.create(
                    case=held.case,
                    zone_id=held.case.zone_id,
                    occasion=occasion,
                    level=level,
                    bad=bad,
                    channel=held.case.channel,
                    text=text.strip()[:500],
                    rated_by=user,
                    rated_at=now,
                    call_due=after(scale().call.days, now) if bad else None,
                    answer_due=after(scale().answer.days, now) if bad else None,
                )
        except IntegrityError:
            raise refuse("matters.not_to_rate", number=held.case.number) from None
        if bad:
            _tell_office(held)
        return rating


def call_back(user: User, rating_id: int, note: str) -> Rating:
    """Record that a bad rating was called back, and what was said."""
    rating = _to_handle(user, rating_id)
    with holding(user, rating.case_id, note):
        rating = Rating.objects.select_for_update().get(pk=rating_id)
        if rating.called_at is not None:
            raise refuse("matters.called_already")
        if not note.strip():
            raise refuse("matters.reason", Place(path="note"))
        rating.called_at, rating.call_note = clock.now(), note.strip()[:500]
        rating.save()
        return rating


def answer(user: User, rating_id: int, text: str) -> Rating:
    """Answer a bad rating after it was called back; whoever rated is told."""
    rating = _to_handle(user, rating_id)
    with holding(user, rating.case_id, text) as held:
        rating = Rating.objects.select_for_update().get(pk=rating_id)
        if rating.called_at is None or rating.answered_at is not None:
            raise refuse("matters.call_first" if rating.called_at is None else "matters.answered_already")
        if not text.strip():
            raise refuse("matters.reason", Place(path="note"))
        rating.answered_at, rating.answer = clock.now(), text.strip()[:500]
        rating.save()
        notice = _t("对您评价的整改答复：%(text)s") % {"text": rating.answer}
        give_notice(held.case, user, gettext_noop("%(number)s 的评价已答复：%(title)s"), notice)
        return rating


def _to_handle(user: User, rating_id: int) -> Rating:
    """A bad rating that this person's office handles, or *not found*."""
    rating = Rating.objects.select_related("zone").filter(pk=rating_id, bad=True).first()
    if rating is None:
        raise NotFound
    require_case(user, rating.case_id)
    if not at_window(user, rating.zone):
        raise refuse("matters.window_is_for_service")
    return rating


def _tell_office(held: Held) -> None:
    office = with_duty(held.case, Duty.SERVICE)
    with as_system():
        people = people_of([office.pk]) if office is not None else []
    tell_people(held.case, people, gettext_noop("%(number)s 收到差评，请限时回访：%(title)s"))
