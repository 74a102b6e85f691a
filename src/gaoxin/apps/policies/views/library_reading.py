"""The reader: a policy's text on one side, the clauses read out of it on the other, each confirmed by an officer."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.policies.access import STAFF, WORKERS, require_work
from gaoxin.apps.policies.library_forms import ClauseForm, DocumentForm
from gaoxin.apps.policies.library_states import PROPOSAL_TONES, ProposalState
from gaoxin.apps.policies.queries.library import readings as queries
from gaoxin.apps.policies.services.library import reading as services
from gaoxin.apps.policies.views.library_common import policy_crumbs
from gaoxin.apps.zones.queries.places import departments
from gaoxin.kernel.problems import Problem
from gaoxin.web import messages
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.reader import Mark, paragraphs
from gaoxin.web.problems import say
from gaoxin.web.rights import open_to


@open_to(*STAFF)
def reading(request: HttpRequest, policy_id: int) -> HttpResponse:
    """The two panes; `state` and `giving` in the address choose the proposals."""
    state = request.GET.get("state", "")
    giving = request.GET.get("giving") == "1"
    page = queries.reading_page(request.user, policy_id, state if state in ProposalState.values else "", giving)
    rows = [(one, PROPOSAL_TONES[one.state], queries.rows_of(one)) for one in page.shown]
    marks = [Mark(one.start, one.end, str(one.pk), PROPOSAL_TONES[one.state]) for one in page.shown]
    problem = page.policy.reading_problem
    context = {
        "page": page,
        "policy": page.policy,
        "rows": rows,
        "state": state,
        "giving": giving,
        "states": ProposalState.choices,
        "paragraphs": paragraphs(page.text, marks),
        "said": say(Problem(problem["code"], problem["values"])) if problem else None,
        "title": _t("识读：%(title)s") % {"title": page.policy.title},
        "crumbs": policy_crumbs(page.policy),
    }
    template = "reading" if page.proposals else "unread"
    return render(request, f"policies/library/{template}.html", context)


@open_to(*WORKERS)
def upload(request: HttpRequest, policy_id: int) -> HttpResponse:
    policy = require_work(request.user, policy_id)

    def save(form: DocumentForm) -> str:
        file = form.cleaned_data["file"]
        job = services.upload_document(request.user, policy_id, file.name, file.chunks())
        return reverse("web:job", args=[job.pk])

    page = FormPage(
        title=_("上传政策原文"),
        purpose=policy.title,
        submit=_("上传并识读"),
        cancel=reverse("policies:reading", args=[policy_id]),
        after=_("系统读出条款、对象、金额和条件，逐条由您确认；没有确认的不会公开。"),
    )
    return respond_form(request, page, DocumentForm, save, crumbs=policy_crumbs(policy))


@open_to(*WORKERS)
def confirm(request: HttpRequest, policy_id: int, proposal_id: int) -> HttpResponse:
    """A proposal as the form of a clause, corrected and confirmed."""
    proposal = queries.require_proposal(request.user, policy_id, proposal_id)
    policy = require_work(request.user, policy_id)

    def make(**given: Any) -> ClauseForm:
        return ClauseForm(departments=departments(policy.zone), **given)

    def save(form: ClauseForm) -> str:
        made = services.confirm_proposal(request.user, policy_id, proposal_id, form.written())
        messages.done(request, _t("已确认%(address)s，还没有公开；接着编写规则。") % {"address": made.address})
        return reverse("policies:rule", args=[made.pk])

    page = FormPage(
        title=_("确认条款"),
        purpose=_("核对识读结果，改正后确认。"),
        submit=_("确认"),
        cancel=reverse("policies:reading", args=[policy_id]),
        after=_("确认后进入规则编写；随政策公开，或者在条款页上公开。"),
    )
    context = {
        "proposal": proposal,
        "read_benefits": queries.rows_of(proposal),
        "crumbs": [*policy_crumbs(policy), (_t("识读"), reverse("policies:reading", args=[policy_id]))],
    }
    return respond_form(
        request,
        page,
        make,
        save,
        template="policies/library/confirm.html",
        initial=queries.initial_of(proposal),
        **context,
    )


@open_to(*WORKERS)
@require_POST
def drop(request: HttpRequest, policy_id: int, proposal_id: int) -> HttpResponse:
    services.drop_proposal(request.user, policy_id, proposal_id)
    undo = reverse("policies:restore_proposal", args=[policy_id, proposal_id])
    messages.done(request, _t("已标为不采用。"), undo)
    return redirect("policies:reading", policy_id)


@open_to(*WORKERS)
@require_POST
def restore(request: HttpRequest, policy_id: int, proposal_id: int) -> HttpResponse:
    services.restore_proposal(request.user, policy_id, proposal_id)
    messages.done(request, _t("已恢复为待确认。"))
    return redirect("policies:reading", policy_id)
