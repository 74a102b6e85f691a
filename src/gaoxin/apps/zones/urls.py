from django.contrib.auth.views import LogoutView
from django.urls import path

from gaoxin.apps.zones.views import frame, sign_in

app_name = "zones"
urlpatterns = [
    path("sign-in/", sign_in.SignIn.as_view(), name="sign_in"),
    path("sign-out/", LogoutView.as_view(), name="sign_out"),
    path("zone/", frame.choose_zone, name="choose"),
]
