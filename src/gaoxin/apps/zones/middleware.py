"""Who asks, where a key says so; and what holds for everybody signed in: seen, and with a second factor."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext

from gaoxin.apps.zones.callers import caller_of
from gaoxin.apps.zones.queries.sign_in import has_second_factor, second_factor_required_by
from gaoxin.apps.zones.services import keys, sessions
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.middleware import wants_json
from gaoxin.web.problems import say

OPEN_TO_KEYS = "/api/"
READING = {"GET", "HEAD", "OPTIONS"}
SEEN_EVERY = timedelta(minutes=1)
REMEMBERED = 5000
"""Sessions of which a process knows when it last wrote that they were seen."""
HAS_SECOND_FACTOR = "has_second_factor"
"""The mark in a session that its person needs not be asked again. A reset by an administrator ends the session."""
OPEN_WITHOUT = {
    "zones:set_up",
    "zones:sign_out",
    "zones:change_password",
    "account_reauthenticate",
    "mfa_reauthenticate",
    "web:language",
}
"""What somebody may open who has still to set up a second factor."""


class ByKey:
    """A program that shows an access key asks the public interface as the key's person; no page opens to it.

    Such a request carries no cookie, so no other site can have caused it: it needs no token against forgery.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() == "bearer" and request.path_info.startswith(OPEN_TO_KEYS):
            try:
                key = keys.opened(secret.strip(), caller_of(request), writing=request.method not in READING)
            except Refusal as refusal:
                return _unopened(refusal)
            request.user, request.access_key = key.user, key
            request._dont_enforce_csrf_checks = True
        return self.get_response(request)


def _unopened(refusal: Refusal) -> HttpResponse:
    said = [asdict(say(problem)) for problem in refusal.problems]
    return JsonResponse({"problems": said}, status=401, headers={"WWW-Authenticate": "Bearer"})


class SignedIn:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self._seen: OrderedDict[str, datetime] = OrderedDict()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable, args: tuple, kwargs: dict) -> HttpResponse | None:
        if not request.user.is_authenticated:
            return None
        if not hasattr(request, "access_key"):
            self._note(request)
        return _to_setting_up(request) if _held_back(request) else None

    def _note(self, request: HttpRequest) -> None:
        key, now = request.session.session_key, clock.now()
        last = self._seen.get(key)
        if last is not None and abs(now - last) < SEEN_EVERY:
            return
        sessions.seen(request.user, key, caller_of(request))
        self._seen[key] = now
        self._seen.move_to_end(key)
        while len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)


def _held_back(request: HttpRequest) -> bool:
    by_key = hasattr(request, "access_key")
    if request.resolver_match.view_name in OPEN_WITHOUT or (not by_key and request.session.get(HAS_SECOND_FACTOR)):
        return False
    if second_factor_required_by(request.user) is None:
        return False
    if has_second_factor(request.user):
        if not by_key:  # nobody's session is at hand, and none should begin
            request.session[HAS_SECOND_FACTOR] = True
        return False
    return True


def _to_setting_up(request: HttpRequest) -> HttpResponse:
    if wants_json(request):
        return JsonResponse({"status": 403, "reason": gettext("请先启用动态码。")}, status=403)
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204, headers={"HX-Redirect": reverse("zones:set_up")})
    return redirect("zones:set_up")
