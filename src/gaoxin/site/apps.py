from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.db import connections
from django.db.models.signals import post_migrate


class SiteConfig(AppConfig):
    name = "gaoxin.site"
    label = "gaoxin_site"

    def ready(self) -> None:
        # Said for each app in their order: after the last one every table is there.
        last = [config for config in apps.get_app_configs() if config.models_module is not None][-1]
        post_migrate.connect(_install_row_security, sender=last)


def _install_row_security(using: str, **kwargs: Any) -> None:
    from gaoxin.web.guard import install

    # Emptying the tables of a test says it too, as the web role, which has nothing to install.
    if connections[using].settings_dict["USER"] != settings.WEB_ROLE:
        install(settings.WEB_ROLE, using)
