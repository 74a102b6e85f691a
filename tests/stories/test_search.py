"""Finding an enterprise by its initials; choosing an organisation in a form by keyboard alone, and without script."""

import re

import pytest
from playwright.sync_api import Browser, expect

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.zones.models import Grant, User
from gaoxin.engines.linkage.sounds import syllables
from tests.stories.conftest import Visitor

pytestmark = [pytest.mark.browser]


def _administrator() -> User:
    return User.objects.filter(grants__role="administrator").order_by("pk")[0]


def _firm() -> Enterprise:
    """The first enterprise of the administrator's zone."""
    zone = _administrator().grants.get(role="administrator").zone
    return Enterprise.objects.filter(zone=zone).select_related("organisation").order_by("pk")[0]


def _initials(name: str) -> str:
    return "".join(one[0] for one in syllables(re.sub(r"\W", "", name)))


def test_a_slash_a_few_letters_and_enter_lead_to_the_record(visitor: Visitor) -> None:
    firm = _firm()
    page = visitor.sign_in(_administrator().username).page
    page.keyboard.press("/")
    page.keyboard.type(_initials(firm.organisation.legal_name))
    page.keyboard.press("Enter")
    visitor.sees("企业和机构")
    page.get_by_role("link", name=firm.organisation.legal_name).first.click()
    expect(page.locator("h1")).to_contain_text(firm.organisation.legal_name)


def test_an_organisation_is_chosen_by_keyboard_alone(visitor: Visitor) -> None:
    firm, someone = _firm().organisation, User.objects.filter(grants__role="officer").order_by("pk")[0]
    page = visitor.sign_in(_administrator().username).page
    visitor.open(f"/people/{someone.pk}/grant/")
    page.select_option("[name=role]", "member")
    box = page.get_by_label("单位")
    box.focus()
    page.keyboard.type(_initials(firm.legal_name))
    chosen = page.locator(f"input[type=radio][value='{firm.pk}']")
    chosen.wait_for(state="attached")
    page.keyboard.press("ArrowDown")
    while not chosen.is_checked():
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(box).to_have_value(firm.legal_name)
    expect(box).to_be_focused()
    expect(page.locator("[data-pick-list]")).to_be_hidden()
    page.fill("[name=reason]", "来函")
    visitor.press("^授予角色$")
    visitor.sees("已授予")
    assert Grant.objects.get(user=someone, role="member").organisation == firm


def test_an_organisation_is_chosen_without_script(visitor: Visitor, browser: Browser) -> None:
    firm, someone = _firm().organisation, User.objects.filter(grants__role="officer").order_by("pk")[0]
    visitor.sign_in(_administrator().username)
    context = browser.new_context(java_script_enabled=False, storage_state=visitor.page.context.storage_state())
    page = context.new_page()
    page.goto(f"{visitor.address}/people/{someone.pk}/grant/")
    page.select_option("[name=role]", "member")
    page.fill("[name=organisation_words]", _initials(firm.legal_name))
    page.fill("[name=reason]", "来函")
    page.locator("main form button.btn-primary").click()
    page.locator(f"input[type=radio][value='{firm.pk}']").check()
    page.locator("main form button.btn-primary").click()
    page.wait_for_url(f"{visitor.address}/people/{someone.pk}/")
    assert Grant.objects.get(user=someone, role="member").organisation == firm
    context.close()
