# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Federation ("OS-FEDERATION" of the Identity API v3), as Keystone of Zed answers.

Identity providers, mappings and protocols are kept only: nobody logs in by them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.errors import KeystoneError, bad_request, conflict, not_found
from simulators.openstack.identity.federation_rules import mistakes
from simulators.openstack.identity.request import admin_token, check, page
from simulators.openstack.identity.state import Domain, new_id

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_IDP = {"enabled": "boolean", "description": "text", "authorization_ttl": "count", "remote_ids": "different_strings"}
_PROTOCOL = {"mapping_id": "mapping_id", "remote_id_attribute": "string_of_64"}
_LONGEST = 64
_UNEXPECTED = "An unexpected error prevented the server from fulfilling your request."


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""
    _identity_providers(cloud, app)
    _mappings(cloud, app)
    _protocols(cloud, app)


def _identity_providers(cloud: OpenStack, app: flask.Flask) -> None:
    every = "/v3/OS-FEDERATION/identity_providers"
    one = f"{every}/<idp_id>"

    def idps() -> dict[str, dict[str, Any]]:
        return cloud.identity.federation.idps

    def show(idp: dict[str, Any]) -> dict[str, Any]:
        own = f"{cloud.url}{every}/{idp['id']}"
        return {**idp, "links": {"self": own, "protocols": f"{own}/protocols"}}

    def shown(idp: dict[str, Any]) -> dict[str, Any]:
        """As it is read later: the table gives names in their order."""
        return show({**idp, "remote_ids": sorted(idp["remote_ids"])})

    def find(idp_id: str) -> dict[str, Any]:
        if idp_id not in idps():
            raise not_found("Identity Provider", idp_id)
        return idps()[idp_id]

    def names_are_free(idp_id: str, names: list[str]) -> None:
        for other in idps().values():
            for name in names:
                if other["id"] != idp_id and name in other["remote_ids"]:
                    raise conflict(f"identity_provider - Duplicate remote ID: {name}")

    @app.put(one)
    def create_identity_provider(idp_id: str) -> tuple[dict[str, Any], int]:
        admin_token(cloud, "identity:create_identity_provider")
        given = given_object("identity_provider")
        check(given, {**_IDP, "domain_id": "id_if_any"}, [], False)
        if given.get("domain_id") and given["domain_id"] not in cloud.identity.domains:
            raise not_found("domain", given["domain_id"])
        if idp_id in idps():
            raise conflict(f"identity_provider - Duplicate entry: {idp_id}")
        names_are_free(idp_id, given.get("remote_ids") or [])
        fits_its_column(idp_id)
        idps()[idp_id] = {
            "id": idp_id,
            "domain_id": given.get("domain_id") or _own_domain(cloud, idp_id),
            "enabled": given.get("enabled", False),
            "description": given.get("description"),
            "remote_ids": given.get("remote_ids") or [],
            "authorization_ttl": given.get("authorization_ttl"),
        }
        return {"identity_provider": show(idps()[idp_id])}, 201

    @app.get(every)
    def list_identity_providers() -> dict[str, Any]:
        admin_token(cloud, "identity:list_identity_providers")
        return page(cloud, "identity_providers", [shown(idp) for idp in idps().values()], ("id", "enabled"))

    @app.get(one)
    def show_identity_provider(idp_id: str) -> dict[str, Any]:
        admin_token(cloud, "identity:get_identity_provider")
        return {"identity_provider": shown(find(idp_id))}

    @app.patch(one)
    def update_identity_provider(idp_id: str) -> dict[str, Any]:
        admin_token(cloud, "identity:update_identity_provider")
        given = given_object("identity_provider")
        check(given, _IDP, [], False)
        if not given:
            raise bad_request("{} does not have enough properties")
        idp = find(idp_id)
        if "remote_ids" in given:
            given["remote_ids"] = given["remote_ids"] or []
            names_are_free(idp_id, given["remote_ids"])
        idp.update(given)
        return {"identity_provider": show(idp)}

    @app.delete(one)
    def delete_identity_provider(idp_id: str) -> tuple[str, int]:
        admin_token(cloud, "identity:delete_identity_provider")
        cloud.identity.federation.forget(find(idp_id)["id"])
        return "", 204


def _mappings(cloud: OpenStack, app: flask.Flask) -> None:
    every = "/v3/OS-FEDERATION/mappings"
    one = f"{every}/<mapping_id>"

    def show(mapping_id: str) -> dict[str, Any]:
        rules = cloud.identity.federation.mappings[mapping_id]
        return {"id": mapping_id, "rules": rules, "links": {"self": f"{cloud.url}{every}/{mapping_id}"}}

    def rules() -> list[Any]:
        """Whatever else is given beside them is not looked at."""
        given = given_object("mapping")
        wrong = mistakes(given)
        if wrong:
            raise bad_request("".join(f"{words}\n" for words in wrong))
        found: list[Any] = given["rules"]
        return found

    def known(mapping_id: str) -> str:
        if mapping_id not in cloud.identity.federation.mappings:
            raise not_found("mapping", mapping_id)
        return mapping_id

    @app.put(one)
    def create_mapping(mapping_id: str) -> tuple[dict[str, Any], int]:
        admin_token(cloud, "identity:create_mapping")
        given = rules()
        if mapping_id in cloud.identity.federation.mappings:
            raise conflict("mapping - Duplicate entry")
        fits_its_column(mapping_id)
        cloud.identity.federation.mappings[mapping_id] = given
        return {"mapping": show(mapping_id)}, 201

    @app.get(every)
    def list_mappings() -> dict[str, Any]:
        admin_token(cloud, "identity:list_mappings")
        return page(cloud, "mappings", [show(key) for key in cloud.identity.federation.mappings], ())

    @app.get(one)
    def show_mapping(mapping_id: str) -> dict[str, Any]:
        admin_token(cloud, "identity:get_mapping")
        return {"mapping": show(known(mapping_id))}

    @app.patch(one)
    def update_mapping(mapping_id: str) -> dict[str, Any]:
        admin_token(cloud, "identity:update_mapping")
        given = rules()
        cloud.identity.federation.mappings[known(mapping_id)] = given
        return {"mapping": show(mapping_id)}

    @app.delete(one)
    def delete_mapping(mapping_id: str) -> tuple[str, int]:
        admin_token(cloud, "identity:delete_mapping")
        del cloud.identity.federation.mappings[known(mapping_id)]
        return "", 204


