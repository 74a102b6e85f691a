"""One ticket as the hotline tells it: filed as a case under its number, or brought up to date; never filed twice."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db import transaction

from gaoxin.apps.cases.models import Case, Ticket
from gaoxin.apps.cases.queries.hotline.fields import FIELDS, GRADES, kind_of
from gaoxin.apps.cases.services import limits, moving
from gaoxin.apps.cases.services.filing import Filing, file
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.states import RUNNING, Channel
from gaoxin.apps.cases.visit_access import arranges
from gaoxin.apps.cases.visit_states import RowState
from gaoxin.apps.zones.models import Organisation, Presence, User, Zone
from gaoxin.engines.flows.limits import Reclassified
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.web import clock
from gaoxin.web.scope import as_system

KIND, SYSTEM = "hotline", "12345"
CLOSES = time(17)
"""When a limit ends that the hotline gives as a day."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the hotline says of one ticket; `organisation` is the one its credit code names."""

    number: str
    received_at: datetime
    text: str
    title: str = ""
    topic: str = "help"
    wording: str = ""
    due: datetime | None = None
    caller: str = ""
    address: str = ""
    organisation: Organisation | None = None


def read(zone: Zone, cells: Mapping[str, str]) -> tuple[Told | None, list[Problem]]:
    """A ticket from texts by field, or everything that is wrong with them."""
    problems: list[Problem] = []
    given = {key: (cells.get(key) or "").strip() for key in FIELDS}
    for key, field in FIELDS.items():
        if field.required and not given[key]:
            problems.append(_wrong("hotline.cell_empty", key, field=str(field.label)))
        if len(given[key]) > field.longest and not field.moment:
            problems.append(_wrong("hotline.cell_too_long", key, field=str(field.label), longest=field.longest))
    received, due = (_moment(key, given[key], problems) for key in ("received_at", "due"))
    topic = kind_of(given["kind"]) if given["kind"] else "help"
    if topic is None:
        problems.append(_wrong("hotline.no_such_kind", "kind", text=given["kind"][:60]))
    firm = _firm(zone, given["credit_code"], problems)
    if received is not None and received > clock.now():
        problems.append(_wrong("hotline.in_the_future", "received_at"))
    if received is not None and due is not None and due < received:
        problems.append(_wrong("hotline.due_before_received", "due"))
    if problems or received is None or topic is None:
        return None, problems
    return Told(
        given["number"],
        received,
        given["text"],
        given["title"],
        topic,
        given["kind"],
        due,
        given["caller"],
        given["address"],
        firm,
    ), []


def standing_of(zone: Zone, told: Told) -> tuple[RowState, Case | None]:
    """What telling this ticket would come to; refused where it is closed and would change."""
    ticket = Ticket.objects.filter(zone=zone, number=told.number).select_related("case__content").first()
    if ticket is None:
        return RowState.NEW, None
    if not _differs(ticket, told):
        return RowState.SAME, ticket.case
    if ticket.case.state not in RUNNING:
        raise refuse("hotline.closed_already", Place(path="number"), number=told.number)
    return RowState.UPDATE, ticket.case


@transaction.atomic
def tell(user: User, zone: Zone, told: Told) -> tuple[Case, RowState]:
    """File a ticket, or bring the one known by its number up to date; told again as it is, nothing changes."""
    if not arranges(user, zone):
        raise refuse("hotline.for_office")
    with as_system():
        state, case = standing_of(zone, told)
        if case is None:
            return _filed(user, zone, told), state
        if state == RowState.UPDATE:
            _update(user, case, told)
        return case, state


def _filed(user: User, zone: Zone, told: Told) -> Case:
    filing = Filing(
        told.title or told.text[:60],
        _answers(told),
        topic=told.topic,
        channel=Channel.HOTLINE,
        organisation=told.organisation,
        address=told.address,
        external_system=SYSTEM,
        external_number=told.number,
        synthetic=told.organisation is not None and told.organisation.synthetic,
    )
    case = file(user, zone, KIND, filing)
    Ticket.objects.create(
        case=case,
        zone=zone,
        number=told.number,
        received_at=told.received_at,
        due=told.due,
        caller=told.caller,
        wording=told.wording,
    )
    _grade(case, told.topic)
    return case


def _update(user: User, case: Case, told: Told) -> None:
    case = moving.locked(case.pk)
    ticket = case.ticket
    ticket.received_at, ticket.due = told.received_at, told.due
    ticket.caller, ticket.wording = told.caller, told.wording
    ticket.save()
    case.content.answers = _answers(told)
    case.content.save()
    if case.topic != told.topic:
        case.topic = told.topic
        _grade(case, told.topic)
    note(case, "ticket_changed", user)
    moving.touch(case)


def _grade(case: Case, topic: str) -> None:
    """Our own limits by the kind of the ticket."""
    found = limits.limits_of(case)
    if found is not None and found.grade != GRADES[topic]:
        limits.happened(case, Reclassified(clock.now(), grade=GRADES[topic]))
        moving.touch(case)


def _answers(told: Told) -> dict[str, str]:
    labels = {key: str(field.label) for key, field in FIELDS.items()}
    values = {
        "number": told.number,
        "received_at": f"{clock.local(told.received_at):%Y-%m-%d %H:%M}",
        "kind": told.wording,
        "due": f"{clock.local(told.due):%Y-%m-%d %H:%M}" if told.due else "",
        "caller": told.caller,
        "address": told.address,
        "text": told.text,
    }
    return {labels[key]: value for key, value in values.items() if value}


def _differs(ticket: Ticket, told: Told) -> bool:
    kept = (ticket.received_at, ticket.due, ticket.caller, ticket.wording)
    return kept != (told.received_at, told.due, told.caller, told.wording) or (
        ticket.case.content.answers != _answers(told)
    )


def _moment(key: str, text: str, problems: list[Problem]) -> datetime | None:
    """A moment, or the end of office hours of a day (of what was received: its beginning)."""
    if not text:
        return None
    plain = text.replace("/", "-").replace("年", "-").replace("月", "-").replace("日", "").replace("T", " ").strip()
    for form in ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d"):
        try:
            found = datetime.strptime(plain, form)
        except ValueError:
            continue
        if form == "%Y-%m-%d" and key == "due":
            found = datetime.combine(date(found.year, found.month, found.day), CLOSES)
        return clock.local(found)
    problems.append(_wrong("hotline.no_moment", key, field=str(FIELDS[key].label), text=text[:40]))
    return None


def _firm(zone: Zone, code: str, problems: list[Problem]) -> Organisation | None:
    if not code:
        return None
    present = Presence.objects.filter(zone=zone, organisation__credit_code=code.upper()).select_related("organisation")
    one = present.first()
    if one is None:
        problems.append(_wrong("hotline.no_such_firm", "credit_code", text=code[:18]))
    return one.organisation if one is not None else None


def _wrong(code: str, key: str, **values: object) -> Problem:
    return Problem(code, values, Place(path=key))


def told_or_refused(zone: Zone, cells: Mapping[str, str]) -> Told:
    """A ticket, or a refusal with everything that is wrong with it."""
    told, problems = read(zone, cells)
    if told is None:
        raise Refusal(*problems)
    return told
