"""What is near an enterprise: resources, patents, possible partners, each with why."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.queries.resources.near import Near, NearPage, near
from gaoxin.apps.industry.resource_access import EVERYBODY, OUTSIDERS
from gaoxin.apps.industry.resource_states import PATENT_TONES, SHARING_TONES, Tie
from gaoxin.apps.industry.views.resource_common import (
    TIE_TONES,
    resource_tabs,
    resources_crumb,
    seat_here,
    tie_words,
)
from gaoxin.web.rights import open_to

PARTNER_WORDS = {Tie.TECHNOLOGY: _("同类技术"), Tie.UPSTREAM: _("上游供应"), Tie.DOWNSTREAM: _("下游用户")}


@open_to(*OUTSIDERS)
def own_services(request: HttpRequest) -> HttpResponse:
    """The page of one's own enterprise, or all resources where one has none."""
    here = seat_here(request)
    if here.enterprise is None:
        return redirect("industry:resources")
    return redirect("industry:near_enterprise", here.enterprise.pk)


@open_to(*EVERYBODY)
def near_enterprise(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    page = near(request.user, enterprise_id)
    context = {
        "title": _t("创新服务") if page.member else _t("%(name)s：创新服务") % {"name": page.enterprise},
        "purpose": _t("按所在环节和上下游，找院所、仪器、平台、专利和可以合作的企业，通过园区申请对接。"),
        "page": page,
        "own": [page.words(key) for key in page.segments],
        "resources": [_resource(page, one) for one in page.resources],
        "patents": [_patent(page, one) for one in page.patents],
        "partners": _partners(page),
        "tabs": resource_tabs(request, seat_here(request)) if page.member else [],
        "crumbs": [] if page.member else [resources_crumb()],
        "synthetic": page.enterprise.synthetic,
    }
    return render(request, "industry/resources/near.html", context)


def _ask(page: NearPage, what: str, key: int) -> str:
    return reverse("industry:ask_contact", args=[page.enterprise.pk, what, key]) if page.member else ""


def _tied(page: NearPage, one: Near) -> dict[str, Any]:
    return {
        "row": one.row,
        "tie": one.tie.label,
        "tone": TIE_TONES[one.tie],
        "segment": page.words(one.segment),
        "why": tie_words(one.tie, one.of, page.words),
        "km": one.km,
    }


def _resource(page: NearPage, one: Near) -> dict[str, Any]:
    open_ = one.row.sharing != "closed"
    return _tied(page, one) | {
        "sharing_tone": SHARING_TONES[one.row.sharing],
        "ask": _ask(page, "resource", one.row.pk) if open_ else "",
    }


def _patent(page: NearPage, one: Near) -> dict[str, Any]:
    return _tied(page, one) | {
        "state_tone": PATENT_TONES[one.row.legal_state],
        "ask": _ask(page, "patent", one.row.pk),
    }


def _partners(page: NearPage) -> list[tuple[Any, list[dict[str, Any]]]]:
    """By kind of partner, those there are."""
    told = []
    for tie, words in PARTNER_WORDS.items():
        lines = [
            {
                "name": one.name,
                "products": one.products,
                "segment": page.words(one.segment) if one.segment else "",
                "why": tie_words(one.tie, one.of, page.words, one.shared),
                "ask": _ask(page, "partner", one.enterprise),
                "link": reverse("enterprises:public_record", args=[one.enterprise]),
            }
            for one in page.partners
            if one.tie == tie
        ]
        if lines:
            told.append((words, lines))
    return told
