"""The other side answers a request for contact, and what came of it is written down."""

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.industry.models import ContactRequest
from gaoxin.apps.industry.resource_access import require_request
from gaoxin.apps.industry.resource_states import RequestOutcome, RequestState
from gaoxin.apps.industry.services.resources.asking import tell_asker
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock


@transaction.atomic
def answer(user: User, request_id: int, *, accepted: bool, words: str, contact: str) -> ContactRequest:
    """Accept, with whom to turn to, or decline, with a reason. The other side itself answers; for one without an
    account an officer records what it said. The asker is told. Of two who answer the second is refused."""
    row, place = require_request(user, request_id, lock=True)
    if row.state != RequestState.FORWARDED:
        raise refuse("contact.moved", state=str(RequestState(row.state).label))
    if not place.answers and not (place.works and row.answerer_id is None):
        raise refuse("contact.not_yours_to_answer", name=row.other_name)
    if accepted and not contact.strip():
        raise refuse("contact.no_contact", Place(path="contact"))
    if not accepted and not words.strip():
        raise refuse("contact.no_reason", Place(path="words"))
    row.state = RequestState.ACCEPTED if accepted else RequestState.DECLINED
    row.answer, row.answer_contact = words, contact if accepted else ""
    row.answered_by, row.answered_at = user, clock.now()
    row.save()
    tell_asker(
        row,
        gettext_noop("%(who)s同意对接，联系方式已可查看") if accepted else gettext_noop("%(who)s暂不对接，请看答复"),
    )
    return row


@transaction.atomic
def conclude(user: User, request_id: int, outcome: RequestOutcome, note: str) -> ContactRequest:
    """Write down what came of an accepted request: by the asker or an officer, and corrected as things go on."""
    row, place = require_request(user, request_id, lock=True)
    if not (place.asks or place.works):
        raise refuse("contact.for_science")
    if row.state != RequestState.ACCEPTED:
        raise refuse("contact.not_accepted")
    row.outcome, row.outcome_note, row.outcome_on = outcome, note, clock.today()
    row.save(update_fields=["outcome", "outcome_note", "outcome_on"])
    return row
