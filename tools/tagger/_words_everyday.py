# ruff: noqa: E501, SIM905 (tables of words)
"""Words of small talk and of messages between people, in the forms they take in ten languages; none is a name there."""

from __future__ import annotations

__all__ = ["WORDS"]

WORDS: tuple[str, ...] = tuple(
    """
ojalá ayer anteayer anoche mientras tampoco quizá quizás seguramente además encima enseguida pronto tarde temprano bastante demasiado apenas
llegue llegó llegaron llegará llegado vinieron viniera venga vendrá pagué pagaron cobraron cobrado compré compraron compramos mandé mandaron
mandado recibí recibieron enviaron enviado pedí pidieron perdí perdieron encontré encontraron rompió rompieron funcionaba funcionan
probé intenté intentamos quedó quedaron dejé dejaron dejado sirve sirven tarda tardan espero esperando esperamos esperaba vuelvo volver volvió
zapatos zapatillas vestido falda pantalones camiseta abrigo bolso mochila juguete regalo caja cajas bolsa colchón sofá mesa silla lámpara
desayuno almuerzo comida cena pescado pollo carne verdura fruta queso huevos leche azúcar cerveza agua lluvia calor frío viento nieve sol
cansado cansada enfermo enferma contento contenta triste enfadado enfadada feliz perdone disculpa disculpe molestias molesto
hermoso bonito bonita feo barato barata caro cara rápido rápida lento lenta viejo vieja sucio limpio vacío vacía lleno llena
purtroppo magari ormai abbastanza troppo appena subito presto tardi finora intanto neanche nemmeno pure davvero proprio comunque quindi
fermo ferma bloccato bloccata arrivato arrivata arrivati arrivare arriva arriverà ricevuto ricevuta ricevuti spedita spediti ordinata ordinati
comprato comprata comprare pagata pagati pagare aspettato aspettando aspetto aspettare chiesto chiedere provato provare riprovo mandato
mandata mandare scritto scrivere chiamare telefonato risposto rispondere tornato tornare rotta rotti rotte perso persa trovato trovare
funziona funzionano funzionava lampeggia corriere postino tecnico negozio commessa cliente clienti scarpe vestito gonna pantaloni maglia
maglietta giacca cappotto borsa zaino scatola sacchetto materasso divano tavolo sedia lampada regalo giocattolo colazione pranzo cena pesce
pollo carne verdura frutta formaggio uova latte zucchero birra acqua pioggia caldo freddo vento neve sole stanco stanca malato malata
contento contenta triste arrabbiato arrabbiata felice bello bella brutto brutta economico caro cara veloce lento lenta vecchio vecchia
sporco pulito vuoto vuota pieno piena sbagliato sbagliata giusto giusta peccato disagio disguido assistenza sollecito lamentela
hélas tant pis mieux plutôt assez trop presque bientôt tard tôt parfois souvent déjà enfin d'abord ensuite puisque malgré pourtant
arrive arrivé arrivée arrivés arriver reçu reçue reçus recevoir envoyée envoyés envoyer commandée commandés commander achetée acheté acheter
payée payés payer attends attendu attendre demandé demander essayé essayer réessayer écrit écrire appelé appeler téléphoné répondu répondre
revenu revenir perdu perdue trouvé trouver marche marchent marchait fonctionne fonctionnent clignote facteur vendeuse vendeur client clients
chaussures chemise jupe pantalon pull veste manteau sac boîte carton matelas canapé table chaise lampe cadeau jouet déjeuner dîner poisson
poulet viande légumes fruits fromage oeufs lait sucre bière eau pluie chaud froid vent neige soleil fatigué fatiguée malade content contente
triste énervé énervée heureux heureuse beau belle moche cher chère rapide lent lente vieux vieille sale propre vide plein pleine
leider vielleicht ziemlich ungefähr bald spät früh manchmal oft endlich zuerst danach trotzdem deshalb außerdem sogar eigentlich wohl
angekommen ankommen erhalten bekommen geschickt verschickt gesendet gekauft kaufen bezahlen gewartet warten gefragt fragen versucht versuchen
geschrieben schreiben angerufen geantwortet antworten zurückgekommen verloren gefunden finden funktioniert funktionieren blinkt postbote
verkäuferin verkäufer kunden schuhe hemd rock hose pullover jacke mantel tasche rucksack kiste karton matratze sofa tisch stuhl lampe geschenk
spielzeug frühstück mittagessen abendessen fisch hähnchen fleisch gemüse obst käse eier milch zucker bier wasser regen heiß kalt wind schnee
sonne müde krank zufrieden traurig wütend glücklich schön hässlich billig teuer schnell langsam alt schmutzig sauber leer voll
helaas misschien nogal ongeveer gauw laat vroeg soms vaak eindelijk eerst daarna toch daarom bovendien zelfs eigenlijk
aangekomen aankomen ontvangen gekregen gestuurd verstuurd gekocht kopen betalen gewacht wachten gevraagd vragen geprobeerd proberen
geschreven schrijven gebeld bellen geantwoord antwoorden teruggekomen kwijt gevonden vinden werkt werken knippert postbode verkoopster
klanten schoenen overhemd rok broek trui jas jurk tas rugzak doos matras bank tafel stoel lamp cadeau speelgoed ontbijt lunch avondeten vis
kip vlees groente fruit kaas eieren melk suiker bier water regen warm koud wind sneeuw zon moe ziek tevreden verdrietig boos blij mooi
lelijk goedkoop duur snel langzaam oud vies schoon leeg vol
infelizmente talvez bastante demais quase logo tarde cedo às vezes enfim primeiro depois apesar além inclusive realmente
chegou chegaram chegar chegado recebi recebeu recebemos receber enviei enviaram enviar comprei compramos comprou comprar paguei pagou pagamos
esperei esperando esperar perguntei perguntar tentei tentando tentar escrevi escrever liguei ligaram ligar respondi responderam responder
voltou voltar perdi perdeu encontrei encontrar funciona funcionam funcionava pisca carteiro vendedora vendedor clientes sapatos tênis camisa
camiseta saia calça blusa jaqueta casaco bolsa mochila caixa sacola colchão sofá mesa cadeira lâmpada presente brinquedo almoço jantar peixe
frango carne legumes frutas queijo ovos leite açúcar cerveja água chuva quente frio vento neve sol cansado cansada doente contente triste
bravo brava feliz bonito bonita feio barato barata caro cara rápido rápida lento lenta velho velha sujo limpo vazio vazia cheio cheia
niestety może dosyć dość prawie wkrótce późno wcześnie czasami często wreszcie najpierw potem mimo jednak dlatego oprócz nawet właściwie nadal
wciąż jutra jutro wczoraj przyjedzie przyjechał przyjechała przyszła przyszło przyszedł dotarło dostałem dostałam dostać wysłałem wysłałam
wysłali wysłać kupiłem kupiłam kupić zapłaciłem zapłaciłam zapłacić płacić czekałem czekałam czekać zapytałem zapytać próbowałem próbowałam
napisałem napisałam napisać zadzwoniłem zadzwoniłam zadzwonić odpowiedzieli odpowiedzieć wrócił wróciła wrócić zgubiłem zgubiłam znalazłem
znalazłam znaleźć działa działają działało miga listonosz sprzedawca sprzedawczyni klienci buty butów koszulka spódnica spodnie sweter kurtka
płaszcz sukienka torba torby plecak pudełko materac kanapa stół krzesło lampa prezent zabawka śniadanie obiad kolacja ryba kurczak mięso
warzywa owoce jajka mleko cukier piwo woda deszcz ciepło zimno wiatr śnieg słońce zmęczony zmęczona chory chora zadowolony zadowolona smutny
smutna zły szczęśliwy ładny ładna brzydki tani tania drogi droga szybki szybka wolny stary stara brudny czysty pusty pusta pełny pełna
cena cenę ceny cenie promocja promocji promocję rabat rabatu rabatem zwrotu zwrotem pieniędzy pieniądze konta koncie firmę firma firmy
desværre måske temmelig næsten snart sent tidligt nogle ofte endelig først bagefter alligevel derfor desuden faktisk egentlig ankommet
modtaget modtage fået sendt sende købt købe betalt betale ventet vente spurgt spørge prøvet prøve skrevet skrive ringet ringe svaret svare
kommet tilbage mistet fundet finde virker virkede blinker postbud sælger kunder sko skjorte nederdel bukser trøje jakke frakke kjole taske
rygsæk kasse æske madras sofa bord stol lampe gave legetøj morgenmad frokost aftensmad fisk kylling kød grøntsager frugt ost æg mælk sukker
regn varmt koldt vind sne træt syg tilfreds ked glad pæn grim billig dyr hurtig langsom gammel beskidt ren tom fuld
tyvärr kanske ganska ungefär nästan snart sent tidigt ibland ofta äntligen först sedan ändå därför dessutom faktiskt egentligen anlänt
mottagit mottaga fått skickat skicka köpt köpa betalat betala väntat vänta frågat fråga försökt försöka skrivit skriva ringt ringa svarat
svara kommit tillbaka tappat hittat hitta fungerar fungerade blinkar brevbärare säljare kunder skor skjorta kjol byxor tröja jacka kappa
klänning väska ryggsäck låda kartong madrass soffa bord stol lampa present leksak frukost lunch middag fisk kyckling kött grönsaker frukt ost
ägg mjölk socker regn varmt kallt vind snö trött sjuk nöjd ledsen arg glad fin ful billig dyr snabb långsam gammal smutsig ren tom full
gånger gången antal antalet denna dessa detta börja började läsa läste köra körde ange angav
dessverre kanskje ganske nesten snart sent tidlig noen ofte endelig først etterpå likevel derfor dessuten faktisk egentlig ankommet mottatt
motta fått sendt sende kjøpt kjøpe betalt betale ventet vente spurt spørre prøvd prøve skrevet skrive ringt ringe svart svare kommet tilbake
mistet funnet finne virker virket blinker postmann selger kunder sko skjorte skjørt bukse genser jakke frakk kjole veske sekk eske madrass
sofa bord stol lampe gave leke frokost lunsj middag fisk kylling kjøtt grønnsaker frukt ost egg melk sukker regn varmt kaldt vind snø
""".split()
)
