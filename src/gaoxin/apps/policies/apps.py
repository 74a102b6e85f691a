from django.apps import AppConfig


class PoliciesConfig(AppConfig):
    name = "gaoxin.apps.policies"
    label = "policies"
    verbose_name = "政策"
