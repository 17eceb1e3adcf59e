# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ESC's truststore: the certificates that it trusts.

Source: Cisco ESC REST northbound API 2.2, "SSL Management".
"""

from __future__ import annotations

from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .client import CISCO_ESC

RELOAD = Operation("ssl_management.update_ssl_reload", "PUT", "/internal/ssl/reload")


def _reload(work: Work) -> Object:
    work.call(RELOAD, attempt="have ESC load its truststore anew")
    return {"changed": True}


TRUSTSTORE = ActionModule(
    Action(
        system=CISCO_ESC,
        name="truststore",
        summary="Load the truststore of Cisco ESC anew",
        description=(
            "Has Cisco Elastic Services Controller load the certificates that it trusts from its file system, after "
            "they were changed there.",
        ),
        reference="Cisco ESC REST northbound API 2.2, SSL Management",
        fields={},
        run=_reload,
        always_changes="Each run loads the truststore and reports a change.",
    )
)
