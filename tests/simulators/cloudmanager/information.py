# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the module says of itself (section Module information)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.cloudmanager.request import no_query

if TYPE_CHECKING:
    from simulators.cloudmanager.simulator import CloudManager

#: the documented answer; its license had run out when this was written, and the document says verified all the same
_DOCUMENTED = {
    "license": {
        "created_at": 1538141220,
        "expire_at": 1545955200,
        "module_package": "cloud_manager",
        "name": "TestLicense",
        "product": "CloudManager",
        "surrogate_name": "CloudManager",
        "unique_id": "04-002-4b21d15097656c2c0834",
        "verified": True,
    },
    "version": "2.0",
}


def register(manager: CloudManager, app: flask.Flask) -> None:
    """Add the view."""

    @app.get("/v1/info")
    def info() -> dict[str, Any]:
        no_query()
        return {"info": _DOCUMENTED}
