"""The months in the languages of Latin script, and as they are shortened, for expressions."""

from __future__ import annotations

__all__ = ["MONTHS"]

MONTHS = (
    "jan(?:uary|uar|vier|uari|eiro)?|january|ene(?:ro)?|gen(?:naio)?|stycz(?:nia|en)"
    "|feb(?:ruary|ruar|ruari|braio|rero)?|f[eé]v(?:rier|ereiro)?|lut(?:ego|y)"
    "|mar(?:ch|s|zo|[cç]o|ca|zec)?|m[aä]rz|maart|mrt|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|kwie(?:tnia|cien)"
    "|may|mai|mei|maj(?:a)?|mayo|maggio|mag|maio|jun(?:e|i|io|ho)?|juin|giugno|giu|czerw(?:ca|iec)"
    "|jul(?:y|i|io|ho)?|juil(?:let)?|luglio|lug|lip(?:ca|iec)|aug(?:ust|ustus)?|ao[uû]t|ago(?:sto)?|sierp(?:nia|ien)"
    "|sept?(?:ember|embre|tembre|iembre)?|set(?:tembre|embro)?|wrze(?:snia|śnia|sien|sień)"
    "|o[ck]t(?:ober|obre|ubre|ubro)?|out(?:ubro)?|ott(?:obre)?|pa[zź]dziernika?"
    # Nordic, Finnish, Turkish, Czech and Slovak, Romanian, Hungarian, where they are not as those above.
    "|marts|augusti|desember|(?:tammi|helmi|maalis|huhti|touko|kes[aä]|hein[aä]|elo|syys|loka|marras|joulu)kuuta?"
    "|ocak|[sş]ubat|mart|nisan|may[iı]s|haziran|temmuz|a[gğ]ustos|eyl[uü]l|ekim|kas[iı]m|aral[iı]k"
    "|ledna|[uú]nora|b[rř]ezna|dubna|kv[eě]tna|[cč]ervna|[cč]ervence|srpna|z[aá][rř][ií]|[rř][ií]jna|listopadu|prosince"
    "|ianuarie|februarie|martie|aprilie|iunie|iulie|septembrie|octombrie|noiembrie|decembrie"
    "|janu[aá]r|febru[aá]r|m[aá]rcius|[aá]prilis|m[aá]jus|j[uú]nius|j[uú]lius|augusztus|szeptember|okt[oó]ber"
    # Abbreviations of French, and the South Slavic, Slovak, Estonian, Indonesian and Catalan forms that differ.
    "|janv|f[eé]vr|juill|sije[cč]nja|velja[cč]e|o[zž]ujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna|studenog(?:a)?|prosinca"
    "|janu[aá]r[a]|janu[aá]rja|febru[aá]r(?:a|ja)|marta|apr[ií]la|m[aá]ja|j[uú]n(?:a|ija)|j[uú]l(?:a|ija)|a[uv]gusta"
    "|septembra|okt[oó]bra|novembra|decembra|jaanuar|veebruar|m[aä]rts|aprill|juuni|juuli|oktoober|detsember"
    "|maret|agustus|gener|febrer|maig|juny|juliol|agost|octubre|setembre|desembre"
    "|nov(?:ember|embre|iembre|embro)?|listopada?|de[cz](?:ember|embre|embro)?|d[eé]c(?:embre)?|dic(?:embre|iembre)?|grud(?:nia|zien)"
)
