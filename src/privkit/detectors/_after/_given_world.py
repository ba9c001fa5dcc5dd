"""First names of the world that the tagger's lists have not: folded, and none a word that people write for itself."""

from __future__ import annotations

__all__ = ["GIVEN_WORLD"]

_LINES = (
    # Japan.
    "rieko",
    # Korea.
    "hyesoo hyunjoo hyunwook jaeyoung jeongmin joonho minjung seunghoon yeonji yongjun yoonhee",
    # China.
    "guangming guofeng haoyu huimin jiahao jianhua jiaqi jiaxin junhao junjie kaiwen lihua lingling meifeng meihua minghao",
    "mingming peishan qingqing shanshan shufen shuhua siyuan tianyi tingting wenhao wenjie wenjing wenwen xiangyu xiaojun",
    "yangyang yanling yichen yingying yongqiang yuanyuan yuchen yuhua yulan yutong zhaoyang zhengyu zhenhua zhihao zhiqiang",
    # Vietnam.
    "hoai kieu thuan",
    # Thailand, Laos, Cambodia, Myanmar.
    "manee nuchanart pannipa pattama phonsavanh phyu pichai sakchai saowalak somkiat sothea thanawat thandar thawatchai",
    "vannak wilai worawut yuthana zarni",
    # The Philippines, Indonesia, Malaysia.
    "agung azizah azman haziq hidayah izzah jericho jhoanna jonalyn khairul mharvin muhamad nabilah ningsih norhayati",
    "norlela nurhaliza nurin roslan rosnah rozita salmah shahrul sugeng sukma supriyadi suryani sutrisno syafiq syahirah",
    "yudi zaleha",
    # South Asia.
    "aaditya ajith amita amitabh amrit aruna bhuvan buddhika chamara chandni debashish dharmesh dinusha dipak dorji",
    "gitanjali jaideep jayanti jyotsna lakhan lakshman latha maitreyi manju medha nagesh naseem neena neeta nimali niranjan",
    "niroshan omkar padmini parvati pavan perveen poonam prabin pragya pranjal pritam rajendra ranjan ranjana renu roshni",
    "sadhana sanjit sanjiv sarojini shafiqul shakil shamima shashank shashi shreyas snehal soham sonam sugandha sukhdev",
    "surbhi surekha surendra tanmay tshering vasant vineeta wasim yashwant zubaida",
    # The Arab countries.
    "achmed achmet arwa driss duaa ehab emad esraa fadia fairouz faten fayez firas hanaa hassna houria hussam ibtissam",
    "inaam intisar issam jihane jumana kawtar khaoula khawla lamya loubna mouhamed mouna mounia mourid najat najla nidal",
    "nisreen noura nouredine ouissam rabab rabie raghad rasha ruba safaa safwan saif shatha shereen suad suhaila tahani",
    "tayseer thamer umayma walaa widad yaser youssouf zineddine zoubida zouhair",
    # Persia, Kurdistan, Afghanistan, Central Asia, Azerbaijan.
    "ahmadreza arshia artin behzad dilfuza elchin elshan esmail faraz faribourz farshad farzaneh fereydoun ghazaleh golnar",
    "gulalai gulshat hamidreza houman kamyar katayoun khosrow mahshid maneli mehrnoush minoo mojtaba narmin nilofar noushin",
    "orkhan palwasha pouria roozbeh roshanak rovshan sevinj shaghayegh shahab shapour sharareh sheyda sholpan sohyla",
    "soroush sudabeh touraj umida vugar vusala wazhma zarghuna",
    # Turkey.
    "ayberk aysegul berkan candan ceren cuneyt dogukan emel guner gursel haldun halime havva haydar hikmet husniye idil",
    "ilkay ilknur isil melahat muhittin mukaddes nedim nevra nezih nurhan ridvan samet selahattin sercan serhan sertac",
    "seval tansu tarkan taskin teoman tuba tufan turgay turhan ulas umit umran yelda zulal",
    # West Africa.
    "abdoulaye adama adedoyin aissatou ajibola aremu babacar binta biodun boubacar busayo chiedu chike chuka chukwuebuka",
    "damilare dimeji djeneba djibril dotun ebunoluwa eghosa enyinnaya eyitayo fatimata fatoumata funmi funso gbemi",
    "habibatou haoua ibrahima idrissa ifechi iniobong isatou isoken itoro kadiatou kafui khadim kodjo koffi kossi kouame",
    "kudirat mayowa mobolaji modou musu ndeye nyaniba ochuko olaniyi olumuyiwa oluseyi oluwaseyi oluwatoyin omolola",
    "omowunmi opemipo osayuki oumar oumou paapa rasheedat salamatou salif seun seyi shola sidiki souleymane tochi toluwani",
    "tunji uzochukwu wasiu yomi",
    # East and southern Africa, the Horn.
    "abenet abrehet alemitu aynalem belaynesh betelhem birhane bontle byiringiro dagmawi degefu dereje dusabe ebise edao",
    "eskinder eyerusalem fikadu firehiwot fumani gatete gatluak getaneh goitom habtamu hibo ikraan iradukunda jirata kagabo",
    "karegwa kassahun khaya kirabo kudakwashe lethabo lukhanyo lwando malaika masresha melese metasebia mohau moipone",
    "mukamana mukandayisenga muluken mutesi natsai ndayishimiye ngendo niyonzima nontando nqobile nshimiyimana nthabiseng",
    "ntwali nyakim nyandeng nyaradzo nyirahabimana selamawit sethunya sifiso sosina tarisai thokozile tiyamike tsholofelo",
    "umuhoza umutesi uwineza worknesh yemane zawditu zeleke zolani",
    # Slavic countries.
    "aleksey alojzy anastasiia anastasiya anzhelika arkadiy bartlomiej bartosz blagoje bogna bogumila boguslaw bojana bolek",
    "bosko bozidar bratislav bronislaw bronislawa cecylia dimitrije dobromir dobroslawa dragomir dragoslav dzenan dzmitry",
    "edyta gavril genowefa georgi kostadin kresimir leszka ljubomir lucja lucyna ludwika mariia maryna milivoj miljana",
    "milutin nataliya nevena nikolay pavle ratko sergiy serhii srdjan stoyan tihana valentyna valeriia valeriya veselin",
    "viktoriia vladka weronika wiktoria wioletta wladyslaw wlodzimierz yekaterina yevgenia yevgeniy zdzislaw zelimir zlata",
    "zorana zuzanna zvonimir zygmunt",
    # The Baltic, Finland, Hungary, Romania, Albania, Greece, the Caucasus.
    "aadu agathi agoston aidas aiste alekos alketa alvydas anoush araksya araxie arbana argyris aristea arjan armine arshak",
    "athanasia athina audrone austeja avetik besarion charalampos chrysa chrysanthi chrysoula csenge dagnija dalma danut",
    "dimosthenis dionysia dionysis eevi eftychia ektoras eleftherios elpida emmanouil enkelejda entela erjon ermal ermira",
    "eteri evanthia fatbardha filimon foteini fruzsina gabija garen garifallia garnik gegham gentian gerasimos glykeria",
    "grazina hillar hovik hysen ifigenia iina iliriana ingus iordanis iulica ivett joosep kaido kairi kalju kalliopi",
    "kalliroi kalmer karapet kazimieras khatia khvicha klodian kreshnik kuldar kyosti kyriaki laimonas lambros lembit",
    "leokadija liina lirije liudas liutauras lorand lorant loukas lumturi maarja marianthi matina menelaos miltiadis milvi",
    "mirjeta mirtill mirva modestas moonika myrsini natela nefeli nektaria nektarios nexhmije nikoleta nikoloz olev orestis",
    "ourania ovidijus pantelis paraskevas pelagia periklis persefoni perttu petrit photini polychronis raimonda raimondas",
    "raitis regimantas remigijus rezarta rivo rrezart rutele saija saimir sakis salomeja sarolta sevak shpend sigitas",
    "sigute skaiste soili sokratis sopio sotiria stamatia stasys stathis stefanos stratos stylianos suren szabina szonja",
    "taavet taavi takis tamta tasoula theano theofilos thodoris thomai tihamer titika toader tornike triantafyllos triinu",
    "tryfon tsambika tyyne urho vaggelis vahagn vahur vaidotas vaios vaiva valdas valdrin vappu varuzhan vassiliki vassilis",
    "veton vidmantas vigen vilija villu vilmantas virginijus vladut vytas xanthippi xenofon yiannis yllka yorgos zafeiria",
    "zenonas zigurds zsuzsa",
    # Hebrew and Yiddish.
    "aminadav anat arieh asaf avichai aviel avihu aviram avishag avner benzion bezalel dalit dassi elad eldad eliad eylon",
    "feiga feivel frumi gidon gitty hagit hinda limor meir meira merav motti nehama ofer ofir omri rachamim raizel reuvein",
    "rivky sharona shifra shimi shragi shuli tovah tsipora yafa yaffa yissachar yocheved zissel",
    # Spain and Latin America.
    "andoni aniceto arantza arcadio argimiro atanasio baudilio benedicta briseida celedonio crescencio damaso emeterio",
    "erendira estanislao estibaliz fructuoso fuencisla gaizka glafira gorane gumersindo heliodora herculano honorio ibai",
    "idoya igone indalecio ireneo irune itxaso izaskun jorgelina jurgi ladislao leovigildo llorenc maitane melquiades",
    "nemesio nicasio oihane olaia onesimo policarpo quetzali restituto romualdo rutilio sabino salustiano santiaga",
    "sebastiana servando silverio sinforosa telesforo tereso txema urtzi valeriano walkiria yamila zuleyka",
    # Portugal and Brazil.
    "adailton adelino ademir adilson alcina almerinda aluisio amadeu antenor armindo astolfo aurelina belmiro bernadete",
    "bernardete carmem cassio claudinei cleusa creusa delmira deolinda dirceu dulcineia edinaldo edivaldo efigenia ernani",
    "everaldo felisberto flaviano genival gertrudes giovana glauber glaucia gracinda guilhermina heliana helio hildebrando",
    "humberta idalecio idalina ilidio ivanilda izaura jesuino jonatas jovelina jurandir jurema kaua kauan laerte leonidia",
    "lidiane lucilene lucimar ludovina maiara manoela marilda marilene martinha nelma neuza noemia olavo olivio rayssa",
    "rosane sidonio silmara suely tadeu tainara taisa tamires tarcisio teresinha thais thaisa thalita uelinton valdomiro",
    "wanderley welington zenilda zilma",
    # Italy.
    "adalgisa ambrogio andreina angiolina aniello annarita arcangela arcangelo baldassarre calogera crescenzo egidio enrica",
    "enza ermenegilda ersilia ferruccio fiorenza flaminia fulvia gaetana gaudenzio gavino gerolamo giacinta giacoma",
    "giambattista giancarla gianfranca gianpiero giordana giovannino gisella giuditta graziana igino ilario innocenzo iole",
    "liviana lorella manlio maristella marzia maurizia nazzareno nerina nicla nunziata oddone olindo orietta orsola ottavia",
    "pasqualina piera pierangela rossella salvina tiberio tullia ulisse umberta vanni vitalba vitaliano",
    # France.
    "albane albine alexane anselme anthelme aurele barnabe bertille cassandre clea cyprien donatien edmee edwige eudes",
    "faustine francette gervaise gildas guenaelle guilhem gwenola hippolyte joceline josselin katell loane noelie ombeline",
    "oriane orlane pacome philibert romaric segolene servane sidonie sixtine soizic stanislas sylvette telesphore thaddee",
    "titouan ulysse ursule violaine virgile zephyrin",
    # Germany.
    "eike geli giselher hieronymus hilke sinja tomke",
    # The Netherlands and Flanders.
    "aafje adrie bartholomeus bernardus brechtje brigit chiel dineke dirkje djoeke elze fransje frouwke geesje gerbrand",
    "gerritje gesina gineke gonny hendrika hendrikje hilletje huib huub jacoba jelmer jorik klaasje lotje louwrens lysbeth",
    "machiel margriet marijtje marjolijn mechteld pieternel pleunie remko rienk rinske roelofje romke sibren sijbrand",
    "sijmen sijtje sybren tammo teunis titia wiebren wieger willeke wytse wytske ymke",
    # Nordic countries.
    "aase agot alfhild anki arnfinn arnt asmund borghild brynhild dagfinn eilif erlend eystein fritjof froydis gudmund",
    "gunbritt guttorm hallvard halvard halvor ingvild joar jostein kaare ketil kjerstin magnhild ragnvald roald solfrid",
    "synne thorvald torfinn torgeir torgrim torhild toril torstein torunn truls trygve",
    # Ireland, Wales, Scotland.
    "aeronwy aileas aneira carwyn ceridwen comhghall conchobhar daffyd dilys donnchadh dugald ealasaid eilir elain eleri",
    "emrys ferdia ffraid glyndwr goronwy gruffudd gwenan heddwyn idwal iorwerth llew lliwen maebh maoliosa morfudd myrddin",
    "pryderi ranald talfryn",
    # The Pacific.
    "alamoana fiafia folasa haunani iosua iwalani kahealani kailani kaimi kainoa kaipo kalena kaleo kaleolani kamakani",
    "kamalei kapono keoki kuulei leinani lilinoe lokahi mahina makana marama nainoa ngaio nohea paora petelo pikake piripi",
    "puanani pulotu ruia salesi seini siaosi sitani siueni sose taika tangiwai tawhiri temuera teuila tuhoe uilani viliame",
    "wailani wairere wetini",
)
GIVEN_WORLD = frozenset(" ".join(_LINES).split())
