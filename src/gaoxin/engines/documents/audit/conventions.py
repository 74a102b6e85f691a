"""Conventions of official statistics that decide what a difference between two numbers means.

They are declarations with their authority and the year since which they hold, kept together so that a statistician can
check them; no other file of the audit names an indicator.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Convention:
    """Words that name a group of indicators, and on what authority the group is treated alike."""

    words: tuple[str, ...]
    since: int
    authority: str

    def covers(self, name: str) -> bool:
        """True when the name holds one of the words."""
        return any(word in name for word in self.words)


COMPARABLE_PRICES = Convention(
    words=("生产总值", "增加值", "可支配收入", "劳动生产率"),
    since=2003,
    authority="《中国国民经济核算体系（2016）》：生产总值、增加值的增长速度按不变价格计算；居民收入实际增长扣除价格因素",
)
"""Levels are published in current prices, growth in comparable prices: the one does not follow from the other."""

PRICE_FREE = ("占", "比重", "比例", "比率", "能耗", "消耗", "排放")
"""A name with one of these words is a ratio and not an amount at prices, whatever else it contains."""

LOWER_IS_BETTER = Convention(
    words=(
        "能耗", "能源消耗", "水耗", "用水量", "电耗", "物耗", "煤耗", "排放", "浓度", "劣Ⅴ类", "劣V类", "污染天数",
        "漏损率", "损失率", "死亡", "事故", "隐患", "违法", "发案率", "发病率", "贫困", "辍学率", "空置率",
        "恩格尔系数", "城乡收入比", "居民收入比", "负债率", "不良率", "逾期", "投诉", "办理时间", "办理时限",
        "办结时限", "通关时间", "物流成本",
    ),
    since=2016,
    authority="国民经济和社会发展五年规划纲要主要指标表：资源环境、安全与风险类指标以控制、下降为目标",
)  # fmt: skip

HIGHER_IS_BETTER = Convention(
    words=(
        "生产总值", "总产值", "增加值", "收入", "利润", "税收", "利税", "社会消费品零售总额", "固定资产投资",
        "进出口", "外资", "吞吐量", "劳动生产率", "高新技术企业", "瞪羚", "专精特新", "上市企业", "专利", "研发",
        "R&D", "技术合同", "成果转化", "孵化器", "众创空间", "研发机构", "重点实验室", "覆盖率", "普及率", "利用率",
        "合格率", "达标率", "治理率", "处理率", "机械化率", "城镇化率", "满意度", "森林", "绿化", "优良天数",
        "优良率", "预期寿命",
    ),
    since=2016,
    authority="国民经济和社会发展五年规划纲要主要指标表：经济发展、创新驱动、民生福祉类指标以提高为目标",
)  # fmt: skip

REVERSED = ("降低", "下降", "减少", "减排", "削减", "压减", "压缩", "退出", "淘汰")
"""A name with one of these words already measures a change for the better or worse: no direction is assumed."""

CEILINGS = Convention(
    words=("失业率", "价格涨幅", "价格指数", "物价"),
    since=2016,
    authority="政府工作报告与五年规划纲要：失业率、居民消费价格涨幅的目标是控制上限，可以高于基期",
)
"""A target of these is a limit that may lie above what has been reached."""

WHOLE_SCOPES = ("全口径", "全部口径", "全部")
"""A scope that takes in everything is the same as no scope."""

NAMED_BY_SCOPE = ("财政收入", "公共预算收入", "税收收入")
"""Here 全口径 and 地方级 belong to the name: 全口径财政收入 also holds the shares of the centre and the province."""

SYNONYMS = (
    ("国内生产总值", "生产总值"),
    ("地区生产总值", "生产总值"),
    ("GDP", "生产总值"),
    ("R&D", "研发"),
    ("研究与试验发展", "研发"),
    ("规上", "规模以上"),
    ("规模工业", "规模以上工业"),
    ("总收入", "收入"),
)
"""Other words for the same thing, the first replaced by the second."""

GENERAL_NAMES = frozenset(
    (
        "产值", "总产值", "增加值", "销售收入", "主营业务收入", "收入", "利润", "利税", "税收", "投资", "总投资",
        "投资额", "完成投资", "资金", "面积", "总面积", "建筑面积", "总建筑面积", "占地面积", "用地", "企业",
        "规模以上企业", "龙头企业", "项目", "重点项目", "规模", "占比", "比重", "增速", "增长率", "从业人员",
        "就业", "带动就业", "人口", "人才", "平台", "创新平台", "机构", "载体", "基地", "示范基地", "园区", "品牌",
        "产能", "产量", "床位", "里程", "数量", "总量", "总额", "覆盖率", "普及率",
    )
)  # fmt: skip
"""Names that say nothing without the industry, place or project they are said of; rows so named are never compared."""

COMPLEMENTS = (("地上", "地下"),)
"""Parts that make up a whole (总…) by their meaning, without the text saying so."""

OVERLAPPING = Convention(
    words=("级", "以上", "女", "新增", "重点", "民营", "外资", "国有", "规上", "规模", "上市", "高新", "科技型", "占"),
    since=2016,
    authority="国家统计局统计分类标准：登记注册类型、规模、认定级别、行业各为独立的分类，同一单位可同时计入",
)
"""Classifications that cross each other: parts named by them may be counted twice."""

OTHER_MEASURES = Convention(
    words=(
        "产值", "收入", "利润", "税", "增加值", "产能", "年产", "带动", "销售", "预计", "达产", "新增", "辐射",
        "服务", "占",
    ),
    since=2016,
    authority="固定资产投资项目可行性研究报告通用提纲：投资、用地与达产后产值、收入、税收分列",
)  # fmt: skip
"""Words that begin a statement about something else than the whole just named."""
