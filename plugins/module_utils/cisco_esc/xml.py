# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""XML as it comes from the network and goes there: documents as plain Python values.

An element without children is a text, one with children a dict by their names without namespace; a name that
occurs several times has a list. What is parsed is never trusted: no entities, no DTD, no network, a bounded size.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.libraries import missing

try:
    from lxml import etree
except ImportError:
    missing("lxml")

#: The namespace of all of ESC's documents (01-Tenants, example request).
NAMESPACE = "urn:ietf:params:xml:ns:netconf:base:1.0"
#: Bytes of a document at the most.
LARGEST = 16 * 1024 * 1024


def write(name: str, value: Any, namespace: str = NAMESPACE) -> bytes:
    """A document.

    :param name: Name of its root.
    :param value: A dict by the children's names, whose lists repeat the element and whose None is left out.
    :raises TelcoError: A text has characters that XML cannot hold.
    """
    try:
        names: Any = {None: namespace}
        root = etree.Element(f"{{{namespace}}}{name}", nsmap=names)
        _fill(root, value, namespace)
    except ValueError as exc:
        raise TelcoError(f"The request cannot be written as XML: {exc}") from exc
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def _fill(element: Any, value: Any, namespace: str) -> None:
    if not isinstance(value, Mapping):
        element.text = text(value)
        return
    for name, items in value.items():
        for item in items if isinstance(items, (list, tuple)) else (items,):
            if item is not None:
                _fill(etree.SubElement(element, f"{{{namespace}}}{name}"), item, namespace)


def read(content: bytes, largest: int = LARGEST) -> dict[str, Any]:
    """A document as a dict of its one root.

    :param largest: Bytes that the document may have.
    :raises ValueError: It is no XML, has a document type, or is too large.
    """
    root = _parsed(content, largest)
    return {_local(root): _value(root)}


def rewritten(text: str) -> tuple[bytes, dict[str, Any]]:
    """A document that somebody wrote, as it can be sent, and as :func:`read` would give it.

    :param text: The document; the encoding that it may declare was that of a file and means nothing any more.
    :raises ValueError: As :func:`read`; also for attributes, which ESC's documents do not have.
    """
    root = _parsed(text.encode(), LARGEST, encoding="utf-8")
    for element in root.iter():
        if element.attrib:
            names = ", ".join(sorted(etree.QName(name).localname for name in element.attrib))
            raise ValueError(f"{_local(element)} has attributes ({names}), which mean nothing to ESC's REST interface")
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8")), {_local(root): _value(root)}


def _parsed(content: bytes, largest: int, encoding: str | None = None) -> Any:
    if len(content) > largest:
        raise ValueError(f"the document is larger than {largest} bytes")
    # Refused before it is parsed, in any encoding: entities can be declared nowhere else.
    if b"<!DOCTYPE" in content.replace(b"\0", b""):
        raise ValueError("a document type is not accepted")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        encoding=encoding,
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as exc:
        raise ValueError(f"not well-formed XML: {exc.msg}") from exc


def _value(element: Any) -> Any:
    found: dict[str, Any] = {}
    for child in element:
        name, value = _local(child), _value(child)
        if name not in found:
            found[name] = value
        elif isinstance(found[name], list):
            found[name].append(value)
        else:
            found[name] = [found[name], value]
    return found or (element.text or "").strip()


def _local(element: Any) -> str:
    return str(etree.QName(element).localname)


def listed(value: Any) -> list[Any]:
    """The items of an element that may occur never, once or several times."""
    if value is None or value == "":
        return []
    return value if isinstance(value, list) else [value]


def children(value: Any, name: str) -> list[Any]:
    """The elements called *name* inside a wrapping element: ``properties`` with its ``property``."""
    return listed(value.get(name)) if isinstance(value, Mapping) else []


def boolean(value: Any) -> Any:
    """A text as a truth value; what is neither true nor false stays as it is."""
    if isinstance(value, str):
        return {"true": True, "1": True, "false": False, "0": False}.get(value.lower(), value)
    return value


def integer(value: Any) -> Any:
    """A text as a whole number; what is none stays as it is."""
    return int(value) if isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,18}", value) else value


def text(value: Any) -> str:
    """A plain value as an element's text: truth values as XML has them."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def find(value: Any, names: Iterable[str]) -> str | None:
    """The first text called one of *names*, anywhere in a document."""
    wanted = tuple(names)
    if isinstance(value, Mapping):
        for name, item in value.items():
            if name in wanted and isinstance(item, str) and item:
                return item
        value = list(value.values())
    if isinstance(value, list):
        return next((found for item in value if (found := find(item, wanted)) is not None), None)
    return None
