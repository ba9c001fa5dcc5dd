"""The words of prose placeholders in other languages: how an unlisted type is named, and the common ones."""

from __future__ import annotations

__all__ = ["OTHER_LANGUAGES"]

_TABLES = {
    "de": """
OTHER Kundenangabe {}
ACCOUNT_NUMBER Kontonummer
ADDRESS Kundenadresse
AGE Alter des Kunden
CREDIT_CARD Kartennummer
CVV Kartenprüfnummer
DATE_OF_BIRTH Geburtsdatum des Kunden
DATE_TIME Datum
EMAIL_ADDRESS E-Mail des Kunden
IBAN_CODE IBAN des Kunden
INVOICE_NUMBER Rechnung Nr. {n}
IP_ADDRESS IP-Adresse des Kunden
LICENSE_PLATE Kennzeichen
LOCATION Ort des Kunden
ORDER_NUMBER Bestellung Nr. {n}
ORGANIZATION Firma
PERSON Kundenname
PHONE_NUMBER Telefonnummer des Kunden
PRODUCT Produkt {a}
SECRET Geheimnis
TICKET_NUMBER Ticket Nr. {n}
TRACKING_NUMBER Sendungsnummer
URL Internetadresse
USERNAME Benutzername
""",
    "fr": """
OTHER Donnée du client {}
ACCOUNT_NUMBER Numéro de compte
ADDRESS Adresse du client
AGE Âge du client
CREDIT_CARD Numéro de carte
CVV Code de sécurité de la carte
DATE_OF_BIRTH Date de naissance du client
DATE_TIME Date
EMAIL_ADDRESS E-mail du client
IBAN_CODE IBAN du client
INVOICE_NUMBER Facture n° {n}
IP_ADDRESS Adresse IP du client
LICENSE_PLATE Plaque d'immatriculation
LOCATION Lieu du client
ORDER_NUMBER Commande n° {n}
ORGANIZATION Entreprise
PERSON Nom du client
PHONE_NUMBER Numéro de téléphone du client
PRODUCT Produit {a}
SECRET Secret
TICKET_NUMBER Ticket n° {n}
TRACKING_NUMBER Numéro de suivi
URL Adresse web
USERNAME Nom d'utilisateur
""",
    "es": """
OTHER Dato del cliente {}
ACCOUNT_NUMBER Número de cuenta
ADDRESS Dirección del cliente
AGE Edad del cliente
CREDIT_CARD Número de tarjeta
CVV Código de seguridad de la tarjeta
DATE_OF_BIRTH Fecha de nacimiento del cliente
DATE_TIME Fecha
EMAIL_ADDRESS Correo del cliente
IBAN_CODE IBAN del cliente
INVOICE_NUMBER Factura n.º {n}
IP_ADDRESS Dirección IP del cliente
LICENSE_PLATE Matrícula
LOCATION Lugar del cliente
ORDER_NUMBER Pedido n.º {n}
ORGANIZATION Empresa
PERSON Nombre del cliente
PHONE_NUMBER Teléfono del cliente
PRODUCT Producto {a}
SECRET Secreto
TICKET_NUMBER Ticket n.º {n}
TRACKING_NUMBER Número de seguimiento
URL Dirección web
USERNAME Nombre de usuario
""",
    "it": """
OTHER Dato del cliente {}
ACCOUNT_NUMBER Numero di conto
ADDRESS Indirizzo del cliente
AGE Età del cliente
CREDIT_CARD Numero di carta
CVV Codice di sicurezza della carta
DATE_OF_BIRTH Data di nascita del cliente
DATE_TIME Data
EMAIL_ADDRESS E-mail del cliente
IBAN_CODE IBAN del cliente
INVOICE_NUMBER Fattura n. {n}
IP_ADDRESS Indirizzo IP del cliente
LICENSE_PLATE Targa
LOCATION Luogo del cliente
ORDER_NUMBER Ordine n. {n}
ORGANIZATION Azienda
PERSON Nome del cliente
PHONE_NUMBER Telefono del cliente
PRODUCT Prodotto {a}
SECRET Segreto
TICKET_NUMBER Ticket n. {n}
TRACKING_NUMBER Numero di tracciamento
URL Indirizzo web
USERNAME Nome utente
""",
    "pt": """
OTHER Dado do cliente {}
ACCOUNT_NUMBER Número da conta
ADDRESS Endereço do cliente
AGE Idade do cliente
CREDIT_CARD Número do cartão
CVV Código de segurança do cartão
DATE_OF_BIRTH Data de nascimento do cliente
DATE_TIME Data
EMAIL_ADDRESS E-mail do cliente
IBAN_CODE IBAN do cliente
INVOICE_NUMBER Fatura n.º {n}
IP_ADDRESS Endereço IP do cliente
LICENSE_PLATE Matrícula do veículo
LOCATION Local do cliente
ORDER_NUMBER Pedido n.º {n}
ORGANIZATION Empresa
PERSON Nome do cliente
PHONE_NUMBER Telefone do cliente
PRODUCT Produto {a}
SECRET Segredo
TICKET_NUMBER Chamado n.º {n}
TRACKING_NUMBER Código de rastreio
URL Endereço web
USERNAME Nome de usuário
""",
    "nl": """
OTHER Klantgegeven {}
ACCOUNT_NUMBER Rekeningnummer
ADDRESS Adres van de klant
AGE Leeftijd van de klant
CREDIT_CARD Kaartnummer
CVV Beveiligingscode van de kaart
DATE_OF_BIRTH Geboortedatum van de klant
DATE_TIME Datum
EMAIL_ADDRESS E-mail van de klant
IBAN_CODE IBAN van de klant
INVOICE_NUMBER Factuur nr. {n}
IP_ADDRESS IP-adres van de klant
LICENSE_PLATE Kenteken
LOCATION Plaats van de klant
ORDER_NUMBER Bestelling nr. {n}
ORGANIZATION Bedrijf
PERSON Naam van de klant
PHONE_NUMBER Telefoonnummer van de klant
PRODUCT Product {a}
SECRET Geheim
TICKET_NUMBER Ticket nr. {n}
TRACKING_NUMBER Volgnummer van de zending
URL Webadres
USERNAME Gebruikersnaam
""",
    "pl": """
OTHER Dane klienta {}
ACCOUNT_NUMBER Numer konta
ADDRESS Adres klienta
AGE Wiek klienta
CREDIT_CARD Numer karty
CVV Kod zabezpieczający karty
DATE_OF_BIRTH Data urodzenia klienta
DATE_TIME Data
EMAIL_ADDRESS E-mail klienta
IBAN_CODE IBAN klienta
INVOICE_NUMBER Faktura nr {n}
IP_ADDRESS Adres IP klienta
LICENSE_PLATE Numer rejestracyjny
LOCATION Miejscowość klienta
ORDER_NUMBER Zamówienie nr {n}
ORGANIZATION Firma
PERSON Nazwisko klienta
PHONE_NUMBER Numer telefonu klienta
PRODUCT Produkt {a}
SECRET Tajne dane
TICKET_NUMBER Zgłoszenie nr {n}
TRACKING_NUMBER Numer przesyłki
URL Adres strony
USERNAME Nazwa użytkownika
""",
}


def _language(table: str) -> tuple[str, dict[str, str]]:
    """Return the pattern for types that are not listed, and the words of those that are."""
    words = dict(row.split(" ", 1) for row in table.strip().split("\n"))
    return words.pop("OTHER"), words


OTHER_LANGUAGES = {language: _language(table) for language, table in _TABLES.items()}
