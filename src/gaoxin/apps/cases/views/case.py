"""One case: where it stands, what was written, said and done, and what the viewer can do next."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.access import OWN, STAFF, require_case
from gaoxin.apps.cases.queries.drawing import drawing_of, standing_on
from gaoxin.apps.cases.queries.files import file_of
from gaoxin.apps.cases.queries.kinds import kind_word, outcome_word, topic_word
from gaoxin.apps.cases.queries.own_pages import OWN_PAGES, page_of
from gaoxin.apps.cases.services import moving, talking
from gaoxin.apps.cases.services.appeals.showing import beside_page
from gaoxin.apps.cases.services.showing import CasePage, case_page
from gaoxin.apps.cases.services.talking import Upload
from gaoxin.apps.cases.states import CASE_TONES, RUNNING
from gaoxin.apps.cases.words import told
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.web import messages
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.rights import open_to

EVERYBODY = (*OWN, *STAFF)


@open_to(*EVERYBODY)
def case(request: HttpRequest, case_id: int) -> HttpResponse:
    page = case_page(request.user, case_id)
    return render(request, "cases/case.html", context_of(page) | {"appeal": beside_page(page)})


def context_of(page: CasePage) -> dict[str, Any]:
    """What the page of a case shows."""
    here, done = standing_on(page.case)
    return {
        "here": here,
        "done": done,
        "page": page,
        "case": page.case,
        "record": _record(page),
        "title": page.case.title,
        "crumbs": _crumbs(page),
        "trail": [(line, told(line)) for line in page.trail],
        "own_page": page_of(page.case) if page.case.kind in OWN_PAGES else "",
    }


@open_to(*EVERYBODY)
def drawing(request: HttpRequest, case_id: int) -> HttpResponse:
    """The file of the process, for the viewer on the page and to open in a modeler."""
    return HttpResponse(drawing_of(request.user, case_id), content_type="application/xml; charset=utf-8")


@open_to(*EVERYBODY)
@require_POST
def take(request: HttpRequest, case_id: int, step_id: int) -> HttpResponse:
    """签收: somebody of the department takes what waits there."""
    part = moving.take(request.user, step_id)
    messages.done(request, _t("已签收，由您办理"))
    return redirect(page_of(part.case))


@open_to(*EVERYBODY)
@require_POST
def say(request: HttpRequest, case_id: int) -> HttpResponse:
    uploads = [upload_of(file) for file in request.FILES.getlist("files")]
    internal = request.POST.get("internal") == "on"
    talking.say(request.user, case_id, request.POST.get("text", ""), internal=internal, uploads=uploads)
    messages.done(request, _t("已留言"))
    return redirect(f"{reverse('cases:case', args=[case_id])}#talk")


@open_to(*EVERYBODY)
@require_POST
def attach(request: HttpRequest, case_id: int) -> HttpResponse:
    require_case(request.user, case_id)
    internal = request.POST.get("internal") == "on"
    for file in request.FILES.getlist("files"):
        talking.attach(request.user, case_id, upload_of(file), internal=internal)
    messages.done(request, _t("已添加附件"))
    return redirect(f"{reverse('cases:case', args=[case_id])}#files")


@open_to(*EVERYBODY)
def attachment(request: HttpRequest, attachment_id: int) -> FileResponse:
    """A file of a case, always as a download: nothing that was uploaded is shown by this site."""
    found, file = file_of(request.user, attachment_id)
    return FileResponse(file, as_attachment=True, filename=found.file_name, content_type="application/octet-stream")


@open_to(*EVERYBODY)
@require_POST
def remove_attachment(request: HttpRequest, attachment_id: int) -> HttpResponse:
    removed = talking.remove(request.user, attachment_id, request.POST.get("why", ""))
    messages.done(request, _t("已移除附件“%(name)s”") % {"name": removed.file_name})
    return redirect("cases:case", removed.case_id)


def upload_of(file: UploadedFile) -> Upload:
    return Upload(file.name or "", file.chunks())


def _crumbs(page: CasePage) -> list[tuple[str, str]]:
    if page.place.staff:
        return [(_t("事项"), reverse("cases:all"))]
    return [(_t("我提交的"), reverse("cases:filed"))]


def _record(page: CasePage) -> Record:
    case = page.case
    return Record(
        title=case.title,
        kind=f"{kind_word(case.kind)} {case.number}",
        state=case.get_state_display(),
        tone=CASE_TONES[case.state],
        owner=str(case.department or ""),
        due=case.due,
        working_days_left=working_days_left(case.due),
        next_step=_next_step(page),
        synthetic=case.synthetic,
        facts=[
            Fact(
                _t("单位"),
                str(case.organisation)
                if case.organisation
                else _t("热线来电")
                if case.kind == "hotline"
                else _t("个人"),
            ),
            *([Fact(_t("类型"), topic_word(case))] if case.topic else []),
            Fact(_t("来源渠道"), case.get_channel_display()),
            *([Fact(_t("结果"), outcome_word(case))] if case.outcome else []),
            *([Fact(_t("外部编号"), f"{case.external_system} {case.external_number}")] if case.external_number else []),
        ],
    )


def _next_step(page: CasePage) -> str:
    """Who does what next."""
    if page.case.state not in RUNNING:
        return ""
    if page.own_step is not None:
        return _t("由您办理“%(step)s”") % {"step": page.own_step.step.name}
    lines = page.open_steps
    if not lines:
        return ""
    who = "、".join(
        dict.fromkeys(str(part.department or part.organisation or part.person) for line in lines for part in line.parts)
    )
    return _t("%(who)s办理“%(step)s”") % {"who": who, "step": "、".join(line.step.name for line in lines)}
