from django.apps import AppConfig


class EnterprisesConfig(AppConfig):
    name = "gaoxin.apps.enterprises"
    label = "enterprises"
    verbose_name = "企业"
