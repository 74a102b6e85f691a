"""Addresses of the map of places and the ground it stands on."""

from django.urls import path

from gaoxin.apps.industry.views import chains_places as places
from gaoxin.apps.industry.views import places_ground as ground

urlpatterns = [
    path("places/", places.places, name="places"),
    path("places/ground/", places.ground, name="ground"),
    path("places/clusters/", places.clusters, name="clusters"),
    path("places/boundary/", ground.boundary, name="boundary"),
    path("places/boundary/drop/", ground.drop_boundary, name="drop_boundary"),
    path("places/parcels/", ground.parcels, name="place_parcels"),
    path("places/parcels/<int:parcel_id>/", ground.place_parcel, name="place_parcel"),
]
