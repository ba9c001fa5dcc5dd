"""Replacing: numbers by entity, leads of prose placeholders, and the seeds' sentence in many forms."""

from __future__ import annotations

import pytest

from privkit import Policy, Shield, Span
from privkit._replace import Numbering, lead_size, longest_lead, replaced
from privkit.detectors import phrases
from privkit.redactors import mask, placeholder

VALUES = {
    "PERSON": [
        "John Smith", "Smith", "Maria Lopez", "Anna Müller", "Jean Dupont", "Marie Dupont", "Giulia Rossi", "Jan Kowalski",
        "Piet de Vries", "João Silva", "Asha Rao", "John",
    ],
    "PRODUCT": ["iPhone 13", "Galaxy S9", "ThinkPad X1"],
    "ADDRESS": ["1234 Elm Street", "12 Oak Road", "Elmstraße 5", "12 rue Verte", "Calle Luna 4", "Via Roma 3",
                "Dorpsstraat 7", "ul. Polna 8", "Rua Azul 9"],
    "LOCATION": ["Berlin"],
    "ORDER_NUMBER": ["559201", "559207", "559208"],
    "INVOICE_NUMBER": ["INV-77", "INV-78"],
    "TICKET_NUMBER": ["T-501"],
}  # fmt: skip
DETECTORS = [phrases(kind, values) for kind, values in VALUES.items()]


def shield(language: str = "en") -> Shield:
    return Shield(policy=Policy(default=placeholder(style="prose", language=language)), detectors=DETECTORS)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # the seeds' sentence, its order of words turned about, its spelling changed
        ("en", "John Smith ordered an iPhone 13, but it hasn't arrived at his address on 1234 Elm Street.",
         "Customer Name ordered Product A, but it hasn't arrived at Customer Address."),
        ("en", "john smith ordered an iphone 13 but it hasnt arrived at his address on 1234 elm street",
         "Customer Name ordered Product A but it hasnt arrived at Customer Address"),
        ("en", "JOHN SMITH ORDERED AN IPHONE 13, BUT IT HASN'T ARRIVED AT HIS ADDRESS ON 1234 ELM STREET.",
         "Customer Name ORDERED Product A, BUT IT HASN'T ARRIVED AT Customer Address."),
        ("en", "An iPhone 13 was ordered by John Smith and never came to 1234 Elm Street.",
         "Product A was ordered by Customer Name and never came to Customer Address."),
        ("en", "The iPhone 13 has not reached my home address, 1234 Elm Street, yet. John Smith",
         "Product A has not reached Customer Address, yet. Customer Name"),
        ("en", "Mr. Smith ordered the Galaxy S9 for delivery at her new shipping address at 12 Oak Road.",
         "Customer Name ordered Product A for delivery at Customer Address."),
        ("en", "John Smith and Maria Lopez each ordered an iPhone 13.",
         "Customer Name and Customer Name 2 each ordered Product A."),
        ("en", "Maria Lopez swapped her iPhone 13 for a Galaxy S9.",
         "Customer Name swapped Product A for Product B."),
        ("en", "Move it from my old address 1234 Elm Street to my new address 12 Oak Road.",
         "Move it from Customer Address to Customer Address 2."),
        ("en", "Prof. Dr. John Smith called, then Dr Smith.", "Customer Name called, then Customer Name."),
        ("en", "Our customer Asha Rao wants this ThinkPad X1.", "Customer Name wants Product A."),
        ("en", "Send it to my address in Berlin.", "Send it to Customer Location."),
        # what has to stay for the sentence to keep its meaning
        ("en", "My address is 1234 Elm Street.", "My address is Customer Address."),
        ("en", "Address: 1234 Elm Street", "Address: Customer Address"),
        ("en", "I ordered a black iPhone 13.", "I ordered a black Product A."),
        ("en", "I heard that iPhone 13 is good.", "I heard that Product A is good."),
        ("en", "I miss John", "I miss Customer Name"),
        ("en", "Thea iPhone 13", "Thea Product A"),
        ("en", "It took 500 ms. John Smith waited.", "It took 500 ms. Customer Name waited."),
        ("en", "Did it come? No. 559201 did not.", "Did it come? No. Order #1 did not."),
        ("en", "my order\n559201", "my order\nOrder #1"),
        ("en", "an\u2028iPhone 13", "an\u2028Product A"),
        ("en", "My order number is 559201.", "My order number is Order #1."),
        # numbers
        ("en", "order number 559201", "Order #1"),
        ("en", "Where is order #559201?", "Where is Order #1?"),
        ("en", "order no. 559201 and order No.559207", "Order #1 and Order #2"),
        ("en", "about my order 559201", "about Order #1"),
        ("en", "my last order 559201", "my last Order #1"),
        ("en", "Order: 559201", "Order #1"),
        ("en", "order-559201 and Order-No. 559207", "Order #1 and Order #2"),
        ("en", "re-order-559201", "re-order-Order #1"),
        ("en", "orders 559201, 559207 and 559208", "Order #1, Order #2 and Order #3"),
        ("en", "orders #559201, #559207, and again #559201", "Order #1, Order #2, and again Order #1"),
        ("en", "the order with the number 559201", "Order #1"),
        ("en", "the booking reference 559201", "Order #1"),
        ("en", "invoices INV-77 and INV-78 for ticket #T-501", "Invoice #1 and Invoice #2 for Ticket #1"),
        # other languages
        ("de", "Anna Müller hat ein iPhone 13 bestellt, es kam nie an ihre Adresse in der Elmstraße 5.",
         "Kundenname hat Produkt A bestellt, es kam nie an Kundenadresse."),
        ("de", "Frau Dr. Anna Müller fragt nach der Bestellung mit der Nummer 559201",
         "Kundenname fragt nach Bestellung Nr. 1"),
        ("de", "meine Bestellnummer: 559201", "Bestellung Nr. 1"),
        ("de", "Rechnung Nr. INV-77", "Rechnung Nr. 1"),
        ("fr", "Jean Dupont a commandé un iPhone 13, pas encore livré à son adresse au 12 rue Verte.",
         "Nom du client a commandé Produit A, pas encore livré à Adresse du client."),
        ("fr", "Mme Marie Dupont attend l'iPhone 13 de sa commande n° 559201",
         "Nom du client attend Produit A de Commande n° 1"),
        ("es", "Maria Lopez pidió un iPhone 13, pero no llegó a su dirección de envío en Calle Luna 4.",
         "Nombre del cliente pidió Producto A, pero no llegó a Dirección del cliente."),
        ("es", "La Sra. Maria Lopez pregunta por su pedido n.º 559201",
         "Nombre del cliente pregunta por Pedido n.º 1"),
        ("it", "Giulia Rossi ha ordinato il suo iPhone 13, mai arrivato al suo indirizzo in Via Roma 3.",
         "Nome del cliente ha ordinato Prodotto A, mai arrivato al Indirizzo del cliente."),
        ("it", "l'ordine numero 559201", "Ordine n. 1"),
        ("nl", "Piet de Vries heeft een iPhone 13 besteld, nooit aangekomen op zijn adres op Dorpsstraat 7.",
         "Naam van de klant heeft Product A besteld, nooit aangekomen op Adres van de klant."),
        ("nl", "mijn bestelling met nummer 559201", "Bestelling nr. 1"),
        ("pl", "Pan Jan Kowalski zamówił iPhone 13, nie dotarł na jego adres przy ul. Polna 8.",
         "Nazwisko klienta zamówił Produkt A, nie dotarł na Adres klienta."),
        ("pl", "moje zamówienie nr 559201", "Zamówienie nr 1"),
        ("pt", "João Silva pediu um iPhone 13, mas não chegou em seu endereço na Rua Azul 9.",
         "Nome do cliente pediu Produto A, mas não chegou em Endereço do cliente."),
        ("pt", "o meu pedido número 559201", "Pedido n.º 1"),
    ],
)  # fmt: skip
def test_prose_reads_as_a_person_would_write_it(language: str, text: str, expected: str) -> None:
    assert shield(language).redact(text).text == expected


