"""Numbers of a shop and its carriers: orders, invoices, tickets, accounts, parcels, devices, vehicles."""

from __future__ import annotations

from privkit._checksums import luhn_valid
from privkit.detectors import _shop_words
from privkit.detectors._number import Number
from privkit.detectors._shop_codes import CODES, SERIES, TECHNICAL
from privkit.text._lazy import lazy

__all__ = ["NUMBERS"]

_USAGE = "common usage; no standard exists"
_LONGEST_WORD = 8
# A word with a number behind it: "FLAKE8", "FLOAT4", "FILE26", which nobody's dice throw often.
_NAMED = lazy(r"(?P<word>[A-Z]{4,5})[0-9]{1,2}")
_VOWEL, _UNSPEAKABLE = lazy("[AEIOUY]"), lazy("[^AEIOUY]{3}|[QXZ]")


def _reference(value: str) -> bool:
    """A reference holds at least four digits, and four digits alone are not a year."""
    digits = sum(character.isdigit() for character in value)
    if digits < 4:
        return SERIES.fullmatch(value) is not None
    return (
        value.strip("0") != ""
        and not (len(value) == 4 and value[:2] in ("19", "20"))
        and not _is_technical(value, digits)
    )


def _docket(value: str) -> bool:
    """Rule out "C-529/23", "T-123/19" and "F-50/05": cases of the Court of Justice of the European Union."""
    return value[0] not in "CTF" and _reference(value)


def _locator(value: str) -> bool:
    """Six letters and digits, as reservation systems give them (IATA PADIS record locator)."""
    named = _NAMED.fullmatch(value)
    if not any(map(str.isdigit, value)) or sum(map(str.isalpha, value)) < 3 or TECHNICAL.fullmatch(value):
        return False
    return named is None or _UNSPEAKABLE.search(named["word"]) is not None or not _VOWEL.search(named["word"])


def _identifier(value: str) -> bool:
    digits = sum(character.isdigit() for character in value)
    if digits < 5:
        return digits > 0 and SERIES.fullmatch(value) is not None
    return digits > 4 and not _is_technical(value, digits)


def _is_technical(value: str, digits: int) -> bool:
    """Say whether it is a constant, a standard, or a name of words with some digits, as code has them."""
    letters = len(value) - digits
    return bool(letters) and (
        (letters > _LONGEST_WORD and letters > 2 * digits) or TECHNICAL.fullmatch(value) is not None
    )


_VIN_VALUES = {letter: value for value, letters in enumerate(("", "AJ", "BKS", "CLT", "DMU", "ENV", "FW", "GPX", "HY", "RZ"
)) for letter in letters}  # fmt: skip
_VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)


def _vin_form(value: str) -> bool:
    letters = sum(character.isalpha() for character in value)
    hexadecimal = value.startswith("0X")  # and no maker's: ISO 3780 gives out no such code
    return letters > 2 and value[-4:].isdigit() and not hexadecimal and not set(value) & set("IOQ")


def _vin(value: str) -> bool:
    """Check digit in ninth place: 49 CFR 565.15, ISO 3779 leaves it free elsewhere."""
    if not _vin_form(value):
        return False
    total = sum(
        (int(sign) if sign.isdigit() else _VIN_VALUES[sign]) * weight
        for sign, weight in zip(value, _VIN_WEIGHTS)  # noqa: B905
    )
    return value[8] == "0123456789X"[total % 11]


def _ups(value: str) -> bool:
    """UPS: "1Z", fifteen signs and a check digit; letters count as their place in the alphabet plus two."""
    if not value.startswith("1Z") or not value[-1].isdigit():
        return False
    signs = [int(sign) if sign.isdigit() else (ord(sign) - 63) % 10 for sign in value[2:-1]]
    total = sum(signs[0::2]) + 2 * sum(signs[1::2])
    return -total % 10 == int(value[-1])


