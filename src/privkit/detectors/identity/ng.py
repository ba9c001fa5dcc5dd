"""Nigeria: national identification number and vehicle registration."""

from __future__ import annotations

from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _nin(value: str) -> bool:
    return len(value) == 11 and value.isdecimal() and len(set(value)) > 1


NUMBERS: tuple[Number, ...] = (
    # The law and the commission publish no rule for a check digit, so none is asked for.
    Number(
        "NG_NIN",
        "Nigerian national identification number",
        ("00000000000", "0000-000-0000", "000-0000-0000", "000-000-00000", "0000-0000-000"),
        "12345678901",
        (
            "nin", "nin number", "nin no", "nimc", "nimc number", "nin slip", "virtual nin", "nigerian nin",
            "national identification number", "national identity number", "national id", "national id number",
            "nigerian id", "nigerian national id", "nomba nin", "lambar nin", "lambar katin dan kasa",
            "nomba idanimo", "nonba njirimara",
        ),
        "National Identity Management Commission Act 2007 (Nigeria), sections 14 to 16",
        region="NG", check=_nin,
    ),
    Number(
        "NG_VEHICLE_REGISTRATION",
        "Nigerian vehicle registration number",
        ("AAA-000AA", "AAA-000-AA", "AA-000-AAA", "AA000-AAA"),
        "ABC-123DE",
        (
            "plate number", "plate no", "number plate", "license plate", "licence plate", "vehicle registration",
            "vehicle registration number", "vehicle plate", "vehicle number", "registration plate", "car plate",
            "reg number", "reg no", "vehicle reg", "lambar mota", "nomba oko",
        ),
        "National Road Traffic Regulations 2012 (Nigeria), parts on number plates; Federal Road Safety Corps",
        region="NG",
    ),
)  # fmt: skip
