"""The second factor: a code from an authenticator (RFC 6238) or, once each, one of ten spare codes.

A code is taken once: the step it belongs to is kept in the database, and no code of that step or an earlier one is
taken again, by whichever process of the site.
"""

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.db import transaction

from gaoxin.apps.zones import totp
from gaoxin.apps.zones.account_states import SignInOutcome
from gaoxin.apps.zones.callers import Caller
from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.queries.sign_in import has_second_factor, second_factor_required_by
from gaoxin.apps.zones.sealing import seal, unseal
from gaoxin.apps.zones.services import limits, locks
from gaoxin.apps.zones.services.journal import note
from gaoxin.kernel.problems import Place, Refusal, refuse
from gaoxin.web import clock
from gaoxin.web.scope import as_system


def check_code(person: User, code: str, caller: Caller) -> Authenticator:
    """The authenticator that this code belongs to, used up by it; refused when it fits none, or too many were tried."""
    limits.admit(limits.CODE, person.pk)
    if problem := locks.why_not(person.username, caller):
        note(SignInOutcome.LOCKED, caller, user=person)
        raise Refusal(problem)
    with as_system():
        for kept in Authenticator.objects.select_for_update().filter(user=person).order_by("-type"):
            if _takes(kept, code):
                kept.last_used_at = clock.now()
                kept.save()
                return kept
    locked = locks.count_failure(SignInOutcome.WRONG_CODE, person.username, caller, user=person, way="code")
    raise Refusal(locked) if locked else refuse("accounts.wrong_code", Place(path="code"))


def _takes(kept: Authenticator, code: str) -> bool:
    if kept.type == Authenticator.Type.RECOVERY_CODES:
        wrapped = RecoveryCodes(kept)
        taken = wrapped.validate_code("".join(code.split()))
        kept.data = wrapped.instance.data
        return taken
    secret = unseal(kept.data["secret"])
    step = totp.matching_step(secret, code, clock.now(), after=kept.data.get("step", -1)) if secret else None
    if step is not None:
        kept.data["step"] = step
    return step is not None


def switch_on(person: User, secret: str, code: str, caller: Caller) -> list[str]:
    """Ask for codes of this secret from now on; answers ten spare codes, shown this once. The first code proves that
    the authenticator has the secret."""
    limits.admit(limits.CODE, person.pk)
    step = totp.matching_step(secret, code, clock.now())
    if step is None:
        raise refuse("accounts.first_code_wrong", Place(path="code"))
    with transaction.atomic():
        User.objects.select_for_update().get(pk=person.pk)
        if has_second_factor(person):
            raise refuse("accounts.second_factor_on")
        return _switch_on(person, secret, step, caller)


def _switch_on(person: User, secret: str, step: int, caller: Caller) -> list[str]:
    Authenticator.objects.create(
        user=person, type=Authenticator.Type.TOTP, data={"secret": seal(secret), "step": step}, created_at=clock.now()
    )
    note(SignInOutcome.SECOND_FACTOR_ON, caller, user=person)
    return _new_spare_codes(person)


@transaction.atomic
def renew_spare_codes(person: User, caller: Caller) -> list[str]:
    """Ten new spare codes, shown this once; the old ones are worth nothing any more."""
    if not has_second_factor(person):
        raise refuse("accounts.second_factor_off")
    note(SignInOutcome.CODES_RENEWED, caller, user=person)
    return _new_spare_codes(person)


@transaction.atomic
def switch_off(person: User, caller: Caller) -> None:
    """Ask for no codes any more. Refused where the person's zone requires them."""
    if zone := second_factor_required_by(person):
        raise refuse("accounts.second_factor_required", zone=zone.name)
    forget(person)
    note(SignInOutcome.SECOND_FACTOR_OFF, caller, user=person)


def forget(person: User) -> int:
    """Drop secret and spare codes; answers how many authenticators there were."""
    gone, _ = Authenticator.objects.filter(user=person).delete()
    return gone


def _new_spare_codes(person: User) -> list[str]:
    Authenticator.objects.filter(user=person, type=Authenticator.Type.RECOVERY_CODES).delete()
    return RecoveryCodes.activate(person).get_unused_codes()
