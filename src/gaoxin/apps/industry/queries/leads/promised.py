"""Single records that hang on a lead: disputes, reviews, incentives, obligations; and papers of money."""

from typing import BinaryIO

from gaoxin.apps.industry.lead_access import require_dispute, require_incentive, require_obligation, require_review
from gaoxin.apps.industry.models import Incentive, LeadDispute, LeadReview, Obligation
from gaoxin.apps.sources import files
from gaoxin.apps.zones.models import User
from gaoxin.web.errors import NotFound


def dispute(user: User, dispute_id: int) -> LeadDispute:
    return require_dispute(user, dispute_id)


def review(user: User, review_id: int) -> LeadReview:
    return require_review(user, review_id)


def incentive(user: User, incentive_id: int) -> Incentive:
    return require_incentive(user, incentive_id)


def obligation(user: User, obligation_id: int) -> Obligation:
    return require_obligation(user, obligation_id)


def movement_file(user: User, incentive_id: int, movement_id: int) -> tuple[str, BinaryIO]:
    """The voucher of a payment, for whoever sees the lead."""
    found = require_incentive(user, incentive_id).movements.filter(pk=movement_id).exclude(sha256="").first()
    if found is None:
        raise NotFound
    return found.file_name, files.path_of(found.sha256).open("rb")
