"""Connections to public addresses only.

The name is resolved once, every address it gives is checked, and the connection goes to that very address: a name that
answers differently the second time gains nothing. It holds for every hop of a redirect, for each is a new connection.
"""

import ipaddress
import socket
import ssl
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import httpcore
import httpx

from tasks.ingest.fetching.settings import FetchSettings
from tasks.ingest.source import Refused

# Addresses of the one family that carry one of the other inside (NAT64, 6to4, Teredo)
TUNNELS = tuple(
    ipaddress.ip_network(network) for network in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32")
)


class GuardedTransport(httpx.BaseTransport):
    """httpx over a connection pool whose every connection is guarded, one request at a time."""

    def __init__(self, settings: FetchSettings) -> None:
        self._settings, self._network = settings, _PublicNetwork(settings)
        self._pool = httpcore.ConnectionPool(_certificates(), network_backend=self._network, keepalive_expiry=5)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        self._network.deadline.at = time.monotonic() + self._settings.deadline_s
        answer = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions)

    def close(self) -> None:
        self._pool.close()


@cache
def _certificates() -> ssl.SSLContext:
    return httpx.create_ssl_context(trust_env=False)


@dataclass(slots=True)
class _Deadline:
    """When the present answer must be whole, in seconds of the monotonic clock."""

    at: float = 0.0

    def left(self) -> float:
        left = self.at - time.monotonic()
        if left <= 0:
            raise Refused("too_slow", "no whole answer in time")
        return left


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


class _PublicNetwork(httpcore.NetworkBackend):
    def __init__(self, settings: FetchSettings) -> None:
        self._settings, self._network = settings, httpcore.SyncBackend()
        self.deadline = _Deadline()

    def connect_tcp(self, host: str, port: int, *arguments: Any, **named: Any) -> httpcore.NetworkStream:
        address = checked_address(host, port, self._settings)
        return _TimedStream(self._network.connect_tcp(address, port, *arguments, **named), self.deadline)


class _TimedStream(httpcore.NetworkStream):
    """A connection on which a server that drips a byte a second runs into the deadline of the whole answer."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: _Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        left = self._deadline.left()
        try:
            return self._stream.read(max_bytes, min(left, timeout or left))
        except httpcore.TimeoutException as error:
            raise Refused("too_slow", "no whole answer in time") from error

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        left = self._deadline.left()
        self._stream.write(buffer, min(left, timeout or left))

    def start_tls(self, *arguments: Any, **named: Any) -> httpcore.NetworkStream:
        return _TimedStream(self._stream.start_tls(*arguments, **named), self._deadline)

    def close(self) -> None:
        self._stream.close()

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def checked_address(host: str, port: int, settings: FetchSettings) -> str:
    """The address to connect to; `Refused` where the port or any address of the host is none of the public web's."""
    if port not in settings.ports:
        raise Refused("forbidden_address", f"port {port} of {host} is none that is fetched from")
    try:
        found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError(f"{host} has no address: {error}") from error
    if host not in settings.private_hosts and not all(map(is_public, found)):
        raise Refused("forbidden_address", f"{host} lies in a private network")
    return found[0]


def is_public(address: str) -> bool:
    """Whether an address is reachable by everyone: no private, loopback, link-local, shared or tunnelled one."""
    given = ipaddress.ip_address(address.partition("%")[0])
    known = getattr(given, "ipv4_mapped", None) or given
    tunnelled = any(known in network for network in TUNNELS if network.version == known.version)
    return known.is_global and not known.is_multicast and not tunnelled
