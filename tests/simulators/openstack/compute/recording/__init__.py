# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked of Nova to see how it answers.

Played against a real Nova (`__main__`), the answers are in ../recorded.yaml; the simulator must answer alike:
tests/unit/simulators/test_openstack_compute_recorded.py.
"""

from __future__ import annotations

from typing import Any

from simulators.openstack.compute.recording import hosts, moves, servers
from simulators.openstack.compute.recording.player import Player

__all__ = ["Player", "play"]


def play(player: Player) -> list[dict[str, Any]]:
    """All scenes in their order; returns the answers, without what differs from run to run.

    The two hosts are as before afterwards, except that the first one's service may be deleted: see moves.last.
    """
    for scene in (*hosts.SCENES, *servers.SCENES, *moves.SCENES):
        scene(player)
    return player.records
