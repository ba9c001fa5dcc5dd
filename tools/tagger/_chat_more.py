# ruff: noqa: E501 (tables of sentences and words)
"""More of the grammar: numbers that are no addresses, narrative sentences, ordinary talk in other languages.

``{G}`` is a number of the kinds people give beside their names: cards, accounts, ids, plates, policies; ``{V}`` a verb phrase.
"""

from __future__ import annotations

NUMBERS = """
my iban is {G}
iban {G}
the card number is {G}
card {G} expires {D}
can i pay with {G}
it ends in {G}
my ssn is {G}
my social security number is {G}
passport {G}
my passport number is {G}
plate {G}
registration {G}
policy {G}
policy number {G}, claim {I}
my tax id is {G}
vat {G}
the vin is {G}
account {G}, sort code {I}
routing number {G}
member id {G}
my customer number is {G}, born {D}
dob {D}
nhs {G}
ip {G}
authorization: bearer {G}
token {G} and cookie session={G}
wallet {G}
send it to wallet {G}
use code {G} for 10% off
the coupon {G} is expired
version {G}
mobile {H}, landline {H}
tel: {H}
fax: {H}
office {H} - mobile {H} - fax {H}
phone {H} or {E}
{G}
{G}, {D}
{H}
{E}
it measures {I} x 40 x 12 cm
max 18 x 11 cm
flight {G} at gate 12
case {G} is still open
frequent flyer {G}
serial {G}, hardware rev B2
an i5 13th gen with 16gb and a 512 gb ssd
plate {G} was fined
my password was {G}
handle @{G}
my user name is {G}
size uk 9
in 3x de R$ 66,63
meine IBAN ist {G}
Kartennummer {G}
Kundennummer {G}
Steuernummer {G}
Kennzeichen {G}
meine Telefonnummer ist {H}
geboren am {D}
mon iban est {G}
ma carte {G} expire en {D}
mon numéro de sécu {G}
mon téléphone: {H}
né le {D}
mi iban es {G}
mi dni es {G}
mi tarjeta {G} caduca en {D}
mi teléfono es {H}
il mio iban è {G}
codice fiscale {G}
la carta {G} non funziona
il numero di telefono è {H}
mijn iban is {G}
mijn bsn is {G}
rekening {G}
telefoonnummer {H}
meu cpf é {G}
CPF: {G}
a placa é {G}
meu telefone é {H}
cartão {G}
mój pesel to {G}
numer rejestracyjny {G}
numer konta {G}
moja karta {G}
tel. {H}
mit cpr-nummer er {G}
mitt personnummer är {G}
kontonummer {G}
""".strip().split("\n")

