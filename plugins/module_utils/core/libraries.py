# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which of the Python packages that the collection needs could not be imported.

Modules must import without them (``ansible-test sanity`` does so, and a user should get a sentence, not a traceback):
each file that needs one imports it in a ``try`` and notes a failure here; running a module then says what is missing.
"""

from __future__ import annotations

import traceback

PROBLEMS: dict[str, str] = {}


def missing(package: str) -> None:
    """Note, from an ``except ImportError``, that a package could not be imported."""
    PROBLEMS[package] = traceback.format_exc()
