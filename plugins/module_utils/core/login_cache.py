# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A login shared by all tasks of one playbook run, and kept nowhere else.

The file lives in the run's own private directory, which Ansible removes when the run ends. An ordinary module has no
such directory and logs in for itself.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from typing import Any

_FOLDER = "telco_cloud_logins"


class LoginCache:
    """Logins by key, in files that only the owner may read.

    :param run_dir: The run's private directory; None: nothing is kept and every login is made anew.
    """

    def __init__(self, run_dir: str | None) -> None:
        self._folder = None if run_dir is None else os.path.join(run_dir, _FOLDER)

    def get(self, key: str) -> dict[str, Any] | None:
        """The login kept under *key*, None where there is none or its time is over.

        :param key: What the login depends on: address, user, scope. It is hashed, so it may be long or secret.
        """
        if self._folder is None:
            return None
        kept = self._read(key)
        if kept is None or kept["expires"] <= time.time():
            return None
        value: dict[str, Any] = kept["value"]
        return value

    def put(self, key: str, value: dict[str, Any], expires: float) -> None:
        """Keep *value* (JSON types) until *expires*, in seconds since the epoch.

        :raises OSError: The file cannot be written.
        """
        if self._folder is None:
            return
        os.makedirs(self._folder, mode=0o700, exist_ok=True)
        # mkstemp makes the file 0600 from its first moment; replace shows readers the old or the new one, never half.
        handle, temporary = tempfile.mkstemp(dir=self._folder)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                json.dump({"value": value, "expires": expires}, stream)
            os.replace(temporary, self._path(key))
        except BaseException:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(temporary)
            raise

    def drop(self, key: str, value: dict[str, Any] | None = None) -> None:
        """Forget the login of *key*.

        :param value: Forget it only while it is still this one, so that one task which was refused does not throw
            away the login that another has just renewed.
        :raises OSError: The file cannot be removed.
        """
        if self._folder is None or not os.path.exists(self._path(key)):
            return
        with self._locked(key):
            kept = self._read(key)
            if value is None or kept is None or kept["value"] == value:
                with contextlib.suppress(FileNotFoundError):
                    os.unlink(self._path(key))

    def login(self, key: str, make: Callable[[], tuple[dict[str, Any], float]]) -> dict[str, Any]:
        """The login of *key*, made at most once however many processes ask for it at the same time.

        :param make: Logs in; gives the login (JSON types) and when it expires, in seconds since the epoch. What it
            raises is raised here, and the next process in line tries for itself.
        """
        if self._folder is None:
            return make()[0]
        value = self.get(key)
        if value is not None:
            return value
        with self._locked(key):
            value = self.get(key)
            if value is None:
                value, expires = make()
                self.put(key, value, expires)
            return value

    def _path(self, key: str, kind: str = "json") -> str:
        name = hashlib.sha256(key.encode("utf-8", "surrogateescape")).hexdigest()
        return os.path.join(str(self._folder), f"{name}.{kind}")

    def _read(self, key: str) -> dict[str, Any] | None:
        try:
            with open(self._path(key), encoding="utf-8") as stream:
                kept = json.load(stream)
        except (FileNotFoundError, ValueError):
            # Not there, or not ours to understand: the login is made anew and replaces it.
            return None
        if not isinstance(kept, dict) or not isinstance(kept.get("value"), dict):
            return None
        return kept if isinstance(kept.get("expires"), (int, float)) else None

    @contextlib.contextmanager
    def _locked(self, key: str) -> Iterator[None]:
        """Hold the lock of *key*; a process that dies lets go of it."""
        os.makedirs(str(self._folder), mode=0o700, exist_ok=True)
        handle = os.open(self._path(key, "lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)
