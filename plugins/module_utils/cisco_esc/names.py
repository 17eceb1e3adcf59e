# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names and identifiers that ESC takes.

Source: Cisco ESC REST northbound API 2.2, "Internal IDs" and "String Restrictions in Body/Internal IDs".
"""

from __future__ import annotations

import re

from ..core.errors import InvalidOption

_ID = re.compile(r"[A-Za-z0-9._-]{1,72}\Z")


def check_internal_id(option: str, value: str | None) -> None:
    """Refuse an internal id that ESC would refuse; one that was not given is none of its business.

    :raises InvalidOption: It has other characters than ESC takes, or too many.
    """
    if value is not None and not _ID.match(value):
        raise InvalidOption(option, "has to be 1 to 72 letters, digits, '-', '.' and '_'")
