from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.db import connections
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.module_loading import autodiscover_modules


class WebConfig(AppConfig):
    name = "gaoxin.web"
    label = "web"

    def ready(self) -> None:
        autodiscover_modules("contributes", "tasks")
        pre_migrate.connect(_remove_trail, sender=self)
        post_migrate.connect(_install_trail, sender=self)


def _remove_trail(using: str, **kwargs: Any) -> None:
    from gaoxin.web import trail

    trail.remove(using)


def _install_trail(using: str, **kwargs: Any) -> None:
    from gaoxin.web import trail

    # Emptying the tables of a test says it too, as the web role, which owns no view.
    if connections[using].settings_dict["USER"] != settings.WEB_ROLE:
        trail.install(using)
