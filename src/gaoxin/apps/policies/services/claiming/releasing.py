"""Setting money free that was set aside for a claim, and saying so where the claim stands in public."""

from gaoxin.apps.policies.claim_states import PostingKind
from gaoxin.apps.policies.models import Claim, NoticeLine, Posting
from gaoxin.apps.policies.services.posting.ledger import Voucher, post
from gaoxin.apps.zones.models import User


def release(user: User | None, claim: Claim, why: str) -> Posting:
    """What was set aside for a claim can be given to others again."""
    if claim.approved is None:
        raise ValueError("nothing was set aside for this claim")
    voucher = Voucher(claim.minutes or claim.number, why, claim)
    return post(user, claim.call.budget, PostingKind.RELEASE, claim.approved, voucher)


def stop_line(claim: Claim, why: str) -> None:
    """Say on the public list that nothing is paid by this claim, where it stands there."""
    NoticeLine.objects.filter(claim=claim).update(stopped=why[:300])
