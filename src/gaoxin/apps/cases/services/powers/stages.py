"""What the process of a delegated power does to the zone's list: each stage dated on the day it was reached."""

from collections.abc import Mapping
from typing import Any

from gaoxin.apps.cases.models import Case, ZonePower, ZonePowerStep
from gaoxin.apps.cases.power_states import PowerStage
from gaoxin.apps.cases.queries.powers.list import standing_on
from gaoxin.apps.cases.services.desks import with_duty
from gaoxin.apps.cases.services.effects import effect
from gaoxin.apps.cases.states import StepState
from gaoxin.catalogue.matters import package_matters
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock

STEPS = {
    "argue": PowerStage.ARGUED,
    "confirm": PowerStage.CONFIRMED,
    "review": PowerStage.REVIEWED,
    "decide": PowerStage.DECIDED,
}
"""The stage that each step of the process brings about."""
ENDED = (PowerStage.WITHDRAWN, PowerStage.DECLINED)
TAKING = "taking_over"
"""The fact that names the department which takes a power over."""


@effect("powers.demanded")
def demanded(case: Case, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """A power is put on the list of demands; refused where it stands on the list already."""
    answers = case.content.answers
    key = _key(case, str(answers.get("matter_code") or ""))
    known = standing_on(case.zone, key, clock.today())
    if known is not None and known.stage not in ENDED:
        raise refuse("powers.known_already", Place(path="power_name"), name=answers["power_name"])
    taking = with_duty(case, str(answers["taking_duty"]))
    if taking is None:
        raise refuse("powers.nobody_takes_over", Place(path="taking_duty"))
    power, _ = ZonePower.objects.update_or_create(
        zone_id=case.zone_id,
        key=key,
        defaults={
            "name": answers["power_name"],
            "type": answers["power_type"],
            "grantor": answers["grantor"],
            "former": answers["former"],
            "duty": answers["taking_duty"],
            "way": answers["way"],
            "case": case,
            "document": "",
            "staff": None,
            "trained_on": None,
            "accounts": "",
            "extent": "",
            "synthetic": case.synthetic,
        },
    )
    reach(power, PowerStage.DEMANDED)
    return {TAKING: [taking.pk]}


@effect("powers.reached")
def reached(case: Case, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """The stage of the step that was just done."""
    _catch_up(case)
    return {}


@effect("powers.decided")
def decided(case: Case, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """The government that gives it has decided, by which document and how far."""
    power, answers = _catch_up(case), _answers(case, "decide")
    power.document, power.extent = answers["power_document"], answers.get("extent") or ""
    power.save()
    return {}


@effect("powers.taken_over")
def taken_over(case: Case, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """People, training and accounts are each confirmed: from today the zone decides itself."""
    power = case.power
    power.staff = int(_answers(case, "people")["staff"])
    power.trained_on = _answers(case, "training")["trained_on"]
    power.accounts = _answers(case, "accounts")["accounts"]
    power.save()
    reach(power, PowerStage.TAKEN_OVER, f"{power.staff} 人；{power.accounts}")
    return {}


@effect("powers.evaluated")
def evaluated(case: Case, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Evaluated and kept, in another extent where that was changed."""
    answers = _answers(case, "evaluate")
    reach(case.power, PowerStage.EVALUATED, answers["evaluation"])
    if extent := answers.get("new_extent"):
        case.power.extent = extent
        case.power.save()
        reach(case.power, PowerStage.ADJUSTED, extent)
    return {}


@effect("powers.withdrawn")
def withdrawn(case: Case, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Evaluated and taken back: from today the former authority decides again."""
    reach(case.power, PowerStage.EVALUATED, _answers(case, "evaluate")["evaluation"])
    reach(case.power, PowerStage.WITHDRAWN)
    _ended(case, "withdrawn")
    return {}


@effect("powers.declined")
def declined(case: Case, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Not taken up; it may be asked for anew."""
    _catch_up(case)
    reach(case.power, PowerStage.DECLINED)
    _ended(case, "declined")
    return {}


def reach(power: ZonePower, stage: PowerStage, note: str = "") -> ZonePowerStep:
    """Write down that a power reached a stage today."""
    return ZonePowerStep.objects.create(
        power=power, zone_id=power.zone_id, stage=stage, on=clock.today(), note=note[:300]
    )


def _catch_up(case: Case) -> ZonePower:
    """The stages of all steps that are done and were agreed to, each once since the power was asked for."""
    power = case.power
    since = power.steps.filter(stage=PowerStage.DEMANDED).last()
    known = set(power.steps.filter(pk__gte=since.pk).values_list("stage", flat=True)) if since else set()
    for element, stage in STEPS.items():
        done = case.steps.filter(element=element, state=StepState.DONE).last()
        if done is not None and stage not in known and done.answers:
            reach(power, stage)
    return power


def _answers(case: Case, element: str) -> Mapping[str, Any]:
    """What was written in the form of a step when it was last done."""
    return case.steps.filter(element=element, state=StepState.DONE).order_by("finished_at", "pk").last().answers


def _ended(case: Case, outcome: str) -> None:
    case.outcome = outcome
    case.save(update_fields=["outcome"])


def _key(case: Case, code: str) -> str:
    """By which key the list knows it: that on which a matter rests, else the number of the case."""
    matter = next((one for one in package_matters().values() if code and one.code == code), None)
    return matter.delegation if matter is not None and matter.delegation else case.number.lower()
