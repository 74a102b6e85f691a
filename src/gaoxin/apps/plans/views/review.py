"""Reading and deciding: the document on the left, what was read out of it on the right."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_POST

from gaoxin.apps.plans import forms
from gaoxin.apps.plans.queries import review as queries
from gaoxin.apps.plans.services import review as services
from gaoxin.apps.plans.states import OPEN_STATES, SEVERITY_TONES, Decision, FindingType, RowKind, RowState, Severity
from gaoxin.apps.plans.views.upload import PLANS
from gaoxin.apps.plans.words import arithmetic
from gaoxin.apps.zones.states import STAFF
from gaoxin.kernel.problems import Refusal
from gaoxin.web import messages
from gaoxin.web.pages.reader import Mark, paragraphs
from gaoxin.web.pages.record import TabLine
from gaoxin.web.problems import language, say
from gaoxin.web.rights import open_to

ROW_TONES = {
    RowState.READ: "warn",
    RowState.ACCEPTED: "good",
    RowState.DROPPED: "plain",
    RowState.MERGED: "plain",
}
DECIDING = {
    "accept": (services.accept_rows, gettext_noop("已采纳 %(count)s 条。")),
    "drop": (services.drop_rows, gettext_noop("已舍弃 %(count)s 条，可在“已舍弃”中恢复。")),
    "restore": (services.restore_rows, gettext_noop("已恢复 %(count)s 条为待核。")),
}


@open_to(*STAFF)
def page(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The two panes. The kind, state and words of the rows stand in the address."""
    kind = request.GET.get("kind", RowKind.TARGET)
    if kind not in RowKind.values:
        raise Http404
    context = _frame(request, plan_id, kind)
    words = request.GET
    rows = queries.rows_of(
        request.user,
        plan_id,
        kind,
        words.get("state", ""),
        words.get("q", "").strip(),
        words.get("level", ""),
    )
    context |= {
        "rows": [(row, ROW_TONES[row.state]) for row in rows],
        "kind": kind,
        "state": words.get("state", ""),
        "states": RowState.choices,
        "q": words.get("q", ""),
        "level": words.get("level", ""),
        "levels": [("core", _t("主要条目")), ("minor", _t("次要条目"))],
        "paragraphs": paragraphs(context["plan"].document.text, _marks(rows)),
        "undecided": next(count.undecided for count in context["review"].counts if count.kind == kind),
        "kind_label": RowKind(kind).label,
        "alike": queries.alike_rows(rows) if kind == RowKind.TARGET else 0,
    }
    return render(request, "plans/review.html", context)


