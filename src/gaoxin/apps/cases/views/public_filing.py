"""Forms for anybody: not too often, not for programs, and what to keep told afterwards."""

from collections.abc import Callable, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.cases.services.public.admitting import TRAP, admit
from gaoxin.apps.cases.services.talking import Upload
from gaoxin.web.pages.schemaform.form import Checked, SchemaForm
from gaoxin.web.pages.schemaform.page import SchemaPage, respond
from gaoxin.web.rights import PUBLIC, open_to

KEPT = "filed_last"
"""What was filed last from this browser, so that number and code never stand in an address."""


def respond_to_public(
    request: HttpRequest,
    page: SchemaPage,
    declaration: Any,
    save: Callable[[SchemaForm, Checked], str],
    **context: Any,
) -> HttpResponse:
    """A declared form that anybody may hand in, as often as the limits allow."""

    def admitted(form: SchemaForm, found: Checked) -> str:
        admit(request)
        return save(form, found)

    return respond(request, page, declaration, admitted, crumbs=[], trap=TRAP, **context)


def filed(request: HttpRequest, case: Any) -> str:
    """Where whoever filed goes: the page that tells number and code."""
    request.session[KEPT] = {"number": case.number, "code": case.code, "title": case.title}
    return reverse("public:filed")


def uploads_of(form: SchemaForm) -> Sequence[tuple[str, Upload]]:
    return [(key.split(":")[1], Upload(file.name or "", file.chunks())) for key, file in form.uploads.items()]


@open_to(PUBLIC)
def told(request: HttpRequest) -> HttpResponse:
    """Number and code of what was just filed."""
    kept = request.session.get(KEPT)
    if kept is None:
        return redirect("cases:progress")
    return render(request, "cases/public/filed.html", {**kept, "case_title": kept["title"], "title": _t("已提交")})
