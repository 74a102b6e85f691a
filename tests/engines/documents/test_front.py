"""Title, issuer, number and date of documents as they come."""

import pytest

from gaoxin.engines.documents.front import Front, parse_day, read_front
from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.structure import lay_out

PROSE = (
    "立足现有基础，统筹项目、资金和人才，推动各项工作走深走实，形成一批看得见、摸得着、可检验的成果，确保目标如期实现。"
)


def front_of(text: str) -> Front:
    return read_front(lay_out(Document(text, "txt", "0" * 64)))


def facts(front: Front) -> tuple[str | None, ...]:
    return tuple(front.as_dict().values())


def test_an_official_document_with_its_head_and_tail() -> None:
    text = (
        "某某省人民政府关于\n加快开发区发展的实施意见\n某政发〔2021〕16号\n各市人民政府，省政府各部门：\n"
        f"{PROSE}\n一、优化环境\n（一）放权。{PROSE}\n某某省人民政府\n2021年8月20日\n（此件公开发布）"
    )
    assert facts(front_of(text)) == (
        "某某省人民政府关于加快开发区发展的实施意见",
        "某某省人民政府",
        "某政发〔2021〕16号",
        "2021-08-20",
    )


def test_a_notice_is_dated_before_the_plan_it_carries() -> None:
    text = (
        "某某市人民政府办公室关于印发《某某市工作方案》的通知\n某政办发[2022]4号\n各县（市、区）政府：\n"
        f"经市政府同意，现将《某某市工作方案》印发给你们，请认真贯彻执行。{PROSE}\n某某市人民政府办公室\n2022年3月1日\n"
        f"某某市工作方案\n一、主要任务\n（一）放权。{PROSE}"
    )
    assert facts(front_of(text)) == (
        "某某市人民政府办公室关于印发《某某市工作方案》的通知",
        "某某市人民政府办公室",
        "某政办发〔2022〕4号",
        "2022-03-01",
    )


def test_the_data_of_a_web_copy_come_first() -> None:
    text = (
        "索引号：\t1122/2021-03\t分类：\t科技\n发文机关：\t某某省人民政府\t成文日期：\t2021年08月20日\n"
        "标题：\t某某省人民政府关于发展的意见\n发文字号：\t某政发〔2021〕16号\t发布日期：\t2021年08月23日\n"
        f"某某省人民政府关于发展的意见\n一、优化环境\n（一）放权。{PROSE}"
    )
    assert facts(front_of(text)) == (
        "某某省人民政府关于发展的意见",
        "某某省人民政府",
        "某政发〔2021〕16号",
        "2021-08-20",
    )


def test_an_article_is_dated_and_sourced_by_its_second_line() -> None:
    text = (
        f"某某新闻网\n加快建设创新示范区\n2023-04-21 11:03    某某日报\n{PROSE}\n扩大投资 抓好项目\n"
        f"突出项目立区。{PROSE}"
    )
    assert facts(front_of(text)) == ("加快建设创新示范区", "某某日报", None, "2023-04-21")


def test_a_plan_without_title_takes_the_name_its_preface_gives_it() -> None:
    text = (
        f"前言\n按照有关要求，结合实际，编制《某某高新区“十四五”规划纲要》，主要阐明总体思路。{PROSE}\n"
        f"一、任务\n（一）放权。{PROSE}"
    )
    assert facts(front_of(text)) == ("某某高新区“十四五”规划纲要", None, None, None)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2021年8月20日", "2021-08-20"),
        ("2023-04-21 11:03", "2023-04-21"),
        ("二〇二一年八月二十日", "2021-08-20"),
        ("二○一九年十二月三十一日", "2019-12-31"),
        ("2021年2月30日", None),
        ("2021年", None),
    ],
)
def test_days_are_read_in_digits_and_in_chinese(text: str, iso: str | None) -> None:
    day = parse_day(text)
    assert (None if day is None else day.isoformat()) == iso


def test_a_number_quoted_in_the_text_is_not_the_documents_own() -> None:
    text = (
        f"某某市工作方案\n根据《国务院意见》（国发〔2020〕7号）要求，制定本方案。{PROSE}\n"
        f"一、主要任务\n（一）放权。{PROSE}"
    )
    assert front_of(text).number is None


def test_a_remark_in_brackets_below_the_title_is_not_part_of_it() -> None:
    title = "青溪高新区发展规划（2026—2030年）"
    text = f"{title}\n（示例文件：文中单位和数据均为虚构）\n一、发展基础\n青溪高新区设立于2009年。\n"
    assert front_of(text).title == title


def test_a_bracket_that_belongs_to_the_title_stays_with_it() -> None:
    text = (
        "青溪高新区企业服务办法\n（试行）\n一、总则\n为优化营商环境，制定本办法。\n二、职责\n各部门按职责分工办理。\n"
    )
    assert front_of(text).title == "青溪高新区企业服务办法（试行）"
