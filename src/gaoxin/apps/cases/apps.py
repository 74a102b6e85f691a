from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "gaoxin.apps.cases"
    label = "cases"
    verbose_name = "事项"
