"""A department answers to its part of the draft: claims, objects or adds, one by one or all at once."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from gaoxin.apps.plans.queries import answers as queries
from gaoxin.apps.plans.services import consultation as services
from gaoxin.apps.plans.services.consultation import Reply
from gaoxin.apps.plans.states import AnswerKind, PlanState
from gaoxin.apps.plans.unit_forms import AnswerForm
from gaoxin.apps.zones.states import STAFF
from gaoxin.kernel.problems import Refusal
from gaoxin.web import messages
from gaoxin.web.problems import say
from gaoxin.web.rights import open_to

STATES = [("", _("全部")), ("waiting", _("未反馈")), ("answered", _("已反馈"))]


@open_to(*STAFF)
def page(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The department's rows; with POST, one answer to one of them."""
    asked = queries.asked(request.user, plan_id, _department(request))
    if asked is None:
        context = {"title": _t("任务分解征求意见"), "crumbs": [(_t("规划看板"), reverse("plans:current"))]}
        return render(request, "plans/consultation/not_asked.html", context)
    said: list[Any] = []
    status = 200
    if request.method == "POST":
        try:
            return _answer(request, asked)
        except Refusal as refusal:
            if request.htmx:
                raise
            said, status = [say(problem) for problem in refusal.problems], 422
    shown = request.GET.get("state", "")
    context = {
        "asked": asked,
        "plan": asked.plan,
        "parts": [part for part in asked.parts if _fits(part, shown)],
        "state": shown,
        "states": STATES,
        "said": said,
        "typed": request.POST if said else {},
        "published": asked.plan.state == PlanState.PUBLISHED,
        "title": _t("任务分解征求意见：%(unit)s") % {"unit": asked.department.name},
        "crumbs": [(_t("规划看板"), reverse("plans:current"))],
    }
    return render(request, "plans/consultation/answers.html", context, status=status)


def _fits(part: queries.Part, shown: str) -> bool:
    return {"waiting": not part.answered, "answered": part.answered}.get(shown, True)


def _department(request: HttpRequest) -> int | None:
    text = request.POST.get("department") or request.GET.get("department") or ""
    return int(text) if text.isdecimal() else None


def _answer(request: HttpRequest, asked: queries.Asked) -> HttpResponse:
    form = AnswerForm(request.POST)
    row = request.POST.get("row", "")
    if not form.is_valid() or not row.isdecimal():
        raise Http404
    data = form.cleaned_data
    kind = AnswerKind(data["kind"])
    reply = Reply(int(row), kind, data["proposed"], data["reason"])
    services.answer(request.user, asked.plan.pk, asked.department.pk, [reply])
    if request.htmx:
        return _answered(request, asked, reply.row)
    title = next(part.line.title for part in asked.parts if part.line.pk == reply.row)
    text = _t("已对“%(title)s”%(kind)s。截止前可以改。") % {"title": title, "kind": kind.label}
    messages.done(request, text, _undo_address(asked, [reply.row]))
    return redirect(f"{_address(asked)}#row-{reply.row}")


def _answered(request: HttpRequest, before: queries.Asked, row: int) -> HttpResponse:
    """The row's card as it stands now, and how much is left."""
    asked = queries.asked(request.user, before.plan.pk, before.department.pk)
    part = next((part for part in asked.parts if part.line.pk == row), None) if asked else None
    if asked is None or part is None:
        raise Http404
    context = {"asked": asked, "plan": asked.plan, "part": part, "published": False, "typed": {}}
    return render(request, "plans/consultation/parts/answered.html", context)


@open_to(*STAFF)
@require_POST
def claim_all(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Claim everything not answered yet."""
    asked = _asked(request, plan_id)
    rows = services.claim_all(request.user, plan_id, asked.department.pk)
    text = ngettext("已认领 %(n)d 项。截止前可以改。", "已认领 %(n)d 项。截止前可以改。", len(rows)) % {"n": len(rows)}
    messages.done(request, text, _undo_address(asked, rows))
    return redirect(_address(asked))


@open_to(*STAFF)
@require_POST
def withdraw(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Take answers back, while they are still taken."""
    asked = _asked(request, plan_id)
    rows = [int(key) for key in request.GET.get("rows", "").split(".") if key.isdecimal()]
    count = services.withdraw_answers(request.user, plan_id, asked.department.pk, rows)
    messages.done(request, ngettext("已撤回 %(n)d 项反馈。", "已撤回 %(n)d 项反馈。", count) % {"n": count})
    return redirect(_address(asked))


def _asked(request: HttpRequest, plan_id: int) -> queries.Asked:
    asked = queries.asked(request.user, plan_id, _department(request))
    if asked is None:
        raise Http404
    return asked


def _address(asked: queries.Asked) -> str:
    return f"{reverse('plans:answers', args=[asked.plan.pk])}?department={asked.department.pk}"


def _undo_address(asked: queries.Asked, rows: list[int]) -> str:
    address = reverse("plans:withdraw", args=[asked.plan.pk])
    return f"{address}?department={asked.department.pk}&rows={'.'.join(map(str, rows))}" if rows else ""
