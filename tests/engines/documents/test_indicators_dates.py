"""How long a date holds, and where it ends."""

from tests.engines.documents.reading_plans import briefs

HEAD = "某市加快电池产业发展行动计划（2023—2025年）\n一、重点任务\n"


def test_the_date_of_one_item_does_not_hold_for_the_next() -> None:
    text = HEAD + "1.扩大产能。推进二期建设，2023年底前投产，新增产能20万辆。\n2.强化研发。研发投入强度不低于5%。\n"
    assert briefs(text) == [
        ("新增产能", "万辆", None, [(2023, 20)]),
        ("研发投入强度", "%", None, [(2025, 5)]),
    ]


def test_the_year_of_a_review_holds_for_the_items_that_follow() -> None:
    text = (
        "某市电池产业发展规划（2021—2025年）\n一、发展基础\n（一）规模扩大。2020年，总产值达到260亿元。\n"
        "（二）主体壮大。规模以上企业达到35家。\n二、发展目标\n到2025年，总产值达到480亿元。\n"
    )
    assert briefs(text)[1] == ("规模以上企业", "家", (2020, 35), [])


def test_a_year_from_which_on_belongs_to_no_name() -> None:
    assert briefs(HEAD + "2024年起新增公交车中新能源汽车比例不低于80%。") == [
        ("新增公交车中新能源汽车比例", "%", None, [(2024, 80)])
    ]


def test_batteries_are_counted_in_gigawatt_hours() -> None:
    assert briefs(HEAD + "到2025年，动力电池产能达到60GWh。") == [("动力电池产能", "GWh", None, [(2025, 60)])]
