"""Departments, organisations and rules of signing in, as the administrator of a zone keeps them."""

from django.db.models import Count, F, Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from gaoxin.apps.zones.access import require_organisation
from gaoxin.apps.zones.models import Department, IdentityProvider, Organisation, SignInPolicy, User, Zone
from gaoxin.apps.zones.queries.people import staff
from gaoxin.web import clock
from gaoxin.web.scope import as_system


def departments(zone: Zone) -> QuerySet[Department]:
    """Every department of the zone, ended ones too, with how many people hold a role in it today."""
    today = clock.today()
    held = (
        Q(grants__user__is_active=True)
        & (Q(grants__valid_from__isnull=True) | Q(grants__valid_from__lte=today))
        & (Q(grants__valid_to__isnull=True) | Q(grants__valid_to__gte=today))
    )
    return zone.departments.annotate(people=Count("grants__user", filter=held, distinct=True))


def require_department(zone: Zone, pk: int) -> Department:
    """One department of the zone."""
    return get_object_or_404(zone.departments, pk=pk)


def organisations(zone: Zone) -> QuerySet[Organisation]:
    """The organisations present in the zone, as they go on after mergers, the last registered first."""
    return Organisation.objects.filter(presences__zone=zone, merged_into__isnull=True).annotate(
        since=F("presences__since")
    )


def organisation(person: User, pk: int) -> Organisation:
    """One organisation that the person may see."""
    return require_organisation(person, pk)


def policy(zone: Zone) -> SignInPolicy:
    """What the zone asks of those who sign in; nothing where it has said nothing."""
    return SignInPolicy.objects.filter(zone=zone).first() or SignInPolicy(zone=zone)


def staff_without_second_factor(zone: Zone) -> int:
    """How many of those who may sign in and work in the zone would have to set up a second factor."""
    with as_system():
        return staff(zone).filter(is_active=True, second_factor=False, roles_now__len__gt=0).count()


def providers(zone: Zone) -> QuerySet[IdentityProvider]:
    """The providers of identity that the zone trusts or did."""
    return IdentityProvider.objects.filter(zone=zone)


def require_provider(zone: Zone, pk: int) -> IdentityProvider:
    """One of them."""
    found = providers(zone).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
