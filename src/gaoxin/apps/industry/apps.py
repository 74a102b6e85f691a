from django.apps import AppConfig


class IndustryConfig(AppConfig):
    name = "gaoxin.apps.industry"
    label = "industry"
    verbose_name = "产业"
