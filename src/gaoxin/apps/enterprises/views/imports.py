"""Importing a table: taken in, its columns given their meaning, checked, written, undone."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.enterprises.forms.imports import UploadImportForm
from gaoxin.apps.enterprises.import_states import ImportState
from gaoxin.apps.enterprises.imports.mapping import Mapping
from gaoxin.apps.enterprises.queries import imported
from gaoxin.apps.enterprises.services.importing import deciding, undoing, uploads
from gaoxin.apps.enterprises.services.importing.batches import column_question
from gaoxin.apps.enterprises.states import FactState
from gaoxin.apps.enterprises.views.common import registry_crumb
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.kernel.problems import Problem, Refusal
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.exports import XLSX
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listfile import named
from gaoxin.web.pages.listing import Choice, Column, Empty, List, respond
from gaoxin.web.problems import say
from gaoxin.web.rights import open_to

IMPORTERS = ("officer", "head")
TONES = {
    ImportState.READING: "info",
    ImportState.MAPPING: "warn",
    ImportState.CHECKING: "info",
    ImportState.CHECKED: "warn",
    ImportState.WRITING: "info",
    ImportState.WRITTEN: "good",
    ImportState.STOPPED: "bad",
    ImportState.UNDONE: "plain",
}
WORKING = frozenset({ImportState.READING, ImportState.CHECKING, ImportState.WRITING})
COUNTS = {
    "rows": _("读到的行"),
    "new": _("新增企业"),
    "changed": _("有变化的行"),
    "unchanged": _("没有变化的行"),
    "years_new": _("新增年度数据"),
    "years_changed": _("更正年度数据"),
    "doubtful": _("存疑"),
    "bad": _("不合格"),
}
LEFT_OUT = {
    "total": _("合计行"),
    "note": _("说明行"),
    "head": _("重复的表头"),
    "blank": _("空行"),
    "repeated": _("与前面完全相同的行"),
}
IMPORTS = List(
    key="enterprises.imports",
    title=_("导入"),
    purpose=_("把各部门的企业名单和报表导入企业库：先对应列，再检查，看清变化后写入。"),
    columns=[
        Column(
            key="file",
            label=_("文件"),
            value=str,
            link=lambda row: reverse("enterprises:import", args=[row.pk]),
            wide=True,
        ),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value="get_state_display",
            tone=lambda row: TONES[ImportState(row.state)],
            sort="state",
        ),
        *(
            Column(
                key=key,
                label=COUNTS[key],
                kind="number",
                value=lambda row, key=key: row.counts.get("rows", {}).get(key),
            )
            for key in ("rows", "new", "changed", "doubtful", "bad")
        ),
        Column(key="created_by", label=_("上传人"), value=lambda row: str(row.created_by or _("系统"))),
        Column(key="created_at", label=_("上传时间"), kind="moment", sort="created_at"),
    ],
    filters=[Choice(key="state", label=_("状态"), field="state", options=ImportState.choices, multiple=True)],
    order="-created_at",
    empty=Empty(
        title=_("还没有导入过"),
        text=_("上传一份 Excel、CSV 或 Parquet 表格，系统会认出各列，检查后再写入。"),
        url=reverse_lazy("enterprises:new_import"),
        action=_("上传表格"),
    ),
)


def _zone(request: HttpRequest) -> Any:
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    return zone


def crumbs() -> list[tuple[str, str]]:
    return [registry_crumb(), (str(IMPORTS.title), reverse("enterprises:imports"))]


@open_to(*IMPORTERS)
def imports(request: HttpRequest) -> HttpResponseBase:
    found = imported.imports(request.user, _zone(request))
    return respond(request, IMPORTS, found, template="enterprises/imports/list.html", crumbs=[registry_crumb()])


@open_to(*IMPORTERS)
def new_import(request: HttpRequest) -> HttpResponse:
    """Take a table in."""
    zone = _zone(request)
    page = FormPage(
        title=_t("上传表格"),
        purpose=_t("Excel（.xlsx、.xls）、CSV 或 Parquet；原件按指纹保存，写入的每个数都指回所在的行。"),
        submit=_t("上传并识别表头"),
        cancel=reverse("enterprises:imports"),
        after=_t("提交后核对各列的含义和单位，再检查；确认之前不会写入任何数据。"),
    )

    def save(form: UploadImportForm) -> str:
        file = form.cleaned_data["file"]
        record = uploads.upload_import(request.user, zone, file.name, file.chunks())
        return reverse("enterprises:import", args=[record.pk])

    return respond_form(request, page, UploadImportForm, save, crumbs=crumbs())


@open_to(*IMPORTERS)
def template(request: HttpRequest) -> HttpResponse:
    """An empty table with every field."""
    return named(HttpResponse(imported.template_workbook(), content_type=XLSX), _t("企业数据导入模板.xlsx"))


@open_to(*IMPORTERS)
def one_import(request: HttpRequest, import_id: int) -> HttpResponse:
    """The page on which the import's next step is taken."""
    page = imported.import_page(request.user, import_id)
    state = ImportState(page.record.state)
    if state in WORKING:
        return _working(request, page)
    if request.htmx:
        return HttpResponse(headers={"HX-Redirect": request.path})
    if state == ImportState.MAPPING:
        return _mapping(request, page, Mapping.of_dict(page.record.mapping))
    return _result(request, page)


