from django.urls import path

from gaoxin.apps.zones.views import account, frame, identities, passwords, register, sign_in
from gaoxin.web.rights import PUBLIC, open_to

app_name = "zones"
urlpatterns = [
    path("sign-in/", open_to(PUBLIC)(sign_in.SignIn.as_view()), name="sign_in"),
    path("sign-in/again/", sign_in.give_up, name="give_up"),
    path("sign-in/forgotten/", passwords.forgotten, name="forgotten"),
    path("sign-in/link/<str:token>/", passwords.by_link, name="by_link"),
    path("sign-in/with/<slug:key>/", identities.with_provider, name="with_provider"),
    path("sign-in/with/<slug:key>/back/", identities.provider_back, name="provider_back"),
    path("sign-in/unknown/", identities.unknown_identity, name="unknown_identity"),
    path("register/", register.register, name="register"),
    path("register/again/", register.register_again, name="register_again"),
    path("join/<str:token>/", register.join, name="join"),
    path("join/<str:token>/as/", register.join_as, name="join_as"),
    path("sign-out/", sign_in.sign_out, name="sign_out"),
    path("zone/", frame.choose_zone, name="choose"),
    path("account/", account.account, name="account"),
    path("account/journal/", account.journal, name="own_journal"),
    path("account/password/", passwords.change, name="change_password"),
    path("account/code/", account.set_up, name="set_up"),
    path("account/code/spare/", account.renew_codes, name="renew_codes"),
    path("account/code/off/", account.switch_off, name="switch_off"),
    path("account/sessions/<int:pk>/end/", account.end_session, name="end_session"),
    path("account/sessions/end/", account.end_other_sessions, name="end_other_sessions"),
    path("account/identities/<int:pk>/unlink/", identities.unlink, name="unlink"),
]
