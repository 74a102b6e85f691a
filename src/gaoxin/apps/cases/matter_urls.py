"""The addresses of one-stop service."""

from django.urls import path

from gaoxin.apps.cases.views import matters_guides as guides

app_name = "matters"
urlpatterns = [
    path("", guides.matters, name="guides"),
    path("guides/<slug:matter>/", guides.guide, name="guide"),
    path("one-things/", guides.one_things, name="one_things"),
    path("one-things/<slug:one_thing>/", guides.one_thing, name="one_thing"),
    path("powers/", guides.powers, name="powers"),
    path("powers/<slug:power>/", guides.power, name="power"),
]
