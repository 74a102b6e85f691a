"""Publishing a process: its draft becomes the version by which cases begin from now on. Running cases keep theirs."""

from django.db import transaction

from gaoxin.apps.cases.drawing_access import require_drawing
from gaoxin.apps.cases.models import ProcessDraft, ProcessVersion
from gaoxin.apps.cases.services.drawings.checking import require_usable
from gaoxin.apps.cases.services.drawings.drafting import known
from gaoxin.apps.cases.services.processes import current_version
from gaoxin.apps.zones.models import User, Zone
from gaoxin.engines.flows.bpmn.comparing import compare
from gaoxin.engines.flows.bpmn.stamping import stamped
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import because

LONGEST_WHY = 500


@transaction.atomic
def publish(user: User, zone: Zone, key: str, why: str, revision: int) -> ProcessVersion:
    """Publish the draft of a process, with what it is for; refused where it cannot run, where nothing differs from the
    version in force, or where the draft is not the one that was looked at."""
    require_drawing(user, known(key, zone))
    why = why.strip()
    if not why or len(why) > LONGEST_WHY:
        raise refuse("cases.say_what_for", Place(path="why"), longest=LONGEST_WHY)
    Zone.objects.select_for_update().get(pk=zone.pk)  # one version after another gets its number
    draft = ProcessDraft.objects.select_for_update().filter(zone=zone, key=key).first()
    if draft is None:
        raise NotFound
    if draft.revision != revision:
        raise refuse("cases.draft_moved", who=str(draft.saved_by))
    process = require_usable(key, draft.text)
    if not compare(current_version(zone, key).text.encode(), draft.text.encode()):
        raise refuse("cases.nothing_differs", key=process.name)
    version = _next_version(zone, key)
    with because(why):
        made = ProcessVersion.objects.create(
            zone=zone,
            key=key,
            version=version,
            name=process.name,
            text=stamped(draft.text.encode(), version),
            published_by=user,
            published_at=clock.now(),
            why=why,
            based_on=draft.based_on,
        )
        draft.delete()
    return made


def _next_version(zone: Zone, key: str) -> str:
    """The day and a number: 20260302.1."""
    day = clock.today().strftime("%Y%m%d")
    today = ProcessVersion.objects.filter(zone=zone, key=key, version__startswith=f"{day}.").count()
    return f"{day}.{today + 1}"
