"""Filing a case: its record, what was written in its form, its files, and the start of its process, in one move."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.models import Case, Content, Party
from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.services.numbering import new_code, next_number
from gaoxin.apps.cases.services.talking import Upload, attach_filed
from gaoxin.apps.cases.services.telling import filers, tell_people
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.states import Channel, Involvement, Urgency
from gaoxin.apps.zones.access import organisations_of, standing
from gaoxin.apps.zones.models import Organisation, User, Zone
from gaoxin.apps.zones.states import Role
from gaoxin.catalogue.case_kinds import CaseKind, Filer, package_case_kinds
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system

LONGEST_TITLE = 200
WORKING = frozenset({Role.OFFICER, Role.HEAD, Role.STEWARD, Role.LEADER})


@dataclass(frozen=True, slots=True)
class Filing:
    """What is filed: the answers of the form (checked by whoever reads the form), and what stands beside them."""

    title: str
    answers: Mapping[str, Any]
    form: str = ""
    form_version: str = ""
    aside: Mapping[str, Any] = field(default_factory=dict)
    sources: Mapping[str, Any] = field(default_factory=dict)
    topic: str = ""
    channel: Channel = Channel.ONLINE
    urgency: Urgency = Urgency.ORDINARY
    organisation: Organisation | None = None
    address: str = ""
    longitude: Any = None
    latitude: Any = None
    external_system: str = ""
    external_number: str = ""
    uploads: Sequence[tuple[str, Upload]] = ()
    """Files with the place of the form they answer."""
    synthetic: bool = False
    flow: str = ""
    """The process it runs by, where that is not the one of its kind."""
    data: Mapping[str, Any] = field(default_factory=dict)
    """What the process knows beside the answers."""
    prepare: Callable[[Case], None] | None = None
    """Writes what its kind has beyond a case, before its process begins."""


@transaction.atomic
def file(user: User | None, zone: Zone, kind: str, filing: Filing, *, further: bool = False) -> Case:
    """File a case; refused where this person may not file this kind, or not for this organisation. One that follows
    from a case filed before (`further`) needs no right of its own.

    What came from another system under a number known already is that case again; nothing is filed twice.
    """
    declared = kind_of(kind)
    if not further:
        _may_file(user, zone, declared, filing)
    title = filing.title.strip()
    if not title or len(title) > LONGEST_TITLE:
        raise refuse("cases.title", Place(path="title"), longest=LONGEST_TITLE)
    if filing.topic and filing.topic not in declared.topics:
        raise refuse("cases.no_such_topic", Place(path="topic"), topic=filing.topic)
    with as_system():
        if filing.external_number and (known := _known(zone, filing)) is not None:
            return known
        case = _written(user, zone, declared, filing, title)
        for name, upload in filing.uploads:
            attach_filed(user, case, upload, name)
        note(case, "filed", user, channel=filing.channel.value)
        if filing.prepare is not None:
            filing.prepare(case)
        data = {**filing.answers, **filing.data, "事项类型": filing.topic, "紧急": filing.urgency != Urgency.ORDINARY}
        moving.begin(case, data, user, filing.flow or declared.flow)
        waiting = [person for person in filers(case) if user is None or person.pk != user.pk]
        tell_people(case, waiting, gettext_noop("已登记：%(number)s %(title)s"))
    return case


def kind_of(kind: str) -> CaseKind:
    """The declaration of a kind; another is *not found*."""
    declared = package_case_kinds().get(kind)
    if declared is None:
        raise NotFound
    return declared


def _known(zone: Zone, filing: Filing) -> Case | None:
    return Case.objects.filter(
        zone=zone, external_system=filing.external_system, external_number=filing.external_number
    ).first()


def _written(user: User | None, zone: Zone, declared: CaseKind, filing: Filing, title: str) -> Case:
    case = Case.objects.create(
        zone=zone,
        kind=declared.key,
        number=next_number(zone, declared.prefix, clock.today()),
        code=new_code(),
        title=title,
        topic=filing.topic,
        channel=filing.channel,
        urgency=filing.urgency,
        organisation=filing.organisation,
        filed_by=user,
        filed_at=clock.now(),
        address=filing.address,
        longitude=filing.longitude,
        latitude=filing.latitude,
        external_system=filing.external_system,
        external_number=filing.external_number,
        synthetic=filing.synthetic,
    )
    Content.objects.create(
        case=case,
        form=filing.form or declared.form,
        form_version=filing.form_version,
        answers=dict(filing.answers),
        aside=dict(filing.aside),
        sources=dict(filing.sources),
    )
    if filing.organisation is not None:
        Party.objects.create(case=case, role=Involvement.FILER, organisation=filing.organisation)
        if user is not None and filing.organisation.pk not in organisations_of(user):
            Party.objects.create(case=case, role=Involvement.ON_BEHALF, person=user)
    return case


def _may_file(user: User | None, zone: Zone, declared: CaseKind, filing: Filing) -> None:
    if Filer.PUBLIC in declared.filers:
        return
    if user is not None:
        if Filer.STAFF in declared.filers and standing(user, zone).roles & WORKING:
            return
        mine = filing.organisation is not None and filing.organisation.pk in organisations_of(user)
        if Filer.MEMBER in declared.filers and mine:
            return
        if Filer.PERSON in declared.filers and filing.organisation is None:
            return
    raise refuse("cases.may_not_file", kind=declared.name)
