"""Access keys of one's own: made, shown once, revoked."""

from allauth.account.decorators import reauthentication_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from gaoxin.apps.zones.callers import caller_of
from gaoxin.apps.zones.forms.accounts import AccessKeyForm
from gaoxin.apps.zones.services import keys
from gaoxin.kernel.problems import Refusal
from gaoxin.web import messages
from gaoxin.web.rights import SIGNED_IN, open_to


@open_to(SIGNED_IN)
@reauthentication_required
@never_cache
def new(request: HttpRequest) -> HttpResponse:
    """Make a key; the answer shows it, and nothing ever does again."""
    form = AccessKeyForm(request.POST or None)
    if form.is_valid():
        told = form.cleaned_data
        try:
            _key, secret = keys.make(
                request.user, told["name"], told["days"], writes=told["writes"], caller=caller_of(request)
            )
        except Refusal as refusal:
            form.refuse(refusal.problems)
        else:
            address = request.build_absolute_uri(reverse("api:open_sets"))
            return render(request, "zones/accounts/key.html", {"secret": secret, "address": address})
    crumbs = [(_("我的账号"), reverse("zones:account"))]
    return render(
        request, "zones/accounts/new_key.html", {"form": form, "crumbs": crumbs}, status=422 if form.errors else 200
    )


@open_to(SIGNED_IN)
@require_POST
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """End a key of one's own."""
    ended = keys.revoke(request.user, pk, caller_of(request))
    messages.done(request, gettext("密钥“%(name)s”已作废。") % {"name": ended.name})
    return redirect(reverse("zones:account") + "#keys")
