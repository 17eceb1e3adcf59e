# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""VIM users: as whom ESC logs in to a VIM.

Source: Cisco ESC REST northbound API 2.2, "14-ESC VIM Users".
"""

from __future__ import annotations

from dataclasses import replace

from ..core.fields import Field
from ..core.module import InfoModule, StateModule
from .identifiers import event_type
from .managed import calls, managed
from .secret_properties import of_vim

PROPERTIES = of_vim("credentials")

FIELDS = {
    "vim_id": Field(required=True, sample="vim-east", doc="Identifier of the VIM connector that the user belongs to."),
    "vim_user_id": Field(
        required=True, wire="id", sample="esc-service", doc="Identifier of the VIM user, chosen by you."
    ),
    **PROPERTIES.fields({"os_project_domain_name": "default"}, "os_password"),
    "event_type": event_type("CREATE_VIM_USER"),
}

RESOURCE = replace(
    managed(
        name="vim_user",
        title="VIM user",
        section="14-ESC VIM Users",
        calls=calls(
            "esc_vim_users",
            "vims_vim_users",
            "/v0/vims/{vim_id}/vim_users/{vim_user_id}",
            "vim_user",
            creates_at="/v0/vims/{vim_id}/vim_users",
        ),
        key=("vim_id", "vim_user_id"),
        fields=FIELDS,
        needs=(),
        check=PROPERTIES.check,
        check_change=PROPERTIES.check_change,
        prepare=PROPERTIES.prepare,
        write=PROPERTIES.write,
    ),
    always_changes="With O(update_secrets=always) each run sends the secrets and reports a change.",
)

VIM_USER = StateModule(RESOURCE)
VIM_USER_INFO = InfoModule(RESOURCE)
