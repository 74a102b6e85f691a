from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "gaoxin.apps.plans"
    label = "plans"
    verbose_name = "规划"
