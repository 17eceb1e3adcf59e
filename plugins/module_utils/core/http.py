# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""HTTP for all systems: one session, time limits always, safe repeats, bounded answers.

What may be repeated is decided here and nowhere else: idempotent requests on lost answers and passing faults, any
request when the server provably did not take it (no connection, 429, 503).
"""

from __future__ import annotations

import email.utils
import hashlib
import os
import random
import ssl
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import IO, Any, TypeAlias
from urllib.parse import urlsplit

from .errors import AnswerLate, AnswerLost, ApiError, TelcoError, Unreachable
from .libraries import missing
from .whole_file import whole_file

try:
    import requests
    import requests.adapters
    import requests.utils
    import urllib3.exceptions
except ImportError:
    missing("requests")

CONNECT_TIMEOUT = 10.0
MAX_ANSWER = 64 * 1024 * 1024
_CHUNK = 256 * 1024
_ATTEMPTS = 6
_FIRST_PAUSE = 0.2
_LONGEST_PAUSE = 8.0
_LONGEST_RETRY_AFTER = 120.0
# A server that breaks a connection off does so at once; after this many seconds it may be an idle limit in between.
_AT_ONCE = 5.0
_NOT_TAKEN = frozenset({429, 503})
_PASSING = frozenset({502, 504})
# TLS's words for a connection that ended, which says nothing about certificates.
_BROKEN_OFF = (ssl.SSLEOFError, ssl.SSLZeroReturnError)

Query = Sequence[tuple[str, str]]
# Text, not an expression: ansible-test checks with a Python that cannot join types with a bar yet.
_Open = Callable[[], IO[bytes]]
Body: TypeAlias = "bytes | _Open | None"


@dataclass
class Answer:
    """What came back.

    :param status: HTTP status; 0 for a predicted answer.
    :param headers: The answer's headers, names case-insensitive.
    :param content: The body as it came; empty for a download.
    :param data: The decoded body; None where there is none.
    :param predicted: Check mode: nothing was sent, this is what would have been.
    """

    status: int
    headers: Mapping[str, str]
    content: bytes = b""
    data: Any = None
    predicted: bool = False


@dataclass(frozen=True)
class Request:
    """One request, ready to be sent as often as it takes.

    :param url: The full address.
    :param path: The path as messages show it.
    :param body: Bytes, or a function that opens the body anew for each attempt.
    :param idempotent: It may be repeated when its answer was lost.
    """

    method: str
    url: str
    path: str
    query: Query = ()
    headers: Mapping[str, str] | None = None
    body: Body = None
    idempotent: bool = False
    timeout: float = 60.0


class Http:
    """A keep-alive session with one server or a family of them.

    :param validate_certs: Whether the server's certificate must be valid.
    :param ca_cert: File or folder of the certificates to trust in place of the system's.
    :param client_cert: Certificate file, or (certificate, key).
    """

    def __init__(
        self,
        *,
        user_agent: str,
        validate_certs: bool = True,
        ca_cert: str | None = None,
        client_cert: str | tuple[str, str] | None = None,
        sleep: Callable[[float], None] | None = None,
    ) -> None:
        self._session = requests.Session()
        # What the environment says of proxies and certificates is read once, not at each request.
        self._session.trust_env = False
        environment_ca = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE")
        self._session.verify = (ca_cert or environment_ca or True) if validate_certs else False
        if not validate_certs:
            # The user has asked for this; a warning at each request would only bury other output.
            urllib3.disable_warnings(urllib3.exceptions.InsecureRequestWarning)
        self._session.cert = client_cert
        self._session.headers.update({"User-Agent": user_agent})
        self._session.headers.pop("Accept-Encoding", None)
        adapter = requests.adapters.HTTPAdapter(pool_connections=4, pool_maxsize=16, max_retries=0)
        self._session.mount("https://", adapter)
        self._session.mount("http://", adapter)
        self._proxies: dict[str, dict[str, str]] = {}
        self._sleep = sleep or _sleep

    def set_user_agent(self, user_agent: str) -> None:
        """Name the module that the following requests are for."""
        self._session.headers["User-Agent"] = user_agent

    def send(self, request: Request) -> Answer:
        """Send a request and read its answer, whatever its status.

        :raises Unreachable: The request provably was not carried out.
        :raises AnswerLost: It may have been.
        """
        return self._attempts(request, self._read)

    def download(self, request: Request, path: str, *, checksum: str | None = None) -> tuple[Answer, str, int]:
        """Stream an answer into a file that appears under its name only when it is whole.

        :param path: Where the file goes; its folder must exist.
        :param checksum: The SHA-256 (hex) it must have, or that of another algorithm of hashlib after its name and a
            colon: ``md5:...``.
        :returns: The answer, the SHA-256 and the size in bytes. With a status of failure nothing is written.
        """
        result: dict[str, Any] = {"sha256": "", "size": 0}

        def save(response: requests.Response) -> Answer:
            if response.status_code >= 300:
                return self._read(response)
            result["sha256"], result["size"] = _save(response, path, request, checksum)
            return Answer(response.status_code, response.headers)

        answer = self._attempts(request, save)
        return answer, result["sha256"], result["size"]

    def _attempts(self, request: Request, read: Callable[[requests.Response], Answer]) -> Answer:
        for attempt in range(1, _ATTEMPTS + 1):
            last = attempt == _ATTEMPTS
            try:
                answer = self._once(request, read)
            except Unreachable:
                if last:
                    raise
                self._sleep(_pause(attempt))
                continue
            except AnswerLost:
                if last or not request.idempotent:
                    raise
                self._sleep(_pause(attempt))
                continue
            again = answer.status in _NOT_TAKEN or (answer.status in _PASSING and request.idempotent)
            if last or not again:
                return answer
            self._sleep(_retry_after(answer.headers) or _pause(attempt))
        raise AssertionError("unreachable")

    def _once(self, request: Request, read: Callable[[requests.Response], Answer]) -> Answer:
        body = request.body() if callable(request.body) else request.body
        started = time.monotonic()
        try:
            response = self._session.request(
                request.method,
                request.url,
                params=list(request.query) or None,
                headers=dict(request.headers or {}),
                data=body,
                timeout=(CONNECT_TIMEOUT, request.timeout),
                proxies=self._proxies_for(request.url),
                stream=True,
                allow_redirects=False,
            )
            try:
                return read(response)
            finally:
                response.close()
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as exc:
            # Without its cause: what the libraries say quotes addresses and headers, and a traceback would show it.
            raise _connection_error(exc, request, time.monotonic() - started) from None
        finally:
            if body is not None and not isinstance(body, bytes):
                body.close()

    def _read(self, response: requests.Response) -> Answer:
        parts, size = [], 0
        for part in response.iter_content(_CHUNK):
            size += len(part)
            if size > MAX_ANSWER:
                raise ApiError(
                    f"the answer is larger than {MAX_ANSWER} bytes",
                    method=str(response.request.method),
                    path=response.request.path_url.partition("?")[0],
                    status=response.status_code,
                )
            parts.append(part)
        return Answer(response.status_code, response.headers, b"".join(parts))

    def _proxies_for(self, url: str) -> dict[str, str]:
        origin = "/".join(url.split("/", 3)[:3])
        if origin not in self._proxies:
            self._proxies[origin] = dict(requests.utils.get_environ_proxies(origin))
        return self._proxies[origin]


def _save(response: requests.Response, path: str, request: Request, checksum: str | None) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    algorithm, _colon, wanted = (checksum or "").rpartition(":")
    other = hashlib.new(algorithm, usedforsecurity=False) if algorithm else digest
    with whole_file(path) as part:
        with open(part.path, "wb") as file:
            for chunk in response.iter_content(_CHUNK):
                digest.update(chunk)
                if other is not digest:
                    other.update(chunk)
                size += len(chunk)
                _write(file, chunk, path)
        promised = response.headers.get("Content-Length", "")
        # urllib3 before 2.0 takes a connection that ends too early for the end of the file.
        if promised.isdigit() and size < int(promised) and not response.headers.get("Content-Encoding"):
            raise AnswerLost(
                f"the answer was lost: {size} bytes came of {promised}", method=request.method, path=request.path
            )
        if wanted and other.hexdigest() != wanted:
            name = algorithm.upper() or "SHA-256"
            raise ApiError(
                f"the download has the {name} {other.hexdigest()}, expected was {wanted}",
                method=request.method,
                path=request.path,
                status=response.status_code,
            )
    return digest.hexdigest(), size


def _write(file: IO[bytes], chunk: bytes, path: str) -> None:
    """A disk that is full is no lost answer: another try would fill it again."""
    try:
        file.write(chunk)
    except OSError as exc:
        raise TelcoError(f"Cannot write a download beside {path}: {exc.strerror or exc}") from exc


def _connection_error(exc: Exception, request: Request, seconds: float) -> ApiError:
    """Sort a broken exchange into "never arrived", "may have arrived" and "may still be worked on".

    :param seconds: How long it went on: what breaks after a while may have been cut off by something in between.
    """
    chain: list[Any] = [exc]
    while chain[-1] is not None and len(chain) < 10:
        current = chain[-1]
        inner = getattr(current, "reason", None) or current.__cause__ or current.__context__
        if inner is None and current.args and isinstance(current.args[0], BaseException):
            inner = current.args[0]
        chain.append(inner if isinstance(inner, BaseException) else None)
    if isinstance(exc, (requests.exceptions.InvalidURL, requests.exceptions.MissingSchema)):
        return ApiError(f"not a valid address: {request.url}", method=request.method, path=request.path)
    if isinstance(exc, requests.exceptions.InvalidHeader):
        # The library's message quotes the value, which may be a token.
        return ApiError(
            "the request cannot be sent: a token or name in its headers begins with a blank or has a line break",
            method=request.method,
            path=request.path,
        )
    if isinstance(_root_of(chain), ssl.SSLError) and not isinstance(_root_of(chain), _BROKEN_OFF):
        refused = isinstance(_root_of(chain), ssl.SSLCertVerificationError)
        what = f"the certificate of {_host(request)} was not accepted"
        if not refused:
            what = f"no secure connection to {_host(request)}; is it http in place of https?"
        return ApiError(f"{what}: {_root(chain)}", method=request.method, path=request.path)
    if any(isinstance(link, requests.exceptions.ReadTimeout) for link in chain):
        return AnswerLate(
            f"there was no answer within {request.timeout:g} seconds", method=request.method, path=request.path
        )
    never = (
        requests.exceptions.ConnectTimeout,
        urllib3.exceptions.NewConnectionError,
        urllib3.exceptions.ConnectTimeoutError,
    )
    # Not each ProxyError: urllib3 before 2.0 calls everything so that breaks behind a proxy.
    unsent = any(isinstance(link, never) for link in chain) or _root(chain).startswith("Tunnel connection failed")
    if unsent:
        return Unreachable(
            f"no connection to {_host(request)}: {_root(chain)}", method=request.method, path=request.path
        )
    kind = AnswerLate if seconds > _AT_ONCE else AnswerLost
    return kind(f"the answer was lost: {_root(chain)}", method=request.method, path=request.path)


def _host(request: Request) -> str:
    """Host and port that a request went to; a login in an address is refused long before."""
    return urlsplit(request.url).netloc


def _root_of(chain: list[Any]) -> BaseException:
    root: BaseException = [link for link in chain if link is not None][-1]
    return root


def _root(chain: list[Any]) -> str:
    return str(_root_of(chain)) or type(_root_of(chain)).__name__


def _sleep(seconds: float) -> None:
    """Looked up when it is used, so that a test can make time pass at once."""
    time.sleep(seconds)


def _pause(attempt: int) -> float:
    """Growing pauses with jitter, in seconds."""
    return float(min(_LONGEST_PAUSE, _FIRST_PAUSE * 2 ** (attempt - 1)) * random.uniform(0.5, 1.0))  # noqa: S311


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds of a Retry-After header in either of its forms, at most two minutes."""
    text = (headers.get("Retry-After") or "").strip()
    if not text:
        return None
    if text.isdigit():
        return min(float(text), _LONGEST_RETRY_AFTER)
    try:
        moment = email.utils.parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return None
    return max(0.0, min(moment.timestamp() - time.time(), _LONGEST_RETRY_AFTER))
