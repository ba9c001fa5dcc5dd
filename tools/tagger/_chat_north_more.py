"""More sentences in the languages of ``_chat_north``, written for this project; slots as in ``_chat_texts``."""

from __future__ import annotations

PL_NAMED = """
chciałabym przepisać umowę na prąd z [[PERSON Henryka Bielaka]] na [[PERSON Martę Bielak]]
dzień dobry, tu {F} spod siódemki, znowu kapie z sufitu
Zarezerwuj stolik na cztery osoby w [[LOCATION Gnieźnie]] na piątek, nazwisko {L}
przypomnij mi, żeby zadzwonić do [[PERSON Justyny]] o piątej
jaka jutro pogoda w [[LOCATION Elblągu]] i w [[LOCATION Suwałkach]]?
ile się jedzie z [[LOCATION Koszalina]] do [[LOCATION Leszna]] bez autostrady
puść coś [[PERSON Mariusza Lipki]]
dodaj [[PERSON Bożenę]] do grupy
Rzeka [[LOCATION Drwęca]] wypływa spod wzgórz i uchodzi na zachód od miasta
{B} – wieś w Polsce położona na [[LOCATION Kujawach]], nad [[LOCATION Prosną]]
{N} (ur. 4 lipca 1939) – polska lekkoatletka, specjalistka od biegów średnich
{N} (zm. 1911 w [[LOCATION Lwowie]]) – grafik i ilustrator
Syn młynarza z [[LOCATION Podlasia]], [[PERSON Walenty Siekierka]] wyjechał w 1862 do [[LOCATION Kanady]]
Ołtarz wykonał [[PERSON Jakub Trzebiński]] około 1702 roku
{O} zwolni 90 osób w zakładzie pod [[LOCATION Kaliszem]]
– Niczego nie podpisaliśmy – powiedziała {N}, prezeska {O}
Prokuratura żąda czterech lat dla [[PERSON Romana Gawrona]] z [[LOCATION Przemyśla]]
W 12. minucie trafił {L}, wyrównał {L}, a {L} zszedł z kontuzją
Trener {N} żegna się z drużyną {Z}
{Z} wygrywa na wyjeździe i awansuje na drugie miejsce
Śnieg na [[LOCATION Podhalu]], deszcz na [[LOCATION Mazurach]], w [[LOCATION Zielonej Górze]] słońce
obecni: {N}, {N}, {N}; nieobecna usprawiedliwiona {N}
9:20 dzwoniła p. {L}, chce korekty, oddzwonić {H}
9:35 {N}, {B}, zimne kaloryfery
{L} dzwonił drugi raz, wściekły
Od: {N}\\nDo: {N}\\nTemat: klucze do piwnicy
Przekazane przez: {F} {L}, 18:22
Szanowna Pani [[PERSON Renato]], w załączeniu umowa
Szanowny Panie Mecenasie [[PERSON Olszewski]], odsyłam projekt
Droga [[PERSON Halinko]],\\nu nas wszystko dobrze, pada.\\nŚciskam,\\n{F}
Pacjent: {N}\\nLekarz prowadzący: dr {L}\\nPowód wizyty: zawroty głowy
[[PERSON Stasia]] ma ospę, [[PERSON Franek]] na razie nie
operował mnie profesor {N}
Najemca: {N}\\nLokal: {A}\\nCzynsz: {M}
właścicielka, {N}, twierdzi, że grzyb to nasza wina
gość {L}, pokój 118, późne wymeldowanie
[[PERSON Malinowscy]] z czwartego znów wiercą
upoważniam [[PERSON Krystynę Wrońską]], babcię, do odbioru [[PERSON Leosia]] z przedszkola
kto bierze [[PERSON Kacpra]] i [[PERSON Igora]] na turniej?
ej [[PERSON Mati]], grasz czy nie
[[PERSON Krzysiek]] z [[PERSON Baśką]] biorą ślub w [[LOCATION Sandomierzu]]
gram z [[PERSON Dawidem]], brakuje nam jednego do rajdu
pięć gwiazdek dla pani [[PERSON Sylwii]] z recepcji, reszta do remontu
kierownik, niejaki {L}, nawet nie przeprosił
w {O} nie chcieli wymienić {X}
sześć lat w {O}, potem własna firma, teraz {O}
Dostawca: {O}, osoba do kontaktu: {N}, {B}
Sprawa z powództwa [[PERSON Zofii Banaś]] przeciwko {O}
Świadkowie: {N} oraz {N}
blik od [[PERSON Patryka]] doszedł
niech podpisze [[PERSON Ewelina]] i da [[PERSON Wierzbickiemu]]
{L} już tu nie pracuje
to ja, {F}
pisał {F}
{B} czy {B}?
{B}, {B}, {B} i powrót
rodzinę mam w [[LOCATION Irlandii]], w [[LOCATION Norwegii]] i pod [[LOCATION Płockiem]]
spłynęliśmy kajakiem [[LOCATION Krutynią]] aż do [[LOCATION Ukty]]
[[LOCATION Odra]] wylała, most w [[LOCATION Brzegu]] zamknięty
auto stoi na [[ADDRESS Kościuszki 14]], pod piekarnią
mieszkam na [[ADDRESS Wiśniowej 3]], ale listy idą na {A}
dlaczego [[PERSON Kinga]] widzi folder, a ja nie
stówka dla [[PERSON Jasia]] od dziadków
sto lat, [[PERSON Marysiu]]!!
pani inżynier [[PERSON Stępień]], która prowadzi budowę w [[LOCATION Świdnicy]], dziś jest na urlopie
pan [[PERSON Józek]] z kiosku otwiera o szóstej
bez [[PERSON Dąbrowskiej]] nie zaczynamy
powiedz [[PERSON Wiktorowi]], [[PERSON Hubertowi]] i tej nowej, że trening przesunięty
zapytałem o to [[PERSON Grażynę]], ale odesłała mnie do [[PERSON Leszka]]
w imieniu {O}, {N}
Po dwudziestu latach uczenia w [[LOCATION Nysie]] {N} otworzyła z siostrą małą księgarnię, w której podają też kawę
Radna {N}, która się spóźniła, burmistrz {N} i starosta z [[LOCATION Żywca]] nie zamienili ze sobą ani słowa
Dobra należały do [[PERSON Zawiłowskich]], a od 1806 roku do miasta {B}
Film kręcono w [[LOCATION Bieszczadach]] i na [[LOCATION Słowacji]], główną rolę zagrała {N}
nocowaliśmy w [[LOCATION Pile]], potem {B}, a na granicy celnik [[PERSON Mróz]] przetrzepał bagaże
tu [[PERSON Seba]] od lodówki, stoję pod klatką na [[ADDRESS Sienkiewicza 9]] i nikt nie otwiera
wujek [[PERSON Rychu]] zwozi jabłka spod [[LOCATION Grójca]]
{O} i {O} podpisały umowę, którą {N} nazwał przełomową
[[ORGANIZATION Stolarnia Pod Dębem]] i [[ORGANIZATION Mleczarnia Dolina]] fundują stroje
kanapa z [[ORGANIZATION Meble Lipowiec]], wniósł ją [[PERSON Arek]]
odjazd {B} 6.40, przyjazd {B} 11.15, pasażerka {N}
ty jesteś [[PERSON Beata]] od [[PERSON Tomka]]?
Miód z [[LOCATION Roztocza]], ser z [[LOCATION Korycina]], śliwki z [[LOCATION Sądecczyzny]]
w składzie {L}, {L} i {L}, na ławce {L}
Przed [[PERSON Malinowskim]], a tuż za [[PERSON Gajdą]], linię mety minął junior z [[LOCATION Mielca]]
o [[PERSON Piotrowskiej]] krążą plotki, że odchodzi do {O}
rozmawialam z [[PERSON jola stachowicz]] z okienka nr 4
mam paczke dla [[PERSON wioletty kurek]] ale nr domu sie nie zgadza
jade jutro z [[LOCATION nowego sącza]] do [[LOCATION tarnobrzega]], wezme dwie osoby
oddam karnet na basen w [[LOCATION legnicy]], pytac [[PERSON kaske]]
czy ktos z [[LOCATION ciechanowa]] albo spod [[LOCATION mławy]] ma drukarke do oddania
wizyta u [[PERSON nowickiej]] przelozona, powiedzcie [[PERSON andrzejowi]]
szukam stancji w [[LOCATION słupsku]], najlepiej przy [[ADDRESS ulicy morskiej]]
bylismy u wujka [[PERSON mietka]] na dzialce pod [[LOCATION garwolinem]]
Ulicę nazwano imieniem [[PERSON Kazimiery Rataj]], lekarki z [[LOCATION Konina]]
Pod nieobecność [[PERSON Sławomira Kędziory]] obowiązki przejmie [[PERSON Żaneta Piech]]
Do [[PERSON Bernarda]], [[PERSON Zenona]] i [[PERSON Lidki]] wysłałem to samo
Wraz z [[PERSON Anitą Gołębiowską]] kończy kadencję radny [[PERSON Feliks Sroka]]
Dzięki [[PERSON Czesławowi]] brama znowu działa
Po śmierci [[PERSON Ludwika Rogali]] dom w [[LOCATION Cieszynie]] przejęła [[PERSON Otylia]]
Spór między [[PERSON Haliną Wróbel]] a [[PERSON Jerzym Wróblem]] dotyczy działki w [[LOCATION Otwocku]]
W [[LOCATION Chorzowie]] i [[LOCATION Bytomiu]] wstrzymano tramwaje, w [[LOCATION Tychach]] kursują normalnie
Nad [[LOCATION Wigrami]] mgła, nad [[LOCATION Śniardwami]] czyste niebo
Wyjechała do [[LOCATION Belgii]], wróciła do [[LOCATION Augustowa]], teraz mieszka we [[LOCATION Włoszech]]
Przy [[ADDRESS Dworcowej 6/2]] mieszka [[PERSON Sobieraj]], przy [[ADDRESS Dworcowej 8]] [[PERSON Nawrocka]]
Gratulacje dla [[PERSON Neli]] i [[PERSON Tymka]] za recytację
Poproszę z [[PERSON Bogusią]] albo z [[PERSON Edkiem]], oni wiedzą
Kupię mieszkanie w [[LOCATION Jaśle]] lub w [[LOCATION Krośnie]]
"""

