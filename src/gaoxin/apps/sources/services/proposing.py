"""Proposing to let data out: somebody of the providing department makes a version and hands it to the gate.

What goes out is made when it is proposed, so that whoever decides sees exactly that: the rows, the description, what is
withheld and how it was checked.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import polars as pl
from django.db import transaction
from django.db.models import Max
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.sources.access import require_owned
from gaoxin.apps.sources.frames import stored
from gaoxin.apps.sources.frames.differences import differences
from gaoxin.apps.sources.frames.statistics import RECORDS, WITHHELD
from gaoxin.apps.sources.models import DataField, DataSet, DataVersion, OpenSet, OpenVersion
from gaoxin.apps.sources.queries.opening import openable
from gaoxin.apps.sources.services.datasets import keys_of
from gaoxin.apps.sources.services.protecting import protected_statistic, recipe_of
from gaoxin.apps.sources.states import Kind, Licence, OpenKind, Part, Sensitivity, Theme, VersionState
from gaoxin.apps.zones.access import current_departments, people_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Duty
from gaoxin.catalogue.limits import limit
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.web import clock, inbox

NOTICE = "sources.opening"
COUNTING_UNITS = frozenset({"家", "户"})
"""Units in which enterprises are counted."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What is to be opened of a data set. A statistic names dimensions, crossing and measures; rows name fields."""

    code: str
    title: str
    kind: str
    licence: str = Licence.CC_BY
    fields: Sequence[str] = ()
    dimensions: Sequence[str] = ()
    measures: Sequence[str] = ()
    crossing: str = "single"
    dominance: bool = True


@dataclass(frozen=True, slots=True)
class Prepared:
    """What would go out: rows, columns with their meaning, and how small counts are protected."""

    frame: pl.DataFrame
    columns: list[dict[str, Any]]
    keys: list[str]
    protection: dict[str, Any] = field(default_factory=dict)


@transaction.atomic
def propose_opening(user: User, dataset_id: int, opening: Opening, note: str) -> OpenVersion:
    """Make the first or next version of an open set from the present rows, and hand it to the gate."""
    dataset, _ = require_owned(user, dataset_id)
    source = dataset.versions.order_by("-number").first()
    if source is None:
        raise refuse("sources.no_version")
    open_set = OpenSet.objects.select_for_update().filter(zone=dataset.zone, code=opening.code).first()
    if open_set is not None and open_set.dataset_id != dataset.pk:
        raise refuse("sources.code_taken", Place(path="code"), code=opening.code)
    recipe = _recipe(dataset, opening)
    if open_set is None:
        open_set = OpenSet(
            zone=dataset.zone, dataset=dataset, code=opening.code, created_by=user, created_at=clock.now()
        )
    elif open_set.versions.filter(state=VersionState.PROPOSED).exists():
        raise refuse("sources.version_proposed")
    open_set.title, open_set.kind, open_set.licence, open_set.recipe = (
        opening.title,
        opening.kind,
        opening.licence,
        recipe,
    )
    open_set.save()
    return _propose(user, open_set, source, note)


@transaction.atomic
def propose_next(user: User, open_set_id: int, note: str) -> OpenVersion:
    """The next version of an open set by the same recipe, from the rows as they are now."""
    open_set = OpenSet.objects.select_for_update(of=["self"]).filter(pk=open_set_id).first()
    dataset, _ = require_owned(user, open_set.dataset_id if open_set else 0)
    if open_set.versions.filter(state=VersionState.PROPOSED).exists():
        raise refuse("sources.version_proposed")
    return _propose(user, open_set, dataset.versions.order_by("-number").first(), note)


def _propose(user: User, open_set: OpenSet, source: DataVersion, note: str) -> OpenVersion:
    prepared = _prepared(open_set, source)
    former = present_version(open_set)
    changes: dict[str, Any] = {}
    if former is not None:
        before = stored.scan(former.sha256).collect()
        found = differences(before, prepared.frame, prepared.keys)
        if not (found.added.height or found.removed.height or found.rows_changed):
            raise refuse("sources.nothing_new")
        changes = found.counts
    version = OpenVersion.objects.create(
        open_set=open_set,
        zone=open_set.zone,
        source=source,
        number=(open_set.versions.aggregate(last=Max("number"))["last"] or 0) + 1,
        card={**_card(open_set, source), "keys": prepared.keys},
        columns=prepared.columns,
        sha256=stored.keep(prepared.frame),
        rows=prepared.frame.height,
        changes=changes,
        protection=prepared.protection,
        note=note[:300],
        proposed_by=user,
        proposed_at=clock.now(),
    )
    _tell_approvers(version)
    return version


def present_version(open_set: OpenSet) -> OpenVersion | None:
    """The version that is out now."""
    return open_set.versions.filter(state=VersionState.PUBLISHED).order_by("-number").first()


