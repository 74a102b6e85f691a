"""Reading the statements of a paragraph, clause by clause: what one leaves out it takes from those before it."""

import re
from dataclasses import replace

from gaoxin.engines.documents.indicators.clauses import Clause, find_clauses
from gaoxin.engines.documents.indicators.model import GrowthKind
from gaoxin.engines.documents.indicators.moments import Clock, Moment
from gaoxin.engines.documents.indicators.phrases import Phrase, is_doubling, own_year, same_kind
from gaoxin.engines.documents.indicators.predicates import TIME, Predicate, doubling_begins, read_predicate
from gaoxin.engines.documents.indicators.shares import whole_share
from gaoxin.engines.documents.indicators.statements import Grown, Reached, Statement
from gaoxin.engines.documents.indicators.subjects import (
    Before,
    Subject,
    before,
    compose,
    deal_out,
    is_bare,
    is_partial,
    ranked,
    topic,
)
from gaoxin.engines.documents.numbers import Form, Quantity
from gaoxin.engines.documents.numbers.periods import Role

_AVERAGE = re.compile(
    r"^(?P<noun>.{4,}?)(?:力争|均|总体|基本)*(?P<words>(?:达到|高于|优于|超过|不低于)"
    r"(?:全国|全省|全市|全区|国家|国际|国内|世界|东部)[一-鿿]{0,6}平均水平)$"
)


