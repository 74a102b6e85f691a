"""Who changed a lead, an entry that is published, or a line of a ledger, and what it said before."""

from collections.abc import Sequence

from gaoxin.apps.industry.lead_access import require_lead, require_line, require_offer
from gaoxin.apps.industry.queries.leads.ledgers import MODELS
from gaoxin.apps.zones.models import User
from gaoxin.web.errors import NotFound
from gaoxin.web.history import HistoryLine, history


def of_lead(user: User, lead_id: int) -> Sequence[HistoryLine]:
    return history(require_lead(user, lead_id))


def of_offer(user: User, offer_id: int) -> Sequence[HistoryLine]:
    return history(require_offer(user, offer_id))


def of_line(key: str, user: User, line_id: int) -> Sequence[HistoryLine]:
    """Of a ledger that is none: *not found*."""
    if key not in MODELS:
        raise NotFound
    return history(require_line(MODELS[key], user, line_id))
