# ruff: noqa: E501 (tables of sentences)
"""Chats in German, Dutch, Swedish, Danish, Norwegian and Polish, written for this project; slots as in ``_chat_texts``."""

from __future__ import annotations

DE_NAMED = """
{N} mein Name, es geht um die Rechnung {I}
Hier schreibt {F}, die Mutter von {F}
Herr {L} war gestern da und hat den Zähler abgelesen
Frau {L} aus der Buchhaltung ruft zurück
{L}, mit Doppel-s
Bitte bei {L} klingeln, zweiter Stock
[[PERSON Annikas]] Handy ist weg
[[PERSON Jürgens]] Vertrag läuft am {D} aus
Opa [[PERSON Heinz]] hat das Paket angenommen
[[PERSON Sabines]] Termin muss verschoben werden
Der Arzt von {F} heißt Dr. {L}
Hat {F} schon bezahlt?
{F} und {F} kommen erst um acht
Gestern hat mir {N} die Rückzahlung zugesagt
Agent: Mit wem spreche ich?\\nKunde: {N}
Agent: Guten Tag Frau {L}, wie kann ich helfen?\\nKunde: Der {X} ist kaputt
Liebe Grüße, {F}
Mit freundlichen Grüßen\\n{N}\\n{A}
Lieferung bitte an {A}
Ich wohne seit {D} in der {S}
Umzug von {B} nach {B} am {D}
Der Techniker steht vor {S}, aber keiner macht auf
Geburtsort: {B}
Name: {N} | Ort: {B} | Telefon: {H}
Kontoinhaberin ist {N}, IBAN {G}
Zimmer für zwei in {B}, auf den Namen {L}
Fährt der Zug nach {B} heute noch?
Von {B} aus sind es zwei Stunden
Bei {O} geht keiner ans Telefon
{O} hat mir zweimal {M} abgebucht
Ich arbeite bei {O} in {B}
digga {F} hat schon wieder mein ladekabel
frag mal {F}, der weiß das
sag {F} bitte dass ich später komm
{F} meint das wird nix
Unsere Nachbarin {N} hat den Schlüssel
Vertretung heute: Herr {L} in Raum 12
Patient {N}, geboren am {D} in {B}
Bewerbung von {N} als Köchin
Ansprechpartner: {N}, {E}
{F} hat Fieber und bleibt zu Hause
Wegen {F} mussten wir umbuchen
Ohne {N} läuft hier nichts
Grüße aus [[LOCATION Bad Tölz]]!
Das Paket hängt in [[LOCATION Castrop-Rauxel]]
Abholung in der [[ADDRESS Lindenallee 14]]
Steht an der [[ADDRESS Hauptstraße 3b]], Hinterhof
Herrn [[PERSON Lehmanns]] Auto blockiert die Einfahrt
Weitergeleitet von {N}: bitte um Rückruf
Gibt es einen Herrn {L} bei Ihnen?
Trainer {L} hat {F} ausgewechselt
Das Sorgerecht liegt bei {N}
{F}, kommst du?
Nein, nicht {F}, sondern {F}
Mieterin {N} meldet Schimmel in der {S}
Zeuge war {N} aus {B}
In {B} schneit es, hier in {B} nicht
Zahnarzt {L} hat am {D} frei
Mein Ex {F} nutzt noch das Konto
Dem {F} hab ich {M} geliehen
[[PERSON Friedrichs]] Oma backt
[[PERSON Uschis]] Friseurtermin fällt aus
[[LOCATION Hamburgs]] Hafen ist gesperrt
[[LOCATION Leipzigs]] Depot ist überlastet
für {F} und {F} zwei kinderkarten
Fahrer {L} fand die {S} nicht
{N} hat gekündigt
Übergabe an {F} um sechs
Danke dir, {F}!
Erben sind {N} und {N}
Kurier: {F}
Vermieter: {N}, {H}
Klasse 4b: {N}, {N}, {N}
Stammt aus {B}
Filiale {B} hat Ware
Ab {B} Hbf 8:14
Wohnhaft: {A}
Techniker nach {A} schicken
Die {O} zahlt nicht
Kollegin {F} übernimmt
Tante {F} will auch einen {X}
Wer ist {N}?
[[PERSON Moritz']] Fahrrad
[[PERSON Tanjas]] Mann {F}
[[PERSON Petras]] und [[PERSON Klaus']] Hochzeit
[[LOCATION Münchens]] Lager
hab {F} in {B} getroffen
Ich bin seit drei Wochen in der Reha, deshalb holt meine Schwester {N} die Post in der {S} ab
Wir haben bei {O} in {B} gebucht, aber {F} steht nicht auf der Liste
Laut {N} sollte das Paket am {D} in {B} ankommen, angeblich hat es {L} unterschrieben
kannst du {F} abholen, ich steck noch in {B} fest
Guten Tag, hier {L}, ich wollte fragen, ob {F} heute Sprechstunde hat
Die Polizei in {B} hat die Anzeige von {N} aufgenommen
Makler {L} zeigt die Wohnung am Sonntag
{F} schoss zwei Tore
Patient: {N}, {D}
Hallo {F}, hier {F} aus dem vierten Stock
Ist {L} Ihr Nachname?
Überweisung an {N}, {G}
[[PERSON Gretas]] und [[PERSON Antons]] Hochzeit
[[LOCATION Österreichs]] Post ist langsamer
"""

