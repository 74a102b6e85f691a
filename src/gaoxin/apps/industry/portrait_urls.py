"""Addresses of portraits of industries and of the rows behind their figures."""

from django.urls import path

from gaoxin.apps.industry.views import portraits_lists as lists
from gaoxin.apps.industry.views import portraits_page as page
from gaoxin.apps.industry.views import portraits_rows as rows

urlpatterns = [
    path("portraits/", lists.portraits, name="portraits"),
    path("portraits/<slug:chain_key>/", page.portrait, name="portrait"),
    path("portraits/<slug:chain_key>/report.<slug:kind>", page.report, name="portrait_report"),
    path("portraits/<slug:chain_key>/figures/", rows.figures, name="portrait_figures"),
    path("portraits/<slug:chain_key>/rows/<slug:measure>/", rows.rows, name="portrait_rows"),
    path("portraits/<slug:chain_key>/firms/<slug:kind>/", rows.firms, name="portrait_firms"),
]
