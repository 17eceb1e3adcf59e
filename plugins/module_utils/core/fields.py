# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A field: one option of a module and one attribute of a resource, declared together.

A table of fields yields the argument spec, the documentation, the request body, the comparison and the diff.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .errors import InvalidOption

TYPES = frozenset({"str", "int", "bool", "float", "dict", "list", "path", "raw"})
COMPARISONS = frozenset({"exact", "set", "ordered", "subset"})

# The names that Ansible suspects of holding a secret; a field of such a name that holds none has to say so.
_SUSPECT = re.compile(r"pass(?!ive)|secret|token|key", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Field:
    """One field of a resource, or one option that is only the module's.

    :param type: Ansible's type of the option.
    :param doc: What it is, in sentences; a list for several paragraphs.
    :param wire: The attribute's name in requests and answers when it is not the option's name.
    :param default: Ansible's default. A field with a default is always "given".
    :param fields: The fields of a dict, or of each dict of a list.
    :param across: AnsibleModule's checks across *fields*, as its arguments.
    :param create_only: Cannot be changed on an existing resource.
    :param read_only: In answers only; never an option.
    :param write_only: Never in answers (a password), so it cannot be compared.
    :param update_when: With write_only: name of an option whose value ``always`` sends the field to an existing
        resource too.
    :param secret: The value never appears anywhere.
    :param hide: Finds the secret texts inside a value that is not secret as a whole.
    :param option_only: Steers the module; never part of the resource.
    :param compare: ``exact``, ``set`` (a list whose order does not matter), ``ordered``, ``subset`` (only the given
        keys of a dict; also of one that *ref* makes of a name), or a function (want, have) that is true when they are
        the same.
    :param merge: What a change to a wanted value leaves of the present one, (want, have), when it is more than what is
        wanted. Of a ``subset`` a key that is null is one that is not to be there, then.
    :param to_wire: Function from the option's value to the wire's.
    :param from_wire: Function from the wire's value to the option's.
    :param normalize: Gives what the user gave its one form (a number in a dict that stands for its text).
    :param ref: How a name or id given here becomes an id (see :mod:`.lookup`).
    :param between: The least and the greatest number that it can be; others are refused before any request.
    :param keep_empty: An empty string is a value, not "not given".
    :param sample: A value for the documentation of what is returned.
    """

    type: str = "str"
    doc: str | list[str] = ""
    wire: str | None = None
    required: bool = False
    default: Any = None
    choices: tuple[Any, ...] = ()
    between: tuple[float, float] | None = None
    elements: str | None = None
    fields: Mapping[str, Field] | None = None
    across: Mapping[str, Any] | None = None
    aliases: tuple[str, ...] = ()
    env: str | None = None
    create_only: bool = False
    read_only: bool = False
    write_only: bool = False
    update_when: str | None = None
    secret: bool = False
    hide: Callable[[Any], Iterable[str]] | None = None
    option_only: bool = False
    compare: str | Callable[[Any, Any], bool] = "exact"
    merge: Callable[[Any, Any], Any] | None = None
    to_wire: Callable[[Any], Any] | None = None
    from_wire: Callable[[Any], Any] | None = None
    normalize: Callable[[Any], Any] | None = None
    ref: Callable[[Any, Any], Any] | None = None
    keep_empty: bool = False
    version_added: str | None = None
    sample: Any = None

    def __post_init__(self) -> None:
        problem = self._contradiction()
        if problem:
            raise ValueError(f"contradictory field ({self.doc!r}): {problem}")

    def _contradiction(self) -> str | None:
        rules = (
            (self.type not in TYPES, f"unknown type {self.type}"),
            (self.elements is not None and self.type != "list", "elements is for lists"),
            (self.type == "list" and self.elements is None, "a list says what its elements are"),
            (self.elements is not None and self.elements not in TYPES, f"unknown elements {self.elements}"),
            (isinstance(self.compare, str) and self.compare not in COMPARISONS, f"unknown compare {self.compare}"),
            (self.compare in ("set", "ordered") and self.type != "list", f"compare {self.compare} is for lists"),
            (
                self.compare == "subset" and self.type != "dict" and self.ref is None,
                "compare subset is for dicts, and for names that stand for a part of one",
            ),
            (self.read_only and self.write_only, "read_only and write_only"),
            (self.read_only and self.required, "read_only and required"),
            (self.read_only and self.default is not None, "read_only with a default"),
            (self.read_only and self.create_only, "read_only and create_only"),
            (self.required and self.default is not None, "required with a default"),
            (self.update_when is not None and not self.write_only, "update_when is for write_only fields"),
            (self.option_only and (self.read_only or self.write_only or self.create_only), "option_only with a flag"),
            (self.fields is not None and self.type not in ("dict", "list"), "sub-fields of neither dict nor list"),
            (self.between is not None and self.type not in ("int", "float"), "between is for numbers"),
            (bool(self.choices) and not set(self._defaults()) <= set(self.choices), "default not a choice"),
        )
        return next((problem for broken, problem in rules if broken), None)

    def _defaults(self) -> list[Any]:
        """The values that the default brings: the choices of a list are those of its elements."""
        if self.default is None:
            return []
        return list(self.default) if self.type == "list" else [self.default]

    @property
    def comparison(self) -> str | Callable[[Any, Any], bool]:
        """How two values are compared; a list is ordered unless it says otherwise."""
        return "ordered" if self.type == "list" and self.compare == "exact" else self.compare


def option_spec(name: str, field: Field) -> dict[str, Any]:
    """Ansible's argument spec of one field."""
    spec: dict[str, Any] = {"type": field.type}
    for key in ("required", "elements", "default"):
        value = getattr(field, key)
        if value is not None and value is not False:
            spec[key] = value
    if field.default is False:
        spec["default"] = False
    if field.choices:
        spec["choices"] = list(field.choices)
    if field.aliases:
        spec["aliases"] = list(field.aliases)
    if field.secret:
        spec["no_log"] = True
    elif _SUSPECT.search(name):
        spec["no_log"] = False
    if field.fields is not None:
        spec.update({"options": argument_spec(field.fields), **(field.across or {})})
    if field.env:
        from ansible.module_utils.basic import env_fallback

        spec["fallback"] = (env_fallback, [field.env])
    return spec


def argument_spec(fields: Mapping[str, Field]) -> dict[str, Any]:
    """Ansible's argument spec of a table of fields."""
    return {name: option_spec(name, field) for name, field in fields.items() if not field.read_only}


def check_ranges(fields: Mapping[str, Field], params: Mapping[str, Any]) -> None:
    """Refuse numbers that are not within :attr:`Field.between`.

    :raises InvalidOption: It names the option.
    """
    for name, field in fields.items():
        value = params.get(name)
        if field.between is None or field.read_only or value is None:
            continue
        least, greatest = field.between
        if not least <= value <= greatest:
            raise InvalidOption(name, f"{value} is not within {least:g} to {greatest:g}")


def wire_name(name: str, field: Field) -> str:
    """The name of a field in requests and answers."""
    return field.wire or name


def given(fields: Mapping[str, Field], params: Mapping[str, Any]) -> dict[str, Any]:
    """The values the user gave to the resource's own fields: options that were left out are not there."""
    values = {}
    for name, field in fields.items():
        if field.read_only or field.option_only:
            continue
        value = params.get(name)
        if value is None or (value == "" and not field.keep_empty and field.type in ("str", "path")):
            continue
        value = _without_none(field, value)
        values[name] = value if field.normalize is None else field.normalize(value)
    return values


def _without_none(field: Field, value: Any) -> Any:
    """Sub-options that were left out are not touched either."""
    if field.fields is None:
        return value
    if field.type == "list":
        return [given(field.fields, item) for item in value]
    return given(field.fields, value)


def to_wire(fields: Mapping[str, Field], values: Mapping[str, Any]) -> dict[str, Any]:
    """The request's form of option values."""
    body: dict[str, Any] = {}
    for name, value in values.items():
        field = fields[name]
        body[wire_name(name, field)] = _value_to_wire(field, value)
    return body


def _value_to_wire(field: Field, value: Any) -> Any:
    if field.to_wire is not None:
        return field.to_wire(value)
    if field.fields is not None and value is not None:
        if field.type == "list":
            return [to_wire(field.fields, item) for item in value]
        return to_wire(field.fields, value)
    return value


def from_wire(fields: Mapping[str, Field], obj: Mapping[str, Any]) -> dict[str, Any]:
    """A server's object with our names; what the table does not know is kept, secrets and write-only fields are not."""
    result = dict(obj)
    for name, field in fields.items():
        if field.option_only:
            continue
        wire = wire_name(name, field)
        if wire not in obj:
            continue
        if wire != name and wire not in fields:
            result.pop(wire, None)
        result[name] = _value_from_wire(field, obj[wire])
    return result


def _value_from_wire(field: Field, value: Any) -> Any:
    if field.from_wire is not None:
        return field.from_wire(value)
    if field.fields is not None and value is not None:
        if field.type == "list":
            return [from_wire(field.fields, item) if isinstance(item, Mapping) else item for item in value]
        if isinstance(value, Mapping):
            return from_wire(field.fields, value)
    return value


def without_secrets(fields: Mapping[str, Field], obj: Mapping[str, Any]) -> dict[str, Any]:
    """An object as a result may show it: fields that are secret or write-only are left out."""
    hidden = {name for name, field in fields.items() if field.secret or field.write_only}
    shown = {}
    for key, value in obj.items():
        if key in hidden:
            continue
        field = fields.get(key)
        if field is not None and field.fields is not None:
            if isinstance(value, Mapping):
                value = without_secrets(field.fields, value)
            elif isinstance(value, list):
                value = [without_secrets(field.fields, x) if isinstance(x, Mapping) else x for x in value]
        shown[key] = value
    return shown
