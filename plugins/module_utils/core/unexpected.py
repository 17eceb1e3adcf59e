# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said about an exception that nobody foresaw; the same words whichever way the module runs."""

from __future__ import annotations


def unexpected(module_name: str, exc: BaseException) -> str:
    """The message of the failure.

    :param module_name: Name of the module, without the collection's name.
    """
    if isinstance(exc, SystemExit):
        return f"{module_name} ended by itself with exit status {exc.code}"
    return f"{module_name} failed unexpectedly: {type(exc).__name__}: {exc}"
