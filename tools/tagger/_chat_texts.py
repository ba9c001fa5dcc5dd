# ruff: noqa: E501, SIM905 (tables of sentences and words)
"""The grammar of made-up support chats: sentences with slots, written for this project.

Slots: ``{N}`` full name, ``{F}`` first name, ``{L}`` surname, ``{T}`` title and surname, ``{A}`` address, ``{S}`` street, ``{C}`` place,
``{B}`` bare city, ``{O}`` organisation, ``{W}`` a name that is also a word; unmarked: ``{P}`` product, ``{D}`` date, ``{M}`` amount, ``{I}``
identifier, ``{E}`` e-mail, ``{H}`` phone, ``{K}`` brand, ``{X}`` a thing, ``{Q}`` ordinary clause.
"""

from __future__ import annotations

GREETINGS = (
    """
hi|hello|hey|hi there|good morning|good evening|hello there|hey team|dear support|dear sir or madam|hi {F}|hello {F}|hey {F}|dear {T}|dear {F}
good morning {F}|good afternoon {T}|dear {N}|hi {F} and {F}|dear customer service|greetings|morning|dear team|hiya {F}|hi {O} team|yo|ok {F}
""".replace("\n", "|")
    .strip("|")
    .split("|")
)

PEOPLE = """
my name is {N}
my name is {F}
my name's {N}
i'm {N}
i am {N}
i am {F}
im {F} btw
im {N} and my order number is {I}
this is {N}
this is {F}
this is {F} from {O}
this is {F} calling about {Q}
{F} here
{N} here, customer number {I}
you are talking to {F}
you can call me {F}
everyone calls me {F}
name: {N}
name is {N}
the name is {N}
full name {N}
last name {L}
my surname is {L}, first name {F}
first name {F}, last name {L}
my last name is spelled {L}
customer: {N}
the account holder is {N}
the account is under {N}
it should be under the name {N}
the card is in the name of {N}
name on the card: {N}
please put the booking under {N}
i made the reservation as {N}
it is registered to {N}
the order was placed by {N}
the package is addressed to {N}
i ordered a {P} for {N}
my wife {F} ordered a {P}
my husband {F} will sign for it
my son {F} broke the {X}
my daughter {F} needs a new {X}
my mother {N} cannot log in
my friend {F} got the same {X}
my colleague {N} spoke with you
my boss {N} asked me to cancel
my brother {F} and i share the account
please tell {F} that {Q}
please forward this to {N}
can i speak to {F}
can i talk to {N} please
could you connect me with {T}
i would like to speak with {N} in billing
i was talking to {F} earlier
i spoke with {F} yesterday
{F} told me that {Q}
{N} told me that {Q}
{T} promised me a refund
{T} said that {Q}
an agent named {F} helped me
the agent was called {F}
your agent {F} said {Q}
thanks {F}
thank you {F}
thank you so much {F}
thanks a lot {F}, have a nice day
many thanks, {F}
ok thanks {F}, bye
sorry {F}, {Q}
no problem {F}
is {F} available
is {N} still working there
has {F} sent it yet
did {F} get my message
{F} and {F} are both on the policy
{F}, {F} and {F} will travel with me
add {N} as a second user
remove {N} from my account
change the name from {N} to {N}
i got married, my new name is {N}
please correct my name, it is {N} not {N}
{N} ordered a {P} on {D}
{N} ordered an {P} but it has not arrived
{N} has not received the {P}
{N} would like to return the {P}
{N} is waiting for a refund of {M}
{N} called about {Q}
{N} wrote to us on {D}
{F} wants to cancel the subscription
{F} bought a {P} and it does not work
{F} says {Q}
{F} asked whether {Q}
the customer {N} reported that {Q}
customer {N} ({E}) says {Q}
ticket opened by {N}
assigned to {F}
agent {F} joined the chat
{F} has left the chat
{F}: hello, how can i help you today
{F}: {Q}
{N}: {Q}
agent: hello {F}, how can i help
customer: hi, i'm {F}
{N}'s order is late
{F}'s laptop is broken
{T}'s appointment is at 3 pm
i have an appointment with {T}
book me with {T} on {D}
i need to see doctor {L}
transfer {M} to {N}
send {M} to {F}
i sent {M} to {N} by mistake
call {F} at {H}
contact {N} at {E}
my email is {E} and my name is {N}
text {F} when it ships
play the new song by {N}
who is {N}
i read a book by {N}
{N} is my favourite singer
have you seen the movie with {N}
{N} was elected in 2019
is {N} playing tonight
remind me to call {F}
set up a meeting with {F} and {N}
invite {F} to the party
email {F} about the meeting
{F} is coming over tomorrow
happy birthday {F}
lol {F} is so funny
i love you {F}
that was {F}
no it was {F} who paid
yes, {N}
sure, it is {N}
it's {N}
it's {F}
{N}
{F}
{N}, {D}
{N} {H}
{N}, {E}
yes that's me, {F} {L}
""".strip().split("\n")

