# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How to log in to an OpenStack cloud: options, environment and clouds.yaml made into one set of settings.

Precedence of each value: option, environment (``OS_*``), clouds.yaml. A login is never put together from two
clouds: the option ``cloud`` names a login, so the environment does not change its ``auth``; and an environment
made for another ``auth_url`` than the one that is asked for is left out altogether.

Source: openstacksdk documentation, "Configuring OpenStack SDK Applications"; option names of openstack.cloud.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from . import clouds

INTERFACES = ("admin", "internal", "public")

# Each row is one question of a login. An answer from a higher place drops every other answer to the same question.
_SAME_QUESTION = (
    ("username", "user_id"),
    ("user_domain_id", "user_domain_name"),
    ("project_domain_id", "project_domain_name"),
    ("application_credential_id", "application_credential_name"),
    ("default_domain_id", "default_domain_name"),
)
_SCOPES = (("project_id", "project_name"), ("domain_id", "domain_name"), ("system_scope",), ("trust_id",))
_OLD_NAMES = {"tenant_id": "project_id", "tenant_name": "project_name", "auth_token": "token"}
_PLAIN = frozenset({"auth_type", "region_name", "interface", "endpoint_type", "cacert", "cert", "key", "insecure"})
#: Ends of the names of settings that each service has.
_OF_SERVICES = ("_endpoint_override", "_microversion", "_api_version")
#: What else a type of service is called in settings, in the order in which openstacksdk looks.
_OLDER_TYPES = {"block-storage": ("volumev3", "volumev2", "volume", "block-store"), "baremetal": ("bare-metal",)}
_TRUE = frozenset({"1", "true", "yes", "on", "y", "t"})


def _auth_fields() -> dict[str, Field]:
    text = {
        "auth_url": "Address of the identity service, such as V(https://keystone.example.com:5000/v3). One that ends "
        "in C(/v2.0) logs in by Identity v2.0.",
        "username": "Name of the user who logs in.",
        "user_id": "Id of the user, in place of name and domain.",
        "user_domain_id": "Id of the user's domain.",
        "user_domain_name": "Name of the user's domain.",
        "project_id": "Id of the project that the login is for.",
        "project_name": "Name of the project that the login is for.",
        "project_domain_id": "Id of the project's domain.",
        "project_domain_name": "Name of the project's domain.",
        "domain_id": "Id of the domain that the login is for, in place of a project.",
        "domain_name": "Name of the domain that the login is for, in place of a project.",
        "default_domain_id": "Id of the domain of user and project when none is named for them.",
        "default_domain_name": "Name of the domain of user and project when none is named for them.",
        "system_scope": "V(all) for a login to the whole system, in place of a project.",
        "trust_id": "Id of a trust that the login makes use of.",
        "application_credential_id": "Id of an application credential.",
        "application_credential_name": "Name of an application credential; its user is needed too.",
        "endpoint": "Address of the service, for the plugins that ask no identity service.",
        "identity_provider": "Name of the identity provider of a federated login.",
        "identity_provider_url": "Address of the identity provider of a federated login.",
        "protocol": "Protocol of a federated login, such as V(openid).",
        "client_id": "Id of the client at an OpenID Connect provider.",
        "discovery_endpoint": "Discovery document of an OpenID Connect provider.",
        "access_token_endpoint": "Where an OpenID Connect provider hands out tokens.",
        "access_token_type": "Kind of token that an OpenID Connect provider hands out.",
        "openid_scope": "Scope that is asked of an OpenID Connect provider.",
        "redirect_uri": "Redirection address that an OpenID Connect provider knows.",
        "service_provider_endpoint": "Where a service provider takes assertions.",
        "service_provider_entity_id": "Name of a service provider for its identity provider.",
        "consumer_key": "Key of an OAuth consumer.",
        "access_key": "Key of an OAuth login.",
        "mutual_auth": "How Kerberos authenticates the server: V(required), V(optional) or V(disabled).",
    }
    secret = {
        "password": "Password of the user.",
        "passcode": "One-time password of the user.",
        "token": "A token that is exchanged for one of the wanted scope.",
        "application_credential_secret": "Secret of the application credential.",
        "client_secret": "Secret of the client at an OpenID Connect provider.",
        "access_token": "A token of an OpenID Connect provider.",
        "code": "Authorization code of an OpenID Connect provider.",
        "consumer_secret": "Secret of an OAuth consumer.",
        "access_secret": "Secret of an OAuth login.",
    }
    aliases = {
        "project_id": ("tenant_id",),
        "project_name": ("tenant_name",),
        "username": ("user_name",),
        "code": ("authorization_code",),
        "token": ("auth_token",),
    }
    fields = {name: Field(doc=doc, aliases=aliases.get(name, ())) for name, doc in text.items()}
    fields.update({name: Field(doc=doc, secret=True, aliases=aliases.get(name, ())) for name, doc in secret.items()})
    fields["reauthenticate"] = Field(type="bool", doc="Whether an expiring token may be renewed.")
    return fields


