"""Lists of resources and patents brought as files: what was taken, what was not and why."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.queries.resources import columns
from gaoxin.apps.industry.queries.resources import lists as queries
from gaoxin.apps.industry.resource_access import READERS, WORKERS, require_import, require_keeper
from gaoxin.apps.industry.resource_forms import ImportForm
from gaoxin.apps.industry.services.resources import importing
from gaoxin.apps.industry.views.lead_common import ask
from gaoxin.apps.industry.views.resource_common import LIST, resource_tabs, resources_crumb, seat_here
from gaoxin.web import clock
from gaoxin.web.exports import XLSX
from gaoxin.web.pages.listing import Column, Empty, List, respond
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.rights import open_to

IMPORTS = List(
    key="industry.resource_imports",
    title=_("导入记录"),
    purpose=_("每次导入收进多少行、哪些行没有收进和为什么；没收进的行原样留着，改好后再导入。"),
    columns=[
        Column(
            key="file_name",
            label=_("文件"),
            link=lambda row: reverse("industry:resource_import", args=[row.pk]),
            wide=True,
        ),
        Column(key="what", label=_("内容"), value=lambda row: _t("专利") if row.patents else _t("创新资源")),
        Column(key="added", label=_("新增"), kind="number", unit=_("行")),
        Column(key="changed", label=_("更新"), kind="number", unit=_("行")),
        Column(key="same", label=_("相同"), kind="number", unit=_("行")),
        Column(key="refused", label=_("未导入"), kind="number", unit=_("行"), value=lambda row: len(row.refused)),
        Column(key="by", label=_("导入人"), value=lambda row: str(row.by)),
        Column(key="at", label=_("导入时间"), kind="moment"),
    ],
    order="-pk",
    empty=Empty(title=_("还没有导入"), text=_("有现成的名单就从文件导入，重复导入同一份不会多出来。")),
)


@open_to(*READERS)
def resource_imports(request: HttpRequest) -> HttpResponseBase:
    here = seat_here(request)
    rows = queries.imports(request.user, here.zone)
    return respond(
        request, IMPORTS, rows, template=LIST, tabs=resource_tabs(request, here), synthetic=here.zone.synthetic
    )


@open_to(*WORKERS)
def import_resources(request: HttpRequest) -> HttpResponse:
    zone = seat_here(request).zone
    require_keeper(request.user, zone)

    def save(form: ImportForm) -> str:
        sent = form.cleaned_data
        row = importing.bring(
            request.user,
            zone,
            sent["file"].name,
            sent["file"].chunks(),
            patents=sent["what"] == "patents",
            source=sent["source"],
            day=sent["as_of"],
        )
        return reverse("industry:resource_import", args=[row.pk])

    return ask(
        request,
        _("导入名单"),
        reverse("industry:resources"),
        ImportForm,
        save,
        said=_("已读完文件，结果在这里。"),
        submit=_("导入"),
        purpose=_("Excel 或者文本表格，一行一项；表头按模板写，列的次序不限。"),
        after=_("能收的行立即收进，收不进的行原样留下并写明原因。"),
        initial={"as_of": clock.today(), "what": "resources"},
        template="industry/resources/import.html",
        crumbs=[resources_crumb()],
    )


@open_to(*READERS)
def resource_import(request: HttpRequest, import_id: int) -> HttpResponse:
    row = require_import(request.user, import_id)
    record = Record(
        title=row.file_name,
        kind=_("导入专利") if row.patents else _("导入创新资源"),
        state=_t("有 %(n)d 行没有导入") % {"n": len(row.refused)} if row.refused else _t("全部导入"),
        tone="warn" if row.refused else "good",
        facts=[
            Fact(_("新增"), _t("%(n)d 行") % {"n": row.added}),
            Fact(_("更新"), _t("%(n)d 行") % {"n": row.changed}),
            Fact(_("相同"), _t("%(n)d 行") % {"n": row.same}),
            Fact(_("导入人"), str(row.by)),
            Fact(_("导入时间"), clock.local(row.at).strftime("%Y-%m-%d %H:%M")),
        ],
    )
    context = {
        "record": record,
        "row": row,
        "lines": columns.refused_lines(row),
        "crumbs": [resources_crumb(), (_t("导入记录"), reverse("industry:resource_imports"))],
    }
    return render(request, "industry/resources/imported.html", context)


def _sheet(content: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=XLSX)
    answer["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    return answer


@open_to(*READERS)
def refused_lines(request: HttpRequest, import_id: int) -> HttpResponse:
    """The lines that were not taken, as a file to be corrected."""
    row = require_import(request.user, import_id)
    return _sheet(columns.refused_file(row), f"refused-{row.pk}")


@open_to(*WORKERS)
def import_template(request: HttpRequest) -> HttpResponse:
    patents = request.GET.get("what") == "patents"
    return _sheet(columns.template(patents=patents), "patents" if patents else "resources")
