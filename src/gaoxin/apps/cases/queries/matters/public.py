"""What anybody may ask with a number and its code: whether a document is genuine."""

from dataclasses import dataclass
from datetime import datetime

from gaoxin.apps.cases.models.matters import Certificate
from gaoxin.web.scope import as_system


@dataclass(frozen=True, slots=True)
class Verified:
    """A document that was issued under this number and code."""

    number: str
    title: str
    zone: str
    department: str
    holder: str
    granted: bool
    issued_at: datetime
    revoked_at: datetime | None
    revoked_why: str
    sha256: str
    synthetic: bool


def verified(number: str, code: str) -> Verified | None:
    """The document of this number, if the code is its own."""
    with as_system():
        found = Certificate.objects.filter(number=number.strip().upper(), code=code.strip().upper())
        one = found.select_related("zone", "department", "holder", "case").first()
        if one is None:
            return None
        return Verified(
            one.number,
            one.title,
            one.zone.name,
            str(one.department),
            str(one.holder or ""),
            one.granted,
            one.issued_at,
            one.revoked_at,
            one.revoked_why,
            one.sha256,
            one.case.synthetic,
        )
