"""Records of the plans app, one aggregate a file."""

from gaoxin.apps.plans.models.plan import Plan
from gaoxin.apps.plans.models.projects import Project, StageReport
from gaoxin.apps.plans.models.rows import Answer, Finding, Row, RowUnit
from gaoxin.apps.plans.models.targets import Goal, Measured, Target
from gaoxin.apps.plans.models.tasks import ProgressNote, Task
from gaoxin.apps.plans.models.versions import Change, Version

__all__ = [
    "Answer",
    "Change",
    "Finding",
    "Goal",
    "Measured",
    "Plan",
    "ProgressNote",
    "Project",
    "Row",
    "RowUnit",
    "StageReport",
    "Target",
    "Task",
    "Version",
]
