"""`gaoxin flow check` as a program: what it prints, how it fails, what it loads."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FILES = Path(__file__).parents[1] / "engines" / "flows" / "bpmn" / "files"
PYTHON = (
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p" isExecutable="true">'
    '<startEvent id="s"/><exclusiveGateway id="g"/><userTask id="a"/><scriptTask id="run"><script>{code}</script>'
    '</scriptTask><sequenceFlow id="f1" sourceRef="s" targetRef="g"/>'
    '<sequenceFlow id="f2" sourceRef="g" targetRef="a"><conditionExpression>{code}</conditionExpression></sequenceFlow>'
    '<sequenceFlow id="f3" sourceRef="g" targetRef="run"/></process></definitions>'
)


def gaoxin(*arguments: str | Path, locale: str = "C.UTF-8") -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    start = [sys.executable, "-c", "from gaoxin.cli import main; main(prog_name='gaoxin')"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    return subprocess.run(
        [*start, *map(str, arguments)],
        capture_output=True,
        env=environment | {"LC_ALL": locale},
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("locale", "line"),
    [
        ("zh_CN.UTF-8", "流程 checking（Checking），18 步，其中任务 7 项: 可以运行\n"),
        ("C.UTF-8", "process checking (Checking), 18 steps, 7 of them tasks: can run\n"),
    ],
)
def test_a_file_that_can_run_leaves_with_0_and_notes_go_to_standard_error(locale, line):
    answer = gaoxin("flow", "check", FILES / "jobs_and_listeners.bpmn", locale=locale)
    assert (answer.returncode, answer.stdout.decode()) == (0, line)
    assert len(answer.stderr.decode().splitlines()) == 6


def test_what_hinders_is_named_with_id_reason_and_remedy_and_nothing_of_it_runs(tmp_path):
    mark = tmp_path / "mark"
    file = tmp_path / "bad.bpmn"
    file.write_text(PYTHON.format(code=f"__import__('os').system('touch {mark}')"))
    answer = gaoxin("flow", "check", file, "--json")
    told = json.loads(answer.stdout)
    assert (answer.returncode, told["runs"], mark.exists()) == (2, False, False)
    named = {(one["id"], one["code"]) for one in told["hindrances"]}
    assert {("f2", "flow.unreadable_condition"), ("run", "flow.runs_something")} <= named
    assert all(one["reason"] and one["remedy"] and one["line"] for one in told["hindrances"])
    plain = gaoxin("flow", "check", file, locale="zh_CN.UTF-8")
    assert (plain.returncode, plain.stdout) == (2, b"")
    assert "bad.bpmn:1" in plain.stderr.decode()
    assert "[run]" in plain.stderr.decode()


def test_json_of_a_file_that_runs():
    told = json.loads(gaoxin("flow", "check", FILES / "conditions_of_others.bpmn", "--json").stdout)
    assert told["processes"] == [{"id": "repair", "name": "repair", "version": "1", "steps": 9, "tasks": 6}]
    assert (told["runs"], told["hindrances"]) == (True, [])
    assert [one["id"] for one in told["notes"]] == ["f3", "f7", "f8"]


def test_a_service_is_known_when_it_is_named(tmp_path):
    file = tmp_path / "seal.bpmn"
    file.write_text(
        '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:g="urn:gaoxin:bpmn:1"><process id="p">'
        '<startEvent id="s"/><serviceTask id="t" g:service="seal"/>'
        '<sequenceFlow id="f" sourceRef="s" targetRef="t"/></process></definitions>'
    )
    assert gaoxin("flow", "check", file).returncode == 2
    assert gaoxin("flow", "check", file, "--service", "seal").returncode == 0


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe\x00", b"<a/>", b"<!DOCTYPE a><a/>"])
def test_a_file_that_is_no_process_leaves_with_2_and_one_line(tmp_path, content):
    file = tmp_path / "none.bpmn"
    if content is not None:
        file.write_bytes(content)
    answer = gaoxin("flow", "check", file)
    assert (answer.returncode, answer.stdout, len(answer.stderr.decode().splitlines())) == (2, b"", 1)


def test_checking_loads_no_web_framework_and_no_other_engine_of_processes():
    code = (
        "import sys\nfrom gaoxin.cli.flow import check\n"
        f"try: check.main([{str(FILES / 'everything.bpmn')!r}], standalone_mode=False)\nexcept SystemExit: pass\n"
        "print([name for name in ('django', 'SpiffWorkflow', 'polars') if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[-1] == "[]"
