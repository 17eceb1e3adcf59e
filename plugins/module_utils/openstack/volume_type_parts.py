# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Extra specs of volume types, and the projects that may use private ones: what Cinder keeps beside the type.

Source: OpenStack API Complete Reference (17 November 2015), 1.12.4 "Update extra specs for a volume type"; Cinder's
"Block Storage API v3", "Volume type access", "Delete extra specification for volume type".
"""

from __future__ import annotations

from .block_storage import volume
from .specs_and_access import SpecsAndAccess

_SPECS, _ACTION = "/types/{id}/extra_specs", "/types/{id}/action"
SET_SPECS = volume("update_extra_specs_for_a_volume_type", "POST", _SPECS, repeatable=True)
DELETE_SPEC = volume("delete_extra_spec", "DELETE", _SPECS + "/{key}", documented=False)
LIST_ACCESS = volume("list_type_access", "GET", "/types/{id}/os-volume-type-access", documented=False)
ADD_ACCESS = volume("add_type_access", "POST", _ACTION, documented=False)
REMOVE_ACCESS = volume("remove_type_access", "POST", _ACTION, documented=False)

PARTS = SpecsAndAccess(
    what="volume type",
    set_specs=SET_SPECS,
    delete_spec=DELETE_SPEC,
    list_access=LIST_ACCESS,
    allow=ADD_ACCESS,
    allow_word="addProjectAccess",
    forbid=REMOVE_ACCESS,
    forbid_word="removeProjectAccess",
    project_word="project",
    listed_word="project_id",
)
