# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Properties of which some are secrets: those of VIM connectors, of their users, and of file servers.

ESC has one list of names and values for both. Here they are options of their own: what can be read is compared, what is
secret is not, and never shown.

Source: Cisco ESC REST northbound API 2.2, "13-ESC VIM Connectors" and "14-ESC VIM Users": a property has a ``value`` or
an ``encrypted_value``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.resource import Object
from ..core.work import Work
from .documents import texts
from .xml import boolean, listed

_SECRET = re.compile(r"passw|passphrase|secret|token|credential|private_?key|api_?key", re.IGNORECASE)
_OPTIONS = ("properties", "secrets", "encrypted_secrets")


def looks_secret(name: str) -> bool:
    """Whether a property of this name holds a secret, as far as a name can tell."""
    return _SECRET.search(name) is not None


@dataclass(frozen=True, kw_only=True)
class SecretProperties:
    """Where a resource has its properties.

    :param path: The elements from the document's root down to the one that is repeated.
    :param plain: Builds such an element from (name, value).
    :param encrypted: Builds one whose value is encrypted already.
    """

    path: tuple[str, ...]
    plain: Callable[[str, str], Object]
    encrypted: Callable[[str, str], Object]

    def fields(self, sample: Mapping[str, str], secret: str) -> dict[str, Field]:
        """The options and what is returned.

        :param sample: Properties for the documentation.
        :param secret: Name of a property that is a secret, for the documentation.
        """
        return {
            "properties": Field(
                type="dict",
                compare="subset",
                normalize=texts,
                sample=dict(sample),
                doc="Properties that are no secrets, name by value. Others that it has are kept.",
            ),
            "secrets": Field(
                type="dict",
                secret=True,
                hide=_texts,
                write_only=True,
                update_when="update_secrets",
                normalize=texts,
                doc=f"Properties that are secrets, name by value, such as C({secret}).",
            ),
            "encrypted_secrets": Field(
                type="dict",
                secret=True,
                hide=_texts,
                write_only=True,
                update_when="update_secrets",
                normalize=texts,
                doc="Properties that are secrets and were encrypted by ESC before, name by encrypted value.",
            ),
            "update_secrets": Field(
                default="on_create",
                choices=("always", "on_create"),
                option_only=True,
                doc="When to send O(secrets) and O(encrypted_secrets). They cannot be compared, so V(always) sends "
                "them and reports a change on each run, while V(on_create) leaves what exists alone. A change of "
                "something else sends them too, for ESC replaces all properties with it.",
            ),
            "hidden_properties": Field(
                type="list",
                elements="str",
                read_only=True,
                sample=[secret],
                doc="Names of the properties that are secrets.",
            ),
        }

    def check(self, params: Mapping[str, Any]) -> None:
        """Refuse secrets where they would be shown, and names that are given twice.

        :raises InvalidOption: It names the option, never a value.
        """
        for name in params.get("properties") or {}:
            if looks_secret(str(name)):
                raise InvalidOption("properties", f"{name} looks like a secret; give it in secrets")
        seen: set[str] = set()
        for option in _OPTIONS:
            twice = sorted(seen & set(map(str, params.get(option) or {})))
            if twice:
                raise InvalidOption(option, f"{', '.join(twice)} is given in two options")
            seen |= set(map(str, params.get(option) or {}))

    def prepare(self, item: Mapping[str, Any]) -> Object:
        """An answer with the properties apart: those with a value that may be shown, and the names of the others."""
        plain: dict[str, str] = {}
        hidden: list[str] = []
        for one in self._elements(item):
            name = str(one.get("name"))
            encrypted = "encrypted_value" in one or boolean(one.get("is_encrypted")) is True
            if "value" not in one or encrypted or looks_secret(name):
                hidden.append(name)
            else:
                plain[name] = str(one["value"])
        rest = {key: value for key, value in item.items() if key != self.path[0]}
        return {**rest, "properties": plain, "hidden_properties": sorted(hidden)}

    def write(self, document: Object) -> Object:
        """A document with the options' properties where ESC has them."""
        elements = [self.plain(name, value) for name, value in document.get("properties", {}).items()]
        elements += [self.plain(name, value) for name, value in document.get("secrets", {}).items()]
        elements += [self.encrypted(name, value) for name, value in document.get("encrypted_secrets", {}).items()]
        rest = {key: value for key, value in document.items() if key not in _OPTIONS}
        if not elements:
            return rest
        inner: Any = elements
        for element in reversed(self.path):
            inner = {element: inner}
        return {**rest, **inner}

    def check_change(self, work: Work, have: Object, values: Object) -> None:
        """Refuse a change that would take secrets away, since they cannot be read and sent along.

        :raises InvalidOption: Their names are in the message.
        """
        sent = {str(name) for option in _OPTIONS for name in work.params.get(option) or {}}
        lost = [name for name in have.get("hidden_properties", []) if name not in sent]
        if lost:
            raise InvalidOption(
                "secrets",
                f"{', '.join(lost)} of {work.label} cannot be read, and ESC replaces all properties with a change: "
                "give them too",
            )

    def _elements(self, item: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        found: Any = item
        for element in self.path:
            found = found.get(element) if isinstance(found, Mapping) else None
        return [one for one in listed(found) if isinstance(one, Mapping)]


def _texts(secrets: Any) -> list[str]:
    """What has to be masked: a password of digits comes as a number."""
    return [str(value) for value in secrets.values()] if isinstance(secrets, Mapping) else []


def _value(name: str, value: str) -> Object:
    return {"name": name, "value": value}


def _encrypted_value(name: str, value: str) -> Object:
    return {"name": name, "encrypted_value": value}


def of_vim(*around: str) -> SecretProperties:
    """The properties of a VIM connector or a VIM user.

    :param around: The elements around ``properties``.
    """
    return SecretProperties(path=(*around, "properties", "property"), plain=_value, encrypted=_encrypted_value)
