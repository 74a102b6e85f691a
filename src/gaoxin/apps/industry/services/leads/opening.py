"""Opening a lead, correcting what is written of it, and finding out whether it is there already."""

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import fields as fields_of
from datetime import date
from decimal import Decimal
from typing import Literal

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext as _t

from gaoxin.apps.cases.services.numbering import next_number
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.enterprises.queries.search import search_ids
from gaoxin.apps.enterprises.services.organisations import code_of, name_of
from gaoxin.apps.industry.lead_access import carried_lead, require_opener
from gaoxin.apps.industry.lead_states import CapitalKind, LeadSource, LeadState, StepKind
from gaoxin.apps.industry.models import AttractionActivity, Lead, OutsideVisit
from gaoxin.apps.industry.queries.chains.known import spot
from gaoxin.apps.industry.queries.leads.process import process, stage_words
from gaoxin.apps.industry.queries.leads.seen import print_of
from gaoxin.apps.industry.services.leads.journal import enter, not_to_come, note
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.catalogue.lead_stages import LeadAct
from gaoxin.engines.linkage.judgement import judge
from gaoxin.engines.linkage.names import parsed, spelling
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.web import clock

PREFIX = "ZS"
GOING = (LeadState.OPEN, LeadState.PARKED)
"""States in which a lead keeps others of the same company away."""
_BEGINNING = 2
_MOST = 10
Checked = Literal["", "other", "expansion"]
"""What an officer says of a company that looks like one already known: nothing, another one, the known one expands."""


@dataclass(frozen=True, slots=True)
class Written:
    """What is written down of a lead; money in 分. `spot` is a segment as chain/segment."""

    company: str
    project: str
    spot: str
    source: LeadSource
    capital: CapitalKind
    department: Department
    credit_code: str = ""
    listed_code: str = ""
    origin: str = ""
    content: str = ""
    reason: str = ""
    visit: OutsideVisit | None = None
    activity: AttractionActivity | None = None
    investment: int | None = None
    land_mu: Decimal | None = None
    tax_per_mu: int | None = None
    energy: Decimal | None = None
    output: int | None = None
    jobs: int | None = None
    site: str = ""
    keeper: User | None = None


WRITTEN = tuple(one.name for one in fields_of(Written) if one.name not in {"spot", "department"})
"""Fields that stand in the record as they are written."""
REVIEWED = ("chain", "segment", "investment", "land_mu", "tax_per_mu", "energy")
"""Columns that the desks of the joint review look at."""
IN_FEN = frozenset({"investment", "tax_per_mu"})
FEN_PER_WAN = 1_000_000


@dataclass(frozen=True, slots=True)
class Doubles:
    """What is known already: leads of this very company, leads and enterprises whose names may be of it."""

    same: Sequence[Lead]
    alike: Sequence[Lead]
    registered: Sequence[Enterprise]


def doubles(user: User, zone: Zone, company: str, code: str, *, but: int = 0) -> Doubles:
    """Leads being worked on and enterprises registered that are, or may be, this company."""
    going = Lead.objects.filter(zone=zone, state__in=GOING).exclude(pk=but).select_related("leading")
    key = spelling(company)
    same = list(going.filter(Q(name_key=key) | (Q(credit_code=code) if code else Q(pk__in=[]))))
    begins = _beginning(company)
    near = going.exclude(pk__in=[one.pk for one in same]).filter(name_key__contains=begins) if begins else ()
    alike = [one for one in near if judge(company, one.company).same]
    return Doubles(same, alike[:_MOST], _registered(user, zone, company, code))


def _registered(user: User, zone: Zone, company: str, code: str) -> Sequence[Enterprise]:
    there = Enterprise.objects.filter(zone=zone, merged=False).select_related("organisation")
    exact = Q(organisation__legal_name=company) | (Q(organisation__credit_code=code) if code else Q(pk__in=[]))
    known = list(there.filter(exact)[:_MOST])
    if known:
        return known
    near = there.filter(pk__in=search_ids(user, company, most=_MOST))
    return [one for one in near if judge(company, one.organisation.legal_name).same]


def _beginning(name: str) -> str:
    parts = parsed(name)
    return (parts.brand or parts.stem or parts.text)[:_BEGINNING]


@transaction.atomic
def open_lead(
    user: User, zone: Zone, written: Written, *, checked: Checked = "", on: date | None = None, synthetic: bool = False
) -> Lead:
    """Take a lead in under the next number. One whose company is worked on already is refused, with the number and the
    department that leads; one that looks like a known company is refused until an officer says what it is."""
    require_opener(user, zone)
    fields = _fields(zone, written)
    day = on or clock.today()
    not_to_come(day)
    if not standing(user, zone).in_department(written.department.pk):
        raise refuse("leads.own_department", Place(path="department"))
    known = doubles(user, zone, fields["company"], fields["credit_code"])
    _refuse_doubles(known, checked)
    first = process().first.key
    lead = Lead(
        zone=zone,
        number=next_number(zone, PREFIX, day),
        leading=written.department,
        enterprise=known.registered[0] if known.registered and checked == "expansion" else None,
        opened_on=day,
        opened_by=user,
        synthetic=synthetic,
        **fields,
    )
    enter(lead, first, day)
    _save_once(lead)
    note(user, lead, StepKind.OPENED, day, words=written.reason)
    return lead


