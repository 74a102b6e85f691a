"""What an enterprise does about its claims: file, correct once, consent, withdraw."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.services.numbering import next_number
from gaoxin.apps.enterprises.access import require_own as require_own_enterprise
from gaoxin.apps.policies.claim_access import require_call, require_own
from gaoxin.apps.policies.claim_states import COMMITTED, CallMode, CallState, ClaimState
from gaoxin.apps.policies.models import Claim, ClaimCall, ClaimMaterial
from gaoxin.apps.policies.queries.claiming.prefill import known_facts, wanted_materials
from gaoxin.apps.policies.services.claiming import releasing, settling
from gaoxin.apps.policies.services.claiming.calling import CLAIM
from gaoxin.apps.policies.services.claiming.journal import (
    due_of,
    move,
    must_be,
    note_step,
    tell_department,
    tell_enterprise,
)
from gaoxin.apps.policies.services.claiming.locking import hold, hold_one
from gaoxin.apps.sources import files
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.limits import limit
from gaoxin.kernel.problems import Place, Refusal, refuse
from gaoxin.web import clock
from gaoxin.web.scope import as_system

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Paper:
    """A file handed in: its name and its bytes."""

    name: str
    content: bytes


@transaction.atomic
def file_claim(
    user: User, call_id: int, enterprise_id: int, asked: int, statement: str, papers: Mapping[str, Paper]
) -> Claim:
    """Claim by an open call. Facts are the registry's, kept with their source; papers are asked for only where no fact
    proves what they would."""
    call = require_call(user, call_id)
    enterprise, _ = require_own_enterprise(user, enterprise_id)
    _open_for(call, enterprise.zone_id)
    if asked <= 0:
        raise refuse("claims.no_amount", Place(path="asked"))
    _papers_or_refuse(wanted_materials(call, enterprise), papers)
    there = Claim.objects.filter(call=call, enterprise=enterprise).exclude(
        state__in=[ClaimState.WITHDRAWN, ClaimState.REJECTED, ClaimState.LAPSED]
    )
    if there.exists():
        raise refuse("claims.claimed_already")
    with as_system():
        number = next_number(call.zone, CLAIM, clock.today())
    claim = Claim.objects.create(
        zone=call.zone,
        call=call,
        enterprise=enterprise,
        organisation=enterprise.organisation,
        number=number,
        state=ClaimState.FORMAL,
        asked=asked,
        facts=known_facts(call, enterprise),
        statement=statement.strip(),
        filed_by=user,
        filed_at=clock.now(),
        due=due_of(ClaimState.FORMAL),
        synthetic=call.synthetic or enterprise.synthetic,
    )
    _keep(user, claim, papers)
    note_step(claim, user, gettext_noop("企业提交申报"), was="")
    tell_department(claim, call.department_id, gettext_noop("%(who)s 申报兑现 %(number)s，请做形式审查"))
    return claim


@transaction.atomic
def correct_claim(user: User, claim_id: int, asked: int, statement: str, papers: Mapping[str, Paper]) -> Claim:
    """Hand in what the one-time notice asked for."""
    claim = hold_one(require_own(user, claim_id).pk)
    must_be(claim, ClaimState.CORRECTION)
    if asked <= 0:
        raise refuse("claims.no_amount", Place(path="asked"))
    claim.asked, claim.statement = asked, statement.strip()
    claim.facts = known_facts(claim.call, claim.enterprise)
    _keep(user, claim, papers)
    move(claim, ClaimState.FORMAL, user, gettext_noop("企业补正后重新提交"))
    tell_department(claim, claim.call.department_id, gettext_noop("%(who)s 已补正 %(number)s，请继续审查"))
    return claim


@transaction.atomic
def consent(user: User, claim_id: int) -> Claim:
    """Take what was offered without applying: the money is set aside at once, nothing else is asked."""
    claim = hold_one(require_own(user, claim_id).pk)
    must_be(claim, ClaimState.OFFERED)
    claim.filed_by, claim.facts = user, known_facts(claim.call, claim.enterprise)
    with as_system():
        settling.settle_held(None, [claim], {}, claim.call.minutes, clock.today())
    tell_department(claim, claim.call.department_id, gettext_noop("%(who)s 已确认免申即享 %(number)s"))
    return claim


@transaction.atomic
def withdraw(user: User, claim_id: int, why: str) -> Claim:
    """Take a claim back before its money has been ordered; what was set aside for it is free again."""
    claim = hold_one(require_own(user, claim_id).pk)
    if claim.state in COMMITTED and claim.state != ClaimState.ORDERED:
        with as_system():
            releasing.release(user, claim, gettext_noop("企业撤回"))
    claim.why, claim.held = why.strip()[:500], False
    move(claim, ClaimState.WITHDRAWN, user, gettext_noop("企业撤回申报"), why.strip())
    with as_system():
        releasing.stop_line(claim, gettext_noop("企业撤回"))
    tell_department(claim, claim.call.department_id, gettext_noop("%(who)s 撤回了 %(number)s"))
    return claim


@transaction.atomic
def lapse_offers() -> int:
    """Offers that nobody took in time are over; answers how many. The enterprise may still apply where it is open."""
    late = Claim.objects.filter(state=ClaimState.OFFERED, due__lt=clock.now()).values_list("pk", flat=True)
    lapsed = 0
    for claim in hold(list(late)):
        if claim.state == ClaimState.OFFERED and claim.due is not None and claim.due < clock.now():
            move(claim, ClaimState.LAPSED, None, gettext_noop("逾期未确认，本次不再兑现"))
            tell_enterprise(claim, gettext_noop("%(subject)s：逾期未确认（%(number)s）"))
            lapsed += 1
    return lapsed


def _open_for(call: ClaimCall, zone_id: int) -> None:
    if call.zone_id != zone_id:
        raise refuse("claims.other_zone")
    if call.state != CallState.OPEN or call.mode != CallMode.APPLY:
        raise refuse("claims.call_not_open", number=call.number)
    if not call.opens_on <= clock.today() <= call.closes_on:
        raise refuse("claims.outside_window", opens=call.opens_on, closes=call.closes_on)


def _papers_or_refuse(wanted: Sequence[str], papers: Mapping[str, Paper]) -> None:
    lacking = [name for name in wanted if name not in papers]
    if lacking:
        raise Refusal(
            *(
                refuse("claims.paper_missing", Place(path=f"paper_{wanted.index(name)}"), name=name).problems[0]
                for name in lacking
            )
        )


def _keep(user: User, claim: Claim, papers: Mapping[str, Paper]) -> None:
    for name, paper in papers.items():
        stored = files.store([paper.content], int(limit("claims.file_megabytes").value) * MEGABYTE)
        ClaimMaterial.objects.create(
            claim=claim,
            name=name[:120],
            file_name=paper.name[-255:],
            sha256=stored.sha256,
            handed_by=user,
            handed_at=clock.now(),
        )
