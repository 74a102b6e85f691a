"""The rule editor: a clause's rule in words, its mistakes at once, who would qualify, examples, versions."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_POST

from gaoxin.apps.policies.access import STAFF, WORKERS
from gaoxin.apps.policies.library_rule_forms import RuleForm
from gaoxin.apps.policies.library_states import RULE_TONES
from gaoxin.apps.policies.queries.library import editing, rules
from gaoxin.apps.policies.services.library import rules as services
from gaoxin.apps.policies.views.library_common import policy_crumbs, told
from gaoxin.apps.policies.views.library_rulebooks import rulebooks_crumbs
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock, messages
from gaoxin.web.problems import say
from gaoxin.web.rights import open_to

DOORS = {
    "check": "policies:check_rule",
    "facts": "policies:rule_facts",
    "example": "policies:rule_example",
    "publish": "policies:publish_rule",
    "drop": "policies:drop_rule",
    "estimate": "policies:estimate",
}


def _clause_address(clause: Any) -> str:
    return reverse("policies:clause", args=[clause.policy_id, clause.address])


def _context(request: HttpRequest, page: Any, text: str) -> dict[str, Any]:
    clause = page.clause
    checked = editing.checked(clause.zone, clause.cap, text, clock.today())
    return {
        "page": page,
        "doors": DOORS,
        "of": clause.pk,
        "heading": f"{clause.address} {clause.title}",
        "text": text,
        "seen": services.mark_of(page.draft.text) if page.draft else "",
        "checked": checked,
        "told": told(checked.read.problems),
        "more_problems": max(0, len(checked.read.problems) - 30),
        "versions": [(one, RULE_TONES[one.state]) for one in page.versions],
        "title": _t("编写规则"),
        "purpose": clause.citation,
        "crumbs": [*policy_crumbs(clause.policy), (clause.address, _clause_address(clause))],
    }


@open_to(*WORKERS)
def rule(request: HttpRequest, clause_id: int) -> HttpResponse:
    """The editor. A POST keeps the draft."""
    page = rules.editor_page(request.user, clause_id, clock.today())
    if request.method != "POST":
        lines, count = rules.facts("")
        context = _context(request, page, page.text) | {"facts": lines, "fact_count": count}
        return render(request, "policies/library/rule.html", context)
    form = RuleForm(data=request.POST)
    text = request.POST.get("text", "")
    lines, count = rules.facts("")
    context = {"facts": lines, "fact_count": count}
    if form.is_valid():
        sent = form.cleaned_data
        try:
            services.save_rule(request.user, clause_id, sent["text"], seen=form.began_from, why=sent["why"])
        except Refusal as refusal:
            context |= _context(request, page, text) | {"refused": [say(one) for one in refusal.problems]}
            return render(request, "policies/library/rule.html", context, status=422)
        messages.done(request, _t("已保存草稿，没有发布；发布以后才据此判断企业。"))
        return redirect("policies:rule", clause_id)
    context |= _context(request, page, text[: form.fields["text"].max_length]) | {"form_errors": form.errors}
    return render(request, "policies/library/rule.html", context, status=422)


@open_to(*WORKERS)
@require_POST
def check(request: HttpRequest, clause_id: int) -> HttpResponse:
    """What stands beside the text, anew for the text as it is typed: mistakes, examples, who would qualify."""
    page = rules.editor_page(request.user, clause_id, clock.today())
    form = RuleForm(data=request.POST)
    if not form.is_valid():
        return render(request, "policies/library/rule_empty.html", {"errors": form.errors}, status=422)
    context = _context(request, page, form.cleaned_data["text"])
    return render(request, "policies/library/rule_checked.html", context)


@open_to(*WORKERS)
def facts(request: HttpRequest, clause_id: int) -> HttpResponse:
    """Facts whose names hold the words, to be put into the text."""
    rules.editor_page(request.user, clause_id, clock.today())
    lines, count = rules.facts(request.GET.get("fact", "")[:40])
    return render(request, "policies/library/rule_facts.html", {"facts": lines, "fact_count": count})


@open_to(*WORKERS)
@require_POST
def example(request: HttpRequest, clause_id: int, enterprise_id: int) -> HttpResponse:
    """Take an enterprise as an example: its facts go into the draft."""
    page = rules.editor_page(request.user, clause_id, clock.today())
    taken = editing.example_from(page.clause.zone, page.text, enterprise_id, clock.today())
    if taken.text == page.text:
        messages.warn(request, _t("这家企业的结果还不确定，缺事实，不能作例子。"))
    else:
        services.save_rule(request.user, clause_id, taken.text)
        messages.done(request, _t("已加进例子：%(kind)s。") % {"kind": taken.words})
    return redirect("policies:rule", clause_id)


@open_to(*WORKERS)
@require_POST
def publish(request: HttpRequest, clause_id: int) -> HttpResponse:
    page = rules.editor_page(request.user, clause_id, clock.today())
    why = request.POST.get("why", "")[:300]
    try:
        kept = services.publish_rule(request.user, clause_id, why)
    except Refusal as refusal:
        lines, count = rules.facts("")
        context = _context(request, page, page.text) | {"facts": lines, "fact_count": count, "why": why}
        context["refused"] = [say(one) for one in refusal.problems]
        return render(request, "policies/library/rule.html", context, status=422)
    words = _t("已发布第 %(n)d 版，自 %(day)s 起据此判断企业。")
    messages.done(request, words % {"n": kept.version, "day": kept.valid_from.isoformat()})
    return redirect(_clause_address(page.clause))


@open_to(*WORKERS)
@require_POST
def drop(request: HttpRequest, clause_id: int) -> HttpResponse:
    page = rules.editor_page(request.user, clause_id, clock.today())
    services.drop_draft(request.user, clause_id)
    messages.done(request, _t("已放弃草稿，已发布的版本不变。"))
    return redirect(_clause_address(page.clause))


@open_to(*STAFF)
def version(request: HttpRequest, version_id: int) -> HttpResponse:
    """One version as it was written."""
    kept = rules.require_version(request.user, version_id)
    if kept.clause is None:
        crumbs = [*rulebooks_crumbs(), (kept.key, reverse("policies:rulebook", args=[kept.key]))]
    else:
        crumbs = [*policy_crumbs(kept.clause.policy), (kept.clause.address, _clause_address(kept.clause))]
    context = {
        "kept": kept,
        "tone": RULE_TONES[kept.state],
        "title": _t("规则第 %(n)d 版") % {"n": kept.version},
        "purpose": kept.clause.citation if kept.clause else "",
        "crumbs": crumbs,
    }
    return render(request, "policies/library/rule_version.html", context)
