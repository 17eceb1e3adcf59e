# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The password of ESC's REST interface.

Source: Cisco ESC REST northbound API 2.2, "REST API Security", "Username and Password". The password stands in the
address of the request, so that every message that could quote an address is masked in all the forms it may have there.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, quote_plus

from ..core.connection import basic_authorization
from ..core.errors import AnswerLost, ApiError, InvalidOption, TelcoError
from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .client import CISCO_ESC
from .operation_modes import GET as PROBE

SET = Operation("authentication.set_password", "POST", "/v0/authentication/setpassword", repeatable=False)


def _username(params: Mapping[str, Any]) -> str:
    name = params.get("username") or params.get("api_username")
    if not name:
        raise InvalidOption("username", "is needed, since there is no api_username either")
    return str(name)


def _check(params: Mapping[str, Any]) -> None:
    _username(params)


def _logs_in(work: Work, password: str) -> bool:
    """Whether ESC takes the user with this password; True too when it asks nobody for one."""
    login = basic_authorization(_username(work.params), password, work.client.masker)
    try:
        work.call(PROBE, headers={"Authorization": login}, attempt="log in with the new password")
    except ApiError as exc:
        if exc.kind in ("auth", "denied"):
            return False
        raise
    return True


def _set(work: Work, user: str, password: str, asks: bool) -> None:
    """Set it. Where the answer was lost the new password is tried; set twice it is the same one."""
    for last in (False, True):
        work.gate.operations.clear()
        try:
            work.call(SET, query={"userName": user, "password": password}, attempt=f"set the password of {user}")
            return
        except AnswerLost:
            if asks and _logs_in(work, password):
                return
            if last:
                raise


def _run(work: Work) -> Object:
    user, password = _username(work.params), work.params["password"]
    work.client.masker.add(quote(password), quote(password, safe=""), quote_plus(password))
    asks = not _logs_in(work, secrets.token_urlsafe(24))
    if not asks:
        work.context.warn("ESC's REST authentication is off: whether the password is set already cannot be told")
    if asks and _logs_in(work, password):
        return {"changed": False, "username": user}
    _set(work, user, password, asks)
    if asks and not work.check_mode and not _logs_in(work, password):
        raise TelcoError(f"ESC has taken the new password of {user}, but does not let in with it", option="password")
    return {"changed": True, "username": user}


PASSWORD = ActionModule(
    Action(
        system=CISCO_ESC,
        name="password",
        title="password",
        summary="Set the password of Cisco ESC's REST interface",
        description=(
            "Sets the password of the user of Cisco Elastic Services Controller's REST interface.",
            "The module tries first whether the new password is accepted already; then there is no change, and "
            "O(api_password) may be the old one or the new one.",
        ),
        notes=(
            "ESC wants the new password in the address of the request, where servers and proxies in between may write "
            "it into their logs. Use https, and no proxy.",
            "Tasks that follow need the new password as O(api_password).",
        ),
        reference="Cisco ESC REST northbound API 2.2, REST API Security",
        fields={
            "username": Field(sample="admin", doc="Name of the user; without it, that of O(api_username)."),
            "password": Field(required=True, secret=True, doc="The new password."),
        },
        returns={"username": Field(sample="admin", doc="Name of the user.")},
        run=_run,
        check=_check,
        always_changes="Where ESC's REST authentication is off, each run sets the password and reports a change.",
    )
)
