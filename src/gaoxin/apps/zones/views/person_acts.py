"""What an administrator does with one person: roles, delegations, hand-over, and help with the account."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.zones.forms.people import (
    DelegationForm,
    HandOverForm,
    MailboxForm,
    ReasonForm,
    RevokeForm,
    RoleForm,
)
from gaoxin.apps.zones.queries import people as queries
from gaoxin.apps.zones.services import delegations, handover, people, roles
from gaoxin.apps.zones.states import Role
from gaoxin.apps.zones.views.people import STAFF, departments_of, link_shown, wanted_by
from gaoxin.kernel.problems import Refusal
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.bulk import Change, Preview
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.registry import Text
from gaoxin.web.rights import open_to

ADMINISTRATOR = Role.ADMINISTRATOR


@dataclass(frozen=True, slots=True)
class Act:
    """Something done with an account for a reason: its words, the service, and what to say when it is done."""

    title: Text
    purpose: Text
    service: Callable[..., Any]
    done: Text


ACTS = {
    "second-factor": Act(
        _("解除动态码"),
        _("本人的手机和备用码都不在了时用。请先核实身份。解除后所有设备下线，本人下次登录后重新启用。"),
        people.reset_second_factor,
        _("已解除“%(name)s”的动态码，所有设备已下线。"),
    ),
    "sessions": Act(
        _("全部下线"),
        _("让这个账号在所有设备上的登录立即失效，如设备丢失时。"),
        people.sign_out_everywhere,
        _("已让“%(name)s”的所有设备下线。"),
    ),
    "deactivate": Act(
        _("停用账号"),
        _("停用后立即不能登录，做过的事仍留记录。有未办事项的，请用“离岗交接”。"),
        people.deactivate,
        _("已停用“%(name)s”的账号。"),
    ),
    "reactivate": Act(
        _("恢复账号"), _("恢复后可以重新登录，角色不变。"), people.reactivate, _("已恢复“%(name)s”的账号。")
    ),
}


@open_to(ADMINISTRATOR)
def act(request: HttpRequest, pk: int, word: str) -> HttpResponse:
    """Do one of ACTS with a person's account."""
    if word not in ACTS:
        raise NotFound
    zone, someone, wanted = *_person(request, pk), ACTS[word]

    def save(form: ReasonForm) -> str:
        wanted.service(request.user, zone, pk, form.cleaned_data["reason"])
        messages.done(request, str(wanted.done) % {"name": someone.display_name})
        return _back(someone)

    page = FormPage(title=wanted.title, purpose=wanted.purpose, submit=wanted.title, cancel=_back(someone))
    return respond(request, page, ReasonForm, save, crumbs=_crumbs(someone))


@open_to(ADMINISTRATOR)
def link(request: HttpRequest, pk: int) -> HttpResponse:
    """Issue a one-time link."""
    zone, someone = _person(request, pk)
    form = ReasonForm(request.POST or None)
    if form.is_valid():
        try:
            return link_shown(request, *people.issue_link(request.user, zone, pk, form.cleaned_data["reason"]))
        except Refusal as refusal:
            form.refuse(refusal.problems)
    page = FormPage(
        title=_("签发一次性链接"),
        purpose=_("本人忘记密码时用。请先核实身份，再把链接当面或经可靠渠道交给本人。"),
        submit=_("签发链接"),
        after=_("链接 24 小时内有效、只能用一次；签发新链接，旧链接作废。"),
        cancel=_back(someone),
    )
    context = {"form": form, "page": page, "title": page.title, "purpose": page.purpose, "crumbs": _crumbs(someone)}
    return render(request, "web/pages/form.html", context, status=422 if form.errors else 200)


