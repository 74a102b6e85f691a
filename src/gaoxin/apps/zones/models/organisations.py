"""Organisations: the one identity of whoever is no person, and the zones they are present in.

An organisation belongs to no zone. What a zone knows of it hangs on a presence; what anybody knows of it (names, code,
what it was merged into) stands here. Keys are never repointed: after a merge the old record stays, points to the one
that goes on, and reading follows it (`access.surviving`).
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.zones.models.zones import Zone
from gaoxin.apps.zones.states import NameKind, OrganisationKind
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked, tracked_in_bulk

OF_ORGANISATION = """
{key} = ANY ({organisations})
OR EXISTS (SELECT FROM zones_presence seen WHERE seen.organisation_id = {key})
"""
"""An organisation is seen by its own people, and where it is present."""


@guarded(rows=OF_ORGANISATION)
@tracked_in_bulk
class Organisation(models.Model):
    """An enterprise, institution, bank, service organisation, carrier or government unit.

    `credit_code` is the 统一社会信用代码 (GB 32100-2015), checked before it is written. An organisation whose code is
    not known has a `provisional_key` instead, and keeps that key when the code becomes known.
    """

    kind = models.CharField(_("类别"), max_length=12, choices=OrganisationKind)
    credit_code = models.CharField(_("统一社会信用代码"), max_length=18, null=True, blank=True)
    provisional_key = models.CharField(_("临时代码"), max_length=40, null=True, blank=True)
    legal_name = models.CharField(_("名称"), max_length=200)
    short_name = models.CharField(_("简称"), max_length=80, blank=True)
    english_name = models.CharField(_("英文名称"), max_length=200, blank=True)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged", verbose_name=_("并入"), db_index=False
    )
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["pk"]
        constraints = [
            # Of organisations most have a code, few a provisional key, fewer still are merged: no index lists the rest.
            # Nor is there one for beginnings of codes, as a field that is unique by itself would get.
            models.UniqueConstraint(fields=["credit_code"], name="credit_code_is_given_once"),
            models.UniqueConstraint(
                fields=["provisional_key"],
                condition=models.Q(provisional_key__isnull=False),
                name="provisional_key_is_given_once",
            ),
            models.CheckConstraint(
                condition=models.Q(credit_code__isnull=False) | models.Q(provisional_key__isnull=False),
                name="organisation_has_a_key",
            ),
            models.CheckConstraint(
                condition=models.Q(credit_code__isnull=True) | models.Q(credit_code__regex="^[0-9A-Z]{18}$"),
                name="credit_code_is_written_in_full",
            ),
            models.CheckConstraint(
                condition=models.Q(merged_into__isnull=True) | ~models.Q(merged_into=models.F("id")),
                name="organisation_is_not_merged_into_itself",
            ),
        ]
        indexes = [
            models.Index(fields=["legal_name"], name="organisation_by_name"),
            models.Index(
                fields=["merged_into"], name="organisation_merged", condition=models.Q(merged_into__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return self.legal_name


@guarded(through="organisation")
@tracked
class OrganisationName(models.Model):
    """A further name of an organisation: a former one, another short, English or customary one."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="names")
    name = models.CharField(_("名称"), max_length=200)
    kind = models.CharField(_("类别"), max_length=10, choices=NameKind)
    valid_from = models.DateField(_("起始日期"), null=True, blank=True)
    valid_to = models.DateField(_("截止日期"), null=True, blank=True)

    class Meta:
        ordering = ["organisation", "-valid_to", "name"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "name", "kind"], name="organisation_name_given_once"),
        ]
        indexes = [models.Index(fields=["name"], name="organisation_further_names")]

    def __str__(self) -> str:
        return self.name


@guarded(zone="zone", organisation="organisation")
@tracked_in_bulk
class Presence(models.Model):
    """An organisation in a zone, from one day to another. What the zone keeps of it hangs on this."""

    # Both keys are checked once a statement, by triggers that the migration lays: many presences come at once.
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="presences", db_constraint=False)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="presences", db_constraint=False, db_index=False
    )
    since = models.DateField(_("入区日期"), null=True, blank=True)
    until = models.DateField(_("离区日期"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "zone"], name="organisation_is_present_once"),
            # Tables that repeat zone and organisation beside a presence are held to it by a key on all three.
            models.UniqueConstraint(fields=["id", "zone", "organisation"], name="presence_with_its_parts"),
        ]
