"""缺口 and 延链 of a zone over all its chains."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.chain_access import READERS
from gaoxin.apps.industry.chain_states import GapVerdict
from gaoxin.apps.industry.queries.chains import gapped as queries
from gaoxin.apps.industry.queries.chains.known import chains_of, named
from gaoxin.apps.industry.queries.chains.lists import last_reckoned
from gaoxin.apps.industry.views.chains_common import chains_crumb, in_wan, over_zones, zone_here
from gaoxin.web.pages.listing import Choice, Column, Empty, List, Range, Yes, respond
from gaoxin.web.pages.record import TabLine
from gaoxin.web.rights import open_to


def _verdict(row: queries.GapLine) -> str:
    if row.verdict and row.affirmed and row.extension:
        return _t("%(verdict)s（也是延链机会）") % {"verdict": row.verdict}
    return row.verdict


def _list(zone: object, key: str, title: object, purpose: object, empty: Empty) -> List:
    parts = (
        ("demand", _("本地需求")),
        ("dependence", _("外部依赖")),
        ("feasibility", _("可行性")),
        ("availability", _("可引企业")),
    )
    return List(
        key=f"industry.{key}",
        title=title,
        purpose=purpose,
        columns=[
            Column(
                key="name",
                label=_("环节"),
                sort="name",
                link=lambda row: reverse("industry:segment", args=[row.chain, row.segment]),
                wide=True,
            ),
            Column(
                key="chain_name",
                label=_("产业链"),
                sort="chain_name",
                link=lambda row: f"{reverse('industry:chain', args=[row.chain])}?at={row.segment}",
            ),
            Column(key="score", label=_("得分"), kind="number", decimals=1, sort="place" if key == "gaps" else "score"),
            Column(
                key="span",
                label=_("得分范围"),
                kind="code",
                value=lambda row: f"{row.low:.0f}–{row.high:.0f}",
                shown=False,
            ),
            *(
                Column(key=name, label=label, kind="number", decimals=0, sort=name, shown=name != "dependence")
                for name, label in parts
                if key == "gaps" or name in ("feasibility", "availability")
            ),
            Column(key="enterprises", label=_("本地企业"), kind="number", sort="enterprises"),
            *(
                [Column(key="met", label=_("本地满足"), kind="number", unit="%", decimals=0, sort="met")]
                if key == "gaps"
                else []
            ),
            Column(
                key="outside",
                label=_("区外上市企业"),
                kind="number",
                unit=_("家"),
                sort="outside",
                shown=key != "gaps",
            ),
            Column(key="coming", label=_("签约在途"), kind="number", sort="coming"),
            *(
                [
                    Column(
                        key="needed",
                        label=_("本地年需求（至少）"),
                        kind="number",
                        unit=_("万元"),
                        decimals=0,
                        value=lambda row: in_wan(row.needed),
                        sort="needed",
                        shown=False,
                    )
                ]
                if key == "gaps"
                else []
            ),
            Column(key="verdict", label=_("专家认定"), kind="chip", value=_verdict, tone=lambda row: "info"),
            Column(key="why", label=_("理由"), wide=True, shown=key != "gaps"),
            Column(key="verdict_reason", label=_("认定理由"), shown=False),
            Column(
                key="bridge",
                label=_("补链"),
                value=lambda row: _("搭桥"),
                link=lambda row: f"{reverse('industry:team_bridges', args=[row.chain])}?segment={row.segment}",
                shown=False,
            ),
        ],
        filters=[
            Choice(
                key="chain",
                label=_("产业链"),
                field="chain",
                options=[(name, named(one.declared)) for name, one in chains_of(zone).items()],  # type: ignore[arg-type]
                multiple=True,
            ),
            Range(key="score", label=_("得分"), field="score"),
            Choice(
                key="verdict",
                label=_("专家认定"),
                field="verdict",
                options=[(str(label), label) for label in GapVerdict.labels],
            ),
            Yes(key="sure", label=_("只看数据齐全的"), field="sure", primary=False),
            Yes(key="nobody", label=_("只看本地没有企业的"), field="enterprises", value=0, primary=False),
            Yes(key="unsigned", label=_("只看还没有签约的"), field="coming", value=0, primary=False),
        ],
        search=["name", "chain_name"],
        search_hint=_("环节或产业链"),
        order="-score",
        empty=empty,
    )


@open_to(*READERS)
def gaps(request: HttpRequest) -> HttpResponseBase:
    zone = zone_here(request)
    declared = _list(
        zone,
        "gaps",
        _("产业链缺口"),
        _(
            "本地有人需要、又没有满足的环节；本地没有人需要的不算缺口。得分是四项之积，点开看每一项的由来；“本地满足”是本地产出占本地需求的比例，有企业而满足得少，仍是缺口。专家认定不是缺口的排在最后。"
        ),
        Empty(title=_("没有缺口"), text=_("还没有计算，或者本地需要的环节都已满足。")),
    )
    return _answer(request, declared, queries.judged_lines(request.user, zone), zone)


@open_to(*READERS)
def extensions(request: HttpRequest) -> HttpResponseBase:
    zone = zone_here(request)
    declared = _list(
        zone,
        "extensions",
        _("延链机会"),
        _("本地还没有人做、但会用到本地产品的下游环节；不是缺口，单独列出；专家认定为缺口的列在缺口里。"),
        Empty(title=_("没有延链机会"), text=_("还没有计算，或者本地产品的下游环节都有人做。")),
    )
    return _answer(request, declared, queries.extension_lines(request.user, zone), zone)


def _answer(request: HttpRequest, declared: List, rows: object, zone: object) -> HttpResponseBase:
    lines = [(_t("缺口"), "industry:gaps"), (_t("延链机会"), "industry:extensions")]
    tabs = [TabLine(words, reverse(name), reverse(name) == request.path) for words, name in lines]
    return respond(
        request,
        declared,
        rows,  # type: ignore[arg-type]
        template="industry/chains/gaps.html",
        tabs=tabs,
        as_of=last_reckoned(zone),  # type: ignore[arg-type]
        over=over_zones(zone),
        synthetic=zone.synthetic,  # type: ignore[attr-defined]
        crumbs=[chains_crumb()],
    )
