# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Key pairs of users, imported or generated.

Source: OpenStack API Complete Reference (17 November 2015), 3.16 "Keypairs"; Nova's "REST API Version History", 2.2,
2.10, 2.35.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field, from_wire, to_wire
from ..core.lookup import get_or_none
from ..core.module import InfoModule, StateModule
from ..core.present import Present
from ..core.resource import Constraints, Info, Object, Resource
from ..core.secret_file import write_secret
from ..core.told_once import check_files, told_once
from ..core.work import Work
from .client import OPENSTACK
from .compute import NOTE, compute
from .listing import same_object

_ALL, _ONE = "/os-keypairs", "/os-keypairs/{name}"
LIST = compute("list_keypairs", "GET", _ALL)
GET = compute("show_keypair_information", "GET", _ONE, envelope="keypair")
CREATE = compute("create_or_import_keypair", "POST", _ALL, envelope="keypair")
DELETE = compute("delete_keypair", "DELETE", _ONE)


def same_key(want: Any, have: Any) -> bool:
    """Whether two public keys are the same: what follows an SSH key is a comment."""
    first, second = (str(text).split() for text in (want, have))
    return first[:2] == second[:2] if first[:1] != ["-----BEGIN"] else first == second


FIELDS = {
    "name": Field(required=True, sample="operator", doc="Name of the key pair. A name is unique for its user."),
    "public_key": Field(
        create_only=True,
        compare=same_key,
        sample="ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f operator",
        doc="The public key. Of an SSH key the comment at its end is not compared.",
    ),
    "public_key_file": Field(
        type="path", create_only=True, doc="File that holds the public key, where the module runs."
    ),
    "private_key_file": Field(
        type="path",
        option_only=True,
        doc="File that gets the private key of a pair that Nova generates, which is what happens when no public key is "
        "given. It is for its owner only (mode 0600); its folder has to be there. Nova tells the key once and does not "
        "keep it: of a pair that exists nothing is written. The private key never appears in the result.",
    ),
    "type": Field(
        choices=("ssh", "x509"),
        create_only=True,
        sample="ssh",
        doc="Whether it is an SSH key or a certificate. Left out, a new one is an SSH key.",
    ),
    "user_id": Field(
        compare=same_object,
        sample="9680579085b94be6b53af52aa9f582aa",
        doc="Id of the user whose key pair it is. Left out, it is the login's; only administrators can name others.",
    ),
    "fingerprint": Field(
        read_only=True, sample="1e:2c:9b:56:79:4b:45:77:f9:ca:7a:98:2c:b0:d5:3c", doc="Fingerprint of the public key."
    ),
    "id": Field(read_only=True, sample="operator", doc="The name, by which Nova knows it."),
    "created_at": Field(read_only=True, sample="2026-11-21T09:30:00.000000", doc="When it was made (UTC)."),
    "updated_at": Field(read_only=True, sample=None, doc="When it was changed (UTC)."),
    "deleted_at": Field(read_only=True, sample=None, doc="When it was deleted (UTC)."),
    "is_deleted": Field(type="bool", read_only=True, wire="deleted", sample=False, doc="Whether it was deleted."),
}


def _public_key(params: Mapping[str, Any]) -> str | None:
    path = params.get("public_key_file")
    if path is None:
        return params.get("public_key")
    try:
        with open(path, encoding="utf-8") as file:
            return file.read().strip()
    except (OSError, UnicodeDecodeError) as exc:
        raise InvalidOption("public_key_file", f"cannot be read: {exc}") from exc


def _query(params: Mapping[str, Any]) -> dict[str, Any]:
    return {"user_id": params["user_id"]} if params.get("user_id") is not None else {}


