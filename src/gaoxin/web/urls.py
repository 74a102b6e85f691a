"""Addresses of the shared ground."""

from django.urls import path

from gaoxin.web.views import home, inbox, jobs, language, picking, saved, search

app_name = "web"
urlpatterns = [
    path("", home.home, name="home"),
    path("inbox/", inbox.notices, name="inbox"),
    path("inbox/read/", inbox.read_all, name="read_all"),
    path("inbox/<int:pk>/", inbox.open_notice, name="notice"),
    path("jobs/", jobs.all_jobs, name="jobs"),
    path("jobs/<int:pk>/", jobs.one_job, name="job"),
    path("jobs/<int:pk>/cancel/", jobs.cancel, name="cancel_job"),
    path("search/", search.find, name="search"),
    path("pick/<str:key>/", picking.pick, name="pick"),
    path("language/", language.choose, name="language"),
    path("views/save/", saved.save_view, name="save_view"),
    path("views/<int:pk>/delete/", saved.delete_view, name="delete_view"),
    path("drafts/<str:key>/", saved.save_draft, name="save_draft"),
]
