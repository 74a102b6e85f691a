"""The ways a file counts: the number formats of lists, from 1. over 一、 to ①.

Names are those of OOXML (ECMA-376 part 1, 17.18.59 ST_NumberFormat); the few of HTML are given beside them.
"""

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_CHINESE_FIGURES = tuple("一二三四五六七八九十" + _LEGAL_DIGITS + _STEMS)
_LARGEST_SPELT = 99_999
_LARGEST_ROMAN = 3999


def chinese(number: int, digits: str = _DIGITS, units: str = "十百千万") -> str:
    """The number spelt in Chinese, 21 as 二十一; from 100000 on in decimal figures."""
    if number == 0:
        return "零"
    if not 0 < number <= _LARGEST_SPELT:
        return str(number)
    spelt = ""
    figures = str(number)
    for place, figure in zip(range(len(figures) - 1, -1, -1), figures, strict=True):
        if figure == "0":
            spelt += "" if spelt.endswith("零") else "零"
        else:
            spelt += digits[int(figure)] + (units[place - 1] if place else "")
    spelt = spelt.rstrip("零")
    return spelt[1:] if 10 <= number < 20 and units[0] == "十" else spelt


def chinese_digits(number: int) -> str:
    """The figures one by one, 21 as 二一."""
    return "".join(_DIGITS[int(figure)] for figure in str(number))


def roman(number: int) -> str:
    """Lower-case Roman figures; beyond 3999 in decimal figures."""
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    spelt = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        spelt += letters * count
    return spelt


def letter(number: int) -> str:
    """a to z, then aa to zz, as Word counts."""
    if not 0 < number <= 26 * 30:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _enclosed(first: str, last: int, otherwise: str = "{}") -> Callable[[int], str]:
    """Characters that stand for a whole number in a circle or bracket, as far as Unicode has them."""
    return lambda number: chr(ord(first) + number - 1) if 0 < number <= last else otherwise.format(number)


def _cycle(characters: str) -> Callable[[int], str]:
    return lambda number: characters[(number - 1) % len(characters)]


def _full_width(number: int) -> str:
    return str(number).translate({ord("0") + figure: ord("０") + figure for figure in range(10)})


def _legal(number: int) -> str:
    return chinese(number, _LEGAL_DIGITS, "拾佰仟万")


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": "{:02}".format,
    "numberInDash": "- {} -".format,
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalEnclosedCircle": _enclosed("①", 20),
    "decimalEnclosedCircleChinese": _enclosed("①", 20),
    "decimalEnclosedFullstop": _enclosed("⒈", 20, "{}."),
    "decimalEnclosedParen": _enclosed("⑴", 20, "({})"),
    "ideographEnclosedCircle": _enclosed("㊀", 10),
    "lowerRoman": roman,
    "i": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "I": lambda number: roman(number).upper(),
    "lowerLetter": letter,
    "a": letter,
    "upperLetter": lambda number: letter(number).upper(),
    "A": lambda number: letter(number).upper(),
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "taiwaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "cjk-ideographic": chinese,
    "simp-chinese-informal": chinese,
    "chineseLegalSimplified": _legal,
    "ideographLegalTraditional": _legal,
    "japaneseLegal": _legal,
    "simp-chinese-formal": _legal,
    "ideographDigital": chinese_digits,
    "japaneseDigitalTenThousand": chinese_digits,
    "taiwaneseDigital": chinese_digits,
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "ideographZodiacTraditional": lambda number: _cycle(_STEMS)(number) + _cycle(_BRANCHES)(number),
    "none": lambda _number: "",
}


def numeral(number: int, number_format: str) -> str:
    """The number in that format; a format that is not Chinese or Western is written in decimal figures.

    >>> numeral(12, "chineseCounting"), numeral(3, "decimalEnclosedCircle"), numeral(4, "lowerRoman")
    ('十二', '③', 'iv')
    """
    return _FORMATS.get(number_format, str)(number)


def list_label(number: int, number_format: str) -> str:
    """What stands before an item of a list that names only its format: 3. or 三、"""
    label = numeral(number, number_format)
    return f"{label}、" if label[:1] in _CHINESE_FIGURES else f"{label}. "
