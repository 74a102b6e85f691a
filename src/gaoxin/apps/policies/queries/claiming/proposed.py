"""The amount that was found right for a claim before anybody settled it."""

from gaoxin.apps.policies.models import Claim


def proposed(claim: Claim) -> int:
    """The last review's amount where there was one, else what was asked; in 分."""
    review = claim.reviews.order_by("-pk").first()
    return min(claim.asked, review.amount) if review is not None else claim.asked
