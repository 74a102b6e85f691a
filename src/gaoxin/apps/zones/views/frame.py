"""Choosing the zone to work in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from gaoxin.apps.zones.access import zones_of
from gaoxin.apps.zones.queries.frame import SESSION_KEY
from gaoxin.web.addresses import back_to
from gaoxin.web.rights import SIGNED_IN, open_to


@open_to(SIGNED_IN)
@require_POST
def choose_zone(request: HttpRequest) -> HttpResponse:
    """Work in another of one's zones from here on."""
    if request.POST.get("zone") in {zone.code for zone in zones_of(request.user)}:
        request.session[SESSION_KEY] = request.POST["zone"]
    return redirect(back_to(request))
