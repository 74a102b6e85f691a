"""Zones as a tree, and their departments."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.zones.states import Duty, Level
from gaoxin.web.guard import unguarded
from gaoxin.web.history import tracked


@unguarded("the names of zones are public")
@tracked
class Zone(models.Model):
    """A development zone, a part of it, or the city or province above. `code` is stable: it stands in addresses."""

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


@unguarded("the names of departments are public")
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
