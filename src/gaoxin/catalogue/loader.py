"""Reads all kinds of declarations from ordered shelves and names every mistake."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from gaoxin.catalogue.advice import ADVICE
from gaoxin.catalogue.backlog_ladders import BACKLOG_LADDERS, BacklogLadder
from gaoxin.catalogue.byproducts import BYPRODUCTS, Byproduct
from gaoxin.catalogue.calendars import CALENDARS
from gaoxin.catalogue.case_kinds import CASE_KINDS, CaseKind
from gaoxin.catalogue.case_limits import CASE_LIMITS, DeclaredLimits
from gaoxin.catalogue.chain_alerts import CHAIN_ALERTS, AlertRule
from gaoxin.catalogue.chains import CHAINS, Chain
from gaoxin.catalogue.city_areas import CITY_AREAS, CityAreas
from gaoxin.catalogue.city_event_types import CITY_EVENT_TYPES, EventType
from gaoxin.catalogue.classifications import CLASSIFICATIONS, Classification
from gaoxin.catalogue.cultivation_libraries import CULTIVATION_LIBRARIES, Library
from gaoxin.catalogue.delegated_powers import DELEGATED_POWERS, DelegatedPower
from gaoxin.catalogue.direct_reports import DIRECT_REPORTS, DirectReportKind
from gaoxin.catalogue.emergency_plans import EMERGENCY_PLANS, EmergencyPlan
from gaoxin.catalogue.enterprise_facts import ENTERPRISE_FACTS, EnterpriseFact
from gaoxin.catalogue.flows import FLOWS
from gaoxin.catalogue.forms import FORMS
from gaoxin.catalogue.glossary import GLOSSARY, Term
from gaoxin.catalogue.indicators import INDICATORS, Indicator
from gaoxin.catalogue.inspection_items import INSPECTION_ITEMS, InspectionItem
from gaoxin.catalogue.inspection_ratios import INSPECTION_RATIOS, Ratios
from gaoxin.catalogue.kinds import Kind, gather
from gaoxin.catalogue.ladders import LADDERS, Ladder
from gaoxin.catalogue.lead_stages import LEAD_STAGES, LeadProcess
from gaoxin.catalogue.limits import LIMITS, Limit
from gaoxin.catalogue.matters import MATTERS
from gaoxin.catalogue.matters.model import Matter
from gaoxin.catalogue.one_things import ONE_THINGS, OneThing
from gaoxin.catalogue.policy_stages import POLICY_STAGES, PolicyProcess
from gaoxin.catalogue.procedure_chains import PROCEDURE_CHAINS, ProcedureChain
from gaoxin.catalogue.push_channels import PUSH_CHANNELS, PushChannel
from gaoxin.catalogue.quality_checks import QUALITY_CHECKS, QualityCheck
from gaoxin.catalogue.rating_scales import RATING_SCALES, RatingScale
from gaoxin.catalogue.rule_facts import RULE_FACTS, RuleFact
from gaoxin.catalogue.rulebooks import RULEBOOKS
from gaoxin.catalogue.sentences import SENTENCES, Sentence
from gaoxin.catalogue.shelves import Shelf, package_shelf
from gaoxin.catalogue.size_classes import SIZE_CLASSES, SizeMethod
from gaoxin.catalogue.standard_land import STANDARD_LAND, StandardLand
from gaoxin.catalogue.voting_rules import VOTING_RULES, VotingRule
from gaoxin.engines.flows.bpmn.model import Process
from gaoxin.engines.flows.calendars import Calendar
from gaoxin.engines.forms.model import Form
from gaoxin.engines.rules.books import Rulebook
from gaoxin.engines.rules.ways.advice import Advised
from gaoxin.kernel.problems import Place, Problem

KINDS: Mapping[str, Kind[Any, Any]] = {
    kind.folder: kind
    for kind in (
        BACKLOG_LADDERS,
        *(CALENDARS, CASE_KINDS, CASE_LIMITS, CITY_AREAS, CITY_EVENT_TYPES, CLASSIFICATIONS, DELEGATED_POWERS),
        *(BYPRODUCTS, CHAINS, CHAIN_ALERTS, LEAD_STAGES, PUSH_CHANNELS),
        CULTIVATION_LIBRARIES,
        LADDERS,
        *(EMERGENCY_PLANS, ENTERPRISE_FACTS, FLOWS, FORMS),
        *(GLOSSARY, INDICATORS, LIMITS, MATTERS, ONE_THINGS, QUALITY_CHECKS, RATING_SCALES, SENTENCES),
        *(INSPECTION_ITEMS, INSPECTION_RATIOS),
        *(SIZE_CLASSES, STANDARD_LAND, VOTING_RULES, PROCEDURE_CHAINS, DIRECT_REPORTS, POLICY_STAGES),
        *(RULE_FACTS, RULEBOOKS, ADVICE),
    )
}


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything declared on some shelves, by key, and what was wrong with their files."""

    backlog_ladders: Mapping[str, BacklogLadder]
    byproducts: Mapping[str, Byproduct]
    calendars: Mapping[str, Calendar]
    case_kinds: Mapping[str, CaseKind]
    case_limits: Mapping[str, DeclaredLimits]
    chain_alerts: Mapping[str, AlertRule]
    chains: Mapping[str, Chain]
    city_areas: Mapping[str, CityAreas]
    city_event_types: Mapping[str, EventType]
    classifications: Mapping[str, Classification]
    cultivation_libraries: Mapping[str, Library]
    delegated_powers: Mapping[str, DelegatedPower]
    direct_reports: Mapping[str, DirectReportKind]
    emergency_plans: Mapping[str, EmergencyPlan]
    enterprise_facts: Mapping[str, EnterpriseFact]
    flows: Mapping[str, Process]
    forms: Mapping[str, Form]
    glossary: Mapping[str, Term]
    indicators: Mapping[str, Indicator]
    ladders: Mapping[str, Ladder]
    inspection_items: Mapping[str, InspectionItem]
    inspection_ratios: Mapping[str, Ratios]
    lead_stages: Mapping[str, LeadProcess]
    limits: Mapping[str, Limit]
    matters: Mapping[str, Matter]
    one_things: Mapping[str, OneThing]
    policy_stages: Mapping[str, PolicyProcess]
    procedure_chains: Mapping[str, ProcedureChain]
    push_channels: Mapping[str, PushChannel]
    quality_checks: Mapping[str, QualityCheck]
    rating_scales: Mapping[str, RatingScale]
    rule_facts: Mapping[str, RuleFact]
    rulebooks: Mapping[str, Rulebook]
    advice: Mapping[str, Advised]
    sentences: Mapping[str, Sentence]
    size_classes: Mapping[str, SizeMethod]
    standard_land: Mapping[str, StandardLand]
    voting_rules: Mapping[str, VotingRule]
    problems: tuple[Problem, ...]


def load(*shelves: Shelf) -> Catalogue:
    """All declarations of the shelves, the later shelf winning, and all mistakes in order of kind and file.

    Kinds are gathered in the order of their names; what one says of another is looked at where the other comes first.
    """
    problems: list[Problem] = []
    found: dict[str, Mapping[str, Any]] = {}
    for name, kind in KINDS.items():
        found[name], wrong = gather(kind.informed(found) if kind.informed else kind, shelves, found)
        problems.extend(wrong)
    problems.extend(_strays(shelves))
    return Catalogue(**found, problems=tuple(problems))


@cache
def package() -> Catalogue:
    """What the product ships."""
    return load(package_shelf())


def _strays(shelves: tuple[Shelf, ...]) -> list[Problem]:
    """Files that stand in no folder of a known kind."""
    return [
        Problem(
            "catalogue.unknown_kind",
            {"kind": path.split("/")[0], "kinds": list(KINDS)},
            Place(f"{shelf.name}/{path}" if shelf.name else path),
        )
        for shelf in shelves
        for path in sorted(shelf.files)
        if path.split("/")[0] not in KINDS or "/" not in path
    ]
