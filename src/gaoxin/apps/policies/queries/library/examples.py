"""An enterprise of the registry taken as an example of a rule: its facts as the rule's text writes them."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from gaoxin.apps.policies.frames.qualifying import facts_of
from gaoxin.apps.policies.queries.library.rules import quoted
from gaoxin.apps.zones.models import Zone
from gaoxin.catalogue.rule_facts import rule_vocabulary
from gaoxin.engines.expressions.facts import Fact, FactKind
from gaoxin.engines.expressions.findings import State
from gaoxin.engines.expressions.frames import Columns
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.records import Record
from gaoxin.engines.rules.books import Rulebook
from gaoxin.engines.rules.verdicts import Bench
from gaoxin.kernel.periods import Period
from gaoxin.kernel.quantities import exact
from gaoxin.kernel.units import parse_unit

WAN = parse_unit("万元")


def with_example(text: str, book: Rulebook, zone: Zone, key: int, on: date) -> tuple[str, State]:
    """The rule's text with the enterprise added as an example that passes or fails, and which of the two. Of an unknown
    one nothing is added: an example has to come out."""
    bench = Bench([book])
    wanted = set(Columns(bench.program, rule_vocabulary(), Moment(on)).wanted)
    record = facts_of(zone, key, on, wanted)
    (verdict,) = bench.judge(record, Moment(on))
    if verdict.state is State.UNKNOWN:
        return text, verdict.state
    lines = _lines(record, on, key)
    if verdict.state is State.FAILED:
        failed = [one.id for one in verdict.findings if one.state is State.FAILED]
        lines.append(f"        fails: [{', '.join(failed)}]")
    kind = "passing" if verdict.state is State.MET else "failing"
    return _added(text, kind, "\n".join(lines)), verdict.state


def _lines(record: Record, on: date, key: int) -> list[str]:
    lines = [
        f"      - name: {quoted(f'企业库第{key}号企业在{on.isoformat()}')}",
        f"        on: {on.isoformat()}",
        "        unit: 万元",
        "        facts:",
    ]
    by_fact: dict[str, dict[Period | None, object]] = {}
    for (name, period), value in record.values.items():
        by_fact.setdefault(name, {})[period] = value
    for name, values in sorted(by_fact.items()):
        fact = rule_vocabulary().facts[name]
        lines.append(f"          {name}: {_value(fact, values, on.year - 1)}")
    return lines if by_fact else [*lines[:-1], "        facts: {}"]


def _value(fact: Fact, values: dict[Period | None, object], last: int) -> str:
    """A single value, or the list of years up to the last that was over, oldest first; unknown years are left empty."""
    if fact.grain is None:
        return _written(fact, values[None])
    years = {period.year: value for period, value in values.items() if period is not None}
    known = [_written(fact, years[year]) if year in years else "null" for year in range(min(years), last + 1)]
    return f"[{', '.join(known)}]"


def _written(fact: Fact, value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, frozenset):
        return f"[{', '.join(quoted(one) for one in sorted(value))}]"
    if isinstance(value, date):
        return value.isoformat()
    if fact.kind is FactKind.NUMBER and isinstance(value, int):
        unit = WAN if fact.unit.monetary and fact.unit.kinds == WAN.kinds else fact.unit
        return f"{_plain(exact(Fraction(value) * fact.step_size / unit.scale))}"
    return quoted(str(value))


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _added(text: str, kind: str, example: str) -> str:
    """The text with the example at the end of its list."""
    lines = text.rstrip().splitlines()
    if not any(line.strip() == "examples:" for line in lines):
        lines += ["  examples:", "    passing:", "    failing:"]
    head = next((number for number, line in enumerate(lines) if line.strip().rstrip(" []") == f"{kind}:"), None)
    if head is None:
        lines.append(f"    {kind}:")
        head = len(lines) - 1
    lines[head] = f"    {kind}:"
    end = head + 1
    while end < len(lines) and (not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > 4):
        end += 1
    other = "failing" if kind == "passing" else "passing"
    lines[end:end] = example.splitlines()
    # An empty list is left out until it has its first example: nothing would stand for it in the file.
    kept = [line for line in lines if line.strip() != f"{other}:" or _filled(lines, other)]
    return "\n".join(kept) + "\n"


def _filled(lines: list[str], kind: str) -> bool:
    head = next(number for number, line in enumerate(lines) if line.strip() == f"{kind}:")
    return head + 1 < len(lines) and len(lines[head + 1]) - len(lines[head + 1].lstrip()) > 4
