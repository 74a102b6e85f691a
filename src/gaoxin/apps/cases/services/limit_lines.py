"""The limits of a case as its page shows them: each stage with its computation line by line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.services import limits
from gaoxin.apps.cases.services.times import calendar
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.catalogue.case_limits import package_case_limits
from gaoxin.catalogue.case_limits.words import computation
from gaoxin.engines.flows.limits import StageLimit
from gaoxin.web.problems import language


@dataclass(frozen=True, slots=True)
class StageLine:
    """One stage: its name, when it is due, how it stands, and how that was found."""

    name: str
    grade: str
    due: datetime | None
    left: int | None
    state: str
    computation: Sequence[str]


def stage_lines(case: Case) -> Sequence[StageLine]:
    """The stages a case owes, in the order of its kind; nothing where the kind declares no limits."""
    found, declared = limits.limits_of(case), limits.declared_for(case)
    if found is None or declared is None:
        return []
    kinds, words = package_case_limits(), language()
    here = kinds[found.scheme.key]
    return [
        StageLine(
            here.stages[one.stage.key].called(words),
            here.grades[found.grade].called(words),
            _due(one),
            working_days_left(_due(one)) if one.running else None,
            _state(one),
            list(computation(one, kinds, found.scheme.key, calendar(), words)),
        )
        for one in found.stages
    ]


def _due(limit: StageLimit) -> datetime | None:
    return limit.deadline.moment if limit.deadline is not None else None


def _state(limit: StageLimit) -> str:
    """`waiting`, `paused`, `running`, `kept` or `late`."""
    if limit.deadline is None:
        return "waiting"
    if limit.done_at is not None:
        return "kept" if limit.kept else "late"
    return "running" if limit.deadline.moment is not None else "paused"