NARRATIVE = """
{Y} {V}
{Y} and {Y} {V}
{Y}, who {V}, {V}
the film was directed by {N} and stars {L}
a novel by {N}
according to {Y}, {Q}
"{Q}," says {L}
"{Q}", said {N}
{Y} said: "{Q}"
{L}'s latest album sold well
in 1975, {N} {V}
when {Y} {V}, {Y} {V}
the {L} family moved away
the {L} report was published on {D}
the {L} case is closed
it is {Y}'s fault
we met {Y} in {B}
{Y} lives in {B} with {F}
{Y} from {B} {V}
{Y} of {O} {V}
{O} hired {Y} as a manager
{Y} spent the summer in {B}
the minister travelled to {C}
the president visited {C} on {D}
the company opened an office in {C}
they returned from {C} by plane
born in {C}, {Y} {V}
{B} is a city in {C}
the university of {B} announced it
the corner of {S} and {S}
meet me at the corner of {S}
{A} and {A} are both mine
please send one to {F} at {A} and one to {F} at {A}
return it to {F} and {F}, {A}
{O} is a company based in {B}
{O} announced that {Q}
shares of {O} fell
{O} and {O} merged in 2019
the band {O} released an album
{Y} joined {O} in 2012
{Y} plays for {O}
a fan of {N}
i am a huge fan of {N}
did you see {Y} last night
watching {N} on tv
listening to {N}
i have tickets for {N} on {D}
tickets for the {N} concert
rt @user: {Y} {V}
{Y} is the best
omg {Y} is so cute
poor {Y}
great game by {Y} tonight
{Y} vs {Y} on {D}
{Y} & {Y} {V}
dr. {L} {V}
my doctor, {Y}, {V}
my dentist is {N}
my stylist {F} is great
an appointment with {N} in {B}
pay {F} {M}
transfer {M} to {F} from my savings account
who is the director, is it {N}
it stars {N} and {N}
is it the one with {N}
anything by {N}
{L} and {L} were among the first
both {L} and {L} {V}
neither {L} nor {L} {V}
the critics loved {L} and {L}
the {L} song everyone knows
the {L} remix is better
i read the {L} biography
this {L} film is boring
a cover of the old {N} tune
a movie with {N} and {L}
featuring {L}
starring {N} and {L}
directed by {N}, starring {L}
produced by {L} in 1982
written and performed by {N}
they named her {F}
they called the baby {F}
we named our son {F}
his name was {F}
her maiden name was {L}
miss {L} {V}
this is by former singer {L}
the life of {Y}
the death of {Y} was a shock
the age of {Y} is unknown
the career of {Y} began in {B}
here is {F}'s address: {A}
{F}'s new address is {A}
{F}'s phone number is {H}
{Y} will speak in {B} on {D}
{Y} is speaking at {O}
{Y} is from {B}
{Y} is from {O}
{Y} comes from {C}
{Y} started to paint at 40
{Y} flew to {B} on {D}
{Y} arrived in {B} this morning
{Y} arrived at {B}
{Y} returned to {B}
the queen arrived at {B} by train
the train arrived at {B}
{F} yelled at {F}: "{Q}"
{F} whispered to {F}
{F} looked at {F} and {V}
before {F} could answer, {F} {V}
{Y} spent two years at {O}
{Y} studied at the university of {B}
the concert in {B} was great
in {B}, {O} is a non-profit
they come from {C} and {C}
i have family in {C} and {C}
who will join us in {C}
the bus stop is on {S}
the station is near {S}
the {O} office in {B}
{O} is a design studio
{O} makes software for schools
the treaty of {B}
send {M} to {F} from checking
send it to {F}
transfer to {F}'s account
make a payment to {N}
you will be sending {M} to {F}
got it, {F}. your tickets are ready
all set {F}, see you on {D}
of course {F}, one moment
{F}, are you still there
could you ask {F} at the front desk
{N} {D} {G}
{N}, born {D}
{N}. mail goes to {A}
{L}, first name {F}
it is spelled {L} with a double s
correction: {L} with i
{A}, ring at {L}
""".strip().split("\n")
VERBS = (
    """
wrote three books|moved abroad in 2010|won the prize|was born in 1962|died last year|works as a nurse|called me twice|lost the match|paid the rent|has a new job
made a mistake|signed the contract|studied law|plays the piano|never came back|sold the house|married young|asked for help|laughed|smiled at me|went home early
opened the door|was very kind|is on vacation|did not answer|agreed|started a company|is my neighbour|left the band|ran for mayor|explained the rules|forgot the keys
bought a car|has two children|told a story|scored twice|cried|began to sing|became a teacher|will be there at nine|shouted|looked tired|knows the answer|wants to help
""".strip()
    .replace("\n", "|")
    .split("|")
)

