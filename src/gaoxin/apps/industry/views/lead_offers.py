"""招商项目表, 招商指导目录, 招商地图: written by the department for investment, read by everybody once published."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.industry.lead_access import READERS, WORKERS, promotes, require_promoter
from gaoxin.apps.industry.lead_fields import with_arguments
from gaoxin.apps.industry.lead_offer_forms import OfferForm
from gaoxin.apps.industry.lead_states import OFFER_TONES, OfferKind, OfferState
from gaoxin.apps.industry.queries.leads import lists
from gaoxin.apps.industry.queries.leads import offers as queries
from gaoxin.apps.industry.queries.leads.seen import print_of
from gaoxin.apps.industry.services.leads import offering
from gaoxin.apps.industry.views.lead_common import LIST, ask, ledger_tabs, public_tabs, wan, yuan, zone_or_missing
from gaoxin.apps.zones.queries.places import departments
from gaoxin.web import messages
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.rights import PUBLIC, open_to

FIELDS = (
    *("kind", "title", "content", "investment", "way", "site", "longitude", "latitude", "office", "office_phone"),
)


def _investment() -> Column:
    return Column(
        key="investment",
        label=_("投资规模"),
        kind="number",
        unit=_("万元"),
        decimals=2,
        value=lambda row: wan(row.investment),
    )


def _public_list(key: str, title: Any, purpose: Any, kind: OfferKind) -> List:
    chains, zones = queries.published_options(kind)
    places = [Choice(key="zone", label=_("所在区"), field="zone", options=zones)] if len(zones) > 1 else []
    return List(
        key=key,
        title=title,
        purpose=purpose,
        columns=[
            Column(key="title", label=_("名称"), link=lambda row: reverse("leads:project", args=[row.pk]), wide=True),
            Column(key="chain", label=_("产业链"), value=lambda row: row.chain_words),
            Column(key="segment", label=_("环节"), value=lambda row: row.segment_words),
            _investment(),
            Column(key="way", label=_("合作方式")),
            Column(key="site", label=_("拟选址")),
            Column(key="office", label=_("联系部门"), value=lambda row: row.office.name),
            Column(key="phone", label=_("联系电话"), value="office_phone", kind="code"),
            Column(key="published", label=_("公布日期"), kind="date", value="published_on", sort="published_on"),
            Column(key="zone", label=_("所在区"), value=lambda row: str(row.zone), shown=False),
        ],
        filters=[
            Choice(key="chain", label=_("产业链"), field="chain", options=chains),
            *places,
            Dates(key="published", label=_("公布日期"), field="published_on"),
        ],
        search=["title", "content"],
        search_hint=_("名称或者内容"),
        order="-published",
        prepare=queries.name_segments,
        empty=Empty(title=_("还没有公布"), text=_("公布以后任何人都可以在这里查看。")),
    )


def _published(request: HttpRequest, kind: OfferKind, declared: List) -> HttpResponseBase:
    rows = queries.published(kind)
    invented = rows.filter(synthetic=True).exists()
    return respond(request, declared, rows, template=LIST, tabs=public_tabs(request), synthetic=invented)


@open_to(PUBLIC)
def projects(request: HttpRequest) -> HttpResponseBase:
    purpose = _("面向社会公布的招商项目，按联系部门的电话洽谈。")
    declared = _public_list("industry.public_projects", _("招商项目表"), purpose, OfferKind.PROJECT)
    return _published(request, OfferKind.PROJECT, declared)


@open_to(PUBLIC)
def guide(request: HttpRequest) -> HttpResponseBase:
    purpose = _("本区产业链需要补强的环节和支持方向，供投资者对照。")
    declared = _public_list("industry.public_guide", _("招商指导目录"), purpose, OfferKind.GUIDE)
    return _published(request, OfferKind.GUIDE, declared)


@open_to(PUBLIC)
def attraction_map(request: HttpRequest) -> HttpResponse:
    """招商地图: where entries would stand, and by chain and segment what is sought."""
    chains = queries.attraction_map()
    context = {
        "title": _t("招商地图"),
        "purpose": _t("看项目拟落在哪里、按产业链和环节在找什么样的项目，点开看内容和联系部门。"),
        "tabs": public_tabs(request),
        "sites": queries.sites(chains),
        "chains": [(one, yuan(one.investment)) for one in chains],
        "synthetic": any(row.synthetic for one in chains for segment in one.segments for row in segment.offers),
    }
    return render(request, "industry/leads/map.html", context)


@open_to(PUBLIC)
def project(request: HttpRequest, offer_id: int) -> HttpResponse:
    """One published entry."""
    row = queries.require_published(offer_id)
    context = {"record": _record(row), "title": row.title, "row": row, "investment": yuan(row.investment)}
    crumb = (
        (_t("招商项目表"), "leads:projects") if row.kind == OfferKind.PROJECT else (_t("招商指导目录"), "leads:guide")
    )
    context["crumbs"] = [(crumb[0], reverse(crumb[1]))]
    return render(request, "industry/leads/project.html", context)


def _record(row: Any) -> Record:
    return Record(
        title=row.title,
        kind=f"{row.zone} · {row.chain_words} / {row.segment_words}",
        state=row.get_state_display(),
        tone=OFFER_TONES[row.state],
        synthetic=row.synthetic,
        facts=[
            Fact(_("联系部门"), row.office.name),
            Fact(_("联系电话"), row.office_phone or _t("未公布")),
            Fact(_("公布日期"), row.published_on.isoformat() if row.published_on else _t("未公布")),
        ],
    )


def _offers(zone: Any) -> List:
    return List(
        key="industry.offers",
        title=_("项目表和目录"),
        purpose=_("招商项目表和招商指导目录的条目，公布以后任何人都能看到。"),
        columns=[
            Column(
                key="title", label=_("名称"), link=lambda row: reverse("leads:edit_offer", args=[row.pk]), wide=True
            ),
            Column(key="kind", label=_("类别"), value="get_kind_display"),
            Column(key="chain", label=_("产业链"), value=lambda row: row.chain_words),
            Column(key="segment", label=_("环节"), value=lambda row: row.segment_words),
            _investment(),
            Column(key="office", label=_("联系部门"), value=lambda row: row.office.name),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value="get_state_display",
                tone=lambda row: OFFER_TONES[row.state],
            ),
            Column(key="published_on", label=_("公布日期"), kind="date"),
        ],
        filters=[
            Choice(key="kind", label=_("类别"), field="kind", options=OfferKind.choices),
            Choice(key="state", label=_("状态"), field="state", options=OfferState.choices),
            Choice(key="chain", label=_("产业链"), field="chain", options=lists.chain_options(zone)),
        ],
        search=["title"],
        search_hint=_("名称"),
        prepare=queries.name_segments,
        empty=Empty(title=_("还没有条目"), text=_("从产业链缺口出发编写，公布以后对外招商。")),
    )


@open_to(*READERS)
def offers(request: HttpRequest) -> HttpResponseBase:
    zone = zone_or_missing(request)
    new = [(_t("新增条目"), reverse("leads:new_offer"))] if promotes(request.user, zone) else []
    rows = queries.kept(request.user, zone)
    more = {"tabs": ledger_tabs(request), "page_actions": new, "synthetic": zone.synthetic}
    return respond(request, _offers(zone), rows, template=LIST, **more)


@open_to(*WORKERS)
def new_offer(request: HttpRequest) -> HttpResponse:
    zone = zone_or_missing(request)
    require_promoter(request.user, zone)

    def save(form: OfferForm) -> str:
        made = offering.write_offer(request.user, zone, form.offer(), synthetic=zone.synthetic)
        return reverse("leads:edit_offer", args=[made.pk])

    given = {name: request.GET[name] for name in ("spot", "title", "kind") if name in request.GET}
    return ask(
        request,
        _("新增条目"),
        reverse("leads:offers"),
        with_arguments(OfferForm, spots=lists.segment_choices(zone), departments=departments(zone)),
        save,
        said=_("已存为草稿，核对后公布。"),
        initial={"office": lists.own_departments(request.user, zone).first(), **given},
        crumbs=[(_t("项目表和目录"), reverse("leads:offers"))],
    )


@open_to(*READERS)
def edit_offer(request: HttpRequest, offer_id: int) -> HttpResponse:
    """An entry as a form, with the buttons that publish and withdraw it."""
    row = queries.offer(request.user, offer_id)
    crumbs = [(_t("项目表和目录"), reverse("leads:offers"))]
    if not promotes(request.user, row.zone):
        context = {"record": _record(row), "title": row.title, "row": row, "investment": yuan(row.investment)}
        return render(request, "industry/leads/project.html", {**context, "crumbs": crumbs})

    def save(form: OfferForm) -> None:
        offering.change_offer(request.user, offer_id, form.offer(), seen=form.cleaned_data["seen"])

    initial = {name: getattr(row, name) for name in FIELDS}
    initial |= {"spot": f"{row.chain}/{row.segment}", "seen": print_of(row)}
    return ask(
        request,
        row.title,
        reverse("leads:offers"),
        with_arguments(OfferForm, spots=lists.segment_choices(row.zone), departments=departments(row.zone)),
        save,
        said=_("已保存。"),
        purpose=row.get_state_display(),
        initial=initial,
        template="industry/leads/offer.html",
        row=row,
        published=row.state == OfferState.PUBLISHED,
        crumbs=crumbs,
    )


@open_to(*WORKERS)
@require_POST
def publish_offer(request: HttpRequest, offer_id: int) -> HttpResponse:
    offering.publish_offer(request.user, offer_id, shown=True)
    messages.done(request, _t("已公布。"), undo=reverse("leads:withdraw_offer", args=[offer_id]))
    return redirect(reverse("leads:edit_offer", args=[offer_id]))


@open_to(*WORKERS)
@require_POST
def withdraw_offer(request: HttpRequest, offer_id: int) -> HttpResponse:
    offering.publish_offer(request.user, offer_id, shown=False)
    messages.done(request, _t("已撤下。"), undo=reverse("leads:publish_offer", args=[offer_id]))
    return redirect(reverse("leads:edit_offer", args=[offer_id]))
