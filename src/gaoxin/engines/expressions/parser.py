"""From the tokens of one text to its nodes: a Pratt parser with bounded depth.

or < and < not < comparison, in, has < + - < * / < sign
"""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

from gaoxin.engines.expressions import syntax
from gaoxin.engines.expressions.tokens import Sort, Token, tokens
from gaoxin.engines.expressions.words import FUNCTIONS, JOINED, WINDOW, WINDOW_UNITS, WORDS, Function, Word
from gaoxin.engines.expressions.written import Spot, Text
from gaoxin.kernel.problems import Place, Refusal, refuse
from gaoxin.kernel.units import Unit, parse_unit

DEEPEST = 40
"""Brackets, signs and terms inside each other. The terms of one sum stand inside each other too: (a + b) + c."""
_CALLS = 2 * DEEPEST
"""Levels of the grammar entered at a time; each bracket enters two."""

_OR, _AND, _NOT, _TEST, _SUM, _PRODUCT, _SIGN = range(1, 8)
_COMPARISONS = {">=", ">", "<=", "<", "=", "!="}
_POWERS = dict.fromkeys(_COMPARISONS, _TEST) | {"+": _SUM, "-": _SUM, "*": _PRODUCT, "/": _PRODUCT}
_WORD_POWERS = {Word.OR: _OR, Word.AND: _AND, Word.IN: _TEST, Word.NOT_IN: _TEST, Word.NOT: _TEST, Word.HAS: _TEST}


def parse(source: Text) -> syntax.Raw:
    """The node that a text writes. Refuses, with the place, what the grammar does not have.

    >>> parse(Text("9**9**9"))
    Traceback (most recent call last):
    gaoxin.kernel.problems.Refusal: expression.unexpected
    """
    return _Parser(source).whole()


