"""One group of numbers with the words around it, and what those words make of it."""

import re
from dataclasses import dataclass

from gaoxin.engines.documents.indicators.clauses import Clause
from gaoxin.engines.documents.indicators.moments import Moment
from gaoxin.engines.documents.indicators.predicates import Predicate
from gaoxin.engines.documents.indicators.subjects import Before, Subject, after
from gaoxin.engines.documents.numbers import Form, Quantity
from gaoxin.engines.documents.numbers.periods import Role

_COUNTS = tuple("个家项条所座处名人场次件户")
_TIED = re.compile(r"[达到为超至]$|(?:突破|实现|完成|不低于|不少于|迈上|迈入|跨上)$")
_SCALED = re.compile(r"(?P<measure>(?:总|注册)?(?:规模|资本|额度?|量|面积|长度|里程|容量))$")
_ACTING = range(5, 15)
"""So long may the words be that say who acts, to become part of the name of what is counted."""
_STOPS = "，。；：、,;:（("


@dataclass(frozen=True, slots=True)
class Phrase:
    """One group of numbers: the words left and right of it in its clause, which begin at `cursor`, how the words before
    it bind it, and the time in which it holds. `moments` holds one time for each number where several are dealt out."""

    clause: Clause
    numbers: tuple[Quantity, ...]
    left: str
    right: str
    cursor: int
    predicate: Predicate
    falling: bool
    words: Before
    moment: Moment
    moments: tuple[Moment, ...] = ()

    @property
    def first(self) -> Quantity:
        """The first number of the group."""
        return self.numbers[0]

    @property
    def end(self) -> int:
        """Where the group ends in the paragraph."""
        return self.numbers[-1].end

    @property
    def linked(self) -> bool:
        """Whether a verb ties the number to the name before it."""
        return self.predicate is not Predicate.LEVEL or _TIED.search(self.left) is not None

    @property
    def grows(self) -> bool:
        """Whether the number says how much something grows."""
        return self.predicate in (Predicate.YEARLY, Predicate.CHANGE) or is_doubling(self.first)

    def named(self) -> tuple[Subject | None, int]:
        """What the group is about, None when it names nothing, and where the words of the next group begin; -1 marks
        a number that is no statement at all."""
        noun, words = after(self.right, self.end), self.words
        if noun is None:
            return words.noun, self.end
        if words.noun is not None and not words.wants:
            if not self._touches():
                return words.noun, self.end
            if self._lists(words.noun):
                return None, -1
            if self._describes():
                return self._scaled(words.noun, noun), self.end
            return words.noun, self.end
        if words.noun is None and not words.wants and is_sized(self.first):
            return None, -1
        return self._object(noun), noun.end

    def _touches(self) -> bool:
        """Whether a word follows the number at once."""
        return self.right[:1].strip() != "" and self.right[0] not in _STOPS

    def _lists(self, noun: Subject) -> bool:
        """Whether the words before a count are the very things counted (甲、乙、丙3个产业集群)."""
        return self.first.unit in _COUNTS and ("、" in noun.name or noun.name.endswith(("”", "》")))

    def _describes(self) -> bool:
        """Whether a measure describes the noun right behind it (35万千升啤酒生产线) and not the one before."""
        loose = not self.first.words and _TIED.search(self.left) is None
        return is_sized(self.first) and self.predicate is Predicate.LEVEL and loose

    def _scaled(self, noun: Subject, thing: Subject) -> Subject | None:
        """The measure of the thing behind the number: 总规模50亿元的产业基金 is 产业基金总规模; None for others."""
        measure = _SCALED.search(noun.name)
        if measure is None or not self.right.startswith("的"):
            return None
        return Subject(thing.name + measure.group("measure"), noun.start, thing.end)

    def _object(self, noun: Subject) -> Subject:
        """The name of what a verb counts: 新增 + 平台, 社区专项招聘 + 毕业生; a share of things is their 比例."""
        start, act, acting = self.first.start, self.words.act, self.words.noun
        if self.first.form is Form.SHARE:
            goes_on = len(self.right[noun.end - self.end :].strip("。 ")) > 1
            return Subject(noun.name + ("" if goes_on else "比例"), start, noun.end)
        if acting is not None and len(acting.name) in _ACTING and not re.search(r"[、“”《》]|等$", acting.name):
            return Subject(acting.name + noun.name, acting.start, noun.end)
        if act is not None:
            return Subject(act.name + noun.name, act.start, noun.end)
        return Subject(noun.name, start, noun.end)


def is_doubling(quantity: Quantity) -> bool:
    """Whether a quantity is 翻一番 or the like."""
    return quantity.form is Form.MULTIPLE and bool(quantity.words) and "番" in quantity.words[0]


def is_sized(quantity: Quantity) -> bool:
    """Whether a number measures (吨, 平方米, 元) rather than counts."""
    return quantity.form is Form.AMOUNT and not quantity.unit.lstrip("万亿").startswith(_COUNTS)


def same_kind(one: str, other: str) -> bool:
    """Whether two units can belong to values of one indicator; points of a share belong to the share."""
    return (one.replace("个百分点", "%")).lstrip("万亿") == (other.replace("个百分点", "%")).lstrip("万亿")


def own_year(clause: Clause, start: int, end: int) -> str | None:
    """Whether the number's own year is given with it: 由2012年的35% ("from"), 到2017年的70% ("to")."""
    own = [mention for mention in clause.periods if start <= mention.start < end and mention.role is Role.OF]
    if not own:
        return None
    return "from" if re.search(r"[由从自]$", clause.text[start : own[-1].start]) else "to"
