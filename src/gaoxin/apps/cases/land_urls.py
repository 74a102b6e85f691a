"""The addresses of standard land."""

from django.urls import path

from gaoxin.apps.cases.views import lands

app_name = "lands"
urlpatterns = [
    path("", lands.parcels, name="parcels"),
    path("<int:parcel_id>/", lands.parcel, name="parcel"),
    path("<int:parcel_id>/sign/", lands.sign, name="sign"),
    path("<int:parcel_id>/completion/", lands.completion, name="completion"),
    path("<int:parcel_id>/review/", lands.review, name="review"),
]
