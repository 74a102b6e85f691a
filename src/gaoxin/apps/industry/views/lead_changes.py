"""Who changed what in attraction: at the side of a page, or as a page of its own."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gaoxin.apps.industry.lead_access import READERS
from gaoxin.apps.industry.queries.leads import changes
from gaoxin.web.rights import open_to

TEMPLATE = "web/history.html"


@open_to(*READERS)
def lead(request: HttpRequest, lead_id: int) -> HttpResponse:
    return render(request, TEMPLATE, {"history": changes.of_lead(request.user, lead_id)})


@open_to(*READERS)
def offer(request: HttpRequest, offer_id: int) -> HttpResponse:
    return render(request, TEMPLATE, {"history": changes.of_offer(request.user, offer_id)})


@open_to(*READERS)
def line(request: HttpRequest, book: str, line_id: int) -> HttpResponse:
    return render(request, TEMPLATE, {"history": changes.of_line(book, request.user, line_id)})
