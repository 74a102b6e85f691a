"""What people do to a case: their part of a step, its limits, its withdrawal. Each a POST to an address of its own."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.access import OWN, STAFF, WORKERS
from gaoxin.apps.cases.services import choosing, moving, pausing, returning
from gaoxin.apps.cases.services.asked import asked as asked_of
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.schemaform.form import Checked, SchemaForm
from gaoxin.web.pages.schemaform.page import SchemaPage, respond
from gaoxin.web.registry import Text
from gaoxin.web.rights import open_to

ACTORS = (*OWN, *WORKERS)
"""Whoever may have a part in a step."""


def _why(request: HttpRequest) -> str:
    return request.POST.get("why", "").strip()


TOLD: Mapping[str, Text] = {
    "oppose": _("已登记不同意"),
    "hand_over": _("已转办"),
    "add_signer": _("已加签"),
    "withdraw_added": _("已撤回加签"),
    "delegate": _("已委托"),
    "end_delegation": _("已终止委托"),
}
"""What is said after a move within a step, by the word in its address."""


@open_to(*ACTORS)
@require_POST
def move(request: HttpRequest, case_id: int, step_id: int, word: str) -> HttpResponse:
    """转办、加签、委托、不同意 and what takes them back."""
    sent = request.POST
    number = sent.get("number", "")
    chosen = choosing.Chosen(
        to=sent.get("to", ""),
        until=sent.get("until", ""),
        number=int(number) if number.isdecimal() and len(number) < 5 else 0,
        after=sent.get("placement") == "after",
    )
    choosing.move(request.user, step_id, word, chosen, _why(request))
    messages.done(request, str(TOLD[word]))
    return _back(case_id)


@open_to(*ACTORS)
@require_POST
def done(request: HttpRequest, case_id: int, step_id: int) -> HttpResponse:
    """办结: with the opinion, the departments and the yes-or-no that the process asks of this step."""
    asked = asked_of(request.user, step_id)
    if asked.form is not None:
        return redirect("cases:step_form", case_id, step_id)
    answers: dict[str, object] = {}
    for name in asked.asks.departments:
        chosen = request.POST.getlist(f"departments:{name}")
        answers[name] = [int(key) for key in dict.fromkeys(chosen) if key.isdecimal() and len(key) < 18]
        if not answers[name]:
            raise refuse("cases.choose_departments", Place(path=f"departments:{name}"))
    answers |= _truths(request, asked.asks.truths)
    if asked.asks.ways:
        answers[moving.WAYS] = [key[:120] for key in request.POST.getlist("way")]
    if opinion := request.POST.get("opinion", "").strip():
        answers["opinion"] = opinion[:2000]
    return _moved(request, case_id, moving.act(request.user, step_id, answers=answers, why=opinion[:300]))


@open_to(*ACTORS)
def step_form(request: HttpRequest, case_id: int, step_id: int) -> HttpResponse:
    """The form of a step: filled in, it does the step."""
    asked = asked_of(request.user, step_id)
    if asked.form is None:
        raise NotFound
    page = SchemaPage(
        title=asked.step.name,
        purpose=str(asked.case),
        submit=_t("办结"),
        cancel=reverse("cases:case", args=[case_id]),
        draft=f"cases-step-{step_id}",
    )

    def save(form: SchemaForm, found: Checked) -> str:
        moved = choosing.fill_in(request.user, step_id, found)
        _say_where(request, moved)
        return reverse("cases:case", args=[case_id])

    crumbs = [(str(asked.case), reverse("cases:case", args=[case_id]))]
    return respond(request, page, asked.form, save, crumbs=crumbs)


@open_to(*ACTORS)
@require_POST
def send_back(request: HttpRequest, case_id: int, step_id: int) -> HttpResponse:
    """退回 to an earlier step."""
    returning.send_back(request.user, step_id, request.POST.get("to", "")[:80], _why(request))
    messages.done(request, _t("已退回"))
    return _back(case_id)


@open_to(*ACTORS)
@require_POST
def recall(request: HttpRequest, case_id: int, step_id: int) -> HttpResponse:
    """撤回 of what one has done in a step."""
    returning.recall(request.user, step_id, _why(request))
    messages.done(request, _t("已撤回，请重新办理"))
    return _back(case_id)


@open_to(*OWN, *WORKERS)
@require_POST
def urge(request: HttpRequest, case_id: int, part_id: int) -> HttpResponse:
    """催办."""
    returning.urge(request.user, part_id, _why(request))
    messages.done(request, _t("已催办"))
    return _back(case_id)


@open_to(*OWN, *STAFF)
@require_POST
def withdraw(request: HttpRequest, case_id: int) -> HttpResponse:
    """撤回 of the whole case by whoever filed it."""
    returning.withdraw(request.user, case_id, _why(request))
    messages.done(request, _t("已撤回"))
    return _back(case_id)


@open_to(*WORKERS)
@require_POST
def pause(request: HttpRequest, case_id: int) -> HttpResponse:
    pausing.pause(request.user, case_id, request.POST.get("ground", "")[:40], _why(request))
    messages.done(request, _t("已暂停计时"))
    return _back(case_id)


@open_to(*WORKERS)
@require_POST
def resume(request: HttpRequest, case_id: int) -> HttpResponse:
    pausing.resume(request.user, case_id, request.POST.get("ground", "")[:40], _why(request))
    messages.done(request, _t("已恢复计时"))
    return _back(case_id)


@open_to(*WORKERS)
@require_POST
def extend(request: HttpRequest, case_id: int) -> HttpResponse:
    pausing.ask_extension(request.user, case_id, request.POST.get("stage", "")[:40], _why(request))
    messages.done(request, _t("已申请延期，待负责人决定"))
    return _back(case_id)


@open_to("head", "leader")
@require_POST
def decide(request: HttpRequest, extension_id: int) -> HttpResponse:
    """同意 or 不同意延期."""
    granted = request.POST.get("granted") == "yes"
    extension = pausing.decide_extension(request.user, extension_id, granted, _why(request))
    messages.done(request, _t("已同意延期") if granted else _t("已决定不延期"))
    return _back(extension.case_id)


@open_to(*WORKERS)
@require_POST
def regrade(request: HttpRequest, case_id: int) -> HttpResponse:
    pausing.regrade(request.user, case_id, request.POST.get("grade", "")[:40], _why(request))
    messages.done(request, _t("已调整时限档次"))
    return _back(case_id)


def _truths(request: HttpRequest, names: tuple[str, ...]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name in names:
        answer = request.POST.get(f"truth:{name}", "")
        if answer not in ("yes", "no"):
            raise refuse("cases.say_yes_or_no", Place(path=f"truth:{name}"), name=name)
        found[name] = answer == "yes"
    return found


def _moved(request: HttpRequest, case_id: int, moved: moving.Moved) -> HttpResponse:
    _say_where(request, moved)
    return _back(case_id)


def _say_where(request: HttpRequest, moved: moving.Moved) -> None:
    """What the move came to: over, on to the next step, or others are still at it."""
    if moved.over:
        messages.done(request, _t("已办结，事项结束"))
    elif moved.opened:
        names = "、".join(step.name for step in moved.opened)
        messages.done(request, _t("已办结，下一步：%(names)s") % {"names": names})
    else:
        messages.done(request, _t("已办结您的部分"))


def _back(case_id: int) -> HttpResponse:
    return redirect("cases:case", case_id)
