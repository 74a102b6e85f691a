"""What was done with people's accounts and roles, by whom and why: kept, never changed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.zones.account_states import PersonnelKind
from gaoxin.apps.zones.models.people import User
from gaoxin.apps.zones.models.zones import Zone
from gaoxin.web.guard import guarded


@guarded(zone="zone", person="person", append_only=True)
class PersonnelAction(models.Model):
    """One line of a person's file: roles given and taken, delegations, hand-over, links and locks."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="personnel_actions", db_index=False)
    person = models.ForeignKey(User, models.PROTECT, related_name="personnel_actions", db_index=False)
    kind = models.CharField(_("事项"), max_length=20, choices=PersonnelKind)
    detail = models.CharField(_("内容"), max_length=300, blank=True)
    reason = models.CharField(_("依据"), max_length=200, blank=True)
    made_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", verbose_name=_("经办人"))
    made_at = models.DateTimeField(_("时间"))

    class Meta:
        ordering = ["-made_at", "-pk"]
        indexes = [
            models.Index(fields=["person", "-made_at"], name="personnel_of_person"),
            models.Index(fields=["zone", "-made_at"], name="personnel_of_zone"),
        ]
