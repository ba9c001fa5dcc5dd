# ruff: noqa: E501, SIM905 (tables of words)
"""Words of house, body, kitchen, street and weather in the forms that sentences give them, in ten languages; none is a name there."""

from __future__ import annotations

__all__ = ["WORDS"]

WORDS: tuple[str, ...] = tuple(
    """
togo døren døre dørene vinduet vinduer vinduerne væggen vægge gulvet loftet taget trappen trapper opgangen gangen stuen køkkenet badet badeværelset
soveværelset værelset kælderen kælder garagen haven altanen terrassen hegnet porten nøglen nøgler nøglerne låsen håndtaget hylden hylder skabet
skabe skuffen skuffer bordet borde stolen stole sofaen sengen senge madrassen puden puder dynen dyner tæppet lampen lamper pæren stikket kontakten
kablet kabler ledningen ledninger skærmen skærme tasten taster knappen knapper fjernbetjeningen batteriet batterier opladeren komfuret ovnen
køleskabet fryseren opvaskeren opvaskemaskinen vaskemaskinen tørretumbleren støvsugeren kedlen gryden gryder panden pander kniven knive skeen
gaflen tallerkenen tallerkener koppen kopper glasset glas flasken flasker dåsen dåser posen poser kassen kasser pakken pakker brevet breve kvitteringen
regningen regninger fakturaen bestillingen leveringen varen varer prisen priser rabatten tilbuddet butikken butikker lageret lukket åbent udsolgt
budet chaufføren naboen naboer vagten ekspedienten lægen tandlægen læreren børnene barnet drengen pigen manden konen hunden katten bilen biler
cyklen cykler dækket dæk motoren ruden ruder toget togene bussen bussen vejen veje gaden broen pladsen hjørnet byen maden drikken brødet smørret
osten kødet fisken suppen kagen kager isen kaffen teen juicen øllet vinen æblet æbler bananen kartoflerne løget gulerødder salaten saltet peberet
hovedet øjet øjne øret ører næsen munden tanden tænder halsen skulderen armen hånden hænder fingeren maven ryggen benet knæet foden fødder hjertet
huden blodet feberen hosten pillen piller salven regnen sneen solen vinden stormen kulden varmen vejret skyerne larmer lækker lugter drypper
knirker klikker blinker slår stopper starter virker hænger sidder ligger står falder går kører ringer svarer binder strammer løser smelter fryser
varmer køler lader skifter mangler passer vasker tørrer skærer bager koger steger spiser drikker sover vågner venter glemmer husker køber sælger
døra døren dører dørene vinduet vinduer veggen vegger gulvet taket trappa trappen gangen stua kjøkkenet badet soverommet rommet rom kjelleren
kjeller garasjen hagen balkongen terrassen gjerdet porten nøkkelen nøkler nøklene låsen håndtaket hylla hyller skapet skap skuffen skuffer bordet
stolen stoler sofaen senga sengen madrassen puta puter dyna teppet lampa lampen lamper pæra støpselet bryteren kabelen kabler ledningen skjermen
tasten taster knappen knapper fjernkontrollen batteriet batterier laderen komfyren ovnen kjøleskapet fryseren oppvaskmaskinen vaskemaskinen
tørketrommelen støvsugeren kjelen gryta gryter panna kniven kniver skjea gaffelen tallerkenen koppen kopper glasset flaska flasken boksen bokser
posen poser esken esker pakken pakker brevet brev kvitteringen regningen regninger fakturaen bestillingen leveringen varen varer prisen priser
rabatten tilbudet butikken butikker lageret stengt åpent utsolgt budet sjåføren naboen naboer vakten legen tannlegen læreren barna barnet gutten
jenta mannen kona hunden katten bilen biler sykkelen sykler dekket dekk motoren ruta toget bussen veien gata brua plassen hjørnet byen maten brødet
smøret osten kjøttet fisken suppa kaka kaker isen kaffen teen juicen ølet vinen eplet epler bananen potetene løken gulrøtter salaten saltet pepperen
hodet øyet øyne øret ører nesa munnen tanna tenner halsen skuldra armen hånda hender fingeren magen ryggen beinet kneet foten føtter hjertet huden
blodet feberen hosten pillen piller salven regnet snøen sola vinden stormen kulda varmen været skyene bråker lekker lukter drypper knirker klikker
blinker slår stopper starter henger sitter ligger står faller går kjører ringer svarer binder strammer løsner smelter fryser varmer kjøler lader
skifter mangler passer vasker tørker skjærer baker koker steker spiser drikker sover våkner venter glemmer husker kjøper selger
dörren dörrar dörrarna fönstret fönster väggen väggar golvet taket trappan trappor hallen köket badrummet sovrummet rummet källaren källare garaget
trädgården balkongen altanen staketet grinden nyckeln nycklar nycklarna låset handtaget hyllan hyllor skåpet lådan lådor bordet stolen stolar
soffan sängen sängar madrassen kudden kuddar täcket mattan lampan lampor glödlampan kontakten sladden sladdar skärmen tangenten knappen knappar
fjärrkontrollen batteriet batterier laddaren spisen ugnen kylskåpet frysen diskmaskinen tvättmaskinen torktumlaren dammsugaren kastrullen grytan
stekpannan kniven knivar skeden gaffeln tallriken tallrikar koppen koppar glaset flaskan flaskor burken burkar påsen påsar kartongen paketet paket
brevet kvittot räkningen räkningar fakturan beställningen leveransen varan varor priset priser rabatten erbjudandet butiken butiker lagret stängt
öppet slutsåld budet chauffören grannen grannar vakten läkaren tandläkaren läraren barnen barnet pojken flickan mannen frun hunden katten bilen
bilar cykeln cyklar däcket däck motorn rutan tåget bussen vägen gatan bron platsen hörnet staden maten brödet smöret osten köttet fisken soppan
kakan kakor glassen kaffet teet juicen ölen vinet äpplet äpplen bananen potatisen löken morötter salladen saltet pepparn huvudet ögat ögon örat
öron näsan munnen tanden tänder halsen axeln armen handen händer fingret magen ryggen benet knät foten fötter hjärtat huden blodet febern hostan
tabletten salvan regnet snön solen vinden stormen kylan värmen vädret molnen låter läcker luktar droppar gnisslar klickar blinkar slår stannar
startar hänger sitter ligger står faller går kör ringer svarar binder spänner lossnar smälter fryser värmer kyler laddar byter saknas passar
tvättar torkar skär bakar kokar steker äter dricker sover vaknar väntar glömmer minns köper säljer
drzwi drzwiach okno okna oknie oknem ściana ścianę ściany podłoga podłogę podłodze sufit dach dachu schody schodach korytarz korytarzu pokój
pokoju pokoje kuchnia kuchnię kuchni łazienka łazienkę łazience sypialnia sypialni piwnica piwnicę piwnicy garaż garażu ogród ogrodu ogrodzie balkon
balkonie taras tarasie płot brama bramę bramy klucz klucza klucze kluczy zamek zamka klamka klamkę półka półkę półki szafa szafę szafy szuflada
szufladę stół stołu stole krzesło krzesła kanapa kanapę kanapie łóżko łóżka łóżku materac materaca poduszka poduszkę kołdra kołdrę dywan dywanu lampa
lampę lampy żarówka żarówkę gniazdko gniazdka kabel kabla kablu kable kablem przewód przewodu ekran ekranu ekranie klawisz klawiatura klawiaturę
przycisk przycisku pilot pilota bateria baterię baterii ładowarka ładowarkę ładowarki kuchenka kuchenkę piekarnik piekarnika lodówka lodówkę lodówki
zamrażarka zmywarka zmywarkę zmywarki pralka pralkę pralki suszarka suszarkę odkurzacz odkurzacza czajnik czajnika garnek garnka patelnia patelnię
nóż noża łyżka łyżkę widelec talerz talerza talerze kubek kubka kubki szklanka szklankę butelka butelkę butelki puszka puszkę torebka torebkę karton
kartonu pudełka paczka paczkę paczki paczce list listu koperta kopertę paragon paragonu rachunek rachunku faktura fakturę faktury zamówienie zamówienia
zamówieniu dostawa dostawę dostawy towar towaru sklep sklepu sklepie magazyn magazynu magazynie zamknięte otwarte otwarty kurier kuriera kurierem
kierowca kierowcę sąsiad sąsiada sąsiadka ochrona lekarz lekarza lekarze dentysta dentysty nauczyciel dziecko dziecka dzieci chłopiec dziewczynka mąż
męża żona żonę pies psa kot kota samochód samochodu samochodem auto auta rower roweru opona oponę opony silnik silnika szyba szybę pociąg pociągu
pociągiem autobus autobusu autobusem droga drogi drodze ulica ulicy most mostu róg rogu miasto miasta mieście jedzenie jedzenia chleb chleba masło
masła ser sera mięsa ryby zupa zupę ciasto ciasta lody kawa kawę herbata herbatę sok soku piwa wino wina jabłko jabłka ziemniaki cebula cebulę
marchew sałata sól soli pieprz głowa głowę głowy oko oka oczy ucho ucha nos nosa usta ząb zęba zęby szyja szyję ramię ramienia ręka rękę ręki palec
palca brzuch brzucha plecy pleców noga nogę nogi kolano kolana stopa stopę serce serca skóra skórę krew krwi gorączka gorączkę kaszel kaszlu tabletka
tabletkę maść deszcz deszczu śniegu słońca wiatru burza burzę mróz mrozu pogoda pogodę niedziela niedzielę niedzieli poniedziałek poniedziałku wtorek
wtorku środa środę środy czwartek czwartku piątek piątku sobota sobotę soboty rano rana wieczór wieczora południe południa noc nocy przecieka kapie
śmierdzi trzeszczy klika świeci gaśnie wisi leży siedzi stoi spada jedzie dzwoni odpowiada wiąże dokręca topi zamarza grzeje chłodzi ładuje zmienia
brakuje pasuje pierze suszy kroi piecze gotuje smaży je pije śpi czeka zapomina pamięta kupuje sprzedaje mruga miga zwarcie zwarcia utknęła utknął
porta portas janela janelas parede paredes chão teto telhado escada escadas corredor sala cozinha banheiro quarto quartos porão garagem quintal jardim
varanda sacada portão cerca chave chaves fechadura maçaneta prateleira prateleiras armário armários gaveta gavetas mesa mesas cadeira cadeiras cama
camas travesseiro cobertor tapete lâmpada lâmpadas tomada tomadas interruptor cabo cabos fio fios tela telas tecla teclas botão botões controle pilha
pilhas bateria baterias carregador carregadores fogão forno geladeira freezer lavadora secadora aspirador chaleira panela panelas tampa tampas
frigideira faca facas colher garfo prato pratos xícara copo copos garrafa garrafas lata latas saco sacos sacola caixa caixas amassada amassado riscada
riscado pacote pacotes carta envelope recibo conta contas nota notas fatura boleto boletos pedido pedidos entrega entregas produto produtos loja lojas
estoque fechado aberto esgotado entregador motorista vizinho vizinha vizinhos porteiro médico médica dentista professor professora criança crianças
menino menina marido esposa cachorro gato carro carros bicicleta pneu pneus motor vidro vidros trem ônibus rua ruas estrada ponte esquina cidade comida
pão manteiga queijo carne sopa bolo bolos sorvete café chá suco cerveja vinho maçã maçãs batata batatas cebola cenoura salada sal pimenta cabeça olho
olhos orelha nariz boca dente dentes pescoço ombro braço braços mão mãos dedo barriga costas perna pernas joelho pé pés coração pele sangue febre tosse
comprimido remédio remédios pomada chuva sol vento frio calor tempo domingo segunda terça quarta quinta sexta sábado manhã tarde noite vaza pinga cheira
range pisca trava travou desliga liga cai caiu quebra quebrou veio vieram chega chegou manda mandou acaba acabou esquenta esfria carrega troca falta
serve lava seca corta assa cozinha frita come bebe dorme acorda espera esquece lembra compra vende inglês francês espanhol alemão italiano português
puerta puertas ventana ventanas pared paredes suelo techo tejado escalera escaleras pasillo salón cocina baño habitación habitaciones sótano garaje
patio jardín terraza verja llave llaves cerradura manilla estante estantería armario armarios cajón cajones mesa mesas sillas cama camas almohada manta
alfombra bombilla bombillas enchufe enchufes interruptor cable cables pantalla pantallas tecla teclas botón botones mando mandos pila pilas batería
baterías cargador horno nevera congelador lavavajillas lavadora secadora aspiradora hervidor olla ollas tapa sartén cuchillo cuchara tenedor plato platos
taza vaso vasos botella botellas lata latas bolsas caja cajas paquete paquetes sobre recibo factura facturas pedidos entrega tienda tiendas almacén
cerrado abierto agotado repartidor conductor vecino vecina vecinos portero médico dentista profesor profesora niño niña niños marido mujer perro gato
coche coches bicicleta rueda ruedas motor cristal tren autobús calle calles carretera puente esquina ciudad pan mantequilla sopa pastel tarta helado
café té zumo vino manzana manzanas patata patatas cebolla zanahoria ensalada pimienta cabeza ojo ojos oreja nariz boca diente dientes cuello hombro
brazo brazos mano manos dedo barriga espalda pierna piernas rodilla pie pies corazón piel sangre fiebre tos pastilla pastillas pomada domingo lunes
martes miércoles jueves viernes sábado gotea huele cruje parpadea falla fallan apaga enciende cae cayó rompe rompió llega manda acaba acabó calienta
enfría carga cambia lava seca corta cuece fríe come bebe duerme despierta olvida recuerda compra vende ruido raro rara lío líos vaya menudo centrifuga
porta porte finestra finestre parete pareti pavimento soffitto tetto scala scale corridoio salotto cucina bagno camera camere cantina garage cortile
giardino terrazzo balcone cancello chiave chiavi serratura maniglia mensola scaffale armadio armadi cassetto cassetti tavolo tavoli sedie letto letti
cuscino coperta tappeto lampadina lampadine interruttore cavo cavi filo fili schermo schermi tasto tasti pulsante telecomando pila pile batteria batterie
caricabatterie forno frigo congelatore lavastoviglie lavatrice asciugatrice aspirapolvere bollitore pentola pentole coperchio padella coltello cucchiaio
forchetta piatto piatti tazza tazze bicchiere bicchieri bottiglia bottiglie lattina busta buste scatole pacco pacchi lettera ricevuta fattura fatture
ordini consegna negozi magazzino chiuso aperto esaurito corriere autista vicino vicina vicini portiere medico dentista maestra bambino bambina bambini
marito moglie cane gatto macchina macchine bici bicicletta gomma gomme motore vetro treno autobus strada strade ponte angolo città pane burro zuppa torta
gelato caffè tè succo vino mela mele patata patate cipolla carota insalata sale pepe testa occhio occhi orecchio naso bocca dente denti collo spalla
braccio mano mani dito pancia schiena gamba gambe ginocchio piede piedi cuore pelle sangue febbre tosse pastiglia pomata domenica lunedì martedì mercoledì
giovedì venerdì sabato perde gocciola puzza scricchiola lampeggia spegne accende cade caduto rompe arriva manda finisce finito scalda raffredda carica
cambia serve lava asciuga taglia cuoce frigge mangia beve dorme sveglia dimentica ricorda compra vende dura durano mezza mezzo mezze giornata giornate
porte portes fenêtre fenêtres mur murs sol plafond toit escalier couloir salon cuisine chambre chambres cave garage cour jardin terrasse balcon portail
clé clés serrure poignée étagère armoire placard placards tiroir tiroirs table tables chaises lit lits oreiller couette tapis ampoule ampoules prise prises
interrupteur câble câbles fil fils écran écrans touche touches bouton boutons télécommande pile piles batterie batteries chargeur four frigo congélateur
vaisselle lave-linge sèche-linge aspirateur bouilloire casserole couvercle poêle couteau cuillère fourchette assiette assiettes tasse verre verres bouteille
bouteilles boîtes canette sacs carton cartons colis lettre enveloppe reçu facture factures commandes livraison magasins entrepôt fermé ouvert épuisé
livreur chauffeur voisin voisine voisins gardien médecin dentiste maîtresse enfant enfants garçon fille mari femme chien chat voiture voitures vélo pneu
pneus moteur vitre train bus rue rues route pont coin ville pain beurre soupe gâteau gâteaux glace café thé jus vin pomme pommes patate oignon carotte
salade sel poivre tête oeil yeux oreille nez bouche dent dents cou épaule bras main mains doigt ventre dos jambe jambes genou pied pieds coeur peau sang
fièvre toux cachet pommade dimanche lundi mardi mercredi jeudi vendredi samedi fuit goutte sent grince clignote coupe éteint allume tombe tombé casse
deur deuren raam ramen muur muren vloer plafond dak trap trappen gang woonkamer keuken badkamer slaapkamer kamer kamers kelder garage tuin balkon terras
hek poort sleutel sleutels slot klink plank planken kast kasten lade laden tafels stoelen bed bedden kussen deken tapijt lampen gloeilamp stopcontact
schakelaar kabel kabels snoer scherm schermen toets toetsen knop knoppen afstandsbediening batterij batterijen accu oplader oven koelkast vriezer vaatwasser
wasmachine droger stofzuiger waterkoker pan pannen deksel mes messen lepel vork bord borden kopje glas glazen fles flessen blik zak zakken dozen pakje
pakket pakketten brief envelop bonnetje rekening factuur bestelling levering winkel winkels magazijn gesloten open uitverkocht bezorger chauffeur buurman
buurvrouw buren dokter tandarts leraar juf kind kinderen jongen meisje man vrouw hond kat auto auto's fiets band banden motor ruit trein bus straat weg
brug hoek stad brood boter soep taart ijs koffie thee sap wijn appel appels aardappel ui wortel sla zout peper hoofd oog ogen oor neus mond tand tanden
nek schouder arm hand handen vinger buik rug been knie voet voeten hart huid bloed koorts hoest pil zalf zondag maandag dinsdag woensdag donderdag vrijdag
zaterdag lekt druppelt stinkt kraakt klikt brandt hangt ligt zit staat valt gaat rijdt belt smelt vriest koelt laadt wisselt past wast droogt snijdt bakt
kookt eet drinkt slaapt wacht vergeet koopt verkoopt lekker nou
tür türen fenster wand wände boden decke dach treppe flur wohnzimmer bad schlafzimmer keller garage garten balkon terrasse zaun tor schlüssel schloss klinke
regal schrank schränke schublade tische stühle bett betten kissen bettdecke teppich lampen glühbirne steckdose schalter kabel bildschirm taste tasten knopf
knöpfe fernbedienung batterie batterien akku ladegerät herd ofen kühlschrank gefrierfach spülmaschine waschmaschine trockner staubsauger wasserkocher topf
töpfe deckel pfanne messer löffel gabel teller tasse tassen glas gläser flasche flaschen dose dosen tüte kisten päckchen pakete brief umschlag quittung bote
fahrer nachbar nachbarin nachbarn arzt zahnarzt lehrerin kind kinder junge mädchen mann frau hund katze auto autos fahrrad reifen motor scheibe zug bus straße
brücke ecke stadt brot butter suppe kuchen eis kaffee tee saft wein apfel äpfel kartoffeln zwiebel möhre salat salz pfeffer kopf auge augen ohr nase mund zahn
zähne hals schulter arm hand hände finger bauch rücken bein knie fuß füße herz haut blut fieber husten tablette salbe sonntag montag dienstag mittwoch
donnerstag freitag samstag tropft stinkt knarrt klickt flackert hängt liegt sitzt steht fällt geht fährt klingelt schmilzt friert heizt kühlt lädt wechselt
fehlt wäscht trocknet schneidet backt kocht brät isst trinkt schläft wartet vergisst kauft verkauft leckt undicht
""".split()
)
