"""The units of Chinese official writing, and what each is worth in another of its kind.

A unit is one word (万元, 平方公里, 家) or a compound (万元/亩, 件/万人). Any counted unit takes 十, 百, 千, 万, 亿 and
their compounds in front. Words that count different things (台, 辆, 件, 项) do not convert into each other; 家, 户 and
个 do, because documents use the three for enterprises by turns. A percentage point is not a percent. Electricity and
standard coal do not convert: the coefficient depends on the year and on the accounting rule.

Authority: 《中华人民共和国法定计量单位》 for measures, with 1 亩 = 2000/3 平方米 (15 亩 = 1 公顷).
"""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from difflib import get_close_matches
from fractions import Fraction
from functools import cached_property, lru_cache

from gaoxin.kernel.problems import refuse

_RATIO = ""
"""The kind of pure numbers: %, ‰ and 倍 convert into each other and into no unit at all."""

_POINT = "百分点"

_MEASURES: dict[str, dict[str, Fraction]] = {
    _RATIO: {"%": Fraction(1, 100), "‰": Fraction(1, 1000), "倍": Fraction(1)},
    _POINT: {"个百分点": Fraction(1)},
    "人民币": {"元": Fraction(1)},
    "美元": {"美元": Fraction(1)},
    "欧元": {"欧元": Fraction(1)},
    "港元": {"港元": Fraction(1)},
    "日元": {"日元": Fraction(1)},
    "英镑": {"英镑": Fraction(1)},
    "个数": {"个": Fraction(1), "家": Fraction(1), "户": Fraction(1)},
    "人数": {"人": Fraction(1)},
    "面积": {
        "平方米": Fraction(1),
        "亩": Fraction(2000, 3),
        "公顷": Fraction(10_000),
        "平方公里": Fraction(1_000_000),
    },
    "长度": {
        "米": Fraction(1),
        "公里": Fraction(1000),
        "延米": Fraction(1),
        "厘米": Fraction(1, 100),
        "毫米": Fraction(1, 1000),
        "海里": Fraction(1852),
    },
    "体积": {"立方米": Fraction(1), "千升": Fraction(1), "升": Fraction(1, 1000), "毫升": Fraction(1, 1_000_000)},
    "质量": {
        "吨": Fraction(1),
        "千克": Fraction(1, 10**3),
        "斤": Fraction(1, 2000),
        "克": Fraction(1, 10**6),
        "毫克": Fraction(1, 10**9),
        "微克": Fraction(1, 10**12),
    },
    "标准煤": {"吨标准煤": Fraction(1), "千克标准煤": Fraction(1, 10**3), "克标准煤": Fraction(1, 10**6)},
    "二氧化碳": {"吨二氧化碳": Fraction(1), "千克二氧化碳": Fraction(1, 10**3)},
    "电量": {"千瓦时": Fraction(1), "兆瓦时": Fraction(1000)},
    "功率": {"瓦": Fraction(1, 1000), "千瓦": Fraction(1), "兆瓦": Fraction(1000), "吉瓦": Fraction(1_000_000)},
    "热量": {"吉焦": Fraction(1)},
    "时间": {
        "小时": Fraction(1),
        "天": Fraction(24),
        "日": Fraction(24),
        "分钟": Fraction(1, 60),
        "秒": Fraction(1, 3600),
    },
    "月份": {"月": Fraction(1), "个月": Fraction(1), "年": Fraction(12)},
    "数据量": {"TB": Fraction(1), "PB": Fraction(1000), "EB": Fraction(1_000_000)},
    "带宽": {"Mbps": Fraction(1), "Gbps": Fraction(1000)},
    "算力": {"PFLOPS": Fraction(1), "EFLOPS": Fraction(1000)},
}

