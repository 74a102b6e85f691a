"""`gaoxin explain`: a verdict with every condition; and one clear sentence for a file that cannot be used."""

import codecs
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from gaoxin.cli.catalogue import facts
from gaoxin.cli.explain import explain

BROKEN = Path(__file__).parent / "broken_rulebooks"
FACTS = {
    "成立日期": "2018-03-01",
    "有效知识产权数": 8,
    "属于重点支持领域": True,
    "职工总数": 100,
    "科技人员数": 8,
    "研发费用": [180, 220, 270],
    "境内研发费用": [180, 220, 250],
    "销售收入": [3200, 3900, 4600],
    "总收入": 4700,
    "高新技术产品收入": 3300,
    "创新能力评分": 78,
    "重大事故或严重违法": False,
}


@pytest.fixture(autouse=True)
def chinese(monkeypatch):
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")


@pytest.fixture
def ask(tmp_path):
    """Asks of 高新技术企业2016 on 2026-05-01, unless told otherwise; facts as a mapping, a text or bytes."""

    def run(given, *more, rulebook="高新技术企业2016", day="2026-05-01", unit="万元"):
        file = tmp_path / "facts.json"
        if isinstance(given, dict):
            given = json.dumps({"unit": unit, "facts": given} if unit else {"facts": given}, ensure_ascii=False)
        file.write_bytes(given if isinstance(given, bytes) else given.encode())
        return CliRunner().invoke(explain, ["--rulebook", rulebook, "--facts", str(file), "--date", day, *more])

    return run


def answer(done):
    assert (done.exit_code, done.stderr) == (0, "")
    return json.loads(done.stdout)


def test_each_condition_says_its_state_value_threshold_gap_and_citation(ask):
    told = answer(ask(FACTS, "--json"))
    assert told["verdict"] == "failed"
    by_id = {one["id"]: one for one in told["conditions"]}
    staff = by_id["H4"]
    assert (staff["state"], staff["value"], staff["threshold"], staff["gap"]) == ("failed", "8%", "10%", "2%")
    assert staff["citation"] == "《高新技术企业认定管理办法》（国科发火〔2016〕32号）第十一条（四）"
    assert (by_id["H1"]["value"], by_id["H1"]["threshold"], by_id["H1"]["gap"]) == ("2018-03-01", "2025-05-01", None)
    assert {one["state"] for id_, one in by_id.items() if id_ != "H4"} == {"met"}
    assert (told["missing"], told["points"], told["date"], told["year"]) == ([], 78, "2026-05-01", 2025)


def test_a_missing_fact_is_named_and_the_answer_is_open(ask):
    told = answer(ask({**FACTS, "科技人员数": 18, "总收入": None}, "--json"))
    assert (told["verdict"], told["missing"], told["ways"]) == ("unknown", ["总收入"], told["ways"])
    (open_,) = [one for one in told["conditions"] if one["state"] == "unknown"]
    assert (open_["id"], open_["missing"]) == ("H6", ["总收入（2025年）"])


def test_an_enterprise_that_meets_all_needs_no_way(ask):
    told = answer(ask({**FACTS, "科技人员数": 10}, "--json"))
    assert (told["verdict"], told["missing"], told["ways"]) == ("met", [], [])


def test_money_stays_exact(ask):
    told = answer(ask('{"unit": "元", "facts": {"销售收入": 123456789.12}}', "--json", rulebook="科技型中小企业2017"))
    by_id = {one["id"]: one for one in told["conditions"]}
    assert (by_id["T2b"]["state"], by_id["T2b"]["value"]) == ("met", "12345.678912万元")


def test_experts_leave_a_range_of_points(ask):
    facts = {"Ⅰ类知识产权数": 1, "有效知识产权数": 3, "有自主研发知识产权": True}
    told = answer(ask(facts, "--json", rulebook="高新技术企业创新能力评价2016"))
    least, most = told["points"]
    assert least < most