ADDRESSES = """
my address is {A}
my new address is {A}
my address is {A}, please update it
please ship it to {A}
ship to: {A}
deliver it to {A}
please deliver to {A} instead
can you send it to {A}
send it to my office at {A}
the delivery address is {A}
billing address: {A}
shipping address: {A}
address: {A}
i live at {A}
i live on {S}
we live at {S} now
i moved to {A}
i just moved from {A} to {A}
we are at {A}
we are located at {A}
our office is at {A}
my house is at {S}
the store at {S} is closed
the shop on {S} did not accept the return
it was delivered to {A}, not to my place
it hasn't arrived at {A}
it has not arrived at my address on {S}
but it hasn't arrived at his address on {S}
her address is {A}
his home address is {A}
their address: {A}
the courier went to {S} instead of {S}
pick it up at {A}
please collect the parcel from {A}
the parcel is at {A}
i need a technician at {A}
there is an outage at {A}
the meter at {S} is broken
the property at {A} is insured
change my address from {A} to {A}
please change the address on file to {A}
is {A} correct
yes, {A}
no, it's {A}
it's {A}
{A}
to {A}
deliver to {N}, {A}
{N}
{A}
{N}, {A}
send the invoice to {N}, {A}
please send the contract to {N} at {A}
{N} lives at {A}
{N} moved to {A}
the restaurant is at {S}
it is located at {S} in {B}
the address is {S} and the phone number is {H}
they are at {S}. would you like to book it
their address is {S}
you will find it at {S}
the event takes place at {S}
take me to {S}
i need a cab to {S}
get me a ride from {S} to {S}
what is the fare to {S}
the apartment at {A} is available from {D}
where is {S}
directions to {A}
parcel for {A} still says in transit
{O}, {A}
i work at {O}, {A}
""".strip().split("\n")

PLACES = """
i live in {C}
i'm from {C}
i am in {C}
i am based in {C}
we are moving to {C} next month
i moved from {C} to {C}
do you ship to {C}
do you deliver to {C}
how much is shipping to {C}
is there a store in {C}
do you have a branch in {C}
the warehouse in {C} has it
my parcel is stuck in {C}
it was last scanned in {C}
tracking says {B}
i want to fly from {B} to {B}
i need a flight from {C} to {C} on {D}
book a bus from {B} to {B} for {D}
find me a hotel in {C}
i need a hotel in {B} for two nights
is there a good italian restaurant in {B}
find a restaurant in {B}
search for a dentist in {B}
i'm looking for a hair salon in {B}
what's the weather in {B}
how is the weather in {C} tomorrow
will it rain in {B} on {D}
any events in {B} this weekend
i would like to rent a car in {B}
pick up in {B} and drop off in {B}
are there any flights to {C}
the train to {B} leaves at 5 pm
the next train from {B} is late
i need a ride to {B}
what time is it in {C}
my flight to {B} was cancelled
i was charged while i was in {C}
someone used my card in {C}
i am travelling to {C} on {D}
does my plan work in {C}
roaming in {C} does not work
i was born in {C}
he lives in {B}
city: {B}
country: {C}
location: {C}
place of birth: {B}
i'm in {B}, {C}
in {B}
{C}
from {B}
to {B} please
{B}, please
the one in {B}
near {B}
our team in {B} will call you
the {B} office is closed
i studied in {B}
greetings from {C}
{F} lives in {C}
{N} from {C} wrote to us
{N}, {C}
a friend in {B} recommended you
i will stay in {B} until {D}
customs in {C} is holding it
find apartments in {B}
please confirm: you want to book a table in {B} for two on {D}
okay, i have a ticket from {B} to {B} on {D}
""".strip().split("\n")

