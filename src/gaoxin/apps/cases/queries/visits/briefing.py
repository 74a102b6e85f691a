"""What the cases app tells about an enterprise to whoever is about to visit it or looks at its record."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.cases.access import cases_in
from gaoxin.apps.cases.queries.visits.plans import last_visits
from gaoxin.apps.cases.states import RUNNING
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.zones.models import User
from gaoxin.web.registry import Waiting


def open_cases(user: User, enterprise: Enterprise, limit: int) -> Sequence[Waiting]:
    """The open cases of an enterprise that the person sees, the most urgent first."""
    found = cases_in(user, enterprise.zone).filter(organisation=enterprise.organisation_id, state__in=RUNNING)
    return [
        Waiting(
            title=case.title,
            link=reverse("cases:case", args=[case.pk]),
            kind=str(case.get_state_display()),
            due=case.due,
            working_days_left=working_days_left(case.due),
            note=case.number,
            synthetic=case.synthetic,
        )
        for case in found.order_by("due", "pk")[:limit]
    ]


def visits_made(user: User, enterprise: Enterprise, limit: int) -> Sequence[Waiting]:
    """The last visits to an enterprise."""
    return [
        Waiting(
            title=visit.situation[:60],
            link=reverse("visits:visit", args=[visit.pk]),
            kind=_t("走访"),
            note=f"{visit.visited_on} {visit.visitor.display_name}",
            synthetic=visit.synthetic,
        )
        for visit in last_visits(enterprise.pk)[:limit]
    ]
