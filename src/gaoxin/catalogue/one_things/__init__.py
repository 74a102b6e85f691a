"""One thing at a time (高效办成一件事): several matters in one form, reviewed side by side where they can be.

    enterprise_setup:
      name: 企业开办“一件事”
      name_en: Setting up an enterprise
      purpose: ……
      purpose_en: …
      code: YJS-01
      basis: [{document: 《…》, confidence: uncertain, verify: ……}]
      duty: service                    # duty of the department that leads
      form: enterprise_setup           # the one form, an entry of `forms`; left out while there is none
      stages:                          # one after another; the matters of a stage run side by side
        - name: 登记
          name_en: Registration
          matters: [company_registration]
        - name: 印章、税务、社保
          name_en: Seals, tax and social insurance
          matters: [seal_engraving, tax_confirmation]
          where_needed: [housing_fund_account]     # only for some applicants, and counted all the same
      limit: 2                         # working days: the longest of each stage, added up; checked here
      visits: 1
      result: 一次领取营业执照、印章和发票
      result_en: …
      questions: [{ask: ……, answer: ……}]

The limit is made of what the matters promise; time of special procedures and of the applicant is not in it.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from gaoxin.catalogue.bases import Basis, count, read_bases
from gaoxin.catalogue.forms import package_forms
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.matters.model import Material, Matter, Need, Question
from gaoxin.catalogue.matters.reading import read_question
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node

LONGEST_JOINT = 45
"""Working days of a joint or concentrated handling of permits: 《行政许可法》第四十二条第二款."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Matters that run side by side. `where_needed` are those that only some applicants need."""

    name: str
    name_en: str
    matters: tuple[str, ...]
    where_needed: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        """Every matter of the stage."""
        return (*self.matters, *self.where_needed)


@dataclass(frozen=True, slots=True)
class OneThing:
    """Several matters that an applicant sees as one."""

    key: str
    name: str
    name_en: str
    purpose: str
    purpose_en: str
    code: str
    basis: tuple[Basis, ...]
    duty: str
    form: str
    stages: tuple[Stage, ...]
    limit: int
    visits: int
    result: str
    result_en: str
    questions: tuple[Question, ...]

    @property
    def matters(self) -> tuple[str, ...]:
        """Keys of all its matters, in the order of the stages."""
        return tuple(key for stage in self.stages for key in stage.all)


# What it adds up to


def stage_days(stage: Stage, matters: Mapping[str, Matter]) -> int:
    """Working days of a stage: the longest promise among matters that run side by side."""
    return max(matters[key].promised.days for key in stage.all)


def total_days(one_thing: OneThing, matters: Mapping[str, Matter]) -> int:
    """Working days of the whole: its stages one after another."""
    return sum(stage_days(stage, matters) for stage in one_thing.stages)


def separate_days(one_thing: OneThing, matters: Mapping[str, Matter]) -> int:
    """Working days that the same matters would promise one after another."""
    return sum(matters[key].promised.days for key in one_thing.matters)


def chosen_days(one_thing: OneThing, chosen: Collection[str], matters: Mapping[str, Matter]) -> int:
    """Working days of the whole for an applicant who needs only these of the matters that not everybody needs."""
    return sum(
        max((matters[key].promised.days for key in stage.all if key in stage.matters or key in chosen), default=0)
        for stage in one_thing.stages
    )


_STRICTNESS = (Need.REQUIRED, Need.LATER, Need.OPTIONAL)


def materials_once(
    one_thing: OneThing, matters: Mapping[str, Matter], chosen: Collection[str] | None = None
) -> tuple[Material, ...]:
    """Every paper that has to be brought, each once by its name, in the strictest need that any matter has of it.
    With `chosen` only those of the matters that everybody needs and of these.

    Results of an earlier stage are not asked for: they come from the thing itself. Nor is what data sharing fetches.
    """
    own = {result.name for key in one_thing.matters for result in matters[key].results}
    found: dict[str, Material] = {}
    optional = {key for stage in one_thing.stages for key in stage.where_needed}
    for key in one_thing.matters:
        if chosen is not None and key in optional and key not in chosen:
            continue
        for material in matters[key].asked:
            known = found.get(material.name)
            if material.name in own or (known and _STRICTNESS.index(known.need) <= _STRICTNESS.index(material.need)):
                continue
            found[material.name] = material
    return tuple(found.values())


