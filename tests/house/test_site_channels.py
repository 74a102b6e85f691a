"""Where an installation says its channels are."""

from gaoxin.site.channels import channel_settings


def test_channels_are_those_the_environment_names():
    environment = {
        "GAOXIN_CHANNEL_EXCHANGE_FOLDER": "/srv/exchange",
        "GAOXIN_CHANNEL_ENTERPRISE_PLATFORM": "https://platform.example/messages",
        "GAOXIN_CHANNEL_ENTERPRISE_PLATFORM_KEY": "secret",
        "GAOXIN_CHANNEL_EMPTY": "",
    }
    assert channel_settings(environment) == {
        "exchange_folder": ("/srv/exchange", ""),
        "enterprise_platform": ("https://platform.example/messages", "secret"),
    }
