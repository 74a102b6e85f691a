"""What a segment's figures, gap and neighbours look like: tiles, spans, words and tones."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.queries.chains import segments as queries
from gaoxin.apps.industry.views.chains_common import in_yuan

PARTS = {
    "demand": _("本地需求"),
    "dependence": _("外部依赖"),
    "feasibility": _("可行性"),
    "candidates_part": _("可引企业"),
}
MUCH = 3
"""Score from which a gap is called large, as on the map."""


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """A figure of the segment on a tile."""

    label: Any
    value: Any
    unit: Any = ""
    decimals: int | None = None
    note: Any = ""
    as_of: Any = None
    missing: Any = ""
    link: str = ""


def gap_words(page: queries.SegmentPage, state: str) -> tuple[Any, str]:
    standing = page.standing
    if standing is None:
        return "", "plain"
    if standing.gap is not None:
        return _t("缺口 %(score).1f") % {"score": standing.gap}, "bad" if standing.gap >= MUCH else "warn"
    if standing.extension:
        low, high = standing.parts["score"]
        return _t("延链机会 %(span)s") % {"span": span(low, high)}, "info"
    return (_t("本地已满足"), "good") if state == "supplied" else (_t("本地不需要"), "plain")


def span(low: float, high: float) -> str:
    """A figure known within limits: 40 or 30–50."""
    return f"{low:.0f}" if round(low) == round(high) else f"{low:.0f}–{high:.0f}"


def tiles_of(page: queries.SegmentPage) -> Sequence[ShownFigure]:
    standing, told = page.standing, page.known
    if standing is None:
        return []

    def note(key: str) -> str:
        known_of = told.get(key)
        if not known_of or not known_of[1]:
            return ""
        return _t("%(known)d/%(of)d 家有数据") % {"known": known_of[0], "of": known_of[1]}

    def day(key: str) -> Any:
        return told[key][2] if key in told else None

    some = standing.enterprises > 0
    none = None if some else 0
    raw = standing.parts.get("quotient", [None, None, None])
    tiles = [
        ShownFigure(
            _("本地企业"),
            standing.enterprises,
            _("家"),
            note=_t("另有 %(n)d 家待确认") % {"n": standing.proposed} if standing.proposed else "",
            as_of=standing.as_of,
            link="#local",
        ),
        ShownFigure(
            _("营业收入"),
            in_yuan(standing.output) if some else none,
            "元",
            note=note("output"),
            as_of=day("output"),
            missing=_("营业收入"),
            link="?sort=-revenue#local",
        ),
        ShownFigure(
            _("增长"),
            standing.growth,
            "%",
            1,
            note("growth"),
            day("growth"),
            missing=_("两年营业收入") if some else _("本地企业"),
        ),
        ShownFigure(
            _("从业人员"),
            standing.staff if some else none,
            _("人"),
            note=note("staff"),
            as_of=day("staff"),
            missing=_("从业人员"),
        ),
        ShownFigure(
            _("有效发明专利"),
            standing.patents if some else none,
            _("件"),
            note=note("patents"),
            as_of=day("patents"),
            missing=_("发明专利"),
        ),
        ShownFigure(
            _("区位商"),
            standing.quotient,
            "",
            2,
            _t("本地 %(here).1f 家，按全国结构应有 %(there).1f 家") % {"here": raw[1], "there": raw[2]}
            if raw[1] is not None and raw[2] is not None
            else "",
            standing.as_of,
            missing=_("全国上市企业"),
        ),
        ShownFigure(
            _("集中度（HHI）"),
            None if standing.concentration is None else round(standing.concentration * 10_000),
            "",
            0,
            _leader(page),
            day("output"),
            missing=_("营业收入") if some else _("本地企业"),
        ),
        ShownFigure(
            _("区外上市企业"),
            standing.outside,
            _("家"),
            as_of=standing.as_of,
            link=f"{reverse('industry:companies')}?segment={page.spot.key}",
        ),
        *_sources(page),
    ]
    return tiles if some else [one for one in tiles if one.value is not None]


def _sources(page: queries.SegmentPage) -> Sequence[ShownFigure]:
    """How many makers are known, where anybody here needs the segment, directly or through what is bought."""
    parts = page.standing.parts if page.standing else {}
    told = parts.get("sources")
    if not told or not (told["users"] or told["makers"]) or parts.get("state") == "not_needed":
        return []
    makers = told["makers"]
    users = told["users"]
    note = _t("本区 %(users)d 家需要") % {"users": users} if users else _t("本区没有企业直接需要，经外购的环节用到")
    if makers == 1:
        note = _t("单一来源；%(said)s") % {"said": note}
    elif told["few"]:
        note = _t("来源少；%(said)s") % {"said": note}
    return [ShownFigure(_("已知来源"), makers, _("家"), note=note, as_of=page.standing.as_of)]


def _leader(page: queries.SegmentPage) -> str:
    if not page.leaders:
        return ""
    first = page.leaders[0]
    return _t("最大：%(name)s，占 %(share).0f%%") % {"name": first.name, "share": first.share}
