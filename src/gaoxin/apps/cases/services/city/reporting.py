"""Reporting a city event: by anybody, by a grid officer or patrol, by a device. It becomes a case that its competent
department acts upon."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import transaction

from gaoxin.apps.cases.city_states import KIND, Source
from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.models.city import CityEvent, Device
from gaoxin.apps.cases.queries.city.areas import area_at
from gaoxin.apps.cases.services.city.routing import competent
from gaoxin.apps.cases.services.filing import LONGEST_TITLE, Filing, file
from gaoxin.apps.cases.services.public.contacts import apart, keep_contact
from gaoxin.apps.cases.services.talking import Upload
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.states import Channel, Urgency
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.city_event_types import Category, Pressing, package_city_event_types
from gaoxin.engines.forms.checking import Checked
from gaoxin.engines.forms.values import plain
from gaoxin.web import clock
from gaoxin.web.scope import as_system

URGENCIES = {
    Pressing.ORDINARY: Urgency.ORDINARY,
    Pressing.URGENT: Urgency.URGENT,
    Pressing.CRITICAL: Urgency.CRITICAL,
}
CHANNELS = {
    Source.PEOPLE: Channel.ONLINE,
    Source.GRID: Channel.VISIT,
    Source.PATROL: Channel.VISIT,
    Source.DEVICE: Channel.DEVICE,
}


@dataclass(frozen=True, slots=True)
class Report:
    """What is reported: the checked answers of a form, and what stands beside them."""

    answers: Mapping[str, Any]
    form: str
    source: Source
    uploads: Sequence[tuple[str, Upload]] = ()
    device: Device | None = None
    channel: Channel | None = None
    synthetic: bool = False

    @property
    def category(self) -> str:
        return str(self.answers["kind"])

    @property
    def type(self) -> str:
        """The type within the category; empty where the form did not say."""
        return str(self.answers.get(f"{self.category}_type") or "")

    @property
    def place(self) -> tuple[Decimal | None, Decimal | None]:
        found = [self.answers.get(name) for name in ("longitude", "latitude")]
        if None in found or "" in found:
            return None, None
        return Decimal(str(found[0])), Decimal(str(found[1]))


def of_form(found: Checked, form: str, uploads: Sequence[tuple[str, Upload]] = ()) -> Report:
    """What was filled in and checked; a form that does not ask who reports is for the public."""
    answers = plain(found.answers)
    return Report(answers, form, Source(answers.get("source") or Source.PEOPLE), uploads)


@transaction.atomic
def report(user: User | None, zone: Zone, reported: Report) -> Case:
    """A new event: its case, its competent department with the reason, its files, and its process."""
    longitude, latitude = reported.place
    answers, contact = apart(reported.answers, "contact_phone")
    with as_system():
        area = area_at(zone, longitude, latitude)
        who = competent(zone, reported.category, reported.type, area.code if area else "")
        address = str(reported.answers.get("address") or "")
        case = file(
            user,
            zone,
            KIND,
            Filing(
                title_of(reported.category, reported.type, address),
                answers,
                form=reported.form,
                topic=reported.category,
                channel=reported.channel or CHANNELS[reported.source],
                urgency=_urgency(reported),
                address=address[:200],
                longitude=longitude,
                latitude=latitude,
                uploads=reported.uploads,
                synthetic=reported.synthetic,
            ),
        )
        CityEvent.objects.create(
            case=case,
            zone=zone,
            category=reported.category,
            type=reported.type,
            area=who.area,
            source=reported.source,
            hurt=reported.answers.get("hurt"),
            why=who.why,
            reported_at=clock.now(),
            device=reported.device,
        )
        keep_contact(case, contact)
        case.department = who.department
        case.save()
        note(case, "city_routed", None, department=who.department.name)
    return case


def title_of(category: str, event_type: str, address: str) -> str:
    """A title that says what and where."""
    declared = package_city_event_types().get(event_type)
    name = declared.name if declared is not None else _category_name(category)
    return f"{name}：{address}"[:LONGEST_TITLE] if address else name


def _category_name(category: str) -> str:
    names = {
        Category.TRAFFIC: "交通事件",
        Category.SECURITY: "治安事件",
        Category.EMERGENCY: "应急事件",
        Category.URBAN: "城市管理事件",
    }
    return names[Category(category)]


def _urgency(reported: Report) -> Urgency:
    """As the type says; where somebody is hurt never less than urgent."""
    declared = package_city_event_types().get(reported.type)
    found = URGENCIES[declared.urgency] if declared is not None else Urgency.ORDINARY
    return Urgency.URGENT if found == Urgency.ORDINARY and reported.answers.get("hurt") is True else found
