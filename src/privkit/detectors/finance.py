"""Cards and bank accounts of any country."""

from __future__ import annotations

import re
from functools import cache

from privkit._checksums import iban_valid, luhn_valid
from privkit.detectors import _shop_words
from privkit.detectors._domains import COUNTRIES
from privkit.detectors._number import Number
from privkit.text._lazy import lazy

__all__ = ["NUMBERS", "SWIFT_WORDS", "ibans", "swift_codes"]

Row = tuple[int, int, str, float, str, tuple[str, ...]]

_ISO_7812 = "ISO/IEC 7812-1 (identification cards: issuers)"
# Issuer ranges by their first digits and lengths, from the networks' published number ranges.
_ISSUERS = lazy(
    r"4(?:\d{12}|\d{15}|\d{18})\Z|(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}\Z"
    r"|3[47]\d{13}\Z|3(?:0[0-59]|[689]\d)\d{11,16}\Z|6(?:011|4[4-9]\d|5\d\d)\d{12,15}\Z"
    r"|35(?:2[89]|[3-8]\d)\d{12,15}\Z|62\d{14,17}\Z|(?:501[89]|5020|5038|5[6-8]\d\d|6304|67\d\d)\d{8,15}\Z"
    r"|(?:60|65|81|82|508)\d{14}\Z|220[0-4]\d{12,15}\Z|9792\d{12}\Z"
    r"|(?:4011|4312|4389|4514|5067|6277|6362|6363)\d{12}\Z"
)

# What stands behind the check digits, by country, from the SWIFT registry of IBAN formats (ISO 13616-2), release of
# 2024: n digits, a letters, c either.
_BBAN_ROWS = (
    "AD8n12c AE19n AL8n16c AT16n AZ4a20c BA16n BE12n BG4a6n8c BH4a14c BI23n BR23n1a1c BY4c4n16c CH5n12c CR18n "
    "CY8n16c CZ20n DE18n DJ23n DK14n DO4c20n EE16n EG25n ES20n FI14n FK2a12n FO14n FR10n11c2n GB4a14n GE2a16n "
    "GI4a15c GL14n GR7n16c GT24c HN4a20n HR17n HU24n IE4a14n IL19n IQ4a15n IS22n IT1a10n12c JO4a4n18c KW4a22c "
    "KZ3n13c LB4n20c LC4a24c LI5n12c LT16n LU3n13c LV4a13c LY21n MC10n11c2n MD20c ME18n MK3n10c2n MN16n MR23n "
    "MT4a5n18c MU4a19n3a NI4a20n NL4a10n NO11n OM3n16c PK4a16c PL24n PS4a21c PT21n QA4a21c RO4a16c RS18n RU14n15c "
    "SA2n18c SC4a20n3a SD14n SE20n SI15n SK20n SM1a10n12c SO19n ST21n SV4a20n TL19n TN20n TR6n16c UA6n19c VA18n "
    "VG4a16n XK16n YE4a4n18c"
)
_BBANS = {row[:2]: row[2:] for row in _BBAN_ROWS.split()}
_SIZE = lazy("[0-9]+")
_IBAN_LENGTHS = {country: 4 + sum(map(int, _SIZE.findall(form))) for country, form in _BBANS.items()}
# Countries whose account numbers are digits alone: no word behind one completes it.
_DIGITAL = frozenset(country for country, form in _BBANS.items() if not {"a", "c"} & set(form))
# A country's letters and the check digits behind them.
_IBAN_BEGINNINGS = (b"AA00", b"aa00", b"Aa00", b"AA 00")
_ALNUM = b"0Aa"
_BEFORE_DIGITS = 3  # a country's letters and a space
SWIFT_WORDS = frozenset(b"swift bic swiftcode biccode swiftbic".split())
_SWIFT_CUE = lazy(r"(?<![a-z])(?:swift|bic)(?:[ \-/_]?(?:bic|code|swift))?(?![a-z])", re.IGNORECASE)
_BIC = r"(?P<code>[A-Z]{4}(?P<country>[A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?![A-Z0-9])"
_IS = r"c'est|is|was|ist|lautet|est|es|e|è|é|jest|to"
# The next cell of a page, the element of a document, the field of a form.
_MARKED = r"(?:</?[a-z]{1,8}>\s{0,4}(?:<[a-z]{1,8}>)?|>|[\"']\svalue=(?=[\"']))"
_SWIFT = lazy(
    rf"{_MARKED}?[\s:#=\-\"'()*|,;«„“]{{0,4}}(?:(?:code|number|no|nr|n|should be"
    rf"|{_IS})\b[\s:.=°º]{{1,2}}){{0,2}}[\"'(«„“]?{_BIC}",
    re.IGNORECASE,
)
# "the BIC of my bank is …": only in capitals, and only right behind a colon or a verb.
_SWIFT_LATER = lazy(rf"(?:[ ]\w[\w']{{0,19}}){{1,7}}(?::|[ ](?:{_IS}):?)[ ]\"?{_BIC}")
# "What is your BIC?" and, on the next line, "sure, DEUTDEFF".
_SWIFT_ANSWERED = lazy(
    rf"[^\n?]{{0,24}}\?[ ]?\n?(?:[^\n:]{{1,16}}:[ ])?(?:(?i:sure|yes|ok|okay|it's|it is|that's|ja|oui|sí"
    rf"|si)[,. ]{{1,2}}){{0,2}}{_BIC}"
)
_SWIFT_TURNED = lazy(
    r"(?<![A-Za-z0-9])(?P<code>[A-Z]{4}(?P<country>[A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3})?) (?:is|ist|est|es|è|é|jest)"
    r" (?:my|our|the|mein|unser|der|die|mon|notre|le|mi|nuestro|el|il|o|meu) (?:\w{2,10}[ -])?\Z"
)
_LONGEST_TURNED = 44
_SWIFT_NEXT = lazy(rf"(?:[ ]?[,;/&|]|[ ](?i:and|or|und|oder|et|ou|y|o|e|en|of|i|lub))[ ]?{_BIC}")
# Words built like a code that follow "swift" in capitals.
_NO_BICS = {
    "DELIVERY", "SHIPMENT", "MOVEMENT", "RECOVERY", "DISPATCH", "FEEDBACK", "LANGUAGE", "COMPILER",
    "DOCUMENT", "CUSTOMER", "RASIERER",
}  # fmt: skip


