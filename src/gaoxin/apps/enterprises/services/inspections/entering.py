"""Signing in at the door: each inspector with the code that the enterprise shows, before anything is recorded."""

import hmac

from django.db import transaction

from gaoxin.apps.enterprises.inspection_access import require_inspection
from gaoxin.apps.enterprises.inspection_states import InspectionState
from gaoxin.apps.enterprises.models import EntryCode, Inspection
from gaoxin.apps.enterprises.services.inspections.arranging import still
from gaoxin.apps.enterprises.services.inspections.codes import new_code
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.limits import limit
from gaoxin.kernel.problems import Place, Problem, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system


@transaction.atomic
def sign_in(user: User, inspection_id: int, typed: str) -> tuple[Inspection, Problem | None]:
    """Sign in with the code. A wrong one is answered by a problem, not raised: the attempt is counted and stays.

    The visit has begun when as many have signed in as go together at least.
    """
    one, place = require_inspection(user, inspection_id)
    if not place.reads:
        raise NotFound
    one = still(one, InspectionState.NOTIFIED, InspectionState.ENTERED)
    member = one.team.select_for_update(of=("self",)).filter(inspector__user=user).select_related("inspector").first()
    if member is None:
        raise refuse("inspections.not_in_the_team")
    today = clock.today()
    if member.inspector.valid_until < today or not member.inspector.active:
        raise refuse("inspections.no_valid_certificate")
    if not one.starts_on <= today <= one.ends_on:
        raise refuse("inspections.not_on_these_days", starts=one.starts_on, ends=one.ends_on)
    if member.signed_at is not None:
        raise refuse("inspections.signed_already")
    problem = _checked(one, typed)
    if problem is not None:
        return one, problem
    member.signed_at = clock.now()
    member.save(update_fields=["signed_at"])
    _entered(one)
    return one, None


def _checked(one: Inspection, typed: str) -> Problem | None:
    most = int(limit("inspections.wrong_codes").value)
    with as_system():  # only the enterprise sees the code
        code = EntryCode.objects.select_for_update().get(pk=one.pk)
        if code.failed >= most:
            return Problem("inspections.code_used_up", {}, Place(path="code"))
        plain = "".join(sign for sign in typed if sign.isdecimal())
        if hmac.compare_digest(plain.encode(), code.code.encode()):
            return None
        code.failed += 1
        code.save(update_fields=["failed"])
    if code.failed >= most:
        return Problem("inspections.code_used_up", {}, Place(path="code"))
    return Problem("inspections.wrong_code", {"left": most - code.failed}, Place(path="code"))


def _entered(one: Inspection) -> None:
    signed = one.team.filter(signed_at__isnull=False).count()
    if signed >= int(limit("inspections.team").value) and one.entered_at is None:
        one.state, one.entered_at = InspectionState.ENTERED, clock.now()
        one.save(update_fields=["state", "entered_at"])


@transaction.atomic
def renew_code(user: User, inspection_id: int) -> None:
    """The enterprise has a new code made, when the old one was used up or seen by others."""
    one, place = require_inspection(user, inspection_id)
    if not place.member:
        raise NotFound
    one = still(one, InspectionState.NOTIFIED)
    with as_system():
        EntryCode.objects.filter(pk=one.pk).update(code=new_code(), failed=0)
