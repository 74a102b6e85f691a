"""Addresses of the shared ground."""

from django.urls import path

from gaoxin.web.views import home, inbox, jobs, language, picking, saved, search
from gaoxin.web.views.audit import accesses, seals, trail

app_name = "web"
urlpatterns = [
    path("", home.home, name="home"),
    path("inbox/", inbox.notices, name="inbox"),
    path("inbox/read/", inbox.read_all, name="read_all"),
    path("inbox/<int:pk>/", inbox.open_notice, name="notice"),
    path("jobs/", jobs.all_jobs, name="jobs"),
    path("jobs/<int:pk>/", jobs.one_job, name="job"),
    path("jobs/<int:pk>/cancel/", jobs.cancel, name="cancel_job"),
    path("audit/accesses/", accesses.accesses, name="accesses"),
    path("audit/changes/", trail.trail, name="trail"),
    path("audit/changes/<slug:table>/<int:number>/", trail.entry, name="entry"),
    path("audit/seals/", seals.seals, name="seals"),
    path("audit/seals/verify/", seals.verify, name="verify_seals"),
    path("audit/seals/<int:number>/", seals.seal, name="seal"),
    path("audit/seals/<int:number>/certificate/", seals.certificate, name="certificate"),
    path("audit/seals/<int:number>/statement/", seals.statement, name="statement"),
    path("audit/verifications/<int:pk>/", seals.verification, name="verification"),
    path("search/", search.find, name="search"),
    path("pick/<str:key>/", picking.pick, name="pick"),
    path("language/", language.choose, name="language"),
    path("views/save/", saved.save_view, name="save_view"),
    path("views/<int:pk>/delete/", saved.delete_view, name="delete_view"),
    path("drafts/<str:key>/", saved.save_draft, name="save_draft"),
]
