"""On whom a clause depends, as written, and what of it can be said in the language of rules.

Only wordings with one meaning are put into that language; an officer confirms each. Facts are named as the rules'
vocabulary names them.
"""

import re
from collections.abc import Callable, Iterator

from gaoxin.engines.documents.layout import Clean
from gaoxin.engines.documents.numbers.numerals import parse_number
from gaoxin.engines.documents.policies.model import Condition, Quoted

_LONGEST = 120
_SUBJECT = re.compile(
    r"(?:^|[，,；;。：:\s])(?:[一二三四五六七八九十]是)?(?:对于?|凡是?|面向)([^。；;]{2,200}?)(?="
    r"的?[，,][^，。；]{0,30}?(?:按|给予|予以|一次性|奖励|补助|补贴|当年|分别|每|参照|最高)|"
    r"分别(?:给予|按|奖励)|每[人月年家户](?:每[月年])?给予|给予|予以|按照|，按|一次性(?:奖励|给予|补助)|奖励\d)"
)
"""Whom a sentence speaks of: from 对 to the words that give."""
_OPEN = re.compile(r"(?:^|[。；;])([^，。；;]{4,60}?)的[，,](?=[^。；]{0,30}(?:给予|予以|按|奖励|补助|一次性))")
_MUST = re.compile(r"(?:须|必须|应当?|需)(?:同时)?(?:符合|满足|具备|具有|在)(?!以下|下列|如下)([^。；;]{4,100})")
_NEVER = re.compile(
    r"(?:不得|未|没有|无)(?:被)?(?:列入|发生|存在|有)[^，。；;]{2,60}|(?:不得|不予)(?:申请|申报|推荐|认定|支持|享受)[^，。；;]{0,40}"
)
_SERIES = re.compile(
    r"[^。；]{0,40}(?:以下|下列|如下)[^。；：:]{0,12}(?:条件|要求|情形|情况)[^。；：:]{0,24}[：:]([^。\n]{4,400})"
)
"""Conditions listed in the sentence itself: 应符合以下条件：注册满1年、…; 有下列情形之一的，不予支持：（一）…."""
_MARKS = (
    r"[；;]?\s*[（(](?:[一二三四五六七八九十]{1,2}|\d{1,2})[）)]|[；;]",
    r"[，,]",
    r"、",
)
_BY_WHOM = re.compile(r"^(?:经|自|在|由|上一?年度?|本年度?|当年).*(?:推荐|批准|备案|审核|后|起|年度)$")


def who(clean: Clean, start: int) -> str:
    """Whom the clause is for, in the words of its first sentence that gives something; empty where it does not say."""
    text = clean.text[start:]
    match = _SUBJECT.search(text) or _OPEN.search(text)
    if match is None:
        return ""
    parts = [part.strip() for part in re.split(r"[，,]", match[1])]
    return next((part for part in parts if not _BY_WHOM.match(part)), parts[0])[:80]


def conditions_of(clean: Clean, start: int, document: str, listed: bool, shuts_out: bool = False) -> list[Condition]:
    """The conditions of a paragraph from character `start` on. `listed`: it is an item under words like 符合以下条件,
    so all of it is one; `shuts_out`: under words like 有下列情形之一的，不予支持."""
    text = clean.text[start:]
    spans = [(0, len(text.rstrip("。；; ")), shuts_out)] if listed else list(_spans(text))
    found: dict[int, Condition] = {}
    for start_of, end_of, excluding in spans:
        begin, end = _trimmed(text, start_of, end_of)
        if end - begin >= 2 and end not in found:
            span = clean.span(start + begin, start + end)
            quoted = Quoted(document[span.start : span.end], span)
            found[end] = Condition(quoted, _said(text[begin:end], excluding), excluding)
    return sorted(found.values(), key=lambda condition: condition.quoted.span)


def _said(words: str, excluding: bool) -> str:
    """The condition in the language of rules; of what shuts out, that it does not hold."""
    return _shut_out(words) if excluding else expression_of(words)


