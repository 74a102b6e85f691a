"""Signs by which official writing sets tasks apart from what surrounds them.

A plan speaks of its past, its situation, its aims and principles before it says what is to be done. The head noun of a
chapter's heading tells which (发展基础, 主要目标 against 重点任务, 保障措施); a task's title opens with a verb of doing
(推进, 建设) or is the name of a field (汽车产业), while a finding is a sentence with its subject first (能力明显增强).
"""

import re

_OVERVIEW = (
    "基础|形势|背景|现状|成效|成就|成绩|回顾|问题|短板|不足|挑战|机遇|环境分析|发展环境|外部环境|宏观环境|意义|思想|思路|原则|方针|理念|目标|定位|愿景|蓝图|展望|"
    "路径|战略任务|要求和目标|总体要求|基本要求|目标要求|总要求|依据|范围|对象|方式|方法|标准|内容|用语|含义|解释|说明|附则|"
    "步骤|阶段|时间安排|进度安排|组织机构|成员名单|结果应用|结果运用|指标|指标体系|主要指标|前言|引言|序言|结语|概况|情况|导向|预期|计划表|"
    "特征|趋势|总体布局|总体部署|战略布局|评价办法|考核办法|评分|计分|适用|总则"
)
_OVERVIEW_END = re.compile(rf"(?:{_OVERVIEW})$")
_TASK_END = re.compile(
    r"(?:任务|举措|措施|保障|工程|行动|计划|工作|事项|项目|部署|落实|实施|重点|建设|改革|支持|工作要求|组织领导|职责分工|责任分工|分工)$"
)
_VISION = re.compile(r"^(?:到|至)?20\d\d年|^展望|^今后|^未来")
_YEAR_OF_WORK = re.compile(r"^(?:20\d\d年|今年|本年度?).{0,12}(?:安排|部署|打算|(?<!目标)任务|工作|重点|要点)$")
"""The part of a report or a list of tasks that says what a year shall bring: 2023年工作安排."""
_SITUATION = re.compile(r"(?:机遇|挑战|形势|格局变化)$|^面临")
_COMPOUND = re.compile(
    r"(?!明确|锚定|完成|实现|坚持|把握|突出|强化|落实|聚焦|细化|分解|优化|确定|瞄准)[\u4e00-\u9fff]{2,4}"
    r"(?:目标|原则|思路|定位|范围|对象|步骤|依据|现状|背景|意义|阶段)"
)
"""Two nouns, though the first can be a verb: 整治目标, 实施步骤."""
_JOINTS = re.compile(r"[、，,和与及]|以及")

VERBS = (
    "推进|推动|加强|加快|加大|强化|完善|健全|建立|建设|建成|构建|构筑|打造|培育|培养|发展|提升|提高|优化|深化|实施|开展|落实|支持|鼓励|引导|"
    "促进|扩大|拓展|拓宽|创新|统筹|保障|做强|做大|做优|做好|做精|做实|抓好|抓实|抓紧|壮大|改造|改善|改进|改革|整合|整治|治理|防范|防控|化解|"
    "巩固|营造|搭建|组建|成立|设立|制定|出台|编制|修订|研究|探索|谋划|布局|引进|引入|引建|吸引|集聚|汇聚|聚焦|突出|坚持|增强|增加|新建|新增|扩建|续建|"
    "完成|实现|确保|争取|力争|激发|释放|畅通|盘活|放宽|放大|简化|规范|严格|严控|控制|降低|减少|压减|压实|减轻|清理|淘汰|推广|推行|试点|示范|"
    "复制|融入|对接|链接|参与|承接|承办|举办|组织|宣传|弘扬|传播|塑造|丰富|繁荣|保护|维护|守护|守住|筑牢|夯实|厚植|激活|挖掘|利用|用好|运用|"
    "应用|赋予|下放|授权|允许|补齐|补强|延伸|升级|转化|转变|转型|调整|疏解|协同|联动|共建|共享|开放|稳定|稳住|稳妥|稳|抢抓|抢占|攻克|攻坚|突破|"
    "解决|破解|消除|帮助|服务|关爱|救助|救治|扶持|帮扶|奖励|补贴|减免|兑现|督促|督导|监督|监管|考核|评估|评价|监测|排查|检查|查处|打击|处置|"
    "建好|管好|办好|办理|提供|安排|统一|合理|倡导|普及|培训|选派|选拔|招引|招聘|招商|启动|开工|开通|开发|开行|实行|执行|贯彻|传承|彰显|展示|"
    "理顺|厘清|明确|梳理|征集|发布|公开|设置|配置|配备|配套|划定|纳入|列入|配合|协助|会同|依托|围绕|瞄准|立足|发挥|凝聚|振兴|"
    "前瞻|精准|定期|适时|分类|分步|有序|有效|主动|积极|大力|着力|全力|全面|深入|深度|持续|切实|认真|扎实|稳步|逐步|加速|进一步|不断|重点|率先|"
    "高质量|高标准|高水平|高起点|科学|充分|广泛|集中|统筹|整体|系统|联合|牵头|依法|从严|严厉|抓|"
    "聚力|奋力|倾力|合力|协力|坚定|坚决|毫不|千方百计|用心|用情|用足|用活|纵深|精心|细化|量化|深耕|擦亮|叫响|建强|织密|织牢|兜牢|兜住|护航|严守|严防|"
    "严打|坚守|保持|保证|增进|更好|更加|加密|加固|加力|放活|放开|搞活|激励|优先|优选|拉动|带动|驱动|引领|撬动|催生|孵化|融合|贯通|打通|连通|衔接|"
    "承担|把握|把好|强链|补链|延链|稳链|紧扣|紧盯|紧抓|锚定|对标|注重|创建|争创|争当|修复|招募|募集|选聘|选树|评选|遴选|认定|储备|收储|流转|改建|"
    "迁建|拆除|恢复|重塑|再造|遏制|杜绝|禁止|取消|摸清|摸排|普查|核查|审查|验收|通报|筹措|筹集|筹建|申报|召开|印发|履行|遵守|学习|增设|扩容|扩充|"
    "扩面|提质|提标|提速|提效|提能|提档|延长|在.{2,16}上|以.{2,30}(?:为|引领|推动|带动|促进)"
)
_VERB_FIRST = re.compile(rf"^[“\"《]?(?:{VERBS})")
_FINDING = re.compile(
    r"(?:大幅|明显|显著|持续|不断|更加|全面|整体|稳步|进一步|日益|逐步|基本|初步|有效|较为|更为|重大|新的?|良好|积极|突出)"
    r"(?:实现|取得|得到|获得|达到)?(?:的)?(?:提升|提高|增强|改善|优化|增长|形成|完善|凸显|显现|好转|发展|突破|进展|成效|成果|成绩|变化|台阶|"
    r"跨越|加强|加快|扩大|深化|释放|进步|见效|健全|巩固|强大|彰显|高效|优良|广泛|向好|拓展|丰富|合理|协调|规范|便利|富裕|安全)$|"
    r"(?:雄厚|强劲|明显|显著|突出|凸显|良好|如期实现|初具规模|名列前茅|走在前列|更有品质|更有质量)$|"
    r"^[^，。]{2,20}(?:取得|迈上|迈出|跃上|实现|再上|达到)(?:了)?(?:新|重大|历史性|显著|明显|积极|阶段性|整体)"
)
_PAST = re.compile(
    r"^(?:近年来|近几年|当前|目前|现阶段|过去|多年来|“?十[一二三四五]五”?(?:期间|时期|以来)|自?20\d\d年以来|截至|截止|20\d\d年[，,末底以]|20\d\d年?[-—至]20\d\d年期间|五年来|总体来看|综合来看|总的来看|综合判断)"
)


