"""Signs that an enterprise on a chain moves away, as far as the registry knows: entered as moved out, as leaving or out
of business, registered in another division than before, staff and assets that shrink together."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.enterprises.states import EnterpriseStatus
from gaoxin.apps.industry.alert_states import AlertKind
from gaoxin.apps.industry.queries.alerts.falling import DECEMBER, LAST_DAY, fall, two_years
from gaoxin.apps.industry.queries.alerts.found import Found, Line, made_up, standing_on_chains
from gaoxin.apps.zones.models import Zone
from gaoxin.catalogue.chain_alerts import AlertRule, Sign, alert_rule
from gaoxin.web import clock

DIVISION = 6
"""Digits of a division's code that name the county or district."""
Sighted = tuple[int, str, float, Line, date]
"""An enterprise, which sign, what it amounts to, its line of evidence, the day."""


def leaving(zone: Zone, on: date) -> list[Found]:
    """Every sign that an enterprise on a chain shows, each a reason of its own."""
    rule = alert_rule(AlertKind.RELOCATION, on)
    places = standing_on_chains(zone)
    seen = [one for part in (_marked, _registered_elsewhere, _shrinking) for one in part(places, rule, on)]
    invented = made_up([one[0] for one in seen])
    return [
        Found(
            kind=AlertKind.RELOCATION,
            reason=sign,
            enterprise=enterprise,
            chain=places[enterprise][0],
            segment=places[enterprise][1],
            measure=round(measure, 2),
            grade=rule.grade(measure),
            as_of=day,
            evidence=[line],
            synthetic=enterprise in invented,
        )
        for enterprise, sign, measure, line, day in sorted(seen, key=lambda one: (one[0], one[1]))
        if rule.grade(measure)
    ]


def _weight(rule: AlertRule, sign: Sign) -> float:
    return float(rule.signs.get(sign, Decimal(0)))


def _marked(places: Mapping[int, tuple[str, str]], rule: AlertRule, on: date) -> Iterator[Sighted]:
    """What is entered of the enterprise itself and of its presence."""
    signs = {
        EnterpriseStatus.MOVED_OUT: Sign.MOVED_OUT,
        EnterpriseStatus.SUSPENDED: Sign.SUSPENDED,
    }
    rows = Enterprise.objects.filter(pk__in=list(places)).select_related("presence")
    since = on - timedelta(rule.window_days)
    for firm in rows.filter(status__in=list(signs)):
        day = clock.local(firm.entered_at).date()
        values = {"state": str(firm.get_status_display())}
        line: Line = ("alerts.marked_moved", values, day.isoformat())
        yield firm.pk, f"marked:{firm.status}", _weight(rule, signs[firm.status]), line, day
    for firm in rows.filter(presence__until__gte=since):
        values = {"day": firm.presence.until.isoformat()}
        line = ("alerts.presence_ends", values, firm.presence.until.isoformat())
        sign = f"until:{firm.presence.until.isoformat()}"
        yield firm.pk, sign, _weight(rule, Sign.MOVED_OUT), line, min(firm.presence.until, on)


def _registered_elsewhere(places: Mapping[int, tuple[str, str]], rule: AlertRule, on: date) -> Iterator[Sighted]:
    """The latest change of the division within the window, told by the history of the record."""
    entries = Enterprise.pgh_event_model.objects  # type: ignore[attr-defined] # laid by the history
    since = clock.local(datetime.combine(on - timedelta(rule.window_days), time()))
    changed = entries.filter(pgh_obj_id__in=list(places), pgh_created_at__gte=since, pgh_label="update")
    keys = changed.order_by().values_list("pgh_obj_id", flat=True).distinct()
    rows = entries.filter(pgh_obj_id__in=list(keys)).order_by("pgh_obj_id", "pgh_id")
    last: dict[int, str] = {}
    found: dict[int, tuple[str, Line, date]] = {}
    for key, division, moment in rows.values_list("pgh_obj_id", "division", "pgh_created_at"):
        before = last.get(key, "")
        if division and before and division[:DIVISION] != before[:DIVISION] and moment >= since:
            day = clock.local(moment).date()
            line = ("alerts.division_changed", {"before": before, "after": division}, day.isoformat())
            found[key] = (f"division:{division[:DIVISION]}", line, day)
        last[key] = division or before
    for key, (sign, line, day) in found.items():
        yield key, sign, _weight(rule, Sign.DIVISION_CHANGED), line, day


def _shrinking(places: Mapping[int, tuple[str, str]], rule: AlertRule, on: date) -> Iterator[Sighted]:
    """Staff that fell by as much as the rule says while assets fell as well: capacity may have been moved."""
    least = _weight(rule, Sign.STAFF_AND_ASSETS)
    if not least:
        return
    for key, (before, now) in two_years(places, on, rule.window_days, ("staff", "total_assets")).items():
        if not before["staff"] or not before["total_assets"]:
            continue
        staff = fall(before["staff"], now["staff"])
        assets = fall(before["total_assets"], now["total_assets"])
        if staff < least or assets < least:
            continue
        values = {
            "year": now["year"],
            "staff": now["staff"],
            "staff_drop": f"{staff:.1f}",
            "assets_drop": f"{assets:.1f}",
        }
        day = date(now["year"], DECEMBER, LAST_DAY)
        line: Line = ("alerts.staff_and_assets_fell", values, day.isoformat())
        yield key, f"shrinking:{now['year']}", max(staff, assets), line, day
