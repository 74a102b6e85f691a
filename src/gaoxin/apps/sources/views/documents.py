"""Documents of the zone, their text, and the passage behind a figure."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.sources import queries
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.apps.zones.states import STAFF
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.rights import open_to

DOCUMENTS = List(
    key="sources.documents",
    title=_("文件"),
    purpose=_("上传过的每一份文件：原件按指纹保存，读出的数字都指回这里。"),
    columns=[
        Column(
            key="title",
            label=_("标题"),
            value=str,
            sort="title",
            link=lambda document: reverse("sources:document", args=[document.pk]),
            wide=True,
        ),
        Column(key="number", label=_("发文字号"), sort="number"),
        Column(key="issuer", label=_("发文机关"), sort="issuer"),
        Column(key="issued_on", label=_("成文日期"), kind="date", sort="issued_on"),
        Column(key="format", label=_("格式"), sort="format"),
        Column(
            key="size",
            label=_("大小"),
            kind="number",
            unit="KB",
            value=lambda document: round(document.size / 1024, 1),
            sort="size",
        ),
        Column(key="uploaded_by", label=_("上传人"), value=lambda document: str(document.uploaded_by or "")),
        Column(key="uploaded_at", label=_("上传时间"), kind="moment", sort="uploaded_at"),
        Column(key="sha256", label=_("文件指纹（SHA-256）"), shown=False),
    ],
    filters=[
        Choice(
            key="format",
            label=_("格式"),
            field="format",
            options=[(name, name) for name in ("docx", "pdf", "html", "md", "txt", "xlsx")],
            multiple=True,
        ),
        Dates(key="uploaded", label=_("上传日期"), field="uploaded_at", moments=True),
    ],
    search=["title", "file_name", "number", "issuer"],
    search_hint=_("标题、文件名、文号、发文机关"),
    order="-uploaded_at",
    empty=Empty(title=_("还没有文件"), text=_("上传规划或佐证材料后，文件会列在这里。")),
)


@open_to(*STAFF)
def documents(request: HttpRequest) -> HttpResponseBase:
    zone = zone_of_request(request)
    found = queries.documents(request.user).filter(zone=zone) if zone else []
    return respond(request, DOCUMENTS, found)


@open_to(*STAFF)
def document(request: HttpRequest, document_id: int) -> HttpResponse:
    """The text of a document; `from` and `to` in the address mark a stretch of it."""
    shown = queries.document(request.user, document_id)
    start, end = (_offset(request.GET.get(name)) for name in ("from", "to"))
    context = {
        "document": shown,
        "title": str(shown),
        "crumbs": [(DOCUMENTS.title, reverse("sources:list"))],
        "parts": queries.marked(shown.text, start, end),
    }
    return render(request, "sources/document.html", context)


def _offset(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() else None


@open_to(*STAFF)
def download(request: HttpRequest, document_id: int) -> FileResponse:
    """The stored file itself, always as a download: nothing uploaded is ever shown as a page of ours."""
    shown = queries.document(request.user, document_id)
    try:
        file = queries.file_of(shown).open("rb")
    except FileNotFoundError:
        raise Http404 from None
    return FileResponse(file, as_attachment=True, filename=shown.file_name, content_type="application/octet-stream")


@open_to(*STAFF)
def passage(request: HttpRequest, passage_id: int) -> HttpResponse:
    """The sentence behind a figure: a panel at the side, or a page of its own."""
    quotation = queries.quotation(request.user, passage_id)
    template = "sources/parts/passage.html" if request.htmx else "sources/passage.html"
    context = {"quotation": quotation, "passage": quotation.passage, "document": quotation.passage.document}
    return render(request, template, {**context, "title": _("原文出处")})
