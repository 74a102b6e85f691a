"""Taking policies in, changing them, joining them with one another, ending them."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.policies.access import WORKERS, require_work
from gaoxin.apps.policies.library_forms import EdgeForm, EndForm, PolicyForm, ReviewForm
from gaoxin.apps.policies.library_states import EdgeKind, PolicyLevel, PolicyState
from gaoxin.apps.policies.queries.library import policies as queries
from gaoxin.apps.policies.services.library import registering
from gaoxin.apps.policies.views.library_common import library_crumb, policy_crumbs
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.apps.zones.queries.places import departments
from gaoxin.web import clock, messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.bulk import Change, Preview
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.rights import open_to

FIELDS = (
    *("title", "level", "number", "issuer", "topic", "department", "parent", "issued_on", "in_force_from"),
    *("in_force_until", "review_by", "text", "interpretation", "source_link"),
)


@open_to(*WORKERS)
def register(request: HttpRequest) -> HttpResponse:
    """Take in a policy of the nation, province or city."""
    zone = zone_of_request(request)
    if zone is None or not queries.may_register(request.user, zone):
        raise NotFound

    def make(**given: Any) -> PolicyForm:
        return PolicyForm(departments=departments(zone), parents=queries.main_policies(zone), **given)

    def save(form: PolicyForm) -> str:
        made = registering.register_policy(request.user, zone, form.written(), synthetic=zone.synthetic)
        messages.done(
            request, _t("已登记《%(title)s》，接着上传原文识读条款，或者手工新增条款。") % {"title": made.title}
        )
        return reverse("policies:policy", args=[made.pk])

    page = FormPage(
        title=_("登记上级政策"),
        purpose=_("国家、省、市印发的政策；本区自己的政策请从“立项”开始。"),
        submit=_("登记"),
        cancel=reverse("policies:library"),
        after=_("登记后立即公开；条款要逐条确认以后才公开。"),
        draft="policies.register",
    )
    return respond_form(request, page, make, save, crumbs=[library_crumb()])


@open_to(*WORKERS)
def change(request: HttpRequest, policy_id: int) -> HttpResponse:
    policy = require_work(request.user, policy_id)
    own, public = policy.level == PolicyLevel.ZONE, policy.state == PolicyState.PUBLISHED

    def make(**given: Any) -> PolicyForm:
        others = queries.joinable(request.user, policy)
        return PolicyForm(departments=departments(policy.zone), parents=others, own=own, public=public, **given)

    def save(form: PolicyForm) -> str:
        registering.change_policy(request.user, policy_id, form.written())
        messages.done(request, _t("已修改。"))
        return reverse("policies:policy", args=[policy_id])

    page = FormPage(title=_("修改政策"), submit=_("保存"), cancel=reverse("policies:policy", args=[policy_id]))
    initial = {name: getattr(policy, name) for name in FIELDS}
    if "stated" in request.GET and (stated := queries.unregistered_end(policy)):
        initial["in_force_until"] = stated.until
    return respond_form(request, page, make, save, initial=initial, crumbs=policy_crumbs(policy))


@open_to(*WORKERS)
def join(request: HttpRequest, policy_id: int) -> HttpResponse:
    """Say what this policy does to an older one, seeing first what ends."""
    policy = require_work(request.user, policy_id)

    def make(**given: Any) -> EdgeForm:
        return EdgeForm(others=queries.joinable(request.user, policy), **given)

    def preview(form: EdgeForm) -> Preview:
        sent = form.cleaned_data
        kind, older = EdgeKind(sent["kind"]), sent["older"]
        now = queries.standing_of(older).label
        ends = kind in (EdgeKind.SUPERSEDES, EdgeKind.REPEALS) and policy.state == "published"
        then = _t("自 %(day)s 起失效") % {"day": sent["from_day"]} if ends else now
        return Preview([Change(older.title, str(now), str(then))], then=_t("关系会显示在两份政策的沿革里。"))

    def save(form: EdgeForm) -> str:
        sent = form.cleaned_data
        registering.join(
            request.user, policy_id, sent["older"].pk, EdgeKind(sent["kind"]), sent["from_day"], sent["note"]
        )
        messages.done(request, _t("已登记政策关系。"))
        return reverse("policies:lineage", args=[policy_id])

    page = FormPage(
        title=_("登记政策关系"),
        purpose=policy.title,
        submit=_("登记"),
        cancel=reverse("policies:lineage", args=[policy_id]),
        preview=preview,
    )
    initial = {"from_day": policy.in_force_from}
    return respond_form(request, page, make, save, initial=initial, crumbs=policy_crumbs(policy))


@open_to(*WORKERS)
@require_POST
def part(request: HttpRequest, policy_id: int, edge_id: int) -> HttpResponse:
    registering.part(request.user, edge_id, policy_id)
    messages.done(request, _t("已删除这层关系。"))
    return redirect("policies:lineage", policy_id)


@open_to(*WORKERS)
def repeal(request: HttpRequest, policy_id: int) -> HttpResponse:
    """废止, seeing first what ends with it."""
    policy = require_work(request.user, policy_id)

    def preview(form: EndForm) -> Preview:
        page = queries.policy_page(request.user, policy_id)
        then = _t("自 %(day)s 起失效") % {"day": form.cleaned_data["day"]}
        rows = [Change(policy.title, str(page.standing.label), then)]
        rows += [Change(one.address, one.get_state_display(), then) for one in page.clauses if one.state == "published"]
        return Preview(rows, then=_t("失效后仍可查阅，不再据此受理申报。"))

    def save(form: EndForm) -> str:
        sent = form.cleaned_data
        registering.repeal(request.user, policy_id, sent["day"], sent["why"])
        messages.done(request, _t("已登记废止。"))
        return reverse("policies:policy", args=[policy_id])

    page = FormPage(
        title=_("废止政策"),
        purpose=policy.title,
        submit=_("废止"),
        cancel=reverse("policies:policy", args=[policy_id]),
        preview=preview,
    )
    return respond_form(request, page, EndForm, save, initial={"day": clock.today()}, crumbs=policy_crumbs(policy))


@open_to(*WORKERS)
def review(request: HttpRequest, policy_id: int) -> HttpResponse:
    """清理: it was looked at and stays."""
    policy = require_work(request.user, policy_id)

    def save(form: ReviewForm) -> str:
        sent = form.cleaned_data
        registering.review(request.user, policy_id, sent["review_by"], sent["why"])
        messages.done(request, _t("已登记评估清理结论，下次期限 %(day)s。") % {"day": sent["review_by"]})
        return reverse("policies:policy", args=[policy_id])

    page = FormPage(
        title=_("登记评估清理"),
        purpose=policy.title,
        submit=_("登记"),
        cancel=reverse("policies:policy", args=[policy_id]),
        after=_("结论留在变更记录里；要修改或者废止的，另行立项或者办理废止。"),
    )
    return respond_form(request, page, ReviewForm, save, crumbs=policy_crumbs(policy))
