"""What every answer carries, and how a refusal is told."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import FileResponse, HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.shortcuts import render, resolve_url
from django.utils import translation
from django.utils.datastructures import MultiValueDictKeyError

from gaoxin.kernel.problems import Refusal
from gaoxin.web.live import LiveResponse
from gaoxin.web.problems import say
from gaoxin.web.registry import Person
from gaoxin.web.scope import acting_as

Answer = Callable[[HttpRequest], HttpResponse]
POLICY = (
    "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'; "
    "base-uri 'self'; object-src 'none'"
)


class ContentSecurityPolicy:
    """Sets the policy on each answer; sends a fragment request of someone signed out to the sign-in page as a whole."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.headers.get("HX-Request") and _leads_to_sign_in(response):
            response = HttpResponse(status=204, headers={"HX-Redirect": resolve_url(settings.LOGIN_URL)})
        response.headers.setdefault("Content-Security-Policy", POLICY)
        return response


def _leads_to_sign_in(response: HttpResponse) -> bool:
    return response.status_code == 302 and response["Location"].split("?")[0] == resolve_url(settings.LOGIN_URL)


class ActingPerson:
    """Answers each request inside the scope of whoever asks: one transaction, in which only their rows are seen.

    A view that raises is undone as a whole (ATOMIC_REQUESTS); what is streamed afterwards has the same scope again.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        person = request.user if request.user.is_authenticated else None
        with acting_as(person, url=request.path):
            response = self.get_response(request)
        if isinstance(response, StreamingHttpResponse) and not isinstance(response, FileResponse | LiveResponse):
            response.streaming_content = _streamed(person, response.streaming_content)
        return response


def _streamed(person: Person | None, parts: Iterable[bytes]) -> Iterator[bytes]:
    with acting_as(person):
        yield from parts


class Language:
    """The language of the page: the person's own, else the one chosen in this browser, else Chinese.

    What a browser says it prefers is not asked: an English browser in a Chinese office is no wish for English.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = getattr(request.user, "language", "") or request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        language = chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        with translation.override(language):
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


class Refusals:
    """Turns a refusal into 422 with its sentences: JSON, a fragment or a page, by what was asked."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, Refusal):
            return refused(request, exception)
        if isinstance(exception, MultiValueDictKeyError):  # a form sent without one of the fields its page has
            raise BadRequest(str(exception)) from exception
        return None


def wants_json(request: HttpRequest) -> bool:
    """Whether the caller prefers JSON to a page."""
    return request.get_preferred_type(["text/html", "application/json"]) == "application/json"


def refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """The answer to a request that a service refused. Nothing has been changed."""
    said = [say(problem) for problem in refusal.problems]
    if wants_json(request):
        return JsonResponse({"problems": [asdict(one) for one in said]}, status=422)
    if request.headers.get("HX-Request"):
        response = render(request, "web/parts/refusal.html", {"problems": said}, status=422)
        response["HX-Retarget"], response["HX-Reswap"] = "#refusal", "innerHTML show:top"
        return response
    return render(request, "web/refused.html", {"problems": said}, status=422)
