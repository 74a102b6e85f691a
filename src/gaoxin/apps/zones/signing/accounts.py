from allauth.account.adapter import DefaultAccountAdapter


class Accounts(DefaultAccountAdapter):
    pass