DE_ORDINARY = """
Einstellungen > Datenschutz > Standort
Speichern
Abbrechen
Zurück zur Übersicht
Passwort vergessen?
Weiter zur Kasse
Warenkorb leeren
In den Einkaufswagen
Jetzt kostenpflichtig bestellen
Update wird installiert, bitte Gerät nicht ausschalten
Verbindung unterbrochen. Erneut versuchen
Akku schwach
Speicher fast voll
Bildschirmsperre aktivieren
Dunkelmodus ein
Benutzer anlegen, Rolle zuweisen, Rechte prüfen
Fehler 0x8024: Treiber nicht gefunden
Bitte Sicherheitscode eingeben
Der Bestätigungscode ist abgelaufen
Heizung Wohnzimmer: 21 Grad
Rollladen im Schlafzimmer schließt um 22 Uhr
Bewegung im Flur erkannt
Rauchmelder Küche: Batterie tauschen
Waschmaschine fertig, Trommel bitte leeren
Saugroboter steckt unter dem Sofa fest
Licht im Bad aus, Steckdose Balkon an
Sendung {I} wurde dem Zusteller übergeben
Ihr Paket liegt im Schließfach bereit
Zustellung am {D} zwischen 10 und 14 Uhr
Retourenschein ausdrucken und aufkleben
Größe M leider ausverkauft
Gutschein ab {M} Mindestbestellwert
Lieferzeit drei bis fünf Werktage
digga was geht
alter wie krass ist das denn
hdgdl bis später
kp, frag morgen nochmal
moin moin, alles fit?
Na klar, mach ich
Ach Quatsch, das war doch Spaß
lol nein echt jetzt
Schönen Feierabend!
Mahlzeit zusammen
Gute Besserung und viel Tee trinken
Der Hausmeister hat den Schlüssel
Die Ärztin kommt gleich, nehmen Sie bitte Platz
Mein Steuerberater meint, das sei absetzbar
Die Lehrerin sucht noch Helfer für das Sommerfest
Der Schornsteinfeger kommt am Montag
Bäcker, Metzger und Apotheke haben geschlossen
Koch gesucht, Teilzeit, ab sofort
Müller und Schneider sind alte Berufe
Ein Wolf, ein Fuchs und zwei Vögel standen am Waldrand
Der König zieht auf das freie Feld, Turm schlägt Bauer
Im Winter frieren die Leitungen ein
Montag Ruhetag
Im März säen, im Juni ernten
Zwiebeln glasig dünsten, Mehl darüber stäuben
Teig eine Stunde gehen lassen
Eine Prise Salz, zwei Eier, Vanillezucker
Kartoffelsuppe mit Würstchen war super lecker
Ibuprofen 400 nach dem Essen
Überweisung vom Hausarzt nicht vergessen
Rezept läuft am {D} ab
Krankmeldung liegt im Anhang
Abschlag erhöht sich auf {M}
Zählerstand bitte bis {D} melden
Ihre Rechnung {I} ist fällig
Mahnung: offener Betrag {M}
Lastschrift zurückgegeben, IBAN {G} prüfen
Kontostand abfragen
Karte gesperrt? Rufen Sie {H} an
Abfahrt von Gleis 7, Wagen 21
Zug fällt aus, Ersatzverkehr mit Bussen
Winterreifen, Ölwechsel und Bremsen für {M}
Kupplung rutscht, Motor ruckelt im Leerlauf
Hausaufgaben: Seite 14, Aufgabe 3
Elternabend im Musikraum
Schöne Grüße an alle
Mit freundlichen Grüßen, Ihr Kundenservice
Sehr geehrte Damen und Herren
Protokoll wurde exportiert
Datenbank gesperrt, Sicherung läuft
Server neu starten, Cache leeren, Log prüfen
Druckerpatrone leer, Papierstau in Fach 2
Mein Samsung lädt nicht mehr
hab das iphone gestern zurueckgeschickt
WhatsApp hängt seit dem Update
{K} App stürzt beim Öffnen ab
Das Ladekabel vom {P} passt nicht
Warum kostet der Versand auf einmal {M}?
Toller Artikel, schnelle Lieferung, gerne wieder
Schrott. Finger weg!
Abstieg, Elfmeter, Rote Karte: was für ein Spiel
Torwart verletzt, Trainer sauer
Achtung Glatteis
Rasen betreten verboten
Wegen Inventur geschlossen
Benachrichtigungen stummschalten
Konto löschen
Profilbild ändern
Mitglied entfernen
Filter zurücksetzen
Sprache wechseln
Cookies ablehnen
Entwurf gespeichert
Kalender synchronisieren
Mikrofon ist stumm
Die Tochter ist krank, der Sohn hat Ferien
Vielen lieben Dank für die Mühe
Stimmt so, passt
Wuerde gern kuendigen, bitte Bestaetigung schicken
Schluessel liegt unter der Fussmatte
Versicherungsschein, Schadensnummer und Fotos bitte hochladen
Agent: Haben Sie den Router neu gestartet?\\nKunde: Ja, Lampe blinkt rot
Status: offen | Priorität: hoch | Kategorie: Rückgabe
Nach dem letzten Update startet die Anwendung zwar, aber die Kacheln bleiben grau und der Knopf zum Anmelden reagiert nicht mehr, egal ob im Browser oder auf dem Handy
Zwei-Faktor-Anmeldung einrichten
Rolle: Administrator
Richtlinie gespeichert, Änderungen gelten ab der nächsten Anmeldung
Warteschlange voll
Neuer Kommentar in deinem Beitrag
Stille Stunden von 22 bis 7 Uhr
Alarm scharf geschaltet
Thermostat offline
Fenster offen, Heizung pausiert
Ersatzteil bestellt, Reparatur dauert
Vertrag, Kündigung, Widerruf
Wunschliste teilen
Bewertung schreiben
Kindersicherung ein
Bitte Helm tragen
Sommerreifen, Felgen, Radkappen
Brot, Butter, Käse, Milch
Hammer, Zange, Nagel, Bohrer
Rotkohl, Klöße und Gans
Hund entlaufen, Finderlohn {M}
Kaiserschmarrn mit Apfelmus
Danke, Tschüss
Jo, mach hin
Bruder, chill mal
Sonne, Berg, Stein, Bach
Dein Abo endet bald
Gerät koppeln
Bluetooth suchen
Karte hinzufügen
Löschen bestätigen
Gruppe verlassen
Nachricht wurde gelöscht
Seite nicht gefunden
Lizenzschlüssel ungültig
Bestand niedrig: 3 Stück
Rabatt abgelaufen
Gästezimmer: Lampe aus
Garage offen
Bewässerung gestartet
Luftfeuchte hoch
Mieter zahlt Kaution
Vogel, Fuchs, Hase
Lange Schlange an der Kasse
Digger, Alter, Junge
wtf wieso denn
Freitag Pizza?
Tor in der Nachspielzeit
Sehr nette Bedienung
Nutzergruppe bearbeiten
Testumgebung zurückgesetzt
Anhang zu groß
Blauer Pullover, Größe L
Hallo zusammen
Gruß aus der Werkstatt
Kurze Frage zum {P}
Seit gestern Abend piept der Rauchmelder im Treppenhaus, und weder der Hausmeister noch die Verwaltung geht ans Telefon
Ich habe den Antrag, die Vollmacht und den Nachweis hochgeladen, trotzdem steht da Unterlagen fehlen
also ganz ehrlich der support ist ein witz, erst bot, dann warteschleife, dann rauswurf
Der Administrator hat Ihre Sitzung beendet. Melden Sie sich erneut an.
"""