AUTH = _auth_fields()
SECRETS = frozenset(name for name, item in AUTH.items() if item.secret) | {"auth_token", "authorization_code"}


def secrets_of(value: Any) -> list[str]:
    """The secret texts inside a cloud that was given as a dictionary."""
    found: list[str] = []
    if isinstance(value, Mapping):
        for key, item in value.items():
            if key in SECRETS and isinstance(item, str):
                found.append(item)
            else:
                found.extend(secrets_of(item))
    return found


CONNECTION: dict[str, Field] = {
    "cloud": Field(
        type="raw",
        hide=secrets_of,
        doc=[
            "Name of a cloud in C(clouds.yaml), or a dictionary with what would stand there. C(OS_CLOUD) names it too.",
            "C(clouds.yaml) is looked for in the current folder, in C(~/.config/openstack) and in "
            "C(/etc/openstack), unless "
            "C(OS_CLIENT_CONFIG_FILE) says where it is; C(secure.yaml) beside it may hold the secrets.",
            "The option names a login: C(OS_*) variables do not change its C(auth). When C(OS_AUTH_URL) is another "
            "cloud's, "
            "all of them are left out.",
        ],
    ),
    "auth": Field(
        type="dict",
        fields=AUTH,
        doc="What the login needs, by the names of keystoneauth's plugins. What is left out comes from the C(OS_*) "
        "variables "
        "and from C(clouds.yaml).",
    ),
    "auth_type": Field(
        doc="How to log in: V(password), V(token), V(v3applicationcredential) or another plugin of keystoneauth. "
        "Left out, it "
        "follows from what O(auth) holds.",
    ),
    "region_name": Field(doc="Region of the services."),
    "interface": Field(
        choices=INTERFACES,
        aliases=("endpoint_type",),
        doc="Which of a service's addresses is used; V(public) when nothing says otherwise.",
    ),
    "validate_certs": Field(
        type="bool",
        aliases=("verify",),
        doc="Whether the servers' certificates must be valid; they must, when nothing says otherwise.",
    ),
    "ca_cert": Field(
        type="path", aliases=("cacert",), doc="File of the certificates to trust, for a cloud with a private authority."
    ),
    "client_cert": Field(type="path", aliases=("cert",), doc="File of the certificate that the client shows."),
    "client_key": Field(type="path", aliases=("key",), doc="File of the client certificate's private key."),
    "api_timeout": Field(
        type="int", doc="Seconds to wait for an answer to one request; 60 when nothing says otherwise."
    ),
}


