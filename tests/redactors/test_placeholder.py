"""Placeholders: labels, prose, languages and labels of one's own."""

from __future__ import annotations

import pytest

from privkit.errors import ConfigurationError
from privkit.redactors import Hit, placeholder
from privkit.redactors._base import Leading
from privkit.redactors._prose import LANGUAGES, prose_label, readable
from privkit.redactors._prose_leads import lead_pattern
from privkit.text import Span


def hit(entity_type: str, ordinal: int = 1) -> Hit:
    return Hit(entity_type, "a value", ordinal, Span(0, 7, entity_type))


@pytest.mark.parametrize(
    ("entity_type", "ordinal", "labelled", "prose"),
    [
        ("PERSON", 1, "[PERSON_1]", "Customer Name"),
        ("PERSON", 2, "[PERSON_2]", "Customer Name 2"),
        ("EMAIL_ADDRESS", 1, "[EMAIL_ADDRESS_1]", "Customer Email"),
        ("ADDRESS", 1, "[ADDRESS_1]", "Customer Address"),
        ("PHONE_NUMBER", 3, "[PHONE_NUMBER_3]", "Customer Phone Number 3"),
        ("CREDIT_CARD", 1, "[CREDIT_CARD_1]", "Card Number"),
        ("LOCATION", 1, "[LOCATION_1]", "Customer Location"),
        ("ORGANIZATION", 1, "[ORGANIZATION_1]", "Company"),
        ("ORDER_NUMBER", 1, "[ORDER_NUMBER_1]", "Order #1"),
        ("ORDER_NUMBER", 2, "[ORDER_NUMBER_2]", "Order #2"),
        ("PRODUCT", 1, "[PRODUCT_1]", "Product A"),
        ("PRODUCT", 26, "[PRODUCT_26]", "Product Z"),
        ("PRODUCT", 27, "[PRODUCT_27]", "Product AA"),
        ("PRODUCT", 52, "[PRODUCT_52]", "Product AZ"),
        ("PRODUCT", 702, "[PRODUCT_702]", "Product ZZ"),
        ("PRODUCT", 703, "[PRODUCT_703]", "Product AAA"),
        ("US_SSN", 1, "[US_SSN_1]", "Social Security Number"),
        ("MX_CURP", 1, "[MX_CURP_1]", "Customer MX CURP"),
        ("EMPLOYEE_BADGE", 2, "[EMPLOYEE_BADGE_2]", "Customer Employee Badge 2"),
    ],
)
def test_english(entity_type: str, ordinal: int, labelled: str, prose: str) -> None:
    assert placeholder()(hit(entity_type, ordinal)) == labelled
    assert placeholder(style="prose")(hit(entity_type, ordinal)) == prose


@pytest.mark.parametrize(
    ("language", "person", "second_order", "product"),
    [
        ("de", "Kundenname", "Bestellung Nr. 2", "Produkt B"),
        ("fr", "Nom du client", "Commande n° 2", "Produit B"),
        ("es", "Nombre del cliente", "Pedido n.º 2", "Producto B"),
        ("it", "Nome del cliente", "Ordine n. 2", "Prodotto B"),
        ("pt", "Nome do cliente", "Pedido n.º 2", "Produto B"),
        ("nl", "Naam van de klant", "Bestelling nr. 2", "Product B"),
        ("pl", "Nazwisko klienta", "Zamówienie nr 2", "Produkt B"),
        ("pt-BR", "Nome do cliente", "Pedido n.º 2", "Produto B"),
        ("DE", "Kundenname", "Bestellung Nr. 2", "Produkt B"),
    ],
)
def test_other_languages(language: str, person: str, second_order: str, product: str) -> None:
    redactor = placeholder(style="prose", language=language)
    assert redactor(hit("PERSON")) == person
    assert redactor(hit("ORDER_NUMBER", 2)) == second_order
    assert redactor(hit("PRODUCT", 2)) == product


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_no_two_types_share_their_words_and_each_language_names_the_same_ones(language: str) -> None:
    _, table = LANGUAGES[language]
    assert len(set(table.values())) == len(table)
    assert set(LANGUAGES["de"][1]) <= set(table)
    assert all(words and words == words.strip() and words.isprintable() for words in table.values())


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_markers_stand_at_the_same_types_in_each_language(language: str) -> None:
    for entity_type, words in LANGUAGES[language][1].items():
        english = LANGUAGES["en"][1][entity_type]
        assert [marker in words for marker in ("{n}", "{a}")] == [
            marker in english for marker in ("{n}", "{a}")
        ]


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_an_unlisted_type_is_named_after_its_entity_type(language: str) -> None:
    made = placeholder(style="prose", language=language)(hit("DK_CPR"))
    assert "DK CPR" in made
    assert made != "DK CPR"


@pytest.mark.parametrize(
    ("entity_type", "words"),
    [
        ("NL_BSN", "NL BSN"),
        ("SE_PERSONNUMMER", "SE Personnummer"),
        ("US_BANK_NUMBER", "US Bank Number"),
        ("TAX_CODE", "Tax Code"),
        ("_", ""),
        ("already readable", "Already readable"),
    ],
)
def test_readable(entity_type: str, words: str) -> None:
    assert readable(entity_type) == words