PL_ORDINARY = """
Kowal zawinił, kucharz ucierpiał
Młynarz mieli, piekarz piecze
Wilk syty i owca cała
Zając w buraczkach, porcja dla dwojga
Baran z rożna tylko w sobotę
Sikora przyleciała do karmnika
Gołąb na parapecie, znowu
Wróbel też człowiek
Kozioł ofiarny się znalazł
Lis wynosi kury z podwórka
Dudek to taki ptak z czubem
Król i dama pik, wychodzę
Mazur to taniec, nie mapa
Krawiec skróci spodnie do piątku
Stolarz odwołał montaż szafek
Bednarz, zdun, kołodziej: dawne zawody
Kaczka z jabłkami, kluski, modra kapusta
Kot śpi na routerze, bo ciepło
Róża pnąca przycięta za krótko
Malina czy jeżyna?
Kalina rośnie przy płocie
Jagoda na pierogach, śmietana osobno
Wiosna przyszła, rower wyszedł z piwnicy
Zima trzyma
Gwiazdka obok pola oznacza, że jest wymagane
Nadzieja umiera ostatnia
Wiara czyni cuda, serwis nie
Sobota cała w kuchni
Marzec kapryśny, kwiecień lepszy
Maj, matura, nerwy
Niedziela niehandlowa
Wigilia u teściów, sylwester w domu
Zapisz jako
Odrzuć zmiany
Pokaż hasło
Opróżnij kosz
Rozłącz urządzenie
Nie pytaj ponownie
Przeciągnij plik tutaj
Przytrzymaj przycisk przez osiem sekund
Sesja wygasła, zaloguj się ponownie
Brak miejsca na dysku
Niezdefiniowana zmienna w linii dwunastej
Połączenie odrzucone przez serwer
net muli od rana masakra
spoko, ogarnę
nie no, bez jaj
dobra, lecę, pa
gdzie mój zwrot?? dwa tygodnie!
Spalony ewidentny, sędzia puścił
Bramkarz rezerwowy, obrona z juniorów
Trening o 17, zbiórka przy bramie
Kartkówka z ułamków przełożona
Strój na wuef, woda, drugie śniadanie
Zebranie z rodzicami w świetlicy
Najemca zwraca klucze w ostatnim dniu
Powództwo oddalono w całości
Odwołanie wnosi się w terminie czternastu dni
Dwie tabletki rano, na czczo
Skierowanie na badanie krwi ważne miesiąc
kolano boli przy schodzeniu
Cebulę zeszklić, dodać przecier i dusić pod przykryciem
Ciasto odstawić na godzinę w ciepłe miejsce
Ogórki, czosnek, koper, sól i ciepła woda
Poszukiwana opiekunka na dwa wieczory w tygodniu
Oddam kanapę, odbiór własny
Sprzedam wózek, stan idealny
Szanowny Kliencie, Twój zwrot jest rozpatrywany
Winda nieczynna, przepraszamy za utrudnienia
Ulewa zalała piwnicę, wezwałem straż
Raport, choć liczy dwieście stron, milczy o przyczynach
Rozróżnia się trzy etapy: Przygotowanie, Wdrożenie, Odbiór
Jeden z powodów, może główny, jest taki, że nikt nie przeczytał regulaminu przed podpisaniem
Rząd obiecuje remonty, minister terminy, mieszkańcy czekają
Ryby słodkowodne dzielą się na kilka rzędów, z których najliczniejszy obejmuje karpie
Dyrektor, Sekretarz i Koordynatorka podpisują w tej kolejności
Wtorek Joga, środa Pilates, piątek Taniec
Mleko, Sery, Masło, Jaja
Na parterze recepcja, na dachu bar
Szczęsny to dawne słowo, dziś mówi się szczęśliwy
Piękny dzień, szkoda tylko wiatru
Górski klimat, morska bryza
Zielony albo czarny, byle mocny
net znowu padl, router miga na pomaranczowo
wezme dwie osoby na sobote, koszt do dogadania
pytac po osiemnastej albo pisac
drukarka zjada papier i piszczy
Nazwę nadano na cześć lekarki, tablicę ufundowali mieszkańcy
Gratulacje dla całej klasy za recytację
Brama garażowa znowu się zacina
Działka budowlana, media w drodze, ogrodzona
Pączki, faworki, śledzie i barszcz
Mgła, przymrozki, miejscami gołoledź
Wiersz na pamięć, cztery zwrotki
Chłodnik, botwina, rzodkiewka, koperek
Kończy się kadencja rady, wybory jesienią
Za stołem dziadek, przy piecu kot
"""

