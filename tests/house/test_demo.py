"""`gaoxin demo` on a database of its own: what it says and what it refuses."""

import pytest
from click.testing import CliRunner

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.zones.models import Zone
from gaoxin.cli.demo import demo
from gaoxin.kernel.problems import Refusal
from gaoxin.site import demo as site

pytestmark = pytest.mark.django_db


def fill(count: int, zone: str | None = None) -> tuple[str, int]:
    return site.filled(site.Filling(count, "7", 2, zone), lambda done, total: None)


@pytest.fixture
def zone():
    return Zone.objects.create(code="trial", name="试验区", level="zone")


def test_a_zone_is_filled_by_its_code(zone):
    Zone.objects.create(code="another", name="另一区", level="zone")
    assert fill(30, "trial") == ("试验区", 30)
    assert Enterprise.objects.filter(zone=zone).count() == 30


def test_without_a_code_the_first_zone_is_filled(zone):
    assert fill(5) == ("试验区", 5)


def test_an_unknown_code_is_refused_with_those_there_are(zone):
    with pytest.raises(Refusal) as refused:
        fill(5, "elsewhere")
    (problem,) = refused.value.problems
    assert (problem.code, problem.values["known"]) == ("synthetic.unknown_zone", ["trial"])
    assert not Enterprise.objects.exists()


def test_a_database_without_zones_is_refused():
    with pytest.raises(Refusal) as refused:
        fill(5)
    assert refused.value.problems[0].code == "synthetic.no_zones"


def test_the_command_tells_how_many_were_new(monkeypatch):
    monkeypatch.setattr(site, "fill", lambda *given: ("试验区", 3))
    done = CliRunner().invoke(demo, ["--enterprises", "5"], env={"LC_ALL": "zh_CN.UTF-8"})
    assert done.exit_code == 0
    assert "试验区：已装入 3 家模拟企业（本次生成 5 家，其余早已在册）。" in done.output
