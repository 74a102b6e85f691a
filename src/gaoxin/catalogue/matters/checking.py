"""What has to agree within one matter, and between matters, delegated powers and forms."""

import re
from collections.abc import Mapping
from typing import Any

from gaoxin.catalogue.bases import MatterType, Power
from gaoxin.catalogue.delegated_powers import DelegatedPower
from gaoxin.catalogue.kinds import Entry
from gaoxin.catalogue.matters.model import Depth, Home, LaterCheck, Matter, Need, Processing, Way
from gaoxin.catalogue.shapes import Record

_CODE = re.compile(r"[A-Z]{2,4}-\d{2,4}")
INSTANT_DAYS = 1
"""即办件: decided within one working day of acceptance, and with one visit at most."""


def check_matter(matter: Matter, record: Record) -> None:
    """What has to agree within one matter whose fields could all be read."""
    if not _CODE.fullmatch(matter.code):
        record.report.add("matter.code_form", record.fields["code"], text=matter.code)
    for name in ("applicants", "conditions", "ways", "results", "materials"):
        if not getattr(matter, name):
            record.report.add("matter.empty_list", record.fields[name], field=name)
    _check_power(matter, record)
    _check_home(matter, record)
    _check_limits(matter, record)
    _check_visits(matter, record)
    _check_papers(matter, record)
    _check_commitment(matter, record)
    if matter.silence is not None and not matter.silence.article:
        record.report.add("matter.silence_without_law", record.fields["silence"])


def _check_power(matter: Matter, record: Record) -> None:
    """Every power comes from somewhere; a public service is none."""
    if matter.type is MatterType.PUBLIC_SERVICE:
        if matter.power is not None:
            record.report.add("matter.service_is_no_power", record.fields["power"])
    elif matter.power is None:
        record.report.add("matter.no_power", record.fields["type"], type=matter.type.value)


def _check_home(matter: Matter, record: Record) -> None:
    if matter.home is Home.OWN and matter.platform:
        record.report.add("matter.own_on_a_platform", record.fields["platform"])
    if matter.home is not Home.OWN and not matter.platform:
        record.report.add("matter.no_platform", record.fields["home"], home=matter.home.value)
    for name in ("form", "flow"):
        if name in record.fields and not matter.accepted_here:
            record.report.add("matter.followed_only", record.fields[name], field=name)


def _check_limits(matter: Matter, record: Record) -> None:
    statutory, promised = matter.statutory, matter.promised
    place = record.fields["promised"]
    if statutory is not None and promised.days > statutory.days:
        record.report.add("matter.promise_too_long", place, promised=promised.days, statutory=statutory.days)
    if matter.processing is Processing.INSTANT and promised.days > INSTANT_DAYS:
        record.report.add("matter.instant_too_long", place, promised=promised.days, most=INSTANT_DAYS)
    if matter.processing is Processing.PROMISED and promised.days == 0:
        record.report.add("matter.promise_of_nothing", place)


def _check_visits(matter: Matter, record: Record) -> None:
    place = record.fields["visits"]
    if matter.processing is Processing.INSTANT and matter.visits > 1:
        record.report.add("matter.instant_visits", place, visits=matter.visits)
    if matter.depth is Depth.FULL and matter.visits:
        record.report.add("matter.full_but_visits", place, visits=matter.visits)
    online = Way.ONLINE in matter.ways
    if (matter.depth is not Depth.INFORMATION) is not online:
        record.report.add("matter.depth_and_ways", record.fields["ways"], depth=matter.depth.value)


def _check_papers(matter: Matter, record: Record) -> None:
    """Papers that follow have days within the promised limit; with any such paper 容缺受理 is allowed, else not."""
    for material, node in zip(matter.materials, record.items("materials"), strict=True):
        later = material.need is Need.LATER
        if not material.forms:
            record.report.add("matter.empty_list", node, field="forms")
        if later and not material.days:
            record.report.add("matter.later_without_days", node, name=material.name)
        elif not later and material.days:
            record.report.add("matter.days_without_later", node, name=material.name)
        elif material.days > matter.promised.days:
            values = {"name": material.name, "days": material.days, "promised": matter.promised.days}
            record.report.add("matter.later_than_promise", node, **values)
    names = [material.name for material in matter.materials]
    for name in sorted({name for name in names if names.count(name) > 1}):
        record.report.add("catalogue.listed_twice", record.fields["materials"], text=name)
    if matter.deficit.allowed is not bool(matter.later):
        code = "matter.deficit_without_papers" if matter.deficit.allowed else "matter.papers_without_deficit"
        record.report.add(code, record.fields["deficit"])
    if not matter.deficit.excludes:
        record.report.add("matter.no_exclusion", record.fields["deficit"])


def _check_commitment(matter: Matter, record: Record) -> None:
    """A promise that is believed is checked later, within days that are told; what excludes it is told either way."""
    commitment, place = matter.commitment, record.fields["commitment"]
    if not commitment.excludes:
        record.report.add("matter.no_exclusion", place)
    if not commitment.allowed and (commitment.check is not LaterCheck.NOBODY or commitment.check_days):
        record.report.add("matter.check_without_promise", place)
    if (commitment.check is LaterCheck.NOBODY) is not (commitment.check_days == 0):
        record.report.add("matter.check_without_days", place)


# Between declarations


def relate_matters(found: Mapping[str, Entry[Matter]], others: Mapping[str, Mapping[str, Any]]) -> None:
    """What matters say of forms and of delegated powers has to be true there."""
    powers: Mapping[str, DelegatedPower] = others["delegated_powers"]
    for entry in found.values():
        matter = entry.declaration
        if matter.form and matter.form not in others["forms"]:
            entry.report.add("matter.no_form", entry.key, form=matter.form)
        _check_delegation(entry, powers)


def _check_delegation(entry: Entry[Matter], powers: Mapping[str, DelegatedPower]) -> None:
    """清单之外无审批: what the zone decides without its own statutory power stands on the list, in force and alike."""
    matter = entry.declaration
    if not matter.delegation:
        if needs_delegation(matter):
            entry.report.add("matter.outside_the_list", entry.key, name=matter.name)
        return
    power = powers.get(matter.delegation)
    if power is None:
        entry.report.add("matter.no_delegation", entry.key, delegation=matter.delegation)
    elif not power.in_force:
        entry.report.add("matter.delegation_not_in_force", entry.key, name=power.name, stage=power.stage.value)
    elif (power.type, power.way) != (matter.type, matter.power):
        entry.report.add("matter.delegation_differs", entry.key, name=power.name, type=power.type, way=power.way)


def needs_delegation(matter: Matter) -> bool:
    """Whether the zone decides it by a power that somebody else gave."""
    return matter.home is Home.OWN and matter.power not in (None, Power.STATUTORY)
