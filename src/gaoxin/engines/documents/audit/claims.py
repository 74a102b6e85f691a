"""Sums and conversions that one sentence claims: 其中 … 其他, 地上 and 地下, weights in an equation, 合…亩."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from gaoxin.engines.documents.audit import wording
from gaoxin.engines.documents.audit.conventions import COMPLEMENTS, OTHER_MEASURES, OVERLAPPING
from gaoxin.engines.documents.audit.interval import Interval, rounding, total
from gaoxin.engines.documents.audit.jumps import jump_between
from gaoxin.engines.documents.audit.model import Certainty, Check, Finding, FindingType, Item
from gaoxin.engines.documents.audit.sentences import Amount, Sentence, sentences
from gaoxin.engines.documents.indicators import Op
from gaoxin.engines.documents.layout import Paragraph
from gaoxin.kernel.quantities import exact

_REST = re.compile(r"(?:其他|其它|其余)[^，,；;]{0,8}$")
_WEIGHT = re.compile(r"[（(](\d+(?:\.\d+)?)%[）)]")
_PLUS = re.compile(r"\s*[+＋][^+＋=＝，,；;]{1,40}")
_STRUCTURE = re.compile(r"三次产业|三产结构|三产比|产业结构")
_RATIO = re.compile(r"(?<![\d:：∶.])(\d+(?:\.\d+)?)[:：∶](\d+(?:\.\d+)?)[:：∶](\d+(?:\.\d+)?)(?![:：∶\d])")
_FLOORS = re.compile(r"总建筑|建筑总")
_BRACKET = re.compile(r"[（(](?:大?约|折|相当于|合|即)")
_SAME = re.compile(r"[（(](?:大?约合|约?折合|相当于|合|即|约)$")

LABEL = 16
"""A part is named in at most so many characters; more text between two numbers is another statement."""

MANY = 3
"""So many parts above the whole are hardly counted twice each."""

CONVERTED = Fraction(5, 100)
"""A conversion in brackets (约合800亩) is a round number; a twentieth either way is no contradiction."""

ODD = Fraction(1, 5)
"""And 800余亩 is less than a fifth more than 800."""


def sentence_claims(paragraphs: Sequence[Paragraph], text: str) -> Iterator[Finding]:
    """Every sentence whose own arithmetic does not hold."""
    for sentence in sentences(paragraphs, text):
        yield from _parts(sentence)
        yield from _complements(sentence)
        yield from _conversions(sentence)
        yield from _hundreds(sentence)


def _parts(sentence: Sentence) -> Iterator[Finding]:
    """其中: a part above the whole; many parts above it together; parts that end in 其他 and do not make it up."""
    at = sentence.words.find("其中")
    if at < 0 or "其中" in sentence.words[at + 2 :]:
        return
    at += sentence.start
    whole = next((one for one in reversed(sentence.amounts) if at - LABEL <= one.end <= at), None)
    if whole is None or whole.op is not Op.EQ or whole.unit in ("%", "个百分点"):
        return
    parts = list(_named_parts(sentence, whole, at))
    added = total([part.interval for part in parts])
    if parts and _above(parts[0].interval, whole.interval):
        yield _finding(sentence, whole, parts[:1], Certainty.CERTAIN)
    elif len(parts) > 1 and _REST.search(parts[-1].label) and not added.meets(whole.interval):
        yield _finding(sentence, whole, parts, Certainty.CERTAIN)
    elif len(parts) >= MANY and _above(added, whole.interval) and not any(map(_may_overlap, parts)):
        yield _finding(sentence, whole, parts, Certainty.LIKELY)


def _may_overlap(part: Amount) -> bool:
    return OVERLAPPING.covers(part.label)


def _named_parts(sentence: Sentence, whole: Amount, at: int) -> Iterator[Amount]:
    """The amounts of the whole's kind that follow 其中 one after another, up to the first other statement."""
    for amount in sentence.amounts:
        if amount.start < at:
            continue
        if re.search("[；;]", amount.label):
            return
        label = amount.label.rpartition("其中")[2]
        other = OTHER_MEASURES.covers(label) and not OTHER_MEASURES.covers(whole.label)
        if amount.stem != whole.stem or len(label) > LABEL or other:
            return
        yield amount


