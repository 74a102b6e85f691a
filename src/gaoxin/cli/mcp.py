"""`gaoxin mcp`: the public interface of a running site as tools for an assistant."""

import json
from typing import Any

import click

from gaoxin.catalogue.sentences import line
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import leave, terminal_language
from gaoxin.kernel.problems import Refusal
from gaoxin.site.tools import Site, Tool


@click.command(cls=PlainCommand)
@click.option("--url", default="http://127.0.0.1:8000", show_default=True, help="Address of the running site.")
@click.option(
    "--key",
    envvar="GAOXIN_KEY",
    default="",
    help="Access key of the person asking, made under “My account”; better given as GAOXIN_KEY.",
)
def mcp(url: str, key: str) -> None:
    """Serve the site's interface to an assistant over standard input and output (Model Context Protocol).

    Every call is a request to the site with the key: an assistant sees and does what the key's person may, no more.
    Without a key only what is public answers.
    """
    try:
        site = Site(url, key)
        tools = {tool.name: tool for tool in site.tools()}
    except Refusal as refusal:
        leave(refusal)
    import anyio

    anyio.run(_serve, site, tools)


async def _serve(site: Site, tools: dict[str, Tool]) -> None:
    import anyio.to_thread
    import mcp_types as types
    from mcp.server.lowlevel import Server
    from mcp.server.stdio import stdio_server

    async def listed(context: Any, asked: Any) -> types.ListToolsResult:
        return types.ListToolsResult(
            tools=[
                types.Tool(
                    name=tool.name,
                    description=tool.description,
                    input_schema=tool.schema,
                    annotations=types.ToolAnnotations(read_only_hint=tool.reads),
                )
                for tool in tools.values()
            ]
        )

    async def called(context: Any, asked: types.CallToolRequestParams) -> types.CallToolResult:
        if (tool := tools.get(asked.name)) is None:
            return _answer(ok=False, told={"unknown": asked.name})
        try:
            ok, told = await anyio.to_thread.run_sync(site.call, tool, asked.arguments or {})
        except Refusal as refusal:
            return _answer(ok=False, told="\n".join(line(one, terminal_language()) for one in refusal.problems))
        return _answer(ok=ok, told=told)

    def _answer(*, ok: bool, told: Any) -> types.CallToolResult:
        text = told if isinstance(told, str) else json.dumps(told, ensure_ascii=False)
        return types.CallToolResult(content=[types.TextContent(type="text", text=text)], is_error=not ok)

    server = Server("gaoxin", on_list_tools=listed, on_call_tool=called)
    async with stdio_server() as (incoming, outgoing):
        await server.run(incoming, outgoing, server.create_initialization_options())
