"""What a number is about: the noun before it, the noun after it, the list it is dealt out to, or what came before."""

import re
from dataclasses import dataclass

from gaoxin.engines.documents.indicators.predicates import TIME, ends_in_act, kept_act, lead_length, strip_trail

_NOUN = re.compile(r"[一-鿿A-Za-z]")
_STOP = re.compile(r"[，。；：、,;:（(！？!?\s]|" + TIME)
_HEADS = re.compile(
    r"^(?:项目|企业|单位|部门|学校|机构|街道|社区|乡镇|园区|平台)(?=.*(?:开工|开复工|入驻|落地|投产|达产|上线|竣工|签约|上市|挂牌|搬迁入驻|入库)$)"
)
_VERB_INSIDE = re.compile(
    r"(?<=[一-鿿]{2})(?:纳入|开展|进行|参与|参加|获批|获评|成为|用于|实现|达到|得到|通过|被|并|以及|获得|到岗|(?:汇聚|集聚|聚集|分布|落户|位)(?:于|在)|支持(?=[一-鿿]{2})"
    r"|到(?=[一-鿿]{1,8}(?:服务|就业|工作|任教|任职|创业|学习|锻炼|挂职))|的(?:目标|任务|要求|作用|基础上))"
)
_LEVEL = re.compile(
    r"^(?:国家级|省级|市级|区级|县级|世界级|规模以上|规上|限上|国家重点|省重点|\d?[A-Z]级|[甲乙丙]级)(?:及以上|以上)?"
)
_WIDE = re.compile(r"^(?:全[市省区县国]|我[市省区县国]|本[市省区县])")
_ADJECTIVE = re.compile(_LEVEL.pattern + "$")
_PARTIAL = re.compile(
    r"^(?:总数|总量|总额|总规模|规模|数量|总人数|人数|总面积|面积|占比|比重|比例|总值|总产值|产值)(?:占比)?$"
)
_VERBS_AHEAD = re.compile(
    r"保持|持续|稳步|不断|明显|显著|进一步|得到|取得|基本|居|位|领先|加快|较快|大幅|全面|更加|稳定|实现|迈|处于|趋"
)
_FIELD = re.compile(
    r"(?:稳定|保持|力争|争取|分别|稳居|进入|位居|位列|跻身|居|排在|迈入|在)*"
    r"(?P<field>(?:全国|全省|全市|全球|世界|国内|全区|中西部|东部|西部|东北)(?:[一-鿿]{0,8}?)?)(?:中|的)?$"
)
_ORDER = re.compile(r"^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十]+[章节]|——)+")
_URGE = re.compile(
    r"(?:全力|着力|大力|积极|加快|加速|重点|优先|持续|稳步|推动|促进|提升|优化|培育|发展|壮大|打造|做大|做强|做优|做精|建设|构建|推进|布局|前瞻|集聚"
    r"|巩固|改造|升级|振兴|突出|聚焦|引进|形成|和|与|、)"
)
_FIELD_OF_WORK = re.compile(
    r"(?:产业|行业|集群|经济|园区|板块|产业链|制造业|服务业|农业|工业|旅游业|物流业|加工业|建筑业|装备|材料|能源)$"
)
_BARE = re.compile(
    r"(?:工业|产业|行业|全行业|年)?(?:总产值|产值|总产出|增加值|营业收入|营业总收入|主营业务收入|销售收入|总收入|收入|产业规模|总规模|规模|投资|投资额|利润|利税|税收|产量)"
)
_LENT = re.compile(
    r"(?:[一-鿿]{2}化率|[一-鿿]{2}率|(?:居民|人均|年均|工业|农业|主营业务|营业|销售|综合|平均|总|年)*"
    r"(?:可支配收入|收入|总?产值|规模|面积|总?产量|总量|数量|人数|投资|增加值|吞吐量|排放总?量|用量|消费量|占比|比重|能力|水平|浓度|总额|余额))$"
)
_OWN_HEAD = re.compile(
    r"(?:率|量|额|值|数|入|比重|比例|占比|面积|总产值|产值|规模|水平|能力|强度|浓度|指数|收入|利润|税收|时间|人口|寿命|企业|机构|平台|人才|项目|中心|载体|基地|站|点)$"
)
_OWNED = re.compile(
    r"(?![每万千])[一-鿿A-Za-z]{2,16}?(?:拥有|共有|现有|建有|设有|(?:汇聚|集聚|聚集|汇集|形成|引进|建成|培育)了)(?=[一-鿿A-Za-z]{3})"
)
_DEALT = re.compile(r"分别(?![是由])")
_PER_HEAD = re.compile(
    r"(?P<name>[^每]{3,}?)(?:达到|达|为)?(?P<per>每[百千万亿]+(?:人口|人|户|家|名[一-鿿]{0,8}|平方公里|常住人口))$"
)
_BOTH = re.compile(r"城乡|城镇和农村")
_AREA = re.compile(
    r"(?:[在对]?(?:全[市省区县国镇乡村旗州域]|我[市省区县国]|本[市省区县]|区内|市内|省内|园区内?|辖区内?|每年|全年|年内))+"
)
_REALISED = re.compile(
    r"(?<=[一-鿿]{2})实现(?=(?:总|主营|营业|销售|工业|规模)?[一-鿿]{0,4}(?:产值|收入|增加值|利润|税收|销售额|交易额|成交额|投资))"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """A name and where it stands in the paragraph (`start` to `end`)."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Before:
    """The words before a number taken apart.

    `noun` is what they name, None when they name nothing; `act` is a verb that wants a noun after the number and
    belongs to the name (新增, 每年培训), `wants` says that such a verb or 等 stands there; `dealt` marks 分别, with the
    `suffix` that stands behind it; `each` marks 均.
    """

    noun: Subject | None
    act: Subject | None = None
    wants: bool = False
    dealt: bool = False
    suffix: str = ""
    each: bool = False


def before(left: str, offset: int) -> Before:
    """Take the words before a number apart; `offset` is where they stand in the paragraph."""
    body = strip_trail(left)
    tail = left[len(body) :]
    dealt, suffix = "分别" in tail, ""
    parted = _DEALT.search(body)
    if parted is not None:
        dealt, suffix = True, body[parted.end() :]
        body = strip_trail(body[: parted.start()])
    each = re.search(r"均|都", tail) is not None
    wants = _wants(body)
    act = kept_act(body) if wants else ""
    kept = Subject(act, offset + len(body) - len(act), offset + len(body)) if act else None
    lead = lead_length(body)
    noun = body[lead:].removesuffix("等")
    owned = _OWNED.match(noun)
    lead, noun = (lead + owned.end(), noun[owned.end() :]) if owned else (lead, noun)
    noun = _REALISED.sub("", noun)
    if not noun and len(_NOUN.findall(suffix)) >= 2:
        lead, noun, suffix = len(left) - len(tail) - len(suffix), suffix, ""
    if len(_NOUN.findall(noun)) < 2 or _AREA.fullmatch(noun):
        return Before(None, kept, wants, dealt, suffix, each)
    noun, cut = _in_place(noun)
    start = offset + lead + cut
    end = start + len(noun)
    rate = _PER_HEAD.match(noun)
    if rate is not None:
        noun = rate.group("per") + rate.group("name")
    return Before(Subject(noun, start, end), kept, wants, dealt, suffix, each)


def _wants(body: str) -> bool:
    return body.endswith("等") or (ends_in_act(body) and not _OWN_HEAD.search(body))


def _in_place(noun: str) -> tuple[str, int]:
    """在某排名中 is 某排名."""
    match = re.fullmatch(r"在(.{3,})(?:中|上|方面)", noun)
    return (match.group(1), 1) if match else (noun, 0)


def after(right: str, offset: int) -> Subject | None:
    """The noun that follows a number: 5个国家级平台, 80%的重点企业."""
    begins = re.match(r"\s*(?:左右|以上)?的?", right)
    at = begins.end() if begins else 0
    stop = _STOP.search(right, at)
    end = stop.start() if stop else len(right)
    inside = _VERB_INSIDE.search(right, at, end)
    end = inside.start() if inside else end
    noun = right[at:end].rstrip("的和及与")
    end = at + len(noun)
    if len(_NOUN.findall(noun)) < 2 or not re.match(r"[一-鿿A-Za-z“\"《\d]", noun):
        return None
    head = _HEADS.match(noun)
    name = noun[head.end() :] + head.group() if head else noun
    return Subject(name.strip('“”"') if name.count("“") != name.count("”") else name, offset + at, offset + end)


def compose(part: str, whole: Subject | None) -> str:
    """A name made of a part (国家级, 总数, 占全市) and the thing it is a part of."""
    if whole is None:
        return part
    head = whole.name.rsplit("等", 1)[-1] or whole.name
    head = re.sub(r"^(?:各类|各级|各级各类|新增|累计)", "", head)
    head = _LEVEL.sub("", _WIDE.sub("", head)) if _ADJECTIVE.match(part) else head
    if _ADJECTIVE.match(part):
        return part + head
    if part.startswith("总"):
        return re.sub(r"^(?:新增|净增|新建|新认定|认定)|(?:总?数量?|总量)$", "", whole.name) + part
    return whole.name + part


def is_partial(noun: str) -> bool:
    """Whether a noun means nothing without what came before: 总数, 国家级, 占比."""
    return _ADJECTIVE.match(noun) is not None or _PARTIAL.match(noun) is not None


def ranked(noun: Subject) -> Subject | None:
    """The name of a rank: 便利度进入全省 → 便利度全省排名; None where only the field of comparison is said."""
    match = _FIELD.search(noun.name)
    name = noun.name[: match.start()] if match else noun.name
    if len(_NOUN.findall(name)) < 2:
        return None
    told = re.search(r"排名|位次|名次", name)
    field = match.group("field") if match else ""
    return Subject(name if told else f"{name}{field}排名", noun.start, noun.end)


def topic(clause: str, offset: int) -> Subject | None:
    """The subject of a clause without a number: 居民收入保持领先 → 居民收入."""
    lead = lead_length(clause)
    body = clause[lead:]
    verb = _VERBS_AHEAD.search(body, 2)
    noun = body[: verb.start()] if verb else body
    if verb is None or len(_NOUN.findall(noun)) < 2 or len(noun) > 30:
        return None
    return Subject(noun, offset + lead, offset + lead + len(noun))


def theme(title: str) -> str | None:
    """The industry or place a title is about: 培育壮大氢能产业 → 氢能产业; None for other titles."""
    plain = _ORDER.sub("", title)
    while (match := _URGE.match(plain)) is not None:
        plain = plain[match.end() :]
    return plain if _FIELD_OF_WORK.search(plain) and 3 <= len(plain) <= 20 else None


def is_bare(name: str) -> bool:
    """Whether a name is a measure without its object: 总产值, 营业收入."""
    return _BARE.fullmatch(name) is not None


def deal_out(subject: Subject, suffix: str, *, count: int, each: bool) -> list[Subject]:
    """The names of a list that numbers are dealt out to (A、B和C 分别 …), each made whole; one name when it is no list.

    A shared head goes to every name (花生种植、收获机械化率 → 花生种植机械化率, 花生收获机械化率).
    """
    parts = _list(subject)
    if len(parts) == 1 and count == 2 and each and _BOTH.search(subject.name):
        return [
            Subject(_BOTH.sub(side, subject.name) + suffix, subject.start, subject.end) for side in ("城镇", "农村")
        ]
    same = len({part.name[-2:] for part in parts}) == 1 and _OWN_HEAD.search(parts[-1].name) is not None
    if len(parts) < 2 or not (len(parts) == count or (count == 1 and (each or same))):
        return [Subject(subject.name + suffix, subject.start, subject.end)]
    if suffix:
        return [Subject(part.name + suffix, part.start, part.end) for part in parts]
    return _share_head(parts)


def _list(subject: Subject) -> list[Subject]:
    parts: list[Subject] = []
    at = 0
    for match in re.finditer(r"、|以及|和|及(?!以上|其)|与(?!其)", subject.name + "、"):
        piece = subject.name[at : match.start()]
        if piece:
            parts.append(Subject(piece, subject.start + at, subject.start + match.start()))
        at = match.end()
    return parts or [subject]


def _share_head(parts: list[Subject]) -> list[Subject]:
    last = parts[-1]
    counted = re.search(r"[一二三四五六七八九十两\d]+(?:项|种|类|大|个)", last.name)
    head = ""
    if counted and counted.start() >= 2:
        rest = last.name[counted.end() :]
        head = re.sub(r"^[一-鿿]{0,6}?(?:指标|污染物|产业|领域|行业|作物|产品)", "", rest)
        parts[-1] = Subject(last.name[: counted.start()] + head, last.start, last.end)
    own = [part for part in parts[:-1] if _OWN_HEAD.search(part.name)]
    if len(own) == len(parts) - 1:
        return parts
    head = head or _head_of(parts)
    if not head:
        return parts
    stem = last.name.removesuffix(head)
    first = parts[0].name
    prefix = first[: -len(stem)] if not counted and len(parts) == 2 and 0 < len(stem) < len(first) else ""
    return [
        Subject(part.name + head, part.start, part.end)
        if index < len(parts) - 1
        else (part if counted else Subject(prefix + part.name, part.start, part.end))
        for index, part in enumerate(parts)
    ]


def _head_of(parts: list[Subject]) -> str:
    """The head that the last name of a list lends to the others: 收获机械化率 lends 机械化率."""
    match = _LENT.search(parts[-1].name)
    return match.group() if match and match.start() >= 2 else ""
