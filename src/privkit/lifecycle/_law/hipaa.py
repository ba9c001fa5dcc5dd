"""Time limits of the Health Insurance Portability and Accountability Act's rules.

Source: 45 CFR part 164, subparts D (breach notification) and E (privacy). There is no right to erasure in it.
Read strictly: a last day that is no working day is not moved.
"""

LAW = {
    "name": "hipaa",
    "title": "HIPAA Privacy Rule and Breach Notification Rule, 45 CFR part 164",
    "counting": {"citation": "45 CFR 164.524(b)(2), 164.404(b): days after the event", "weekend": (5, 6)},
    "rules": (
        {
            "actions": ("access",),
            "since": "2013-03-26",
            "period": {"days": 30},
            "extension": {"days": 30},
            "from": "receipt",
            "citation": "45 CFR 164.524(b)(2)",
        },
        {
            "actions": ("rectification",),
            "since": "2003-04-14",
            "period": {"days": 60},
            "extension": {"days": 30},
            "from": "receipt",
            "citation": "45 CFR 164.526(b)(2)",
        },
        {
            "actions": ("extension_notice",),
            "since": "2013-03-26",
            "period": {"days": 30},
            "from": "receipt",
            "citation": "45 CFR 164.524(b)(2)(ii)",
        },
        {
            "actions": ("breach_people", "breach_authority"),
            "since": "2009-09-23",
            "period": {"days": 60},
            "from": "discovery",
            "citation": "45 CFR 164.404(b); 164.408(b) for 500 people or more",
        },
        {
            "actions": ("breach_authority_few",),  # fewer than 500 people: those of a year together
            "since": "2009-09-23",
            "period": {"days": 60},
            "from": "end of the year of discovery",
            "citation": "45 CFR 164.408(c)",
        },
        {
            "actions": ("breach_media",),  # more than 500 residents of one state
            "since": "2009-09-23",
            "period": {"days": 60},
            "from": "discovery",
            "citation": "45 CFR 164.406(b)",
        },
    ),
    "refusals": {"unreviewable": "45 CFR 164.524(a)(2)", "reviewable": "45 CFR 164.524(a)(3)"},
    "breach_notice": {
        "nature": "45 CFR 164.404(c)(1)(A), (B)",
        "steps_for_people": "45 CFR 164.404(c)(1)(C)",
        "measures": "45 CFR 164.404(c)(1)(D)",
        "contact": "45 CFR 164.404(c)(1)(E)",
    },
    "absent": {"erasure": "HIPAA gives no right to erasure"},
}
