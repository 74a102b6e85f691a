"""Lists: filters in the address, columns chosen, sort, pages, saved views, exports and bulk actions.

An app declares a `List` beside its views and answers with `respond(request, LIST, rows)`, where `rows` is the query
set or sequence its queries allow this person to see. Everything the reader chooses stands in the address, so that a
page can be kept, sent and come back to.
"""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render

from gaoxin.web.pages import bulk, listfile
from gaoxin.web.pages.bulk import BulkAction, Change, Outcome, Preview
from gaoxin.web.pages.columns import Column
from gaoxin.web.pages.filters import BadFilter, Choice, Dates, Exact, Range, Words, Yes
from gaoxin.web.pages.listed import Empty, List, Listing

__all__ = [
    "BadFilter",
    "BulkAction",
    "Change",
    "Choice",
    "Column",
    "Dates",
    "Empty",
    "Exact",
    "List",
    "Outcome",
    "Preview",
    "Range",
    "Words",
    "Yes",
    "respond",
]


def respond(
    request: HttpRequest,
    declared: List,
    source: QuerySet | Sequence[Any],
    *,
    template: str = "web/pages/list.html",
    **context: object,
) -> HttpResponseBase:
    """Answer a list: the page, its table alone for htmx, a file for `export=`, or a bulk action for POST.

    `template` may extend web/pages/list.html; `context` goes to it as it is (crumbs, primary action…).
    """
    listing = Listing(declared, request.GET, source, request.user)
    if request.method == "POST":
        return bulk.answer(request, listing.actions, listing.rows)
    if declared.exports and request.GET.get("export") in listfile.FORMATS:
        return listfile.answer(request, listing)
    fragment = request.headers.get("HX-Target") == "list"
    context = {"title": declared.title, "purpose": declared.purpose, **context, "listing": listing}
    return render(request, "web/parts/list.html" if fragment else template, context)
