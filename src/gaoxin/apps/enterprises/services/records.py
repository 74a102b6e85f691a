"""Registering enterprises and changing what stands in their record."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils.translation import gettext

from gaoxin.apps.enterprises.access import Place as Standpoint
from gaoxin.apps.enterprises.access import visible_enterprises
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.enterprises.services.checking import recheck
from gaoxin.apps.enterprises.services.locking import locked, may_write
from gaoxin.apps.enterprises.services.organisations import code_of, found_or_made, give_code, holder, name_of, rename
from gaoxin.apps.enterprises.services.search import refresh
from gaoxin.apps.enterprises.services.sourcing import Given
from gaoxin.apps.enterprises.services.summaries import summarise
from gaoxin.apps.enterprises.services.values import OF_ORGANISATION, checked
from gaoxin.apps.enterprises.states import IndustryState
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import Organisation, OrganisationName, Presence, User, Zone
from gaoxin.apps.zones.states import NameKind
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.scope import as_system, because


@transaction.atomic
def register_enterprise(
    user: User, zone: Zone, name: str, code: str, source: Given, *, since: date | None = None, synthetic: bool = False
) -> Enterprise:
    """Take an enterprise into a zone's registry: its identity, its presence and an empty record.

    One that is there already, by code or (without a code) by name, is refused, with the name it goes by.
    """
    may_write(Standpoint(standing(user, zone), member=False))
    code, name = code_of(code), name_of(name)
    if not name:
        raise refuse("enterprise.name_needed", Place(path="legal_name"))
    _not_yet(zone, name, code)
    organisation = found_or_made(zone, name, code, synthetic=synthetic)
    with as_system():
        presence, _ = Presence.objects.get_or_create(zone=zone, organisation=organisation, defaults={"since": since})
    made = Enterprise.objects.create(
        presence=presence,
        zone=zone,
        organisation=organisation,
        entered_by=user,
        entered_at=clock.now(),
        synthetic=synthetic,
        **source.fields(),
    )
    refresh([organisation.pk])
    return made


def _not_yet(zone: Zone, name: str, code: str) -> None:
    there = Enterprise.objects.filter(zone=zone, merged=False)
    same = there.filter(organisation__credit_code=code) if code else there.filter(organisation__legal_name=name)
    known = same.select_related("organisation").first()
    if known is not None:
        field = "credit_code" if code else "legal_name"
        raise refuse("enterprise.already_registered", Place(path=field), name=known.organisation.legal_name)


@transaction.atomic
def update_enterprise(
    user: User, enterprise_id: int, seen: int, values: Mapping[str, Any], source: Given
) -> Enterprise:
    """Change fields of a record and of its organisation's names; the history keeps the old values and the source."""
    enterprise, place = locked(user, enterprise_id, seen)
    may_write(place)
    return put_values(user, enterprise, checked(enterprise.zone, values), source)


def put_values(user: User, enterprise: Enterprise, values: Mapping[str, Any], source: Given) -> Enterprise:
    """Write checked values, inside the caller's transaction and with the enterprise locked by the caller."""
    changed = {name: value for name, value in values.items() if value != current_value(enterprise, name)}
    if not changed:
        raise refuse("enterprise.nothing_changed")
    with because(source.note or gettext("修改企业信息")):
        _name_anew(enterprise.organisation, {name: changed[name] for name in OF_ORGANISATION if name in changed})
        for name, value in changed.items():
            if name not in OF_ORGANISATION:
                setattr(enterprise, "premises_id" if name == "premises" else name, value)
        if "industry" in changed:
            enterprise.industry_state = IndustryState.CONFIRMED if enterprise.industry else ""
            enterprise.industry_confidence = None
        _written(user, enterprise, source)
    if "industry" in changed:
        summarise([enterprise.pk])
    refresh([enterprise.organisation_id])
    recheck([enterprise.pk])
    return enterprise


