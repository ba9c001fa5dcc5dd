"""Words that follow "password" or "token" in prose and code and are not one: the vocabulary of the cue rules.

All lower case, single words. They are read as sets; the grouping is for whoever adds a language.
"""

from __future__ import annotations

__all__ = ["CUE_WORDS", "FOLLOWING", "FUNCTION_WORDS", "REFERENCE_ROOTS", "STATE_WORDS", "TECHNICAL", "UNITS"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CUE_WORDS = _words(
    """
    password passwd pwd pw mdp pass passphrase passcode passwort kennwort contraseña contrasena senha hasło
    haslo wachtwoord parola pin key apikey secret token credential credentials username user login email
    mail
    """
)

# What a password, key or token may be *in*, and what form fields and schemas say about one.
_STATES_EN = """
    not no never always incorrect wrong invalid valid correct right expired expiring required optional
    missing empty blank unset set reset changed updated saved stored hidden visible shown encrypted hashed
    plain plaintext protected locked unlocked blocked disabled enabled active inactive revoked rotated
    compromised leaked stolen hacked breached exposed exhausted broken working accepted rejected refused
    denied allowed forgotten forgot lost gone unknown known unavailable available unchanged unique
    identical different same similar weak strong stronger short long longer shorter secure insecure safe
    unsafe secret private public confidential sensitive important mandatory necessary needed outdated old
    new current previous temporary permanent default generated random fine good bad okay ok done ready
    pending impossible hard easy simple complicated complex tricky annoying stupid useless crap terrible
    awful confusing perfect great case-sensitive case correctly wrongly somehow recovery reset-link link
    manager field policy policies requirements requirement reminder hint change update login error failed
    failing failure success successful ending still currently already now today again soon below above
    here there everywhere nowhere yes true false on off n/a na tbd todo unspecified undisclosed redacted
    removed deleted withheld masked filtered omitted skipped flag flags option options parameter
    parameters argument arguments switch santa santas santa's ingredient ingredients sauce recipe weapon
    agent service count limit limits usage budget price economy sale launch type refresh rate length size
    id name value values number mismatch matched matches match malformed misspelled mistyped undefined
    null none nil nan void string str text bytes bool boolean int integer float object any char varchar
    secretstr optional[str] string? str? required? sent received provided given entered typed used unused
    shared written printed displayed copied pasted created made issued assigned associated linked attached
    included based about like something anything nothing everything somewhere elsewhere too very so really
    quite just only also even almost nearly probably maybe perhaps possibly definitely certainly obviously
    apparently hopefully loading waiting checking testing wait sorry please thanks help hello hi hey
"""
_STATES_DE = """
    falsch richtig korrekt ungültig ungueltig gültig abgelaufen vergessen verloren geändert geaendert
    zurückgesetzt zurueckgesetzt gesperrt entsperrt erforderlich leer unbekannt bekannt sicher unsicher
    schwach stark nicht kein keine noch nie immer schon weg kaputt geheim neu alt zu vergeben deaktiviert
    aktiviert gehackt gestohlen gespeichert verschlüsselt notwendig nötig lang kurz identisch gleich
    anders unverändert zurücksetzen ändern vergesse eingeben eingegeben bitte ja nein inkorrekt fehlerhaft
    bestätigen wiederholen
"""
_STATES_ES_PT = """
    incorrecta incorrecto correcta correcto inválida invalida válida valida caducada caducado expirada
    expirado vencida olvidada olvidado olvidé perdida cambiada bloqueada bloqueado errónea erronea
    equivocada mala buena segura insegura débil fuerte requerida obligatoria necesaria nueva vieja antigua
    secreta temporal desconocida muy no nunca siempre sí si ya aún todavía demasiado corta larga vacía
    restablecida robada actual igual distinta errada errado incorreta incorreto correta correto esquecida
    esquecido esqueci vencido alterada inválido fraca forte obrigatória obrigatoria nova antiga temporária
    não nao ainda já curta vazia trocada recuperar restablecer redefinir cambiar alterar olvide
    obligatorio importante fácil difícil por favor
"""
_STATES_FR_IT = """
    incorrect incorrecte correct correcte invalide valide expiré expirée expire oublié oubliée oublie
    perdu perdue changé changée modifié bloqué bloquée faux mauvais bon erroné requis obligatoire
    nécessaire vide inconnu faible fort sécurisé nouveau ancien temporaire pas jamais toujours déjà encore
    trop court volé piraté réinitialisé réinitialiser svp oui non errata errato sbagliata sbagliato
    corretta corretto scaduta scaduto dimenticata dimenticato persa cambiata bloccata bloccato valida
    valido obbligatoria richiesta debole sicura nuova vecchia temporanea smarrita rubata recuperare
    reimpostare sempre ancora già troppo vuota chiave tua mia sua
"""
_STATES_NL_PL_RO = """
    onjuist juist fout verkeerd ongeldig geldig verlopen vergeten kwijt gewijzigd geblokkeerd vereist
    verplicht leeg onbekend zwak sterk veilig onveilig nieuw oud tijdelijk niet geen nooit altijd nog al
    te gehackt gestolen nieprawidłowe nieprawidlowe prawidłowe błędne bledne złe poprawne niepoprawne
    wygasło wygaslo zapomniane zmienione zablokowane wymagane puste słabe silne nowe stare tymczasowe nie
    tak zawsze jeszcze już zbyt greșită gresita greşită incorectă incorecta corectă corecta expirată
    expirata uitată uitata pierdută schimbată blocată invalidă obligatorie nouă veche slabă puternică nu
    da
"""
_STATES_OTHER = """
    fel felaktigt glömt glömde nytt gammalt krävs saknas ogiltigt byt ändra utgått forkert glemt nyt gammelt
    kræves ugyldigt udløbet skift feil ugyldig utløpt nytt glemte bytt endre väärä vanhentunut unohtunut
    unohtui uusi vanha vaaditaan puuttuu vaihda špatné spatne nesprávné nespravne zapomenuté zapomněl neplatné
    nové staré povinné změnit zmeniť zabudnuté hibás helytelen elfelejtett elfelejtettem új régi kötelező lejárt
    yanlış yanlis hatalı unuttum yeni eski zorunlu geçersiz kriva pogrešna zaboravljena nova stara obavezna
    napačno pozabljeno novo staro vale unustatud uus vana neteisingas pamirštas naujas senas salah lupa baru
    lama wajib sai quên mới cũ неверный неправильный забыл забыла забыли новый старый обязателен истёк истек сброс
    сменить изменить неверен невірний забув новий старий обов'язковий не грешна забравена нова стара задължителна
    λάθος νέος παλιός שגויה שכחתי חדשה خاطئة خطأ نسيت جديدة 错误 错誤 忘记 忘記 重置 修改 必填
    틀렸습니다 오류 변경 재설정 गलत भूल नया
"""
_STATES_CODE = "raise return throw yield lambda assert print continue files compat"
STATE_WORDS = _words(
    " ".join(
        (_STATES_CODE, _STATES_OTHER, _STATES_EN, _STATES_DE, _STATES_ES_PT, _STATES_FR_IT, _STATES_NL_PL_RO)
    )
)

# With these a sentence goes on; no one writes them as the whole of a password.
FUNCTION_WORDS = _words(
    """
    i i'm i've i'd i'll me my mine you your yours you're he she it it's its we our they their them this
    that these those the a an is isn't are aren't was wasn't were be been being am do does doesn't don't
    did didn't have has hasn't had can can't cannot could couldn't will won't would wouldn't should
    shouldn't shall may might must mustn't in into of off to for from with without within at by as and or
    but if then than when where why how who whom what which while because since until after before during
    between through over under up down out all both each every some any no not nor yet there here let lets
    got get getting see try trying use using keep keeps need needs want wants enter type choose pick
    create make forget reset change send give tell ask contact click check note maybe at-least minimum
    maximum more less least most der die das ein eine einen ist war wird wurde sind muss kann soll ich du
    sie er es wir ihr mein meine dein mit und oder aber für von auf aus bei nach wenn dass nicht el la los
    las un una unos era está esta son fue debe puede mi tu su yo con y o pero para por de del que se os um
    uma é foi ser deve pode meu minha seu sua com e mas em da na não le les une des au aux est sont était
    doit peut mon ma mes ton ta votre je il elle nous vous et ou mais pour par lo gli uno è sono può mio
    tuo suo ed per di della che het een zijn moet kan mijn jouw uw ik en maar voor van met op niet jest
    był nie musi może moje twoje lub ale dla od z w ja ty
    """
)

# After a value these begin the next clause, so what stood before them was a value, not a sentence.
FOLLOWING = _words(
    """
    and or but for with on in at to if is was as so then thanks thank please pls ok username user login
    email mail account phone new old confirm und oder für aber bitte danke benutzer y o para pero con
    gracias usuario et ou pour mais merci e em mas obrigado grazie per en voor maar bedankt i dla oraz
    """
)

UNITS = _words(
    """
    character characters char chars digit digits letter letters word words symbol symbols number numbers
    bit bits byte bytes time times day days hour hours minute minutes second seconds week weeks month
    months year years attempt attempts try tries percent zeichen ziffern buchstaben tage stunden mal
    caracteres dígitos letras días horas veces caractères chiffres lettres jours heures caratteri cifre
    giorni ore tekens cijfers dagen uur znaków dni
    """
)

# Code that fetches a value instead of spelling it starts with one of these.
REFERENCE_ROOTS = _words(
    """
    os sys self this config cfg conf settings process env environ args arg options opts request req ctx
    context secrets params param data user form state props app application session vault credentials
    creds constants var vars local module input each event body response res item obj import.meta client
    db system util utils
    """
)

TECHNICAL = _words(
    """
    oauth2 oauth1 oauth2.0 sha1 sha2 sha3 sha256 sha384 sha512 sha-1 sha-256 sha-512 md5 base64 base32
    bcrypt argon2 argon2id pbkdf2 scrypt 2fa mfa utf8 utf-8 wpa2 wpa3 wpa2-psk windows10 windows11 win10
    win11 office365 o365 m365 ipv4 ipv6 http2 x509 x.509 aes128 aes256 aes-128 aes-256 rs256 hs256 es256
    ed25519 rsa2048 rsa4096 pkcs8 pkcs12 log4j k8s erc20 erc721 erc1155 erc-20 erc-721 erc-1155 bep20
    bep-20 trc20 trc-20 gpt4 gpt-4 gpt-3.5 1password lastpass
    """
)
