"""The limits of a case: what is owed by when, how that was found, and what happens as a limit comes and goes.

What is answered. `case_limits` takes what happened to a case (opened, stopped and continued, handed on, given another
kind or grade, extended, done, sent back) and gives each stage its deadline with the lines of its computation: from
when, what was not counted and why, what was given in addition, the days, the result. `ladder` says when 提醒, 催办,
督办单, 联席会议 and 通报 are due. Both are computed from happenings alone; a holiday notice that comes later, or a
corrected entry, needs no repair.

On whose authority. How days are counted: `deadlines`. Which time is not counted, how long each stage may take and by
how much it may be extended stands in the catalogue (`case_limits`) with document and article.
"""

from gaoxin.engines.flows.limits.clocking import case_limits
from gaoxin.engines.flows.limits.declared import OPENED, Extension, Ground, OnReturn, OnTransfer, Rung, Scheme, Stage
from gaoxin.engines.flows.limits.happenings import (
    Continued,
    Done,
    Extended,
    HandedOn,
    Happening,
    Opened,
    Ordered,
    Reclassified,
    SentBack,
    Stopped,
)
from gaoxin.engines.flows.limits.ladders import Climb, ladder
from gaoxin.engines.flows.limits.records import as_json, from_json
from gaoxin.engines.flows.limits.results import CaseLimits, Line, LineKind, StageLimit

__all__ = [
    "OPENED",
    "CaseLimits",
    "Climb",
    "Continued",
    "Done",
    "Extended",
    "Extension",
    "Ground",
    "HandedOn",
    "Happening",
    "Line",
    "LineKind",
    "OnReturn",
    "OnTransfer",
    "Opened",
    "Ordered",
    "Reclassified",
    "Rung",
    "Scheme",
    "SentBack",
    "Stage",
    "StageLimit",
    "Stopped",
    "as_json",
    "case_limits",
    "from_json",
    "ladder",
]
