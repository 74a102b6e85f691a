"""From land to construction permit as one thing: two departments work side by side while one paper is missing, the rest
follows stage by stage, and one window hands out one result that anybody can verify."""

import re

import pytest

from gaoxin.apps.cases.models.matters import Certificate
from gaoxin.catalogue.one_things.asking import package_whole_forms
from gaoxin.site.sample import one_stop

pytestmark = pytest.mark.browser
PDF = {"name": "材料.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 example"}
LACKING = "国有建设用地使用权出让合同"
THING = "land_to_construction"


def fill(page) -> None:
    """Every question that the one form asks, and all papers but one."""
    form = package_whole_forms()[THING]
    answers = one_stop()["answers"][THING]
    fields = form.level.by_key
    for key in sorted(answers, key=list(fields).index):
        value, kind = answers[key], fields[key].kind.value
        if kind == "truth" or (kind == "choice" and fields[key].widget and fields[key].widget.value == "radio"):
            given = {True: "true", False: "false"}.get(value, value)
            page.check(f"[name='{key}'][value='{given}']")
            page.wait_for_load_state("networkidle")
        elif kind == "choice":
            page.select_option(f"[name='{key}']", value)
        else:
            page.locator(f"[name='{key}']").fill(str(value))
    for one in form.by_section["papers"]:
        box = page.locator(f"input[type=file][name='{one.key}']")
        if one.label["zh"] != LACKING and box.count():
            box.set_input_files(PDF)


def test_two_departments_work_side_by_side_and_one_window_hands_out_one_result(visitor):
    page = visitor.sign_in("enterprise", "/matters/one-things/").page
    page.get_by_role("link", name="工业项目拿地即开工").click()
    visitor.press("一表申请")
    visitor.sees("已预填")  # what the registry knows stands there with its source
    fill(page)
    visitor.press("^提交申请$")
    visitor.sees("未开通")
    address = page.url.removeprefix(visitor.address)

    # One window: what is ready is accepted, the part that lacks a paper is told once.
    visitor.sign_in("service", "/matters/window/?step=accept")
    visitor.sees("企业投资项目备案")
    visitor.open(address)
    visitor.press("处理待受理的 2 项")
    visitor.sees("受理 1 项，容缺受理 0 项，一次告知补正 1 项")
    visitor.sees(f"缺：{LACKING}")

    # The other department does not wait for it.
    visitor.sign_in("industry", address)
    page.get_by_role("link", name="企业投资项目备案").click()
    visitor.press("决定并生成文书")
    visitor.sees("文书已生成")
    visitor.press("看一件事全部进度")
    visitor.sees("待补正")

    visitor.sign_in("enterprise", address)
    page.locator(f"input[type=file][aria-label='{LACKING}']").set_input_files({**PDF, "buffer": b"%PDF-1.7 later"})
    visitor.press("^提交材料$")
    visitor.sees("收到材料 1 份，已转给需要的各项")

    # Stage by stage the window accepts and the department decides.
    for name in ("建设用地规划许可（出让用地）", "建设工程规划许可", "建筑工程施工许可"):
        visitor.sign_in("service", address)
        visitor.press("处理待受理的 1 项")
        visitor.sees("受理 1 项")
        visitor.sign_in("builder", address)
        page.get_by_role("link", name=name, exact=True).click()
        visitor.press("决定并生成文书")
        visitor.sees("文书已生成")

    visitor.sign_in("service", address)
    visitor.press("生成结果并送达")
    visitor.sees("已统一出件")
    number, code = page.locator("#result-number").inner_text(), page.locator("#result-code").inner_text()
    assert re.fullmatch(r"WS\d{4}-\d{3,}-\d{6}", number)
    assert Certificate.objects.count() == 5

    visitor.sign_in("enterprise", address)
    with page.expect_download() as download:
        page.get_by_role("link", name="下载全部结果").click()
    assert download.value.suggested_filename == f"{number}.pdf"

    page.context.clear_cookies()
    visitor.open("/sign-in/")
    page.get_by_role("link", name="结果核验").click()
    page.fill("#number", number)
    page.fill("#code", code)
    visitor.press("^核验$")
    visitor.sees("真实有效")
    visitor.sees("工业项目拿地即开工“一件事”办理结果")
