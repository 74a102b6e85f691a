"""链长制: chains with their chiefs and how the year's lists stand; the one page of a chain; items of all chains."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.queries.chains.known import chains_of, named
from gaoxin.apps.industry.queries.teams import lists, page, seated
from gaoxin.apps.industry.team_access import READERS
from gaoxin.apps.industry.team_states import DEPARTMENTS, ITEM_TONES, OFFICES, ItemKind, ItemState, SeatRole
from gaoxin.apps.industry.views.chains_common import chains_crumb, zone_here
from gaoxin.apps.industry.views.team_common import team_address, team_crumbs, team_tabs, teams_crumbs, year_of
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, Yes, respond
from gaoxin.web.pages.record import TabLine
from gaoxin.web.rights import open_to


def _teams(year: int) -> List:
    def items(**words: Any) -> str:
        told = "".join(f"&{key}={value}" for key, value in words.items())
        return f"{reverse('industry:team_items')}?year={year}{told}"

    return List(
        key="industry.teams",
        title=_("链长制"),
        purpose=_("每条产业链谁任链长、哪个部门牵头专班，当年问题、项目、政策、企业四张清单办到哪里。"),
        columns=[
            Column(
                key="name",
                label=_("产业链"),
                sort="name",
                link=lambda row: team_address(row.pk, year),
                wide=True,
            ),
            Column(key="chief", label=_("链长"), missing=_("链长"), value=lambda row: row.chief or None, wide=True),
            Column(key="chief_level", label=_("层级"), sort="chief_level"),
            Column(key="deputies", label=_("副链长"), shown=False, wide=True),
            Column(key="lead", label=_("牵头部门"), sort="lead"),
            Column(
                key="items",
                label=_("事项"),
                kind="number",
                sort="items",
                link=lambda row: items(chain=row.pk) if row.items else "",
            ),
            Column(key="done", label=_("完成"), kind="number", sort="done"),
            Column(key="running", label=_("推进中"), kind="number", unit=_("项"), sort="running", shown=False),
            Column(
                key="late",
                label=_("逾期"),
                kind="chip",
                sort="late",
                value=lambda row: _t("%(n)d 项") % {"n": row.late} if row.late else "",
                tone=lambda row: "bad",
                link=lambda row: items(chain=row.pk, late="on") if row.late else "",
            ),
            Column(key="progress", label=_("完成率"), kind="number", unit="%", decimals=0, sort="progress"),
            Column(
                key="bridges",
                label=_("搭桥"),
                kind="number",
                sort="bridges",
                link=lambda row: reverse("industry:team_bridges", args=[row.pk]) if row.bridges else "",
            ),
        ],
        filters=[
            Yes(key="mine", label=_("只看我任职的"), field="mine"),
            Yes(key="planned", label=_("只看有年度计划的"), field="planned", primary=False),
        ],
        search=["name", "chief", "lead"],
        search_hint=_("产业链、链长或者牵头部门"),
        order="-items",
        empty=Empty(title=_("没有产业链"), text=_("换个条件再看。")),
    )


@open_to(*READERS)
def teams(request: HttpRequest) -> HttpResponseBase:
    zone, year = zone_here(request), year_of(request)
    rows = lists.team_lines(request.user, zone, year)
    years = lists.years_of(zone)
    here = reverse("industry:teams")
    return respond(
        request,
        _teams(year),
        rows,
        template="industry/teams/list.html",
        tabs=[TabLine(str(one), f"{here}?year={one}", one == year) for one in sorted({*years, year}, reverse=True)],
        sums={
            "year": year,
            "chains": len(rows),
            "chiefs": sum(bool(one.chief) for one in rows),
            "items": sum(one.items for one in rows),
            "done": sum(one.done for one in rows),
            "late": sum(one.late for one in rows),
        },
        own=[
            {
                "seat": one,
                "chain": _chain_name(one.zone, one.chain),
                "here": one.zone_id == zone.pk,
            }
            for one in seated.own_seats(request.user)
        ],
        synthetic=zone.synthetic,
        crumbs=[chains_crumb()],
    )


def _chain_name(zone: Any, key: str) -> str:
    found = chains_of(zone).get(key)
    return named(found.declared) if found else key


@open_to(*READERS)
def team(request: HttpRequest, chain_key: str) -> HttpResponse:
    zone, year = zone_here(request), year_of(request)
    shown = page.team_page(request.user, zone, chain_key, year)
    context = {
        "title": _t("%(chain)s · 链长制") % {"chain": named(shown.chain)},
        "page": shown,
        "chain_name": named(shown.chain),
        "seat_groups": _seat_groups(shown),
        "lists": [(one, [(line, ITEM_TONES[line.row.state]) for line in one.items]) for one in shown.lists],
        "done": sum(one.done for one in shown.lists),
        "late": sum(one.late for one in shown.lists),
        "total": len(shown.items),
        "years": sorted({*shown.years, year}, reverse=True),
        "tabs": team_tabs(request, chain_key, year),
        "crumbs": teams_crumbs(),
        "bridge_names": [(one, page.segment_name(shown.chain, one.segment)) for one in shown.bridges],
    }
    return render(request, "industry/teams/team.html", context)


def _seat_groups(shown: page.TeamPage) -> list[dict[str, Any]]:
    """Seats as the page shows them: chiefs, the team of departments, experts."""
    groups = (
        (_t("链长"), OFFICES, (SeatRole.CHIEF, SeatRole.DEPUTY)),
        (_t("专班"), DEPARTMENTS, (SeatRole.LEAD, SeatRole.MEMBER)),
        (_t("专家"), (SeatRole.EXPERT,), (SeatRole.EXPERT,)),
    )
    return [
        {
            "label": label,
            "seats": [one for one in shown.seats if one.role in roles],
            "add": [(role.value, role.label) for role in adds],
        }
        for label, roles, adds in groups
    ]


def _items(zone: Any) -> List:
    def chains() -> list[tuple[str, str]]:
        return [(key, named(chain.declared)) for key, chain in chains_of(zone).items()]

    names = dict(chains())
    return List(
        key="industry.team_items",
        title=_("链长制清单事项"),
        purpose=_("所有产业链的问题、项目、政策、企业清单，按产业链、年度、部门筛选，可以导出。"),
        columns=[
            Column(
                key="title",
                label=_("事项"),
                link=lambda row: reverse("industry:team_item", args=[row.pk]),
                wide=True,
            ),
            Column(key="kind", label=_("清单"), value="get_kind_display", sort="kind"),
            Column(
                key="chain",
                label=_("产业链"),
                value=lambda row: names.get(row.plan.chain, row.plan.chain),
                sort="plan__chain",
                link=lambda row: team_address(row.plan.chain, row.plan.year),
            ),
            Column(key="year", label=_("年度"), kind="code", value=lambda row: str(row.plan.year), sort="plan__year"),
            Column(key="department", label=_("责任部门"), value="department__name", sort="department__position"),
            Column(key="due", label=_("完成期限"), kind="date", sort="due"),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value=lambda row: _t("逾期") if row.late else row.get_state_display(),
                tone=lambda row: "bad" if row.late else ITEM_TONES[row.state],
                sort="state",
            ),
            Column(key="percent", label=_("进度"), kind="number", unit="%", sort="percent"),
            Column(
                key="enterprise",
                label=_("企业"),
                value=lambda row: str(row.enterprise.organisation) if row.enterprise else "",
                link=lambda row: reverse("enterprises:record", args=[row.enterprise_id]) if row.enterprise_id else "",
                shown=False,
            ),
            Column(key="measure", label=_("措施"), wide=True, shown=False),
            Column(key="detail", label=_("情况"), wide=True, shown=False),
            Column(key="ended_on", label=_("办结日期"), kind="date", shown=False),
            Column(key="ended_why", label=_("办结说明"), wide=True, shown=False),
        ],
        filters=[
            Choice(key="chain", label=_("产业链"), field="plan__chain", options=chains, multiple=True),
            Choice(
                key="year",
                label=_("年度"),
                field="plan__year",
                options=lambda: [(str(one), str(one)) for one in lists.years_of(zone)],
            ),
            Choice(key="kind", label=_("清单"), field="kind", options=ItemKind.choices, multiple=True),
            Choice(key="state", label=_("状态"), field="state", options=ItemState.choices, multiple=True),
            Choice(
                key="department",
                label=_("责任部门"),
                field="department",
                options=lambda: [(str(one.pk), one.name) for one in seated.departments_now(zone)],
            ),
            Yes(key="late", label=_("只看逾期"), field="late"),
            Yes(key="running", label=_("只看没有办结的"), field="running", primary=False),
            Dates(key="due", label=_("完成期限"), field="due", primary=False),
        ],
        search=["title", "measure"],
        search_hint=_("事项或者措施"),
        order="due",
        empty=Empty(title=_("没有清单事项"), text=_("在产业链的链长制页面写年度目标、列出清单以后，会列在这里。")),
    )


@open_to(*READERS)
def items(request: HttpRequest) -> HttpResponseBase:
    zone = zone_here(request)
    return respond(request, _items(zone), lists.all_items(request.user, zone), crumbs=teams_crumbs())


@open_to(*READERS)
def item(request: HttpRequest, team_item_id: int) -> HttpResponse:
    shown = page.item_page(request.user, team_item_id)
    row = shown.row
    context = {
        "title": row.title,
        "page": shown,
        "chain_name": named(shown.chain),
        "row": row,
        "state_words": _t("逾期") if shown.late else row.get_state_display(),
        "state_tone": "bad" if shown.late else ITEM_TONES[row.state],
        "segment": page.segment_name(shown.chain, row.segment),
        "entries": [(one, ITEM_TONES[one.state]) for one in shown.entries],
        "crumbs": team_crumbs(shown.chain, row.plan.year),
    }
    return render(request, "industry/teams/item.html", context)
