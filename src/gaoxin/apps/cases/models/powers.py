"""Powers that a zone was given (点菜赋权), with every stage each went through, dated."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.models.case import Case
from gaoxin.apps.cases.power_states import PowerStage
from gaoxin.apps.zones.models import Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked

EVERYBODY = "TRUE"
"""The list is public: what stands on it may be done here, and nothing else may be demanded."""


@guarded(zone="zone", readable=EVERYBODY)
@tracked
class ZonePower(models.Model):
    """One power that a zone asked for. `key` is that of the catalogue's list, on which matters rest (`delegation`); one
    that the catalogue does not know has the number of its case. `duty` is that of the department that takes it over."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    key = models.CharField(_("赋权事项编码"), max_length=60)
    name = models.CharField(_("事项"), max_length=120)
    type = models.CharField(_("事项类型"), max_length=20)
    grantor = models.CharField(_("赋权层级"), max_length=10)
    former = models.CharField(_("原行使机关"), max_length=80)
    duty = models.CharField(_("承接职责"), max_length=20)
    way = models.CharField(_("方式"), max_length=20)
    document = models.CharField(_("文件"), max_length=200, blank=True)
    staff = models.PositiveSmallIntegerField(_("在岗人数"), null=True, blank=True)
    trained_on = models.DateField(_("培训完成日期"), null=True, blank=True)
    accounts = models.CharField(_("系统账号"), max_length=200, blank=True)
    extent = models.CharField(_("行使范围"), max_length=300, blank=True)
    case = models.OneToOneField(Case, models.PROTECT, null=True, blank=True, related_name="power")
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["zone", "name"]
        verbose_name = _("本区赋权事项")
        constraints = [models.UniqueConstraint(fields=["zone", "key"], name="power_of_zone_once")]

    def __str__(self) -> str:
        return self.name


@guarded(zone="zone", readable=EVERYBODY)
@tracked
class ZonePowerStep(models.Model):
    """A stage that a power reached on a day. Rows are added, never changed: they say what held on which day."""

    power = models.ForeignKey(ZonePower, models.PROTECT, related_name="steps")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    stage = models.CharField(_("阶段"), max_length=12, choices=PowerStage)
    on = models.DateField(_("日期"))
    note = models.CharField(_("说明"), max_length=300, blank=True)

    class Meta:
        ordering = ["on", "pk"]
        verbose_name = _("赋权阶段")
        constraints = [models.CheckConstraint(condition=~Q(stage=""), name="power_step_has_a_stage")]
        indexes = [models.Index("power", "on", name="power_steps_by_day")]
