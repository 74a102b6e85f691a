"""Titles of enterprises on chains that ran out or were taken away."""

from datetime import date, timedelta

from django.db.models import Q

from gaoxin.apps.enterprises.ladder_states import StatementState, WarningState
from gaoxin.apps.enterprises.models import HeldTitle, TitleWarning
from gaoxin.apps.industry.alert_states import AlertKind
from gaoxin.apps.industry.queries.alerts.found import Found, Line, standing_on_chains
from gaoxin.apps.zones.models import Zone
from gaoxin.catalogue.chain_alerts import Sign, alert_rule


def titles_lost(zone: Zone, on: date) -> list[Found]:
    """Confirmed titles that ended within the window and that no newer certificate carries on. One whose end somebody
    has answered where titles are kept (with a measure or a reason) is not told again here."""
    rule = alert_rule(AlertKind.TITLE_LOST, on)
    places = standing_on_chains(zone)
    since = on - timedelta(rule.window_days)
    held = HeldTitle.objects.filter(zone=zone, state=StatementState.CONFIRMED, enterprise__in=list(places))
    good = held.filter(issued_on__lte=on, revoked_on__isnull=True).filter(
        Q(valid_until__isnull=True) | Q(valid_until__gte=on)
    )
    carried_on = set(good.values_list("enterprise", "title"))
    answered = set(
        TitleWarning.objects.filter(
            zone=zone, state__in=[WarningState.PLANNED, WarningState.DISMISSED], day__isnull=False
        ).values_list("enterprise", "title", "day")
    )
    ended = held.filter(
        Q(revoked_on__range=(since, on)) | Q(revoked_on__isnull=True, valid_until__gte=since, valid_until__lt=on)
    )
    latest: dict[tuple[int, str], HeldTitle] = {}
    for row in ended.order_by("enterprise", "title", "issued_on", "pk"):
        latest[row.enterprise_id, row.title] = row
    found = []
    for (enterprise, title), row in latest.items():
        if (enterprise, title) in carried_on:
            continue
        sign, day = (Sign.REVOKED, row.revoked_on) if row.revoked_on else (Sign.EXPIRED, row.valid_until)
        if day is None or (sign is Sign.EXPIRED and (enterprise, title, day) in answered):
            continue
        measure = float(rule.signs[sign])
        code = "alerts.title_revoked" if sign is Sign.REVOKED else "alerts.title_expired"
        line: Line = (code, {"title": title, "day": day.isoformat()}, day.isoformat())
        found.append(
            Found(
                kind=AlertKind.TITLE_LOST,
                reason=f"title:{title}:{row.issued_on.isoformat()}"[:160],
                enterprise=enterprise,
                chain=places[enterprise][0],
                segment=places[enterprise][1],
                measure=measure,
                grade=rule.grade(measure),
                as_of=day,
                evidence=[line],
                synthetic=row.synthetic,
            )
        )
    return found
