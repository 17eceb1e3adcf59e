# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tokens: a login in place of user name and password.

Source: F5 VNFM REST API v3.1, "Tokens"; recorded answers: the answer has the user's name too, and a token dies when its
user's password changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Object
from ..core.secret_file import check_folder, write_secret
from ..core.work import Work
from .client import F5_VNFM

GET = Operation("get_token", "GET", "/tokens")


def _check(params: Mapping[str, Any]) -> None:
    if params.get("dest"):
        check_folder("dest", params["dest"])


def _run(work: Work) -> Object:
    token = work.call(GET)
    work.client.masker.add(token["value"])
    dest = work.params.get("dest")
    if dest and not work.check_mode:
        write_secret(dest, token["value"])
    shown = {name: value for name, value in token.items() if name != "value"}
    return {"changed": bool(dest), "token": {**shown, "dest": dest}}


TOKEN_INFO = ActionModule(
    Action(
        system=F5_VNFM,
        name="token_info",
        title="token",
        summary="Get a token of an F5 VNF Manager",
        description=(
            "Gets a token for the user who asks and says whose it is. The token itself never appears in the result.",
            "With O(dest) the token is written into a file, from where later tasks can take it as O(api_token).",
        ),
        reference="F5 VNFM REST API v3.1, Tokens",
        fields={
            "dest": Field(
                type="path",
                option_only=True,
                doc="File that gets the token and nothing else. It is for its owner only (mode 0600) and is replaced "
                "as a "
                "whole; its folder has to be there. Nothing is written in check mode.",
            ),
        },
        run=_run,
        check=_check,
        reads_only=True,
        always_changes="Each token is a new one, so a run with O(dest) replaces the file and reports a change.",
        returns={
            "token": Field(
                type="dict",
                doc="Whose token it is, and where it was written.",
                fields={
                    "username": Field(read_only=True, sample="admin", doc="Name of the user."),
                    "role": Field(read_only=True, sample="sys_admin", doc="Role of the user on the manager."),
                    "dest": Field(
                        read_only=True, sample="/run/user/1000/vnfm.token", doc="The file, when one was asked for."
                    ),
                },
            ),
        },
    )
)
