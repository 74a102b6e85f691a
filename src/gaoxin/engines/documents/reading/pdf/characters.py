"""Characters as .pdf files misname them.

A font's table often maps a glyph to a twin of the character that was typed: the radical ⾼ for 高, the ligature ﬁ for
fi, the narrow ･ for ・, a vertical bracket. Some exporters (and copiers) do so for half the radicals of a text.
"""

import unicodedata

_RADICALS = (
    "⺁厂⺇几⺌小⺎尢⺏尣⺐尢⺒巳⺓幺⺛旡⺝月⺟母⺠民⺢水⺣灬⺩王⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳冈⺶羊⺷羊⺸羋⺹老⺺肀⺻聿⺼月⺽臼"
    "⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣"
    "⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻲亀⻳龟"
)
_SYMBOLS = {0xF06C: "●", 0xF06E: "■", 0xF075: "◆", 0xF0A7: "■", 0xF0B7: "•", 0xF0D8: "➢", 0xF0FC: "√", 0xF0FE: "☑"}
"""Marks of the Symbol and Wingdings fonts, which have no characters of their own."""
_SOFT_HYPHEN_OF_READER = 0x02
"""How pdfium names a hyphen that breaks a word at the end of a line."""
_FORMS = ((0x2F00, 0x2FD5), (0xF900, 0xFAD9), (0xFB00, 0xFB06), (0xFE10, 0xFE4F), (0xFF61, 0xFF9F))
"""Radicals, compatibility ideographs, ligatures, vertical forms, half-width katakana and their punctuation."""


def _twins() -> dict[int, str]:
    twins = {ord(radical): character for radical, character in zip(_RADICALS[::2], _RADICALS[1::2], strict=True)}
    for first, last in _FORMS:
        for point in range(first, last + 1):
            plain = unicodedata.normalize("NFKC", chr(point))
            if plain != chr(point):
                twins[point] = plain
    return twins | _SYMBOLS | {_SOFT_HYPHEN_OF_READER: "-"}


_TWINS = _twins()


def as_typed(point: int) -> str:
    """The character that was typed for the code a font gives; empty for one that draws nothing."""
    twin = _TWINS.get(point)
    if twin is not None:
        return twin
    character = chr(point)
    return "" if character.isspace() or point < 0x20 or 0x7F <= point < 0xA0 or point in _EMPTY else character


_EMPTY = {0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF}


def is_nameless(point: int) -> bool:
    """Whether the font does not say which character the glyph is."""
    return point in (0, 0xFFFD) or (0xE000 <= point <= 0xF8FF and point not in _TWINS)