PEOPLE_LANGUAGES = {
    "de": "ich bin {F}, wie kann ich helfen|mein Mann {F} ist krank|der Fahrer hieß {F}|mein Nachname ist {L}|Nachname: {L}\\nVorname: {F}|geboren in {B}|wohnhaft {A}|Straße: {A}|{L} mit doppel s|Herr {N} wohnt {A}|Versicherter: {N}",
    "fr": "je suis {F}, conseillère chez {O}|mon mari {F}|madame {L} attend|je suis né à {B}|on habitait à {B} avant|maintenant c'est {A}|au nom de {N}|interphone {L}|mon fils {F} a cassé l'écran|le livreur s'appelait {F}",
    "es": "soy {F}, de {O}|mi marido {F}|está a nombre de {N}|déjelo con {F}, el portero|nací en {B}|vivo en {A}|la señora {L} no contesta|mi hijo {F} lo rompió|hablé con {F} ayer|titular: {N}",
    "it": "sono {F} di {O}|mio marito {F}|è intestato a {N}|nato a {B}|residente in {A}|la signora {L} non risponde|ieri ho parlato con {F}|perfetto signora {L}|l'operatore si chiamava {F}|intestatario: {N}",
    "nl": "u spreekt met {F} van {O}|mijn man {F} moet er ook op|het staat op naam van {N}|geboren in {B}|ik woon op {A}|mevrouw {L} wacht|ik sprak gisteren met {F}|mijn zoon {F} heeft hem kapot gemaakt",
    "pt": "aqui é a {F} da {O}|aqui é o {F}|meu marido {F}|está no nome de {N}|nasci em {B}|moro na {A}|a dona {L} não atende|falei com o {F} ontem|titular: {N}|o entregador {F} deixou na portaria|razão social {O}",
    "pl": "tu {F} z {O}|mój mąż {F}|umowa jest na {N}|urodzony w {B}|mieszkam na {A}|pani {L} nie odbiera|rozmawiałam wczoraj z {F}|zapisz mnie, {F}|mój syn {F} to zepsuł",
    "sv": "du pratar med {F} på {O}|min man {F}|det står på {N}|född i {B}|jag bor på {A}|fru {L} väntar|jag pratade med {F} igår",
    "da": "du taler med {F} fra {O}|min mand {F}|den står i {N}s navn|født i {B}|jeg bor på {A}|fru {L} venter|jeg talte med {F} i går|{N} kommer fra {B}|{L} vandt kampen i {B}",
    "no": "du snakker med {F} fra {O}|mannen min {F}|født i {B}|jeg bor i {A}|jeg snakket med {F} i går|{N} kommer fra {B}",
}

