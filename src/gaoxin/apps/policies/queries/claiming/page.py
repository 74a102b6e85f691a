"""One claim for one viewer: what it stands on, what was answered, where it is, and what this person may do next."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from gaoxin.apps.policies.claim_access import Part, require_claim
from gaoxin.apps.policies.claim_states import (
    COMMITTED,
    GIVEN,
    IN_REVIEW,
    ClaimState,
    DeskAnswer,
    ObjectionState,
    RecoveryState,
)
from gaoxin.apps.policies.models import (
    Claim,
    ClaimDesk,
    ClaimMaterial,
    ClaimReview,
    ClaimStep,
    Objection,
    Payment,
    Recovery,
)
from gaoxin.apps.policies.queries.claiming.proposed import proposed
from gaoxin.apps.policies.queries.entitling.books import book_of
from gaoxin.apps.policies.queries.entitling.standings import Judged, judge_one
from gaoxin.apps.sources import files
from gaoxin.apps.zones.models import User
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """A claim as its page shows it. An enterprise sees no names of staff and no objector."""

    claim: Claim
    part: Part
    steps: Sequence[ClaimStep]
    desks: Sequence[ClaimDesk]
    own_desks: Sequence[ClaimDesk]
    reviews: Sequence[ClaimReview]
    materials: Sequence[ClaimMaterial]
    objections: Sequence[Objection]
    payments: Sequence[Payment]
    recoveries: Sequence[Recovery]
    proposed: int
    judged: Judged | None = None
    """How the enterprise stands to the clause's rule today, for the staff that reviews the claim."""

    @property
    def asks_too_much(self) -> bool:
        """Whether more is asked than the rule gives."""
        return self.judged is not None and self.judged.high is not None and self.claim.asked > self.judged.high

    @property
    def staff(self) -> bool:
        return self.part.staff

    @property
    def may_check(self) -> bool:
        return self.part.handles and self.claim.state == ClaimState.FORMAL

    @property
    def may_ask_correction(self) -> bool:
        return self.may_check and not self.claim.corrected

    @property
    def may_reject(self) -> bool:
        return self.part.handles and self.claim.state in IN_REVIEW

    @property
    def may_review(self) -> bool:
        return self.part.handles and self.claim.state == ClaimState.REVIEW

    @property
    def may_settle(self) -> bool:
        return self.part.handles and self.claim.state == ClaimState.MEETING

    @property
    def may_publish(self) -> bool:
        return self.part.handles and self.claim.state == ClaimState.APPROVED

    @property
    def may_object(self) -> bool:
        return self.claim.state == ClaimState.PUBLIC and (self.part.handles or self.part.member)

    @property
    def may_order(self) -> bool:
        return self.part.keeps_money and self.claim.state == ClaimState.PAYABLE

    @property
    def may_recover(self) -> bool:
        deciding = self.part.handles or self.part.keeps_money
        return deciding and self.claim.state in GIVEN and not self.open_recoveries

    @property
    def may_appraise(self) -> bool:
        return (self.part.handles or self.part.keeps_money) and self.claim.state == ClaimState.PAID

    @property
    def may_consent(self) -> bool:
        return self.part.member and self.claim.state == ClaimState.OFFERED

    @property
    def may_correct(self) -> bool:
        return self.part.member and self.claim.state == ClaimState.CORRECTION

    @property
    def may_withdraw(self) -> bool:
        before = IN_REVIEW | (COMMITTED - {ClaimState.ORDERED}) | {ClaimState.OFFERED}
        return self.part.member and self.claim.state in before

    @property
    def open_recoveries(self) -> Sequence[Recovery]:
        return [one for one in self.recoveries if one.state == RecoveryState.DEMANDED]

    @property
    def open_objections(self) -> Sequence[Objection]:
        return [one for one in self.objections if one.state == ObjectionState.OPEN]


def claim_page(user: User, claim_id: int) -> ClaimPage:
    claim, part = require_claim(user, claim_id)
    with as_system():  # an enterprise reads what concerns its claim; what it may not read is left out below
        desks = list(claim.desks.select_related("department"))
        objections = list(claim.objections.select_related("reviewed_by"))
        right = proposed(claim)
    return ClaimPage(
        claim=claim,
        part=part,
        steps=list(claim.steps.select_related("by")),
        desks=desks,
        own_desks=[
            desk
            for desk in desks
            if claim.state == ClaimState.JOINT
            and desk.answer == DeskAnswer.WAITING
            and part.standing.in_department(desk.department_id)
        ],
        reviews=list(claim.reviews.all()),
        materials=list(claim.materials.all()),
        objections=objections,
        payments=list(claim.payments.select_related("order") if part.staff else claim.payments.all()),
        recoveries=list(claim.recoveries.all()),
        proposed=right,
        judged=_judged(claim) if part.staff and claim.state in IN_REVIEW else None,
    )


def _judged(claim: Claim) -> Judged | None:
    on = clock.today()
    book = book_of(claim.call.clause, on)
    return judge_one(claim.call.clause, book, claim.enterprise, on) if book is not None else None


def material_file(user: User, material_id: int) -> tuple[ClaimMaterial, BinaryIO]:
    """A paper of a claim, for whoever may see the claim."""
    found = ClaimMaterial.objects.filter(pk=material_id).first()
    if found is None:
        raise NotFound
    require_claim(user, found.claim_id)
    return found, files.path_of(found.sha256).open("rb")
