"""The joint review for admission: all desks are asked at once, each answers for itself."""

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.industry.lead_access import answers, require_review
from gaoxin.apps.industry.lead_states import LeadState, Verdict
from gaoxin.apps.industry.models import Lead, LeadReview
from gaoxin.apps.industry.queries.leads.process import process, stage_of
from gaoxin.apps.industry.services.leads.journal import limit_after
from gaoxin.apps.industry.services.leads.telling import tell_carriers
from gaoxin.apps.zones.models import Department, User
from gaoxin.catalogue.lead_stages import LeadAct
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock


def ask_desks(lead: Lead) -> None:
    """Open a new round: a question to every desk. A duty that no department of the zone has falls to the one that
    leads the lead."""
    number = max(lead.reviews.values_list("round", flat=True), default=0) + 1
    offices = list(Department.objects.filter(zone_id=lead.zone_id).order_by("position", "pk"))
    LeadReview.objects.bulk_create(
        LeadReview(
            lead=lead,
            round=number,
            desk=key,
            department=next((one for one in offices if desk.office in one.duties), lead.leading),
            due=limit_after(clock.today(), desk.days),
        )
        for key, desk in process().desks.items()
    )


@transaction.atomic
def give_verdict(user: User, review_id: int, verdict: Verdict, opinion: str = "") -> LeadReview:
    """Answer for a desk; may be changed until the stage is left. Conditions and refusals need their reasons."""
    review = require_review(user, review_id)
    if not answers(user, review):
        raise refuse("leads.not_your_desk", department=review.department.name)
    lead = Lead.objects.select_for_update().get(pk=review.lead_id)
    review = LeadReview.objects.select_for_update(of=("self",)).select_related("department").get(pk=review_id)
    later = lead.reviews.filter(round__gt=review.round).exists()
    if later or lead.state != LeadState.OPEN or stage_of(lead.stage).act is not LeadAct.REVIEW:
        raise refuse("leads.review_over", number=lead.number)
    if verdict == Verdict.PENDING:
        raise ValueError("a verdict is given, not taken away")
    if verdict != Verdict.AGREED and not opinion.strip():
        raise refuse("leads.opinion_missing", Place(path="opinion"))
    review.verdict, review.opinion, review.day, review.by = verdict, opinion.strip(), clock.today(), user
    review.save()
    if verdict == Verdict.OPPOSED:
        words = gettext_noop("%(who)s对 %(company)s 的项目出具不同意意见：%(why)s")
        tell_carriers(user, lead, words, {"who": review.department.name, "why": review.opinion[:200]})
    return review
