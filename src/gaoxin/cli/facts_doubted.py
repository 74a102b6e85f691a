"""What of the facts handed in cannot be true together, by the checks the registry's own data go through."""

from typing import NamedTuple

from gaoxin.catalogue.quality_checks import CheckKind, QualityCheck, Severity, package_checks
from gaoxin.catalogue.quality_checks.vocabulary import quality_vocabulary
from gaoxin.cli.facts_file import FactsFile
from gaoxin.engines.expressions.facts import Vocabulary
from gaoxin.engines.expressions.findings import State
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.rules.given import read_given


class Doubt(NamedTuple):
    """A check that the facts do not pass, and why it matters."""

    name: str
    why: str


def doubts(given: FactsFile, vocabulary: Vocabulary, moment: Moment) -> tuple[Doubt, ...]:
    """The grave contradictions among the facts, as the catalogue orders them. Of what is not stated nothing is said."""
    checked = quality_vocabulary()
    names = {fact.key: fact.name for fact in checked.facts.values()}
    shared = {}
    for name, value in given.facts.items():
        fact = vocabulary.fact(name)
        if fact is not None and fact.key in names:
            shared[names[fact.key]] = value
    record, problems = read_given(shared, checked, moment.year.year, given.unit)
    if problems:  # told before, by the rules' own names
        return ()
    checks = [check for check in package_checks().values() if _grave(check)]
    expressions = [expression for check in checks for expression in check.expressions]
    answers = Program(expressions).answer(record, moment)
    states = iter([answers.state(index) for index in range(len(expressions))])
    found = []
    for check in checks:
        holds = next(states)
        concerned = check.when is None or next(states) is State.MET
        if concerned and holds is State.FAILED:
            found.append(Doubt(check.name, check.why))
    return tuple(found)


def _grave(check: QualityCheck) -> bool:
    return check.severity is Severity.ERROR and check.kind in (CheckKind.CONTRADICTING, CheckKind.IMPOSSIBLE)