def _shut_out(words: str) -> str:
    plain = re.sub(r"\s|　", "", words)
    for pattern, expression in _NEVERS:
        if re.match(pattern.replace("(?:未|不得)被?", "被?"), plain):
            return expression
    inner = expression_of(words)
    return f"非 ({inner})" if inner and not re.search("未|不|无|没有", plain) else ""


def _spans(text: str) -> Iterator[tuple[int, int, bool]]:
    """Stretches that say a condition, and whether it shuts out."""
    for match in _SERIES.finditer(text):
        for begin, end in _items(text, *match.span(1)):
            yield begin, end, excludes(match[0][: match.start(1) - match.start()])
    rest = _SERIES.sub(lambda found: "。" * len(found[0]), text)
    for pattern in (_SUBJECT, _OPEN, _MUST):
        for match in pattern.finditer(rest):
            for begin, end in _parts(rest, *match.span(1)):
                yield begin, end, False
    for match in _NEVER.finditer(rest):
        if not match[0].rstrip().endswith(("：", ":")):
            yield *match.span(), False


def _items(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The items of a list that one sentence tells: parted by numbers or ；, else by commas, else by 、."""
    words = text[begin:end]
    marks = next((one for one in _MARKS if re.search(one, words)), _MARKS[-1])
    at = begin
    for match in re.finditer(marks, words):
        yield at, begin + match.start()
        at = begin + match.end()
    yield at, end


def _parts(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """A condition split where several are joined by commas or 且."""
    at = begin
    for match in re.finditer(r"[，,]|(?<=[^、])(?:并且|且)(?=[^、])", text[begin:end]):
        yield at, begin + match.start()
        at = begin + match.end()
    yield at, end


def _trimmed(text: str, begin: int, end: int) -> tuple[int, int]:
    while begin < end and text[begin] in " 　，,、；;对":
        begin += 1
    while end > begin and text[end - 1] in " 　，,、；;的":
        end -= 1
    return begin, min(end, begin + _LONGEST)


# What can be said in the language of rules

_N = r"(?P<n>\d+(?:\.\d+)?)\s*(?P<u>亿元|万元|元)"
_LEAST = r"(?:达到?|超过|突破|不低于|不少于|在)?"
_UP = r"(?:\s*(?:（含）|\(含\))?(?:及)?以上)?"
_COUNT = r"(?P<n>\d+|[一二三四五六七八九十]+)"
_SUMS = {
    "营业收入": r"(?:年|上年度?|年度)?(?:主营业务收入|营业收入|营业总收入|销售收入|销售额|营收)",
    "研发费用": r"(?:年|上年度?|年度)?(?:研发费用|研发投入|研究开发费用)(?:总额)?",
    "资产总额": r"资产总额|总资产",
    "净利润": r"(?:年度?)?净利润",
    "实缴税费总额": r"(?:年度?)?(?:纳税额|实缴税收|缴纳税收|税收)",
    "固定资产投资额": r"固定资产投资(?:额|总额)?",
    "新增股权融资额": r"股权融资(?:额)?",
}
_SHARES = {
    "研发费用 / 营业收入": (
        r"(?:研发费用|研发投入|研究开发费用)(?:总额)?占(?:营业收入|销售收入|主营业务收入)(?:总额)?(?:的)?(?:比例|比重)?"
    ),
    "科技人员数 / 职工总数": r"科技人员占(?:企业)?(?:当年)?职工总数的?(?:比例|比重)?",
    "高新技术产品收入 / 总收入": r"高新技术产品(?:（服务）)?收入占(?:企业)?(?:同期)?总收入的?(?:比例|比重)?",
    "主营业务收入 / 营业收入": r"主营业务收入占营业收入的?(?:比例|比重)?",
    "大专以上人员数 / 职工总数": r"大专(?:及)?以上(?:学历)?(?:人员|员工)占(?:企业)?职工总数的?(?:比例|比重)?",
}
_TRUTHS = (
    (
        r"首次(?:通过|获得|被)?认定(?:为|的)?(?:国家)?高新技术企业|(?:新|初次)认定(?:为)?(?:的)?(?:国家)?高新技术企业",
        "首次认定高新技术企业",
    ),
    (r"重新(?:通过)?认定(?:为|的)?(?:国家)?高新技术企业", "重新认定高新技术企业"),
    (r"(?:有效期内的|拥有|具有)(?:国家)?高新技术企业", "高新技术企业证书有效"),
    (
        r"(?:首次|新增|新)(?:并)?(?:纳入|进入|升)(?:规|规上|规模以上|统计|国家统计|统计联网直报)[^，。；]{0,12}",
        "首次升规入统",
    ),
    (r"规(?:模以)?上工业企业", "规上工业企业"),
)
_TITLES = (
    (r"专精特新[“”\"]?小巨人", "专精特新小巨人有效"),
    (r"专精特新[“”\"]?中小企业", "专精特新中小企业有效"),
    (r"创新型中小企业", "创新型中小企业有效"),
    (r"科技型中小企业", "科技型中小企业在库"),
)
_NEVERS = (
    (r"(?:未|不得)被?列入(?:经营异常名录|异常经营名录)", "非 列入经营异常名录"),
    (r"(?:未|不得)被?列入[^，。；]{0,6}严重(?:违法)?失信[^，。；]{0,8}名单", "非 列入严重违法失信名单"),
)
_BOARDS = ("主板", "创业板", "科创板", "北交所", "新三板")


def expression_of(words: str) -> str:
    """The condition in the language of rules, empty where its words are not sure enough.

    >>> expression_of("研发费用占销售收入比例不低于3%")
    '研发费用 / 营业收入 >= 3%'
    >>> expression_of("示范带动效应强")
    ''
    """
    plain = re.sub(r"\s|　", "", words)
    found = list(dict.fromkeys(text for rule in _RULES if (text := rule(plain))))
    if len(found) > 1:
        found = [f"({text})" if " 或 " in text and not text.startswith("(") else text for text in found]
    return " 且 ".join(found)


def _sums(words: str) -> str:
    """Sums of the whole enterprise; those of one product or project are other facts."""
    if re.search(r"单品种|单个|产品|品种|项目|单笔", words):
        return ""
    parts = []
    for fact, name in _SUMS.items():
        match = re.search(rf"(?:{name})(?:首次|均)?{_LEAST}{_N}{_UP}(?!(?:及)?(?:以上)?(?:至|—|-|–|、|和))", words)
        if match and not re.search(r"增长|增加|增量|同比", words):
            sign = ">" if re.search(r"超过|突破", match[0]) else ">="
            parts.append(f"{fact} {sign} {match['n']} {match['u']}")
        match = re.search(rf"(?:{name})(?:不超过|低于|不高于|在){_N}(?:以下|以内)?", words)
        if match and re.search(r"不超过|低于|不高于|以下|以内", match[0]) and not re.search("不低于", match[0]):
            parts.append(f"{fact} {'<' if match[0].find('低于') >= 0 else '<='} {match['n']} {match['u']}")
    return " 且 ".join(parts)


def _shares(words: str) -> str:
    for fact, name in _SHARES.items():
        match = re.search(rf"(?:{name})(?:均)?(?:达到?|不低于|不少于|超过|在)?(?P<n>\d+(?:\.\d+)?)[%％]", words)
        if match:
            return f"{fact} {'>' if '超过' in match[0] else '>='} {match['n']}%"
    return ""


def _debt(words: str) -> str:
    match = re.search(r"资产负债率(?:不超过|不高于|低于|在)(?P<n>\d+(?:\.\d+)?)[%％]", words)
    return f"负债合计 / 资产总额 {'<' if '低于' in match[0] else '<='} {match['n']}%" if match else ""


def _growth(words: str) -> str:
    match = re.search(
        r"(营业收入|销售收入|主营业务收入)(?:同比|较上年(?:度)?)?(?:增长|增速|增幅)(?:率)?(?:达到?|不低于|超过|在)?(?P<n>\d+(?:\.\d+)?)[%％]",
        words,
    )
    if not match:
        return ""
    fact = "主营业务收入" if match[1] == "主营业务收入" else "营业收入"
    return f"增长率({fact}) {'>' if '超过' in match[0] else '>='} {match['n']}%"


def _age(words: str) -> str:
    older = re.search(
        rf"(?:注册|成立|登记|经营|法人资格)[^，。；\d]{{0,8}}(?:满|达到?)?{_COUNT}年(?:以上|及以上|（含）以上)", words
    )
    older = older or re.search(rf"具有{_COUNT}年(?:以上|及以上)独立法人资格", words)
    if older:
        return f"成立日期 <= 申报日 - {_whole(older['n'])} 年"
    younger = re.search(rf"(?:注册|成立|登记)[^，。；\d]{{0,8}}(?:不超过|未满|不满)?{_COUNT}年(?:以内|内|以下)", words)
    return f"成立日期 >= 申报日 - {_whole(younger['n'])} 年" if younger else ""


def _rights(words: str) -> str:
    match = re.search(
        rf"(?:拥有|获得|取得)[^，。；\d]{{0,10}}发明专利[^，。；\d]{{0,4}}(?:不少于)?{_COUNT}[件项](?:以上)?", words
    )
    match = match or re.search(rf"{_COUNT}[件项](?:以上|及以上)[^，。；]{{0,4}}(?:有效)?发明专利", words)
    return f"有效发明专利数 >= {_whole(match['n'])} 件" if match else ""


def _staff(words: str) -> str:
    match = re.search(r"(?:职工总数|从业人员|员工)(?:人数)?(?:达到?|不少于|不低于)(?P<n>\d+)[人名]", words)
    if match:
        return f"职工总数 >= {match['n']} 人"
    match = re.search(r"(?:职工总数|从业人员|员工)(?:人数)?不超过(?P<n>\d+)[人名]", words)
    return f"职工总数 <= {match['n']} 人" if match else ""


def _region(words: str) -> str:
    match = re.search(
        r"(?:在|于)([\u4e00-\u9fff]{2,12}?(?:省|市|县|新区|高新区|开发区))(?:行政区域|范围|辖区|区域)?(?:内)?(?:登记|注册|设立)",
        words,
    )
    return f"注册地区 含有 {match[1]}" if match and not match[1].startswith(("本", "我", "全")) else ""


def _truths(words: str) -> str:
    """What it is or holds: one of several titles, or nothing of what must not be."""
    titles = [text for pattern, text in _TITLES if re.search(pattern, words)]
    never = [text for pattern, text in _NEVERS if re.search(pattern, words)]
    if len(titles) > 1:
        titles = [f"({' 或 '.join(titles)})"] if never else [" 或 ".join(titles)]
    return " 且 ".join((*titles, *never)) or next((text for pattern, text in _TRUTHS if re.search(pattern, words)), "")


def _boards(words: str) -> str:
    named = [board for board in _BOARDS if board in words]
    if not named or not re.search(r"上市|挂牌", words):
        return ""
    return f"上市板块 = {named[0]}" if len(named) == 1 else f"上市板块 属于 {{{', '.join(named)}}}"


def _whole(raw: str) -> int:
    value = parse_number(raw)
    return int(value) if value is not None else 0


_RULES: tuple[Callable[[str], str], ...] = (
    *(_sums, _shares, _debt, _growth, _age, _rights, _staff, _region, _truths, _boards),
)


def excludes(text: str) -> bool:
    """Whether the words that announce conditions say that those of whom one holds get nothing."""
    return re.search(r"(?:不予|不得|不再|不能|取消|不享受|不适用|除外)|不(?:支持|受理)", text) is not None


def lists_conditions(text: str) -> bool:
    """Whether what follows as items are conditions: 须符合以下条件, 不得申请."""
    return (
        re.search(
            r"(?:以下|下列|如下)[^。；]{0,12}(?:条件|要求|情形|情况)|(?:符合|具备|满足)[^。；]{0,30}条件[^。；]{0,20}$",
            text,
        )
        is not None
    )
