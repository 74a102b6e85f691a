"""Whether an address can be served, and who is in the way."""

import contextlib
import errno
import ipaddress
import os
import socket

import psutil

from gaoxin.kernel.problems import Refusal, refuse

_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


def require_free_port(host: str, port: int) -> None:
    """Refuse, before anything is started, an address that is taken, unknown or reserved."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except socket.gaierror as error:
        raise refuse("up.host_unknown", host=host) from error
    family, kind, protocol, _, address = found[0]
    with socket.socket(family, kind, protocol) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(address)
        except OSError as error:
            raise _refusal(error, host, port) from error


def _refusal(error: OSError, host: str, port: int) -> Refusal:
    if error.errno == errno.EADDRINUSE:
        if holder := _holder(port):
            return refuse("up.port_taken", port=port, program=holder[0], pid=holder[1])
        return refuse("up.port_taken_by_other", port=port)
    if error.errno in (errno.EACCES, errno.EPERM):
        return refuse("up.port_reserved", port=port)
    return refuse("up.host_unknown", host=host)


def _holder(port: int) -> tuple[str, int] | None:
    """Name and pid of the program listening on a port, where the system tells us."""
    with contextlib.suppress(psutil.Error, OSError):
        for connection in psutil.net_connections(kind="tcp"):
            if connection.status == psutil.CONN_LISTEN and connection.laddr.port == port and connection.pid:
                return psutil.Process(connection.pid).name(), connection.pid
    return None


def reached_at(host: str) -> str:
    """The host under which a browser on this machine reaches a server bound to `host`."""
    return {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}.get(host, host)  # noqa: S104 - named, not bound


def served_names(host: str) -> str:
    """The host names to be served, for GAOXIN_HOSTS: as given, else loopback and the addresses bound to."""
    if given := os.environ.get("GAOXIN_HOSTS"):
        return given
    names = [*_LOOPBACK, *([] if reached_at(host) != host else [_bracketed(host)])]
    if reached_at(host) != host:
        names.append(socket.gethostname().lower())
        for addresses in psutil.net_if_addrs().values():
            names += [a.address for a in addresses if a.family == socket.AF_INET]
    return ",".join(dict.fromkeys(names))


def _bracketed(host: str) -> str:
    with contextlib.suppress(ValueError):
        return f"[{host}]" if ipaddress.ip_address(host).version == 6 else host
    return host


def address(host: str, port: int) -> str:
    """The URL to open on this machine."""
    return f"http://{_bracketed(reached_at(host))}:{port}"
