"""Drawing a process: the modeler, its draft, the check, publishing."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.drawing_access import DRAWERS, require_drawing
from gaoxin.apps.cases.queries.drawings.differing import differing
from gaoxin.apps.cases.queries.drawings.palette import palette
from gaoxin.apps.cases.services.drawings import checking, drafting, publishing, showing
from gaoxin.apps.cases.views.drawings_pages import crumbs, the_zone
from gaoxin.kernel.problems import Place, Problem, refuse
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.problems import say
from gaoxin.web.rights import open_to
from gaoxin.web.templatetags.gaoxin import moment


@open_to(*DRAWERS)
def edit(request: HttpRequest, process: str) -> HttpResponse:
    page = page_to_draw(request, process)
    context = {
        "page": page,
        "palette": palette(),
        "services": checking.service_names(),
        "revision": page.draft.revision if page.draft else 0,
        "title": _t("画流程：%(name)s") % {"name": page.current.name},
        "crumbs": crumbs(page),
    }
    return render(request, "cases/drawings/edit.html", context)


@open_to(*DRAWERS)
@require_POST
def check(request: HttpRequest, process: str) -> HttpResponse:
    """What hinders a drawing, for the modeler: the answer of `gaoxin flow check` and what only this site knows."""
    require_drawing(request.user, the_zone(request))
    drafting.known(process, the_zone(request))
    return JsonResponse(_told(checking.check_drawing(process, request.POST.get("text", ""))))


@open_to(*DRAWERS)
@require_POST
def save(request: HttpRequest, process: str) -> HttpResponse:
    """Keep the draft; answers its new revision with what the check finds."""
    sent = request.POST.get("revision", "")
    revision = int(sent) if sent.isdecimal() and len(sent) < 9 else 0
    draft = drafting.save_draft(request.user, the_zone(request), process, request.POST.get("text", ""), revision)
    found = _told(checking.check_drawing(process, draft.text))
    return JsonResponse({**found, "revision": draft.revision, "saved_at": moment(draft.saved_at)})


@open_to(*DRAWERS)
@require_POST
def bring(request: HttpRequest, process: str) -> HttpResponse:
    """A file drawn elsewhere becomes the draft."""
    file = request.FILES.get("file")
    if file is None:
        raise refuse("cases.choose_file", Place(path="file"))
    drafting.bring_draft(request.user, the_zone(request), process, file.read(drafting.MOST_BYTES + 1), file.name or "")
    messages.done(request, _t("已读入文件，放进草稿；核对后发布"))
    return redirect("drawings:edit", process)


@open_to(*DRAWERS)
@require_POST
def drop(request: HttpRequest, process: str) -> HttpResponse:
    drafting.drop_draft(request.user, the_zone(request), process)
    messages.done(request, _t("已放弃草稿，现行版本不变"))
    return redirect("drawings:process", process)


@open_to(*DRAWERS)
def publish(request: HttpRequest, process: str) -> HttpResponse:
    """What publishing would change, in numbers; then, with what it is for, the publishing."""
    page = showing.process_page(request.user, the_zone(request), process)
    if page.draft is None:  # whoever does not draw is shown none
        raise NotFound
    if request.method == "POST":
        sent = request.POST.get("revision", "")
        revision = int(sent) if sent.isdecimal() and len(sent) < 9 else 0
        why = request.POST.get("why", "")
        made = publishing.publish(request.user, page.zone, process, why, revision)
        messages.done(request, _t("已发布版本 %(version)s，新的事项按它办理") % {"version": made.version})
        return redirect("drawings:process", process)
    found = checking.check_drawing(process, page.draft.text)
    context = {
        "page": page,
        "usable": found.usable,
        "hindrances": [say(one) for one in found.hindrances],
        "notes": [say(one) for one in found.notes],
        "differing": differing(page.current.text, page.draft.text),
        "old_file": reverse("drawings:file", args=[process, page.current.pk]),
        "new_file": reverse("drawings:draft_file", args=[process]),
        "longest": publishing.LONGEST_WHY,
        "title": _t("发布流程：%(name)s") % {"name": page.current.name},
        "crumbs": crumbs(page),
    }
    return render(request, "cases/drawings/publish.html", context)


def page_to_draw(request: HttpRequest, process: str) -> showing.ProcessPage:
    """The process for somebody who draws it; refused for everybody else."""
    page = showing.process_page(request.user, the_zone(request), process)
    require_drawing(request.user, page.zone)
    return page


def _told(found: checking.Checked) -> dict[str, object]:
    return {"usable": found.usable, "findings": [_finding(one) for one in (*found.hindrances, *found.notes)]}


def _finding(problem: Problem) -> dict[str, object]:
    said = say(problem)
    place = problem.place.path if problem.place else None
    return {
        "id": str(problem.values.get("id") or place or ""),
        "severity": said.severity,
        "sentence": said.sentence,
        "remedy": said.remedy,
    }
