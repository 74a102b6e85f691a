"""By what a map is coloured: five steps for each question, with the words that say the same beside every colour."""

from dataclasses import dataclass

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.chain_states import GapVerdict
from gaoxin.apps.industry.models import SegmentStanding
from gaoxin.web.registry import Text

UNKNOWN = ("#ffffff", "#8a96a5")
"""Fill and line of a segment of which the figure is not known; its line is dashed."""
LEAST_SHOWN = 0.05
"""A gap below this would be written as 0.0."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A question, the fills from little to much, and the limits between them; `attribute` of the standing answers, and
    `says` is how it was worked out."""

    key: str
    label: Text
    attribute: str
    fills: tuple[str, ...]
    limits: tuple[float, ...]
    steps: tuple[Text, ...]
    says: Text


SCALES = {
    scale.key: scale
    for scale in (
        Scale(
            "strength",
            _("优势"),
            "quotient",
            ("#f2f5f9", "#d7e6f5", "#aecdeb", "#7fb0dd", "#4f8fc8"),
            (0.25, 0.8, 1.25, 2.5),
            (_("没有或很少"), _("弱于全国"), _("与全国相当"), _("较强"), _("很强")),
            _("优势：区位商，本区企业比例与全国上市企业比例之比，1 为相当。"),
        ),
        Scale(
            "gap",
            _("缺口"),
            "gap",
            ("#f2f5f9", "#fdeeda", "#fbd5a5", "#f4af6c", "#e58a47"),
            (0.3, 1, 3, 6),
            (_("不缺"), _("小"), _("中"), _("大"), _("很大")),
            _("缺口：本地需求 × 外部依赖 × 可行性 × 可引企业，0—100。"),
        ),
        Scale(
            "growth",
            _("增长"),
            "growth",
            ("#f3c1b6", "#fae3dc", "#f2f5f9", "#cfe8d6", "#8fcba4"),
            (-10, -2, 2, 10),
            (_("明显下降"), _("下降"), _("持平"), _("增长"), _("明显增长")),
            _("增长：本地企业营业收入比上年增长，%。"),
        ),
        Scale(
            "risk",
            _("风险"),
            "risk",
            ("#f2f5f9", "#efe6f3", "#dcc6e6", "#c19ed3", "#a57abf"),
            (1, 15, 35, 60),
            (_("无"), _("低"), _("中"), _("高"), _("很高")),
            _(
                "风险：一家停产对本区影响多大，0—100，取两项中大的：本地需求除以已知来源家数（需求与缺口同一口径，"
                "经外购环节用到的也算，越远越轻）；本地产出集中在最大一家的比例。来源不知道的待核。"
            ),
        ),
    )
}


@dataclass(frozen=True, slots=True)
class Shade:
    """A segment's colour with the words for it; `step` is None where the figure is not known."""

    fill: str
    words: str
    step: int | None


def shade(scale: Scale, standing: SegmentStanding | None, verdict: GapVerdict | None = None) -> Shade:
    """How a segment is coloured by a question; of gaps a verdict of experts goes before what was worked out."""
    if scale.key == "gap" and verdict == GapVerdict.NO_GAP:
        return Shade(scale.fills[0], _t("不缺"), 0)
    if scale.key == "gap" and verdict == GapVerdict.GAP and (standing is None or standing.gap is None):
        return Shade(scale.fills[1], _t("缺口"), 1)
    value = getattr(standing, scale.attribute) if standing is not None else None
    if standing is None:
        return Shade(UNKNOWN[0], _t("尚未计算"), None)
    if value is None and scale.key == "gap":
        return Shade(scale.fills[0], _t("不缺"), 0)
    if value is None and scale.key == "strength" and not standing.enterprises:
        return Shade(scale.fills[0], _t("没有企业"), 0)
    if value is None:
        return Shade(UNKNOWN[0], _t("待核"), None)
    step = sum(value >= limit for limit in scale.limits)
    return Shade(scale.fills[step], f"{_said(scale.key, value)}", step)


def _said(key: str, value: float) -> str:
    if key == "strength":
        return _t("区位商 %(n)s") % {"n": f"{value:.2f}"}
    if key == "gap" and value < LEAST_SHOWN:
        return _t("缺口很小")
    if key == "gap":
        return _t("缺口 %(n)s") % {"n": f"{value:.1f}"}
    if key == "growth":
        return _t("增长 %(n)s%%") % {"n": f"{value:+.1f}"}
    return _t("风险 %(n)s") % {"n": f"{value:.0f}"}
