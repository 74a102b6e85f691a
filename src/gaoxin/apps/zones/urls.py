from django.contrib.auth.views import LogoutView
from django.urls import path

from gaoxin.apps.zones import views

app_name = "zones"
urlpatterns = [
    path("sign-in/", views.SignIn.as_view(), name="sign_in"),
    path("sign-out/", LogoutView.as_view(), name="sign_out"),
    path("zone/", views.choose_zone, name="choose"),
]