def _card(digits: str) -> bool:
    return luhn_valid(digits) and _ISSUERS.match(digits) is not None and digits.strip(digits[0]) != ""


def _expiry(digits: str) -> bool:
    month, year = int(digits[:2]), digits[2:]
    return 1 <= month <= 12 and (len(year) == 2 or year.startswith("20"))


NUMBERS: tuple[Number, ...] = (
    Number(
        "CREDIT_CARD",
        "Payment card number (PAN) of a known network",
        (
            "0000-0000-0000-0000",
            "0000-000000-00000",
            "0000-000000-0000",
            "0000-0000-0000-0000-000",
            "0000-0000-0000-0",
            "0{13,16}",
            "0{19}",
        ),
        "4111 1111 1111 1111",
        (
            "card", "credit card", "debit card", "card number", "cards", "credit cards", "debit cards", "card numbers",
            "visa", "mastercard", "amex",
            "american express", "maestro", "discover", "pan", "kreditkarte", "kreditkartennummer",
            "kartennummer", "karte", "carte", "carte bancaire", "carte bleue", "tarjeta",
            "tarjeta de credito", "carta", "carta di credito", "kaart", "creditcard", "karta", "karty",
            "numer karty", "cartao", "cartao de credito", "cc number", "ccnum",
            "карта", "карты", "карту", "номер карты", "кредитная карта", "банковская карта", "картка", "номер картки",
            "κάρτα", "πιστωτική κάρτα", "כרטיס אשראי", "כרטיס", "بطاقة", "بطاقة ائتمان", "رقم البطاقة", "कार्ड",
            "क्रेडिट कार्ड", "信用卡", "卡号", "卡號", "银行卡", "クレジットカード", "カード番号", "카드", "카드번호",
            "신용카드", "บัตรเครดิต",
            "หมายเลขบัตร",
        ),
        _ISO_7812,
        check=_card,
        checksum="Luhn and issuer range",
        alone="always",
        strength=2,
    ),
    Number(
        "CREDIT_CARD",
        "Payment card number of a length that hardly any has",
        ("0{17,18}",),
        "6304 0000 0000 0000 00",
        ("card", "credit card", "debit card", "card number", "maestro", "kreditkarte", "carte", "tarjeta", "pan"),
        _ISO_7812,
        check=_card,
        checksum="Luhn and issuer range",
        strength=2,
    ),
    Number(
        "CVV",
        "Card verification value",
        ("0{3,4}",),
        "123",
        (
            "cvv", "cvc", "code crypto", "crypto visuel", "on the back", "back is", "cvv2", "cvc2", "cid", "csc", "security code",
            "card verification", "verification value", "kartenprufnummer", "prufnummer", "prufziffer",
            "sicherheitscode", "cryptogramme", "code de securite", "codigo de seguridad",
            "codice di sicurezza", "beveiligingscode", "kod cvv", "codigo de seguranca",
            "код безопасности", "код карты", "код с обратной стороны", "κωδικός ασφαλείας", "קוד אבטחה", "رمز الأمان",
            "安全码", "安全碼", *_shop_words.CARD_CODES, "セキュリティコード", "보안코드", "รหัสความปลอดภัย",
        ),
        "PCI DSS v4.0.1, sensitive authentication data",
        reach=3,
    ),
    Number(
        "CARD_EXPIRY",
        "Expiry date of a payment card",
        ("00-00", "00-0000"),
        "04/29",
        (
            "exp", "val", "valid", "expiry", "expires", "expiration", "expiry date", "exp date",
            "expiration date", "valid thru", "valid until", "valid through", "gultig bis", "ablaufdatum",
            "date d'expiration", "expire fin", "valable", "caducidad", "caduca", "vencimiento",
            "vence", "scadenza", "scade", "vervaldatum", "geldig tot", "data waznosci", "wazna do",
            "validade", "expires end", *_shop_words.EXPIRIES,
        ),
        "PCI DSS v4.0.1, cardholder data",
        check=_expiry,
    ),
)  # fmt: skip


