"""The addresses of the window."""

from django.urls import path

from gaoxin.apps.cases.views import window

app_name = "window"
urlpatterns = [
    path("", window.queue, name="queue"),
    path("receipts/<int:case_id>/", window.receipt, name="receipt"),
]
