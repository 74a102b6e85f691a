"""Words of the procedures of key projects."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class BundleState(TextChoices):
    """The life of a project's procedures as a whole."""

    RUNNING = "running", _("办理中")
    DONE = "done", _("全部办结")
    DROPPED = "dropped", _("不再跟踪")


class StepProgress(TextChoices):
    """How one procedure stands."""

    WAITING = "waiting", _("未开始")
    RUNNING = "running", _("办理中")
    DONE = "done", _("已办结")
    SKIPPED = "skipped", _("不涉及")


PROGRESS_TONES = {
    StepProgress.WAITING: "plain",
    StepProgress.RUNNING: "info",
    StepProgress.DONE: "good",
    StepProgress.SKIPPED: "plain",
}
BUNDLE_TONES = {BundleState.RUNNING: "info", BundleState.DONE: "good", BundleState.DROPPED: "plain"}
SETTLED = (StepProgress.DONE, StepProgress.SKIPPED)
"""Procedures that nothing waits for any more."""
