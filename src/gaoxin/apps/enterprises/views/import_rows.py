"""The rows of an import that wait for a person: listed with their reasons, corrected in place, decided, left out."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from gaoxin.apps.enterprises.import_states import RowKind, RowState
from gaoxin.apps.enterprises.queries import imported
from gaoxin.apps.enterprises.services.importing import rows as services
from gaoxin.apps.enterprises.views.imports import IMPORTERS, crumbs
from gaoxin.kernel.problems import Refusal
from gaoxin.web import messages
from gaoxin.web.exports import XLSX
from gaoxin.web.pages.listfile import named
from gaoxin.web.pages.listing import BulkAction, Change, Choice, Column, Empty, List, Outcome, Preview, respond
from gaoxin.web.problems import say
from gaoxin.web.registry import Person
from gaoxin.web.rights import open_to

STATE_TONES = {RowState.OPEN: "warn", RowState.WRITTEN: "good", RowState.DROPPED: "plain"}
KINDS = [(kind.value, kind.label) for kind in imported.WAITING]


def _reasons(row: Any) -> str:
    return " ".join(one.sentence for one in imported.said_of(row))


def _drop_preview(user: Person, rows: Any) -> Preview:
    title = _t("第 %(line)s 行")
    return Preview(
        [
            Change(
                title % {"line": row.line},
                _reasons(row),
                _t("不导入"),
                "" if row.state == RowState.OPEN else _t("已处理"),
            )
            for row in rows
        ],
        _t("原表和原因都保留，之后仍可在这里找到。"),
    )


def _drop(user: Person, rows: Any) -> Outcome:
    count = services.drop_rows(user, rows[0].run_id, [row.pk for row in rows])
    return Outcome(ngettext("%(n)s 行不导入。", "%(n)s 行不导入。", count) % {"n": count})


def _accept_preview(user: Person, rows: Any) -> Preview:
    return Preview(
        [
            Change(
                _t("第 %(line)s 行") % {"line": row.line},
                _reasons(row),
                _t("按文件写入"),
                "" if row.state == RowState.OPEN and row.kind == RowKind.DOUBTFUL else _t("不是待认定的存疑行"),
            )
            for row in rows
        ],
        _t("写入后留有历史，可以随整份导入一起撤销。"),
    )


def _accept(user: Person, rows: Any) -> Outcome:
    worked = services.decide_rows(user, rows[0].run_id, [row.pk for row in rows])
    return Outcome(_t("已写入 %(n)s 行，还有 %(left)s 行待处理。") % {"n": worked.written, "left": worked.left})


ROWS = List(
    key="enterprises.import_rows",
    title=_("待处理的行"),
    purpose=_("没有写入的行和原因。改正后写入，或者认定、不导入。"),
    columns=[
        Column(
            key="line",
            label=_("行号"),
            sort="line",
            value=lambda row: _t("第 %(line)s 行") % {"line": row.line},
            link=lambda row: reverse("enterprises:import_row", args=[row.run_id, row.pk]),
        ),
        Column(key="name", label=_("企业"), value=imported.name_in),
        Column(key="kind", label=_("类别"), kind="chip", value="get_kind_display"),
        Column(key="reasons", label=_("原因"), value=_reasons, wide=True),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value="get_state_display",
            tone=lambda row: STATE_TONES[RowState(row.state)],
        ),
    ],
    filters=[
        Choice(key="kind", label=_("类别"), field="kind", options=KINDS),
        Choice(key="state", label=_("状态"), field="state", options=RowState.choices),
    ],
    order="line",
    actions=[
        BulkAction(key="accept", label=_("认定并写入"), preview=_accept_preview, apply=_accept),
        BulkAction(key="drop", label=_("不导入"), preview=_drop_preview, apply=_drop, icon="x"),
    ],
    empty=Empty(title=_("没有待处理的行"), text=_("每一行都已写入，或没有变化。")),
)


def _trail(record: Any) -> list[tuple[str, str]]:
    return [*crumbs(), (str(record), reverse("enterprises:import", args=[record.pk]))]


@open_to(*IMPORTERS)
def rows(request: HttpRequest, import_id: int) -> HttpResponseBase:
    record = imported.import_page(request.user, import_id).record
    found = imported.waiting_rows(request.user, import_id)
    return respond(request, ROWS, found, template="enterprises/imports/rows.html", record=record, crumbs=_trail(record))


@open_to(*IMPORTERS)
def rows_file(request: HttpRequest, import_id: int) -> HttpResponse:
    """The waiting rows with their reasons beside them, as a spreadsheet."""
    record = imported.import_page(request.user, import_id).record
    content = imported.rows_workbook(record)
    return named(HttpResponse(content, content_type=XLSX), _t("待处理的行 %(file)s.xlsx") % {"file": record})


@open_to(*IMPORTERS)
def row(request: HttpRequest, import_id: int, row_id: int) -> HttpResponse:
    """Correct a row in place, decide whom it is about, or leave it out."""
    page = imported.row_page(request.user, import_id, row_id)
    said = list(page.said)
    if request.method == "POST":
        try:
            messages.done(request, _done(request, page))
            return redirect("enterprises:import_rows", import_id)
        except Refusal as refusal:
            said = [say(problem) for problem in refusal.problems]
    context = {
        "page": page,
        "record": page.record,
        "row": page.row,
        "said": said,
        "open": page.row.state == RowState.OPEN,
        "doubtful": page.row.kind == RowKind.DOUBTFUL,
        "title": _t("第 %(line)s 行") % {"line": page.row.line},
        "crumbs": [*_trail(page.record), (str(ROWS.title), reverse("enterprises:import_rows", args=[import_id]))],
    }
    return render(request, "enterprises/imports/row.html", context, status=422 if request.method == "POST" else 200)


def _done(request: HttpRequest, page: imported.RowPage) -> str:
    """Do what was chosen with a row; answers what was done in a sentence."""
    user, import_id, key = request.user, page.record.pk, page.row.pk
    action, _space, organisation = request.POST.get("action", "").partition(" ")
    if action == "drop":
        services.drop_rows(user, import_id, [key])
        return _t("这一行不导入。")
    if action == "reopen":
        services.reopen_rows(user, import_id, [key])
        return _t("这一行回到待处理。")
    if action == "decide":
        chosen = int(organisation) if organisation.isdecimal() else None
        worked = services.decide_rows(user, import_id, [key], chosen)
    else:
        cells = [request.POST.get(f"cell-{at}", "") for at in range(len(page.record.labels))]
        worked = services.correct_row(user, import_id, key, cells)
    return _t("已写入这一行。") if worked.written else _t("这一行仍有问题，原因已更新。")
