# ruff: noqa: E501 (tables of sentences and words)
"""Still more of the grammar: words that are names in both readings, task dialogues, casual talk and reports in ten languages.

The slots are those of ``_chat_texts``; ``{W}`` is a name that is also a word.
"""

from __future__ import annotations

WORDS_AS_WORDS = """
hi bill me at the end of the month|hello the bill was never sent|hi the bill is {M} this time
hi mark this ticket as closed please|hello mark it as urgent|please mark the parcel as lost|hi may i get a copy|hey may was fine but june is wrong|in june and july it was free
hello will this fit|hi will you refund me|thanks will do|hey will it take long|thank you will wait|hi can the price be lower|hi sue is not what i want to do
hope you are well|hi hope this helps|thanks and hope to hear back|with grace and patience|dear all|hi all|hello again|hey guys|thanks mate|thank you sir|hi dear|yes dear
thanks love|ok boss|cheers buddy|hi friend|thank you team|hello world|hi support|thanks agent|hi bot|hey there robot
april invoice is missing|the august statement|the may payment bounced|a sunny summer day|spring and autumn sale|dawn to dusk|ray of light|max speed is too low|the max amount is {M}
a rob attempt|art supplies|jack plug adapter|the jack is loose|drew the short straw|a grant of {M}|frank talk|earl grey tea|a rusty hinge|the sky is grey|sandy beach towel
daisy chain cable|ruby gem install failed|jasmine tea and rose soap|olive oil bottle|an ivy plant|holly wreath|amber light blinks|crystal glass set|a penny more|robin egg blue
the carter lamp|mason jar lids|stone tiles|ward 4|the page is blank|a cooper barrel|hunter green|cold case|west wing|young adults|long sleeves|black cable|brown shoes|green tea|white rice
good morning|good night|sorry wrong chat|wrong button|ok noted|still nothing|any news|same here|same issue|not yet|never mind|got it|works now|done|all good|fixed
""".strip().replace("\n", "|").split("|")  # fmt: skip

WORD_NAMES = """
{W} and {W} {V}|{W} and {W}|hi {W} and {W}|{W} & {F} {V}|{W} {V}|did {W} call|{W} will call back|{W} may call later|ask {W} or {W}|is {W} there|has {W} paid
{W} paid the bill|i met {W} in may|{W} {L} {V}|{W} {L} and {F} {V}|dear {W}|hey {W}, {Q}|thx {W}|best, {W}|cheers, {W}|this is {W} from {O}|{W} from {B}|give it to {W}|send {M} to {W}
{W} lost the receipt|{W} opens the door for the courier|{W} is away this week|{W} cannot read the attachment|{W} came by with the tools|{W} paid the deposit|{W} left a bag in the room|{W} from accounts knows|{W} at the counter helped me
{W} in support was friendly|{W} is the caretaker|{W} is the team lead|{W} is our trainer|{W} shares the flat with me|{W} and i pay together|{W}'s brother wants one too|{F}'s mother paid|it was a gift from {F}'s aunt|it belongs to {F}'s flatmate|forward it to {W}, he is in charge
i handed {W} the keys|i told {W} about it|we lent {W} the drill|i owe {W} money|may {W} collect it|could {W} sign for me|should {W} come too|does {W} have access|{W} works nights|{W} starts on {D}|{W} has moved out|{W} still waits for the refund|{W} was in the shop with me
hi i am {W}, it does not load|hey its {F}, me again|hi im {W} and i need help|tell {F} and the others that it is off|pls let {F} know|nobody but {W} knows the code|ask for {W} at the gate|{W} or {W} will be home|neither {W} nor {F} got it|the boss, {W}, said no|dr. {L} or mr. {L}
{W} got my number from {F}|{W} wrote the wrong size|people call him {W}|as {W} told you|thanks to {W} it works|with {W} on the line|{L}, first name {F}|last name {L}, first name {F}|{F} with a k|spelled {L} with two s|correction: {L}|you are the best {F}|recorded, {F}. we call you back
our agent {W} {L}|i talked to {W} on {D}|it was {W} who {V}|mr {L} and {W}|with {W} {L}|for {W} {L}|{W}'s phone|{W}'s order {I}|my neighbour {W}|my friend {W} {V}|cc {W}
""".strip().replace("\n", "|").split("|")  # fmt: skip