ORGANISATIONS = """
i work at {O}
i work for {O}
i am calling from {O}
i am an employee of {O}
{O} sent me the wrong invoice
the invoice was issued by {O}
our company {O} needs 20 licences
{O} charged me twice
we have a contract with {O}
company: {O}
my employer is {O}
{N}, {O}
{N} works at {O}
{N} from {O} will contact you
i bank with {O}
the transfer to {O} failed
{O} is not answering
my old provider was {O}
{N}
{O}
""".strip().split("\n")

ORDINARY = """
where is my order
my order has not arrived yet
my {P} has not arrived
i ordered a {P} on {D} and it still isn't here
the {P} i bought is broken
the {X} of my {P} does not work
my order number is {I}
order {I} is late
i want to return the {P}
i want a refund
can i get a refund of {M}
i was charged {M} twice
please cancel my subscription
please cancel order {I}
how do i reset my password
i cannot log in
i forgot my password
the app crashes when i open the settings
the app crashes after the latest update
the website says error 404
i get error code {I}
it says invalid token
the {X} will not turn on
the screen is cracked
the battery drains too fast
it may take three days
will it work with my {P}
will you mark it as done
can you mark this as solved
i hope so
i hope you can help me
that would be a grace period of ten days
is there a grace period
i will be away in may
my 12 month warranty ends in june
the summer sale starts on {D}
do you have it in rose gold
does it come in black or white
what are the opening hours
how long does shipping take
is express delivery free
do you ship on sundays
how much does it cost
what is the price of the {P}
it costs {M}
i paid {M} with my card
do you accept paypal
{K} said it will arrive tomorrow
i bought it on {K}
i bought the {P} from {K}
the {K} package is late
my {K} account is locked
i pay with {K} pay
{K} support could not help me
which {K} model is better
how do i connect my {K} to the tv
does it work with {K}
i prefer {K} over {K}
the {K} app is slow
thanks
thank you very much
thanks for your help
thank you for contacting us
have a nice day
have a great day ahead
you too
yes
no
yes please
no thanks
ok
okay great
sure
perfect
sounds good
that's all
that works
please wait a moment
let me check that for you
i am checking your order now
could you please give me your order number
can you confirm your email address
may i have your full name please
what is your address
what is your zip code
what is your date of birth
please enter your postcode
one moment please
is there anything else i can help you with
i have sent you a link
your ticket number is {I}
your refund of {M} has been processed
your parcel will arrive on {D}
the delivery was attempted on {D}
the driver left it with a neighbour
nobody was at home
the tracking number is {I}
tracking has not been updated since {D}
please call me back at {H}
my email is {E}
my phone number is {H}
you can reach me at {E}
i am very angry about this
this is ridiculous
this is the third time i ask
i've been waiting for two weeks
i am a student
i am a customer since 2015
i am happy with the product
i'm sorry to hear that
i'm not sure
i'm looking for a {P}
i'm having trouble with the {X}
i'm still waiting
i'm really disappointed
i'm trying to {Q}
i am trying to log in
it's broken
it's urgent
it's the blue one
this is the second {X} that broke
this is about my order
this is not what i ordered
here is the receipt
here you go
{Q}
{Q} and {Q}
can you tell me whether {Q}
i think {Q}
the problem is that {Q}
the manual says {Q}
what does the {X} do
how do i change the {X}
how can i update the firmware
where can i find the serial number
the serial number is {I}
the python script raises a type error in line 42
set the timeout to 30 seconds and restart the server
run the installer again and choose repair
the database migration failed last night
deploy the new version to production
click on settings, then on privacy
open the start menu and search for updates
the api returns status 500
add the header to every request
use the latest stable release
merge the branch after the review
the test suite takes 10 minutes
i like pizza
what is the best phone under {M}
tell me a joke
play some jazz
turn off the lights
set an alarm for 7 am
what is the capital
how tall is the mountain
i watched a movie last night
the weather is nice today
see you on monday
see you in april
i will drive there
i will park on the street
the street was dark
turn left at the next road
the main road is closed
the court rejected the claim
the bank is closed on saturday
i went to the park
the house is big
i live in a flat on the second floor
i live alone
i live with my parents
i moved out last month
i moved to a bigger apartment
i am at home
at the office
we are at the airport
we need it by {D}
my wife will pick it up
my boss is on holiday
my husband ordered it
my doctor said it is fine
the manager was rude
your agent was very helpful
the customer wants a refund
the patient needs a new appointment
the account holder must sign
the owner of the card
a friend told me about you
mr or mrs
dear customer
kind regards
best wishes
to whom it may concern
bill me later
the bill is wrong
please send me the bill
i paid the bill on {D}
can i chase the payment
the grant was approved
frank answers are welcome
i want to be frank with you
the art is great
the joy of cooking
have faith
the rose garden
a long story
i am young
the king size bed
the brown bag
the green button
white page
a rich menu
the price is right
the hunter boots
drew a picture
pat the dog
sue the company
jack of all trades
the dawn of a new day
""".strip().split("\n")

