"""Tickets with both clocks, files of tickets and their rows, and the answers as they go back to the hotline."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _t

from gaoxin.apps.cases.access import cases_in, oversees
from gaoxin.apps.cases.models import Case, Step, Ticket, TicketImport, TicketRow
from gaoxin.apps.cases.queries.hotline.fields import FIELDS, TicketField
from gaoxin.apps.cases.queries.kinds import outcome_word
from gaoxin.apps.cases.states import RUNNING, StepState
from gaoxin.apps.cases.visit_access import arranges, require_file
from gaoxin.apps.cases.visit_states import RowState
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import Problem
from gaoxin.web import clock
from gaoxin.web.exports import Sheet, SheetColumn, workbook
from gaoxin.web.problems import say
from gaoxin.web.scope import as_system

ANSWER = "answer"
ANSWER_FIELDS = ("result", "answer", "opinion")
FIRST = 20
"""Rows of a file that its page shows before they are taken in."""
MOST = 20_000
"""Answers of one file."""


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A field and the column it is read from; None: none."""

    field: TicketField
    at: int | None


@dataclass(frozen=True, slots=True)
class RowLine:
    """A row as its page shows it."""

    row: TicketRow
    cells: Sequence[str]
    said: Sequence[str]


@dataclass(frozen=True, slots=True)
class FilePage:
    """A file of tickets: its columns, what its rows come to, the wrong ones, and the first of the others."""

    file: TicketImport
    columns: Sequence[ColumnLine]
    counts: Mapping[str, int]
    wrong: Sequence[RowLine]
    first: Sequence[RowLine]

    @property
    def takes(self) -> int:
        """Rows that would change something."""
        return self.counts.get(RowState.NEW, 0) + self.counts.get(RowState.UPDATE, 0)


def tickets(user: User | AnonymousUser, zone: Zone) -> QuerySet[Ticket]:
    """The tickets whose cases the person sees, the latest first."""
    if zone not in zones_of(user):
        return Ticket.objects.none()
    found = Ticket.objects.filter(zone=zone)
    if not oversees(standing(user, zone)):  # whoever watches over all needs no look at each case
        found = found.filter(case__in=cases_in(user, zone))
    return found.select_related("case__department", "case__organisation").order_by("-received_at", "-case")


def late_there(found: QuerySet[Ticket]) -> QuerySet[Ticket]:
    """Those past the hotline's own limit and not answered."""
    return found.filter(case__state__in=RUNNING, due__lt=clock.now())


def files(user: User, zone: Zone) -> QuerySet[TicketImport]:
    """The files that were brought, the latest first."""
    if not arranges(user, zone):
        return TicketImport.objects.none()
    wrong = Count("rows", filter=Q(rows__state=RowState.WRONG))
    found = TicketImport.objects.filter(zone=zone).annotate(total=Count("rows"), wrong=wrong)
    return found.select_related("uploaded_by").order_by("-uploaded_at", "-pk")


def file_page(user: User, file_id: int) -> FilePage:
    file = require_file(user, file_id)
    counts = dict(file.rows.order_by().values_list("state").annotate(n=Count("pk")))
    good = file.rows.exclude(state=RowState.WRONG)[:FIRST]
    return FilePage(
        file,
        [ColumnLine(field, file.columns.get(key)) for key, field in FIELDS.items()],
        counts,
        [_line(file, row) for row in file.rows.filter(state=RowState.WRONG)[:200]],
        [_line(file, row) for row in good],
    )


def wrong_rows(user: User, file_id: int) -> tuple[TicketImport, bytes]:
    """The wrong rows of a file as they stood there, each with its line and what is wrong, to be put right."""
    file = require_file(user, file_id)
    columns = [SheetColumn(_t("行号"), numeric=True), SheetColumn(_t("问题"), width=60)]
    columns += [SheetColumn(text or "—", width=20) for text in file.head]
    rows = [
        [line.row.line, "；".join(line.said), *line.cells]
        for line in (_line(file, row) for row in file.rows.filter(state=RowState.WRONG))
    ]
    return file, workbook(Sheet(_t("有误的行"), [(_t("文件"), file.file_name)], columns, rows))


def answers(user: User, zone: Zone, found: QuerySet[Ticket]) -> bytes:
    """The answers of these tickets as a file for the hotline: its number, how the case stands, what was answered."""
    rows = list(found[:MOST])
    texts = last_answers([ticket.case_id for ticket in rows])
    columns = [
        SheetColumn(str(FIELDS["number"].label), width=24),
        SheetColumn(_t("本区编号"), width=24),
        SheetColumn(_t("办理状态")),
        SheetColumn(_t("办理结果")),
        SheetColumn(_t("主办部门"), width=24),
        SheetColumn(_t("答复时间"), width=18),
        SheetColumn(_t("热线要求办结时间"), width=18),
        SheetColumn(_t("是否按热线时限")),
        SheetColumn(_t("答复内容"), width=60),
    ]
    cells = [_answer_row(ticket, *texts.get(ticket.case_id, ("", None))) for ticket in rows]
    return workbook(Sheet(_t("12345 工单答复"), [(_t("开发区"), zone.name)], columns, cells))


def _answer_row(ticket: Ticket, text: str, at: datetime | None) -> list[object]:
    case: Case = ticket.case
    kept = "" if at is None or ticket.due is None else (_t("是") if at <= ticket.due else _t("否"))
    return [
        ticket.number,
        case.number,
        str(case.get_state_display()),
        outcome_word(case),
        str(case.department or ""),
        _moment(at),
        _moment(ticket.due),
        kept,
        text,
    ]


def last_answers(cases: Sequence[int]) -> dict[int, tuple[str, datetime | None]]:
    """The last answer of each case and when it was given; a merged case has that of its main case."""
    with as_system():
        steps = Step.objects.filter(case__in=cases, element=ANSWER, state=StepState.DONE).order_by("finished_at", "pk")
        found = {step.case_id: (_text(step), step.finished_at) for step in steps}
        for key, main in Case.objects.filter(pk__in=cases, merged_into__isnull=False).values_list("pk", "merged_into"):
            step = Step.objects.filter(case=main, element=ANSWER, state=StepState.DONE).order_by("-finished_at").first()
            if step is not None:
                found[key] = (_text(step), step.finished_at)
    return found


def _text(step: Step) -> str:
    return "\n".join(str(value) for key in ANSWER_FIELDS if (value := step.answers.get(key)))


def _moment(at: datetime | None) -> str:
    return f"{clock.local(at):%Y-%m-%d %H:%M}" if at is not None else ""


def _line(file: TicketImport, row: TicketRow) -> RowLine:
    cells = [str(row.cells.get(str(at), "")) for at in range(len(file.head))]
    told = (say(Problem(one["code"], one["values"])) for one in row.problems)
    return RowLine(row, cells, [f"{one.sentence}{one.remedy}" for one in told])
