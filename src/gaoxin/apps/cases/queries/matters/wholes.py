"""One-things with their stages drawn in time, and the list of delegated powers with the stage of each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.models import ZonePower
from gaoxin.apps.cases.queries.matters.guides import GuidePage, bases_of, in_words, name_of, shown_guide
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Duty
from gaoxin.catalogue.bases import MatterType, Power
from gaoxin.catalogue.delegated_powers import (
    IN_FORCE,
    DelegatedPower,
    Grantor,
    Stage,
    package_delegated_powers,
)
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.matters.model import Matter
from gaoxin.catalogue.matters.words import worded
from gaoxin.catalogue.one_things import (
    OneThing,
    package_one_things,
    separate_days,
    stage_days,
    total_days,
)
from gaoxin.catalogue.one_things.guides import one_thing_guide
from gaoxin.web.errors import NotFound
from gaoxin.web.problems import language

STAGE_WORDS = {
    Stage.DEMANDED: _("需求清单"),
    Stage.ARGUED: _("论证"),
    Stage.CONFIRMED: _("编办认定"),
    Stage.REVIEWED: _("合法性审查"),
    Stage.DECIDED: _("审定"),
    Stage.TAKEN_OVER: _("承接"),
    Stage.EVALUATED: _("运行评估"),
    Stage.ADJUSTED: _("调整"),
    Stage.WITHDRAWN: _("收回"),
    Stage.DECLINED: _("未采纳"),
}
GRANTOR_WORDS = {Grantor.PROVINCE: _("省"), Grantor.CITY: _("市")}
_ENDED = (Stage.WITHDRAWN, Stage.DECLINED)
CHART_LEFT, CHART_WIDTH, ROW = 300, 520, 26
"""Where bars begin, how wide all days are together, and the height of a row, in units of the drawing."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One matter in the drawing: its row, where it begins and how long it takes; `days` are working days."""

    key: str
    name: str
    days: int
    where_needed: bool
    x: int
    y: int
    width: int

    @property
    def text_y(self) -> int:
        return self.y + 17

    @property
    def days_x(self) -> int:
        return self.x + self.width + 6


@dataclass(frozen=True, slots=True)
class Band:
    """One stage: its matters run side by side, the longest decides. `begins` and `ends` are working days."""

    name: str
    days: int
    begins: int
    ends: int
    x: int
    bars: Sequence[Bar]


@dataclass(frozen=True, slots=True)
class OneThingPage:
    """A one-thing with its guide and its drawing; `total` working days against `apart` one after another."""

    key: str
    name: str
    guide: GuidePage
    bands: Sequence[Band]
    total: int
    apart: int
    height: int

    @property
    def bars(self) -> Iterator[Bar]:
        return (bar for band in self.bands for bar in band.bars)

    @property
    def width(self) -> int:
        return CHART_LEFT + CHART_WIDTH + 160

    @property
    def sum_words(self) -> str:
        """How the total comes about."""
        return " + ".join(str(band.days) for band in self.bands)


@dataclass(frozen=True, slots=True)
class OneThingRow:
    """A one-thing in the list."""

    pk: str
    name: str
    purpose: str
    stages: int
    matters: int
    days: int
    apart: int
    visits: int


@dataclass(frozen=True, slots=True)
class PowerRow:
    """A delegated power in the list; `since` is the day of its present stage. One that a zone asked for itself names
    the zone and the number of the request."""

    pk: str
    key: str
    zone: str
    number: str
    case: int
    extent: str
    name: str
    type: str
    grantor: str
    former: str
    duty: str
    way: str
    stage: str
    stage_word: str
    tone: str
    since: date
    in_force: bool
    staff: int | None
    trained: bool
    accounts: str
    document: str
    note: str
    example: bool
    steps: Sequence[tuple[str, date]]
    matter: str
    """The matter that rests on this power, if the list has it."""


def one_thing_named(key: str) -> OneThing:
    """The one-thing of this key, or *not found*."""
    found = package_one_things().get(key)
    if found is None:
        raise NotFound
    return found


def one_thing_name(one_thing: OneThing) -> str:
    return one_thing.name_en if language() == "en" else one_thing.name


def one_thing_options() -> Sequence[tuple[str, str]]:
    return [(key, one_thing_name(one)) for key, one in package_one_things().items()]


def one_thing_rows() -> list[OneThingRow]:
    matters = package_matters()
    return [
        OneThingRow(
            one.key,
            one_thing_name(one),
            one.purpose_en if language() == "en" else one.purpose,
            len(one.stages),
            len(one.matters),
            total_days(one, matters),
            separate_days(one, matters),
            one.visits,
        )
        for one in package_one_things().values()
    ]