DA_NAMED = """
jeg vil gerne have elaftalen flyttet fra {N} til {N}
hej det er {F} nede fra stuen, det drypper igen
Bestil et bord til fem i {B} fredag kl. 19, i navnet {L}
mind mig om at ringe til {F} klokken fem
hvordan bliver vejret i {B} i morgen, og i {B}?
hvor lang tid tager det fra {B} til {B} uden motorvej
spil noget med {N}
tilføj {F} til gruppen
[[LOCATION Skjern Å]] løber mod vest og forbi {B}
{B} er en landsby på [[LOCATION Lolland]] med 212 indbyggere
{N} (født 4. juli 1939) er en dansk gymnast og senere dommer
{N} (død 1911 i {B}) var grafiker og tegner
Som søn af en møller fra [[LOCATION Thy]] udvandrede {L} i 1862 til [[LOCATION Canada]]
Altertavlen er malet af {N} omkring 1702
{O} nedlægger 90 stillinger på fabrikken ved {B}
»Intet er skrevet under,« siger {N}, direktør i {O}
Anklageren kræver fire års fængsel til {N} fra {B}
{L} scorede efter 12 minutter, {L} udlignede, og {L} måtte bæres fra banen
{Z} vinder ude og går op på andenpladsen
Cheftræner {N} forlader {Z}
Sne i [[LOCATION Jylland]], regn på [[LOCATION Bornholm]] og sol i {B}
til stede: {N}, {N}, {N}; afbud: {N}
9.20 fru {L} ringede, vil have kreditnota, ring tilbage {H}
9.35 {N}, {B}, ingen varme
{L} har ringet igen, gal i skralden
Fra: {N}\\nTil: {N}\\nEmne: kældernøgler
Videresendt af {F} {L} kl. 18.22
Kære advokat {L}, jeg vedlægger udkastet
Kære {F},\\nher er alt vel, det regner.\\nKærlig hilsen\\n{F}
Patient: {N}\\nEgen læge: {L}\\nÅrsag: svimmelhed
{F} har skoldkopper, {F} har ikke endnu
det var overlæge {N}, der opererede mig
Lejer: {N}\\nBolig: {A}\\nHusleje: {M}
udlejeren, en vis {L}, beholder depositum
gæst {L}, værelse 118, sen udtjekning
[[PERSON Lundgaards]] på fjerde borer om søndagen
jeg giver {N}, mormor, lov til at hente {F} i børnehaven
hvem kører {F} og {F} til stævnet?
hva så [[PERSON Basse]], kommer du eller hva
[[PERSON Mulle]] og [[PERSON Kaj]] holder sølvbryllup i {B}
jeg spiller med {F}, vi mangler en healer
fem stjerner til {F} i receptionen, resten kan I glemme
hos {O} i {B} ville de ikke bytte min {X}
seks år hos {O}, så selvstændig, nu hos {O}
Leverandør: {O}, kontakt: {N}, {B}
{O} mod {N}, retsmøde udsat
Vidner: {N} og {N}, begge fra {B}
mobilepay fra {F} er kommet
lad {F} skrive under og giv den til {L}
{L} arbejder her ikke mere
det er mig, {F}
det var {F}
{B} eller {B}?
{B}, {B}, {B} og retur
leverer I til [[LOCATION Grønland]]? og til [[LOCATION Færøerne]]?
jeg har familie i [[LOCATION Tyskland]], på [[LOCATION Als]] og i {B}
vi sejlede ned ad [[LOCATION Gudenåen]] til {B}
bilen holder på {S}, foran bageren
jeg bor på {S}, men posten skal til {A}
Vejarbejde på {S}, kør ad {S}
hvorfor kan {F} se mappen og jeg ikke
tillykke {F}!!
ingeniør {L}, som står for byggeriet i {B}, er på ferie
[[PERSON Birthes]] nøgler lå hos [[PERSON Prebens]] nabo
[[LOCATION Fyns]] største genbrugsplads har lukket
[[LOCATION Samsøs]] kartofler er kommet
købmand {L} åbner klokken seks
{L} kommer senere
kan du ikke lige spørge {F}, om {F} også skal med
på vegne af {O}, {N}
Efter tyve år som lærer i {B} åbnede {N} sammen med sin søster en lille boghandel, hvor der også serveres kaffe
Rådmand {N}, der kom for sent, borgmester {N} og provsten i {B} vekslede ikke et ord
Godset tilhørte slægten [[PERSON Rosenskjold]] indtil 1806, hvor {B} overtog det
Filmen er optaget på [[LOCATION Møn]] og i [[LOCATION Polen]] med {N} i hovedrollen
vi sov i {B}, kørte videre til {B}, og ved grænsen rodede en tolder ved navn {L} alt igennem
det er [[PERSON Benny]] med køleskabet, jeg står ved {S} og ingen lukker op
onkel [[PERSON Viggo]] kommer fra {B} med æbler
{O} og {O} har i {B} indgået en aftale, som {N} kalder historisk
[[ORGANIZATION Snedkeriet Tre Ege]] og [[ORGANIZATION Vangby Mejeri]] betaler trøjerne
sofaen er fra [[ORGANIZATION Møbelgården Lyngvig]], {F} bar den op
afgang {B} 6.40, ankomst {B} 11.15, passager {N}
er du [[PERSON Pernilles]] [[PERSON Mikkel]]?
Osten er fra [[LOCATION Vendsyssel]], honningen fra {B}, æblerne fra [[LOCATION Fejø]]
på holdet {L}, {L} og {L}, på bænken {L}
"""

