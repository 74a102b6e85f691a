"""Drafts of processes: saved by whoever draws, put aside, begun again from a file or from an earlier version."""

from django.db import transaction
from django.db.models import Q

from gaoxin.apps.cases.drawing_access import require_drawing
from gaoxin.apps.cases.models import ProcessDraft, ProcessVersion
from gaoxin.apps.cases.queries.drawings.kinds import known_process
from gaoxin.apps.cases.services.processes import current_version
from gaoxin.apps.zones.models import User, Zone
from gaoxin.engines.flows.bpmn.safe import LARGEST
from gaoxin.engines.flows.bpmn.stamping import tidied
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

MOST_BYTES = LARGEST
"""Bytes of a file that is brought."""


@transaction.atomic
def save_draft(user: User, zone: Zone, key: str, text: str, revision: int) -> ProcessDraft:
    """Keep what is drawn, which need not be usable yet. `revision` is that of the draft it was drawn from, 0 for none:
    refused where somebody has saved another since."""
    require_drawing(user, known(key, zone))
    if len(text) > LARGEST:
        raise refuse("flow.too_large", Place(path="text"), most=LARGEST // 1_000_000)
    kept = tidied(text.encode())
    draft = ProcessDraft.objects.select_for_update().filter(zone=zone, key=key).first()
    if revision != (draft.revision if draft is not None else 0):
        who = str(draft.saved_by) if draft is not None else "—"
        raise refuse("cases.draft_moved", who=who)
    if draft is None:
        version = current_version(zone, key)
        return ProcessDraft.objects.create(
            zone=zone, key=key, text=kept, based_on=version, saved_by=user, saved_at=clock.now()
        )
    draft.text, draft.saved_by, draft.saved_at = kept, user, clock.now()
    draft.revision += 1
    draft.save()
    return draft


@transaction.atomic
def bring_draft(user: User, zone: Zone, key: str, data: bytes, name: str) -> ProcessDraft:
    """Make a file that was drawn elsewhere the draft; it takes the place of the one there is."""
    require_drawing(user, known(key, zone))
    if len(data) > LARGEST:
        raise refuse("flow.too_large", Place(name), most=LARGEST // 1_000_000)
    return _replace(user, zone, key, tidied(data, name), current_version(zone, key))


@transaction.atomic
def draft_of_version(user: User, zone: Zone, key: str, version_id: int) -> ProcessDraft:
    """Begin again from an earlier version: its drawing becomes the draft, to be looked at and published."""
    require_drawing(user, known(key, zone))
    mine = Q(zone=zone) | Q(zone=None)
    version = ProcessVersion.objects.filter(mine, pk=version_id, key=key).first()
    if version is None:
        raise NotFound
    return _replace(user, zone, key, version.text, version)


@transaction.atomic
def drop_draft(user: User, zone: Zone, key: str) -> None:
    """Put the draft aside: the published version stands."""
    require_drawing(user, known(key, zone))
    draft = ProcessDraft.objects.filter(zone=zone, key=key).first()
    if draft is None:
        raise NotFound
    draft.delete()


def known(key: str, zone: Zone) -> Zone:
    """The zone, where some kind of case runs by this process; else *not found*."""
    known_process(key)
    return zone


def _replace(user: User, zone: Zone, key: str, text: str, version: ProcessVersion) -> ProcessDraft:
    draft = ProcessDraft.objects.select_for_update().filter(zone=zone, key=key).first()
    if draft is None:
        draft = ProcessDraft(zone=zone, key=key, revision=0)
    draft.text, draft.based_on, draft.saved_by, draft.saved_at = text, version, user, clock.now()
    draft.revision += 1
    draft.save()
    return draft
