"""Filing a case: what may be filed, for whom, and the form."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.cases.access import OWN, WORKERS
from gaoxin.apps.cases.forms import WhomForm
from gaoxin.apps.cases.queries import filing
from gaoxin.apps.cases.queries.filing import Whom
from gaoxin.apps.cases.queries.kinds import purpose_word, title_word
from gaoxin.apps.cases.services.forms import file_form
from gaoxin.apps.cases.services.talking import Upload
from gaoxin.apps.cases.states import Channel
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.schemaform.form import Checked, SchemaForm
from gaoxin.web.pages.schemaform.page import SchemaPage, respond
from gaoxin.web.rights import open_to

FILERS = (*OWN, *WORKERS)


@open_to(*FILERS)
def choose(request: HttpRequest) -> HttpResponse:
    """The kinds that this person may file."""
    return render(
        request,
        "cases/new.html",
        {"kinds": filing.offered(request.user), "title": _t("新提交"), "crumbs": _crumbs(request)},
    )


@open_to(*FILERS)
def new(request: HttpRequest, kind: str) -> HttpResponse:
    """The form of a kind; before it, where there are several, the choice for whom."""
    declared = filing.fileable(request.user, kind)
    place = chosen_whom(request) or filing.zone_itself(request.user, zone_of_request(request), declared)
    if place is None:
        return ask_whom(request, reverse("cases:new_kind", args=[kind]), title_word(declared))
    form = filing.form_of(declared)
    channel = Channel.ONLINE if place.own else _channel(request)
    known = filing.prefill(request.user, place, form)
    sources = {key: str(one.words) for key, one in known.items()}

    def save(sent: SchemaForm, found: Checked) -> str:
        uploads = [(key.split(":")[1], Upload(file.name or "", file.chunks())) for key, file in sent.uploads.items()]
        case = file_form(
            request.user,
            place.zone,
            kind,
            form,
            found,
            organisation=place.organisation,
            channel=channel,
            uploads=uploads,
            sources=sources,
        )
        told = {"number": case.number, "code": case.code}
        messages.done(request, _t("已提交，编号 %(number)s，查询码 %(code)s") % told)
        return reverse("cases:case", args=[case.pk])

    page = SchemaPage(
        title=title_word(declared),
        purpose=purpose_word(declared),
        submit=_t("提交"),
        cancel=reverse("cases:new"),
        after=_t("提交后按时限办理，进展会通知您。"),
        draft=f"cases-new-{kind}-{place.zone.pk}-{place.organisation.pk if place.organisation else 0}",
    )
    return respond(request, page, form, save, prefill=known, crumbs=_crumbs(request), whom=place)


def chosen_whom(request: HttpRequest) -> Whom | None:
    """For whom it is filed: as the address says; the only organisation of the person; None where it must be asked."""
    zone, organisation = request.GET.get("zone", ""), request.GET.get("organisation", "")
    if organisation.isdecimal() and not zone and (here := zone_of_request(request)) is not None:
        zone = str(here.pk)
    if zone.isdecimal() and organisation.isdecimal() and len(zone + organisation) < 30:
        return filing.whom(request.user, (int(zone), int(organisation)))
    own = filing.own_places(request.user)
    if zone_of_request(request) is None and len(own) == 1:
        return own[0]
    return None


def ask_whom(request: HttpRequest, address: str, title: str, alone: str = "") -> HttpResponse:
    """Staff choose an organisation and say how it came in; people of several organisations choose theirs. `alone` is
    the address for a person on their own account, where there is one."""
    own, zone = filing.own_places(request.user), zone_of_request(request)
    if zone is None and not own:
        raise NotFound
    form = None if zone is None else WhomForm(data=request.GET or None, user=request.user)
    if zone is not None and form is not None and form.is_bound and form.is_valid():
        chosen = form.cleaned_data
        return redirect(f"{address}?zone={zone.pk}&organisation={chosen['firm']}&channel={chosen['channel']}")
    context = {"title": title, "form": form, "own": own, "address": address, "alone": alone}
    context["crumbs"] = _crumbs(request)
    return render(request, "cases/whom.html", context)


def _channel(request: HttpRequest) -> Channel:
    chosen = request.GET.get("channel", "")
    return Channel(chosen) if chosen in Channel.values else Channel.WINDOW


def _crumbs(request: HttpRequest) -> list[tuple[str, str]]:
    if zone_of_request(request) is None:
        return [(_t("我提交的"), reverse("cases:filed"))]
    return [(_t("事项"), reverse("cases:all"))]
