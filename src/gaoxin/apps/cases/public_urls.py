"""The addresses of what the public files and reads."""

from django.urls import path

from gaoxin.apps.cases.views import public_filing as filing

app_name = "public"
urlpatterns = [
    path("filed/", filing.told, name="filed"),
]
