"""One set of papers for all parts: what is handed in once reaches every part that asks for it."""

from collections.abc import Collection, Mapping

from django.db import transaction

from gaoxin.apps.cases.matter_access import at_window
from gaoxin.apps.cases.matter_states import OPEN_PAPERS, PaperState
from gaoxin.apps.cases.models import Whole
from gaoxin.apps.cases.models.matters import Paper
from gaoxin.apps.cases.services.matters.accepting import receive_papers
from gaoxin.apps.cases.services.talking import Upload, attach_filed
from gaoxin.apps.cases.services.wholes.held import holding
from gaoxin.apps.cases.states import RUNNING
from gaoxin.apps.sources import files
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock


@transaction.atomic
def receive(user: User, case_id: int, received: Collection[int], uploads: Mapping[int, Upload]) -> list[Paper]:
    """Take in papers for all parts: files by whoever filed, or what the service office ticks off at the window."""
    with holding(user, case_id) as held:
        if held.case.state not in RUNNING:
            raise refuse("cases.closed_already", number=held.case.number)
        desk = at_window(user, held.case.zone)
        if not desk and (received or not held.place.filer):
            raise refuse("matters.window_is_for_service")
        found = held.case.papers.filter(position__in={*received, *uploads}, state__in=OPEN_PAPERS)
        papers = list(found.select_for_update())
        for paper in papers:
            if paper.position in uploads:
                paper.attachment = attach_filed(user, held.case, uploads[paper.position], f"paper_{paper.position}")
            paper.state, paper.received_at, paper.received_by = PaperState.RECEIVED, clock.now(), user
            paper.save()
        _hand_on(user, held.whole, papers)
        return papers


def _hand_on(user: User, whole: Whole, papers: Collection[Paper]) -> None:
    """Give every open part the papers that it asks for and does not have."""
    names = {paper.name: paper for paper in papers}
    for part in whole.parts.filter(again__isnull=True).select_related("case"):
        if part.case.state not in RUNNING:
            continue
        wanted = part.case.papers.filter(name__in=names, state__in=OPEN_PAPERS)
        ticked: list[int] = []
        sent: dict[int, Upload] = {}
        for one in wanted:
            attachment = names[one.name].attachment
            if attachment is None:
                ticked.append(one.position)
            else:
                content = files.path_of(attachment.sha256).read_bytes()
                sent[one.position] = Upload(attachment.file_name, [content])
        if ticked or sent:
            receive_papers(user, part.case_id, ticked, sent)
