"""The sentence the project began with, and variations of it: found by the preset for support chats."""

from __future__ import annotations

from pathlib import Path

import pytest

import privkit
from privkit.cli import main

SENTENCE = "John Smith ordered an iPhone 13, but it hasn't arrived at his address on 1234 Elm Street."
REDACTED = "Customer Name ordered Product A, but it hasn't arrived at Customer Address."

VARIATIONS = [
    (
        "john smith ordered an iphone 13, but it hasn't arrived at his address on 1234 elm street.",
        "Customer Name ordered Product A, but it hasn't arrived at Customer Address.",
    ),
    (
        "JOHN SMITH ORDERED AN IPHONE 13, BUT IT HASN'T ARRIVED AT HIS ADDRESS ON 1234 ELM STREET.",
        "Customer Name ORDERED Product A, BUT IT HASN'T ARRIVED AT Customer Address.",
    ),
    (
        "Maria Garcia ordered a Galaxy S9, but it hasn't arrived at her address on 55 Oak Avenue.",
        "Customer Name ordered Product A, but it hasn't arrived at Customer Address.",
    ),
    (
        "Priya Patel bought a MacBook Air M2, but it never came to her address at 17 Church Lane, Leeds.",
        "Customer Name bought Product A, but it never came to Customer Address.",
    ),
    (
        "An iPhone 13 was ordered by John Smith, but it hasn't arrived at 1234 Elm Street.",
        "Product A was ordered by Customer Name, but it hasn't arrived at Customer Address.",
    ),
    (
        "The iPhone 13 John Smith ordered hasn't arrived at his address on 1234 Elm Street.",
        "Product A Customer Name ordered hasn't arrived at Customer Address.",
    ),
    (
        "At his address on 1234 Elm Street John Smith is still waiting for the iPhone 13 he ordered.",
        "At Customer Address Customer Name is still waiting for Product A he ordered.",
    ),
    (
        "My name is John Smith, I ordered an iPhone 13 but it hasn't arrived at my address, 1234 Elm Street.",
        "My name is Customer Name, I ordered Product A but it hasn't arrived at Customer Address.",
    ),
    (
        "Hi, John Smith here. My iPhone 13 hasn't arrived at 1234 Elm Street.",
        "Hi, Customer Name here. Product A hasn't arrived at Customer Address.",
    ),
    (
        "John Smith and Mary Jones ordered an iPhone 13, but it hasn't arrived.",
        "Customer Name and Customer Name 2 ordered Product A, but it hasn't arrived.",
    ),
    (
        "John Smith ordered an iPhone 13 and a Galaxy S9.",
        "Customer Name ordered Product A and Product B.",
    ),
    (
        "Emily Clark ordered two PlayStation 5, but they haven't arrived at her home address on 8 Maple Drive.",
        "Customer Name ordered two Product A, but they haven't arrived at Customer Address.",
    ),
    (
        "Mr. Smith ordered the Dyson V11 and wants it sent to 221B Baker Street.",
        "Customer Name ordered Product A and wants it sent to Customer Address.",
    ),
    (
        "Dr. Ahmed Khan ordered a ThinkPad X1, but it hasn't arrived at his office address on 900 Market Street, Suite 12.",
        "Customer Name ordered Product A, but it hasn't arrived at Customer Address.",
    ),
    (
        "Sarah O'Connor returned a Kindle Paperwhite from her address on 12 Pine Road.",
        "Customer Name returned Product A from Customer Address.",
    ),
    (
        "Chen Wei purchased a Pixel 7 Pro, but it has not been delivered to his address on 77 Sunset Boulevard.",
        "Customer Name purchased Product A, but it has not been delivered to Customer Address.",
    ),
    (
        "John Smith's order of an iPhone 13 hasn't arrived at his address on 1234 Elm Street.",
        "Customer Name's order of Product A hasn't arrived at Customer Address.",
    ),
    (
        "Has the iPhone 13 of John Smith been delivered to 1234 Elm Street?",
        "Has Product A of Customer Name been delivered to Customer Address?",
    ),
    (
        "Jane Doe ordered a Nintendo Switch, but it was delivered to 4 Hill Street instead of 14 Hill Street.",
        "Customer Name ordered Product A, but it was delivered to Customer Address instead of Customer Address 2.",
    ),
    (
        "John Smith ordered an iPhone 13. It hasn't arrived. John Smith lives at 1234 Elm Street.",
        "Customer Name ordered Product A. It hasn't arrived. Customer Name lives at Customer Address.",
    ),
    (
        "john ordered an iphone 13 pro max but it hasnt arrived at 1234 elm street",
        "Customer Name ordered Product A but it hasnt arrived at Customer Address",
    ),
    (
        "Customer John Smith ordered an iPhone 13 (order 559201), but it hasn't arrived at his address on 1234 Elm Street.",
        "Customer Name ordered Product A (Order #1), but it hasn't arrived at Customer Address.",
    ),
    (
        "Customer John Smith (john.smith@example.com) ordered an iPhone 13.",
        "Customer Name (Customer Email) ordered Product A.",
    ),
    (
        "Please send a replacement iPhone 13 to John Smith, 1234 Elm Street, Springfield, IL 62704.",
        "Please send a replacement Product A to Customer Name, Customer Address.",
    ),
    (
        "Olga Nowak ordered a GoPro Hero 9, but it hasn't arrived at her address on 3 Riverside Drive.",
        "Customer Name ordered Product A, but it hasn't arrived at Customer Address.",
    ),
    (
        "Ahmed ordered a Trailblazer X200, but it hasn't arrived at his address on 42 Cedar Court.",
        "Customer Name ordered Product A, but it hasn't arrived at Customer Address.",
    ),
    (
        "John Smith ordered an Xbox Series X, but it hasn't arrived at his address on 1234 Elm Street.",
        "Customer Name ordered Product A, but it hasn't arrived at Customer Address.",
    ),
    (
        "John Smith ordered AirPods, but they haven't arrived at his address on 1234 Elm Street.",
        "Customer Name ordered Product A, but they haven't arrived at Customer Address.",
    ),
    (
        "John Smith ordered Sony WH-1000XM4 headphones, but they haven't arrived at his address on 1234 Elm Street.",
        "Customer Name ordered Product A, but they haven't arrived at Customer Address.",
    ),
    (
        "Yesterday John Smith ordered an iPad Air, but it was left at 1236 Elm Street, not at his address on 1234 Elm Street.",
        "Yesterday Customer Name ordered Product A, but it was left at Customer Address, not at Customer Address 2.",
    ),
    (
        "I'm Fatima Hassan and the Fitbit Charge 5 I ordered hasn't arrived at my address on 19 Queen's Road.",
        "I'm Customer Name and Product A I ordered hasn't arrived at Customer Address.",
    ),
    (
        "Liam Murphy said that his iPhone 13 has not arrived at his address on 5 Main Street.",
        "Customer Name said that Product A has not arrived at Customer Address.",
    ),
    (
        "We shipped the iPhone 13 to Liam Murphy at 5 Main Street.",
        "We shipped Product A to Customer Name at Customer Address.",
    ),
    (
        "Max Müller hat ein iPhone 13 bestellt, aber es ist nicht an seiner Adresse in der Hauptstraße 12 angekommen.",
        "Customer Name hat ein Product A bestellt, aber es ist nicht an seiner Adresse in der Customer Address angekommen.",
    ),
    (
        "Marie Dupont a commandé un iPhone 13, mais il n'est pas arrivé à son adresse au 12 rue de la Paix.",
        "Customer Name a commandé un Product A, mais il n'est pas arrivé à son adresse au Customer Address.",
    ),
    (
        "Carlos Sánchez ha pedido un iPhone 13, pero no ha llegado a su dirección en Calle Mayor 5.",
        "Customer Name ha pedido un Product A, pero no ha llegado a su dirección en Customer Address.",
    ),
    (
        "Giulia Rossi ha ordinato un iPhone 13, ma non è arrivato al suo indirizzo in Via Roma 10.",
        "Customer Name ha ordinato un Product A, ma non è arrivato al suo indirizzo in Customer Address.",
    ),
    (
        "Jan de Vries heeft een iPhone 13 besteld, maar die is niet aangekomen op zijn adres op Dorpsstraat 3.",
        "Customer Name heeft een Product A besteld, maar die is niet aangekomen op zijn adres op Customer Address.",
    ),
    (
        "Ana Souza comprou um iPhone 13, mas ele não chegou ao seu endereço na Rua das Flores 123.",
        "Customer Name comprou um Product A, mas ele não chegou ao seu endereço na Customer Address.",
    ),
    (
        "Jan Kowalski zamówił iPhone 13, ale nie dotarł na jego adres przy ul. Długa 7.",
        "Customer Name zamówił Product A, ale nie dotarł na jego adres przy Customer Address.",
    ),
    (
        "John Smith ordered an iPhone 13, tracking number 1Z999AA10123456784, to 1234 Elm Street.",
        "Customer Name ordered Product A, tracking number Tracking Number, to Customer Address.",
    ),
    (
        "John Smith, phone 415-555-0132, ordered an iPhone 13.",
        "Customer Name, phone Customer Phone Number, ordered Product A.",
    ),
    (
        "Will ordered an iPhone 13, but it hasn't arrived at his address on 1234 Elm Street.",
        "Customer Name ordered Product A, but it hasn't arrived at Customer Address.",
    ),
    (
        "Samuel L. Jackson ordered a Bose QuietComfort 45, but it hasn't arrived at his address on 10 Downing Street.",
        "Customer Name ordered Product A, but it hasn't arrived at Customer Address.",
    ),
    (
        "Ludwig van der Berg ordered an Apple Watch Series 7, but it hasn't arrived at his address on 6 Park Lane.",
        "Customer Name ordered Product A, but it hasn't arrived at Customer Address.",
    ),
    (
        "the iphone 13 that john smith ordered hasnt arrived at his adress on 1234 elm st",
        "Product A that Customer Name ordered hasnt arrived at Customer Address",
    ),
    (
        "i am john smith n i orderd an iphone 13 but it hasnt arrived at my adress 1234 elm street",
        "i am Customer Name n i orderd Product A but it hasnt arrived at Customer Address",
    ),
]


@pytest.fixture(scope="module")
def shield() -> privkit.Shield:
    return privkit.Shield(policy=privkit.Policy.preset("support-chat"))


def test_the_sentence_from_python(shield: privkit.Shield):
    assert shield.redact(SENTENCE).text == REDACTED


def test_the_sentence_from_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "chat.txt").write_text(SENTENCE + "\n", encoding="utf-8")
    assert main(["redact", "--preset", "support-chat", str(tmp_path / "chat.txt")]) == 0
    assert capsys.readouterr().out == REDACTED + "\n"


@pytest.mark.parametrize(("text", "expected"), VARIATIONS)
def test_a_variation_of_the_sentence(text: str, expected: str, shield: privkit.Shield):
    assert shield.redact(text).text == expected


@pytest.mark.parametrize("size", [1, 7, 40])
def test_all_of_them_in_a_stream_are_what_they_are_in_one_text(size: int, shield: privkit.Shield):
    text = "\n\n".join(text for text, _ in VARIATIONS)
    chunks = (text[at : at + size] for at in range(0, len(text), size))
    assert "".join(shield.redact_stream(chunks)) == shield.redact(text).text
