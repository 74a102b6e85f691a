"""Heads of the ledgers of a plan (projects, tasks, numbered indicators): what each column holds."""

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from gaoxin.engines.documents.tables.columns import ColumnKind, read_heading


class Holds(StrEnum):
    """What stands in a column of a ledger."""

    SEQ = "seq"
    CATEGORY = "category"
    NAME = "name"
    """The name of a project."""
    TASK = "task"
    """What is to be done."""
    MEASURE = "measure"
    """The measures or the result that a task consists of."""
    CONTENT = "content"
    START = "start"
    FINISH = "finish"
    PERIOD = "period"
    MONEY = "money"
    PLAN_MONEY = "plan_money"
    """The part of the investment that falls into the plan's years."""
    YEAR_MONEY = "year_money"
    """Invested so far, or to be invested in one year: never the total."""
    BUILDER = "builder"
    LEAD = "lead"
    UNIT = "unit"
    """The responsible unit."""
    HELP = "help"
    PERSON = "person"
    DEADLINE = "deadline"
    PLACE = "place"
    NATURE = "nature"
    """新建, 续建 …"""
    INDICATOR = "indicator"
    """The name of an indicator."""
    COUNTED_IN = "counted_in"
    """The unit an indicator is counted in."""
    VALUE = "value"
    """A value of an indicator, or its growth."""
    ATTRIBUTE = "attribute"
    """预期性 or 约束性."""
    OTHER = "other"


class Kind(StrEnum):
    """Which ledger a table is."""

    PROJECTS = "projects"
    TASKS = "tasks"


_ANY = r"[^，。；：]{0,14}"
_HEADS: tuple[tuple[Holds, str], ...] = (
    (Holds.SEQ, r"序号?|编号|No\.?|项目编号|号"),
    (
        Holds.NATURE,
        r"(?:建设|项目|工作|目前|当前|前期|前期工作)?(?:性质|状态|阶段|进展|进度)(?:情况)?|备注|说明|资金来源|建设方式",
    ),
    (Holds.PERSON, rf"{_ANY}(?:领导|责任人|联系人|负责人|负责同志|人员)"),
    (
        Holds.DEADLINE,
        r"(?:计划|任务|工作)?(?:完成|办结|推进|落实)?(?:时限|时间要求|时限要求|时间节点|进度要求|时间进度|时间安排|进度安排)|(?:计划|拟)?完成(?:时间|期限|日期|时间和要求|时限要求)|时间|期限",
    ),
    (
        Holds.START,
        r"(?:计划|拟)*开工(?:时间|年份|年月|日期|年度)?|(?:建设)?开始(?:时间|年份)|起始年(?:份|限|月)?|起始时间",
    ),
    (
        Holds.FINISH,
        r"(?:计划|拟|预计)*(?:竣工|完工|建成|投产)(?:时间|年份|年月|日期|年限|年度)?|结束(?:年份?|时间)|截止(?:年份?|时间)",
    ),
    (Holds.PLAN_MONEY, rf"{_ANY}20\d\d年?[-—–－~～至]+20\d\d年?{_ANY}投资{_ANY}"),
    (Holds.YEAR_MONEY, rf"{_ANY}(?:年度|本年|当年|今年|20\d\d年|累计|已完成|完成|到位|年底前|截至){_ANY}投资{_ANY}"),
    (Holds.PLAN_MONEY, rf"{_ANY}(?:十[一二三四五六]?五|规划期|期内){_ANY}投资{_ANY}"),
    (
        Holds.CONTENT,
        rf"{_ANY}(?:内容|规模)[及和与、]{_ANY}投资{_ANY}",
    ),
    (Holds.BUILDER, rf"投资(?:主体|单位|方|人|业主){_ANY}"),
    (
        Holds.MONEY,
        rf"{_ANY}(?:总投资|投资总额|投资额|估算投资|投资估算|投资规模|投资金额|总概算|计划投资|匡算|投资|资金规模){_ANY}",
    ),
    (
        Holds.PERIOD,
        r"(?:项目|计划|工程)?(?:建设|实施|起止|完成)?(?:起止)?(?:年限|期限|周期|时间|时限|工期|年份|年度|时序|起止年|起止)|建设期|年限|开(?:工)?竣工(?:时间|年限|日期)?",
    ),
    (
        Holds.LEAD,
        r"(?:主要|第一|市级|省级|区级|县级)?(?:牵头|主办|主责|主要责任|抓总)(?:责任)?(?:单位|部门|处室|科室|领导小组)?(?:[（(].*)?",
    ),
    (Holds.HELP, r"(?:协同)?(?:配合|协办|参与|参加|协助|支持|责任配合)(?:配合)?(?:单位|部门|处室|科室)(?:[（(].*)?"),
    (
        Holds.BUILDER,
        rf"{_ANY}(?:建设|实施|投资|承建|承担|承办|申报|项目|开发|运营|建设责任)(?:主体|单位|方|业主|企业|法人){_ANY}|项目业主|业主(?:单位|名称)?{_ANY}|"
        rf"(?:投资|建设)?企业(?:名称)?|主体单位|主体",
    ),
    (
        Holds.UNIT,
        rf"(?:工作|任务|主要|具体|市级|省级|区级|县级|包保|属地|行业)?(?:责任|主管|监管|负责|落实|服务|包保|组织|实施|推进)(?:主体|地区|单位|部门|处室|"
        rf"科室){_ANY}|项目(?:责任|主管|牵头)(?:单位|部门)|所属(?:单位|地区|县区|区县)|部门|责任分工|职责分工|任务分工",
    ),
    (
        Holds.NAME,
        r"(?:重点|重大|主要|建设|谋划|储备)?(?:项目|工程)(?:\(?工程\)?)?(?:名称|名)|项目|(?:建设|重点|重大|主要|支撑|储备)项目|工程名称|名称|(?:项目|工程)(?:及|和)?名称",
    ),
    (
        Holds.MEASURE,
        r"(?:具体|主要|重点|工作|改革|实施|推进|落实|任务)*(?:措施|举措|目标|成果|任务内容|工作内容|内容及目标|要求|标准|成效|工作目标|年度目标|成果形式|考核指标|目标要求)",
    ),
    (
        Holds.TASK,
        r"(?:主要|重点|具体|工作|目标|改革|建设|实施|年度|重大|重要|分解|全年)*(?:任务|工作|事项|举措|措施)(?:名称|分解|事项|清单|内容|安排|要点|及目标|及要求|"
        r"项目)?|(?:政府工作报告|报告|规划|方案)?(?:内容|任务|目标任务)(?:摘要|分解)?",
    ),
    (
        Holds.CATEGORY,
        r"(?:项目|工程|任务|工作)?(?:类别|分类|类型|领域|行业|方面|板块|章节)|所属(?:领域|行业)|产业类别|一级任务|级别|层级|类",
    ),
    (Holds.CONTENT, rf"(?:项目|主要|建设|工程)*(?:建设)?(?:内容|规模|概况|简介|任务|方案){_ANY}"),
    (
        Holds.PLACE,
        rf"{_ANY}(?:地点|地址|选址|区域|位置|县区|地区|所在地|属地|区县|县市区|市县|市州)|县（市、区）|市（州）|县\(市、区\)",
    ),
)
_COMPILED = tuple((holds, re.compile(pattern)) for holds, pattern in _HEADS)
_BLANK = re.compile(r"[\s　“”\"]")
_LONGEST = 24
_BUILDS = frozenset(
    {Holds.MONEY, Holds.PLAN_MONEY, Holds.YEAR_MONEY, Holds.PERIOD, Holds.BUILDER, Holds.START, Holds.FINISH}
)
_TELLS = _BUILDS | {Holds.CONTENT, Holds.PLACE, Holds.NATURE, Holds.UNIT, Holds.LEAD}
_UNITS = frozenset({Holds.LEAD, Holds.UNIT, Holds.HELP, Holds.PERSON})


