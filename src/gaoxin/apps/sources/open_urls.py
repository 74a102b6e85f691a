"""The addresses of the open data, for anybody. They are stable: harvesters and programs keep them."""

from django.urls import path

from gaoxin.apps.sources.views import public

app_name = "open"
urlpatterns = [
    path("", public.sets, name="sets"),
    path("catalogue.jsonld", public.catalogue, name="catalogue"),
    path("<slug:zone_code>/<slug:open_code>/", public.open_set, name="set"),
    path("<slug:zone_code>/<slug:open_code>/dataset.jsonld", public.described, name="described"),
    path("<slug:zone_code>/<slug:open_code>/v<int:number>/", public.open_set, name="version"),
    path("<slug:zone_code>/<slug:open_code>/v<int:number>/data.<slug:form>", public.file, name="file"),
    path("<slug:zone_code>/<slug:open_code>/v<int:number>/changes/", public.changes, name="changes"),
    path("<slug:zone_code>/<slug:open_code>/v<int:number>/changes.csv", public.changes_file, name="changes_file"),
]
