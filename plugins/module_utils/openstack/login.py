# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Login through Keystone, its catalog and the discovery of versions, by keystoneauth1; kept for the whole run.

keystoneauth1 decides what is sent and what the answers mean; the requests themselves leave through core's HTTP,
with its time limits, repeats and certificates. It is imported only when there is no kept login, because that takes
a while.

Source: OpenStack API Reference, "Identity API v3"; keystoneauth1's documentation, "Authentication Plugins".
"""

from __future__ import annotations

import contextlib
import importlib.util
import json
import re
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from ..core.errors import ApiError, InvalidOption, TelcoError
from ..core.http import Http, Request
from ..core.libraries import missing
from ..core.login_cache import LoginCache
from . import login_v2
from .connection import SECRETS, Settings
from .login_v2 import as_v3

try:
    if importlib.util.find_spec("keystoneauth1") is None:
        raise ImportError("No module named 'keystoneauth1'")
except ImportError:
    missing("keystoneauth1")

#: A token is not used in its last seconds: the request it goes with may take some.
_LAST_SECONDS = 30.0
#: How long addresses are kept that a login without an end (a fixed token) has found, in seconds.
_UNLIMITED = 3600.0
_VERSION_END = re.compile(r"/v\d+(\.\d+)?(/[^/]+)?$")
# What keystoneauth adds to the server's words; both have a place of their own in our errors.
_REPEATED = re.compile(r" \((HTTP \d+|Request-ID: [^)]*)\)")
_OWN_PLUGINS = frozenset({"password", "token", "applicationcredential"})
_SCOPE = (
    "project_id",
    "project_name",
    "project_domain_id",
    "project_domain_name",
    "domain_id",
    "domain_name",
    "system_scope",
    "trust_id",
)


class _Transport:
    """What keystoneauth takes for a session of requests: everything leaves through core's HTTP."""

    def __init__(self, http: Http, timeout: float) -> None:
        self._http = http
        self._timeout = timeout

    def request(self, method: str, url: str, **carried: Any) -> Any:
        """Send a request, with the arguments and the answer of ``requests.Session.request``."""
        import requests

        headers = {str(k): str(v) for k, v in (carried.get("headers") or {}).items() if str(k).lower() != "user-agent"}
        body = carried.get("data")
        answer = self._http.send(
            Request(
                method=method,
                url=url,
                path=urlsplit(url).path or "/",
                query=list((carried.get("params") or {}).items()),
                headers=headers,
                body=body.encode() if isinstance(body, str) else body,
                # A login that is sent twice makes a second token, which does no harm.
                idempotent=True,
                timeout=self._timeout,
            )
        )
        response = requests.Response()
        response.status_code = answer.status
        response.headers.update(answer.headers)
        response.url = url
        response.request = requests.Request(method, url).prepare()
        response._content = answer.content
        return response


