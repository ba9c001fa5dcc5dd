"""Every entity type privkit finds, with its form, checksum, cue words and source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import NamedTuple

from privkit.detectors import commerce, finance, network, registers
from privkit.detectors._number import Number
from privkit.errors import ConfigurationError, UnknownEntityError, nearest

__all__ = ["REGIONS", "VOCABULARY", "Kind", "catalogue", "numbers_of", "region_codes"]

# A new region is one file in ``identity`` and one entry here. Order: where a number fits several countries
# and nothing else decides.
_FILES = {
    "US": "us", "UK": "uk", "CA": "ca", "AU": "au", "IN": "in_", "DE": "de", "FR": "fr", "ES": "es", "IT": "it", "NL": "nl",
    "PL": "pl", "BR": "br",
    "BE": "be", "AT": "at", "CH": "ch", "PT": "pt", "IE": "ie", "SE": "se", "NO": "no", "DK": "dk", "FI": "fi", "EE": "ee",
    "LT": "lt", "LV": "lv", "LU": "lu", "IS": "is_", "LI": "li", "AD": "ad", "FO": "fo",
    "GR": "gr", "CY": "cy", "MT": "mt", "CZ": "cz", "SK": "sk", "HU": "hu", "RO": "ro", "BG": "bg", "HR": "hr", "SI": "si",
    "RS": "rs", "BA": "ba", "ME": "me", "MK": "mk", "AL": "al", "MD": "md", "UA": "ua", "BY": "by", "RU": "ru", "AZ": "az",
    "SM": "sm", "MC": "mc",
    "TR": "tr", "MX": "mx", "AR": "ar", "CL": "cl", "CO": "co", "PE": "pe", "EC": "ec",
    "UY": "uy", "PY": "py", "VE": "ve", "CR": "cr", "DO": "do", "SV": "sv", "GT": "gt", "CU": "cu",
    "CN": "cn", "JP": "jp", "KR": "kr", "SG": "sg", "TH": "th", "PH": "ph", "MY": "my", "ID": "id_", "PK": "pk", "VN": "vn",
    "TW": "tw", "IL": "il", "NZ": "nz", "EG": "eg", "GH": "gh", "KE": "ke", "NG": "ng", "ZA": "za", "MA": "ma", "TN": "tn",
    "DZ": "dz", "SN": "sn", "GN": "gn", "MZ": "mz", "MU": "mu",
}  # fmt: skip
REGIONS: tuple[str, ...] = tuple(_FILES)


class Kind(NamedTuple):
    """One entity type as the catalogue documents it.

    Attributes:
        entity_type: the name findings carry.
        description: what it is, in one line.
        region: the country whose it is, or nothing where it is worldwide.
        example: a valid example from a documented or reserved range.
        checksum: the rule of its check digits, or nothing.
        cues: words that announce it.
        needs_cue: whether it counts only beside one of them.
        default: whether the default set of entities has it.
        source: the standard, law or article the rule is taken from.
    """

    entity_type: str
    description: str
    region: str
    example: str
    checksum: str
    cues: tuple[str, ...]
    needs_cue: bool
    default: bool
    source: str


def _kind(
    entity_type: str,
    description: str,
    example: str,
    source: str,
    *,
    cues: str = "",
    default: bool = True,
    checksum: str = "",
) -> Kind:
    words = tuple(cues.split(", ")) if cues else ()
    return Kind(entity_type, description, "", example, checksum, words, bool(words), default, source)


# The types that are found by code of their own rather than by a table entry.
_OTHERS: tuple[Kind, ...] = (
    _kind("EMAIL_ADDRESS", "E-mail address", "jane@example.com", "RFC 5321, RFC 5322, RFC 6531"),
    _kind("PHONE_NUMBER", "Telephone number, national or international", "+44 20 7946 0958",
          "ITU-T E.164; national numbering plans by the phonenumbers package"),
    _kind("URL", "Web address", "https://example.com/orders/1", "RFC 3986"),
    _kind("IP_ADDRESS", "IPv4 or IPv6 address", "192.0.2.17", "RFC 791, RFC 4291, RFC 5952"),
    _kind("MAC_ADDRESS", "Hardware address", "00:00:5E:00:53:AF", "IEEE 802; RFC 7042"),
    _kind("IBAN_CODE", "International bank account number", "DE89 3704 0044 0532 0130 00", "ISO 13616-1", checksum="modulo 97"),
    _kind("SWIFT_CODE", "Bank identifier code", "DEUTDEFF", "ISO 9362", cues="swift, bic"),
    _kind("CRYPTO", "Address of a cryptocurrency wallet", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT",
          "Bitcoin base58check; BIP 173, BIP 350; EIP-55", checksum="base58check, bech32"),
    _kind("DATE_OF_BIRTH", "Date of birth", "1987-03-05", "GDPR Art. 4(1); 45 CFR 164.514(b)(2)(i)(C)",
          cues="born, date of birth, dob, birthday, geboren, ne le, nacido, nato il, geboortedatum, urodzony, nascido, "
          "дата рождения, дата народження, дата на раждане, ημερομηνία γέννησης, תאריך לידה, تاريخ الميلاد, जन्म तिथि, "
          "出生日期, 生年月日, 생년월일, วันเกิด"),
    _kind("DATE_TIME", "Date or time of day", "2024-03-05 10:30", "ISO 8601 and common usage", default=False),
    _kind("AGE", "Age of a person", "34", "45 CFR 164.514(b)(2)(i)(C)", cues="years old, aged, age", default=False),
    _kind("USERNAME", "User name or handle", "jdoe_42", "common usage", cues="username, user, login, handle, instagram"),
    _kind("GEO_COORDINATE", "Latitude and longitude", "51.47790, -0.00150", "ISO 6709"),
    _kind("PERSON", "Name of a person, in Latin script", "Jane Doe", "GDPR Art. 4(1); found by a statistical model"),
    _kind("ADDRESS", "Postal address with a street or a box", "1234 Elm Street, Springfield",
          "GDPR Art. 4(1); found by a statistical model"),
    _kind("LOCATION", "City, region or country by itself", "Berlin", "45 CFR 164.514(b)(2)(i)(B); found by a statistical model"),
    _kind("ORGANIZATION", "Company or other organisation", "Example Bank Ltd", "common usage; found by a statistical model",
          default=False),
    _kind("PRODUCT", "Product somebody ordered, by brand or line and model", "iPhone 13",
          "common usage; personal as part of what somebody ordered, GDPR Art. 4(1)",
          cues="ordered, bought, delivered, return, refund, warranty", default=False),
    _kind("SECRET", "Password, key, token or other credential", "hunter2",
          "documentation of the providers; RFC 7519, RFC 7468", cues="password, api key, token, secret"),
)  # fmt: skip

# Common names of the field that a policy may speak of though no built-in detector finds them: the caller's own may.
VOCABULARY: frozenset[str] = frozenset({"NRP", "MEDICAL_RECORD"})


def region_codes(regions: Sequence[str] | None) -> tuple[str, ...] | None:
    """Return the caller's regions as the tables spell them, in their order; ``None`` is all.

    Raises:
        ConfigurationError: a single string, whose letters are no regions, or something that is no text.
    """
    if isinstance(regions, str):
        raise ConfigurationError(f"regions wants a list of codes; write [{regions!r}]")
    if not all(isinstance(code, str) for code in regions or ()):
        raise ConfigurationError("regions wants a list of codes, such as ['US', 'DE']")
    return None if regions is None else tuple(code.upper().replace("GB", "UK") for code in regions)


def numbers_of(regions: Sequence[str] | None = None) -> tuple[Number, ...]:
    """Return the table entries of the regions, in their order, the worldwide ones first.

    Raises:
        ConfigurationError: a region privkit has no table for is fine (phone numbers know more regions), but
            a word that is no region code at all is not.
    """
    found: list[Number] = [
        *finance.NUMBERS,
        *commerce.NUMBERS,
        *registers.NUMBERS,
        *network.NUMBERS,
        *_table("eu"),
    ]
    for region in REGIONS if regions is None else regions:
        name = _FILES.get(region)
        if name is not None:
            found += _table(name)
    return tuple(found)


def _table(name: str) -> tuple[Number, ...]:
    table: tuple[Number, ...] = import_module(f"privkit.detectors.identity.{name}").NUMBERS
    return table


def catalogue(*, regions: Sequence[str] | None = None) -> tuple[Kind, ...]:
    """Return what privkit finds, one entry for each entity type, sorted by name.

    Args:
        regions: countries whose types to list, such as ``["US", "DE"]``; ``None`` for all.

    Raises:
        ConfigurationError: no list of codes.
    """
    kinds = {kind.entity_type: kind for kind in _OTHERS}
    for number in numbers_of(region_codes(regions)):
        known = kinds.get(number.entity_type)
        kinds[number.entity_type] = _merged(number, known)
    return tuple(kinds[name] for name in sorted(kinds))


def _merged(number: Number, known: Kind | None) -> Kind:
    """A type with several entries has their cues together, and what is first said of it otherwise."""
    if known is None:
        return Kind(
            number.entity_type,
            number.description,
            number.region,
            number.example,
            number.checksum,
            number.cues,
            number.alone == "never",
            number.default,
            number.source,
        )
    cues = tuple(dict.fromkeys((*known.cues, *number.cues)))
    return known._replace(cues=cues, needs_cue=known.needs_cue and number.alone == "never")


def wanted(
    entities: str | Iterable[str], exclude: Iterable[str], *, regions: Sequence[str] | None
) -> frozenset[str]:
    """Return the entity types that ``default(entities=…, exclude=…)`` speaks of.

    Raises:
        UnknownEntityError: a name no entry has.
        ConfigurationError: a word other than "default" or "all".
    """
    kinds = catalogue(regions=regions)
    everything = {kind.entity_type for kind in catalogue()}
    if entities == "all":
        chosen = {kind.entity_type for kind in kinds}
    elif entities == "default":
        chosen = {kind.entity_type for kind in kinds if kind.default}
    elif isinstance(entities, str) or not isinstance(entities, Iterable):
        hint = nearest(str(entities), ["default", "all", *everything])
        raise ConfigurationError(
            f"entities is 'default', 'all' or a list of entity types, not {entities!r}{hint}"
        )
    else:
        chosen = {_known(name, everything) for name in entities}
    return frozenset(chosen - {_known(name, everything) for name in exclude})


def _known(name: str, everything: set[str]) -> str:
    if name in everything:
        return name
    if name in VOCABULARY:
        raise UnknownEntityError(
            f"no built-in detector finds {name} yet; pass a detector of your own that does"
        )
    raise UnknownEntityError(f"unknown entity type {name!r}{nearest(str(name), everything | VOCABULARY)}")
