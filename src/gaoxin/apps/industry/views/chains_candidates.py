"""Whom to bring in for a segment, as a workbook to take along."""

from django.http import HttpRequest, HttpResponse

from gaoxin.apps.industry.chain_access import READERS
from gaoxin.apps.industry.queries.chains.candidate_sheet import candidate_sheet
from gaoxin.apps.industry.views.chains_common import zone_here
from gaoxin.web import clock
from gaoxin.web.exports import XLSX, workbook
from gaoxin.web.pages.listfile import named
from gaoxin.web.rights import open_to


@open_to(*READERS)
def candidates(request: HttpRequest, chain_key: str, segment_key: str) -> HttpResponse:
    """Every candidate kept, with its parts, reasons, counter-arguments and source."""
    sheet = candidate_sheet(request.user, zone_here(request), chain_key, segment_key, str(request.user))
    answer = HttpResponse(workbook(sheet), content_type=XLSX)
    return named(answer, f"{sheet.title} {clock.today():%Y%m%d}.xlsx")
