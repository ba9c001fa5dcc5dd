"""Time limits of the United Kingdom's General Data Protection Regulation.

Source: Regulation (EU) 2016/679 as it forms part of the law of the United Kingdom (European Union (Withdrawal) Act
2018, s. 3), with the Data Protection Act 2018. How a month is counted, and pauses: Information Commissioner's
Office, guide to the right of access. Changes by the Data (Use and Access) Act 2025 to how pauses are written down
leave the lengths as they are.
"""

LAW = {
    "name": "uk_gdpr",
    "title": "UK General Data Protection Regulation and Data Protection Act 2018",
    "counting": {
        "citation": "Data Protection Act 2018 s. 205(2) (Regulation No 1182/71 Art. 3); ICO, right of access",
        "weekend": (5, 6),
    },
    "erasure_exceptions": {
        "expression": "UK GDPR Art. 17(3)(a)",
        "legal_obligation": "UK GDPR Art. 17(3)(b)",
        "public_health": "UK GDPR Art. 17(3)(c)",
        "archiving": "UK GDPR Art. 17(3)(d)",
        "legal_claims": "UK GDPR Art. 17(3)(e)",
    },
    "refusals": {"unfounded": "UK GDPR Art. 12(5)(b)", "excessive": "UK GDPR Art. 12(5)(b)"},
    "rules": (
        {
            "actions": ("access", "erasure", "rectification", "restriction", "portability", "objection"),
            "since": "2021-01-01",
            "period": {"months": 1},
            "extension": {"months": 2},
            "from": "receipt",
            "roll": True,
            "pauses": {
                "identity": "UK GDPR Art. 12(6); ICO, right of access",
                "clarification": "Recital 63; ICO, right of access",
            },
            "citation": "UK GDPR Art. 12(3)",
        },
        {
            "actions": ("extension_notice", "refusal_notice"),
            "since": "2021-01-01",
            "period": {"months": 1},
            "from": "receipt",
            "roll": True,
            "citation": "UK GDPR Art. 12(3), 12(4)",
        },
        {
            "actions": ("breach_authority",),
            "since": "2021-01-01",
            "period": {"hours": 72},
            "from": "awareness",
            "citation": "UK GDPR Art. 33(1)",
        },
    ),
    "breach_notice": {
        "nature": "UK GDPR Art. 33(3)(a)",
        "contact": "UK GDPR Art. 33(3)(b)",
        "consequences": "UK GDPR Art. 33(3)(c)",
        "measures": "UK GDPR Art. 33(3)(d)",
    },
    "without_period": {"breach_people": "UK GDPR Art. 34(1): without undue delay, where the risk is high"},
}
