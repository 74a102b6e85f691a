"""The addresses that the sign-in library looks for by names of its own. These, and no other of its own, exist."""

from django.urls import path

from gaoxin.apps.zones.views import sign_in
from gaoxin.web.rights import PUBLIC, SIGNED_IN, open_to

urlpatterns = [
    path("sign-in/", open_to(PUBLIC)(sign_in.SignIn.as_view()), name="account_login"),
    path("sign-in/code/", sign_in.second_step, name="mfa_authenticate"),
    path("account/confirm/", open_to(SIGNED_IN)(sign_in.Confirm.as_view()), name="account_reauthenticate"),
    path("account/confirm/code/", sign_in.confirm_code, name="mfa_reauthenticate"),
]
