# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Metering labels and their rules (14.10), as Neutron Zed answers. Nothing is counted."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.state import Token
from simulators.openstack.network import addresses
from simulators.openstack.network.errors import NeutronError
from simulators.openstack.network.request import (
    REQUIRED,
    Attribute,
    boolean,
    chosen,
    given_one,
    listing,
    one_of,
    optional,
    prepare,
    project_of,
    text,
    token_of,
)
from simulators.openstack.network.state import new_id

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_READ_ONLY = Attribute(lambda value: value, post=False, put=False)
_LABEL = {
    "name": Attribute(text(255), put=False, default=""),
    "description": Attribute(text(1024), put=False, default=""),
    "shared": Attribute(boolean, put=False, default=False),
    "project_id": Attribute(text(255), put=False),
    "id": _READ_ONLY,
}
_PREFIX = Attribute(optional(addresses.cidr), put=False)
_RULE = {
    "metering_label_id": Attribute(text(36), put=False, default=REQUIRED),
    "direction": Attribute(one_of("ingress", "egress"), put=False, default=REQUIRED),
    "remote_ip_prefix": _PREFIX,
    "source_ip_prefix": _PREFIX,
    "destination_ip_prefix": _PREFIX,
    "excluded": Attribute(boolean, put=False, default=False),
    "project_id": Attribute(text(255), put=False),
    "id": _READ_ONLY,
}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def administrator(verb: str, kind: str) -> Token:
        token = token_of(cloud)
        if not token.admin:
            raise NeutronError(403, "PolicyNotAuthorized", f"rule:{verb}_{kind} is disallowed by policy")
        return token

    def label(label_id: str, token: Token) -> dict[str, Any]:
        found = cloud.network.metering_labels.get(label_id)
        if found is None or not (token.admin or found["project_id"] == project_of(token)):
            raise NeutronError(404, "MeteringLabelNotFound", f"Metering label '{label_id}' does not exist.")
        return found

    def rule(rule_id: str) -> dict[str, Any]:
        found = cloud.network.metering_rules.get(rule_id)
        if found is None:
            raise NeutronError(404, "MeteringLabelRuleNotFound", f"Metering label rule '{rule_id}' does not exist.")
        return found

    @app.post("/v2.0/metering/metering-labels")
    def create_label() -> tuple[dict[str, Any], int]:
        token = administrator("create", "metering_label")
        given = prepare(_LABEL, given_one("metering_label"), "POST", token, "metering_label")
        made = {**given, "id": new_id(), "tenant_id": given["project_id"]}
        cloud.network.metering_labels[made["id"]] = made
        return {"metering_label": made}, 201

    @app.get("/v2.0/metering/metering-labels")
    def list_labels() -> dict[str, Any]:
        token = token_of(cloud)
        labels = cloud.network.metering_labels.values()
        found = [one for one in labels if token.admin or one["project_id"] == project_of(token)]
        return listing(cloud, "metering_labels", found, set(_LABEL))

    @app.get("/v2.0/metering/metering-labels/<label_id>")
    def show_label(label_id: str) -> dict[str, Any]:
        return {"metering_label": chosen(label(label_id, token_of(cloud)))}

    @app.delete("/v2.0/metering/metering-labels/<label_id>")
    def delete_label(label_id: str) -> tuple[str, int]:
        label(label_id, administrator("delete", "metering_label"))
        del cloud.network.metering_labels[label_id]
        rules = cloud.network.metering_rules
        for key in [key for key, one in rules.items() if one["metering_label_id"] == label_id]:
            del rules[key]
        return "", 204

    @app.post("/v2.0/metering/metering-label-rules")
    def create_metering_rule() -> tuple[dict[str, Any], int]:
        token = administrator("create", "metering_label_rule")
        given = prepare(_RULE, given_one("metering_label_rule"), "POST", token, "metering_label_rule")
        del given["project_id"]  # it is the label's
        label(given["metering_label_id"], token)
        _distinct(given, list(cloud.network.metering_rules.values()))
        made = {**given, "id": new_id()}
        cloud.network.metering_rules[made["id"]] = made
        return {"metering_label_rule": made}, 201

    @app.get("/v2.0/metering/metering-label-rules")
    def list_metering_rules() -> dict[str, Any]:
        administrator("get", "metering_label_rule")
        return listing(cloud, "metering_label_rules", list(cloud.network.metering_rules.values()), set(_RULE))

    @app.get("/v2.0/metering/metering-label-rules/<rule_id>")
    def show_metering_rule(rule_id: str) -> dict[str, Any]:
        administrator("get", "metering_label_rule")
        return {"metering_label_rule": chosen(rule(rule_id))}

    @app.delete("/v2.0/metering/metering-label-rules/<rule_id>")
    def delete_metering_rule(rule_id: str) -> tuple[str, int]:
        administrator("delete", "metering_label_rule")
        del cloud.network.metering_rules[rule(rule_id)["id"]]
        return "", 204


def _distinct(given: dict[str, Any], others: list[dict[str, Any]]) -> None:
    """409 where another rule of the label and direction has some of the remote addresses."""
    wanted = given["remote_ip_prefix"]
    for one in others:
        same = all(one[name] == given[name] for name in ("metering_label_id", "direction"))
        if not (same and wanted and one["remote_ip_prefix"]):
            continue
        mine, other = ipaddress.ip_network(wanted), ipaddress.ip_network(one["remote_ip_prefix"])
        if mine.version == other.version and mine.overlaps(other):  # type: ignore[arg-type]
            message = f"Metering label rule with remote_ip_prefix '{wanted}' overlaps another."
            raise NeutronError(409, "MeteringLabelRuleOverlaps", message)
