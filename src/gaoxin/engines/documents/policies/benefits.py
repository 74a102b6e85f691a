"""Puts the figures of a sentence together: a rate with its cap, amounts with their tiers, years and type."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from gaoxin.engines.documents.layout import Clean
from gaoxin.engines.documents.policies.figures import figures
from gaoxin.engines.documents.policies.model import Benefit, Quoted, Range
from gaoxin.engines.documents.policies.roles import RAISED, Group, Role, groups
from gaoxin.engines.documents.policies.tiers import own_tier, subject, tiers
from gaoxin.engines.documents.policies.wording import basis_of, type_of, whole, years_of

_BRACKET = re.compile(r"[（(〔\[][^（()）〔〕\[\]]*[）)〕\]]")
_SENTENCE = re.compile(r"[^。；;！\n]{1,2000}[。；;！]?")
"""A sentence; nobody writes longer ones, and what is longer is read in pieces so that a hostile file ends soon."""
_OWN_SUBJECT = re.compile(
    r"^\s*(?:[（(]?[一二三四五六七八九十\d]+[）)、.]|[一二三四五六七八九十]是)?\s*"
    r"(?:对|支持|鼓励|凡|新|首次|或|[^，。；]{2,30}的[，,])"
)
_SCOPE = re.compile(
    r"单个(?:企业|项目|单位|主体)|每[家户个]|同一|累计|年度|每年|总额|合计|全年|单户|每一?(?:企业|项目)"
)
_PHASE = re.compile(r"([前后])([一二两三四五六七八九十\d]+)年")
_YEARLY = re.compile(r"第([一二三四五])年(?:奖励|给予|补助|补贴)?")
_NESTED = 4
"""How deep brackets stand in brackets."""
_NEAR = 400
"""Words farther before an amount than this do not say whose it is."""
_LEFT_OVER = re.compile(
    r"[ 　，,、；;]*(?:的?(?:标准|比例)?(?:给予|予以)?(?:一次性|资金|事后)*"
    r"(?:奖励|奖补|补助|补贴|资助|配套)?[，,、；;])?[ 　，,、；;]*"
)
"""What belongs to the figure before: 一次性奖励，"""
_BY_PHRASE = re.compile(r"(?:实行|给予|采取|按|，|。|、|；|可|,)[^，。；、]{0,12}一事一议")


@dataclass
class Draft:
    """A benefit in the making; `start` and `end` delimit the stretch of the sentence it rests on."""

    start: int
    end: int
    amount: Range | None = None
    rate: Range | None = None
    cap: Decimal | None = None
    unit: str = "万元"
    cap_unit: str = "万元"
    basis: str = ""
    tier: str = ""
    years: int | None = None
    limits: list[str] = field(default_factory=list)


def blanked(text: str) -> str:
    """The text with what stands in brackets blanked out, length unchanged."""
    for _ in range(_NESTED):
        text = _BRACKET.sub(lambda found: "　" * len(found[0]), text)
    return text


def benefits_of(clean: Clean, start: int, document: str) -> list[Benefit]:
    """What a paragraph gives from character `start` on, in the order of its text."""
    answer: list[Benefit] = []
    open_drafts: list[Draft] = []
    goes_on = False
    text = blanked(clean.text)
    for match in _SENTENCE.finditer(text, start):
        sentence = match[0]
        drafts = _Sentence(sentence, open_drafts).run()
        years = years_of(sentence) if drafts else None
        for draft in _with_brackets(clean.text[match.start() : match.end()], sentence, drafts):
            span = clean.span(match.start() + draft.start, match.start() + draft.end)
            quoted = Quoted(document[span.start : span.end], span)
            answer.append(_benefit(draft, sentence, years, quoted))
        if open_drafts and not drafts:
            answer[-len(open_drafts) :] = [
                replace(old, cap=draft.cap, cap_unit=draft.cap_unit, limits=tuple(draft.limits))
                for old, draft in zip(answer[-len(open_drafts) :], open_drafts, strict=True)
            ]
        if drafts:
            open_drafts = [*open_drafts, *drafts] if goes_on else drafts
        elif _OWN_SUBJECT.match(sentence):
            open_drafts = []
        goes_on = sentence.endswith(("；", ";"))
    if not answer and (phrase := _BY_PHRASE.search(text, start)) and "享受" not in phrase[0]:
        span = clean.span(phrase.end() - len("一事一议"), phrase.end())
        quoted = Quoted(document[span.start : span.end], span)
        answer.append(Benefit("一事一议", quoted, cap=_bracketed_cap(clean.text, phrase.end())))
    return answer


class _Sentence:
    """Walks the figures of one sentence. `earlier` are the benefits of the sentence before, which a bare cap closes."""

    def __init__(self, sentence: str, earlier: Sequence[Draft]) -> None:
        self.sentence = sentence
        self.earlier = earlier
        self.drafts: list[Draft] = []
        self.bounds = 0

    def run(self) -> list[Draft]:
        follows = bool(self.earlier) and not _OWN_SUBJECT.match(self.sentence)
        for group in groups(self.sentence, figures(self.sentence), follows):
            match group.role:
                case Role.AMOUNT:
                    self._amounts(group)
                case Role.RATE:
                    self._rates(group)
                case Role.CAP:
                    self._caps(group)
        return self.drafts

    def _amounts(self, group: Group) -> None:
        for draft, one in zip(self._new(group), group.figures, strict=True):
            draft.amount, draft.unit = (one.low, one.high), one.unit
            self.drafts.append(draft)

    def _rates(self, group: Group) -> None:
        last = self.drafts[-1] if self.drafts else None
        basis = self._raised_from() if RAISED.search(group.before) else basis_of(group.before)
        if (
            last
            and last.rate is None
            and last.amount is None
            and len(group.figures) == 1
            and not basis.startswith("对")
        ):
            last.rate, last.basis, last.end = (group.figures[0].low, group.figures[0].high), basis, group.end
            return
        for draft, one in zip(self._new(group), group.figures, strict=True):
            draft.rate, draft.basis = (one.low, one.high), basis
            self.drafts.append(draft)

    def _raised_from(self) -> str:
        """Of what a raised rate is taken: of what the rate before it was."""
        return next((draft.basis for draft in reversed([*self.earlier, *self.drafts]) if draft.rate is not None), "")

    def _caps(self, group: Group) -> None:
        if len(group.figures) > 1:
            self._several_caps(group)
            return
        cap, unit, tier = group.figures[0].low, group.figures[0].unit, own_tier(group.before)
        scoped = _SCOPE.search(group.before) is not None
        waiting = [draft for draft in self.drafts if draft.cap is None]
        if waiting and (scoped or not is_name(tier) or len(waiting) == 1):
            for draft in waiting:
                draft.cap, draft.cap_unit, draft.end = cap, unit, max(draft.end, group.end)
            if len(waiting) == 1 and not scoped and not waiting[0].tier:
                waiting[0].tier = tier if is_name(tier) else ""
            return
        if self.drafts and scoped:
            self.drafts[-1].limits.append(self._said(group))
            return
        if not self.drafts and self._closes_earlier(tier, scoped):
            self._close_earlier(group, cap, unit)
            return
        last = self.drafts[-1] if self.drafts else None
        draft = self._new(group)[0]
        draft.cap, draft.unit, draft.cap_unit = cap, unit, unit
        if last and last.rate is not None:
            draft.rate, draft.basis = last.rate, last.basis
        self.drafts.append(draft)

    def _several_caps(self, group: Group) -> None:
        waiting = [draft for draft in self.drafts if draft.cap is None]
        if len(waiting) == len(group.figures):
            for draft, one in zip(waiting, group.figures, strict=True):
                draft.cap, draft.cap_unit, draft.end = one.low, one.unit, group.end
            return
        last = waiting[-1] if len(waiting) == 1 else None
        if last:
            self.drafts.remove(last)
        for draft, one in zip(self._new(group), group.figures, strict=True):
            draft.cap, draft.unit, draft.cap_unit = one.low, one.unit, one.unit
            if last:
                draft.rate, draft.basis, draft.start = last.rate, last.basis, last.start
            self.drafts.append(draft)

    def _closes_earlier(self, tier: str, scoped: bool) -> bool:
        """Whether a bare cap speaks of what the sentence before gives."""
        if not self.earlier or _OWN_SUBJECT.match(self.sentence):
            return False
        return scoped or (not is_name(tier) and any(draft.cap is None for draft in self.earlier))

    def _close_earlier(self, group: Group, cap: Decimal, unit: str) -> None:
        waiting = [draft for draft in self.earlier if draft.cap is None]
        for draft in waiting:
            draft.cap, draft.cap_unit = cap, unit
        if not waiting:
            self.earlier[-1].limits.append(self._said(group))

    def _new(self, group: Group) -> list[Draft]:
        """Drafts for a list of figures, with the tiers and the place they rest on."""
        floor, self.bounds = self.bounds, group.end
        lead = self.sentence[floor : group.start][-_NEAR:]
        if len(group.figures) > 1:
            names = tiers(lead, len(group.figures))
            if not any(names) and floor:
                names = tiers(self.sentence[max(0, group.start - _NEAR) : group.start], len(group.figures))
        else:
            own = "" if group.role is Role.RATE else own_tier(group.before)
            names = (
                (own if is_name(own) else "") or subject(self.sentence, group.start, max(floor, group.start - _NEAR)),
            )
        rest = _LEFT_OVER.match(lead)
        begin = group.start - len(lead) + (rest.end() if rest else 0)
        return [Draft(min(begin, group.start), group.end, tier=name) for name in names]

    def _said(self, group: Group) -> str:
        return (group.before + self.sentence[group.start : group.end]).strip("，, 　")


def is_name(name: str) -> bool:
    """Whether the words before a cap name those it is for, and no measure such as 单个项目."""
    return len(name) >= 2 and not _SCOPE.search(name)


def _with_brackets(raw: str, sentence: str, drafts: list[Draft]) -> Iterator[Draft]:
    """The drafts, with what brackets right after them add: a cap, or the years in which an amount is paid."""
    for number, draft in enumerate(drafts):
        until = drafts[number + 1].start if number + 1 < len(drafts) else len(raw)
        for match in _BRACKET.finditer(raw, draft.start, max(until, draft.end)):
            inner = match[0][1:-1]
            years = _YEARLY.findall(inner)
            if len(years) > 1:
                draft.years = len(years)
                continue
            caps = [one for one in groups(inner, figures(inner), gave_before=True) if one.role is Role.CAP]
            if caps and draft.cap is None:
                draft.cap, draft.cap_unit = caps[0].figures[0].low, caps[0].figures[0].unit
        yield draft


def _bracketed_cap(raw: str, start: int) -> Decimal | None:
    """A cap that stands in brackets after what is agreed case by case."""
    for match in _BRACKET.finditer(raw, start):
        inner = match[0][1:-1]
        caps = [one for one in groups(inner, figures(inner), gave_before=True) if one.role is Role.CAP]
        if caps:
            return caps[0].figures[0].low
    return None


def _benefit(draft: Draft, sentence: str, years: int | None, quoted: Quoted) -> Benefit:
    words = sentence[draft.start : draft.end + 14]
    phase = _PHASE.search(sentence[draft.start : draft.end])
    own = draft.years
    if own is None and phase and draft.rate is not None:
        own = whole(phase[2])
    tier = draft.tier
    if phase and draft.rate is not None:
        tier = phase[0]
    return Benefit(
        type_of(words, draft.unit, draft.basis if draft.rate is not None else ""),
        quoted,
        draft.amount,
        draft.rate,
        draft.cap,
        draft.unit,
        draft.basis,
        tier,
        years if own is None else own,
        tuple(draft.limits),
        draft.cap_unit,
    )
