"""Who joins an organisation, seen from inside: registrations to confirm, invitations to give."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.zones.account_states import RegistrationState
from gaoxin.apps.zones.forms.joining import ComparedForm, DecisionForm, InviteForm, RejectForm
from gaoxin.apps.zones.queries import joining as queries
from gaoxin.apps.zones.services import invitations, registrations
from gaoxin.apps.zones.states import OUTSIDE, Role
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock, messages
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List
from gaoxin.web.pages.listing import respond as respond_list
from gaoxin.web.rights import open_to

DECIDING = (Role.OFFICER, Role.HEAD, Role.ADMINISTRATOR)
INVITING = (*DECIDING, Role.STEWARD, *OUTSIDE)
TONES = {"pending": "warn", "accepted": "good", "rejected": "plain"}

REGISTRATIONS = List(
    key="zones.registrations",
    title=_("企业注册核实"),
    purpose=_("企业人员自行注册的申请。用单位联系方式核实岗位属实后通过，或写明原因退回。"),
    columns=[
        Column(
            key="legal_name",
            label=_("企业名称"),
            wide=True,
            link=lambda row: reverse("zones:registration", args=[row.pk]),
        ),
        Column(key="credit_code", label=_("统一社会信用代码")),
        Column(key="post", label=_("岗位")),
        Column(key="zone", label=_("园区"), value="zone.name"),
        Column(key="asked_at", label=_("申请时间"), kind="moment", sort="asked_at"),
        Column(key="state", label=_("状态"), value="get_state_display", kind="chip", tone=lambda row: TONES[row.state]),
        Column(key="decided_by", label=_("办理人"), shown=False),
        Column(key="decided_at", label=_("办理时间"), kind="moment", shown=False),
    ],
    filters=[
        Choice(key="state", label=_("状态"), field="state", options=RegistrationState.choices, multiple=True),
        Dates(key="asked_at", label=_("申请时间"), field="asked_at", moments=True),
    ],
    order="-asked_at",
    empty=Empty(
        title=_("没有注册申请"),
        text=_("企业人员在登录页自行注册后，申请会列在这里等您核实；也可以直接发邀请链接。"),
        url=reverse_lazy("zones:invite"),
        action=_("发邀请"),
    ),
)


def _state_of(row: Any) -> tuple[Any, str]:
    if row.used_at:
        return _("已使用"), "good"
    if row.revoked_at:
        return _("已作废"), "plain"
    return (_("有效"), "info") if row.expires_at > clock.now() else (_("已过期"), "plain")


INVITATIONS = List(
    key="zones.invitations",
    title=_("邀请"),
    purpose=_("发给企业和机构人员的邀请链接。打开链接的第一个人成为该单位人员，链接随即作废。"),
    columns=[
        Column(key="organisation", label=_("单位"), value="organisation.legal_name", wide=True),
        Column(key="post", label=_("岗位")),
        Column(key="role", label=_("角色"), value="get_role_display"),
        Column(key="made_by", label=_("发出人")),
        Column(key="made_at", label=_("发出时间"), kind="moment", sort="made_at"),
        Column(key="expires_at", label=_("有效期至"), kind="moment"),
        Column(
            key="state",
            label=_("状态"),
            value=lambda row: _state_of(row)[0],
            kind="chip",
            tone=lambda row: _state_of(row)[1],
        ),
        Column(key="used_by", label=_("使用人")),
        Column(key="act", label=_("操作"), value=lambda row: "", template="zones/joining/revoke_cell.html"),
    ],
    filters=[Dates(key="made_at", label=_("发出时间"), field="made_at", moments=True)],
    order="-made_at",
    exports=False,
    empty=Empty(title=_("没有邀请"), text=_("给企业、机构的同事发邀请链接，他们打开就能开通账号。")),
)


@open_to(*DECIDING)
def all_registrations(request: HttpRequest) -> HttpResponseBase:
    """Registrations of one's zones."""
    return respond_list(request, REGISTRATIONS, queries.registrations(request.user))


