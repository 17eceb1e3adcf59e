# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filters of lists."""

from __future__ import annotations

from ..core.fields import Field


def any_of(doc: str) -> Field:
    """A filter whose values are alternatives."""
    return Field(type="list", elements="str", doc=doc)
