"""Words that tell products: lines and brands of consumer goods, their models, and what is said around an order."""

from __future__ import annotations

__all__ = [
    "AND", "BEFORE", "BRANDS", "CUES", "EVERYDAY", "GENERIC", "LABELS", "LINES", "MODELS",
    "MODEL_CUES", "NEVER", "SENT_FROM", "TAKING", "UNITS", "WEAK",
]  # fmt: skip


def _words(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


# Names of lines that are products by themselves, whatever stands around them.
LINES = _words(
    "iphone iphones ipad ipads macbook macbooks imac imacs ipod ipods airpods airpod homepod airtag airtags",
    "playstation ps3 ps4 ps5 psp xbox gameboy 3ds wii kindle kindles chromecast chromebook chromebooks thinkpad",
    "ideapad zenbook vivobook inspiron elitebook probook probooks dolce-gusto tamagotchi switchbot soundlink",
    "quietcomfort bravia redmi poco xperia ideacentre lumix powershot coolpix cybershot surfacebook quadlock razr",
    "optiplex rog zenfone jetson arduino steamdeck moccamaster",
)

# The same, but everyday words too: they count with a model behind or a brand before them.
WEAK = _words(
    "switch echo surface pixel watch tab note edge studio buds band dot stick fire quest rift vive deck classic flip fold",
    "superstar gazelle galaxy latitude envy precision legion pavilion predator omen aspire nexus raspberry cosmo polaroid",
    "soundbar airfryer series portal xps moto",
)

BRANDS = _words(
    "apple samsung google sony lg huawei xiaomi oppo realme honor motorola nokia htc lenovo dell hp asus acer msi",
    "microsoft amazon logitech razer corsair steelseries hyperx anker belkin bose jbl sennheiser beats marshall sonos",
    "harman philips panasonic sharp toshiba hisense tcl vizio roku canon nikon fujifilm olympus leica garmin polar",
    "suunto dyson bosch siemens miele aeg electrolux whirlpool beko candy hoover shark bissell irobot ecovacs",
    "roborock rowenta tefal braun krups delonghi de'longhi breville ninja cuisinart smeg sage jura melitta kenwood",
    "moulinex severin grundig oral-b remington babyliss ghd nike adidas puma reebok asics saucony hoka merrell",
    "timberland converse vans birkenstock crocs skechers lululemon patagonia columbia fjallraven thule osprey",
    "samsonite rimowa makita dewalt milwaukee ryobi stihl husqvarna gardena karcher kärcher black+decker einhell",
    "metabo festool hilti traeger nvidia geforce rtx gtx radeon amd intel ryzen seagate sandisk kingston crucial wd",
    "netgear tp-link tplink asustek avm fritzbox ubiquiti linksys brother epson kyocera xerox casio seiko citizen",
    "tissot swatch fossil rolex omega tag-heuer yamaha fender korg dji insta360 wacom remarkable tolino kobo",
    "pocketbook tonies graco chicco cybex maxi-cosi stokke peloton bowflex concept2 trek giant specialized cube",
    "canyon cannondale brompton ikea vorwerk medion telefunken blaupunkt jabra plantronics poly skullcandy",
    "audio-technica shure rode focusrite akg 3m tempur nintendo sega atari valve oculus meta ring nest wyze eufy arlo",
    "blink tado ecobee withings oura xgimi benq viewsonic aoc iiyama eizo zotac gigabyte sapphire noctua nzxt cooler",
    "thrustmaster fanatec secretlab fitbit gopro lego playmobil barbie nespresso kitchenaid keurig vitamix sodastream",
    "oneplus fairphone thermomix roomba bugaboo babyzen alienware instax",
)

# Brands that are everyday words too: in small letters they count only with what tells a thing behind them.
EVERYDAY = _words(
    "brother giant sage beats meta polar nest ring shark sharp canyon cube blink fossil crucial honor remarkable candy ninja",
    "omega poly specialized columbia trek cooler sapphire gigabyte marshall jura rode",
)

# What may follow a brand and belongs to the product: "Sony headphones".
GENERIC = _words(
    "phone smartphone handy tablet laptop notebook monitor tv television fernseher headphones headphone earbuds earphones",
    "speaker kopfhörer casque cuffie auriculares koptelefoon camera kamera printer drucker toaster kettle mixer blender",
    "vacuum staubsauger fridge kühlschrank freezer washer dryer waschmaschine dishwasher geschirrspüler oven microwave",
    "shoes sneakers trainers boots sandals jacket hoodie backpack schuhe zapatillas scarpe keyboard mouse router charger",
    "smartwatch console controller drill grill lavadora lavatrice wasmachine stofzuiger televisor aspiradora",
    "mower headset soundbar projector drone razor toothbrush iron fryer cooker treadmill bike stroller",
)

MODELS = _words(
    "pro max plus ultra mini air lite se fe xl xr xs slim oled lcd series gen generation edition digital classic sport",
    "nano fold flip tab note watch dot pencil studio cell touch one go touchpad paperwhite oasis scribe voyage hero zoom boost",
    "kids nitro turbo absolute animal max-cosi vaporfly pegasus superstar gazelle ultraboost galaxy pixel",
)

# A number before one of these counts something and is no model: "my kindle 3 days ago".
UNITS = _words(
    "day days week weeks month months year years hour hours minute minutes min mins times time pm am uhr percent people pieces",
    "pcs units euro euros eur usd gbp dollars dollar pounds pound bucks quid tage tagen tag woche wochen monat monate monaten",
    "jahr jahre jahren stunden minuten mal stück jours jour semaine semaines mois ans an heures minutes fois día días dia",
    "dias semana semanas mes meses años año horas veces giorni giorno settimana settimane mese mesi anni anno ore volte dagen",
    "dag weken week maanden maand jaar uur keer dni dzień tygodnie tygodni miesięcy miesiące lat razy zł złotych reais inch",
    "inches zoll cm mm kg stars star sterne % €",
)

# Verbs and nouns of an order already made, and of what went wrong with it. "Buy" and "price" are talk about products.
_ORDERS = _words(
    "ordered order orders bought purchased purchase preordered pre-ordered reordered return returned returning refund",
    "refunded exchange exchanged replace replaced replacement cancel cancelled canceled cancelling sent shipped paid",
    "received got delivery delivered warranty broken faulty defective damaged missing package parcel shipment invoice",
    "subscribed rented leased receipt ordering deliver ship shipping dispatch dispatched stuck cracked",
    "bestellt bestellte bestellten bestellung gekauft kaufte erhalten bekommen geliefert lieferung zurückgeben zurückschicken",
    "zurücksenden umtauschen umgetauscht erstattung reklamieren reklamation stornieren storniert garantie defekt kaputt paket",
    "rechnung versendet",
    "commandé commande commander acheté achetée reçu reçue livré livrée livraison retourner renvoyer remboursement rembourser",
    "échanger annuler garantie cassé défectueux colis facture",
    "pedí pedido pidió pidieron pedimos pedi compré compró comprado compramos comprei comprou recibido recibí recibió entregado",
    "entrega envío devolver devolví devolvió",
    "devolución reembolso cambiar cancelar garantía roto defectuoso paquete factura encargué encargado",
    "ordinato ordinata ordinai ordine comprato comprata acquistato acquistata ricevuto ricevuta consegnato consegna",
    "restituire reso rimborso cambiare annullare garanzia rotto difettoso pacco fattura",
    "besteld bestelde bestelling gekocht kocht ontvangen geleverd bezorgd levering bezorging terugsturen retourneren retour",
    "terugbetaling ruilen annuleren kapot pakket factuur",
    "encomendei encomendou encomendado encomenda pediu recebi recebeu recebido entregue devolver devolução reembolso trocar",
    "quebrado pacote fatura comprada pedimos",
    "zamówiłem zamówiłam zamówił zamówiła zamówienie kupiłem kupiłam kupił kupiła dostałem dostałam otrzymałem otrzymałam",
    "zwrot zwrócić reklamacja reklamować wymienić anulować gwarancja zepsuty paczka faktura zamowilem zamowilam kupilem",
    "beställde beställt köpte köpt bestilte bestilt kjøpte kjøpt købte købt levererat mottaget paketet pakken",
)

# Verbs of delivery and the like, which follow what they speak of: "the X200 hasn't arrived".
_ARRIVALS = _words(
    "arrive arrived arrives came delivered shipped stopped broke reached died angekommen bestellt gekauft",
    "geliefert erhalten bekommen gekommen arrivé arrivée livré llegado llegó entregado arrivato arrivata aangekomen besteld",
    "gekocht geleverd chegou doszedł dotarł przyszedł",
)

CUES = _ORDERS | _ARRIVALS

# Those of them that are followed by something else than the product: "sent the Miller family a card".
_OTHERWISE = _words(
    "paid sent missing package parcel shipment invoice receipt got paket rechnung colis facture paquete factura pacco",
    "fattura pakket factuur pacote fatura paczka faktura stopped came reached died",
)
TAKING = CUES - _OTHERWISE

# What may stand between a verb of ordering and the product.
BEFORE = _words(
    "a an the my our his her their your this that these those some new another two three one 1 2 3 4 5 6 of pair set pack",
    "brand-new brand used refurbished for original black white blue red green grey gray silver gold pink",
    "ein eine einen einem einer eines der die das den dem mein meine meinen meinem meiner unser unsere unseren dein deine",
    "sein seine ihr ihre neue neues neuen neuer zwei drei",
    "un une le la les l mon ma mes notre nos votre son sa ses deux nouveau nouvelle",
    "uno una unos unas el los las mi mis nuestro nuestra su sus tu dos nuevo nueva",
    "il lo gli i mio mia miei nostro nostra suo sua due nuovo nuova",
    "een de het mijn onze ons zijn haar nieuwe twee",
    "um uma o os as meu minha nosso nossa seu sua dois duas novo nova",
    "mój moja moje mojego nowy nowa nowe nowego dwa en ett et min mitt mit ny nytt nyt",
)

# What telephones write below a mail.
SENT_FROM = frozenset(
    tuple(words.split())
    for words in (
        "sent from my", "gesendet von meinem", "von meinem gesendet", "envoyé de mon", "enviado desde mi", "enviado do meu",
        "inviato da mio", "verzonden vanaf mijn", "wysłane z mojego", "skickat från min", "sendt fra min",
    )
)  # fmt: skip

AND = _words("and und et y e en i og och plus")

# What a form calls the field in which the product stands.
LABELS = _words(
    "product item article artikel produkt produit producto prodotto produto prodotto articolo artículo articulo artigo gerät",
    "device appareil dispositivo apparaat urządzenie goods",
)

MODEL_CUES = _words("model modell modèle modele modelo modello modelu")

# Words with a capital that are no part of a product's name.
NEVER = _words(
    "i order number no nr ref id ticket case invoice account monday tuesday wednesday thursday friday saturday sunday",
    "jan feb mar apr jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember janvier enero",
    "january february march april may june july august september october november december christmas easter usps ups dhl",
    "fedex vat usa uk eu mr mrs ms dr herr frau bestellung bestellnummer nummer rechnung rechnungsnummer kunde kundennummer",
    "auftrag paket commande facture pedido factura ordine fattura bestelling factuur zamówienie faktura customer street",
    "road avenue straße visa mastercard paypal amex iban bic english german french spanish italian dutch polish portuguese",
)