TASKS = """
transfer {M} to {F}|transfer {M} to {F} please|wire {M} over to {F}|pay back {M} to {F}|move {M} from savings to {F}|i owe {F} {M}|{F} owes me {M}|to {F}|it goes to {F}|the money is for {F}
send {F} {M} from checking|into {F}'s savings account|from my checking to {F}|the receiver is {F}|who gets it? {F}|give {F} {M}|{F} should get {M}|split it with {F}|request {M} from {F}
{F} gets {M} from my savings|please confirm: {M} to {F} from checking|okay, {M} will go to {F}|{M} was sent to {F}|to {F}, correct|no, to {F} not {F}|the account of {F}|to the savings of {F}
find songs by {N}|play something by {N}|music from {N}|the singer is {N}|the cast is {N} and {N}|with {N} in the lead|directed by {N}|i like films of {N}|who plays in it, {N}
see {N} live in {B}|two seats for {N} on {D}|{N} performs in {B}|i would see {N}|book a visit with {N}|dr {N} is free on {D}|the therapist is {N}|{N} is a dentist in {B}|stylist {N} in {B}
how about {N} in {B}|i found {N} in {B}|is {N} any good|message {F}|share my location with {F}|call {N} on speaker|add {F} to the call|meet {F} at {S}|pick up {F} from {S}|a ride for {F} to {B}
a table for two under {L}|reserve it for {N}|name of the guest: {N}|passenger {N}|passengers {N} and {N}|traveller: {N}|rider: {F}|under what name? {N}|whose account? {F}'s|{F}, please|{F} {L} it is
i need a place in {B} from {D}|there is a flat in {B} at {S}|the museum at {S}, {B}|the venue is at {S}|a bus to {B} at 6 pm|leaving {B} on {D}|going to {B}, back from {B} on {D}|rain in {B}|{B} to {B}
you rock {F}|nice one {F}|wow thanks {F}|right, {F}|correct, {F}|hello {F}! |bye {F}|welcome back {F}|sure thing, {F}|noted, {F}|please hold, {F}
my kid {F}|my partner {F}|my flatmate {F}|our nanny {F}|our intern {F}|grandma {F}|uncle {F}|aunt {F}|cousin {F}|my dad {N}|my ex {F}|my lawyer {N}|my landlord {N}|my manager {F}|the nurse {F}|coach {L}
""".strip().replace("\n", "|").split("|")  # fmt: skip

CASUAL = """
omg this is so annoying|pls help asap|wtf is going on|idk what to do|nvm found it|thx a lot|ty so much|k thanks|lmk when its done|can u check pls|whats the status|wheres my stuff
how come its so slow|u guys charged me twice|i didnt get it yet|it doesnt work at all|cant log in again|still waitin|any update on this|no one answers|brb|one sec|gimme a min
im so done with this|tbh not happy|ffs again|srsly|is it down rn|app keeps crashing|wont load|screen is frozen|stuck on loading|got an error again|it says try later|same as before
yep|nope|yup thats right|nah its fine|kinda urgent|gonna cancel|wanna return it|lemme check|dunno|hmm ok|ok cool|great thx|awesome|sweet|perfect ty|all sorted now
that was a typo|meant the other one|the blue one not the red|size is too small|too big tbh|never arrived|came broken|half of it is missing|box was empty|wrong colour
""".strip().replace("\n", "|").split("|")  # fmt: skip