# fmt: off
_COUNTERS = (
    "工作日", "岁", "学时", "课时", "学位", "人次", "人天", "人年", "人月", "户次", "家次", "吨公里",
    "人公里", "车公里", "载重吨", "标准箱", "标准机架", "床位", "车位", "工位", "分贝", "摄氏度", "千伏安",
    "千伏", "大卡", "台套", "台次", "架次", "车次", "航班", "班列", "列次", "班次", "场次", "批次",
    "项次", "件次", "亩次", "台", "辆", "件", "项", "套", "条", "座", "所", "张", "次", "批",
    "篇", "块", "栋", "幢", "间", "处", "艘", "架", "部", "只", "头", "株", "棵", "本", "册",
    "首", "卷", "幅", "例", "箱", "班", "个班", "列", "门", "类", "种", "品种", "级", "位", "分",
    "支", "组", "宗", "笔", "单", "起", "段", "片", "层", "根", "口", "桶", "瓶", "份", "期",
    "场", "届", "对", "副", "具", "颗", "粒", "盏", "枚", "羽", "匹", "尾", "盒", "艇", "孔",
    "床", "店", "村", "乡镇", "社区",
)
# fmt: on

_SYNONYMS = {
    "百分点": "个百分点",
    "人民币": "元",
    "元人民币": "元",
    "人民币元": "元",
    "港币": "港元",
    "名": "人",
    "人口": "人",
    "平米": "平方米",
    "平方": "平方米",
    "m2": "平方米",
    "ha": "公顷",
    "hm2": "公顷",
    "平方千米": "平方公里",
    "km2": "平方公里",
    "m": "米",
    "千米": "公里",
    "km": "公里",
    "m3": "立方米",
    "方": "立方米",
    "l": "升",
    "t": "吨",
    "公斤": "千克",
    "kg": "千克",
    "g": "克",
    "mg": "毫克",
    "μg": "微克",
    "ug": "微克",
    "吨标煤": "吨标准煤",
    "tce": "吨标准煤",
    "千克标煤": "千克标准煤",
    "公斤标准煤": "千克标准煤",
    "kgce": "千克标准煤",
    "吨co2": "吨二氧化碳",
    "tco2": "吨二氧化碳",
    "度": "千瓦时",
    "kwh": "千瓦时",
    "mwh": "兆瓦时",
    "kw": "千瓦",
    "mw": "兆瓦",
    "gw": "吉瓦",
    "gj": "吉焦",
    "个工作日": "工作日",
    "个小时": "小时",
    "h": "小时",
    "teu": "标准箱",
    "标箱": "标准箱",
    "机架": "标准机架",
    "标准立方米": "立方米",
    "兆": "Mbps",
    "兆比特每秒": "Mbps",
    "台(套)": "台套",
    "台/套": "台套",
    "百分比": "%",
    "db": "分贝",
    "℃": "摄氏度",
    "°c": "摄氏度",
    "kva": "千伏安",
}

_MULTIPLES = {
    "": 1,
    "十": 10,
    "百": 100,
    "千": 1000,
    "万": 10**4,
    "十万": 10**5,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "十亿": 10**9,
    "百亿": 10**10,
    "千亿": 10**11,
    "万亿": 10**12,
}

_WORDS = {word: (kind, scale) for kind, words in _MEASURES.items() for word, scale in words.items()} | {
    word: (word, Fraction(1)) for word in _COUNTERS
}
_LOWER = {word.lower(): word for word in _WORDS}
_LONGEST = 40
_COMMON = (
    "亿元",
    "万元",
    "元",
    "亿美元",
    "万美元",
    "万人",
    "平方公里",
    "万平方米",
    "吨标准煤",
    "万吨",
    "个百分点",
    "%",
    "‰",
)
"""Asked about first when a word is misspelt."""


@dataclass(frozen=True, slots=True)
class Atom:
    """One word of a unit, with its multiple: 万元 is of the kind 人民币 and worth 10,000 of its base."""

    name: str
    kind: str
    scale: Fraction


@dataclass(frozen=True)
class Unit:
    """What stands above and below the stroke. Equal when written alike."""

    above: tuple[Atom, ...] = ()
    below: tuple[Atom, ...] = ()

    def __str__(self) -> str:
        return self.name

    @cached_property
    def name(self) -> str:
        """As officials write it: 万元/亩, 元/人·个月."""
        above = "·".join(atom.name for atom in self.above) or ("1" if self.below else "")
        return "/".join((above, "·".join(atom.name for atom in self.below))) if self.below else above

    @cached_property
    def scale(self) -> Fraction:
        """How many of the base units one of this is."""
        scale = Fraction(1)
        for atom in self.above:
            scale *= atom.scale
        for atom in self.below:
            scale /= atom.scale
        return scale

    @cached_property
    def kinds(self) -> tuple[tuple[str, int], ...]:
        """What it measures, with powers; units convert into each other when these are the same."""
        powers = Counter(atom.kind for atom in self.above)
        powers.subtract(atom.kind for atom in self.below)
        return tuple(sorted((kind, power) for kind, power in powers.items() if power and kind != _RATIO))

    @property
    def monetary(self) -> bool:
        """Whether it is an amount of one currency."""
        return len(self.above) == 1 and not self.below and self.above[0].kind in _CURRENCIES