def _context(page: imported.ImportPage) -> dict[str, Any]:
    record = page.record
    return {
        "page": page,
        "record": record,
        "job": record.job,
        "title": str(record),
        "state": record.get_state_display(),
        "tone": TONES[ImportState(record.state)],
        "crumbs": crumbs(),
        "may_work": page.standing.works,
    }


def _working(request: HttpRequest, page: imported.ImportPage) -> HttpResponse:
    job = page.record.job
    problems = job.problems if job is not None and job.finished else []
    context = {
        **_context(page),
        "going": job is not None and not job.finished,
        "said": [say(Problem(one["code"], one["values"])) for one in problems],
    }
    partial = "enterprises/imports/progress.html"
    return render(request, partial if request.htmx else "enterprises/imports/working.html", context)


def _mapping(
    request: HttpRequest, page: imported.ImportPage, chosen: Mapping, refusal: Refusal | None = None
) -> HttpResponse:
    found = imported.prepared(page.record.document, page.record.sheet)
    context = {
        **_context(page),
        "lines": imported.column_lines(found, chosen),
        "fields": imported.field_options(),
        "units": imported.unit_options(),
        "year": chosen.year,
        "sheets": found.table.sheets,
        "fact_states": [one for one in FactState.choices if one[0] != FactState.VERIFIED or page.verifies],
        "said": [say(problem) for problem in refusal.problems] if refusal else [],
    }
    return render(request, "enterprises/imports/mapping.html", context, status=422 if refusal else 200)


def _result(request: HttpRequest, page: imported.ImportPage) -> HttpResponse:
    record = page.record
    counts, left_out = (record.counts.get(part, {}) for part in ("rows", "left_out"))
    context = {
        **_context(page),
        "counts": [(label, counts[key]) for key, label in COUNTS.items() if counts.get(key)],
        "left_out": [(label, left_out[key]) for key, label in LEFT_OUT.items() if left_out.get(key)],
        "questions": [say(column_question(one["field"], one["year"], one["power"])) for one in record.questions],
        "changes": imported.changes(record) if record.state == ImportState.CHECKED else [],
        "checked": record.state == ImportState.CHECKED,
        "stopped": record.state == ImportState.STOPPED,
        "may_undo": page.standing.works and record.state in (ImportState.WRITTEN, ImportState.STOPPED),
    }
    return render(request, "enterprises/imports/result.html", context)


def _seen(request: HttpRequest) -> int:
    seen = request.POST.get("revision", "")
    return int(seen) if seen.isdecimal() else -1


@open_to(*IMPORTERS)
@require_POST
def confirm(request: HttpRequest, import_id: int) -> HttpResponse:
    """Keep what the columns mean and start the check."""
    page = imported.import_page(request.user, import_id)
    chosen = imported.chosen_columns(request.POST, len(page.record.labels))
    state = request.POST.get("fact_state", "")
    kept = FactState(state) if state in FactState.values else FactState.REPORTED
    try:
        deciding.confirm_mapping(request.user, import_id, chosen, seen=_seen(request), state=kept)
    except Refusal as refusal:
        return _mapping(request, page, chosen, refusal)
    return redirect("enterprises:import", import_id)


@open_to(*IMPORTERS)
@require_POST
def sheet(request: HttpRequest, import_id: int) -> HttpResponse:
    """Look at another sheet."""
    imported.import_page(request.user, import_id)
    uploads.choose_sheet(request.user, import_id, request.POST.get("sheet", ""), seen=_seen(request))
    return redirect("enterprises:import", import_id)


STEPS = {
    "change": deciding.change_mapping,
    "accept": deciding.accept_units,
    "write": deciding.start_writing,
    "undo": undoing.undo_import,
}
DONE = {
    "accept": _("已记下：这些列的单位无误。"),
    "undo": _("已撤销这份导入：新增的已删除，改动的已恢复原值。"),
}


@open_to(*IMPORTERS)
@require_POST
def step(request: HttpRequest, import_id: int, word: str) -> HttpResponse:
    """Go back to the columns, accept their units, write, or take the whole import back."""
    imported.import_page(request.user, import_id)
    if word not in STEPS:
        raise NotFound
    STEPS[word](request.user, import_id, seen=_seen(request))
    if word in DONE:
        messages.done(request, str(DONE[word]))
    return redirect("enterprises:import", import_id)
