"""Applying for a matter: online by whoever it is for, at the window by the service office for them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction

from gaoxin.apps.cases.matter_access import at_window
from gaoxin.apps.cases.matter_states import PaperState, PromiseState
from gaoxin.apps.cases.models import Attachment, Case
from gaoxin.apps.cases.models.matters import MatterCase, Paper
from gaoxin.apps.cases.queries.powers.list import refuse_outside
from gaoxin.apps.cases.services.filing import LONGEST_TITLE, Filing, file
from gaoxin.apps.cases.services.talking import Upload
from gaoxin.apps.cases.states import Channel
from gaoxin.apps.zones.models import Organisation, User, Zone
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.matters.model import Applicant, LaterCheck, Material, Matter, Need, Origin
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system

KIND = "matter"
ENDS = "有效期届满日"
"""The answer that says when what is to be renewed ends."""


@dataclass(frozen=True, slots=True)
class Application:
    """What is applied for. `received` are positions of papers handed over at the window; `uploads` stand at theirs."""

    matter: str
    subject: str
    organisation: Organisation | None = None
    channel: Channel = Channel.ONLINE
    received: Collection[int] = ()
    uploads: Mapping[int, Upload] = field(default_factory=dict)
    promise: bool = False
    ends_on: date | None = None
    """The last day of what is to be renewed."""


@transaction.atomic
def apply(user: User, zone: Zone, application: Application) -> Case:
    """File a matter with its papers; refused where the zone does not accept it, or not from this applicant."""
    matter = package_matters().get(application.matter)
    if matter is None:
        raise NotFound
    _may_apply(user, zone, matter, application)
    title = f"{matter.name}：{application.subject.strip()}" if application.subject.strip() else matter.name
    case = file(
        user,
        zone,
        KIND,
        Filing(
            title[:LONGEST_TITLE],
            {
                "事项": matter.name,
                "申请内容": application.subject.strip(),
                **({ENDS: application.ends_on.isoformat()} if application.ends_on else {}),
            },
            channel=application.channel,
            organisation=application.organisation,
            uploads=[(f"paper-{position}", upload) for position, upload in application.uploads.items()],
            synthetic=application.organisation is not None and application.organisation.synthetic,
        ),
    )
    with as_system():
        MatterCase.objects.create(
            case=case,
            zone=zone,
            key=matter.key,
            promised_days=matter.promised.days,
            statutory_days=None if matter.statutory is None else matter.statutory.days,
            promise=_promise(matter, application),
        )
        files = {one.field: one for one in Attachment.objects.filter(case=case, field__startswith="paper-")}
        handed = dict.fromkeys(application.received) | {
            position: files[f"paper-{position}"] for position in application.uploads
        }
        write_papers(case, matter, handed, user)
    return case


def _may_apply(user: User, zone: Zone, matter: Matter, application: Application) -> None:
    if not matter.accepted_here:
        raise refuse("matters.accepted_elsewhere", name=matter.name, platform=matter.platform)
    refuse_outside(zone, matter)
    if application.channel is Channel.WINDOW and not at_window(user, zone):
        raise refuse("matters.window_is_for_service")
    alone = application.organisation is None
    if alone and Applicant.PERSON not in matter.applicants:
        raise refuse("matters.for_organisations", Place(path="organisation"), name=matter.name)
    if not alone and not {Applicant.ENTERPRISE, Applicant.ORGANISATION} & set(matter.applicants):
        raise refuse("matters.for_persons", Place(path="organisation"), name=matter.name)
    if application.promise and not matter.commitment.allowed:
        raise refuse("matters.no_promise", Place(path="promise"), name=matter.name)


def _promise(matter: Matter, application: Application) -> PromiseState:
    if not application.promise:
        return PromiseState.NONE
    return PromiseState.SPARED if matter.commitment.check is LaterCheck.NOBODY else PromiseState.GIVEN


def write_papers(
    case: Case,
    matter: Matter,
    handed: Mapping[int, Attachment | None],
    user: User | None,
    spared: Collection[str] = (),
) -> None:
    """The papers that a matter asks for: those at the positions of `handed` are there; of these names none is asked."""
    for position, material in enumerate(matter.materials):
        state = PaperState.SPARED if material.name in spared else _state(material, position in handed)
        got = state == PaperState.RECEIVED
        Paper.objects.create(
            case=case,
            position=position,
            name=material.name,
            need=material.need.value,
            days=material.days,
            state=state,
            received_at=clock.now() if got else None,
            received_by=user if got else None,
            attachment=handed.get(position) if got else None,
        )


def _state(material: Material, handed: bool) -> PaperState:
    if handed:
        return PaperState.RECEIVED
    if material.origin is Origin.SHARED:
        return PaperState.SPARED
    return PaperState.UNUSED if material.need is Need.OPTIONAL else PaperState.MISSING
