"""One's own account: who one is here, how one signs in, where one is signed in, and the second factor."""

import base64

from allauth.account.decorators import reauthentication_required
from allauth.mfa.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from gaoxin.apps.zones import totp
from gaoxin.apps.zones.account_states import RegistrationState, SignInOutcome
from gaoxin.apps.zones.callers import caller_of, device_words
from gaoxin.apps.zones.forms.accounts import FirstCodeForm
from gaoxin.apps.zones.queries import sign_in as queries
from gaoxin.apps.zones.queries.joining import own_registrations
from gaoxin.apps.zones.services import second_factor, sessions
from gaoxin.kernel.problems import Refusal
from gaoxin.web import messages
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.rights import SIGNED_IN, open_to

OFFERED = "second_factor_offered"
BAD = {"wrong_password", "wrong_code", "locked", "lock_began", "inactive", "identity_refused"}
ACCOUNT = (_("我的账号"), "/account/")

JOURNAL = List(
    key="zones.own_journal",
    title=_("登录记录"),
    purpose=_(
        "您的账号在何时、何处、以何种方式登录过，以及登录方式的每次变动。发现不是您本人操作，请立即修改密码并告诉系统管理员。"
    ),
    columns=[
        Column(key="at", label=_("时间"), kind="moment", sort="at"),
        Column(
            key="outcome",
            label=_("事项"),
            value="get_outcome_display",
            kind="chip",
            tone=lambda row: "bad" if row.outcome in BAD else "good" if row.outcome == "success" else "plain",
        ),
        Column(key="address", label=_("网络地址")),
        Column(key="device", label=_("设备"), value=lambda row: device_words(row.device), wide=True),
    ],
    filters=[
        Choice(key="outcome", label=_("事项"), field="outcome", options=SignInOutcome.choices, multiple=True),
        Dates(key="at", label=_("时间"), field="at", moments=True),
    ],
    order="-at",
    empty=Empty(title=_("没有登录记录"), text=_("登录后，记录会列在这里。")),
)


@open_to(SIGNED_IN)
def account(request: HttpRequest) -> HttpResponse:
    """Everything about one's own account on one page."""
    person = request.user
    asked = list(own_registrations(person))
    context = {
        "registrations": asked,
        "waiting": any(one.state == RegistrationState.PENDING for one in asked),
        "open_zones": queries.zones_open_for_registration(),
        "grants": queries.grants_of(person),
        "second_factor": queries.has_second_factor(person),
        "required_by": queries.second_factor_required_by(person),
        "spare_left": queries.spare_codes_left(person),
        "devices": queries.devices_of(person, request.session.session_key),
        "identities": queries.identities_of(person),
        "providers": queries.providers(),
        "keys": queries.keys_of(person),
        "last": queries.journal_of(person)[:5],
    }
    return render(request, "zones/accounts/account.html", context)


@open_to(SIGNED_IN)
def journal(request: HttpRequest) -> HttpResponseBase:
    """The journal of one's own account."""
    return respond(request, JOURNAL, queries.journal_of(request.user), crumbs=[ACCOUNT])


@open_to(SIGNED_IN)
@require_POST
def end_session(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign one browser out, wherever it is."""
    ended = sessions.end_one(request.user, pk, caller_of(request))
    messages.done(request, gettext("已下线：%(device)s") % {"device": device_words(ended.device) or ended.address})
    return redirect("zones:account")


@open_to(SIGNED_IN)
@require_POST
def end_other_sessions(request: HttpRequest) -> HttpResponse:
    """Sign every other browser out."""
    count = sessions.end_others(request.user, request.session.session_key, caller_of(request))
    words = ngettext("已让其他 %(n)d 处登录下线。", "已让其他 %(n)d 处登录下线。", count) % {"n": count}
    messages.done(request, words if count else gettext("没有其他设备在登录。"))
    return redirect("zones:account")


@open_to(SIGNED_IN)
@reauthentication_required(app="allauth.mfa")
@never_cache
def set_up(request: HttpRequest) -> HttpResponse:
    """Give an authenticator its secret, and prove with its first code that it has it."""
    if queries.has_second_factor(request.user):
        return redirect("zones:account")
    secret = request.session.setdefault(OFFERED, totp.new_secret())
    form = FirstCodeForm(request.POST or None)
    if form.is_valid():
        try:
            spare = second_factor.switch_on(request.user, secret, form.cleaned_data["code"], caller_of(request))
        except Refusal as refusal:
            form.refuse(refusal.problems)
        else:
            del request.session[OFFERED]
            return _spare_codes(request, spare)
    address = get_adapter().build_totp_url(request.user, secret)
    picture = base64.b64encode(get_adapter().build_totp_svg(address).encode()).decode()
    context = {
        "form": form,
        "required_by": queries.second_factor_required_by(request.user),
        "picture": f"data:image/svg+xml;base64,{picture}",
        "secret": " ".join(secret[start : start + 4] for start in range(0, len(secret), 4)),
    }
    return render(request, "zones/accounts/set_up.html", context, status=422 if form.errors else 200)


@open_to(SIGNED_IN)
@require_POST
@reauthentication_required(app="allauth.mfa")
@never_cache
def renew_codes(request: HttpRequest) -> HttpResponse:
    """Ten new spare codes instead of the old ones."""
    return _spare_codes(request, second_factor.renew_spare_codes(request.user, caller_of(request)))


@open_to(SIGNED_IN)
@require_POST
@reauthentication_required(app="allauth.mfa")
def switch_off(request: HttpRequest) -> HttpResponse:
    """Do without a second factor from here on, where the zone lets people."""
    second_factor.switch_off(request.user, caller_of(request))
    messages.done(request, gettext("已停用动态码，以后登录只需密码。"))
    return redirect("zones:account")


def _spare_codes(request: HttpRequest, spare: list[str]) -> HttpResponse:
    """The spare codes, shown in this answer and never again."""
    codes = [f"{code[:4]} {code[4:]}" for code in spare]
    return render(request, "zones/accounts/spare_codes.html", {"codes": codes, "next": reverse("web:home")})
