"""A list as a file: exactly the rows and columns that the address shows, on all pages, in the same order."""

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext

from gaoxin.web import clock
from gaoxin.web.exports import CSV, XLSX, Sheet, csv_lines, workbook
from gaoxin.web.pages.listed import Listing

FORMATS = {"xlsx": XLSX, "csv": CSV}


def sheet_of(listing: Listing, who: str) -> Sheet:
    """The table with its head: filters, number of rows, as-of time and who took it."""
    columns = listing.columns
    chosen = "；".join(f"{label}：{words}" for label, words, _href in listing.active) or gettext("无")
    head = [
        (gettext("筛选条件"), chosen),
        (gettext("数据截至"), f"{clock.now():%Y-%m-%d %H:%M}"),
        (gettext("导出人"), who),
    ]
    lines = ([column.exported(row) for column in columns] for row in listing.each())
    return Sheet(str(listing.list.title), head, [column.for_sheet() for column in columns], lines)


def answer(request: HttpRequest, listing: Listing) -> HttpResponse:
    """The file as a download named after the list and the day."""
    format_ = request.GET["export"]
    sheet = sheet_of(listing, str(request.user) if request.user.is_authenticated else gettext("公众"))
    if format_ == "csv":
        response = HttpResponse("".join(csv_lines(sheet)), content_type=CSV)
    else:
        response = HttpResponse(workbook(sheet), content_type=XLSX)
    return named(response, f"{sheet.title} {clock.today():%Y%m%d}.{format_}")


def named(response: HttpResponse, name: str) -> HttpResponse:
    """The response as a download with a file name, which may be Chinese."""
    response["Content-Disposition"] = content_disposition_header(True, name)
    return response
