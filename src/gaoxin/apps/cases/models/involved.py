"""Who has to do with a case among the zone's staff: kept beside it, so that a department's cases are one range."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.models.case import Case
from gaoxin.apps.zones.models import Department, Zone
from gaoxin.web.guard import guarded


@guarded(zone="zone")
class Involved(models.Model):
    """A department that answers or answered for a case, or has or had a part in it; a person who filed it, has or had
    a part, or acted for somebody. The database writes it as cases and parts are written, and nothing else does."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="involved")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    department = models.ForeignKey(Department, models.PROTECT, null=True, related_name="+", db_index=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False)

    class Meta:
        verbose_name = _("参与办理")
        constraints = [
            models.UniqueConstraint(fields=["department", "case"], name="department_involved_once"),
            models.UniqueConstraint(fields=["person", "case"], name="person_involved_once"),
            models.CheckConstraint(
                condition=Q(department__isnull=False) ^ Q(person__isnull=False), name="involved_is_one"
            ),
        ]