NL_NAMED = """
Met {N}, over bestelling {I}
{F} hier weer
[[PERSON Annekes]] pakje is weg
[[PERSON Henk-Jans]] auto start niet
[[PERSON Sanne]]'s moeder haalt haar op
Meneer [[PERSON van der Veldens]] huis staat te koop
[[LOCATION Utrechts]] kantoor is dicht
We wonen op de [[ADDRESS Dorpsstraat 12]]
Bezorger staat bij [[ADDRESS Kerkweg 4B]]
Bij oma [[PERSON Riet]] doet de wifi het
Heeft {F} al betaald?
{F} en {F} komen om acht uur
Zeg tegen {F} dat ik later ben
vraag {F} ff, die weet het
Juf {F} is ziek
Dokter {L} belt terug
Tafel voor vier op naam van {L}
Naam: {N} | Plaats: {B}
Verhuisd van {B} naar {B}
Rijdt de trein naar {B}?
Geboren in {B}
Regen in {B} morgen?
{O} schreef {M} dubbel af
Werk bij {O} in {B}
Bezorgen op {A}
{N}, {A}
Groetjes, {F}
Agent: Met wie spreek ik?\\nKlant: {N}
Agent: Dag {F}!\\nKlant: Mijn {X} is stuk
{L} met dubbel s
De rekening staat op naam van {N}
Buurman {N} heeft de sleutel
Zonder {F} geen wedstrijd
Doe {F} de groeten
Doorgestuurd door {N}
Ik leende {F} {M}
Nee, niet {F} maar {F}
{F}, kom je?
Trainer {L} wisselde {F}
Bezorger {L} kon de {S} niet vinden
In {B} sneeuwt het al
Mijn ex {F} zit nog op het account
De hond van {F} is weg
[[PERSON Joosts]] oma bakt
[[LOCATION Amsterdams]] depot zit vol
Huurder {N} meldt lekkage aan de {S}
Tandarts {L} is vrij op {D}
Contactpersoon: {N}, {E}
Twee kaartjes voor {F} en {F}
{N} heeft opgezegd
Dank je, {F}!
Erfgenamen: {N} en {N}
Verhuurder: {N}, {H}
Groep 6: {N}, {N}, {N}
Komt uit {B}
Vestiging {B} heeft voorraad
Vanaf {B} om 8:14
Wonend te {A}
Monteur naar {A}
{O} betaalt niet
Collega {F} neemt over
Tante {F} wil ook een {X}
Wie is {N}?
[[PERSON Lottes]] fiets
[[PERSON Kees']] man
[[PERSON Marijkes]] verjaardag
[[LOCATION Groningens]] station
zag {F} in {B}
Mevrouw {L} tekent morgen
Mijn dochter {F} zwemt bij {O}
Ligt bij {L} op nummer 9
Liefs van {F} en {F}
Omdat ik in het ziekenhuis lig haalt mijn zus {N} de post op aan de {S}
We boekten via {O} in {B}, maar {F} staat niet op de lijst
Volgens {N} zou het op {D} in {B} zijn, {L} heeft getekend
kan je {F} ophalen, ik sta nog vast bij {B}
Goedemiddag, {L} hier, heeft {F} vandaag spreekuur?
Notaris {L} stuurt de akte
Oppas {F} komt om zes
{F} scoorde twee keer
Patiënt: {N}, {D}
Vluchten vanaf {B} vertraagd
Hoi {F}, ik ben {F} van de vierde
Is {L} je achternaam?
Klant {N} wacht op {M}
Overboeken naar {N}, {G}
Sollicitatie {N}
Wij van {O} bellen je terug
"""

NL_ORDINARY = """
Instellingen > Privacy > Locatie
Wijzigingen opslaan
Annuleren
In winkelwagen
Verder naar betalen
Wachtwoord vergeten?
De code is verlopen
Serverfout, probeer het later opnieuw
Geen verbinding
Accu bijna leeg
Bezig met bijwerken, niet uitschakelen
Je bent uitgelogd
Account verwijderen
Meldingen dempen
Donkere modus
Onvoldoende rechten
Gebruikers, rollen en logboek
Back-up voltooid
Printer reageert niet
Beweging in de gang
Lamp in de keuken uit
De was is klaar
Stofzuiger zit vast onder de bank
Woonkamer: 21 graden
Pakket {I} ligt bij het afhaalpunt
Bezorging {D} tussen 10 en 14 uur
Retour ontvangen
Maat uitverkocht
Gratis verzending vanaf {M}
Uitverkoop tot zondag
hee alles goed
haha nee joh
ff wachten hoor
Hallo allemaal
Komt goed
Jeetje wat duur
Waarmee kan ik je helpen?
Welterusten
Heel erg bedankt
Graag gedaan!
Met vriendelijke groet, Klantenservice
De bakker, de smid en de mulder
De huisarts gaf een verwijzing
De directeur blies het schoolreisje af
De loodgieter kwam niet
Schoonmoeder heeft dezelfde {X}
Buurvrouw nam het pakje aan
Mijn vrouw is jarig in mei
De vos en de wolf in het bos
Stamppot met worst
Ui fruiten, bloem erdoor
Paracetamol, drie keer per dag
Recept geldig tot {D}
Factuur {I} van {M} staat open
Incasso geweigerd
Pas geblokkeerd
Geef je meterstand door
Stroomstoring
Trein 40 minuten vertraagd
Spoor 7, rijtuig 12
Olie verversen en remblokken vervangen
Huiswerk: bladzijde 14
Ouderavond in de aula
Mijn Samsung laadt niet op
Stuur maar een Tikkie van {M}
Werkt {K} met {P}?
Scherm van {P} flikkert
Aanrader, snel geleverd
Rommel. Niet kopen
Strafschop in de laatste minuut
Gladheid verwacht
Maandag gesloten
Zo terug
Opnieuw versturen
Delen
Meer tonen
Filters wissen
Goedkoopste eerst
Agent: Hielp herstarten?\\nKlant: Nee, lampje knippert nog
Status: In behandeling | Prioriteit: Hoog
Na de laatste update start de app wel, maar de knop om in te loggen doet niets en alle tegels blijven grijs, zowel op mijn telefoon als in de browser
Alarm ingeschakeld
Raam open, verwarming gepauzeerd
Rookmelder: batterij vervangen
Tweestapsverificatie instellen
Schrijf een review
Verlanglijst delen
Opzeggen, verlengen of wijzigen
Brood, boter, kaas, melk
Hamer, spijker, boor
Hond kwijt, beloning {M}
Lekker bezig man
Gast, doe normaal
Doei doei
Berg, dijk, bos en brug
Herinner me later
Allen beantwoorden
De visser en de koning
Rechten toegekend, opnieuw aanmelden
Slaapkamer: gordijnen dicht
Klant, bezoeker, beheerder
Kom op zeg
Mag de bank retour?
Je abonnement stopt binnenkort
Apparaat koppelen
Kaart toevoegen
Groep verlaten
Bericht verwijderd
Pagina niet gevonden
Licentie ongeldig
Voorraad laag
Korting verlopen
Garage open
Sproeier gestart
Huurder betaalt borg
Vogel, haas, konijn
Lange rij bij de kassa
Wat een bende zeg
Vrijdag patat?
Fijne bediening
Bijlage te groot
Blauwe trui, maat L
Korte vraag over de {P}
Testomgeving hersteld
Zin in koffie?
Nou, prima dan
Moeder is ziek, vader werkt
Kat uit de boom
Sinds {D} geen internet
Bewaar het bonnetje
De kapper is dicht
Chauffeur onderweg
Aangifte indienen
Sinds gisteravond piept de rookmelder in het trappenhuis en noch de huismeester noch de beheerder neemt op
Ik heb het formulier, de machtiging en het bewijs al gestuurd, toch staat er dat er stukken ontbreken
eerlijk gezegd is die helpdesk een grap, eerst een bot, dan wachtmuziek, dan opgehangen
De beheerder heeft je sessie beëindigd. Meld je opnieuw aan.
"""

