"""Addresses of alerts over enterprises on chains."""

from django.urls import path

from gaoxin.apps.industry.views import alert_acts as acts
from gaoxin.apps.industry.views import alert_pages as pages
from gaoxin.apps.industry.views import alert_risks as risks

urlpatterns = [
    path("alerts/", pages.alerts, name="alerts"),
    path("alerts/find/", pages.find, name="find_alerts"),
    path("alerts/risks/", risks.risks, name="supply_risks"),
    path("alerts/risks/new/", risks.new_risk, name="new_supply_risk"),
    path("alerts/risks/<int:supply_risk_id>/", risks.risk, name="supply_risk"),
    path("alerts/risks/<int:supply_risk_id>/end/", risks.end_risk, name="end_supply_risk"),
    path("alerts/risks/<int:supply_risk_id>/resume/", risks.resume_risk, name="resume_supply_risk"),
    path("alerts/enterprises/<int:enterprise_id>/", pages.of_enterprise, name="alerts_of_enterprise"),
    path("alerts/<int:alert_id>/", pages.alert, name="alert"),
    path("alerts/<int:alert_id>/plan/", acts.plan_visit, name="plan_alert_visit"),
    path("alerts/<int:alert_id>/record/", acts.record_visit, name="record_alert_visit"),
    path("alerts/<int:alert_id>/conclude/", acts.conclude, name="conclude_alert"),
    path("alerts/<int:alert_id>/dismiss/", acts.dismiss, name="dismiss_alert"),
    path("alerts/<int:alert_id>/reopen/", acts.reopen, name="reopen_alert"),
]
