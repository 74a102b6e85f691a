from django.urls import path

from gaoxin.apps.sources import views

app_name = "sources"
urlpatterns = [
    path("", views.documents, name="list"),
    path("documents/<int:document_id>/", views.document, name="document"),
    path("documents/<int:document_id>/file/", views.download, name="download"),
    path("passages/<int:passage_id>/", views.passage, name="passage"),
]
