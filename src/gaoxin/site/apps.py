from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "gaoxin.site"
    label = "gaoxin_site"
