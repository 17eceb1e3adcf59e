# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Archives that are always the same, and archives that nobody trusts."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import stat
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.errors import InvalidOption
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm import packing, unpacking
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.unpacking import BadArchive
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.wagons import Wagon, read_wagon

KINDS = ("tar.gz", "zip")


def folder(root: Path, *, order: bool = True, age: int = 0) -> Path:
    """A folder of a blueprint; the same content whatever the order and the time it was written in."""
    files = {"blueprint.yaml": "a: 1\n", "scripts/run.sh": "#!/bin/sh\n", "zz.txt": ""}
    for name in sorted(files, reverse=order):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(files[name])
        os.utime(path, (1_000_000 + age, 1_000_000 + age))
    (root / "scripts/run.sh").chmod(0o755)
    (root / "zz.txt").chmod(0o600 if age else 0o664)
    return root


def packed(source: Path, kind: str) -> bytes:
    target = source.parent / f"{source.name}.{kind}"
    packing.pack_folder(str(source), str(target), "path", kind=kind)
    return target.read_bytes()


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_content_gives_the_same_bytes(kind: str, tmp_path: Path) -> None:
    first = packed(folder(tmp_path / "one"), kind)
    assert packed(folder(tmp_path / "two", order=False, age=5_000_000), kind) == first


@pytest.mark.parametrize("kind", KINDS)
def test_other_content_gives_other_bytes(kind: str, tmp_path: Path) -> None:
    first = packed(folder(tmp_path / "one"), kind)
    other = folder(tmp_path / "two")
    (other / "zz.txt").write_text("x")
    assert packed(other, kind) != first


@pytest.mark.parametrize("kind", KINDS)
def test_an_archive_has_one_folder_fixed_times_and_sorted_names(kind: str, tmp_path: Path) -> None:
    content = io.BytesIO(packed(folder(tmp_path / "one"), kind))
    names = ["blueprint", *(f"blueprint/{name}" for name in ("blueprint.yaml", "scripts", "scripts/run.sh", "zz.txt"))]
    modes = [0o755, 0o644, 0o755, 0o755, 0o644]
    if kind == "zip":
        infos: list[Any] = zipfile.ZipFile(content).infolist()
        assert [info.filename.rstrip("/") for info in infos] == names
        assert [stat.S_IMODE(info.external_attr >> 16) for info in infos] == modes
        assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
        return
    with tarfile.open(fileobj=content) as archive:
        members = archive.getmembers()
    assert [member.name for member in members] == names
    assert [member.mode for member in members] == modes
    assert {(one.mtime, one.uid, one.gid, one.uname, one.gname) for one in members} == {(0, 0, 0, "", "")}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_packed_is_what_is_read(kind: str, tmp_path: Path) -> None:
    source = folder(tmp_path / "one")
    packed(source, kind)
    members = unpacking.below_single_folder(unpacking.members_of(str(tmp_path / f"one.{kind}")))
    assert members == packing.folder_members(str(source), "path")
    assert sorted(members) == ["blueprint.yaml", "scripts/run.sh", "zz.txt"]


def test_what_tools_keep_beside_the_files_is_left_out(tmp_path: Path) -> None:
    source = folder(tmp_path / "one")
    first = packed(source, "tar.gz")
    (source / ".git").mkdir()
    (source / ".git/config").write_text("x")
    (source / "scripts/__pycache__").mkdir()
    (source / "scripts/__pycache__/x.pyc").write_text("x")
    assert packed(source, "tar.gz") == first


