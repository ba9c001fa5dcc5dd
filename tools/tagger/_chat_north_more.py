"""More sentences in Polish, Danish, Swedish, Norwegian, Dutch and German, written for this project; slots as in ``_chat_texts``."""

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
{B} – wieś w Polsce położona w województwie [[LOCATION wielkopolskim]], nad [[LOCATION Prosną]]
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
Sparuj urządzenie
Przypomnij później
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
"""
