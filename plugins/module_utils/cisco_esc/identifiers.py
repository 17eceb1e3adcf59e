# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Identifiers and names in ESC: their options, and what ESC would refuse.

Source: Cisco ESC REST northbound API 2.2, "Internal IDs" and "String Restrictions in Body/Internal IDs".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field

_EXTERNAL_ID = re.compile(r"external_\w+_id\Z")
_LONGEST_ID = 72
_LONGEST_NAME = 255
_ID = re.compile(r"[A-Za-z0-9._-]{1,72}\Z")


def internal_id(what: str, sample: str) -> Field:
    """The option of a resource's own internal id."""
    return Field(
        required=True,
        sample=sample,
        doc=f"Identifier of the {what} in ESC, chosen by you: 1 to 72 letters, digits, V(-), V(.) and V(_), unique "
        "among all of ESC's tenants, networks, subnets and deployments, and better not used again after a deletion.",
    )


#: The option that says whose a resource is.
TENANT_ID = Field(required=True, sample="radio", doc="Identifier in ESC of the tenant that it belongs to.")


def external_id(what: str, sample: str) -> Field:
    """The option of a resource's id below ESC."""
    return Field(
        create_only=True,
        sample=sample,
        doc=f"Identifier of the {what} in the infrastructure below ESC, at most 72 characters. A new one gets its own.",
    )


def event_type(sample: str) -> Field:
    """The last thing that ESC did with a resource."""
    return Field(read_only=True, sample=sample, doc="The last thing that ESC did with it.")


def check_internal_id(option: str, value: str | None) -> None:
    """Refuse an internal id that ESC would refuse; one that was not given is none of its business.

    :raises InvalidOption: It has other characters than ESC takes, or too many.
    """
    if value is not None and not _ID.match(value):
        raise InvalidOption(option, "has to be 1 to 72 letters, digits, '-', '.' and '_'")


def check_lengths(params: Mapping[str, Any], longest: Mapping[str, int]) -> None:
    """Refuse texts that are too long.

    :raises InvalidOption: It names the option.
    """
    for option, most in longest.items():
        if len(params.get(option) or "") > most:
            raise InvalidOption(option, f"is longer than {most} characters")


def lengths_of(fields: Mapping[str, Field]) -> dict[str, int]:
    """The characters that external ids and a name may have at the most, by option."""
    found = {option: _LONGEST_ID for option in fields if _EXTERNAL_ID.match(option)}
    return {**found, "name": _LONGEST_NAME} if "name" in fields else found
