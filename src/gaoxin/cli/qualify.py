"""`gaoxin qualify`: all enterprises of a table before a folder of rulebooks, every condition met, failed or unknown."""

import os
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gaoxin.catalogue.rule_facts import assumptions
from gaoxin.catalogue.rulebooks import read_folder
from gaoxin.cli.output import print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.rulebooks import moment_of
from gaoxin.cli.speech import leave, terminal_language
from gaoxin.engines.expressions.cells import column_name
from gaoxin.engines.expressions.facts import Vocabulary
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.rules.books import Rulebook, in_force
from gaoxin.kernel.problems import Place, Refusal, refuse
from gaoxin.kernel.units import Unit, parse_unit
from gaoxin.web import clock

if TYPE_CHECKING:
    import polars as pl

    from gaoxin.engines.rules.table import Chosen

ROWS = 250_000
"""Rows judged at once; between them progress is told."""
_SAYS = {
    "read": {"zh": "读取 {rows} 家企业、{columns} 列：{seconds} 秒", "en": "read {rows} × {columns} in {seconds} s"},
    "absent": {"zh": "表里没有、按未知处理的列：{names}", "en": "columns not in the table, taken as unknown: {names}"},
    "assumed": {"zh": "表里没有、按惯例假定的：{names}", "en": "not in the table, assumed: {names}"},
    "kept": {"zh": "原样保留的列：{names}", "en": "columns kept as they are: {names}"},
    "left": {"zh": "当日无效、没有判断的规则：{names}", "en": "rulebooks not in force, not asked: {names}"},
    "untried": {"zh": "没有例子、未经检验的规则：{names}", "en": "rulebooks without examples, untried: {names}"},
    "beyond": {
        "zh": "列“{column}”有 {count} 格超出这项事实可能的范围，按未知处理",
        "en": "column “{column}”: {count} values outside the fact's range, taken as unknown",
    },
    "judged": {"zh": "已判断 {done}/{rows} 家：{seconds} 秒", "en": "judged {done}/{rows} in {seconds} s"},
    "written": {"zh": "写出结果：{seconds} 秒", "en": "written in {seconds} s"},
}


@click.command(cls=PlainCommand)
@click.option("--rulebooks", "folder", required=True, type=click.Path(path_type=Path), help="Folder of rulebooks.")
@click.option("--facts", "file", required=True, type=click.Path(path_type=Path), help="Parquet, a row per enterprise.")
@click.option("--out", "target", required=True, type=click.Path(path_type=Path), help="Parquet with the answers.")
@click.option("--date", "day", default=lambda: str(clock.today()), metavar="D", help="The day of asking; today.")
@click.option("--unit", "unit_text", metavar="UNIT", help="Unit of all money; without it whole numbers are 分.")
@click.option("--keep", multiple=True, metavar="COLUMN", help="A column that is no fact, to be kept as it is.")
def qualify(folder: Path, file: Path, target: Path, day: str, unit_text: str | None, keep: tuple[str, ...]) -> None:
    """Write, for each enterprise, the answer of every condition and rulebook that is in force: true, false or null.

    Columns are named after facts, yearly ones with their year: 研发费用_2025, 成立日期. The result has a column for
    each rulebook (its id) and each condition (id/condition), after the columns that are no facts. Nothing is left half
    written. Prints figures as one JSON object; progress goes to standard error.
    """
    try:
        _check_target(file, target)
        moment, unit = moment_of(day), _unit(unit_text)
        books, vocabulary = _books(folder, moment)
        print_json(_Run(books, vocabulary, moment, unit, keep).run(file, target))
    except Refusal as refusal:
        leave(refusal)


