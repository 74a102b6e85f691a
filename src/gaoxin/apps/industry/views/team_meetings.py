"""调度会 of a chain's chief: written down, and what was decided put on the lists from there."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry import team_forms as forms
from gaoxin.apps.industry.queries.chains.known import named, require_chain
from gaoxin.apps.industry.queries.teams import page, seated
from gaoxin.apps.industry.services.teams import planning
from gaoxin.apps.industry.team_access import READERS, WORKERS, require_arranger
from gaoxin.apps.industry.team_states import ITEM_TONES, SeatRole
from gaoxin.apps.industry.views.chains_common import zone_here
from gaoxin.apps.industry.views.team_common import team_crumbs
from gaoxin.web import clock, messages
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.rights import open_to


@open_to(*WORKERS)
def new_meeting(request: HttpRequest, chain_key: str) -> HttpResponse:
    zone = zone_here(request)
    require_arranger(request.user, zone, chain_key)
    chain = require_chain(zone, chain_key).declared
    chief = next((one for one in seated.seats_now(zone, chain_key) if one.role == SeatRole.CHIEF), None)

    def save(form: Any) -> str:
        made = planning.record_meeting(request.user, zone, chain_key, synthetic=zone.synthetic, **form.cleaned_data)
        messages.done(request, _t("已登记，把议定的事项逐项列入清单。"))
        return reverse("industry:team_meeting", args=[made.pk])

    about = FormPage(
        title=_t("登记调度会"),
        submit=_t("登记"),
        cancel=reverse("industry:team", args=[chain_key]),
        purpose=named(chain),
        after=_t("登记以后，把议定的事项逐项列入清单。"),
    )
    initial = {
        "held_on": clock.today(),
        "title": _t("%(chain)s调度会") % {"chain": named(chain)},
        "chair": chief.office if chief else "",
    }
    return respond_form(request, about, forms.MeetingForm, save, initial=initial, crumbs=team_crumbs(chain))


@open_to(*READERS)
def meeting(request: HttpRequest, team_meeting_id: int) -> HttpResponse:
    shown = page.meeting_page(request.user, team_meeting_id)
    context = {
        "title": shown.row.title,
        "page": shown,
        "items": [(one, ITEM_TONES[one.state]) for one in shown.items],
        "empty_words": _("还没有议定事项列入清单"),
        "crumbs": team_crumbs(shown.chain, shown.row.held_on.year),
    }
    return render(request, "industry/teams/meeting.html", context)
