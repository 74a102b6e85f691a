"""Addresses of chains on the ground, by part."""

from gaoxin.apps.industry import chain_urls, place_urls, portrait_urls, resource_urls, team_urls

app_name = "industry"
urlpatterns = [
    *portrait_urls.urlpatterns,
    *team_urls.urlpatterns,
    *resource_urls.urlpatterns,
    *place_urls.urlpatterns,
    *chain_urls.urlpatterns,
]
