# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Quotas of users (1.10.5 to 1.10.8, 2.5.5 to 2.5.8), which no Cinder of today has: as the reference shows them."""

from __future__ import annotations

from typing import Any

import flask

from simulators.openstack.block_storage.quotas import Book


def register(app: flask.Flask, book: Book, version: str, update: str) -> None:
    """Add the views.

    :param version: What addresses begin with.
    :param update: The method of a change: the versions differ in it.
    """
    root = f"{version}/<own>/os-quota-sets/<project>"

    def values(project: str, user: str) -> dict[str, int]:
        # By default a user may have what the project may have.
        return {**book.values(project), **book.kept().get(f"{project}/{user}", {})}

    @app.get(f"{root}/<user>", endpoint=f"{version}_show_user_quotas")
    def show(own: str, project: str, user: str) -> dict[str, Any]:
        book.asked(own, project, change=False)
        return {"quota_set": {"id": project, **values(project, user)}}

    @app.get(f"{root}/detail/<user>", endpoint=f"{version}_show_user_quotas_in_detail")
    def show_details(own: str, project: str, user: str) -> dict[str, Any]:
        book.asked(own, project, change=False)
        return {"quota_set": book.with_uses(project, values(project, user))}

    @app.route(f"{root}/<user>", methods=[update], endpoint=f"{version}_update_user_quotas")
    def change(own: str, project: str, user: str) -> dict[str, Any]:
        book.asked(own, project, change=True)
        book.kept().setdefault(f"{project}/{user}", {}).update(book.sent("force"))
        return {"quota_set": values(project, user)}

    @app.delete(f"{root}/<user>", endpoint=f"{version}_delete_user_quotas")
    def delete(own: str, project: str, user: str) -> tuple[str, int]:
        book.asked(own, project, change=True)
        book.kept().pop(f"{project}/{user}", None)
        return "", 200
