"""One claim: its page, and every step that staff or the enterprise take with it."""

from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.policies.claim_access import OWN, STAFF, WORKERS
from gaoxin.apps.policies.claim_forms import (
    AppraisalForm,
    ClaimForm,
    DeskForm,
    ObjectionAnswerForm,
    ObjectionForm,
    ReasonForm,
    RecoveryForm,
    ReviewForm,
)
from gaoxin.apps.policies.claim_states import CLAIM_TONES, DESK_TONES, OBJECTION_TONES, PAYMENT_TONES, DeskAnswer
from gaoxin.apps.policies.claim_states import ClaimState as State
from gaoxin.apps.policies.queries.claiming.page import ClaimPage, claim_page, material_file
from gaoxin.apps.policies.services.claiming import filing, publishing, reviewing
from gaoxin.apps.policies.services.claiming.filing import Paper
from gaoxin.apps.policies.services.claiming.reviewing import Opinion
from gaoxin.apps.policies.services.paying import recovering
from gaoxin.apps.policies.views.claim_common import left_of, state_of, tone_of, yuan
from gaoxin.web import messages
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.rights import open_to

NEXT: dict[str, Any] = {
    State.OFFERED: _("企业确认后审定的金额即可公示兑现"),
    State.FORMAL: _("主管部门做形式审查，缺什么一次性告知"),
    State.CORRECTION: _("企业按一次性告知补正后重新提交"),
    State.JOINT: _("各联审部门同时答复"),
    State.REVIEW: _("主管部门组织评审或审计"),
    State.MEETING: _("主管部门提请会议审定"),
    State.APPROVED: _("主管部门发布公示"),
    State.PUBLIC: _("公示期满、没有未复核的异议即可下达资金"),
    State.PAYABLE: _("财政部门下达资金"),
    State.ORDERED: _("财政部门取得拨付回单"),
    State.PAID: _("主管部门做绩效评价"),
}


@open_to(*STAFF, *OWN)
def claim(request: HttpRequest, claim_id: int) -> HttpResponse:
    page = claim_page(request.user, claim_id)
    found = page.claim
    crumbs = [(_t("全部申报"), reverse("claims:claims"))] if page.staff else [(_t("我的申报"), reverse("claims:mine"))]
    context = {
        "page": page,
        "claim": found,
        "record": _record(page),
        "crumbs": crumbs,
        "title": found.number,
        "facts": found.facts,
        "desks": [(one, DESK_TONES[one.answer]) for one in page.desks],
        "objections": [(one, OBJECTION_TONES[one.state]) for one in page.objections],
        "payments": [(one, yuan(one.amount), PAYMENT_TONES[one.state]) for one in page.payments],
        "recoveries": [(one, yuan(one.amount), yuan(one.returned)) for one in page.recoveries],
        "reviews": [(one, yuan(one.amount)) for one in page.reviews],
        "steps": [(one, _t(one.act), CLAIM_TONES[one.state]) for one in reversed(page.steps)],
    }
    return render(request, "policies/claims/claim.html", context)


def _record(page: ClaimPage) -> Record:
    found = page.claim
    return Record(
        title=f"{found.organisation} · {found.call.subject}",
        kind=f"{_t('政策兑现')} {found.number}",
        state=state_of(found),
        tone=tone_of(found),
        owner=str(found.call.department),
        due=found.due,
        working_days_left=left_of(found),
        next_step=_t("异议复核期间暂停本户兑现，不影响其他企业") if found.held else NEXT.get(found.state, ""),
        synthetic=found.synthetic,
        facts=[
            Fact(_("申请金额（元）"), f"{yuan(found.asked):,.2f}"),
            Fact(_("审定金额（元）"), _t("未审定") if found.approved is None else f"{yuan(found.approved):,.2f}"),
            Fact(_("会议纪要"), found.minutes or _t("未上会")),
            Fact(_("政策依据"), found.call.basis),
            Fact(_("兑现方式"), _t("免申即享") if found.automatic else _t("企业申报")),
        ],
    )