class Keystone:
    """One login, made when it is first needed and shared by the tasks of a run.

    :param settings: Who logs in, where and for what.
    :param cache: The run's logins.
    :param http: What requests leave through.
    :param mask: Takes secrets out of a message.
    """

    def __init__(
        self, settings: Settings, cache: LoginCache, http: Http, mask: Callable[[str], str] = lambda text: text
    ) -> None:
        self.settings = settings
        self._cache = cache
        self._http = http
        self._mask = mask
        self._lock = threading.RLock()
        self._kept: dict[str, Any] | None = None
        self._plugin: Any = None
        self._session: Any = None
        self._addresses: dict[tuple[str, str | None], Mapping[str, Any]] = {}

    @property
    def secrets(self) -> list[str]:
        """Everything about this login that must not be shown, the token included when there is one."""
        values = [str(value) for name, value in self.settings.auth.items() if name in SECRETS]
        return values + list((self._kept or {}).get("headers", {}).values())

    def headers(self) -> dict[str, str]:
        """The headers that authenticate a request.

        :raises ApiError: Keystone refused the login or could not be reached.
        :raises InvalidOption: The login's options do not fit its plugin.
        """
        return dict(self._login()["headers"])

    @property
    def token(self) -> Mapping[str, Any]:
        """What Keystone says of the login: user, project, roles; empty for a login that asks no Keystone."""
        body = self._login().get("body") or {}
        found: Mapping[str, Any] = as_v3(body["access"]) if "access" in body else body.get("token") or {}
        return found

    @property
    def project_id(self) -> str | None:
        """Id of the project that the login is for."""
        value = (self.token.get("project") or {}).get("id")
        return None if value is None else str(value)

    def known_domain(self, name_or_id: str) -> str | None:
        """The id of a domain that the login itself tells, without a request: the user's, the project's or its own."""
        token = self.token
        places = (
            (token.get("user") or {}).get("domain"),
            (token.get("project") or {}).get("domain"),
            token.get("domain"),
        )
        domains = [place for place in places if isinstance(place, Mapping)]
        for key in ("id", "name"):
            for domain in domains:
                if domain.get(key) == name_or_id:
                    return str(domain["id"])
        return None

    def renew(self, rejected: Mapping[str, str]) -> bool:
        """Log in anew, unless another thread or task has done so since.

        :param rejected: The headers of the refused request.
        :returns: True: it is worth another try.
        :raises ApiError: Keystone refused the new login too.
        """
        with self._lock:
            kept = self._login()
            if not _within(kept["headers"], rejected):
                return True
            fresh = self._cache.get(self.settings.key)
            if fresh is not None and not _within(fresh["headers"], rejected):
                self._kept = fresh
                return True
            self._cache.drop(self.settings.key, fresh)
            self._kept = self._plugin = None
            self._login()
            return True

    def endpoint(self, service: str, version: str | None = None) -> str:
        """The address of a service, without the version at its end.

        :param service: Its type in the catalog; keystoneauth knows the aliases.
        :param version: The major version that is spoken, such as ``3``; it is looked for where the catalog's address
            does not say it. None: the catalog's address as it is, version included.
        :raises TelcoError: The catalog has no such service.
        """
        return str(self._address(service, version)["url"])

    def offers(self, service: str, version: str) -> bool:
        """Whether a service speaks a major version, as far as the cloud's settings, catalog and discovery tell.

        Where none of them tells anything, it does.
        """
        wanted = self.settings.major_version(service)
        return version == wanted if wanted is not None else bool(self._address(service, version)["offered"])

    def offers_only(self, service: str, version: str, newer: str) -> bool:
        """Whether a service speaks a major version and not the newer one that would be preferred."""
        return not self.offers(service, newer) and self.offers(service, version)

    def _address(self, service: str, version: str | None) -> Mapping[str, Any]:
        key = (service, version)
        with self._lock:
            if key not in self._addresses:
                self._addresses[key] = self._cache.login(
                    f"{self.settings.address_key} {service} {version}", lambda: self._found(service, version)
                )
            return self._addresses[key]

    # Logging in ---------------------------------------------------------------------------------------------------

    def _login(self) -> dict[str, Any]:
        with self._lock:
            if self._kept is None or self._kept["until"] <= time.time():
                self._kept = self._plugin = None
                self._kept = self._cache.login(self.settings.key, self._make)
            return self._kept

    def _make(self) -> tuple[dict[str, Any], float]:
        with self._errors():
            plugin, session = self._loaded()
            headers = dict(plugin.get_headers(session) or {})
            access = plugin.get_access(session) if hasattr(plugin, "get_access") else None
        until = time.time() + _UNLIMITED
        body = None
        if access is not None:
            body = json.loads(plugin.get_auth_state())["body"]
            if access.expires is not None:
                until = access.expires.timestamp() - _LAST_SECONDS
        return {"headers": headers, "body": body, "until": until}, until

    def _loaded(self) -> tuple[Any, Any]:
        """keystoneauth's plugin, with the kept login when there is one, and its session."""
        from keystoneauth1.session import Session

        if self._session is None:
            self._session = Session(session=_Transport(self._http, self.settings.api_timeout), redirect=10)
        if self._plugin is None:
            self._plugin = self._made()
            if self._kept is not None and self._kept.get("body") is not None:
                token = self._kept["headers"].get("X-Auth-Token")
                self._plugin.set_auth_state(json.dumps({"auth_token": token, "body": self._kept["body"]}))
        return self._plugin, self._session

    def _made(self) -> Any:
        auth, name = dict(self.settings.auth), self.settings.auth_type.removeprefix("v3").removeprefix("v2")
        if name not in _OWN_PLUGINS:
            return self._by_loader(auth)
        older, url = self._own_url(str(auth.pop("auth_url")))
        if older:
            return login_v2.plugin(name, url, auth)
        from keystoneauth1.identity import v3

        wanted = {
            "password": (
                v3.Password,
                ("user_id", "username", "user_domain_id", "user_domain_name", "password", *_SCOPE),
            ),
            "token": (v3.Token, ("token", *_SCOPE)),
            # It carries its own scope; Keystone refuses another one beside it.
            "applicationcredential": (
                v3.ApplicationCredential,
                (
                    "application_credential_id",
                    "application_credential_name",
                    "application_credential_secret",
                    "user_id",
                    "username",
                    "user_domain_id",
                    "user_domain_name",
                ),
            ),
        }
        kind, names = wanted[name]
        return kind(url, **{key: value for key, value in auth.items() if key in names})

    def _own_url(self, auth_url: str) -> tuple[bool, str]:
        """Whether the login is one by Identity v2.0, and its address: as it is when it says so, else by discovery."""
        plain = auth_url.rstrip("/")
        if plain.endswith(("/v3", "/v2.0")):
            return plain.endswith("/v2.0"), plain
        from keystoneauth1 import discover, exceptions

        wanted = ("2",) if self.settings.auth_type.startswith("v2") else ("3", "2")
        try:
            versions = discover.Discover(self._session, plain)
            urls = {version: versions.url_for(version) for version in wanted}
        except (exceptions.DiscoveryFailure, exceptions.HttpError):
            urls = {}
        found = next(((version == "2", str(url).rstrip("/")) for version, url in urls.items() if url), None)
        return found or (wanted[0] == "2", f"{plain}/v{'2.0' if wanted[0] == '2' else '3'}")

    def _by_loader(self, auth: dict[str, Any]) -> Any:
        """Any other plugin that is installed, by its own table of options."""
        from keystoneauth1 import exceptions, loading

        try:
            loader = loading.get_plugin_loader(self.settings.auth_type)
        except exceptions.NoMatchingPlugin as exc:
            raise InvalidOption("auth_type", f"there is no plugin {self.settings.auth_type}") from exc
        values = {}
        for option in loader.get_options():
            names = [option.dest, *(other.dest for other in option.deprecated)]
            values[option.dest] = next((auth[name] for name in names if name in auth), None)
        try:
            return loader.load_from_options(**values)
        except exceptions.MissingRequiredOptions as exc:
            lacking = ", ".join(sorted(option.dest for option in exc.options))
            raise InvalidOption("auth", f"the login by {self.settings.auth_type} needs {lacking}") from exc
        except exceptions.AuthPluginException as exc:
            raise InvalidOption("auth", self._mask(str(exc))) from exc

    # Addresses ----------------------------------------------------------------------------------------------------

    def _found(self, service: str, version: str | None) -> tuple[dict[str, Any], float]:
        until = float(self._login()["until"])
        override = self.settings.endpoint_override(service)
        if override is not None:
            offered = _version_of(override) in (None, version)
            return {"url": without_version(override) if version else override.rstrip("/"), "offered": offered}, until
        with self._errors():
            plugin, session = self._loaded()
            url, offered = self._catalog_url(plugin, session, service, version)
        if not url:
            region = f" in region {self.settings.region_name}" if self.settings.region_name else ""
            raise TelcoError(f"The catalog has no {self.settings.interface} address of the service {service}{region}")
        return {"url": without_version(url) if version else url.rstrip("/"), "offered": offered}, until

    def _catalog_url(self, plugin: Any, session: Any, service: str, version: str | None) -> tuple[str | None, bool]:
        """The catalog's address, and whether the version was found there."""
        if not hasattr(plugin, "get_access"):
            return str(plugin.get_endpoint(session) or ""), True
        from keystoneauth1 import exceptions

        where: dict[str, Any] = {
            "service_type": service,
            "interface": self.settings.interface,
            "region_name": self.settings.region_name,
        }
        try:
            found = None
            if version is not None:
                major = int(version.split(".")[0])
                found = plugin.get_endpoint_data(
                    session,
                    **where,
                    discover_versions=False,
                    min_version=(major, 0),
                    max_version=(major, "latest"),
                )
            offered = found is not None or version is None
            found = found or plugin.get_endpoint_data(session, **where, skip_discovery=True)
        except exceptions.EmptyCatalog as exc:
            raise TelcoError(
                "The login has no catalog of services: name a project, a domain or system_scope in auth", option="auth"
            ) from exc
        except exceptions.EndpointNotFound:
            return None, False
        return (None if found is None else str(found.url)), offered

    @contextlib.contextmanager
    def _errors(self) -> Iterator[None]:
        """keystoneauth's exceptions in our family, without secrets."""
        from keystoneauth1 import exceptions

        where = self.settings.auth.get("auth_url") or self.settings.auth.get("endpoint") or "the identity service"
        try:
            yield
        except exceptions.HttpError as exc:
            status = int(exc.http_status or 0) or None
            raise ApiError(
                self._mask(f"the login at {where} failed: {_REPEATED.sub('', str(exc.message))}"),
                method=str(exc.method or "POST"),
                path=urlsplit(str(exc.url or "")).path or "/v3/auth/tokens",
                status=status,
                code=type(exc).__name__,
                request_id=exc.request_id,
                kind="auth" if status == 401 else "other",
            ) from None
        except exceptions.ClientException as exc:
            raise TelcoError(self._mask(f"The login at {where} failed: {exc}")) from None
        except ApiError as exc:
            exc.message = self._mask(f"the login at {where} failed: {exc.message}")
            exc.msg = exc.message
            exc.args = (exc.msg,)
            raise


def _within(headers: Mapping[str, str], request: Mapping[str, str]) -> bool:
    return all(request.get(name) == value for name, value in headers.items())


def _version_of(url: str) -> str | None:
    """The major version at the end of an address."""
    found = _VERSION_END.search(url.rstrip("/"))
    return re.split(r"[./]", found.group(0).removeprefix("/v"))[0] if found else None


def without_version(url: str) -> str:
    """An address without the version, and the project, at its end."""
    return _VERSION_END.sub("", url.rstrip("/"))
