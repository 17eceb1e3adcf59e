# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Keystone knows: domains, projects, users, groups, roles, application credentials, tokens."""

from __future__ import annotations

import base64
import os
import time
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from simulators.openstack.identity.grants import SYSTEM, Grant, Grants
from simulators.openstack.identity.oauth_signed import OAuth, OAuthToken


def fixed_id(name: str) -> str:
    """An id that is the same in every fresh state: 32 hexadecimal digits, made from the name."""
    return uuid.uuid5(uuid.NAMESPACE_DNS, f"{name}.openstack.simulator").hex


def new_id() -> str:
    """A random id: 32 hexadecimal digits."""
    return uuid.uuid4().hex


def timestamp(seconds: float) -> str:
    """UTC with microseconds, as tokens have it."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


@dataclass
class Domain:
    """A domain."""

    id: str
    name: str
    description: str = ""
    enabled: bool = True
    tags: list[str] = field(default_factory=list)
    options: dict[str, Any] = field(default_factory=dict)


@dataclass
class Project:
    """A project; a project that acts as a domain is kept as a Domain and shown as a project."""

    id: str
    name: str
    domain_id: str
    parent_id: str
    description: str = ""
    enabled: bool = True
    is_domain: bool = False
    tags: list[str] = field(default_factory=list)
    options: dict[str, Any] = field(default_factory=dict)
    extra: dict[str, Any] = field(default_factory=dict)


@dataclass
class User:
    """A user. The password is kept as given: this is a simulator."""

    id: str
    name: str
    domain_id: str
    password: str | None = None
    enabled: bool = True
    description: str | None = None
    email: str | None = None
    default_project_id: str | None = None
    options: dict[str, Any] = field(default_factory=dict)
    extra: dict[str, Any] = field(default_factory=dict)


@dataclass
class Group:
    """A group; members are ids of users."""

    id: str
    name: str
    domain_id: str
    description: str = ""
    extra: dict[str, Any] = field(default_factory=dict)
    members: dict[str, None] = field(default_factory=dict)


@dataclass
class Role:
    """A role; one of a domain is only there to imply others."""

    id: str
    name: str
    domain_id: str | None = None
    description: str | None = None
    options: dict[str, Any] = field(default_factory=dict)
    extra: dict[str, Any] = field(default_factory=dict)


@dataclass
class ApplicationCredential:
    """A credential that stands for one user in one project; roles are ids."""

    id: str
    name: str
    secret: str
    user_id: str
    project_id: str
    roles: list[str] = field(default_factory=list)
    description: str | None = None
    expires_at: str | None = None
    unrestricted: bool | None = None
    access_rules: list[dict[str, str]] = field(default_factory=list)

    @property
    def end(self) -> float | None:
        """When it ends, in seconds since 1970."""
        return None if self.expires_at is None else datetime.fromisoformat(f"{self.expires_at}+00:00").timestamp()


@dataclass
class Token:
    """A token and what it is good for. scope: none, "project", "domain" or "system"."""

    secret: str
    user: User
    methods: list[str]
    expires: float
    issued: float
    audit_ids: list[str]
    roles: list[str] = field(default_factory=list)
    project: Project | None = None
    domain: Domain | None = None
    system: bool = False
    application_credential: ApplicationCredential | None = None
    access_token: OAuthToken | None = None

    @property
    def admin(self) -> bool:
        """Whether policy lets it do everything."""
        return "admin" in self.roles


@dataclass
class Entries:
    """Regions, services and endpoints by id, as answers have them but for their links."""

    regions: dict[str, dict[str, Any]] = field(default_factory=dict)
    services: dict[str, dict[str, Any]] = field(default_factory=dict)
    endpoints: dict[str, dict[str, Any]] = field(default_factory=dict)
    #: Types of own services that were entered once: one that was deleted does not come back.
    entered: set[str] = field(default_factory=set)


@dataclass
class Federation:
    """Who else knows users, as answers have it but for links."""

    #: Identity providers by id.
    idps: dict[str, dict[str, Any]] = field(default_factory=dict)
    #: Rules of mappings by their ids.
    mappings: dict[str, list[Any]] = field(default_factory=dict)
    #: Protocols by the ids of their identity providers and their own.
    protocols: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)

    def forget(self, idp_id: str) -> None:
        """Delete an identity provider, with its protocols."""
        del self.idps[idp_id]
        self.protocols = {key: one for key, one in self.protocols.items() if one["idp_id"] != idp_id}

    def forget_domain(self, domain_id: str) -> None:
        """Delete the identity providers whose users are in a domain."""
        for key in [one["id"] for one in self.idps.values() if one["domain_id"] == domain_id]:
            self.forget(key)


class Identity:
    """A fresh Keystone, as its bootstrap leaves it, and a plain user `demo` with a project of that name."""

    def __init__(self) -> None:
        default = Domain("default", "Default", "The default domain")
        self.domains: dict[str, Domain] = {default.id: default}
        self.projects: dict[str, Project] = {}
        self.users: dict[str, User] = {}
        self.groups: dict[str, Group] = {}
        self.tokens: dict[str, Token] = {}
        self.credentials: dict[str, ApplicationCredential] = {}
        #: What is kept for users beside passwords, by id.
        self.blobs: dict[str, dict[str, Any]] = {}
        #: Texts for other services, by id.
        self.policies: dict[str, dict[str, Any]] = {}
        self.oauth = OAuth()
        self.trusts: dict[str, dict[str, Any]] = {}
        self.entries = Entries()
        self.federation = Federation()
        self.grants = Grants(self)
        #: Bootstrap makes its three roles immutable.
        self.roles = {
            role.id: role
            for role in (
                Role(fixed_id(f"role.{name}"), name, options={"immutable": True})
                for name in ("admin", "member", "reader")
            )
        }
        for name in ("admin", "demo", "service"):
            project = Project(fixed_id(f"project.{name}"), name, default.id, default.id)
            self.projects[project.id] = project
        for name, roles in (("admin", ["admin", "member", "reader"]), ("demo", ["member", "reader"])):
            user = User(fixed_id(f"user.{name}"), name, default.id, "secret")
            self.users[user.id] = user
            self._grant(user, "projects", fixed_id(f"project.{name}"), roles)
        admin = self.users[fixed_id("user.admin")]
        self._grant(admin, "domains", default.id, ["admin"])
        self._grant(admin, "system", SYSTEM, ["admin"])
        self._grant(admin, "projects", fixed_id("project.demo"), ["admin", "member", "reader"])
        self.first_credential = ApplicationCredential(
            fixed_id("credential"),
            "automation",
            "credential-secret",
            admin.id,
            fixed_id("project.admin"),
            [fixed_id(f"role.{name}") for name in ("admin", "member", "reader")],
        )
        self.credentials[self.first_credential.id] = self.first_credential

    def _grant(self, user: User, target: str, target_id: str, roles: list[str]) -> None:
        for name in roles:
            self.grants.add(Grant("users", user.id, target, target_id, fixed_id(f"role.{name}")))

    def valid_token(self, secret: str) -> Token | None:
        """The token, unless it is unknown, expired, or its user, project or domain is gone or disabled."""
        token = self.tokens.get(secret)
        if token is None or token.expires <= time.time():
            return None
        user = self.users.get(token.user.id)
        if user is None or not user.enabled or not self.domain_enabled(user.domain_id):
            return None
        if token.project is not None:
            project = self.projects.get(token.project.id)
            if project is None or not project.enabled or not self.domain_enabled(project.domain_id):
                return None
        if token.domain is not None and not self.domain_enabled(token.domain.id):
            return None
        return token if self._still_granted(token) else None

    def _still_granted(self, token: Token) -> bool:
        """Look the roles up anew: a token holds none itself, and is worth nothing where none is left."""
        if token.access_token is not None:
            return token.access_token.id in self.oauth.granted
        if token.application_credential is not None:
            kept = self.credentials.get(token.application_credential.id)
            token.roles = [] if kept is None else self.credential_roles(kept)
            return bool(token.roles)
        places = {
            "projects": token.project.id if token.project else None,
            "domains": token.domain.id if token.domain else None,
            "system": SYSTEM if token.system else None,
        }
        place = next(((kind, key) for kind, key in places.items() if key is not None), None)
        if place is None:
            return True
        token.roles = self.grants.names(token.user.id, *place)
        return bool(token.roles)

    def credential_roles(self, credential: ApplicationCredential) -> list[str]:
        """Names of the roles that an application credential has, as long as its user has them."""
        had = self.grants.names(credential.user_id, "projects", credential.project_id)
        return [self.roles[key].name for key in credential.roles if key in self.roles and self.roles[key].name in had]

    def forget_credentials(self, user_id: str, project_id: str | None = None) -> None:
        """Delete the application credentials of a user, in one project or everywhere."""
        self.credentials = {
            key: one
            for key, one in self.credentials.items()
            if one.user_id != user_id or project_id not in (None, one.project_id)
        }

    def domain_enabled(self, domain_id: str) -> bool:
        """Whether the domain is there and enabled."""
        domain = self.domains.get(domain_id)
        return domain is not None and domain.enabled

    def new_token(self, user: User, methods: list[str], seconds: float, parent: Token | None, **scope: Any) -> Token:
        """Make and keep a token. One made from another keeps that one's expiry and chain of audit ids."""
        now = time.time()
        audit = base64.urlsafe_b64encode(os.urandom(16)).decode().rstrip("=")
        secret = "gAAAAAB" + base64.urlsafe_b64encode(os.urandom(132)).decode().rstrip("=")
        token = Token(
            secret,
            user,
            methods,
            parent.expires if parent else now + seconds,
            now,
            [audit, parent.audit_ids[-1]] if parent else [audit],
            **scope,
        )
        self.tokens[secret] = token
        return token
