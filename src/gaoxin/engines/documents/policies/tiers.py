"""To whom each of several amounts goes: 国家级、省级…分别给予50万元和30万元."""

import re

LEVEL = re.compile(
    r"国家级|省部级|省级|市级|区级|县级|国际性|全国性|国际标准|国家标准|行业标准|地方标准|团体标准|世界级|[一二三四五]星级?|"
    r"[1-5一二三四五][AＡ]级?|[ABCDＡＢＣＤ][级类等]|[一二三四]等奖|特等奖|[一二三四]类|[一二三四]级|金奖|银奖|铜奖|"
    r"主板|中小板|创业板|科创板|新三板|北交所|首次认定|重新认定|大型|中型|小型|微型|潜在独角兽|独角兽|潜在瞪羚|瞪羚|"
    r"第一年|第二年|第三年|领航级|卓越级|先进级|基础级|甲级|乙级|丙级"
)
_STARS = re.compile(r"(\d)\s*[-—–至]\s*(\d)\s*(星级?|[AＡ]级?)")
_BAND = re.compile(
    r"[\d.]+(?:亿|万|千|百)?[元家户人项亩台件][^，、；。]{0,4}?(?:以上|以下)(?:至[\d.]+[^，、；。]{0,8})?|[\d.]+[亿万]元"
)
_SPLIT = re.compile(r"、|和|及(?!以上|以下)|与|以及|或(?!以上)")
_HEAD = re.compile(r"^.*(?:为|获得?|认定|评定|列入|引进|建成|取得|通过|属于|入选|批准|对|新获批|按照?|参照)")
_TAIL = re.compile(r"(?:的|分别|奖励|补助|企业|单位|项目|称号|载体|平台|,|，).*$")
_JOINT = re.compile(r"[^，。；]{0,8}?(?:、|和|及|与|以及|或)[^，。；]{0,3}?")
_BODIES = re.compile(r"[局厅委办]|部门|推荐")
_NO_NAME = frozenset(("以上", "以下", "单个", "给", "分档", "标准", "按", "年度", "每年", "连续三年", "连续"))
_LONGEST = 24


def tiers(before: str, count: int) -> tuple[str, ...]:
    """The names of as many tiers as there are amounts, empty where the words before them do not tell.

    >>> tiers("对新评定为三星级、四星级、五星级的酒店，一次性分别给予", 3)
    ('三星级', '四星级', '五星级')
    """
    return _by_stars(before, count) or _by_level(before, count) or _by_list(before, count) or ("",) * count


def _by_stars(before: str, count: int) -> tuple[str, ...]:
    for match in _STARS.finditer(before):
        first, last = int(match[1]), int(match[2])
        if last - first + 1 == count:
            return tuple(f"{number}{match[3]}" for number in range(first, last + 1))
    return ()


def _by_level(before: str, count: int) -> tuple[str, ...]:
    """The last list of so many levels; else so many bands of a threshold."""
    run: list[str] = []
    last = 0
    best: tuple[str, ...] = ()
    for match in LEVEL.finditer(before):
        if run and not _JOINT.fullmatch(before[last : match.start()]):
            run = []
        run.append(match[0])
        last = match.end()
        if len(run) == count:
            best = tuple(run)
    named = list(dict.fromkeys(match[0] for match in LEVEL.finditer(before)))
    if best or len(named) == count:
        return best or tuple(named)
    bands = [match[0] for match in _BAND.finditer(before)]
    return tuple(bands) if len(bands) == count else ()


def _by_list(before: str, count: int) -> tuple[str, ...]:
    """A list of so many items in the nearest part of the sentence."""
    for part in reversed(re.split(r"[，,；：:]", before)):
        items = [item.strip() for item in _SPLIT.split(part)]
        if len(items) == count and all(items) and not _BODIES.search(part):
            items[0] = _HEAD.sub("", items[0]) or items[0]
            items[-1] = _TAIL.sub("", items[-1]) or items[-1]
            if all(len(item) <= _LONGEST for item in items):
                return tuple(items)
    return ()


_OWN = re.compile(r"^(?:其中|对于?|另|如|若|在|每年|同时|并|，|、|；|和|及)+")
_VERBS = re.compile(
    r"(?:的?，?)?(?:当年|一次性|分别|原则上|按照?|再|可|每年|给予|予以|奖励|补助|补贴|资助|支持|贴息|最高|不超过|不高于|上限|企业|标准为|金额|额度|资金|总额|为|(?<!等)奖|补|给|：|:)*$"
)


_OPENS_GIVING = re.compile(r"给予?|予以|奖励|按|参照|补助|补贴|连续|以上|再|第二档")


def own_tier(before: str) -> str:
    """What a single amount is for, from the words right before it: 数字化车间补助原则上最高不超过 is 数字化车间."""
    name = _OWN.sub("", before.replace("　", ""))
    shorter = _VERBS.sub("", name).rstrip("的，、；：: ")
    if shorter in _NO_NAME or len(shorter) > _LONGEST or _OPENS_GIVING.match(shorter):
        return ""
    return shorter


def subject(sentence: str, until: int, floor: int = 0) -> str:
    """Whom a sentence speaks of before a figure: the words between 对 and 的，/给予."""
    text = sentence[floor:until].replace("　", "")
    found = list(re.finditer(r"(?:^|[，,；。：、])?对(?:于)?([^，。；]{2,60}?)(?:的?，|的?,|给予|按|，)", text))
    if found:
        return found[-1][1].strip("的")
    found = list(re.finditer(r"(?:^|[，,；。])([^，。；]{2,50}?)的[，,]", text))
    return found[-1][1] if found else ""
