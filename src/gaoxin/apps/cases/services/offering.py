"""What a viewer can do about a case now: only what the engine would not refuse is offered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gaoxin.apps.cases.access import Place, dispatches, handles, may_decide_extension, may_urge
from gaoxin.apps.cases.models import Case, Extension, Part, Step
from gaoxin.apps.cases.queries.asks import Asks, asks
from gaoxin.apps.cases.queries.filing import step_form
from gaoxin.apps.cases.services import limits, signing
from gaoxin.apps.cases.services.moving import loaded
from gaoxin.apps.cases.services.own_pages import apart
from gaoxin.apps.cases.services.pausing import grounds_open
from gaoxin.apps.cases.services.returning import Target, recallable, targets
from gaoxin.apps.cases.states import RUNNING, ExtensionState, PartState
from gaoxin.apps.zones.access import current_departments, people_of
from gaoxin.apps.zones.models import Department, User
from gaoxin.catalogue.case_limits import Label
from gaoxin.engines.flows.assignments import Move
from gaoxin.web.problems import Said, language, say
from gaoxin.web.scope import as_system

Choice = tuple[str, str]
"""A key and what it is called."""


@dataclass(frozen=True, slots=True)
class Acts:
    """What the viewer can do with their part of a step. `blocked` says why it cannot be done now, where it cannot."""

    moves: frozenset[str]
    blocked: Said | None
    asks: Asks
    form: bool
    desks: Sequence[Choice]
    departments: Sequence[Department]
    returns: Sequence[Target]
    deputies: Sequence[Choice]
    added: Sequence[tuple[int, str]]
    """What may be taken back of what was added: its number and who was asked."""


@dataclass(frozen=True, slots=True)
class CaseActs:
    """What the viewer can do about the case as a whole."""

    grounds: Sequence[Choice] = ()
    open_grounds: Sequence[Choice] = ()
    extensible: Sequence[Choice] = ()
    grades: Sequence[Choice] = ()
    to_decide: Sequence[tuple[Extension, str]] = ()
    may_withdraw: bool = False

    @property
    def manages(self) -> bool:
        return bool(self.grounds or self.open_grounds or self.extensible or self.grades)


def acts(user: User, case: Case, step: Step, part: Part) -> Acts:
    """What a person can do from their part of an open step."""
    with as_system():
        process, state = loaded(case)
        offered = signing.offers(step, part, user)
        added = signing.withdrawable(step, part, user)
        departments = current_departments(case.zone)
        colleagues = [one for one in people_of(_own(part)) if one.pk != user.pk]
        returns = targets(process, state, step.task) if step.task in state.tokens else []
    moves = {move.value for move, offer in offered.items() if offer.refused is None}
    if part.organisation_id is not None:
        moves &= {Move.CAST_VOTE.value}
    blocked = offered[Move.CAST_VOTE].refused
    people = [(f"p{one.pk}", one.display_name) for one in colleagues]
    return Acts(
        moves=frozenset(moves),
        blocked=say(blocked) if blocked is not None else None,
        asks=asks(process, step.element),
        form=step_form(step) is not None,
        desks=[(f"d{one.pk}", one.name) for one in departments if one.pk != part.department_id] + people,
        departments=departments,
        returns=returns,
        deputies=[(f"p{one.pk}", one.display_name) for one in _deputies(user, departments)],
        added=added,
    )


def case_acts(user: User, case: Case, place: Place) -> CaseActs:
    """What a person can do about the limits of a case, and whether they may take it back."""
    if case.state not in RUNNING:
        return CaseActs()
    mine = CaseActs(may_withdraw=place.filer and apart(case))
    found, declared = limits.limits_of(case), limits.declared_for(case)
    if found is None or declared is None or not handles(user, case, place):
        return mine
    still = grounds_open(case)
    running = {one.stage.key for one in found.stages if one.running}
    grounds = [ground.key for ground in found.scheme.grounds if ground.key not in still]
    grounds = [key for key in grounds if any(_ground_stops(found.scheme, key, stage) for stage in running)]
    asked = list(case.extensions.filter(state=ExtensionState.ASKED).select_related("asked_by"))
    waiting = {one.stage for one in asked}
    extensible = [
        one.stage.key
        for one in found.stages
        if one.running and limits.extensible(case, one) and one.stage.key not in waiting
    ]
    grades = [key for key in declared.grades if key != found.grade] if dispatches(place.standing) else []
    return CaseActs(
        grounds=_called(declared.grounds, grounds),
        open_grounds=_called(declared.grounds, still),
        extensible=_called(declared.stages, extensible),
        grades=_called(declared.grades, grades),
        to_decide=[
            (one, declared.stages[one.stage].called(language()))
            for one in asked
            if may_decide_extension(user, case, place, one)
        ],
        may_withdraw=place.filer and apart(case),
    )


def urgeable(user: User, step: Step, place: Place) -> frozenset[int]:
    """The numbers of the parts of a step that the viewer may press now."""
    return signing.urgeable(step, user) if may_urge(place) else frozenset()


def may_recall(user: User, case: Case, step: Step) -> bool:
    """Whether the viewer can take back what they did in a step."""
    if case.state not in RUNNING or not step.parts.filter(person=user, state=PartState.DONE).exists():
        return False
    with as_system():
        return recallable(user, case, step)


def _own(part: Part) -> list[int]:
    return [] if part.department_id is None else [part.department_id]


def _deputies(user: User, departments: Sequence[Department]) -> list[User]:
    """Whom a person may let act for them: people who work in the zone."""
    with as_system():
        return [one for one in people_of([one.pk for one in departments]) if one.pk != user.pk]


def _ground_stops(scheme: limits.Scheme, key: str, stage: str) -> bool:
    return any(ground.key == key and ground.stops(stage) for ground in scheme.grounds)


def _called(labels: Mapping[str, Label], keys: Sequence[str]) -> list[Choice]:
    return [(key, labels[key].called(language())) for key in keys]
