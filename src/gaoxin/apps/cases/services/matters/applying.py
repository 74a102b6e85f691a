"""Applying for a matter: online by whoever it is for, at the window by the service office for them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction

from gaoxin.apps.cases.matter_access import at_window
from gaoxin.apps.cases.matter_states import PaperState, PromiseState
from gaoxin.apps.cases.models import Attachment, Case
from gaoxin.apps.cases.models.matters import MatterCase, Paper
from gaoxin.apps.cases.queries.filing import Whom
from gaoxin.apps.cases.queries.powers.list import refuse_outside
from gaoxin.apps.cases.services.filing import LONGEST_TITLE, Filing, file
from gaoxin.apps.cases.services.talking import Upload
from gaoxin.apps.cases.states import Channel
from gaoxin.apps.zones.models import Organisation, User, Zone
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.matters.model import Applicant, LaterCheck, Material, Matter, Need, Origin
from gaoxin.catalogue.one_things.single import BESIDE, ENDS_ON, ORDINARY, PROMISE, RECEIVED, place_of
from gaoxin.engines.forms.checking import Checked
from gaoxin.engines.forms.values import plain
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system

KIND = "matter"
ENDS = "有效期届满日"
"""The answer that says when what is to be renewed ends."""


SUBJECTS = ("project_name", "subject", "company_name", "contract_name", "site")
"""The answers that tell one application of an applicant from another, the most telling first."""


@dataclass(frozen=True, slots=True)
class Handed:
    """A form as it was handed in: checked answers, files by the names of their fields, sources of what was known."""

    checked: Checked
    uploads: Sequence[tuple[str, Upload]] = ()
    sources: Mapping[str, str] = field(default_factory=dict)


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
    form: str = ""
    """The form that its answers belong to."""
    answers: Mapping[str, Any] = field(default_factory=dict)
    aside: Mapping[str, Any] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    """Where what stood in the form beforehand came from."""


@transaction.atomic
def apply_on_form(user: User, place: Whom, matter: Matter, handed: Handed) -> Case:
    """File a matter with the answers to its form; staff do so at the window, people of the organisation online."""
    checked = handed.checked
    answers = plain(checked.answers)
    own = {key: value for key, value in answers.items() if key not in BESIDE and place_of(key) is None}
    subject = next((str(own[key]) for key in SUBJECTS if own.get(key)), "")
    application = Application(
        matter.key,
        subject or ("" if place.organisation is None else place.organisation.legal_name),
        place.organisation,
        Channel.ONLINE if place.own else Channel.WINDOW,
        received=() if place.own else [int(name[1:]) for name in answers.get(RECEIVED) or ()],
        uploads={at: file for name, file in handed.uploads if (at := place_of(name)) is not None},
        promise=bool(answers.get(PROMISE)),
        ends_on=checked.answers.get(ENDS_ON),
        form=matter.form or ORDINARY,
        answers=own,
        aside=plain(checked.aside),
        sources=handed.sources,
    )
    return apply(user, place.zone, application)


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
                **application.answers,
                "事项": matter.name,
                "申请内容": application.subject.strip(),
                **({ENDS: application.ends_on.isoformat()} if application.ends_on else {}),
            },
            form=application.form,
            aside=application.aside,
            sources=application.sources,
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
