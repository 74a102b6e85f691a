"""What is done to a lead from its page: each act one form and one service."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.industry.lead_access import DECIDERS, WORKERS
from gaoxin.apps.industry.lead_fields import paper_of, with_arguments
from gaoxin.apps.industry.lead_forms import (
    CompanyForm,
    DecideForm,
    DisputeForm,
    MoveForm,
    NoteForm,
    PaperForm,
    ReasonForm,
    TalkForm,
    VerdictForm,
)
from gaoxin.apps.industry.lead_states import Verdict
from gaoxin.apps.industry.queries.leads import lists
from gaoxin.apps.industry.queries.leads import page as queries
from gaoxin.apps.industry.queries.leads.process import desk_of, next_words, return_words, stage_words
from gaoxin.apps.industry.queries.leads.promised import dispute, review
from gaoxin.apps.industry.services.leads import disputing, landing, moving, reviewing
from gaoxin.apps.industry.views.lead_common import ask, wan
from gaoxin.web import clock, messages
from gaoxin.web.rights import open_to


def _back(lead_id: int) -> str:
    return reverse("leads:lead", args=[lead_id])


def _crumbs(lead: Any) -> list[tuple[str, str]]:
    return [(_t("招商看板"), reverse("leads:board")), (lead.company, _back(lead.pk))]


def _act(
    request: HttpRequest, lead_id: int, title: Any, make: Callable[..., Any], save: Callable[[Any], Any], **more: Any
) -> HttpResponse:
    lead = queries.lead_page(request.user, lead_id).lead
    return ask(request, title, _back(lead_id), make, save, crumbs=_crumbs(lead), **more)


@open_to(*WORKERS)
def talk(request: HttpRequest, lead_id: int) -> HttpResponse:
    lead = queries.lead_page(request.user, lead_id).lead
    mine = lists.own_departments(request.user, lead.zone)

    def save(form: TalkForm) -> None:
        data = form.cleaned_data
        moving.register_talk(request.user, lead_id, data["department"], data["day"], data["talked_with"])

    return _act(
        request,
        lead_id,
        _("首谈报备"),
        with_arguments(TalkForm, departments=mine),
        save,
        said=_("已报备首谈，由报备部门牵头。"),
        submit=_("报备"),
        purpose=_("先报备首谈的部门牵头；已有部门报备的，会告诉您由谁牵头。"),
        initial={"department": lead.leading if lead.leading in mine else mine.first(), "day": clock.today()},
    )


@open_to(*DECIDERS)
def move(request: HttpRequest, lead_id: int) -> HttpResponse:
    page = queries.lead_page(request.user, lead_id)
    onward = next_words(page.lead.stage)

    def save(form: MoveForm) -> None:
        data = form.cleaned_data
        document = data.get("document", "")
        moving.move_on(request.user, lead_id, data["day"], document, data["words"], seen=data["seen"])

    return _act(
        request,
        lead_id,
        _t("办结“%(stage)s”") % {"stage": stage_words(page.lead.stage)},
        with_arguments(MoveForm, number=page.stage.number),
        save,
        said=_t("已进入“%(stage)s”。") % {"stage": onward} if onward else _("已办结，全过程结束。"),
        submit=_("办结"),
        purpose=_t("下一环节：%(stage)s。") % {"stage": onward} if onward else _("这是最后一个环节，办结后不再变更。"),
        initial={"day": clock.today(), "seen": page.lead.stage},
    )


@open_to(*DECIDERS)
def skip(request: HttpRequest, lead_id: int) -> HttpResponse:
    page = queries.lead_page(request.user, lead_id)
    return _reasoned(
        request,
        lead_id,
        _t("跳过“%(stage)s”") % {"stage": stage_words(page.lead.stage)},
        moving.skip,
        seen=page.lead.stage,
        said=_("已跳过，理由记入经过。"),
        purpose=_("写明为什么不需要这个环节，如租用厂房不需要供地。"),
    )


@open_to(*DECIDERS)
def send_back(request: HttpRequest, lead_id: int) -> HttpResponse:
    page = queries.lead_page(request.user, lead_id)
    return _reasoned(
        request,
        lead_id,
        _t("退回“%(stage)s”") % {"stage": return_words(page.lead.stage)},
        moving.send_back,
        seen=page.lead.stage,
        said=_("已退回。"),
        purpose=_t("从“%(now)s”退回到“%(stage)s”；再走到后面的环节时，材料重新上传，准入联审重新出意见。")
        % {"now": stage_words(page.lead.stage), "stage": return_words(page.lead.stage)},
    )


@open_to(*WORKERS)
def park(request: HttpRequest, lead_id: int) -> HttpResponse:
    return _reasoned(
        request,
        lead_id,
        _("暂缓推进"),
        moving.park,
        said=_("已暂缓。"),
        purpose=_("暂缓期间不计期限，可以随时重新推进。"),
    )


@open_to(*WORKERS)
def lose(request: HttpRequest, lead_id: int) -> HttpResponse:
    out = queries.lead_page(request.user, lead_id).unreturned
    purpose = _t("写明流失原因，以后用来改进推荐；仍可以重新推进。")
    if out:
        purpose += _t("已兑现未追回 %(amount)s 万元：登记流失以后核实投资方承诺，按差额生成追回任务。") % {
            "amount": f"{wan(out):,.2f}"
        }
    return _reasoned(request, lead_id, _("登记流失"), moving.lose, said=_("已登记流失。"), purpose=purpose)


@open_to(*WORKERS)
def reopen(request: HttpRequest, lead_id: int) -> HttpResponse:
    return _reasoned(request, lead_id, _("重新推进"), moving.reopen, said=_("已重新推进，期限从今天起算。"))


def _reasoned(
    request: HttpRequest, lead_id: int, title: Any, service: Callable[..., Any], *, seen: str = "", **more: Any
) -> HttpResponse:
    """A step for a reason; `seen` is the stage it is taken from, where it depends on one."""

    def save(form: ReasonForm) -> None:
        told = {"seen": form.cleaned_data["seen"]} if seen else {}
        service(request.user, lead_id, form.cleaned_data["reason"], **told)

    return _act(request, lead_id, title, ReasonForm, save, initial={"seen": seen}, **more)


@open_to(*WORKERS)
def note(request: HttpRequest, lead_id: int) -> HttpResponse:
    def save(form: NoteForm) -> None:
        moving.add_note(request.user, lead_id, form.cleaned_data["day"], form.cleaned_data["words"])

    return _act(request, lead_id, _("跟进记录"), NoteForm, save, said=_("已记录。"), initial={"day": clock.today()})


@open_to(*DECIDERS)
def attach(request: HttpRequest, lead_id: int) -> HttpResponse:
    page = queries.lead_page(request.user, lead_id)

    def save(form: PaperForm) -> None:
        handed = paper_of(form)
        if handed is not None:
            moving.attach(request.user, lead_id, form.named, handed)

    return _act(
        request,
        lead_id,
        _("上传材料"),
        with_arguments(PaperForm, titles=page.missing),
        save,
        said=_("已上传。"),
        submit=_("上传"),
        purpose=_t("材料归入“%(stage)s”环节，办结以后作为依据保留。") % {"stage": stage_words(page.lead.stage)},
        initial={"title": page.missing[0]} if page.missing else {},
    )


@open_to(*WORKERS)
@require_POST
def remove_paper(request: HttpRequest, lead_id: int, paper_id: int) -> HttpResponse:
    moving.remove_paper(request.user, lead_id, paper_id)
    messages.done(request, _t("已删去。"))
    return redirect(_back(lead_id))


@open_to(*WORKERS)
def company(request: HttpRequest, lead_id: int) -> HttpResponse:
    lead = queries.lead_page(request.user, lead_id).lead

    def save(form: CompanyForm) -> None:
        landing.register_company(request.user, lead_id, form.cleaned_data["name"], form.cleaned_data["credit_code"])

    return _act(
        request,
        lead_id,
        _("登记落地企业"),
        CompanyForm,
        save,
        said=_("已关联企业档案。"),
        purpose=_("名录里已有这个代码的，直接关联；没有的，在企业名录里新建档案。"),
        initial={"name": lead.company, "credit_code": lead.credit_code},
    )


@open_to(*WORKERS)
def dispute_lead(request: HttpRequest, lead_id: int) -> HttpResponse:
    lead = queries.lead_page(request.user, lead_id).lead

    def save(form: DisputeForm) -> None:
        data = form.cleaned_data
        disputing.raise_dispute(request.user, lead_id, data["department"], data["reason"])

    return _act(
        request,
        lead_id,
        _("提出牵头异议"),
        with_arguments(DisputeForm, departments=lists.own_departments(request.user, lead.zone)),
        save,
        said=_("已提出，由管委会领导裁定。"),
        submit=_("提出"),
        purpose=_t("现在由%(name)s牵头。裁定以前不能办结环节。") % {"name": lead.leading.name},
        initial={"department": lists.own_departments(request.user, lead.zone).first()},
    )


@open_to("leader")
def decide(request: HttpRequest, dispute_id: int) -> HttpResponse:
    found = dispute(request.user, dispute_id)

    def save(form: DecideForm) -> None:
        data = form.cleaned_data
        disputing.decide_dispute(request.user, dispute_id, given=data["given"], decision=data["decision"])

    return _act(
        request,
        found.lead_id,
        _("裁定牵头部门"),
        with_arguments(DecideForm, now=found.lead.leading.name, other=found.department.name),
        save,
        said=_("已裁定。"),
        submit=_("裁定"),
        purpose=_t("%(name)s的理由：%(why)s") % {"name": found.department.name, "why": found.reason},
    )


@open_to(*WORKERS)
def verdict(request: HttpRequest, review_id: int) -> HttpResponse:
    """What a desk says at the joint review."""
    row = review(request.user, review_id)
    desk = desk_of(row.desk)

    def save(form: VerdictForm) -> str:
        data = form.cleaned_data
        reviewing.give_verdict(request.user, review_id, Verdict(data["verdict"]), data["opinion"])
        return reverse("leads:reviews")

    return _act(
        request,
        row.lead_id,
        _t("%(desk)s审查意见") % {"desk": desk.words},
        VerdictForm,
        save,
        said=_("已出具意见。"),
        submit=_("出具意见"),
        purpose=desk.asks,
        after=_t("依据：%(ground)s") % {"ground": desk.ground},
        initial={"verdict": "" if row.verdict == Verdict.PENDING else row.verdict, "opinion": row.opinion},
    )
