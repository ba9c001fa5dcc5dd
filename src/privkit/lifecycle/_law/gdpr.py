"""Time limits and lawful bases of the General Data Protection Regulation.

Source: Regulation (EU) 2016/679, OJ L 119, 4.5.2016, p. 1; how periods are counted: Regulation (EEC, Euratom)
No 1182/71, OJ L 124, 8.6.1971, p. 1, Art. 3. How a pause works: EDPB Guidelines 01/2022 on the right of access,
version 2.1 of 28 March 2023, section 5.3. Hours are counted from the moment itself, which is never later than that
regulation's Art. 3(1) and (2)(a) would have it.
"""

LAW = {
    "name": "gdpr",
    "title": "Regulation (EU) 2016/679 (General Data Protection Regulation)",
    "counting": {
        "citation": "Regulation (EEC, Euratom) No 1182/71 Art. 3(2)(c), 3(4)",
        "weekend": (5, 6),
    },
    "bases": {
        "consent": "Art. 6(1)(a)",
        "contract": "Art. 6(1)(b)",
        "legal_obligation": "Art. 6(1)(c)",
        "vital_interests": "Art. 6(1)(d)",
        "public_task": "Art. 6(1)(e)",
        "legitimate_interests": "Art. 6(1)(f)",
    },
    "erasure_exceptions": {
        "expression": "Art. 17(3)(a)",
        "legal_obligation": "Art. 17(3)(b)",
        "public_health": "Art. 17(3)(c)",
        "archiving": "Art. 17(3)(d)",
        "legal_claims": "Art. 17(3)(e)",
    },
    "refusals": {"unfounded": "Art. 12(5)(b)", "excessive": "Art. 12(5)(b)"},
    "rules": (
        {
            "actions": ("access", "erasure", "rectification", "restriction", "portability", "objection"),
            "since": "2018-05-25",
            "period": {"months": 1},
            "extension": {"months": 2},
            "from": "receipt",
            "roll": True,
            "pauses": {
                "identity": "Art. 12(6), 11(2); EDPB Guidelines 01/2022 section 5.3",
                "clarification": "Recital 63; EDPB Guidelines 01/2022 section 5.3",
            },
            "citation": "GDPR Art. 12(3)",
        },
        {
            "actions": ("extension_notice", "refusal_notice"),
            "since": "2018-05-25",
            "period": {"months": 1},
            "from": "receipt",
            "roll": True,
            "citation": "GDPR Art. 12(3), 12(4)",
        },
        {
            "actions": ("breach_authority",),
            "since": "2018-05-25",
            "period": {"hours": 72},
            "from": "awareness",
            "citation": "GDPR Art. 33(1)",
        },
    ),
    "breach_notice": {
        "nature": "Art. 33(3)(a)",
        "contact": "Art. 33(3)(b)",
        "consequences": "Art. 33(3)(c)",
        "measures": "Art. 33(3)(d)",
    },
    "without_period": {"breach_people": "GDPR Art. 34(1): without undue delay, where the risk is high"},
}
