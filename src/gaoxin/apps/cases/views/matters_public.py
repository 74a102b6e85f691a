"""For anybody with the number and code of a document: is it genuine, and does it still hold."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _t

from gaoxin.apps.cases.queries.matters import public
from gaoxin.apps.cases.views.matters_guides import tabs
from gaoxin.apps.sources.services.calling import TooOften, admit
from gaoxin.web.rights import PUBLIC, open_to


@open_to(PUBLIC)
def verify(request: HttpRequest) -> HttpResponse:
    """Number and code are sent, never written into an address; too many tries of one place have to wait."""
    purpose = _t("输入文书上的编号和核验码，核对真伪和现在是否有效。")
    context: dict[str, object] = {"title": _t("结果核验"), "purpose": purpose, "tabs": tabs(request)}
    if request.method != "POST":
        return render(request, "cases/matters/verify.html", context)
    number, code = request.POST.get("number", "")[:40], request.POST.get("code", "")[:12]
    try:
        admit(request)
    except TooOften as often:
        context["wait"] = often.seconds
        return render(request, "cases/matters/verify.html", context, status=429)
    found = public.verified(number, code)
    context |= {"number": number, "found": found, "asked": True}
    return render(request, "cases/matters/verify.html", context, status=200 if found is not None else 422)
