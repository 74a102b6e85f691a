"""One lead with everything about it: where it stands, what it lacks, what was said, promised and paid."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from gaoxin.apps.industry.lead_access import COUNTING, PAYING, answers, carries, has_duty, leads, may_open, require_lead
from gaoxin.apps.industry.lead_states import ClawBackState, DisputeState, LeadState, StepKind
from gaoxin.apps.industry.models import (
    ArrivedFund,
    ClawBack,
    Incentive,
    Lead,
    LeadDispute,
    LeadPaper,
    LeadReview,
    LeadStep,
    Obligation,
)
from gaoxin.apps.industry.queries.leads.lacking import kept_by, lacking, may_move, missing_papers
from gaoxin.apps.industry.queries.leads.lists import Segments
from gaoxin.apps.industry.queries.leads.process import process, stage_of, stage_words, words_of
from gaoxin.apps.sources import files
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.lead_stages import LeadAct, LeadStage
from gaoxin.kernel.problems import Problem
from gaoxin.web.errors import NotFound


@dataclass(frozen=True, slots=True)
class StageLine:
    """One stage of the step line: `standing` is done, now, skipped or to_come."""

    key: str
    words: str
    standing: str


@dataclass(frozen=True, slots=True)
class Desk:
    """One answer of the joint review, with what the desk looks at and on what ground."""

    row: LeadReview
    words: str
    asks: str
    ground: str
    mine: bool


@dataclass(frozen=True, slots=True)
class LeadPage:
    lead: Lead
    chain: str
    segment: str
    stage: LeadStage
    stages: Sequence[StageLine]
    lacking: Sequence[Problem]
    missing: Sequence[str]
    carries: bool
    moves: bool
    skips: bool
    leads: bool
    works: bool
    pays: bool
    counts: bool
    papers: Sequence[LeadPaper]
    desks: Sequence[Desk]
    earlier: Sequence[Desk]
    incentives: Sequence[Incentive]
    obligations: Sequence[Obligation]
    claw_backs: Sequence[ClawBack]
    funds: Sequence[ArrivedFund]
    steps: Sequence[LeadStep]
    dispute: LeadDispute | None

    @property
    def open(self) -> bool:
        return self.lead.state == LeadState.OPEN

    @property
    def over(self) -> bool:
        return self.lead.state in {LeadState.LOST, LeadState.DONE}

    @property
    def recognised(self) -> int:
        """Money recognised so far, in 分."""
        return sum(one.amount for one in self.funds if one.state == "recognised")

    @property
    def unreturned(self) -> int:
        """Money of incentives that was paid and has not come back, in 分."""
        return sum(one.released - one.recovered for one in self.incentives)

    @property
    def registers(self) -> bool:
        """Whether the enterprise may be linked now."""
        at = process().of_act(LeadAct.REGISTER).key
        return self.open and self.carries and process().reached(self.lead.stage, at)


def lead_page(user: User, lead_id: int) -> LeadPage:
    """For the zone's staff; another zone's is not found."""
    lead = require_lead(user, lead_id)
    names = Segments(lead.zone)
    steps = list(lead.steps.select_related("by"))
    reviews = list(lead.reviews.select_related("department", "by", "lead__zone"))
    latest = max((one.round for one in reviews), default=0)
    going = lead.state == LeadState.OPEN
    return LeadPage(
        lead=lead,
        chain=names.chain(lead.chain),
        segment=names.segment(lead.chain, lead.segment),
        stage=stage_of(lead.stage),
        stages=_stages(lead, steps),
        lacking=lacking(lead) if going else (),
        missing=missing_papers(lead) if going else (),
        carries=carries(user, lead),
        moves=may_move(user, lead),
        skips=going and kept_by(lead) is None,
        leads=leads(user, lead.zone),
        works=may_open(user, lead.zone),
        pays=has_duty(user, lead.zone, PAYING),
        counts=has_duty(user, lead.zone, COUNTING),
        papers=list(lead.papers.select_related("by")),
        desks=[_desk(user, one, lead) for one in reviews if one.round == latest],
        earlier=[_desk(user, one, lead) for one in reviews if one.round < latest],
        incentives=list(lead.incentives.prefetch_related("movements")),
        obligations=list(lead.obligations.all()),
        claw_backs=list(lead.claw_backs.filter(state=ClawBackState.OPEN).select_related("incentive")),
        funds=list(lead.funds.select_related("claimed_by", "decided_by")),
        steps=list(reversed(steps)),
        dispute=lead.disputes.filter(state=DisputeState.OPEN).select_related("department").first(),
    )


def paper_file(user: User, lead_id: int, paper_id: int) -> tuple[str, BinaryIO]:
    """A document of a lead, for whoever sees the lead."""
    paper = require_lead(user, lead_id).papers.filter(pk=paper_id).first()
    if paper is None:
        raise NotFound
    return paper.file_name, files.path_of(paper.sha256).open("rb")


def _stages(lead: Lead, steps: Sequence[LeadStep]) -> Sequence[StageLine]:
    skipped = {one.before for one in steps if one.kind == StepKind.SKIPPED}
    now = process().place(lead.stage)
    found = []
    for place, key in enumerate(process().stages):
        done = place < now or lead.state == LeadState.DONE
        standing = "now" if place == now and not done else "done" if done else "to_come"
        found.append(StageLine(key, stage_words(key), "skipped" if done and key in skipped else standing))
    return found


def _desk(user: User, row: LeadReview, lead: Lead) -> Desk:
    declared = process().desks.get(row.desk)
    at_review = stage_of(lead.stage).act is LeadAct.REVIEW and lead.state == LeadState.OPEN
    return Desk(
        row,
        words_of(declared) if declared else row.desk,
        declared.asks if declared else "",
        "；".join(one.shown for one in declared.basis) if declared else "",
        at_review and answers(user, row),
    )
