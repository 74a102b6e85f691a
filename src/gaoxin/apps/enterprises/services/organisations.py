"""The identity behind a record: found by its code or name, made where it is new, renamed without losing old names."""

import unicodedata
from datetime import date
from uuid import uuid4

from stdnum.cn import uscc

from gaoxin.apps.zones.models import Organisation, OrganisationName, Zone
from gaoxin.apps.zones.states import NameKind, OrganisationKind
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.scope import as_system


def code_of(text: str) -> str:
    """A 统一社会信用代码 as it is kept; full-width forms and blanks are understood, a wrong check digit is refused."""
    code = "".join(unicodedata.normalize("NFKC", text).split()).upper()
    if code and not uscc.is_valid(code):
        raise refuse("enterprise.credit_code_wrong", Place(path="credit_code"), text=code[:30])
    return code


def name_of(text: str) -> str:
    """A name as it is kept: one line, brackets as they are printed in registrations."""
    return " ".join(text.split()).replace("(", "（").replace(")", "）")


def found_or_made(zone: Zone, name: str, code: str, *, synthetic: bool = False) -> Organisation:
    """The organisation with this code, else a new one. Its rows are not the writer's to see before it is present."""
    with as_system():
        found = Organisation.objects.filter(credit_code=code).first() if code else None
        if found is not None:
            return _going_on(found)
        return Organisation.objects.create(
            kind=OrganisationKind.ENTERPRISE,
            credit_code=code or None,
            provisional_key=None if code else f"{zone.code}:{uuid4().hex[:16]}",
            legal_name=name,
            synthetic=synthetic,
        )


def holder(zone: Zone, name: str, code: str, *, synthetic: bool = False) -> Organisation:
    """A parent company: by its code, else by its exact name, else made. It need not be present in the zone."""
    if not code:
        with as_system():
            known = Organisation.objects.filter(legal_name=name, merged_into__isnull=True).order_by("pk").first()
        if known is not None:
            return known
    return found_or_made(zone, name, code, synthetic=synthetic)


def _going_on(organisation: Organisation) -> Organisation:
    while organisation.merged_into is not None:
        organisation = organisation.merged_into
    return organisation


def give_code(organisation: Organisation, code: str) -> None:
    """Write down the code of an organisation; another organisation's is refused."""
    with as_system():
        taken = Organisation.objects.filter(credit_code=code).exclude(pk=organisation.pk).first()
    if taken is not None:
        raise refuse("enterprise.code_taken", Place(path="credit_code"), text=code, name=taken.legal_name)
    organisation.credit_code = code


def rename(organisation: Organisation, name: str, until: date | None = None) -> None:
    """Give an organisation a new legal name; the old one stays as a former name that ended on the day (today)."""
    if not name:
        raise refuse("enterprise.name_needed", Place(path="legal_name"))
    OrganisationName.objects.update_or_create(
        organisation=organisation,
        name=organisation.legal_name,
        kind=NameKind.FORMER,
        defaults={"valid_to": until or clock.today()},
    )
    organisation.legal_name = name