def test_braces_of_a_type_are_not_markers() -> None:
    assert "{" not in prose_label("{n}", "en")
    assert placeholder(style="prose")(hit("{n}_{a}", 5)).endswith(" 5")


def test_labels_of_ones_own_go_before_the_table() -> None:
    labels = {"PERSON": "Client", "INVOICE_NUMBER": "Invoice no. {n}", "SHELF": "Shelf {a}"}
    prose = placeholder(style="prose", language="de", labels=labels)
    assert prose(hit("PERSON")) == "Client"
    assert prose(hit("PERSON", 2)) == "Client 2"
    assert prose(hit("INVOICE_NUMBER")) == "Invoice no. 1"
    assert prose(hit("SHELF", 28)) == "Shelf AB"
    assert prose(hit("ADDRESS")) == "Kundenadresse"
    assert placeholder(labels={"PERSON": "NAME"})(hit("PERSON", 2)) == "[NAME_2]"


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize(
    "entity_type",
    ["ADDRESS", "INVOICE_NUMBER", "LOCATION", "ORDER_NUMBER", "PERSON", "PRODUCT", "TICKET_NUMBER"],
)
def test_leads_are_there_in_each_language(language: str, entity_type: str) -> None:
    pattern = lead_pattern(entity_type, language)
    assert pattern is not None
    assert lead_pattern("EMAIL_ADDRESS", language) is None
    assert placeholder(style="prose", language=language).lead(entity_type, "zzz ") == 0


@pytest.mark.parametrize(
    ("language", "entity_type", "before", "lead"),
    [
        ("en", "PRODUCT", "ordered an ", "an "),
        ("en", "PRODUCT", "ordered AN\u00a0", "AN\u00a0"),
        ("en", "PRODUCT", "ordered an\n", ""),
        ("en", "PRODUCT", "ordered than ", ""),
        ("en", "PRODUCT", "ordered an", ""),
        ("en", "PRODUCT", "ordered an, ", ""),
        ("en", "PRODUCT", "plan-a ", ""),
        ("en", "ADDRESS", "to my old home address, ", "my old home address, "),
        ("en", "ADDRESS", "my email address ", ""),
        ("en", "ADDRESS", "The address. ", ""),
        ("en", "LOCATION", "her address in ", "her address in "),
        ("en", "LOCATION", "she lives in ", ""),
        ("en", "ORDER_NUMBER", "re-order ", ""),
        ("en", "ORDER_NUMBER", "border ", ""),
        ("en", "ORDER_NUMBER", "order id: ", "order id: "),
        ("en", "ORDER_NUMBER", "I gave an order. ", ""),
        ("en", "ORDER_NUMBER", "invoice ", ""),
        ("en", "INVOICE_NUMBER", "invoice ", "invoice "),
        ("en", "TICKET_NUMBER", "your case no. ", "your case no. "),
        ("en", "PERSON", "hi Mrs ", "Mrs "),
        ("en", "PERSON", "saw the doctor. ", ""),
        ("en", "EMAIL_ADDRESS", "an ", ""),
        ("de", "PRODUCT", "hat meinem ", "meinem "),
        ("de", "PRODUCT", "ordered an ", ""),
        ("fr", "PRODUCT", "reçu l\u2019", "l\u2019"),
        ("it", "ORDER_NUMBER", "dell'ordine n. ", "ordine n. "),
        ("es", "ORDER_NUMBER", "del pedido nº", "pedido nº"),
    ],
)
def test_a_lead_is_known_by_its_own_words(language: str, entity_type: str, before: str, lead: str) -> None:
    size = placeholder(style="prose", language=language).lead(entity_type, before)
    assert before[len(before) - size :] == lead


def test_leads_are_for_prose_only() -> None:
    assert isinstance(placeholder(style="prose"), Leading)
    assert not isinstance(placeholder(), Leading)


def test_labels_are_copied_so_that_later_changes_do_not_count() -> None:
    labels = {"PERSON": "Client"}
    redactor = placeholder(style="prose", labels=labels)
    labels["PERSON"] = "Other"
    assert redactor(hit("PERSON")) == "Client"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"style": "labeled"}, "style: .*did you mean 'labelled'"),
        ({"style": None}, "style: "),
        ({"language": "xx"}, "language: .*de, en, es"),
        ({"language": None}, "language: "),
        ({"labels": {"person": "Client"}}, "labels: a key is an entity type"),
        ({"labels": {1: "Client"}}, "labels: a key is an entity type"),
        ({"labels": {"PERSON": " "}}, "labels: PERSON needs"),
        ({"labels": {"PERSON": 7}}, "labels: PERSON needs"),
        ({"labels": {"PERSON": "a\nb"}}, "labels: PERSON needs"),
        ({"labels": {"PERSON": "a" * 61}}, "labels: PERSON needs"),
        ({"labels": {"PERSON": "a]"}}, "labels: brackets"),
        ({"labels": {"PERSON": "a {n}"}}, "labels: brackets"),
        ({"labels": {"PERSON": "a {x}"}, "style": "prose"}, "labels: brackets"),
        ({"labels": 5}, "labels: give a mapping"),
        ({"labels": "PERSON"}, "labels: give a mapping"),
    ],
)
def test_what_cannot_work_is_refused_when_built(options, message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        placeholder(**options)
