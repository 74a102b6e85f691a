"""What rulebooks may ask of enterprises, for one of them or for a whole zone: the facts of `rule_vocabulary`.

They come from four places, the first that says something counting: facts that an officer confirmed (`StatedFact`),
titles held (`HeldTitle`, and the rolls that are complete), facts that were stated but not confirmed yet, and what the
registry says. Truths that the catalogue takes for granted (`assumptions`) are taken so where nobody says otherwise.
What nobody knows stays unknown.

Facts that hold until they change and that the registry counts by year (rights in force) are those of the last year that
was over; layout designs and plant varieties that nobody reported count as none, everything else as unknown.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import LiteralString

import narwhals as nw
import polars as pl
from psycopg import sql

from gaoxin.apps.enterprises.frames.copying import copied
from gaoxin.apps.enterprises.ladder_states import StatementState
from gaoxin.apps.enterprises.models import Enterprise, TitleRoll
from gaoxin.apps.zones.models import Zone
from gaoxin.catalogue.enterprise_facts import EnterpriseFact, FigureKind, package_facts
from gaoxin.catalogue.ladders import title_facts
from gaoxin.catalogue.rule_facts import assumptions, rule_vocabulary
from gaoxin.engines.expressions.cells import column_name
from gaoxin.engines.expressions.facts import Fact, FactKind
from gaoxin.engines.expressions.fetching import Key
from gaoxin.engines.expressions.records import SEPARATOR, Held, Record
from gaoxin.kernel.periods import Grain, Period
from gaoxin.web.scope import as_system

KEY = "presence"
"""The column that names the row's enterprise."""
YEARS = 5
"""Years that are over whose figures are read: windows of three years, and growth before them."""


def years_of(on: date) -> range:
    """The years whose figures rules may ask for on a day."""
    return range(on.year - YEARS, on.year)


def record_of(enterprise: Enterprise, on: date, *, confirmed: bool = False) -> Record:
    """What is known of one enterprise on a day. With `confirmed`, what the enterprise merely states does not count."""
    frame = _frame(enterprise.zone_id, on, [enterprise.pk], None, confirmed)
    return next(iter(records(frame)), (0, Record({})))[1]


def records_frame(
    zone: Zone,
    on: date,
    *,
    keys: Sequence[int] | None = None,
    wanted: Collection[str] | None = None,
    confirmed: bool = False,
) -> nw.DataFrame[pl.DataFrame]:
    """The same for all enterprises of a zone, or for those of these keys (presences), a row each, in order of keys.

    `wanted` names the columns that are asked for (`Columns.wanted`); without it all facts are read.
    """
    return nw.from_native(_frame(zone.pk, on, keys, wanted, confirmed), eager_only=True)


def records(frame: pl.DataFrame) -> list[tuple[int, Record]]:
    """Each row of such a frame by itself: the enterprise's key and its record, for exact answers with reasons."""
    facts = dict(_columns(frame.columns))
    return [(row[KEY], _record(row, facts)) for row in frame.iter_rows(named=True)]


def _columns(names: Sequence[str]) -> list[tuple[str, tuple[Fact, Period | None]]]:
    """Which fact of which period stands in each column."""
    known = {fact.name: fact for fact in rule_vocabulary().facts.values()}
    found = []
    for name in names:
        fact, _, year = name.rpartition("_")
        if name in known:
            found.append((name, (known[name], None)))
        elif fact in known and year.isdecimal():
            found.append((name, (known[fact], Period(Grain.YEAR, int(year)))))
    return found


def _record(row: dict[str, object], facts: dict[str, tuple[Fact, Period | None]]) -> Record:
    values: dict[Key, Held] = {}
    beyond: set[Key] = set()
    for name, (fact, period) in facts.items():
        held = row[name]
        if held is None or held == "":
            continue
        if fact.kind is FactKind.CODES and isinstance(held, str):
            values[fact.name, period] = frozenset(word for word in held.split(SEPARATOR) if word)
        elif fact.kind is FactKind.NUMBER and isinstance(held, int):
            least, most = fact.range
            if least <= held <= most:
                values[fact.name, period] = held
            else:
                beyond.add((fact.name, period))
        elif isinstance(held, bool | date | str):
            values[fact.name, period] = held
    return Record(values, frozenset(beyond))


# The frame


def _frame(
    zone: int, on: date, keys: Sequence[int] | None, wanted: Collection[str] | None, confirmed: bool
) -> pl.DataFrame:
    """Each source lies over the one before it: where it says something, that counts."""
    reading = _Reading(zone, on, None if keys is None else list(keys), None if wanted is None else frozenset(wanted))
    frame = reading.registry()
    for year in years_of(on):
        frame = _overlaid(frame, reading.year(year))
    frame = _overlaid(frame, reading.rights())
    if not confirmed:
        frame = _overlaid(frame, reading.stated(StatementState.STATED))
    frame = _overlaid(frame, reading.titles())
    return reading.assumed(_overlaid(frame, reading.stated(StatementState.CONFIRMED)))