def _complements(sentence: Sentence) -> Iterator[Finding]:
    """Two parts that make up the whole by their meaning: 地上 and 地下."""
    for words in COMPLEMENTS:
        if not all(word in sentence.words for word in words):
            continue
        found = (next((one for one in sentence.amounts if word in one.label), None) for word in words)
        parts = [part for part in found if part is not None]
        if len(parts) != len(words) or len({part.stem for part in parts}) != 1:
            continue
        before = [one for one in sentence.amounts if one.end <= parts[0].start and one.stem == parts[0].stem]
        added = total([part.interval for part in parts])
        if before and _FLOORS.search(before[-1].label) and not added.meets(before[-1].interval):
            yield _finding(sentence, before[-1], parts, Certainty.CERTAIN)


def _conversions(sentence: Sentence) -> Iterator[Finding]:
    """The same amount in two units, the second in brackets."""
    if not _BRACKET.search(sentence.words):
        return
    for first, second in pairwise(sentence.amounts):
        if not _SAME.fullmatch(second.label) or first.stem != second.stem or first.unit == second.unit:
            continue
        low, high = second.exact * (1 - CONVERTED), second.exact * (1 + CONVERTED)
        if second.op in (Op.GT, Op.GE):
            high = second.exact * (1 + ODD)
        if not first.interval.meets(Interval(low, high)):
            yield _conversion(sentence, first, second)


def _hundreds(sentence: Sentence) -> Iterator[Finding]:
    """Weights of an equation, and the shares of the three industries, make up 100."""
    for weights in _equations(sentence.words):
        shares = [(sentence.start + one.start(1), one[1]) for one in weights]
        if sum(Decimal(shown) for _, shown in shares) != 100:
            yield _hundred(sentence, shares, "权重")
    named = _STRUCTURE.search(sentence.words)
    for match in _RATIO.finditer(sentence.words, named.end()) if named else ():
        shares = [(sentence.start + match.start(group), match[group]) for group in (1, 2, 3)]
        printed = total([rounding(Decimal(shown), len(shown.partition(".")[2])) for _, shown in shares])
        if Fraction(100) not in printed:
            yield _hundred(sentence, shares, "三次产业结构")


def _equations(words: str) -> Iterator[list[re.Match[str]]]:
    """The weights of each equation A（60%）+B（40%）."""
    chain: list[re.Match[str]] = []
    for weight in _WEIGHT.finditer(words):
        if chain and not _PLUS.fullmatch(words, chain[-1].end(), weight.start()):
            if len(chain) > 1:
                yield chain
            chain = []
        chain.append(weight)
    if len(chain) > 1:
        yield chain


def _hundred(sentence: Sentence, shares: Sequence[tuple[int, str]], name: str) -> Finding:
    computed = sum((Decimal(shown) for _, shown in shares), Decimal(0))
    return Finding(
        type=FindingType.SUM_MISMATCH,
        indicator=name,
        severity=Certainty.CERTAIN,
        items=tuple(sentence.quote(at, at + len(shown), Decimal(shown), "%") for at, shown in shares),
        check=Check("+".join(shown for _, shown in shares), 100, computed),
        **wording.total_missed(name, Decimal(100), computed),
    )


def _above(part: Interval, whole: Interval) -> bool:
    return part.low is not None and whole.high is not None and part.low > whole.high


def _finding(sentence: Sentence, whole: Amount, parts: Sequence[Amount], severity: Certainty) -> Finding:
    computed = exact(sum((part.exact for part in parts), Fraction(0)) / whole.size)
    formula = "+".join(wording.plain(part.number) for part in parts)
    items: tuple[Item, ...] = (sentence.item(whole), *(sentence.item(part) for part in parts))
    name = items[0].evidence
    return Finding(
        type=FindingType.SUM_MISMATCH,
        indicator=name,
        severity=severity,
        items=items,
        check=Check(formula, whole.number, computed),
        **wording.total_missed(f"“{name}”", whole.number, computed),
    )


def _conversion(sentence: Sentence, first: Amount, second: Amount) -> Finding:
    jump = jump_between(first.interval, second.interval)
    computed = wording.tidy(first.exact / second.size)
    stated = f"{wording.plain(first.number)}{first.unit}"
    return Finding(
        type=FindingType.UNIT_JUMP if jump else FindingType.VALUE_CONFLICT,
        indicator=sentence.item(first).evidence,
        severity=Certainty.CERTAIN,
        items=(sentence.item(first), sentence.item(second)),
        check=Check(f"{stated} = ? {second.unit}", second.number, computed),
        **wording.conversion(stated, second.number, computed, second.unit),
    )
