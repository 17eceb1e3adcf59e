# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""A connection that is not local by name, and is in fact: what a test needs of another machine."""

from __future__ import annotations

from ansible.plugins.connection.local import Connection as Local

DOCUMENTATION = """
name: elsewhere
short_description: a connection that is not local
description: Runs here, but says that it does not.
author: telco.cloud contributors
options: {}
"""


class Connection(Local):
    transport = "elsewhere"
    _remote_is_local = False
