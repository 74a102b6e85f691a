"""Industry committees: their members, the matters before them, votes and minutes."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.public_states import AgendaState, Ballot, Result, Seat
from gaoxin.apps.zones.models import Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked

SITS = "EXISTS (SELECT FROM cases_committeemember seat WHERE seat.committee_id = {key} AND seat.person_id = {actor})"
"""Whoever sits in a committee sees it, also without belonging to the zone's staff."""


@guarded(zone="zone", rows=SITS)
@tracked
class Committee(models.Model):
    """A committee of a trade, in which enterprises, institutes and departments sit together."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    name = models.CharField(_("名称"), max_length=80)
    purpose = models.CharField(_("职责"), max_length=500)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(_("设立时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("产业委员会")
        constraints = [models.UniqueConstraint(fields=["zone", "name"], name="committee_named_once")]

    def __str__(self) -> str:
        return self.name


@guarded(zone="zone", person="person")
@tracked
class CommitteeMember(models.Model):
    """A seat: who sits there by which post. `votes` is false for whoever only keeps the minutes or advises."""

    committee = models.ForeignKey(Committee, models.PROTECT, related_name="members")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("账号"))
    post = models.CharField(_("单位和职务"), max_length=80)
    seat = models.CharField(_("席位"), max_length=10, choices=Seat)
    votes = models.BooleanField(_("有表决权"), default=True)
    left_on = models.DateField(_("退出日期"), null=True, blank=True)

    class Meta:
        verbose_name = _("委员会成员")
        constraints = [
            models.UniqueConstraint(
                fields=["committee", "person"], condition=Q(left_on__isnull=True), name="member_sits_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.post}（{self.get_seat_display()}）"


@guarded(through="committee")
@tracked
class CommitteeMatter(models.Model):
    """A matter before a committee: how it is voted on (`rule` of the catalogue, secret or open), what the vote came to,
    and the minutes. `members` and the counts are as they were when the vote ended."""

    committee = models.ForeignKey(Committee, models.PROTECT, related_name="matters", db_index=False)
    title = models.CharField(_("议题"), max_length=120)
    text = models.CharField(_("内容"), max_length=4_000)
    rule = models.CharField(_("表决规则"), max_length=40)
    secret = models.BooleanField(_("无记名"), default=False)
    state = models.CharField(_("状态"), max_length=10, choices=AgendaState, default=AgendaState.PROPOSED)
    held_on = models.DateField(_("会议日期"), null=True, blank=True)
    closes_at = models.DateTimeField(_("表决截止"), null=True, blank=True)
    members = models.PositiveSmallIntegerField(_("有表决权人数"), null=True, blank=True)
    yes = models.PositiveSmallIntegerField(_("同意"), null=True, blank=True)
    no = models.PositiveSmallIntegerField(_("反对"), null=True, blank=True)
    abstain = models.PositiveSmallIntegerField(_("弃权"), null=True, blank=True)
    result = models.CharField(_("结果"), max_length=10, choices=Result, blank=True)
    decided_at = models.DateTimeField(_("表决结束"), null=True, blank=True)
    minutes = models.TextField(_("会议纪要"), blank=True)
    minutes_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    minutes_at = models.DateTimeField(_("纪要时间"), null=True, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(_("提出时间"))

    class Meta:
        verbose_name = _("委员会议题")
        constraints = [
            models.CheckConstraint(
                condition=Q(state=AgendaState.DECIDED, decided_at__isnull=False)
                | (~Q(state=AgendaState.DECIDED) & Q(decided_at__isnull=True, result="")),
                name="matter_of_committee_decided_at_a_time",
            )
        ]
        indexes = [models.Index("committee", F("id").desc(), name="matters_of_committee")]

    def __str__(self) -> str:
        return self.title


@guarded(through="matter")
@tracked
class CommitteeVote(models.Model):
    """That a member has voted, and how; of a secret vote only that they have. A vote is cast once."""

    matter = models.ForeignKey(CommitteeMatter, models.PROTECT, related_name="cast")
    member = models.ForeignKey(CommitteeMember, models.PROTECT, related_name="+")
    ballot = models.CharField(_("表决"), max_length=8, choices=Ballot, blank=True)
    at = models.DateTimeField(_("时间"))

    class Meta:
        verbose_name = _("委员会表决")
        constraints = [models.UniqueConstraint(fields=["matter", "member"], name="member_votes_once")]


@guarded()
class SecretTally(models.Model):
    """How many secret ballots say what. Ballots are added up as they come in and never kept one by one, nor with a
    time: nobody can tell afterwards who gave which. The rows are the system's alone until the vote ends."""

    matter = models.ForeignKey(CommitteeMatter, models.PROTECT, related_name="+", db_index=False)
    ballot = models.CharField(_("表决"), max_length=8, choices=Ballot)
    times = models.PositiveSmallIntegerField(_("票数"), default=0)

    class Meta:
        verbose_name = _("无记名计票")
        constraints = [models.UniqueConstraint(fields=["matter", "ballot"], name="secret_ballots_counted_once")]
