"""Words that tell a telephone number, and the countries whose words they are; other scripts' stand in ``_script_words``.

A number that is none of the regions looked at is tried in those whose language its cue is: what a Hungarian calls his
number is one as it is dialled in Hungary.
"""

from __future__ import annotations

from collections.abc import Iterable

from privkit.detectors._inflections import inflected
from privkit.detectors._script_words import PHONE_CUES

__all__ = ["WEAK", "cues"]

# In the languages of the regions that are looked at in any case, and in several languages.
_ANYWHERE = (
    "phone", "telephone", "tel", "tele", "mobile", "mob", "cell", "cellphone", "call", "called", "calling", "ring", "text", "sms",
    "whatsapp", "signal", "fax", "dial", "reach", "reached", "contact", "phone number", "tlf", "cel", "telefon",
    "telefonnummer", "handy", "handynummer", "mobil", "mobilnummer", "rufnummer", "anrufen", "anruf", "ruf", "ruckruf",
    "erreichbar", "erreichen", "telefoon", "telefoonnummer", "bellen", "bel", "gsm", "mobiel", "telephonique", "portable",
    "appeler", "appelez", "rappeler", "rappelez", "joindre", "joignable", "fixe", "telefono", "movil", "celular", "llamar",
    "llamame", "llamenme", "llame", "cellulare", "cell", "chiamare", "chiamami", "chiamatemi", "recapito", "fisso",
    "komorka", "kom",
    "komorkowy", "komorkowego", "zadzwonic", "zadzwon", "dzwonic", "tel kom", "numer telefonu", "telefone", "ligar", "ligue",
    "fone", "contato", "zap", "zapzap", "appelle", "llama", "llamen", "chiama", "rufe",
    "phone no", "ph", "hotline", "helpline", "landline", "extension", "direct line",
    "telefonnr", "telnr", "tel nr", "handynr", "mobilnr", "mobilfunknummer", "festnetz", "festnetznummer", "durchwahl",
    "mon num", "numero de tel", "telephoner", "telephonez", "rappelle", "m appeler", "me joindre", "mobiele nummer",
    "telefoonnr", "bereikbaar op", "bereiken op", "06 nummer", "bel me", "terugbellen", "belt u", "tfno", "tlfno", "tlfn",
    "numero de telefono", "numero de celular", "llamarme", "llamadme", "llameme", "contactarme", "localizarme",
    "guasap", "wasap", "numero di telefono", "numero di cellulare", "telefonare", "telefonatemi", "richiamare",
    "richiamatemi", "mi chiami", "mi richiami", "mi trovi al", "mi trova al", "contattarmi", "contattatemi", "telefonino",
    "raggiungibile", "me liga", "me ligue", "ligue me", "numero de telefone", "meu whats", "telefonu", "telefonem",
    "komorke", "komorki", "komorce", "zadzwoncie", "dzwoncie", "oddzwoncie", "oddzwonic", "oddzwon", "nr tel", "tel do mnie",
    "stacjonarny", "mobile no", "mob no", "call karo", "call kijiye", "mera number",
)  # fmt: skip
WEAK = (
    "number", "nummer", "numero", "numer", "office", "home", "work",
    "numaram", "numaramdan", "numarasindan", "numaradan", "nömrəm", "szamom", "szamomon", "numeroni", "moje cislo", "broj",
    "moj broj", "moja stevilka", "mano numeris", "mans numurs", "numri im", "numarul meu", "nomor saya", "nombor saya",
    "nambari yangu", "numero ko", "number ko",
)  # fmt: skip
"""Words that tell it where nothing else does: "my number is …" may be of anything."""

