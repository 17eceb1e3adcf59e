# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Modules that download an archive into a file: streamed, checked, whole or not at all, and only when it differs."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field
from ..core.module import Action
from ..core.operation import Operation
from ..core.resource import Constraints
from ..core.transfers import scratch
from ..core.whole_file import PRIVATE, whole_file
from ..core.work import Work
from .client import F5_VNFM
from .local_files import check_checksum, fetched, plain_checksum
from .unpacking import digest_of_file

_OPTIONS = {
    "dest": Field(
        type="path",
        required=True,
        sample="/backup/web.tar.gz",
        doc="The file to write. Its folder has to exist. The file appears under its name only when it is whole.",
    ),
    "checksum": Field(
        doc="The SHA-256 that the archive must have, as 64 hexadecimal digits, with or without V(sha256:) before them. "
        "A file that has it already is kept, and nothing is asked of the manager. A download that does not have it is "
        "an error, and what was there stays.",
    ),
    "force": Field(
        type="bool",
        default=True,
        doc="Whether to replace a file of other content. With V(false) a file that exists is kept, and nothing is "
        "asked of the manager.",
    ),
}

_RETURNS = {
    "dest": Field(sample="/backup/web.tar.gz", doc="The file."),
    "sha256": Field(
        sample="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", doc="Its SHA-256, in hexadecimal."
    ),
    "size": Field(type="int", sample=740, doc="Its size in bytes."),
}


def download_action(
    *,
    name: str,
    title: str,
    summary: str,
    description: tuple[str, ...],
    reference: str,
    operation: Operation,
    fields: Mapping[str, Field],
    key: tuple[str, ...],
    identify: Callable[[Work], Mapping[str, Any]],
    check: Callable[[Mapping[str, Any]], None],
    private: bool = False,
    constraints: Constraints | None = None,
) -> Action:
    """A module that downloads one kind of archive.

    :param identify: Values of the operation's placeholders.
    :param private: The file holds credentials: its mode is 0600.
    """

    def checked(params: Mapping[str, Any]) -> None:
        check(params)
        check_checksum(params)
        _check_dest(str(params["dest"]))

    def run(work: Work) -> dict[str, Any]:
        return _Download(work, operation, identify, private).run()

    return Action(
        system=F5_VNFM,
        name=name,
        title=title,
        summary=summary,
        description=description,
        reference=reference,
        fields={**fields, **_OPTIONS},
        key=key,
        run=run,
        returns=_RETURNS,
        check=checked,
        constraints=constraints or Constraints(),
    )


def _check_dest(dest: str) -> None:
    parent = os.path.dirname(os.path.abspath(dest))
    if not os.path.isdir(parent):
        raise InvalidOption("dest", f"the folder {parent} does not exist")
    if os.path.isdir(dest):
        raise InvalidOption("dest", f"{dest} is a folder; name the file to write")
    if os.path.lexists(dest) and not os.path.isfile(dest):
        raise InvalidOption("dest", f"{dest} is not a plain file")
    if not os.access(parent, os.W_OK):
        raise InvalidOption("dest", f"the folder {parent} cannot be written to")


class _Download:
    """One archive and the file that it goes to."""

    def __init__(
        self, work: Work, operation: Operation, identify: Callable[[Work], Mapping[str, Any]], private: bool
    ) -> None:
        self.work = work
        self.operation = operation
        self.identify = identify
        self.private = private
        self.dest = str(work.params["dest"])
        checksum = work.params.get("checksum")
        self.checksum = None if checksum is None else plain_checksum(checksum)

    def run(self) -> dict[str, Any]:
        before = self._present()
        if before and (not self.work.params["force"] or before["sha256"] == self.checksum):
            return self._done(before, dict(before))
        mode = before.get("mode") or _new_mode()
        if self.work.check_mode:
            # It leaves the file's folder alone.
            with scratch() as folder:
                after = self._fetched(os.path.join(folder, "archive"))
        else:
            with whole_file(self.dest, mode=PRIVATE if self.private else int(mode, 8)) as part:
                after = self._fetched(part.path)
                part.keep = after["sha256"] != before.get("sha256")
        return self._done(before, {**after, "mode": mode})

    def _fetched(self, path: str) -> dict[str, Any]:
        sha256, size = fetched(self.work, self.operation, path, self.identify(self.work))
        self._check(sha256)
        return {"sha256": sha256, "size": size}

    def _present(self) -> dict[str, Any]:
        if not os.path.exists(self.dest):
            return {}
        sha256, size = digest_of_file(self.dest)
        mode = stat.S_IMODE(os.stat(self.dest).st_mode)
        return {"sha256": sha256, "size": size, "mode": f"{mode:04o}"}

    def _check(self, sha256: str) -> None:
        if self.checksum is not None and sha256 != self.checksum:
            raise TelcoError(
                f"checksum: the archive of {self.work.label} has the SHA-256 {sha256}, not {self.checksum}; "
                f"{self.dest} was left as it was",
                option="checksum",
            )

    def _done(self, before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
        if self.private:
            after["mode"] = f"{PRIVATE:04o}"
            if before and before["mode"] != after["mode"] and not self.work.check_mode:
                os.chmod(self.dest, PRIVATE)
        return {
            "changed": before != after,
            "dest": self.dest,
            "sha256": after["sha256"],
            "size": after["size"],
            "diff": {"before": before, "after": after},
        }


def _new_mode() -> str:
    """The mode that a new file gets, as any program would give it."""
    mask = os.umask(0)
    os.umask(mask)
    return f"{0o666 & ~mask:04o}"
