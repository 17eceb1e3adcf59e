# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which projects may use flavors that are not public.

Source: OpenStack API Complete Reference (17 November 2015), 3.13 "Flavors access".
"""

from __future__ import annotations

from .access import access_module
from .compute import needs
from .flavor_parts import PARTS, VERSION
from .flavors import FIELDS, find_flavor

FLAVOR_ACCESS = access_module(
    PARTS,
    find_flavor,
    FIELDS,
    theirs="compute_flavor_access",
    reference="OpenStack API Complete Reference (2015-11-17), 3.13 Flavors access",
    note=needs(VERSION, "Rocky"),
)
