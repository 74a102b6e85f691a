"""Decomposition: every accepted row with its units, suggested or set for one row or many at once."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from gaoxin.apps.plans.queries import consultation as queries
from gaoxin.apps.plans.queries.consultation import UnitLine, Work
from gaoxin.apps.plans.services import settling
from gaoxin.apps.plans.services import units as services
from gaoxin.apps.plans.services.units import Assigned
from gaoxin.apps.plans.states import PlanState, RowKind, UnitOrigin
from gaoxin.apps.plans.unit_forms import UnitsForm
from gaoxin.apps.plans.views.steps import next_step
from gaoxin.apps.plans.views.working import frame, keep_undo, step_frame, take_undo
from gaoxin.apps.zones.states import STAFF
from gaoxin.kernel.problems import Refusal
from gaoxin.web import messages
from gaoxin.web.pages.listing import BulkAction, Choice, Column, Empty, List, respond
from gaoxin.web.rights import open_to

GAPS = [("units", _("无单位")), ("lead", _("无牵头"))]
STANDINGS = [
    ("undecided", _("有异议待处理")),
    ("decided", _("异议已处理")),
    ("silent", _("有逾期未反馈")),
    ("claimed", _("已全部认领")),
]
STANDING_TONES = {"undecided": "bad", "decided": "info", "silent": "warn", "claimed": "good"}

UNITS = List(
    key="plans.units",
    title=_("任务分解"),
    columns=[
        Column(key="kind", label=_("类别"), value=lambda line: line.row.get_kind_display(), sort="row__kind"),
        Column(
            key="title",
            label=_("事项"),
            sort="title",
            template="plans/consultation/cells/item.html",
            wide=True,
        ),
        Column(key="group", label=_("分类或章节"), sort="group"),
        Column(
            key="lead",
            label=_("牵头单位"),
            value=lambda line: line.lead and line.lead.name,
            sort="lead__name",
            template="plans/consultation/cells/lead.html",
        ),
        Column(key="supporting", label=_("配合单位"), value=lambda line: [unit.name for unit in line.supporting]),
        Column(
            key="basis",
            label=_("依据"),
            value=lambda line: "；".join(
                f"{names}：{origin} {reason}".strip() for names, origin, reason in line.grounds
            ),
            template="plans/consultation/cells/basis.html",
        ),
    ],
    filters=[
        Choice(key="kind", label=_("类别"), field="row__kind", options=RowKind.choices, multiple=True),
        Choice(key="gap", label=_("缺什么"), field="gap", options=GAPS, multiple=True),
        Choice(key="origin", label=_("依据"), field="origins__overlap", options=UnitOrigin.choices, multiple=True),
    ],
    search=["title", "group", "words"],
    search_hint=_("事项、章节、内容"),
    size=100,
    empty=Empty(title=_("还没有采纳的事项"), text=_("先在识读核校页采纳指标、项目和任务，再来确定由谁承担。")),
)
STANDING_COLUMN = Column(
    key="standing",
    label=_("反馈"),
    kind="chip",
    value=lambda line: dict(STANDINGS).get(line.standing),
    tone=lambda line: STANDING_TONES[line.standing],
)
EDIT_COLUMN = Column(key="edit", label=_("调整"), value=lambda line: "", template="plans/consultation/cells/edit.html")


@open_to(*STAFF)
def page(request: HttpRequest, plan_id: int) -> HttpResponseBase:
    """All accepted rows with their units."""
    work = queries.work_of(request.user, plan_id)
    lines = queries.unit_lines(work.plan)
    purpose = _t("每个事项由谁牵头、谁配合，依据是什么；建议可以逐条或成批改定。")
    counted = queries.numbers(work.plan, lines)
    context = frame(work, "units") | {
        "purpose": purpose,
        "numbers": counted,
        "step": next_step(work, counted),
        "may_assign": _may_assign(work),
    }
    return respond(request, _list(work, lines), lines, template="plans/consultation/units.html", **context)


def _may_assign(work: Work) -> bool:
    return work.works and work.plan.state in {PlanState.REVIEWING, PlanState.SETTLING}


def _list(work: Work, lines: Sequence[UnitLine]) -> List:
    """The list with this plan's units to choose among, its answers once there are any, and what may be done."""
    names = dict.fromkeys(name for line in lines for name in line.names)
    columns, filters = list(UNITS.columns), list(UNITS.filters)
    filters.insert(
        1,
        Choice(
            key="unit",
            label=_("单位"),
            field="names__overlap",
            options=[(name, name) for name in names],
            multiple=True,
        ),
    )
    if work.plan.round:
        columns.append(STANDING_COLUMN)
        filters.append(Choice(key="standing", label=_("反馈"), field="standing", options=STANDINGS, multiple=True))
    actions = []
    if _may_assign(work):
        columns.append(EDIT_COLUMN)
        actions.append(BulkAction(key="assign", label=_("设定单位"), icon="users-group", ask=_ask(work)))
    return replace(UNITS, columns=columns, filters=filters, actions=actions)


def _ask(work: Work) -> Any:
    """The bulk action's form for the chosen rows."""

    def ask(request: HttpRequest, lines: Sequence[UnitLine]) -> HttpResponse:
        return _show(request, work, lines, _form(work, lines))

    return ask