@open_to(*DECIDING)
def registration(request: HttpRequest, pk: int) -> HttpResponse:
    """One registration beside what is known of the enterprise, and its confirmation."""
    asked, known = queries.require_registration(request.user, pk)
    differs = known is not None and asked.legal_name not in known.every_name
    form = (ComparedForm if differs else DecisionForm)(request.POST or None)
    if form.is_valid():
        typed = form.cleaned_data
        try:
            registrations.accept(request.user, pk, typed["note"], names_compared=typed.get("names_compared", False))
        except Refusal as refusal:
            form.refuse(refusal.problems)
        else:
            messages.done(request, gettext("已通过，%(name)s 的人员可以使用了。") % {"name": asked.legal_name})
            return redirect("zones:registrations")
    context = {
        "asked": asked,
        "known": known,
        "differs": differs,
        "form": form,
        "tone": TONES[asked.state],
        "waits": asked.state == RegistrationState.PENDING,
        "title": asked.legal_name,
        "crumbs": _crumbs(),
    }
    return render(request, "zones/joining/registration.html", context, status=422 if form.errors else 200)


@open_to(*DECIDING)
def reject(request: HttpRequest, pk: int) -> HttpResponse:
    """Send a registration back."""
    asked, _known = queries.require_registration(request.user, pk)
    here = reverse("zones:registration", args=[pk])

    def save(form: RejectForm) -> str:
        registrations.reject(request.user, pk, form.cleaned_data["reason"])
        messages.done(request, gettext("已退回，申请人会看到原因。"))
        return reverse("zones:registrations")

    page = FormPage(title=_("退回申请"), purpose=asked.legal_name, submit=_("退回"), cancel=here)
    return respond(request, page, RejectForm, save, crumbs=[*_crumbs(), (asked.legal_name, here)])


@open_to(*INVITING)
def all_invitations(request: HttpRequest) -> HttpResponseBase:
    """Invitations of one's zones and organisations."""
    return respond_list(
        request, INVITATIONS, queries.invitations(request.user), template="zones/joining/invitations.html"
    )


@open_to(*INVITING)
def invite(request: HttpRequest) -> HttpResponse:
    """Make an invitation; its link is shown once."""
    own = queries.own_organisation(request.user)
    form = InviteForm(request.POST or None, initial={"organisation": own.legal_name if own else ""})
    if form.is_valid():
        try:
            wanted = queries.organisation_called(request.user, form.cleaned_data["organisation"])
            made, token = invitations.invite(request.user, wanted, form.cleaned_data["post"])
        except Refusal as refusal:
            form.refuse(refusal.problems)
        else:
            address = request.build_absolute_uri(reverse("zones:join", args=[token]))
            crumbs = [(INVITATIONS.title, reverse("zones:invitations"))]
            context = {"invitation": made, "address": address, "crumbs": crumbs}
            return render(request, "zones/joining/invited.html", context)
    page = FormPage(
        title=_("发邀请"),
        purpose=_("给一个岗位发邀请链接，七天内有效，只能用一次。"),
        submit=_("生成邀请链接"),
        after=_("链接只显示一次，请复制后交给对方。"),
        cancel=reverse("zones:invitations"),
    )
    context = {"form": form, "page": page, "title": page.title, "purpose": page.purpose}
    crumbs = [(INVITATIONS.title, reverse("zones:invitations"))]
    status = 422 if form.errors else 200
    return render(request, "web/pages/form.html", {**context, "crumbs": crumbs}, status=status)


@open_to(*INVITING)
@require_POST
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Make an invitation worth nothing."""
    revoked = invitations.revoke(request.user, pk)
    words = gettext("已作废给“%(name)s”%(post)s的邀请。")
    messages.done(request, words % {"name": revoked.organisation.legal_name, "post": revoked.post})
    return redirect("zones:invitations")


def _crumbs() -> list[tuple[Any, str]]:
    return [(REGISTRATIONS.title, reverse("zones:registrations"))]