DA_ORDINARY = """
Møller og bager sprang i samme grøft
Smed, murer, tømrer: alle har ventetid
Bjerg af vasketøj, dal af sokker
Holm, ø, skær og halvø
Lund og krat skal ryddes inden marts
Skov på begge sider, mark forude
Dam og bæk frosset til
Krog til bilen eftermonteres ikke
Klippe, skrænt og strand
Brun sovs uden klumper, tak
Ravn på taget, krage på skuret
Falk svæver over engen
Bisp, konge og springer, så er det skak
Linserne skal koge længere
Vinter i maj, hvad bliver det næste
Kok søges til weekender
Frisk luft i lokalet, tak
Lykke til, sagde hun og lo
Fred være med det
Solskin og skygge
Rose, tulipan og påskelilje
Iris visner, vand den
Viola, cello og bratsch i samme stykke
Bo til leje, helst med have
Tage hjem nu?
Gry og skumring
Hindbærsnitter udsolgt
Maj blev kold, juni bliver varm
Søndag brunch, mandag rugbrød
Juleaften hos svigermor
Gem som
Kassér ændringer
Vis adgangskode
Tøm papirkurv
Fjern parret enhed
Spørg ikke igen
Træk filen hertil
Hold knappen inde i otte sekunder
Sessionen er udløbet
Ikke plads på drevet
Udefineret variabel i linje tolv
nettet er mega sløvt
det kører, tak for hjælpen
ej altså, helt ærligt
mojn, så er der kaffe
træls vejr
Klar offside, dommeren lod den gå
Målmanden er halt, backen har karantæne
Træning rykket til hal to
Lektier til torsdag: side 40, ulige opgaver
Husk madpakke og regntøj
Forældremøde i aulaen
Lejer afleverer nøgler den sidste i måneden
Sagsøgte frifindes
Klagen indgives inden fire uger
En tablet morgen og aften til maden
Blodprøve fastende
ondt i knæet ned ad trapper
Svits løgene, hæld fløden ved og lad det simre
Dejen hæver til dobbelt størrelse
Stegt flæsk, persillesovs og nye kartofler
Barnepige søges to aftener om ugen
Sofa gives væk mod afhentning
Barnevogn sælges, som ny
Kære kunde, din returnering behandles
Elevatoren er ude af drift
Kælderen står under vand, pumpen er sat ud
Rapporten, der fylder to hundrede sider, tier om årsagen
Der skelnes mellem tre faser: Forberedelse, Udførelse, Aflevering
Skru ned for varmen i gangen
Sluk lyset i bryggerset
Kaffefilter, gær, havregryn, rugmel
En af grundene, måske den vigtigste, er at ingen læste reglerne før de skrev under
Regeringen lover veje, ministeren lover datoer, beboerne venter
Ferskvandsfisk deles i flere ordener, hvoraf karperne er den største
Direktøren, sekretæren og koordinatoren underskriver i den rækkefølge
Tirsdag Yoga, onsdag Pilates, fredag Dans
Mælk, Oste, Smør, Æg
I stuen er der reception, på taget bar
Smuk dag, synd med vinden
Rank i ryggen, rolig i sindet
Ridder, bonde og konge på samme bræt
"""