def test_spans_are_the_findings_without_their_leads() -> None:
    text = "he ordered an iPhone 13"
    assert [text[span.start : span.end] for span in shield().redact(text).spans] == ["iPhone 13"]


@pytest.mark.parametrize("redactor", [placeholder(), mask()])
def test_only_prose_swallows_leads(redactor) -> None:
    made = Shield(policy=Policy(default=redactor), detectors=DETECTORS).redact("my order number 559201").text
    assert made.startswith("my order number ")
    assert longest_lead(Policy(default=redactor)) == 0


class Greedy:
    kind = "irreversible"

    def __init__(self, size: int) -> None:
        self.size = size
        self.seen: list[str] = []

    def lead(self, entity_type: str, before: str) -> int:
        self.seen.append(before)
        return self.size or len(before)

    def __call__(self, hit) -> str:
        return "X"


@pytest.mark.parametrize(
    ("text", "size", "expected"),
    [
        ("one two iPhone 13", 0, "X"),
        ("one two iPhone 13", 4, "one X"),
        ("one two iPhone 13", 9, "one two X"),  # more than there is
        ("one two iPhone 13", -1, "one two X"),
        ("one\ntwo iPhone 13", 0, "one\ntwo X"),  # a line break in it
        ("one\n iPhone 13", 2, "one\n X"),
        ("one\r\niPhone 13", 1, "one\r\nX"),
        ("Smith's old iPhone 13", 0, "XX"),  # up to the finding before
        ("Smith iPhone 13", 5, "X X"),
    ],
)
def test_a_lead_stays_on_its_line_and_off_other_findings(text: str, size: int, expected: str) -> None:
    assert Shield(policy=Policy(default=Greedy(size)), detectors=DETECTORS).redact(text).text == expected


