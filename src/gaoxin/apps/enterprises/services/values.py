"""Fields of a record as forms give them: checked, and all that is wrong told at once, each beside its field."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from gaoxin.apps.enterprises.models import Premises
from gaoxin.apps.enterprises.queries.names import known_division, known_industry
from gaoxin.apps.enterprises.services.organisations import code_of, name_of
from gaoxin.apps.enterprises.states import EnterpriseStatus
from gaoxin.apps.zones.models import Zone
from gaoxin.kernel.problems import Place, Refusal, refuse
from gaoxin.web import clock

FEN_PER_WAN = 1_000_000
OF_ORGANISATION = ("legal_name", "short_name", "english_name", "credit_code")
OF_RECORD = (
    *("division", "address", "longitude", "latitude", "premises", "industry", "business", "products"),
    *("registered_capital", "founded_on", "status", "parent_share"),
)
OWNED = frozenset({"short_name", "english_name", "business", "products"})
"""What an enterprise says about itself: its change counts at once."""
PROPOSED = (
    *("legal_name", "credit_code", "division", "address", "industry"),
    *("registered_capital", "founded_on", "status"),
)
"""What an enterprise may propose and an officer decides."""


def checked(zone: Zone, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values as they are kept. A field that is not known is a mistake of the caller and raises KeyError."""
    found: dict[str, Any] = {}
    problems = []
    for name, value in values.items():
        if name not in (*OF_ORGANISATION, *OF_RECORD):
            raise KeyError(name)
        try:
            found[name] = _CHECKS.get(name, _text)(zone, value)
        except Refusal as refusal:
            problems.extend(refusal.problems)
    if problems:
        raise Refusal(*problems)
    return found


def _text(zone: Zone, value: str | None) -> str:
    return (value or "").strip()


def _name(zone: Zone, value: str | None) -> str:
    name = name_of(value or "")
    if not name:
        raise refuse("enterprise.name_needed", Place(path="legal_name"))
    return name


def _code(zone: Zone, value: str | None) -> str:
    return code_of(value or "")


def _division(zone: Zone, value: str | None) -> str:
    code = (value or "").strip()
    if code and not known_division(code):
        raise refuse("enterprise.no_such_division", Place(path="division"), text=code[:20])
    return code


def _industry(zone: Zone, value: str | None) -> str:
    code = (value or "").strip()
    if code and not known_industry(code):
        raise refuse("enterprise.no_such_industry", Place(path="industry"), text=code[:20])
    return code


def _capital(zone: Zone, value: Decimal | int | None) -> int | None:
    """万元 as whole 分."""
    if value is None:
        return None
    kept = Decimal(value) * FEN_PER_WAN
    if kept < 0 or kept != int(kept) or kept >= 10**18:
        raise refuse("enterprise.capital_unusable", Place(path="registered_capital"))
    return int(kept)


def _founded(zone: Zone, value: date | None) -> date | None:
    if value is not None and not date(1800, 1, 1) <= value <= clock.today():
        raise refuse("enterprise.founded_in_future", Place(path="founded_on"), day=value)
    return value


def _status(zone: Zone, value: str) -> str:
    return EnterpriseStatus(value).value


def _premises(zone: Zone, value: int | str | None) -> int | None:
    if value in (None, ""):
        return None
    found = Premises.objects.filter(zone=zone, pk=int(value)).values_list("pk", flat=True).first()
    if found is None:
        raise refuse("enterprise.no_such_premises", Place(path="premises"))
    return found


def _share(zone: Zone, value: Decimal | None) -> Decimal | None:
    if value is not None and not 0 < value <= 100:
        raise refuse("enterprise.share_unusable", Place(path="parent_share"))
    return value


def _degrees(largest: int, name: str) -> Callable[[Zone, Decimal | None], Decimal | None]:
    def check(zone: Zone, value: Decimal | None) -> Decimal | None:
        if value is not None and not -largest <= value <= largest:
            raise refuse("enterprise.coordinates_unusable", Place(path=name))
        return value

    return check


_CHECKS: dict[str, Callable[[Zone, Any], Any]] = {
    "legal_name": _name,
    "credit_code": _code,
    "division": _division,
    "industry": _industry,
    "registered_capital": _capital,
    "founded_on": _founded,
    "status": _status,
    "premises": _premises,
    "parent_share": _share,
    "longitude": _degrees(180, "longitude"),
    "latitude": _degrees(90, "latitude"),
}
