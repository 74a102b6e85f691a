"""The daily seals: as a list with checking, one of them, its certificate, its statement, and what a check found."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.web import audit
from gaoxin.web.pages.listfile import named
from gaoxin.web.pages.listing import Column, Dates, Empty, List, respond
from gaoxin.web.rights import open_to
from gaoxin.web.seal import nightly

SEALS = List(
    key="web.seals",
    title=_("每日封存"),
    purpose=_("每天零点后把前一天的变更记录和访问日志算成一个封存值；事后改动、删除或补入任何一条都能查出并指明。"),
    columns=[
        Column(
            key="day",
            label=_("日期"),
            kind="date",
            sort="day",
            link=lambda seal: reverse("web:seal", args=[seal.number]),
        ),
        Column(key="number", label=_("序号"), kind="number", sort="number"),
        Column(key="entries", label=_("条数"), kind="number", sort="entries"),
        Column(key="hash", label=_("封存值"), wide=True),
        Column(key="made_at", label=_("封存时间"), kind="moment", sort="made_at"),
    ],
    filters=[Dates(key="day", label=_("日期"), field="day")],
    order="-day",
    empty=Empty(title=_("还没有封存"), text=_("第一份封存在今天零点以后自动生成，覆盖此前的全部条目。")),
)


@open_to("auditor")
def seals(request: HttpRequest) -> HttpResponseBase:
    """All seals, and how the latest check went."""
    return respond(request, SEALS, audit.seals(), template="web/audit/seals.html", state=audit.seal_state())


@open_to("auditor")
def seal(request: HttpRequest, number: int) -> HttpResponse:
    """One seal with what it covers; a hash known from elsewhere is compared with it."""
    shown, known = audit.require_seal(number), request.GET.get("known", "").strip().lower()
    context = {"shown": shown, "known": known, "same": known == shown.seal.hash, "crumbs": _crumbs()}
    return render(request, "web/audit/seal.html", context)


@open_to("auditor")
def certificate(request: HttpRequest, number: int) -> HttpResponse:
    """The seal of a day on one sheet of paper, to be published or kept by somebody else."""
    shown = audit.require_seal(number)
    crumbs = [*_crumbs(), (str(shown.seal), reverse("web:seal", args=[number]))]
    return render(request, "web/audit/certificate.html", {"shown": shown, "crumbs": crumbs})


@open_to("auditor")
def statement(request: HttpRequest, number: int) -> HttpResponse:
    """The statement of a seal as a file: its SHA-256 is the seal."""
    seal = audit.require_seal(number).seal
    answer = HttpResponse(seal.statement.encode(), content_type="application/json")
    return named(answer, f"{seal.number:04}-{seal}.json")


@open_to("auditor")
@require_POST
def verify(request: HttpRequest) -> HttpResponse:
    """Check all seals in the background."""
    return redirect("web:job", nightly.start_verification(request.user).pk)


@open_to("auditor")
def verification(request: HttpRequest, pk: int) -> HttpResponse:
    """What a check found."""
    check, found = audit.require_verification(pk)
    return render(request, "web/audit/verification.html", {"check": check, "found": found, "crumbs": _crumbs()})


def _crumbs() -> list[tuple[object, str]]:
    return [(SEALS.title, reverse("web:seals"))]