def _back(claim_id: int) -> str:
    return reverse("claims:claim", args=[claim_id])


def _form(request: HttpRequest, claim_id: int, page: dict[str, Any], make: Any, save: Any, **more: Any) -> HttpResponse:
    """A form about one claim; saving leads back to it."""
    found = claim_page(request.user, claim_id).claim

    def done(form: Any) -> str:
        messages.done(request, save(form))
        return _back(claim_id)

    shown = FormPage(cancel=_back(claim_id), **page)
    return respond_form(request, shown, make, done, crumbs=[(found.number, _back(claim_id))], **more)


@open_to(*WORKERS)
@require_POST
def passed(request: HttpRequest, claim_id: int) -> HttpResponse:
    found = reviewing.pass_formal(request.user, claim_id)
    messages.done(request, _t("形式审查通过，进入“%(state)s”") % {"state": found.get_state_display()})
    return redirect(_back(claim_id))


@open_to(*WORKERS)
def correction(request: HttpRequest, claim_id: int) -> HttpResponse:
    def save(form: ReasonForm) -> str:
        reviewing.ask_correction(request.user, claim_id, form.cleaned_data["note"])
        return _t("已一次性告知企业")

    page = {
        "title": _t("一次性告知补正"),
        "submit": _t("告知企业"),
        "purpose": _t("只能告知一次，请把缺的、错的一次写全。"),
        "after": _t("企业收到通知，补正后回到形式审查。"),
    }
    return _form(request, claim_id, page, ReasonForm, save)


@open_to(*WORKERS)
def reject(request: HttpRequest, claim_id: int) -> HttpResponse:
    def save(form: ReasonForm) -> str:
        reviewing.reject(request.user, claim_id, form.cleaned_data["note"])
        return _t("已不予支持，理由已告知企业")

    page = {"title": _t("不予支持"), "submit": _t("不予支持"), "purpose": _t("理由企业会看到。不能撤销。")}
    return _form(request, claim_id, page, ReasonForm, save)


@open_to(*WORKERS)
def desk(request: HttpRequest, claim_id: int, desk_id: int) -> HttpResponse:
    def save(form: DeskForm) -> str:
        told = form.cleaned_data
        reviewing.answer_desk(request.user, desk_id, DeskAnswer(told["answer"]), told["note"])
        return _t("联审意见已登记")

    page = {
        "title": _t("部门联审"),
        "submit": _t("提交意见"),
        "purpose": _t("只就本部门的事项答复；一票否决要写明事实，申报随即终止。"),
    }
    return _form(request, claim_id, page, DeskForm, save)


@open_to(*WORKERS)
def review(request: HttpRequest, claim_id: int) -> HttpResponse:
    def save(form: ReviewForm) -> str:
        told = form.cleaned_data
        opinion = Opinion(told["reviewer"], told["amount"], told["report"], told["score"], told["note"])
        reviewing.record_review(request.user, claim_id, opinion)
        return _t("评审意见已登记，待会议审定")

    found = claim_page(request.user, claim_id).claim
    page = {"title": _t("登记评审或审计意见"), "submit": _t("登记")}
    return _form(request, claim_id, page, ReviewForm, save, initial={"amount": found.asked})


@open_to(*WORKERS, *OWN)
def objection(request: HttpRequest, claim_id: int) -> HttpResponse:
    def save(form: ObjectionForm) -> str:
        told = form.cleaned_data
        publishing.raise_objection(request.user, claim_id, told["raised_by"], told["reason"])
        return _t("异议已登记，本户暂停兑现")

    page = {
        "title": _t("登记异议"),
        "submit": _t("登记异议"),
        "purpose": _t("公示期间的异议。只暂停这一户，不影响名单上的其他企业。"),
    }
    return _form(request, claim_id, page, ObjectionForm, save)


