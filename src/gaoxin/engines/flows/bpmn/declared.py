"""The facts that a drawing declares for its conditions."""

from collections.abc import Iterable

from gaoxin.engines.expressions.facts import Fact, FactKind, Vocabulary, vocabulary
from gaoxin.engines.flows.bpmn.drawing import Drawing, Element
from gaoxin.engines.flows.bpmn.names import ours
from gaoxin.kernel.problems import Problem, Refusal, refuse
from gaoxin.kernel.units import NUMBER, parse_unit

_KINDS = tuple(kind.value for kind in FactKind)


def declared_facts(drawing: Drawing, facts: Iterable[Fact]) -> tuple[Vocabulary, tuple[Problem, ...]]:
    """What conditions may ask: the facts given and those of the drawing, and what is wrong with its declarations.

    A fact that is given wins over one of the same name in the drawing.
    """
    given = list(facts)
    names = {fact.name for fact in given}
    problems: list[Problem] = []
    for element in drawing.root.iter(ours("fact")):
        try:
            fact = _fact(drawing, element)
        except Refusal as refusal:
            problems.extend(refusal.problems)
            continue
        if fact.name not in names:
            names.add(fact.name)
            given.append(fact)
    known, wrong = vocabulary(given)
    return known, (*problems, *wrong)


def _fact(drawing: Drawing, element: Element) -> Fact:
    place = drawing.place(element)
    name = (element.get("name") or "").strip()
    kind = element.get("kind") or "truth"
    if kind not in _KINDS:
        raise refuse("flow.fact_kind", place, name=name[:40], kind=kind[:40], kinds=_KINDS)
    codes = frozenset((element.get("codes") or "").split())
    unit = (element.get("unit") or "").strip()
    try:
        measured = parse_unit(unit) if unit else NUMBER
    except Refusal:
        raise refuse("flow.fact_unit", place, name=name[:40], unit=unit[:40]) from None
    return Fact(name, FactKind(kind), element.get("key") or "", measured, codes=codes or None, place=place)
