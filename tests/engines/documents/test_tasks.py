"""What a plan says shall be done, and what in a plan is none of it."""

from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.structure import lay_out
from gaoxin.engines.documents.tasks import Task, extract_tasks

PROSE = "立足现有基础，统筹项目、资金和人才，推动各项工作走深走实，形成一批看得见的成果。"


def tasks_of(text: str) -> tuple[Task, ...]:
    document = Document(text, "txt", "0" * 64)
    tasks = extract_tasks(document, lay_out(document))
    assert all(document.text[task.offset : task.end] == task.evidence for task in tasks)
    return tasks


def test_background_aims_and_principles_are_no_tasks() -> None:
    text = (
        f"一、发展基础\n（一）创新能力明显增强。{PROSE}\n二、总体要求\n（一）指导思想。{PROSE}\n（二）基本原则。{PROSE}\n"
        f"（三）主要目标。{PROSE}\n三、重点任务\n（一）建强平台。{PROSE}\n四、保障措施\n（一）加强领导。{PROSE}"
    )
    assert [task.heading_path for task in tasks_of(text)] == [
        ("三、重点任务", "（一）建强平台"),
        ("四、保障措施", "（一）加强领导"),
    ]


def test_a_heading_with_its_text_is_one_task_and_its_overview_none() -> None:
    text = f"一、主要任务\n（一）做强产业\n{PROSE}\n1.壮大集群\n推进集群发展。{PROSE}\n2.补齐链条\n推进强链。{PROSE}"
    tasks = tasks_of(text)
    assert [(task.number, task.title) for task in tasks] == [("1.", "壮大集群"), ("2.", "补齐链条")]
    assert tasks[0].evidence.startswith("推进集群发展")


def test_paragraphs_with_titles_under_one_heading_are_tasks_each() -> None:
    text = f"一、主要任务\n1.培育主体\n培育领军企业。{PROSE}\n培育中小企业。{PROSE}\n{PROSE}"
    tasks = tasks_of(text)
    assert [task.title for task in tasks] == ["培育领军企业", "培育中小企业"]
    assert tasks[1].text.count(PROSE) == 2


def test_items_without_titles_take_their_first_clause() -> None:
    text = (
        "一、主要任务\n（一）优化服务\n1.完善窗口功能，推进一窗受理。（市政务局负责）\n"
        "2.推进跨域通办，优化流程。（市政务局负责）"
    )
    tasks = tasks_of(text)
    assert [(task.title, task.title_derived) for task in tasks] == [("完善窗口功能", True), ("推进跨域通办", True)]
    assert tasks[0].heading_path == ("一、主要任务", "（一）优化服务", "1.完善窗口功能")


def test_the_first_listed_unit_leads_where_the_document_says_so() -> None:
    text = (
        f"一、重点任务\n（一）建强平台。{PROSE}（科技部、财政部等负责。列第一位者为牵头单位，下同）\n"
        f"（二）引育人才。{PROSE}（教育部、科技部等负责）"
    )
    assert [(task.lead_units, task.resp_units) for task in tasks_of(text)] == [
        (("科技部",), ("财政部",)),
        (("教育部",), ("科技部",)),
    ]


def test_lines_of_units_belong_to_the_item_above_them() -> None:
    text = (
        "一、预期目标\n1.地区生产总值增长6%左右。\n牵头单位：区发改局\n责任单位：各街道，区直各部门\n"
        "2.工业增加值增长5%。\n牵头单位：区工信局"
    )
    tasks = tasks_of(text)
    assert [(task.number, task.lead_units, task.resp_units) for task in tasks] == [
        ("1.", ("区发改局",), ("各街道", "区直各部门")),
        ("2.", ("区工信局",), ()),
    ]


def test_a_line_of_units_below_several_items_holds_for_the_heading_above() -> None:
    text = (
        "一、主要任务\n1.完善预案体系\n（1）加强预案管理，规范编制和备案。\n（2）加强预案演练，注重实战。\n"
        "（责任单位：市应急局、各县政府）\n2.完善机制"
    )
    tasks = tasks_of(text)
    assert [(task.title, task.resp_units) for task in tasks] == [("完善预案体系", ("市应急局", "各县政府"))]
    assert "加强预案演练" in tasks[0].text


def test_deadlines_take_their_year_from_the_document() -> None:
    text = (
        f"2022年工作要点\n一、重点任务\n（一）建强平台。{PROSE}（市科技局牵头，6月底前完成）\n"
        f"（二）引育人才。{PROSE}（市人社局负责，长期坚持）"
    )
    first, second = tasks_of(text)
    assert [deadline.date for deadline in first.deadlines] == ["2022-06-30"]
    assert first.deadlines[0].year_inferred
    assert (second.deadlines[0].date, second.deadlines[0].ongoing) == (None, True)


def test_short_sentences_open_the_measures_of_an_article_without_numbers() -> None:
    text = (
        f"某区加快高质量发展\n扩大有效投资 打造产业高地\n突出项目立区。{PROSE}突出产业招商。{PROSE}\n"
        f"优化营商环境 服务企业发展\n优化政务服务。{PROSE}"
    )
    assert [task.title for task in tasks_of(text)] == ["突出项目立区", "突出产业招商", "优化政务服务"]
