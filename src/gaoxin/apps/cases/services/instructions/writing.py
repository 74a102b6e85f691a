"""Writing an instruction: by a leader on any record or figure, or registered from paper for them."""

from dataclasses import dataclass

from django.db import transaction

from gaoxin.apps.cases.instruction_access import leads, supervises
from gaoxin.apps.cases.models import Case, Instruction
from gaoxin.apps.cases.services.filing import Filing, file
from gaoxin.apps.cases.services.ordering import Handed, checked, link, order, process_data
from gaoxin.apps.cases.states import Channel, Urgency
from gaoxin.apps.cases.subjects import Found, found
from gaoxin.apps.zones.access import leaders_of
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system

KIND = "instruction"
OFFICE_SYSTEM = "OA"
"""Where papers are received, sent and sealed; only their number is kept here."""
LONGEST = 1000
SHORTEST = 2
SHOWN = 80
"""Characters of the instruction that name its case."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: the words, to whom, on which record or figure (none: on its own), by which leader (None: by
    whoever writes)."""

    text: str
    handed: Handed
    record: str = ""
    key: int | None = None
    part: str = ""
    leader: int | None = None
    urgent: bool = False
    number_elsewhere: str = ""
    """Of the paper in the office system it was written on."""
    synthetic: bool = False


@transaction.atomic
def write(user: User, zone: Zone, written: Written) -> Case:
    """Write an instruction; it becomes a case with its number, and whoever has to do it is told.

    Refused for whoever neither leads the zone nor works in its office of supervision; the latter names the leader.
    """
    leader = _leader(user, zone, written.leader)
    text = " ".join(written.text.split())
    if not SHORTEST <= len(text) <= LONGEST:
        raise refuse("instructions.text", Place(path="text"), shortest=SHORTEST, longest=LONGEST)
    departments = checked(zone, written.handed)
    subject = _subject(user, zone, written)
    number = _new_number(zone, written)
    filing = Filing(
        title=_title(text, subject),
        answers=_answers(text, leader, departments, subject, written),
        channel=Channel.ONLINE if leader == user else Channel.WINDOW,
        urgency=Urgency.URGENT if written.urgent else Urgency.ORDINARY,
        external_system=OFFICE_SYSTEM if number else "",
        external_number=number,
        synthetic=written.synthetic,
        data={**process_data(departments), "reader": leader.pk},
        prepare=lambda case: _prepare(case, user, leader, departments[0], text, written, subject),
    )
    case = file(user, zone, KIND, filing)
    with as_system():
        order(case, written.handed.due)
    return case


def _leader(user: User, zone: Zone, chosen: int | None) -> User:
    if leads(user, zone) and chosen in (None, user.pk):
        return user
    if not supervises(user, zone):
        raise refuse("instructions.leaders_instruct")
    leader = next((one for one in leaders_of(zone) if one.pk == chosen), None)
    if leader is None:
        raise refuse("instructions.choose_leader", Place(path="leader"))
    return leader


def _new_number(zone: Zone, written: Written) -> str:
    """The number of the paper it was written on, which nobody has registered yet."""
    number = written.number_elsewhere.strip()[:80]
    if number:
        with as_system():
            known = Case.objects.filter(zone=zone, external_system=OFFICE_SYSTEM, external_number=number).first()
        if known is not None:
            raise refuse("instructions.registered_already", Place(path="number_elsewhere"), number=known.number)
    return number


def _subject(user: User, zone: Zone, written: Written) -> Found | None:
    if not written.record:
        return None
    subject = found(user, written.record, written.key or 0, written.part)
    if subject is None or subject.zone != zone:
        raise NotFound
    return subject


def _title(text: str, subject: Found | None) -> str:
    short = text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
    return short if subject is None else f"{subject.title[: 198 - len(short)]}：{short}"


def _answers(
    text: str, leader: User, departments: list[Department], subject: Found | None, written: Written
) -> dict[str, object]:
    """What is kept as written, in words."""
    told: dict[str, object] = {
        "批示内容": text,
        "批示领导": leader.display_name,
        "承办单位": "、".join(one.name for one in departments),
        "要求办结": written.handed.due.isoformat(),
    }
    return told if subject is None else {**told, "批示对象": subject.title}


def _prepare(
    case: Case,
    user: User,
    leader: User,
    lead: Department,
    text: str,
    written: Written,
    subject: Found | None,
) -> None:
    case.department = lead
    case.save()
    Instruction.objects.create(
        case=case,
        zone_id=case.zone_id,
        leader=leader,
        year=clock.today().year,
        serial=int(case.number.rsplit("-", 1)[1]),
        text=text,
        record=written.record,
        record_id=written.key if written.record else None,
        part=written.part[:80],
        subject="" if subject is None else subject.title[:300],
    )
    if subject is not None and written.key is not None:
        link(case, user, written.record, written.key, subject.title)