ORDINARY_LANGUAGES = {
    "de": """
wie lange dauert der Versand|der Versand kostet 4,90 Euro|gibt es Rabatt mit dem Code {G}|die Rechnung stimmt nicht|ich habe zweimal bezahlt|bitte prüfen Sie das|die Batterie ist leer
das Gerät lässt sich nicht einschalten|ich möchte kündigen|der Vertrag läuft bis Ende Mai|wir kümmern uns darum|einen Moment bitte|haben Sie noch Fragen|guten Abend, wie kann ich helfen
ich warte seit zwei Wochen|ist das Produkt noch auf Lager|gut, und was kostet das|das ist mir zu teuer|bitte rufen Sie mich zurück|die neue Bankverbindung lautet {G}|alles klar, danke
können Sie mir Ihren Namen und Ihre Adresse nennen|welche Größe brauchen Sie|die Selbstbeteiligung beträgt 300 Euro|der Schaden wurde gemeldet|ich habe das Passwort vergessen
""",
    "fr": """
combien coûte la livraison|la taille 38 est-elle disponible|je voudrais résilier mon contrat|le code promo ne marche pas|ma commande est en retard|j'ai été débité deux fois de {M}
pouvez-vous me donner votre nom et votre adresse|en quoi puis-je vous aider|un instant s'il vous plaît|bonne journée|merci pour votre patience|la franchise est de 300 euros|c'est urgent
le colis est perdu|je n'arrive pas à me connecter|mon mot de passe ne fonctionne plus|l'application plante tout le temps|quel est le délai|je vous envoie le document|d'accord, c'est noté|oui bien sûr
""",
    "es": """
cuánto cuesta el envío|quiero cancelar el contrato|el código no funciona|mi pedido va con retraso|me han cobrado dos veces|me puede dar su nombre y dirección|en qué puedo ayudarle|un momento por favor
buenas tardes|que tenga un buen día|gracias por su paciencia|es urgente|no puedo entrar|he olvidado la contraseña|la aplicación no abre|veo los dos pagos del día 5|sí, claro|perfecto, gracias|no, nada más
hay talla 38|cuándo llega el paquete|la franquicia es de 300 euros|el cargador está roto|quiero devolver los zapatos|dónde puedo ver la factura|ya está pagado|te mando la foto
""",
    "it": """
quanto costa la spedizione|vorrei disdire il contratto|il codice non funziona|il mio ordine è in ritardo|mi avete addebitato due volte|mi può dare nome, cognome e indirizzo|come posso aiutarla|un attimo per favore
buonasera|buona giornata|grazie per la pazienza|è urgente|non riesco a entrare|ho dimenticato la password|certo, mi dica|va bene, grazie|ho sbagliato, quello giusto è {G}|se pago con bonifico va bene
quando arriva il pacco|la batteria è scarica|vorrei restituire le scarpe|dove trovo la fattura|l'ho già pagato|posso attivare la sim|mi dà errore 38
""",
    "nl": """
hoe duur is bezorgen|ik wil mijn contract opzeggen|de code werkt niet|mijn bestelling is te laat|er is twee keer afgeschreven|mag ik uw naam en adres|waarmee kan ik u helpen|een moment graag|goedemiddag
fijne dag nog|dank u voor uw geduld|het is dringend|ik ben mijn wachtwoord vergeten|de app start niet|de premie gaat van 34 naar 41 euro|ja natuurlijk|prima, dank je|wanneer komt het pakket|is maat 38 er nog
de batterij is leeg|ik wil de schoenen terugsturen|waar staat de factuur|het is al betaald|mijn rekening eindigt op {G}
""",
    "pt": """
quanto custa o frete|quero cancelar o contrato|o código não funciona|meu pedido está atrasado|fui cobrado duas vezes|pode me dar seu nome e endereço|como posso ajudar|um momento por favor|boa tarde
tenha um bom dia|obrigada pela paciência|é urgente|esqueci a senha|o aplicativo não abre|quero devolver os sapatos|onde está a nota fiscal|já foi pago|quero, manda o boleto no email|quando chega o pacote
dá sim, muda 4% no valor|a franquia é de R$ 3.200,00|não, só isso|a bateria acabou|sim, claro|perfeito, obrigado|vi duas cobranças do dia 5
""",
    "pl": """
ile kosztuje wysyłka|chcę rozwiązać umowę|kod nie działa|moje zamówienie się spóźnia|pobrano opłatę dwa razy|proszę podać imię i nazwisko oraz adres|w czym mogę pomóc|chwileczkę|dobry wieczór|miłego dnia
dziękuję za cierpliwość|to pilne|zapomniałem hasła|aplikacja się nie otwiera|chcę zwrócić buty|gdzie jest faktura|już zapłaciłem tą kartą|kiedy przyjdzie paczka|tak, oczywiście|dobrze, dziękuję
przednia szyba kosztuje 690 zł|bateria jest rozładowana|czy jest rozmiar 38|numer szkody {I}|place zawsze kartą
""",
    "nordic": """
hvad koster fragten|jeg vil gerne opsige aftalen|koden virker ikke|min ordre er forsinket|der er trukket to gange|hvad er dit navn og din adresse|hvad kan jeg hjælpe med|et øjeblik|god dag|det haster
jeg har glemt min adgangskode|hvornår kommer pakken|hvor finder jeg fakturaen|det er allerede betalt|vad kostar frakten|jag vill säga upp avtalet|koden fungerar inte|min beställning är försenad
vad är ditt namn och din adress|hur kan jag hjälpa till|ett ögonblick|jag har glömt lösenordet|när kommer paketet|var hittar jag fakturan|det är redan betalt|hva koster frakten|jeg vil si opp avtalen
det var ikke så godt|de fleste mennesker har det fint|men det er ikke alt|vi skal se på det i morgen|han sagde ikke noget|hun kom hjem klokken otte|der er mange, der ikke ved det
""",
}
