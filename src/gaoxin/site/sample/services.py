"""One-stop service of the sample zone: matters at every stage, one-things, delegated powers and standard land.

Everything is invented and marked 模拟数据; it is moved on by the services that people use.
"""

from datetime import timedelta
from typing import Any

from gaoxin.apps.cases.models import Case, LandParcel, WholePart, ZonePower
from gaoxin.apps.cases.models.matters import MatterCase
from gaoxin.apps.cases.queries.matters.platform import Told
from gaoxin.apps.cases.services import filing, lands, moving
from gaoxin.apps.cases.services.filing import Filing
from gaoxin.apps.cases.services.matters import accepting, applying, deciding, following, rating, silent
from gaoxin.apps.cases.services.matters.applying import Application
from gaoxin.apps.cases.services.talking import Upload
from gaoxin.apps.cases.services.wholes import accepting as window
from gaoxin.apps.cases.services.wholes import issuing
from gaoxin.apps.cases.services.wholes.filing import Asked, file_whole
from gaoxin.apps.cases.states import Channel, StepState
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.zones.access import members_of
from gaoxin.apps.zones.models import Organisation, User, Zone
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.one_things.asking import package_whole_forms
from gaoxin.engines.forms.checking import check
from gaoxin.site.sample import one_stop
from gaoxin.site.sample.appeals import days_back
from gaoxin.web import clock

PAPER = [b"%PDF-1.7 example"]


def load_services(zone: Zone, people: dict[str, User], most: int | None = None) -> None:
    """Plots of standard land; unless only a few of everything are wanted (`most`, for tests), cases as well."""
    made = one_stop()
    for one in made["parcels"]:
        LandParcel.objects.create(zone=zone, synthetic=True, **one)
    if most is not None:
        return
    firms = [one.organisation for one in Enterprise.objects.filter(zone=zone).select_related("organisation")[:20]]
    own = next(one for one in firms if people["enterprise"] in members_of(one.pk))
    _lands(zone, own, people, made)
    for number, one in enumerate(made["matters"], 1):
        _matter(zone, own if one.get("own") else firms[number], people, one)
    for one in made["followed"]:
        accepted = clock.today() - timedelta(days=one["days"])
        told = Told(one["matter"], one["number"], own, accepted, one["status"], one.get("finished", False))
        following.note_status(people["service"], zone, told)
    for number, one in enumerate(made["wholes"], 1):
        _whole(zone, own if one.get("own") else firms[-number], people, one)
    for one in made["powers"]:
        _power(zone, people, one)
    silent.decide_silently()


def _lands(zone: Zone, own: Organisation, people: dict[str, User], made: dict[str, Any]) -> None:
    """Promises for some plots; one is complete and was reviewed."""
    parcels = list(LandParcel.objects.filter(zone=zone).order_by("code"))
    day = clock.today() - timedelta(days=400)
    with clock.at(f"{day.isoformat()}T10:00"):
        lands.sign_promise(people["enterprise"], parcels[0].pk, own, made["promise"])
        done = lands.sign_promise(people["service"], parcels[1].pk, own, made["promise"])
    lands.note_completion(people["builder"], done.parcel_id, clock.today() - timedelta(days=60))
    review = done.reviews.order_by("due")[0]
    lands.review(people["builder"], review.pk, made["reviewed"], "模拟数据：竣工现场核查")


def _matter(zone: Zone, organisation: Organisation, people: dict[str, User], one: dict[str, Any]) -> None:
    days = days_back(one["days"])
    matter = package_matters()[one["matter"]]
    lacking = one.get("lacking", [])
    received = [number for number, paper in enumerate(matter.materials) if paper.name not in lacking]
    ends = clock.today() + timedelta(days=one["ends"]) if "ends" in one else None
    with clock.at(next(days)):
        asked = Application(matter.key, one["subject"], organisation, Channel.WINDOW, received, ends_on=ends)
        case = applying.apply(people["service"], zone, asked)
    for word in one["do"]:
        with clock.at(next(days)):
            _do(case, word.split(), people)


def _do(case: Case, words: list[str], people: dict[str, User]) -> None:
    word, who, *rest = words
    match word:
        case "accept":
            accepting.accept(people[who], case.pk)
        case "ask":
            accepting.ask_once(people[who], case.pk, "模拟数据")
        case "grant":
            deciding.decide(people[who], case.pk, granted=True)
        case "deny":
            deciding.decide(people[who], case.pk, granted=False, reason="模拟数据：不符合规定的条件")
        case "deliver":
            deciding.deliver(people[who], case.pk)
        case "rate":
            rating.rate(people[who], case.pk, "accepted", rest[0], "模拟数据")


def _whole(zone: Zone, organisation: Organisation, people: dict[str, User], one: dict[str, Any]) -> None:
    """A one-thing, accepted and granted as far as the sample says; papers named there are still to come."""
    days = days_back(one["days"])
    form = package_whole_forms()[one["thing"]]
    papers = [it for it in form.by_section["papers"] if it.label["zh"] not in one.get("lacking", [])]
    with clock.at(next(days)):
        answers = {**one_stop()["answers"][one["thing"]], "legal_name": organisation.legal_name}
        checked = check(form, answers, clock.today())
        if checked.problems:
            raise ValueError(f"the sample's answers do not fit their form: {checked.problems}")
        uploads = [(it.key, Upload(f"{it.label['zh'][:30]}.pdf", PAPER)) for it in papers]
        case = file_whole(
            people["enterprise" if one.get("own") else "service"],
            zone,
            Asked(one["thing"], checked, organisation, Channel.ONLINE if one.get("own") else Channel.WINDOW, uploads),
        )
    for _ in range(one["rounds"]):
        with clock.at(next(days)):
            window.accept_ready(people["service"], case.pk)
        with clock.at(next(days)):
            _grant(case, people, one.get("leave", ()))
    if one.get("issue"):
        with clock.at(next(days)):
            issuing.issue(people["service"], case.pk)


def _grant(case: Case, people: dict[str, User], leave: Any) -> None:
    """Whoever decides the parts that were accepted grants them, but for those that are left to be done."""
    of_duty = {"industry": "industry", "land": "builder", "city": "builder", "personnel": "labour"}
    for part in WholePart.objects.filter(whole=case.pk, again__isnull=True):
        kept = MatterCase.objects.get(case=part.case_id)
        if kept.stage == "accepted" and kept.key not in leave:
            deciding.decide(people[of_duty[package_matters()[kept.key].duty]], part.case_id, granted=True)


def _power(zone: Zone, people: dict[str, User], one: dict[str, Any]) -> None:
    """A power that was asked for, as far as it has come."""
    days = days_back(one["days"])
    with clock.at(next(days)):
        filed = Filing(
            f"赋权需求：{one['answers']['power_name']}", one["answers"], form="power_request", synthetic=True
        )
        case = filing.file(people["planner"], zone, "power_request", filed)
    for element, who, answers in one["do"]:
        with clock.at(next(days)):
            on = clock.today().isoformat()
            given = {key: on if value == "today" else value for key, value in answers.items()}
            step = case.steps.get(element=element, state=StepState.OPEN)
            moving.act(people[who], step.pk, answers=given)
    if not ZonePower.objects.filter(case=case).exists():
        raise ValueError("a power of the sample is not on the list")
