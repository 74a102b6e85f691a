"""Signing in and out: the password, the code after it, and showing again who one is."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.internal.decorators import login_stage_required
from allauth.account.internal.flows.reauthentication import resume_request
from allauth.account.views import LoginView, ReauthenticateView
from allauth.mfa.base.internal.flows import post_authentication
from allauth.mfa.stages import AuthenticateStage
from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from gaoxin.apps.zones.callers import caller_of
from gaoxin.apps.zones.forms.sign_in import CodeForm, ConfirmPasswordForm, SignInForm
from gaoxin.apps.zones.queries import sign_in as queries
from gaoxin.apps.zones.services import second_factor
from gaoxin.kernel.problems import Refusal
from gaoxin.web.rights import PUBLIC, SIGNED_IN, open_to


class SignIn(LoginView):
    """Name and password, the ways that do without them, and where to go when one has neither."""

    template_name = "zones/sign_in.html"
    form_class = SignInForm

    def form_invalid(self, form: forms.Form) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return {**context, "providers": queries.providers(), "open_zones": queries.zones_open_for_registration()}


@open_to(PUBLIC)
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign out here; other browsers stay signed in."""
    get_adapter(request).logout(request)
    return redirect("zones:sign_in")


@open_to(PUBLIC)
@login_stage_required(stage=AuthenticateStage.key, redirect_urlname="account_login")
def second_step(request: HttpRequest) -> HttpResponse:
    """The code after the password. Until it is right nobody is signed in."""
    stage = request._login_stage
    form = CodeForm(request.POST or None)
    if form.is_valid():
        try:
            used = second_factor.check_code(stage.login.user, form.cleaned_data["code"], caller_of(request))
        except Refusal as refusal:
            form.refuse(refusal.problems)
        else:
            post_authentication(request, used)
            return stage.exit()
    status = 422 if form.errors else 200
    return render(request, "zones/accounts/second_step.html", {"form": form}, status=status)


@open_to(PUBLIC)
@require_POST
def give_up(request: HttpRequest) -> HttpResponse:
    """Leave the second step and begin again with the password."""
    request.session.flush()
    return redirect("zones:sign_in")


class Confirm(ReauthenticateView):
    """The password again, before something that gives an account away."""

    template_name = "zones/accounts/confirm.html"
    form_class = ConfirmPasswordForm

    def form_invalid(self, form: forms.Form) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)


@open_to(SIGNED_IN)
def confirm_code(request: HttpRequest) -> HttpResponse:
    """A code again, for those who sign in without a password or would rather not type it."""
    form = CodeForm(request.POST or None)
    if form.is_valid():
        try:
            used = second_factor.check_code(request.user, form.cleaned_data["code"], caller_of(request))
        except Refusal as refusal:
            form.refuse(refusal.problems)
        else:
            post_authentication(request, used, reauthenticated=True)
            return resume_request(request) or redirect("zones:account")
    status = 422 if form.errors else 200
    return render(request, "zones/accounts/confirm.html", {"form": form, "by_code": True}, status=status)
