"""What holds for every request of somebody signed in: the device is seen, and a second factor is set up first."""

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext

from gaoxin.apps.zones.callers import caller_of
from gaoxin.apps.zones.queries.sign_in import has_second_factor, second_factor_required_by
from gaoxin.apps.zones.services import sessions
from gaoxin.web import clock
from gaoxin.web.middleware import wants_json

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


class SignedIn:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self._seen: OrderedDict[str, datetime] = OrderedDict()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable, args: tuple, kwargs: dict) -> HttpResponse | None:
        if not request.user.is_authenticated:
            return None
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
    if request.resolver_match.view_name in OPEN_WITHOUT or request.session.get(HAS_SECOND_FACTOR):
        return False
    if second_factor_required_by(request.user) is None:
        return False
    if has_second_factor(request.user):
        request.session[HAS_SECOND_FACTOR] = True
        return False
    return True


def _to_setting_up(request: HttpRequest) -> HttpResponse:
    if wants_json(request):
        return JsonResponse({"status": 403, "reason": gettext("请先启用动态码。")}, status=403)
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204, headers={"HX-Redirect": reverse("zones:set_up")})
    return redirect("zones:set_up")
