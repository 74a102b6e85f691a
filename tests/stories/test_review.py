"""Deciding on many rows in a real browser: keys lead through them, and a decision keeps the place where it was made."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from gaoxin.apps.plans.models import Plan
from gaoxin.apps.plans.states import RowKind, RowState

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "qinghe-plan.docx"
pytestmark = pytest.mark.browser


@pytest.fixture
def review(visitor, do_jobs) -> str:
    """The address of the targets read out of the sample document; the planner is signed in."""
    page = visitor.sign_in("planner", "/plans/upload/").page
    page.set_input_files("input[type=file]", SAMPLE)
    visitor.press("上传并识读")
    visitor.sees("识读中")
    do_jobs()
    page.wait_for_url("**/review/**", timeout=10_000)
    return f"/plans/{Plan.objects.get(document__file_name=SAMPLE.name).pk}/review/?kind=target"


def test_the_keyboard_leads_through_the_rows_that_were_read(visitor, review):
    page = visitor.page
    visitor.open(review)
    for key in "jjk":
        page.keyboard.press(key)
    first = page.locator("li[data-key]").first
    expect(first).to_be_focused()
    expect(page.locator(".gx-mark.gx-lit").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/review/rows/*/")


def test_a_decision_keeps_the_place_where_it_was_made(visitor, review):
    page = visitor.page
    visitor.open(review)
    row = page.locator("li[data-key]").nth(20)
    row.get_by_role("button", name="采纳").scroll_into_view_if_needed()
    top = page.locator("#reader-rows").evaluate("pane => pane.scrollTop")
    assert top > 500
    row.get_by_role("button", name="采纳").click()
    visitor.sees("已采纳 1 条")
    assert page.locator("#reader-rows").evaluate("pane => pane.scrollTop") == top
    plan = Plan.objects.get(document__file_name=SAMPLE.name)
    assert plan.rows.filter(kind=RowKind.TARGET, state=RowState.ACCEPTED).count() == 1
