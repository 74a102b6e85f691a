"""Passing on to channels outside: real files, and a real interface on this machine."""

import csv
import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from gaoxin.catalogue.push_channels import package_channels
from gaoxin.kernel.problems import Refusal
from gaoxin.web.channels import Message, pass_on, ready

FOLDER = package_channels()["exchange_folder"]
CALL = package_channels()["enterprise_platform"]
MESSAGES = [
    Message("91220201MA14A1B2C3", "甲示例公司", "贵单位符合“奖励”：20 万元。", "https://zone.example/claims/entitled/"),
    Message(
        "91220201MA14A1B2C4", "=乙示例公司", "贵单位符合“奖励”：20 万元。", "https://zone.example/claims/entitled/"
    ),
]


class Platform:
    """An interface that keeps what it was asked, and answers as it is told."""

    def __init__(self) -> None:
        self.status = 200
        self.asked: list[tuple[dict[str, str], bytes]] = []
        platform = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                platform.asked.append((dict(self.headers), body))
                self.send_response(platform.status)
                if platform.status == 302:
                    self.send_header("Location", "/elsewhere")
                self.end_headers()

            def log_message(self, *args: object) -> None:
                """Nothing is written between the lines of the tests."""

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/messages"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def platform(settings) -> Iterator[Platform]:
    made = Platform()
    settings.CHANNELS = {"enterprise_platform": (made.address, "secret")}
    yield made
    made.server.shutdown()


def refused(channel, number: str = "7") -> str:
    with pytest.raises(Refusal) as refusal:
        pass_on(channel, number, MESSAGES)
    return refusal.value.problems[0].code


def test_without_any_nothing_is_ready(settings):
    settings.CHANNELS = {}
    assert ready() == ()


def test_a_file_is_laid_down_whole_and_again_replaces_itself(settings, tmp_path: Path):
    settings.CHANNELS = {"exchange_folder": (str(tmp_path), "")}
    assert ready() == (FOLDER,)
    pass_on(FOLDER, "7", MESSAGES)
    pass_on(FOLDER, "7", MESSAGES)
    assert [path.name for path in tmp_path.iterdir()] == ["exchange_folder-7-1.csv"]
    with (tmp_path / "exchange_folder-7-1.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["统一社会信用代码", "企业名称", "内容", "链接"]
    assert rows[1][:2] == ["91220201MA14A1B2C3", "甲示例公司"]
    assert rows[2][1] == "'=乙示例公司"


def test_a_folder_that_is_not_there_is_refused(settings, tmp_path: Path):
    settings.CHANNELS = {"exchange_folder": (str(tmp_path / "gone"), "")}
    assert refused(FOLDER) == "push.no_folder"


def test_an_interface_is_called_signed_with_a_number_that_stays(platform: Platform):
    pass_on(CALL, "7", MESSAGES)
    pass_on(CALL, "7", MESSAGES)
    (headers, body), (again, _) = platform.asked
    assert headers["X-Signature"] == f"sha256={hmac.new(b'secret', body, hashlib.sha256).hexdigest()}"
    assert headers["Idempotency-Key"] == again["Idempotency-Key"] == "7-1"
    sent = json.loads(body)
    assert (sent["channel"], sent["number"], len(sent["messages"])) == ("enterprise_platform", "7-1", 2)
    assert sent["messages"][0]["code"] == "91220201MA14A1B2C3"


@pytest.mark.parametrize("status", [302, 401, 500])
def test_what_an_interface_does_not_take_is_refused_and_not_sent_elsewhere(platform: Platform, status: int):
    platform.status = status
    assert refused(CALL) == "push.refused"
    assert len(platform.asked) == 1


def test_an_interface_that_is_not_there_is_refused(settings, platform: Platform):
    platform.server.shutdown()
    platform.server.server_close()
    assert refused(CALL) == "push.no_answer"


@pytest.mark.parametrize(
    ("place", "key", "code"),
    [
        ("http://platform.example/messages", "secret", "push.not_secure"),
        ("https://platform.example/", "", "push.no_key"),
    ],
)
def test_nothing_is_sent_in_the_open_or_unsigned(settings, place: str, key: str, code: str):
    settings.CHANNELS = {"enterprise_platform": (place, key)}
    assert refused(CALL) == code


def test_a_text_is_cut_to_what_the_channel_takes():
    assert FOLDER.worded("奖励", "20 万元") == "贵单位符合“奖励”：20 万元。"
    assert len(FOLDER.worded("奖" * 400, "")) == FOLDER.longest
