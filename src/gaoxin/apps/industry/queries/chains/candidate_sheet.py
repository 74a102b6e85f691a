"""Whom to bring in for a segment, as a table: every candidate kept with each part of its score and what was said."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.chain_access import Person, require_zone
from gaoxin.apps.industry.models import SegmentStanding
from gaoxin.apps.industry.queries.chains.known import Spot, named, require_segment
from gaoxin.apps.industry.queries.chains.segments import Suited, suited
from gaoxin.apps.zones.models import Zone
from gaoxin.engines.chains.candidates import WEIGHTS, Aspect
from gaoxin.web import clock
from gaoxin.web.exports import Sheet, SheetColumn
from gaoxin.web.problems import Said

ASPECTS = {
    Aspect.MAKES: _("做这个环节"),
    Aspect.SIZE: _("规模"),
    Aspect.GROWTH: _("成长"),
    Aspect.RELATED: _("相关环节"),
    Aspect.CUSTOMERS: _("本地客户"),
    Aspect.EXPANSION: _("异地布局"),
    Aspect.DISTANCE: _("距离"),
}


def candidate_sheet(user: Person, zone: Zone | None, chain: str, segment: str, who: str) -> Sheet:
    """All candidates kept for a segment, first the best; scores and parts 0 to 100, each between its limits."""
    here = require_zone(user, zone)
    spot = require_segment(here, chain, segment)
    standing = SegmentStanding.objects.filter(zone=here, chain=chain, segment=segment).first()
    found = suited(standing.parts.get("candidates", [])) if standing else []
    title = _t("%(segment)s可以引进的企业") % {"segment": named(spot.segment)}
    return Sheet(title, _head(here, spot, standing, who), _columns(), _rows(found))


def _head(zone: Zone, spot: Spot, standing: SegmentStanding | None, who: str) -> Sequence[tuple[str, str]]:
    return [
        (_t("园区"), f"{zone.name}（{_t('模拟数据')}）" if zone.synthetic else zone.name),
        (_t("产业链"), named(spot.chain)),
        (_t("计算日期"), standing.as_of.isoformat() if standing else _t("尚未计算")),
        (_t("口径"), _t("匹配分是各项按权重之和，0—100；不知道的事使分数落在下限和上限之间")),
        (_t("导出"), f"{clock.now():%Y-%m-%d %H:%M} {who}"),
    ]


def _columns() -> Sequence[SheetColumn]:
    return [
        SheetColumn(_t("名次"), width=8, numeric=True),
        SheetColumn(_t("企业"), width=16),
        SheetColumn(_t("全称"), width=34),
        SheetColumn(_t("代码")),
        SheetColumn(_t("省份")),
        SheetColumn(_t("城市")),
        SheetColumn(_t("匹配分下限"), numeric=True),
        SheetColumn(_t("匹配分上限"), numeric=True),
        *(column for aspect in ASPECTS for column in _limits_of(aspect)),
        SheetColumn(_t("支持的理由"), width=60),
        SheetColumn(_t("不利的方面"), width=60),
        SheetColumn(_t("还不知道"), width=40),
        SheetColumn(_t("来源"), width=40),
        SheetColumn(_t("截至日期")),
        SheetColumn(_t("数据")),
    ]


def _limits_of(aspect: Aspect) -> Iterator[SheetColumn]:
    """The two columns of a part, with what it weighs."""
    words = {"part": ASPECTS[aspect], "weight": f"{100 * WEIGHTS[aspect]:.0f}%"}
    yield SheetColumn(_t("%(part)s下限") % words, _t("权重 %(weight)s") % words, 20, numeric=True)
    yield SheetColumn(_t("%(part)s上限") % words, width=16, numeric=True)


def _rows(found: Sequence[Suited]) -> Iterator[Sequence[object]]:
    for place, one in enumerate(found, start=1):
        company = one.company
        yield [
            place,
            company.name,
            company.full_name,
            company.code,
            company.province,
            company.city,
            one.low,
            one.high,
            *(limit for aspect in ASPECTS for limit in one.fits[aspect.value]),
            _text(one.reasons),
            _text(one.against),
            _text(one.unknown),
            company.source,
            company.as_of,
            _kind(one),
        ]


def _text(said: Sequence[Said]) -> str:
    return "\n".join(one.sentence for one in said)


def _kind(one: Suited) -> str:
    if one.company.synthetic:
        return _t("模拟数据")
    return _t("本区导入") if one.company.zone_id else _t("公开信息")
