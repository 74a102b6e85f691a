"""Checking all seals against the entries: every changed, removed or added row is named.

Three things are looked at: whether the seals hang together and say what their lists hold; whether each sealed entry
still reads as it was sealed; and whether there are entries that no seal knows although they claim a time or a number
that was sealed. Entries made since the latest seal are counted and left to the next.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Sum
from django.utils.translation import gettext_noop

from gaoxin.kernel.problems import Problem
from gaoxin.web import clock
from gaoxin.web.accesslog import SHORTEST, kept_from
from gaoxin.web.jobs import NoProgress
from gaoxin.web.models import Access, Pruning, Seal
from gaoxin.web.seal.chain import chain
from gaoxin.web.seal.checking import NAMED, SheetCheck
from gaoxin.web.seal.ledgers import ledgers, settle
from gaoxin.web.seal.runs import Run, extend, joined
from gaoxin.web.seal.statement import Statement
from gaoxin.web.seal.strangers import strangers

_CHECKING = gettext_noop("正在核验")


@dataclass(slots=True)
class Findings:
    """What a check of all seals found: `problems` are the first of `found`.

    `pruned` entries of the access log are gone because their time was over; `unsealed` ones wait for the next seal.
    """

    seals: int = 0
    entries: int = 0
    pruned: int = 0
    unsealed: int = 0
    found: int = 0
    problems: list[Problem] = field(default_factory=list)

    def add(self, *problems: Problem) -> None:
        self.found += len(problems)
        self.problems += problems[: NAMED - len(self.problems)]


def verify(progress: NoProgress | None = None, known: Mapping[str, str] | None = None) -> Findings:
    """Check everything, one block at a time. Runs inside a scope that sees all rows.

    `known` are seals by day that were published or kept elsewhere.
    """
    settle()
    return Verifying(progress or NoProgress(), known or {}).run()


@dataclass(slots=True)
class Verifying:
    """A check under way: what was found, and which numbers of each table are sealed."""

    progress: NoProgress
    known: Mapping[str, str]
    findings: Findings = field(default_factory=Findings)
    sealed: dict[str, list[Run]] = field(default_factory=lambda: defaultdict(list))
    total: int = 0
    pruned_before: datetime | None = None

    def run(self) -> Findings:
        self.total = Seal.objects.aggregate(total=Sum("entries"))["total"] or 0
        self._look_at_prunings()
        before: Statement | None = None
        for link in chain():
            self.findings.seals += 1
            self.findings.add(*link.problems)
            self._compare_known(link.seal)
            if link.told:
                self._check(link.told, before)
                before = link.told
        if before:
            self._look_for_strangers(before)
        return self.findings

    def _compare_known(self, seal: Seal) -> None:
        known = self.known.get(f"{seal.day}", seal.hash)
        if known != seal.hash:
            self.findings.add(Problem("seal.not_the_known", {"day": seal.day, "hash": seal.hash, "known": known}))

    def _look_at_prunings(self) -> None:
        """Access logs may have been removed when their time was over; too early is a finding and does not count."""
        for one in Pruning.objects.order_by("pk").iterator():
            if one.before <= kept_from(one.made_at, SHORTEST):
                self.pruned_before = max(one.before, self.pruned_before or one.before)
            else:
                values = {
                    "before": f"{clock.local(one.before):%Y-%m-%d}",
                    "made_at": f"{clock.local(one.made_at):%Y-%m-%d}",
                }
                self.findings.add(Problem("seal.pruned_too_soon", values))

    def _check(self, told: Statement, before: Statement | None) -> None:
        known = ledgers()
        for table, sheet in told.tables.items():
            if table not in known:
                if sheet.entries:
                    self.findings.add(Problem("seal.table_gone", {"day": told.day, "table": table}))
            elif table == Access._meta.db_table and self.pruned_before and told.until <= self.pruned_before:
                self.findings.pruned += sheet.entries
            elif sheet.entries:
                self._check_sheet(SheetCheck(known[table], told.number, told.day, sheet, before))

    def _check_sheet(self, check: SheetCheck) -> None:
        self.findings.add(*check.problems_of_list())
        for block in check.blocks():
            extend(self.sealed[check.ledger.table], block.numbers)
            self.findings.entries += len(block.numbers)
            self.findings.add(*block.problems)
            self.progress.step(min(self.findings.entries + self.findings.pruned, self.total), self.total, _CHECKING)

    def _look_for_strangers(self, before: Statement) -> None:
        for ledger in ledgers().values():
            seen = strangers(ledger, before, joined(self.sealed[ledger.table]))
            self.findings.unsealed += seen.unsealed
            self.findings.found += seen.found - len(seen.named)
            self.findings.add(
                *(
                    Problem("seal.entry_added", {"table": ledger.table, "entry": number, "record": record})
                    for number, record in seen.named
                )
            )
