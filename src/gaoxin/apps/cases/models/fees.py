"""What is charged for a matter: declared with its basis, then paid or waived."""

from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.matter_states import FeeState
from gaoxin.apps.cases.models.case import Case
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(through="case")
@tracked
class Fee(models.Model):
    """One item that the catalogue declares for the matter. `amount` is in fen; None until it was worked out by the
    standard. A fee that is waived says by which rule in `note`, a paid one has the number of its receipt there."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="fees")
    position = models.PositiveSmallIntegerField(_("序号"))
    item = models.CharField(_("收费项目"), max_length=120)
    standard = models.CharField(_("收费标准"), max_length=300)
    basis = models.CharField(_("收费依据"), max_length=300)
    state = models.CharField(_("状态"), max_length=10, choices=FeeState, default=FeeState.OPEN)
    amount = models.PositiveBigIntegerField(_("金额（分）"), null=True, blank=True)
    note = models.CharField(_("票据号或者减免依据"), max_length=200, blank=True)
    settled_at = models.DateTimeField(_("缴清或减免时间"), null=True, blank=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["position"]
        verbose_name = _("办件收费")
        constraints = [
            models.UniqueConstraint(fields=["case", "position"], name="fee_charged_once"),
            models.CheckConstraint(
                condition=Q(state=FeeState.OPEN, settled_at__isnull=True)
                | (~Q(state=FeeState.OPEN) & Q(settled_at__isnull=False)),
                name="fee_settled_at_a_time",
            ),
            models.CheckConstraint(
                condition=~Q(state=FeeState.PAID) | Q(amount__isnull=False), name="paid_fee_has_an_amount"
            ),
        ]

    @property
    def yuan(self) -> Decimal | None:
        return None if self.amount is None else Decimal(self.amount) / 100
