"""How people of an organisation come in: by registering, which an officer confirms, or by an invitation."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.zones.account_states import RegistrationState
from gaoxin.apps.zones.models.organisations import Organisation
from gaoxin.apps.zones.models.people import User
from gaoxin.apps.zones.models.zones import Zone
from gaoxin.apps.zones.states import OUTSIDE, Role
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone", person="applicant")
@tracked
class Registration(models.Model):
    """A person who says to work for an enterprise of a zone: its code and name, their post, and how to reach it.

    `vouched_by` names the provider of identity whose token carried the code, where the applicant came by one.
    """

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="registrations")
    applicant = models.ForeignKey(User, models.PROTECT, related_name="registrations")
    credit_code = models.CharField(_("统一社会信用代码"), max_length=18)
    legal_name = models.CharField(_("企业名称"), max_length=200)
    post = models.CharField(_("岗位"), max_length=40)
    contact = models.CharField(_("单位联系方式"), max_length=80)
    vouched_by = models.CharField(_("身份证明"), max_length=40, blank=True)
    state = models.CharField(_("状态"), max_length=10, choices=RegistrationState, default=RegistrationState.PENDING)
    asked_at = models.DateTimeField(_("申请时间"))
    decided_at = models.DateTimeField(_("办理时间"), null=True)
    decided_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", verbose_name=_("办理人"))
    reason = models.CharField(_("办理意见"), max_length=200, blank=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="registrations")

    class Meta:
        ordering = ["-asked_at", "-pk"]
        indexes = [
            models.Index(fields=["zone", "-asked_at"], name="registrations_of_zone"),
            models.Index(
                fields=["zone", "asked_at"],
                name="registrations_waiting",
                condition=models.Q(state=RegistrationState.PENDING),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["applicant"],
                condition=models.Q(state=RegistrationState.PENDING),
                name="one_registration_waits",
            ),
        ]

    def __str__(self) -> str:
        return self.legal_name


@guarded(zone="zone", organisation="organisation")
@tracked
class Invitation(models.Model):
    """A link that makes whoever opens it first a member of an organisation. Only a digest of its token is kept."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="invitations")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="invitations")
    role = models.CharField(_("角色"), max_length=20, choices=[(role.value, role.label) for role in OUTSIDE])
    post = models.CharField(_("岗位"), max_length=40)
    token_hash = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="invitations_made", verbose_name=_("发出人"))
    made_at = models.DateTimeField(_("发出时间"))
    expires_at = models.DateTimeField(_("有效期至"))
    used_at = models.DateTimeField(_("使用时间"), null=True)
    used_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", verbose_name=_("使用人"))
    revoked_at = models.DateTimeField(_("作废时间"), null=True)

    class Meta:
        ordering = ["-made_at", "-pk"]
        indexes = [models.Index(fields=["zone", "-made_at"], name="invitations_of_zone")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(role__in=[Role.MEMBER, Role.PROVIDER]), name="invitations_are_for_outside_roles"
            )
        ]
