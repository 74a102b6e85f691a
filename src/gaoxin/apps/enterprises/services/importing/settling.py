"""Checked rows made ready for the database: repeats taken out, parks found, rows without a code given to somebody."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import polars as pl

from gaoxin.apps.enterprises.imports.checking import BadRow, Checked
from gaoxin.apps.enterprises.imports.tables import columns
from gaoxin.apps.enterprises.services.importing.names import ZoneNames
from gaoxin.apps.enterprises.services.importing.runs import Run
from gaoxin.apps.enterprises.services.importing.sizes import size_classes
from gaoxin.apps.zones.models import Organisation
from gaoxin.kernel.problems import Place, Problem

_ZONE_CODE = 20


@dataclass(frozen=True, slots=True)
class Doubt:
    """A row that is held back: why, and which organisations it may be about."""

    line: int
    problems: Sequence[Problem]
    candidates: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class Settled:
    """A batch ready to be staged. `rows` has `key` (the code, or a key made from the name), `known` (the organisation,
    where it is told by name) and `leads` (whether the row says what the enterprise is); `figures` has the size class
    of the row's year. Lines in `doubts` are among the rows and are held back later."""

    rows: pl.DataFrame
    figures: pl.DataFrame
    bad: Sequence[BadRow]
    doubts: Sequence[Doubt]
    left_out: dict[str, int]


def settle(run: Run, names: ZoneNames, batch: pl.DataFrame, checked: Checked) -> Settled:
    """Settle a batch of a whole table."""
    left_out = dict(checked.left_out)
    same = checked.enterprises.join(run.survey.same, on="line", how="semi")["line"]
    if same.len():
        left_out["repeated"] = same.len()
    other = checked.enterprises.join(run.survey.other, on="line").select("line", "first")
    bad = [(line, Problem("imports.row_repeated", {"first": first})) for line, first in other.iter_rows()]
    rows = checked.enterprises.filter(~pl.col("line").is_in(same.implode()))
    leads = ~rows["line"].is_in(run.survey.following["line"].implode())
    return _settled(run, names, batch, checked, rows.with_columns(leads=leads), bad, left_out)


def settle_single(run: Run, names: ZoneNames, batch: pl.DataFrame, checked: Checked) -> Settled:
    """Settle rows that a person has corrected: each speaks for itself."""
    return _settled(run, names, batch, checked, checked.enterprises.with_columns(leads=pl.lit(True)), [], {})


def _settled(
    run: Run,
    names: ZoneNames,
    batch: pl.DataFrame,
    checked: Checked,
    rows: pl.DataFrame,
    bad: list[tuple[int, Problem]],
    left_out: dict[str, int],
) -> Settled:
    rows, strange = _with_premises(run, rows)
    bad += strange
    rows = rows.filter(~pl.col("line").is_in([line for line, _ in bad]))
    rows, doubts = _with_keys(run, names, rows)
    figures = checked.facts.join(rows.select("line"), on="line", how="semi", maintain_order="left")
    return Settled(rows, _with_sizes(rows, figures), [*checked.bad, *with_cells(run, batch, bad)], doubts, left_out)


def _with_premises(run: Run, rows: pl.DataFrame) -> tuple[pl.DataFrame, list[tuple[int, Problem]]]:
    """Parks and buildings by their keys; a name that the zone does not have is a mistake or still to be entered."""
    if "premises" not in rows.columns:
        return rows, []
    found = rows["premises"].replace_strict(run.premises, default=None, return_dtype=pl.Int64)
    at = run.mapping.at("premises")
    place = Place(column=at + 1) if at is not None else None
    strange = rows.filter(found.is_null() & rows["premises"].is_not_null()).select("line", "premises")
    problems = [
        (line, Problem("imports.no_such_premises", {"cell": name}, place)) for line, name in strange.iter_rows()
    ]
    return rows.with_columns(found.alias("premises")), problems


def _with_keys(run: Run, names: ZoneNames, rows: pl.DataFrame) -> tuple[pl.DataFrame, list[Doubt]]:
    """A key for each row, and the organisation of those that are told by their name alone."""
    for name in ("credit_code", "legal_name"):
        if name not in rows.columns:
            rows = rows.with_columns(pl.lit(None, dtype=pl.String).alias(name))
    coded = rows["credit_code"].is_not_null()
    if coded.all():
        return rows.with_columns(pl.col("credit_code").alias("key"), pl.lit(None, dtype=pl.Int64).alias("known")), []
    named = rows.filter(~coded)["legal_name"].drop_nulls().unique().to_list()
    keys = {name: _provisional(run.zone.code, name) for name in named}
    recognised = names.recognised(named)
    kept = dict(Organisation.objects.filter(provisional_key__in=keys.values()).values_list("provisional_key", "pk"))
    known = {name: found.organisation or kept.get(keys[name]) for name, found in recognised.items()}
    doubtful = {name: found.candidates for name, found in recognised.items() if not known[name] and found.candidates}
    held = rows.filter(~coded & pl.col("legal_name").is_in(list(doubtful))).select("line", "legal_name")
    rows = rows.with_columns(
        pl.coalesce(
            "credit_code", pl.col("legal_name").replace_strict(keys, default=None, return_dtype=pl.String)
        ).alias("key"),
        pl.when(pl.col("credit_code").is_null())
        .then(pl.col("legal_name").replace_strict(known, default=None, return_dtype=pl.Int64))
        .alias("known"),
    )
    return rows, [
        Doubt(line, (Problem("imports.name_alike", {"cell": name}),), doubtful[name]) for line, name in held.iter_rows()
    ]


def _provisional(zone: str, name: str) -> str:
    """A key for an organisation whose code is not known, the same whenever this name comes to this zone again."""
    return f"{zone[:_ZONE_CODE]}:{blake2b(name.encode(), digest_size=8).hexdigest()}"


def _with_sizes(rows: pl.DataFrame, figures: pl.DataFrame) -> pl.DataFrame:
    industry = rows.select("line", "industry" if "industry" in rows.columns else pl.lit("").alias("industry"))
    told = figures.join(industry, on="line", how="left", maintain_order="left").with_columns(
        pl.col("industry").fill_null("")
    )
    return figures.with_columns(size_classes(told).alias("size"))


def with_cells(run: Run, batch: pl.DataFrame, bad: Sequence[tuple[int, Problem]]) -> list[BadRow]:
    """Bad rows with the cells they had."""
    if not bad:
        return []
    names = columns(len(run.mapping.columns))
    problems: dict[int, list[Problem]] = {}
    for line, problem in bad:
        problems.setdefault(line, []).append(problem)
    rows = batch.filter(pl.col("line").is_in(list(problems))).select("line", pl.col(names).fill_null(""))
    return [BadRow(line, cells, problems[line]) for line, *cells in rows.iter_rows()]
