"""The words before a finding that a prose placeholder takes the place of, such as "an" before "iPhone 13".

A lead ends directly before the finding and lies on one line. Whether some words are a lead depends on them
alone, not on what stands before them, so that a stream gives what the whole text gives. Adjectives stay
("a black Product A"), and so does a verb or, but for numbers, a colon between ("my address is …").
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["lead_pattern"]

_GAP = r"[ \t\xa0]{1,2}"
_MAYBE = r"[ \t\xa0]{0,2}"
_NUMBERS = frozenset({"ORDER_NUMBER", "INVOICE_NUMBER", "TICKET_NUMBER"})

# By language. ARTICLE: what a product loses. OWN: what may stand before the noun of the other types; KIND and
# AFTER: adjectives around the noun of an address; AT: prepositions between it and the address; NUMBER: words
# for "number"; WITH: words between noun and number; CLIENT and TITLE: before a person's name.
_TABLES = {
    "en": r"""
ARTICLE an?|the|my|his|her|their|our|your|its|this
OWN my|his|her|their|our|your|the|this|an?
KIND home|billing|shipping|delivery|mailing|postal|street|work|office|new|old|current|previous|permanent
ADDRESS add?ress
AT on|at|in
ORDER_NUMBER orders?|bookings?|reservations?
INVOICE_NUMBER invoices?|bills?
TICKET_NUMBER tickets?|cases?
NUMBER numbers?|no\.?|nos\.|nr\.?|num\.?|id|ref\.?|reference(?: number)?
WITH with(?: the)?
CLIENT customer|client
TITLE mr\.?|mrs\.?|ms|(?-i:M[sS]\.)|mx\.?|dr\.?|prof\.?|professor|doctor|(?-i:Miss|Sir|Madam)
""",
    "de": r"""
ARTICLE eine?[nmrs]?|der|die|das|den|dem|des|(?:mein|dein|sein|ihr|unser|euer|eur|dies)(?:e[nmrs]?)?
OWN (?:mein|dein|sein|ihr|unser|eur|dies|ein)(?:e[nmrs]?)?|der|die|das|den|dem|des
KIND neuen?|alten?|aktuellen?|private|privaten
ADDRESS adresse|anschrift|lieferadresse|lieferanschrift|rechnungsadresse|wohnadresse|postadresse|heimadresse
AT in(?: der)?|im|am
ORDER_NUMBER bestellung(?:en)?|bestellnummern?|bestellnr\.?|auftrag|auftr[aä]ge|auftragsnummer|buchung|buchungsnummer
INVOICE_NUMBER rechnung(?:en)?|rechnungsnummern?|rechnungsnr\.?
TICKET_NUMBER tickets?|ticketnummer|vorgang|vorgangsnummer
NUMBER nummern?|nr\.?|id
WITH mit(?: der)?
CLIENT kunde|kunden|kundin
TITLE herrn?|frau|dr\.?|prof\.?|doktor|professor|professorin
""",
    "fr": r"""