def _overlaid(frame: pl.DataFrame, said: pl.DataFrame | None) -> pl.DataFrame:
    """The frame with what is said in another one, column by column; where that says nothing, the frame's own stays."""
    if said is None or said.width == 1:
        return frame
    both = [name for name in said.columns if name != KEY and name in frame.columns]
    joined = frame.join(said, on=KEY, how="left", suffix=_SAID, maintain_order="left")
    chosen = [pl.coalesce(f"{name}{_SAID}", name).alias(name) for name in both]
    return joined.with_columns(chosen).drop([f"{name}{_SAID}" for name in both])


@dataclass(frozen=True)
class _Reading:
    """Reads the records of one zone, or of some of its enterprises, source by source, as frames by enterprise."""

    zone: int
    on: date
    keys: list[int] | None
    wanted: frozenset[str] | None

    def registry(self) -> pl.DataFrame:
        """One row for each enterprise, with what its record says by itself."""
        frame = self._copied(_REGISTRY_QUERY, {KEY: pl.Int64, "day": pl.Date, "code": pl.String, "size": pl.String})
        known = {
            "成立日期": pl.col("day"),
            "行业代码": pl.col("code"),
            "属于中小企业": pl.when(pl.col("size") != "").then(pl.col("size") != "large"),
        }
        named = [value.alias(_fact(name).name) for name, value in known.items() if self._asks(_fact(name).name)]
        return frame.select(KEY, *named)

    def year(self, year: int) -> pl.DataFrame | None:
        """The figures of a year, in steps of the expression language."""
        period = Period(Grain.YEAR, year)
        names = {key: column_name(rule_vocabulary().facts[key].name, period) for key in package_facts()}
        asked = [fact for fact in package_facts().values() if self._asks(names[fact.key])]
        if not asked:
            return None
        return self._figures(year, asked).rename({fact.key: names[fact.key] for fact in asked})

    def rights(self) -> pl.DataFrame | None:
        """Rights in force at the end of the last year that is over."""
        if not any(self._asks(_fact(name).name) for name in _RIGHTS):
            return None
        asked = [package_facts()[key] for key in (*_CLASS_ONE, *_CLASS_TWO)]
        one = sum((pl.col(key).fill_null(0) for key in _CLASS_ONE[1:]), pl.col(_CLASS_ONE[0]))
        two = sum((pl.col(key) for key in _CLASS_TWO[1:]), pl.col(_CLASS_TWO[0]))
        sums = dict(zip(_RIGHTS, (one, two, one + two), strict=True))
        return self._figures(self.on.year - 1, asked).select(
            KEY, *(total.alias(_fact(name).name) for name, total in sums.items() if self._asks(_fact(name).name))
        )

    def titles(self) -> pl.DataFrame | None:
        """Whether titles are valid on the day: yes where one is held, no where its roll is complete or it has ended."""
        facts = {title: name for title, name in title_facts().items() if self._asks(name)}
        if not facts:
            return None
        held = self._copied(_TITLES_QUERY, {KEY: pl.Int64, "title": pl.String, "valid": pl.Boolean}, titles=list(facts))
        with as_system():  # an enterprise does not see the zone's rolls, but is judged by them
            rolls = TitleRoll.objects.filter(zone=self.zone, title__in=facts)
            complete = set(rolls.values_list("title", flat=True))
        everybody = self._copied(_KEYS_QUERY, {KEY: pl.Int64})
        for title, name in facts.items():
            of_title = held.filter(pl.col("title") == title).select(KEY, pl.col("valid").alias(name))
            everybody = everybody.join(of_title, on=KEY, how="left", maintain_order="left")
            if title in complete:
                everybody = everybody.with_columns(pl.col(name).fill_null(False))
        return everybody

    def stated(self, state: StatementState) -> pl.DataFrame | None:
        """Facts that somebody stated, in one state."""
        schema = {
            KEY: pl.Int64,
            "fact": pl.String,
            "year": pl.Int32,
            "number": pl.Int64,
            "truth": pl.Boolean,
            "day": pl.Date,
            "words": pl.String,
        }
        lines = self._copied(_STATED_QUERY, schema, state=state.value)
        frame = lines.select(KEY).unique(maintain_order=True)
        for (key, year), rows in lines.group_by("fact", "year", maintain_order=True):
            fact = rule_vocabulary().facts.get(str(key))
            name = "" if fact is None else column_name(fact.name, Period(Grain.YEAR, int(year)) if year else None)
            if fact is not None and self._asks(name):
                value = _VALUES[fact.kind].alias(name)
                frame = frame.join(rows.select(KEY, value), on=KEY, how="left", maintain_order="left")
        return frame

    def assumed(self, frame: pl.DataFrame) -> pl.DataFrame:
        """The frame with what is taken for granted where nothing is said."""
        asked = {name: value for name, value in assumptions().items() if self._asks(name)}
        held = [pl.col(name).fill_null(value) for name, value in asked.items() if name in frame.columns]
        taken = [pl.lit(value).alias(name) for name, value in asked.items() if name not in frame.columns]
        return frame.with_columns(*held, *taken)

    def _figures(self, year: int, asked: Sequence[EnterpriseFact]) -> pl.DataFrame:
        schema: dict[str, type[pl.DataType]] = {fact.key: pl.Int64 if _whole(fact) else pl.Float64 for fact in asked}
        columns = sql.SQL(", ").join(sql.Identifier("f", fact.key) for fact in asked)
        found = self._copied(_FACTS_QUERY, {KEY: pl.Int64, **schema}, columns=columns, year=year)
        steps = [(pl.col(fact.key) * 10**fact.decimals).round().cast(pl.Int64) for fact in asked if not _whole(fact)]
        return found.with_columns(steps)

    def _asks(self, column: str) -> bool:
        return self.wanted is None or column in self.wanted

    def _copied(self, query: str, schema: Mapping[str, type[pl.DataType]], **values: object) -> pl.DataFrame:
        chosen = {"some_e": self._some("e.presence_id"), "some_f": self._some("f.enterprise_id")}
        literals = {
            name: value if isinstance(value, sql.Composable) else sql.Literal(value) for name, value in values.items()
        }
        day, zone = sql.Literal(self.on), sql.Literal(self.zone)
        return copied(sql.SQL(query).format(zone=zone, day=day, **chosen, **literals), schema)

    def _some(self, column: LiteralString) -> sql.Composable:
        """The condition that leaves only the enterprises asked for."""
        if self.keys is None:
            return sql.SQL("")
        return sql.SQL("AND " + column + " = ANY ({keys}::bigint[])").format(keys=sql.Literal(self.keys))


