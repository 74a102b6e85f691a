"""Indicators from running text: statements given their years, kinds and places in the document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from gaoxin.engines.documents.indicators.model import Amount, Growth, Indicator, Kind, Level, Measure, Op, Value
from gaoxin.engines.documents.indicators.moments import Clock, Moment
from gaoxin.engines.documents.indicators.names import canonical, scope_of
from gaoxin.engines.documents.indicators.outlook import Outlook
from gaoxin.engines.documents.indicators.predicates import Predicate
from gaoxin.engines.documents.indicators.reader import Reader
from gaoxin.engines.documents.indicators.screening import is_flow, is_indicator, is_parameter, is_read
from gaoxin.engines.documents.indicators.statements import Grown, Reached, Statement
from gaoxin.engines.documents.indicators.subjects import theme
from gaoxin.engines.documents.layout import Layout, Paragraph
from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.numbers import Form, Quantity
from gaoxin.engines.documents.numbers.units import normalise_unit

_WORDS = re.compile(
    r"力争|争取实现|争取达到|争取|确保|达到|达|提高到|提升到|增长到|降低到|控制在|稳定在|保持在|超过|突破|不低于|不少于|不高于|不超过"
    r"|累计|每年|年均|新增|降低|下降|减少|进入|至少|预期"
)
_MIRRORED = {Op.GE: Op.LE, Op.GT: Op.LT, Op.LE: Op.GE, Op.LT: Op.GT}
_SCALES = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}
_EDGES = "，,、：:；;。 "


def read_paragraphs(document: Document, layout: Layout, outlook: Outlook) -> Iterator[Indicator]:
    """The indicators stated in running text, in order."""
    clock = Clock(outlook)
    for paragraph in layout.paragraphs:
        if not is_read(paragraph):
            continue
        reader = Reader(
            paragraph.clean.text, clock, clock.begin(paragraph.section), _label_length(paragraph), _theme(paragraph)
        )
        for statement in reader.read():
            indicator = _Writer(document, paragraph, statement, outlook).write()
            if indicator is not None:
                yield indicator
        clock.end(_reach(paragraph, reader.moment), reader.moment)


def _reach(paragraph: Paragraph, moment: Moment) -> tuple[str, ...]:
    """The section in which the time goes on where a paragraph ends. A date that a numbered item sets for itself holds
    no longer than the item; what a review dates holds for the items that follow."""
    if paragraph.level is None or moment.past:
        return paragraph.section
    return (*paragraph.section, paragraph.heading or paragraph.number or "")


def _theme(paragraph: Paragraph) -> str | None:
    """What the paragraph is about, by its own title or the heading right above it."""
    titles = [paragraph.clean.text[slice(*paragraph.title)]] if paragraph.title else []
    return next((found for title in [*titles, *paragraph.section[-1:]] if (found := theme(title)) is not None), None)


def _label_length(paragraph: Paragraph) -> int:
    number = paragraph.number
    return len(number) if number and paragraph.clean.text.startswith(number) else 0


@dataclass(frozen=True, slots=True)
class _Writer:
    """Turns one statement of a paragraph into an indicator."""

    document: Document
    paragraph: Paragraph
    statement: Statement
    outlook: Outlook

    def write(self) -> Indicator | None:
        """The indicator, None when the number is not one."""
        statement, text = self.statement, self.paragraph.clean.text
        stated = text[slice(*statement.clause)]
        name, scope = scope_of(_balanced(statement.subject.name))
        if not is_indicator(statement, name, stated):
            return None
        past = self._is_past()
        base = statement.baseline
        baseline = None if base is None else self._value(base, past=True, base=True)
        behind = [self._value(one, past=True) for one in statement.values if past or one.moment.past]
        if behind:
            baseline = behind[-1]
        values = tuple(self._value(one, past=False) for one in statement.values if not (past or one.moment.past))
        parameter = is_parameter(statement, text)
        unit_raw = self._unit()
        span = self.paragraph.clean.span(statement.start, statement.end)
        return Indicator(
            name=name,
            canonical=canonical(name, scope),
            unit=normalise_unit(unit_raw, name) if unit_raw else None,
            unit_raw=unit_raw,
            measure=_measure(statement, name),
            kind=Kind.POLICY_PARAM if parameter else Kind.STATUS if past else Kind.TARGET,
            evidence=self.document.text[span.start : span.end],
            offset=span.start,
            end=span.end,
            scope=scope,
            baseline=baseline,
            targets=values,
            growth=tuple(map(self._growth, statement.growth)),
            qualifiers=self._qualifiers(),
            section=self.paragraph.section,
            level=Level.MINOR if parameter or _is_small(statement) else Level.CORE,
        )

    def _unit(self) -> str | None:
        """The unit of the statement's first number."""
        numbers = [one.quantity for one in self.statement.values if one.quantity is not None]
        numbers += [one.quantity for one in self.statement.growth]
        return numbers[0].unit if numbers else None

    def _is_past(self) -> bool:
        statement = self.statement
        moments = [one.moment for one in statement.values] or [one.moment for one in statement.growth]
        return all(moment.past for moment in moments)

    def _value(self, reached: Reached, *, past: bool, base: bool = False) -> Value:
        year, inferred = self._year(reached.moment, past=past, base=base)
        quantity = reached.quantity
        if quantity is None:
            span = self.paragraph.clean.span(*reached.words)
            words = self.paragraph.clean.text[slice(*reached.words)]
            raw = self.document.text[span.start : span.end]
            return Value(year, None, None, raw, span.start, value_text=words, year_inferred=inferred)
        span = self.paragraph.clean.span(*quantity.number)
        amount = _in_unit(quantity, self._unit())
        op = Op(quantity.op)
        if self.statement.predicate is Predicate.CHANGE and reached.falling and isinstance(amount, Decimal):
            amount, op = -amount, _MIRRORED.get(op, op)
        return Value(year, amount, op, self.document.text[span.start : span.end], span.start, year_inferred=inferred)

    def _year(self, moment: Moment, *, past: bool, base: bool) -> tuple[int | str | None, bool]:
        """The year of a value and whether it was inferred; flows of a past period belong to the whole period."""
        outlook = self.outlook
        if base:
            return (moment.year, False) if moment.stated and moment.past else (moment.base or outlook.base, True)
        if not past:
            due = moment.year if moment.year is not None and not moment.past else None
            return (due, not moment.stated) if due is not None else (outlook.goal, True)
        stated = self.paragraph.clean.text[self.statement.start : self.statement.end]
        if moment.first is not None and is_flow(stated):
            return f"{moment.first}-{moment.year}", not moment.stated
        if re.search(r"每年|五年", stated) and outlook.first and outlook.goal == outlook.first + 4:
            return f"{outlook.first - 5}-{outlook.first - 1}", True
        year = moment.year if moment.first is None else None
        return (year, not moment.stated) if year is not None else (outlook.base or moment.year, True)

    def _growth(self, grown: Grown) -> Growth:
        quantity = grown.quantity
        span = self.paragraph.clean.span(*quantity.number)
        amount = quantity.value[0] if isinstance(quantity.value, tuple) else quantity.value
        return Growth(
            kind=grown.kind,
            value=-amount if grown.falling else amount,
            unit=quantity.unit,
            op=Op.GE if quantity.op == "range" else Op(quantity.op),
            raw=self.document.text[span.start : span.end],
            at=span.start,
            since=grown.moment.base,
            until=grown.moment.year,
            comparable=re.search(r"可比价|不变价", self.paragraph.clean.text[slice(*self.statement.clause)])
            is not None,
        )

    def _qualifiers(self) -> tuple[str, ...]:
        evidence = self.paragraph.clean.text[self.statement.start : self.statement.end]
        words = [word for one in self.statement.values if one.quantity is not None for word in one.quantity.words]
        return tuple(dict.fromkeys([*words, *_WORDS.findall(evidence)]))


