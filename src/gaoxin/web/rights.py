"""Who may open an address at all: declared on each view, asked before it runs, refused where nothing is declared.

`@open_to("officer", "head")` names roles, held anywhere today; `@open_to(SIGNED_IN)` and `@open_to(PUBLIC)` are the
two that are no role. What of it a person sees, and which record is theirs, stands in each app's `access` and in the
policies of the database: this is the outermost of three walls. The words are the values of the zones app's roles.
"""

from collections.abc import Callable, Collection
from functools import lru_cache
from typing import Any, Final
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import resolve_url
from django.urls import Resolver404, resolve

from gaoxin.web.errors import NotFound
from gaoxin.web.registry import RolesOfPerson, every

PUBLIC: Final = "public"
SIGNED_IN: Final = "signed in"
View = Callable[..., Any]
Answer = Callable[[HttpRequest], HttpResponse]


def open_to(*roles: str) -> Callable[[View], View]:
    """Decorator: the view answers these roles and nobody else. It comes first, above all other decorators."""
    if not roles:
        raise ValueError("a view that answers nobody is no view")

    def declare(view: View) -> View:
        view.open_to = frozenset(map(str, roles))  # type: ignore[attr-defined] # how Django marks views, too
        return view

    return declare


def rule_of(view: View) -> frozenset[str]:
    """Whom the view answers; nobody where nothing is declared."""
    rule: frozenset[str] = getattr(view, "open_to", frozenset())
    return rule


def roles_of(request: HttpRequest) -> Collection[str]:
    """The roles of whoever asks, by what the zones app says."""
    return {role for source in every(RolesOfPerson) for role in source.roles(request.user)}


def opens(request: HttpRequest, address: str) -> bool:
    """Whether a link to one of our addresses would lead whoever asks to a page at all; what is not ours always does.

    Whose record it is, the page decides: this keeps links from those whose role has no part in it."""
    rule = _rule_at(urlsplit(str(address)).path)
    if rule is None or PUBLIC in rule:
        return True
    if not request.user.is_authenticated or SIGNED_IN in rule:
        return True  # who is signed out may sign in there
    return not rule.isdisjoint(roles_of(request))


@lru_cache(maxsize=4_000)
def _rule_at(path: str) -> frozenset[str] | None:
    try:
        return rule_of(resolve(path).func)
    except Resolver404:
        return None


class Rights:
    """Asks the rule of each view: signs in first where that can help, and else knows of no such page."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: View, args: tuple, kwargs: dict) -> HttpResponse | None:
        rule = rule_of(view)
        if PUBLIC in rule:
            return None
        if not request.user.is_authenticated:
            return _sign_in(request)
        if SIGNED_IN in rule or not rule.isdisjoint(roles_of(request)):
            return None
        raise NotFound


def _sign_in(request: HttpRequest) -> HttpResponse:
    if request.get_preferred_type(["text/html", "application/json"]) == "application/json":
        return JsonResponse({"status": 401}, status=401)
    return redirect_to_login(request.get_full_path(), resolve_url(settings.LOGIN_URL))
