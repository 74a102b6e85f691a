from django.urls import path

from gaoxin.apps.sources.views import documents

app_name = "sources"
urlpatterns = [
    path("", documents.documents, name="list"),
    path("documents/<int:document_id>/", documents.document, name="document"),
    path("documents/<int:document_id>/file/", documents.download, name="download"),
    path("passages/<int:passage_id>/", documents.passage, name="passage"),
]
