"""People who sign in, the roles they hold, and who stands in for whom."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.zones.models.organisations import Organisation
from gaoxin.apps.zones.models.zones import Department, Zone
from gaoxin.apps.zones.states import DEPARTMENTAL, OUTSIDE, Role
from gaoxin.web.guard import guarded, unguarded
from gaoxin.web.history import tracked


class People(BaseUserManager["User"]):
    def create_user(self, username: str, password: str | None = None, **fields: object) -> "User":
        person = self.model(username=username, **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(username=username)


@unguarded("a sign-in belongs to no zone: its grants do")
class User(AbstractBaseUser):
    """A person who signs in. What they may do stands in their grants, never here."""

    username = models.CharField(_("登录名"), max_length=60, unique=True)
    display_name = models.CharField(_("显示名称"), max_length=60)
    language = models.CharField(_("语言"), max_length=10, default="zh-hans")
    is_active = models.BooleanField(_("可用"), default=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    objects = People()
    USERNAME_FIELD = "username"

    class Meta:
        ordering = ["username"]

    def __str__(self) -> str:
        return self.display_name


DAYS = models.Func("valid_from", "valid_to", models.Value("[]"), function="DATERANGE", output_field=DateRangeField())
"""The days from `valid_from` to `valid_to`, both included; an empty end is open."""


@guarded(zone="zone", organisation="organisation", person="user")
@tracked
class Grant(models.Model):
    """A role held by a person, from one day to another, by someone's grant.

    Roles of the administration are held in a zone, often in one department of it; roles of members and providers in an
    organisation, whatever zones it is present in.
    """

    user = models.ForeignKey(User, models.PROTECT, related_name="grants")
    role = models.CharField(_("角色"), max_length=20, choices=Role)
    zone = models.ForeignKey(Zone, models.PROTECT, null=True, blank=True, related_name="grants")
    department = models.ForeignKey(Department, models.PROTECT, null=True, blank=True, related_name="grants")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="grants")
    valid_from = models.DateField(_("起始日期"), null=True, blank=True)
    valid_to = models.DateField(_("截止日期"), null=True, blank=True)
    granted_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="granted")
    reason = models.CharField(_("依据"), max_length=200, blank=True)

    class Meta:
        ordering = ["user", "zone", "role"]
        constraints = [
            ExclusionConstraint(
                name="role_granted_once_at_a_time",
                expressions=[
                    ("user", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    (Coalesce("zone", 0), RangeOperators.EQUAL),
                    (Coalesce("department", 0), RangeOperators.EQUAL),
                    (Coalesce("organisation", 0), RangeOperators.EQUAL),
                    (DAYS, RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=True)
                | models.Q(valid_from__isnull=True)
                | models.Q(valid_from__lte=models.F("valid_to")),
                name="grant_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=~models.Q(role__in=DEPARTMENTAL) | models.Q(department__isnull=False),
                name="officers_belong_to_a_department",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    role__in=OUTSIDE, organisation__isnull=False, zone__isnull=True, department__isnull=True
                )
                | (~models.Q(role__in=OUTSIDE) & models.Q(organisation__isnull=True, zone__isnull=False)),
                name="members_belong_to_an_organisation",
            ),
        ]


@guarded(zone="zone", person=("giver", "taker"))
@tracked
class Delegation(models.Model):
    """One person stands in for another in a zone from one day to another, with the other's working roles there."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="delegations")
    giver = models.ForeignKey(User, models.PROTECT, related_name="delegations_given", verbose_name=_("委托人"))
    taker = models.ForeignKey(User, models.PROTECT, related_name="delegations_taken", verbose_name=_("受托人"))
    valid_from = models.DateField(_("起始日期"))
    valid_to = models.DateField(_("截止日期"))
    reason = models.CharField(_("事由"), max_length=200)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("登记人"))

    class Meta:
        ordering = ["-valid_from", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(valid_from__lte=models.F("valid_to")), name="delegation_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=~models.Q(giver=models.F("taker")), name="delegation_goes_to_another_person"
            ),
        ]
