"""Words beside a number that say it is nobody's: a version, a page, an amount of something."""

from __future__ import annotations

__all__ = ["AMOUNTS", "NOT_PERSONAL", "UNITS"]

NOT_PERSONAL = (
    "version", "isbn", "issn", "ean", "upc", "gtin", "barcode", "sku", "arxiv", "p n",
    "part number", "part no", "part", "model", "article",
    "article number", "artikelnummer", "product code", "item number", "item", "timestamp", "epoch", "unix time", "build",
    "port", "pid", "line", "page", "chapter", "error", "error code", "status", "exit code", "population", "commit", "revision",
    "checksum", "hash", "uuid", "random", "seed", "offset",
    "ndc", "loinc", "epsg", "utm", "lot", "lot no", "lot number", "batch", "batch no", "batch number", "section", "sec", "clause",
    "rfc", "iso", "iec", "ieee", "din", "pep", "cve", "bpo",
    # what a word means beside another one
    "orders over", "order over", "orders above", "orders under", "order of", "order book", "order intake", "minimum order",
    "ordre de grandeur", "ordine di grandezza", "orden de magnitud", "ordem de grandeza", "commande minimum",
    "commande minimale", "pedido minimo", "ordine minimo", "encomenda minima", "cross ref", "cross reference",
    "manufacturer ref", "supplier ref", "ref fabricant", "reference fabricant", "ref produit", "reference produit",
    "ref article", "reference article", "code article", "codigo articulo", "codice articolo", "referencia del fabricante",
    "social score", "social credit", "social media", "refs pull", "refs heads", "refs tags", "pull request", "merge request",
    "created at", "updated at", "modified at", "deleted at", "expires at", "created on", "updated on",
    "closes bug", "fixes bug", "patent application",
    "total orders", "total accounts", "total tickets", "total cases", "total claims", "total invoices", "total bookings",
    "average order", "avg order", "mean order", "median order", "max order", "maximum order", "min order", "law and order",
    "in this case", "in that case", "in any case", "in either case", "worst case", "best case", "test case", "use case",
    "case study", "case studies", "edge case", "corner case", "lower case", "upper case", "base case", "error case", "sort order",
    "focus order", "tab order", "byte order", "reverse order", "resolution order", "disk order", "directory order",
    "visual order", "search order", "alphabetical order", "random order", "endian order", "load order", "into account",
    "on account of", "undefined reference", "reference counting", "public policy", "privacy policy",
    "bug", "bugs", "closes", "fixes", "pr", "patch", "in this case", "in that case", "in any case", "in either case",
    "worst case", "best case", "test case", "use case", "by one account", "by some accounts", "compte est bon", "compte rendu",
)  # fmt: skip
"""Words before a number that make it something else than a person's."""

AMOUNTS = (
    "total", "subtotal", "sum", "amount", "balance", "limit", "count", "quantity", "qty", "volume", "price", "prices",
    "fee", "fees", "weight", "size", "rate", "load", "flow", "traffic", "sales", "attendance", "spectators", "capacity",
    "costs", "cost", "weighs", "measures", "totals", "totaling", "totalling", "amounts to", "adds up to", "worth", "contains",
    "contained", "includes", "holds", "covers", "covered", "counts", "exceeds", "exceeded", "reached", "hit", "averages",
    "averaged", "rose to", "fell to", "grew to", "stands at", "stood at", "runs to", "ran to", "up to", "at least", "at most",
    "more than", "less than", "fewer than",
    "summe", "betrag", "saldo", "kontostand", "wert", "menge", "anzahl", "preis", "gewicht", "umfang", "zuschauer", "kostet",
    "kosten", "wiegt", "misst", "zahlt", "umfasst", "betragt", "enthalt", "liegt bei", "stieg auf", "sank auf", "erreicht",
    "erreichte", "mindestens", "hochstens", "mehr als", "weniger als",
    "montant", "solde", "quantite", "valeur", "prix", "poids", "spectateurs", "coute", "coutent", "pese", "mesure", "vaut",
    "compte environ", "contient", "atteint", "s eleve a", "passe a", "plus de", "moins de", "au moins", "au plus",
    "importe", "cantidad", "valor", "precio", "peso", "espectadores", "cuesta", "cuestan", "pesa", "mide", "contiene",
    "alcanza", "alcanzo", "llega a", "llego a", "asciende a", "sube a", "subio a", "mas de", "menos de", "al menos",
    "importo", "quantita", "valore", "prezzo", "spettatori", "costa", "costano", "misura", "raggiunge", "arriva a",
    "ammonta a", "sale a", "piu di", "meno di", "almeno",
    "bedrag", "aantal", "waarde", "prijs", "gewicht", "kost", "weegt", "bevat", "meer dan", "minder dan",
    "kwota", "ilosc", "wartosc", "cena", "waga", "kosztuje", "wazy", "ponad",
    "quantidade", "preco", "custa", "contem", "mais de", "pelo menos",
)  # fmt: skip
"""Words right before a number that say how much there is of what the words before them name: "order total 5512"."""

UNITS = frozenset(
    b"bytes byte kb mb gb ms km kg usd eur gbp inr brl pln dollars euros euro pounds rupees reais views users followers pixels "
    b"px rows records people points miles steps times percent "
    b"tb kib mib gib mah mhz ghz khz kwh kcal rpm kbps mbps fps dpi sqm "
    b"units pieces pcs words pages lines items seats spectators visitors inhabitants residents residences votes copies coins "
    b"likes downloads employees employes employees students cases deaths calories metres meters litres liters tons tonnes "
    b"stuck stk einwohner zuschauer besucher seiten zeilen worter eintrage punkte stimmen mitarbeiter meter liter tonnen "
    b"unites pieces pages lignes mots habitants spectateurs visiteurs voix points exemplaires metres litres tonnes "
    b"unidades piezas paginas lineas palabras habitantes visitantes votos puntos ejemplares metros litros toneladas "
    b"unita pezzi pagine righe parole abitanti spettatori visitatori voti punti copie metri litri tonnellate "
    b"stuks inwoners bezoekers bladzijden regels woorden punten stemmen sztuk stron mieszkancow".split()
)
"""Words right behind a number that make it an amount."""
