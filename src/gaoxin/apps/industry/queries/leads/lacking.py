"""What a lead still lacks before it may leave its stage, each lack as a sentence with its remedy; who may end it."""

from collections.abc import Sequence
from datetime import datetime

from gaoxin.apps.industry.lead_access import carries, has_duty, leads
from gaoxin.apps.industry.lead_states import (
    BasisKind,
    DisputeState,
    FundState,
    PromiseState,
    StepKind,
    Verdict,
)
from gaoxin.apps.industry.models import Lead, LeadReview
from gaoxin.apps.industry.queries.leads.process import process, stage_of, words_of
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.lead_stages import LeadAct, LeadField, LeadStage, Office
from gaoxin.kernel.problems import Place, Problem

LABELS = {
    LeadField.CONTENT: "content",
    LeadField.ORIGIN: "origin",
    LeadField.KEEPER: "keeper",
    LeadField.INVESTMENT: "investment",
    LeadField.LAND: "land_mu",
    LeadField.TAX: "tax_per_mu",
    LeadField.ENERGY: "energy",
    LeadField.OUTPUT: "output",
    LeadField.JOBS: "jobs",
    LeadField.SITE: "site",
    LeadField.CREDIT_CODE: "credit_code",
}
"""The column of each field that a stage may ask for."""


def lacking(lead: Lead) -> Sequence[Problem]:
    """Everything that is missing before the stage is left; the number of a document comes with the step itself."""
    stage = stage_of(lead.stage)
    return [*_disputed(lead), *_fields(lead, stage), *_papers(lead, stage), *_done(lead, stage)]


def kept_by(lead: Lead) -> Problem | None:
    """Why the stage may not be passed over; None where it may be."""
    stage = stage_of(lead.stage)
    if not stage.skippable:
        return Problem("leads.not_skippable", {"stage": words_of(stage)})
    if stage.unless is not None and getattr(lead, LABELS[stage.unless]):
        return Problem("leads.stage_needed", {"stage": words_of(stage), "field": field_label(stage.unless)})
    if stage.act is LeadAct.TERMS and (one := lead.incentives.filter(basis_kind=BasisKind.MINUTES).first()):
        return Problem("leads.terms_needed", {"stage": words_of(stage), "title": one.title})
    return None


def missing_papers(lead: Lead) -> Sequence[str]:
    """Papers of the stage that are not attached. Where the lead was sent back behind the stage, what was attached
    before no longer serves: it spoke of other terms."""
    papers = lead.papers.filter(stage=lead.stage)
    if since := _sent_back(lead):
        papers = papers.filter(at__gt=since)
    there = set(papers.values_list("title", flat=True))
    return [title for title in stage_of(lead.stage).papers if title not in there]


def _sent_back(lead: Lead) -> datetime | None:
    """When the lead was last sent back to a stage before the one it is on; None where it never was."""
    now = process().place(lead.stage)
    returned = lead.steps.filter(kind=StepKind.RETURNED).order_by("-pk").values_list("after", "at")
    return next((at for after, at in returned if after in process().stages and process().place(after) < now), None)


def field_label(field: LeadField) -> str:
    """A field of a lead in words, without its unit."""
    label = str(Lead._meta.get_field(LABELS[field]).verbose_name)
    return label.partition("（")[0]


def round_of(lead: Lead) -> Sequence[LeadReview]:
    """The desks of the latest round of the joint review."""
    rows = list(lead.reviews.select_related("department", "by"))
    latest = max((one.round for one in rows), default=0)
    return [one for one in rows if one.round == latest]


def _disputed(lead: Lead) -> list[Problem]:
    if lead.disputes.filter(state=DisputeState.OPEN).exists():
        return [Problem("leads.disputed", {})]
    return []


def _fields(lead: Lead, stage: LeadStage) -> list[Problem]:
    return [
        Problem("leads.field_missing", {"field": field_label(field)}, Place(path=LABELS[field]))
        for field in stage.fields
        if getattr(lead, LABELS[field]) in (None, "")
    ]


def _papers(lead: Lead, stage: LeadStage) -> list[Problem]:
    return [Problem("leads.paper_missing", {"paper": title}) for title in missing_papers(lead)]


def _done(lead: Lead, stage: LeadStage) -> list[Problem]:
    """What the product itself sees to in a stage."""
    if stage.act is LeadAct.TALK and lead.talked_on is None:
        return [Problem("leads.talk_missing", {})]
    if stage.act is LeadAct.REVIEW:
        return _reviews(lead)
    if stage.act is LeadAct.REGISTER and lead.enterprise_id is None:
        return [Problem("leads.enterprise_missing", {})]
    if stage.act is LeadAct.FUNDS and not lead.funds.filter(state=FundState.RECOGNISED).exists():
        return [Problem("leads.fund_missing", {})]
    if stage.act is LeadAct.PERFORM and (count := lead.obligations.filter(state=PromiseState.OPEN).count()):
        return [Problem("leads.promises_open", {"count": count})]
    return []


def _reviews(lead: Lead) -> list[Problem]:
    desks = process().desks
    found = []
    for one in round_of(lead):
        named = {
            "desk": words_of(desks[one.desk]) if one.desk in desks else one.desk,
            "department": one.department.name,
        }
        if one.verdict == Verdict.PENDING:
            found.append(Problem("leads.review_pending", named))
        elif one.verdict == Verdict.OPPOSED:
            found.append(Problem("leads.review_opposed", named))
    return found


def may_move(user: User, lead: Lead) -> bool:
    """Whether the person is one of those who may end the lead's stage."""
    movers = stage_of(lead.stage).movers
    if Office.LEADER in movers and leads(user, lead.zone):
        return True
    if Office.LEADING in movers and carries(user, lead):
        return True
    duties = frozenset(str(one) for one in movers if one not in {Office.LEADING, Office.LEADER})
    return bool(duties) and has_duty(user, lead.zone, duties)