def is_overview(heading: str) -> bool:
    """Whether a heading announces background, aims, principles or rules of procedure, and so no tasks.

    Judged by the head noun of each joined part: 基础与形势, 发展思路与目标; a verb of doing in front makes it a task,
    except for situations, which no verb turns into one (准确把握新机遇新挑战).
    """
    plain = re.sub(r"[（(][^（）()]*[）)]$|[。：:，\s]+$", "", heading)
    if _YEAR_OF_WORK.search(plain):
        return False
    if _VISION.search(plain) or _SITUATION.search(plain):
        return True
    if _COMPOUND.fullmatch(plain):
        return True
    if opens_with_verb(plain) and not re.match(r"(?:总体|基本|主要|工作|发展)", plain):
        return False
    if _TASK_END.search(plain):
        return False
    return _OVERVIEW_END.search(_JOINTS.split(plain)[-1] or plain) is not None or is_finding(plain)


def opens_with_verb(text: str) -> bool:
    """Whether a title or sentence opens with a verb of doing or an adverb that brings one."""
    return _VERB_FIRST.match(text) is not None


def is_finding(title: str) -> bool:
    """Whether a title states what has come about and not what is to be done: 创新能力明显增强."""
    return not opens_with_verb(title) and _FINDING.search(title) is not None


_PROVISION = re.compile(
    r"第[一二三四五六七八九十百零〇\d]+条|本(?:办法|措施|方案|规划|纲要|意见|细则|通知|规定|政策|计划|要点)(?:自|由|有效|所称|适用|中)"
)


_PROJECTS = re.compile(
    r"(?:重点|重大|主要|骨干|支撑|标志性|储备|谋划|建设|十大)(?:建设)?(?:项目|工程)(?:清单|表|库|名单|一览表)?(?:[（(][^（）()]*[）)])?$"
)
_BUILDING = re.compile(r"总投资|投资(?:约|达)?\d|建设(?:年限|期限|周期|工期|单位|主体)|工期")


def is_project(heading: str, text: str) -> bool:
    """Whether a paragraph under a list of projects sets one out and so is no task: 某水库工程，总投资15亿元."""
    return _PROJECTS.search(heading) is not None and _BUILDING.search(text) is not None


_NO_TASKS = re.compile(r"项目|工程|指标|目标|成效|成就|回顾|名单|目录|一览|布局|案例|解读|名词|指数|体系")


def lists_no_tasks(caption: str) -> bool:
    """Whether the caption of a box announces projects, figures or findings and so no tasks."""
    return _NO_TASKS.search(caption) is not None


def is_provision(text: str) -> bool:
    """Whether a paragraph is an article of rules or says from when a document holds: 第三条, 本办法自…起施行."""
    return _PROVISION.match(text) is not None


def tells_of_the_past(text: str) -> bool:
    """Whether a paragraph opens as an account of the past or the present: “十三五”期间, 截至2020年底."""
    return _PAST.match(text) is not None