def test_a_title_chooses_the_edition_in_force(ask):
    told = {
        day: answer(ask(FACTS, "--json", rulebook="专精特新小巨人", day=day)) for day in ("2024-06-01", "2026-06-01")
    }
    ids = {day: one["rulebook"]["id"] for day, one in told.items()}
    assert ids == {"2024-06-01": "专精特新小巨人2022", "2026-06-01": "专精特新小巨人2026"}
    assert [one["year"] for one in told.values()] == [2023, 2025]


def test_an_edition_named_outside_its_days_is_asked_with_a_warning(ask):
    done = ask(FACTS, "--json", rulebook="专精特新小巨人2022", day="2026-09-01")
    assert done.exit_code == 0
    assert done.stderr == (
        "“专精特新小巨人2022”在2026-09-01不在有效期内，仍按它判断。要按当时有效的版本判断，写名称而不是编号。\n"
    )


def test_what_is_assumed_is_told_unless_it_is_stated(ask):
    told = answer(ask(FACTS, "--json", rulebook="科技型中小企业2017"))
    assert told["assumed"]["境内注册居民企业"] is True
    stated = answer(ask({**FACTS, "境内注册居民企业": None}, "--json", rulebook="科技型中小企业2017"))
    assert "境内注册居民企业" not in stated["assumed"]
    assert "境内注册居民企业" in stated["missing"]


def test_a_young_firm_gives_fewer_years(ask):
    facts = {
        **FACTS,
        "成立日期": "2024-08-01",
        "研发费用": [50, 270],
        "境内研发费用": [50, 250],
        "销售收入": [100, 4600],
    }
    by_id = {one["id"]: one for one in answer(ask(facts, "--json"))["conditions"]}
    assert (by_id["H5"]["state"], by_id["H5"]["value"]) == ("met", "6.808511%")


def test_for_a_person_it_is_written_in_chinese(ask):
    done = ask({**FACTS, "总收入": None})
    lines = done.stdout.splitlines()
    assert lines[0] == "高新技术企业2016（2026-05-01）：不满足"
    assert "  ✗ H4 科技人员占职工总数不低于10%：现为8%，门槛10%，差2个百分点 [第十一条（四）]" in lines
    assert "  ? H6 近一年高新技术产品（服务）收入占总收入不低于60% [第十一条（六）]：缺总收入（2025年）" in lines
    assert "缺少：总收入（2025年）" in lines


def test_a_rulebook_that_is_still_to_be_filled_says_why(ask):
    told = answer(ask(FACTS, "--json", rulebook="省级科技小巨人"))
    assert (told["verdict"], told["conditions"], told["ways"]) == ("unknown", [], [])
    assert told["rulebook"]["pending"]
    assert f"待补：{told['rulebook']['pending']}" in ask(FACTS, rulebook="省级科技小巨人").stdout.splitlines()


def test_the_days_of_filing_are_told_with_their_doubt(ask):
    told = answer(ask(FACTS, "--json", rulebook="科技型中小企业2017"))
    (window,) = told["rulebook"]["windows"]
    assert (window["opens"], window["closes"], window["certainty"]) == ("06-01", "08-31", "uncertain")
    assert window["verify"]


def test_rulebooks_of_a_folder_may_be_asked_instead(ask, tmp_path):
    text = (BROKEN / "example_unit.yaml").read_text(encoding="utf-8").split("  examples:")[0]
    (tmp_path / "books").mkdir()
    (tmp_path / "books" / "grant.yaml").write_text(text, encoding="utf-8")
    done = ask(FACTS, "--json", "--rulebooks", str(tmp_path / "books"), rulebook="研发奖励")
    assert done.exit_code == 0
    assert "“研发奖励2026”没有例子，未经检验" in done.stderr
    told = json.loads(done.stdout)
    assert (told["verdict"], told["benefit"]) == ("met", "20万元")


PROMISED = (
    *(
        "成立日期",
        "有效知识产权数",
        "属于重点支持领域",
        "职工总数",
        "科技人员数",
        "研发费用",
        "境内研发费用",
        "销售收入",
    ),
    *("总收入", "高新技术产品收入", "创新能力评分", "重大事故或严重违法", "资产总额", "成本费用支出", "Ⅰ类知识产权数"),
    *("Ⅱ类知识产权数", "高新技术企业证书有效", "信用与合规正常"),
)


