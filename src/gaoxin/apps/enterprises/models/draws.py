"""Random draws: the commitment anybody may read, the roster opened later, and the seed nobody may read until then.

The database itself holds a draw to its word (triggers of the migration): a commitment never changes, it is opened once,
and only with the seed and roster it was made of; nothing is deleted.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.inspection_states import DrawState
from gaoxin.apps.enterprises.models.inspections_planning import PlanLine
from gaoxin.apps.zones.models import Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone", readable="TRUE")
@tracked
class Draw(models.Model):
    """One draw. `commitment` is SHA-256 over seed and roster, published at `frozen_at`; `beacon` names the later public
    value that goes into it, where one does. The seed is written by the database when the draw is opened."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    line = models.ForeignKey(PlanLine, models.PROTECT, related_name="draws", verbose_name=_("计划事项"))
    title = models.CharField(_("抽取名称"), max_length=200)
    commitment = models.CharField(_("承诺值"), max_length=64, unique=True)
    frozen_at = models.DateTimeField(_("承诺时间"))
    frozen_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("承诺人"))
    beacon = models.CharField(_("约定的公开数值"), max_length=120, blank=True)
    entries = models.PositiveIntegerField(_("名册户数"))
    take = models.PositiveIntegerField(_("抽取户数"))
    inspectors = models.PositiveIntegerField(_("检查人员数"))
    capped = models.PositiveIntegerField(_("已达频次上限未入册"), default=0)
    state = models.CharField(_("状态"), max_length=10, choices=DrawState, default=DrawState.COMMITTED)
    seed = models.CharField(_("种子"), max_length=64, blank=True)
    beacon_value = models.CharField(_("公开数值"), max_length=60, blank=True)
    ended_at = models.DateTimeField(_("开启或放弃时间"), null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("开启或放弃人"),
    )
    why = models.CharField(_("放弃理由"), max_length=300, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["-frozen_at", "-pk"]
        verbose_name = _("随机抽取")
        constraints = [
            models.UniqueConstraint(
                fields=["line"], condition=~Q(state=DrawState.ABANDONED), name="plan_line_is_drawn_once"
            ),
            models.CheckConstraint(
                condition=Q(state=DrawState.COMMITTED, seed="", ended_at__isnull=True)
                | Q(state=DrawState.OPENED, seed__regex="^[0-9a-f]{64}$", ended_at__isnull=False)
                | (Q(state=DrawState.ABANDONED, seed="", ended_at__isnull=False) & ~Q(why="")),
                name="draw_is_sealed_opened_or_abandoned",
            ),
        ]
        indexes = [models.Index(fields=["zone", "-frozen_at", "-id"], name="draws_of_zone")]

    def __str__(self) -> str:
        return self.title


OPENED = "EXISTS (SELECT FROM enterprises_draw seen WHERE seen.id = draw_id AND seen.state = 'opened')"


@guarded(zone="zone", readable=OPENED, append_only=True)
class DrawRoster(models.Model):
    """The frozen roster of a draw, letter by letter; published with the seed."""

    draw = models.OneToOneField(Draw, models.PROTECT, primary_key=True, related_name="roster")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    text = models.TextField(_("名册"))

    class Meta:
        verbose_name = _("抽取名册")

    def __str__(self) -> str:
        return str(self.draw_id)


@guarded(zone="zone", append_only=True)
class DrawNames(models.Model):
    """Who stands behind the entries of a roster: entry to enterprise, inspector to account, stratum to credit class.

    Where strata are credit classes the entries are pseudonyms made with `key` (hexadecimal), so that the published
    roster tells nobody's class; whoever may read this checks that each pseudonym is its enterprise's.
    """

    draw = models.OneToOneField(Draw, models.PROTECT, primary_key=True, related_name="names")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    key = models.CharField(_("代号密钥"), max_length=64, blank=True)
    targets = models.JSONField(_("对象"))
    inspectors = models.JSONField(_("检查人员"))
    grades = models.JSONField(_("分层"))

    class Meta:
        verbose_name = _("抽取名册对照")

    def __str__(self) -> str:
        return str(self.draw_id)


@guarded(sealed=True)
class SealedSeed(models.Model):
    """The seed of a draw, written once and read by no role: the database copies it into the draw when that opens."""

    draw = models.OneToOneField(Draw, models.PROTECT, primary_key=True, related_name="+")
    seed = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("封存的种子")

    def __str__(self) -> str:
        return str(self.draw_id)