_CURRENCIES = {"人民币", "美元", "欧元", "港元", "日元", "英镑"}
NUMBER = Unit()
"""No unit: an index, a ratio, a multiple."""


@lru_cache(maxsize=4096)
def parse_unit(text: str) -> Unit:
    """The unit a text names; full-width characters, blanks and common symbols (㎡, kWh, ％) are understood, and nothing
    at all is a pure number. Refuses a word that is no unit.

    >>> parse_unit("万元／亩").scale
    Fraction(15, 1)
    >>> parse_unit("忆元")
    Traceback (most recent call last):
    gaoxin.kernel.problems.Refusal: unit.misspelt
    """
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    plain = re.sub("(?i)(kw|mw)·h", r"\1h", plain)
    if not plain:
        return NUMBER
    if len(plain) > _LONGEST:
        raise refuse("unit.unknown", text=text[:_LONGEST])
    if plain in _SYNONYMS:
        return Unit(_atoms(plain, text))
    above, *below = re.split(r"/|(?<=.)每(?=.)", plain)
    numerator = () if above == "1" and below else _atoms(above, text)
    return Unit(numerator, tuple(atom for part in below for atom in _atoms(part, text)))


def _atoms(text: str, whole: str) -> tuple[Atom, ...]:
    bare = text[1:-1] if text.startswith("(") and text.endswith(")") else text
    return tuple(_atom(word, whole) for word in re.split(r"[·•⋅・]", bare))


def _atom(text: str, whole: str) -> Atom:
    for cut in range(min(3, len(text))):
        multiple, word = text[:cut], _word(text[cut:])
        if word in _WORDS and multiple in _MULTIPLES:
            kind, scale = _WORDS[word]
            if not multiple or kind not in (_RATIO, _POINT):
                return Atom(multiple + word, kind, _MULTIPLES[multiple] * scale)
    near = get_close_matches(text, _COMMON, 3, 0.5) or get_close_matches(text, _WORDS, 3, 0.5)
    if near:
        raise refuse("unit.misspelt", text=whole[:_LONGEST], near=near)
    raise refuse("unit.unknown", text=whole[:_LONGEST])


def _word(text: str) -> str:
    lower = text.lower()
    return _SYNONYMS.get(lower) or _LOWER.get(lower, text)


def combined(left: Unit, right: Unit, *, divide: bool = False) -> tuple[Unit, Fraction]:
    """The unit of a product or quotient, and the factor by which its number changes.

    Words of one kind above and below the stroke cancel (亿元 ÷ 万元 leaves 10,000); percents become plain numbers.
    """
    above = [*left.above, *(right.below if divide else right.above)]
    below = [*left.below, *(right.above if divide else right.below)]
    factor = Fraction(1)
    for atom in [atom for atom in above if atom.kind == _RATIO]:
        above.remove(atom)
        factor *= atom.scale
    for atom in [atom for atom in below if atom.kind == _RATIO]:
        below.remove(atom)
        factor /= atom.scale
    for atom in list(above):
        other = next((other for other in below if other.kind == atom.kind), None)
        if other:
            above.remove(atom)
            below.remove(other)
            factor *= atom.scale / other.scale
    return Unit(tuple(above), tuple(below)), factor


def with_multiple(unit: Unit, multiple: str) -> Unit:
    """The same simple unit under another multiple: 元 with 亿 is 亿元."""
    atom = unit.above[0]
    base = next(word for word, (kind, scale) in _WORDS.items() if kind == atom.kind and scale == 1)
    return Unit((Atom(multiple + base, atom.kind, Fraction(_MULTIPLES[multiple])),))
