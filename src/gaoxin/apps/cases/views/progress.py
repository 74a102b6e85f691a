"""Progress of a case without signing in, by its number and code."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _t

from gaoxin.apps.cases.queries import progress as queries
from gaoxin.apps.sources.services.calling import TooOften, admit
from gaoxin.web.rights import PUBLIC, open_to


@open_to(PUBLIC)
def progress(request: HttpRequest) -> HttpResponse:
    """Number and code are sent, never written into an address; too many tries of one place have to wait."""
    context: dict[str, object] = {"title": _t("办理进展查询")}
    if request.method != "POST":
        return render(request, "cases/progress.html", context)
    number, code = request.POST.get("number", "")[:40], request.POST.get("code", "")[:12]
    try:
        admit(request)
    except TooOften as often:
        context["wait"] = often.seconds
        return render(request, "cases/progress.html", context, status=429)
    found = queries.by_code(number, code)
    context |= {"number": number, "found": found, "asked": True}
    return render(request, "cases/progress.html", context, status=200 if found is not None else 422)
