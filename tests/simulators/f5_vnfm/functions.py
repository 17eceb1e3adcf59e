# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Intrinsic functions: get_input, get_property, get_attribute, get_secret, get_capability, concat."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

_NAMES = ("get_input", "get_property", "get_attribute", "get_secret", "get_capability", "concat")
_KEEP = object()


def _call(value: Any) -> tuple[str, Any] | None:
    if isinstance(value, dict) and len(value) == 1:
        ((name, argument),) = value.items()
        if name in _NAMES:
            return name, argument
    return None


def _named(value: Any, wanted: str) -> list[str]:
    found = _call(value)
    if found is not None and found[0] == wanted:
        argument = found[1]
        return [str(argument[0] if isinstance(argument, list) else argument)]
    if isinstance(value, dict):
        return [name for one in value.values() for name in _named(one, wanted)]
    if isinstance(value, list):
        return [name for one in value for name in _named(one, wanted)]
    return []


def check_inputs(value: Any) -> list[str]:
    """Names of the inputs a part of a blueprint refers to."""
    return _named(value, "get_input")


def secret_names(value: Any) -> list[str]:
    """Names of the secrets it refers to."""
    return sorted(set(_named(value, "get_secret")))


def _follow(value: Any, path: list[Any]) -> Any:
    for step in path:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and -len(value) <= step < len(value):
            value = value[step]
        else:
            return None
    return value


def evaluate(value: Any, resolve: Callable[[str, list[Any]], Any]) -> Any:
    """The value with its functions carried out; resolve(name, arguments) may return keep() to leave one as it is."""
    found = _call(value)
    if found is not None:
        name, argument = found
        arguments = [evaluate(one, resolve) for one in (argument if isinstance(argument, list) else [argument])]
        if name == "concat":
            if any(_call(one) for one in arguments):
                return {name: arguments}
            return "".join("" if one is None else str(one) for one in arguments)
        result = resolve(name, arguments)
        return value if result is _KEEP else result
    if isinstance(value, dict):
        return {key: evaluate(one, resolve) for key, one in value.items()}
    if isinstance(value, list):
        return [evaluate(one, resolve) for one in value]
    return value


def input_resolver(inputs: dict[str, Any]) -> Callable[[str, list[Any]], Any]:
    """Carries out get_input only: what is known when a deployment is made."""

    def resolve(name: str, arguments: list[Any]) -> Any:
        if name != "get_input":
            return _KEEP
        return _follow(inputs.get(arguments[0]), arguments[1:])

    return resolve


def runtime_resolver(
    inputs: dict[str, Any],
    properties: Callable[[str], dict[str, Any]],
    attributes: Callable[[str], dict[str, Any]],
    secret: Callable[[str], Any],
) -> Callable[[str, list[Any]], Any]:
    """Carries out what a running deployment's outputs ask for. properties and attributes are by node."""

    def resolve(name: str, arguments: list[Any]) -> Any:
        if name == "get_input":
            return _follow(inputs.get(arguments[0]), arguments[1:])
        if name == "get_secret":
            return secret(arguments[0])
        if name == "get_property":
            return _follow(properties(arguments[0]), arguments[1:])
        if name == "get_attribute":
            found = _follow(attributes(arguments[0]), arguments[1:])
            return found if found is not None else _follow(properties(arguments[0]), arguments[1:])
        return _KEEP

    return resolve
