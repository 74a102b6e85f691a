"""What the import contracts cannot see: foreign keys keep to the floors, and engines start without the framework."""

import pkgutil
import subprocess
import sys

import pytest
from django.apps import apps

import gaoxin.engines

FLOORS = [
    ["web"],
    ["zones"],
    ["sources"],
    ["enterprises"],
    ["cases"],
    ["plans", "monitoring", "industry", "policies", "market", "appraisals"],
    ["cockpit"],
]
HEIGHT = {label: height for height, floor in enumerate(FLOORS) for label in floor}
# Pages keep jobs, notices and drafts of a person; the project's user model is a setting, not an import.
PEOPLE = {("web", "zones.User")}


def test_foreign_keys_point_down_or_stay_on_their_app():
    wrong = [
        f"{model._meta.label}.{field.name} → {field.related_model._meta.label}"
        for model in apps.get_models()
        if model._meta.app_label in HEIGHT
        for field in model._meta.get_fields()
        if (field.many_to_one or field.one_to_one or field.many_to_many) and not field.auto_created
        if field.related_model._meta.app_label in HEIGHT
        if field.related_model._meta.app_label != model._meta.app_label
        if HEIGHT[field.related_model._meta.app_label] >= HEIGHT[model._meta.app_label]
        if (model._meta.app_label, field.related_model._meta.label) not in PEOPLE
    ]
    assert wrong == []


def engines() -> list[str]:
    return [name for _, name, _ in pkgutil.iter_modules(gaoxin.engines.__path__)]


@pytest.mark.parametrize("engine", engines())
def test_an_engine_starts_without_django_database_or_network(engine):
    script = (
        f"import sys, pkgutil, importlib, gaoxin.engines.{engine} as e\n"
        "for m in pkgutil.walk_packages(e.__path__, e.__name__ + '.'): importlib.import_module(m.name)\n"
        "print([n for n in ('django', 'psycopg', 'procrastinate', 'requests', 'httpx') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


UNTRACKED = {
    "cases.BacklogStanding": "counts of a moment, computed",
    "cases.CaseCount": "sums of the tallies, computed",
    "cases.CasePiece": "an index of the text of cases",
    "cases.CaseTally": "counts of one case, computed",
    "cases.CaseTallySaid": "counts of one case, computed",
    "cases.ContactAttempt": "a journal already",
    "cases.Counter": "the last number given; the numbers stand on cases",
    "cases.DeviceReport": "a journal already",
    "cases.FilerContact": "deleted some time after the answer, and not to be kept beyond that",
    "cases.FilingCount": "counts of an hour",
    "cases.HotSpotCase": "what a hot spot was found of; never changed",
    "cases.Involved": "who has to do with a case, kept by the database from cases and parts",
    "cases.TransferredCase": "a journal already",
    "cases.Run": "where tokens stand; what happened stands in the trail",
    "cases.SecretTally": "sums of secret ballots; a history would tell who gave which",
    "cases.Trail": "a journal already",
    "industry.IncentiveMovement": "a journal already",
    "industry.LeadStep": "a journal already",
    "industry.MappedEnterprise": "where enterprises lie, kept by the database from the registry",
    "industry.OutsidePlacement": "loaded as part of a set, whose fingerprint is kept",
    "industry.OutsideProduct": "loaded as part of a set, whose fingerprint is kept",
    "industry.ProductEdge": "loaded as part of a set, whose fingerprint is kept",
    "industry.SegmentStanding": "worked out from placements and facts",
    "policies.Account": "what its entries sum up to; the entries are the journal",
    "policies.BondReport": "a journal already",
    "policies.ClaimStep": "a journal already",
    "policies.Entitlement": "worked out from facts and rules",
    "policies.EntitlementCount": "counts of a moment, computed",
    "policies.Entry": "a journal already",
    "policies.ExperienceStep": "a journal already",
    "policies.Posting": "a journal already",
    "policies.Push": "keeps by itself how often it was tried and what went wrong",
    "policies.SoughtStep": "a journal already",
    "zones.User": "signing in changes it each time; what a person may do stands in grants",
    "zones.PersonnelAction": "a journal already",
    "zones.AccessKeyUse": "when a key was used, not a record",
    "zones.SignInAttempt": "a journal already",
    "zones.SignInSession": "a browser's session, not a record",
    "sources.Passage": "a stretch of a text that never changes",
    "sources.ApiUse": "a journal already",
    "sources.DataUse": "a journal already",
    "enterprises.PublicEnterprise": "a view",
    "enterprises.QualityRun": "a journal already",
    "enterprises.LinkageRun": "a journal already",
    "enterprises.LadderRun": "what was worked out when; never changed",
    "enterprises.LadderStanding": "worked out from facts and rules",
    "enterprises.QualityDay": "counts of a day, computed",
    "enterprises.SearchEntry": "an index of other records",
    "enterprises.DrawRoster": "written once, never changed",
    "enterprises.DrawNames": "written once, never changed",
    "enterprises.SealedSeed": "written once and read by nobody",
    "enterprises.EntryCode": "a code of one day that a history would tell",
    "enterprises.ImportBatch": "a mark that is written once",
    "enterprises.ImportRow": "a row of a file that waits; what is written from it keeps its history",
}


def test_every_model_of_a_zone_keeps_its_history_or_says_why_not():
    """Records of the business apps are tracked; what the pages keep for themselves (web) is not."""
    untracked = {
        model._meta.label
        for model in apps.get_models()
        if model._meta.app_label in HEIGHT and model._meta.app_label != "web"
        if not model.__name__.endswith("Event") and not model._meta.auto_created
        if not hasattr(model, "pgh_event_model") and not hasattr(model, "events")
    }
    assert untracked == set(UNTRACKED)
