"""The public consultation of a draft: a round of the zone's consultations, begun from the draft's own text."""

from datetime import date

from django.db import transaction

from gaoxin.apps.cases.services.public import consulting
from gaoxin.apps.policies.models import Drafting
from gaoxin.apps.policies.queries.drafting.process import Act, stage_of
from gaoxin.apps.policies.services.library.registering import locked
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Place, refuse


@transaction.atomic
def draft_consultation(user: User, policy_id: int, intro: str, text: str, opens_on: date, closes_on: date) -> Drafting:
    """Prepare the round in which everybody may comment on the draft. It is published, answered and closed where all
    consultations are."""
    policy = locked(user, policy_id)
    drafting = Drafting.objects.select_for_update().filter(policy=policy).first()
    if drafting is None or stage_of(drafting.stage).act is not Act.CONSULTATION:
        raise refuse("drafting.not_running")
    if drafting.consultation_id is not None:
        raise refuse("drafting.consultation_kept")
    if not text.strip():
        raise refuse("library.no_document", Place(path="text"))
    written = consulting.Draft(policy.title[:120], intro.strip(), text.strip(), opens_on, closes_on)
    drafting.consultation = consulting.draft(user, policy.zone, written, synthetic=policy.synthetic)
    drafting.save()
    return drafting
