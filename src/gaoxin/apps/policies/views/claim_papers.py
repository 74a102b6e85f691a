"""The whole set of papers of a call, all made from the same records: list, notice, request, payment table."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _t

from gaoxin.apps.policies.claim_access import STAFF
from gaoxin.apps.policies.queries.claiming.papers import PAPERS, paper, sheet
from gaoxin.web.errors import NotFound
from gaoxin.web.exports import XLSX, workbook
from gaoxin.web.rights import open_to


@open_to(*STAFF)
def pdf(request: HttpRequest, call_id: int, kind: str) -> HttpResponse:
    if kind not in PAPERS:
        raise NotFound
    number, content = paper(request.user, call_id, kind)
    response = HttpResponse(content, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'attachment; filename="{number}-{kind}.pdf"'
    return response


@open_to(*STAFF)
def table(request: HttpRequest, call_id: int) -> HttpResponse:
    made = sheet(request.user, call_id, _t("兑现名单"))
    response = HttpResponse(workbook(made), content_type=XLSX)
    response.headers["Content-Disposition"] = f'attachment; filename="claims-{call_id}.xlsx"'
    return response
