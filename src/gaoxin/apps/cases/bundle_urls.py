"""The addresses of the procedures of key projects."""

from django.urls import path

from gaoxin.apps.cases.views import bundles

app_name = "bundles"
urlpatterns = [
    path("", bundles.bundles, name="all"),
    path("new/", bundles.new, name="new"),
    path("<int:bundle_id>/", bundles.bundle, name="bundle"),
    path("<int:bundle_id>/steps/<int:step_id>/begin/", bundles.begin, name="begin"),
    path("<int:bundle_id>/steps/<int:step_id>/skip/", bundles.skip, name="skip"),
    path("<int:bundle_id>/steps/<int:step_id>/take-up/", bundles.take_up, name="take_up"),
    path("<int:bundle_id>/steps/<int:step_id>/days/", bundles.days, name="days"),
    path("<int:bundle_id>/cases/<int:case_id>/press/", bundles.press, name="press"),
    path("<int:bundle_id>/blockers/", bundles.block, name="block"),
    path("blockers/<int:case_id>/escalate/", bundles.escalate, name="escalate"),
]
