# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of operation of Cisco ESC, for the fault matrix."""

from __future__ import annotations

import base64
import contextlib
from collections.abc import Iterator
from pathlib import Path

from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.callbacks import Listener
from integration.faults.bench import Bench, quick
from integration.faults.cisco_esc import (
    administration,
    deployments,
    operations,
    reading,
    resources,
    snapshots,
    unseen,
    vims,
)
from integration.faults.cisco_esc.state import BY_TIME, finish
from integration.faults.matrix import Scenario
from simulators.cisco_esc import CiscoEsc
from simulators.kit import serve

#: None of these may be in anything that is put out.
SECRETS = (
    *(
        text
        for password in (CiscoEsc.first_password, administration.NEW_PASSWORD)
        for text in (password, base64.b64encode(f"{CiscoEsc.username}:{password}".encode()).decode())
    ),
    vims.PASSWORD,
    vims.NEW_PASSWORD,
    deployments.DAY_0,
    deployments.NEW_DAY_0,
)

#: Looks of the module end the work, so that each row has the same requests however busy the machine is.
_BY_LOOKS = {"job_polls": 2, "callback_delay": 5.0}
#: How much shorter the pauses are that a callback may end: where looks end the work, and where callbacks are the point.
_SHORTER, _SHORTER_FOR_CALLBACKS = 1000, 20


@contextlib.contextmanager
def bench(folder: Path) -> Iterator[Bench]:
    """A served simulator and modules that are connected to it; pauses are short."""
    pause = Listener.sleep

    def shorter(listener: Listener, seconds: float) -> None:
        # These pauses are the listener's, not the engine's, which quick() makes short.
        by_looks = esc.settings["job_polls"] == _BY_LOOKS["job_polls"]
        pause(listener, seconds / (_SHORTER if by_looks else _SHORTER_FOR_CALLBACKS))

    with serve(CiscoEsc(**_BY_LOOKS)) as running, quick():
        esc = running.simulator
        login = {"api_url": running.url, "api_username": esc.username, "api_password": esc.first_password}
        Listener.sleep = shorter  # type: ignore[method-assign]
        try:
            yield Bench(running, login, SECRETS, for_callbacks=BY_TIME, settle=finish)
        finally:
            Listener.sleep = pause  # type: ignore[method-assign]


def scenarios(folder: Path) -> list[Scenario]:
    """All of them."""
    families = (reading, resources, vims, deployments, operations, snapshots, administration, unseen)
    return [scenario for family in families for scenario in family.scenarios()]