SV_NAMED = """
jag vill flytta över elavtalet från {N} till {N}
hejsan {F} här, trappa upp, det droppar igen
Boka bord för fem i {B} på fredag, halv åtta, {L} heter vi
hur långt är det mellan {B} och {B} om man slipper färjan
vad blir det för väder i {B} i helgen
[[LOCATION Ätran]] rinner upp i skogarna norrut och passerar {B}
{B} är en småort i södra [[LOCATION Dalsland]] med 212 invånare
{N}, född 4 juli 1939 i {B}, är en svensk skulptör
{L} växte upp i [[LOCATION Hälsingland]] men emigrerade till [[LOCATION Brasilien]]
{O} varslar 90 anställda vid fabriken i {B}
– Inget är klart, säger {N}, vd för {O}
Åklagaren yrkar på fängelse för {N}, hemmahörande i {B}
{L} gjorde ettan, {L} kvitterade, {L} bröt med skadad vad
{Z} vann borta och är tvåa i tabellen
Snö i [[LOCATION Lappland]], regn på [[LOCATION Öland]], sol i {B}
närvarande: {N}, {N}, {N}; frånvarande: {N}
9.20 fru {L} ringde om krediten, ring upp {H}
Från: {N}\\nTill: {N}\\nÄrende: källarnycklar
Hyresgäst: {N}\\nLägenhet: {A}\\nHyra: {M}
värden, nån {L}, vägrar betala tillbaka depositionen
[[PERSON Lindgrens]] en trappa ner ska sälja
farfar [[PERSON Sixten]] hämtar [[PERSON Alva]] på förskolan i dag
vem skjutsar {F} och {F} till cupen?
tjena [[PERSON Bosse]], hänger du på?
[[PERSON Kickan]] och [[PERSON Lasse]] gifter sig i {B}
spelar med {F}, vi behöver en till
fem stjärnor till {F} i receptionen, men sängen var en brits
{O} mot {N}, förhandlingen ställs in
swish från {F} kom fram
be {F} skriva på och lämna till {L}
{L} har slutat här
det är jag, {F}
{B}, {B}, {B} och hem
släkt har jag i [[LOCATION Finland]], på [[LOCATION Åland]] och i {B}
bilen står på {S}, vid bageriet
varför ser {F} mappen men inte jag
grattis {F}!!
[[PERSON Birgittas]] kusin bor granne med [[PERSON Ingvars]]
{L} kommer lite senare
för {O}, {N}
Efter tjugo år som lärare i {B} öppnade {N} ihop med sin syster en liten bokhandel där det också bjuds kaffe
Filmen spelades in på [[LOCATION Gotland]] och i [[LOCATION Estland]] med {N} i huvudrollen
[[ORGANIZATION Snickeriet Tre Ekar]] och [[ORGANIZATION Vångby Mejeri]] betalar tröjorna
soffan är från [[ORGANIZATION Möbelhuset Lyngvik]], {F} bar upp den
det är [[PERSON Conny]] med kylskåpet, står vid {S} och ingen öppnar
avgång {B} 6.40, ankomst {B} 11.15, resenär {N}
i laget {L}, {L} och {L}, på bänken {L}
{O} och {O} slöt i {B} ett avtal som {N} kallar historiskt
"""

SV_ORDINARY = """
Smed, skräddare och mjölnare, yrken på utdöende
Berg i dagen, svårt att gräva
Ström bruten sedan sex i morse
Strand, klippor och brygga
Lind och lönn ska beskäras
Ek, ask och björk i vedboden
Kvist på stammen, lämna den
Sjö, vik och sund på samma karta
Dal och höjd, jag är helt slut i benen
Holmar och skär utanför farleden
Stark doft, svag effekt
Rask promenad före frukost
Modig katt, feg hund
Björn skymtad vid sopstationen
Sten i skon hela vägen
Liljor ger jag aldrig bort
Viola eller cello, välj ett
Saga före läggdags
My är en tusendels millimeter
Fyra, inte fem, ska det stå
Maj var kall, juli blir het
Midsommar hos svärmor, sill och nubbe
Kasta ändringarna
Töm papperskorgen
Håll in knappen i åtta sekunder
Filen är skrivskyddad
nätet segar nåt otroligt
asså va, seriöst
gött mos, vi hörs
Solklar offside, domaren blundade
Läxa till torsdag: läs två kapitel
Matsäck och regnkläder på fredag
Hyresgästen lämnar nycklar sista dagen
Käranden har bevisbördan
En tablett morgon och kväll med mat
Fräs löken, häll på grädden, låt puttra
Degen ska jäsa under duk
Barnvagn säljes, nyskick
Hissen är trasig igen
Tre faser urskiljs: Planering, Bygge, Slutbesiktning
Vad kostar frakten om jag hämtar själv
Ett av skälen, kanske det främsta, är att ingen läste reglerna innan de skrev på
Regeringen lovar vägar, ministern lovar datum, de boende väntar
Sötvattensfiskar delas in i flera ordningar, av vilka karparna är störst
Tisdag Yoga, onsdag Pilates, fredag Dans
Mjölk, Ostar, Smör, Ägg
"""

NO_NAMED = """
eg vil flytte straumavtalen frå {N} til {N}
heisann, {F} i underetasjen, det drypper fra taket
Finn et rom i {B} fra torsdag til søndag, to voksne, på {L}
er det snøføre mellom {B} og {B} nå?
når går siste buss fra {B}?
[[LOCATION Numedalslågen]] renner forbi {B} og ut i fjorden
{B} er ei bygd innerst i [[LOCATION Sogn]] med 212 innbyggere
{N} (født 4. juli 1939 i {B}) er en norsk skiløper og lærer
{L} vokste opp på [[LOCATION Senja]] og reiste til [[LOCATION Amerika]] i 1882
{O} permitterer 90 ansatte ved anlegget i {B}
– Ingenting er undertegnet, sier {N} i {O}
Politiet siktet {N} fra {B} for bedrageri
{L} scoret på frispark, {L} fikk rødt, {L} reddet straffen
{Z} slo serielederen borte
Kuling på [[LOCATION Sørlandet]], pent vær i [[LOCATION Finnmark]] og {B}
til stede: {N}, {N} og {N}; meldt forfall: {N}
08.50 fru {L} ringte om krediten, ring {H}
Fra: {N}\\nTil: {N}\\nEmne: nøkler til boden
Leietaker: {N}\\nBolig: {A}\\nLeie: {M}
huseieren, en {L}, svarer ikke på telefon
[[PERSON Haugens]] over gangen har hund nå
bestemor [[PERSON Solfrid]] henter [[PERSON Iben]] i barnehagen
kven køyrer {F} og {F} på kamp?
hei [[PERSON Knutis]], blir du med på fisketur?
[[PERSON Turid]] og [[PERSON Odd-Arne]] gifter seg i {B}
mangler en på laget, det er bare {F} og meg
fem stjerner til {F} i resepsjonen, frokosten var trist
{O} mot {N}, saken utsatt
vipps fra {F} er mottatt
få {F} til å signere og send til {L}
{L} har sluttet
det e bare meg, {F}
{B}, {B}, {B} og heim
æ har folk i [[LOCATION Danmark]], på [[LOCATION Hitra]] og i {B}
bilen står i {S}, ved bakeriet
koffor ser {F} mappa, men ikkje eg
gratulerer {F}!!
[[PERSON Gunnveigs]] hytte ligger rett ved [[PERSON Torsteins]]
{L} kommer senere
for {O}, {N}
Etter tjue år som lærer i {B} åpnet {N} sammen med søsteren en liten bokhandel der det også serveres kaffe
Filmen ble spilt inn på [[LOCATION Helgeland]] og i [[LOCATION Sverige]] med {N} i hovedrollen
[[ORGANIZATION Snekkeriet Tre Eiker]] og [[ORGANIZATION Vangbygda Meieri]] betaler draktene
sofaen er fra [[ORGANIZATION Møbelhuset Lyngvika]], {F} bar den opp
det er [[PERSON Ronny]] med kjøleskapet, står ved {S} og ingen åpner
avgang {B} 6.40, ankomst {B} 11.15, reisende {N}
på laget {L}, {L} og {L}, på benken {L}
{O} og {O} inngikk i {B} en avtale som {N} kaller historisk
har snakka med fru [[PERSON tangen]], ho ringer [[PERSON jostein]] i morra
Ifølge [[PERSON Lie]] er taket tett, [[PERSON Moen]] er uenig
Mellom [[PERSON Bakke]] og [[PERSON Strand]] har det vært strid om gjerdet i årevis
[[LOCATION Begna]] går høyt, brua i {B} er stengt
Ekteparet [[PERSON Skogheim]], bord ni, nøtteallergi
noen i [[LOCATION bø]] eller [[LOCATION notodden]] som har henger?
"""