def one_thing_page(user: User | AnonymousUser, one: OneThing) -> OneThingPage:
    """A one-thing with its stages in time."""
    matters = package_matters()
    total = total_days(one, matters)
    bands = list(_bands(one, matters, max(total, 1)))
    rows = sum(len(band.bars) for band in bands)
    guide = shown_guide(user, one_thing_guide(one, matters))
    rows_of_basis, certain = bases_of(one.basis)
    sections = [replace(it, rows=rows_of_basis, certain=certain) if it.key == "basis" else it for it in guide.sections]
    guide = replace(guide, sections=sections)
    return OneThingPage(
        one.key, one_thing_name(one), guide, bands, total, separate_days(one, matters), (rows + 1) * ROW + 10
    )


def _bands(one: OneThing, matters: Mapping[str, Matter], total: int) -> Iterator[Band]:
    begins, row = 0, 1
    for stage in one.stages:
        days = stage_days(stage, matters)
        x = CHART_LEFT + CHART_WIDTH * begins // total
        bars = [
            Bar(
                key,
                name_of(matters[key]),
                matters[key].promised.days,
                key in stage.where_needed,
                x,
                (row + number) * ROW,
                max(CHART_WIDTH * matters[key].promised.days // total, 3),
            )
            for number, key in enumerate(stage.all)
        ]
        name = stage.name_en if language() == "en" else stage.name
        yield Band(name, days, begins, begins + days, x, bars)
        begins, row = begins + days, row + len(bars)


def power_rows(zone: Zone | None) -> list[PowerRow]:
    """Every power that was asked for, with where it stands: the lists of zones (of one, where it is named), and what
    the shipped list has beside them."""
    found = ZonePower.objects.select_related("zone", "case").prefetch_related("steps")
    own = [_own(power) for power in (found if zone is None else found.filter(zone=zone))]
    listed = {row.key for row in own}
    return own + [_power(power) for key, power in package_delegated_powers().items() if key not in listed]


def power_named(key: str) -> PowerRow:
    """One power, by its key in the shipped list or by `z` and the number of a zone's own, or *not found*."""
    if key.startswith("z") and key[1:].isdecimal() and len(key) < 18:
        power = ZonePower.objects.select_related("zone", "case").filter(pk=int(key[1:])).first()
        if power is None:
            raise NotFound
        return _own(power)
    found = package_delegated_powers().get(key)
    if found is None:
        raise NotFound
    return _power(found)


def stages() -> Sequence[tuple[str, str]]:
    return [(stage.value, str(word)) for stage, word in STAGE_WORDS.items()]


def _power(power: DelegatedPower) -> PowerRow:
    ready = power.readiness
    matter = next((key for key, one in package_matters().items() if one.delegation == power.key), "")
    return PowerRow(
        pk=power.key,
        key=power.key,
        zone="",
        number="",
        case=0,
        extent="",
        name=power.name_en if language() == "en" else power.name,
        type=in_words(worded(power.type)),
        grantor=str(GRANTOR_WORDS[power.grantor]),
        former=power.former,
        duty=str(Duty(power.duty).label),
        way=in_words(worded(power.way)),
        stage=power.stage.value,
        stage_word=str(STAGE_WORDS[power.stage]),
        tone="good" if power.stage in IN_FORCE else "plain" if power.stage in _ENDED else "info",
        since=power.steps[-1].on,
        in_force=power.in_force,
        staff=None if ready is None else ready.staff,
        trained=ready is not None and ready.trained,
        accounts="" if ready is None else "、".join(ready.accounts),
        document="" if power.document is None else power.document.shown,
        note=power.note,
        example=power.example,
        steps=[(str(STAGE_WORDS[step.stage]), step.on) for step in power.steps],
        matter=matter,
    )


def _own(power: ZonePower) -> PowerRow:
    """A power of a zone's own list."""
    steps = list(power.steps.all())
    stage = Stage(steps[-1].stage)
    matter = next((key for key, one in package_matters().items() if one.delegation == power.key), "")
    return PowerRow(
        pk=f"z{power.pk}",
        key=power.key,
        zone=str(power.zone),
        number=power.case.number if power.case else "",
        case=power.case_id or 0,
        extent=power.extent,
        name=power.name,
        type=in_words(worded(MatterType(power.type))),
        grantor=str(GRANTOR_WORDS[Grantor(power.grantor)]),
        former=power.former,
        duty=str(Duty(power.duty).label),
        way=in_words(worded(Power(power.way))),
        stage=stage.value,
        stage_word=str(STAGE_WORDS[stage]),
        tone="good" if stage in IN_FORCE else "plain" if stage in _ENDED else "info",
        since=steps[-1].on,
        in_force=stage in IN_FORCE,
        staff=power.staff,
        trained=power.trained_on is not None,
        accounts=power.accounts,
        document=power.document,
        note=steps[-1].note,
        example=power.synthetic,
        steps=[(str(STAGE_WORDS[Stage(step.stage)]), step.on) for step in steps],
        matter=matter,
    )