def _protocols(cloud: OpenStack, app: flask.Flask) -> None:
    every = "/v3/OS-FEDERATION/identity_providers/<idp_id>/protocols"
    one = f"{every}/<protocol_id>"

    def listed(protocol: dict[str, Any]) -> dict[str, Any]:
        """A list has all that the table has; the addresses are Keystone's own mistake."""
        links = {"self": f"{cloud.url}/v3/protocols/{protocol['id']}"}
        return {**protocol, "links": {**links, "identity_provider": f"{cloud.url}/v3/{protocol['idp_id']}"}}

    def show(protocol: dict[str, Any]) -> dict[str, Any]:
        return {"protocol": {name: listed(protocol)[name] for name in ("id", "mapping_id", "links")}}

    def find(idp_id: str, protocol_id: str) -> dict[str, Any]:
        found = cloud.identity.federation.protocols.get((idp_id, protocol_id))
        if found is None:
            raise not_found(f"federated protocol {protocol_id} for Identity Provider", idp_id)
        return found

    def mapping_is_there(given: dict[str, Any]) -> None:
        if "mapping_id" not in given:  # Keystone looks for it all the same
            raise KeystoneError(500, _UNEXPECTED)
        if given["mapping_id"] not in cloud.identity.federation.mappings:
            raise bad_request(f"Invalid mapping id: {given['mapping_id']}")

    @app.put(one)
    def create_protocol(idp_id: str, protocol_id: str) -> tuple[dict[str, Any], int]:
        admin_token(cloud, "identity:create_protocol")
        given = given_object("protocol")
        check(given, _PROTOCOL, ["mapping_id"], False)
        mapping_is_there(given)
        federation = cloud.identity.federation
        if idp_id not in federation.idps:
            raise not_found("Identity Provider", idp_id)
        if (idp_id, protocol_id) in federation.protocols:
            raise conflict(f"federation_protocol - Duplicate entry found with ID {protocol_id}")
        fits_its_column(protocol_id)
        made = {"id": protocol_id, "idp_id": idp_id, "remote_id_attribute": None, **given}
        federation.protocols[(idp_id, protocol_id)] = made
        return show(made), 201

    @app.get(every)
    def list_protocols(idp_id: str) -> dict[str, Any]:
        """Of an identity provider that is not there, none."""
        admin_token(cloud, "identity:list_protocols")
        own = [listed(each) for each in cloud.identity.federation.protocols.values() if each["idp_id"] == idp_id]
        return page(cloud, "protocols", own, ())

    @app.get(one)
    def show_protocol(idp_id: str, protocol_id: str) -> dict[str, Any]:
        admin_token(cloud, "identity:get_protocol")
        return show(find(idp_id, protocol_id))

    @app.patch(one)
    def update_protocol(idp_id: str, protocol_id: str) -> dict[str, Any]:
        admin_token(cloud, "identity:update_protocol")
        given = given_object("protocol")
        check(given, _PROTOCOL, [], False)
        if not given:
            raise bad_request("{} does not have enough properties")
        mapping_is_there(given)
        find(idp_id, protocol_id).update(given)
        return show(find(idp_id, protocol_id))

    @app.delete(one)
    def delete_protocol(idp_id: str, protocol_id: str) -> tuple[str, int]:
        admin_token(cloud, "identity:delete_protocol")
        find(idp_id, protocol_id)
        del cloud.identity.federation.protocols[(idp_id, protocol_id)]
        return "", 204


def given_object(key: str) -> dict[str, Any]:
    """What is under the envelope key of the body; here Keystone takes a body without it for an empty one."""
    document = flask.request.get_json(force=True, silent=True) or {}
    given = document.get(key, {}) if isinstance(document, dict) else None
    if not isinstance(given, dict):
        raise bad_request(f"{given!r} is not of type 'object'")
    return dict(given)


def fits_its_column(key: str) -> None:
    """An id of an address goes to the database as it is."""
    if len(key) > _LONGEST:
        raise KeystoneError(500, _UNEXPECTED)


def _own_domain(cloud: OpenStack, idp_id: str) -> str:
    """The domain that Keystone makes where none was said."""
    key = new_id()
    words = f"Auto generated federated domain for Identity Provider: {idp_id}"
    cloud.identity.domains[key] = Domain(key, key, words)
    return key
