"""Amounts, totals and figures of speech beside words that announce numbers, and the numbers those announce."""

from __future__ import annotations

import pytest

from privkit import Shield, detectors

SHIELD = Shield(detectors=detectors.default(exclude=["PERSON", "LOCATION", "ADDRESS"]))

ROWS = [
    # how much there is of something
    ("order total 54880, order qty 3372", []),
    ("order total is wrong, it was 559201", [("559201", "ORDER_NUMBER")]),
    ("account balance 155968", []),
    ("the balance of account 155968", [("155968", "ACCOUNT_NUMBER")]),
    ("Der Auftrag umfasst 73882 Teile", []),
    ("Der Auftrag 73882 umfasst drei Teile", [("73882", "ORDER_NUMBER")]),
    ("La cuenta llega a 421519", []),
    ("La cuenta es 421519", [("421519", "ACCOUNT_NUMBER")]),
    ("Il conto del mercato arriva a 824376", []),
    ("Il conto 824376 arriva a zero", [("824376", "ACCOUNT_NUMBER")]),
    ("La facture énergétique atteint 8560036", []),
    ("La facture numéro 8560036", [("8560036", "INVOICE_NUMBER")]),
    ('<input name="order_number" value="559201">', [("559201", "ORDER_NUMBER")]),
    # tables write whole numbers of a column with gaps as fractions
    ("card 4111111111111111.0", [("4111111111111111", "CREDIT_CARD")]),
    ("my order is 559201.0. Thanks", [("559201", "ORDER_NUMBER")]),
    ("id,card\n1,4111111111111111.0\n2,\n", [("4111111111111111", "CREDIT_CARD")]),
    ("4111111111111111.0 is my card", [("4111111111111111", "CREDIT_CARD")]),
    ("my order is -559201.0, 1.559201.0, 559201.0.1, 559201.01", []),
    ("total 4242424242424242.05", []),
    ("price 559201.0", []),
    ("version 4111111111111111.0", []),
    # what is counted stands behind
    ("The invoice table grew by 121024 rows", []),
    ("The invoice is 121024, rows are missing", [("121024", "INVOICE_NUMBER")]),
    # a word means something else beside another
    ("order book 82099", []),
    ("l'ordine di grandezza è 63199", []),
    ("cross ref 86.55503.63", []),
    ("ref 86.55503.63", [("86.55503.63", "TICKET_NUMBER")]),
    ("ref: refs/pull/6273/merge", []),
    ("In the worst case 230083 steps", []),
    ("in case 230083 nobody answers", [("230083", "TICKET_NUMBER")]),
    ("social score 533048887", []),
    ("my social is 533048887", [("533048887", "US_SSN")]),
    ("attendance 95 490, ref. engine", []),
    # the word right before says more than one some words away
    ("order the spare part with article 559201", []),
    ("order status 559201", [("559201", "ORDER_NUMBER")]),
    # a number of its own follows the word, behind its dot
    ("SI 2006/2878, reg. 28", []),
    ("AB51 ABC is my reg. Thanks", [("AB51 ABC", "UK_VEHICLE_REGISTRATION")]),
    # a colour
    (".sr { color: #A45A77 }", []),
    ("sr #A45A77", [("A45A77", "TICKET_NUMBER")]),
    ("order #559201; order #559202}", [("559201", "ORDER_NUMBER"), ("559202", "ORDER_NUMBER")]),
    # each has its own word
    ("my rego is D-059888-N order no. 559201", [("D-059888-N", "LICENSE_PLATE"), ("559201", "ORDER_NUMBER")]),
    # keys of caches, variables, what a maker sets
    ("Cache restored from key: Linux-node-" + "0a1b2c3d" * 8, []),
    ("api key: node-" + "0a1b2c3d" * 8, [("node-" + "0a1b2c3d" * 8, "SECRET")]),
    ("private_key = $dir/private/cakey.pem", []),
    ("secret = $insta::secret", []),
    ("password = $ecret99", [("$ecret99", "SECRET")]),
    ("the factory default PIN is 0000", []),
    ("the default PIN is 4821", [("4821", "SECRET")]),
    ("my PIN is 0000", [("0000", "SECRET")]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_amounts_are_told_from_numbers_of_people(text: str, expected: list[tuple[str, str]]):
    assert [(text[span.start : span.end], span.entity_type) for span in SHIELD.detect(text)] == expected
