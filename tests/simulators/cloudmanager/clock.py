# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The time that CloudManager writes into its records; a test may stop it."""

from __future__ import annotations

from datetime import UTC, datetime


class Clock:
    """UTC, in whole seconds. at: the moment it stands at, when a test has stopped it."""

    def __init__(self) -> None:
        self.at: datetime | None = None

    def stop(self, at: str | None) -> None:
        """Stand still at this moment (2018-10-24T09:36:40), or go on with None. ValueError for what is no moment."""
        self.at = datetime.fromisoformat(at).replace(tzinfo=UTC) if at is not None else None

    def iso(self) -> str:
        """2018-10-24T09:36:40, as nearly all answers have it."""
        return self._now().strftime("%Y-%m-%dT%H:%M:%S")

    def http(self) -> str:
        """Wed, 24 Oct 2018 12:42:34 GMT, as the documented update of a power control has it."""
        moment = self._now()
        day, month = _DAYS[moment.weekday()], _MONTHS[moment.month - 1]  # strftime's words follow the locale
        return f"{day}, {moment.day:02d} {month} {moment.year} {moment:%H:%M:%S} GMT"

    def _now(self) -> datetime:
        return self.at or datetime.now(UTC)


_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
