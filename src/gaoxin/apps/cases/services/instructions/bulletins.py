"""Bulletins: drafted from what happened, edited, submitted, approved by a leader and issued with their number."""

from collections.abc import Mapping

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.instruction_access import leads, require_bulletin, require_minutes, supervises
from gaoxin.apps.cases.instruction_states import EDITABLE, BulletinKind, BulletinState
from gaoxin.apps.cases.models import Bulletin, Case
from gaoxin.apps.cases.queries.instructions import drafting
from gaoxin.apps.cases.queries.own_pages import SUPERVISED_KINDS
from gaoxin.apps.cases.services.numbering import next_number
from gaoxin.apps.cases.services.telling import NOTICE
from gaoxin.apps.zones.access import leaders_of, people_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.web import clock, inbox
from gaoxin.web.errors import NotFound

PREFIXES = {BulletinKind.MONTHLY: "DT", BulletinKind.SPECIAL: "DZ"}
LONGEST = 3000
LONGEST_NOTE = 200


@transaction.atomic
def draft_monthly(user: User, zone: Zone, month: str) -> Bulletin:
    """Draft the bulletin of a month from what happened; one month has one."""
    _supervising(user, zone)
    try:
        told = drafting.month_of(month)
    except ValueError:
        raise refuse("instructions.no_month", Place(path="month")) from None
    if told.begins > clock.now():
        raise refuse("instructions.month_to_come", Place(path="month"))
    if Bulletin.objects.filter(zone=zone, period=month).exclude(state=BulletinState.DROPPED).exists():
        raise refuse("instructions.month_drafted", Place(path="month"), month=told.name)
    return _drafted(user, zone, BulletinKind.MONTHLY, f"{told.name}督查通报", drafting.monthly(zone, month), month)


@transaction.atomic
def draft_special(user: User, zone: Zone, source: str) -> Bulletin:
    """Draft the report on one subject: `case:7`, `minutes:3`, or `record:plans.project:12` with all about it."""
    _supervising(user, zone)
    kind, _, rest = source.partition(":")
    cases, origin, name = _subject(user, zone, kind, rest)
    if not cases:
        raise refuse("instructions.nothing_to_report")
    return _drafted(
        user, zone, BulletinKind.SPECIAL, f"关于{name}的督查专报"[:200], drafting.special(cases, origin), "", name
    )


@transaction.atomic
def edit(user: User, bulletin_id: int, seen: int, title: str, words: Mapping[str, str]) -> Bulletin:
    """Change words of a bulletin: by the place of a paragraph (`0-2`) its text, and under `note-0-2` where figures in
    it come from. Emptied paragraphs fall out. What was submitted is a draft again."""
    bulletin = _locked(user, bulletin_id, seen)
    _supervising(user, bulletin.zone)
    title = title.strip()
    if not title or len(title) > 200:
        raise refuse("instructions.item_title", Place(path="title"), shortest=1, longest=200)
    for number, section in enumerate(bulletin.body):
        kept = []
        for place, one in enumerate(section["paragraphs"]):
            text = words.get(f"{number}-{place}", one["text"]).replace("\r\n", "\n").strip()
            if len(text) > LONGEST:
                raise refuse("instructions.too_long", Place(path=f"{number}-{place}"), longest=LONGEST)
            note = words.get(f"note-{number}-{place}", one["note"]).strip()[:LONGEST_NOTE]
            if text:
                kept.append({**one, "text": text, "note": note})
        added = words.get(f"add-{number}", "").strip()[:LONGEST]
        if added:
            kept.append(
                {"text": added, "note": words.get(f"note-add-{number}", "").strip()[:LONGEST_NOTE], "figures": []}
            )
        section["paragraphs"] = kept
    bulletin.title, bulletin.state = title, BulletinState.DRAFT
    return _saved(bulletin)


@transaction.atomic
def submit(user: User, bulletin_id: int, seen: int) -> Bulletin:
    """Submit a draft for approval. Refused while a figure in it has nothing behind it."""
    bulletin = _locked(user, bulletin_id, seen)
    _supervising(user, bulletin.zone)
    if bulletin.state != BulletinState.DRAFT:
        raise refuse("instructions.bulletin_state", state=str(bulletin.get_state_display()))
    problems = [
        Problem("instructions.unsourced", {"values": values, "text": one["text"][:30]})
        for section in bulletin.body
        for one in section["paragraphs"]
        if (values := drafting.unsourced(one))
    ]
    if problems:
        raise Refusal(*problems)
    bulletin.state, bulletin.note = BulletinState.SUBMITTED, ""
    _tell(bulletin, leaders_of(bulletin.zone), gettext_noop("待审定：%(title)s"))
    return _saved(bulletin)