SV_NAMED = """
{F} heter jag, gäller order {I}
Det är {N} som ringer
[[PERSON Karins]] paket är borta
[[PERSON Lars-Eriks]] bil startar inte
[[PERSON Hannas]] mamma hämtar henne
[[PERSON Anderssons]] lägenhet är till salu
Är det [[PERSON Olles]] nummer?
Hotell i [[LOCATION Malmös]] hamn
[[LOCATION Göteborgs]] kontor är stängt
[[LOCATION Umeås]] lager har den
Vi bor på [[ADDRESS Storgatan 12]]
Budet står på [[ADDRESS Kungsvägen 4B]]
Hos mormor [[PERSON Ingrid]] funkar wifi
Har {F} betalat?
{F} och {F} kommer vid åtta
Säg till {F} att jag är sen
fråga {F}, han vet
{F} sa att det var gratis
Läraren {N} är sjuk idag
Doktor {L} ringer upp
Bord för fyra i namnet {L}
Namn: {N} | Ort: {B}
Flyttade från {B} till {B} förra året
Går tåget till {B}?
Född i {B}
Regn i {B} imorgon?
{O} drog {M} två gånger
Jobbar på {O} i {B}
Leverera till {A}
{N}, {A}
Kram, {F}
Agent: Vem pratar jag med?\\nKund: {N}
Agent: Hej {F}!\\nKund: Hej, min {X} är trasig
{L} med två s
Kontot står på {N}
Grannen {N} har nyckeln
Utan {F} blir det ingen match
Hälsa {F} från mig
Vidarebefordrat av {N}
Jag lånade {F} {M}
Nej, inte {F} utan {F}
{F}, kommer du?
Tränare {L} bytte ut {F}
Föraren {L} hittade inte {S}
I {B} snöar det redan
Mitt ex {F} är kvar på kontot
[[PERSON Elsas]] hund sprang bort
[[PERSON Bengts]] tandläkartid
[[LOCATION Uppsalas]] terminal är full
Hyresgästen {N} klagar på läckan, {S}
Kontakt: {N}, {E}
Två biljetter till {F} och {F}
{N} har sagt upp sig
Tack, {F}!
Dödsbo efter {N}
Hyresvärd: {N}, {H}
Klass 4b: {N}, {N}, {N}
Kommer från {B}
Butiken i {B} har den
Från {B} 8:14
Folkbokförd: {A}
Tekniker till {A}
{O} betalar inte
Kollegan {F} tar över
Moster {F} vill ha en {X}
Vem är {N}?
[[PERSON Maj-Britts]] cykel
[[PERSON Görans]] fru {F}
[[PERSON Linneas]] kalas
[[LOCATION Lunds]] station
såg {F} i {B}
Fru {L} skriver på imorgon
Min dotter {F} simmar
Kramar från {F} och {F}
Jag ligger på sjukhus, så min syster {N} hämtar posten på {S}
Vi bokade via {O} i {B}, men {F} finns inte på listan
Enligt {N} skulle det komma till {B} den {D}, {L} har kvitterat
kan du hämta {F}, sitter fast i {B}
Hej, {L} här, har {F} mottagning idag?
Mäklare {L} visar på söndag
Barnvakt {F} kommer sex
{F} gjorde två mål
Patient: {N}, {D}
Flygen från {B} är sena
Hej {F}, {F} på fyran här
Är {L} ditt efternamn?
Kund {N} väntar på {M}
För över till {N}, {G}
Ansökan från {N}
[[PERSON Gustavs]] och [[PERSON Ebbas]] bröllop
[[LOCATION Sveriges]] landslag vann
"""

SV_ORDINARY = """
Inställningar > Sekretess > Plats
Spara ändringar
Avbryt
Lägg i varukorgen
Till kassan
Glömt lösenordet?
Koden har gått ut
Serverfel, försök igen senare
Ingen internetanslutning
Batteriet är nästan slut
Uppdatering pågår, stäng inte av
Du har loggats ut
Radera konto
Stäng av aviseringar
Mörkt läge
Behörighet saknas
Användare, roller, loggar
Säkerhetskopian är klar
Skrivaren svarar inte
Rörelse i hallen
Lampan i köket är släckt
Tvätten är klar
Robotdammsugaren sitter fast under soffan
Termostat vardagsrum: 21 grader
Paket {I} finns hos ombudet
Leverans {D} mellan 10 och 14
Returen är mottagen
Storleken är slut
Fri frakt över {M}
Rea till söndag
tja läget
haha nej men sluta
fan va gott
asså jag orkar inte
Tjena allihopa
Japp, det löser vi
Herregud vad dyrt
Hej, vad kan jag hjälpa till med?
God natt och sov gott
Tack så jättemycket
Varsågod!
Med vänliga hälsningar, Kundtjänst
Kram på dig
Smeden och mjölnaren är gamla yrken
Läkaren skrev remiss
Rektorn ställde in resan
Rörmokaren kom aldrig
Svärmor köpte samma {X}
Grannen tog emot paketet
Frun fyller år i maj
Björnen sover, vargen ylar
En sten i skon och en gren i vägen
Ek, björk, lind och alm
Köttbullar med lingon
Fräs löken mjuk, rör ner mjölet
Semlor på tisdag
Alvedon tre gånger om dagen
Receptet gäller till {D}
Provsvaren är klara
Faktura {I} på {M} förfaller snart
Autogirot avvisades
Kortet är spärrat
Avläs elmätaren
Strömavbrott pågår
Tåget är 40 minuter sent
Spår 7, vagn 12
Oljebyte och nya bromsbelägg
Motorn hackar på tomgång
Läxa: sidan 14
Föräldramöte i aulan
Ny kommentar
Min Samsung laddar inte
Skickade tillbaka min iphone igar
Swisha {M} sen
Funkar {K} med {P}?
Skärmen på {P} flimrar grönt
Rekommenderas, snabb leverans
Skräp. Köp inte
Straff i sista minuten
Oavgjort efter förlängning
Varning för halka
Stängt på måndagar
Strax tillbaka
Vill saga upp abonnemanget
Skicka igen
Dela
Visa fler
Rensa filter
Billigast först
Agent: Hjälpte omstarten?\\nKund: Nä, blinkar fortfarande
Status: Pågår | Prioritet: Hög
Efter senaste uppdateringen startar appen, men inloggningsknappen gör ingenting och alla rutor är grå, både i mobilen och i webbläsaren
Larmet är på
Fönster öppet, värmen pausad
Brandvarnare: byt batteri
Tvåstegsverifiering
Skriv en recension
Önskelista
Bröd, smör, ost, mjölk
Hammare, spik, borr
Hund försvunnen, hittelön {M}
Lugn, det ordnar sig
Brorsan fixar det
Påminn mig senare
Svara alla
Berg, dal, sjö och ström
Midsommar, påsk, jul
Mamma och pappa kommer på lördag
Jag gar hem nu
Kön är full
Avtal, uppsägning, ånger
Ditt abonnemang löper ut
Para enhet
Lägg till kort
Lämna gruppen
Meddelandet togs bort
Sidan hittades inte
Ogiltig licens
Lågt lagersaldo
Rabatten har gått ut
Garaget är öppet
Bevattning startad
Hyresgästen betalar deposition
Fågel, hare, räv
Lång kö i kassan
Fredagsmys?
Trevlig personal
Bilagan är för stor
Blå tröja, storlek L
Snabb fråga om {P}
Testmiljön återställd
Fika vid tre
Mor är sjuk, far jobbar
Inget internet sedan {D}
Spara kvittot
Frisören har stängt
Chauffören är på väg
Deklarera senast {D}
Palla inte
Grym match igår
Ros och lilja i vas
Sedan igår kväll piper brandvarnaren i trapphuset och varken vaktmästaren eller värden svarar
Jag har skickat in ansökan, fullmakten och intyget, ändå står det att handlingar saknas
ärligt talat är supporten ett skämt, först en bot, sen kö, sen bortkopplad
Administratören avslutade din session. Logga in igen.
"""

