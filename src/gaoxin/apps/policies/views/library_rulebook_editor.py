"""The editor of a zone's own rulebook: the parts of the rule editor, for a shipped rulebook instead of a clause."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_POST

from gaoxin.apps.policies.access import WORKERS
from gaoxin.apps.policies.library_rule_forms import RuleForm
from gaoxin.apps.policies.library_states import RULE_TONES
from gaoxin.apps.policies.queries.library import editing, rules
from gaoxin.apps.policies.queries.library import rulebooks as queries
from gaoxin.apps.policies.services.library import rulebooks as services
from gaoxin.apps.policies.services.library.rules import mark_of
from gaoxin.apps.policies.views.library_common import told
from gaoxin.apps.policies.views.library_rulebooks import rulebooks_crumbs
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock, messages
from gaoxin.web.problems import say
from gaoxin.web.rights import open_to

DOORS = {
    "check": "policies:check_rulebook",
    "facts": "policies:rulebook_facts",
    "example": "policies:rulebook_example",
    "publish": "policies:publish_rulebook",
    "drop": "policies:drop_rulebook",
}


def _page(request: HttpRequest, key: str) -> queries.BookEditor:
    return queries.book_editor(request.user, zone_of_request(request), key, clock.today())


def _context(page: queries.BookEditor, text: str) -> dict[str, Any]:
    firms = page.shipped.kind != "title"  # titles are won by the zone and its institutions
    checked = editing.checked(page.zone if firms else None, None, text, clock.today())
    return {
        "page": page,
        "doors": DOORS if firms else DOORS | {"example": ""},
        "of": page.shipped.key,
        "heading": page.shipped.id,
        "text": text,
        "seen": mark_of(page.draft.text) if page.draft else "",
        "checked": checked,
        "told": told(checked.read.problems),
        "more_problems": max(0, len(checked.read.problems) - 30),
        "versions": [(one, RULE_TONES[one.state]) for one in page.versions],
        "title": _t("填写本区规则"),
        "purpose": page.shipped.pending or page.shipped.citation.shown,
        "crumbs": [*rulebooks_crumbs(), (page.shipped.id, reverse("policies:rulebook", args=[page.shipped.key]))],
    }


def _shown(request: HttpRequest, page: queries.BookEditor, text: str, status: int = 200, **more: Any) -> HttpResponse:
    lines, count = rules.facts("")
    context = _context(page, text) | {"facts": lines, "fact_count": count} | more
    return render(request, "policies/library/rule.html", context, status=status)


@open_to(*WORKERS)
def edit(request: HttpRequest, rulebook: str) -> HttpResponse:
    """The editor. A POST keeps the draft."""
    page = _page(request, rulebook)
    if request.method != "POST":
        return _shown(request, page, page.text)
    form = RuleForm(data=request.POST)
    if not form.is_valid():
        text = request.POST.get("text", "")[: form.fields["text"].max_length]
        return _shown(request, page, text, 422, form_errors=form.errors)
    sent = form.cleaned_data
    try:
        services.save_rulebook(request.user, page.zone, rulebook, sent["text"], seen=form.began_from, why=sent["why"])
    except Refusal as refusal:
        return _shown(request, page, sent["text"], 422, refused=[say(one) for one in refusal.problems])
    messages.done(request, _t("已保存草稿，没有发布；发布以后才据此判断企业。"))
    return redirect("policies:edit_rulebook", rulebook)


@open_to(*WORKERS)
@require_POST
def check(request: HttpRequest, rulebook: str) -> HttpResponse:
    """What stands beside the text, anew for the text as it is typed."""
    page = _page(request, rulebook)
    form = RuleForm(data=request.POST)
    if not form.is_valid():
        return render(request, "policies/library/rule_empty.html", {"errors": form.errors}, status=422)
    return render(request, "policies/library/rule_checked.html", _context(page, form.cleaned_data["text"]))


@open_to(*WORKERS)
def facts(request: HttpRequest, rulebook: str) -> HttpResponse:
    """Facts whose names hold the words, to be put into the text."""
    _page(request, rulebook)
    lines, count = rules.facts(request.GET.get("fact", "")[:40])
    return render(request, "policies/library/rule_facts.html", {"facts": lines, "fact_count": count})


@open_to(*WORKERS)
@require_POST
def example(request: HttpRequest, rulebook: str, enterprise_id: int) -> HttpResponse:
    """Take an enterprise as an example: its facts go into the draft."""
    page = _page(request, rulebook)
    taken = editing.example_from(page.zone, page.text, enterprise_id, clock.today())
    if taken.text == page.text:
        messages.warn(request, _t("这家企业的结果还不确定，缺事实，不能作例子。"))
    else:
        services.save_rulebook(request.user, page.zone, rulebook, taken.text)
        messages.done(request, _t("已加进例子：%(kind)s。") % {"kind": taken.words})
    return redirect("policies:edit_rulebook", rulebook)


@open_to(*WORKERS)
@require_POST
def publish(request: HttpRequest, rulebook: str) -> HttpResponse:
    page = _page(request, rulebook)
    why = request.POST.get("why", "")[:300]
    try:
        kept = services.publish_rulebook(request.user, page.zone, rulebook, why)
    except Refusal as refusal:
        return _shown(request, page, page.text, 422, refused=[say(one) for one in refusal.problems], why=why)
    words = _t("已发布第 %(n)d 版，自 %(day)s 起施行。")
    messages.done(request, words % {"n": kept.version, "day": kept.valid_from.isoformat()})
    return redirect("policies:rulebook", rulebook)


@open_to(*WORKERS)
@require_POST
def drop(request: HttpRequest, rulebook: str) -> HttpResponse:
    page = _page(request, rulebook)
    services.drop_rulebook(request.user, page.zone, rulebook)
    messages.done(request, _t("已放弃草稿，已发布的版本不变。"))
    return redirect("policies:rulebook", rulebook)
