"""Suggestions, consultations and a committee of the sample zone, by the services that people use.

Everything that is suggested, commented and voted is invented and marked 模拟数据.
"""

from datetime import datetime, timedelta
from functools import cache
from importlib import resources
from typing import Any

import yaml

from gaoxin.apps.cases.models import Case, Consultation
from gaoxin.apps.cases.public_states import Adoption, Seat
from gaoxin.apps.cases.queries.public.proposals import proposed
from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.services.public import committees, consulting, suggesting
from gaoxin.apps.cases.services.public.committees import Proposed
from gaoxin.apps.cases.services.public.consulting import Draft, Taken
from gaoxin.apps.cases.states import StepState
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.catalogue.forms import package_forms
from gaoxin.engines.forms.checking import check
from gaoxin.web import clock


@cache
def made() -> dict[str, Any]:
    return yaml.safe_load(resources.files(__package__).joinpath("public.yaml").read_text(encoding="utf-8"))


def load_public(
    zone: Zone, departments: dict[str, Department], people: dict[str, User], most: int | None = None
) -> None:
    """File the suggestions, hold the rounds, and let the committee vote (no more than `most` of each, for tests)."""
    now = clock.now()
    for one in made()["suggestions"][:most]:
        _suggestion(zone, one, departments, people, now)
    for one in made()["consultations"][:most]:
        _round(zone, one, people["industry"], now)
    _committee(zone, people, now, most)


def _suggestion(
    zone: Zone, one: dict[str, Any], departments: dict[str, Department], people: dict[str, User], now: datetime
) -> None:
    begun = now - timedelta(days=one["days"])
    answers = {name: one[name] for name in ("topic", "title", "text", "agreed")}
    with clock.at(begun):
        checked = check(package_forms()["suggestion"], answers, clock.today())
        case = suggesting.suggest(None, zone, checked, synthetic=True)
    for number, words in enumerate(one["do"], 1):
        with clock.at(begun + (now - begun) * number / 5):
            _do(case, words.split(), departments, people)
    if "outcome" in one:
        with clock.at(begun + (now - begun) * 4 / 5):
            public = proposed(case) if one.get("publish") else None
            suggesting.settle(people["service"], case.pk, one["outcome"], public)


def _do(case: Case, words: list[str], departments: dict[str, Department], people: dict[str, User]) -> None:
    word, who, *rest = words
    step = case.steps.get(state=StepState.OPEN)
    answers: dict[str, object] = {}
    if word == "dispatch":
        answers = {moving.DEPARTMENTS: [departments[name].pk for name in rest]}
    elif rest:
        answers = {"opinion": "".join(rest)}
    moving.act(people[who], step.pk, answers=answers)


def _round(zone: Zone, one: dict[str, Any], officer: User, now: datetime) -> None:
    first, last = (now - timedelta(days=days) for days in one["days"])
    with clock.at(first):
        written = Draft(one["title"], one["intro"], one["text"], first.date(), last.date())
        kept = consulting.draft(officer, zone, written, synthetic=True)
        consulting.publish(officer, kept.pk)
    for number, said in enumerate(one["comments"], 1):
        with clock.at(first + timedelta(days=number, hours=2)):
            consulting.comment(None, kept.pk, said["text"], said.get("clause", ""), synthetic=True)
    if "answers" in one:
        with clock.at(last + timedelta(days=5)):
            _answer(kept, one, officer)


def _answer(kept: Consultation, one: dict[str, Any], officer: User) -> None:
    for said in one["answers"]:
        taken = Taken(said["gist"], Adoption(said["adoption"]), said["reason"], said.get("effect", ""))
        consulting.answer(officer, kept.pk, said["numbers"], taken)
    consulting.publish_answers(officer, kept.pk, one["effect"], one["final_text"])


def _committee(zone: Zone, people: dict[str, User], now: datetime, most: int | None) -> None:
    one, secretary = made()["committee"], people["service"]
    with clock.at(now - timedelta(days=30)):
        kept = committees.set_up(secretary, zone, one["name"], one["purpose"], synthetic=True)
        for seat in one["members"]:
            sits = Seat(seat["seat"])
            committees.seat(secretary, kept.pk, seat["username"], seat["post"], sits, votes=seat["votes"])
    for said in one["matters"][:most]:
        begun = now - timedelta(days=said["days"])
        with clock.at(begun):
            proposed = Proposed(said["title"], said["text"], said["rule"], said["secret"], begun.date())
            matter = committees.propose(secretary, kept.pk, proposed)
            committees.open_vote(secretary, matter.pk, begun + timedelta(days=5))
            for cast in said["votes"]:
                who, ballot = cast.split()
                committees.vote(people[who], matter.pk, ballot)
        if "minutes" in said:
            with clock.at(begun + timedelta(days=5, hours=1)):
                committees.close_vote(secretary, matter.pk)
                committees.write_minutes(secretary, matter.pk, said["minutes"])
