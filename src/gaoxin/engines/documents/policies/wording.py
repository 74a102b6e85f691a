"""Words around a figure: what kind of benefit it is, of what a rate is taken, for how many years."""

import re

from gaoxin.engines.documents.numbers.numerals import parse_number

_ALL_YEARS = re.compile(
    r"连续([一二三四五六七八九十\d]+)年(?:每年)?(?=给予|予以|奖励|补助|补贴|按|享受|，?每年)|给予[^，。；]{0,10}连续([一二三四五六七八九十\d]+)年|"
    r"(?:期限|最长|最多|时间|贴息期)[^，。；\d]{0,8}?(?:不超过|为|不长于)?([一二两三四五六七八九十\d]+)(年|个月)|"
    r"(?:不超过|给予)([一二两三四五六七八九十\d]+)(年|个月)(?:的|期)?(?:贷款)?(?:贴息|补助|补贴)"
)
_BASIS = re.compile(
    r"(?:按照?(?!时|期|规定|要求|程序)|参照|给予|予以|以(?!上|下|及|内)|补贴|补助|奖励|贴息)(?:其|企业|不超过|最高|最低|年度)*"
    r"([^，。；\d%％]{2,28}?)的?(?:给予|予以|不超过|最高|约|补贴|补助)*$|([\u4e00-\u9fff]{2,12}(?:费用?|额|利息|金额|投入|支出))(?:给予|予以|补贴|补助)$"
)
_TYPES = (
    ("贷款贴息", r"贴息|贷款利息|利息补"),
    ("担保费补助", r"担保费"),
    ("保费补贴", r"保费|保险补偿|保险费"),
    ("配套奖励", r"配套"),
    ("风险补偿", r"风险补偿"),
    ("地方财政贡献奖励", r"财政贡献|地方贡献|经济贡献"),
    ("运营补助", r"运营补(?:助|贴)|运营费"),
    ("租金补贴", r"租金|房租"),
    ("投资补助", r"(?:投资|投入|设备购置)[^，。；]{0,10}$"),
    ("一次性奖励", r"一次性|奖励|奖补|奖"),
    ("补助", r"补助|补贴|资助|支持|补"),
)


def type_of(words: str, unit: str, basis: str) -> str:
    """What kind of benefit the words around a figure name."""
    if "/" in unit:
        return "按量奖励"
    if re.search(r"投资|投入|设备", basis):
        return "投资补助"
    return next((name for name, pattern in _TYPES if re.search(pattern, words)), "奖励")


def years_of(sentence: str) -> int | None:
    """For how many years a sentence gives something."""
    match = _ALL_YEARS.search(sentence)
    if match is None:
        return None
    raw = next(group for group in match.groups() if group and group not in ("年", "个月"))
    count = whole(raw)
    if "个月" in match.groups():
        return count // 12 if count and count % 12 == 0 else None
    return count


def whole(raw: str) -> int | None:
    """A whole number in digits or Chinese numerals."""
    value = parse_number(raw)
    return int(value) if value is not None else None


def basis_of(before: str) -> str:
    """Of what a rate is taken, from the words right before it."""
    match = _BASIS.search(before.replace("　", ""))
    basis = "" if match is None else match[1] or match[2].split("的")[-1]
    return re.sub(r"^(?:企业|其|的|照|约|比例为|标准为|为)+|(?:的|不超过|最高|给予)+$", "", basis)
