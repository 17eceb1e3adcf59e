# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading a document from a request's body, strictly (schema.py says what may be there)."""

from __future__ import annotations

import json
from typing import Any

from lxml import etree

from simulators.cisco_esc.errors import Invalid
from simulators.cisco_esc.schema import PROPERTIES, Document, Field, Group, Map


def read_xml(document: Document, body: bytes, *, partial: bool = False) -> dict[str, Any]:
    """The fields of an XML document. partial: nothing is required at the top. Invalid names what is wrong."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, huge_tree=False
    )
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError as error:
        raise Invalid(f"not well-formed XML: line {error.lineno}") from None
    information: Any = root.getroottree().docinfo
    if information.doctype:
        raise Invalid("a document type is not accepted")
    name = etree.QName(root)
    namespace = name.namespace or ""
    if name.localname != document.root or namespace not in (document.namespace, *document.also):
        raise Invalid(f"the root must be {document.root} in {document.namespace or 'no namespace'}")
    given = _group_of_xml(root, document.group, namespace, "", partial=partial)
    assert isinstance(given, dict)
    return given


def read_json(document: Document, body: bytes, *, partial: bool = False) -> dict[str, Any]:
    """The same of a JSON document, which has no name for the root."""
    try:
        value = json.loads(body, object_pairs_hook=_no_duplicates)
    except (ValueError, RecursionError):
        raise Invalid("not well-formed JSON") from None
    given = _group_of_json(value, document.group, "", partial=partial)
    assert isinstance(given, dict)
    return given


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _value in pairs]
    if len(set(names)) != len(names):
        raise Invalid("a name is given twice in one object")
    return dict(pairs)


def _group_of_xml(
    element: etree._Element, known: Group, namespace: str, where: str, *, partial: bool = False
) -> dict[str, Any]:
    if element.attrib:
        raise Invalid(f"{where or 'the root'} has an attribute that is not known")
    given: dict[str, Any] = {}
    texts = [element.text]
    for child in element:
        name = _local_name(child, namespace, where)
        one = _known(known, name, where)
        value = _value_of_xml(child, one, namespace, where + name)
        _put(given, one, value, where)
        texts.append(child.tail)
    if any((text or "").strip() for text in texts):
        raise Invalid(f"{where or 'the root'} has text between its elements")
    if not partial:
        known.needs(given, where)
    return given


def _local_name(child: etree._Element, namespace: str, where: str) -> str:
    if not isinstance(child.tag, str):
        raise Invalid(f"a processing instruction or entity in {where or 'the root'} is not accepted")
    name = etree.QName(child)
    if (name.namespace or "") != namespace:
        raise Invalid(f"{where}{name.localname} must be in {namespace or 'no namespace'}")
    return str(name.localname)


def _value_of_xml(element: etree._Element, one: Field, namespace: str, path: str) -> Any:
    if isinstance(one.kind, Group):
        return _group_of_xml(element, one.kind, namespace, path + "/")
    if isinstance(one.kind, Map):
        properties = _group_of_xml(element, PROPERTIES, namespace, path + "/").get("property", [])
        return {each["name"]: each["value"] for each in properties}
    if len(element):
        raise Invalid(f"{path} must not have children")
    if element.attrib:
        raise Invalid(f"{path} has an attribute that is not known")
    return _scalar(one.kind.of_text, (element.text or "").strip(), path)


def _group_of_json(value: Any, known: Group, where: str, *, partial: bool = False) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise Invalid(f"{where or 'the body'} must be an object")
    given: dict[str, Any] = {}
    for name, inner in value.items():
        one = _known(known, name, where)
        if one.many:
            if not isinstance(inner, list):
                raise Invalid(f"{where}{name} must be a list")
            given[name] = [_value_of_json(each, one, where + name) for each in inner]
        else:
            given[name] = _value_of_json(inner, one, where + name)
    if not partial:
        known.needs(given, where)
    return given


def _value_of_json(value: Any, one: Field, path: str) -> Any:
    if isinstance(one.kind, Group):
        return _group_of_json(value, one.kind, path + "/")
    if isinstance(one.kind, Map):
        if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
            raise Invalid(f"{path} must be an object of strings")
        return value
    return _scalar(one.kind.of_json, value, path)


def _scalar(convert: Any, value: Any, path: str) -> Any:
    try:
        return convert(value)
    except ValueError as error:
        raise Invalid(f"{path} {error}") from None


def _known(known: Group, name: str, where: str) -> Field:
    one = known.by_name.get(name)
    if one is None:
        raise Invalid(f"unknown element {name} in {where.rstrip('/') or 'the root'}")
    return one


def _put(given: dict[str, Any], one: Field, value: Any, where: str) -> None:
    if one.many:
        given.setdefault(one.name, []).append(value)
    elif one.name in given:
        raise Invalid(f"{where}{one.name} is given twice")
    else:
        given[one.name] = value
