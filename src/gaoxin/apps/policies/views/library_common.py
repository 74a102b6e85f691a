"""What the pages of the library have in common: crumbs, tabs, whose pages they are."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.library_states import STANDING_TONES
from gaoxin.apps.policies.queries.library.policies import PolicyPage
from gaoxin.kernel.problems import Problem
from gaoxin.web.pages.record import Fact, Record, TabLine, tabs
from gaoxin.web.problems import say

KIND = "policies.policy"
LIBRARY = _("政策库")


def library_crumb() -> tuple[str, str]:
    return (_t("政策库"), reverse("policies:library"))


def policy_crumbs(policy: Any) -> list[tuple[str, str]]:
    return [library_crumb(), (policy.title, reverse("policies:policy", args=[policy.pk]))]


def library_tabs(request: HttpRequest, staff: bool) -> list[TabLine]:
    """The ways into the library."""
    lines = [
        (_t("政策文件"), "policies:library"),
        (_t("条款"), "policies:clauses"),
        (_t("1+N 体系"), "policies:tree"),
    ]
    if staff:
        lines += [(_t("规则集"), "policies:rulebooks"), (_t("制定中"), "policies:draftings")]
    return [TabLine(label, reverse(name), reverse(name) == request.path) for label, name in lines]


def told(problems: tuple[Problem, ...]) -> list[tuple[int | None, Any]]:
    """Each mistake of a rule with its line, in sentences; the first so many."""
    return [(one.place.line if one.place else None, say(one)) for one in problems[:30]]


def record_context(request: HttpRequest, page: PolicyPage) -> dict[str, Any]:
    """The head and the tabs of a policy's pages."""
    policy = page.policy
    own = [
        TabLine(_t("概况"), reverse("policies:policy", args=[policy.pk])),
        TabLine(_t("正文和解读"), reverse("policies:policy_text", args=[policy.pk])),
        TabLine(_t("沿革"), reverse("policies:lineage", args=[policy.pk])),
    ]
    if page.staff and page.drafting is not None:
        own.append(TabLine(_t("制定过程"), reverse("policies:drafting", args=[policy.pk])))
    if page.staff:
        own.append(TabLine(_t("识读"), reverse("policies:reading", args=[policy.pk]), count=page.undecided))
        own.append(TabLine(_t("变更记录"), reverse("policies:policy_history", args=[policy.pk])))
    return {
        "page": page,
        "policy": policy,
        "record": _record(page),
        "tabs": tabs(request, own, KIND, policy),
        "crumbs": [library_crumb()],
        "title": policy.title,
    }


def _record(page: PolicyPage) -> Record:
    policy = page.policy
    number = policy.number or _t("无文号")
    step = page.works and page.drafting is not None and page.drafting.state == "running"
    return Record(
        title=policy.title,
        kind=f"{policy.get_level_display()} · {policy.issuer} · {number}",
        state=page.standing.label,
        tone=STANDING_TONES[page.standing],
        owner=policy.department.name,
        synthetic=policy.synthetic,
        next_step=_t("制定正在进行，办理本环节") if step else "",
        next_url=reverse("policies:drafting", args=[policy.pk]) if step else "",
        next_action=_t("去办理"),
        facts=[
            Fact(_("印发"), _day(policy.issued_on, _t("未登记") if policy.published_at else _t("未印发"))),
            Fact(_("施行"), _day(policy.in_force_from, _t("未定"))),
            Fact(_("有效期至"), _day(policy.in_force_until, _t("长期"))),
            *([Fact(_("失效"), _day(policy.repealed_on, ""))] if policy.repealed_on else []),
            *([Fact(_("评估清理期限"), _day(policy.review_by, ""))] if policy.review_by and page.staff else []),
        ],
    )


def _day(day: date | None, otherwise: str) -> str:
    return day.isoformat() if day else otherwise
