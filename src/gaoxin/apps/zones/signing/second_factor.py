from allauth.mfa.adapter import DefaultMFAAdapter


class SecondFactor(DefaultMFAAdapter):
    pass