@open_to(*STAFF)
@require_POST
def decide(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Accept, drop, restore or merge the ticked rows; each names the revision it was seen at (`row=ID:REVISION`)."""
    back = _back(request, plan_id)
    # The buttons of one row name what to do and the row itself, whatever is ticked elsewhere.
    action, _space, one = request.POST.get("one", "").partition(" ")
    seen = _seen([one] if one else request.POST.getlist("row"))
    action = action or request.POST.get("action", "")
    if not seen:
        queries.review(request.user, plan_id)
        messages.warn(request, _t("没有选中任何一条。请先勾选，再选择要做的事。"))
        return redirect(back)
    try:
        messages.done(request, _decided(request, plan_id, action, seen))
    except Refusal as refusal:
        # The rows as they are now, not a page of its own: what the other officer did stands there.
        messages.warn(request, " ".join(f"{one.sentence} {one.remedy}" for one in _said(refusal)))
    return redirect(back)


def _decided(request: HttpRequest, plan_id: int, action: str, seen: dict[int, int]) -> str:
    """Do what was chosen to the rows; answers what was done in a sentence."""
    if action == "merge":
        kept = services.merge_rows(request.user, plan_id, next(iter(seen)), seen)
        return _t("已合并为“%(title)s”，其余各条可在“已合并”中找回。") % {"title": kept.title}
    if action not in DECIDING:
        raise Http404
    service, words = DECIDING[action]
    return _t(words) % {"count": service(request.user, plan_id, seen)}


def _marks(rows: list[Any]) -> list[Mark]:
    return [Mark(row.start, row.end, str(row.pk), ROW_TONES[row.state]) for row in rows]


def _seen(values: list[str]) -> dict[int, int]:
    pairs = (value.partition(":") for value in values)
    return {int(key): int(revision) for key, _colon, revision in pairs if key.isdecimal() and revision.isdecimal()}


@open_to(*STAFF)
@require_POST
def merge_alike(request: HttpRequest, plan_id: int) -> HttpResponse:
    count = services.merge_alike(request.user, plan_id)
    messages.done(request, _t("已把 %(count)s 条重复的指标并入同名条目，缺的基期和年份由它们补上。") % {"count": count})
    return redirect(f"{reverse('plans:review', args=[plan_id])}?kind={RowKind.TARGET}")


@open_to(*STAFF)
@require_POST
def accept_all(request: HttpRequest, plan_id: int) -> HttpResponse:
    if request.POST.get("kind") not in RowKind.values:
        raise Http404
    kind = RowKind(request.POST["kind"])
    count = services.accept_all(request.user, plan_id, kind)
    messages.done(request, _t("已采纳全部待核%(kind)s，共 %(count)s 条。") % {"kind": kind.label, "count": count})
    return redirect(f"{reverse('plans:review', args=[plan_id])}?kind={kind}")


@open_to(*STAFF)
def row(request: HttpRequest, plan_id: int, row_id: int) -> HttpResponse:
    """Look at one row, correct it, or take it back to what was read."""
    found = queries.row_of(request.user, plan_id, row_id)
    if found is None:
        raise Http404
    form, goals = _row_forms(request, found.kind, found.current)
    context = _frame(request, plan_id, found.kind)
    context |= {"row": found, "tone": ROW_TONES[found.state], "form": form, "goals": goals, "title": found.title}
    context["crumbs"] += [(context["plan"].name, f"{reverse('plans:review', args=[plan_id])}?kind={found.kind}")]
    if request.method != "POST":
        return render(request, "plans/row.html", context)
    revision = int(request.POST.get("revision", "-1"))
    try:
        if request.POST.get("action") == "reset":
            services.reset_row(request.user, plan_id, row_id, revision)
            messages.done(request, _t("已恢复为识读原样。"))
        elif form.is_valid() and (goals is None or goals.is_valid()):
            services.correct_row(
                request.user, plan_id, row_id, revision, _fields(found.kind, found.current, form, goals)
            )
            messages.done(request, _t("已更正并采纳，识读原样仍保留。"))
        else:
            return render(request, "plans/row.html", context, status=422)
    except Refusal as refusal:
        return render(request, "plans/row.html", {**context, "said": _said(refusal)}, status=422)
    return redirect(f"{reverse('plans:review', args=[plan_id])}?kind={found.kind}#row-{row_id}")


@open_to(*STAFF)
def add(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Add a row that the reading has missed, standing on a stretch of the text chosen on the left."""
    words = request.POST if request.method == "POST" else request.GET
    kind = words.get("kind", "")
    if kind not in RowKind.values or not words.get("start", "").isdecimal() or not words.get("end", "").isdecimal():
        raise Http404
    start, end = int(words["start"]), int(words["end"])
    form, goals = _row_forms(request, kind, {"targets": []})
    context = _frame(request, plan_id, kind)
    quoted = context["plan"].document.text[start:end]
    context |= {"form": form, "goals": goals, "start": start, "end": end, "kind": kind, "quoted": quoted}
    context["title"] = _t("补录%(kind)s") % {"kind": RowKind(kind).label}
    if request.method == "POST" and form.is_valid() and (goals is None or goals.is_valid()):
        fields = _fields(kind, {"targets": []}, form, goals)
        try:
            added = services.add_row(request.user, plan_id, RowKind(kind), start, end, fields)
        except Refusal as refusal:
            return render(request, "plans/add_row.html", {**context, "said": _said(refusal)}, status=422)
        messages.done(request, _t("已补录“%(title)s”。") % {"title": added.title})
        return redirect(f"{reverse('plans:review', args=[plan_id])}?kind={kind}#row-{added.pk}")
    return render(request, "plans/add_row.html", context, status=422 if form.errors else 200)


def _row_forms(request: HttpRequest, kind: str, current: dict[str, Any]) -> tuple[Any, Any]:
    """The form of a kind of row, and for targets the forms of its goals."""
    posted = request.POST if request.method == "POST" and request.POST.get("action") != "reset" else None
    if kind == RowKind.TARGET:
        first, goals = forms.target_start(current)
        return forms.TargetRowForm(posted, initial=first), forms.GoalForms(posted, initial=goals, prefix="goal")
    if kind == RowKind.PROJECT:
        return forms.ProjectRowForm(posted, initial=forms.project_start(current)), None
    return forms.TaskRowForm(posted, initial=forms.task_start(current)), None


def _fields(kind: str, current: dict[str, Any], form: Any, goals: Any) -> dict[str, Any]:
    if kind == RowKind.TARGET:
        return forms.target_fields(current, form.cleaned_data, [goal.cleaned_data for goal in goals])
    return forms.project_fields(form.cleaned_data) if kind == RowKind.PROJECT else forms.task_fields(form.cleaned_data)


@open_to(*STAFF)
def findings(request: HttpRequest, plan_id: int) -> HttpResponse:
    return _findings_page(request, plan_id)


def _findings_page(
    request: HttpRequest, plan_id: int, tried: dict[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    """All findings; `tried` is a decision that could not be recorded, shown again as it was filled in."""
    context = _frame(request, plan_id, "findings")
    lines = queries.findings_of(request.user, plan_id)
    shown = request.GET.get("state", "")
    context |= {
        "lines": [_found(line) for line in lines if not shown or line.finding.state == shown],
        "state": shown,
        "decisions": Decision.choices,
        "tried": tried or {},
    }
    return render(request, "plans/findings.html", context, status=status)


def _found(line: queries.FindingLine) -> dict[str, Any]:
    """A finding with its words in the reader's language."""
    finding = line.finding
    return {
        "line": line,
        "finding": finding,
        "type": FindingType(finding.type).label,
        "severity": Severity(finding.severity).label,
        "tone": SEVERITY_TONES[finding.severity],
        "explanation": line.explanations[language()],
        "arithmetic": arithmetic(finding.type, line.formula, line.computed),
    }


@open_to(*STAFF)
@require_POST
def settle(request: HttpRequest, plan_id: int, finding_id: int) -> HttpResponse:
    form = forms.FindingForm(request.POST)
    tried = {"finding": finding_id, **request.POST.dict()}
    if not form.is_valid():
        words = [_t("没有保存：请选择处理意见并写明理由。")]
        return _findings_page(request, plan_id, {**tried, "words": words}, status=422)
    data = form.cleaned_data
    try:
        services.settle_finding(
            request.user,
            plan_id,
            finding_id,
            int(request.POST.get("revision", "-1")),
            Decision(data["decision"]),
            data["reason"],
            data["holds"],
        )
    except Refusal as refusal:
        words = [f"{one.sentence} {one.remedy}" for one in _said(refusal)]
        return _findings_page(request, plan_id, {**tried, "words": words}, status=422)
    messages.done(request, _t("已记录处理意见。"), reverse("plans:reopen", args=[plan_id, finding_id]))
    return redirect(f"{reverse('plans:findings', args=[plan_id])}#finding-{finding_id}")


@open_to(*STAFF)
@require_POST
def reopen(request: HttpRequest, plan_id: int, finding_id: int) -> HttpResponse:
    services.reopen_finding(request.user, plan_id, finding_id)
    messages.done(request, _t("已重新打开，等待处理。"))
    return redirect(f"{reverse('plans:findings', args=[plan_id])}#finding-{finding_id}")


def _frame(request: HttpRequest, plan_id: int, tab: str) -> dict[str, Any]:
    """Title, crumbs and tabs that every page of the review shares."""
    found = queries.review(request.user, plan_id)
    address = reverse("plans:review", args=[plan_id])
    tabs = [
        TabLine(
            label=count.kind.label,
            href=f"{address}?kind={count.kind}",
            current=tab == count.kind,
            count=count.undecided or None,
        )
        for count in found.counts
    ]
    tabs.append(
        TabLine(
            label=_t("数字核对"),
            href=reverse("plans:findings", args=[plan_id]),
            current=tab == "findings",
            count=found.open_findings or None,
        )
    )
    return {
        "plan": found.plan,
        "review": found,
        "tabs": tabs,
        "title": found.plan.name,
        "crumbs": [(PLANS.title, reverse("plans:list"))],
        "open": found.plan.state in OPEN_STATES,
        "undecided_all": sum(count.undecided for count in found.counts),
    }


def _said(refusal: Refusal) -> list[Any]:
    return [say(problem) for problem in refusal.problems]


def _back(request: HttpRequest, plan_id: int) -> str:
    """The review as it was left, with its filters."""
    back = request.POST.get("back", "")
    if back.startswith("/") and url_has_allowed_host_and_scheme(back, None):
        return back
    return reverse("plans:review", args=[plan_id])
