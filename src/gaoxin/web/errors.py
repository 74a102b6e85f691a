"""Pages for what cannot be answered: in the frame, in words, with the next step."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from gaoxin.web.middleware import wants_json


class NotFound(Http404):
    """No such record, or none that this person may see; the two are not told apart."""


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 404)


def failed(request: HttpRequest) -> HttpResponse:
    """The last resort: a page without the frame, so that a database that is down still leaves something to read."""
    return _page(request, 500)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form sent from a page that had been open too long, or from elsewhere."""
    return _page(request, 403, "csrf")


def _page(request: HttpRequest, status: int, name: str = "") -> HttpResponse:
    if wants_json(request):
        return JsonResponse({"status": status}, status=status)
    return render(request, f"errors/{name or status}.html", status=status)
