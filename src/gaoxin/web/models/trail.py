"""The histories of all records as one table to read: a view of the database (`gaoxin.web.trail` makes it)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from gaoxin.web.guard import unguarded


@unguarded("a view of the histories, each of which has the policies of its records")
class Entry(models.Model):
    """One change of one record. `number` is the entry's own in its `table`; `record` the key of what was changed.
    `name` is what that is called, once `trail.name_entries` has looked it up."""

    number = models.BigIntegerField(primary_key=True)
    table = models.CharField(max_length=63)
    at = models.DateTimeField(_("时间"))
    kind = models.CharField(_("变更"), max_length=20)
    record = models.BigIntegerField(_("记录"), null=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.DO_NOTHING, db_constraint=False, null=True, related_name="+"
    )
    why = models.TextField(_("理由"), null=True)

    name = ""

    class Meta:
        managed = False
        db_table = "web_trail"
