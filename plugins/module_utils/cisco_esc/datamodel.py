# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The datamodel in its three forms: options, XML, and the canonical form in which two of them are compared.

Canonical: a dict in option names, where a list whose items have a key is a dict by that key (VM groups by name,
interfaces by number), so that order means nothing; numbers and booleans are such. Elements that the table does not know
are kept as they are, in ``other_elements``. All of it is pure, but for files that options name.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .datamodel_part import Part, Table, path_of
from .xml import boolean, listed

Config = dict[str, Any]

#: Where elements stand that the table does not know: by their names, as :func:`.xml.read` gives them.
OTHER = "other_elements"


class Malformed(ValueError):
    """A datamodel that cannot be; the words say where and why."""


# From options -----------------------------------------------------------------------------------------------------


def from_options(table: Table, values: Mapping[str, Any], where: str = "", *, secrets: bool = True) -> Config:
    """The canonical form of options; those that were left out are not in it.

    :param secrets: Whether secret items are in it.
    :raises Malformed: Something is there twice.
    """
    config: Config = {}
    for option, part in table.items():
        value = values.get(option)
        if value is None or value == "":
            continue
        place = f"{where}{option}"
        if part.into is not None:
            if secrets:
                _add_secret(config, part.into, part, value, place)
        elif part.value is not None:
            config[option] = _pairs(value)
        elif part.type == "list":
            config[option] = _list_of_options(part, value, place, secrets=secrets)
        elif part.fields is not None:
            config[option] = from_options(part.fields, value, f"{place}.", secrets=secrets)
        else:
            config[option] = value
    return config


def _list_of_options(part: Part, items: list[Any], where: str, *, secrets: bool) -> Any:
    if part.fields is None:
        return [str(item) for item in items]
    if part.key is None:
        return [from_options(part.fields, item, f"{where}.", secrets=secrets) for item in items]
    named = [
        (item[part.key], from_options(part.fields, item, f"{where}[{item[part.key]}].", secrets=secrets))
        for item in items
    ]
    return _keyed(part.key, named, where)


def _keyed(key: str, named: list[tuple[Any, Config]], where: str) -> Config:
    keyed: Config = {}
    for name, item in named:
        # A number as such, so that 01 and 1 are one interface.
        label = str(item.pop(key, name))
        if label in keyed:
            raise Malformed(f"{where}: {key} {label} is there twice")
        keyed[label] = item
    return keyed


def _pairs(value: Mapping[str, Any]) -> Config:
    return {
        str(name): [_text(one) for one in item] if isinstance(item, (list, tuple)) else _text(item)
        for name, item in value.items()
    }


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else "" if value is None else str(value)


def _add_secret(config: Config, into: str, part: Part, value: Any, where: str) -> None:
    if part.type == "path":
        if into in config:
            raise Malformed(f"{where}: {into} is given too; give one of them")
        config[into] = _read(str(value), where)
    else:
        _add_secrets(config.setdefault(into, {}), _pairs(value), where)


def _read(path: str, where: str) -> str:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as exc:
        raise Malformed(f"{where}: {path} cannot be read: {exc}") from exc


def _add_secrets(config: Config, secrets: Config, where: str) -> None:
    twice = sorted(set(config) & set(secrets))
    if twice:
        raise Malformed(f"{where}: {', '.join(twice)} is given openly too; give each one once")
    config.update(secrets)


def to_options(table: Table, config: Mapping[str, Any]) -> dict[str, Any]:
    """A canonical form as options: keyed lists are lists again."""
    options: dict[str, Any] = {}
    for option, part in table.items():
        if option not in config:
            continue
        value = config[option]
        if part.type == "list" and part.fields is not None:
            options[option] = [to_options(part.fields, item) for item in _items(part, value)]
        elif part.type == "dict" and part.fields is not None:
            options[option] = to_options(part.fields, value)
        else:
            options[option] = value
    if OTHER in config:
        options[OTHER] = config[OTHER]
    return options


def _items(part: Part, value: Any) -> list[Any]:
    """The items of a list, each with its key."""
    if part.key is None or not isinstance(value, Mapping):
        return list(value)
    key_part = (part.fields or {})[part.key]
    return [{part.key: _scalar(key_part, name), **item} for name, item in value.items()]


