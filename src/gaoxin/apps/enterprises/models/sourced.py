"""What records of the registry have in common: where they came from, who wrote them, and which revision they are."""

from decimal import Decimal

from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.states import Origin
from gaoxin.apps.sources.models import Document
from gaoxin.web.figures import number

FEN_PER_WAN = 1_000_000


def wan_words(kept: int) -> str:
    """Whole 分 as 万元, for the lines of a history."""
    return f"{number(Decimal(kept) / FEN_PER_WAN)} {gettext('万元')}"


class Sourced(models.Model):
    """One source for the whole row: a stored file with the line in it (imports too), or a report on a day.

    `revision` grows by one with every change and is what a form hands back, so that the second of two people who edit
    at once is told instead of overwriting the first.

    The keys of document and person are checked once a statement, by triggers that the migration lays: a million rows
    come from one document, and to look for it a million times costs more than the rows' own keys do.
    """

    origin = models.CharField(_("来源类型"), max_length=10, choices=Origin)
    document = models.ForeignKey(
        Document,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("来源文件"),
        db_index=False,
        db_constraint=False,
    )
    line = models.PositiveIntegerField(_("来源行号"), null=True, blank=True)
    source_note = models.CharField(_("来源说明"), max_length=300, blank=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("填写人"),
        db_index=False,
        db_constraint=False,
    )
    entered_at = models.DateTimeField(_("填写时间"))
    revision = models.PositiveIntegerField(_("修订号"), default=1)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    history_leaves = ("revision", "entered_by", "entered_at")

    class Meta:
        abstract = True
