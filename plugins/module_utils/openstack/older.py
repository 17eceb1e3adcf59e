# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What modules have in common that speak an older version of a service where a cloud has nothing newer.

Source: keystoneauth1's documentation, "Discovery": versions are looked for in the cloud's settings, catalog, and lists.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from ..core.errors import InvalidOption
from ..core.work import Work
from .client import OpenStackClient


def speaks(work: Work, service: str, older: str, newer: str) -> bool:
    """Whether an older version is spoken: the newer one is not there, or the cloud's settings want the older one."""
    return cast(OpenStackClient, work.client).login.offers_only(service, older, newer=newer)


def refuse_unknown(params: Mapping[str, Any], unknown: Mapping[str, tuple[Any, ...]], version: str, what: str) -> None:
    """Refuse what the older version has no word for.

    :param unknown: Options, and what each may be all the same.
    :param version: What the older version is called.
    :param what: What the service is called.
    :raises InvalidOption: One of them is given.
    """
    for option, fine in unknown.items():
        value = params.get(option)
        if value is not None and value not in fine:
            raise InvalidOption(option, f"is unknown to {version}, and this cloud's {what} service speaks no other")