DA_NAMED = """
Det er {N}, ordre {I}
{F} her igen
[[PERSON Mettes]] pakke er væk
[[PERSON Jens Peters]] bil vil ikke starte
[[PERSON Sørens]] mor henter ham
Familien [[PERSON Kjærs]] lejlighed er solgt
[[LOCATION Aarhus']] kontor er lukket
[[LOCATION Odenses]] lager har den
[[LOCATION Københavns]] lufthavn kl. 8
Vi bor på [[ADDRESS Nørregade 12, 2. th]]
Buddet holder ved [[ADDRESS Skovvej 4B]]
Hos mormor [[PERSON Inger]] virker nettet
Har {F} betalt?
{F} og {F} kommer klokken otte
Sig til {F}, at jeg er forsinket
spørg {F}, han ved det
{F} sagde den var gratis
Læreren {N} er syg
Doktor {L} ringer tilbage
Bord til fire i navnet {L}
Navn: {N} | By: {B}
Flyttede fra {B} til {B} sidste år
Kører toget til {B}?
Født i {B}
Regn i {B} i morgen?
{O} trak {M} to gange
Arbejder hos {O} i {B}
Lever til {A}
{N}, {A}
Knus, {F}
Agent: Hvem taler jeg med?\\nKunde: {N}
Agent: Hej {F}!\\nKunde: Min {X} er i stykker
{L} med to s'er
Kontoen tilhører {N}
Naboen {N} har nøglen
Uden {F} bliver der ingen kamp
Hils {F} fra mig
Videresendt af {N}
Jeg lånte {F} {M}
Nej, ikke {F}, men {F}
{F}, kommer du?
Træner {L} skiftede {F} ud
Chaufføren {L} kunne ikke finde {S}
I {B} sner det allerede
Min eks {F} er stadig på kontoen
[[PERSON Ellens]] hund løb væk
[[PERSON Bents]] tandlægetid
[[LOCATION Esbjergs]] terminal er fuld
Lejeren {N} klager over fugt, {S}
Kontakt: {N}, {E}
To billetter til {F} og {F}
{N} har sagt op
Tak, {F}!
Boet efter {N}
Udlejer: {N}, {H}
4. b: {N}, {N}, {N}
Kommer fra {B}
Butikken i {B} har den
Fra {B} 8.14
Bopæl: {A}
Tekniker til {A}
{O} betaler ikke
Kollega {F} tager over
Moster {F} vil have en {X}
Hvem er {N}?
[[PERSON Anne-Gretes]] cykel
[[PERSON Kjelds]] kone {F}
[[PERSON Freyas]] fødselsdag
[[LOCATION Vejles]] station
så {F} i {B}
Fru {L} skriver under i morgen
Min datter {F} svømmer
Jeg er indlagt, så min søster {N} henter posten på {S}
Vi bestilte hos {O} i {B}, men {F} står ikke på listen
Ifølge {N} skulle den være i {B} den {D}, {L} har kvitteret
kan du hente {F}, sidder fast i {B}
Goddag, {L} her, har {F} tid i dag?
Mægler {L} viser frem søndag
Barnepige {F} kommer klokken seks
{F} scorede to gange
Patient: {N}, {D}
Fly fra {B} er forsinket
Hej {F}, {F} fra fjerde her
Er {L} dit efternavn?
Kunde {N} venter på {M}
Overfør til {N}, {G}
Ansøgning fra {N}
[[PERSON Rasmus']] og [[PERSON Idas]] bryllup
[[LOCATION Danmarks]] landshold vandt
"""

DA_ORDINARY = """
Indstillinger > Privatliv > Placering
Gem ændringer
Annuller
Læg i kurv
Gå til kassen
Glemt adgangskode?
Koden er udløbet
Serverfejl, prøv igen senere
Ingen forbindelse
Lavt batteri
Opdaterer, sluk ikke enheden
Du er blevet logget ud
Slet konto
Slå notifikationer fra
Mørk tilstand
Manglende rettigheder
Brugere, roller og logfiler
Sikkerhedskopien er færdig
Printeren svarer ikke
Bevægelse i entréen
Lyset i køkkenet er slukket
Vasken er færdig
Støvsugeren sidder fast under sofaen
Stue: 21 grader
Pakke {I} ligger i pakkeboksen
Levering {D} mellem 10 og 14
Returneringen er modtaget
Størrelsen er udsolgt
Fri fragt over {M}
Udsalg til søndag
hva så
haha nej stop nu
orker det ikke
Hejsa alle sammen
Jep, det finder vi ud af
Hold da op hvor dyrt
Hvad kan jeg hjælpe med?
Godnat og sov godt
Tusind tak for hjælpen
Velbekomme!
Med venlig hilsen, Kundeservice
Knus herfra
Smeden og mølleren er gamle fag
Lægen sendte en henvisning
Rektor aflyste turen
Blikkenslageren kom aldrig
Svigermor købte samme {X}
Naboen tog imod pakken
Konen fylder år i maj
Bjørnen sover, ulven hyler
Eg, birk, lind og elm
Frikadeller med kartoffelsalat
Svits løgene, rør melet i
Fastelavnsboller på mandag
Panodil tre gange dagligt
Recepten gælder til {D}
Prøvesvaret er klar
Faktura {I} på {M} forfalder
Betalingen blev afvist
Kortet er spærret
Aflæs måleren
Strømafbrydelse
Toget er 40 minutter forsinket
Spor 7, vogn 12
Olieskift og nye bremser
Motoren hakker
Lektier: side 14
Forældremøde i salen
Ny kommentar
Min Samsung lader ikke
Sendte min iphone retur
Kan du MobilePay {M}?
Virker {K} med {P}?
Skærmen på {P} flimrer
Kan anbefales, hurtig levering
Bras. Køb den ikke
Straffespark i sidste minut
Uafgjort efter forlænget spilletid
Glat føre
Lukket mandag
Straks tilbage
Vil gerne opsige abonnementet
Send igen
Del
Vis flere
Nulstil filtre
Billigste først
Agent: Hjalp det at genstarte?\\nKunde: Nej, den blinker stadig
Status: I gang | Prioritet: Høj
Efter den sidste opdatering starter appen, men knappen til login gør ingenting, og alle felter er grå både på mobilen og i browseren
Alarmen er slået til
Vindue åbent, varmen er sat på pause
Røgalarm: skift batteri
Totrinsbekræftelse
Skriv en anmeldelse
Ønskeliste
Brød, smør, ost, mælk
Hammer, søm, bor
Hund væk, dusør {M}
Rolig nu, det går nok
Påmind mig senere
Svar alle
Bjerg, dal, sø og å
Pinse, påske, jul
Far og mor kommer lørdag
Køen er fuld
Aftale, opsigelse, fortrydelse
Koebte den i gaar
Skynd dig lidt
Dit abonnement udløber
Par enhed
Tilføj kort
Forlad gruppen
Beskeden er slettet
Siden findes ikke
Ugyldig licens
Lav lagerbeholdning
Rabatten er udløbet
Garagen står åben
Vanding startet
Lejer betaler depositum
Fugl, hare, ræv
Lang kø ved kassen
Fredagsbar?
Flinkt personale
Filen er for stor
Blå trøje, størrelse L
Hurtigt spørgsmål om {P}
Testmiljø nulstillet
Kaffe klokken tre
Mor er syg, far arbejder
Intet internet siden {D}
Gem kvitteringen
Frisøren har lukket
Chaufføren er på vej
Selvangivelse senest {D}
Gider ikke
Fed kamp i går
Rose og lilje i vase
Siden i aftes har røgalarmen på trappen bippet, og hverken viceværten eller udlejer tager telefonen
Jeg har sendt ansøgning, fuldmagt og bevis, og alligevel mangler der bilag
helt ærligt, jeres support er en joke, først en bot, så kø, så røget af
Administratoren afsluttede din session. Log ind igen.
"""

