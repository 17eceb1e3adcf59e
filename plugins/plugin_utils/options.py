# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options of a task: made plain, cleaned of surveys' empty answers, validated as AnsibleModule would."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Any

from ansible.module_utils.common.arg_spec import ArgumentSpecValidator
from ansible.module_utils.common.text.converters import to_text
from ansible.module_utils.errors import UnsupportedError

_CONSTRAINTS = ("mutually_exclusive", "required_together", "required_one_of", "required_if", "required_by")


def plain(value: Any) -> Any:
    """*value* in the plain types that a module gets: no tagged, unsafe, lazy or encrypted strings and containers.

    :raises TypeError: A value has no form in JSON, so no module could be given it.
    """
    return json.loads(json.dumps(value, default=_plain_other))


def _plain_other(value: Any) -> Any:
    if getattr(value, "__ENCRYPTED__", False) or type(value).__name__ == "EncryptedString":
        return str(value)  # decrypts
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, bytes):
        return to_text(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, (Sequence, Set)):
        return list(value)
    raise TypeError(f"a value of type {type(value).__name__} cannot be given to a module")


def given(args: Mapping[str, Any], spec: Mapping[str, Any], keep_empty: frozenset[str]) -> dict[str, Any]:
    """The options without those that are an empty string, which is how an AWX survey says "not given".

    An option of a name that there is not stays, so that it is refused whatever it holds.

    :param keep_empty: Options for which an empty string means something.
    """
    names = {alias: name for name, entry in spec.items() for alias in entry.get("aliases") or ()}
    return {
        name: value
        for name, value in args.items()
        if not (isinstance(value, str) and value == "")
        or names.get(name, name) in keep_empty
        or names.get(name, name) not in spec
    }


def as_deprecation(msg: str, version: str | None, date: str | None, collection_name: str | None) -> dict[str, Any]:
    """A deprecation in the form in which modules report it: with a date, or else with a version."""
    end = {"version": version} if date is None else {"date": date}
    return {"msg": msg, **end, "collection_name": collection_name}


@dataclass
class Options:
    """Validated options.

    :param params: Every option, with defaults and conversions; what the task gave where validation failed.
    :param no_log_values: What must not be shown.
    :param error: What is wrong with the options, None when nothing is.
    """

    params: dict[str, Any]
    no_log_values: set[str]
    warnings: list[str] = field(default_factory=list)
    deprecations: list[dict[str, Any]] = field(default_factory=list)
    error: str | None = None


class Validator:
    """Validates options against the keyword arguments of an AnsibleModule, with core's own validator."""

    def __init__(self, module_kwargs: Mapping[str, Any]) -> None:
        self.argument_spec: Mapping[str, Any] = module_kwargs["argument_spec"]
        self._core = ArgumentSpecValidator(
            self.argument_spec, **{name: module_kwargs.get(name) for name in _CONSTRAINTS}
        )

    def validate(self, args: Mapping[str, Any], module_name: str) -> Options:
        """Validate plain *args*.

        :param module_name: The module as the task names it, for the message about unsupported options.
        """
        result = self._core.validate(dict(args))
        # Core hands these three over in private attributes only; AnsibleModule reads them in the same way.
        options = Options(dict(result.validated_parameters), set(result._no_log_values))
        options.warnings = [
            f"Both option {both['option']} and its alias {both['alias']} are set." for both in result._warnings
        ]
        options.deprecations = [
            as_deprecation(said["msg"], said.get("version"), said.get("date"), said.get("collection_name"))
            for said in result._deprecations
        ]
        if result.error_messages:
            options.error = result.errors.msg
            if isinstance(result.errors[0], UnsupportedError):
                options.error = f"Unsupported parameters for ({module_name}) module: {options.error}"
        return options