def test_a_redactor_sees_at_most_48_characters_before_from_a_whole_word_on() -> None:
    redactor = Greedy(0)
    text = "abcdefg " * 10 + "iPhone 13"
    assert lead_size(redactor, "PRODUCT", text, 0, 80) == 48
    assert lead_size(redactor, "PRODUCT", "x" + text, 0, 81) == 48
    assert lead_size(redactor, "PRODUCT", "y" * 40 + " the order iPhone", 0, 51) == len("the order ")
    assert lead_size(redactor, "PRODUCT", "5the iPhone", 1, 5) == 1
    assert redactor.seen == ["abcdefg " * 6, "abcdefg " * 6, "the order ", " "]


def test_linked_mentions_are_one_entity_and_two_are_two() -> None:
    text = "John Smith, Maria Lopez, J.S., Smith"
    spans = [
        Span(0, 10, "PERSON", link=1),
        Span(12, 23, "PERSON", link=2),
        Span(25, 29, "PERSON", link=1),
        Span(31, 36, "PERSON", link=1),
    ]
    made = replaced(text, spans, Policy(), Numbering())
    assert made == "Customer Name, Customer Name 2, Customer Name, Customer Name"


def test_links_count_within_one_text_and_forms_beyond_it() -> None:
    numbering, policy = Numbering(), Policy()
    assert replaced("Johnny", [Span(0, 6, "PERSON", link=1)], policy, numbering) == "Customer Name"
    assert replaced("Ann Lee", [Span(0, 7, "PERSON", link=1)], policy, numbering) == "Customer Name 2"
    later = [Span(0, 4, "PERSON", link=5), Span(5, 11, "PERSON", link=5)]
    assert replaced("Jack Johnny", later, policy, numbering) == "Customer Name Customer Name"
    assert replaced("jack", [Span(0, 4, "PERSON")], policy, numbering) == "Customer Name"


def test_links_of_two_types_are_two_entities() -> None:
    numbering = Numbering()
    assert numbering.ordinal("PERSON", "Ann", 1) == 1
    assert numbering.ordinal("PERSON", "Bob", 2) == 2
    assert numbering.ordinal("PRODUCT", "Kettle", 2) == 1


def test_one_word_of_exactly_one_known_full_name_is_that_person() -> None:
    numbers = Numbering()
    names = [
        "John Smith",
        "Maria Lopez",
        "smith",
        "MARIA",
        "John Miller",
        "Miller",
        "John",
        "J. Weber",
        "J",
        "Zoë",
    ]
    assert [numbers.ordinal("PERSON", name) for name in names] == [1, 2, 1, 2, 3, 3, 4, 5, 6, 7]
    assert numbers.ordinal("ORGANIZATION", "Smith Partners") == numbers.ordinal("ORGANIZATION", "Smith") - 1


def test_numbers_hold_over_the_values_of_a_document_and_over_a_stream() -> None:
    data = {"a": "from John Smith", "b": ["Maria Lopez wrote", "Smith wrote"]}
    assert shield().redact_json(data) == {
        "a": "from Customer Name", "b": ["Customer Name 2 wrote", "Customer Name wrote"],
    }  # fmt: skip
    text = "John Smith wrote. " + "word " * 300 + "Maria Lopez and Smith wrote."
    assert "".join(shield().redact_stream([text[:700], text[700:]])) == shield().redact(text).text
    assert shield().redact(text).text.endswith("Customer Name 2 and Customer Name wrote.")


@pytest.mark.parametrize(
    ("entity_type", "one", "other", "same"),
    [
        ("PERSON", "José García", "Jose\u0301 Garci\u0301a", True),
        ("PERSON", "José", "Jose", False),
        ("CREDIT_CARD", "４１１１ １１１１ １１１１ １１１１", "4111 1111 1111 1111", True),
        ("PHONE_NUMBER", "٠٢٠ ٧٩٤٦ ٠٩٥٨", "020 7946 0958", True),
        ("PHONE_NUMBER", "+44 20 7946 0958", "0044 (0)20 7946 0958", True),
        ("PHONE_NUMBER", "+44 20 7946 0958", "+44 20 7946 0959", False),
        ("EMAIL_ADDRESS", "jane\u200b@example.com", "JANE@example.com", True),
        ("EMAIL_ADDRESS", "jane.doe@example.com", "janedoe@example.com", False),
    ],
)
def test_a_value_has_one_number_however_its_signs_are_encoded(
    entity_type: str, one: str, other: str, same: bool
) -> None:
    numbers = Numbering()
    assert (numbers.ordinal(entity_type, one) == numbers.ordinal(entity_type, other)) is same
