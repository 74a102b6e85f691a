"""Whom a document means by the name of a unit: departments of the zone by name or alias, else units outside it."""

from collections.abc import Iterable
from typing import Any

from gaoxin.apps.plans.models import Row, RowUnit
from gaoxin.apps.plans.states import UnitOrigin, UnitPart
from gaoxin.apps.zones.models import Department, Zone

OWN_WORDS = ("管委会", "高新技术产业开发区", "经济技术开发区", "高新区", "经开区", "开发区", "本区", "区")
"""What may stand before the name of a zone's own department. 省 and 市 are not among them: 市科技局 is another body."""


class DepartmentNames:
    """Departments of one zone by every name they are called."""

    def __init__(self, zone: Zone, departments: Iterable[Department]) -> None:
        self._prefixes = (_plain(zone.name), *OWN_WORDS)
        self._named: dict[str, Department] = {}
        for department in departments:
            for name in (department.name, *department.aliases):
                self._named.setdefault(_plain(name), department)

    def find(self, name: str) -> Department | None:
        """The department of this name or alias, also where the zone's own name stands before it."""
        rest = _plain(name)
        while rest:
            if rest in self._named:
                return self._named[rest]
            prefix = next((prefix for prefix in self._prefixes if rest.startswith(prefix)), None)
            if prefix is None:
                return None
            rest = rest.removeprefix(prefix)
        return None


def units_of_text(row: Row, names: DepartmentNames) -> list[RowUnit]:
    """The units the document itself names for the row. Of several leads the first leads; the others say so."""
    reading = row.current
    leads = list(reading.get("lead_units") or [])
    units: dict[str, RowUnit] = {}
    for name in (*leads, *(reading.get("resp_units") or [])):
        department = names.find(name)
        known = (department.name if department else " ".join(str(name).split()))[:120]
        if not known or known in units:
            continue
        part = UnitPart.LEAD if name in leads and not units else UnitPart.SUPPORT
        units[known] = RowUnit(
            row=row,
            department=department,
            name=known,
            part=part,
            origin=UnitOrigin.TEXT,
            reason=_clause(reading, name)[:300],
        )
    return list(units.values())


def _clause(reading: dict[str, Any], name: str) -> str:
    """The words of the document that name the unit."""
    for clause in reading.get("unit_clauses") or []:
        if name in (clause.get("lead") or []) or name in (clause.get("resp") or []):
            return "".join(str(clause.get("raw") or "").split())
    return ""


def _plain(name: str) -> str:
    return "".join(str(name).split())
