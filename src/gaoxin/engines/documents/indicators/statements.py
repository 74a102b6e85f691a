"""Reading statements of numbers from a paragraph: names, values at their years, growth, and what they inherit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from gaoxin.engines.documents.indicators.clauses import Clause, find_clauses
from gaoxin.engines.documents.indicators.model import GrowthKind
from gaoxin.engines.documents.indicators.moments import Clock, Moment
from gaoxin.engines.documents.indicators.predicates import TIME, Predicate, doubling_begins, read_predicate
from gaoxin.engines.documents.indicators.shares import whole_share
from gaoxin.engines.documents.indicators.subjects import (
    Before,
    Subject,
    after,
    before,
    compose,
    deal_out,
    is_partial,
    ranked,
    topic,
)
from gaoxin.engines.documents.numbers import Form, Quantity
from gaoxin.engines.documents.numbers.periods import Role

_AVERAGE = re.compile(
    r"^(?P<noun>.{4,}?)(?:力争|均|总体|基本)*(?P<words>(?:达到|高于|优于|超过|不低于)(?:全国|全省|全市|全区|国家|国际|国内|世界|东部)[一-鿿]{0,6}平均水平)$"
)
_ACTING = 14
_COUNTS = frozenset("个家项条所座处名人场次件户")
_TIED = re.compile(r"[达到为超至]$|突破$|实现$|完成$|不低于$|不少于$")


@dataclass(slots=True)
class Reached:
    """A value of a statement, with the time it belongs to; `words` is where it stands when it has no number."""

    quantity: Quantity | None
    moment: Moment
    falling: bool = False
    words: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class Grown:
    """A growth of a statement."""

    kind: GrowthKind
    quantity: Quantity
    moment: Moment
    falling: bool = False


@dataclass(slots=True)
class Statement:
    """An indicator as a paragraph states it; positions are those of the paragraph.

    `clause` is the clause that states it, `predicate` how, `linked` whether a verb or a noun after it ties the number
    to the name.
    """

    subject: Subject
    form: Form
    start: int
    end: int
    clause: tuple[int, int]
    predicate: Predicate = Predicate.LEVEL
    linked: bool = False
    baseline: Reached | None = None
    values: list[Reached] = field(default_factory=list)
    growth: list[Grown] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Group:
    """One group of numbers and the words around it."""

    numbers: tuple[Quantity, ...]
    left: str
    right: str
    cursor: int
    predicate: Predicate
    falling: bool
    words: Before
    moment: Moment


class Reader:
    """Reads one paragraph. What a clause leaves out, it takes from the clauses before it in the same sentence."""

    def __init__(self, text: str, clock: Clock, moment: Moment, start: int = 0) -> None:
        self.text = text
        self.moment = moment
        self.statements: list[Statement] = []
        self._clock = clock
        self._start = start
        self._sentence = -1
        self._rows: list[Statement] = []
        self._subject: Subject | None = None
        self._topic: Subject | None = None
        self._base: tuple[tuple[Quantity, ...], Moment] | None = None
        self._doubled: Quantity | None = None

    def read(self) -> list[Statement]:
        """The statements of the paragraph, in order."""
        for clause in find_clauses(self.text, self._clock.outlook.current, self._start):
            if clause.sentence != self._sentence:
                self._sentence, self._rows, self._base, self._doubled = clause.sentence, [], None, None
                self._subject = self._topic = None
                self.moment = replace(self.moment, stated=False)
            held = self.moment, self._subject, self._rows
            if clause.groups:
                self._clause(clause)
            elif not clause.inner:
                self._wordy(clause)
            if clause.inner:
                self.moment, self._subject, self._rows = held
        return self.statements

    def _wordy(self, clause: Clause) -> None:
        """A clause without numbers: a time, a topic for what follows, or a goal in words (达到全国平均水平)."""
        self._advance(clause, clause.start, clause.end)
        words = clause.text[clause.start : clause.end].rstrip("。 ")
        match = _AVERAGE.match(words)
        if match is not None:
            named = before(match.group("noun"), clause.start)
            if named.noun is not None and not named.wants:
                at = clause.start + match.start("words")
                stop = clause.start + match.end("words")
                row = Statement(
                    named.noun, Form.AMOUNT, named.noun.start, stop, (clause.start, clause.end), linked=True
                )
                row.values.append(Reached(None, self.moment, words=(at, stop)))
                self.statements.append(row)
                return
        self._topic = topic(words, clause.start) or self._topic

    def _advance(self, clause: Clause, start: int, end: int) -> None:
        for mention in clause.periods:
            if start <= mention.start < end:
                self.moment = self._clock.advance(self.moment, mention)

    def _clause(self, clause: Clause) -> None:
        cursor = clause.start
        for index, numbers in enumerate(clause.groups):
            stop = clause.groups[index + 1][0].start if index + 1 < len(clause.groups) else clause.end
            cursor = self._read(clause, numbers, cursor, stop)
        self._advance(clause, cursor, clause.end)

    def _read(self, clause: Clause, numbers: tuple[Quantity, ...], cursor: int, stop: int) -> int:
        """Read one group of numbers; the answer is where the words of the next one begin."""
        left = clause.text[cursor : numbers[0].start]
        held = self.moment
        self._advance(clause, cursor, numbers[0].start)
        moment = self.moment
        if _own_year(clause, cursor, numbers[0].start) == "from":
            self.moment = held
        first = numbers[0]
        predicate, at, falling = read_predicate(left, share=first.form in (Form.SHARE, Form.POINTS, Form.MULTIPLE))
        if _is_doubling(first):
            predicate, at = Predicate.LEVEL, doubling_begins(left)
        right = clause.text[numbers[-1].end : stop]
        words = self._unmask(before(left[:at], cursor), clause)
        later = self._former(clause, numbers, words, right)
        if later is not None:
            self._subject, self._base = later, (numbers, moment)
            return later.end
        group = _Group(numbers, left, right, cursor, predicate, falling, words, moment)
        if _is_doubling(first) and stop < clause.end and before(right, 0).noun is None:
            self._subject = group.words.noun or self._subject
            self._doubled = first
            return numbers[-1].end
        return self._interpret(clause, group)

    def _unmask(self, words: Before, clause: Clause) -> Before:
        """The words before a number with the years inside their noun written out; what leads up to a year goes."""
        noun = words.noun
        if noun is None or TIME not in noun.name:
            return words
        led = re.search(rf"[到至在于]{TIME}+(?:[末底初前])?(?=.{{4}})", noun.name)
        if led is not None:
            return replace(words, noun=Subject(noun.name[led.end() :], noun.end - len(noun.name) + led.end(), noun.end))
        name = noun.name
        for mention in clause.periods:
            if noun.start <= mention.start and mention.end <= noun.end:
                name = name.replace(TIME * (mention.end - mention.start), self.text[mention.start : mention.end], 1)
        return replace(words, noun=Subject(name.replace(TIME, ""), noun.start, noun.end))

    def _former(self, clause: Clause, numbers: Sequence[Quantity], words: Before, right: str) -> Subject | None:
        """The name of a from–to pair written around its first number: 现行16%的税率降至13%; else None."""
        if words.noun is None or numbers[-1].end + len(right) >= clause.end or not right.startswith("的"):
            return None
        predicate, at, _ = read_predicate(right, share=True)
        named = right[1:at]
        if predicate is not Predicate.TO or not 2 <= len(named) <= 12 or re.search(r"[，、]", named):
            return None
        name = words.noun.name.removesuffix("现行") + named
        return Subject(name, words.noun.start, numbers[-1].end + at)

    def _interpret(self, clause: Clause, group: _Group) -> int:
        words, numbers, end = group.words, group.numbers, group.numbers[-1].end
        if group.predicate is Predicate.FROM:
            self._subject = words.noun or self._subject or self._topic
            self._base = (numbers, group.moment)
            return end
        grows = group.predicate in (Predicate.YEARLY, Predicate.CHANGE) or _is_doubling(numbers[0])
        if grows and words.noun is None and self._rows:
            self._grow(group)
            return end
        noun = after(group.right, end)
        if noun is not None and _immediate(group.right) and words.noun is not None and not words.wants:
            passing = _is_listing(words.noun, numbers[0]) or _describes(group)
            return noun.end if passing else self._state(clause, group, words.noun, end)
        if noun is not None and (words.wants or words.noun is None):
            if _is_sized(numbers[0]) and not words.wants:
                return noun.end
            return self._state(clause, group, self._object(group, noun), noun.end)
        if words.wants and words.noun is not None:
            return self._state(clause, group, self._acted(group, words.noun), end)
        return self._state(clause, group, words.noun, end)

    def _object(self, group: _Group, noun: Subject) -> Subject:
        """The name of what a verb counts: 新增 + 平台; a share of things is their 比例."""
        act, start = group.words.act, group.numbers[0].start
        if group.numbers[0].form is Form.SHARE:
            goes_on = _goes_on(group.right, noun, group.numbers[-1].end)
            return Subject(noun.name + ("" if goes_on else "比例"), start, noun.end)
        acting = group.words.noun
        if acting is not None and len(act.name if act else "") < len(acting.name) <= _ACTING and _acts(acting):
            return Subject(acting.name + noun.name, acting.start, noun.end)
        if act is not None:
            return Subject(act.name + noun.name, act.start, noun.end)
        return Subject(noun.name, start, noun.end)

    def _acted(self, group: _Group, noun: Subject) -> Subject | None:
        """A verb that stands for its own count: 到某年启动50%以上 of what was named before; None when said again."""
        earlier = self._subject or self._topic
        if group.numbers[0].form is not Form.SHARE or len(noun.name) > 4 or earlier is None:
            return noun
        name = f"{noun.name}比例"
        return None if earlier.name.endswith(name) else Subject(earlier.name + name, noun.start, noun.end)

    def _grow(self, group: _Group) -> None:
        rows = self._rows
        kind = GrowthKind.CAGR if group.predicate is Predicate.YEARLY else GrowthKind.CHANGE
        for index, row in enumerate(rows):
            quantity = group.numbers[min(index, len(group.numbers) - 1)]
            multiple = quantity.form is Form.MULTIPLE
            row.growth.append(Grown(GrowthKind.MULTIPLE if multiple else kind, quantity, group.moment, group.falling))
            row.end = max(row.end, group.numbers[-1].end)

    def _state(self, clause: Clause, group: _Group, subject: Subject | None, end: int) -> int:
        """Make the statements of one group, or extend those before it when it names nothing."""
        numbers, own, derived = group.numbers, subject is not None, False
        if subject is not None:
            whole = self._whole(subject, group)
            derived, subject = whole is not subject, whole
        if subject is None and self._continues(group):
            self._extend(group)
            return end
        if subject is None and (group.predicate is not Predicate.CHANGE or self._base is not None):
            subject = self._subject or self._topic
        if subject is None:
            return end
        if not derived:
            self._subject = subject
        base, self._base = self._base, None
        wanted = max(len(numbers), len(base[0]) if base else 0)
        names = deal_out(subject, group.words.suffix, count=wanted, each=group.words.each or group.words.dealt)
        if len(names) != wanted and wanted > 1:
            names, numbers = names[:1], numbers[:1]
        rows = [self._row(clause, group, name, index, numbers, base) for index, name in enumerate(names)]
        for row in rows:
            here = own or subject.start >= clause.start
            row.start = min(one.start for one in rows) if here else min(group.cursor, numbers[0].start)
            row.end = max(row.end, end)
        self._rows = rows
        self.statements += rows
        return end

    def _extend(self, group: _Group) -> None:
        """Give the statements before a number one more value; a change stated first was the way to it."""
        for index, row in enumerate(self._rows):
            if row.predicate is Predicate.CHANGE:
                row.growth += [
                    Grown(GrowthKind.CHANGE, one.quantity, one.moment, one.falling)
                    for one in row.values
                    if one.quantity
                ]
                row.values, row.predicate = [], Predicate.LEVEL
            row.values.append(Reached(group.numbers[min(index, len(group.numbers) - 1)], group.moment, group.falling))
            row.end = max(row.end, group.numbers[-1].end)

    def _row(
        self,
        clause: Clause,
        group: _Group,
        name: Subject,
        index: int,
        numbers: Sequence[Quantity],
        base: tuple[tuple[Quantity, ...], Moment] | None,
    ) -> Statement:
        quantity = numbers[min(index, len(numbers) - 1)]
        row = Statement(name, quantity.form, name.start, numbers[-1].end, (clause.start, clause.end), group.predicate)
        row.linked = group.predicate is not Predicate.LEVEL or _TIED.search(group.left) is not None
        if group.predicate is Predicate.YEARLY:
            row.growth.append(Grown(GrowthKind.CAGR, quantity, group.moment, group.falling))
        else:
            row.values.append(Reached(quantity, group.moment, group.falling))
        if base is not None:
            row.baseline = Reached(base[0][min(index, len(base[0]) - 1)], base[1])
        if self._doubled is not None:
            row.growth.append(Grown(GrowthKind.MULTIPLE, self._doubled, group.moment))
            self._doubled = None
        return row

    def _continues(self, group: _Group) -> bool:
        """Whether a number without a name is another value of the statements before it."""
        if not self._rows or self._base is not None or group.predicate not in (Predicate.LEVEL, Predicate.TO):
            return False
        if len(group.numbers) not in (1, len(self._rows)):
            return False
        values = self._rows[-1].values
        if not values:
            return True
        last = values[-1]
        if last.quantity is None or _kin(last.quantity.unit) != _kin(group.numbers[0].unit):
            return False
        return last.moment.year != group.moment.year or self._rows[-1].predicate is Predicate.CHANGE

    def _whole(self, subject: Subject, group: _Group) -> Subject | None:
        """The subject made whole: a share gets its whole, a part what it is a part of; None when only said again."""
        earlier = self._subject or self._topic
        if group.numbers[0].form is Form.RANK:
            return ranked(subject)
        if group.numbers[0].form is Form.SHARE:
            share = whole_share(subject, group.left, earlier)
            if share is not None:
                return share
        if is_partial(subject.name) and earlier is not None:
            if earlier.name.endswith(subject.name) and len(earlier.name) > len(subject.name):
                return None
            return Subject(compose(subject.name, earlier), subject.start, subject.end)
        return subject


def _kin(unit: str) -> str:
    return "%" if unit == "个百分点" else unit


def _is_doubling(quantity: Quantity) -> bool:
    return quantity.form is Form.MULTIPLE and bool(quantity.words) and "番" in quantity.words[0]


def _immediate(right: str) -> bool:
    return right[:1].strip() != "" and right[0] not in "，。；：、,;:（("


def _acts(acting: Subject) -> bool:
    """Whether words before a count say who does it (社区专项招聘) and are not examples (甲、乙等) or a bare verb."""
    return len(acting.name) > 4 and not re.search(r"[、“”《》]|等$", acting.name)


def _goes_on(right: str, noun: Subject, offset: int) -> bool:
    """Whether words follow the noun in its clause (90%的企业纳入某平台)."""
    return len(right[noun.end - offset :].strip("。 ")) > 1


def _is_sized(quantity: Quantity) -> bool:
    """Whether a number measures (吨, 平方米, 元) rather than counts."""
    return quantity.form is Form.AMOUNT and not quantity.unit.lstrip("万亿").startswith(tuple(_COUNTS))


def _describes(group: _Group) -> bool:
    """Whether a measure describes the noun right behind it (35万千升啤酒生产线) and not the one before."""
    return _is_sized(group.numbers[0]) and group.predicate is Predicate.LEVEL and not _TIED.search(group.left)


def _is_listing(noun: Subject, quantity: Quantity) -> bool:
    """Whether the words before a count are the very things counted (甲、乙、丙3个产业集群), which is no indicator."""
    return quantity.unit in _COUNTS and ("、" in noun.name or noun.name.endswith(("”", "》")))


def _own_year(clause: Clause, start: int, end: int) -> str | None:
    """Whether the number's own year is given with it: 由2012年的35% ("from"), 到2017年的70% ("to")."""
    own = [mention for mention in clause.periods if start <= mention.start < end and mention.role is Role.OF]
    if not own:
        return None
    return "from" if re.search(r"[由从自]$", clause.text[start : own[-1].start]) else "to"
