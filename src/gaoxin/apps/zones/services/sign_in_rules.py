"""What a zone asks of those who sign in, and the providers of identity it trusts."""

from dataclasses import dataclass

from allauth.socialaccount.models import SocialAccount
from django.db import transaction
from django.shortcuts import get_object_or_404
from requests import RequestException

from gaoxin.apps.zones.models import IdentityProvider, SignInPolicy, User, Zone
from gaoxin.apps.zones.oidc import Refused, configuration
from gaoxin.apps.zones.sealing import seal
from gaoxin.apps.zones.services.roles import require_administrator
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web.scope import as_system


@dataclass(frozen=True, slots=True)
class ProviderFacts:
    """What an administrator says of a provider. An empty secret leaves the one that is kept."""

    key: str
    name: str
    kind: str
    issuer: str
    client_id: str
    secret: str
    scopes: list[str]
    code_claim: str
    name_claim: str
    active: bool


@transaction.atomic
def set_policy(by: User, zone: Zone, *, second_factor: bool, registration: bool) -> SignInPolicy:
    """Ask for a second factor of the zone's staff, or not; take registrations of enterprises, or not."""
    require_administrator(by, zone)
    kept, _ = SignInPolicy.objects.update_or_create(
        zone=zone, defaults={"second_factor": second_factor, "registration": registration}
    )
    return kept


def save_provider(by: User, zone: Zone, pk: int | None, facts: ProviderFacts) -> IdentityProvider:
    """Trust a provider, or change how. It is asked first whether it is who it is said to be.

    The issuer of a provider whose identities open accounts is not changed: its keys would open them for others.
    """
    require_administrator(by, zone)
    kept = get_object_or_404(IdentityProvider, pk=pk, zone=zone) if pk else IdentityProvider(zone=zone)
    _check(kept, facts)
    try:
        configuration(facts.issuer)
    except (Refused, RequestException, ValueError) as error:
        raise refuse("accounts.provider_not_reached", Place(path="issuer"), issuer=facts.issuer) from error
    for name in ("key", "name", "kind", "client_id", "scopes", "code_claim", "name_claim", "active"):
        setattr(kept, name, getattr(facts, name))
    kept.issuer = facts.issuer.rstrip("/")
    if facts.secret:
        kept.secret = seal(facts.secret)
    kept.save()
    return kept


def linked_identities(provider: IdentityProvider) -> int:
    """How many accounts a provider's identities open."""
    return SocialAccount.objects.filter(provider=provider.key).count()


def _check(kept: IdentityProvider, facts: ProviderFacts) -> None:
    with as_system():
        if IdentityProvider.objects.filter(key=facts.key).exclude(pk=kept.pk).exists():
            raise refuse("accounts.provider_key_taken", Place(path="key"), key=facts.key)
    moved = kept.pk and (kept.issuer != facts.issuer.rstrip("/") or kept.key != facts.key)
    if moved and (count := linked_identities(kept)):
        raise refuse("accounts.provider_in_use", Place(path="issuer"), count=count)
