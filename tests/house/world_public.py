"""A city event, a device, suggestions, consultations and a committee of the home zone, for walks over every address."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

from gaoxin.apps.cases.city_states import Source
from gaoxin.apps.cases.models import (
    Attachment,
    Case,
    Committee,
    CommitteeMatter,
    CommitteeMember,
    Consultation,
    Device,
    PublishedSuggestion,
)
from gaoxin.apps.cases.public_states import Seat
from gaoxin.apps.cases.services import talking
from gaoxin.apps.cases.services.city import devices, reporting
from gaoxin.apps.cases.services.city.devices import Sited
from gaoxin.apps.cases.services.city.reporting import Report
from gaoxin.apps.cases.services.public import committees, consulting, suggesting
from gaoxin.apps.cases.services.public.committees import Proposed
from gaoxin.apps.cases.services.public.consulting import Draft
from gaoxin.apps.cases.services.talking import Upload
from gaoxin.apps.zones.models import Department, Organisation, User, Zone
from gaoxin.catalogue.forms import package_forms
from gaoxin.engines.forms.checking import check
from gaoxin.web import clock

PICTURE = b"\x89PNG\r\n\x1a\n example"


def build(home: Zone, department: Department, organisation: Organisation, officer: User, administrator: User) -> None:
    """One of each that the home department has a part in, the latest of their kind."""
    answers = {"kind": "urban", "urban_type": "waste", "description": "示例情况", "address": "示例路"}
    picture = ("photos", Upload("示例.png", [PICTURE]))
    event = reporting.report(None, home, Report(answers, "city_report", Source.PEOPLE, [picture], synthetic=True))
    written = {"topic": "other", "title": "示例建议", "text": "示例建议的内容，十个字以上。", "agreed": True}
    suggestion = suggesting.suggest(None, home, check(package_forms()["suggestion"], written, clock.today()))
    Case.objects.filter(pk__in=[event.pk, suggestion.pk]).update(department=department, organisation=organisation)
    place = {"longitude": Decimal("126.54"), "latitude": Decimal("43.88")}
    devices.register(administrator, home, Sited("HOME-1", "示例", "fire", "示例路", **place), synthetic=True)
    today = clock.today()
    consulting.draft(officer, home, Draft("示例办法", "说明", "第一条", today, today + timedelta(days=30)))
    keeper = User.objects.get(username="service")
    committee = committees.set_up(keeper, home, "示例委员会", "议事", synthetic=True)
    committees.seat(keeper, committee.pk, officer.username, "示例单位", Seat.SECRETARY, votes=True)
    committees.propose(keeper, committee.pk, Proposed("示例议题", "方案", "ordinary", False))
    talking.say(officer, event.pk, "示例", internal=True)


def _latest(model: type, **having: Any) -> Callable[[Any], int]:
    return lambda world: model.objects.filter(**having).latest("pk").pk


EVENT = ["event", "act", "take", "correct", "start_plan"]
_event = _latest(Case, kind="city_event")
RECORDS: dict[str, Callable[[Any], object]] = {
    **{f"city:{page}:case_id": _event for page in EVENT},
    **{
        f"city:{page}:step_id": lambda world: Case.objects.get(pk=_event(world)).steps.get(state="open").pk
        for page in ("act", "take")
    },
    "city:picture:attachment_id": _latest(Attachment, case__kind="city_event", media_type="image/png"),
    "device_id": _latest(Device),
    "public:suggestion:case_id": _latest(PublishedSuggestion),
    **{
        f"public:{page}:case_id": _latest(Case, kind="suggestion", published__isnull=True)
        for page in ("settle", "withdraw_suggestion")
    },
    "consultation_id": _latest(Consultation, state="draft"),
    **{f"public:{page}:consultation_id": _latest(Consultation, state="open") for page in ("consultation", "comment")},
    "committee_id": _latest(Committee),
    "member_id": _latest(CommitteeMember),
    **{
        f"public:{page}:matter_id": _latest(CommitteeMatter)
        for page in ("committee_matter", "open_vote", "vote", "count_votes", "committee_minutes")
    },
}
