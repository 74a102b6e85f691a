"""The procedures of key projects: the steward's page, one bundle, and what is done there with one click."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.access import STAFF, WORKERS
from gaoxin.apps.cases.bundle_forms import BundleForm
from gaoxin.apps.cases.bundle_states import BUNDLE_TONES, PROGRESS_TONES, BundleState
from gaoxin.apps.cases.queries.bundles import pages as queries
from gaoxin.apps.cases.services.bundles import blocking, making, stepping
from gaoxin.apps.cases.states import CASE_TONES
from gaoxin.apps.cases.subjects import found
from gaoxin.apps.cases.views.instructions_common import zone_here
from gaoxin.kernel.problems import refuse
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.pages.listing import Choice, Column, Empty, List
from gaoxin.web.pages.listing import respond as respond_list
from gaoxin.web.rights import open_to

BUNDLES = List(
    key="cases.bundles",
    title=_("项目手续"),
    purpose=_("每个重点项目的手续按关键路径排着办；这里先列接下来最要紧的三件事。"),
    columns=[
        Column(
            key="title",
            label=_("项目"),
            value=lambda row: row.bundle.title,
            template="cases/bundles/cells/bundle.html",
            wide=True,
        ),
        Column(key="steward", label=_("项目专员"), value=lambda row: row.bundle.steward.display_name),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value=lambda row: row.bundle.get_state_display(),
            tone=lambda row: BUNDLE_TONES[row.bundle.state],
        ),
        Column(key="done", label=_("已办手续"), value=lambda row: f"{row.done}/{len(row.steps)}"),
        Column(key="planned", label=_("计划办结"), kind="date", value=lambda row: row.bundle.planned_end),
        Column(key="forecast", label=_("预计办结"), kind="date", sort="forecast"),
        Column(key="slip", label=_("比计划晚"), kind="number", unit=_("工作日"), sort="slip"),
        Column(key="blocked", label=_("在办堵点"), kind="number", unit=_("件"), sort="blocked"),
    ],
    filters=[Choice(key="state", label=_("状态"), field="bundle__state", options=BundleState.choices, multiple=True)],
    search=["bundle__title"],
    search_hint=_("项目"),
    order="-slip",
    empty=Empty(title=_("还没有项目手续包"), text=_("在重点项目的页面上建立，选手续链和项目专员。")),
)


@open_to(*STAFF)
def bundles(request: HttpRequest) -> HttpResponseBase:
    """The steward's page: the next three things over their projects, then every project with how it stands."""
    page = queries.steward_page(request.user, zone_here(request))
    return respond_list(request, BUNDLES, page.courses, template="cases/bundles/list.html", page=page)


@open_to(*WORKERS)
def new(request: HttpRequest) -> HttpResponse:
    """Give a record its procedures."""
    record, text = request.GET.get("record", "")[:80], request.GET.get("id", "")
    key = int(text) if text.isdecimal() and len(text) < 18 else 0
    if not record:
        raise refuse("bundles.choose_record")
    subject = found(request.user, record, key)
    choices = None if subject is None else queries.making(request.user, subject.zone)
    if subject is None or choices is None:
        raise NotFound

    def save(form: BundleForm) -> str:
        cleaned = form.cleaned_data
        made = making.make_bundle(request.user, record, key, cleaned["chain"], cleaned["steward"], cleaned["starts_on"])
        messages.done(request, _t("已建手续包，计划 %(day)s 全部办结") % {"day": made.planned_end.isoformat()})
        return reverse("bundles:bundle", args=[made.pk])

    page = FormPage(
        title=_t("建立项目手续包"),
        purpose=subject.title,
        submit=_t("建立"),
        cancel=subject.link,
        after=_t("手续、前后关系和法定、承诺时限从目录带入；不涉及的以后可以标出。"),
    )
    crumbs = [(_t("项目手续"), reverse("bundles:all"))]
    return respond(request, page, lambda **kwargs: BundleForm(choices=choices, **kwargs), save, crumbs=crumbs)


@open_to(*STAFF)
def bundle(request: HttpRequest, bundle_id: int) -> HttpResponse:
    page = queries.bundle_page(request.user, bundle_id)
    kept = page.course.bundle
    context = {
        "page": page,
        "course": page.course,
        "bundle": kept,
        "tone": BUNDLE_TONES[kept.state],
        "stages": [
            (stage, [(line, PROGRESS_TONES[line.step.progress]) for line in stage.lines]) for stage in page.stages
        ],
        "blockers": [(one, CASE_TONES[one.case.state], page.course.dues.get(one.pk)) for one in page.course.blockers],
        "title": kept.title,
        "crumbs": [(_t("项目手续"), reverse("bundles:all"))],
    }
    return render(request, "cases/bundles/bundle.html", context)


@open_to(*WORKERS)
@require_POST
def begin(request: HttpRequest, bundle_id: int, step_id: int) -> HttpResponse:
    case = stepping.begin_step(request.user, bundle_id, step_id)
    messages.done(request, _t("已启动，编号 %(number)s") % {"number": case.number})
    return _back(bundle_id)


@open_to(*WORKERS)
@require_POST
def skip(request: HttpRequest, bundle_id: int, step_id: int) -> HttpResponse:
    step = stepping.skip_step(request.user, bundle_id, step_id, request.POST.get("why", ""))
    undo = reverse("bundles:take_up", args=[bundle_id, step_id])
    messages.done(request, _t("已标为不涉及：%(name)s") % {"name": step.name}, undo)
    return _back(bundle_id)


@open_to(*WORKERS)
@require_POST
def take_up(request: HttpRequest, bundle_id: int, step_id: int) -> HttpResponse:
    step = stepping.take_up(request.user, bundle_id, step_id)
    messages.done(request, _t("已恢复：%(name)s") % {"name": step.name})
    return _back(bundle_id)


@open_to(*WORKERS)
@require_POST
def days(request: HttpRequest, bundle_id: int, step_id: int) -> HttpResponse:
    text = request.POST.get("days", "")
    number = int(text) if text.isdecimal() and len(text) < 6 else 0
    step = stepping.change_days(request.user, bundle_id, step_id, number)
    messages.done(request, _t("已改为 %(n)s 个工作日：%(name)s") % {"n": number, "name": step.name})
    return _back(bundle_id)


@open_to(*WORKERS)
@require_POST
def press(request: HttpRequest, bundle_id: int, case_id: int) -> HttpResponse:
    case = stepping.press(request.user, bundle_id, case_id)
    messages.done(request, _t("已催办：%(number)s") % {"number": case.number})
    return _back(bundle_id)


@open_to(*WORKERS)
@require_POST
def block(request: HttpRequest, bundle_id: int) -> HttpResponse:
    """Report an obstacle."""
    sent = request.POST
    case = blocking.report_blocker(
        request.user,
        bundle_id,
        sent.get("text", ""),
        _number(sent.get("department", "")) or 0,
        _day(sent.get("due", "")),
        _number(sent.get("step", "")),
    )
    messages.done(request, _t("堵点已交办，编号 %(number)s") % {"number": case.number})
    return _back(bundle_id)


@open_to(*WORKERS)
@require_POST
def escalate(request: HttpRequest, case_id: int) -> HttpResponse:
    blocker = blocking.escalate(request.user, case_id)
    messages.done(request, _t("已报请领导协调"))
    return _back(blocker.bundle_id)


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 18 else None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _back(bundle_id: int) -> HttpResponse:
    return redirect("bundles:bundle", bundle_id)
