"""What a transfer came to, case by case."""

from collections.abc import Sequence
from dataclasses import dataclass

from gaoxin.apps.cases.models import ProcessTransfer, TransferredCase
from gaoxin.apps.cases.states import Taken
from gaoxin.apps.zones.models import Zone
from gaoxin.kernel.problems import Problem
from gaoxin.web.errors import NotFound
from gaoxin.web.problems import say
from gaoxin.web.scope import as_system

MOST_LINES = 100_000


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One case of a transfer. Only its number is told: whoever draws processes need not see what cases are about."""

    pk: int
    number: str
    key: str
    opened: Sequence[str]
    problems: Sequence[str]

    @property
    def moved(self) -> bool:
        return self.key == Taken.MOVED

    @property
    def came(self) -> str:
        return str(Taken(self.key).label)


def require_transfer(zone: Zone, key: str, transfer_id: int) -> ProcessTransfer:
    """One transfer of a process of the zone, or *not found*."""
    found = ProcessTransfer.objects.select_related("target", "started_by")
    transfer = found.filter(pk=transfer_id, zone=zone, target__key=key).first()
    if transfer is None:
        raise NotFound
    return transfer


def lines(transfer: ProcessTransfer) -> list[ReportLine]:
    """What became of each case, those that were left first."""
    with as_system():
        found = transfer.cases.select_related("case").order_by("came", "pk")[:MOST_LINES]
        return [_line(one) for one in found]


def _line(one: TransferredCase) -> ReportLine:
    problems = [say(Problem(problem["code"], problem["values"])).sentence for problem in one.problems]
    return ReportLine(one.pk, one.case.number, one.came, one.opened, problems)
