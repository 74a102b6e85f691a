"""A site of one page for tests: each shipped form by its key, filled in from a made-up registry, kept in memory."""

from dataclasses import dataclass, field
from datetime import date

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template import engines
from django.urls import include, path, reverse

from gaoxin.catalogue.forms import package_forms
from gaoxin.engines.forms.model import Form
from gaoxin.engines.forms.values import FileAnswer, plain
from gaoxin.kernel.problems import Place, refuse
from gaoxin.kernel.quantities import Quantity
from gaoxin.web import clock
from gaoxin.web.pages.schemaform import answers, api, page
from gaoxin.web.pages.schemaform.prefilled import Prefilled
from gaoxin.web.rights import PUBLIC, open_to

RECORD = """{% extends "base.html" %}{% load static %}
{% block styles %}<link rel="stylesheet" href="{% static 'gaoxin/schemaform.css' %}">{% endblock %}
{% block content %}<div class="card card-body">{% include "web/pages/schemaform/answers.html" %}</div>{% endblock %}"""
DAY = date(2026, 1, 31)
REGISTRY = {
    "organisation.legal_name": Prefilled("长春示例光电有限公司", "企业登记", DAY, "/search/?q=1"),
    "organisation.credit_code": Prefilled("91990001MA0000001R", "企业登记", DAY),
    "enterprise.address": Prefilled("示例大街 1 号", "企业登记", DAY),
    "enterprise.registered_capital": Prefilled(Quantity.parse("0.5亿元"), "企业登记", DAY),
    "enterprise.facts.revenue@last": Prefilled(Quantity.parse("12345万元"), "2025年度数据", date(2026, 2, 20)),
    "person.display_name": Prefilled("行政部负责人", "账号", None),
}


@dataclass
class Memory:
    """Files attached before handing in, and what was handed in."""

    files: dict[str, FileAnswer] = field(default_factory=dict)
    handed: list[tuple[str, dict]] = field(default_factory=list)

    def keep(self, name: str, file: UploadedFile) -> FileAnswer:
        answer = FileAnswer(f"kept{len(self.files)}", file.name, file.size)
        self.files[answer.key] = answer
        return answer

    def find(self, name: str, key: str) -> FileAnswer | None:
        return self.files.get(key)


MEMORY = Memory()


def declared(key: str) -> Form:
    return package_forms()[key]


@open_to(PUBLIC)
def ask(request: HttpRequest, key: str) -> HttpResponse:
    def save(form, found) -> str:
        if found.answers.get("title") == "重复的诉求":
            raise refuse(
                "form.must", Place(path="title"), label=form.declaration.label, says={"zh": "已经提过。", "en": ""}
            )
        MEMORY.handed.append((key, plain(found.answers)))
        return reverse("answers", args=[key])

    declaration = page.SchemaPage(submit="提交", cancel="/", after="提交后一个工作日内受理。", draft=f"test.{key}")
    return page.respond(request, declaration, declared(key), save, prefill=REGISTRY, keeper=MEMORY)


@open_to(PUBLIC)
def shown(request: HttpRequest, key: str) -> HttpResponse:
    parts = answers.parts(declared(key), MEMORY.handed[-1][1], clock.today())
    return HttpResponse(engines["django"].from_string(RECORD).render({"title": "已提交", "parts": parts}, request))


@open_to(PUBLIC)
def post(request: HttpRequest, key: str) -> HttpResponse:
    found = api.accepted(declared(key), api.read_json(request.body))
    return JsonResponse({"answers": plain(found.answers)})


urlpatterns = [
    path("try/<slug:key>/", ask, name="ask"),
    path("try/<slug:key>/answers/", shown, name="answers"),
    path("try/<slug:key>/api/", post, name="post"),
    path("", include("gaoxin.site.urls")),
]
