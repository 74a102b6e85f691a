"""Numerals: 1,234.5, １２３４, 二千八百, 两百, 三万五千, 三分之一, 百分之五.

Values are exact. A numeral ends before a final 万 or 亿, because official tables count in 万元 and 亿元: those two stay
in the unit (19万平方米 is 19 of 万平方米), while 十, 百 and 千 belong to the number (3千亿元 is 3000 亿元).
"""

import re
from dataclasses import dataclass
from decimal import Decimal

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_KEPT = {ord(mark): ord(mark) for mark in "，：；！？（）～"}
_HALF_WIDTH = {code: low for code, low in _FULL_WIDTH.items() if code not in _KEPT}

_DIGITS = {
    **dict(zip("〇一二三四五六七八九", range(10), strict=True)),
    "零": 0,
    "○": 0,
    "两": 2,
    "壹": 1,
    "贰": 2,
    "叁": 3,
    "肆": 4,
    "伍": 5,
}
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}

_ARABIC = re.compile(r"[-−﹣]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?")
_CHINESE = re.compile(r"[〇零○一二三四五六七八九十百千万亿两]+(?:点[〇零○一二三四五六七八九]+)?")
_SLASH = re.compile(r"(\d+)/(\d+)")
_PARTS = re.compile(r"([〇零○一二三四五六七八九十百千两\d]+)分之([〇零○一二三四五六七八九十百千两\d.点]+)")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral found at the head of a text: its value, its length, and the 万, 亿 or 万亿 that follows it."""

    value: Decimal
    length: int
    chinese: bool = False
    bare: bool = False
    """Only magnitudes, no digit: 百 in 百余家, 千 in 千座."""


def half_width(text: str) -> str:
    """The text with full-width letters, digits and signs in half width, length unchanged; Chinese stops stay."""
    return text.translate(_HALF_WIDTH)


def parse_number(text: str) -> Decimal | None:
    """The value of a text that is one number and nothing else, or None. 万 and 亿 are multiplied out here."""
    plain = half_width(text).strip().replace("−", "-").replace("﹣", "-")
    if (parts := _PARTS.fullmatch(plain)) is not None:
        below, above = parse_number(parts.group(1)), parse_number(parts.group(2))
        return above / below if below and above is not None else None
    if (slash := _SLASH.fullmatch(plain)) is not None and int(slash.group(2)):
        return Decimal(slash.group(1)) / Decimal(slash.group(2))
    tail = re.search(r"[十百千万亿]*$", plain)
    magnitude = tail.group() if tail else ""
    head = plain[: len(plain) - len(magnitude)]
    if _ARABIC.fullmatch(head):
        value = Decimal(head.replace(",", ""))
        for sign in magnitude:
            value *= _TENS.get(sign) or _MYRIADS[sign]
        return value
    return _chinese(plain) if _CHINESE.fullmatch(plain) else None


def read_numeral(text: str, at: int) -> Numeral | None:
    """The numeral that begins at `at`, up to a 万 or 亿 that stays in the unit, or None."""
    arabic = _ARABIC.match(text, at)
    if arabic is not None:
        value, end = Decimal(arabic.group().replace(",", "").replace("−", "-").replace("﹣", "-")), arabic.end()
        while end < len(text) and text[end] in "百千" and text[end + 1 : end + 2] in _MYRIADS:
            value, end = value * _TENS[text[end]], end + 1
        return Numeral(value, end - at)
    chinese = _CHINESE.match(text, at)
    if chinese is None:
        return None
    raw = chinese.group()
    core = re.sub(r"(?<=.)[万亿]+$", "", raw)
    parsed = _chinese(core)
    if parsed is None:
        return None
    bare = not any(sign in _DIGITS for sign in core) and core != "十"
    return Numeral(parsed, len(core), chinese=True, bare=bare)


def _chinese(raw: str) -> Decimal | None:
    """The value of a Chinese numeral: 二〇二五, 二千八百, 三万五千, 一点五亿; None when the signs make no number."""
    whole, _, fraction = raw.partition("点")
    if fraction:
        scale = re.search(r"[万亿]*$", fraction)
        magnitude = scale.group() if scale else ""
        digits = fraction[: len(fraction) - len(magnitude)]
        base = _chinese(whole)
        if base is None or not digits or any(sign not in _DIGITS for sign in digits):
            return None
        value = base + Decimal("0." + "".join(str(_DIGITS[sign]) for sign in digits))
        for sign in magnitude:
            value *= _MYRIADS[sign]
        return value
    if all(sign in _DIGITS for sign in whole):
        return Decimal("".join(str(_DIGITS[sign]) for sign in whole)) if whole else None
    return _positional(whole)


def _positional(raw: str) -> Decimal | None:
    total, section, digit = 0, 0, None
    for sign in raw:
        if sign in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[sign]
        elif sign in _TENS:
            section += (1 if digit is None or digit == 0 else digit) * _TENS[sign]
            digit = None
        else:
            section += digit or 0
            section = section or (0 if total else 1)
            total = total + section * 10**4 if sign == "万" else (total + section) * 10**8
            section, digit = 0, None
    return Decimal(total + section + (digit or 0))
