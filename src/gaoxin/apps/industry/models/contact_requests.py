"""An enterprise that asks the zone to bring it together with somebody, and what came of it."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.models.resources import InnovationResource, PatentRecord
from gaoxin.apps.industry.resource_states import OPEN_REQUESTS, RequestOutcome, RequestState
from gaoxin.apps.zones.models import Organisation, User, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked

ANSWERED = "answerer_id = ANY ({organisations})"
"""The other side sees a request once the zone has forwarded it, and not before."""
_OPEN = Q(state__in=[state.value for state in OPEN_REQUESTS])


@guarded(zone="zone", organisation="organisation", rows=ANSWERED)
@tracked
class ContactRequest(models.Model):
    """One request for contact, with the holder of a resource, of a patent, or with another enterprise (`partner`).

    Names are copied, for neither side reads the other's record. `contact` is the asker's, `answer_contact` the other
    side's, both a post and a number, never a person; each is shown to the other after acceptance. `answerer` is set
    when the zone forwards to somebody with an account; without one an officer records the answer."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", db_index=False)
    asker_name = models.CharField(_("提出企业"), max_length=200)
    resource = models.ForeignKey(
        InnovationResource, models.PROTECT, null=True, blank=True, related_name="requests", verbose_name=_("创新资源")
    )
    patent = models.ForeignKey(
        PatentRecord, models.PROTECT, null=True, blank=True, related_name="requests", verbose_name=_("专利")
    )
    partner = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("意向伙伴")
    )
    other_name = models.CharField(_("对方单位"), max_length=200)
    about = models.CharField(_("对接对象"), max_length=200)
    reason = models.CharField(_("推荐理由"), max_length=300, blank=True)
    purpose = models.CharField(_("对接需求"), max_length=500)
    contact = models.CharField(_("本方联系岗位和电话"), max_length=120)
    state = models.CharField(_("状态"), max_length=10, choices=RequestState, default=RequestState.ASKED)
    asked_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False, verbose_name=_("提出人"))
    asked_at = models.DateTimeField(_("提出时间"))
    answerer = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("答复单位")
    )
    forwarded_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", db_index=False, verbose_name=_("转达人")
    )
    forwarded_at = models.DateTimeField(_("转达时间"), null=True, blank=True)
    zone_note = models.CharField(_("园区说明"), max_length=300, blank=True)
    answered_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", db_index=False, verbose_name=_("答复登记人")
    )
    answered_at = models.DateTimeField(_("答复时间"), null=True, blank=True)
    answer = models.CharField(_("答复"), max_length=500, blank=True)
    answer_contact = models.CharField(_("对方联系岗位和电话"), max_length=120, blank=True)
    outcome = models.CharField(
        _("结果"), max_length=8, choices=RequestOutcome, default=RequestOutcome.UNKNOWN, blank=True
    )
    outcome_note = models.CharField(_("结果说明"), max_length=300, blank=True)
    outcome_on = models.DateField(_("结果日期"), null=True, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("对接申请")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(resource__isnull=False, patent__isnull=True, partner__isnull=True)
                | Q(resource__isnull=True, patent__isnull=False, partner__isnull=True)
                | Q(resource__isnull=True, patent__isnull=True, partner__isnull=False),
                name="contact_request_is_about_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(partner__isnull=True) | ~Q(partner=F("organisation")), name="contact_request_to_another"
            ),
            *(
                models.UniqueConstraint(
                    fields=["zone", "organisation", about], condition=_OPEN, name=f"one_open_request_for_a_{about}"
                )
                for about in ("resource", "patent", "partner")
            ),
        ]
        indexes = [
            models.Index("zone", "state", F("id").desc(), name="contact_requests_by_state"),
            models.Index("zone", F("id").desc(), name="contact_requests_of_zone"),
            models.Index("organisation", F("id").desc(), name="contact_requests_of_asker"),
        ]

    def __str__(self) -> str:
        return f"{self.asker_name} → {self.about}"
