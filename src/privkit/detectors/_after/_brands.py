"""Brands, works, figures, programs, teams and makes of cars whose names have the form of people's or places'."""

from __future__ import annotations

from privkit.detectors._after._row import word_set

__all__ = ["MAKES", "NOBODY", "PHRASES", "WORDS"]


def _parted(*lines: str) -> list[str]:
    """Return the names of some lines, in which bars part them."""
    return "|".join(lines).split("|")


# Names of several words.
PHRASES = _parted(
    # What is worn.
    "ralph lauren|hugo boss|calvin klein|tommy hilfiger|michael kors|jimmy choo|karl lagerfeld|christian dior",
    "yves saint laurent|yves rocher|marc jacobs|louis vuitton|coco chanel|giorgio armani|emporio armani|jack wolfskin",
    "pierre cardin|dolce & gabbana|dolce and gabbana|dolce gabbana|max mara|miu miu|ray ban|ray-ban|dr martens|dr. martens",
    "doc martens|jack & jones|jack and jones|jack wills|karen millen|kate spade|tory burch|vera bradley|vera wang",
    "stella mccartney|alexander mcqueen|vivienne westwood|paul smith|fred perry|ted baker|laura ashley|paul frank",
    "levi strauss|helly hansen|eddie bauer|brooks brothers|perry ellis|oscar de la renta|ermenegildo zegna",
    "salvatore ferragamo|roberto cavalli|tiffany & co|tiffany and co|daniel wellington|patek philippe|tag heuer",
    "audemars piguet|maurice lacroix|tom tailor|marc o'polo|gerry weber|betty barclay|hunkemöller|air jordan|stan smith",
    "chuck taylor|converse all star|victoria's secret|victorias secret",
    # Scents and soaps.
    "estee lauder|estée lauder|bobbi brown|charlotte tilbury|helena rubinstein|mary kay|tom ford|jo malone|paco rabanne",
    "carolina herrera|nina ricci|issey miyake|jean paul gaultier|thierry mugler|elizabeth arden|acqua di parma",
    "johnson's baby|johnson & johnson|johnson and johnson|burt's bees|dr. bronner's|dr bronner's|dr hauschka|dr. hauschka",
    # Food and drink.
    "ben & jerry's|ben and jerry's|ben & jerry|uncle ben's|uncle bens|uncle ben|aunt jemima|betty crocker|dr pepper",
    "dr. pepper|dr oetker|dr. oetker|jack daniel's|jack daniels|jim beam|johnnie walker|captain morgan|jose cuervo",
    "bloody mary|shirley temple|tom collins|earl grey|lady grey|granny smith|pink lady|caesar salad|caesar dressing",
    "caesar wrap|victoria sponge|eggs benedict|beef wellington|ferrero rocher|samuel adams|sam adams|stella artois",
    "veuve clicquot|dom perignon|dom pérignon|san pellegrino|sloppy joe|sloppy joes|general tso|monterey jack|colby jack",
    "pepper jack|newman's own|amy's kitchen|orville redenbacher|tim tam|sara lee|marie callender's|mrs fields|mr kipling",
    "famous amos|arnold palmer|roy rogers",
    # Shops and restaurants.
    "trader joe's|trader joes|papa john's|papa johns|jimmy john's|jimmy johns|carl's jr|tim hortons|john lewis",
    "harvey nichols|marks and spencer|marks & spencer|marks spencer|sam's club|dick's sporting goods|barnes and noble",
    "barnes & noble|leroy merlin|albert heijn|peek & cloppenburg|whole foods|bed bath & beyond|max burgers|pret a manger",
    "joe & the juice",
    # Banks, firms, makers.
    "wells fargo|morgan stanley|jp morgan|j.p. morgan|charles schwab|merrill lynch|ernst & young|ernst and young",
    "ernst young|goldman sachs|raymond james|edward jones|baker mckenzie|procter & gamble|procter and gamble|smith & wesson",
    "simon & schuster|thomson reuters|dow jones|lockheed martin|rolls royce|rolls-royce|black & decker|black and decker",
    "russell hobbs|george foreman|morphy richards|henry hoover|bang & olufsen|bang and olufsen|bang olufsen|harman kardon",
    "bowers & wilkins|les paul|fisher price|fisher-price|john deere|massey ferguson|aston martin|alfa romeo|alfa giulia",
    "harley davidson|harley-davidson|mr coffee|mr. coffee|mrs butterworth|mercedes benz|mercedes-benz|land rover",
    "range rover|royal enfield|virgin atlantic|fannie mae|freddie mac|sallie mae|travis ci|ruby on rails|chat gpt|hey siri",
    "watson studio|dolly zoom|windows hello|raspberry pi|cherry mx",
    # Works and figures.
    "jerry maguire|charlie brown|rick and morty|rick & morty|thelma & louise|young sheldon|roland garros",
    "starsky and hutch|laurel and hardy|simon and garfunkel|simon & garfunkel",
    "frodo baggins|ebenezer scrooge|inspector clouseau|rosemary's baby|being john malkovich|sophie's choice|mrs doubtfire",
    "mrs. doubtfire|dr strangelove|dr. strangelove|mother teresa",
    "jane eyre|anna karenina|harry potter|john wick|mary poppins|forrest gump|jack reacher|sherlock holmes|hercule poirot",
    "james bond|indiana jones|lara croft|darth vader|luke skywalker|han solo|peter pan|peppa pig|mickey mouse|minnie mouse",
    "donald duck|winnie the pooh|winnie pooh|bugs bunny|scooby doo|super mario|mario kart|mario party|robin hood",
    "romeo and juliet|romeo & juliet|romeo juliet|huckleberry finn|tom sawyer|oliver twist|moby dick|dorian gray",
    "don quixote|robinson crusoe|alice in wonderland|santa claus|father christmas|mona lisa|ted lasso|captain america",
    "captain marvel|iron man|black widow|wonder woman|citizen kane|blade runner|jason bourne|jack ryan|mad max|max payne",
    "tony stark|bruce wayne|peter parker|clark kent|doctor who|dr who|doctor strange|grey's anatomy|greys anatomy",
    "gilmore girls|ally mcbeal|walter white|jon snow|princess leia|princess peach|thomas the tank engine|bob the builder",
    "dora the explorer|hello kitty|hey jude|billie jean|eleanor rigby|sweet caroline|come on eileen|barbie doll",
    "barbie dreamhouse|jekyll and hyde|tom and jerry|tom & jerry|lilo and stitch|lilo & stitch|wallace and gromit",
    "bonnie and clyde|thelma and louise|bert and ernie|hansel and gretel|dolly the sheep|pride and prejudice|emily in paris",
    "bridget jones|benjamin button|inspector morse|father ted|miss marple|van gogh|da vinci|jesus christ|julius caesar",
    "jeanne d'arc|joan of arc|st patrick's|st. patrick's|saint patrick's|st nicholas|st. nicholas|lazy susan|jack russell",
    "saint bernard|st bernard|king charles spaniel|gordon setter",
    # Teams.
    "paris saint-germain|paris saint germain|real madrid|bayern munich|bayern münchen|borussia dortmund|inter milan",
    "ac milan|boca juniors|river plate|austin fc|aston villa|nottingham forest|crystal palace|leeds united|newcastle united",
    "west ham",
)
# Names of one word which few people have, or none.
WORDS = word_set(
    "c.f. c.f p.i. cortana bixby jira maven gradle ansible terraform vagrant kafka redis lua django",
    "jupyter buildkite",
    "grafana prometheus kibana hadoop airflow tailwind svelte vite webpack babel selenium figma canva trello asana",
    "zendesk hubspot",
    "salesforce mailchimp calendly klarna revolut venmo zelle shazam paypal adyen shopify magento spotify netflix hulu deezer",
    "duolingo strava peloton tinder bumble whatsapp chatgpt gemini copilot kubernetes docker podman fedora debian ubuntu pixar",
    "ryanair easyjet lufthansa vueling coldplay radiohead metallica nirvana starbucks mcdonald's mcdonalds",
    "kohl's sainsbury's sainsburys lowe's domino's dunkin applebee's arby's chili's nando's nandos popeyes greggs",
    "primark uniqlo aldi lidl rewe edeka kaufland carrefour migros tesco walmart costco walgreens ikea zalando wayfair sephora",
    "reese's kellogg's kelloggs hershey's heinz nutella oreo lavazza nespresso levi's levis wrangler timberland",
    "dyson miele bosch siemens braun makita dewalt kärcher karcher kitchenaid tefal electrolux philips lenovo huawei",
    "xiaomi garmin",
    "fitbit sonos sennheiser nikon tesla audi skoda škoda renault peugeot citroën citroen lamborghini maserati porsche toyota",
    "hyundai chevy harley zelda gandalf voldemort hermione dumbledore yoda godzilla pikachu dracula frankenstein hamlet",
    "macbeth",
    "othello celsius fahrenheit gram-schmidt gauss euler euclid fourier laplace bayes dijkstra bernoulli poisson",
    "mersenne fibonacci",
    "markov hamming levenshtein levenberg-marquardt cholesky householder spongebob barbie oppenheimer batman superman deadpool",
    "sherlock bridgerton bluey pokemon pokémon minecraft fortnite roblox mozart beethoven chopin tchaikovsky vivaldi einstein",
    "shakespeare picasso rembrandt michelangelo socrates plato aristotle confucius buddha napoleon cleopatra rapunzel",
    "cinderella",
    "gcc cygwin mingw clang llvm javascript typescript runtime serverless codespell werkzeug pylint mypy pytest numpy",
    "scipy valid hence freely",
    "juventus lakers celtics yankees dodgers brewers",
    "nivea neutrogena cetaphil garnier maybelline l'oréal loreal milka toblerone lindt haribo tampax persil febreze lenor",
    "chipotle doritos pringles guinness heineken riesling chianti merlot prosecco tupperware pyrex ryobi bodum jura",
    "shrek simba bilbo frodo gollum mufasa wifi",
    # Ordinary words of small letters that no list of the tagger has.
    "sneeze aisle pistachio lasagna guacamole broccoli zucchini courgette hummus quinoa hiccups yawn giggle snooze fidget",
    "gearbox dashcam sunroof handlebar treadmill trampoline skateboard surfboard sweatpants tracksuit cardigan moccasins",
    # Colours behind a preposition: "in Grau".
    "grau rot blau grün schwarz weiß braun gelb lila noir blanc gris rouge bleu vert negro blanco rojo azul verde nero",
    "bianco rosso",
    "zwart grijs preto branco vermelho svart vit grå czarny biały",
)
# Those of them that nobody is called, though each word be a name.
NOBODY = frozenset(
    _parted(
        "wells fargo|morgan stanley|aston martin|alfa romeo|morphy richards|merrill lynch|john deere|jim beam|jane eyre",
        "anna karenina|mary poppins|forrest gump|sherlock holmes|hercule poirot|lara croft|luke skywalker|robin hood",
        "donald duck|eleanor rigby|jerry maguire|ted lasso|dorian gray|johnnie walker|jack daniels|les paul|roland garros",
        "aunt jemima|mother teresa",
    )
)
MAKES = word_set(
    "chevrolet chevy toyota honda nissan hyundai kia mazda subaru mitsubishi volkswagen vw audi bmw peugeot renault",
    "citroen citroën fiat",
    "skoda škoda volvo porsche lexus acura infiniti jeep dodge chrysler buick cadillac pontiac opel vauxhall dacia suzuki",
    "tesla",
)