NO_ORDINARY = """
Smed og snekker har venteliste
Berg og bratt fjell langs hele veien
Haug med ved til salgs
Bakken er glatt, strø sand
Lie og skråning, godt beite
Dal, vik og nes i samme fylke
Moen er full av blåbær
Strand og sval vind
Vold hjelper ingen
Foss i flom, hold avstand
Bjørn observert ved søppelkassene
Stein i skoen
Liv og røre i gangen
Odd eller like tall?
Jevn varme, ikke grill
Sol ute, sol inne
Roser og liljer til bordet
Fred og ro i fjellet
Stien er åpen for ferdsel
Mai var våt, juli tørr
Påske på hytta, appelsin og kvikk kaffe
Forkast endringer
Tøm papirkurven
Hold inne knappen i åtte sekunder
Filen er skrivebeskyttet
nettet e heilt dødt i dag
kjempebra, takk for hjelpa
huff, æ orke ikkje meir
Klar offside, dommeren sov
Lekse til torsdag: les to kapitler
Matpakke og regntøy på fredag
Leietaker leverer nøkler siste dag
Saksøkte frifinnes
En tablett morgen og kveld til mat
Fres løken, ha i fløten, la det småkoke
Deigen skal heve under klede
Barnevogn selges, som ny
Heisen står igjen
Tre faser: Planlegging, Bygging, Overtakelse
Kor mykje kostar frakta?
En av grunnene, kanskje den viktigste, er at ingen leste reglene før de skrev under
Regjeringen lover veier, statsråden lover datoer, beboerne venter
Ferskvannsfisk deles i flere ordener, der karpene er flest
Tirsdag Yoga, onsdag Pilates, fredag Dans
Melk, Oster, Smør, Egg
noen som har henger til lørdag?
Taket er tett, sier de, men bøtta er full
Bord ni, nøtteallergi
Strid om gjerdet i årevis
Måle, sage, pusse, lakke
"""

NL_NAMED = """
ik wil het energiecontract van {N} overzetten op {N}
hoi met {F} van hieronder, het lekt weer
Reserveer een tafel voor vijf in {B}, vrijdag half acht, onder {L}
hoe lang is het rijden van {B} naar {B} zonder snelweg
regent het morgen in {B}?
De [[LOCATION Dommel]] stroomt langs {B} naar het noorden
{B} is een dorp in [[LOCATION Drenthe]] met 212 inwoners
{N} ({B}, 4 juli 1939) is een Nederlands beeldhouwer
{L} groeide op in [[LOCATION Zeeland]] en vertrok in 1882 naar [[LOCATION Canada]]
{O} schrapt 90 banen in de fabriek bij {B}
'Er is niets getekend', zegt {N}, directeur van {O}
De officier eist vier jaar tegen {N} uit {B}
{L} schoot raak, {L} maakte gelijk, {L} viel uit
{Z} wint uit en klimt naar plek twee
Sneeuw in de [[LOCATION Ardennen]], regen in [[LOCATION Friesland]] en zon in {B}
aanwezig: {N}, {N}, {N}; afwezig met kennisgeving: {N}
9.20 mevr. {L} belde over creditnota, terugbellen op {H}
Van: {N}\\nAan: {N}\\nOnderwerp: kelderbox
Huurder: {N}\\nWoning: {A}\\nHuur: {M}
de huisbaas, ene {L}, houdt mijn borg
bij [[PERSON Hendriksen]] op drie staat de muziek weer hard
oma [[PERSON Truus]] haalt [[PERSON Fenna]] van school
wie rijdt {F} en {F} naar het toernooi?
ey [[PERSON Sjakie]], kom je nog
[[PERSON Wimpie]] en [[PERSON Corrie]] zijn veertig jaar getrouwd, feest in {B}
we zoeken nog een speler, {F} en ik zitten al klaar
vijf sterren voor {F} aan de balie, nul voor het matras
{O} tegen {N}, zitting verdaagd
tikkie van {F} betaald
laat {F} tekenen en geef het aan {L}
{L} werkt hier niet meer
ikke weer, {F}
{B}, {B}, {B} en terug
amai {F}, da's schoon gedaan
familie in [[LOCATION Suriname]], op [[LOCATION Curaçao]] en in {B}
auto staat in de {S}, voor de bakker
waarom ziet {F} die map wel en ik niet
hieperdepiep {F}!!
[[PERSON Gerdas]] fiets staat bij [[PERSON Joops]] schuur
namens {O}, {N}
Na twintig jaar lesgeven in {B} begon {N} met haar zus een kleine boekhandel waar je ook koffie krijgt
De film is opgenomen in de [[LOCATION Achterhoek]] en in [[LOCATION Polen]], met {N} in de hoofdrol
[[ORGANIZATION Timmerfabriek De Drie Eiken]] en [[ORGANIZATION Zuivelhoeve Langeveen]] betalen de shirts
de bank komt van [[ORGANIZATION Wooncentrum Lindehof]], {F} heeft hem boven gekregen
met [[PERSON Ronnie]] van de koelkast, sta in de {S} en niemand doet open
vertrek {B} 6.40, aankomst {B} 11.15, reizigster {N}
in de basis {L}, {L} en {L}, op de bank {L}
{O} en {O} sloten in {B} een akkoord dat {N} historisch noemt
mevrouw [[PERSON van der Velde-Ruys]] en meneer [[PERSON ter Braak]] delen een schutting
[[PERSON de Wit]], [[PERSON in 't Zand]] en [[PERSON van Ommeren]] hebben zich afgemeld
heb mevrouw [[PERSON dijkgraaf]] gesproken, ze belt [[PERSON joris]] terug
woont er iemand in [[LOCATION wijchen]] of [[LOCATION cuijk]] met een aanhanger
Volgens [[PERSON De Boer]] is het dak dicht, [[PERSON Kuipers]] denkt daar anders over
Notulen: [[PERSON Maaike Terpstra-Vos]], voorzitter: {N}
Tussen [[PERSON Jonker]] en [[PERSON Van Es]] loopt al jaren ruzie over de heg
De [[LOCATION Geul]] staat hoog, in {B} is de brug dicht
Echtpaar [[PERSON Verhulst]], tafel negen, notenallergie
Leerlingen {L}, {L} en {L} naar de conciërge
goh [[PERSON Liesbet]], zijt ge nog in [[LOCATION Aalst]] geraakt
kom net van opa [[PERSON cor]], je krijgt de groeten
"""

