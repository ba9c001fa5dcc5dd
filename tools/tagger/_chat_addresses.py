# ruff: noqa: E501 (tables of forms and words)
"""Postal addresses of countries that ``_chat_names`` builds none for; written for this project.

A form is drawn and its slots are filled: ``<L>`` a surname, ``<F>`` a first name, ``<T>`` a city, ``<h>`` a house number, ``<n>`` a small
number, ``<d>`` a digit, ``<A>`` a capital letter; words in ``<x|y>`` are drawn from.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from tools.tagger._chat_names import Names, Places

__all__ = ["elsewhere"]

_FORMS = """
<Váci|Petőfi|Kossuth Lajos|Rákóczi|Dózsa György|Ady Endre|Széchenyi> <utca|u.|út|tér|körút|köz> <h><|., <n>. em. <n>.|/A>, <d><d><d><d> <T><|, Hungary>
<d><d><d><d> <T>, <L> <utca|u.|út> <h>.
<Vodičkova|Na Příkopě|Husova|Masarykova|Palackého|Dlouhá|Nádražní|Hlavní> <h><|/<n>>, <d><d><d> <d><d> <T><| 1| 5|, Czech Republic>
<Hlavná|Štúrova|Námestie SNP|Obchodná> <h>, <d><d><d> <d><d> <T><|, Slovakia>
<L> <Cad.|Caddesi|Sok.|Sokak|Bulvarı> No:<h><| D:<n>| Daire <n>|/<n>>, <Kadıköy|Beşiktaş|Çankaya|Şişli|Bornova|Konak|<L>>, <İstanbul|Ankara|İzmir|Bursa|<T>><| <d><d><d><d><d>>
<Bahçelievler|Cumhuriyet|Yeni|Atatürk> Mah. <L> <Sok.|Cad.> No <h><| Kat <n>| D. <n>> <d><d><d><d><d> <Kadıköy|Bornova|<T>>/<İstanbul|İzmir|Ankara>
<Strada|Str.|Bulevardul|Bd.|Calea|Aleea|Șoseaua> <L|Libertății|Victoriei|Unirii|Mihai Viteazu|Florilor><| nr. <h>|, nr. <h>| <h>><|, bl. <A><n>, sc. <A>, ap. <n>|, bl. <n>, ap. <n>>, <T><| <d><d><d><d><d><d>|, sector <n>>
<Ermou|Odos <L>|Leoforos <L>|Patision|Solonos> <h>, <Athina|Athens|Thessaloniki|Patra|<T>> <d><d><d> <d><d><|, Greece>
<Ilica|Ulica <F> <L>|<L>ova ulica|Trg <L>|Savska cesta|Maksimirska> <h><|A>, <d><d><d><d><d> <T><|, Hrvatska|, Croatia>
<ul.|bul.|ulica> <L|Vitosha|Knez Mihailova|Kralja Petra|Balkanska> <h><|, et. <n>, ap. <n>|/<n>>, <d><d><d><d><|<d>> <T>
<Slovenska cesta|Trubarjeva|Celovška cesta|<L>eva ulica> <h>, <d><d><d><d> <T>
<Gedimino pr.|<L> g.|Laisvės al.> <h><|-<n>>, LT-<d><d><d><d><d> <T>
<Brīvības iela|<L> iela> <h><|-<n>>, <T>, LV-<d><d><d><d>
<Pikk|Narva mnt|Tartu mnt|<L> tee> <h><|-<n>>, <d><d><d><d><d> <T>
<Carrera|Cra.|Kra|Calle|Cl.|Avenida|Transversal|Diagonal> <n><|A|B| bis> <#|No.|#  |N°> <n><|A>-<n><|, apto <n>0<n>|, torre <n>, apto <n>0<n>|, casa <n>>, <Bogotá|Medellín|Cali|Barranquilla|<T>><|, Colombia| D.C.>
<Av.|Avenida|Calle|Pasaje|> <L|Los Leones|Providencia|Apoquindo|Los Aromos|Las Condes|Irarrázaval> <h><|, depto. <n>0<n>|, of. <n>0<n>|, dpto <n>>, <Providencia|Ñuñoa|Las Condes|Maipú|<T>>, <Santiago|Valparaíso|Concepción|<T>><|, Chile>
<Av.|Avenida|Calle|> <Corrientes|Rivadavia|Santa Fe|San Martín|Belgrano|<L>> <h><|, piso <n> depto <A>|, <n>º <A>| <n>°<A>|, PB <n>>, <C<d><d><d><d><A><A><A>|(<d><d><d><d>)|<A><d><d><d><d>> <CABA|Buenos Aires|Rosario|Córdoba|<T>>
<Jr.|Jirón|Av.|Calle> <L|Huallaga|La Marina|Arequipa|Los Pinos> <h><|, Int. <n>|, Dpto. <n>0<n>| Mz <A> Lt <n>>, <Miraflores|San Isidro|Surco|<L>>, <Lima|Arequipa|Trujillo|<T>><| <d><d><d><d><d>>
<Calle|Av.|Colonia> <L|Las Flores|El Rosario> <h><|, zona <n>|, No. <n>>, <Ciudad de Guatemala|San Salvador|Tegucigalpa|Managua|San José|<T>>
Calle <n> <entre|e/> <n> y <n>, <Vedado|Miramar|<L>>, La Habana
<Blk|Block> <h> <Ang Mo Kio|Bedok|Tampines|Jurong West|Toa Payoh|Yishun|Clementi> <Ave|Avenue|Street|St|Central> <n><| #<d><d>-<d><d><d>|, #<d><d>-<d><d>>, Singapore <d><d><d><d><d><d>
<h> <Orchard|Holland|Upper Thomson|Bukit Timah|<L>> <Road|Rd|Avenue> #<d><d>-<d><d><|, <L> Tower>, Singapore <d><d><d><d><d><d>
<No. |No |Lot |><h>, <Jalan|Jln|Lorong|Persiaran|Lebuh> <L|Ampang|Bukit Bintang|Tun Razak|Merdeka|Semarak> <|<n>/<n><|A>>, <Taman <L>, |Bandar <L>, |><d><d><d><d><d> <Kuala Lumpur|Petaling Jaya|Shah Alam|Johor Bahru|<T>><|, Selangor|, Malaysia>
<Jl.|Jalan|Jln.> <L|Sudirman|Thamrin|Gatot Subroto|Merdeka|Kenanga> <No. |No.|><h><|, RT <d><d>/RW <d><d>|, RT.<d><d><d>/<d><d><d>>, <L>, <Jakarta Selatan|Bandung|Surabaya|Yogyakarta|<T>> <d><d><d><d><d>
<Flat|Room|Rm|Unit> <n><A|>, <n>/F<|, Block <n>|, Tower <n>>, <L|Harbour|Wing|Lee> <Building|Mansion|Court|House|Garden>, <h> <Queen's Road Central|Nathan Road|King's Road|Hennessy Road|<L> Street>, <Central|Kowloon|Wan Chai|Mong Kok|North Point|Hong Kong><|, Hong Kong>
<n>/F, <h> <Des Voeux Road|Nathan Road|Queen's Road East|<L> Street>, <Hong Kong|Kowloon|Wan Chai>
<h> <Rizal|Mabini|Bonifacio|Katipunan|<L>> <St.|Street|Ave.|Avenue>, <Brgy. |Barangay ><San Antonio|Poblacion|<L>>, <Quezon City|Makati|Cebu City|Davao|<T>><| <d><d><d><d>|, Metro Manila <d><d><d><d>>
<h>/<n> <Sukhumvit|Phahonyothin|Ratchada|<L>> <Road|Rd|Soi <n>>, <Khlong Toei|Watthana|<L>>, <Bangkok|Chiang Mai|<T>> <d><d><d><d><d>
<h> <Nguyễn Trãi|Lê Lợi|Nguyen Hue|Tran Hung Dao|<L>><| Street>, <Quận <n>|District <n>|Phường <n>, Quận <n>|P. <n>>, <TP.HCM|Ho Chi Minh City|Hanoi|Hà Nội|Đà Nẵng>
<House|H.|House no> <n>, <Road|Rd|Street> <n><|, Block <A>|, Sector <n>>, <Dhanmondi|Gulshan|Banani|Uttara|DHA Phase <n>|F-<n>/<n>>, <Dhaka|Islamabad|Lahore|Karachi><| <d><d><d><d>>
<h>, <Galle|Kandy|<L>> <Road|Mawatha|Lane>, <Colombo <n>|Kandy|Galle|<T>>
<Plot|No.|No|> <h><|,> <L|Adeola Odeku|Awolowo|Allen|Admiralty> <Street|Road|Way|Crescent|Close|Avenue>, <Victoria Island|Ikeja|Lekki Phase 1|Surulere|Wuse 2|Garki|<L>>, <Lagos|Abuja|Port Harcourt|Ibadan|<T>><|, Nigeria>
<h> <L|Ring|Kanda|Oxford> <Road|Street|Ave|Link>, <Osu|East Legon|Labone|<L>>, <Accra|Kumasi|<T>><|, Ghana| GA-<d><d><d>-<d><d><d><d>>
<L|Ngong|Kimathi|Moi|Kenyatta> <Road|Avenue|Lane>, <<L> House, |<L> Plaza, <n>rd Floor, |>P.O. Box <d><d><d><d><d>-00<d>00, <Nairobi|Mombasa|Kisumu|Nakuru>
<Unit <n>, |Flat <n>, |><h> <Long|Kloof|Jan Smuts|Main|Rivonia|<L>> <St|Street|Road|Ave|Drive>, <Gardens|Sandton|Rosebank|Observatory|Umhlanga|<L>>, <Cape Town|Johannesburg|Durban|Pretoria|<T>><, | ><d><d><d><d>
<Villa|Apt|Apartment|Office> <n><0<n>|>, <Al <L> Street|Sheikh Zayed Road|King Fahd Road|<L> Tower>, <Deira|Jumeirah|Business Bay|Al Olaya|<L>>, <Dubai|Abu Dhabi|Riyadh|Jeddah|Doha><|, P.O. Box <d><d><d><d><d>|, UAE>
<h> <Herzl|Dizengoff|Ben Yehuda|Rothschild|<L>> <St.|Street|Blvd>, <Tel Aviv|Haifa|Jerusalem|<T>> <d><d><d><d><d><d><d>
<h> <El-Nasr|Tahrir|Abbas El Akkad|<L>> <Street|St.>, <Nasr City|Maadi|Zamalek|Heliopolis>, Cairo<| <d><d><d><d><d>>
<h> <Queen|Lambton|Colombo|Ponsonby|<L>> <Street|Quay|Road|Terrace>, <Te Aro|Ponsonby|Riccarton|<L>>, <Auckland|Wellington|Christchurch|Dunedin> <d><d><d><d>
<Flat <n>, |><The |><Old|Rose|Ivy|Mill|Chapel|Orchard> <Rectory|Vicarage|Cottage|Barn|Farmhouse|Lodge|Coach House>, <Church|Mill|Back|School|<L>> <Lane|Hill|Road|Row>, <T><|,> <A><A><n> <d><A><A>
<Carrer de|C/|Passeig de|Gran Via de|Rambla> <L|Balmes|Mallorca|Gràcia|Aragó>, <h>, <<n>r <n>a|<n>n <n>a|àtic <n>a|baixos>, 08<d><d><d> <Barcelona|Badalona|Sabadell|<T>>
<L|Bahnhof|Berner|Seefeld|Haupt><strasse|gasse|weg> <h><|a|, <n>. Stock>, <|CH-><d><d><d><d> <Zürich|Bern|Basel|Luzern|<T>><| <n>>
<Rue|Avenue|Chaussée> <de <L>|Louise|du Midi|de la Loi|<L>> <h><|, bte <n>| boîte <n>|/<n>>, <|B-><d><d><d><d> <Bruxelles|Liège|Namur|Ixelles|<T>>
<L|Prins|Kloster|Øster|Nørre><gade|vej|brogade|stræde|allé> <h><|A>, <n>. <tv|th|mf>., <d><d><d><d> <København <N|S|Ø|V|K|NV|SV>|Aarhus C|Odense M|<T>>
<L|Karl Johans|Storgata|Bogstad|Kirke><veien| gate|gata|vegen> <h><|B>, <d><d><d><d> <Oslo|Bergen|Trondheim|<T>>
<L|Mannerheimin|Kirkko|Kauppa|Rauhan><tie|katu|kuja> <h> <A> <n>, <d><d><d><d><d> <Helsinki|Espoo|Tampere|<T>>
<ul.|ulica> <Lenina|Pushkina|Gagarina|Shevchenka|<L>> <d. |dom |><h>, kv. <n>, <T>, <d><d><d><d><d><|<d>>
<vul.|vulytsia|prospekt> <Khreshchatyk|Shevchenka|<L>>, <h><|, kv. <n>>, <Kyiv|Lviv|Odesa|Kharkiv>, <d><d><d><d><d>
<RR|Rural Route|HC> <n> Box <h>, <T>, <NY|WI|TX|ME|AR|MO> <d><d><d><d><d>
""".strip().split("\n")
_CHOICE = re.compile(r"<([^<>]*\|[^<>]*)>")
_SLOT = re.compile(r"<([LFThndA])>")


def elsewhere(chance: Random, names: Names, places: Places) -> str:
    """Return an address in the form of one of some forty countries."""
    makers: dict[str, Callable[[], str]] = {
        "L": names.last,
        "F": names.first,
        "T": places.bare_city,
        "h": lambda: str(chance.randint(1, chance.choice((20, 200, 3000)))),
        "n": lambda: str(chance.randint(1, chance.choice((9, 40)))),
        "d": lambda: chance.choice("0123456789"),
        "A": lambda: chance.choice("ABCDEFGHJKLMNPRSTUVWXY"),
    }
    form = chance.choice(_FORMS)
    form = form.replace("<L|", "<<L>|")  # a slot among words to draw from
    form = _SLOT.sub(lambda slot: makers[slot[1]](), form)
    while "<" in form:  # the innermost first
        form = _CHOICE.sub(lambda words: chance.choice(words[1].split("|")), form)
    return re.sub(r"\s{2,}", " ", form).strip(" ,")
