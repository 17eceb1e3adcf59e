# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options as every module takes them: what an empty string means, how long may be waited."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ansible.module_utils.common.validation import check_required_by, check_required_if, check_required_one_of

from .errors import InvalidOption, TelcoError
from .fields import Field
from .resource import Constraints


def drop_empty(params: dict[str, Any], fields: Mapping[str, Field], constraints: Constraints) -> None:
    """An empty string means "not given", as unfilled fields of an AWX survey send it.

    Ansible has taken it for a value when it checked which options are needed, so that this is checked once more.

    :raises InvalidOption: An option that is required is empty.
    :raises TelcoError: One is needed that is empty, or that an empty one was to stand for.
    """
    dropped = False
    for name, item in fields.items():
        if params.get(name) == "" and not item.keep_empty and not item.read_only:
            if item.required:
                raise InvalidOption(name, "must not be empty")
            params[name], dropped = item.default, True
    if dropped:
        _check(params, constraints)


def _check(params: Mapping[str, Any], constraints: Constraints) -> None:
    given = {name: value for name, value in params.items() if value is not None}
    rules = constraints.kwargs()
    try:
        check_required_one_of(rules.get("required_one_of"), given)
        check_required_by(rules.get("required_by"), given)
        check_required_if(rules.get("required_if"), given)
    except TypeError as exc:
        raise TelcoError(f"{exc} (an empty string is none)") from exc


def check_patience(params: Mapping[str, Any]) -> None:
    """Refuse a time to wait that is none.

    :raises InvalidOption: It is less than nothing.
    """
    wait_timeout = params.get("wait_timeout")
    if wait_timeout is not None and wait_timeout < 0:
        raise InvalidOption("wait_timeout", f"{wait_timeout} seconds are not a time to wait; 0 looks once")
