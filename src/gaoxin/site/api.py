"""The public interface put together: what apps offer under /api/v1/, described in OpenAPI.

Whom an operation answers is declared on its function with `open_to`, as on any view, and carried over to its address
here; `web.rights` asks it before the operation runs.
"""

from collections.abc import Collection
from dataclasses import asdict
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_noop
from ninja import NinjaAPI
from ninja.operation import Operation

from gaoxin.apps.cases import api as cases
from gaoxin.apps.cases import city_api as city
from gaoxin.apps.cases import hotline_api, matter_api
from gaoxin.apps.enterprises import api as enterprises
from gaoxin.apps.sources import api as sources
from gaoxin.apps.sources.services.calling import TooOften
from gaoxin.kernel.problems import Refusal, refuse
from gaoxin.web.problems import say
from gaoxin.web.rights import PUBLIC, open_to, rule_of

app_name = "api"
interface = NinjaAPI(
    title=gettext_noop("开放接口"), version="1", docs_url=None, openapi_url=None, urls_namespace=app_name
)
SPOKEN = {"title", "summary", "description", "tags"}
ROUTERS = {
    "/open": sources.router,
    "/shared": sources.shared,
    "/enterprises": enterprises.router,
    "/cases": cases.router,
    "/hotline": hotline_api.router,
    "/matters/statuses": matter_api.router,
    "/city": city.router,
}
for prefix, router in ROUTERS.items():
    interface.add_router(prefix, router)


@interface.exception_handler(Refusal)
def refused(request: HttpRequest, refusal: Refusal, status: int = 422) -> HttpResponse:
    """The sentences of a refusal, whatever the caller says it accepts."""
    return JsonResponse({"problems": [asdict(say(problem)) for problem in refusal.problems]}, status=status)


@interface.exception_handler(TooOften)
def too_often(request: HttpRequest, often: TooOften) -> HttpResponse:
    answer = refused(request, refuse("sources.api_too_often", times=often.times), 429)
    answer["Retry-After"] = str(often.seconds)
    return answer


@interface.exception_handler(Http404)
def not_found(request: HttpRequest, missing: Http404) -> HttpResponse:
    return JsonResponse({"status": 404}, status=404)


def _description() -> Any:
    """The description in the reader's language."""
    told = _spoken(interface.get_openapi_schema(path_prefix=reverse("api:about")))
    told["components"]["securitySchemes"] = {
        "key": {"type": "http", "scheme": "bearer", "description": _t("访问密钥，在“我的账号”里生成")}
    }
    rules = _rules()
    for methods in told["paths"].values():
        for operation in methods.values():
            if PUBLIC not in rules[operation["operationId"]]:
                operation["security"] = [{"key": []}]
    return told


def _rules() -> dict[str, Collection[str]]:
    """Whom each operation answers, by its name in the description."""
    return {interface.get_openapi_operation_id(one): rule_of(one.view_func) for one in _operations()}


def _operations() -> list[Operation]:
    views = [view for router in ROUTERS.values() for view in router.path_operations.values()]
    return [operation for view in views for operation in view.operations]


def _spoken(part: Any) -> Any:
    """The same part of a description with its titles, summaries and explanations translated."""
    if isinstance(part, dict):
        return {key: _worded(value) if key in SPOKEN else _spoken(value) for key, value in part.items()}
    return [_spoken(one) for one in part] if isinstance(part, list) else part


def _worded(value: Any) -> Any:
    """A text or a list of texts translated; a property that happens to be called so is a part like others."""
    if isinstance(value, str):
        return _t(value) if value else value
    return [_worded(one) for one in value] if isinstance(value, list) else _spoken(value)


@open_to(PUBLIC)
def openapi(request: HttpRequest) -> JsonResponse:
    """The description of the interface in OpenAPI 3."""
    return JsonResponse(_description(), json_dumps_params={"ensure_ascii": False})


@open_to(PUBLIC)
def about(request: HttpRequest) -> HttpResponse:
    """The same description for people: what can be asked, with what, and what comes back."""
    operations = [
        {"method": method.upper(), "path": address, **operation}
        for address, methods in _description()["paths"].items()
        for method, operation in methods.items()
    ]
    crumbs = [(_t("开放数据"), reverse("open:sets"))]
    return render(request, "api/about.html", {"operations": operations, "title": _t("开放接口"), "crumbs": crumbs})


def _addresses() -> list[URLPattern]:
    """The operations' addresses, each with the rule of its function."""
    rules = {operation.url_name: rule_of(operation.view_func) for operation in _operations()}
    found = [pattern for pattern in interface.urls[0] if pattern.name in rules]
    for pattern in found:
        pattern.callback.open_to = rules[pattern.name]
    return found


urlpatterns = [path("", about, name="about"), path("openapi.json", openapi, name="openapi"), *_addresses()]