class Reader:
    """Reads one paragraph."""

    def __init__(self, text: str, clock: Clock, moment: Moment, start: int = 0, about: str | None = None) -> None:
        """`about` is the theme of the paragraph's title, which completes a bare measure (实现总产值 …)."""
        self.text = text
        self._about = about
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
        self._dates: list[Moment] = []

    @property
    def _earlier(self) -> Subject | None:
        """What the sentence has been about so far."""
        return self._subject or self._topic

    def read(self) -> list[Statement]:
        """The statements of the paragraph, in order."""
        for clause in find_clauses(self.text, self._clock.outlook.current, self._start):
            if clause.sentence != self._sentence:
                self._sentence, self._rows, self._base, self._doubled = clause.sentence, [], None, None
                self._subject, self._topic, self._dates = None, None, []
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
        named = before(match.group("noun"), clause.start) if match is not None else None
        if match is None or named is None or named.noun is None or named.wants:
            self._topic = topic(words, clause.start) or self._topic
            return
        at, stop = clause.start + match.start("words"), clause.start + match.end("words")
        row = Statement(named.noun, Form.AMOUNT, named.noun.start, stop, (clause.start, clause.end), linked=True)
        row.values.append(Reached(None, self.moment, words=(at, stop)))
        self.statements.append(row)

    def _advance(self, clause: Clause, start: int, end: int) -> None:
        for mention in clause.periods:
            if start <= mention.start < end:
                self.moment = self._clock.advance(self.moment, mention)
                if mention.role is Role.BY:
                    self._dates.append(self.moment)

    def _clause(self, clause: Clause) -> None:
        cursor = clause.start
        for index, numbers in enumerate(clause.groups):
            stop = clause.groups[index + 1][0].start if index + 1 < len(clause.groups) else clause.end
            phrase = self._phrase(clause, numbers, cursor, stop)
            cursor = self._read(phrase, stop)
            self._dates = []
        self._advance(clause, cursor, clause.end)

    def _phrase(self, clause: Clause, numbers: tuple[Quantity, ...], cursor: int, stop: int) -> Phrase:
        """The group of numbers with the words around it; the time moves on to where it holds."""
        left, first = clause.text[cursor : numbers[0].start], numbers[0]
        held = self.moment
        self._advance(clause, cursor, first.start)
        moment, own = self.moment, own_year(clause, cursor, first.start)
        if own is not None and first.form is Form.MULTIPLE:
            self.moment = moment = replace(held, base=moment.year)
        elif own == "from":
            self.moment = held
        predicate, at, falling = read_predicate(left, share=first.form in (Form.SHARE, Form.POINTS, Form.MULTIPLE))
        if is_doubling(first):
            predicate, at = Predicate.LEVEL, doubling_begins(left)
        words = self._unmask(before(left[:at], cursor), clause)
        moments = tuple(self._dates) if len(numbers) > 1 and len(self._dates) == len(numbers) else ()
        right = clause.text[numbers[-1].end : stop]
        return Phrase(clause, numbers, left, right, cursor, predicate, falling, words, moment, moments)

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

    def _read(self, phrase: Phrase, stop: int) -> int:
        """Make statements of one group of numbers; the answer is where the words of the next one begin."""
        words = phrase.words
        former = self._former(phrase)
        if phrase.predicate is Predicate.FROM or former is not None:
            self._subject, self._base = former or words.noun or self._earlier, (phrase.numbers, phrase.moment)
            return phrase.end if former is None else former.end
        if is_doubling(phrase.first) and stop < phrase.clause.end and before(phrase.right, 0).noun is None:
            self._subject, self._doubled = words.noun or self._subject, phrase.first
            return phrase.end
        if phrase.grows and words.noun is None and self._rows:
            self._grow(phrase)
            return phrase.end
        subject, end = phrase.named()
        if end < 0 or (subject is None and words.noun is not None and not words.wants):
            return phrase.end
        if subject is words.noun and subject is not None and words.wants:
            subject = self._acted(phrase, subject)
        self._state(phrase, subject, end)
        return end

    def _former(self, phrase: Phrase) -> Subject | None:
        """The name of a from–to pair written around its first number: 现行16%的税率降至13%; else None."""
        noun, right = phrase.words.noun, phrase.right
        if noun is None or phrase.end + len(right) >= phrase.clause.end or not right.startswith("的"):
            return None
        predicate, at, _ = read_predicate(right, share=True)
        named = right[1:at]
        if predicate is not Predicate.TO or not 2 <= len(named) <= 12 or re.search(r"[，、]", named):
            return None
        return Subject(noun.name.removesuffix("现行") + named, noun.start, phrase.end + at)

    def _acted(self, phrase: Phrase, noun: Subject) -> Subject | None:
        """A verb that stands for its own count: 到某年启动50%以上 of what was named before; None when said again."""
        earlier = self._earlier
        if phrase.first.form is not Form.SHARE or len(noun.name) > 4 or earlier is None:
            return noun
        name = f"{noun.name}比例"
        return None if earlier.name.endswith(name) else Subject(earlier.name + name, noun.start, noun.end)

    def _grow(self, phrase: Phrase) -> None:
        kind = GrowthKind.CAGR if phrase.predicate is Predicate.YEARLY else GrowthKind.CHANGE
        for index, row in enumerate(self._rows):
            quantity = phrase.numbers[min(index, len(phrase.numbers) - 1)]
            multiple = quantity.form is Form.MULTIPLE
            row.growth.append(Grown(GrowthKind.MULTIPLE if multiple else kind, quantity, phrase.moment, phrase.falling))
            row.end = max(row.end, phrase.end)

    def _state(self, phrase: Phrase, subject: Subject | None, end: int) -> None:
        """Make the statements of one group, or extend those before it when it names nothing."""
        own, earlier = subject is not None, self._earlier
        whole = self._whole(subject, phrase) if subject is not None else None
        derived = whole is not subject
        if whole is None:
            if self._continues(phrase):
                self._extend(phrase)
                return
            if phrase.predicate is Predicate.CHANGE and self._base is None:
                return
            whole = earlier
        if whole is None:
            return
        self._subject = self._subject if derived and self._subject is not None else whole
        base, self._base = self._base, None
        wanted = max(len(phrase.numbers), len(base[0]) if base else 0)
        names = deal_out(whole, phrase.words.suffix, count=wanted, each=phrase.words.each or phrase.words.dealt)
        if len(names) > 1 and earlier is not None:
            names = [
                replace(name, name=compose(name.name, earlier)) if is_partial(name.name) else name for name in names
            ]
        if len(names) not in (1, wanted) and wanted > 1:
            names = names[:1]
        rows = [self._row(phrase, name, index if len(names) > 1 else None, base) for index, name in enumerate(names)]
        here = own or whole.start >= phrase.clause.start
        for row in rows:
            row.start = min(one.start for one in rows) if here else min(phrase.cursor, phrase.first.start)
            row.end = max(row.end, end)
        self._rows = rows
        self.statements += rows

    def _row(
        self, phrase: Phrase, name: Subject, index: int | None, base: tuple[tuple[Quantity, ...], Moment] | None
    ) -> Statement:
        """The statement of one name: the number at `index`, or all numbers at their own years when `index` is None."""
        clause = phrase.clause
        numbers = phrase.numbers if index is None else phrase.numbers[min(index, len(phrase.numbers) - 1) :][:1]
        numbers = numbers if phrase.moments else numbers[:1]
        row = Statement(name, numbers[0].form, name.start, phrase.end, (clause.start, clause.end), phrase.predicate)
        row.linked, row.counted = phrase.linked, phrase.words.noun is not name and name.end > phrase.end
        for place, quantity in enumerate(numbers):
            moment = phrase.moments[place] if phrase.moments and index is None else phrase.moment
            if phrase.predicate is Predicate.YEARLY:
                row.growth.append(Grown(GrowthKind.CAGR, quantity, moment, phrase.falling))
            else:
                row.values.append(Reached(quantity, moment, phrase.falling))
        if base is not None:
            row.baseline = Reached(base[0][min(index or 0, len(base[0]) - 1)], base[1])
        if self._doubled is not None:
            row.growth.append(Grown(GrowthKind.MULTIPLE, self._doubled, phrase.moment))
            self._doubled = None
        return row

    def _continues(self, phrase: Phrase) -> bool:
        """Whether a number without a name is another value of the statements before it."""
        if not self._rows or self._base is not None or phrase.predicate not in (Predicate.LEVEL, Predicate.TO):
            return False
        if len(phrase.numbers) not in (1, len(self._rows)):
            return False
        row = self._rows[-1]
        if not row.values:
            return True
        last = row.values[-1]
        if last.quantity is None or not same_kind(last.quantity.unit, phrase.first.unit):
            return False
        return last.moment.year != phrase.moment.year or row.predicate is Predicate.CHANGE

    def _extend(self, phrase: Phrase) -> None:
        """Give the statements before a number one more value; a change stated first was the way to it."""
        for index, row in enumerate(self._rows):
            if row.predicate is Predicate.CHANGE:
                changes = [(one.quantity, one) for one in row.values if one.quantity is not None]
                row.growth += [Grown(GrowthKind.CHANGE, how, one.moment, one.falling) for how, one in changes]
                row.values, row.predicate = [], Predicate.LEVEL
            quantity = phrase.numbers[min(index, len(phrase.numbers) - 1)]
            row.values.append(Reached(quantity, phrase.moment, phrase.falling))
            row.end = max(row.end, phrase.end)

    def _whole(self, subject: Subject, phrase: Phrase) -> Subject | None:
        """The subject made whole: a share gets its whole, a part what it is a part of; None when only said again."""
        earlier = self._earlier
        if phrase.first.form is Form.RANK:
            return ranked(subject)
        if phrase.first.form is Form.SHARE:
            share = whole_share(subject, phrase.left, earlier)
            if share is not None:
                return share
        if is_partial(subject.name) and earlier is not None:
            if earlier.name.endswith(subject.name) and len(earlier.name) > len(subject.name):
                return None
            return Subject(compose(subject.name, earlier), subject.start, subject.end)
        if earlier is None and self._about is not None and is_bare(subject.name):
            return Subject(self._about + subject.name, subject.start, subject.end)
        return subject
