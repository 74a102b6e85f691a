"""Words of the making of policies. The stages themselves are declared in the catalogue (`policy_stages`)."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class DraftingState(TextChoices):
    """The life of one round of making a policy."""

    RUNNING = "running", _("进行中")
    DONE = "done", _("已完成")
    DROPPED = "dropped", _("已终止")


class StepState(TextChoices):
    """The life of one stage in a round. A stage that was returned from is gone through again in a new row."""

    OPEN = "open", _("办理中")
    PASSED = "passed", _("已完成")
    RETURNED = "returned", _("退回修改")


STEP_TONES = {StepState.OPEN: "warn", StepState.PASSED: "good", StepState.RETURNED: "bad"}


class Opinion(TextChoices):
    """What a review came to."""

    APPROVED = "approved", _("通过")
    CONDITIONAL = "conditional", _("修改后通过")
    REJECTED = "rejected", _("不通过")


PASSING = frozenset({Opinion.APPROVED, Opinion.CONDITIONAL})
