"""Morocco: common identifier of an enterprise."""

from __future__ import annotations

from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _ice(value: str) -> bool:
    return len(value) == 15 and value.isdecimal() and bool(value.strip("0")) and int(value) % 97 == 0


NUMBERS: tuple[Number, ...] = (
    Number(
        "MA_ICE",
        "Moroccan common identifier of an enterprise (ICE)",
        ("000000000-0000-00", "000-000-000-000-000", "00-00-00-00-00-00-000", "000000000-000000"),
        "001561191000066",
        (
            "ice", "ice number", "ice no", "numero ice", "numero d ice", "identifiant commun", "ice maroc",
            "التعريف الموحد للمقاولة", "المعرف الموحد للمقاولة", "رقم التعريف الموحد",
            "identifiant commun entreprise", "identifiant commun de l", "common company identifier",
            "common business identifier", "moroccan tax number", "ta rif mowahad",
        ),
        "Decree 2-11-63 of 20 May 2011 (Morocco), common identifier of the enterprise; ISO/IEC 7064",
        region="MA", check=_ice, checksum="mod 97", strength=2,
    ),
)  # fmt: skip
