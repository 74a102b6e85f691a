"""The library's hooks for passwords and sessions: locks and limits before, the journal after, words of our own."""

import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core import context
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from gaoxin.apps.zones.account_states import SignInOutcome
from gaoxin.apps.zones.callers import caller_of
from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.queries.sign_in import person_named
from gaoxin.apps.zones.services import journal, limits, locks, sessions
from gaoxin.kernel.problems import Problem, Refusal
from gaoxin.web import messages
from gaoxin.web.problems import say

FRESH = 300
"""Seconds after signing in or confirming within which nobody is asked again who they are."""
INACTIVE = _("该账号已停用，请联系本单位系统管理员。")
WRONG = _("登录名或密码不对。请核对大小写后再试；忘记密码请用下面的“忘记密码”。")

TOLD = {
    "account_connected.txt": (True, _("已关联，以后可以用这个身份登录。")),
    "account_connected_updated.txt": (False, _("这个身份原来就关联在您的账号上，没有改动。")),
    "account_connected_other.txt": (False, _("这个身份已经关联到另一个账号，没有改动。如有疑问请联系系统管理员。")),
}
"""What the library tells after linking: whether something was linked, and what to say."""


class Accounts(DefaultAccountAdapter):
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": WRONG,
        "incorrect_password": _("密码不对。请核对大小写后再试。"),
        "account_inactive": INACTIVE,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts come to be by registering for an enterprise, by an invitation, or by an administrator."""
        return False

    def is_safe_url(self, url: str) -> bool:
        request = context.request
        return url_has_allowed_host_and_scheme(url, {request.get_host()}, require_https=request.is_secure())

    def is_ajax(self, request: HttpRequest) -> bool:
        return False

    def get_login_stages(self) -> list[str]:
        return ["allauth.mfa.stages.AuthenticateStage"]

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Before a password is looked at: not too often from one place, and nothing that is locked."""
        name, caller = credentials.get("username", ""), caller_of(request)
        try:
            limits.admit(limits.SIGN_IN, caller.network)
        except Refusal as refusal:
            raise _invalid(refusal.problems[0]) from None
        if problem := locks.why_not(name, caller):
            journal.note(SignInOutcome.LOCKED, caller, user=person_named(name), name=name, way="password")
            raise _invalid(problem)

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        name, caller = credentials.get("username", ""), caller_of(request)
        user = person_named(name)
        locked = locks.count_failure(SignInOutcome.WRONG_PASSWORD, name, caller, user=user, way="password")
        if locked:
            raise _invalid(locked)
        if (left := locks.failures_left(name, caller)) <= 2:
            words = ngettext("再错 %(n)d 次，账号将临时锁定。", "再错 %(n)d 次，账号将临时锁定。", left) % {"n": left}
            raise ValidationError([WRONG, words])

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:
        journal.note(SignInOutcome.INACTIVE, caller_of(request), user=user)
        messages.warn(request, INACTIVE)
        return redirect("zones:sign_in")

    def login(self, request: HttpRequest, user: User) -> None:
        super().login(request, user)
        sessions.begin(user, request.session.session_key, _way(request, user), caller_of(request))

    def logout(self, request: HttpRequest) -> None:
        if request.user.is_authenticated:
            sessions.signed_out(request.user, request.session.session_key, caller_of(request))
        super().logout(request)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Asked before what gives an account away: whoever signed in just now has shown it already. The library writes
        down when by the system's clock."""
        records = get_authentication_records(context.request, context.request.user)
        return not any(time.time() - record["at"] < FRESH for record in records)

    def add_message(
        self, request: HttpRequest, level: int, message_template: str | None = None, *args: Any, **kwargs: Any
    ) -> None:
        """What the library does by itself is told in our words; the rest our views tell."""
        linked, words = TOLD.get((message_template or "").removeprefix("socialaccount/messages/"), (False, ""))
        if linked:
            journal.note(SignInOutcome.IDENTITY_LINKED, caller_of(request), user=request.user)
            messages.done(request, words)
        elif words:
            messages.warn(request, words)


def _way(request: HttpRequest, user: User) -> str:
    """How the person came in: `password`, the key of a provider, and `code` behind it where a code was asked for."""
    names = {"password": lambda record: "password", "mfa": lambda record: "code"}
    records = get_authentication_records(request, user)
    return " ".join(names.get(one["method"], lambda record: record.get("provider", ""))(one) for one in records)


def _invalid(problem: Problem) -> ValidationError:
    said = say(problem)
    return ValidationError([said.sentence, said.remedy], code=problem.code)
