"""One segment: its enterprises as a list, its figures, its gap, what is on its way, and who could come."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.chain_access import READERS, may_suggest
from gaoxin.apps.industry.chain_states import (
    PLACEMENT_TONES,
    REVIEW_TONES,
    VERDICT_TONES,
    GapVerdict,
    NeededAs,
    PlacementState,
)
from gaoxin.apps.industry.lead_access import may_open
from gaoxin.apps.industry.queries.chains import segments as queries
from gaoxin.apps.industry.queries.chains.drawing import TIERS, coming_words
from gaoxin.apps.industry.queries.chains.known import named
from gaoxin.apps.industry.queries.chains.suggestions import of_segment
from gaoxin.apps.industry.queries.leads.process import stage_words
from gaoxin.apps.industry.queries.resources.lists import of_segment as serving_segment
from gaoxin.apps.industry.views.chains_common import chain_crumbs, in_wan, zone_here
from gaoxin.apps.industry.views.chains_figures import PARTS, gap_words, span, tiles_of
from gaoxin.apps.industry.views.chains_onward import lead_address, onward
from gaoxin.web.pages.listing import Choice, Column, Empty, List, Range, respond
from gaoxin.web.rights import open_to

ENTERPRISES = List(
    key="industry.segment",
    title=_("本地企业"),
    purpose="",
    columns=[
        Column(
            key="name",
            label=_("企业"),
            value=lambda row: str(row.enterprise.organisation),
            link=lambda row: reverse("enterprises:record", args=[row.enterprise_id]),
            wide=True,
        ),
        Column(
            key="state",
            label=_("落链"),
            kind="chip",
            value="get_state_display",
            tone=lambda row: PLACEMENT_TONES[row.state],
        ),
        Column(key="confidence", label=_("把握"), kind="number", unit="%", sort="confidence"),
        Column(key="reason", label=_("依据的产品或代码")),
        Column(
            key="share",
            label=_("业务占比"),
            kind="number",
            unit="%",
            value=lambda row: None if row.share is None else float(row.share) * 100,
            sort="share",
        ),
        Column(
            key="revenue",
            label=_("营业收入"),
            kind="number",
            unit=_("万元"),
            decimals=0,
            value=lambda row: in_wan(row.enterprise.latest_revenue),
            sort="enterprise__latest_revenue",
            missing=_("营业收入"),
        ),
        Column(
            key="staff",
            label=_("从业人员"),
            kind="number",
            unit=_("人"),
            value=lambda row: row.enterprise.latest_staff,
            missing=_("从业人员"),
        ),
        Column(key="year", label=_("数据年度"), value=lambda row: row.enterprise.latest_year, shown=False),
        Column(key="evidence", label=_("原文"), shown=False),
        Column(key="placed_on", label=_("日期"), kind="date", shown=False),
    ],
    filters=[
        Choice(key="state", label=_("落链"), field="state", options=PlacementState.choices[:2]),
        Range(key="confidence", label=_("把握"), field="confidence", unit="%"),
    ],
    order="-confidence",
    empty=Empty(title=_("没有本地企业"), text=_("企业落链后会列在这里；知道谁在做，也可以直接登记。")),
)


@open_to(*READERS)
def segment(request: HttpRequest, chain_key: str, segment_key: str) -> HttpResponseBase:
    zone = zone_here(request)
    page = queries.segment_page(request.user, zone, chain_key, segment_key)
    rows = queries.enterprises_on(request.user, zone, chain_key, segment_key)
    return respond(
        request,
        ENTERPRISES,
        rows,
        template="industry/chains/segment.html",
        **(_shown(request.user, page) | {"title": named(page.spot.segment), "crumbs": chain_crumbs(page.spot.chain)}),
    )


def _shown(user: Any, page: queries.SegmentPage) -> dict[str, Any]:
    segment, standing = page.spot.segment, page.standing
    state = standing.parts.get("state", "") if standing else ""
    words, tone = gap_words(page, state)
    lacking = bool(standing and (standing.gap is not None or standing.extension))
    branch = page.spot.chain.branches.get(segment.branch)
    return {
        "page": _Worded(page, may_open(user, page.zone)),
        "branch": named(branch) if branch else "",
        "name": named(segment),
        "chain_name": named(page.spot.chain),
        "tier": TIERS[segment.tier],
        "synthetic": page.zone.synthetic,
        "tiles": tiles_of(page) if standing else [],
        "gap_words": words,
        "gap_tone": tone,
        "judged": lacking,
        "part_lines": [
            {"label": PARTS[one.key], "low": one.low, "high": one.high, "said": span(one.low, one.high)}
            for one in page.parts
        ],
        "coming": [(one, stage_words(one.stage)) for one in page.coming],
        "coming_words": coming_words(len(page.coming)),
        "onward": onward(user, page.zone, page.spot) if lacking else [],
        "may_suggest": may_suggest(user, page.zone),
        "suggested": [(one, REVIEW_TONES[one.row.state]) for one in of_segment(user, page.zone, page.spot)],
        "services": serving_segment(user, page.zone, page.spot.key),
        "verdicts": GapVerdict.choices,
        "verdict_tone": VERDICT_TONES[GapVerdict(page.holding.verdict)] if page.holding else "plain",
    }


class _Worded:
    """The page's data with words for its neighbours and candidates."""

    def __init__(self, page: queries.SegmentPage, may_lead: bool) -> None:
        self._page = page
        self.needs, self.users = ([_neighbour(one) for one in lines] for lines in (page.needs, page.users))
        self.candidates = [_candidate(page, one, may_lead) for one in page.candidates]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._page, name)


def _neighbour(one: queries.Neighbour) -> Mapping[str, Any]:
    return {
        "chain": one.chain,
        "chain_name": one.chain_name,
        "segment": one.segment,
        "name": named(one.segment),
        "kind_words": NeededAs(one.kind.value).label,
        "share": one.share,
        "enterprises": one.enterprises,
        "other_chain": one.other_chain,
    }


def _candidate(page: queries.SegmentPage, one: queries.Suited, may_lead: bool) -> Mapping[str, Any]:
    return {
        "company": one.company,
        "said": _t("匹配 %(span)s") % {"span": span(one.low, one.high)},
        "reasons": one.reasons,
        "against": one.against,
        "lead": lead_address(one.company, page.spot.key, [said.sentence for said in one.reasons]) if may_lead else "",
    }
