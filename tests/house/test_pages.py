"""Templates, assets and navigation of the whole site, walked."""

import hashlib
import json
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse

import gaoxin
from gaoxin.web import registry
from gaoxin.web.middleware import POLICY

PACKAGE = Path(gaoxin.__file__).parent
VENDOR = PACKAGE / "site" / "static" / "vendor"
TEMPLATES = sorted(path for path in PACKAGE.rglob("*.html") if "templates" in path.parts)
STYLES = sorted(path for path in PACKAGE.rglob("*.css") if VENDOR not in path.parents)
# What the content policy refuses: inline script and style, handlers in attributes, scripts from elsewhere.
REFUSED = {
    "inline script": re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>", re.IGNORECASE),
    "inline style": re.compile(r"<style|\sstyle\s*=", re.IGNORECASE),
    "handler": re.compile(r"\s(hx-on[\w:-]*|on(click|change|submit|load|input|key\w+|focus|blur))\s*=", re.IGNORECASE),
    "address elsewhere": re.compile(r"(src|href)\s*=\s*[\"'](https?:)?//", re.IGNORECASE),
}


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def test_no_template_holds_what_the_content_policy_refuses():
    assert len(TEMPLATES) > 400
    found = {
        (name_of(path), what): held
        for path in TEMPLATES
        for what, pattern in REFUSED.items()
        if (held := pattern.findall(path.read_text(encoding="utf-8")))
    }
    assert found == {}


def test_templates_name_only_assets_that_exist():
    asset = re.compile(r"{%\s*static\s+['\"]([^'\"]+)['\"]")
    named = {(name, name_of(path)) for path in TEMPLATES for name in asset.findall(path.read_text(encoding="utf-8"))}
    assert {name for name, _ in named} > {"gaoxin/base.css"}
    missing = {name for name in {name for name, _ in named} if finders.find(name) is None}
    assert {(name, where) for name, where in named if name in missing} == set()


ICON = re.compile(r"{%\s*icon\s+['\"]([\w-]+)['\"]|\b(?:sign|icon)=['\"]([\w-]+)['\"]")


def icons_in(text: str) -> set[str]:
    """Icons that a template or contribution names."""
    return {first or second for first, second in ICON.findall(text)}


def test_every_icon_named_is_in_the_sprite():
    sprite = set(re.findall(r'<symbol id="([\w-]+)"', (VENDOR / "tabler-icons" / "icons.svg").read_text()))
    sources = [*TEMPLATES, *PACKAGE.rglob("contributes.py"), *PACKAGE.rglob("views/*.py"), *PACKAGE.rglob("views.py")]
    named = {name for path in sources for name in icons_in(path.read_text(encoding="utf-8"))}
    assert named - sprite == set()


def test_vendored_files_are_what_the_manifest_says():
    manifest = json.loads((VENDOR / "manifest.json").read_text())
    assert {
        line["file"]: line["sha256"] for line in manifest if line["licence"] and line["version"] and line["package"]
    } == {
        path.relative_to(VENDOR).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in VENDOR.rglob("*")
        if path.is_file() and path.name != "manifest.json"
    }


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_a_style_sheet_fetches_nothing_from_elsewhere(path):
    assert re.findall(r"url\((?![\"']?(?:data:|#))[^)]*\)|@import", path.read_text()) == []


@pytest.mark.parametrize(
    "path", [*STYLES, *VENDOR.rglob("*.css")], ids=lambda path: path.relative_to(PACKAGE).as_posix()
)
def test_a_style_sheet_uses_nothing_that_chromium_109_does_not_know(path):
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"oklch\(|oklab\(|color-mix\(|@scope|@starting-style|[{;]\s*&", text) == []


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/sign-in/", "/no-such-page/", "/static/gaoxin/base.css"])
def test_every_answer_carries_the_content_policy(client, address):
    assert client.get(address).headers["Content-Security-Policy"] == POLICY


@pytest.mark.django_db
def test_an_answer_to_a_forged_form_carries_the_content_policy_too():
    from django.test import Client

    answer = Client(enforce_csrf_checks=True).post("/sign-in/", {"username": "x"})
    assert (answer.status_code, answer.headers["Content-Security-Policy"]) == (403, POLICY)
    assert "页面放置太久" in answer.content.decode()


def test_every_line_of_the_navigation_leads_somewhere():
    items = registry.every(registry.NavItem)
    assert {item.key for item in items} >= {"web.home", "web.inbox", "web.jobs"}
    assert [item.key for item in items if not reverse(item.url).startswith("/")] == []


def test_tabs_actions_and_switches_lead_somewhere():
    named = [*registry.every(registry.Tab), *registry.every(registry.Action)]
    assert [one.key for one in named if not reverse(one.url, args=[1])] == []
    assert [one.key for one in registry.every(registry.ZoneSwitch) if not reverse(one.url)] == []