NO_NAMED = """
Det er {N}, gjelder ordre {I}
{F} her igjen
[[PERSON Kjerstis]] pakke er borte
[[PERSON Odd Arnes]] bil starter ikke
[[PERSON Ingvilds]] mamma henter henne
[[LOCATION Bergens]] kontor er stengt
[[LOCATION Tromsøs]] lager har den
Vi bor i [[ADDRESS Storgata 12]]
Budet står ved [[ADDRESS Skoleveien 4B]]
Hos bestemor [[PERSON Solveig]] virker nettet
Har {F} betalt?
{F} og {F} kommer klokka åtte
Si til {F} at jeg er sein
spør {F}, han veit det
{F} sa den var gratis
Læreren {N} er syk
Doktor {L} ringer tilbake
Bord til fire i navnet {L}
Navn: {N} | Sted: {B}
Flyttet fra {B} til {B} i fjor
Går toget til {B}?
Født i {B}
Regn i {B} i morgen?
{O} trakk {M} to ganger
Jobber i {O} i {B}
Lever til {A}
{N}, {A}
Klem, {F}
Agent: Hvem snakker jeg med?\\nKunde: {N}
Agent: Hei {F}!\\nKunde: {X} er ødelagt
{L} med to s-er
Kontoen tilhører {N}
Naboen {N} har nøkkelen
Uten {F} blir det ingen kamp
Hils {F} fra meg
Videresendt av {N}
Jeg lånte {F} {M}
Nei, ikke {F}, men {F}
{F}, kommer du?
Trener {L} byttet ut {F}
Sjåføren {L} fant ikke {S}
I {B} snør det allerede
Eksen min {F} er fortsatt på kontoen
[[PERSON Torunns]] hund stakk av
[[PERSON Geirs]] tannlegetime
[[LOCATION Stavangers]] terminal er full
Leietaker {N} klager på fukt, {S}
Kontakt: {N}, {E}
To billetter til {F} og {F}
{N} har sagt opp
Takk, {F}!
Boet etter {N}
Utleier: {N}, {H}
Klasse 4b: {N}, {N}, {N}
Kommer fra {B}
Butikken i {B} har den
Fra {B} 8.14
Bosatt: {A}
Tekniker til {A}
{O} betaler ikke
Kollega {F} tar over
Tante {F} vil ha en {X}
Hvem er {N}?
[[PERSON Anne Marits]] sykkel
[[PERSON Trygves]] kone {F}
[[PERSON Sunnivas]] bursdag
[[LOCATION Hamars]] stasjon
så {F} i {B}
Fru {L} signerer i morgen
Jeg er innlagt, så søsteren min {N} henter posten i {S}
Vi bestilte hos {O} i {B}, men {F} står ikke på lista
Ifølge {N} skulle den være i {B} {D}, {L} har kvittert
kan du hente {F}, sitter fast i {B}
God dag, {L} her, har {F} time i dag?
Megler {L} har visning søndag
Barnevakt {F} kommer klokka seks
{F} skåra to mål
Pasient: {N}, {D}
Fly fra {B} er forsinket
Hei {F}, {F} i fjerde her
Er {L} etternavnet ditt?
Kunde {N} venter på {M}
Overfør til {N}, {G}
Søknad fra {N}
[[PERSON Håkons]] og [[PERSON Marens]] bryllup
[[LOCATION Norges]] landslag vant
"""

NO_ORDINARY = """
Innstillinger > Personvern > Posisjon
Lagre endringer
Avbryt
Legg i handlekurven
Gå til kassen
Glemt passord?
Koden har utløpt
Serverfeil, prøv igjen senere
Ingen nettforbindelse
Lite strøm igjen
Oppdaterer, ikke slå av
Du er logget ut
Slett konto
Demp varsler
Mørk modus
Mangler tilgang
Brukere, roller og logger
Sikkerhetskopien er ferdig
Skriveren svarer ikke
Bevegelse i gangen
Lyset på kjøkkenet er av
Klesvasken er ferdig
Støvsugeren sitter fast under sofaen
Stue: 21 grader
Pakke {I} er klar til henting
Levering {D} mellom 10 og 14
Returen er mottatt
Utsolgt i din størrelse
Fri frakt over {M}
Salg til søndag
heisann
haha nei slutt a
orker ikke mer
Hei alle sammen
Jepp, det ordner vi
Herlighet så dyrt
Hva kan jeg hjelpe med?
God natt
Tusen takk for hjelpen
Bare hyggelig!
Med vennlig hilsen, Kundeservice
Smeden og mølleren er gamle yrker
Fastlegen sendte henvisning
Rektor avlyste turen
Rørleggeren kom aldri
Svigermor kjøpte samme {X}
Naboen tok imot pakken
Kona har bursdag i mai
Bjørnen sover, ulven uler
Eik, bjørk, lind og alm
Stein, haug, bakke og dal langs stien
Fårikål med poteter
Fres løken, rør inn melet
Paracet tre ganger om dagen
Resepten gjelder til {D}
Prøvesvaret er klart
Faktura {I} på {M} forfaller
Betalingen ble avvist
Kortet er sperret
Les av måleren
Strømbrudd
Toget er 40 minutter forsinket
Spor 7, vogn 12
Oljeskift og nye bremser
Motoren fusker
Lekser: side 14
Foreldremøte i gymsalen
Samsungen min lader ikke
Vipps meg {M} etterpå
Funker {K} med {P}?
Skjermen på {P} flimrer
Anbefales, rask levering
Søppel. Ikke kjøp
Straffe i siste minutt
Uavgjort etter ekstraomganger
Glatt føre
Stengt mandag
Straks tilbake
Send på nytt
Del
Vis flere
Nullstill filtre
Billigst først
Agent: Hjalp omstart?\\nKunde: Nei, den blinker fortsatt
Status: Pågår | Prioritet: Høy
Etter siste oppdatering starter appen, men innloggingsknappen gjør ingenting, og alle rutene er grå både på mobilen og i nettleseren
Alarmen er på
Vindu åpent, varmen er satt på pause
Røykvarsler: bytt batteri
Totrinnsbekreftelse
Skriv en anmeldelse
Ønskeliste
Brød, smør, ost, melk
Hammer, spiker, bor
Hund savnet, finnerlønn {M}
Ro deg ned, det går bra
Påminn meg senere
Svar alle
Fjell, dal, vann og elv
Pinse, påske, jul
Mor og far kommer lørdag
Køen er full
Avtale, oppsigelse, angrerett
Kjopte den i gaar
Skynd deg litt
Abonnementet ditt utløper
Koble til enhet
Legg til kort
Forlat gruppen
Meldingen ble slettet
Fant ikke siden
Ugyldig lisens
Lite på lager
Rabatten er utløpt
Garasjen står åpen
Vanning startet
Leietaker betaler depositum
Fugl, hare, rev
Lang kø i kassa
Taco på fredag?
Hyggelig betjening
Vedlegget er for stort
Blå genser, størrelse L
Kjapt spørsmål om {P}
Testmiljø nullstilt
Kaffe klokka tre
Mor er syk, far jobber
Ikke nett siden {D}
Ta vare på kvitteringen
Frisøren har stengt
Sjåføren er på vei
Skattemelding innen {D}
Gidder ikke
Rå kamp i går
Rose og lilje i vasen
Siden i går kveld har røykvarsleren i oppgangen pipt, og verken vaktmesteren eller utleier tar telefonen
Jeg har sendt søknad, fullmakt og bevis, likevel står det at vedlegg mangler
ærlig talt er supporten en vits, først en bot, så kø, så kasta ut
Administratoren avsluttet økten din. Logg inn på nytt.
"""