class _Parser:
    def __init__(self, source: Text) -> None:
        self.tokens = tokens(source)
        self.at = 0
        self.depth = 0
        self.closed: syntax.Raw | None = None
        """The node last put between brackets: a chain or list of conditions does not run on through brackets."""

    def whole(self) -> syntax.Raw:
        if self.tokens[0].sort is Sort.END:
            raise refuse("expression.empty", self.peek.spot.place)
        node = self.expression(0)
        if self.peek.sort is not Sort.END:
            raise self.unexpected()
        if syntax.height(node) > DEEPEST:
            raise refuse("expression.too_deep", node.spot.place, deepest=DEEPEST)
        return node

    # Tokens

    @property
    def peek(self) -> Token:
        return self.tokens[self.at]

    @property
    def before(self) -> Token:
        return self.tokens[self.at - 1]

    def take(self) -> Token:
        token = self.peek
        self.at += 1
        return token

    def sign(self, *texts: str) -> Token | None:
        """The next token if it is one of these signs."""
        return self.take() if self.peek.sort is Sort.SIGN and self.peek.text in texts else None

    def word(self) -> Word | None:
        """The word of the grammar that stands next; it is not taken."""
        return WORDS.get(self.peek.text.lower()) if self.peek.sort is Sort.NAME else None

    def accept(self, word: Word) -> bool:
        if self.word() is word:
            self.at += 1
            return True
        return False

    def expect(self, text: str) -> Token:
        found = self.sign(text)
        if found is None:
            raise refuse("expression.expected", self.peek.spot.place, wanted=text, text=self._next())
        return found

    def unexpected(self) -> Refusal:
        if self.peek.sort is Sort.END:
            return refuse("expression.unfinished", self.peek.spot.place)
        return refuse("expression.unexpected", self.peek.spot.place, text=self._next())

    def _next(self) -> str:
        return self.peek.spot.text[:20] or "∎"

    # Expressions

    def expression(self, power: int) -> syntax.Raw:
        self.depth += 1
        if self.depth > _CALLS:
            raise refuse("expression.too_deep", self.peek.spot.place, deepest=DEEPEST)
        left = self.prefix()
        while (binding := self.binding()) > power:
            left = self.infix(left, binding)
        self.depth -= 1
        return left

    def binding(self) -> int:
        if self.peek.sort is Sort.SIGN:
            return _POWERS.get(self.peek.text, 0)
        word = self.word()
        return _WORD_POWERS.get(word, 0) if word else 0

    def infix(self, left: syntax.Raw, power: int) -> syntax.Raw:
        if power == _TEST:
            return self.test(left)
        operator = self.take()
        right = self.expression(power)
        if power in (_OR, _AND):
            return self.joined(syntax.Either if power == _OR else syntax.Both, left, right)
        return syntax.Binary(left.spot.to(right.spot), operator.text, left, right)

    def joined(self, kind: type[syntax.Both] | type[syntax.Either], left: syntax.Raw, right: syntax.Raw) -> syntax.Raw:
        """`a and b and c` are three parts of one list, unless brackets part them."""
        parts = left.parts if isinstance(left, kind) and left is not self.closed else (left,)
        return kind(left.spot.to(right.spot), (*parts, right))

    def test(self, left: syntax.Raw) -> syntax.Raw:
        if self.peek.sort is Sort.SIGN:
            return self.comparison(left)
        denied = self.accept(Word.NOT)
        start = left.spot
        if self.accept(Word.HAS) and not denied:
            every = self.word() is Word.ALL
            if every or self.word() is Word.ANY:
                self.take()
            choice = self.choice()
            return syntax.Holds(start.to(choice.spot), left, choice, every)
        if self.accept(Word.IN):
            return self.member(left, denied)
        if not denied and self.accept(Word.NOT_IN):
            return self.member(left, True)
        raise self.unexpected()

    def member(self, left: syntax.Raw, denied: bool) -> syntax.Raw:
        choice = self.choice()
        spot = left.spot.to(choice.spot)
        member = syntax.Member(spot, left, choice)
        return syntax.Not(spot, member) if denied else member

    def comparison(self, left: syntax.Raw) -> syntax.Raw:
        sign = self.take().text
        right = self.expression(_TEST)
        last = left.parts[-1] if isinstance(left, syntax.Both) else left
        if isinstance(last, syntax.Comparison) and left is not self.closed:
            if sign not in _COMPARISONS - {"!=", "="} or sign[0] != last.sign[0]:
                raise refuse("expression.chain", left.spot.place)
            link = syntax.Comparison(last.right.spot.to(right.spot), sign, last.right, right)
            return self.joined(syntax.Both, left, link)
        return syntax.Comparison(left.spot.to(right.spot), sign, left, right)

    # What an expression begins with

    def prefix(self) -> syntax.Raw:
        token = self.peek
        if token.sort is Sort.NUMBER:
            return self.number()
        if token.sort is Sort.DATE:
            return self.day()
        if token.sort is Sort.QUOTED:
            self.take()
            return syntax.Quoted(token.spot, token.text)
        if token.sort is Sort.NAME:
            return self.named()
        if self.sign("("):
            node = self.expression(0)
            self.expect(")")
            self.closed = node
            return node
        if self.sign("-"):
            operand = self.expression(_SIGN)
            return syntax.Negative(token.spot.to(operand.spot), operand)
        raise self.unexpected()

    def named(self) -> syntax.Raw:
        token = self.peek
        word = self.word()
        if word in (Word.TRUE, Word.FALSE):
            self.take()
            return syntax.Truth(token.spot, word is Word.TRUE)
        if word is Word.NOT:
            self.take()
            operand = self.expression(_NOT)
            return syntax.Not(token.spot.to(operand.spot), operand)
        if word is Word.LAST or WINDOW.fullmatch(token.text):
            return self.window()
        if word:
            raise self.unexpected()
        self.take()
        if self.sign("("):
            return self.call(token)
        return self.name(token)

    def name(self, token: Token) -> syntax.Name:
        if not self.sign("["):
            return syntax.Name(token.spot, token.text)
        start = self.peek.spot.start
        while self.peek.sort is not Sort.END and self.peek.text != "]":
            self.take()
        period = token.spot.source.text[start : self.peek.spot.start].strip()
        closing = self.expect("]")
        return syntax.Name(token.spot.to(closing.spot), token.text, period)

    def call(self, token: Token) -> syntax.Raw:
        function = FUNCTIONS.get(token.text.lower())
        if function is None:
            raise refuse("expression.no_function", token.spot.place, text=token.spot.text, known=list(Function))
        arguments = self.listed(")", lambda: self.expression(0))
        return syntax.Call(token.spot.to(self.before.spot), function, tuple(arguments))

    def listed(self, closing: str, item: Callable[[], syntax.Raw]) -> list[syntax.Raw]:
        found: list[syntax.Raw] = []
        while not self.sign(closing):
            if found:
                self.expect(",")
            found.append(item())
        return found

    # Literals

    def number(self) -> syntax.Number:
        token = self.take()
        value = Fraction(token.text)
        if (unit := self.unit()) is None:
            return syntax.Number(token.spot, value, None)
        return syntax.Number(token.spot.to(self.before.spot), value, unit)

    def unit(self) -> Unit | None:
        """The unit word after a number. A stroke belongs to the unit (万元/亩) when no blank parts them and what
        follows is itself a unit word; else it divides."""
        if found := self.sign("%", "‰"):
            return parse_unit(found.text)
        if self.peek.sort is not Sort.NAME or self.word():
            return None
        unit = _unit(self.peek.spot.text, self.peek.spot)
        first = self.take()
        stroke, below = self.peek, self.tokens[min(self.at + 1, len(self.tokens) - 1)]
        if stroke.text == "/" and below.sort is Sort.NAME and first.touches(stroke) and stroke.touches(below):
            try:
                unit = parse_unit(f"{first.spot.text}/{below.spot.text}")
            except Refusal:
                return unit  # what stands below is a name: the number is divided by it
            self.at += 2
        return unit

    def day(self) -> syntax.Day:
        token = self.take()
        parts = token.text.replace("年", "-").replace("月", "-").replace("日", "").split("-")
        try:
            return syntax.Day(token.spot, date(*map(int, parts)))
        except ValueError:
            raise refuse("expression.no_day", token.spot.place, text=token.spot.text) from None

    def window(self) -> syntax.Window:
        start = self.take()
        match = WINDOW.fullmatch(start.text)
        if match:
            count, length = match[1], match[3]
        else:
            number, unit = self.take(), self.take()
            count, length = number.text, unit.text.lower()
            if number.sort is not Sort.NUMBER or not count.isdigit() or length not in WINDOW_UNITS:
                raise refuse("expression.window", start.spot.place)
        since = self.expression(_SIGN) if self.accept(Word.SINCE) else None
        spot = start.spot.to(self.before.spot)
        return syntax.Window(spot, int(count), WINDOW_UNITS[length], since)

    # Sets

    def choice(self) -> syntax.Choice | syntax.Name:
        start = self.peek
        if not self.sign("{"):
            if start.sort is Sort.QUOTED:
                self.take()
                return syntax.Choice(start.spot, (start.text,), ())
            if start.sort is Sort.NAME and not self.word():
                self.take()
                return syntax.Name(start.spot, start.text)
            raise self.unexpected()
        codes: list[str] = []
        beginnings: list[str] = []
        while not self.sign("}"):
            if codes or beginnings:
                self.expect(",")
            self.code(codes, beginnings)
        if not codes and not beginnings:
            raise refuse("expression.empty_set", start.spot.place)
        return syntax.Choice(start.spot.to(self.before.spot), tuple(codes), tuple(beginnings))

    def code(self, codes: list[str], beginnings: list[str]) -> None:
        """One code: names and digits without a blank between them, or anything in quotation marks."""
        first = self.peek
        if first.sort not in (Sort.NAME, Sort.NUMBER, Sort.QUOTED):
            raise self.unexpected()
        text = self.take().text
        while self.before.touches(self.peek) and self.peek.sort in (Sort.NAME, Sort.NUMBER):
            text += self.take().text
        (beginnings if self.sign("*") else codes).append(text)


def _unit(text: str, spot: Spot) -> Unit:
    if JOINED.search(text):
        raise refuse("expression.blanks", spot.place, text=text[:20])
    try:
        return parse_unit(text)
    except Refusal as refusal:
        raise _placed(refusal, spot.place) from None


def _placed(refusal: Refusal, place: Place) -> Refusal:
    """The kernel's refusal of a word, at the place where the word stands."""
    problem = refusal.problems[0]
    return refuse(problem.code, place, **problem.values)
