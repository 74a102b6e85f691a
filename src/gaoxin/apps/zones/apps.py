from django.apps import AppConfig


class ZonesConfig(AppConfig):
    name = "gaoxin.apps.zones"
    label = "zones"
    verbose_name = "区域与人员"
