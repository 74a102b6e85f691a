"""Visits outside any plan, for apps that have a reason of their own to look in on an enterprise.

Whoever calls has looked at the right to do so; these write the visit and tell whoever is to make it."""

from datetime import date

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.models import Visit
from gaoxin.apps.cases.services.telling import NOTICE
from gaoxin.apps.cases.visit_states import VisitState
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.zones.models import User
from gaoxin.web import clock, inbox


@transaction.atomic
def arrange_visit(user: User, enterprise: Enterprise, visitor: User, due_on: date) -> Visit:
    """A visit to be made by somebody until a day; whoever is to go is told."""
    visit = Visit.objects.create(
        zone=enterprise.zone, enterprise=enterprise, visitor=visitor, due_on=due_on, synthetic=enterprise.synthetic
    )
    if visitor.pk != user.pk:
        values = {"enterprise": str(enterprise.organisation), "day": due_on.isoformat()}
        told = gettext_noop("请在 %(day)s 前走访 %(enterprise)s")
        inbox.tell([visitor], NOTICE, told, values, reverse("visits:visit", args=[visit.pk]))
    return visit


@transaction.atomic
def made_visit(
    user: User, enterprise: Enterprise, visited_on: date, met: str, situation: str, arranged: Visit | None = None
) -> Visit:
    """A visit that was made, with whom by post and what was found; it ends the one that was arranged, if any."""
    if arranged is None:
        visit = Visit(
            zone=enterprise.zone,
            enterprise=enterprise,
            visitor=user,
            due_on=visited_on,
            synthetic=enterprise.synthetic,
        )
    else:
        visit = Visit.objects.select_for_update(of=("self",)).get(pk=arranged.pk)
    if visit.state != VisitState.DONE:
        visit.state, visit.visited_on, visit.met, visit.situation = VisitState.DONE, visited_on, met, situation
        visit.recorded_by, visit.recorded_at = user, clock.now()
        visit.save()
    return visit
