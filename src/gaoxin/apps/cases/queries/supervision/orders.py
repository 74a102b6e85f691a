"""Documents of supervision and listed cases, for lists and their pages."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, QuerySet

from gaoxin.apps.cases import supervision_access as access
from gaoxin.apps.cases.access import cases_in, handles, require_case
from gaoxin.apps.cases.models import Listed, OrderedCase, SupervisionOrder
from gaoxin.apps.cases.supervision_states import ListedState, OrderState
from gaoxin.apps.zones.access import current_departments, leaders_of
from gaoxin.apps.zones.models import Department, User, Zone


@dataclass(frozen=True, slots=True)
class OrderPage:
    """One document for one viewer, with the steps they can take."""

    order: SupervisionOrder
    cases: Sequence[OrderedCase]
    seen: frozenset[int]
    """Of its cases those the viewer may open."""
    may_issue: bool
    may_answer: bool
    may_settle: bool


@dataclass(frozen=True, slots=True)
class ListedPage:
    """One listed case for one viewer."""

    listed: Listed
    may_apply: bool
    may_strike: bool
    sees_case: bool


def orders(user: User | AnonymousUser, zone: Zone) -> QuerySet[SupervisionOrder]:
    """The documents the person may see, the latest first."""
    found = access.orders(user, zone).select_related("department").annotate(named=Count("cases"))
    return found.order_by("-drafted_at", "-pk")


def order_page(user: User, order_id: int) -> OrderPage:
    order = access.require_order(user, order_id)
    cases = list(order.cases.select_related("case__organisation"))
    seen = cases_in(user, order.zone).filter(pk__in=[one.case_id for one in cases]).values_list("pk", flat=True)
    issues = access.supervises(user, order.zone)
    return OrderPage(
        order,
        cases,
        frozenset(seen),
        issues and order.state == OrderState.DRAFT,
        order.state == OrderState.ISSUED and access.works_for(user, order.zone, order.department_id),
        issues and order.state == OrderState.ANSWERED and order.answered_by_id != user.pk,
    )


def listed_cases(user: User | AnonymousUser, zone: Zone) -> QuerySet[Listed]:
    """The listed cases of a zone, the first due first."""
    related = ("case__organisation", "case__department", "responsible")
    return access.listed_in(user, zone).select_related(*related).order_by("due_on", "pk")


def listed_page(user: User, listed_id: int) -> ListedPage:
    listed = access.require_listed(user, listed_id)
    sees = cases_in(user, listed.zone).filter(pk=listed.case_id).exists()
    applies = False
    if sees and listed.state == ListedState.LISTED:
        case, place = require_case(user, listed.case_id)
        applies = handles(user, case, place)
    strikes = listed.state == ListedState.APPLIED and access.may_strike(user, listed)
    return ListedPage(listed, applies, strikes, sees)


def leaders(zone: Zone) -> Sequence[tuple[str, str]]:
    """Who may be the responsible leader."""
    return [(str(one.pk), one.display_name) for one in leaders_of(zone)]


def leader_named(zone: Zone, key: str) -> User | None:
    return next((one for one in leaders_of(zone) if str(one.pk) == key), None)


def departments(zone: Zone) -> Sequence[Department]:
    return current_departments(zone)
