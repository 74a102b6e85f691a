"""To which department an appeal should go, by the declared rules and by who handled the last ones like it, with the
reasons shown. The officer who dispatches decides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gaoxin.apps.cases.appeal_states import Routed
from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.queries.appeals.precedents import Precedent, precedents, text_of
from gaoxin.apps.zones.access import current_departments
from gaoxin.apps.zones.models import Department
from gaoxin.catalogue.case_kinds import Counts, package_case_kinds
from gaoxin.web.problems import language

OPEN_TOPICS = ("", "other")
"""Topics that say nothing: the words of the text speak instead."""
ENOUGH = 2
"""Precedents that ended well for one department and weigh more than a rule that only says 其他."""
WEIGHED = {Counts.SOLVED: 1.0, Counts.EXPLAINED: 1.0, Counts.PENDING: 0.7}
"""How much a precedent speaks for its department by how it ended; by all else half."""


@dataclass(frozen=True, slots=True)
class RuleReason:
    """The rule that spoke: a topic with the words of the text that speak for it, and the department of its duty."""

    topic: str
    name: str
    chosen: bool
    """Whether whoever filed chose the topic; else the words did."""
    words: tuple[str, ...]
    department: Department | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed. `department` is None where neither a rule nor a precedent names one."""

    department: Department | None
    rule: RuleReason | None
    precedents: Sequence[Precedent]
    by_precedent: Department | None

    def routed(self, department_id: int) -> Routed:
        """By what a department that was chosen had been proposed."""
        by_rule = self.rule is not None and self.rule.department is not None
        rule = by_rule and self.rule.department.pk == department_id  # type: ignore[union-attr] # asked just before
        precedent = self.by_precedent is not None and self.by_precedent.pk == department_id
        if rule and precedent:
            return Routed.BOTH
        return Routed.RULE if rule else Routed.PRECEDENT if precedent else Routed.CHOSEN

    def told(self) -> list[dict[str, object]]:
        """The precedents as they are kept with the routing."""
        return [
            {
                "case": one.case.pk,
                "number": one.case.number,
                "title": one.case.title,
                "department": str(one.case.department or ""),
                "outcome": one.outcome,
                "likeness": round(one.likeness, 2),
                "words": list(one.words),
            }
            for one in self.precedents
        ]


def proposal(case: Case) -> Proposal:
    """The department proposed for a case, and why."""
    here = {one.pk: one for one in current_departments(case.zone)}
    rule = rule_of(case, list(here.values()))
    found = precedents(case)
    chosen, votes = _voted(found, here)
    department = rule.department if rule is not None else None
    if chosen is not None and (department is None or (rule is not None and _vague(rule) and votes >= ENOUGH)):
        department = chosen
    return Proposal(department, rule, found, chosen)


def rule_of(case: Case, departments: Sequence[Department]) -> RuleReason | None:
    """The rule that speaks for a case: its topic, or the topic most of whose words stand in its text."""
    kind = package_case_kinds().get(case.kind)
    if kind is None:
        return None
    text = text_of(case)
    spoken = {key: tuple(word for word in topic.words if word in text) for key, topic in kind.topics.items()}
    chosen = case.topic not in OPEN_TOPICS and case.topic in kind.topics
    loudest = max(spoken, key=lambda key: len(spoken[key]), default="")
    key = case.topic if chosen else loudest if spoken.get(loudest) else case.topic
    topic = kind.topics.get(key)
    if topic is None:
        return None
    department = next((one for one in departments if topic.duty in one.duties), None)
    name = topic.name_en if language() == "en" else topic.name
    return RuleReason(key, name, chosen, spoken[key], department)


def _vague(rule: RuleReason) -> bool:
    return rule.topic in OPEN_TOPICS and not rule.words


def _voted(found: Sequence[Precedent], here: Mapping[int, Department]) -> tuple[Department | None, int]:
    """The department for which the precedents speak loudest, and how many do."""
    voices: dict[int, list[float]] = {}
    for one in found:
        if one.case.department_id in here:
            voices.setdefault(one.case.department_id, []).append(one.likeness * _weight(one.case))
    if not voices:
        return None, 0
    best = min(voices, key=lambda key: (-sum(voices[key]), key))
    return here[best], len(voices[best])


def _weight(case: Case) -> float:
    outcome = package_case_kinds()[case.kind].outcomes.get(case.outcome)
    return WEIGHED.get(outcome.counts, 0.5) if outcome is not None else 0.5
