# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Nova that is set up otherwise: deletion is deferred, what is shelved stays on its host, networks are reset.

Source: OpenStack API Complete Reference (17 November 2015), 3.4 and 3.5; Nova's configuration options
reclaim_instance_interval (above 0) and shelved_offload_time (-1). resetNetwork it takes as Nova did before 22.
"""

from __future__ import annotations

import flask

PREFIX = "/compute-deferring"


def asked() -> bool:
    """Whether the request is to that Nova."""
    return str(flask.request.script_root) == PREFIX
