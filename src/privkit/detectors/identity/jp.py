"""Japan: individual number (My Number) and corporate number."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _individual(value: str) -> bool:
    if len(value) != 12 or not value.isdecimal() or not value.strip("0"):
        return False
    remainder = weighted_sum(value, (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) % 11
    return int(value[11]) == (11 - remainder if remainder > 1 else 0)


def _corporate(value: str) -> bool:
    if len(value) != 13 or not value.isdecimal() or not value[1:].strip("0"):
        return False
    return int(value[0]) == 9 - weighted_sum(value[1:], (2, 1) * 6) % 9


NUMBERS: tuple[Number, ...] = (
    Number(
        "JP_IN",
        "Japanese individual number (My Number)",
        ("0000-0000-0000", "000-000-000-000"),
        "6214 9832 0257",
        (
            "my number", "mynumber", "my number card", "my number is", "individual number",
            "japanese individual number", "japan individual number", "social security and tax",
            "kojin bango", "kojin bangou", "kojinbango", "mai namba", "mainanba", "mai nanba", "mainamba",
            "マイナンバー", "個人番号", "マイナンバーカード", "個人番号カード",
            "mynumber card",
        ),
        "Ministry of Internal Affairs and Communications, ordinance 85 of 2014, article 5",
        region="JP", check=_individual, checksum="weights 2-7, modulo 11", strength=1,
    ),
    Number(
        "JP_CN",
        "Japanese corporate number (hojin bango)",
        ("0-0000-0000-0000", "0-000-000-000-000"),
        "5-8356-7825-6246",
        (
            "corporate number", "japanese corporate number", "japan corporate number", "hojin bango",
            "法人番号", "会社番号",
            "houjin bangou", "hojinbango", "hojin bangou", "houjinbangou", "company number",
        ),
        "Ministry of Finance, ordinance 70 of 2014, article 2; National Tax Agency, corporate number",
        region="JP", check=_corporate, checksum="weights 1 and 2, modulo 9", strength=1,
    ),
)  # fmt: skip