@open_to(*STAFF)
@require_POST
def suggest(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Suggest units from the document and from earlier plans."""
    made = services.suggest_units(request.user, plan_id)
    messages.done(
        request,
        _t(
            "已给出建议：文件载明 %(text)s 条，参照以往分工 %(precedent)s 条；"
            "人工已定 %(kept)s 条未动，仍无单位 %(without)s 条。"
        )
        % {"text": made.from_text, "precedent": made.from_precedent, "kept": made.kept, "without": made.without},
    )
    return redirect(_units(plan_id, gap="units") if made.without else _units(plan_id))


@open_to(*STAFF)
def assign(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Set the units of one row (from its line) or of the rows chosen in the list."""
    work = queries.work_of(request.user, plan_id)
    words = request.POST if request.method == "POST" else request.GET
    wanted = {int(key) for key in words.getlist("row") if key.isdecimal()}
    lines = [line for line in queries.unit_lines(work.plan) if line.pk in wanted]
    if not lines:
        raise Http404
    if request.method != "POST":
        return _show(request, work, lines, _form(work, lines))
    form = _form(work, lines, request.POST)
    if not form.is_valid():
        return _show(request, work, lines, form, status=422)
    try:
        former = _save(request, work, lines, form)
    except Refusal as refusal:
        form.refuse(refusal.problems)
        return _show(request, work, lines, form, status=422)
    keep_undo(request, plan_id, former)
    words = ngettext("已设定 %(n)d 个事项的单位。", "已设定 %(n)d 个事项的单位。", len(lines)) % {"n": len(lines)}
    messages.done(request, words, reverse("plans:undo_units", args=[plan_id]))
    return redirect(_back(request, plan_id))


def _save(request: HttpRequest, work: Work, lines: Sequence[UnitLine], form: UnitsForm) -> services.Former:
    units = [Assigned(part, department, name) for part, department, name in form.units()]
    reason = form.cleaned_data["reason"]
    seen = {line.pk: _revision(request.POST, line) for line in lines}
    if work.plan.state == PlanState.SETTLING and len(lines) == 1 and form.cleaned_data["mode"] == "replace":
        (row, revision), *_rest = seen.items()
        return settling.settle_otherwise(request.user, work.plan.pk, row, revision=revision, units=units, reason=reason)
    return services.set_units(request.user, work.plan.pk, seen, units, reason, add=form.cleaned_data["mode"] == "add")


def _revision(posted: Mapping[str, str], line: UnitLine) -> int:
    """The revision the officer saw; a row added to the request by hand counts as never seen."""
    text = posted.get(f"revision-{line.pk}", "")
    return int(text) if text.isdecimal() else -1


def _form(work: Work, lines: Sequence[UnitLine], data: Any = None) -> UnitsForm:
    departments = [(one.pk, one.name) for one in queries.departments_to_choose(work.plan)]
    return UnitsForm(
        data,
        departments=departments,
        reason_needed=work.plan.state == PlanState.SETTLING,
        initial=_initial(lines[0]) if len(lines) == 1 else None,
    )


def _initial(line: UnitLine) -> dict[str, Any]:
    """The units a single row has now, ready to be changed."""
    lead = line.lead
    return {
        "lead": lead.department_id if lead else None,
        "lead_outside": lead.name if lead and not lead.department_id else "",
        "supporting": [unit.department_id for unit in line.supporting if unit.department_id],
        "outside": "、".join(unit.name for unit in line.supporting if not unit.department_id),
    }


def _show(
    request: HttpRequest, work: Work, lines: Sequence[UnitLine], form: UnitsForm, status: int = 200
) -> HttpResponse:
    title = lines[0].title if len(lines) == 1 else _t("设定 %(n)s 个事项的单位") % {"n": len(lines)}
    context = step_frame(work) | {
        "form": form,
        "lines": [(line, _revision(request.POST, line) if form.is_bound else line.row.revision) for line in lines],
        "title": title,
        "purpose": _t("一个事项一个牵头单位；保存后可以撤销。"),
        "back": _back(request, work.plan.pk),
    }
    context["crumbs"].append((_t("任务分解"), reverse("plans:units", args=[work.plan.pk])))
    return render(request, "plans/consultation/assign.html", context, status=status)


@open_to(*STAFF)
@require_POST
def undo(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Bring back what the last change of units or decision replaced."""
    settling.undo_settlement(request.user, plan_id, take_undo(request, plan_id))
    messages.done(request, _t("已恢复原来的分工。"))
    return redirect(_back(request, plan_id))


def _units(plan_id: int, **words: str) -> str:
    address = reverse("plans:units", args=[plan_id])
    return f"{address}?{'&'.join(f'{name}={value}' for name, value in words.items())}" if words else address


def _back(request: HttpRequest, plan_id: int) -> str:
    """The page it was asked from, as it was left; only ever this plan's own pages."""
    came = urlsplit(request.headers.get("referer", ""))
    own = (_units(plan_id), reverse("plans:consultation", args=[plan_id]))
    for wanted in (
        request.POST.get("back"),
        request.GET.get("back"),
        request.get_full_path(),
        f"{came.path}?{came.query}" if came.query else came.path,
    ):
        if wanted and wanted.split("?")[0] in own:
            return wanted
    return own[0]
