# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Key pairs (3.16): of users, not of projects. What is generated looks like keys and opens nothing."""

from __future__ import annotations

import base64
import binascii
import hashlib
import string
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import NovaError, bad_request, conflict, not_found
from simulators.openstack.compute.model import now
from simulators.openstack.compute.request import Call, marker_not_found
from simulators.openstack.compute.schema import NAME, NUMBER, STRING, Schema, document, envelope, many

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_MOST = 100  # max_limit of the quota: maxTotalKeypairs
_KEY: Schema = {"type": "string"}
_KIND: Schema = {"type": "string", "enum": ["ssh", "x509"]}
_NEW = {"name": NAME, "public_key": _KEY}
_CREATE = [
    (1, envelope("keypair", document(_NEW, ["name"]))),
    (2, envelope("keypair", document({**_NEW, "type": _KIND}, ["name"]))),
    (10, envelope("keypair", document({**_NEW, "type": _KIND, "user_id": STRING}, ["name"]))),
    # Nova makes no keys any more.
    (92, envelope("keypair", document({**_NEW, "type": _KIND, "user_id": STRING}, ["name", "public_key"]))),
]
_USER = {"user_id": many(STRING)}
_LIST = {**_USER, "limit": many(NUMBER), "marker": many(STRING)}
_SAFE = set(f"_- {string.digits}{string.ascii_letters}")


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v2.1/os-keypairs")
    def list_keypairs() -> dict[str, Any]:
        call = Call(cloud)
        user = _user(call, "index", call.query(_LIST if call.at_least(35) else _USER, 75))
        found = [pair for (owner, _name), pair in sorted(call.compute.keypairs.items()) if owner == user]
        links: list[dict[str, str]] = []
        if call.at_least(35):
            found, links = call.page(found, lambda one: str(one["name"]), "os-keypairs", marker_not_found)
        shown: dict[str, Any] = {"keypairs": [{"keypair": _brief(call, one)} for one in found]}
        return {**shown, "keypairs_links": links} if links else shown

    @app.post("/v2.1/os-keypairs")
    def create_keypair() -> tuple[dict[str, Any], int]:
        call = Call(cloud)
        sent = call.body(_CREATE)["keypair"]
        user = _user(call, "create", {"user_id": [sent["user_id"]]} if "user_id" in sent else {})
        pair, private = _made(call, user, sent)
        call.compute.keypairs[user, pair["name"]] = pair
        told = {**_brief(call, pair), "user_id": user, **({} if private is None else {"private_key": private})}
        return {"keypair": told}, 201 if call.at_least(2) else 200

    @app.get("/v2.1/os-keypairs/<path:name>")
    def show_keypair(name: str) -> dict[str, Any]:
        call = Call(cloud)
        pair = _find(call, _user(call, "show", call.query(_USER, 75)), name)
        more = {"user_id": pair["user_id"], "id": pair["id"], "created_at": pair["created_at"]}
        return {"keypair": {**_brief(call, pair), **more, "deleted": False, "deleted_at": None, "updated_at": None}}

    @app.delete("/v2.1/os-keypairs/<path:name>")
    def delete_keypair(name: str) -> tuple[str, int]:
        call = Call(cloud)
        user = _user(call, "delete", call.query(_USER, 75))
        _find(call, user, name)
        del call.compute.keypairs[user, name]
        return "", 204 if call.at_least(2) else 202


def _user(call: Call, what: str, query: dict[str, list[str]]) -> str:
    """Whose key pairs are meant: since 2.10 administrators can name another user."""
    own = call.user[0]
    user = query.get("user_id", [own])[-1] if call.at_least(10) else own
    if user != own:
        call.admin_only(f"os-keypairs:{what}")
    return user


def _find(call: Call, user: str, name: str) -> dict[str, Any]:
    if (user, name) not in call.compute.keypairs:
        raise not_found(f"Keypair {name} not found for user {user}")
    return call.compute.keypairs[user, name]


def _brief(call: Call, pair: dict[str, Any]) -> dict[str, Any]:
    shown = ("name", "public_key", "fingerprint", *(("type",) if call.at_least(2) else ()))
    return {name: pair[name] for name in shown}


def _made(call: Call, user: str, sent: dict[str, Any]) -> tuple[dict[str, Any], str | None]:
    """The new pair, and the private key where Nova made it."""
    name, kind = sent["name"], sent.get("type", "ssh")
    if set(name) - (_SAFE | {"@", "."} if call.at_least(92) else _SAFE):
        raise bad_request("Keypair data is invalid: Keypair name contains unsafe characters")
    if sum(owner == user for owner, _name in call.compute.keypairs) >= _MOST:
        raise NovaError(403, "Quota exceeded, too many key pairs.")
    private = None
    public = sent.get("public_key")
    if public is None:
        public, private = _generated(f"{user}/{name}")
    fingerprint = _fingerprint(kind, public)
    if (user, name) in call.compute.keypairs:
        raise conflict(f"Key pair '{name}' already exists.")
    pair = {
        "id": next(call.compute.keypair_numbers),
        "name": name,
        "type": kind,
        "public_key": public,
        "fingerprint": fingerprint,
        "user_id": user,
        "created_at": now(micro=True),
    }
    return pair, private


def _fingerprint(kind: str, public: str) -> str:
    """Of an SSH key the MD5 of what stands between its type and its comment; of a certificate the SHA-1."""
    try:
        if kind == "x509":
            digest = hashlib.sha1(public.encode(), usedforsecurity=False).hexdigest()
        else:
            word, blob = public.split()[:2]
            content = base64.b64decode(blob, validate=True)
            if content[4 : 4 + int.from_bytes(content[:4], "big")] != word.encode():
                raise ValueError(word)
            digest = hashlib.md5(content, usedforsecurity=False).hexdigest()
    except (ValueError, binascii.Error):
        raise bad_request("Keypair data is invalid: failed to generate fingerprint") from None
    return ":".join(digest[at : at + 2] for at in range(0, len(digest), 2))


def _generated(seed: str) -> tuple[str, str]:
    """The same for the same seed, so that two runs can be compared."""
    word = b"ssh-rsa"
    noise = hashlib.shake_256(seed.encode()).digest(316)
    content = len(word).to_bytes(4, "big") + word + noise[48:]
    public = f"{word.decode()} {base64.b64encode(content).decode()} Generated-by-Nova"
    secret = base64.b64encode(noise[:48]).decode()
    return public, f"-----BEGIN RSA PRIVATE KEY-----\n{secret}\n-----END RSA PRIVATE KEY-----\n"
