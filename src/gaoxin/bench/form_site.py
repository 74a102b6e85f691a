"""The addresses of a bench site: one page with the long form of `bench.forms`, beside those of the product.

The declaration is read once for the process, as an app would have it from its catalogue.
"""

from functools import cache

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from gaoxin.bench.forms import declaration, read
from gaoxin.engines.forms.checking import Checked
from gaoxin.engines.forms.model import Form
from gaoxin.web.pages.schemaform.form import SchemaForm
from gaoxin.web.pages.schemaform.page import SchemaPage, respond
from gaoxin.web.rights import SIGNED_IN, open_to


@cache
def long_form() -> Form:
    """The form of 300 fields and 250 conditions."""
    return read(declaration())


@open_to(SIGNED_IN)
def long_page(request: HttpRequest) -> HttpResponse:
    """Ask it; what is handed in is thanked for and thrown away."""

    def save(form: SchemaForm, found: Checked) -> str:
        return f"/bench/form/?answered={len(found.answers)}"

    return respond(request, SchemaPage(submit="提交", cancel="/", draft="bench.form"), long_form(), save)


urlpatterns = [path("bench/form/", long_page, name="bench_form"), path("", include("gaoxin.site.urls"))]