@cache
def _fact(name: str) -> Fact:
    found = rule_vocabulary().fact(name)
    if found is None:
        raise KeyError(name)
    return found


def _whole(fact: EnterpriseFact) -> bool:
    """Whether the database holds the figure in whole steps already: 分, or things that are counted."""
    return fact.kind in (FigureKind.MONEY, FigureKind.COUNT)


_SAID = " said"
_RIGHTS = ("Ⅰ类知识产权数", "Ⅱ类知识产权数", "有效知识产权数")
_CLASS_ONE = ("invention_patents", "layout_designs", "plant_varieties")
_CLASS_TWO = ("utility_models", "designs", "software_copyrights")
_VALUES = {
    FactKind.NUMBER: pl.col("number"),
    FactKind.TRUTH: pl.col("truth"),
    FactKind.DATE: pl.col("day"),
    FactKind.CODE: pl.col("words"),
    FactKind.CODES: pl.col("words"),
}
_KEYS_QUERY = """
SELECT e.presence_id FROM enterprises_enterprise e
 WHERE e.zone_id = {zone} AND NOT e.merged {some_e} ORDER BY e.presence_id
"""
_REGISTRY_QUERY = """
SELECT e.presence_id, e.founded_on, nullif(e.industry, ''), nullif(e.size, '') FROM enterprises_enterprise e
 WHERE e.zone_id = {zone} AND NOT e.merged {some_e} ORDER BY e.presence_id
"""
_FACTS_QUERY = """
SELECT f.enterprise_id, {columns} FROM enterprises_yearlyfacts f
 WHERE f.zone_id = {zone} AND f.year = {year} {some_f}
"""
_STATED_QUERY = """
SELECT f.enterprise_id, f.fact, f.year, f.number, f.truth, f.day, f.words FROM enterprises_statedfact f
 WHERE f.zone_id = {zone} AND f.state = {state} AND f.as_of <= {day} {some_f}
 ORDER BY f.fact, f.year, f.enterprise_id
"""
_TITLES_QUERY = """
SELECT f.enterprise_id, f.title,
    bool_or(f.issued_on <= {day} AND (f.valid_until IS NULL OR f.valid_until >= {day})
            AND (f.revoked_on IS NULL OR f.revoked_on > {day}))
  FROM enterprises_heldtitle f
 WHERE f.zone_id = {zone} AND f.state = 'confirmed' AND f.title = ANY ({titles}) {some_f}
 GROUP BY f.enterprise_id, f.title
"""