TALK_LANGUAGES = {
    "de": """
Verstanden, {F}|Stimmt, {F}|Kein Problem, {F}|Gern geschehen, {F}|Richtig, {F}
das geht so nicht|hab nix bekommen|kann das sein|wann kommts denn|passt so|mach ich|ok danke dir|hab schon zweimal geschrieben|geht immer noch nicht|bin grad unterwegs
moin, mein paket ist weg|hallo zusammen|servus, eine frage|und jetzt|warte kurz|war ein tippfehler|die andere nummer|der betrag ist falsch|Betrag: {M}|am {D} abgebucht|Beleg liegt bei|Gültig bis {D}
Verstanden, ich prüfe das|Erledigt|Storniert|Danke, das hat geklappt|Richtig|Genau|Natürlich|Selbstverständlich|Einverstanden|Rückgabe innerhalb von 30 Tagen
Der Minister {L} reiste nach {C}|In {B} sagte {N}, dass es besser werde|{N} wurde in {B} geboren|{L} gewann in {B}|Die Firma {O} wächst|frag mal {F}|{F} hat angerufen|bin der {F}|danke {F}!|gruß {F}|lg {F}
""",
    "fr": """
Entendu, {F}|C'est noté, {F}|Exact, {F}|De rien, {F}|Parfait, {F}
ce n'est pas possible|pardon pour le retard|j'ai rien reçu|c'est quoi le souci|ça marche pas|tjs rien|je comprends pas|vous pouvez vérifier svp|merci bcp|ok ça marche|pas de souci|c'est bon
slt, j'ai un problème|bjr, je n'ai pas reçu mon colis|coucou|dsl je me suis trompé|l'autre numéro|faute de frappe|le montant est faux|montant : {M}|prélevé le {D}|Valable du {D} au {D}|Né le {D}
Très bien, je vérifie|Entendu|Annulé|C'est noté|Retour gratuit sous 30 jours|Dossier en cours|Bâtiment fermé|Bien reçu|Malheureusement non|Parfait|Exact|Voilà
Le ministre {L} est arrivé à {B}|{N} a été nommé en {C}|selon {L}, tout va bien|{N} est né à {B}|{O} ouvre à {B}|demandez à {F}|c'est {F}|merci {F} !|bises {F}|{F} m'a rappelé
""",
    "es": """
Entendido, {F}|Claro, {F}|Correcto, {F}|De nada, {F}|Perfecto, {F}
lo siento, no se puede|no me llega nada|qué pasa con mi pedido|sigue sin funcionar|me podéis ayudar|gracias igual|vale|vale, perfecto|ahora lo miro|un segundo|estoy esperando|ya lo hice|porfa es urgente
buenas, tengo un problema|hola buenas|oye una cosa|perdón, me equivoqué|el otro número|el importe está mal|importe: {M}|cobrado el {D}|Válido hasta el {D}|Enviado el {D}|Entregado
Entendido, lo reviso|Hecho|Cancelado|Anotado|Confirmado|Correcto|Claro que sí|Con mucho gusto|Desgraciadamente no|Devolución en 30 días|Consumo de gas
El ministro {L} viajó a {C}|{N} nació en {B}|según {L}, todo sigue igual|{L} ganó en {B}|{O} abre en {B}|pregunta por {F}|soy {F}|gracias {F}!|un beso, {F}|{F} me llamó
""",
    "it": """
Capito, {F}|Certo, {F}|Esatto, {F}|Prego, {F}|Perfetto, {F}
mi dispiace, non si può|non mi arriva niente|che succede al mio ordine|non va ancora|mi potete aiutare|grazie lo stesso|va bene così|adesso guardo|un secondo|sto aspettando|già fatto|è urgente pls
salve, ho un problema|ciao, scusate|ho sbagliato numero|l'altro numero|l'importo è sbagliato|importo: {M}|addebitato il {D}|Valido fino al {D}|Spedito il {D}
Capito, verifico|Fatto|Annullato|Confermato|Certamente|Purtroppo no|Aperto dal lunedì al venerdì|Nessun costo|Reso entro 30 giorni
Il ministro {L} è arrivato a {B}|{N} è nato a {B}|secondo {L}, va tutto bene|{L} ha vinto a {B}|{O} apre a {B}|chiedi a {F}|sono {F}|grazie {F}!|un saluto, {F}|{F} mi ha chiamato|per {N}
""",
    "nl": """
Begrepen, {F}|Klopt, {F}|Geen probleem, {F}|Graag gedaan, {F}|Prima, {F}
helaas, dat kan niet|ik heb niks gekregen|wat is er met mijn bestelling|doet het nog steeds niet|kunnen jullie helpen|toch bedankt|is goed|ik kijk even|momentje|ik wacht al een week|al gedaan|graag snel
hoi, ik heb een vraag|hallo allemaal|sorry, verkeerd getypt|het andere nummer|het bedrag klopt niet|bedrag: {M}|afgeschreven op {D}|Geldig tot {D}|Toegevoegd|Verzonden op {D}|Bezorgd
Begrepen, ik kijk het na|Geregeld|Geannuleerd|Natuurlijk|Jammer genoeg niet|Levering op {D}|Verzekering loopt door|Retour binnen 30 dagen|Polis en premie|Wachtwoord vergeten|Zeker weten
Minister {L} ging naar {C}|{N} is geboren in {B}|volgens {L} gaat het goed|{L} won in {B}|{O} opent in {B}|vraag {F} even|met {F}|dank je {F}!|groetjes {F}|{F} belde mij|op naam van {N}|mevrouw {L} is thuis
""",
    "pt": """
Entendi, {F}|Claro, {F}|Certo, {F}|De nada, {F}|Perfeito, {F}
desculpe, não dá|não recebi nada ainda|o que houve com o pedido|continua sem funcionar|vc pode ver isso pra mim|obrigado mesmo assim|vou olhar agora|só um instante|to esperando faz dias|já fiz isso
oi, tudo bem|oi gente|e aí, alguma novidade|opa, uma dúvida|desculpa, errei|o outro número|o valor está errado|valor: {M}|cobrado em {D}|Válido até {D}|Enviado em {D}|Entregue|tbm não consigo entrar|pq demora tanto
Entendi, vou conferir|Feito|Cancelado|Confirmado|Anotado|Com certeza|Infelizmente não|O plano custa {M} por mês|A mensalidade subiu|Aguarde
O ministro {L} viajou para {B}|{N} nasceu em {B}|segundo {L}, está tudo bem|{L} venceu em {B}|A {O} abriu em {B}|fala com {F}|sou {F}|obrigado {F}!|abraço, {F}|{F} me ligou
o governo decidiu ontem que os preços vão subir|a empresa anunciou lucros maiores no ano passado|o presidente da câmara falou aos jornalistas|a equipa jogou bem mas perdeu|os deputados votaram a lei esta semana
nos últimos anos, o desemprego caiu|a obra deve custar mais do que o previsto|segundo o relatório, não há risco|o acordo entre as duas partes foi assinado|a polícia não fez comentários|é o que dizem os especialistas
o jogador {L} marcou dois gols|{N}, de 42 anos, foi eleito|a atriz {N} vive em {B}|o advogado {N} disse que não|o prefeito de {B}, {N}, recusou|as ruas de {B} estão vazias|entre {B} e {B}|no norte de {C}|{L} e {L} não falaram
""",
    "pl": """
Rozumiem, {F}|Jasne, {F}|Zgadza się, {F}|Nie ma sprawy, {F}|Świetnie, {F}
niestety, nie da się|nic nie dostałem|co z moim zamówieniem|dalej nie działa|możecie pomóc|dzięki mimo to|dobra|ok, sprawdzam|chwila|czekam już tydzień|już zrobione|proszę szybko|jest pilne
hej, mam pytanie|siema|cześć wszystkim|sorki, literówka|ten drugi numer|kwota się nie zgadza|kwota: {M}|pobrano {D}|Ważne do {D}|Dodano do koszyka|Wysłano {D}|Dostarczono|Zgadza się
Rozumiem, sprawdzę|Zrobione|Anulowano|Potwierdzam|Oczywiście|Przykro mi|Zwrot w ciągu 30 dni
Minister {L} przyjechał do {B}|{N} urodził się w {B}|według {L} jest dobrze|{L} wygrał w {B}|{O} otwiera się w {B}|zapytaj {F}|tu {F}|dzięki {F}!|pozdrawiam, {F}|{F} do mnie dzwonił|na nazwisko {L}|pani {F} jest w domu
""",
    "sv": """
Uppfattat, {F}|Stämmer, {F}|Inga problem, {F}|Varsågod, {F}|Precis, {F}
tyvärr går det inte|jag har inte fått något|vad händer med min order|funkar fortfarande inte|kan ni hjälpa mig|tack ändå|okej|jag kollar nu|ett ögonblick bara|jag väntar|redan gjort|det är bråttom
hej, jag har en fråga|hejsan|förlåt, fel nummer|beloppet stämmer inte|belopp: {M}|draget den {D}|Gäller till {D}|Skickat {D}|Levererat|Klart|Avbokat|Bekräftat|Självklart|Retur inom 30 dagar|Lösenordet är bytt
Minister {L} reste till {C}|{N} är född i {B}|enligt {L} går det bra|{L} vann i {B}|{O} öppnar i {B}|fråga {F}|det är {F}|tack {F}!|hälsningar {F}|{F} ringde mig|i namnet {N}|regeringen vill ändra lagen nästa år
""",
    "da": """
Forstået, {F}|Korrekt, {F}|Intet problem, {F}|Velbekomme, {F}|Præcis, {F}
det kan desværre ikke lade sig gøre|jeg har ikke fået noget|hvad sker der med min ordre|det virker stadig ikke|kan I hjælpe mig|tak alligevel|fint|jeg kigger nu|lige et øjeblik|jeg venter|det er gjort|det haster meget
hej, jeg har et spørgsmål|hejsa|undskyld, forkert nummer|beløbet passer ikke|beløb: {M}|trukket den {D}|Gælder til {D}|Sendt {D}|Leveret|Færdig|Annulleret|Bekræftet|Selvfølgelig|Desværre ikke|Retur inden 30 dage
regeringen vil ændre loven næste år|det er svært at sige, hvad der skete|mange mennesker mener det samme|i går var der ingen, som vidste det|filmen handler om to venner|man kan ikke få det hele|priserne er steget igen
virksomheden tjente mere end ventet|de unge vil hellere bo i byen|politiet har ingen mistænkte|kampen blev afgjort sent|Det siger {N} til avisen|Ministeren {L} rejste til {C}|{N} er født i {B}|ifølge {L} går det godt
{L} vandt i {B}|{O} åbner i {B}|spørg {F}|det er {F}|tak {F}!|hilsen {F}|{F} ringede til mig|i {N}s navn|formanden {N} fra {B}|skuespilleren {N} bor i {B}|mellem {B} og {B}|{F} og {F} {L}|den unge {F} løb væk
""",
    "no": """
Forstått, {F}|Stemmer, {F}|Ikke noe problem, {F}|Vær så god, {F}|Nettopp, {F}
det går dessverre ikke|jeg har ikke fått noe|hva skjer med ordren min|det funker fortsatt ikke|kan dere hjelpe meg|takk likevel|greit|jeg sjekker nå|et øyeblikk bare|jeg venter|det er gjort|det haster
hei, jeg har et spørsmål|heisann|beklager, feil nummer|beløpet stemmer ikke|beløp: {M}|trukket {D}|Gjelder til {D}|Sendt {D}|Levert|Ferdig|Kansellert|Bekreftet|Selvfølgelig|Dessverre ikke|Retur innen 30 dager
Statsråd {L} reiste til {C}|{N} er født i {B}|ifølge {L} går det bra|{L} vant i {B}|{O} åpner i {B}|spør {F}|det er {F}|takk {F}!|hilsen {F}|{F} ringte meg|i {N} sitt navn|regjeringen vil endre loven til neste år
""",
}

MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "nordic": "januar februari marts mars april maj mai juni juli augusti august september oktober november december desember",
}
