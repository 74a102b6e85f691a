"""A real site for a real browser: live server, the sample zone, a Chromium, and jobs done when the story asks."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.core.management import call_command
from django.db import connections
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from gaoxin.site.sample import demonstration
from gaoxin.site.sample.load import load_when_empty
from gaoxin.web import clock
from tests.databases import Rows, copied, lay

FEW = 60
"""Enterprises of each zone while stories are told; 3,000 would be loaded anew for each of them."""
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """The Chromium of this machine, started once a file: its loop must not outlive the stories."""
    # Playwright's loop makes Django believe that it runs inside an async view; the story is plain synchronous code.
    with pytest.MonkeyPatch.context() as environment, sync_playwright() as playwright:
        environment.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield started
        started.close()


class Visitor:
    """One person at one browser. Errors in the page's console end the story."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.complaints: list[str] = []
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._hear)

    def _hear(self, said: ConsoleMessage) -> None:
        # A form that comes back with its errors answers 422, and the browser says so.
        if said.type == "error" and "status of 422" not in said.text:
            self.complaints.append(said.text)

    def sign_in(self, username: str) -> "Visitor":
        self.page.context.clear_cookies()
        self.page.goto(f"{self.address}/sign-in/")
        self.page.fill("[name=username]", username)
        self.page.fill("[name=password]", demonstration()["password"])
        self.page.press("[name=password]", "Enter")
        self.page.wait_for_url(f"{self.address}/")
        return self

    def open(self, path: str) -> None:
        self.page.goto(self.address + path)

    def press(self, words: str) -> None:
        """Press the one visible button or link of these words, and the confirmation if one is asked for."""
        pattern = re.compile(words)
        target = self.page.get_by_role("button", name=pattern).or_(self.page.get_by_role("link", name=pattern))
        target.locator("visible=true").first.click()
        dialog = self.page.locator("dialog[open]")
        if dialog.count():
            dialog.locator("button[value=yes], button.btn-primary").first.click()

    def sees(self, words: str) -> None:
        self.page.get_by_text(words).locator("visible=true").first.wait_for(timeout=8000)


_SAMPLE: dict[str, tuple[date, Rows]] = {}
"""The rows of the sample by database, and the day they were made on: days in it are counted from then."""


@pytest.fixture
def sample(owner_url: str, transactional_db) -> None:
    """The sample zones with few enterprises: loaded once a run by the services, then laid again as it was."""
    made, rows = _SAMPLE.get(owner_url, (None, None))
    if made == clock.today():
        lay(owner_url, rows)
        return
    load_when_empty(most=FEW)
    _SAMPLE[owner_url] = (clock.today(), copied(owner_url))


@pytest.fixture
def visitor(browser: Browser, live_server, sample) -> Iterator[Visitor]:
    """A browser on a site that holds the sample zones, with few enterprises."""
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="zh-CN", accept_downloads=True)
    someone = Visitor(context.new_page(), live_server.url)
    yield someone
    context.close()
    assert someone.complaints == []


@pytest.fixture
def do_jobs():
    """Do what waits in the queue, as the worker process would; in a thread, for the browser's loop holds this one."""

    def work() -> None:
        try:
            call_command("procrastinate", "worker", "--one-shot", verbosity=0)
        finally:
            connections.close_all()

    def run() -> None:
        with ThreadPoolExecutor(1) as thread:
            thread.submit(work).result(timeout=60)

    return run