PL_NAMED = """
Dzwonię w sprawie [[PERSON Anny Nowak]]
Paczka dla [[PERSON Krzysztofa Zielińskiego]] nie dotarła
Rozmawiałam z [[PERSON Magdą Wójcik]] wczoraj
Proszę przekazać [[PERSON Tomkowi]], że czekam
Zapytaj [[PERSON Kasię]], ona wie
Nie ma [[PERSON Bartka]] w biurze
Pani [[PERSON Lewandowskiej]] nic nie powiedziano
Widziałem się z panem [[PERSON Jabłońskim]]
Rezerwacja na [[PERSON Piotra Mazura]]
Mieszkam w [[LOCATION Sopocie]]
Jadę do [[LOCATION Krakowa]] w piątek
Przeprowadzka z [[LOCATION Gdyni]] do [[LOCATION Rzeszowa]]
Oddział w [[LOCATION Bydgoszczy]] jest zamknięty
Kolega spod [[LOCATION Olsztyna]] ma to samo
Nad [[LOCATION Wrocławiem]] burza
Dostawa na [[ADDRESS ulicę Długą 5]]
Mieszkamy przy [[ADDRESS ulicy Lipowej 12/4]]
Kurier stoi na [[ADDRESS Mickiewicza 8]]
Telefon [[PERSON Zosi]] się zepsuł
Dla [[PERSON Wojtka]] i [[PERSON Hani]] dwa bilety
Mama [[PERSON Julki]] odbierze ją o 15
Umówiona wizyta u doktora [[PERSON Sikorskiego]]
Dziękuję, panie [[PERSON Marku]]
Cześć [[PERSON Aniu]], masz chwilę?
Kochana [[PERSON Basiu]], wysłałam przelew
Pożyczyłem [[PERSON Grześkowi]] {M}
Konto należy do [[PERSON Ewy Pawlak]]
Przelew od [[PERSON Stanisława Dudy]]
Lecę z [[LOCATION Poznania]] przez [[LOCATION Warszawę]]
Pogoda w [[LOCATION Zakopanem]]?
Szukam hotelu w [[LOCATION Toruniu]]
Urodzona w [[LOCATION Kielcach]]
Pracuję w {O}
{O} naliczyło mi {M}
Nazywam się {N}
{F} z tej strony
Agent: Imię i nazwisko?\\nKlient: {N}
Agent: Dzień dobry, pani {F}\\nKlient: dzien dobry
{N}, {A}
Adres dostawy: {A}
Imię: {F} | Nazwisko: {L} | Miasto: {B}
Pozdrawiam, {F}
{L} przez dwa l
Podpisano: {N}, {D}
{F} i {F} przyjdą później
bylem u [[PERSON Pawla]] i tez nie dziala
siema [[PERSON Kuba]], oddasz kase?
Wychowawczynią jest pani {N}
Sąsiadka {N} ma klucz
Najlepiej zapytać [[PERSON Michała Wróbla]] z serwisu
Oddałem klucze [[PERSON Janowi Kaczmarkowi]]
Z [[PERSON Agnieszką]] się nie dogadam
O [[PERSON Jacku]] nic nie wiem
Wniosek [[PERSON Barbary Szymańskiej]] odrzucono
Zamiast [[PERSON Karola]] przyjdzie [[PERSON Dorota]]
U [[PERSON Nowickich]] też nie ma prądu
Mąż [[PERSON Moniki]] podpisał
Trener chwali [[PERSON Oliwiera]]
Faktura na [[PERSON Helenę Kubiak]]
Polisa [[PERSON Tadeusza Górskiego]] wygasła
Spotkanie z [[PERSON Ireną Sadowską]] o 9
Kupiłem od [[PERSON Damiana]] używany {X}
Pies [[PERSON Weroniki]] uciekł
Szukam [[PERSON Łukasza Bąka]], to pilne
Przywitaj się z [[PERSON Olą]]
Wesele [[PERSON Natalii]] i [[PERSON Adriana]] w [[LOCATION Lublinie]]
Korki pod [[LOCATION Katowicami]]
Pociąg do [[LOCATION Szczecina]] odwołany
Sklep w [[LOCATION Białymstoku]] nie przyjął zwrotu
Wracam z [[LOCATION Łodzi]]
Magazyn pod [[LOCATION Radomiem]]
Wakacje w [[LOCATION Ustce]] albo w [[LOCATION Łebie]]
Paczka utknęła w [[LOCATION Częstochowie]]
Wysyłacie do [[LOCATION Niemiec]]?
Byliśmy w [[LOCATION Hiszpanii]]
Awaria na [[ADDRESS ulicy Kwiatowej 21]]
Spod [[ADDRESS Piłsudskiego 3]] proszę
Od [[ADDRESS alei Róż 7 m. 2]] skręcić w lewo
czekam na [[PERSON Ryska]] od rana
Panie [[PERSON Zbyszku]], kiedy montaż?
Droga [[PERSON Elżbieto]], dziękuję
Synku [[PERSON Antosiu]], obiad
{N} złożyła wypowiedzenie
Dzięki, {F}!
Wynajmujący: {N}, {H}
Klasa 4b: {N}, {N}, {N}
Miasto {B}, punkt odbioru
{O} nie płaci
Kto to {N}?
Rower [[PERSON Kamila]]
Dyżur [[PERSON Iwony Czerwińskiej]]
Od [[PERSON Rafała]] dla [[PERSON Gosi]]
Bez [[PERSON Szymona]] nie gramy
Z [[PERSON Pawłem Królem]] na linii
Zgłoszenie [[PERSON Lucyny Wilk]]
Babci [[PERSON Jadwidze]] nie działa {X}
Do [[LOCATION Gliwic]] i z powrotem
Mecz w [[LOCATION Zabrzu]]
Śnieg w [[LOCATION Karpaczu]]
Studia w [[LOCATION Opolu]]
Klient spod [[LOCATION Tarnowa]]
Na [[ADDRESS ulicy Polnej 9]] nie ma wody
Leżę w szpitalu, więc pocztę odbierze moja siostra [[PERSON Teresa Kowalczyk]] albo szwagier
Według [[PERSON Marcina Sobczaka]] paczka miała być w [[LOCATION Gdańsku]] już {D}
odbierzesz [[PERSON Maję]]? stoje w korku pod [[LOCATION Piasecznem]]
Czy [[PERSON Danucie Pietrzak]] przysługuje zniżka?
Wynajęliśmy od [[PERSON Wiśniewskich]] domek w [[LOCATION Mikołajkach]]
"""

