"""One city event: the spot, what was done there, the plans that run, and the step the viewer has."""

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.access import OWN, STAFF, WORKERS
from gaoxin.apps.cases.queries.files import file_of
from gaoxin.apps.cases.queries.kinds import outcome_word
from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.services.city import acting, correcting, planning, showing
from gaoxin.apps.cases.states import CASE_TONES
from gaoxin.apps.cases.views.case import upload_of
from gaoxin.apps.cases.words import told
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.web import messages
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.rights import open_to

EVERYBODY = (*OWN, *STAFF)


@open_to(*EVERYBODY)
def event(request: HttpRequest, case_id: int) -> HttpResponse:
    found = showing.event_page(request.user, case_id)
    part = request.GET.get("part") == "live"
    template = "cases/city/parts/live.html" if part else "cases/city/event.html"
    return render(
        request,
        template,
        {
            "one": found,
            "page": found.page,
            "case": found.case,
            "record": _record(found),
            "trail": [(line, told(line)) for line in found.page.trail],
            "crumbs": _crumbs(found),
        },
    )


@open_to(*WORKERS)
@require_POST
def take(request: HttpRequest, case_id: int, step_id: int) -> HttpResponse:
    """签收: somebody of the department takes the step."""
    moving.take(request.user, step_id)
    messages.done(request, _t("已签收，由您办理"))
    return redirect("city:event", case_id)


@open_to(*WORKERS)
@require_POST
def act(request: HttpRequest, case_id: int, step_id: int) -> HttpResponse:
    """The step is done: what was found or done on the spot, with pictures."""
    real = {"yes": True, "no": False}.get(request.POST.get("real", ""))
    uploads = [upload_of(file) for file in request.FILES.getlist("pictures")]
    moved = acting.act(request.user, step_id, request.POST.get("opinion", ""), real, uploads)
    messages.done(request, _t("已办结这件事件") if moved.over else _t("已提交，转下一环节"))
    return redirect("city:event", case_id)


@open_to(*WORKERS)
@require_POST
def correct(request: HttpRequest, case_id: int) -> HttpResponse:
    """Another type or grid; the competent department follows."""
    chosen = request.POST.get("type", "")[:40], request.POST.get("area", "")[:20]
    case = correcting.correct(request.user, case_id, *chosen)
    messages.done(request, _t("已改正，由%(department)s处置") % {"department": case.department})
    return redirect("city:event", case_id)


@open_to(*WORKERS)
@require_POST
def start_plan(request: HttpRequest, case_id: int) -> HttpResponse:
    """An emergency plan begins; each step goes to whoever the plan names."""
    plan = planning.start_plan(request.user, case_id, request.POST.get("plan", "")[:40])
    messages.done(request, _t("预案已启动，编号 %(number)s") % {"number": plan.number})
    return redirect(f"{reverse('city:event', args=[case_id])}#plans")


@open_to(*EVERYBODY)
def picture(request: HttpRequest, attachment_id: int) -> FileResponse:
    """A picture of an event, shown as what its first bytes say it is and never as anything else."""
    found = showing.picture(request.user, attachment_id)
    _, file = file_of(request.user, attachment_id)
    kept_apart = {"Cache-Control": "private, max-age=3600", "Content-Security-Policy": "default-src 'none'; sandbox"}
    return FileResponse(file, content_type=found.media_type, headers=kept_apart)


def _crumbs(found: showing.EventPage) -> list[tuple[str, str]]:
    if found.page.place.staff:
        return [(_t("城市运行"), reverse("city:board"))]
    return [(_t("我提交的"), reverse("cases:filed"))]


def _record(found: showing.EventPage) -> Record:
    case, event = found.case, found.event
    steps = "、".join(line.step.name for line in found.page.open_steps)
    return Record(
        title=case.title,
        kind=f"{_t('城市事件')} {case.number}",
        state=outcome_word(case) or case.get_state_display(),
        tone=CASE_TONES[case.state],
        owner=str(case.department or ""),
        due=case.due,
        working_days_left=working_days_left(case.due),
        next_step=_t("由您办理“%(step)s”") % {"step": found.page.own_step.step.name} if found.page.own_step else steps,
        synthetic=case.synthetic,
        facts=[
            Fact(_t("类别"), f"{found.category} · {found.type}" if found.type else found.category),
            Fact(_t("紧急程度"), case.get_urgency_display()),
            Fact(_t("网格"), found.area or None, missing=_t("网格")),
            Fact(_t("来源"), event.get_source_display()),
            Fact(_t("上报次数"), str(event.reports)),
            Fact(_t("分派依据"), found.why),
        ],
    )
