"""梯度培育 of one enterprise: its ladders rung by rung, for the zone's staff and for its own people."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.access import OWN, STAFF
from gaoxin.apps.enterprises.ladder_states import LIBRARY_TONES, PLAN_TONES, REACH_TONES, STATEMENT_TONES, WARNING_TONES
from gaoxin.apps.enterprises.queries.ladders import lists
from gaoxin.apps.enterprises.queries.ladders import page as queries
from gaoxin.apps.enterprises.queries.record import enterprise_page, own_page
from gaoxin.apps.enterprises.views.common import crumbs_to, file_context
from gaoxin.apps.enterprises.views.own import own_context
from gaoxin.web.rights import open_to

STATE_TONES = {"met": "good", "failed": "bad", "unknown": "warn"}
STATE_WORDS = {"met": _("已达到"), "failed": _("未达到"), "unknown": _("待核")}
STATE_SIGNS = {"met": "circle-check", "failed": "x", "unknown": "help"}


@open_to(*STAFF)
def ladder(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """The ladders as a tab of the enterprise's file."""
    page = enterprise_page(request.user, enterprise_id)
    if page.enterprise.pk != enterprise_id:
        return redirect("enterprises:ladder", page.enterprise.pk)
    found = queries.ladder_page(request.user, enterprise_id, request.GET.get("rung", "")[:40])
    context = {**file_context(request, page), **_shown(found, own=False)}
    context["cultivates"] = lists.may_work(request.user, page.enterprise.zone)
    return render(request, "enterprises/ladders/enterprise.html", context)


@open_to(*OWN)
def own_ladder(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """The same for the enterprise's own people."""
    page = own_page(request.user, enterprise_id)
    if page.enterprise.pk != enterprise_id:
        return redirect("enterprises:own_ladder", page.enterprise.pk)
    found = queries.ladder_page(request.user, enterprise_id, request.GET.get("rung", "")[:40])
    context = {**own_context(request, page), **_shown(found, own=True), "cultivates": False}
    return render(request, "enterprises/ladders/own.html", context)


def _shown(found: queries.LadderPage, *, own: bool) -> dict[str, Any]:
    detail = found.detail
    climbs = [
        (
            lists.ladder_name(climb.ladder),
            [(step, REACH_TONES.get(step.reach, "plain"), step is detail.step) for step in climb.steps],
        )
        for climb in found.climbs
    ]
    return {
        "ladder_page": found,
        "climbs": climbs,
        "detail": detail,
        "conditions": [(one, STATE_TONES[one.state], STATE_SIGNS[one.state]) for one in detail.conditions],
        "reach_tone": REACH_TONES.get(detail.step.reach, "plain"),
        "warnings": [
            (one, WARNING_TONES[one.state], lists.remedy(one)) for one in lists.warnings_of(found.enterprise.pk)
        ],
        "entries": [
            (one, lists.library_words(one.library), LIBRARY_TONES[one.state])
            for one in lists.entries_of(found.enterprise.pk)
        ],
        "plans": [(one, PLAN_TONES[one.state]) for one in lists.plans_of(found.enterprise.pk)],
        "titles": [(one, STATEMENT_TONES[one.row.state]) for one in found.titles],
        "own": own,
        "statements_url": reverse(
            "enterprises:own_statements" if own else "enterprises:state_facts", args=[found.enterprise.pk]
        ),
        "title_url": reverse(
            "enterprises:own_title" if own else "enterprises:record_title", args=[found.enterprise.pk]
        ),
    }


@open_to(*STAFF, *OWN)
def condition(request: HttpRequest, enterprise_id: int, rung: str, clause: str) -> HttpResponse:
    """Why a condition came out as it did: the facts it rests on, each with its row; at the side or as a page."""
    found = queries.explanation(request.user, enterprise_id, rung, clause)
    context = {
        "found": found,
        "condition": found.condition,
        "tone": STATE_TONES[found.condition.state],
        "title": found.condition.name,
        "crumbs": crumbs_to(enterprise_page(request.user, enterprise_id)) if found.place.reads else [],
        "own": not found.place.reads,
        "words": STATE_WORDS[found.condition.state],
    }
    return render(request, "enterprises/ladders/condition.html", context)
