"""A clause at its permanent address, and writing, publishing and stopping clauses."""

from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.policies.access import WORKERS, require_clause_work, require_work
from gaoxin.apps.policies.library_forms import FEN_PER_WAN, ClauseForm, WhyForm
from gaoxin.apps.policies.library_states import CLAUSE_TONES, RULE_TONES, STANDING_TONES
from gaoxin.apps.policies.queries.library import clauses as queries
from gaoxin.apps.policies.services.library import clauses as services
from gaoxin.apps.policies.views.library_common import policy_crumbs
from gaoxin.apps.zones.queries.places import departments
from gaoxin.web import messages
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.record import actions
from gaoxin.web.rights import PUBLIC, open_to

KIND = "policies.clause"
COPIED = (
    *("address", "title", "text", "benefit_kind", "benefit_words", "who_words", "opens_on", "closes_on"),
    *("department", "automatic"),
)


def wan(fen: int | None) -> Decimal | None:
    """分 as 万元."""
    return None if fen is None else Decimal(fen) / FEN_PER_WAN


@open_to(PUBLIC)
def clause(request: HttpRequest, policy_id: int, address: str) -> HttpResponse:
    """Who gets what, in words; the rule's conditions; where the text stands; how to go on."""
    page = queries.clause_page(request.user, policy_id, address)
    context = {
        "page": page,
        "clause": page.clause,
        "tone": CLAUSE_TONES[page.clause.state],
        "standing_tone": STANDING_TONES[page.standing],
        "rules": [(one, RULE_TONES[one.state]) for one in page.rules],
        "more_actions": actions(request, KIND, page.clause),
        "title": page.clause.title,
        "crumbs": policy_crumbs(page.clause.policy),
        "permanent": request.build_absolute_uri(request.path),
    }
    return render(request, "policies/library/clause.html", context)


@open_to(*WORKERS)
def new(request: HttpRequest, policy_id: int) -> HttpResponse:
    """Write a clause by hand."""
    policy = require_work(request.user, policy_id)

    def save(form: ClauseForm) -> str:
        made = services.add_clause(request.user, policy_id, form.written())
        messages.done(request, _t("已新增%(address)s，接着编写规则。") % {"address": made.address})
        return reverse("policies:clause", args=[policy_id, made.address])

    page = _page(_("新增条款"), reverse("policies:policy", args=[policy_id]))
    initial = {"department": policy.department}
    return respond_form(request, page, _maker(policy), save, initial=initial, crumbs=policy_crumbs(policy))


@open_to(*WORKERS)
def change(request: HttpRequest, clause_id: int) -> HttpResponse:
    found = require_clause_work(request.user, clause_id)
    address = reverse("policies:clause", args=[found.policy_id, found.address])

    def save(form: ClauseForm) -> str:
        kept = services.change_clause(request.user, clause_id, form.written())
        messages.done(request, _t("已修改。"))
        return reverse("policies:clause", args=[kept.policy_id, kept.address])

    crumbs = [*policy_crumbs(found.policy), (found.address, address)]
    page = _page(_("修改条款"), address)
    return respond_form(request, page, _maker(found.policy), save, initial=initial_of(found), crumbs=crumbs)


def initial_of(found: Any) -> dict[str, Any]:
    """A clause as its form shows it."""
    lines = [f"{one.name}＝{one.proved_by}" if one.proved_by else one.name for one in found.materials.all()]
    return {name: getattr(found, name) for name in COPIED} | {
        "budget": wan(found.budget),
        "cap": wan(found.cap),
        "partners": list(found.partners.all()),
        "exclusive_groups": "、".join(found.exclusive_groups),
        "materials": "\n".join(lines),
    }


def _page(title: Any, cancel: str) -> FormPage:
    return FormPage(
        title=title,
        purpose=_("一条一个支持事项；同一条里给几类对象的，分成几款登记。"),
        submit=_("保存"),
        cancel=cancel,
        after=_("保存后不会立即公开：随政策一起公开，或者在条款页上点“公开”。"),
    )


def _maker(policy: Any) -> Any:
    def make(**given: Any) -> ClauseForm:
        return ClauseForm(departments=departments(policy.zone), **given)

    return make


@open_to(*WORKERS)
@require_POST
def publish(request: HttpRequest, clause_id: int) -> HttpResponse:
    found = services.publish_clause(request.user, clause_id)
    messages.done(request, _t("已公开，任何人都能看到。"))
    return redirect("policies:clause", found.policy_id, found.address)


@open_to(*WORKERS)
def stop(request: HttpRequest, clause_id: int) -> HttpResponse:
    found = require_clause_work(request.user, clause_id)
    address = reverse("policies:clause", args=[found.policy_id, found.address])

    def save(form: WhyForm) -> str:
        services.stop_clause(request.user, clause_id, form.cleaned_data["why"])
        messages.done(request, _t("已停止执行。"), reverse("policies:publish_clause", args=[clause_id]))
        return address

    page = FormPage(
        title=_("停止执行"),
        purpose=found.citation,
        submit=_("停止执行"),
        cancel=address,
        after=_("条款仍可查阅，不再据此生成待享受事项和受理申报。"),
    )
    return respond_form(request, page, WhyForm, save, crumbs=policy_crumbs(found.policy))


@open_to(*WORKERS)
@require_POST
def drop(request: HttpRequest, clause_id: int) -> HttpResponse:
    policy_id = services.drop_clause(request.user, clause_id)
    messages.done(request, _t("已删除这一条。"))
    return redirect("policies:policy", policy_id)
