"""Filing a one-thing: one form, one set of papers, and the parts of its first stage open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db import transaction

from gaoxin.apps.cases.matter_access import at_window
from gaoxin.apps.cases.matter_states import PaperState
from gaoxin.apps.cases.models import Attachment, Case, LandPromise, Whole
from gaoxin.apps.cases.models.matters import Paper
from gaoxin.apps.cases.queries.powers.list import refuse_outside
from gaoxin.apps.cases.services.filing import LONGEST_TITLE, Filing, file
from gaoxin.apps.cases.services.talking import Upload
from gaoxin.apps.cases.states import Channel
from gaoxin.apps.zones.models import Organisation, User, Zone
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.matters.model import Need
from gaoxin.catalogue.one_things import OneThing, chosen_days, materials_once, package_one_things
from gaoxin.catalogue.one_things.asking import CHOSEN, PAPER, package_whole_forms
from gaoxin.engines.forms.checking import Checked
from gaoxin.engines.forms.values import plain
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

KIND = "whole"
SUBJECT = "project_name"
"""The answer that tells one filing of an applicant from another."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is filed: answers checked against the one form, and files by the names of its fields."""

    key: str
    checked: Checked
    organisation: Organisation
    channel: Channel = Channel.ONLINE
    uploads: Sequence[tuple[str, Upload]] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    promise: LandPromise | None = None


@transaction.atomic
def file_whole(user: User, zone: Zone, asked: Asked) -> Case:
    """File a one-thing and open its first stage; refused where the zone may not do one of its matters itself."""
    one = package_one_things().get(asked.key)
    if one is None:
        raise NotFound
    if asked.channel is Channel.WINDOW and not at_window(user, zone):
        raise refuse("matters.window_is_for_service")
    answers = plain({key: value for key, value in asked.checked.answers.items() if not key.startswith(PAPER)})
    chosen = [key for key in one.matters if key in (answers.get(CHOSEN) or ())]
    _refuse_outside(zone, one, chosen)
    if asked.promise is not None and asked.promise.organisation_id != asked.organisation.pk:
        raise NotFound

    def prepare(case: Case) -> None:
        Whole.objects.create(
            case=case,
            zone=zone,
            key=one.key,
            chosen=chosen,
            promised_days=chosen_days(one, chosen, package_matters()),
            promise=asked.promise,
        )
        _write_papers(case, one, chosen, user)

    subject = str(answers.get(SUBJECT) or asked.organisation.legal_name)
    filing = Filing(
        f"{one.name}：{subject}"[:LONGEST_TITLE],
        answers,
        form=one.key,
        aside=plain(asked.checked.aside),
        sources=dict(asked.sources),
        channel=asked.channel,
        organisation=asked.organisation,
        uploads=asked.uploads,
        synthetic=asked.organisation.synthetic,
        prepare=prepare,
    )
    return file(user, zone, KIND, filing)


def form_of(key: str) -> object:
    """The one form of a one-thing."""
    return package_whole_forms()[key]


def _refuse_outside(zone: Zone, one: OneThing, chosen: Sequence[str]) -> None:
    """清单之外无审批: every matter of it that is done here stands on the zone's list today."""
    optional = {key for stage in one.stages for key in stage.where_needed}
    for key in one.matters:
        if key not in optional or key in chosen:
            refuse_outside(zone, package_matters()[key])


def _write_papers(case: Case, one: OneThing, chosen: Sequence[str], user: User) -> None:
    """The one set of papers, each once; a position is that of the form's field."""
    files = {file.field: file for file in Attachment.objects.filter(case=case)}
    wanted = {material.name for material in materials_once(one, package_matters(), chosen)}
    for position, material in enumerate(materials_once(one, package_matters())):
        there = files.get(f"{PAPER}{position}")
        state = PaperState.MISSING if material.need is not Need.OPTIONAL else PaperState.UNUSED
        if material.name not in wanted:
            continue
        Paper.objects.create(
            case=case,
            position=position,
            name=material.name,
            need=material.need.value,
            days=material.days,
            state=PaperState.RECEIVED if there else state,
            received_at=clock.now() if there else None,
            received_by=user if there else None,
            attachment=there,
        )
