"""City events of the sample zone, reported and acted upon by the services that people and devices use.

Every device, event and place is invented and marked 模拟数据.
"""

from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

import yaml

from gaoxin.apps.cases.city_states import Source
from gaoxin.apps.cases.models import Case, Device
from gaoxin.apps.cases.services.city import acting, devices, planning, reporting
from gaoxin.apps.cases.services.city.devices import Signal, Sited
from gaoxin.apps.cases.services.city.reporting import Report
from gaoxin.apps.cases.states import StepState
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web import clock

WORDS = "模拟数据：已到现场，按职责处置。"
REPORTERS = {Source.PEOPLE: None, Source.GRID: "grid", Source.PATROL: "builder"}


@cache
def made() -> dict[str, Any]:
    return yaml.safe_load(resources.files(__package__).joinpath("city.yaml").read_text(encoding="utf-8"))


def load_city(zone: Zone, people: dict[str, User], most: int | None = None) -> None:
    """Register each device, take in its signals, and file each event of the sample (no more than `most`, for tests)."""
    now = clock.now()
    known = {one["code"]: _device(zone, people["admin"], one) for one in made()["devices"]}
    for one in made()["signals"][:most]:
        _signal(known[one["device"]], one, people, now)
    for one in made()["events"][:most]:
        begun = now - timedelta(hours=one["hours"])
        with clock.at(begun):
            case = _event(zone, one, people)
        _since(case, one, people, begun, now)


def _device(zone: Zone, administrator: User, one: dict[str, Any]) -> Device:
    place = {name: Decimal(one[name]) for name in ("longitude", "latitude")}
    sited = Sited(one["code"], one["name"], one["type"], one["address"], **place)
    return devices.register(administrator, zone, sited, synthetic=True)[0]


def _signal(device: Device, one: dict[str, Any], people: dict[str, User], now: datetime) -> None:
    """So many reports of a device, ten minutes apart, which are one event."""
    begun = now - timedelta(hours=one["hours"])
    case = None
    for number in range(one["count"]):
        with clock.at(begun + timedelta(minutes=10 * number)):
            case = devices.take(device, Signal(f"{device.code}-{number + 1}", clock.now(), one["text"])).case
    if case is not None:
        _since(case, one, people, begun + timedelta(minutes=10 * one["count"]), now)


def _event(zone: Zone, one: dict[str, Any], people: dict[str, User]) -> Case:
    source = Source(one["source"])
    reporter = REPORTERS[source]
    when = clock.local(clock.now())
    answers = {
        "kind": one["category"],
        f"{one['category']}_type": one["type"],
        "description": one["text"],
        "address": one["address"],
        "longitude": one["place"][0],
        "latitude": one["place"][1],
    }
    if "hurt" in one:
        answers["hurt"] = one["hurt"]
    if reporter is not None:
        answers |= {"source": source.value, "seen_on": when.date().isoformat(), "seen_at": f"{when:%H:%M}"}
    form = "city_report" if reporter is None else "city_event"
    report = Report(answers, form, source, synthetic=True)
    return reporting.report(None if reporter is None else people[reporter], zone, report)


def _since(case: Case, one: dict[str, Any], people: dict[str, User], begun: datetime, now: datetime) -> None:
    """What was done, a tenth of the time since apart; a plan is started at the end of it."""
    for number, word in enumerate(one["do"], 1):
        with clock.at(begun + (now - begun) * number / 10):
            _do(case, word.split(), people)
    if "plan" in one:
        who, key = one["plan"]
        with clock.at(now - timedelta(minutes=12)):
            planning.start_plan(people[who], case.pk, key)


def _do(case: Case, words: list[str], people: dict[str, User]) -> None:
    word, *rest = words
    element = rest[0] if word == "act" else "verify"
    step = case.steps.get(element=element, state=StepState.OPEN)
    acting.act(people[rest[-1]], step.pk, WORDS, {"real": True, "unreal": False}.get(word))