def _s10(value: str) -> bool:
    """UPU standard S10: two letters, eight digits, a check digit and the country's two letters."""
    if not (value[:2].isalpha() and value[2:11].isdigit() and value[11:].isalpha()):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(value[2:10], (8, 6, 4, 2, 3, 5, 9, 7)))  # noqa: B905
    check = 11 - total % 11
    return {10: 0, 11: 5}.get(check, check) == int(value[10])


def _usps(value: str) -> bool:
    """USPS Intelligent Mail package barcode: starts with 9, modulo 10 with weights 3 and 1 from the right."""
    digits = [int(digit) for digit in reversed(value)]
    return value[0] == "9" and (3 * sum(digits[1::2]) + sum(digits[0::2])) % 10 == 0


def _amazon(value: str) -> bool:
    return value.startswith("TBA") and value[3:].isdigit()


def _parcel(value: str) -> bool:
    """Any other carrier's; what has the form of UPS or S10 must pass the check of those."""
    if (value.startswith("1Z") and len(value) == 18) or (
        len(value) == 13 and value[:2].isalpha() and value[11:].isalpha()
    ):
        return False
    return sum(character.isdigit() for character in value) >= 6


def _plate(value: str) -> bool:
    digits = sum(character.isdigit() for character in value)
    return 0 < digits < len(value) and not value.startswith("0X")  # in code


