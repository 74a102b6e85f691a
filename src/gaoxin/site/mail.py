"""Where mail goes out, from one URL. Most zones have no mail server; nothing of the product needs one."""

from urllib.parse import parse_qs, unquote, urlsplit

PORTS = {"smtp": 25, "smtp+tls": 587, "smtps": 465}


def mail_settings(url: str) -> dict[str, object]:
    """Settings from `smtp://`, `smtp+tls://` or `smtps://name:password@host:port/?from=address`; no host without one.

    Another scheme, or no sender, is a mistake of whoever set it up, and raises ValueError at start.
    """
    if not url:
        return {"EMAIL_HOST": ""}
    parts = urlsplit(url)
    sender = parse_qs(parts.query).get("from", [""])[0]
    if parts.scheme not in PORTS or not parts.hostname or not sender:
        raise ValueError("GAOXIN_MAIL is smtp://, smtp+tls:// or smtps://name:password@host:port/?from=address")
    return {
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or PORTS[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp+tls",
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_TIMEOUT": 20,
        "DEFAULT_FROM_EMAIL": sender,
    }
