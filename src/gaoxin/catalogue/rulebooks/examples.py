"""Examples of a rulebook, tried when it is read: at least three that pass and three that fail, each as it says."""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from gaoxin.catalogue.rule_facts import assumptions
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.texts import Items, Node, Scalar, Table
from gaoxin.engines.expressions.facts import Fact, FactKind, Vocabulary
from gaoxin.engines.expressions.findings import State
from gaoxin.engines.expressions.moments import FIRST_YEAR, Moment
from gaoxin.engines.rules.amounts import Amount
from gaoxin.engines.rules.books import Example, Rulebook
from gaoxin.engines.rules.given import read_given
from gaoxin.engines.rules.verdicts import Bench, Verdict
from gaoxin.kernel.problems import Place, Refusal
from gaoxin.kernel.units import Unit, parse_unit

FEWEST = 3
_EXAMPLE = ("name", "on", "facts")
Examples = tuple[Example, ...]


def read_examples(book: Rulebook, record: Record, vocabulary: Vocabulary) -> tuple[Examples, Examples]:
    """The examples that pass and those that fail, all tried; what does not come out is noted at its line."""
    report = record.report
    if book.pending:
        return (), ()
    if "examples" not in record.fields:
        report.add("rulebook.too_few_examples", record.node, kind="passing", count=0, fewest=FEWEST)
        return (), ()
    groups = report.record(record.fields["examples"], ("passing", "failing"))
    bench = Bench([book])
    found = []
    for kind in ("passing", "failing"):
        items = groups.items(kind)
        if len(items) < FEWEST and kind in groups.fields:
            values = {"kind": kind, "count": len(items), "fewest": FEWEST}
            report.add("rulebook.too_few_examples", groups.fields[kind], **values)
        found.append(tuple(_examples(items, kind == "passing", bench, report, vocabulary)))
    return found[0], found[1]


def _examples(
    items: tuple[Node, ...], passing: bool, bench: Bench, report: Report, vocabulary: Vocabulary
) -> Iterator[Example]:
    for item in items:
        since = len(report.problems)
        inner = report.record(item, _EXAMPLE if passing else (*_EXAMPLE, "fails"), ("unit", "points"))
        example = _example(inner, vocabulary)
        if not report.clean(since) or example is None:
            continue
        _try(example, passing, bench, inner)
        yield example


def _example(record: Record, vocabulary: Vocabulary) -> Example | None:
    report = record.report
    since = len(report.problems)
    on, unit = record.date("on"), _unit(record)
    if report.clean(since) and on.year < FIRST_YEAR:
        report.add("rulebook.example_day", record.fields["on"], first=FIRST_YEAR)
    given = {key.text: _value(vocabulary.fact(key.text), node, report) for key, node in record.entries("facts")}
    if not report.clean(since):
        return None
    place = Place(report.file)
    facts, problems = read_given(given, vocabulary, on.year - 1, unit, assumptions(), place)
    keys = {key.text: key for key, _ in record.entries("facts")}
    for problem in problems:
        path = (problem.place.path if problem.place else None) or ""
        name = path.split(".")[0].split("[")[0]
        report.add(problem.code, keys.get(name, record.fields["facts"]), **problem.values)
    return Example(record.text("name"), on, facts, record.texts("fails"), _points(record))


def _points(record: Record) -> str:
    """What the points have to come to: 78, or 60至78 for a range."""
    node = record.fields.get("points")
    if node is None:
        return ""
    if isinstance(node, Items):
        return "至".join(f"{_decimal(item, record.report).normalize():f}" for item in node.items)
    return f"{_decimal(node, record.report).normalize():f}"


def _unit(record: Record) -> Unit | None:
    if "unit" not in record.fields:
        return None
    text = record.text("unit")
    try:
        unit = parse_unit(text)
    except Refusal:
        unit = None
    if text and (unit is None or not unit.monetary or unit.below):
        record.report.add("rulebook.example_unit", record.fields["unit"], text=text)
        return None
    return unit


def _value(fact: Fact | None, node: Node, report: Report) -> object:
    """A value as it was written, of the type its fact takes."""
    if isinstance(node, Items):
        return [_value(fact, item, report) for item in node.items]
    if isinstance(node, Table):
        return {key.text: _value(fact, item, report) for key, item in report.entries(node)}
    if fact is None or (isinstance(node, Scalar) and node.empty):
        return None
    if fact.kind is FactKind.NUMBER:
        return _decimal(node, report)
    if fact.kind is FactKind.TRUTH:
        return report.boolean(node)
    if fact.kind is FactKind.DATE:
        return report.date(node)
    return report.text(node)


def _decimal(node: Node, report: Report) -> Decimal:
    text = report.text(node)
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("NaN")
    if number.is_finite():
        return number
    if text:
        report.add("rulebook.example_number", node, text=text)
    return Decimal(0)


# Trying


def _try(example: Example, passing: bool, bench: Bench, record: Record) -> None:
    """Notes what comes out otherwise than the example says."""
    (verdict,) = bench.judge(example.record, Moment(example.on))
    report, name = record.report, example.name
    clauses = {clause.id for clause in verdict.rulebook.clauses}
    if strangers := [clause for clause in example.fails if clause not in clauses]:
        report.add(
            "rulebook.example_no_clause", record.fields["fails"], name=name, ids=strangers, known=sorted(clauses)
        )
        return
    failed = _of_state(verdict, State.FAILED)
    unknown = _of_state(verdict, State.UNKNOWN)
    if passing and verdict.state is not State.MET:
        values = {
            "name": name,
            "failed": failed or ["—"],
            "unknown": unknown or ["—"],
            "missing": verdict.missing or ["—"],
        }
        report.add("rulebook.example_not_met", record.node, **values)
    elif not passing and set(failed) != set(example.fails):
        values = {"name": name, "wanted": example.fails, "failed": failed or ["—"], "unknown": unknown or ["—"]}
        report.add("rulebook.example_not_failed", record.node, **values)
    points = _written(verdict.points)
    if example.points and points != example.points:
        report.add("rulebook.example_points", record.fields["points"], name=name, wanted=example.points, found=points)


def _of_state(verdict: Verdict, state: State) -> list[str]:
    return [found.id for found in verdict.findings if found.state is state]


def _written(amount: Amount | None) -> str:
    if amount is None:
        return "?"
    low, high = (f"{end.normalize():f}" for end in (amount.low, amount.high))
    return low if low == high else f"{low}至{high}"