ARTICLE une?|les?|la|l['’]|mon|ma|mes|ton|ta|son|sa|ses|notre|nos|votre|vos|leurs?|cet?|cette
OWN mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leurs?|les?|la|l['’]|cette|une?
KIND nouvelle|ancienne
AFTER de livraison|de facturation|postale|personnelle|actuelle
ADDRESS adresse
AT au|à|sur|dans
ORDER_NUMBER commandes?|réservations?
INVOICE_NUMBER factures?
TICKET_NUMBER tickets?|dossiers?
NUMBER numéros?|num\.?|n[°º]|nos?\.?|n\.
WITH avec le|portant le
CLIENT client|cliente
TITLE (?-i:M\.)|mr\.?|mme\.?|mlle\.?|monsieur|madame|mademoiselle|dr\.?|docteur|pr\.
""",
    "es": r"""
ARTICLE una?|unos|unas|el|la|los|las|mis?|sus?|tus?|nuestr[oa]s?|este|esta
OWN mis?|sus?|tus?|nuestr[oa]s?|el|la|los|las|una?|este|esta
KIND nueva|antigua
AFTER de envío|de entrega|de facturación|postal|actual|particular
ADDRESS dirección|direccion|domicilio
AT en
ORDER_NUMBER pedidos?|órdenes|orden|reservas?
INVOICE_NUMBER facturas?
TICKET_NUMBER tickets?|casos?
NUMBER números?|numeros?|n[úu]m\.?|n\.?[º°]|nro\.?|no\.
WITH con(?: el)?
CLIENT clientes?|clienta
TITLE (?:(?:el|la) )?(?:sr\.?|sra\.?|srta\.?|señora?|señorita)|don|doña|(?-i:D\.ª?)|dr\.?|dra\.?
""",
    "it": r"""
ARTICLE un[oa]?|un['’]|l['’]|(?:(?:il|la|i|le) )?(?:mi[oae]|miei|tu[oae]|su[oae]|suoi|[nv]ostr[oaie])|il|lo|la|gli|le|quest[oa]
OWN (?:(?:il|la|i|le) )?(?:mi[oae]|miei|tu[oae]|su[oae]|suoi|[nv]ostr[oaie])|il|lo|la|l['’]|un['’]?|gli|i
KIND nuovo|vecchio
AFTER di casa|di consegna|di spedizione|di fatturazione|postale|attuale
ADDRESS indirizzo
AT in|a
ORDER_NUMBER ordin[ei]|prenotazion[ei]
INVOICE_NUMBER fattur[ae]
TICKET_NUMBER tickets?|pratica
NUMBER numer[oi]|num\.?|n\.?[º°]|nr\.?|n\.
WITH con(?: il)?
CLIENT clienti?
TITLE (?:(?:il|la) )?(?:sig\.?|sig\.ra|sig\.na|signora?|signorina|signor)|dott\.?|dott\.ssa|dottore|dottoressa|dr\.?|prof\.?
""",
    "nl": r"""
ARTICLE een|de|het|mijn|zijn|haar|hun|onze?|jouw|je|uw|deze|dit
OWN mijn|zijn|haar|hun|onze?|jouw|je|uw|de|het|een|deze|dit
KIND nieuwe?|oude?|huidige?
ADDRESS adres|huisadres|thuisadres|bezorgadres|afleveradres|verzendadres|factuuradres|postadres|woonadres
AT op|in|aan(?: de)?
ORDER_NUMBER bestelling(?:en)?|bestelnummers?|orders?|ordernummers?|boeking|boekingsnummer|reservering
INVOICE_NUMBER factu(?:ur|ren)|factuurnummers?
TICKET_NUMBER tickets?|ticketnummer|zaak|zaaknummer
NUMBER nummers?|nrs?\.?|no\.|id
WITH met(?: het)?
CLIENT klant|klante
TITLE dhr\.?|mevr\.?|mw\.?|meneer|mevrouw|de heer|dr\.?|prof\.?|mr\.
""",
    "pl": r"""
ARTICLE m[óo]j|(?:mo|swo)(?:ja|je|jego|jej|im|ją)|sw[óo]j|jego|jej|ich|nasz(?:a|e|ego|ej)?|tego|ten|tę|tej
OWN m[óo]j|(?:mo|swo)(?:ja|je|jego|jej|im|ją)|sw[óo]j|jego|jej|ich|nasz(?:a|e|ego|ej)?|to|tego
KIND nowy|nowego|nowym|stary|starego|starym|domowy|domowego
AFTER dostawy|domowy|rozliczeniowy|zamieszkania|korespondencyjny
ADDRESS adres|adresu|adresem|adresie
AT przy|na|w
ORDER_NUMBER zamówie(?:nie|nia|niu|niem|ń)|zamowieni[ea]|rezerwacj[aię]
INVOICE_NUMBER faktur[ayęą]?|fakturze
TICKET_NUMBER zgłosze(?:nie|nia|niu|niem)|zgloszenie|ticket
NUMBER numery?|numerze|nr\.?
WITH o|z
CLIENT klient|klienta|klientka|klientki
TITLE pan|pana|panu|pani|panią|dr\.?|prof\.?|inż\.
""",
    "pt": r"""
ARTICLE (?:[oa]s? )?(?:meus?|minhas?|seus?|suas?|teu|tua|noss[oa]s?)|uma?|[oa]s?|este|esta
OWN (?:[oa]s? )?(?:meus?|minhas?|seus?|suas?|teu|tua|noss[oa]s?)|[oa]s?|uma?|este|esta
KIND novo|antigo
AFTER de entrega|de cobrança|de faturamento|residencial|postal|atual
ADDRESS endereço|endereco|morada
AT na|no|em
ORDER_NUMBER pedidos?|encomendas?|reservas?|ordem
INVOICE_NUMBER faturas?|notas? fiscal|notas? fiscais
TICKET_NUMBER chamados?|tickets?
NUMBER números?|numeros?|n[úu]m\.?|n\.?[º°]|nro\.?|no\.
WITH com(?: o)?|de
CLIENT clientes?
TITLE (?:[oa] )?(?:sr\.?ª?|sra\.?|srta\.?|senhora?|senhor)|dona|dr\.?|dra\.?|prof\.?
""",
}


@lru_cache(maxsize=64)
def lead_pattern(entity_type: str, language: str) -> re.Pattern[str] | None:
    """Return what finds the lead at the end of the text before a finding, or ``None`` if the type has none."""
    table = _table(language)
    if entity_type == "PRODUCT":
        lead = _spaced(table["ARTICLE"])
    elif entity_type in ("ADDRESS", "LOCATION"):
        lead = _address(table)
    elif entity_type in _NUMBERS:
        lead = _number(table, entity_type)
    elif entity_type == "PERSON":
        lead = rf"(?:(?:{_spaced(table['OWN'])})?(?:{table['CLIENT']}){_GAP})?(?:(?:{table['TITLE']}){_GAP}){{0,2}}"
    else:
        return None
    return re.compile(rf"(?<![\w-])(?:{lead})\Z", re.IGNORECASE)


def _table(language: str) -> dict[str, str]:
    rows = _TABLES[language].strip().split("\n")
    return {"AFTER": "", **dict(row.split(" ", 1) for row in rows)}


def _spaced(words: str) -> str:
    """Return the words, each with the space after it, which an elided article ("l'") does without."""
    return rf"(?:{words})(?:{_GAP}|(?<=['’]))"


def _address(table: dict[str, str]) -> str:
    kind = rf"(?:(?:{table['KIND']}){_GAP}){{0,2}}"
    after = rf"(?:{_GAP}(?:{table['AFTER']}))?" if table["AFTER"] else ""
    return rf"{_spaced(table['OWN'])}{kind}(?:{table['ADDRESS']}){after}(?:{_GAP}(?:{table['AT']}))?,?{_GAP}"


def _number(table: dict[str, str], entity_type: str) -> str:
    noun, own, number = table[entity_type], _spaced(table["OWN"]), table["NUMBER"]
    plain = number.partition("|")[0]  # without a noun no abbreviation: "No. 559201 is mine" is an answer
    called = rf"(?:{_GAP}(?:{table['WITH']}))?(?:{_GAP}|-)(?:{number})"
    gap = rf"(?:{_GAP}|:{_MAYBE}|{_MAYBE}[#№]{_MAYBE}|-|(?<=[.°º]))"
    return rf"(?:{own})?(?:{noun})(?:{called})?:?{gap}|(?:{own})?(?:{plain}):?{gap}|[#№]{_MAYBE}"
