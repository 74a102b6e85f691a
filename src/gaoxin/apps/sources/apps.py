from django.apps import AppConfig


class SourcesConfig(AppConfig):
    name = "gaoxin.apps.sources"
    label = "sources"
    verbose_name = "文件与数据"
