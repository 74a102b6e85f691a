from django.contrib.auth.views import LogoutView
from django.urls import path

from gaoxin.apps.zones.views import frame, sign_in
from gaoxin.web.rights import PUBLIC, open_to

app_name = "zones"
urlpatterns = [
    path("sign-in/", open_to(PUBLIC)(sign_in.SignIn.as_view()), name="sign_in"),
    path("sign-out/", open_to(PUBLIC)(LogoutView.as_view()), name="sign_out"),
    path("zone/", frame.choose_zone, name="choose"),
]
