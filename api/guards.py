"""Who may write: without keys, only programs on this machine.

A web page elsewhere must not write through somebody's browser, neither from its own
origin nor under a name that it made point here.
"""

from ipaddress import ip_address
from urllib.parse import urlsplit

from flask import Flask, request

from api.problems import ProblemError
from settings import Settings

READS = ("GET", "HEAD", "OPTIONS")


def init_app(app: Flask, settings: Settings) -> None:
    """Look at every write before it is read."""

    def guard() -> None:
        if request.method in READS or request.routing_exception is not None:
            return
        if not is_loopback(request.host) or not _is_near(request.remote_addr):
            told = "Without a key, writing is open only on the machine itself."
            raise ProblemError("insufficient-scope", told)
        origin = request.headers.get("Origin")
        if origin is not None and not is_ours(origin, settings):
            told = f"Pages of the origin {origin!r} may not write here."
            raise ProblemError("insufficient-scope", told)

    app.before_request(guard)


def is_ours(origin: str, settings: Settings) -> bool:
    """Whether a page of that origin may write."""
    own = f"{request.scheme}://{request.host}"
    return origin == own or origin in settings.write_origins


def is_loopback(host: str) -> bool:
    """Whether a `Host` is a name of the machine itself, for itself."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
        return name == "localhost" or ip_address(name).is_loopback
    except ValueError:
        return False


def _is_near(address: str | None) -> bool:
    """Whether the caller is on this machine; a socket of the machine has no address."""
    return not address or is_loopback(f"[{address}]" if ":" in address else address)
