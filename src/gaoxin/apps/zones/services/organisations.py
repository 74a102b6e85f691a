"""Organisations an administrator keeps: banks, institutions, service organisations, carriers, and enterprises by name.

An organisation is one for all zones: what bears a known code is registered here too, not made a second time.
"""

import secrets
from dataclasses import dataclass

from django.db import transaction

from gaoxin.apps.zones.access import require_organisation, surviving
from gaoxin.apps.zones.credit_codes import cleaned, is_valid
from gaoxin.apps.zones.models import Organisation, OrganisationName, Presence, User, Zone
from gaoxin.apps.zones.services.roles import require_administrator
from gaoxin.apps.zones.states import NameKind
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.registry import followed
from gaoxin.web.scope import as_system

FOLLOWED = "zones.organisation"
"""The kind of record that apps above may follow."""


@dataclass(frozen=True, slots=True)
class OrganisationFacts:
    """What an administrator says of an organisation. Without a code it gets a provisional key."""

    kind: str
    credit_code: str
    legal_name: str
    short_name: str = ""
    english_name: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """The organisation, and whether it was known already, by its code, to another zone."""

    organisation: Organisation
    was_known: bool = False


@transaction.atomic
def add_organisation(by: User, zone: Zone, facts: OrganisationFacts) -> Kept:
    """Register an organisation in the zone; one that bears the code already is taken, with its own name."""
    require_administrator(by, zone)
    code = _code(facts)
    with as_system():
        known = Organisation.objects.filter(credit_code=code).first() if code else None
        if known is not None:
            known = Organisation.objects.get(pk=surviving(known.pk))
            _, new = Presence.objects.get_or_create(zone=zone, organisation=known)
            if not new:
                raise refuse("accounts.organisation_known", Place(path="credit_code"), name=known.legal_name)
            followed(FOLLOWED, [known.pk])
            return Kept(known, was_known=True)
        made = Organisation.objects.create(
            kind=facts.kind,
            credit_code=code,
            provisional_key=None if code else f"{zone.code}-{secrets.token_hex(4).upper()}"[-40:],
            legal_name=facts.legal_name.strip(),
            short_name=facts.short_name.strip(),
            english_name=facts.english_name.strip(),
            synthetic=zone.synthetic,
        )
        Presence.objects.create(zone=zone, organisation=made)
        followed(FOLLOWED, [made.pk])
    return Kept(made)


@transaction.atomic
def change_organisation(by: User, zone: Zone, pk: int, facts: OrganisationFacts) -> Organisation:
    """Keep what has changed of an organisation. A name that is given up stays as a former one; a code is never changed
    for another, only added where there was none."""
    require_administrator(by, zone)
    kept = require_organisation(by, pk)
    code = _code(facts)
    with as_system():
        if kept.credit_code and code != kept.credit_code:
            raise refuse("accounts.code_is_fixed", Place(path="credit_code"), credit_code=kept.credit_code)
        if code and Organisation.objects.filter(credit_code=code).exclude(pk=kept.pk).exists():
            raise refuse("accounts.code_is_anothers", Place(path="credit_code"), credit_code=code)
        name = facts.legal_name.strip()
        if name != kept.legal_name:
            OrganisationName.objects.get_or_create(
                organisation=kept, name=kept.legal_name, kind=NameKind.FORMER, defaults={"valid_to": clock.today()}
            )
        kept.kind, kept.credit_code, kept.legal_name = facts.kind, code, name
        kept.short_name, kept.english_name = facts.short_name.strip(), facts.english_name.strip()
        kept.save()
        followed(FOLLOWED, [kept.pk])
    return kept


def _code(facts: OrganisationFacts) -> str | None:
    code = cleaned(facts.credit_code)
    if code and not is_valid(code):
        raise refuse("accounts.code_not_valid", Place(path="credit_code"), credit_code=code)
    return code or None
