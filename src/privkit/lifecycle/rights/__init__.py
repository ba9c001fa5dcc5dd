"""The rights of people: access, portability and erasure, as requests that can be stopped at any point and gone on with.

::

    requests = Requests("sqlite:///requests.db", key=key, places=[files, shop, redis], identity=check, signer=signer)
    request = requests.receive(Subject("cust-7", also={"email": ["jane@example.com"]}))
    requests.identify(request.id, evidence)
    preview = requests.preview(request.id)                       # what would go, and a token bound to it
    requests.approve(request.id, preview.token, by="privacy team")
    requests.run(request.id)                                     # again, after a crash or while something is pending
    requests.certificate(request.id)                             # signed; privkit.lifecycle.rights.verify checks it
"""

from __future__ import annotations

from privkit.lifecycle.places._place import Located, Outcome, Place, Record, Subject
from privkit.lifecycle.rights._archive import Links, open_archive
from privkit.lifecycle.rights._certificate import Signer, verify
from privkit.lifecycle.rights._export import Export, gather
from privkit.lifecycle.rights._request import Preview, Request
from privkit.lifecycle.rights._requests import Requests

__all__ = [
    "Export",
    "Links",
    "Located",
    "Outcome",
    "Place",
    "Preview",
    "Record",
    "Request",
    "Requests",
    "Signer",
    "Subject",
    "gather",
    "open_archive",
    "verify",
]
