"""`gaoxin deadline --limits`: once as a user types it, then in this process."""

import pytest
from click.testing import CliRunner

from gaoxin.cli.deadline import deadline

from . import test_deadline_command

CASE = ("--from", "2026-03-02T10:00", "--limits", "appeal/complex")


def run(*arguments, language="zh_CN.UTF-8"):
    done = CliRunner().invoke(deadline, arguments, env={"LC_ALL": language})
    return done.exit_code, done.stdout, done.stderr


def events(*texts):
    return [part for text in texts for part in ("--event", text)]


def test_every_stage_is_printed_with_its_moment():
    assert run(*CASE) == test_deadline_command.run(*CASE)
    assert run(*CASE) == (
        0,
        "receipt 2026-03-03T17:00:00+08:00\nanswer 2026-03-05T17:00:00+08:00\nsolution 2026-03-23T17:00:00+08:00\n",
        "",
    )


def test_what_happened_moves_the_moments():
    happened = events(
        "2026-03-02T15:00 done receipt",
        "2026-03-02T16:00 handed-on 科技局",
        "2026-03-03T09:00 stopped supplement",
        "2026-03-04T16:00 continued supplement",
        "2026-03-06T09:00 done answer",
        "2026-03-10T09:00 sent-back answer",
        "2026-03-20T09:00 extended solution 需上级 协调",
    )
    assert run(*CASE, *happened)[1].splitlines() == [
        "receipt 2026-03-03T17:00:00+08:00",
        "answer 2026-03-13T17:00:00+08:00",
        "solution 2026-04-16T17:00:00+08:00",
    ]
    assert run(*CASE, *events("2026-03-03T09:00 stopped supplement"))[1].splitlines() == [
        "receipt 2026-03-03T17:00:00+08:00",
        "answer -",
        "solution -",
    ]
    became = run(*CASE, *events("2026-03-02T11:00 became hotline/question"))
    assert became[1] == "answer 2026-03-05T17:00:00+08:00\nreturn_visit -\n"


def test_the_computation_ends_with_the_ladder():
    lines = run("--from", "2026-03-02T10:00", "--limits", "appeal/simple", "--explain")[1].splitlines()
    assert lines[1:] == [
        "2026-03-02 10:00 起算，1 个工作日",
        "2026-03-02 周一 工作日：起算日，不计入",
        "2026-03-03 周二 工作日：计入，第 1 个工作日",
        "结果：2026-03-03 17:00 到期",
        "",
        "2026-03-03 17:00 催办：答复",
        "2026-03-04 17:00 督办单：答复",
        "2026-03-06 17:00 联席会议：答复",
        "2026-03-10 17:00 通报：答复",
    ]
    english = run("--from", "2026-03-02T10:00", "--limits", "appeal/simple", "--explain", language="C")[1]
    assert english.splitlines()[-1] == "2026-03-10 17:00 circular: answer"


def test_years_without_notice_are_told():
    code, printed, told = run("--from", "2030-03-04T10:00", "--limits", "appeal/simple")
    assert (code, printed) == (0, "answer 2030-03-05T17:00:00+08:00\n")
    assert told.startswith("暂定：2030 年")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--limits", "appeal"], "“appeal”没有写明类型和档次。写成 类型/档次，例如 appeal/complex。"),
        (["--limits", "nobody/any"], "没有为“nobody”声明时限。"),
        (["--limits", "appeal/odd"], "“appeal”的时限不分“odd”这一档。"),
        (["--limits", "appeal/simple", "--workdays", "3"], "算一件事的全部时限要写 --limits"),
        (["--workdays", "3", *events("2026-03-03T09:00 done answer")], "算一件事的全部时限要写 --limits"),
        (["--limits", "appeal/simple", *events("2026-03-03T09:00 lost answer")], "不是可以登记的事项"),
        (["--limits", "appeal/simple", *events("2026-03-03T09:00 done")], "不是可以登记的事项"),
        (["--limits", "appeal/simple", *events("2026-02-30 done answer")], "“2026-02-30”不是一个时间。"),
        (["--limits", "appeal/simple", *events("2026-03-03 stopped hearing")], "“hearing”不是可以停止计时的事由。"),
    ],
)
def test_what_cannot_be_computed_takes_one_line(arguments, told):
    code, printed, error = run("--from", "2026-03-02T10:00", *arguments)
    assert (code, printed, error.count("\n")) == (2, "", 1)
    assert told in error
