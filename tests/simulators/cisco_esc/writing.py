# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing documents, as XML and as JSON, in the declared order and without secrets."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from lxml import etree

from simulators.cisco_esc.schema import Document, Group, Map, Scalar


def write_xml(document: Document, values: Mapping[str, Any]) -> bytes:
    """One document."""
    return serialize(_root(document, document.root, values))


def write_xml_list(document: Document, items: Iterable[Mapping[str, Any]]) -> bytes:
    """A list of documents: the plural's element around them."""
    around = etree.Element(_tag(document.namespace, document.plural), nsmap=_nsmap(document.namespace))
    for values in items:
        around.append(_root(document, document.root, values))
    return serialize(around)


def write_json(document: Document, values: Mapping[str, Any]) -> bytes:
    """One document without the name of its root."""
    return json.dumps(_as_json(document.group, values)).encode()


def write_json_list(document: Document, items: Iterable[Mapping[str, Any]]) -> bytes:
    """An array of them."""
    return json.dumps([_as_json(document.group, values) for values in items]).encode()


def write_error(status: int, message: str, *, as_json: bool = False) -> bytes:
    """The document of an error. The reference describes none: a client must not rely on its form."""
    if as_json:
        return json.dumps({"error": {"code": status, "message": message}}).encode()
    root = etree.Element("error")
    etree.SubElement(root, "code").text = str(status)
    etree.SubElement(root, "message").text = message
    return serialize(root)


def serialize(root: etree._Element) -> bytes:
    """The bytes of a tree, with an XML declaration."""
    text: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return text


def _root(document: Document, name: str, values: Mapping[str, Any]) -> etree._Element:
    root = etree.Element(_tag(document.namespace, name), nsmap=_nsmap(document.namespace))
    _fill(root, document.group, values, document.namespace)
    return root


def _fill(parent: etree._Element, known: Group, values: Mapping[str, Any], namespace: str) -> None:
    for one, value in known.shown(values):
        for each in value if one.many else [value]:
            element = etree.SubElement(parent, _tag(namespace, one.name))
            if isinstance(one.kind, Group):
                _fill(element, one.kind, each, namespace)
            elif isinstance(one.kind, Map):
                for name, text in each.items():
                    property_ = etree.SubElement(element, _tag(namespace, "property"))
                    etree.SubElement(property_, _tag(namespace, "name")).text = name
                    etree.SubElement(property_, _tag(namespace, "value")).text = text
            else:
                element.text = _text(one.kind, each)


def _text(kind: Scalar, value: Any) -> str:
    return kind.to_text(value)


def _as_json(known: Group, values: Mapping[str, Any]) -> dict[str, Any]:
    shown: dict[str, Any] = {}
    for one, value in known.shown(values):
        kind = one.kind
        if isinstance(kind, Group):
            shown[one.name] = [_as_json(kind, each) for each in value] if one.many else _as_json(kind, value)
        else:
            shown[one.name] = value
    return shown


def _tag(namespace: str, name: str) -> str:
    return f"{{{namespace}}}{name}" if namespace else name


def _nsmap(namespace: str) -> Any:
    return {None: namespace} if namespace else None
