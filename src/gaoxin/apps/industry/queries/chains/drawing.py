"""Maps as SVG: for the page, where every segment is a link, and as a picture that stands by itself.

Colours are attributes of the shapes (a page of ours allows no style inside), so one drawing serves both.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import escape
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.chain_states import GapVerdict
from gaoxin.apps.industry.models import SegmentStanding
from gaoxin.apps.industry.queries.chains import layout
from gaoxin.apps.industry.queries.chains.colours import UNKNOWN, Scale, shade
from gaoxin.apps.industry.queries.chains.known import named
from gaoxin.apps.industry.queries.chains.layout import BOX, HEAD, HIGH, MARGIN, Box, Lane, Layout, Line
from gaoxin.apps.industry.queries.chains.wrapping import balanced, wrapped
from gaoxin.engines.chains.declared import DeclaredChain, Segment, Tier

INK, SOFT, RULE, ACCENT = "#1c2733", "#4a5868", "#c9d2dd", "#1b4fae"
COMING = ("#e3f4e8", "#2c7a4b")
"""Fill and line of the mark for projects signed and under way; it is words on paper as on the screen."""
MARK = 62
"""Pixels of that mark."""
JUDGED = ("#e9f0fb", "#1b4fae")
"""Fill and line of the mark for a verdict of experts."""
JUDGED_MARK = 40
"""Pixels of that mark."""
LETTERS = 10
"""Characters of a name on one line of a box."""
TIERS = {
    Tier.UPSTREAM: _("上游"),
    Tier.MIDSTREAM: _("中游"),
    Tier.DOWNSTREAM: _("下游"),
    Tier.SUPPORT: _("支撑与服务"),
}


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a map shows: the chain, its standings by segment, how it is coloured, which branches are folded, which
    segment is looked at, which are sought, whether all lines are drawn, how many signed projects are on their way, what
    experts say of a gap."""

    chain: DeclaredChain
    standings: Mapping[str, SegmentStanding]
    scale: Scale
    folded: frozenset[str] = frozenset()
    at: str = ""
    found: frozenset[str] = frozenset()
    lines: bool = False
    state: Mapping[str, str] = field(default_factory=dict)
    linked: bool = True
    font: str = ""
    coming: Mapping[str, int] = field(default_factory=dict)
    verdicts: Mapping[str, GapVerdict] = field(default_factory=dict)

    @property
    def judged(self) -> Mapping[str, GapVerdict]:
        """The verdicts, where the map is coloured by gaps."""
        return self.verdicts if self.scale.key == "gap" else {}


def chain_svg(drawn: Drawn) -> str:
    """The map of a chain."""
    plan = layout.map_of(drawn.chain, drawn.folded)
    parts = [
        *_heads(plan),
        *(part for lane in plan.lanes for part in _lane(drawn, plan, lane)),
        *(_line(drawn, line) for line in plan.lines if drawn.linked or _near(drawn, line)),
        *(_box(drawn, box) for box in plan.boxes.values()),
    ]
    return _whole(drawn, plan, parts, _t("%(chain)s产业链图") % {"chain": named(drawn.chain)})


def path_svg(drawn: Drawn) -> str:
    """The path of a chain's growth: its steps one after another."""
    plan = layout.path_of(drawn.chain)
    steps = {step.key: step for step in drawn.chain.path}
    parts: list[str] = []
    for number, head in enumerate(plan.heads, start=1):
        step = steps[head.key]
        tip, right, low = head.x + head.wide + 24, head.x + head.wide, MARGIN + 36
        corners = f"{head.x},{MARGIN} {right},{MARGIN} {tip},{(MARGIN + low) // 2} {right},{low} {head.x},{low}"
        parts.append(f'<polygon points="{corners}" fill="#e9f0fb" stroke="{ACCENT}"/>')
        parts.append(_text(head.x + 12, MARGIN + 23, f"{number}. {named(step)}", 14, bold=True, fill=ACCENT))
        lines = wrapped(step.aim, layout.AIM)
        parts += [_text(head.x, MARGIN + 58 + row * 18, words, 12, fill=SOFT) for row, words in enumerate(lines)]
    parts += [_box(drawn, box) for box in plan.boxes.values()]
    return _whole(drawn, plan, parts, _t("%(chain)s发展路径图") % {"chain": named(drawn.chain)})


