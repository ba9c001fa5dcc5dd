"""Words of many languages for orders, invoices, cases and accounts, in the forms people use of them."""

from __future__ import annotations

from collections.abc import Mapping

from privkit.detectors._inflections import inflected

__all__ = ["ACCOUNTS", "CARD_CODES", "EXPIRIES", "INVOICES", "ORDERS", "PARCELS", "TICKETS"]


def _forms(words: Mapping[str, str]) -> tuple[str, ...]:
    """Return the words, and what the grammar of their region makes of them."""
    said = (
        (phrase, *inflected(phrase, region)) for region, line in words.items() for phrase in line.split(", ")
    )
    return tuple(dict.fromkeys(form for forms in said for form in forms))


ORDERS = _forms({
    "FI": "tilaus, tilausnumero, varaus, varausnumero",
    "HU": "rendeles, megrendeles, foglalas, megrendelesszam",
    "SE": "bestallning, order, ordernummer, bokning, bokningsnummer",
    "NO": "bestilling, ordre, ordrenummer, bestillingsnummer, reservasjon",
    "DK": "bestilling, ordre, ordrenummer, bestillingsnummer, booking",
    "TR": "siparis, siparisimi, siparisimin, siparis kodu, rezervasyon",
    "EE": "tellimus, tellimuse, tellimust, tellimuse number",
    "ID": "pesanan, orderan, no pesanan, id pesanan",
    "DE": "bestell nr, auftrags nr, buchungs nr, reservierung, reservierungsnummer",
    "": "zamowieniu, zamowieniem, nr zam, rezerwacja, rezerwacji, rezerwacje, objednavce, objednavkou, "
    "objednavke, obj c, c obj, "
    "comenzi, comanda mea, rezervare, rezervarea, rezervarii, narudzbu, narudzbom, porudzbinu, narocilu, "
    "narocilom, uzsakymo, "
    "uzsakyma, uzsakymo nr, pasutijuma, pasutijumu, pasutijuma nr, pöntun, pöntunin, pöntunarnúmer, "
    "đơn đặt hàng, mã đơn, sifariş, "
    "sifarişim, porosia, porosine, oda yangu, order ko, no da encomenda, nº do pedido, número de orden, "
    "orden de compra, "
    "numero de reserva, réservation n, numero di prenotazione, "
    "тапсырыс, захиалга, შეკვეთა, შეკვეთის, պատվեր, պատվերի, سفارش, شماره سفارش, آرڈر, آرڈر نمبر, অর্ডার, "
    "অর্ডার নম্বর, ஆர்டர், "
    "ఆర్డర్, ಆರ್ಡರ್, ഓർഡർ, ઓર્ડર, ਆਰਡਰ, ඇණවුම, ご注文番号, オーダー番号, 訂單號碼, 单号, 주문 번호",
})  # fmt: skip
INVOICES = _forms({
    "HU": "szamla, szamlaszam, nyugta",
    "FI": "lasku, laskunumero, kuitti",
    "SE": "faktura, fakturanummer",
    "NO": "faktura, fakturanummer",
    "DK": "faktura, fakturanummer",
    "TR": "fatura, faturam, makbuz",
    "": "fakture, fakturze, faktura vat, paragonu, fakturu, fakture c, factura mea, facturii, chitanta, računa, "
    "saskaita, saskaitos, "
    "rekins, rekina, arve, arve number, reikningur, hóa đơn, số hóa đơn, hesab faktura, nota n, boleta, boleta n, "
    "счет на оплату, счёт, рахунку, інвойс, инвойс, шот, ინვოისი, հաշիվ, فاکتور, انوائس, ইনভয়েস, 发票号, 发票编号, 請求番号, "
    "세금계산서, 계산서 번호, 인보이스, เลขที่ใบกำกับ",
})  # fmt: skip
TICKETS = _forms({
    "HU": "ugyszam, bejelentes, reklamacio",
    "FI": "tapausnumero, palvelupyynto, reklamaatio",
    "SE": "arende, arendenummer",
    "NO": "saksnummer, henvendelse",
    "DK": "sagsnummer, henvendelse",
    "TR": "talep numarasi, sikayet no, basvuru no",
    "": "vorgang, fall nr, schadensnummer, numer sprawy, sprawy nr, sygnatura, reklamacji, reklamacja, "
    "reklamace, pripad c, "
    "cislo reklamace, tichet, numar dosar, numarul dosarului, reclamatia, numero d incident, numero de reclamation, "
    "numero de incidencia, numero de reclamacion, numero di pratica, numero reclamo, numero de protocolo, "
    "mã yêu cầu, no tiket, "
    "nomor tiket, номер тикета, номер звернення, お問い合わせ番号, 문의 번호, 접수 번호, 工单编号",
})  # fmt: skip
ACCOUNTS = _forms({
    "HU": "ugyfelszam, ugyfelkod, szerzodesszam, tagszam, szamlaszam, bankszamlaszam",
    "FI": "asiakasnumero, tilinumero, sopimusnumero",
    "SE": "kundnummer, kontonummer, avtalsnummer, medlemsnummer",
    "NO": "kundenummer, kontonummer, avtalenummer, medlemsnummer",
    "DK": "kundenummer, kontonummer, aftalenummer, medlemsnummer",
    "TR": "musteri numarasi, hesap numarasi, hesap no, abone numarasi, uye no, uyelik numarasi, police no, "
    "sozlesme no",
    "EE": "kliendinumber, kontonumber, lepingu number",
    "ID": "nomor rekening, no rekening, norek, nomor pelanggan, id pelanggan, nomor anggota, nomor polis",
    "DE": "kundenkonto, kundenkontonummer, vertragskonto, vertragskontonummer, benutzerkonto, mitgliedskonto, "
    "zahlernummer",
    "": "numero d adherent, numero d abonne, numero abonne, carte de fidelite, numero de abonado, "
    "numero de suscriptor, codice utente, "
    "numero utenza, codice contratto, contractnummer, spaarrekening, numeru klienta, numerem klienta, "
    "numeru konta, rachunek, "
    "rachunku, nr rachunku, numer rachunku, cislo uctu, cisla uctu, ucet, cislo klienta, contul, cont bancar, "
    "numarul de client, "
    "cod abonat, numar contract, numarul contractului, broj racuna, broj ugovora, broj klijenta, broj kupca, "
    "nr abonamentu, numer abonenta, nr abonenta, stevilka racuna, "
    "saskaitos numeris, sutarties numeris, kliento numeris, konta numurs, klienta numurs, liguma numurs, "
    "número de sócio, "
    "kennitala viðskiptavinar, reikningsnúmer, số tài khoản, mã khách hàng, số hợp đồng, nombor akaun, no akaun, "
    "namba ya akaunti, akaunti, rekeningnommer, kliëntnommer, numri i llogarise, müştəri nömrəsi, hesab nömrəsi, "
    "лицевого счета, расчетный счет, особовий рахунок, клиентски номер, број рачуна, рачун, број на сметка, "
    "шот нөмірі, "
    "ანგარიშის ნომერი, ანგარიში, հաշվի համարը, հաշվեհամար, شماره حساب, شماره مشتری, اکاؤنٹ نمبر, একাউন্ট নম্বর, "
    "অ্যাকাউন্ট নম্বর, கணக்கு எண், ఖాతా నంబర్, ಖಾತೆ ಸಂಖ್ಯೆ, അക്കൗണ്ട് നമ്പർ, ખાતા નંબર, ਖਾਤਾ ਨੰਬਰ, 客户号, 会员卡号, "
    "顧客番号, 契約番号, "
    "会員No, 会员编号, 会员号码, 会員番号は, 客户号码, 고객 번호, 계좌 번호, 회원 번호, 계좌",
})  # fmt: skip
EXPIRIES = _forms({
    "": "gueltig bis, ablauf, date d expiration, valable jusqu, expire le, fecha de vencimiento, "
    "fecha de caducidad, valida hasta, "
    "data di scadenza, valida fino, houdbaar tot, vervalt, termin waznosci, waznosc karty, waznej do, "
    "waznosci karty, data de validade, "
    "valido ate, validade do cartao, giltig till, giltig t o m, giltighetstid, gyldig til, utlopsdato, "
    "udlobsdato, voimassa, "
    "voimassaoloaika, "
    "platnost do, platnost karty, platna do, platnost, lejarat, lejarati datum, lejar, ervenyes, expira, "
    "data expirarii, "
    "valabil pana, valabila pana, vrijedi do, vazi do, velja do, galioja iki, deriga lidz, kehtiv kuni, gildir til, "
    "son kullanma, son kullanma tarihi, gecerlilik tarihi, skt, hết hạn, ngày hết hạn, berlaku sampai, masa berlaku, "
    "срок действия, действует до, годна до, термін дії, дійсна до, валидна до, валидност, λήξη, "
    "ημερομηνία λήξης, λήγει, תוקף, "
    "בתוקף עד, تاريخ الانتهاء, صالحة حتى, تاریخ انقضا, समाप्ति, वैधता, 有效期, 有效期至, 到期, 有効期限, 유효기간, 만료일, "
    "วันหมดอายุ, หมดอายุ",
})  # fmt: skip
_TRACKING = (
    "tracking", "tracking number", "tracking no", "tracking id", "tracking code", "track", "parcel", "shipment", "consignment",
    "package number", "airwaybill", "waybill", "awb", "ups", "fedex", "usps", "dhl", "dpd", "gls", "hermes", "royal mail",
    "sendungsnummer", "sendung", "sendungsverfolgung", "paketnummer", "trackingnummer", "numero de suivi", "suivi", "colis",
    "numero de seguimiento", "seguimiento", "envio", "tracciamento", "numero di tracciamento", "spedizione", "lettera di vettura",
    "sporingsnummer", "sporing", "kollinummer", "kolli nr", "sparningsnummer", "sparning", "kollinr", "lahetystunnus",
    "seurantakoodi",
    "nyomkovetesi szam", "csomagszam", "numar awb", "cislo zasilky", "sledovaci cislo", "zasilka", "broj posiljke",
    "posiljka",
    "kargo", "kargo takip", "takip no", "takip numarasi", "nomor resi", "ma van don",
    "track en trace", "zendingsnummer", "numer przesylki", "przesylki", "przesylka", "list przewozowy", "codigo de rastreio",
    "rastreio", "rastreamento",
    "трек номер", "трек", "номер отправления", "посылка", "накладная", "ттн", "номер отслеживания",
    "відправлення", "накладна", "αριθμός αποστολής", "αποστολή", "מספר מעקב", "משלוח", "رقم التتبع", "الشحنة",
    "ट्रैकिंग", "ट्रैकिंग नंबर", "快递单号", "运单号", "快递", "追踪号", "追跡番号", "伝票番号", "송장번호", "운송장번호", "운송장",
    "เลขพัสดุ", "หมายเลขพัสดุ",
)  # fmt: skip
PARCELS = (*_TRACKING, *_forms({
    "FI": "paketti, lahetys, seurantanumero",
    "HU": "csomag, kuldemeny",
    "SE": "paket, forsandelse, kollinummer",
    "NO": "pakke, sending, sendingsnummer",
    "DK": "pakke, forsendelse, forsendelsesnummer",
    "TR": "kargo, gonderi, takip numarasi",
    "ID": "paket, resi, no resi",
    "": "paket, paczka, paczki, paczke, paczce, paczka nr, nr paczki, balik, baliku, balicek, zasilky, zasilku, "
    "zasielka, zasielky, "
    "zasielku, colet, coletul, coletului, expeditie, posiljke, posiljku, paketa, pakket, pakketje, zending, "
    "pacco, paquete, "
    "numero de guia, siunta, siuntos, siuntos numeris, sutijums, sutijuma numurs, saadetis, saadetise, sending, "
    "kiện hàng, "
    "mã vận đơn, vận đơn, bungkusan, посилка, посилки, пратка, пратката, пошиљка, δέμα, δέματος, חבילה, طرد, "
    "مرسوله, پارسل, "
    "पार्सल, 包裹, 荷物, 送り状番号, 택배, พัสดุ",
}))  # fmt: skip
CARD_CODES = _forms({
    "": "guvenlik kodu, kod bezpieczenstwa, bezpecnostni kod, biztonsagi kod, cod de securitate, turvakoodi, sakerhetskod, "
    "sikkerhetskode, sikkerhedskode, sigurnosni kod, kode keamanan, kontrollsiffror, kontrollsiffra, kryptogram, ma bao mat",
})  # fmt: skip
