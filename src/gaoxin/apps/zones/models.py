"""Zones as a tree, their departments, and the people who hold roles in them."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.zones.states import Duty, Level, Role
from gaoxin.web.history import tracked


@tracked
class Zone(models.Model):
    """A development zone, or the city and province above it. `code` is short, stable and stands in addresses."""

    code = models.SlugField(_("代码"), unique=True, max_length=40)
    name = models.CharField(_("名称"), max_length=80)
    english_name = models.CharField(_("英文名称"), max_length=120, blank=True)
    level = models.CharField(_("层级"), max_length=10, choices=Level)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name


@tracked
class Department(models.Model):
    """A department of a zone, from one day to another. Departments end; they are not deleted."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="departments")
    name = models.CharField(_("名称"), max_length=80)
    aliases = ArrayField(models.CharField(max_length=80), verbose_name=_("别称"), default=list, blank=True)
    duties = ArrayField(models.CharField(max_length=20, choices=Duty), verbose_name=_("职能"), default=list, blank=True)
    position = models.PositiveSmallIntegerField(_("排序"), default=0)
    valid_from = models.DateField(_("起始日期"), null=True, blank=True)
    valid_to = models.DateField(_("截止日期"), null=True, blank=True)

    class Meta:
        ordering = ["zone", "position", "name"]
        constraints = [
            models.UniqueConstraint(fields=["zone", "name"], name="department_named_once_in_zone"),
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=True)
                | models.Q(valid_from__isnull=True)
                | models.Q(valid_from__lte=models.F("valid_to")),
                name="department_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class People(BaseUserManager["User"]):
    def create_user(self, username: str, password: str | None = None, **fields: object) -> "User":
        person = self.model(username=username, **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(username=username)


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


@tracked
class Grant(models.Model):
    """A role held by a person in a zone, often in one department, from one day to another, by someone's grant."""

    user = models.ForeignKey(User, models.PROTECT, related_name="grants")
    role = models.CharField(_("角色"), max_length=20, choices=Role)
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="grants")
    department = models.ForeignKey(Department, models.PROTECT, null=True, blank=True, related_name="grants")
    valid_from = models.DateField(_("起始日期"), null=True, blank=True)
    valid_to = models.DateField(_("截止日期"), null=True, blank=True)
    granted_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="granted")

    class Meta:
        ordering = ["user", "zone", "role"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "role", "zone", "department"], nulls_distinct=False, name="role_granted_once"
            ),
            models.CheckConstraint(
                condition=~models.Q(role__in=[Role.OFFICER, Role.HEAD]) | models.Q(department__isnull=False),
                name="officers_belong_to_a_department",
            ),
        ]
