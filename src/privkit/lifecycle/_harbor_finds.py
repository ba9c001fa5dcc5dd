"""What the Safe Harbor method looks for besides the types of privkit: places before a state, ages and years in other forms."""

from __future__ import annotations

from datetime import date

from privkit.detectors import Detector, pattern
from privkit.lifecycle._law.safe_harbor import OLDEST

__all__ = ["cities", "old_ages", "old_years"]

# The states, and what counts as one: 45 CFR 160.103. In the order of the United States Postal Service's abbreviations.
_STATES = (
    "Alabama|AL|Alaska|AK|Arizona|AZ|Arkansas|AR|California|CA|Colorado|CO|Connecticut|CT|Delaware|DE|"
    "District of Columbia|DC|D\\.C\\.|Florida|FL|Georgia|GA|Guam|GU|Hawaii|Idaho|Illinois|IL|Indiana|Iowa|IA|"
    "Kansas|KS|Kentucky|KY|Louisiana|LA|Maine|Maryland|Massachusetts|Michigan|MI|Minnesota|MN|Mississippi|MS|"
    "Missouri|MO|Montana|MT|Nebraska|NE|Nevada|NV|New Hampshire|NH|New Jersey|NJ|New Mexico|NM|New York|NY|"
    "North Carolina|NC|North Dakota|ND|Ohio|Oklahoma|Oregon|Pennsylvania|Puerto Rico|PR|Rhode Island|RI|"
    "South Carolina|SC|South Dakota|SD|Tennessee|TN|Texas|TX|Utah|UT|Vermont|VT|Virginia|VA|Washington|WA|"
    "West Virginia|WV|Wisconsin|WI|Wyoming|WY"
)
_WORDS = "HI|ID|IN|MA|MD|ME|OH|OK|OR|PA"  # words and titles too: "Yes, OK", "Plan ID", "A. Gray, MD"
_WORD = r"\p{Lu}['’]?\p{L}?\p{Ll}[\p{L}'’]*"  # not all in capital letters, as abbreviations are
_CITY = rf"(?:(?:St|Ft|Mt)\. )?{_WORD}(?:[ -](?:{_WORD}|d['’]\p{{L}}+|of|de|du|la|del|the)){{0,3}}"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
_OLD = rf"ninety(?:[- ](?:{_ONES}))?|(?:a|one)[- ]hundred(?:[- ](?:and[- ])?(?:{_ONES}|{_TEENS}))?"


def cities() -> Detector:
    """Return a detector of places that stand before a state of the United States: ``Austin`` in ``Austin, TX``."""
    begin, end = r"(?<![\w'’-])", r"(?![\w-])"
    zipped = rf"{begin}(?P<value>{_CITY}),? (?:{_STATES}|{_WORDS})(?= \d{{5}})"
    after = rf"\b(?:around|at|from|in|near|of|outside|to) (?P<value>{_CITY}), ?(?:{_WORDS}){end}"
    plain = rf"{begin}(?P<value>{_CITY}), ?(?:{_STATES}){end}"
    return pattern("LOCATION", f"{zipped}|{after}|{plain}", score=0.6, group="value")


def old_ages() -> Detector:
    """Return a detector of ages over 89 that are written out: ``ninety-three`` in ``he turned ninety-three``."""
    before = r"\b(?:age[ds]?|aged?:|age of|turn(?:s|ed|ing)?|nearly|almost)"
    behind = r"[- ](?:years?[- ](?:old|of age)|year-olds?|y/?o)\b"
    named = r"nonagenarians?|centenarians?|supercentenarians?"
    ages = rf"(?:{before} (?P<value>{_OLD})(?![\w-])|(?<![\w-])(?P<value>{_OLD})(?={behind})|\b(?P<value>{named})\b)"
    return pattern("AGE", ages, score=0.6, ignore_case=True, group="value")


def old_years(*, today: date) -> Detector:
    """Return a detector of bare years that can tell an age over 89, back to 130 years ago: ``1931``."""
    last = today.year - OLDEST - 1
    years = "|".join(map(str, range(today.year - 130, last + 1)))
    return pattern("DATE_TIME", rf"(?<![\w.,/-])(?:{years})(?![\w/-]|[.,]\d)", score=0.6)