@transaction.atomic
def change_lead(user: User, lead_id: int, written: Written, *, seen: str = "") -> Lead:
    """Correct what is written; what the steps decided stays, and so does who leads. Figures that the joint review
    looks at stay as they are until the contract is signed; after that their change is told in the journal."""
    lead = carried_lead(user, lead_id)
    if lead.state not in GOING:
        raise refuse("leads.not_open", number=lead.number)
    if seen and seen != written_print(lead):
        raise refuse("leads.changed_since")
    fields = _fields(lead.zone, written)
    if lead.talked_on is not None and written.source != lead.source:
        raise refuse("leads.source_stands", Place(path="source"), source=str(LeadSource(lead.source).label))
    told = _reviewed(lead, fields)
    if known := doubles(user, lead.zone, fields["company"], fields["credit_code"], but=lead.pk).same:
        raise refuse("leads.same_company", Place(path="company"), **_told(known[0]))
    for name, value in fields.items():
        setattr(lead, name, value)
    _save_once(lead)
    if told:
        note(user, lead, StepKind.NOTE, clock.today(), words=told)
    return lead


def _reviewed(lead: Lead, fields: dict[str, object]) -> str:
    """What changes of the figures under review, in words; refused while they are reviewed or rest on the review."""
    changed = [name for name in REVIEWED if getattr(lead, name) != fields[name]]
    if not changed or not process().reached(lead.stage, process().of_act(LeadAct.REVIEW).key):
        return ""
    labels = {name: str(Lead._meta.get_field(name).verbose_name).partition("（")[0] for name in changed}
    if lead.signed_on is None:
        to = stage_words(process().of_act(LeadAct.REVIEW).returns_to)
        raise refuse("leads.under_review", Place(path=changed[0]), fields="、".join(labels.values()), stage=to)
    moves = [f"{labels[name]} {_shown(name, getattr(lead, name))} → {_shown(name, fields[name])}" for name in changed]
    return "；".join(moves)[:1000]


def _shown(name: str, value: object) -> str:
    """A figure in words: money in 万元."""
    if name in IN_FEN and isinstance(value, int):
        return _t("%(amount)s 万元") % {"amount": f"{Decimal(value) / FEN_PER_WAN:,f}"}
    return _t("无") if value in (None, "") else str(value)


def written_print(lead: Lead) -> str:
    """What a page saw of what is written; steps that a colleague took meanwhile do not matter to it."""
    return print_of(lead, (*WRITTEN, "chain", "segment"))


def _fields(zone: Zone, written: Written) -> dict[str, object]:
    found = spot(zone, written.spot)
    if found is None:
        raise refuse("leads.no_segment", Place(path="spot"), segment=written.spot[:80])
    for one, path in ((written.department, "department"), (written.visit, "visit"), (written.activity, "activity")):
        if one is not None and one.zone_id != zone.pk:
            raise refuse("leads.other_zone", Place(path=path))
    fields = {name: getattr(written, name) for name in WRITTEN}
    fields["company"] = name_of(written.company)
    if not fields["company"]:
        raise refuse("leads.no_company", Place(path="company"))
    fields["credit_code"] = code_of(written.credit_code)
    return {
        **fields,
        "name_key": spelling(fields["company"])[:200],
        "chain": found.chain.key,
        "segment": found.segment.key,
    }


def _refuse_doubles(known: Doubles, checked: Checked) -> None:
    if known.same:
        raise refuse("leads.same_company", Place(path="company"), **_told(known.same[0]))
    if checked:
        return
    told = [Problem("leads.like_company", _told(one), Place(path="company")) for one in known.alike]
    told += [
        Problem("leads.registered_company", {"name": one.organisation.legal_name}, Place(path="company"))
        for one in known.registered
    ]
    if told:
        raise Refusal(*told)


def _told(lead: Lead) -> dict[str, object]:
    return {"number": lead.number, "company": lead.company, "department": lead.leading.name}


def _save_once(lead: Lead) -> None:
    """Save; where somebody else opened a lead of the company a moment before, refuse as if it had been there."""
    try:
        with transaction.atomic():
            lead.save()
    except IntegrityError as error:
        same = Q(name_key=lead.name_key) | (Q(credit_code=lead.credit_code) if lead.credit_code else Q(pk__in=[]))
        first = Lead.objects.filter(same, zone_id=lead.zone_id, state__in=GOING).exclude(pk=lead.pk).first()
        if first is None:
            raise
        raise refuse("leads.same_company", Place(path="company"), **_told(first)) from error
