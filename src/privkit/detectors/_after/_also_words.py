"""Frequent first names of some country that are ordinary words, or well-known things, of another."""

from __future__ import annotations

from privkit.detectors._after._row import word_set

__all__ = ["ALSO_WORDS"]

ALSO_WORDS = word_set(
    "admiral adonis albino anon apollo archer ascension azalea baker barbel baron beta bird birdie bishop blanch bode bogey",
    "bonny bunk burr butch butler caddie cadence calla canal candela cannon caprice carmine celeste chancy chastity cherish",
    "christian chuck cleave clement collie collier concha coy creed curt dace daisy danish deacon dean destiny dickie",
    "dimple dirk divan dodo dotty drake dries duff dui duke dung earnest ebb ebony elder ember emery emir emit ermine",
    "essence ether ethyl fairy fang fawn felicity fen fern ferny fielding fount freeman fritz fuller gang garner garnet",
    "garrison gorge graves gray grayling griffin grit gunner gunny gurney harm harmony heaven hence henna hind ibis icy",
    "immaculate kaiser karma kelvin kiddy kismet lacy laddie lark lassie laze leafy leaner levi lexis lilly lily loan lode",
    "loot lope lore lute macarena mace magnolia mani manly marquis marsh marshal marten martial mats maverick maxi maxima",
    "mercer mercy merrily messiah mile miller moody nacho nadir narcissus nazi newt nil ninja novella octavia olivine pall",
    "pansy pascal pastor pate pearly peer pinkie piper ploy princess prosper puck purity purl quint randy ransom roan roar",
    "rosette rosy rune runny rut safari salami sander savanna sawyer senna serenity shad shepherd sherry sienna sine snot",
    "solver sonata sonny squire starling stein stetson steward stonewall tad taro tawny teddy terra theta thorny tilde tore",
    "trinity tucker unnamed valiant valid velvet venus vernal viking visa viva walker watt wheeler whit wilder willow woo",
    "yaw zeta ants seo prime eden genesis phoenix unity liberty justice royal major sage aimable aime ainee alpin amie ange",
    "aube aune aurore avril bebe calin chante cheri clemence constance crete cristal destin engin honore jeton lasse lue",
    "lundi malle malte maman marge merle miel musee normand parlee paye ravi reine savon seve urbain vessie victoire vit",
    "leider ernst kader lupe saal sanft wende wirt zivile magen beata grecia martirio sanita transito drago garda iva",
    "esteri adel bart brande bror danna edel egle enda erle falk ferd folke hamp jarl jente joye kaktus kare kike lade laus",
    "lett lind lott luke lut lykke myr rabb ritt rute saer seif senn sima styr suse tane ture vern vesta vikar vogn alva",
    "anil anis benigno bilha boga brisa brita cale capa cem chao crina curro dono duna erva fito fura galo ganga gema iman",
    "juri lica lima lona ludo lula lulu lura marga mato meda mijo mina moira mona monja nana nele neta nora orla panca pao",
    "pavao pio pluma prudencia reta reto reza remo rena rima sair salvar silva tara tatu tenis tino tira tomo treva vala",
    "veiga visar pai caridad cierra cordero custodio delfin emperatriz esmeralda felicidad gallego hortensia inmaculada",
    "jazmin juvenal lavada liston natividad orilla paloma pastora perlita petrea placido primitiva purificacion refugio",
    "septima venera visitacion afton lila lilja lim mack makan manus marin ruta safir sirap skuld stig svan tripp amar beda",
    "boas dita dua eder ene eres etta fem hans illa imi inga kada kata leda mala mame mele mert minta nella nello oto pada",
    "rares sadan samo sasa seda sita taja tamam tana tena ties tobe tota tule vere asia india china france kenya america",
    "africa avon aspen bale bella belo bonita candi candido corda dakota della dong dulce earley echo emas estrella",
    "foster franco fulton",
    "garang german germain hale heath hilton imara inda indah intan islam jaya jolie justo kala kamar kana karama lala",
    "leone lill magna",
    "mandi mans mante mara marina marsa marshall marti martins medina merritt mont moussa musa naim noble nusa ocampo",
    "olivia onofre palmar",
    "piedad pierce regis reina reino rica rico romana rosita santo sarai satu sena seneca serena siem sierra silla",
    "simi sterling stoney sula",
    "tilda tine toms trung urbano vasco vega vela vella vera verne victor warner winston yang arden burton corona",
    "custodia amparo conde",
    "anni davor europe siri alexa cortana venmo zelda kirby nemo marvel",
)
