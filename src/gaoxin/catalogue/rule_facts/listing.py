"""All facts that rules may ask, as a list: name, kind, unit, periods, meaning, authority, who proves it."""

from typing import Any

from gaoxin.catalogue.enterprise_facts import EnterpriseFact, package_facts
from gaoxin.catalogue.rule_facts import RuleFact, package_rule_facts, rule_vocabulary
from gaoxin.engines.expressions.facts import Fact


def listed_facts() -> list[dict[str, Any]]:
    """Facts of rules first, then the yearly figures; a figure that rules call otherwise stands under that name."""
    declared = package_rule_facts()
    renamed = {fact.same_as: fact for fact in declared.values() if fact.same_as}
    vocabulary = rule_vocabulary()
    rules = [_of_rule(fact, vocabulary.facts[fact.name]) for fact in declared.values() if not fact.same_as]
    years = [
        _of_year(figure, renamed.get(key), vocabulary.facts[figure.key]) for key, figure in package_facts().items()
    ]
    return [*rules, *years]


def _of_rule(fact: RuleFact, asked: Fact) -> dict[str, Any]:
    told = _shape(asked) | {"name_en": fact.name_en, "aliases": list(fact.aliases), "definition": fact.definition}
    told |= {"document": fact.document, "number": fact.number, "article": fact.article}
    told |= {"certainty": fact.assurance.confidence.value, "verify": fact.assurance.verify, "evidence": fact.evidence}
    told |= {"codes": dict(fact.codes)} if fact.codes else {}
    return told | ({"assumed": fact.assumed} if fact.assumed is not None else {})


def _of_year(figure: EnterpriseFact, called: RuleFact | None, asked: Fact) -> dict[str, Any]:
    aliases = list(figure.aliases)
    if called is not None:
        aliases = [name for name in (figure.name, *aliases, *called.aliases) if name != called.name]
    authority = figure.authority
    return _shape(asked) | {
        "name_en": called.name_en if called else figure.name_en,
        "aliases": aliases,
        "definition": called.definition if called else figure.definition,
        "document": authority.document,
        "number": authority.number,
        "article": authority.article,
        "certainty": authority.assurance.confidence.value,
        "verify": authority.assurance.verify,
        "evidence": "",
    }


def _shape(fact: Fact) -> dict[str, Any]:
    return {
        "name": fact.name,
        "key": fact.key,
        "kind": fact.kind.value,
        "unit": str(fact.unit),
        "period": None if fact.grain is None else fact.grain.value,
    }
