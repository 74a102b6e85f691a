"""A case: one thing that was filed and must come back answered, with what was written in its form."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.states import RUNNING, CaseState, Channel, Involvement, Relation, Urgency
from gaoxin.apps.zones.models import Department, Organisation, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
class Counter(models.Model):
    """The last number given to a kind of case in a zone and year."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    prefix = models.CharField(max_length=8)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["zone", "prefix", "year"], name="case_numbers_counted_once")]


@guarded(zone="zone", organisation="organisation", person="filed_by")
@tracked
class Case(models.Model):
    """One case of a kind that the catalogue declares.

    `number` is what people call it by; `code` beside it opens its progress to whoever is not signed in. `organisation`
    is the enterprise (or other organisation) it is filed by or for, whose people see it. `department` answers for it
    now. `due` is the nearest limit that is running. `outcome` is a word the kind declares. What became a duplicate
    keeps its row and leads to `merged_into`. `revision` counts every move, so that a stale page cannot move it again.
    """

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(_("类别"), max_length=40)
    number = models.CharField(_("编号"), max_length=40, unique=True)
    code = models.CharField(_("查询码"), max_length=12)
    title = models.CharField(_("标题"), max_length=200)
    topic = models.CharField(_("类型"), max_length=40, blank=True)
    state = models.CharField(_("状态"), max_length=10, choices=CaseState, default=CaseState.OPEN)
    outcome = models.CharField(_("结果"), max_length=40, blank=True)
    urgency = models.CharField(_("紧急程度"), max_length=10, choices=Urgency, default=Urgency.ORDINARY)
    channel = models.CharField(_("来源渠道"), max_length=10, choices=Channel)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("单位"), db_index=False
    )
    department = models.ForeignKey(
        Department, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("主办部门"), db_index=False
    )
    filed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("登记人")
    )
    filed_at = models.DateTimeField(_("受理起点"))
    due = models.DateTimeField(_("期限"), null=True, blank=True)
    due_provisional = models.BooleanField(_("期限暂定"), default=False)
    closed_at = models.DateTimeField(_("办结时间"), null=True, blank=True)
    rung = models.PositiveSmallIntegerField(_("督办级次"), default=0)
    external_system = models.CharField(_("外部系统"), max_length=40, blank=True)
    external_number = models.CharField(_("外部编号"), max_length=80, blank=True)
    address = models.CharField(_("地点"), max_length=200, blank=True)
    longitude = models.DecimalField(_("经度"), max_digits=9, decimal_places=6, null=True, blank=True)
    latitude = models.DecimalField(_("纬度"), max_digits=8, decimal_places=6, null=True, blank=True)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="duplicates")
    synthetic = models.BooleanField(_("模拟数据"), default=False)
    revision = models.PositiveIntegerField(_("修订号"), default=0)

    history_leaves = ("revision", "code")

    class Meta:
        ordering = ["-filed_at", "-pk"]
        verbose_name = _("事项")
        constraints = [
            models.UniqueConstraint(
                fields=["zone", "external_system", "external_number"],
                condition=~Q(external_number=""),
                name="case_of_another_system_once",
            ),
            models.CheckConstraint(
                condition=Q(state=CaseState.MERGED, merged_into__isnull=False)
                | (~Q(state=CaseState.MERGED) & Q(merged_into__isnull=True)),
                name="case_merged_into_one",
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, state__in=RUNNING)
                | (Q(closed_at__isnull=False) & ~Q(state__in=RUNNING)),
                name="case_closed_on_a_day",
            ),
            models.CheckConstraint(
                condition=Q(longitude__isnull=True, latitude__isnull=True)
                | Q(longitude__range=(73, 136), latitude__range=(3, 54)),
                name="case_lies_in_the_country",
            ),
        ]
        indexes = [
            models.Index("zone", F("filed_at").desc(), "id", name="cases_of_zone"),
            models.Index("zone", "kind", F("filed_at").desc(), F("id").desc(), name="cases_by_day"),
            models.Index("zone", "kind", "state", F("filed_at").desc(), F("id").desc(), name="cases_by_state"),
            models.Index("organisation", F("filed_at").desc(), F("id").desc(), name="cases_of_organisation"),
            models.Index("zone", "department", F("filed_at").desc(), F("id").desc(), name="cases_of_department"),
            models.Index("zone", "due", "id", name="cases_due", condition=Q(state__in=RUNNING, due__isnull=False)),
            models.Index(
                "zone",
                F("rung").desc(),
                "due",
                "id",
                name="cases_supervised",
                condition=Q(state__in=RUNNING, rung__gt=0),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


@guarded(through="case")
@tracked
class Content(models.Model):
    """What was written in the form of a case. `aside` holds answers to what was asked no more; `sources` tells where
    prefilled answers came from."""

    case = models.OneToOneField(Case, models.PROTECT, primary_key=True, related_name="content")
    form = models.CharField(_("表单"), max_length=80)
    form_version = models.CharField(_("表单版本"), max_length=64, blank=True)
    answers = models.JSONField(_("填写内容"), default=dict)
    aside = models.JSONField(_("不再适用的内容"), default=dict)
    sources = models.JSONField(_("预填来源"), default=dict)

    class Meta:
        verbose_name = _("填写内容")


@guarded(through="case")
@tracked
class Party(models.Model):
    """An organisation or a person of the product that has to do with a case."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="parties")
    role = models.CharField(_("关系"), max_length=12, choices=Involvement)
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    note = models.CharField(_("说明"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("相关方")
        constraints = [
            models.CheckConstraint(
                condition=Q(organisation__isnull=False) ^ Q(person__isnull=False), name="party_is_one_thing"
            ),
        ]


@guarded(through="case")
@tracked
class CaseLink(models.Model):
    """A case stands in relation to another case, or to a record of another app by its kind (`app.model`) and key."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="links")
    relation = models.CharField(_("关系"), max_length=10, choices=Relation)
    other = models.ForeignKey(Case, models.PROTECT, null=True, blank=True, related_name="linked_from")
    record = models.CharField(_("记录类别"), max_length=80, blank=True)
    record_id = models.PositiveBigIntegerField(_("记录"), null=True, blank=True)
    title = models.CharField(_("名称"), max_length=200, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(_("时间"))

    class Meta:
        verbose_name = _("关联")
        constraints = [
            models.CheckConstraint(
                condition=Q(other__isnull=False, record="") | (Q(other__isnull=True) & ~Q(record="")),
                name="link_leads_to_one_thing",
            ),
            models.UniqueConstraint(
                fields=["case", "other", "relation"], condition=Q(other__isnull=False), name="cases_linked_once"
            ),
        ]
        indexes = [models.Index(fields=["record", "record_id"], name="links_of_record", condition=~Q(record=""))]
