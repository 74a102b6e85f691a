"""The verbs of targets: what stands between the name of an indicator and its number, and what leads up to the name.

Years are masked before these patterns are applied: every character of a year or period is `TIME`.
"""

import re
from enum import StrEnum

TIME = "〒"

_UP = r"提高|增长|增加|提升|上升|扩大|发展|壮大|上涨|递增|回升|恢复|扩展|扩容|拓展|增强|集聚|上浮|上调|调增|增幅"
_DOWN = r"下降|降低|减少|压减|压缩|缩短|缩减|压降|削减|回落|控制|精简|下调|调减|再降"
_REACH = r"达到|达|为|约|保持在|稳定在|控制在|维持在|在|超过|不低于|不高于|至少"
_DATED = rf"(?:{TIME}+(?:[末底初])?的?(?:水平)?)?"


class Predicate(StrEnum):
    """What the words before a number say about it."""

    LEVEL = "level"
    FROM = "from"
    """由 …, the base of a from–to pair."""
    TO = "to"
    """… 提高到, the end of a from–to pair or a level reached."""
    YEARLY = "yearly"
    """年均增长 …"""
    CHANGE = "change"
    """增长, 降低, 较某年提高 …"""
    RELATIVE = "relative"
    """低于全省平均水平 …"""


_FROM = re.compile(
    rf"[较比]{TIME}+(?:[末底初])?的$|(?:由|从|自){_DATED}(?:(?:原|目前|现在|现有|当前|上年|去年)[一-鿿]{{0,4}}的?)?(?:约|近|不足|的)?$"
)
_TO = re.compile(
    rf"(?:(?:{_UP}|{_DOWN})(?:了)?(?:达到|达|到|至|为)|翻番达到?|[增升降扩压]{{1,2}}(?:到|至|为))了?{_DATED}(?:约|近)?$"
)
_YEARLY = re.compile(
    rf"(?:年均|年平均|平均每年|每年平均|每年|年复合)(?:复合|平均|分别|均)*(?:同口径)?(?P<verb>{_UP}|{_DOWN})(?:幅度)?(?:{_REACH}|保持)*$"
)
_CHANGE = re.compile(
    rf"(?:(?:同比|环比|同口径|按?可比(?:价格?|口径)|按?不变价格?|名义|实际|总体|累计|平均|力争|(?:[较比]|相比)(?:于)?{TIME}*(?:[末底初])?(?:年)?(?:同期)?(?:分别|均)?(?:力争|实现|再)?))*"
    rf"(?P<verb>{_UP}|{_DOWN})(?:了|幅度)?(?:{_REACH})?$"
    rf"|(?:[较比]|相比)(?:于)?{TIME}+[一-鿿]{{0,4}}?(?P<way>高|低|多|少|快)出?$"
)
_MORE = re.compile(
    rf"(?:(?:[较比]|相比)(?:于)?{TIME}*(?:[末底初])?(?:年)?(?:同期)?|再|累计|分别)*"
    rf"(?P<verb>增加|提高|上调|增长|下降|降低|减少|压减|下调|再降|缩短)(?:了)?(?:约|{_REACH})?$"
)
_RELATIVE = re.compile(
    r"(?P<verb>低于|高于|优于|好于|超过|比)(?P<body>[一-鿿]{0,8}平均(?:水平|值|数)?)(?P<way>提高|高出?|降低|低)?$"
)
_DOUBLED = re.compile(rf"(?:(?:[较比]|在|相比)?{TIME}+(?:[末底初])?(?:的)?(?:基础上|水平上?|相比)?)?(?:实现|再|力争)*$")
_FALLING = re.compile(rf"^(?:{_DOWN}|低|少)")


def read_predicate(left: str, *, share: bool) -> tuple[Predicate, int, bool]:
    """What the words before a number say, where they begin in `left`, and whether they mean a fall.

    `share` tells that the number is a percentage, points or a multiple, which alone can be a yearly rate or relative to
    an average.
    """
    for predicate, pattern in ((Predicate.FROM, _FROM), (Predicate.TO, _TO)):
        match = pattern.search(left)
        if match is not None:
            return predicate, match.start(), False
    change = _CHANGE if share else _MORE
    rates = ((Predicate.RELATIVE, _RELATIVE), (Predicate.YEARLY, _YEARLY)) if share else ()
    for predicate, pattern in (*rates, (Predicate.CHANGE, change)):
        match = pattern.search(left)
        if match is not None:
            verb = match.groupdict().get("way") or match.group("verb") or ""
            return predicate, match.start(), _FALLING.match(verb) is not None
    return Predicate.LEVEL, len(left), False


def doubling_begins(left: str) -> int:
    """Where the words that lead up to 翻一番 begin: 在2018年基础上, 较某年, 实现."""
    match = _DOUBLED.search(left)
    return match.start() if match is not None else len(left)


