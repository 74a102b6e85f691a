"""An assistant asks through the tools: what its person may see, and nothing else."""

import json
import os
import sys
from collections.abc import Callable
from typing import Any

import anyio
import pytest

from gaoxin.apps.zones.callers import Caller
from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.services import keys
from gaoxin.web.scope import acting_as

pytestmark = pytest.mark.django_db(transaction=True)
HERE = Caller("127.0.0.1", "assistant")


@pytest.fixture
def asking(live_server, sample) -> Callable[..., list[Any]]:
    """Start `gaoxin mcp` for a person and call its tools one after the other."""

    def ask(username: str | None, *calls: tuple[str, dict[str, Any]], writes: bool = False) -> list[Any]:
        secret = ""
        if username:
            person = User.objects.get(username=username)
            with acting_as(person):
                secret = keys.make(person, "助手", 1, writes=writes, caller=HERE)[1]
        return anyio.run(_converse, live_server.url, secret, calls)

    return ask


async def _converse(url: str, secret: str, calls: tuple[tuple[str, dict[str, Any]], ...]) -> list[Any]:
    from mcp import Client
    from mcp.client.stdio import StdioServerParameters

    command = [sys.executable, "-c", "from gaoxin.cli import main; main()", "mcp", "--url", url]
    environment = {**os.environ, "GAOXIN_KEY": secret}
    async with Client(StdioServerParameters(command=command[0], args=command[1:], env=environment)) as client:
        found: list[Any] = [sorted(tool.name for tool in (await client.list_tools()).tools)]
        for name, arguments in calls:
            answer = await client.call_tool(name, arguments)
            found.append((not answer.is_error, json.loads(answer.content[0].text)))
    return found


def test_an_officer_s_assistant_finds_an_enterprise_and_reads_it_with_sources(asking):
    _, (found, listed) = asking("planner", ("enterprises_enterprises", {"limit": 3}))
    assert found
    assert len(listed["items"]) == 3
    first = listed["items"][0]
    tools, (_, more), (read, record) = asking(
        "planner",
        ("enterprises_enterprises", {"q": first["legal_name"], "limit": 1}),
        ("enterprises_enterprise", {"enterprise_id": first["id"]}),
    )
    assert {"enterprises_enterprise", "cases_file_case", "sources_datasets"} <= set(tools)
    assert [one["id"] for one in more["items"]] == [first["id"]]
    assert read
    assert record["legal_name"] == first["legal_name"]
    assert record["figures"]
    assert all(one["source"] and one["unit"] for one in record["figures"])


def test_an_enterprise_s_assistant_sees_its_own_record_alone(asking):
    _, (_, all_of_them), *_ = asking("planner", ("enterprises_enterprises", {"limit": 100}))
    _, (_, own) = asking("enterprise", ("enterprises_enterprises", {"limit": 100}))
    assert len(own["items"]) == 1
    others = next(one["id"] for one in all_of_them["items"] if one["id"] != own["items"][0]["id"])
    _, (found, told) = asking("enterprise", ("enterprises_enterprise", {"enterprise_id": others}))
    assert (found, told) == (False, {"status": 404})


def test_without_a_key_only_what_is_public_answers(asking):
    _, (opened, sets), (found, told) = asking(None, ("sources_datasets", {}), ("enterprises_enterprises", {}))
    assert opened
    assert "items" in sets
    assert (found, told) == (False, {"status": 401})


def test_a_key_that_reads_files_nothing_and_the_assistant_is_told_why(asking):
    _, (done, told) = asking(
        "planner", ("cases_file_case", {"kind": "appeal", "zone": "x", "organisation": "y", "answers": {}})
    )
    assert not done
    assert told["problems"][0]["code"] == "accounts.key_reads_only"