PL_ORDINARY = """
Ustawienia > Prywatność > Lokalizacja
Zapisz zmiany
Anuluj
Dodaj do koszyka
Przejdź do kasy
Nie pamiętasz hasła?
Kod wygasł, poproś o nowy
Błąd serwera, spróbuj później
Brak połączenia z internetem
Bateria prawie rozładowana
Trwa aktualizacja, nie wyłączaj urządzenia
Wylogowano z powodu braku aktywności
Usuń konto
Wycisz powiadomienia
Tryb ciemny
Edytuj profil
Uprawnienia administratora wymagane
Lista użytkowników, role, dziennik zdarzeń
Kopia zapasowa zakończona
Drukarka offline, sprawdź kabel
Wykryto ruch w przedpokoju
Światło w kuchni wyłączone
Pralka skończyła pranie
Odkurzacz wrócił do stacji
Termostat: 20 stopni
Paczka {I} czeka w paczkomacie
Kurier będzie między 10 a 14
Przesyłka wyjdzie {D}
Zwrot przyjęty, środki w ciągu 14 dni
Rozmiar niedostępny
Darmowa dostawa od {M}
Promocja tylko do niedzieli
Siema, co tam?
nom spoko
kurde znowu nie dziala
dzieki wielkie, milego dnia
zw, zaraz pisze
xD nie wierze
Hejka wszystkim
Dobra, dogadamy się
Jasne, nie ma sprawy
O matko, ile to kosztuje?
Dzień dobry, w czym mogę pomóc?
Dobranoc
Smacznego!
Sto lat!
Szanowni Państwo
Z poważaniem, Biuro Obsługi Klienta
Pozdrawiam serdecznie
Kowal, młynarz i bednarz to dawne zawody
Lekarz wystawił skierowanie
Pani doktor przyjmuje we wtorki
Dyrektor szkoły odwołał wycieczkę
Hydraulik nie przyjechał
Moja teściowa kupiła ten sam {X}
Sąsiad odebrał paczkę
Żona ma urodziny w maju
Syn zgubił legitymację
W styczniu podwyżka, w lipcu znowu
Poniedziałek: nieczynne
Wróbel siedzi na dachu, a kot patrzy
Lis wszedł do kurnika
Zupa ogórkowa z koperkiem
Pierogi ruskie, barszcz, kompot
Cebulę zeszklić, dodać mąkę
Upiec w 180 stopniach przez godzinę
Sadzimy pomidory po przymrozkach
Apap dwa razy dziennie
Recepta ważna do {D}
Wyniki badań są gotowe
Faktura {I} na kwotę {M}
Przelew odrzucony, numer {G} jest błędny
Karta zablokowana
Zaległość {M}, termin {D}
Proszę podać stan licznika
Przerwa w dostawie prądu
Opóźnienie 40 minut, tor przy peronie drugim
Pociąg odwołany
Wymiana oleju i klocków hamulcowych
Silnik szarpie na zimno
Zadanie domowe: strona 14
Zebranie rodziców w auli
Dodano nowy komentarz
Telefon {K} się grzeje
Moj Samsung nie laduje
WhatsApp nie wysyla zdjec
Ekran w {P} miga na zielono
Kiedy przyjdzie mój {P}?
Polecam, szybka wysyłka
Tragedia, nigdy więcej
Bramkarz obronił karnego
Remis po dogrywce
Uwaga, śliska nawierzchnia
Zakaz wstępu
Zaraz wracam
Prosze o fakture na firme
Zgubilem haslo, co robic
Konto zostalo zawieszone
Wyślij ponownie
Udostępnij
Pokaż więcej
Wyczyść filtry
Sortuj: najtańsze
Agent: Czy restart pomógł?\\nKlient: Nie, dalej miga
Status: w toku | Priorytet: wysoki
Numer polisy, zdjęcia szkody i oświadczenie
Mam pytanie o gwarancję na {X}
Po ostatniej aktualizacji aplikacja niby się uruchamia, ale przycisk logowania nie reaguje i wszystkie kafelki zostają szare, zarówno w telefonie, jak i w przeglądarce
Włącz weryfikację dwuetapową
Alarm uzbrojony
Okno otwarte, ogrzewanie wstrzymane
Czujnik dymu: wymień baterię
Zasłony, rolety, żaluzje
Napisz opinię
Lista życzeń
Umowa, wypowiedzenie, odstąpienie
Kolejka pełna
Chleb, masło, ser, mleko
Młotek, gwóźdź, wiertło
Zaginął pies, nagroda {M}
Masakra jakaś
Ogarniesz to?
Stary, daj spokój
Wiosna, lato, jesień, zima
Zając, sokół, gołąb
Prosze pilnie o kontakt
Odpowiedz wszystkim
Przypomnij później
Mama i tata wracają w sobotę
Pani sprzątająca ma wolne
Subskrypcja wkrótce wygaśnie
Sparuj urządzenie
Dodaj kartę
Opuść grupę
Wiadomość usunięta
Nie znaleziono strony
Niski stan magazynowy
Rabat wygasł
Brama garażowa otwarta
Podlewanie uruchomione
Najemca płaci kaucję
Długa kolejka do kasy
Piątek i pizza
Miła obsługa
Załącznik za duży
Niebieski sweter, rozmiar L
Szybkie pytanie o {P}
Mama chora, tata w pracy
Brak internetu od {D}
Zachowaj paragon
Fryzjer zamknięty
Kierowca w drodze
PIT do {D}
Nie chce mi się
Od wczoraj wieczorem piszczy czujnik dymu na klatce, a ani dozorca, ani administracja nie odbierają
Wysłałem wniosek, pełnomocnictwo i zaświadczenie, a i tak piszą, że brakuje dokumentów
szczerze to wasza infolinia to jakis zart, najpierw bot, potem muzyczka, potem rozlaczenie
Administrator zakończył twoją sesję. Zaloguj się ponownie.
"""

LINES = {
    "de": (DE_NAMED, DE_ORDINARY),
    "nl": (NL_NAMED, NL_ORDINARY),
    "sv": (SV_NAMED, SV_ORDINARY),
    "da": (DA_NAMED, DA_ORDINARY),
    "no": (NO_NAMED, NO_ORDINARY),
    "pl": (PL_NAMED, PL_ORDINARY),
}