WORD_NAMES = """
my name is {W}
i'm {W}
this is {W}
hi {W}, {Q}
hello {W}
thanks {W}
thank you {W}, {Q}
{W} said {Q}
{W} told me that {Q}
{W} ordered a {P}
{W} {L} ordered a {P}
i spoke with {W}
i spoke with {W} {L}
ask {W} about it
my son {W} needs help
my sister {W} has the same {P}
{W} here
call me {W}
regards, {W}
can i talk to {W} please
{W} is waiting for the {P}
please tell {W} that {Q}
my colleague {W} {L} will pick it up
""".strip().split("\n")
WORDS_AS_NAMES = (
    "Will Mark Grace Summer Hope Rose Bill Jack Art Chase Frank Grant Drew Pat Sue Joy Faith Dawn April June May August Ray Rich Max "
    "Amber Ruby Crystal Violet Iris Olive Jasmine Daisy Lily Holly Ivy Autumn Melody Harmony Destiny Angel Christian Dean Earl Gene "
    "Guy Herb Lance Miles Nick Norm Pierce Rob Rusty Sandy Sky Stone Tony Victor Wade Ward Woody Penny Robin Misty Star Brook Hunter "
    "Mason Carter Parker Taylor Cooper Tyler Page Paris London Jordan Israel Chelsea Austin Dallas Virginia Georgia Carolina Sydney"
).split()

CLAUSES = """
the {X} is broken
it does not work
the {P} arrived damaged
the order was late
i need help with my {P}
the delivery is delayed
it was delivered to the wrong house
the refund was approved
it is out of stock
the price changed
i should wait
it will be fixed soon
nobody called me
i can return it for free
the package is lost
the invoice is wrong
my card was declined
the warranty is over
the shop is closed
i did not order this
the website is down
it takes five days
the code does not work
i need a new {X}
the update failed
""".strip().split("\n")

CLOSINGS = """
thanks|thank you|thanks in advance|kind regards|best|cheers|regards|bye|thx|many thanks|best regards|sincerely|have a good day|ty
""".strip().split("|")
SIGNATURES = (
    """
Regards,\\n{N}|Best regards,\\n{N}|Kind regards,\\n{F}|Thanks,\\n{F}|Thanks, {F}|Cheers, {F}|Best,\\n{N}|Sincerely,\\n{N}\\n{O}\\n{A}|Thank you,\\n{N}\\n{H}
Regards {N}|- {F}|Yours sincerely\\n{T}|Best regards\\n\\n{N}\\n{O}\\n{H}\\n{E}|Many thanks\\n{F} {L}|Love, {F}|Thanks! {F}|xoxo {F}|Kind regards,\\n\\n{N}\\n{A}
""".strip()
    .replace("\n", "|")
    .replace("\\n", "\n")
    .split("|")
)

FORMS = (
    """
Name: {N}\\nAddress: {A}\\nPhone: {H}
Name: {N}\\nEmail: {E}\\nCity: {B}
First name: {F}\\nLast name: {L}\\nOrder: {I}
Customer: {N}\\nProduct: {P}\\nShip to: {A}
{{"name": "{N}", "city": "{B}", "order": "{I}"}}
{{"customer": {{"first_name": "{F}", "last_name": "{L}", "address": "{A}"}}}}
{{"id": {I}, "user": "{N}", "status": "open", "message": "{Q}"}}
{N};{E};{H};{B}
{N},{A}
From: {N} <{E}>\\nTo: {N} <{E}>\\nSubject: {P}\\n\\n{Q}
From: {N}\\nSent: {D}\\nTo: {F}\\nSubject: Re: {X}
{N}\\n{A}
{N}\\n{O}\\n{A}
{O}\\n{A}
To: {N}\\n{A}\\n{H}
[10:42] {F}: {Q}\\n[10:43] {F}: {Q}
Agent {F}: {Q}\\nCustomer: {Q}
Passenger: {N}\\nFrom: {B}\\nTo: {B}
Status: open\\nPriority: high\\nProduct: {P}
Error: {I}\\nDevice: {P}\\nVersion: 12.4
Order: {I}\\nTotal: {M}\\nDate: {D}
{{"status": "shipped", "order": "{I}", "carrier": "{K}", "total": 42.5}}
""".strip()
    .replace("\\n", "\0")
    .split("\n")
)