def ibans(text: str, shape: bytes, since: int = 0) -> list[Row]:
    """Return IBANs with right check digits, in any usual grouping and either case (ISO 13616-1).

    Args:
        text: the folded text.
        shape: its shape.
        since: where its first group of digits begins that may be a number.
    """
    rows: list[Row] = []
    edge = 0
    for start in _beginnings(shape, max(0, since - _BEFORE_DIGITS)):
        if start >= edge and not (start and shape[start - 1] in _ALNUM):
            end = _iban_end(text, shape, start)
            if end:
                rows.append((start, end, "IBAN_CODE", 0.95, "iban", ()))
                edge = end
    return rows


def _beginnings(shape: bytes, since: int) -> list[int]:
    """Return where IBANs may begin, in order: quicker than one pattern for all four forms."""
    places: list[int] = []
    for form in _IBAN_BEGINNINGS:
        at = shape.find(form, since)
        while at >= 0:
            places.append(at)
            at = shape.find(form, at + 4)
    if len(places) > 1:
        places.sort()
    return places


def _iban_end(text: str, shape: bytes, start: int) -> int:
    """Return where the IBAN that begins here ends, or 0 where none does."""
    country = text[start : start + 2].upper()
    length = _IBAN_LENGTHS.get(country)
    if length is None:
        return 0
    end = start + length
    value = text[start:end]
    if value.islower() and value.isalnum():  # identifiers are full of such runs
        if not (value[2:].isdigit() or _small(value[:2]).fullmatch(value)):
            return 0
    elif not value.isalnum():
        body = _body(length).match(text, start)
        if body is None:
            return 0
        end = body.end()
        if 2 * shape.count(b"0", start, end) < length:
            return 0  # words, not groups: "IN 20 days we …"
        value = text[start:end].replace(" ", "").replace("-", "").replace(".", "")
    following = text[end : end + 1]
    whole = len(value) == length and value.isascii() and value.isalnum()
    if not whole or (following.isascii() and following.isalnum()):
        return 0
    if country in _DIGITAL and not value[4:].isdecimal():
        return 0  # an account and the word behind it
    if following == "-" and "-" in text[start:end] and text[end + 1 : end + 2].isalnum():
        return 0  # a part of a UUID
    return end if iban_valid(value.upper()) else 0


@cache
def _body(length: int) -> re.Pattern[str]:
    """Match that many letters and digits, in whatever groups they stand."""
    return lazy(rf"[A-Za-z0-9](?:[ \-.]?[A-Za-z0-9]){{{length - 1}}}")


@cache
def _small(country: str) -> re.Pattern[str]:
    """Match an IBAN of a country in small letters whose parts are what they have to be."""
    kinds = {"n": "[0-9]", "a": "[a-z]", "c": "[a-z0-9]"}
    parts = re.findall("([0-9]+)([nac])", _BBANS[country.upper()])
    return lazy(country + "[0-9]{2}" + "".join([f"{kinds[kind]}{{{size}}}" for size, kind in parts]))


def swift_codes(text: str) -> list[Row]:
    """Return bank identifier codes (ISO 9362) that the word SWIFT or BIC announces.

    Worth a call only where one of ``SWIFT_WORDS`` stands in the text.
    """
    rows: list[Row] = []
    for cue in _SWIFT_CUE.finditer(text):
        code = _SWIFT.match(text, cue.end()) or _SWIFT_LATER.match(text, cue.end())
        code = code or _SWIFT_ANSWERED.match(text, cue.end())
        if not code:  # "DEUTDEFF is our BIC"
            code = _SWIFT_TURNED.search(text, max(0, cue.start() - _LONGEST_TURNED), cue.start())
        if code and _is_bic(code["code"], code["country"], sure=text[cue.end() : code.start("code")]):
            rows.append((code.start("code"), code.end("code"), "SWIFT_CODE", 0.85, "swift", ()))
            rows += _further(text, code.end("code"))
    return rows


def _further(text: str, at: int) -> list[Row]:
    """Return the codes that follow one, joined by a comma or a word: "BIC DEUTDEFF or COBADEFFXXX"."""
    rows: list[Row] = []
    while code := _SWIFT_NEXT.match(text, at):
        if not _is_bic(code["code"], code["country"], sure=""):
            break
        at = code.end("code")
        rows.append((code.start("code"), at, "SWIFT_CODE", 0.85, "swift", ()))
    return rows


def _is_bic(code: str, country: str, *, sure: str) -> bool:
    """Small letters alone could be a word ("swiftly"), so those need a digit, or a colon before them."""
    cased = code.isupper() or not code.isalpha() or not {":", "=", ">"}.isdisjoint(sure)
    return cased and country.lower() in COUNTRIES and code.upper() not in _NO_BICS