# Reading


_REQUIRED = (
    *("name", "name_en", "purpose", "purpose_en", "code", "basis", "duty", "stages", "limit", "visits"),
    *("result", "result_en"),
)


def _read(key: str, node: Node, report: Report) -> OneThing:
    record = report.record(node, _REQUIRED, ("form", "questions"))
    one_thing = OneThing(
        key,
        record.text("name"),
        record.text("name_en"),
        record.text("purpose"),
        record.text("purpose_en"),
        record.text("code"),
        read_bases(record),
        record.text("duty"),
        record.text("form"),
        tuple(_stages(record)),
        count(record, "limit"),
        count(record, "visits"),
        record.text("result"),
        record.text("result_en"),
        tuple(read_question(item, report) for item in record.items("questions")),
    )
    if "stages" in record.fields and len(set(one_thing.matters)) < 2:
        report.add("one_thing.too_few", record.fields["stages"])
    for matter in sorted({key for key in one_thing.matters if one_thing.matters.count(key) > 1}):
        report.add("one_thing.matter_twice", record.fields["stages"], matter=matter)
    return one_thing


def _stages(record: Record) -> Iterator[Stage]:
    for node in record.items("stages"):
        inner = record.report.record(node, ("name", "name_en", "matters"), ("where_needed",))
        stage = Stage(inner.text("name"), inner.text("name_en"), inner.texts("matters"), inner.texts("where_needed"))
        if not stage.all and "matters" in inner.fields:
            record.report.add("one_thing.empty_stage", node)
        yield stage


def _settle(found: Mapping[str, Entry[OneThing]]) -> Mapping[str, OneThing]:
    for field in ("code", "name"):
        taken: dict[str, str] = {}
        for key, entry in found.items():
            text = getattr(entry.declaration, field)
            if text and (other := taken.setdefault(text, key)) != key:
                entry.report.add("matter.taken", entry.key, field=field, text=text, other=other)
    return {key: entry.declaration for key, entry in found.items()}


def _relate(found: Mapping[str, Entry[OneThing]], others: Mapping[str, Mapping[str, Any]]) -> None:
    """The matters and the form exist, and the limit is what the matters promise."""
    matters: Mapping[str, Matter] = others["matters"]
    for entry in found.values():
        one_thing = entry.declaration
        if one_thing.form and one_thing.form not in others["forms"]:
            entry.report.add("matter.no_form", entry.key, form=one_thing.form)
        missing = [key for key in one_thing.matters if key not in matters]
        if missing:
            entry.report.add("one_thing.no_matter", entry.key, matters=missing)
        else:
            _check_limit(entry, matters)


def _check_limit(entry: Entry[OneThing], matters: Mapping[str, Matter]) -> None:
    one_thing = entry.declaration
    total = total_days(one_thing, matters)
    if one_thing.limit != total:
        parts = " + ".join(str(stage_days(stage, matters)) for stage in one_thing.stages)
        entry.report.add("one_thing.limit_differs", entry.key, limit=one_thing.limit, parts=parts, total=total)
    if total > LONGEST_JOINT:
        entry.report.add("one_thing.too_long", entry.key, total=total, most=LONGEST_JOINT)


ONE_THINGS: Kind[OneThing, OneThing] = Kind("one_things", _read, _settle, _relate)


@cache
def package_one_things() -> Mapping[str, OneThing]:
    """The product's one-things. A mistake in them is a defect of the product, found by `tests/house`."""
    others = {"matters": package_matters(), "forms": package_forms()}
    return gather(ONE_THINGS, [package_shelf("one_things")], others)[0]
