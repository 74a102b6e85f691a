"""Coming in from outside: an enterprise's person registers, or opens an invitation."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from gaoxin.apps.zones.callers import caller_of
from gaoxin.apps.zones.forms.joining import EnterpriseForm, JoinForm, RegisterForm
from gaoxin.apps.zones.queries import sign_in as queries
from gaoxin.apps.zones.services import invitations, registrations
from gaoxin.apps.zones.services.registrations import Application
from gaoxin.apps.zones.signing.identities import forget_vouched, vouched_in
from gaoxin.kernel.problems import Refusal
from gaoxin.web import messages
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.problems import say
from gaoxin.web.rights import PUBLIC, SIGNED_IN, open_to

ENTERPRISE = ["zone", "credit_code", "legal_name", "post", "contact"]


@open_to(PUBLIC)
@never_cache
def register(request: HttpRequest) -> HttpResponse:
    """Register for an enterprise: an account that waits for an officer to confirm it."""
    if request.user.is_authenticated:
        return redirect("zones:register_again")
    vouched, zones = vouched_in(request), _zones()
    if not zones:
        return render(request, "zones/accounts/register.html", {"closed": True})
    form = RegisterForm(request.POST or None, zones=zones, vouched=vouched)
    if form.is_valid():
        typed = form.cleaned_data
        try:
            registrations.register(
                _application(form, vouched), typed["username"], typed["password"], caller_of(request)
            )
        except Refusal as refusal:
            form.refuse(refusal.problems)
        else:
            forget_vouched(request)
            messages.done(request, gettext("注册已提交，园区核实后开通。现在可以登录查看进度。"))
            return redirect("zones:sign_in")
    context = {"form": form, "vouched": vouched, "only_zone": zones[0][1] if len(zones) == 1 else ""}
    return render(request, "zones/accounts/register.html", context, status=422 if form.errors else 200)


@open_to(SIGNED_IN)
def register_again(request: HttpRequest) -> HttpResponse:
    """Ask with the account one has: after a registration was sent back, or for one more enterprise."""
    page = FormPage(
        title=_("申请加入企业"),
        purpose=_("用现在的账号申请成为一家企业的人员，由园区核实。"),
        submit=_("提交申请"),
        after=_("园区会用您留的单位联系方式核实，结果在消息里告诉您。"),
        cancel=reverse("zones:account"),
    )
    zones = _zones()
    if not zones:
        return render(request, "zones/accounts/register_closed.html")

    def make(**kwargs: Any) -> EnterpriseForm:
        return EnterpriseForm(zones=zones, vouched={}, **kwargs)

    def save(form: EnterpriseForm) -> str:
        registrations.ask_again(request.user, _application(form, {}), caller_of(request))
        messages.done(request, gettext("申请已提交，园区核实后在消息里告诉您。"))
        return reverse("zones:account")

    return respond(request, page, make, save, crumbs=[(_("我的账号"), reverse("zones:account"))])


@open_to(PUBLIC)
@never_cache
def join(request: HttpRequest, token: str) -> HttpResponse:
    """Open an invitation: with a new account, or with the one signed in with."""
    try:
        invitation = invitations.invitation_of(token, caller_of(request))
    except Refusal as refusal:
        said = [say(problem) for problem in refusal.problems]
        return render(request, "zones/accounts/spent.html", {"problems": said}, status=422)
    form = JoinForm(request.POST or None)
    if not request.user.is_authenticated and form.is_valid():
        try:
            invitations.accept_as_new(token, form.cleaned_data["username"], form.cleaned_data["password"])
        except Refusal as refusal:
            form.refuse(refusal.problems)
        else:
            messages.done(request, gettext("账号已开通，请登录。"))
            return redirect("zones:sign_in")
    status = 422 if form.errors and not request.user.is_authenticated else 200
    context = {"form": form, "invitation": invitation, "token": token}
    return render(request, "zones/accounts/join.html", context, status=status)


@open_to(SIGNED_IN)
@require_POST
def join_as(request: HttpRequest, token: str) -> HttpResponse:
    """Join with the account one has."""
    joined = invitations.accept_as(request.user, token)
    words = gettext("已加入“%(organisation)s”。") % {"organisation": joined.organisation.legal_name}
    messages.done(request, words)
    return redirect("web:home")


def _zones() -> list[tuple[int, str]]:
    return [(zone.pk, zone.name) for zone in queries.zones_open_for_registration()]


def _application(form: EnterpriseForm, vouched: dict[str, Any]) -> Application:
    typed = {name: form.cleaned_data[name] for name in ENTERPRISE}
    return Application(zone_id=typed.pop("zone"), vouched=vouched, **typed)
