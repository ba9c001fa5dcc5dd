"""Sums of money: what a currency right behind a number says of it."""

from __future__ import annotations

import re

from privkit.text._lazy import lazy

__all__ = ["is_sum"]

_POINTS = ".,"  # and nothing at all
_CENTS = r"(?:[.,]\d{1,2}(?!\d))?"
_MANY = r"(?:\s?(?:тыс(?:яч\w{0,2})?|млн|млрд|million|mio|thousand|lakh|crore|mil)\b\.?)?"
_TEXT_SIGNS = r"[$€£¥₽₴₹₪₩฿₺₸]|元|块|圆|美元|欧元|円|ドル|ユーロ|원|달러|유로|บาท"
_TEXT_WORDS = (
    "dollars? euros? pounds rupees reais pesos zl zł zlotych złotych zloty złoty złote kronor kroner korun kč forint francs "
    "franken yen yuan tenge dirhams? riyals? рубл[а-я]{1,3} руб гривн[а-яі]{1,3} гривень грн долл?ар[а-яіи]{0,3} евро євро "
    "лева? лв динар[а-я]? денари тенге ευρώ ευρω δολάρια שקל שקלים שח דולר יורו ريال دينار درهم جنيه دولار يورو रुपये रुपए रुपया"
)
# Beside an account they may be its currency, and "lei" is a person too.
_TEXT_CODES = "usd eur gbp inr brl pln chf sek nok dkk czk huf ron rub uah try jpy cny krw mxn cad aud nzd zar ils aed lei"


def _following(*, codes: bool) -> re.Pattern[str]:
    words = "|".join((*_TEXT_WORDS.split(), *(_TEXT_CODES.split() if codes else ())))
    # A currency may also stand before the number behind it: "invoice 30000 EUR 200".
    return lazy(rf"{_CENTS}{_MANY}\s?(?:{_TEXT_SIGNS}|(?:{words})\b)(?!\.?\s{{0,2}}\d)", re.IGNORECASE)


_SURE = _following(codes=False)
_LIKELY = _following(codes=True)


def is_sum(text: str, at: int, *, likely: bool) -> bool:
    """Say whether a currency follows the number that ends here.

    Args:
        text: the folded text.
        at: where the number ends.
        likely: whether its code is enough ("EUR"), which may also be the currency of an account.
    """
    if text[at : at + 1] in _POINTS and not text[at + 1 : at + 2].isdecimal():
        return False  # the end of the text or of the sentence: most numbers stand before one
    return (_LIKELY if likely else _SURE).match(text, at) is not None
