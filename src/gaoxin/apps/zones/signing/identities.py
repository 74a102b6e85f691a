from allauth.socialaccount.adapter import DefaultSocialAccountAdapter


class Identities(DefaultSocialAccountAdapter):
    pass
