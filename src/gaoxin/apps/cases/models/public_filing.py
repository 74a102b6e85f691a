"""How often the public filed from one network, so that nobody floods an office."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from gaoxin.web.guard import unguarded


@unguarded("counts of addresses, kept as keyed hashes for a day; they belong to no zone")
class FilingCount(models.Model):
    """Filings of one network in one hour. `caller` is a keyed hash: the address itself is not kept."""

    caller = models.CharField(max_length=64)
    hour = models.DateTimeField(_("小时"))
    times = models.PositiveIntegerField(_("次数"))

    class Meta:
        verbose_name = _("公众提交计数")
        constraints = [models.UniqueConstraint(fields=["caller", "hour"], name="filing_hour_counted_once")]
        indexes = [models.Index(fields=["hour"], name="filing_counts_by_hour")]
