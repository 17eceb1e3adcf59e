# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The document around a deployment's datamodel, written and read.

Source: Cisco ESC REST northbound API 2.2, "06-Deployments": one tenant with one deployment. The examples of POST and
PUT have different namespaces; both are written with that of POST, which is the datamodel's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from . import xml
from .datamodel import Config, Malformed, from_wire, to_wire
from .datamodel_fields import TABLE

NAMESPACE = "http://www.cisco.com/esc/esc"
ROOT = "esc_datamodel"


@dataclass(frozen=True)
class Described:
    """A deployment as a document describes it.

    :param tenant_name: Name of its tenant; None when the document does not say.
    :param name: Name of the deployment; None when the document does not say.
    :param config: The rest of it, in canonical form.
    :param document: The document as somebody else wrote it, to be sent like that.
    """

    tenant_name: str | None
    name: str | None
    config: Config
    document: bytes | None = None


def write(tenant_name: str, name: str, config: Config) -> bytes:
    """The document of a deployment."""
    deployment = {"name": name, **to_wire(TABLE, config)}
    tenant = {"name": tenant_name, "deployments": {"deployment": deployment}}
    return xml.write(ROOT, {"tenants": {"tenant": tenant}}, NAMESPACE)


def definition(text: str) -> Described:
    """A document of the user's own.

    :raises Malformed: It is no such document, or one of several deployments.
    """
    try:
        document, body = xml.rewritten(text)
    except ValueError as exc:
        raise Malformed(str(exc)) from exc
    if ROOT not in body:
        raise Malformed(f"the root is {next(iter(body))}, not {ROOT}")
    tenant, deployment = _only(body)
    for what, element in (("tenant", tenant), ("deployment", deployment)):
        if not isinstance(element.get("name"), str) or not element["name"]:
            raise Malformed(f"the {what} has no name")
    described = _described(tenant, deployment)
    return Described(described.tenant_name, described.name, described.config, document)


def stored(body: Any) -> Described:
    """What ESC answers about a deployment's configuration: the whole datamodel, or only the deployment of it.

    :raises Malformed: It is neither.
    """
    if isinstance(body, Mapping) and "deployment" in body and ROOT not in body:
        return _described({}, body["deployment"])
    return _described(*_only(body))


def _only(body: Any) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """The one tenant of a document, and its one deployment."""
    tenants = xml.children(_inner(_inner(body, ROOT), "tenants"), "tenant")
    deployments = [one for tenant in tenants for one in xml.children(_inner(tenant, "deployments"), "deployment")]
    if len(tenants) != 1 or len(deployments) != 1:
        raise Malformed(f"it has {len(tenants)} tenants and {len(deployments)} deployments; one of each is needed")
    if not isinstance(deployments[0], Mapping):
        raise Malformed("the deployment is empty")
    return tenants[0], deployments[0]


def _inner(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, Mapping) else None


def _described(tenant: Mapping[str, Any], deployment: Any) -> Described:
    rest = dict(deployment) if isinstance(deployment, Mapping) else {}
    name, tenant_name = rest.pop("name", None), tenant.get("name")
    return Described(
        tenant_name if isinstance(tenant_name, str) and tenant_name else None,
        name if isinstance(name, str) and name else None,
        from_wire(TABLE, rest),
    )
