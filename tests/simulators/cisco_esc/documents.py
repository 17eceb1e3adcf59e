# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tenants as XML: reading a request strictly, writing an answer or a callback in the documented order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from lxml import etree

NAMESPACE = "urn:ietf:params:xml:ns:netconf:base:1.0"

_NSMAP: Any = {None: NAMESPACE}
_BOOLEANS = ("enabled", "vim_mapping", "managed_resource")
_TEXTS = {"name": 64, "internal_tenant_id": 72, "external_tenant_id": 72}
#: what may be inside extensions: element -> its children (01-Tenants, model schema)
_EXTENSIONS: dict[str, dict[str, Any]] = {
    "extension": {
        "name": {},
        "properties": {"property": {"name": {}, "value": {}}},
        "containers": {
            "container": {"name": {}, "properties": {"property": {"name": {}, "value": {}}}},
        },
    }
}


class Invalid(Exception):
    """The body is not what the document says: answered with 400."""


@dataclass(frozen=True)
class Tenant:
    """A tenant. extensions is kept as the XML it came in."""

    internal_tenant_id: str
    external_tenant_id: str
    name: str
    enabled: bool = True
    managed_resource: bool = True
    vim_mapping: bool | None = None
    extensions: bytes | None = None

    def changed(self, given: dict[str, Any]) -> Tenant:
        """The tenant with the given fields instead."""
        return replace(self, **given)


def read_tenant(body: bytes) -> dict[str, Any]:
    """The fields of a tenant in a request; Invalid names what is wrong. event_type is the server's and is ignored."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError as error:
        raise Invalid(f"not well-formed XML: {error.msg}") from None
    information: Any = root.getroottree().docinfo
    if information.doctype:
        raise Invalid("a document type is not accepted")
    if root.tag != f"{{{NAMESPACE}}}tenant":
        raise Invalid(f"the root must be tenant in {NAMESPACE}, not {root.tag}")
    given: dict[str, Any] = {}
    for child in root:
        name = _local_name(child)
        if name in given:
            raise Invalid(f"{name} is given twice")
        if name == "extensions":
            _check_children(child, _EXTENSIONS, "extensions")
            given[name] = etree.tostring(child)
            continue
        if len(child):
            raise Invalid(f"{name} must not have children")
        value = (child.text or "").strip()
        if name in _BOOLEANS:
            if value not in ("true", "false"):
                raise Invalid(f"{name} must be true or false, not {value!r}")
            given[name] = value == "true"
        elif name in _TEXTS:
            if not 1 <= len(value) <= _TEXTS[name]:
                raise Invalid(f"{name} must have 1 to {_TEXTS[name]} characters")
            given[name] = value
        elif name != "event_type":
            raise Invalid(f"unknown element {name}")
    return given


def write_tenant(tenant: Tenant, event_type: str) -> bytes:
    """The document of one tenant."""
    return _serialize(_element(tenant, event_type))


def write_tenants(tenants: list[tuple[Tenant, str]]) -> bytes:
    """The document of the list; pairs of tenant and event_type."""
    root = etree.Element(f"{{{NAMESPACE}}}tenants", nsmap=_NSMAP)
    for tenant, event_type in tenants:
        root.append(_element(tenant, event_type))
    return _serialize(root)


def write_error(status: int, message: str) -> bytes:
    """The document of an error. The reference describes none: a client must not rely on its form."""
    root = etree.Element("error")
    etree.SubElement(root, "code").text = str(status)
    etree.SubElement(root, "message").text = message
    return _serialize(root)


def _element(tenant: Tenant, event_type: str) -> etree._Element:
    root = etree.Element(f"{{{NAMESPACE}}}tenant", nsmap=_NSMAP)
    fields = {
        "enabled": tenant.enabled,
        "event_type": event_type,
        "external_tenant_id": tenant.external_tenant_id,
        "internal_tenant_id": tenant.internal_tenant_id,
        "name": tenant.name,
        "vim_mapping": tenant.vim_mapping,
        "managed_resource": tenant.managed_resource,
    }
    for name, value in fields.items():
        if value is not None:
            text = str(value).lower() if isinstance(value, bool) else str(value)
            etree.SubElement(root, f"{{{NAMESPACE}}}{name}").text = text
    if tenant.extensions is not None:
        root.append(etree.fromstring(tenant.extensions))
    return root


def _serialize(root: etree._Element) -> bytes:
    text: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return text


def _local_name(element: etree._Element) -> str:
    name = etree.QName(element)
    if name.namespace != NAMESPACE:
        raise Invalid(f"{name.localname} must be in {NAMESPACE}")
    return str(name.localname)


def _check_children(element: etree._Element, known: dict[str, Any], where: str) -> None:
    for child in element:
        name = _local_name(child)
        if name not in known:
            raise Invalid(f"unknown element {name} in {where}")
        _check_children(child, known[name], f"{where}/{name}")