def test_a_link_inside_is_followed(tmp_path: Path) -> None:
    source = folder(tmp_path / "one")
    (source / "again.yaml").symlink_to("blueprint.yaml")
    (source / "more").symlink_to("scripts")
    members = packing.folder_members(str(source), "path")
    assert members["again.yaml"] == members["blueprint.yaml"]
    assert members["more/run.sh"] == members["scripts/run.sh"]


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("../secret", "a link out of the folder"),
        ("/etc/passwd", "a link out of the folder"),
        ("../one_more/file", "a link out of the folder"),
        ("nowhere", "cannot read"),
        (".", "a link to a folder that it is in itself"),
    ],
)
def test_other_links_are_refused(target: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("x")
    (tmp_path / "one_more").mkdir()
    (tmp_path / "one_more/file").write_text("x")
    source = folder(tmp_path / "one")
    (source / "link").symlink_to(target)
    with pytest.raises(InvalidOption, match=reason) as caught:
        packing.pack_folder(str(source), str(tmp_path / "x"), "path")
    assert caught.value.option == "path"
    assert not (tmp_path / "x").exists()


def test_special_files_are_refused(tmp_path: Path) -> None:
    source = folder(tmp_path / "one")
    os.mkfifo(source / "pipe")
    with pytest.raises(InvalidOption, match="pipe is neither a file nor a folder"):
        packing.folder_entries(str(source), "path")


def test_an_unknown_kind_is_a_mistake_of_ours(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="rar"):
        packing.pack_folder(str(folder(tmp_path / "one")), str(tmp_path / "x"), "path", kind="rar")


# Reading ------------------------------------------------------------------------------------------------------------


def tar(*entries: tarfile.TarInfo | tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(mode="w", fileobj=buffer) as archive:
        for entry in entries:
            if isinstance(entry, tuple):
                info = tarfile.TarInfo(entry[0])
                info.size = len(entry[1])
                archive.addfile(info, io.BytesIO(entry[1]))
            else:
                archive.addfile(entry)
    return buffer.getvalue()


def special(name: str, kind: bytes, link: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, link
    return info


def zipped(*entries: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            # Named by a text an entry would get the time of day, and a test a name of its own in each worker.
            info = zipfile.ZipInfo(name) if isinstance(name, str) else name
            archive.writestr(info, content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def zip_link(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


def read(content: bytes, tmp_path: Path, **more: Any) -> dict[str, str]:
    path = tmp_path / "archive"
    path.write_bytes(content)
    return unpacking.members_of(str(path), **more)


def test_all_kinds_are_read_alike(tmp_path: Path) -> None:
    files = (("a/x", b"1"), ("a/b/y", b"2"))
    plain = tar(*files)
    dotted = tar(("./a/x", b"1"), ("./a/b/y", b"2"))
    contents = (plain, gzip.compress(plain), bz2.compress(plain), zipped(*files), dotted)
    found = [read(content, tmp_path) for content in contents]
    assert sorted(found[0]) == ["a/b/y", "a/x"]
    assert all(one == found[0] for one in found)


def test_links_inside_have_the_content_that_they_point_at(tmp_path: Path) -> None:
    members = read(
        tar(("a/x", b"1"), special("a/b/l", tarfile.SYMTYPE, "../x"), special("a/h", tarfile.LNKTYPE, "a/x")), tmp_path
    )
    assert members["a/b/l"] == members["a/h"] == members["a/x"]
    members = read(zipped(("a/x", b"1"), (zip_link("a/l"), b"x")), tmp_path)
    assert members["a/l"] == members["a/x"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(tar(("../x", b"1")), "leaves the archive", id="tar dots"),
        pytest.param(tar(("a/../../x", b"1")), "leaves the archive", id="tar inner dots"),
        pytest.param(tar(("/etc/x", b"1")), "not a path inside", id="tar absolute"),
        pytest.param(tar(special("a/l", tarfile.SYMTYPE, "../../x")), "link out of the archive", id="tar link out"),
        pytest.param(tar(special("a/l", tarfile.SYMTYPE, "/etc/x")), "link out of the archive", id="tar link root"),
        pytest.param(tar(special("a/l", tarfile.LNKTYPE, "../x")), "leaves the archive", id="tar hard link out"),
        pytest.param(tar(special("a/l", tarfile.SYMTYPE, "nothing")), "no file of the archive", id="tar dangling"),
        pytest.param(
            tar(special("a/l", tarfile.SYMTYPE, "m"), special("a/m", tarfile.SYMTYPE, "l")),
            "in circles",
            id="tar circle",
        ),
        pytest.param(tar(special("a/f", tarfile.FIFOTYPE)), "neither a file nor a folder", id="tar fifo"),
        pytest.param(tar(special("a/d", tarfile.CHRTYPE)), "neither a file nor a folder", id="tar device"),
        pytest.param(zipped(("../x", b"1")), "leaves the archive", id="zip dots"),
        pytest.param(zipped(("/x", b"1")), "not a path inside", id="zip absolute"),
        pytest.param(zipped(("a\\..\\x", b"1")), "not a path inside", id="zip backslash"),
        pytest.param(zipped(("c:/x", b"1")), "not a path inside", id="zip drive"),
        pytest.param(zipped((zip_link("a/l"), b"../../x")), "link out of the archive", id="zip link out"),
        pytest.param(b"hello world", "cannot be read as zip, tar", id="no archive"),
        pytest.param(b"PK\x03\x04broken", "cannot be read", id="broken zip"),
        pytest.param(gzip.compress(tar(("a/x", bytes(100_000))))[:-40], "cannot be read", id="cut off"),
        pytest.param(lzma.compress(tar(("a/x", b"1"))), "cannot be read as zip, tar", id="xz"),
    ],
)
def test_archives_that_are_refused(content: bytes, reason: str, tmp_path: Path) -> None:
    with pytest.raises(BadArchive, match=reason):
        read(content, tmp_path)


def test_a_zip_entry_without_a_name_is_passed_over(tmp_path: Path) -> None:
    content = zipped(("a/x", b"1"), ("Q", b"2"))
    assert content.count(b"Q") == 2
    assert list(read(content.replace(b"Q", b"\0"), tmp_path)) == ["a/x"]


@pytest.mark.parametrize("make", [lambda content: gzip.compress(tar(("a/x", content))), lambda c: zipped(("a/x", c))])
def test_a_bomb_is_bounded(make: Any, tmp_path: Path) -> None:
    content = make(bytes(1_000_000))
    assert len(content) < 5_000
    assert len(read(content, tmp_path, max_bytes=1_000_000)) == 1
    with pytest.raises(BadArchive, match="more than is allowed"):
        read(content, tmp_path, max_bytes=999_999)


def test_a_bomb_of_names_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "MAX_MEMBERS", 3)
    with pytest.raises(BadArchive, match="more than 3 entries"):
        read(zipped(*((f"a/{number}", b"") for number in range(4))), tmp_path)


@pytest.mark.parametrize("names", [("a/x", "b/y"), ("x",), ("a/x", "y"), ()])
def test_there_is_exactly_one_folder_at_the_top(names: tuple[str, ...]) -> None:
    with pytest.raises(BadArchive, match="exactly one folder"):
        unpacking.below_single_folder(dict.fromkeys(names, ""))


# Wagons -------------------------------------------------------------------------------------------------------------

METADATA = b'{"package_name": "p", "package_version": "1.2", "archive_name": "p-1.2.wgn"}'
WAGON = gzip.compress(tar(("p/package.json", METADATA), ("p/wheels/p.whl", b"x")), mtime=0)


@pytest.mark.parametrize(
    "content",
    [
        WAGON,
        zipped(("p/package.json", METADATA)),
        zipped(("p-1.2.wgn", WAGON), ("plugin.yaml", b"plugins: {}")),
        zipped(("folder/p-1.2.wgn", zipped(("p/package.json", METADATA))), ("folder/plugin.yaml", b"")),
    ],
    ids=["tar", "zip", "zip of both", "zip in a folder"],
)
def test_a_plugin_says_what_it_is(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "any.name"
    path.write_bytes(content)
    assert read_wagon(str(path)) == Wagon("p", "1.2", "p-1.2.wgn")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (zipped(("p-1.2.wgn", WAGON)), "1 wagons and 0 YAML files"),
        (zipped(("a.wgn", WAGON), ("b.wgn", WAGON), ("p.yaml", b"")), "2 wagons"),
        (zipped(("plugin.yaml", b"")), "neither a package.json nor a wagon"),
        (tar(("p/package.json", b"{}")), "cannot be used"),
        (tar(("p/package.json", b"[1")), "cannot be used"),
        (tar(("p/package.json", b" " * 1_100_000)), "more than 1048576 bytes"),
        (b"no archive at all", "cannot be read"),
    ],
    ids=["no yaml", "two", "no wagon", "no name", "no json", "large", "no archive"],
)
def test_what_is_no_plugin_is_refused(content: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "p.wgn"
    path.write_bytes(content)
    with pytest.raises(BadArchive, match=reason):
        read_wagon(str(path))


def test_a_wagon_and_its_yaml_are_always_zipped_alike(tmp_path: Path) -> None:
    (tmp_path / "p.wgn").write_bytes(WAGON)
    (tmp_path / "some.yaml").write_text("plugins: {}")
    files = {"p.wgn": str(tmp_path / "p.wgn"), "plugin.yaml": str(tmp_path / "some.yaml")}
    packing.zip_files(files, str(tmp_path / "1.zip"))
    os.utime(tmp_path / "p.wgn", (1, 1))
    packing.zip_files(dict(reversed(files.items())), str(tmp_path / "2.zip"))
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()
    assert read_wagon(str(tmp_path / "1.zip")).package_name == "p"
