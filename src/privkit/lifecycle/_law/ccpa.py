"""Time limits of the California Consumer Privacy Act.

Source: California Civil Code § 1798.100 and following, and the regulations under it, 11 CCR § 7000 and following.
They run from the day of receipt whatever time it takes to verify who asks, so nothing pauses them. Read strictly:
a last day that is no working day is not moved.
"""

LAW = {
    "name": "ccpa",
    "title": "California Consumer Privacy Act of 2018, as amended, and its regulations",
    "counting": {
        "citation": "Cal. Civ. Code § 10 (the first day is left out); 11 CCR § 7021",
        "weekend": (5, 6),
    },
    "bases": {"opt_out": "Cal. Civ. Code § 1798.120"},
    "erasure_exceptions": {
        "contract": "Cal. Civ. Code § 1798.105(d)(1)",
        "security": "Cal. Civ. Code § 1798.105(d)(2)",
        "repair": "Cal. Civ. Code § 1798.105(d)(3)",
        "expression": "Cal. Civ. Code § 1798.105(d)(4)",
        "communications": "Cal. Civ. Code § 1798.105(d)(5)",
        "research": "Cal. Civ. Code § 1798.105(d)(6)",
        "expected_use": "Cal. Civ. Code § 1798.105(d)(7)",
        "legal_obligation": "Cal. Civ. Code § 1798.105(d)(8)",
    },
    "refusals": {
        "unfounded": "Cal. Civ. Code § 1798.145(h)(3)",
        "excessive": "Cal. Civ. Code § 1798.145(h)(3)",
    },
    "signals": {"Sec-GPC": "11 CCR § 7025 (opt-out preference signals)"},
    "rules": (
        {
            "actions": ("access", "erasure"),
            "since": "2020-01-01",
            "period": {"days": 45},
            "extension": {"days": 45},
            "from": "receipt",
            "citation": "Cal. Civ. Code § 1798.130(a)(2); 11 CCR § 7021(b)",
        },
        {
            "actions": ("rectification",),
            "since": "2023-01-01",
            "period": {"days": 45},
            "extension": {"days": 45},
            "from": "receipt",
            "citation": "Cal. Civ. Code §§ 1798.106, 1798.130(a)(2); 11 CCR § 7021(b)",
        },
        {
            "actions": ("acknowledgement",),
            "since": "2020-08-14",
            "period": {"business_days": 10},
            "from": "receipt",
            "citation": "11 CCR § 7021(a)",
        },
        {
            "actions": ("extension_notice",),
            "since": "2020-01-01",
            "period": {"days": 45},
            "from": "receipt",
            "citation": "Cal. Civ. Code § 1798.130(a)(2); 11 CCR § 7021(b)",
        },
        {
            "actions": ("opt_out",),
            "since": "2020-08-14",
            "period": {"business_days": 15},
            "from": "receipt",
            "citation": "11 CCR § 7026(f)",
        },
        {
            "actions": ("limit_use",),
            "since": "2023-03-29",
            "period": {"business_days": 15},
            "from": "receipt",
            "citation": "Cal. Civ. Code § 1798.121; 11 CCR § 7027(g)",
        },
    ),
}