class _Run:
    def __init__(
        self,
        books: tuple[Rulebook, ...],
        vocabulary: Vocabulary,
        moment: Moment,
        unit: Unit | None,
        keep: Iterable[str],
    ) -> None:
        from gaoxin.engines.rules.bulk import Bulk  # after the folder has been read: a mistake there is told at once

        self.vocabulary = vocabulary
        self.moment = moment
        self.unit = unit
        self.keep = tuple(keep)
        self.bulk: Bulk = Bulk(books, vocabulary)

    def run(self, file: Path, target: Path) -> dict[str, Any]:
        started = time.perf_counter()
        facts, kept = self._read(file)
        read = time.perf_counter()
        _say("read", rows=facts.height, columns=facts.width, seconds=_round(read - started))
        result = self._judged(facts, kept)
        judged = time.perf_counter()
        _write(result, target)
        written = time.perf_counter()
        _say("written", seconds=_round(written - judged))
        return self._figures(result) | {
            "read_seconds": _round(read - started),
            "seconds": _round(judged - read),
            "write_seconds": _round(written - judged),
        }

    def _figures(self, result: "pl.DataFrame") -> dict[str, Any]:
        books = self.bulk.rulebooks
        return {
            "date": str(self.moment.on),
            "rows": result.height,
            "rulebooks": len(books),
            "conditions": sum(len(book.clauses) for book in books),
            "different_conditions": len(self.bulk.names) - len(books),
            "met": {book.id: int(result[book.id].sum()) for book in books},
            "unknown": {book.id: int(result[book.id].null_count()) for book in books},
        }

    # Reading

    def _read(self, file: Path) -> "tuple[pl.DataFrame, pl.DataFrame]":
        """The facts that are asked for, ready to be judged, and the columns to be kept."""
        import polars as pl

        from gaoxin.engines.rules.table import beyond, choose_columns, ready_column

        try:
            names = list(pl.read_parquet_schema(file))
            self._check_kept(names)
            chosen = choose_columns(names, self.vocabulary, self.moment.year.year, self.keep)
            self._check_names(chosen)
            wanted = self.bulk.wanted(self.moment)
            used = {name: key for name, key in chosen.facts.items() if column_name(*key) in wanted}
            if not used:
                raise refuse("qualify.no_columns", Place(str(file)), wanted=list(wanted[:5]))
            table = pl.read_parquet(file, columns=[*used, *chosen.others])
        except (pl.exceptions.PolarsError, OSError):
            raise refuse("qualify.no_parquet", Place(str(file))) from None
        columns = [ready_column(table[name], key, self.vocabulary, self.unit) for name, key in used.items()]
        facts = pl.DataFrame(columns)
        self._tell(chosen, wanted, facts.columns)
        for column, (name, key) in zip(columns, used.items(), strict=True):
            if count := beyond(column, self.vocabulary.facts[key[0]]):
                _say("beyond", column=name, count=count)
        assumed = {name: value for name, value in assumptions().items() if name in wanted and name not in facts.columns}
        facts = facts.with_columns(**{name: pl.lit(value) for name, value in assumed.items()})
        return facts, table.select(chosen.others)

    def _check_kept(self, names: Iterable[str]) -> None:
        there = set(names)
        for name in self.keep:
            if name not in there:
                raise refuse("qualify.nothing_to_keep", Place(path=name), name=name)

    def _check_names(self, chosen: "Chosen") -> None:
        results = {*self.bulk.names, *self._pairs()}
        for name in chosen.others:
            if name in results:
                raise refuse("qualify.name_taken", Place(path=name), name=name)

    def _tell(self, chosen: "Chosen", wanted: Iterable[str], present: Iterable[str]) -> None:
        there, assumed = set(present), assumptions()
        absent = [name for name in wanted if name not in there]
        if chosen.others:
            _say("kept", names=_listed(chosen.others))
        if told := [name for name in absent if name not in assumed]:
            _say("absent", names=_listed(told))
        if told := [name for name in absent if name in assumed]:
            _say("assumed", names=_listed(told))

    # Judging

    def _judged(self, facts: "pl.DataFrame", kept: "pl.DataFrame") -> "pl.DataFrame":
        import narwhals as nw
        import polars as pl

        started = time.perf_counter()
        pieces = []
        for first in range(0, max(facts.height, 1), ROWS):
            piece = facts.slice(first, ROWS)
            states = self.bulk.states(nw.from_native(piece), self.moment).to_native()
            pieces.append(states.select(**{name: pl.col(source) for name, source in self._pairs().items()}))
            done = min(first + ROWS, facts.height)
            _say("judged", done=done, rows=facts.height, seconds=_round(time.perf_counter() - started))
        return pl.concat([kept, pl.concat(pieces)], how="horizontal") if kept.width else pl.concat(pieces)

    def _pairs(self) -> Mapping[str, str]:
        """Every column of the result and the column of the answers it is: shared conditions stand under each name."""
        found = {}
        for book in self.bulk.rulebooks:
            found[book.id] = self.bulk.column(book.key)
            found |= {f"{book.id}/{clause.id}": self.bulk.column(book.key, clause.id) for clause in book.clauses}
        return found


def _books(folder: Path, moment: Moment) -> tuple[tuple[Rulebook, ...], Vocabulary]:
    books, vocabulary, problems = read_folder(folder, untried=True)
    if problems:
        raise Refusal(*problems)
    chosen = in_force(books, moment.on)
    if not chosen:
        raise refuse("qualify.none_in_force", Place(str(folder)), day=str(moment.on))
    if left := [book.id for book in books if book not in chosen]:
        _say("left", names=_listed(left))
    if bare := [book.id for book in chosen if not book.examples and not book.pending]:
        _say("untried", names=_listed(bare))
    return chosen, vocabulary


def _unit(text: str | None) -> Unit | None:
    if text is None or text == "分":  # what whole numbers are anyway; the unit word 分 is that of points
        return None
    try:
        unit = parse_unit(text)
    except Refusal:
        unit = None
    if unit is None or not unit.monetary or unit.below:
        raise refuse("qualify.unit", text=text[:20])
    return unit


def _check_target(file: Path, target: Path) -> None:
    if target.is_dir() or not target.parent.is_dir() or not os.access(target.parent, os.W_OK):
        raise refuse("qualify.no_place", Place(str(target)))
    if target.exists() and file.exists() and target.samefile(file):
        raise refuse("qualify.same_file", Place(str(target)))


def _write(result: "pl.DataFrame", target: Path) -> None:
    """Beside the target first, then in its place at once: nobody ever sees half a result."""
    import polars as pl

    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        result.write_parquet(part)
        with part.open("rb") as file:
            os.fsync(file.fileno())
        part.replace(target)
    except (OSError, pl.exceptions.PolarsError) as error:
        raise refuse("qualify.disk", Place(str(target)), detail=str(error)[:120]) from None
    finally:
        part.unlink(missing_ok=True)


def _say(name: str, **values: object) -> None:
    """One line of progress on standard error."""
    stream = click.get_binary_stream("stderr")
    stream.write((_SAYS[name][terminal_language()].format(**values) + "\n").encode("utf-8", "backslashreplace"))
    stream.flush()


def _listed(names: Iterable[str]) -> str:
    found = list(names)
    return "、".join(found[:12]) + ("……" if len(found) > 12 else "")


def _round(seconds: float) -> float:
    return round(seconds, 3)
