"""Signing in and out."""

from django.contrib.auth.views import LoginView

from gaoxin.apps.zones.forms.sign_in import SignInForm


class SignIn(LoginView):
    template_name = "zones/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True
