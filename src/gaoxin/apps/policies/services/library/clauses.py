"""Clauses: written by an officer, published with their policy or later, stopped. A clause is never made by a program
alone: who writes or confirms it stands on it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from gaoxin.apps.policies.access import require_clause_work
from gaoxin.apps.policies.library_states import ClauseState, PolicyState
from gaoxin.apps.policies.models import Clause, ClauseMaterial, Policy
from gaoxin.apps.policies.services.library.registering import locked
from gaoxin.apps.zones.models import Department, User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.scope import because

ADDRESS = re.compile(r"[^\x00-\x7f/\s][^/\s]{0,59}")


@dataclass(frozen=True, slots=True)
class WrittenClause:
    """What is written of a clause; money is whole 分, materials are (name, fact that proves it)."""

    address: str
    title: str
    text: str
    benefit_kind: str
    benefit_words: str
    who_words: str
    department: Department
    budget: int | None = None
    cap: int | None = None
    opens_on: date | None = None
    closes_on: date | None = None
    automatic: bool = False
    exclusive_groups: Sequence[str] = ()
    materials: Sequence[tuple[str, str]] = ()
    partners: Sequence[Department] = ()


@transaction.atomic
def add_clause(user: User, policy_id: int, written: WrittenClause, *, synthetic: bool | None = None) -> Clause:
    """Write a clause of a policy; it is not public yet."""
    policy = locked(user, policy_id)
    _check(policy, written)
    clause = Clause(
        zone=policy.zone,
        policy=policy,
        position=_position(policy, written.text),
        confirmed_by=user,
        confirmed_at=clock.now(),
        synthetic=policy.synthetic if synthetic is None else synthetic,
    )
    return _written(clause, written)


@transaction.atomic
def change_clause(user: User, clause_id: int, written: WrittenClause) -> Clause:
    """Change a clause. The address of a published one is permanent."""
    clause = _locked(user, clause_id)
    _check(clause.policy, written, clause)
    if clause.state != ClauseState.DRAFT and written.address.strip() != clause.address:
        raise refuse("library.address_permanent", Place(path="address"))
    clause.confirmed_by, clause.confirmed_at = user, clock.now()
    return _written(clause, written)


@transaction.atomic
def publish_clause(user: User, clause_id: int) -> Clause:
    """Everybody may read it. Its policy has to be published first."""
    clause = _locked(user, clause_id)
    if clause.policy.state != PolicyState.PUBLISHED:
        raise refuse("library.not_published")
    open_clause(clause)
    return clause


@transaction.atomic
def stop_clause(user: User, clause_id: int, why: str) -> Clause:
    """It stays readable, and nothing is claimed by it any more."""
    clause = _locked(user, clause_id)
    if not why.strip():
        raise refuse("library.say_why", Place(path="why"))
    clause.state = ClauseState.STOPPED
    with because(why.strip()):
        clause.save()
    return clause


@transaction.atomic
def drop_clause(user: User, clause_id: int) -> int:
    """Take back a clause that nobody has seen; answers its policy."""
    clause = _locked(user, clause_id)
    if clause.state != ClauseState.DRAFT:
        raise refuse("library.clause_published")
    if clause.rules.exists() or clause.estimates.exists():
        raise refuse("library.clause_has_rule")
    for proposal in clause.policy.proposals.filter(clause=clause):
        proposal.clause = proposal.decided_by = proposal.decided_at = None
        proposal.state = "proposed"
        proposal.save()
    for material in clause.materials.all():
        material.delete()
    policy_id = clause.policy_id
    clause.delete()
    return policy_id


def open_clause(clause: Clause) -> None:
    """Make a clause public, from now on."""
    if clause.state != ClauseState.PUBLISHED:
        clause.state = ClauseState.PUBLISHED
        clause.published_at = clause.published_at or clock.now()
        clause.save()


def _locked(user: User, clause_id: int) -> Clause:
    require_clause_work(user, clause_id)
    found = Clause.objects.select_for_update(of=("self",)).select_related("policy__zone", "zone")
    return found.get(pk=clause_id)


def _check(policy: Policy, written: WrittenClause, clause: Clause | None = None) -> None:
    address = written.address.strip()
    if not ADDRESS.fullmatch(address):
        raise refuse("library.address_shape", Place(path="address"), address=address)
    if policy.clauses.filter(address=address).exclude(pk=clause.pk if clause else None).exists():
        raise refuse("library.address_kept", Place(path="address"), address=address)
    if written.opens_on and written.closes_on and written.closes_on < written.opens_on:
        raise refuse("library.window_closes_before_it_opens", Place(path="closes_on"))


def _written(clause: Clause, written: WrittenClause) -> Clause:
    clause.address, clause.title, clause.text = written.address.strip(), written.title.strip(), written.text.strip()
    clause.benefit_kind, clause.benefit_words = written.benefit_kind, written.benefit_words.strip()
    clause.who_words, clause.department = written.who_words.strip(), written.department
    clause.budget, clause.cap = written.budget, written.cap
    clause.opens_on, clause.closes_on = written.opens_on, written.closes_on
    clause.automatic = written.automatic
    clause.exclusive_groups = [group.strip() for group in written.exclusive_groups if group.strip()]
    clause.save()
    clause.partners.set(written.partners)
    for material in clause.materials.all():
        material.delete()
    for position, (name, fact) in enumerate(written.materials, start=1):
        ClauseMaterial.objects.create(
            zone=clause.zone, clause=clause, position=position, name=name.strip()[:120], proved_by=fact.strip()
        )
    return clause


def _position(policy: Policy, text: str) -> int:
    """Where a clause stands among the others: by its place in the policy's text, else at the end."""
    whole = (policy.document.text if policy.document else "") or policy.text
    found = whole.find(text.strip()[:60]) if whole and text.strip() else -1
    if found >= 0:
        return found
    last = policy.clauses.order_by("-position").values_list("position", flat=True).first()
    return (last or 0) + 1