@dataclass(frozen=True)
class Settings:
    """Everything that a login and the requests after it need.

    :param auth_type: Name of the keystoneauth plugin.
    :param auth: Its options.
    :param other: Further settings of the cloud, such as ``network_endpoint_override``.
    """

    auth_type: str
    auth: Mapping[str, Any]
    region_name: str | None = None
    interface: str = "public"
    validate_certs: bool = True
    ca_cert: str | None = None
    client_cert: str | tuple[str, str] | None = None
    api_timeout: float = 60.0
    other: Mapping[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """What a login of these settings is kept under."""
        return "keystone " + json.dumps([self.auth_type, dict(self.auth)], sort_keys=True, default=str)

    @property
    def address_key(self) -> str:
        """What the addresses of services are kept under: they depend on region and interface too."""
        parts = [self.key, self.region_name, self.interface, dict(self.other)]
        return json.dumps(parts, sort_keys=True, default=str)

    def of_service(self, service: str, what: str) -> str | None:
        """What the cloud's settings say of a service, by its type or by an older one, as openstacksdk looks for it."""
        for name in (service, *_OLDER_TYPES.get(service, ())):
            value = self.other.get(f"{name.replace('-', '_')}_{what}")
            if value:
                return str(value)
        return None

    def endpoint_override(self, service: str) -> str | None:
        """The address of a service that the cloud's settings give in place of the catalog's."""
        return self.of_service(service, "endpoint_override")

    def major_version(self, service: str) -> str | None:
        """The major version of a service's API that the cloud's settings want to be spoken."""
        value = self.of_service(service, "api_version")
        if value:
            return value.removeprefix("v").partition(".")[0]
        return "2" if service == "identity" and self._logs_in_by_v2 and not self.endpoint_override(service) else None

    @property
    def _logs_in_by_v2(self) -> bool:
        return self.auth_type.startswith("v2") or str(self.auth.get("auth_url") or "").rstrip("/").endswith("/v2.0")


_last: list[Any] = []


def settings(params: Mapping[str, Any], environment: Mapping[str, str] | None = None) -> Settings:
    """The settings for a module's connection options.

    They are computed once for a loop: as long as options, environment and files stay the same.

    :raises InvalidOption: A cloud that does not exist, a value that cannot be, or no login at all.
    """
    env = os.environ if environment is None else environment
    paths = clouds.files(env)
    mark = [dict(params), {key: env[key] for key in env if key.startswith("OS_")}, clouds.stamp(paths)]
    if not _last or _last[0] != mark:
        _last[:] = [mark, _settings(params, env, paths)]
    result: Settings = _last[1]
    return result


def _settings(params: Mapping[str, Any], env: Mapping[str, str], paths: list[str]) -> Settings:
    option = _from_options(params)
    environment = _from_environment(env)
    cloud = params.get("cloud")
    if isinstance(cloud, Mapping):
        filed = _tidy(cloud)
    elif cloud is None or isinstance(cloud, str):
        filed = _from_files(params, env, paths, environment, option)
    else:
        raise InvalidOption("cloud", "is neither the name of a cloud nor a dictionary")
    named = cloud is not None
    asked = option["auth"].get("auth_url") or (filed["auth"].get("auth_url") if named else None)
    foreign = environment["auth"].get("auth_url")
    if asked and foreign and _plain_url(asked) != _plain_url(foreign):
        environment = _tidy({})
    if named:
        environment["auth"] = {}
    region = option.get("region_name") or environment.get("region_name")
    filed = _tidy(clouds.in_region(filed, region))
    return _combined([filed, environment, option])


def _from_files(
    params: Mapping[str, Any],
    env: Mapping[str, str],
    paths: list[str],
    environment: Mapping[str, Any],
    option: Mapping[str, Any],
) -> dict[str, Any]:
    """The section of clouds.yaml that is meant. One that nobody named must not mix with a login given otherwise."""
    name = params.get("cloud") or env.get("OS_CLOUD")
    if name:
        filed = _tidy(clouds.section(paths, str(name))[1])
        other = option["auth"].get("auth_url")
        if not params.get("cloud") and other and _plain_url(other) != _plain_url(filed["auth"].get("auth_url")):
            return _tidy({})
        return filed
    if environment["auth"].get("auth_url") or option["auth"].get("auth_url"):
        return _tidy({})
    return _tidy(clouds.section(paths, None)[1])


def _from_options(params: Mapping[str, Any]) -> dict[str, Any]:
    names = ("auth_type", "region_name", "interface", "api_timeout")
    values: dict[str, Any] = {name: params.get(name) for name in names}
    given = params.get("auth") or {}
    # Aliases are still there beside the names that they stand for.
    values["auth"] = {key: value for key, value in given.items() if key in AUTH}
    values.update(
        verify=params.get("validate_certs"),
        cacert=params.get("ca_cert"),
        cert=params.get("client_cert"),
        key=params.get("client_key"),
    )
    return _tidy(values)


def _from_environment(env: Mapping[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = {"auth": {}}
    for variable, value in env.items():
        if not variable.startswith("OS_") or not value:
            continue
        name = variable[3:].lower()
        name = _OLD_NAMES.get(name, name)
        if name in AUTH and name not in ("access_key", "protocol", "code"):
            values["auth"][name] = value
        elif name in _PLAIN or name.endswith(("_endpoint_override", "_api_version")):
            values[name] = value
    return _tidy(values)


def _tidy(values: Mapping[str, Any]) -> dict[str, Any]:
    """A section with one name for each thing, secrets and scope inside ``auth``, and nothing that is empty."""
    result = {key: value for key, value in values.items() if value is not None and value != ""}
    auth = {
        _OLD_NAMES.get(key, key): value
        for key, value in (result.pop("auth", None) or {}).items()
        if value is not None and value != ""
    }
    for key in list(result):
        name = _OLD_NAMES.get(key, key)
        if name in AUTH and name not in ("endpoint", "protocol", "access_key", "code"):
            auth.setdefault(name, result.pop(key))
    if "endpoint_type" in result:
        result.setdefault("interface", result.pop("endpoint_type"))
    if "insecure" in result:
        result.setdefault("verify", not _truth(result.pop("insecure")))
    return {**result, "auth": auth}


def _combined(layers: list[dict[str, Any]]) -> Settings:
    """One set of settings; later layers win."""
    whole: dict[str, Any] = {}
    auth: dict[str, Any] = {}
    for layer in layers:
        auth = _over(auth, layer["auth"])
        whole.update({key: value for key, value in layer.items() if key != "auth"})
    auth_type = str(whole.get("auth_type") or _auth_type(auth))
    interface = str(whole.get("interface") or "public").removesuffix("URL")
    if interface not in INTERFACES:
        raise InvalidOption("interface", f"{interface!r} is not one of {', '.join(INTERFACES)}")
    authority, certificate, key = (_path(whole.get(name)) for name in ("cacert", "cert", "key"))
    result = Settings(
        auth_type=auth_type,
        auth=_with_domains(auth, auth_type),
        region_name=whole.get("region_name"),
        interface=interface,
        validate_certs=_truth(whole.get("verify", True)),
        ca_cert=authority,
        client_cert=(certificate, key) if certificate and key else certificate,
        api_timeout=_seconds(whole.get("api_timeout")),
        other={name: value for name, value in whole.items() if name.endswith(_OF_SERVICES)},
    )
    _check(result)
    return result


def _over(lower: Mapping[str, Any], upper: Mapping[str, Any]) -> dict[str, Any]:
    """The login of a lower place under that of a higher one, which answers each question as a whole."""
    result = dict(lower)
    for names in _SAME_QUESTION:
        if any(name in upper for name in names):
            for name in names:
                result.pop(name, None)
    if any(name in upper for names in _SCOPES for name in names):
        for name in [name for names in _SCOPES for name in names]:
            result.pop(name, None)
    return {**result, **upper}


def _with_domains(auth: dict[str, Any], auth_type: str) -> dict[str, Any]:
    """One domain for user and project, where only one was named, as in ``domain_name: Default`` beside a project."""
    result = dict(auth)
    scoped = any(name in auth for name in ("project_id", "project_name"))
    for kind in ("id", "name"):
        shared = result.pop(f"default_domain_{kind}", None)
        if scoped and f"domain_{kind}" in result:
            shared = result.pop(f"domain_{kind}")
        if shared is None or auth_type.endswith("applicationcredential"):
            continue
        if "username" in result and not {"user_domain_id", "user_domain_name"} & set(result):
            result[f"user_domain_{kind}"] = shared
        if "project_name" in result and not {"project_domain_id", "project_domain_name"} & set(result):
            result[f"project_domain_{kind}"] = shared
    return result


def _auth_type(auth: Mapping[str, Any]) -> str:
    if "application_credential_secret" in auth:
        return "v3applicationcredential"
    return "token" if "token" in auth and "password" not in auth else "password"


def _check(result: Settings) -> None:
    """Refuse a login that cannot work, before anything is sent."""
    plugin = result.auth_type.removeprefix("v3").removeprefix("v2")
    needed: dict[str, tuple[tuple[str, ...], ...]] = {
        "password": (("auth_url",), ("username", "user_id"), ("password",)),
        "token": (("auth_url",), ("token",)),
        "applicationcredential": (
            ("auth_url",),
            ("application_credential_id", "application_credential_name"),
            ("application_credential_secret",),
        ),
    }
    for names in needed.get(plugin, ()):
        if not any(result.auth.get(name) for name in names):
            raise InvalidOption(
                "auth",
                f"the login by {plugin} needs {' or '.join(names)}: give it in auth, in clouds.yaml (option cloud), "
                f"or in the environment (OS_{names[0].upper()})",
            )
    url = result.auth.get("auth_url")
    if url is not None and not str(url).startswith(("http://", "https://")):
        raise InvalidOption("auth", f"auth_url {url!r} is not an address; it begins with http:// or https://")


def _path(value: Any) -> str | None:
    return os.path.expanduser(str(value)) if value else None


def _plain_url(url: Any) -> str:
    text = str(url or "").rstrip("/")
    return text.removesuffix("/v3").removesuffix("/v2.0").rstrip("/")


def _truth(value: Any) -> bool:
    return value if isinstance(value, bool) else str(value).lower() in _TRUE


def _seconds(value: Any) -> float:
    try:
        seconds = 60.0 if value is None else float(value)
    except (TypeError, ValueError) as exc:
        raise InvalidOption("api_timeout", f"{value!r} is not a number of seconds") from exc
    if seconds <= 0:
        raise InvalidOption("api_timeout", f"{value!r} is not longer than nothing")
    return seconds
