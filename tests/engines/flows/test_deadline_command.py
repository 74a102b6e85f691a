"""`gaoxin deadline` on the command line, as a user types it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SHANGHAI_MOMENT = "2025-02-05T17:00:00+08:00\n"


def run(*arguments: str, language: str = "zh_CN.UTF-8") -> tuple[int, str, str]:
    environment = {**os.environ, "LC_ALL": language, "PYTHONUTF8": "1"}
    command = [str(Path(sys.executable).with_name("gaoxin")), "deadline", *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    ("arguments", "printed"),
    [
        (["--from", "2025-01-24T15:00", "--workdays", "3"], SHANGHAI_MOMENT),
        (["--from", "2025-01-24", "--workdays", "3"], SHANGHAI_MOMENT),
        (["--from", "2025-01-24T07:00+00:00", "--workdays", "3"], SHANGHAI_MOMENT),
        (["--from", "2025-01-24T15:00", "--workhours", "20"], "2025-02-05T14:00:00+08:00\n"),
        (["--from", "2025-01-24T15:00", "--workhours", "0.5"], "2025-01-24T15:30:00+08:00\n"),
        (["--from", "2025-01-24T15:00", "--workdays", "0"], "2025-01-24T15:00:00+08:00\n"),
        (
            ["--from", "2025-01-24T15:00", "--workdays", "3", "--pause", "2025-01-26T09:00/2025-01-26T10:00",
             "--pause", "2025-01-26T09:30/2025-01-27T08:40"],
            "2025-02-07T17:00:00+08:00\n",
        ),
    ],
)  # fmt: skip
def test_the_moment_is_printed_in_iso_form(arguments, printed):
    assert run(*arguments) == (0, printed, "")


def test_the_computation_is_shown_day_by_day_in_both_languages():
    arguments = ["--from", "2025-01-24T15:00", "--workdays", "2", "--explain"]
    assert run(*arguments)[1].splitlines() == [
        "2025-01-24 周五 工作日：起算日，不计入",
        "2025-01-25 周六 周末：不计入",
        "2025-01-26 周日 调休上班（春节）：计入，第 1 个工作日",
        "2025-01-27 周一 工作日：计入，第 2 个工作日",
        "2025-01-27T17:00:00+08:00",
    ]
    assert run(*arguments, language="C")[1].splitlines()[2:4] == [
        "2025-01-26 Sun weekend worked for Spring Festival: counted, working day 1",
        "2025-01-27 Mon working day: counted, working day 2",
    ]


def test_hours_are_shown_with_what_each_day_gave():
    arguments = ["--from", "2025-03-07T18:00", "--workhours", "8.25", "--pause", "2025-03-10T08:00/2025-03-10T20:00"]
    assert run(*arguments, "--explain")[1].splitlines() == [
        "2025-03-07 周五 工作日：已过办公时间，不计入",
        "2025-03-08 周六 周末：不计入",
        "2025-03-09 周日 周末：不计入",
        "2025-03-10 周一 工作日：暂停，不计入",
        "2025-03-11 周二 工作日：计入 7 小时",
        "2025-03-12 周三 工作日：计入 1 小时 15 分钟",
        "2025-03-12T09:45:00+08:00",
    ]


def test_a_year_without_its_notice_is_said_to_be_provisional():
    code, printed, said = run("--from", "2026-12-30T15:00", "--workdays", "3")
    assert (code, printed) == (0, "2027-01-05T17:00:00+08:00\n")
    assert said == "暂定：2027 年的放假安排尚未收录，按法定节假日计算。通知公布并录入日历后重新计算。\n"


def test_an_open_pause_prints_no_moment():
    code, printed, said = run("--from", "2025-01-24T15:00", "--workdays", "3", "--pause", "2025-01-27T09:00/")
    assert (code, printed) == (0, "")
    assert said.startswith("自 2025-01-27T09:00:00+08:00 起暂停计时，剩余 2 个工作日")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--from", "2025-02-30T15:00", "--workdays", "3"], "“2025-02-30T15:00”不是一个时间。"),
        (["--from", "明天", "--workdays", "3"], "“明天”不是一个时间。"),
        (["--from", "2025-01-24T15:00"], "要么给工作日数，要么给工作小时数。"),
        (["--from", "2025-01-24T15:00", "--workdays", "3", "--workhours", "3"], "要么给工作日数，要么给工作小时数。"),
        (["--from", "2025-01-24T15:00", "--workdays", "-3"], "“-3”不是时限。"),
        (["--from", "2025-01-24T15:00", "--workdays", "三"], "“三”不是时限。"),
        (["--from", "2025-01-24T15:00", "--workdays", "1.5"], "“1.5”不是时限。"),
        (["--from", "2025-01-24T15:00", "--workhours", "1.3333"], "1.3333 小时不是整数分钟。"),
        (["--from", "2025-01-24T15:00", "--workdays", "3", "--pause", "2025-01-27"], "“2025-01-27”不是一段暂停。"),
        (["--from", "2025-01-24T15:00", "--workdays", "3", "--pause", "2025-01-28/2025-01-27"], "暂停的结束"),
        (["--from", "2013-01-24T15:00", "--workdays", "3"], "日历“cn”只有 2015—2035 年，没有 2013 年。"),
        (["--from", "2025-01-24T15:00", "--workdays", "999999"], "日历“cn”只有 2015—2035 年，没有 2036 年。"),
        (["--from", "2025-01-24T15:00", "--workdays", "3", "--calendar", "x"], "没有名为“x”的日历。"),
        (["--from", "2025-01-24T15:00", "--workdays", "3", "--catalogue", "/nowhere"], "/nowhere: 没有这个文件夹。"),
        (["--workdays", "3"], "Missing option '--from'."),
        (["--from", "2025-01-24T15:00", "--days", "3"], "No such option '--days'."),
    ],
)
def test_bad_input_gets_one_line_and_exit_code_two(arguments, said):
    code, printed, error = run(*arguments)
    assert (code, printed, error.count("\n")) == (2, "", 1)
    assert error.startswith(said)


def test_a_zones_own_calendar_is_read_from_its_folder(tmp_path):
    (tmp_path / "calendars").mkdir()
    (tmp_path / "calendars" / "zone.yaml").write_text(
        "zone: {title_zh: 区, title_en: Zone, extends: cn, hours: [{shifts: [09:00-16:30]}]}", encoding="utf-8"
    )
    arguments = ["--from", "2025-01-24T15:00", "--workdays", "3", "--calendar", "zone", "--catalogue", str(tmp_path)]
    assert run(*arguments) == (0, "2025-02-05T16:30:00+08:00\n", "")
