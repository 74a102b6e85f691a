"""政策体检: one enterprise, one page, for its own people and for the zone's staff; and the same on paper."""

from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _t

from gaoxin.apps.enterprises.access import OWN, STAFF
from gaoxin.apps.enterprises.queries.record import page_of
from gaoxin.apps.enterprises.views.common import file_context
from gaoxin.apps.policies.claim_states import CLAIM_TONES
from gaoxin.apps.policies.queries.checkup import enterprise as queries
from gaoxin.apps.policies.services.checkup.printing import checkup_pdf
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.rights import open_to


@open_to(*OWN)
def own(request: HttpRequest) -> HttpResponse:
    """The way to one's own check-up; a choice where the person belongs to several enterprises."""
    choices = queries.own_choices(request.user)
    if len(choices) == 1:
        return redirect("checkup:checkup", choices[0].pk)
    return render(request, "policies/checkup/choose.html", {"choices": choices, "title": _t("政策体检")})


@open_to(*STAFF, *OWN)
def checkup(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    page = queries.checkup(request.user, enterprise_id)
    enterprise = page.enterprise
    if enterprise.pk != enterprise_id:
        return redirect("checkup:checkup", enterprise.pk)
    if page.place.reads:
        context = file_context(request, page_of(enterprise, page.place))
    else:
        name = str(enterprise.organisation)
        context = {
            "title": name,
            "record": Record(
                title=name,
                kind=_t("政策体检"),
                synthetic=enterprise.synthetic,
                facts=[Fact(_t("开发区"), enterprise.zone.name), Fact(_t("比对日期"), page.on)],
            ),
            "tabs": [],
        }
    return render(request, "policies/checkup/checkup.html", context | _shown(page))


@open_to(*STAFF, *OWN)
def paper(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """The check-up as a PDF of A4 pages."""
    page = queries.checkup(request.user, enterprise_id)
    made = HttpResponse(checkup_pdf(page), content_type="application/pdf")
    made["Content-Disposition"] = f'attachment; filename="checkup-{page.enterprise.pk}-{page.on:%Y%m%d}.pdf"'
    return made


def _shown(page: queries.Checkup) -> dict[str, Any]:
    return {
        "checkup": page,
        "sure_low": _yuan(page.sure.low),
        "sure_high": _yuan(page.sure.high),
        "possible": _yuan(page.possible.high),
        "paid": _yuan(page.paid),
        "running": _yuan(page.running),
        "met": [_line(one) for one in page.met],
        "nearly": [_line(one) for one in page.nearly],
        "unknown": [_line(one) for one in page.unknown],
        "own": page.place.member,
    }


def _line(line: queries.Line) -> dict[str, Any]:
    return {
        "line": line,
        "low": _yuan(line.low),
        "high": _yuan(line.high),
        "when": queries.when_words(line),
        "when_tone": "bad" if line.window.over else "warn" if (line.window.days_left or 99) <= 10 else "plain",
        "claim_tone": CLAIM_TONES[line.claim.state] if line.claim else "",
        "may_claim": line.claim is None and line.window.call is not None and line.window.open_now,
    }


def _yuan(fen: int | None) -> Decimal | None:
    return None if fen is None else Decimal(fen) / 100
