"""What the pages keep for one person: notices, saved views and drafts."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from gaoxin.web.guard import unguarded


@unguarded("belongs to a person, in no zone: pages ask by person")
class Notice(models.Model):
    """Something a person is told once. `title` is a translatable message, filled with `values` in their language."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=80)
    title = models.CharField(max_length=300)
    values = models.JSONField(default=dict)
    link = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["user", "-created_at"], name="notices_of_person"),
            models.Index(fields=["user"], name="notices_unread", condition=models.Q(read_at__isnull=True)),
        ]

    def __str__(self) -> str:
        return self.title


@unguarded("belongs to a person, in no zone: pages ask by person")
class SavedView(models.Model):
    """A person's name for one set of filters, columns and order of one list."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_views")
    list_key = models.CharField(max_length=80)
    name = models.CharField(_("名称"), max_length=60)
    query = models.TextField(blank=True)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["user", "list_key", "name"], name="view_named_once")]

    def __str__(self) -> str:
        return self.name


@unguarded("belongs to a person, in no zone: pages ask by person")
class Draft(models.Model):
    """What a person has typed into a form and not yet sent. One per person and form."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="drafts")
    form_key = models.CharField(max_length=160)
    values = models.JSONField(default=dict)
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "form_key"], name="draft_once")]

    def __str__(self) -> str:
        return self.form_key