def _shown(work: Work, pair: Mapping[str, Any]) -> Object:
    """A pair as results have it, without the private key; a file whose key it has is as it was asked for."""
    shown = {**from_wire(FIELDS, pair), "id": pair["name"]}
    shown.pop("private_key", None)
    path = work.params.get("public_key_file")
    if path is not None:
        same = same_key(_public_key(work.params), pair["public_key"])
        shown["public_key_file"] = path if same else f"another key, {pair['fingerprint']}"
    return shown


def _find(work: Work) -> Object | None:
    found = get_or_none(work, GET, query=_query(work.params))
    return None if found is None else _shown(work, found)


def _created(work: Work, want: Object) -> Object | None:
    public, path = _public_key(work.params), work.params.get("private_key_file")
    if public is None and path is None:
        raise InvalidOption(
            "public_key", f"is needed to create {work.label}, or private_key_file for the private key of a new pair"
        )
    body = to_wire(FIELDS, {name: value for name, value in want.items() if name != "public_key_file"})
    if public is not None:
        body["public_key"] = public
    # Only a pair that Nova makes has a private key in its answer.
    with told_once(work) if public is None else nullcontext():
        answer = work.call(CREATE, body=body, attempt=f"create {work.label}")
    if answer is None:
        return None
    private = answer.get("private_key")
    if private is not None:
        work.client.masker.add(private)
        if path is not None:
            write_secret(path, private)
    return _shown(work, answer)


def _replaced(work: Work, have: Object | None) -> dict[str, Any]:
    """As present, but another key takes the place of the one that is there."""
    work.params = {**work.params, "recreate": True}
    done = Present(work, RESOURCE).run()
    return {"before": done.before, "after": done.after, "changed": done.changed, "managed": done.managed}


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
    """Nova wraps each pair of a list once more; it filters by nothing but the user."""
    if work.params.get("name") is None:
        yield from (item["keypair"] for item in work.objects(LIST, query=query, limit=work.params.get("limit")))
        return
    found = get_or_none(work, GET, {"name": work.params["name"]}, query=_query(work.params))
    if found is not None:
        yield found


RESOURCE = Resource(
    system=OPENSTACK,
    name="keypair",
    plural="keypairs",
    title="key pair",
    summary="Manage key pairs of OpenStack",
    description=(
        "Imports, generates and deletes key pairs of the compute service (Nova). They belong to a user, not to a "
        "project.",
        "Nova does not change a key. With O(state=replace), or O(recreate=true), one that differs is deleted and "
        "imported anew.",
        "Options and results have the names of M(openstack.cloud.keypair), but for the private key of a generated "
        "pair: it is written to O(private_key_file) and never shown.",
    ),
    notes=(
        NOTE,
        "Nova generates pairs for those who ask in microversions before 2.92, as this module does. A key that is made "
        "where it is used, with M(community.crypto.openssh_keypair), never travels.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 3.16 Keypairs",
    fields=FIELDS,
    key=("name",),
    find=_find,
    create=CREATE,
    created=_created,
    delete=DELETE,
    delete_query=lambda work, have: _query(work.params),
    states={"replace": _replaced},
    check=check_files("private_key_file"),
    constraints=Constraints(mutually_exclusive=(("public_key", "public_key_file", "private_key_file"),)),
    info=Info(
        list=LIST,
        fetch=_listed,
        each=lambda work, pair: {**pair, "id": pair["name"]},
        filters={
            "name": Field(option_only=True, doc="Only the key pair of this name."),
            "user_id": Field(doc="Id of the user whose key pairs they are. Only administrators can name others."),
            "marker": Field(doc="Name of the key pair that the list begins after."),
        },
        summary="List key pairs of OpenStack",
        description=(
            "Lists key pairs of the compute service (Nova): those of the login's user, or of another. Some attributes "
            "are there only with O(name): Nova's list does not have them.",
            "Options and results have the names of M(openstack.cloud.keypair_info), so that its playbooks work here.",
            NOTE,
        ),
    ),
)

KEYPAIR = StateModule(RESOURCE)
KEYPAIR_INFO = InfoModule(RESOURCE)