def current_value(enterprise: Enterprise, name: str) -> Any:
    """What a field holds now; of premises the key, of a missing code the empty text."""
    if name in OF_ORGANISATION:
        return getattr(enterprise.organisation, name) or ""
    return getattr(enterprise, "premises_id" if name == "premises" else name)


def _name_anew(organisation: Organisation, names: Mapping[str, str]) -> None:
    if not names:
        return
    for field, value in names.items():
        if field == "legal_name":
            rename(organisation, value)
        elif field == "credit_code" and value:
            give_code(organisation, value)
        elif field != "credit_code":
            setattr(organisation, field, value)
        else:
            raise refuse("enterprise.code_kept", Place(path="credit_code"))
    organisation.save()


def _written(user: User, enterprise: Enterprise, source: Given) -> None:
    for name, value in source.fields().items():
        setattr(enterprise, name, value)
    enterprise.entered_by, enterprise.entered_at = user, clock.now()
    enterprise.revision += 1
    enterprise.save()


@transaction.atomic
def set_parent(
    user: User, enterprise_id: int, seen: int, name: str, code: str, share: Any, source: Given
) -> Enterprise:
    """Say which company holds this one and by how many percent; an empty name takes the relation away."""
    enterprise, place = locked(user, enterprise_id, seen)
    may_write(place)
    name, code = name_of(name), code_of(code)
    share = checked(enterprise.zone, {"parent_share": share})["parent_share"]
    parent = holder(enterprise.zone, name, code, synthetic=enterprise.synthetic) if name or code else None
    if parent is not None and parent.pk == enterprise.organisation_id:
        raise refuse("enterprise.own_parent", Place(path="parent_name"))
    enterprise.parent, enterprise.parent_share = parent, share if parent else None
    with because(source.note or gettext("修改母公司")):
        _written(user, enterprise, source)
    return enterprise


@transaction.atomic
def add_name(
    user: User, enterprise_id: int, name: str, kind: NameKind, valid_from: date | None, valid_to: date | None
) -> OrganisationName:
    """Write down a further name of an enterprise: a former one, another short or English one, what people call it."""
    enterprise, place = locked(user, enterprise_id)
    may_write(place)
    text = name_of(name)
    if not text or text == enterprise.organisation.legal_name:
        raise refuse("enterprise.name_needed", Place(path="name"))
    if valid_from and valid_to and valid_from > valid_to:
        raise refuse("enterprise.name_ends_before", Place(path="valid_to"))
    found, _ = OrganisationName.objects.update_or_create(
        organisation=enterprise.organisation,
        name=text,
        kind=kind,
        defaults={"valid_from": valid_from, "valid_to": valid_to},
    )
    refresh([enterprise.organisation_id])
    recheck([enterprise.pk])
    return found


@transaction.atomic
def confirm_industries(user: User, enterprise_ids: Sequence[int]) -> int:
    """Confirm suggested industry codes; answers how many. What is confirmed already or has no code is left alone."""
    chosen = _chosen(user, enterprise_ids).filter(industry_state=IndustryState.SUGGESTED)
    confirmed = list(chosen.values_list("pk", flat=True))
    Enterprise.objects.filter(pk__in=confirmed).update(
        industry_state=IndustryState.CONFIRMED, revision=F("revision") + 1
    )
    recheck(confirmed)
    return len(confirmed)


@transaction.atomic
def publish(user: User, enterprise_ids: Sequence[int], *, shown: bool) -> int:
    """Show the public version of records, or take it back; answers how many changed."""
    return _chosen(user, enterprise_ids).exclude(published=shown).update(published=shown, revision=F("revision") + 1)


def _chosen(user: User, enterprise_ids: Sequence[int]) -> QuerySet[Enterprise]:
    """These records as a set, once the person may write in every zone they are of; others' are not found."""
    chosen = visible_enterprises(user).filter(pk__in=enterprise_ids)
    for zone in Zone.objects.filter(pk__in=chosen.values("zone")):
        may_write(Standpoint(standing(user, zone), member=False))
    return chosen
