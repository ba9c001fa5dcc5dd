"""Short numbers of shops: what they begin with, and codes of some letters and three digits."""

from __future__ import annotations

from privkit.detectors._number import Number
from privkit.text._lazy import lazy

__all__ = ["CODES", "SERIES", "TECHNICAL"]

# Hexadecimal constants and names of standards: "0x8861", "ISO8859-2", "SHA256".
TECHNICAL = lazy(
    r"0X[0-9A-F]+|(?:ISO|IEC|RFC|PEP|CVE|SHA|UTF|CP|KOI|WINDOWS|IEEE|ANSI|DIN)[0-9]+[A-Z]?|(?:X86|I[3-6]86)(?:64)?"
)
# What shops begin their numbers with: behind these a few digits are one, "INV-88".
SERIES = lazy(
    r"(?:INV|ORD|ORDER|RMA|REQ|TCK|TKT|TICKET|CASE|CLM|BKG|REF|SO|PO)[0-9]{1,3}"
    r"|(?:CUST|ACCT|ACC|RES|RSV|SUP|INC|RET|SHP|DEL|QUO|EST|BILL|RCPT|CRN|RG|RE|SR|CR|CS|BK|KD)[0-9]{2,3}"
)


# What has a name of some letters and three digits: makes, units, forms, standards.
_MODELS = lazy(
    r"(?:BMW|HTC|GTX|RTX|GTI|HP|LG|PS|WD|TV|PC|CD|DVD|MP|PDF|USB|HDMI|DDR|SSD|LED|RAM|CPU|GPU|GPT|AES|RSA|MD|CRC|TLS|SSL|AWS|EC|HD|"
    r"USD|EUR|GBP|CHF|KM|KG|ML|MG|MM|CM|GB|MB|TB|KB|FY|EN|NF|BS|IP|NGC|BOE|ART|FIG|TAB|SEC|CH|PP|VOL|NO|NR|PAGE|ROOM|GATE|FORM|TYPE|"
    r"IN|AT|ON|OF|TO|BY|OR|AND|THE|FOR|LINE|RULE|STEP|TEST|CODE|JAVA|PHP|HTTP|WIN|MAC|IOS|DAY|WEEK|MAX|MIN|TOP|OVER|FROM|UPTO)[0-9]{3}"
)


def _coded(value: str) -> bool:
    """Some letters and three digits: a reference right beside the word for it, where nothing has a name like that."""
    return not TECHNICAL.fullmatch(value) and _MODELS.fullmatch(value) is None


_WORDS = {
    "INVOICE_NUMBER": (
        "Invoice number",
        "invoice number, invoice no, invoice id, invoice, rechnungsnummer, facture",
    ),
    "TICKET_NUMBER": (
        "Ticket or case number",
        "ticket number, ticket no, ticket id, ticket, case number, case no, case id, claim number, claim, incident number",
    ),
    "ACCOUNT_NUMBER": (
        "Customer number",
        "account number, account no, account id, customer number, customer no, customer id, policy number, policy no, member id",
    ),
}
CODES = tuple(
    Number(
        entity,
        f"{what} of some letters and three digits",
        ("A{2,4}000", "A{2,4}-000"),
        "KPT402",
        tuple(words.split(", ")),
        "common usage; no standard exists",
        check=_coded,
        reach=2,
    )
    for entity, (what, words) in _WORDS.items()
)
"""Table entries of those: right beside their cue only."""