NUMBERS: tuple[Number, ...] = (
    Number(
        "TRACKING_NUMBER", "Parcel number of UPS", ("XX-XXX-XXX-XX-XXXX-XXXX", "X{18}"), "1Z 999 AA1 01 2345 6784",
        _shop_words.PARCELS, "UPS tracking number check digit, UPS developer documentation", check=_ups,
        checksum="UPS modulo 10", alone="always", strength=3,
    ),
    Number(
        "TRACKING_NUMBER", "International postal item (S10)", ("AA-000-000-000-AA", "AA-0000-0000-0-AA", "AA-000000000-AA"),
        "RA123456785GB", _shop_words.PARCELS, "UPU standard S10-12", check=_s10, checksum="S10 modulo 11", alone="always",
        strength=3,
    ),
    Number(
        "TRACKING_NUMBER", "Parcel number of USPS", ("0000-0000-0000-0000-0000-00", "0000-0000-0000-0000-0000"),
        "9400 1000 0000 0000 0000 00", _shop_words.PARCELS, "USPS Publication 199 (Intelligent Mail package barcode)",
        check=_usps, checksum="modulo 10", alone="formatted", strength=2,
    ),
    Number(
        "TRACKING_NUMBER", "Parcel number of Amazon Logistics", ("AAA0{12,13}",), "TBA000000000001", _shop_words.PARCELS, _USAGE,
        check=_amazon, alone="always", strength=3,
    ),
    Number(
        "TRACKING_NUMBER", "Parcel number of another carrier", ("X{8,30}", "0000-0000-0000", "0000-0000-0000-0000"),
        "00340434161094000001", _shop_words.PARCELS, _USAGE, check=_parcel,
    ),
    Number(
        "ORDER_NUMBER", "Order, booking or reservation number", ("X{4,24}",), "ORD-559201",
        (
            "order", "orders", "my ord", "ord no", "ord nr", "ord num",
            "order number", "order no", "order id", "order ref", "order reference", "orderid", "orderno",
            "booking", "booking number", "booking reference", "booking ref", "reservation", "reservation number",
            "confirmation number", "confirmation code", "confirmation", "purchase order", "po number", "pnr", "bestellung",
            "bestellnummer", "bestellnr", "auftrag", "auftragsnummer", "buchungsnummer", "commande", "numero de commande",
            "reservation numero", "pedido", "numero de pedido", "ordine", "numero ordine", "numero d ordine", "prenotazione",
            "bestelling", "bestelnummer", "ordernummer", "zamowienie", "zamowienia", "numer zamowienia", "zam", "encomenda",
            "reserva", "comanda", "comenzii", "numar comanda", "numarul comenzii", "rendeles", "rendelesem", "rendelesszam",
            "rendelesszamom", "rendelesi szam", "foglalas", "foglalasi szam", "objednavka", "objednavky", "objednavku",
            "cislo objednavky", "rezervace", "rezervacia", "narudzba", "narudzbe", "broj narudzbe", "porudzbina", "porudzbine",
            "narocilo", "narocila", "stevilka narocila", "siparis", "siparisim", "siparis no", "siparis numarasi",
            "siparis numaram", "rezervasyon", "bestallning", "bestallningsnummer", "ordre", "ordrenummer", "ordrenr",
            "bestilling", "bestillingsnummer", "tilaus", "tilausnumero", "tilausnumeroni", "varaus", "varausnumero", "tellimus",
            "pasutijums", "uzsakymas", "pesanan", "nomor pesanan", "nombor pesanan", "don hang", "ma don hang", "заказ",
            "заказа", "номер заказа", "замовлення", "номер замовлення", "поръчка", "номер на поръчка", "поруџбина",
            "παραγγελία", "αριθμός παραγγελίας", "הזמנה", "מספר הזמנה", "طلب", "رقم الطلب", "الطلبية", "ऑर्डर", "ऑर्डर नंबर",
            "订单", "订单号", "訂單", "訂單編號", "注文番号", "注文", "予約番号", "주문번호", "주문", "예약번호",
            "หมายเลขคำสั่งซื้อ", "คำสั่งซื้อ", "bestelnr", "ordernr", "bestallningsnr", "bestillingsnr", "auftragsnr",
            "buchungsnr", "n commande", "n de commande", "n pedido", "n de pedido", "n ordine", "nr zamowienia", "n encomenda",
            "n da encomenda", "numero da encomenda", "numero do pedido", "codigo do pedido", *_shop_words.ORDERS,
        ),
        _USAGE, check=_reference,
    ),
    Number(
        "ORDER_NUMBER", "Booking code of an airline or a hotel", ("X{6}",), "K3WQ9P",
        (
            "booking", "booking reference", "booking ref", "booking code", "reservation", "reservation code",
            "reservation number", "confirmation code", "pnr", "record locator", "locator", "buchungscode", "buchungsnummer",
            "code de reservation", "codigo de reserva", "localizador", "codice prenotazione", "prenotazione", "boekingscode",
            "kod rezerwacji", "bokningsnummer", "bookingnummer", "varaustunnus",
        ),
        _USAGE, check=_locator,
    ),
    Number(
        "INVOICE_NUMBER", "Invoice or receipt number", ("X{4,20}",), "INV-2024-00123",
        (
            "invoice", "invoice number", "invoice no", "invoice id", "receipt", "receipt number", "bill number", "rechnung",
            "rechnungsnummer", "rechnungsnr", "facture", "numero de facture", "factura", "numero de factura", "fattura",
            "numero fattura", "factuur", "factuurnummer", "faktura", "faktury", "numer faktury", "fatura", "nota fiscal",
            "quittung", "kassenbon", "kassenzettel", "ticket de caisse", "scontrino", "ricevuta", "recibo", "bonnummer",
            "kassabon", "paragon", "kvitto", "kvittering", "regning", "fakturanummer", "lasku", "laskunumero", "szamla",
            "szamlaszam", "nyugta", "factura nr", "bon fiscal", "racun", "broj racuna", "uctenka", "fatura no", "fis no",
            "hoa don", "nomor faktur", "счет фактура", "номер счета фактуры", "чек", "квитанция", "рахунок фактура", "фактура",
            "τιμολόγιο", "αριθμός τιμολογίου", "חשבונית", "فاتورة", "رقم الفاتورة", "चालान", "发票", "发票号码", "發票號碼",
            "請求書番号", "領収書番号", "청구서번호", "영수증번호", "ใบแจ้งหนี้", "ใบกำกับภาษี", "fakturanr", "fakturanummeret",
            "factuurnr", "nr faktury", "n facture", "n de facture", "n factura", "n de factura", "n fattura",
            "numero da fatura", "numero da nota fiscal", "cislo faktury", "numar factura", "fatura numarasi",
            *_shop_words.INVOICES,
        ),
        _USAGE, check=_reference,
    ),
    Number(
        "TICKET_NUMBER", "Support ticket or case number", ("X{4,20}",), "CASE-20931",
        (
            "ticket", "ticket number", "ticket no", "ticket id", "case", "case number", "case id", "case no", "incident",
            "incident number", "complaint number", "complaint", "service request", "support request", "refund request",
            "return request",
            "request number", "request id", "rma", "tkt", "sr", "claim", "claim number", "claim no",
            "fault", "application number", "application", "reference", "ref", "ref no", "ref number", "schaden",
            "schadennummer", "szkody", "numer szkody", "sinistre", "siniestro", "sinistro", "referenz", "referenznummer",
            "referencia", "riferimento", "referentie", "support ticket", "reference number", "ticketnummer", "vorgangsnummer",
            "fallnummer", "numero de ticket", "numero de dossier", "dossier", "numero de caso", "incidencia", "обращение",
            "номер обращения", "заявка", "номер заявки", "тикет", "звернення", "υπόθεση", "αριθμός αιτήματος", "פנייה",
            "מספר פנייה", "رقم الشكوى", "شكوى", "शिकायत संख्या", "工单号", "工单", "案件编号", "問い合わせ番号", "受付番号",
            "접수번호", "문의번호", "หมายเลขเคส", "numero pratica", "pratica", "zaaknummer", "numer zgloszenia", "zgloszenie",
            "zgloszenia", "protocolo", "chamado", "nr zgloszenia", "saksnummer", "saksnr", "sagsnummer", "sagsnr",
            "arendenummer", "arendenr", "asianumero", "vorgangsnr", "schadennr", "n de dossier", "n dossier",
            "numero de sinistre", "numero de siniestro", "numero sinistro", "zaaknr", "numero do protocolo",
            "numero do chamado", "cislo pripadu", "talep no", "talep numarasi", *_shop_words.TICKETS,
        ),
        _USAGE, check=_reference,
    ),
    *CODES,
    Number(
        "TICKET_NUMBER", "Support ticket or case number of a letter, a number and a year", ("A-0{1,4}-00",), "K-1234/26",
        ("ticket", "case", "reference"), _USAGE, check=_docket,
    ),
    Number(
        "ACCOUNT_NUMBER", "Account, customer, member or policy number", ("X{4,24}", "0000-0000-0000", "000-000-000"), "00912345",
        (
            "account", "a c", "acc", "ac no", "account number", "account no", "account id", "acct", "acct number", "acct no",
            "acc no", "customer number", "customer id", "customer no", "client number", "client id", "member id",
            "member number", "membership number", "membership", "policy number", "policy no", "policy", "loyalty number",
            "frequent flyer", "frequent flyer number", "contract number", "employee number", "employee no", "employee id",
            "staff number", "badge number", "subscriber id", "student id", "student number", "student no",
            "matriculation number", "matrikelnummer", "roll number", "roll no", "patient id", "patient number",
            "medical record number", "mrn", "record number", "kontonummer", "konto", "kundennummer", "kundennr", "kdnr",
            "mitgliedsnummer", "vertragsnummer", "versicherungsnummer", "policennummer", "numero de compte", "compte",
            "numero client", "numero de client", "numero de contrat", "numero de cuenta", "cuenta", "numero de cliente",
            "numero de poliza", "poliza", "loyalty", "skymiles", "miles and more", "bonusnummer", "numero de contrato",
            "numero di conto", "conto", "codice cliente", "numero cliente", "numero polizza", "polizza", "rekeningnummer",
            "rekening", "klantnummer", "polis", "polisnummer", "polisy", "numer konta", "konta", "номер счета", "счет",
            "лицевой счет", "договор", "номер договора", "полис", "номер полиса", "номер клиента", "номер рахунку", "рахунок",
            "клієнт", "номер клієнта", "сметка", "номер на сметка", "λογαριασμός", "αριθμός λογαριασμού", "αριθμός πελάτη",
            "חשבון", "מספר חשבון", "מספר לקוח", "حساب", "رقم الحساب", "رقم العميل", "खाता", "खाता संख्या", "खाता नंबर",
            "ग्राहक संख्या", "账号", "账户", "帳號", "帳戶", "客户编号", "会员号", "会員番号", "口座番号", "お客様番号",
            "계좌번호", "회원번호", "고객번호", "เลขบัญชี", "หมายเลขบัญชี", "รหัสลูกค้า", "kundenummer", "kundenr",
            "kundnummer", "kundnr", "asiakasnumero", "klantnr", "nr klienta", "medlemsnummer", "medlemsnr", "jasennumero",
            "jasennro", "lidnummer", "lidmaatschapsnummer", "mitgliedsnr", "vertragsnr", "versicherungsnr", "kontonr",
            "n client", "n de client", "n cliente", "n de cliente", "n contrat", "n de contrat", "n de contrato",
            "numero de socio", "numero de afiliado", "numero di cliente", "numero di tessera", "numero tessera", "nr umowy",
            "numer umowy", "cislo klienta", "cislo zakaznika", "zakaznicke cislo", "cislo smlouvy", "ugyfelszam",
            "ugyfelszamom", "ugyfelazonosito", "numar client", "cod client", "musteri no", "musteri numarasi",
            "musteri numaram", "abone no", "avtalenummer", "avtalsnummer", "kundavtal", "numer klienta", "numer polisy",
            "numero da conta", "conta", "numero do cliente", "codigo do cliente", "matricula do cliente",
            "apolice", *_shop_words.ACCOUNTS,
        ),
        _USAGE, check=_identifier,
    ),
    Number(
        "IMEI", "Serial number of a mobile device", ("00-000000-000000-0", "000000-00-000000-0"), "490154203237518",
        ("imei", "imei number", "imei1", "imei2", "imei no", "device id", "numero imei", "imei nummer"),
        "3GPP TS 23.003, section 6; GSMA TS.06", check=luhn_valid, checksum="Luhn",
        strength=1,
    ),
    Number(
        "VIN", "Vehicle identification number", ("X{17}",), "1M8GDM9AXKP042788",
        (), "ISO 3779; 49 CFR 565.15", check=_vin, checksum="VIN modulo 11", alone="always", strength=3,
    ),
    Number(
        "VIN", "Vehicle identification number without check digit", ("X{17}",), "WVWZZZ1JZXW000001",
        (
            "vin", "vin number", "chassis", "chassis number", "vehicle identification number", "fahrgestellnummer", "fin",
            "fahrzeugidentifikationsnummer", "numero de chassis", "numero de serie du vehicule", "bastidor",
            "numero de bastidor", "telaio", "numero di telaio", "chassisnummer", "numer vin", "chassi",
        ),
        "ISO 3779", check=_vin_form, strength=1,
    ),
    Number(
        "LICENSE_PLATE", "Vehicle registration plate",
        ("X{1,4}-X{2,5}", "X{1,3}-X{1,4}-X{1,4}", "X{5,8}"),
        "ABC-1234",
        (
            "license plate", "licence plate", "plate", "plate number", "number plate", "plates", "registration plate",
            "car registration", "vehicle registration", "reg", "rego", "reg no", "reg number", "reg plate", "parked", "my car",
            "kennzeichen", "autokennzeichen", "nummernschild", "plaque", "plaque d immatriculation", "immatriculation",
            "ma plaque", "matricula", "targa", "kenteken", "гос номер", "госномер", "номер автомобиля", "номер машины",
            "номерний знак", "регистрационен номер", "πινακίδα", "πινακίδες", "מספר רכב", "לוחית רישוי", "لوحة السيارة",
            "رقم اللوحة", "车牌", "车牌号", "車牌", "ナンバープレート", "車両番号", "차량번호", "ทะเบียนรถ", "rejestracja",
            "nr rej", "rejestracyjny", "numer rejestracyjny", "tablica", "placa", "placa do carro",
        ),
        "national registration schemes", check=_plate,
    ),
)  # fmt: skip