@open_to(ADMINISTRATOR)
def mailbox(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep an office's address for one-time links."""
    zone, someone = _person(request, pk)

    def save(form: MailboxForm) -> str:
        people.keep_mailbox(request.user, zone, pk, form.cleaned_data["mailbox"])
        messages.done(request, gettext("已保存单位邮箱。"))
        return _back(someone)

    page = FormPage(title=_("登记单位邮箱"), submit=_("保存"), cancel=_back(someone))
    first = {"mailbox": queries.file_of(request.user, zone, someone).mailbox}
    return respond(request, page, MailboxForm, save, initial=first, crumbs=_crumbs(someone))


@open_to(ADMINISTRATOR)
def grant(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a role."""
    zone, someone = _person(request, pk)

    def make(**kwargs: Any) -> RoleForm:
        return RoleForm(departments=departments_of(zone), user=request.user, **kwargs)

    def save(form: RoleForm) -> str:
        typed = form.cleaned_data
        given = roles.grant(request.user, zone, pk, wanted_by(typed), typed["reason"])
        messages.done(request, gettext("已授予：%(role)s") % {"role": roles.words(given)})
        return _back(someone)

    page = FormPage(
        title=_("授予角色"),
        purpose=_("角色从起始日起生效，到截止日（含）自动失效。"),
        submit=_("授予角色"),
        cancel=_back(someone),
    )
    return respond(request, page, make, save, crumbs=_crumbs(someone))


@open_to(ADMINISTRATOR)
def revoke(request: HttpRequest, pk: int, grant: int) -> HttpResponse:
    """Take a role."""
    zone, someone = _person(request, pk)
    file = queries.file_of(request.user, zone, someone)
    held = next((one for one in file.grants if one.pk == grant), None)
    if held is None:
        raise NotFound

    def save(form: RevokeForm) -> str:
        typed = form.cleaned_data
        taken = roles.revoke(request.user, zone, grant, typed["last_day"], typed["reason"])
        messages.done(request, gettext("已收回：%(role)s") % {"role": roles.words(taken)})
        return _back(someone)

    page = FormPage(title=_("收回角色"), purpose=roles.words(held), submit=_("收回角色"), cancel=_back(someone))
    return respond(request, page, RevokeForm, save, crumbs=_crumbs(someone))


@open_to(ADMINISTRATOR)
def delegate(request: HttpRequest, pk: int) -> HttpResponse:
    """Let somebody stand in for the person."""
    zone, someone = _person(request, pk)
    others = [(one.pk, f"{one.display_name}（{one.username}）") for one in queries.staff_today(zone, someone)]

    def make(**kwargs: Any) -> DelegationForm:
        return DelegationForm(people=others, **kwargs)

    def save(form: DelegationForm) -> str:
        typed = form.cleaned_data
        term = delegations.Term(typed["valid_from"], typed["valid_to"])
        made = delegations.delegate(request.user, zone, pk, typed["taker"], term, typed["reason"])
        messages.done(request, gettext("已登记委托：%(words)s") % {"words": delegations.words(made)})
        return _back(someone)

    page = FormPage(
        title=_("登记委托代理"),
        purpose=_("受托人在这段时间里兼有委托人的工作角色，做的事记在受托人名下。"),
        submit=_("登记委托"),
        after=_("受托人会收到消息；到期自动结束，也可以提前结束。"),
        cancel=_back(someone),
    )
    return respond(request, page, make, save, crumbs=_crumbs(someone))


@open_to(ADMINISTRATOR)
def end_delegation(request: HttpRequest, pk: int, delegation: int) -> HttpResponse:
    """End a delegation before its last day."""
    zone, someone = _person(request, pk)
    file = queries.file_of(request.user, zone, someone)
    found = next((one for one in file.delegations if one.pk == delegation), None)
    if found is None:
        raise NotFound

    def save(form: ReasonForm) -> str:
        delegations.end(request.user, zone, delegation, form.cleaned_data["reason"])
        messages.done(request, gettext("委托已结束。"))
        return _back(someone)

    page = FormPage(title=_("结束委托"), purpose=delegations.words(found), submit=_("结束委托"), cancel=_back(someone))
    return respond(request, page, ReasonForm, save, crumbs=_crumbs(someone))


@open_to(ADMINISTRATOR)
def hand_over(request: HttpRequest, pk: int) -> HttpResponse:
    """The person leaves: what goes over is shown in numbers before it does."""
    zone, someone = _person(request, pk)
    others = [(one.pk, f"{one.display_name}（{one.username}）") for one in queries.staff_today(zone, someone)]

    def make(**kwargs: Any) -> HandOverForm:
        return HandOverForm(people=others, **kwargs)

    def save(form: HandOverForm) -> str:
        typed = form.cleaned_data
        done = handover.hand_over(request.user, zone, pk, typed["successor"], typed["reason"], close=typed["close"])
        words = gettext("已办理离岗交接：%(grants)d 个角色结束，%(moved)d 项未办事项已移交。")
        messages.done(request, words % {"grants": len(done.grants), "moved": done.moved})
        return _back(someone)

    page = FormPage(
        title=_("离岗交接"),
        purpose=_("人员调离、退休、离职时用：角色结束，未办事项移交接手人，委托结束，所有设备下线。"),
        submit=_("离岗交接"),
        cancel=_back(someone),
        preview=lambda form: _preview(handover.plan(request.user, zone, pk), form, dict(others)),
    )
    plan = handover.plan(request.user, zone, pk)
    return respond(
        request, page, make, save, template="zones/people/hand_over.html", plan=plan, crumbs=_crumbs(someone)
    )


def _preview(plan: handover.Plan, form: HandOverForm, names: dict[int, str]) -> Preview:
    """What the hand-over would do, line by line."""
    to = names.get(form.cleaned_data["successor"] or 0, gettext("无人接手"))
    ended = gettext("立即结束")
    changes = [Change(roles.words(one), gettext("现任"), ended) for one in plan.grants]
    changes += [Change(delegations.words(one), gettext("有效"), ended) for one in plan.delegations]
    for part in plan.parts:
        count = ngettext("%(n)d 项", "%(n)d 项", part.count) % {"n": part.count}
        left = "" if part.count else gettext("没有未办事项")
        changes.append(Change(part.label, f"{plan.person} · {count}", to, left_alone=left))
    if form.cleaned_data["close"]:
        changes.append(Change(gettext("账号"), gettext("可用"), gettext("停用")))
    return Preview(changes, then=gettext("所有设备上的登录立即下线。"), irreversible=True)


def _person(request: HttpRequest, pk: int) -> tuple[Any, Any]:
    zone = queries.zone_to_administer(request)
    return zone, queries.require_person(zone, pk)


def _back(someone: Any) -> str:
    return reverse("zones:person", args=[someone.pk])


def _crumbs(someone: Any) -> list[tuple[Text, str]]:
    return [(STAFF.title, reverse("zones:staff")), (someone.display_name, _back(someone))]