_LATIN_AMERICA = "MX AR CO CL PE EC"
_SOUTH_SLAVIC = "RS HR BA ME"
# Nouns that take endings, and all else.
_DECLINED = {
    "HU": "telefonszam, mobilszam, telefon, mobiltelefon, mobil, tel szam",
    "FI": "puhelinnumero, puhelin, kannykka, matkapuhelin, gsm numero",
    "SE": "telefonnummer, mobilnummer, hemnummer, mobil",
    "NO": "telefonnummer, mobilnummer, mobil",
    "DK": "telefonnummer, mobilnummer, mobil",
    "TR": "telefon numarasi, telefon numara, cep telefonu, cep numara, telefon",
    "ID": "nomor telepon, nomor telp, no telepon, telepon, telpon, ponsel",
}  # fmt: skip
_OF_REGIONS = {
    "HU": "hivjon, hivjanak, hivj, hivjatok, hivni, hivhato, hivhat, visszahiv, visszahivni, visszahivast, "
    "visszahivjanak, elerheto, elerhetosegem, szamom, szamomon",
    "FI": "puhelimeni, puhelimitse, puh, kannykkani, kannykkaan, soita, soittakaa, soittaa, soittaisitko, "
    "soittaisitteko, tavoittaa, tavoitettavissa, takaisinsoitto, numeroni",
    "CZ SK": "telefonni cislo, telefonniho cisla, telefonnim cisle, telefonne cislo, telefonneho cisla, "
    "telefonnom cisle, tel c, tel cislo, mobilni cislo, mobilne cislo, volejte, volat, zavolejte, zavolat, zavolej, "
    "zavolajte, zavolaj, volajte, brnknete, dovolate, dovolat, na cisle, na cislo, mobilu, telefonu, "
    "kontaktni telefon, moje cislo",
    "SE": "mobilnr, telefonnr, ring mig, ring på, ringa, ringer, nås på, nå mig, sms till, samtal till",
    "NO": "mobilnr, tlfnr, tlf, ring meg, ring på, ringe, ringes, ringer, treffes, kontaktes, nås på",
    "DK": "mobilnr, tlfnr, tlf, ring mig, ring til, ring på, ringe, ringes, ringer, træffes, kontaktes, nås på, fanges på",
    "CH": "natel, natelnummer, natelnr, handynr, handynummer, festnetznummer",
    "AT": "handynr, handynummer, festnetznummer, telefonnr",
    "BE": "gsm nummer, gsm nr, numero de gsm, mon gsm",
    "RO MD": "numarul de telefon, numar de telefon, numarul meu de telefon, telefonul, nr tel, nr de tel, "
    "nr de telefon, mobilul, sunati, suna, sunat, sunami, suni, apelati, apela, contactati, ma gasiti, "
    "telefon de contact, numarul meu",
    _SOUTH_SLAVIC: "broj telefona, broj mobitela, broja telefona, telefona, telefonom, mobitel, mobitela, mobilni, "
    "br tel, br mob, nazovite, nazovi, zovite, pozovite, pozovi, zvati, javite se, kontakt telefon, fiksni, broj, "
    "moj broj",
    "SI": "telefonska stevilka, telefonsko stevilko, telefonske stevilke, tel st, mobilna stevilka, poklicite, "
    "pokliciti, pokliči, klicite, dosegljiv, dosegljiva, moja stevilka",
    "LT": "telefono numeris, telefono numeri, telefonas, telefono nr, mobilus, mobilusis, mob nr, skambinkite, "
    "skambinti, skambink, paskambinkite, paskambinti, paskambink, susisiekite, mano numeris",
    "LV": "talrunis, talruna, talruni, talruna numurs, talruna numuru, telefona numurs, telefons, mobilais, "
    "zvaniet, zvanit, zvani, piezvaniet, piezvanit, piezvani, mans numurs",
    "EE": "telefoninumber, telefoninumbri, telefoninumbril, telefonil, mobiilinumber, mobiil, helistage, "
    "helistada, helista, tel nr",
    "IS": "símanúmer, símanúmerið, símanúmerinu, símanr, sími, síma, síminn, farsími, farsíminn, hringið, hringja, "
    "hringdu",
    "TR": "ceptel, cepten, cep no, cep tel, tel no, telefon no, gsm no, arayin, arayiniz, arayabilirsiniz, aramak, "
    "arar misiniz, ulasabilirsiniz, ulasin, ulasabilir, iletisim, irtibat, numaram, numaramdan, numarasindan, "
    "numaradan",
    "AZ": "telefon nömrəm, telefon nömrəsi, mobil nömrəm, nömrəm, telefonum, zəng, zəng edin",
    "AL": "numri i telefonit, numrin e telefonit, numri im i telefonit, telefoni, telefonit, celulari, celular, "
    "telefononi, kontaktoni, numri im",
    "ID": "nomor hp, nomer hp, no hp, hp saya, hape, no telp, telp, hubungi, nomor wa, no wa, wa saya, via wa, "
    "kontak, nomor saya",
    "MY": "nombor telefon, no telefon, no tel, no hp, telefon bimbit, hubungi, talian, nombor saya",
    "VN": "điện thoại, số điện thoại, sđt, di động, gọi, gọi cho tôi, gọi lại, liên hệ, liên lạc, zalo",
    "PH": "cp number, cp no, cell no, tawagan, tawag, itext, i text, number ko, numero ko",
    "KE": "nambari ya simu, namba ya simu, nambari yangu ya simu, namba yangu ya simu, simu, nipigie, nipigieni, "
    "pigia, nambari yangu",
    "ZA": "selnommer, selfoonnommer, selfoon, telefoonnommer, foonnommer, bel my, skakel, ucingo, "
    "inombolo yocingo, shayela",
    "GR CY": "tilefono, tilefwno, kinito, kaleste, kalese",
    "IL": "nayad, pelefon",
    "PT": "telemovel, telemoveis, telefonar, telefonem, ligar, ligue me, ligue, contacto, contactar, contactavel, "
    "telefone, numero de telefone",
    _LATIN_AMERICA: "celular, cel, celu, fono, numero de celular, numero de telefono, telefono, llamarme, "
    "llamame, llameme, marcarme, marqueme, ubicarme, contactarme, whatsapp, wsp",
}  # fmt: skip


def cues() -> dict[str, tuple[str, ...]]:
    """Return each phrase that tells a telephone number, with the regions whose language has it."""
    known: dict[str, tuple[str, ...]] = dict.fromkeys((*_ANYWHERE, *WEAK), ())
    for names, line in (*_OF_REGIONS.items(), *PHONE_CUES.items()):
        _take_in(known, line.split(", "), names)
    for region, line in _DECLINED.items():
        for phrase in line.split(", "):
            _take_in(known, dict.fromkeys((phrase, *inflected(phrase, region))), region)
    return known


def _take_in(known: dict[str, tuple[str, ...]], phrases: Iterable[str], names: str) -> None:
    regions = tuple(names.split())
    for phrase in phrases:
        known[phrase] = (*known[phrase], *regions) if phrase in known else regions
