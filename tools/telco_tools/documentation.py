# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The documentation of a module, derived from its declaration."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml

AUTHOR = "telco.cloud contributors (@telco-cloud)"
COLLECTION = "telco.cloud"


_OPTION = re.compile(r"O\(([^)]*)\)")


class _Dumper(yaml.SafeDumper):
    """Lists are indented below their key, as people write them."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    style = "|" if "\n" in value.strip("\n") else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(str, _text)


def dump(data: Any) -> str:
    """YAML as it stands in a module."""
    return yaml.dump(data, Dumper=_Dumper, sort_keys=False, default_flow_style=False, width=110, allow_unicode=True)


def paragraphs(doc: Any) -> list[str]:
    """A description as a list of paragraphs."""
    return [doc] if isinstance(doc, str) else list(doc)


def option(name: str, field: Any) -> dict[str, Any]:
    """The documentation of one option.

    :raises ValueError: It has none.
    """
    description = paragraphs(field.doc)
    if not any(description):
        raise ValueError(f"option {name} has no documentation")
    if field.env:
        description.append(f"Without it the environment variable E({field.env}) is used.")
    if field.between:
        description.append("From {:g} to {:g}.".format(*field.between))
    if field.create_only:
        description.append("It cannot be changed later.")
    doc: dict[str, Any] = {"description": description, "type": field.type}
    for key in ("elements", "version_added"):
        if getattr(field, key):
            doc[key] = getattr(field, key)
    if field.required:
        doc["required"] = True
    if field.default is not None:
        doc["default"] = field.default
    if field.choices:
        doc["choices"] = list(field.choices)
    if field.aliases:
        doc["aliases"] = list(field.aliases)
    if field.fields is not None:
        doc["suboptions"] = options(field.fields)
    return doc


def options(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The documentation of a table of options."""
    return {name: option(name, field) for name, field in fields.items() if not field.read_only}


def returned(name: str, field: Any) -> dict[str, Any]:
    """The documentation of one returned attribute."""
    # The same sentence documents an option of one module and a result of another, which has no such option.
    description = [_OPTION.sub(r"C(\1)", text) for text in paragraphs(field.doc)]
    if not any(description):
        raise ValueError(f"returned attribute {name} has no documentation")
    kind = {"path": "str", "raw": "raw"}.get(field.type, field.type)
    doc: dict[str, Any] = {"description": description, "returned": "when the service sends it", "type": kind}
    if field.elements:
        doc["elements"] = {"path": "str"}.get(field.elements, field.elements)
    if field.fields is not None:
        doc["contains"] = contains(field.fields)
    elif field.sample is not None:
        doc["sample"] = field.sample
    return doc


def contains(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The documentation of an object's attributes."""
    return {name: returned(name, field) for name, field in fields.items() if visible(field)}


def visible(field: Any) -> bool:
    """Whether a field can appear in a result."""
    return not (field.secret or field.write_only or field.option_only)


def sample(fields: Mapping[str, Any]) -> dict[str, Any]:
    """An object as it may be returned."""
    values = {}
    for name, field in fields.items():
        if not visible(field):
            continue
        if field.sample is not None:
            values[name] = field.sample
        elif field.fields is not None and field.type == "dict" and sample(field.fields):
            values[name] = sample(field.fields)
    return values


DIFF = {
    "description": ["What is managed, before and after, without secrets. Ansible shows it in diff mode."],
    "returned": "success",
    "type": "dict",
    "contains": {
        "before": {"description": "As it was; empty when it was not there.", "returned": "success", "type": "dict"},
        "after": {"description": "As it is, or is predicted to be.", "returned": "success", "type": "dict"},
    },
}

OPERATIONS = {
    "description": [
        "The calls that changed something, or that would in check mode, in their order.",
        "An id that only the server can give is a placeholder in check mode.",
    ],
    "returned": "success",
    "type": "list",
    "elements": "dict",
    "contains": {
        "operation": {"description": "Name of the call in the API inventory.", "returned": "success", "type": "str"},
        "method": {"description": "Its HTTP method.", "returned": "success", "type": "str"},
        "path": {"description": "Its path.", "returned": "success", "type": "str"},
    },
}
