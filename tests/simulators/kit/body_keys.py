# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The names in a request's body: what the journal may tell of it. Never a value."""

from __future__ import annotations

import json
import re
from urllib.parse import parse_qsl

from lxml import etree

_PART_NAME = re.compile(rb'content-disposition:[^\r\n]*?\bname="([^"\r\n]*)"', re.IGNORECASE)


def body_keys(body: bytes, content_type: str) -> list[str]:
    """Names of the top-level keys (JSON, form, multipart) or of the root's children (XML), in the order sent.

    A body of another kind, or one that does not parse, has none.
    """
    kind = content_type.partition(";")[0].strip().lower()
    start = body[:64].lstrip()
    if kind == "application/x-www-form-urlencoded" and not start.startswith((b"{", b"<")):
        return _unique(name for name, _value in parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    if kind == "multipart/form-data":
        return _unique(found.decode("utf-8", "replace") for found in _PART_NAME.findall(body))
    if start.startswith(b"{"):
        try:
            parsed = json.loads(body)
        except ValueError:
            return []
        return list(parsed) if isinstance(parsed, dict) else []
    if start.startswith(b"<"):
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root = etree.fromstring(body, parser)
        except etree.XMLSyntaxError:
            return []
        return _unique(etree.QName(child).localname for child in root if isinstance(child.tag, str))
    return []


def _unique(names: object) -> list[str]:
    return list(dict.fromkeys(names))  # type: ignore[call-overload]