def _in_unit(quantity: Quantity, unit: str | None) -> Amount:
    """The amount in the statement's unit, where its own differs by 万 or 亿 only (5000个、1万个)."""
    own, wanted = re.match(r"万亿|万|亿|", quantity.unit), re.match(r"万亿|万|亿|", unit or "")
    if own is None or wanted is None or own.group() == wanted.group():
        return quantity.value
    if unit is None or quantity.unit[own.end() :] != unit[wanted.end() :]:
        return quantity.value
    factor = Decimal(_SCALES[own.group()]) / _SCALES[wanted.group()]
    value = quantity.value
    return (value[0] * factor, value[1] * factor) if isinstance(value, tuple) else value * factor


def _balanced(name: str) -> str:
    """The name without stray marks at its ends and without a quotation mark that has lost its partner."""
    name = name.strip(_EDGES).removesuffix("的")
    return name.strip('“”"') if name.count("“") != name.count("”") else name


def _is_small(statement: Statement) -> bool:
    """Whether a count of things to be made is too small to be followed as a target of its own."""
    quantity = statement.values[0].quantity if statement.values else None
    if quantity is None or quantity.form is not Form.AMOUNT or not statement.counted:
        return False
    top = quantity.value[1] if isinstance(quantity.value, tuple) else quantity.value
    return top < 10 and quantity.unit in ("个", "家", "项", "条", "所", "座", "处", "种")


def _measure(statement: Statement, name: str) -> Measure:
    if statement.form is Form.RANK:
        return Measure.RANK
    if statement.form is Form.MULTIPLE:
        return Measure.MULTIPLE
    if statement.predicate is Predicate.RELATIVE:
        return Measure.RELATIVE
    if not statement.values:
        return Measure.GROWTH
    if all(reached.quantity is None for reached in statement.values):
        return Measure.TEXT
    if statement.predicate is Predicate.CHANGE:
        rising = statement.form is not Form.AMOUNT and not any(value.falling for value in statement.values)
        return Measure.GROWTH if rising else Measure.CHANGE
    return Measure.GROWTH if re.search(r"(?:增长率|增速|增幅)$", name) else Measure.LEVEL
