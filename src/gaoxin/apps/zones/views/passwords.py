"""Passwords: change one's own, say that it is forgotten, set it anew by a one-time link."""

from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from gaoxin.apps.zones.callers import caller_of
from gaoxin.apps.zones.forms.accounts import ChangePasswordForm, ForgottenForm, NewPasswordForm
from gaoxin.apps.zones.services import passwords, sessions
from gaoxin.kernel.problems import Refusal
from gaoxin.web import messages
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.problems import say
from gaoxin.web.rights import PUBLIC, SIGNED_IN, open_to


@open_to(SIGNED_IN)
@never_cache
def change(request: HttpRequest) -> HttpResponse:
    """Set another password for one's own account."""
    page = FormPage(
        title=_("修改密码"),
        purpose=_("密码只有您自己知道，系统里不留原文。"),
        submit=_("修改密码"),
        after=_("修改后，其他设备上的登录全部下线，本机保持登录。"),
        cancel=reverse("zones:account"),
    )

    def save(form: ChangePasswordForm) -> str:
        passwords.change(request.user, form.cleaned_data["old"], form.cleaned_data["password"], caller_of(request))
        sessions.end_others(request.user, request.session.session_key, caller_of(request))
        update_session_auth_hash(request, request.user)
        messages.done(request, gettext("密码已修改，其他设备已下线。"))
        return reverse("zones:account")

    return respond(request, page, ChangePasswordForm, save, crumbs=[(_("我的账号"), reverse("zones:account"))])


@open_to(PUBLIC)
@never_cache
def forgotten(request: HttpRequest) -> HttpResponse:
    """Say that a password is forgotten. The answer is the same whether there is such an account or not."""
    form = ForgottenForm(request.POST or None)
    if form.is_valid():
        base = request.build_absolute_uri("/").rstrip("/")
        try:
            passwords.forgotten(form.cleaned_data["username"], caller_of(request), base)
        except Refusal as refusal:
            form.refuse(refusal.problems)
        else:
            return render(request, "zones/accounts/forgotten.html", {"asked": True})
    status = 422 if form.errors else 200
    return render(request, "zones/accounts/forgotten.html", {"form": form}, status=status)


@open_to(PUBLIC)
@never_cache
def by_link(request: HttpRequest, token: str) -> HttpResponse:
    """Set a password by a one-time link."""
    try:
        person = passwords.person_of_link(token, caller_of(request))
    except Refusal as refusal:
        return _spent(request, refusal)
    form = NewPasswordForm(request.POST or None)
    if form.is_valid():
        try:
            passwords.set_by_link(token, form.cleaned_data["password"], caller_of(request))
        except Refusal as refusal:
            form.refuse(refusal.problems)
        else:
            messages.done(request, gettext("密码已设好，请用新密码登录。"))
            return redirect("zones:sign_in")
    status = 422 if form.errors else 200
    return render(request, "zones/accounts/by_link.html", {"form": form, "person": person}, status=status)


def _spent(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    said = [say(problem) for problem in refusal.problems]
    return render(request, "zones/accounts/spent.html", {"problems": said}, status=422)
