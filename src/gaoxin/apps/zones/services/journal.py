"""The sign-in journal: every success, failure and change of how an account signs in leaves one line."""

from django.utils.crypto import salted_hmac

from gaoxin.apps.zones.account_states import SignInOutcome
from gaoxin.apps.zones.callers import Caller
from gaoxin.apps.zones.models import SignInEvent, User
from gaoxin.web import clock
from gaoxin.web.scope import as_system


def note(
    outcome: SignInOutcome, caller: Caller, *, user: User | None = None, name: str = "", way: str = ""
) -> SignInEvent:
    """Write one line. `name` is the login name as typed; a known user's own is taken where none was."""
    with as_system():
        return SignInEvent.objects.create(
            user=user,
            name_key=name_key(name or (user.username if user else "")),
            outcome=outcome,
            way=way[:40],
            address=caller.address,
            network=caller.network,
            device=caller.device,
            at=clock.now(),
        )


def name_key(name: str) -> str:
    """A digest of a login name that only this site can make: the same for any way of writing it."""
    plain = name.strip().lower()
    return salted_hmac("zones.sign_in", plain, algorithm="sha256").hexdigest() if plain else ""
