"""`gaoxin draw verify`: what it prints and how it leaves."""

import json

from click.testing import CliRunner

from gaoxin.cli import main
from gaoxin.engines.draws import commitment, drawn
from tests.engines.draws.test_draws import EXAMPLE, ROSTER, SEED


def run(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["draw", "verify", *words], env={"LC_ALL": "zh_CN.UTF-8"})
    return done.exit_code, done.output


def test_a_draw_that_holds_is_told_with_everybody_drawn():
    code, told = run(str(EXAMPLE), "--commitment", commitment(SEED, ROSTER))
    assert code == 0
    assert "重抽一致：2026年一季度抽查" in told
    assert "共 2 层 40 户，抽中 8 户" in told
    for team in drawn(ROSTER, SEED).teams:
        assert f"{team.target}  {' '.join(team.inspectors)}" in told


def test_a_changed_file_is_told_in_a_sentence(tmp_path):
    changed = tmp_path / "draw.json"
    changed.write_text(EXAMPLE.read_text(encoding="utf-8").replace("一季度", "二季度"), encoding="utf-8")
    code, told = run(str(changed))
    assert code == 2
    assert "文件里写的是" in told
    code, told = run(str(changed), "--json")
    found = json.loads(told)
    assert (code, found["holds"]) == (2, False)
    assert "draws.commitment_differs" in [problem["code"] for problem in found["problems"]]


def test_a_file_that_is_not_there_takes_one_line(tmp_path):
    code, told = run(str(tmp_path / "none.json"))
    assert code == 2
    assert "文件读不了" in told
    assert len(told.splitlines()) == 1
