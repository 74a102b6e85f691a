"""Addresses of policies, by part."""

from gaoxin.apps.policies import drafting_urls, library_urls

app_name = "policies"
urlpatterns = [*library_urls.urlpatterns, *drafting_urls.urlpatterns]
