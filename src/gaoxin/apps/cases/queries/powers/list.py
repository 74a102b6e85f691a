"""The list of powers in force (清单之外无审批): what is not on it today is neither filed nor demanded."""

from dataclasses import dataclass
from datetime import date

from gaoxin.apps.cases.models import ZonePower
from gaoxin.apps.cases.power_states import PowerStage
from gaoxin.apps.zones.models import Zone
from gaoxin.catalogue.delegated_powers import IN_FORCE, package_delegated_powers
from gaoxin.catalogue.matters.checking import needs_delegation
from gaoxin.catalogue.matters.model import Matter
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock
from gaoxin.web.scope import as_system

FORCE = frozenset(stage.value for stage in IN_FORCE)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a power stands in a zone on a day: its last stage, since when, and by which document."""

    stage: PowerStage
    since: date
    document: str

    @property
    def in_force(self) -> bool:
        return self.stage.value in FORCE


def standing_on(zone: Zone | None, key: str, day: date) -> Standing | None:
    """How a power stands on a day by the zone's own list, else by the shipped one; None where it was not asked for."""
    with as_system():
        power = zone and ZonePower.objects.filter(zone=zone, key=key).first()
        if power is not None:
            step = power.steps.filter(on__lte=day).last()
            return None if step is None else Standing(PowerStage(step.stage), step.on, power.document)
    declared = package_delegated_powers().get(key)
    if declared is None:
        return None
    reached = [step for step in declared.steps if step.on <= day]
    if not reached:
        return None
    document = declared.document.shown if declared.document else ""
    return Standing(PowerStage(reached[-1].stage.value), reached[-1].on, document)


def may_decide(zone: Zone, matter: Matter, day: date) -> bool:
    """Whether the zone itself decides a matter on a day."""
    if not needs_delegation(matter):
        return True
    found = standing_on(zone, matter.delegation, day)
    return found is not None and found.in_force


def refuse_outside(zone: Zone, matter: Matter) -> None:
    """Refuse what the zone may not do itself today."""
    if may_decide(zone, matter, clock.today()):
        return
    found = standing_on(zone, matter.delegation, clock.today())
    stage = str(found.stage.label) if found is not None else "—"
    raise refuse("powers.outside_the_list", name=matter.name, stage=stage)
