"""Whom to ring at an enterprise: offices with their work telephone, never a natural person."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.models.enterprise import Enterprise
from gaoxin.apps.enterprises.models.sourced import Sourced
from gaoxin.apps.enterprises.states import ContactRole
from gaoxin.apps.zones.models import Organisation, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone", organisation="organisation")
@tracked
class Contact(Sourced):
    """The office that answers for one thing; the work telephone and mailbox are the office's own."""

    enterprise = models.ForeignKey(
        Enterprise, models.PROTECT, related_name="contacts", db_constraint=False, db_index=False
    )
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_constraint=False, db_index=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", db_constraint=False)
    role = models.CharField(_("联系岗位"), max_length=12, choices=ContactRole)
    office = models.CharField(_("部门"), max_length=80, blank=True)
    phone = models.CharField(_("办公电话"), max_length=40, blank=True)
    email = models.EmailField(_("公用邮箱"), max_length=120, blank=True)
    note = models.CharField(_("备注"), max_length=200, blank=True)

    class Meta:
        ordering = ["enterprise", "role"]
        verbose_name = _("联系岗位")
        constraints = [models.UniqueConstraint(fields=["enterprise", "role"], name="contact_role_once")]

    def __str__(self) -> str:
        return self.get_role_display()