def _recipe(dataset: DataSet, opening: Opening) -> dict[str, Any]:
    """What the set is made of, checked against the fields of the data set."""
    fields = {one.name: one for one in dataset.fields.all()}
    for name in (*opening.fields, *opening.dimensions, *opening.measures):
        if name not in fields:
            raise refuse("sources.no_such_field", name=name)
    if opening.kind == OpenKind.RECORDS:
        return _recipe_of_rows(fields, opening)
    holder = next((one.name for one in fields.values() if one.part == Part.HOLDER), None)
    if holder is None:
        raise refuse("sources.no_holder")
    if not opening.dimensions:
        raise refuse("sources.no_dimensions", Place(path="dimensions"))
    possible = openable(dataset)
    _require_fit(opening.dimensions, possible.dimensions, "dimensions")
    _require_fit(opening.measures, possible.measures, "measures")
    return {
        "holder": holder,
        "place": [one.name for one in fields.values() if one.part == Part.KEY],
        "dimensions": list(opening.dimensions),
        "plain": [name for name in opening.dimensions if fields[name].kind == Kind.PERIOD],
        "crossing": opening.crossing,
        "measures": [
            {"name": name, "unit": fields[name].unit, "nonnegative": fields[name].nonnegative}
            for name in opening.measures
        ],
        "dominance": opening.dominance,
    }


def _require_fit(names: Sequence[str], possible: Sequence[DataField], place: str) -> None:
    fit = {one.name for one in possible}
    unfit = [Problem("sources.field_unfit", {"name": name}, Place(path=place)) for name in names if name not in fit]
    if unfit:
        raise Refusal(*unfit)


def _recipe_of_rows(fields: dict[str, DataField], opening: Opening) -> dict[str, Any]:
    """Rows go out in fields that are fit for it, and never with the figures of single enterprises."""
    if not opening.fields:
        raise refuse("sources.no_fields", Place(path="fields"))
    closed = [name for name in opening.fields if fields[name].sensitivity != Sensitivity.OPEN]
    if closed:
        raise Refusal(*(Problem("sources.field_not_open", {"name": name}, Place(path="fields")) for name in closed))
    about_one = any(one.part == Part.HOLDER for one in fields.values())
    figures = [name for name in opening.fields if about_one and fields[name].part == Part.MEASURE]
    if figures:
        raise Refusal(*(Problem("sources.single_figure", {"name": name}, Place(path="fields")) for name in figures))
    return {"fields": list(opening.fields)}


def _prepared(open_set: OpenSet, source: DataVersion) -> Prepared:
    frame = stored.scan(source.sha256).collect()
    meaning = {one["name"]: one for one in source.columns}
    if open_set.kind == OpenKind.RECORDS:
        return _prepared_rows(open_set, frame, meaning)
    recipe = recipe_of(open_set.recipe)
    nameless = frame[recipe.holder].null_count()
    if nameless:
        raise refuse("sources.holder_missing", rows=nameless)
    protected = protected_statistic(open_set.zone, str(open_set), frame, recipe)
    columns = [
        *(meaning[name] for name in recipe.dimensions),
        {
            "name": RECORDS,
            "label": "数量",
            "kind": Kind.INTEGER,
            "unit": "",
            "definition": open_set.dataset.row_meaning,
        },
        *(meaning[measure.name] for measure in recipe.measures),
        _column(WITHHELD, "不予公布", Kind.YES_NO),
    ]
    protection = {**protected.report, "recipe": open_set.recipe}
    return Prepared(protected.table, columns, list(recipe.dimensions), protection)


def _column(name: str, label: str, kind: str, definition: str = "") -> dict[str, Any]:
    return {"name": name, "label": label, "kind": kind, "unit": "", "definition": definition}


def _prepared_rows(open_set: OpenSet, frame: pl.DataFrame, meaning: dict[str, Any]) -> Prepared:
    fields = [name for name in open_set.recipe["fields"] if name in frame.columns]
    least = int(limit("sources.smallest_group").value)
    for name in fields:
        if meaning[name]["unit"] in COUNTING_UNITS and meaning[name]["kind"] in {Kind.INTEGER, Kind.NUMBER}:
            small = frame.filter((pl.col(name) > 0) & (pl.col(name) < least)).height
            if small:
                raise refuse("sources.small_count", name=name, rows=small, least=least)
    keys = [name for name in keys_of(open_set.dataset.fields.all()) if name in fields]
    return Prepared(frame.select(fields), [meaning[name] for name in fields], keys)


def _card(open_set: OpenSet, source: DataVersion) -> dict[str, Any]:
    """The description that goes out with the rows, as it is now."""
    dataset = open_set.dataset
    return {
        "title": open_set.title,
        "description": dataset.description,
        "zone": open_set.zone.name,
        "publisher": dataset.publisher or open_set.zone.name,
        "department": str(dataset.department),
        "contact": dataset.contact,
        "theme": Theme(dataset.theme).value,
        "keywords": list(dataset.keywords),
        "spatial": dataset.spatial,
        "temporal_from": str(dataset.temporal_from or ""),
        "temporal_to": str(dataset.temporal_to or ""),
        "refresh": dataset.refresh,
        "row_meaning": dataset.row_meaning,
        "licence": open_set.licence,
        "as_of": str(source.as_of),
        "synthetic": dataset.synthetic,
    }


def approvers_of(zone: Zone, department_id: int) -> list[User]:
    """The people of the providing department and of the data office, of whom the heads and the office decide."""
    offices = [one.pk for one in current_departments(zone) if Duty.DATA in one.duties]
    return people_of([department_id, *offices])


def _tell_approvers(version: OpenVersion) -> None:
    dataset = version.open_set.dataset
    people = [one for one in approvers_of(version.zone, dataset.department_id) if one.pk != version.proposed_by_id]
    inbox.tell(
        people,
        NOTICE,
        gettext_noop("%(who)s 提请开放数据《%(title)s》，待审核"),
        {"who": str(version.proposed_by), "title": version.open_set.title},
        reverse("sources:open_version", args=[version.pk]),
    )