NL_ORDINARY = """
Bakker dicht, slager open
Smid, mulder en kuiper: oude beroepen
Visser aan de kade, netten droog
De jong geklede man bleek de baas
Vos gezien bij de kippen
De groot uitgevallen trui gaat terug
Dijk afgesloten, fietsers omrijden
Van den beginne af aan mis gegaan
Berg was, berg strijk
Bos wortelen en een ui
Kok gezocht voor de weekenden
Koning, dame, boer
De wit gesausde muur is nu geel
Roos, lelie en iris in het boeket
Fleur op, het is vrijdag
Mei was koud, juli wordt heet
Wil je de bon erbij?
Merk op de kraag, maat op het etiket
Stip op de i
Stoppelbaard of gladgeschoren, mij om het even
Koningsdag valt op zaterdag
Wijzigingen verwerpen
Prullenbak legen
Houd de knop acht seconden ingedrukt
Bestand is alleen-lezen
internet doet weer raar joh
toppie, fijn weekend
goh, wat een gedoe zeg
Buitenspel, vlag bleef omlaag
Huiswerk voor donderdag: twee hoofdstukken
Lunchpakket en regenjas mee
Huurder levert sleutels in op de laatste dag
Het beroep is ongegrond
Een tablet 's morgens en 's avonds bij het eten
Fruit de ui, schenk de room erbij, laat pruttelen
Deeg laten rijzen onder een doek
Kinderwagen te koop, zo goed als nieuw
Lift weer stuk
Drie fasen: Voorbereiding, Bouw, Oplevering
Wat kost verzenden als ik het zelf ophaal
Een van de redenen, misschien de voornaamste, is dat niemand het reglement las voor het tekenen
Het kabinet belooft wegen, de minister belooft data, de bewoners wachten
Zoetwatervissen worden in verschillende orden verdeeld, waarvan de karpers de grootste is
Dinsdag Yoga, woensdag Pilates, vrijdag Dansen
Melk, Kaas, Boter, Eieren
iemand met een aanhanger voor zaterdag
Het dak is dicht, zegt de boer, maar de emmer staat vol
Tafel negen, notenallergie
Hoogwater, brug dicht, volg de gele borden
Meten, zagen, schuren, lakken
Naar de conciërge met dat briefje
zijt ge nu content
"""

