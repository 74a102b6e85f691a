"""What lists of supervised cases share: their tabs, their columns of state, and the filter for what is late."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.instruction_access import may_instruct, supervises
from gaoxin.apps.cases.states import CASE_TONES, RUNNING
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.filters import Yes
from gaoxin.web.pages.listing import Column
from gaoxin.web.pages.record import TabLine
from gaoxin.web.pages.rows import Rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Late(Yes):
    """Only what runs and is past its day; `field` leads to the case."""

    def narrow(self, rows: Rows, words: QueryDict) -> Rows:
        return rows.having(**{f"{self.field}__state__in": RUNNING, f"{self.field}__due__lt": clock.now()})


def state_columns() -> list[Column]:
    """Department, state, due and rung of the case of a row."""
    return [
        Column(key="department", label=_("牵头单位"), value=lambda row: str(row.case.department or "")),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value=lambda row: row.case.get_state_display(),
            tone=lambda row: CASE_TONES[row.case.state],
        ),
        Column(
            key="due",
            label=_("期限"),
            kind="due",
            value=lambda row: row.case.due,
            left=lambda row: working_days_left(row.case.due),
        ),
        Column(key="rung", label=_("督办级次"), kind="number", unit=_("级"), value=lambda row: row.case.rung),
        Column(key="filed", label=_("交办时间"), kind="moment", value=lambda row: row.case.filed_at, sort="pk"),
    ]


def list_tabs(request: HttpRequest) -> list[TabLine]:
    lines = [
        (_t("批示件"), "instructions:all"),
        (_t("会议议定事项"), "instructions:items"),
        (_t("会议纪要"), "instructions:minutes_list"),
        (_t("督查通报和专报"), "instructions:bulletins"),
    ]
    return [TabLine(label, reverse(url), request.path == reverse(url)) for label, url in lines]


def zone_here(request: HttpRequest) -> Any:
    """The zone the person works in now, or *not found*."""
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    return zone


def rights(request: HttpRequest, zone: Any) -> dict[str, bool]:
    """What the person may begin from a list."""
    return {"may_write": may_instruct(request.user, zone), "may_supervise": supervises(request.user, zone)}
