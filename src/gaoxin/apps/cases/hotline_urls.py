"""The addresses of tickets of the hotline."""

from django.urls import path

from gaoxin.apps.cases.views import hotline

app_name = "hotline"
urlpatterns = [
    path("", hotline.tickets, name="tickets"),
    path("late/", hotline.late, name="late"),
    path("answers.xlsx", hotline.answers, name="answers"),
    path("files/", hotline.files, name="files"),
    path("files/new/", hotline.new_file, name="new_file"),
    path("files/<int:file_id>/", hotline.file, name="file"),
    path("files/<int:file_id>/take/", hotline.take, name="take"),
    path("files/<int:file_id>/drop/", hotline.drop, name="drop"),
    path("files/<int:file_id>/wrong.xlsx", hotline.wrong_rows, name="wrong_rows"),
]