@transaction.atomic
def approve(user: User, bulletin_id: int, seen: int) -> Bulletin:
    """A leader approves: it is issued with its number of the year."""
    bulletin = _locked(user, bulletin_id, seen)
    _leading(user, bulletin)
    number = next_number(bulletin.zone, PREFIXES[BulletinKind(bulletin.kind)], clock.today())
    bulletin.state, bulletin.approved_by, bulletin.issued_at = BulletinState.ISSUED, user, clock.now()
    bulletin.year, bulletin.serial = clock.today().year, int(number.rsplit("-", 1)[1])
    departments = bulletin.zone.departments.values_list("pk", flat=True)
    _tell(bulletin, people_of(departments), gettext_noop("已印发：%(title)s"))
    return _saved(bulletin)


@transaction.atomic
def send_back(user: User, bulletin_id: int, seen: int, why: str) -> Bulletin:
    """A leader sends it back with what is to be changed."""
    bulletin = _locked(user, bulletin_id, seen)
    _leading(user, bulletin)
    if not why.strip():
        raise refuse("instructions.say_something", Place(path="why"))
    bulletin.state, bulletin.note = BulletinState.DRAFT, why.strip()[:500]
    _tell(bulletin, [bulletin.drafted_by], gettext_noop("退回修改：%(title)s"))
    return _saved(bulletin)


@transaction.atomic
def drop(user: User, bulletin_id: int, seen: int) -> Bulletin:
    """Give a draft up; another may be drafted in its place."""
    bulletin = _locked(user, bulletin_id, seen)
    _supervising(user, bulletin.zone)
    bulletin.state = BulletinState.DROPPED
    return _saved(bulletin)


def _subject(user: User, zone: Zone, kind: str, rest: str) -> tuple[list[Case], list[str], str]:
    """The cases of a source, where they come from, and what it is called."""
    known = Case.objects.filter(zone=zone, kind__in=SUPERVISED_KINDS).select_related("department")
    if kind == "minutes" and rest.isdecimal() and len(rest) < 18:
        minutes = require_minutes(user, int(rest))
        return list(drafting.cases_of_minutes(minutes)), list(drafting.origin_of_minutes(minutes)), minutes.title
    if kind == "case" and rest.isdecimal() and len(rest) < 18:
        cases = list(known.filter(pk=int(rest)))
        if not cases:
            raise NotFound
        return cases, list(drafting.origin_of(cases)) or [cases[0].title], cases[0].title[:80]
    record, _, key = rest.rpartition(":")
    if kind == "record" and key.isdecimal() and len(key) < 18:
        cases = list(known.filter(links__record=record, links__record_id=int(key)).distinct().order_by("pk"))
        name = next((one.title for case in cases for one in case.links.filter(record=record, record_id=int(key))), "")
        origin = list(drafting.origin_of(cases)) or [f"本专报汇总与“{name}”有关的督办事项。"]
        return cases, origin, name
    raise NotFound


def _drafted(
    user: User, zone: Zone, kind: BulletinKind, title: str, body: drafting.Body, period: str, subject: str = ""
) -> Bulletin:
    return Bulletin.objects.create(
        zone=zone,
        kind=kind,
        title=title,
        period=period,
        subject=subject[:300],
        body=body,
        drafted_by=user,
        drafted_at=clock.now(),
        synthetic=zone.synthetic,
    )


def _locked(user: User, bulletin_id: int, seen: int) -> Bulletin:
    require_bulletin(user, bulletin_id)
    found = Bulletin.objects.select_for_update(of=("self",)).select_related("zone", "drafted_by").get(pk=bulletin_id)
    if found.state not in EDITABLE:
        raise refuse("instructions.bulletin_state", state=str(found.get_state_display()))
    if found.revision != seen:
        raise refuse("instructions.bulletin_changed")
    return found


def _saved(bulletin: Bulletin) -> Bulletin:
    bulletin.revision += 1
    bulletin.save()
    return bulletin


def _supervising(user: User, zone: Zone) -> None:
    if not supervises(user, zone):
        raise refuse("instructions.supervision_only")


def _leading(user: User, bulletin: Bulletin) -> None:
    if not leads(user, bulletin.zone):
        raise refuse("instructions.leaders_approve")
    if bulletin.state != BulletinState.SUBMITTED:
        raise refuse("instructions.bulletin_state", state=str(bulletin.get_state_display()))


def _tell(bulletin: Bulletin, people: list[User], title: str) -> None:
    inbox.tell(people, NOTICE, title, {"title": bulletin.title}, reverse("instructions:bulletin", args=[bulletin.pk]))
