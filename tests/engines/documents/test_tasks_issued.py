"""Tasks of plans that a notice issues, with fields of units and time on lines of their own."""

from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.structure import lay_out
from gaoxin.engines.documents.tasks import Task, extract_tasks

NOTICE = """山阳市人民政府办公室关于印发重点工作责任分解的通知
各县（市、区）人民政府，市政府各部门：
《重点工作责任分解》已经市政府同意，现印发给你们，请认真执行。
一、提高认识。各级各部门要压实责任，不折不扣落实重点工作任务，加强督导检查。
二、列第一位的责任单位为牵头单位。各牵头单位要及时报告完成情况，推动工作落实。
山阳市人民政府办公室
2024年3月1日
"""
PLAN = """重点工作责任分解
一、推动经济运行
1.落实减税政策，全年为企业减负3亿元。（责任单位：市财政局、市税务局）
2.加快项目建设，完成投资100亿元。（责任单位：市发改委，各区、县〔市〕政府）
"""


def tasks(text: str) -> tuple[Task, ...]:
    document = Document(text, "txt", "0" * 64)
    return extract_tasks(document, lay_out(document))


def test_the_demands_of_a_notice_are_no_tasks_of_the_plan_it_issues() -> None:
    assert [task.number for task in tasks(NOTICE + PLAN)] == ["1.", "2."]
    assert [task.number for task in tasks(NOTICE)] == ["一、", "二、"]


def test_the_title_of_an_issued_division_of_work_is_no_heading() -> None:
    assert tasks(NOTICE + PLAN)[0].heading_path == ("一、推动经济运行", "1.落实减税政策")


def test_the_first_unit_leads_where_the_notice_says_so() -> None:
    first, second = tasks(NOTICE + PLAN)
    assert (first.lead_units, first.resp_units) == (("市财政局",), ("市税务局",))
    assert (second.lead_units, second.resp_units) == (("市发改委",), ("各区、县〔市〕政府",))
    assert [task.lead_units for task in tasks(PLAN)] == [(), ()]


def test_fields_on_lines_of_their_own_give_units_and_the_deadline() -> None:
    text = """2024年重点任务分工方案
一、主要预期目标
1.地区生产总值增长6%左右。
牵头单位：区发改局
责任单位：各街道
完成时限：12月底
2.新增就业5000人。
责任领导：李明
牵头单位：区人社局
完成时限：长期坚持
"""
    first, second = tasks(text)
    assert (first.lead_units, first.resp_units, first.deadlines[0].date) == (("区发改局",), ("各街道",), "2024-12-31")
    assert (second.lead_units, second.resp_units, second.deadlines[0].ongoing) == (("区人社局",), (), True)


def test_the_name_of_the_field_is_no_part_of_the_deadline() -> None:
    (task,) = tasks(
        "一、重点任务\n（一）深化改革。全面推行一照通行。（市市场监管局、市数据局；完成时限：2024年12月）\n"
    )
    assert [(deadline.raw, deadline.date) for deadline in task.deadlines] == [("2024年12月", "2024-12")]
    assert task.resp_units == ("市市场监管局", "市数据局")


def test_items_that_end_in_a_field_of_units_stay_apart_though_no_stop_closes_them() -> None:
    text = """2024年科技创新工作要点
一、实施创新平台提升行动
1. 争创省级重点实验室2家。支持龙头企业牵头组建创新联合体。责任科室：科技平台科
2. 推进高新区争先进位，力争全国排名前移5位。责任科室：高新区科、规划科
二、实施企业培育行动
3. 新认定高新技术企业120家以上，科技型中小企业入库600家。责任科室：高新科
4. 全年技术合同成交额突破100亿元，转化成果30项以上。责任科室：成果科、各县（区）科技局
"""
    assert [(task.number, task.resp_units) for task in tasks(text)] == [
        ("1.", ("科技平台科",)),
        ("2.", ("高新区科", "规划科")),
        ("3.", ("高新科",)),
        ("4.", ("成果科", "各县（区）科技局")),
    ]


def test_minutes_give_items_to_units_in_running_text() -> None:
    text = """关于推进重点项目建设的会议纪要
〔2024〕15号
2024年4月12日，管委会召开专题会议，研究重点项目推进事宜，协调解决有关问题。现纪要如下：
一、关于厂房项目。会议明确，由建设局牵头，加快办理施工许可，4月底前开工。
二、关于水厂项目。会议要求,由生态局负责,经发局、自然资源局配合,6月底前完成批复。
三、关于配套问题。会议议定，由投资公司负责于5月20日前完成供电接入。
"""
    assert [(task.lead_units, task.resp_units, task.deadlines[0].date) for task in tasks(text)] == [
        (("建设局",), (), "2024-04-30"),
        ((), ("生态局", "经发局", "自然资源局"), "2024-06-30"),
        ((), ("投资公司",), "2024-05-20"),
    ]


def test_a_heading_over_items_that_go_on_counting_is_no_task() -> None:
    text = """一、重点任务
（一）推进数据基础设施建设。
1.加强算力建设。到2027年机架达到5000架。（市数据局牵头）
（二）推进创新基础设施建设。
2.建设创新平台。新建重点实验室2个。（市科技局牵头）
3.建设中试基地。新建基地3个。（市科技局牵头）
"""
    assert [task.number for task in tasks(text)] == ["1.", "2.", "3."]


def test_an_item_named_by_a_noun_is_a_task_beside_others_that_are() -> None:
    text = """三、重大人才工程
1.领军人才引进工程。到2030年，引进领军人才和团队100个，建设人才之家。
2.青年英才开发工程。每年遴选200名青年人才重点培养。
"""
    assert [(task.number, task.title) for task in tasks(text)] == [
        ("1.", "领军人才引进工程"),
        ("2.", "青年英才开发工程"),
    ]
