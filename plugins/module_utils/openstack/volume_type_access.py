# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which projects may use types of volumes that are not public.

Source: Cinder's "Block Storage API v3", "Volume type access".
"""

from __future__ import annotations

from .access import access_module
from .block_storage import NOTE
from .volume_type_parts import PARTS
from .volume_types import FIELDS, find_volume_type

VOLUME_TYPE_ACCESS = access_module(
    PARTS,
    find_volume_type,
    FIELDS,
    theirs="volume_type_access",
    reference='Cinder\'s "Block Storage API v3", Volume type access',
    note=NOTE,
)