# From XML ---------------------------------------------------------------------------------------------------------


def from_wire(table: Table, element: Any, where: str = "") -> Config:
    """The canonical form of an element as :func:`.xml.read` gives it.

    :raises Malformed: Something is there twice, or has no name.
    """
    rest: dict[str, Any] = dict(element) if isinstance(element, Mapping) else {}
    config: Config = {}
    for option, part in table.items():
        if part.into is None:
            value = _taken(rest, path_of(option, part), whole=part.type in ("list", "dict"))
            if value is not None:
                converted = _from_wire(part, value, f"{where}{option}")
                if converted is not None:
                    config[option] = converted
    if rest:
        config[OTHER] = rest
    return config


def _taken(rest: dict[str, Any], path: tuple[str, ...], *, whole: bool) -> Any:
    """An element taken out of its surroundings; None when it is not there, or is not of the form that is known.

    :param whole: It may have children, and be there several times.
    """
    first, *further = path
    if first not in rest:
        return None
    if not further:
        return rest.pop(first) if whole or not isinstance(rest[first], (Mapping, list)) else None
    if rest[first] == "":
        return rest.pop(first)
    if not isinstance(rest[first], Mapping):
        return None
    inner = dict(rest[first])
    value = _taken(inner, tuple(further), whole=whole)
    if value is not None:
        rest[first] = inner
        if not inner:
            rest.pop(first)
    return value


def _from_wire(part: Part, value: Any, where: str) -> Any:
    if part.value is not None:
        return {_named(item, "name", where): _shown(item.get(part.value)) for item in listed(value)}
    if part.type == "list":
        return _list_from_wire(part, listed(value), where)
    if part.fields is not None:
        return from_wire(part.fields, value, f"{where}.")
    return None if value == "" else _scalar(part, value)


def _list_from_wire(part: Part, items: list[Any], where: str) -> Any:
    if part.fields is None:
        return [_named(item, part.inside, where) if part.inside else str(item) for item in items]
    if part.key is None:
        return [from_wire(part.fields, item, f"{where}.") for item in items]
    path = path_of(part.key, part.fields[part.key])
    named = []
    for item in items:
        name = _named(item, path[-1], where)
        named.append((name, from_wire(part.fields, item, f"{where}[{name}].")))
    return _keyed(part.key, named, where)


def _named(item: Any, name: str, where: str) -> str:
    if not isinstance(item, Mapping) or not isinstance(item.get(name), str) or not item[name]:
        raise Malformed(f"{where}: an item has no {name}")
    return str(item[name])


def _shown(value: Any) -> Any:
    """The value of a pair; None when ESC has one that it does not show."""
    return None if value is None else [_text(item) for item in value] if isinstance(value, list) else _text(value)


def _scalar(part: Any, value: Any) -> Any:
    """A text as the type that it should have; what has another form stays as it is."""
    if part.type == "int":
        try:
            return int(str(value))
        except ValueError:
            return value
    return boolean(value) if part.type == "bool" else value


# To XML -----------------------------------------------------------------------------------------------------------


def to_wire(table: Table, config: Mapping[str, Any]) -> dict[str, Any]:
    """A canonical form as :func:`.xml.write` takes it, in the order of the table. Empty lists are left out."""
    wire: dict[str, Any] = {}
    for option, part in table.items():
        value = config.get(option)
        if part.into is None and value is not None and value not in ({}, []):
            _put(wire, path_of(option, part), _to_wire(part, value))
    _merge(wire, config.get(OTHER) or {})
    return wire


def _to_wire(part: Part, value: Any) -> Any:
    if part.value is not None:
        return [{"name": name, part.value: item} for name, item in value.items()]
    if part.type == "list" and part.fields is not None:
        return [to_wire(part.fields, item) for item in _items(part, value)]
    if part.inside is not None:
        return [{part.inside: item} for item in value]
    return to_wire(part.fields, value) if part.fields is not None else value


def _put(wire: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    for name in path[:-1]:
        wire = wire.setdefault(name, {})
    wire[path[-1]] = value


def _merge(wire: dict[str, Any], other: Mapping[str, Any]) -> None:
    for name, value in other.items():
        if isinstance(value, Mapping) and isinstance(wire.get(name), dict):
            _merge(wire[name], value)
        else:
            wire[name] = value