def _whole(drawn: Drawn, plan: Layout, parts: list[str], title: str) -> str:
    family = f' font-family="{escape(drawn.font)}"' if drawn.font else ""
    size = f'width="{plan.wide}" height="{plan.high}" viewBox="0 0 {plan.wide} {plan.high}"'
    ground = "" if drawn.linked else f'<rect width="{plan.wide}" height="{plan.high}" fill="#ffffff"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}{family} role="group" aria-label="{escape(title)}">'
        f"{ground}{''.join(parts)}</svg>"
    )


def _heads(plan: Layout) -> Iterator[str]:
    for head in plan.heads:
        yield f'<rect x="{head.x}" y="{MARGIN}" width="{head.wide}" height="{HEAD - 8}" rx="4" fill="#e9f0fb"/>'
        yield _text(head.x + head.wide // 2, MARGIN + 18, str(TIERS[Tier(head.key)]), 13, bold=True, middle=True)


def _lane(drawn: Drawn, plan: Layout, lane: Lane) -> Iterator[str]:
    wide = plan.wide - 2 * MARGIN
    place = f'x="{MARGIN}" y="{lane.y}" width="{wide}" height="{lane.high}"'
    yield f'<rect {place} rx="4" fill="#fafbfd" stroke="#e1e6ed"/>'
    name = named(lane.branch)
    yield from _fold_link(drawn, lane, _lane_words(lane, name))
    if lane.folded:
        words = _t("%(n)d 个环节 · 本地企业 %(firms)d 家 · 缺口 %(gaps)d 个") % _sums(drawn, lane)
        yield _text(MARGIN + 22 + 190, lane.y + 20, words, 12, fill=SOFT)


def _lane_words(lane: Lane, name: str) -> str:
    rows = wrapped(name, 14 if lane.folded else 6.5)[: 1 if lane.folded else 4]
    texts = [_text(MARGIN + 22, lane.y + 20 + 16 * row, words, 12, bold=True) for row, words in enumerate(rows)]
    return "".join(texts)


def _fold_link(drawn: Drawn, lane: Lane, words: str) -> Iterator[str]:
    if not drawn.linked:
        yield words
        return
    folded = drawn.folded ^ {lane.branch.key}
    address = "?" + urlencode({**drawn.state, "fold": ",".join(sorted(folded))})
    sign = "+" if lane.folded else "−"
    said = _t("展开") if lane.folded else _t("收起")
    label = escape(f"{said}{named(lane.branch)}")
    yield (
        f'<a class="ch-fold" href="{escape(address)}" aria-label="{label}" data-fold="{escape(lane.branch.key)}">'
        f'<rect x="{MARGIN + 4}" y="{lane.y + 8}" width="14" height="14" rx="3" fill="#ffffff" stroke="{SOFT}"/>'
        f"{_text(MARGIN + 11, lane.y + 19, sign, 12, middle=True)}{words}</a>"
    )


def _sums(drawn: Drawn, lane: Lane) -> dict[str, int]:
    known = [drawn.standings[one.key] for one in lane.segments if one.key in drawn.standings]
    verdicts = [(one, drawn.verdicts.get(one.segment)) for one in known]
    return {
        "n": len(lane.segments),
        "firms": sum(one.enterprises for one in known),
        "gaps": sum(
            said == GapVerdict.GAP or (one.gap is not None and said != GapVerdict.NO_GAP) for one, said in verdicts
        ),
    }


def _near(drawn: Drawn, line: Line) -> bool:
    return drawn.lines or drawn.at in (line.supplier, line.buyer)


def _line(drawn: Drawn, line: Line) -> str:
    (x1, y1), (x2, y2), (x3, y3), (x4, y4) = line.points
    on = " ch-on" if drawn.at and drawn.at in (line.supplier, line.buyer) else ""
    shown = " ch-all" if drawn.lines else ""
    colour = ACCENT if on else "#9fb0c3"
    return (
        f'<path class="ch-line{on}{shown}" data-from="{escape(line.supplier)}" data-to="{escape(line.buyer)}" '
        f'd="M{x1} {y1}C{x2} {y2} {x3} {y3} {x4} {y4}" fill="none" stroke="{colour}" stroke-width="1.4"/>'
    )


def _box(drawn: Drawn, box: Box) -> str:
    segment, standing = box.segment, drawn.standings.get(box.segment.key)
    verdict = drawn.judged.get(segment.key)
    coloured = shade(drawn.scale, standing, verdict)
    known = coloured.step is not None
    edge = ACCENT if segment.key == drawn.at else (RULE if known else UNKNOWN[1])
    dashes = "" if known else ' stroke-dasharray="4 3"'
    wide = "2.4" if segment.key == drawn.at else "1"
    shape = (
        f'<rect x="{box.x}" y="{box.y}" width="{BOX}" height="{HIGH}" rx="5" fill="{coloured.fill}" stroke="{edge}" '
        f'stroke-width="{wide}"{dashes}/>'
    )
    coming = drawn.coming.get(segment.key, 0)
    inner = shape + _name(box, named(segment)) + _said(box, standing, coloured.words) + _mark(box, coming)
    inner += _judged(box) if verdict else ""
    if not drawn.linked:
        return inner
    return _linked(drawn, segment, inner, _label(segment, standing, coloured.words, coming, verdict))


def _linked(drawn: Drawn, segment: Segment, inner: str, label: str) -> str:
    address = reverse("industry:segment", args=[drawn.chain.key, segment.key])
    found = " ch-found" if segment.key in drawn.found else ""
    return (
        f'<a class="ch-box{found}" href="{escape(address)}" data-segment="{escape(segment.key)}" '
        f'data-words="{escape(" ".join((segment.name, segment.name_en, *segment.products)))}" '
        f'aria-label="{escape(label)}"><title>{escape(label)}</title>{inner}</a>'
    )


def _name(box: Box, name: str) -> str:
    rows = balanced(name, LETTERS)[:2]
    start = box.y + (19 if len(rows) == 1 else 15)
    return "".join(_text(box.x + 6, start + 14 * row, words, 12, bold=True) for row, words in enumerate(rows))


def _said(box: Box, standing: SegmentStanding | None, words: str) -> str:
    firms = _t("%(n)d 家") % {"n": standing.enterprises} if standing is not None else ""
    return _text(box.x + 6, box.y + HIGH - 5, " · ".join(one for one in (firms, words) if one), 11)


def _mark(box: Box, coming: int) -> str:
    """On the upper edge of a box: projects signed and under way."""
    if not coming:
        return ""
    x, y = box.x + BOX - MARK - 4, box.y - 6
    pill = f'<rect x="{x}" y="{y}" width="{MARK}" height="13" rx="6" fill="{COMING[0]}" stroke="{COMING[1]}"/>'
    return pill + _text(x + MARK // 2, y + 10, coming_words(coming), 9, middle=True, fill=COMING[1])


def _judged(box: Box) -> str:
    """In the lower corner of a box: experts have said what it is."""
    x, y = box.x + BOX - JUDGED_MARK - 3, box.y + HIGH - 15
    pill = f'<rect x="{x}" y="{y}" width="{JUDGED_MARK}" height="12" rx="6" fill="{JUDGED[0]}" stroke="{JUDGED[1]}"/>'
    return pill + _text(x + JUDGED_MARK // 2, y + 9, _t("专家认定"), 8, middle=True, fill=JUDGED[1])


def judged_words(verdict: GapVerdict) -> str:
    """A verdict of experts in words."""
    return _t("专家认定%(what)s") % {"what": verdict.label}


def met_words(standing: SegmentStanding | None) -> str:
    """Of a gap with local makers, how much of what is needed here they make; nothing of other segments."""
    if standing is None or standing.gap is None or standing.dependence is None or not standing.enterprises:
        return ""
    return _t("满足本地需求的 %(part).0f%%") % {"part": 100 - standing.dependence}


def coming_words(count: int) -> str:
    """Projects signed and under way, in words."""
    return _t("签约在途 %(n)d") % {"n": count}


def _label(
    segment: Segment, standing: SegmentStanding | None, words: str, coming: int, verdict: GapVerdict | None
) -> str:
    firms = _t("本地企业 %(n)d 家") % {"n": standing.enterprises} if standing is not None else _t("尚未计算")
    met, judged = met_words(standing), judged_words(verdict) if verdict else ""
    further = filter(None, (met, judged, coming_words(coming) if coming else ""))
    return "，".join((named(segment), firms, words, *further))


def _text(x: int, y: int, words: str, size: int, *, bold: bool = False, middle: bool = False, fill: str = INK) -> str:
    weight = ' font-weight="600"' if bold else ""
    anchor = ' text-anchor="middle"' if middle else ""
    return f'<text x="{x}" y="{y}" font-size="{size}" fill="{fill}"{weight}{anchor}>{escape(words)}</text>'
