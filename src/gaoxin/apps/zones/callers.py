"""Where a request comes from: its network address and the browser, as the journal and the list of devices name them."""

import ipaddress
import re
from dataclasses import dataclass

from allauth.account.adapter import get_adapter
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

SYSTEMS = [
    ("HarmonyOS", r"HarmonyOS|OpenHarmony"),
    ("Android", r"Android"),
    ("iPhone", r"iPhone"),
    ("iPad", r"iPad"),
    ("Windows", r"Windows"),
    ("macOS", r"Mac OS X|Macintosh"),
    ("Linux", r"Linux|X11"),
]
BROWSERS = [
    ("微信", r"MicroMessenger"),
    ("360", r"360SE|360EE|QIHU"),
    ("Edge", r"Edg[A-Z]?/"),
    ("Firefox", r"Firefox/"),
    ("Chrome", r"Chrome/|CriOS/"),
    ("Safari", r"Safari/"),
]


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls, as far as the network tells. `device` is what the browser says of itself, shortened."""

    address: str
    device: str = ""

    @property
    def network(self) -> str:
        """What failures and attempts are counted by: an IPv6 caller has a whole /64 to move in."""
        try:
            address = ipaddress.ip_address(self.address)
        except ValueError:
            return self.address
        if address.version == 4:
            return self.address
        return str(ipaddress.ip_network(f"{address}/64", strict=False).network_address)


def caller_of(request: HttpRequest) -> Caller:
    """The caller of a request. Behind proxies, GAOXIN_PROXIES says how many of them to believe."""
    try:
        address = get_adapter(request).get_client_ip(request)
    except PermissionDenied:  # a server that listens on a socket file and no proxy that says more
        address = ""
    return Caller(address, request.META.get("HTTP_USER_AGENT", "")[:200])


def device_words(device: str) -> str:
    """A browser in words, “Windows · Chrome”; empty when it says nothing that is known."""
    return " · ".join(
        name
        for names in (SYSTEMS, BROWSERS)
        for name in [next((name for name, pattern in names if re.search(pattern, device)), "")]
        if name
    )
