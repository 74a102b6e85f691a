"""`gaoxin explain`: one enterprise before one rulebook, with every condition, what is missing, and the shortest way."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from gaoxin.catalogue.advice import package_advice
from gaoxin.catalogue.rule_facts import assumptions, rule_vocabulary
from gaoxin.catalogue.rulebooks import package_rulebooks, read_folder
from gaoxin.cli.facts_doubted import Doubt, doubts
from gaoxin.cli.facts_file import read_facts_file
from gaoxin.cli.output import print_bytes, print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.rulebooks import chosen_book, moment_of
from gaoxin.cli.speech import leave, tell
from gaoxin.engines.expressions.facts import Vocabulary
from gaoxin.engines.expressions.findings import State
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.records import Record
from gaoxin.engines.rules.books import BookKind, Purpose, Rulebook
from gaoxin.engines.rules.explained import facts_of, verdict_json, verdict_lines
from gaoxin.engines.rules.given import read_given
from gaoxin.engines.rules.verdicts import Bench, Verdict
from gaoxin.engines.rules.ways import Way, Ways, search_ways
from gaoxin.kernel.problems import Place, Problem, Refusal, Severity
from gaoxin.web import clock


@click.command(cls=PlainCommand)
@click.option(
    "--rulebook", "asked", required=True, metavar="ID", help="Its id, or its title: then the edition in force."
)
@click.option("--facts", "file", required=True, type=click.Path(path_type=Path), help="JSON: unit of money, and facts.")
@click.option("--date", "day", default=lambda: str(clock.today()), metavar="D", help="The day of asking; today.")
@click.option("--review", is_flag=True, help="With a title: the rules of review (复核), not of first recognition.")
@click.option("--rulebooks", "folder", type=click.Path(path_type=Path), help="A folder of rulebooks instead of ours.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def explain(asked: str, file: Path, day: str, review: bool, folder: Path | None, as_json: bool) -> None:
    """Say whether an enterprise meets a rulebook, condition by condition, and what is the shortest way there.

    Exit code 0 with a verdict, whatever it is; 2 with a sentence where file, rulebook or day cannot be used.
    """
    try:
        moment = moment_of(day)
        books, vocabulary = _books(folder)
        book = chosen_book(books, asked, moment.on, Purpose.REVIEW if review else Purpose.NEW)
        record, assumed, doubted = _record(file, vocabulary, moment)
    except Refusal as refusal:
        leave(refusal)
    if not book.in_force(moment.on):
        values = {"id": book.id, "day": str(moment.on)}
        tell(Problem("rules.not_in_force", values, severity=Severity.WARNING))
    if not book.examples and not book.pending:
        tell(Problem("rules.untried", {"id": book.id}, severity=Severity.WARNING))
    for doubt in doubted:
        tell(Problem("rules.facts_disagree", doubt._asdict(), Place(str(file)), Severity.WARNING))
    (verdict,) = Bench([book]).judge(record, moment)
    used = {name: value for name, value in assumed.items() if name in facts_of(book)}
    ways = _ways(verdict, record, moment)
    if as_json:
        print_json(_told(verdict, moment, used, ways) | {"doubts": [doubt._asdict() for doubt in doubted]})
    else:
        print_bytes("\n".join([*verdict_lines(verdict, moment.on, used), *_way_lines(ways)]) + "\n")


def _books(folder: Path | None) -> tuple[tuple[Rulebook, ...], Vocabulary]:
    if folder is None:
        return tuple(package_rulebooks().values()), rule_vocabulary()
    books, vocabulary, problems = read_folder(folder, untried=True)
    if problems:
        raise Refusal(*problems)
    return books, vocabulary


def _record(file: Path, vocabulary: Vocabulary, moment: Moment) -> tuple[Record, dict[str, bool], tuple[Doubt, ...]]:
    """The facts of the file, which truths are assumed because it does not name them, and what contradicts itself."""
    given = read_facts_file(file)
    named = {fact.name for fact in map(vocabulary.fact, given.facts) if fact is not None}
    assumed = {name: value for name, value in assumptions().items() if name not in named}
    year = moment.year.year
    record, problems = read_given(given.facts, vocabulary, year, given.unit, assumed, Place(str(file)))
    if problems:
        raise Refusal(*problems)
    return record, assumed, doubts(given, vocabulary, moment)


def _ways(verdict: Verdict, record: Record, moment: Moment) -> Ways:
    """Nobody is led to a class of credit risk; a way without a change says nothing."""
    book = verdict.rulebook
    if verdict.state is State.MET or not book.clauses or book.kind is BookKind.CREDIT:
        return Ways()
    found = search_ways(book, record, moment, package_advice())
    kept, rest = (tuple(way for way in ways if way.changes or way.day is not None) for ways in (found.ways, found.rest))
    return replace(found, ways=kept, rest=rest)


def _told(verdict: Verdict, moment: Moment, assumed: dict[str, bool], ways: Ways) -> dict[str, Any]:
    told = verdict_json(verdict) | {"date": str(moment.on), "year": moment.year.year, "assumed": assumed}
    found = ways.as_json()
    return told | {name: found[name] for name in ("ways", "blocked", "rest", "complete")}


def _way_lines(ways: Ways) -> list[str]:
    blocked = [f"  {one.clause} {one.name}：{one.why}" for one in ways.blocked]
    return [
        *(["最近的办法：", *_numbered(ways.ways)] if ways.ways else []),
        *(["没有可建议的办法：", *blocked] if blocked else []),
        *(["其余条件可以这样达到：", *_numbered(ways.rest)] if ways.rest else []),
        *([] if ways.complete else ["办法没有全部找完，可能还有更省力的。"]),
    ]


def _numbered(ways: Sequence[Way]) -> list[str]:
    return [f"  {at}. {way.text}" + (f"（{way.note}）" if way.note else "") for at, way in enumerate(ways, 1)]
