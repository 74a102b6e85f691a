"""Signing in and out, and choosing the zone to work in."""

from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from gaoxin.apps.zones.access import zones_of
from gaoxin.apps.zones.forms import SignInForm
from gaoxin.apps.zones.queries import SESSION_KEY


class SignIn(LoginView):
    template_name = "zones/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True


@require_POST
def choose_zone(request: HttpRequest) -> HttpResponse:
    """Work in another of one's zones from here on."""
    if request.POST.get("zone") in {zone.code for zone in zones_of(request.user)}:
        request.session[SESSION_KEY] = request.POST["zone"]
    target = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(target, {request.get_host()}):
        target = "/"
    return redirect(target)