def head_holds(text: str) -> Holds | None:
    """What a column with this head holds, None for an unknown head."""
    plain = _BLANK.sub("", text)
    if not plain or len(plain) > _LONGEST:
        return None
    bare = re.sub(r"[（(][^（）()]*[）)]?", "", plain) or plain
    return next((holds for holds, pattern in _COMPILED if pattern.fullmatch(bare) or pattern.fullmatch(plain)), None)


_INDICATORS = {
    ColumnKind.SEQUENCE: Holds.SEQ,
    ColumnKind.CATEGORY: Holds.CATEGORY,
    ColumnKind.NAME: Holds.INDICATOR,
    ColumnKind.UNIT: Holds.COUNTED_IN,
    ColumnKind.VALUE: Holds.VALUE,
    ColumnKind.GROWTH: Holds.VALUE,
    ColumnKind.ATTRIBUTE: Holds.ATTRIBUTE,
}


def indicator_columns(heads: Sequence[str]) -> list[Holds] | None:
    """What the columns of a table of indicators hold whose rows open with their numbers, None for another table."""
    holds = [_INDICATORS.get(read_heading(head).kind) or head_holds(head) or Holds.OTHER for head in heads]
    once = (Holds.SEQ, Holds.INDICATOR)
    if any(holds.count(one) != 1 for one in once) or Holds.VALUE not in holds or Holds.OTHER in holds:
        return None
    return holds if holds[0] is Holds.SEQ else None


def columns_of(heads: Sequence[str]) -> dict[Holds, int]:
    """The columns by what they hold; of several of one kind the first (the last for the total after parts)."""
    columns: dict[Holds, int] = {}
    for at, head in enumerate(heads):
        holds = head_holds(head) if head else None
        if holds is not None and holds not in columns:
            columns[holds] = at
    return columns


def kind_of(columns: Mapping[Holds, int] | Iterable[Holds]) -> Kind | None:
    """Which ledger has these columns: projects are named and said to be built somehow, tasks have units."""
    held = frozenset(columns)
    if Holds.NAME in held and held & _BUILDS and len(held & _TELLS) >= 1:
        return Kind.PROJECTS
    if Holds.NAME in held and len(held & _TELLS) >= 2 and not held & {Holds.TASK}:
        return Kind.PROJECTS
    if held & {Holds.TASK, Holds.MEASURE} and held & _UNITS:
        return Kind.TASKS
    return None