_TRAIL = re.compile(
    r"(?:分别|(?<![人平年户地])均|(?<![首成])都|总体|合计|全部|将|(?<![主需重])要|已经|已|一共|(?<!公)共|累计|基本|预计|力争|争取|确保|努力"
    r"|稳步|持续|始终|实际|年内|全年|逐年|达到或超过|达到|达|到|至|(?<![作行])为|是|拥有|(?<![所国持特占私])有|稳定在|保持在|维持在|控制在"
    r"|稳定保持|保持|位居|位列|位于|居于|进入|跻身|迈入|迈上|跨上|实现|完成|超过|突破|增至|降至|升至|(?<![节合契])约|仅|只有|不低于|不少于|不高于"
    rf"|不超过|拟按|拟|按|再|一[支批个家项]|(?<=[一-鿿]地)可|[：:\s“\"]|{TIME}+(?:[末底初前])?的?|在)$"
)
_LEAD = re.compile(
    rf"^(?:[力争取确保预计划]*(?:到|至|截至|截止到?|于|在|自|从|以)?{TIME}+(?:年?[末底初前]|之前|以前|以来|期间|时期)?[，,]?"
    r"|其中|并且|并(?![网购])|且|同时|另外|此外|以及|和(?!谐)|及(?![时格])|与|、|[，,：:；;\s]|—+|-+"
    r"|力争|争取|确保|努力|全力|预计|计划|预期|规划|拟|将|要(?!素)|使得|使(?!用)|把|对(?![外口接标台])|总共|合计|一共|共计|共有"
    r"|共(?![享同建性和青])|再(?![生制贷就担])|总计|实现(?!率)|完成(?!率)|达到|达(?![标产])|建成(?!区)|培育|打造|形成了?|拥有|汇聚了?|汇集了?|保持"
    r"|推动|促进(?!就业)|现有|已有|已经|已|有(?![效机色关限])|基本(?![养医公药农生建单民殡])|初步|成功|进一步|不断|持续|加快|大力|积极|稳步|逐步|着力"
    r"|切实|至少|重点(?=建设|培育|打造|支持|实施|推进)|壮大|做大|做强|(?:发展|推进|实施)(?=[一-鿿\d]{4}))"
)
_ACTS = """
用于 拿出 投向 组建 打造 拨付 下达 建设 建成 培育 引进 引入 引育 新增 新建 扩建 改建 改造 形成 完成 实现 推动
推进 实施 认定 创建 培养 培训 招引 支持 选派 遴选 确定 布局 发展 壮大 开展 组织 举办 承办 发布 整合 吸引 集聚
汇聚 谋划 储备 落地 签约 开工 建立 设立 推出 发放 筹集 募集 提供 开发 招聘 招募 资助 扶持 聘请 选聘 选拔 评选
命名 争取 投入 安排 筛选 突破 攻克 转化 研发 制定 修订 清理 淘汰 减少 压减 拆除 联通 接入 覆盖 服务 惠及 带动
帮助 吸纳 解决 化解 再建 还建 打通 拓展 申报 获批 拥有 现有 配备 配置 建好 选树 树立 推广 应用 启动 投放 增加
增设 增配 创办 扶助 帮扶 培树 派遣 补充 充实 招收 招录 录用 选送 轮训 选育 孵化 引导 促进 达到 有 对 的 为 将 使
确保 征集 示范 部署 建 引 育 设 至少 不少于 围绕 包括 涵盖 签订 梳理 纳入 归集 汇集 举行 编制 出台 开通 新开
新增设 新改扩建 增补 参与 主导 参加 选定 做强 做优 做大 取得 产生 保障 救助 援助 供应 开放 共享 复制 策划 包装
推介 对接 重点建设 新引进 累计建成 累计完成 面向 聚焦 给予 奖励 兑现 减免 减税 组织发布 录制 制作 创作 生产 完善
提升 优化 升级 引聚 招商 培优 辐射 盘活 处置 更新 使用 统筹 发行 统筹安排 选任 聘用 招用 稳定 组织实施 支持建设
新增建设 布设 敷设 架设 铺设 更新改造 新开工 筹建 保护 修复 治理 绿化 种植 养殖 流转 复垦 整治 发掘
"""
_ACT = re.compile("(?:" + "|".join(sorted(_ACTS.split(), key=len, reverse=True)) + ")(?:了|约|近|超过)?$")
_KEPT = re.compile(
    r"(?:每年|年均|累计|年|全年|当年|新|净)*(?:新增|新建|净增|引进|引入|认定|申报|吸引|招聘|招引|培训|培养|选派|募集|改造|投入|建设|组建|举办|开展|创建|实施|发放|吸纳|招收|招录|招募|征集|"
    r"选聘|资助|扶持|获批|签约|孵化|转化|制定|修订|补充|轮训|淘汰|新改扩建|扩建|开发|完成|推广|开工|发布|研发|攻克|突破|服务|帮扶|惠及|带动|选拔|遴选|推进实施|推进|启动|筹集|供应|减免|减税|增加)$"
)


def strip_trail(left: str) -> str:
    """The words before a number without the verb that links name and number."""
    while (match := _TRAIL.search(left)) is not None:
        left = left[: match.start()]
    return left


def lead_length(left: str) -> int:
    """How many characters in front of the name lead up to it: 到2025年, 力争, 实现, 其中, 培育 …"""
    at = 0
    while (match := _LEAD.match(left[at:])) is not None and match.end():
        at += match.end()
    return at


def ends_in_act(text: str) -> bool:
    """Whether a text ends in a verb that takes what follows the number as its object (新建5个平台)."""
    return _ACT.search(text) is not None


def kept_act(text: str) -> str:
    """The verb at the end of a text that belongs to the name of what is counted: 新增, 每年培训; else empty."""
    match = _KEPT.search(text)
    return match.group() if match else ""
