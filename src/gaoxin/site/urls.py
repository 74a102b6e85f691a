"""The addresses of the assembled site."""

from django.urls import include, path

urlpatterns = [
    path("", include("gaoxin.web.urls")),
    path("", include("gaoxin.apps.zones.urls")),
    path("", include("gaoxin.apps.zones.library_urls")),
    path("sources/", include("gaoxin.apps.sources.urls")),
    path("open/", include("gaoxin.apps.sources.open_urls")),
    path("api/v1/", include("gaoxin.site.api")),
    path("enterprises/", include("gaoxin.apps.enterprises.urls")),
    path("policies/", include("gaoxin.apps.policies.urls")),
    path("claims/", include("gaoxin.apps.policies.claim_urls")),
    path("checkups/", include("gaoxin.apps.policies.checkup_urls")),
    path("money/", include("gaoxin.apps.policies.fund_urls")),
    path("titles/", include("gaoxin.apps.policies.title_urls")),
    path("effects/", include("gaoxin.apps.policies.effect_urls")),
    path("industry/", include("gaoxin.apps.industry.urls")),
    path("leads/", include("gaoxin.apps.industry.lead_urls")),
    path("cases/", include("gaoxin.apps.cases.urls")),
    path("appeals/", include("gaoxin.apps.cases.appeal_urls")),
    path("processes/", include("gaoxin.apps.cases.drawing_urls")),
    path("matters/wholes/", include("gaoxin.apps.cases.wholes_urls")),
    path("matters/window/", include("gaoxin.apps.cases.window_urls")),
    path("matters/lands/", include("gaoxin.apps.cases.land_urls")),
    path("matters/", include("gaoxin.apps.cases.matter_urls")),
    path("city/", include("gaoxin.apps.cases.city_urls")),
    path("public/", include("gaoxin.apps.cases.public_urls")),
    path("visits/", include("gaoxin.apps.cases.visit_urls")),
    path("backlogs/", include("gaoxin.apps.cases.backlog_urls")),
    path("meetings/", include("gaoxin.apps.cases.meeting_urls")),
    path("hotline/", include("gaoxin.apps.cases.hotline_urls")),
    path("direct-reports/", include("gaoxin.apps.cases.report_urls")),
    path("bundles/", include("gaoxin.apps.cases.bundle_urls")),
    path("instructions/", include("gaoxin.apps.cases.instruction_urls")),
    path("plans/", include("gaoxin.apps.plans.urls")),
]
handler404 = "gaoxin.web.errors.not_found"
handler403 = "gaoxin.web.errors.forbidden"
handler400 = "gaoxin.web.errors.bad_request"
handler500 = "gaoxin.web.errors.failed"
