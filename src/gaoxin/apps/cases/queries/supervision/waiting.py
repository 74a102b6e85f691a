"""Documents of supervision that wait for a person: drafts to issue, documents to answer, answers to judge."""

from django.db.models import Q, QuerySet

from gaoxin.apps.cases.models import SupervisionOrder
from gaoxin.apps.cases.supervision_access import supervises
from gaoxin.apps.cases.supervision_states import OrderState
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User


def orders_waiting(user: User) -> QuerySet[SupervisionOrder]:
    """In every zone, the first due first."""
    zones = zones_of(user)
    departments = sorted({key for zone in zones for key in standing(user, zone).departments})
    issuing = [zone for zone in zones if supervises(user, zone)]
    wanted = Q(department__in=departments, state=OrderState.ISSUED)
    wanted |= Q(zone__in=issuing, state__in=[OrderState.DRAFT, OrderState.ANSWERED])
    found = SupervisionOrder.objects.filter(wanted).select_related("department")
    return found.order_by("answer_due", "drafted_at", "pk")
