"""What came of recommendations: of the leads opened in a quarter because the gaps asked for them, how many signed."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Q
from django.db.models.functions import ExtractQuarter, ExtractYear

from gaoxin.apps.industry.lead_access import visible_leads
from gaoxin.apps.industry.lead_states import LeadSource, LeadState
from gaoxin.apps.zones.models import User, Zone


@dataclass(frozen=True, slots=True)
class Quarter:
    """Leads opened in one quarter, recommended ones and all others: opened, signed by today, lost, still open."""

    period: str
    opened: int
    signed: int
    lost: int
    going: int
    others_opened: int
    others_signed: int

    @property
    def precision(self) -> float | None:
        """Signed of opened, in %; None without any."""
        return self.signed / self.opened * 100 if self.opened else None

    @property
    def others(self) -> float | None:
        return self.others_signed / self.others_opened * 100 if self.others_opened else None


def quarters(user: User, zone: Zone | None, most: int = 8) -> Sequence[Quarter]:
    """The latest quarters in which a lead was opened, the latest first."""
    from_gaps = Q(source=LeadSource.RECOMMENDED)
    signed, lost = Q(signed_on__isnull=False), Q(state=LeadState.LOST)
    rows = (
        visible_leads(user, zone)
        .order_by()
        .annotate(year=ExtractYear("opened_on"), quarter=ExtractQuarter("opened_on"))
        .values("year", "quarter")
        .annotate(
            opened=Count("pk", filter=from_gaps),
            came=Count("pk", filter=from_gaps & signed),
            gone=Count("pk", filter=from_gaps & lost & ~signed),
            others=Count("pk", filter=~from_gaps),
            others_came=Count("pk", filter=~from_gaps & signed),
        )
        .order_by("-year", "-quarter")[:most]
    )
    return [
        Quarter(
            f"{row['year']}Q{row['quarter']}",
            row["opened"],
            row["came"],
            row["gone"],
            row["opened"] - row["came"] - row["gone"],
            row["others"],
            row["others_came"],
        )
        for row in rows
    ]
