"""Devices: registered and revoked by an administrator; a report under the device's own number counts once, and a burst
of the same device is one event."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from django.db import transaction

from gaoxin.apps.cases.city_access import administered_zone, require_device
from gaoxin.apps.cases.city_states import Source
from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.models.city import CityEvent, Device, DeviceReport
from gaoxin.apps.cases.services.city.reporting import Report, report
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.states import RUNNING
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.city_event_types import package_city_event_types
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.scope import as_system

PREFIX = "gxd_"
"""Before every key, so that one found where it does not belong is known for what it is."""
AHEAD, OLDEST = timedelta(minutes=5), timedelta(days=7)
"""How far a device's clock may be ahead, and how long it may keep a report before it hands it over."""
UNSAID = "设备自动上报，没有附说明。"


@dataclass(frozen=True, slots=True)
class Signal:
    """One report of a device: its own number, when it happened, what it says, and where, if not where it stands."""

    number: str
    at: datetime
    text: str = ""
    longitude: Decimal | None = None
    latitude: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a report: its event, and whether it is a new one."""

    case: Case
    new: bool


@dataclass(frozen=True, slots=True)
class Sited:
    """A device as it is registered."""

    code: str
    name: str
    type: str
    address: str
    longitude: Decimal
    latitude: Decimal


@transaction.atomic
def register(user: User, zone: Zone, sited: Sited, *, synthetic: bool = False) -> tuple[Device, str]:
    """A device and its key, which is shown now and never again."""
    administered_zone(user, zone)
    if sited.type not in package_city_event_types():
        raise refuse("city.no_such_type", Place(path="type"), name=sited.type)
    if Device.objects.filter(zone=zone, code=sited.code).exists():
        raise refuse("city.device_known", Place(path="code"), code=sited.code)
    key = PREFIX + secrets.token_urlsafe(32)
    device = Device.objects.create(
        zone=zone,
        code=sited.code,
        name=sited.name,
        type=sited.type,
        address=sited.address,
        longitude=sited.longitude,
        latitude=sited.latitude,
        key_hash=hashed(key),
        made_by=user,
        made_at=clock.now(),
        synthetic=synthetic,
    )
    return device, key


@transaction.atomic
def revoke(user: User, device_id: int) -> Device:
    """From now on its key opens nothing. What it reported stays."""
    device = require_device(user, device_id)
    if device.revoked_at is None:
        device.revoked_at, device.revoked_by = clock.now(), user
        device.save()
    return device


@transaction.atomic
def renew_key(user: User, device_id: int) -> tuple[Device, str]:
    """Another key instead of the one before, as after it was lost; a revoked device reports again with it."""
    device = require_device(user, device_id)
    key = PREFIX + secrets.token_urlsafe(32)
    device.key_hash, device.revoked_at, device.revoked_by = hashed(key), None, None
    device.save()
    return device, key


def hashed(key: str) -> str:
    """Keys are long and random, so that one round of a hash keeps them as well as many would."""
    return hashlib.sha256(key.encode()).hexdigest()


def device_of(key: str) -> Device | None:
    """The device of a key that is valid, else None."""
    if not key.startswith(PREFIX):
        return None
    with as_system():
        return Device.objects.filter(key_hash=hashed(key), revoked_at__isnull=True).first()


@transaction.atomic
def take(device: Device, signal: Signal) -> Taken:
    """A report of a device. A number used before is that report again; close after another it joins its event."""
    now = clock.now()
    if signal.at > now + AHEAD:
        raise refuse("city.device_ahead", Place(path="at"))
    if signal.at < now - OLDEST:
        raise refuse("city.device_too_old", Place(path="at"), days=OLDEST.days)
    with as_system():
        device = Device.objects.select_for_update().select_related("zone").get(pk=device.pk)
        known = DeviceReport.objects.filter(device=device, number=signal.number).select_related("case").first()
        if known is not None:
            return Taken(known.case, new=False)
        Device.objects.filter(pk=device.pk).update(seen_at=now)
        event = _burst(device, now)
        if event is None:
            case = report(None, device.zone, _report(device, signal))
        else:
            case = event.case
            event.reports, event.reported_at = event.reports + 1, now
            event.save()
            note(case, "device_again", None, device=str(device), times=event.reports)
        DeviceReport.objects.create(
            device=device,
            zone=device.zone,
            number=signal.number,
            case=case,
            at=signal.at,
            received_at=now,
            text=signal.text,
        )
        return Taken(case, new=event is None)


def _burst(device: Device, now: datetime) -> CityEvent | None:
    """The open event of the same device and type that was reported last, if that was short enough ago."""
    within = timedelta(minutes=package_city_event_types()[device.type].merge_minutes)
    found = CityEvent.objects.filter(
        device=device, type=device.type, case__state__in=RUNNING, reported_at__gte=now - within
    )
    return found.select_related("case").order_by("-case").first()


def _report(device: Device, signal: Signal) -> Report:
    category = package_city_event_types()[device.type].category.value
    when = clock.local(signal.at)
    here = signal.longitude is not None and signal.latitude is not None
    return Report(
        answers={
            "kind": category,
            f"{category}_type": device.type,
            "description": signal.text or UNSAID,
            "seen_on": when.date().isoformat(),
            "seen_at": f"{when:%H:%M}",
            "address": device.address,
            "longitude": str(signal.longitude if here else device.longitude),
            "latitude": str(signal.latitude if here else device.latitude),
            "source": Source.DEVICE.value,
            "device_code": device.code,
        },
        form="city_event",
        source=Source.DEVICE,
        device=device,
        synthetic=device.synthetic,
    )