def test_all_facts_are_listed_with_what_they_mean():
    told = json.loads(CliRunner().invoke(facts, ["--json"]).stdout)
    assert {one["name"] for one in told} >= set(PROMISED)
    assert all(one["definition"] and one["document"] and one["certainty"] for one in told)
    by_name = {one["name"]: one for one in told}
    assert (by_name["销售收入"]["key"], by_name["销售收入"]["unit"], by_name["销售收入"]["period"]) == (
        *("revenue", "万元"),
        "year",
    )
    assert by_name["成立日期"]["kind"] == "date"
    lines = CliRunner().invoke(facts).stdout.splitlines()
    assert len(lines) == len(told)


TEXT = json.dumps({"unit": "万元", "facts": FACTS}, ensure_ascii=False)
WRONG = {
    "a fact nobody knows": (FACTS | {"量子纠缠度": 3}, "没有“量子纠缠度”这个数据项"),
    "a misspelt fact": (FACTS | {"研法费用": 3}, "是不是想写：研发费用"),
    "the same fact by two names": (FACTS | {"营业收入": 3}, "是同一项事实，给了两次"),
    "a text for a number": (FACTS | {"职工总数": "很多"}, "“职工总数”应当是数字"),
    "a number in quotation marks": (FACTS | {"职工总数": "100"}, "“职工总数”应当是数字"),
    "a truth for a number": (FACTS | {"职工总数": True}, "“职工总数”应当是数字"),
    "a number for a truth": (FACTS | {"属于重点支持领域": 1}, "“属于重点支持领域”应当是是或否"),
    "a number for a day": (FACTS | {"成立日期": 2018}, "“成立日期”应当是日期"),
    "no such day": (FACTS | {"成立日期": "2018-02-30"}, "不是日期"),
    "a list for one value": (FACTS | {"成立日期": ["2018-03-01"]}, "“成立日期”只有一个值，给了一串"),
    "no years at all": (FACTS | {"研发费用": []}, "“研发费用”给了0个年份的数，应为1到10个"),
    "too many years": (FACTS | {"研发费用": [1] * 11}, "给了11个年份的数"),
    "lists in lists": (FACTS | {"研发费用": [[1], 2]}, "又套了一层"),
    "people by halves": (FACTS | {"职工总数": 10.5}, "职工总数"),
    "fewer than none": (FACTS | {"职工总数": -1}, "职工总数"),
    "cut short": (TEXT[:-20], "JSON 到文件末尾还没有写完"),
    "cut in a name": (TEXT[: TEXT.index("研发") + 1], "JSON"),
    "a comma too many": (TEXT[:-2] + ",}}", "不符合 JSON 的写法"),
    "nothing": ("", "文件是空的"),
    "only blanks": ("  \n", "文件是空的"),
    "a list": ("[]", "不是一个 JSON 对象"),
    "no facts": ('{"unit": "万元"}', "缺少 facts"),
    "facts in a list": ('{"unit": "万元", "facts": []}', "缺少 facts"),
    "no fact": ('{"unit": "万元", "facts": {}}', "没有任何事实"),
    "a key nobody knows": ('{"units": "万元", "facts": {"职工总数": 1}}', "不认识“units”"),
    "written twice": ('{"facts": {"职工总数": 1, "职工总数": 2}}', "“职工总数”写了两次"),
    "no number": ('{"facts": {"职工总数": NaN}}', "不是可用的数"),
    "a number without end": (f'{{"facts": {{"职工总数": {"9" * 5000}}}}}', "不是可用的数"),
    "an unknown unit": ('{"unit": "万圆圆", "facts": {"总收入": 1}}', "不是金额单位"),
    "a currency of which no rate is named": ('{"unit": "万美元", "facts": {"总收入": 1}}', "不是金额单位"),
    "a unit of something else": ('{"unit": "人", "facts": {"总收入": 1}}', "不是金额单位"),
    "a unit that is no text": ('{"unit": 1, "facts": {"总收入": 1}}', "不是金额单位"),
    "money without unit": ('{"facts": {"总收入": 1}}', "没有说明单位"),
    "GBK": (TEXT.encode("gbk"), "不是无 BOM 的 UTF-8 编码"),
    "a byte order mark": (codecs.BOM_UTF8 + TEXT.encode(), "不是无 BOM 的 UTF-8 编码"),
    "UTF-16": (TEXT.encode("utf-16"), "不是无 BOM 的 UTF-8 编码"),
    "UTF-16 without a mark": (TEXT.encode("utf-16-le"), "不是无 BOM 的 UTF-8 编码"),
    "deep as a well": ("[" * 100_000, "JSON"),
    "very large": (b" " * 1_000_001, "超过1000000字节"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_file_that_cannot_be_used_is_told_in_one_sentence(ask, name):
    given, sentence = WRONG[name]
    done = ask(given)
    assert (done.exit_code, done.stdout) == (2, "")
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.endswith(("。\n", "？\n"))
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("rulebook", "day", "sentence"),
    [
        ("高新企业2016", "2026-05-01", "也许要的是：高新技术企业2016"),
        ("宇宙规则", "2026-05-01", "没有名为“宇宙规则”的规则"),
        ("高新技术企业", "2010-05-01", "“高新技术企业”在2010-05-01没有有效的版本（用途 new）"),
        ("高新技术企业2016", "明天", "“明天”不是日期"),
        ("高新技术企业2016", "1999-01-01", "不在2000年到"),
        ("高新技术企业2016", "20260501", "不是日期"),
    ],
)
def test_a_rulebook_or_day_that_is_not_there_is_told(ask, rulebook, day, sentence):
    done = ask(FACTS, rulebook=rulebook, day=day)
    assert (done.exit_code, done.stdout) == (2, "")
    assert sentence in done.stderr


def test_a_file_that_is_not_there_is_told(tmp_path):
    done = CliRunner().invoke(explain, ["--rulebook", "高新技术企业", "--facts", str(tmp_path / "none.json")])
    assert (done.exit_code, done.stderr) == (
        2,
        f"{tmp_path}/none.json: 文件打不开。核对路径，它要是一个可读的文件。\n",
    )


def test_what_stands_in_the_way_is_told_with_what_would_meet_the_rest(ask):
    small = {
        "职工总数": 80,
        "科技人员数": 12,
        "研发费用": [60, 70, 90],
        "销售收入": [15000, 18000, 24000],
        "资产总额": 3000,
        "成本费用支出": 2200,
        "Ⅰ类知识产权数": 0,
        "Ⅱ类知识产权数": 3,
        "高新技术企业证书有效": False,
        "信用与合规正常": True,
    }
    told = answer(ask(small, "--json", rulebook="科技型中小企业2017"))
    assert (told["ways"], told["complete"]) == ([], True)
    assert [one["id"] for one in told["blocked"]] == ["T2b"]
    assert all("T2b" not in way["meets"] for way in told["rest"])
    assert told["rest"]
    words = ask(small, rulebook="科技型中小企业2017").stdout
    assert "没有可建议的办法：\n  T2b " in words
    assert "其余条件可以这样达到：\n  1. " in words


def test_nobody_is_led_to_a_class_of_credit_risk(ask):
    told = answer(ask({"职工总数": 10}, "--json", rulebook="企业信用风险D类"))
    assert (told["ways"], told["blocked"], told["rest"]) == ([], [], [])


def test_facts_that_cannot_be_true_together_are_told_beside_the_verdict(ask):
    given = FACTS | {"科技人员数": 300, "境内研发费用": [180, 220, 290], "高新技术产品收入": 5300}
    done = ask(given, "--json")
    told = json.loads(done.stdout)
    assert told["verdict"] == "met"  # as the facts are given
    assert [doubt["name"] for doubt in told["doubts"]] == [
        "高新收入大于总收入",
        "境内研发费用大于研发费用",
        "科技人员多于职工总数",
    ]
    assert len(done.stderr.splitlines()) == 3
    assert "科技人员是职工的一部分" in done.stderr


def test_facts_left_out_or_unknown_contradict_nothing(ask):
    for given in (FACTS, FACTS | {"职工总数": None}, {"科技人员数": 300}):
        assert answer(ask(given, "--json"))["doubts"] == []