OTHER_LANGUAGES = {
    "de_DE": """
ich heiße {N}|mein Name ist {N}|hier ist {F}|hallo {F}|Guten Tag {T}|Sehr geehrter Herr {L}|Sehr geehrte Frau {L}|ich wohne in {B}|meine Adresse ist {A}
bitte liefern Sie an {A}|Herr {L} hat angerufen|Frau {L} hat gesagt, dass alles passt|Mit freundlichen Grüßen\\n{N}|Viele Grüße\\n{F}|danke {F}
ich arbeite bei {O}|wo ist meine Bestellung|das Gerät ist kaputt|ich möchte mein Geld zurück|die Lieferung ist nicht angekommen|können Sie mir helfen
ich bin {N} aus {B}|meine Frau {F} hat es bestellt|der Kunde {N} wartet|gibt es eine Filiale in {B}|wann kommt das Paket|vielen Dank für Ihre Hilfe
ich habe die Rechnung noch nicht erhalten|bitte stornieren Sie den Auftrag|ich kann mich nicht anmelden|neue Anschrift: {A}|{N} wohnt in {B}
""",
    "fr_FR": """
je m'appelle {N}|mon nom est {N}|bonjour {F}|Bonjour Madame {L}|Monsieur {L} a appelé|j'habite à {B}|mon adresse est {A}|veuillez livrer à {A}|je suis {N}
merci {F}|Cordialement,\\n{N}|où est ma commande|le produit est cassé|je voudrais un remboursement|je n'ai pas reçu mon colis|je travaille chez {O}
ma femme {F} a commandé|avez-vous un magasin à {B}|je ne peux pas me connecter|merci beaucoup pour votre aide|livraison: {A}|le client {N} attend
""",
    "es_ES": """
me llamo {N}|mi nombre es {N}|hola {F}|Estimado señor {L}|soy {N}|vivo en {B}|mi dirección es {A}|envíelo a {A}|gracias {F}|Saludos,\\n{N}
dónde está mi pedido|el producto no funciona|quiero un reembolso|no he recibido el paquete|trabajo en {O}|mi esposa {F} lo pidió|la señora {L} llamó
¿tienen tienda en {B}?|no puedo entrar en mi cuenta|muchas gracias por su ayuda|nueva dirección: {A}|el cliente {N} espera respuesta
""",
    "it_IT": """
mi chiamo {N}|il mio nome è {N}|ciao {F}|buongiorno signor {L}|sono {N}|abito a {B}|il mio indirizzo è {A}|spedite a {A}|grazie {F}
Cordiali saluti,\\n{N}|dov'è il mio ordine|il prodotto è rotto|vorrei un rimborso|non ho ricevuto il pacco|lavoro per {O}|mia moglie {F} ha ordinato
avete un negozio a {B}|non riesco ad accedere|grazie mille per l'aiuto|la signora {L} ha chiamato
""",
    "nl_NL": """
mijn naam is {N}|ik heet {F}|hallo {F}|Geachte heer {L}|ik ben {N}|ik woon in {B}|mijn adres is {A}|graag bezorgen op {A}|bedankt {F}
Met vriendelijke groet,\\n{N}|waar is mijn bestelling|het product is kapot|ik wil mijn geld terug|het pakket is niet aangekomen|ik werk bij {O}
mijn vrouw {F} heeft het besteld|is er een winkel in {B}|ik kan niet inloggen|dank u wel voor de hulp|mevrouw {L} heeft gebeld
""",
    "pt_BR": """
meu nome é {N}|me chamo {F}|olá {F}|Prezado senhor {L}|sou {N}|eu moro em {B}|meu endereço é {A}|entregue em {A}|obrigado {F}|Atenciosamente,\\n{N}
onde está meu pedido|o produto não funciona|quero meu dinheiro de volta|não recebi o pacote|eu trabalho na {O}|minha esposa {F} comprou
vocês têm loja em {B}|não consigo entrar na conta|muito obrigado pela ajuda|a senhora {L} ligou|o cliente {N} está esperando|o {N} disse que sim
o governo anunciou novas medidas|a empresa não quis comentar o caso|os preços subiram no ano passado|o presidente {N} afirmou que não|em {B}, o preço caiu
""",
    "sv_SE": """
jag heter {N}|mitt namn är {N}|hej {F}|jag bor i {B}|min adress är {A}|skicka till {A}|tack {F}|Med vänlig hälsning\\n{N}|var är min beställning
produkten fungerar inte|jag vill ha pengarna tillbaka|paketet har inte kommit|jag jobbar på {O}|jag kan inte logga in|tack så mycket för hjälpen
""",
    "da_DK": """
jeg hedder {N}|mit navn er {N}|hej {F}|jeg bor i {B}|min adresse er {A}|send den til {A}|tak {F}|Med venlig hilsen\\n{N}|hvor er min ordre
produktet virker ikke|jeg vil have pengene tilbage|pakken er ikke kommet|jeg arbejder hos {O}|jeg kan ikke logge ind|tusind tak for hjælpen
det er ikke muligt at få den i dag|vi har ikke hørt fra jer siden i går|regeringen vil ikke sige noget om sagen|{N} siger, at det ikke er rigtigt
""",
    "no_NO": """
jeg heter {N}|navnet mitt er {N}|hei {F}|jeg bor i {B}|adressen min er {A}|send den til {A}|takk {F}|Med vennlig hilsen\\n{N}|hvor er bestillingen min
""",
    "pl_PL": """
nazywam się {N}|mam na imię {F}|dzień dobry|mieszkam w {B}|mój adres to {A}|proszę wysłać na adres {A}|dziękuję {F}|Pozdrawiam,\\n{N}|gdzie jest moje zamówienie
produkt nie działa|chcę zwrot pieniędzy|paczka nie dotarła|pracuję w {O}|nie mogę się zalogować|dziękuję bardzo za pomoc|pan {L} dzwonił|pani {L} czeka
""",
}
BRANDS = (
    "Amazon|Ford|Mercedes|Dell|Philips|Bosch|Siemens|Apple|Samsung|Google|Netflix|Spotify|Target|Wells Fargo|Chase|Morgan Stanley|Goldman Sachs|"
    "Johnson & Johnson|Harley Davidson|Nike|Adidas|Zara|Ikea|Tesla|Toyota|Honda|Walmart|Costco|eBay|PayPal|Uber|Lyft|Airbnb|Microsoft|Sony|"
    "Nintendo|Lenovo|Asus|Acer|Huawei|Xiaomi|Motorola|Verizon|Vodafone|Comcast|FedEx|UPS|DHL|Alexa|Siri|Cortana|Visa|Mastercard|Jira|Slack|Zoom|"
    "Levi's|McDonald's|Wendy's|Macy's|Kohl's|Lidl|Aldi|Ralph Lauren|Calvin Klein|Tommy Hilfiger|Dyson|Braun|Miele|Garmin|Fitbit|Oracle|Jenkins"
).split("|")
PRODUCTS = (
    "iPhone 13|iphone 15 pro|Galaxy S9|MacBook Air|laptop|phone|tablet|toaster|vacuum cleaner|running shoes|jacket|sofa|desk lamp|coffee machine|"
    "PlayStation 5|Xbox|Kindle|AirPods|headphones|ThinkPad X1|router|printer|HP OfficeJet|dishwasher|fridge|bike|camera|Canon EOS|keyboard|mouse|monitor|"
    "gift card|subscription|premium plan|office chair|blender|drone|smart watch|washing machine|drill|mattress|backpack|dress|Nikon D500|Pixel 8"
).split("|")
THINGS = (
    "screen|battery|charger|cable|zipper|handle|remote|lid|button|camera|speaker|power supply|hinge|sensor|display|keyboard|filter|wheel|seat|invoice|"
    "password|login page|account|router|order|package|card|delivery|subscription|coupon|voucher|receipt"
).split("|")
COMPANY_ENDINGS = "Inc|Inc.|LLC|Ltd|Ltd.|GmbH|AG|Corp|Corporation|Group|Bank|& Sons|Partners|Holdings|Solutions|Systems|Insurance|University|Hospital|Logistics|Hotel|Cafe|Restaurant|Consulting|S.A.|BV|AB".split(
    "|"
)