@open_to(*WORKERS)
def objection_answer(request: HttpRequest, claim_id: int, objection_id: int) -> HttpResponse:
    def save(form: ObjectionAnswerForm) -> str:
        told = form.cleaned_data
        publishing.review_objection(request.user, objection_id, told["state"], told["answer"])
        return _t("复核意见已登记")

    page = {
        "title": _t("异议复核"),
        "submit": _t("提交复核意见"),
        "after": _t("异议成立的终止兑现、释放预算；不成立的继续兑现。"),
    }
    return _form(request, claim_id, page, ObjectionAnswerForm, save)


@open_to(*WORKERS)
def recover(request: HttpRequest, claim_id: int) -> HttpResponse:
    def save(form: RecoveryForm) -> str:
        told = form.cleaned_data
        recovering.demand(request.user, claim_id, told["amount"], told["reason"], told["document"])
        return _t("已要求企业退回资金")

    page = {"title": _t("追回资金"), "submit": _t("发起追回"), "after": _t("企业收到通知；到账后由财政部门登记。")}
    return _form(request, claim_id, page, RecoveryForm, save)


@open_to(*WORKERS)
def appraise(request: HttpRequest, claim_id: int) -> HttpResponse:
    def save(form: AppraisalForm) -> str:
        told = form.cleaned_data
        recovering.appraise(request.user, claim_id, told["outcome"], told["note"])
        return _t("绩效评价已登记")

    page = {"title": _t("绩效评价"), "submit": _t("登记评价"), "purpose": _t("资金是否达到政策写明的目标。")}
    return _form(request, claim_id, page, AppraisalForm, save)


@open_to(*OWN)
@require_POST
def consent(request: HttpRequest, claim_id: int) -> HttpResponse:
    found = filing.consent(request.user, claim_id)
    if found.state == State.APPROVED:
        messages.done(request, _t("已确认，审定 %(amount)s 元，等待公示") % {"amount": f"{yuan(found.approved):,.2f}"})
    else:
        messages.warn(request, found.why)
    return redirect(_back(claim_id))


@open_to(*OWN)
def correct(request: HttpRequest, claim_id: int) -> HttpResponse:
    found = claim_page(request.user, claim_id).claim
    names = [one["name"] for one in found.call.materials]

    def make(**kwargs: Any) -> ClaimForm:
        return ClaimForm(papers=names, demanded=False, **kwargs)

    def save(form: ClaimForm) -> str:
        told = form.cleaned_data
        filing.correct_claim(request.user, claim_id, told["asked"], told["statement"], papers_of(form))
        return _t("已补正并重新提交")

    page = {
        "title": _t("补正申报"),
        "submit": _t("重新提交"),
        "purpose": _t("要补正的：%(wanted)s") % {"wanted": found.correction},
        "after": _t("提交后回到形式审查。没有变化的材料不用再传。"),
    }
    initial = {"asked": found.asked, "statement": found.statement}
    return _form(request, claim_id, page, make, save, initial=initial)


@open_to(*OWN)
def withdraw(request: HttpRequest, claim_id: int) -> HttpResponse:
    def save(form: ReasonForm) -> str:
        filing.withdraw(request.user, claim_id, form.cleaned_data["note"])
        return _t("已撤回申报")

    page = {
        "title": _t("撤回申报"),
        "submit": _t("撤回"),
        "purpose": _t("资金下达之前可以撤回；受理期内可以重新申报。"),
    }
    return _form(request, claim_id, page, ReasonForm, save)


def papers_of(form: ClaimForm) -> dict[str, Paper]:
    """The files of a form as the service takes them."""
    return {name: Paper(upload.name, upload.read()) for name, upload in form.handed().items()}


@open_to(*STAFF, *OWN)
def material(request: HttpRequest, claim_id: int, material_id: int) -> FileResponse:
    found, file = material_file(request.user, material_id)
    return FileResponse(file, as_attachment=True, filename=found.file_name, content_type="application/octet-stream")
