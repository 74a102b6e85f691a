"""Recording a visit: what was found, and each question filed at once as an appeal that leads back to the visit."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction

from gaoxin.apps.cases.models import Case, CaseLink, Visit, VisitQuestion
from gaoxin.apps.cases.services.filing import Filing, file
from gaoxin.apps.cases.services.visits.planning import locked
from gaoxin.apps.cases.states import Channel, Relation
from gaoxin.apps.cases.visit_access import may_record, require_visit
from gaoxin.apps.cases.visit_states import VisitState
from gaoxin.apps.zones.models import User
from gaoxin.engines.forms.checking import Checked
from gaoxin.engines.forms.values import plain
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock

KIND = "appeal"
RECORD = "cases.visit"
"""The kind of record under which an appeal is linked back to the visit it came from."""


@transaction.atomic
def record_visit(user: User, visit_id: int, checked: Checked) -> tuple[Visit, Sequence[Case]]:
    """Write down a visit that was made; each question becomes an appeal filed for the enterprise by whoever records."""
    visit = require_visit(user, visit_id)
    if not may_record(user, visit):
        raise refuse("visits.not_yours")
    answers = plain(checked.answers)
    visit = locked(visit)
    visit.state, visit.visited_on = VisitState.DONE, date.fromisoformat(str(answers["visited_on"]))
    visit.met, visit.situation = str(answers["met"]), str(answers["situation"])
    visit.recorded_by, visit.recorded_at = user, clock.now()
    visit.save()
    questions = answers.get("questions") or []
    return visit, [_file(user, visit, number, one) for number, one in enumerate(questions, 1)]


def _file(user: User, visit: Visit, number: int, question: Mapping[str, Any]) -> Case:
    organisation = visit.enterprise.organisation
    answers = {
        "organisation": organisation.legal_name,
        "kind": question["question_kind"],
        "title": question["question_title"],
        "request": question["question_request"],
        "place": visit.enterprise.address,
        "contact_post": visit.met,
    }
    filing = Filing(
        str(question["question_title"]),
        {key: value for key, value in answers.items() if value},
        topic=str(question["question_kind"]),
        channel=Channel.VISIT,
        organisation=organisation,
        synthetic=visit.synthetic,
    )
    case = file(user, visit.zone, KIND, filing)
    title = f"{visit.visited_on} {organisation}"[:200]
    CaseLink.objects.create(
        case=case,
        relation=Relation.ABOUT,
        record=RECORD,
        record_id=visit.pk,
        title=title,
        made_by=user,
        made_at=clock.now(),
    )
    VisitQuestion.objects.create(visit=visit, zone=visit.zone, position=number, case=case)
    return case
