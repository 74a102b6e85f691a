"""Units and measure words, as written and as compared.

万 and 亿 stay in front (万元, 亿美元, 万平方米). Companies are counted in 家 whether the text says 户 or 家, people in
人 whether it says 名 or 人.
"""

import re

_MONEY = "元 美元 欧元 日元 港元 人民币 英镑"
_AREA = "平方公里 平方千米 平方米 平米 公顷 亩 ㎡"
_LENGTH = "公里 千米 延米 米 海里 里程"
_VOLUME = "立方米 方 升 千升 桶 标准立方米"
_WEIGHT = "吨标准煤 吨标煤 标准煤 标煤 吨 公斤 千克 克 斤 毫克 微克 载重吨 吨公里"
_ENERGY = "千瓦时 千瓦 兆瓦 吉瓦 瓦 度 大卡 千伏安 千伏 兆瓦时 吉瓦时 GWh MWh kWh GW MW kW"
_DATA = "兆比特每秒 标准机架 机架 PFLOPS EFLOPS PFlops EFlops Mbps Gbps GB TB PB EB"
_TRADE = "标准箱 标箱 TEU 车次 航班 班列 列次 班次 架次"
_PEOPLE = "人次 人天 人年 人月 人 名 户次 户 学时 课时 学位 家次"
_THINGS = (
    "个 家 项 件 条 所 座 处 台 套 只 辆 艘 架 篇 部 场 批次 种 幢 栋 间 张 株 头 羽 口 支 列 班 枚 段 片 份 宗"
    " 笔 门 个班 台套 台次 场次 例 起 册 本 首 卷 次 幅 对 组 盏 根 孔 村 乡镇 床 店 品种 亩次 项次 件次"
)
_RATIO = "个百分点 百分点 % ‰ 倍 分贝 分"
_TIME = "个工作日 工作日 个月 小时 分钟 岁 年 天 日 秒"

_WORDS = " ".join(
    (_MONEY, _AREA, _LENGTH, _VOLUME, _WEIGHT, _ENERGY, _DATA, _TRADE, _PEOPLE, _THINGS, _RATIO, _TIME)
).split()
_ATOM = "(?:" + "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True)) + ")"
_SCALE = "(?:万亿|千万|百万|亿|万)?"
_PER = f"(?:/|每){_SCALE}(?:{_ATOM}|人口|GDP|千人|百人|百户|千户|亿元|亿车公里|亿吨公里)"
_UNIT = re.compile(f"{_SCALE}{_ATOM}(?:{_PER})?")
_WHOLE = re.compile(
    rf"{_SCALE}(?:{_ATOM}|[A-Za-zμ℃°Ωµ³²·]{{1,8}})(?:[/·](?:{_SCALE}(?:{_ATOM}|人口|[A-Za-z³²\d]{{1,6}})|[百千万]+[人户口元]口?))?"
)

# A measure word that the next characters turn into part of another word: 项目, 个人, 家庭, 人才, 条件, 件套 …
_NOT_AFTER = {
    "项": "目",
    "个": "人",
    "家": "庭族具",
    "人": "才民均口力工大行",
    "条": "件款例",
    "件": "套",
    "年": "级代龄轻均初产报",
    "天": "然",
    "日": "本常均",
    "位": "于一置",
    "方": "面案式向针便法",
    "分": "别类工析局中开支期解布散行",
    "度": "假",
    "里": "程",
    "本": "级市省区科地",
    "场": "所景地馆",
    "部": "门分署委省",
    "类": "别型",
    "组": "织团建",
    "次": "月年日于",
    "户": "籍外",
    "名": "单牌",
    "台": "阶湾",
    "期": "间末限货",
    "片": "区",
    "段": "时",
    "班": "子组",
    "支": "持付撑柱出行部",
    "口": "岸径",
    "门": "户类",
    "处": "理置",
    "所": "有在属需",
    "对": "外接口",
    "例": "如",
    "起": "步来草点",
    "列": "入为",
    "份": "额",
    "批": "准复发",
    "种": "植子业类质养",
    "间": "接隔",
    "头": "部",
    "元": "器件素宇",
    "米": "业",
    "克": "服",
    "吨": "位级",
    "首": "批先次台套个席位要府都",
    "村": "级民",
    "张": "家",
    "只": "能有是要",
    "套": "餐",
    "座": "谈位",
    "升": "级至到",
    "根": "据本",
    "卷": "烟",
    "篇": "章",
    "兆": "瓦",
}


def read_unit(text: str, at: int) -> str:
    """The unit that begins at `at`, as written, or the empty string."""
    found = _UNIT.match(text, at)
    if found is None:
        return ""
    unit = found.group()
    last = unit.rsplit("/", 1)[-1].lstrip("万亿百千")
    following = text[found.end() : found.end() + 1]
    if following and following in _NOT_AFTER.get(last, ""):
        return ""
    return unit


def is_unit(text: str) -> bool:
    """Whether the whole text is a unit, as in a unit column or a bracket after a name."""
    return _WHOLE.fullmatch(text) is not None


def normalise_unit(unit: str, counted: str = "") -> str:
    """The unit as compared; `counted` is what is counted, which decides whether 户 means companies."""
    plain = unit.replace("％", "%").replace("㎡", "平方米").replace("平米", "平方米")
    plain = re.sub(r"^百分点$", "个百分点", plain)
    plain = re.sub(r"^(万|亿)?名$", r"\1人", plain)
    if plain == "户" and re.search(
        r"企业|公司|单位|机构|商户|巨人|主体|独角兽|瞪羚|合作社|法人|平台|中心|载体|“四上”|四上", counted
    ):
        return "家"
    return plain
