"""Rules of signing in: the zone's policy, the providers it trusts, locks in force and requests for a password."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.zones.forms.people import ReasonForm
from gaoxin.apps.zones.forms.places import PolicyForm, ProviderForm
from gaoxin.apps.zones.queries import people as people_queries
from gaoxin.apps.zones.queries import places as queries
from gaoxin.apps.zones.queries.people import zone_to_administer
from gaoxin.apps.zones.services import locks, people, sign_in_rules
from gaoxin.apps.zones.states import Role
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.bulk import Change, Preview
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.rights import open_to

ADMINISTRATOR = Role.ADMINISTRATOR
TITLE = _("登录安全")


@open_to(ADMINISTRATOR)
def rules(request: HttpRequest) -> HttpResponse:
    """Everything about signing in to the zone on one page."""
    zone = zone_to_administer(request)
    context = {
        "title": TITLE,
        "zone": zone,
        "policy": queries.policy(zone),
        "without": queries.staff_without_second_factor(zone),
        "providers": queries.providers(zone),
        "limits": locks.told(),
        "locks": people_queries.locks_in_force(zone),
        "asked": people_queries.password_requests(request.user),
    }
    return render(request, "zones/places/rules.html", context)


@open_to(ADMINISTRATOR)
def policy(request: HttpRequest) -> HttpResponse:
    """Say what the zone asks of those who sign in."""
    zone = zone_to_administer(request)
    kept = queries.policy(zone)

    def save(form: PolicyForm) -> str:
        sign_in_rules.set_policy(request.user, zone, **form.cleaned_data)
        messages.done(request, gettext("已保存登录要求。"))
        return reverse("zones:rules")

    page = FormPage(
        title=_("登录要求"),
        purpose=_("对本区生效。"),
        submit=_("保存登录要求"),
        cancel=reverse("zones:rules"),
        preview=lambda form: _preview(kept, form, queries.staff_without_second_factor(zone)),
    )
    first = {"second_factor": kept.second_factor, "registration": kept.registration}
    return respond(request, page, PolicyForm, save, initial=first, crumbs=_crumbs())


def _preview(kept: Any, form: PolicyForm, without: int) -> Preview:
    """What changes, and for how many people."""
    words = {True: gettext("是"), False: gettext("否")}
    changes = [
        Change(form.fields[name].label or "", words[getattr(kept, name)], words[form.cleaned_data[name]])
        for name in ("second_factor", "registration")
        if getattr(kept, name) != form.cleaned_data[name]
    ]
    then = ""
    if form.cleaned_data["second_factor"] and not kept.second_factor:
        then = ngettext(
            "本区有 %(n)d 位在岗人员还没有启用动态码，下一次打开页面时会先被带去启用。",
            "本区有 %(n)d 位在岗人员还没有启用动态码，下一次打开页面时会先被带去启用。",
            without,
        ) % {"n": without}
    return Preview(changes, then=then)


@open_to(ADMINISTRATOR)
def new_provider(request: HttpRequest) -> HttpResponse:
    """Trust a provider of identity."""
    return _provider(request, None, _("添加身份提供方"), {"active": True})


@open_to(ADMINISTRATOR)
def provider(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a provider, or trust it no longer."""
    kept = queries.require_provider(zone_to_administer(request), pk)
    names = ("name", "kind", "key", "issuer", "client_id", "scopes", "code_claim", "name_claim", "active")
    return _provider(request, pk, _("修改身份提供方"), {name: getattr(kept, name) for name in names})


def _provider(request: HttpRequest, pk: int | None, title: Any, first: dict[str, Any]) -> HttpResponse:
    zone = zone_to_administer(request)

    def save(form: ProviderForm) -> str:
        facts = sign_in_rules.ProviderFacts(**form.cleaned_data)
        kept = sign_in_rules.save_provider(request.user, zone, pk, facts)
        back = request.build_absolute_uri(reverse("zones:provider_back", args=[kept.key]))
        words = gettext("已保存“%(name)s”。请在对方登记回调地址：%(back)s")
        messages.done(request, words % {"name": kept.name, "back": back})
        return reverse("zones:rules")

    page = FormPage(
        title=title,
        purpose=_("按 OpenID Connect 接入省统一身份认证、电子营业执照等。只取身份标识和单位信息，不存个人信息。"),
        submit=_("核对并保存"),
        after=_("保存时会连接对方读取公布的配置，核对签发方。"),
        cancel=reverse("zones:rules"),
    )
    return respond(request, page, ProviderForm, save, initial=first, crumbs=_crumbs())


@open_to(ADMINISTRATOR)
def lift(request: HttpRequest, pk: int) -> HttpResponse:
    """End a lock before its time."""
    zone = zone_to_administer(request)
    if all(lock.pk != pk for lock in people_queries.locks_in_force(zone)):
        raise NotFound

    def save(form: ReasonForm) -> str:
        people.lift_lock(request.user, zone, pk, form.cleaned_data["reason"])
        messages.done(request, gettext("已解除锁定，现在可以重新登录。"))
        return reverse("zones:rules")

    page = FormPage(
        title=_("解除锁定"),
        purpose=_("请先确认是本人多次输错，而不是有人在猜密码。"),
        submit=_("解除锁定"),
        cancel=reverse("zones:rules"),
    )
    return respond(request, page, ReasonForm, save, crumbs=_crumbs())


def _crumbs() -> list[tuple[Any, str]]:
    return [(TITLE, reverse("zones:rules"))]
