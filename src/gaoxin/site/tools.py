"""The operations of the public interface as tools of an assistant (Model Context Protocol).

The tools are read from the OpenAPI description of a running site, and each call is a request to it with the caller's
access key: who may see what is decided there, for assistants as for everybody, and no second set of rules can differ.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode, urlsplit
from urllib.request import Request, urlopen

from gaoxin.kernel.problems import refuse

DESCRIPTION = "/api/v1/openapi.json"
SECONDS = 60


@dataclass(frozen=True, slots=True)
class Tool:
    """One operation: how it is called, and the JSON Schema of its arguments."""

    name: str
    description: str
    schema: dict[str, Any]
    method: str
    path: str
    in_path: frozenset[str]
    in_query: frozenset[str]
    reads: bool


@dataclass(frozen=True, slots=True)
class Site:
    """A running site and the key with which it is asked; without a key only what is public answers."""

    url: str
    key: str = ""

    def __post_init__(self) -> None:
        if urlsplit(self.url).scheme not in {"http", "https"}:
            raise refuse("tools.no_address", address=self.url)

    def tools(self) -> list[Tool]:
        """Every operation the site describes; refused where nothing answers there."""
        status, told = self._ask("GET", DESCRIPTION)
        if status != 200 or not isinstance(told, dict) or "paths" not in told:
            raise refuse("tools.no_site", address=self.url)
        return tools_of(told)

    def call(self, tool: Tool, arguments: Mapping[str, Any]) -> tuple[bool, Any]:
        """Whether the site answered, and what; else its refusal."""
        path = tool.path
        for name in tool.in_path:
            path = path.replace(f"{{{name}}}", quote(str(arguments.get(name, "")), safe=""))
        asked = {name: value for name, value in arguments.items() if name in tool.in_query and value is not None}
        body = {name: value for name, value in arguments.items() if name not in tool.in_path | tool.in_query}
        status, told = self._ask(tool.method, path + (f"?{urlencode(asked)}" if asked else ""), body or None)
        return 200 <= status < 300, told

    def _ask(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        headers = {"Accept": "application/json", "Content-Type": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        sent = None if body is None else json.dumps(body, ensure_ascii=False).encode()
        request = Request(self.url.rstrip("/") + path, sent, headers, method=method)  # noqa: S310 - http or https only
        try:
            with urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
                return answer.status, _read(answer.read())
        except HTTPError as error:
            return error.code, _read(error.read()) or {"status": error.code}
        except (URLError, OSError) as error:
            raise refuse("tools.no_site", address=self.url) from error


def _read(told: bytes) -> Any:
    try:
        return json.loads(told) if told else None
    except ValueError:
        return None


def tools_of(description: Mapping[str, Any]) -> list[Tool]:
    """The operations of an OpenAPI description."""
    parts = description.get("components", {}).get("schemas", {})
    return [
        _tool(path, method, operation, parts)
        for path, methods in description["paths"].items()
        for method, operation in methods.items()
    ]


def _tool(path: str, method: str, operation: Mapping[str, Any], parts: Mapping[str, Any]) -> Tool:
    given = operation.get("parameters", [])
    properties = {
        one["name"]: _plain({"description": one.get("description", ""), **one["schema"]}, parts) for one in given
    }
    required = [one["name"] for one in given if one.get("required")]
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    if body:
        sent = _plain(body, parts)
        properties |= sent.get("properties", {})
        required += sent.get("required", [])
    words = [operation.get("summary", ""), operation.get("description", ""), *operation.get("tags", [])]
    return Tool(
        name=operation["operationId"].removeprefix("gaoxin_apps_").replace("_api_", "_"),
        description=" · ".join(word for word in words if word),
        schema={"type": "object", "properties": properties, "required": required, "additionalProperties": False},
        method=method.upper(),
        path=path,
        in_path=frozenset(one["name"] for one in given if one["in"] == "path"),
        in_query=frozenset(one["name"] for one in given if one["in"] == "query"),
        reads=method == "get",
    )


def _plain(schema: Any, parts: Mapping[str, Any]) -> Any:
    """A schema with what it refers to written out, as a tool stands alone."""
    if isinstance(schema, list):
        return [_plain(one, parts) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return _plain(parts[schema["$ref"].rsplit("/", 1)[-1]], parts)
    return {name: _plain(one, parts) for name, one in schema.items()}
