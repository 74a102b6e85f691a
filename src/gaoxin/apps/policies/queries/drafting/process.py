"""The declared process by which a zone's policy is made, and where a round stands in it."""

from datetime import date, datetime, time

from gaoxin.catalogue.calendars import package_calendar
from gaoxin.catalogue.policy_stages import Act, PolicyProcess, Stage, package_policy_processes
from gaoxin.engines.flows.deadlines import WorkingDays, deadline
from gaoxin.web import clock

PROCESS = "zone_policy"
CALENDAR = "cn"

__all__ = ["Act", "PolicyProcess", "Stage", "due_of", "process", "stage_of"]


def process() -> PolicyProcess:
    return package_policy_processes()[PROCESS]


def stage_of(key: str) -> Stage:
    return process().stages[key]


def due_of(stage: Stage, began: date) -> date | None:
    """The last day of a stage that began on a day; None where no limit is declared."""
    if stage.days is None:
        return None
    since = datetime.combine(began, time(9), clock.SHANGHAI)
    found = deadline(since, WorkingDays(stage.days), package_calendar(CALENDAR), [])
    return clock.local(found.moment).date()
