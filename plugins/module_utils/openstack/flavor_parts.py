# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Extra specs of flavors, and the projects that may use private ones: what Nova keeps beside the flavor.

Source: OpenStack API Complete Reference (17 November 2015), 3.13 "Flavors access", 3.14 "Flavors extra-specs"; Nova's
"Compute API", "List Flavor Access Information For Given Flavor", "Delete An Extra Spec For A Flavor".
"""

from __future__ import annotations

from .compute import compute
from .specs_and_access import SpecsAndAccess

VERSION = "2.61"  # the first that shows extra specs with the flavor
_SPECS, _ACTION = "/flavors/{id}/os-extra_specs", "/flavors/{id}/action"
SET_SPECS = compute("create_or_update_flavor_extra_specs", "POST", _SPECS, version=VERSION, repeatable=True)
SET_SPEC = compute("update_flavor_extra_spec", "PUT", _SPECS + "/{key}", version=VERSION)
LIST_SPECS = compute("show_flavor_extra_specs_1", "GET", _SPECS, version=VERSION, envelope="extra_specs")
GET_SPEC = compute("show_flavor_extra_specs_2", "GET", _SPECS + "/{key}", version=VERSION)
DELETE_SPEC = compute("delete_flavor_extra_spec", "DELETE", _SPECS + "/{key}", version=VERSION)
LIST_ACCESS = compute("list_flavor_access", "GET", "/flavors/{id}/os-flavor-access", version=VERSION)
ADD_ACCESS = compute("add_flavor_access_to_tenant", "POST", _ACTION, version=VERSION)
REMOVE_ACCESS = compute("remove_flavor_access_from_tenant", "POST", _ACTION, version=VERSION)

PARTS = SpecsAndAccess(
    what="flavor",
    set_specs=SET_SPECS,
    delete_spec=DELETE_SPEC,
    list_access=LIST_ACCESS,
    allow=ADD_ACCESS,
    allow_word="addTenantAccess",
    forbid=REMOVE_ACCESS,
    forbid_word="removeTenantAccess",
    project_word="tenant",
    listed_word="tenant_id",
    set_spec=SET_SPEC,
)