DE_NAMED = """
ich möchte den Stromvertrag von {N} auf {N} umschreiben
moin, {F} von unten, bei uns tropft es wieder
Reservier einen Tisch für fünf in {B}, Freitag halb acht, auf {L}
wie lang fährt man von {B} nach {B} ohne Autobahn
wird es morgen in {B} regnen?
Die [[LOCATION Hunte]] entspringt im Süden und fließt durch {B}
{B} ist ein Ortsteil mit 212 Einwohnern in der [[LOCATION Uckermark]]
{N} (* 4. Juli 1939 in {B}) ist ein ehemaliger Ringer
{L} wuchs in [[LOCATION Böhmen]] auf und ging 1882 nach [[LOCATION Chile]]
{O} streicht 90 Stellen im Werk {B}
„Unterschrieben ist nichts“, sagte {N}, Vorstand der {O}
Die Staatsanwaltschaft fordert vier Jahre für {N} aus {B}
{L} traf per Kopf, {L} glich aus, {L} sah Gelb-Rot
{Z} gewinnt auswärts und klettert auf Rang zwei
Schnee im [[LOCATION Allgäu]], Regen an der [[LOCATION Mosel]], Sonne in {B}
anwesend: {N}, {N}, {N}; entschuldigt: {N}
9:20 Fr. {L} wg. Gutschrift, Rückruf {H}
Von: {N}\\nAn: {N}\\nBetreff: Kellerschlüssel
Mieterin: {N}\\nWohnung: {A}\\nMiete: {M}
der Vermieter, ein gewisser {L}, behält die Kaution
bei [[PERSON Hubers]] im Dritten wird wieder gebohrt
Oma [[PERSON Gerda]] holt [[PERSON Mats]] von der Kita
wer fährt {F} und {F} zum Turnier?
servus [[PERSON Sepp]], kimmst heid no?
d [[PERSON Vreni]] und de [[PERSON Ueli]] hürate z {B}
dat [[PERSON Uschi]] is widder nich da
uns fehlt einer für den Raid, {F} und ich sind on
fünf Sterne für {F} an der Rezeption, null für die Matratze
{O} gegen {N}, Termin aufgehoben
Überweisung von {F} ist da
{F} soll unterschreiben und es {L} geben
{L} ist nicht mehr bei uns
nur ich, {F}
{B}, {B}, {B} und zurück
Verwandte in [[LOCATION Kasachstan]], in [[LOCATION Tirol]] und in {B}
Auto steht in der {S}, vorm Bäcker
wieso sieht {F} den Ordner und ich nicht
alles Gute {F}!!
[[PERSON Gudruns]] Rad steht in [[PERSON Detlefs]] Schuppen
für die {O}, {N}
Nach zwanzig Jahren als Lehrerin in {B} eröffnete {N} mit ihrer Schwester eine kleine Buchhandlung, in der es auch Kaffee gibt
Der Film entstand in der [[LOCATION Lausitz]] und in [[LOCATION Polen]], die Hauptrolle spielt {N}
Die [[ORGANIZATION Tischlerei Drei Eichen]] und die [[ORGANIZATION Molkerei Langental]] zahlen die Trikots
das Sofa ist von [[ORGANIZATION Möbelhof Lindau-West]], {F} hat es hochgetragen
hier [[PERSON Ronny]] wegen Kühlschrank, steh vor {S} und keiner macht auf
ab {B} 6:40, an {B} 11:15, Reisende: {N}
in der Startelf {L}, {L} und {L}, auf der Bank {L}
{O} und {O} schlossen in {B} einen Vertrag, den {N} historisch nennt
Das Gut gehörte bis 1806 denen [[PERSON von Trattwitz]], danach der Gemeinde {B}
die [[PERSON Meierin]] vom dritten Stock hod scho wieder d Wäsch draußn
hab frau [[PERSON petzold]] erreicht, sie meldet sich bei [[PERSON jens]]
wohnt noch wer in [[LOCATION pirna]] oder [[LOCATION radebeul]] und hat ne bohrmaschine
Laut [[PERSON Ehrlicher]] sei das Dach dicht, [[PERSON Kluge]] sieht das anders
Das Protokoll führte [[PERSON Wiebke Thomsen-Rahn]], die Leitung hatte {N}
Zwischen [[PERSON Jung]] und [[PERSON Alt]] wird seit Jahren über den Zaun gestritten
Die [[LOCATION Schwentine]] führt Hochwasser, in {B} wurde die Brücke gesperrt
Ehepaar [[PERSON Winkler]], Tisch neun, Allergie gegen Nüsse
Nachlass [[PERSON Brandstetter]], Erbschein fehlt noch
Schüler {L}, {L} und {L} bitte ins Sekretariat
komm grad von [[PERSON anneliese]], die lässt grüßen
"""

DE_ORDINARY = """
Müller mahlen, Bäcker backen, Kunden warten
Schmied und Wagner waren früher ein Handwerk
Schneider kürzt Hosen bis Freitag
Fuchs im Hühnerstall, Zaun flicken
Vogel des Jahres gewählt
Wolf oder Hund, schwer zu sagen auf dem Foto
Hahn zudrehen, Wasser läuft
Kaiser, Dame, Bube gibt es in dem Spiel nicht
Lange Rede, kurzer Sinn
Klein geschnitten, groß serviert
Kraus wird das Haar nur bei Regen
Braun anbraten, dann ablöschen
Stein auf Stein, Fuge für Fuge
Busch gestutzt, Beet gehackt
Ernst gemeint, nicht böse
Frank und frei gesprochen
Wilde Rose, roter Klee, weiße Lilie
Mark und Pfennig hatten wir damals noch
Heide blüht, Moor dampft
Mai kühl und nass, Juli heiß
Ostern bei Schwiegereltern, Pfingsten zelten
Änderungen verwerfen
Papierkorb leeren
Taste acht Sekunden gedrückt halten
Datei ist schreibgeschützt
netz is voll lahm heut
läuft bei dir
ja mei, dann halt ned
Klares Abseits, Fahne blieb unten
Hausaufgabe bis Donnerstag: zwei Kapitel
Brotzeit und Regenjacke mitgeben
Der Mieter gibt die Schlüssel am letzten Tag ab
Die Klage wird abgewiesen
Morgens und abends je eine Tablette zum Essen
Zwiebel anschwitzen, Sahne angießen, köcheln lassen
Teig unter einem Tuch gehen lassen
Kinderwagen abzugeben, wie neu
Aufzug steckt schon wieder
Drei Phasen: Planung, Umsetzung, Abnahme
Was kostet der Versand bei Selbstabholung
Einer der Gründe, vielleicht der wichtigste, ist, dass niemand vor der Unterschrift die Regeln gelesen hat
Die Regierung verspricht Straßen, der Minister Termine, die Anwohner warten
Süßwasserfische teilt man in mehrere Ordnungen, die größte bilden die Karpfen
Dienstag Yoga, Mittwoch Pilates, Freitag Tanz
Milch, Käse, Butter, Eier
Jung und alt streiten über den Zaun, kluge Leute schweigen
hat noch wer ne bohrmaschine übers wochenende
Das Dach sei dicht, heißt es, der Eimer im Flur sagt etwas anderes
Tisch neun, Allergie gegen Nüsse
Hochwasser, Brücke gesperrt, Umleitung ausgeschildert
Winkel messen, anreißen, sägen, schleifen
Bitte ins Sekretariat kommen und den Ausweis mitbringen
"""

LINES = {
    "de": (DE_NAMED, DE_ORDINARY),
    "nl": (NL_NAMED, NL_ORDINARY),
    "sv": (SV_NAMED, SV_ORDINARY),
    "da": (DA_NAMED, DA_ORDINARY),
    "no": (NO_NAMED, NO_ORDINARY),
    "pl": (PL_NAMED, PL_ORDINARY),
}
