"""A real site for a real browser: live server, the sample zone, a Chromium, and jobs done when the story asks."""

import re
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from django.test import Client
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request, TimeoutError, sync_playwright

from gaoxin.apps.zones.models import User
from gaoxin.site.sample import demonstration
from gaoxin.site.sample.load import load_when_empty
from gaoxin.web import clock
from tests.databases import Rows, copied, lay

FEW = 60
"""Enterprises of each zone while stories are told; 3,000 would be loaded anew for each of them."""
PATIENCE = 20_000
"""Milliseconds until something must be on a page; a machine that runs other tests beside is slow."""
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
        self._under_way: set[Request] = set()
        page.on("request", self._begin)
        page.on("requestfinished", self._end)
        page.on("requestfailed", self._end)

    def _begin(self, request: Request) -> None:
        if request.resource_type in ("document", "xhr", "fetch"):  # a stream of what happens has no end
            self._under_way.add(request)

    def _end(self, request: Request) -> None:
        self._under_way.discard(request)

    def settle(self) -> None:
        """What was pressed has been sent and answered, and the scripts of the page that came have run."""
        until = time.monotonic() + 10
        self.page.wait_for_timeout(30)
        while self._under_way and time.monotonic() < until:
            self.page.wait_for_timeout(20)
        self.page.wait_for_load_state("domcontentloaded")

    def _hear(self, said: ConsoleMessage) -> None:
        # A form that comes back with its errors answers 422, and the browser says so.
        if said.type == "error" and "status of 422" not in said.text:
            self.complaints.append(said.text)

    def sign_in(self, username: str, at: str = "/") -> "Visitor":
        """Come to a page as this person, with the cookie that signing in would have given."""
        self.settle()
        session = Client()
        session.force_login(User.objects.get(username=username))
        self.page.context.clear_cookies()
        held = session.cookies[settings.SESSION_COOKIE_NAME].value
        self.page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": held, "url": self.address}])
        self.open(at)
        return self

    def sign_in_by_form(self, username: str) -> "Visitor":
        self.page.context.clear_cookies()
        self.page.goto(f"{self.address}/sign-in/")
        self.page.fill("[name=username]", username)
        self.page.fill("[name=password]", demonstration()["password"])
        self.page.press("[name=password]", "Enter")
        self.page.wait_for_url(f"{self.address}/")
        return self

    def open(self, path: str) -> None:
        """Once more where the page left was just then going somewhere by itself, as one does whose job is done."""
        self.settle()
        try:
            self.page.goto(self.address + path)
        except Error as error:
            if "ERR_ABORTED" not in error.message:
                raise
            self.settle()
            self.page.goto(self.address + path)

    def press(self, words: str) -> None:
        """Press the one visible button or link of these words, and the confirmation if one is asked for."""
        pattern = re.compile(words)
        target = self.page.get_by_role("button", name=pattern).or_(self.page.get_by_role("link", name=pattern))
        target.locator("visible=true").first.click()
        dialog = self.page.locator("dialog[open]")
        if dialog.count():
            dialog.locator("button[value=yes], button.btn-primary").first.click()
        self.settle()

    def click(self, selector: str) -> None:
        """The first of what this selects."""
        self.page.locator(selector).first.click()
        self.settle()

    def sees(self, words: str) -> None:
        self.page.get_by_text(words).locator("visible=true").first.wait_for(timeout=PATIENCE)

    def fits(self, width: int = 390) -> None:
        """The page is no wider than the screen. Between two pages there is none to measure: wait for the next."""
        fitting = "width => document.documentElement?.scrollWidth <= width"
        try:
            self.page.wait_for_function(fitting, arg=width, timeout=PATIENCE)
        except TimeoutError as error:
            raise AssertionError(f"{self.page.url} is wider than {width}") from error


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
