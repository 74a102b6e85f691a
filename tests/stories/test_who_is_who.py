"""An officer looks for doubles, judges pairs by keyboard, merges many at once, takes back, and undoes a merger."""

import pytest
from playwright.sync_api import Page, expect

from gaoxin.apps.enterprises.linkage_states import PairState
from gaoxin.apps.enterprises.models import Enterprise, Merger, SuspectedPair
from gaoxin.apps.enterprises.services.synthetic_doubles import load_doubles
from gaoxin.apps.zones.models import Zone

pytestmark = pytest.mark.browser
DOUBLES = 12


def _states() -> list[str]:
    return list(SuspectedPair.objects.order_by("-probability", "pk").values_list("state", flat=True))


def _press(page: Page, key: str) -> None:
    page.wait_for_load_state("load")  # keys are heard once the page's script has run
    page.keyboard.press(key)


def _title(page: Page) -> str:
    return page.locator(".ln-sides thead").inner_text()


def test_an_officer_works_off_what_may_be_one_organisation(visitor, do_jobs):
    zone = Zone.objects.get(code="jilin-gaoxin")
    assert load_doubles(zone, DOUBLES) == DOUBLES
    page = visitor.sign_in_by_form("planner").page
    visitor.press("疑似同一单位")
    visitor.sees("没有待判断的记录")
    visitor.press("重新查找")
    do_jobs()

    visitor.open("/enterprises/linkage/")
    visitor.sees("最近一次查找")
    waiting = SuspectedPair.objects.filter(zone=zone, state=PairState.WAITING).order_by("-probability", "pk")
    pairs = list(waiting.select_related("one__organisation", "other__organisation"))
    assert len(pairs) >= 6
    page.locator("tbody a").first.click()

    # One by one: same, taken back, same again, different, later.
    first = _title(page)
    _press(page, "1")
    visitor.sees("已合并 1 对记录。")
    second = _title(page)
    assert second != first
    visitor.press("^撤销$")
    visitor.sees("已撤回，1 对重新待判断。")
    assert _title(page) == first
    _press(page, "1")
    visitor.sees("已合并 1 对记录。")
    assert _title(page) == second
    page.get_by_placeholder("理由（可不写）").fill("经核实是两家公司 1")
    page.locator("h1").click()
    _press(page, "2")
    visitor.sees("已把 1 对判为不是同一单位。")
    _press(page, "3")
    visitor.sees("已暂缓 1 对。")
    assert _states()[:4] == [PairState.MERGED, PairState.DIFFERENT, PairState.POSTPONED, PairState.WAITING]
    assert SuspectedPair.objects.get(pk=pairs[1].pk).why == "经核实是两家公司 1"

    # Many at once, and back.
    visitor.open("/enterprises/linkage/")
    page.locator("[data-check-all]").check()
    visitor.press("是同一单位，合并")
    visitor.sees(f"将改动 {len(pairs) - 3} 条")
    assert Merger.objects.count() == 2  # one of them undone
    visitor.press("^确认是同一单位")
    visitor.sees(f"已合并 {len(pairs) - 3} 对记录。")
    assert Enterprise.objects.filter(merged=True).count() == len(pairs) - 2
    visitor.press("^撤销$")
    visitor.sees(f"已撤回，{len(pairs) - 3} 对重新待判断。")
    assert Enterprise.objects.filter(merged=True).count() == 1

    # The merger that stands: on the survivor's page, then undone.
    merger = Merger.objects.get(undone_at__isnull=True)
    gone, into = merger.hidden[0], Enterprise.objects.get(organisation=merger.into)
    visitor.open(f"/enterprises/{gone}/")
    expect(page).to_have_url(f"{visitor.address}/enterprises/{into.pk}/")
    visitor.sees("已并入的记录")
    page.locator("section", has_text="已并入的记录").locator("tbody a").first.click()
    visitor.press("撤销合并")
    page.fill("[name=why]", "其实是两家")
    visitor.press("^撤销合并$")
    visitor.sees("已撤销合并")
    visitor.open(f"/enterprises/{gone}/")
    expect(page).to_have_url(f"{visitor.address}/enterprises/{gone}/")
