"""Ready-made policies, each with the source of its choices.

They are starting points: ``presets.PCI.replace(regions=["US"])`` makes a changed copy.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from privkit.detectors.catalogue import catalogue
from privkit.policy import Policy
from privkit.redactors import generalise, mask, partial, placeholder

__all__ = ["LOGS", "PCI", "PRESETS", "SUPPORT_CHAT", "TRAINING"]


#: Transcripts for people: readable words in place of values, and products among them, which the default set
#: does not hold. Source: data minimisation, GDPR Art. 5(1)(c).
SUPPORT_CHAT = Policy(
    name="support-chat",
    default=placeholder(style="prose"),
    entities=(*(kind.entity_type for kind in catalogue() if kind.default), "PRODUCT"),
)

#: Application logs: labels that can be searched for, networks instead of addresses of machines, and
#: no trace of credentials. Names and places are left out: the model that finds them is made for messages, and takes words of
#: programs for names. Source: OWASP Logging Cheat Sheet, "Data to exclude".
LOGS = Policy(
    name="logs",
    default=placeholder(style="labelled"),
    exclude=("PERSON", "ADDRESS", "LOCATION"),
    rules={"IP_ADDRESS": generalise(), "SECRET": mask(keep_length=False), "CVV": mask(keep_length=False)},
)

#: Corpora to train models on: labels, and dates and ages made coarse. Source: recital 26 GDPR; the kinds of
#: detail to coarsen follow 45 CFR 164.514(b)(2).
TRAINING = Policy(
    name="training",
    default=placeholder(style="labelled"),
    entities="all",
    rules={"DATE_TIME": generalise(), "DATE_OF_BIRTH": generalise(), "AGE": generalise()},
)

#: Card data only: of the card number the last four digits stay (requirement 3.4.1 allows no more than the first
#: six and the last four), of its verification value nothing (3.3.1). Source: PCI DSS v4.0.1.
PCI = Policy(
    name="pci",
    entities=("CREDIT_CARD", "CVV", "CARD_EXPIRY"),
    default=placeholder(style="labelled"),
    rules={"CREDIT_CARD": partial(keep_last=4), "CVV": mask(keep_length=False)},
)

PRESETS: Mapping[str, Policy] = MappingProxyType(
    {policy.name: policy for policy in (SUPPORT_CHAT, LOGS, TRAINING, PCI)}
)
