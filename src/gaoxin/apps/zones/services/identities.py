"""Identities from outside: which providers a zone trusts, and which of their identities open an account."""

from allauth.socialaccount.models import SocialAccount
from django.shortcuts import get_object_or_404

from gaoxin.apps.zones.account_states import SignInOutcome
from gaoxin.apps.zones.callers import Caller
from gaoxin.apps.zones.models import IdentityProvider, User
from gaoxin.apps.zones.services.journal import note
from gaoxin.kernel.problems import refuse
from gaoxin.web.scope import as_system


def unlink(person: User, pk: int, caller: Caller) -> str:
    """Take an identity from an account; answers its provider's name. The last way to sign in is kept."""
    linked = get_object_or_404(SocialAccount, user=person, pk=pk)
    if not person.has_usable_password() and not SocialAccount.objects.filter(user=person).exclude(pk=pk).exists():
        raise refuse("accounts.last_way_in")
    with as_system():
        provider = IdentityProvider.objects.filter(key=linked.provider).first()
    linked.delete()
    note(SignInOutcome.IDENTITY_UNLINKED, caller, user=person, way=linked.provider)
    return provider.name if provider else linked.provider
