"""Numbering plans: what the metadata of ``phonenumbers`` says, compiled once for quick verdicts.

``phonenumbers`` is imported on the first look-up, never with this module. Nothing here keeps a
number that was judged: the caches hold plans only.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from privkit.errors import ConfigurationError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from phonenumbers import NumberFormat, PhoneMetadata, PhoneNumberDesc

__all__ = ["Layout", "Plan", "Shape", "layouts", "plan_of_region", "region_name", "split_code"]

Shape = tuple[int, ...]

_KINDS = (
    "fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost",
    "personal_number", "voip", "pager", "uan", "voicemail",
)  # fmt: skip

# Texts are full of numbers nobody can be given. Americans make up area code 555 and exchange 123; Ofcom
# ("Telephone numbers for drama use") and Arcep ("numéros pour les œuvres audiovisuelles") reserve ranges.
_MADE_UP = {
    1: r"(?:[2-9]\d\d(?:[2-9]\d\d|123)|555\d{3})\d{4}",
    33: r"63998\d{4}",
    44: r"7700900\d{3}|1632960\d{3}",
}


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    # Compiling costs more than all the rest, so each pattern waits until a candidate needs it.
    return re.compile(pattern, re.ASCII)


def _matches(pattern: str, national: str) -> bool:
    return bool(pattern) and _compiled(pattern).fullmatch(national) is not None


class Plan(NamedTuple):
    """The rules of one region's numbers, ready to be asked; its patterns are compiled when first used.

    Attributes:
        region: the region in the style of the entity names (``UK``), or ``001`` where there is none.
        lengths: how many digits a national number may have.
        typed: how many digits may be typed for one, national prefix and carrier code included.
        general: the pattern of every national number.
        kinds: the pattern of the numbers in use, whatever they are for.
        mobile: the pattern of mobile numbers, or nothing.
        fixed: the pattern of fixed lines, or nothing.
        trunk: the national prefix, or nothing.
        prefix: the pattern to drop or rewrite before a number as dialled is a national number.
        transform: how to rewrite it, or nothing.
    """

    region: str
    lengths: frozenset[int]
    typed: frozenset[int]
    general: str
    kinds: str
    mobile: str
    fixed: str
    trunk: str
    prefix: str
    transform: str

    def valid(self, national: str) -> bool:
        """Say whether this is a national number of the plan, without any prefix."""
        if len(national) not in self.lengths or not self.kinds or not self.general:
            return False
        return _compiled(self.form).fullmatch(national) is not None

    @property
    def form(self) -> str:
        """The pattern of the numbers in use that are national numbers: what ``valid`` goes by."""
        if self.general == self.kinds:
            return self.kinds
        return rf"(?=(?:{self.general})\Z)(?:{self.kinds})"

    def mobile_valid(self, national: str) -> bool:
        """Say whether this is a mobile number of the plan, without any prefix."""
        return len(national) in self.lengths and _matches(self.mobile, national) and self.valid(national)

    def mobile_only(self, national: str) -> bool:
        """Say whether this is a mobile number that cannot be a fixed line as well."""
        return self.mobile_valid(national) and not _matches(self.fixed, national)

    def without_prefix(self, dialled: str) -> str:
        """Return the national number behind what is dialled, or nothing where there is no prefix."""
        if self.prefix == self.trunk:
            return dialled[len(self.trunk) :] if self.trunk and dialled.startswith(self.trunk) else ""
        found = _compiled(self.prefix).match(dialled)
        if found is None:
            return ""
        if self.transform and found[found.re.groups] is not None:
            return found.expand(self.transform) + dialled[found.end() :]
        return dialled[found.end() :]

    def accepts(self, dialled: str) -> bool:
        """Say whether this is a number of the plan, with or without its national prefix."""
        if len(dialled) not in self.typed:
            return False
        return self.valid(dialled) or self.valid(self.without_prefix(dialled))


class Layout:
    """One way of grouping a region's numbers; its patterns are compiled when first used.

    Args:
        plan: the rules of the region's numbers.
        start: the digits of the prefix that this way begins with.
        prefixed: whether prefix digits stand anywhere in it.
        leading: the pattern of what the national numbers begin with that are written this way.
    """

    __slots__ = ("_form", "_leading", "_plan", "_prefixed", "_start", "region")

    def __init__(self, plan: Plan, start: str, prefixed: bool, leading: str) -> None:
        self.region = plan.region
        self._plan, self._start, self._prefixed, self._leading = plan, start, prefixed, leading
        self._form: re.Pattern[str] | None = None

    def fits(self, digits: str) -> bool:
        """Say whether the digits, grouped this way, are a number of the plan."""
        if self._start and not digits.startswith(self._start):
            return False
        plan = self._plan
        national = plan.without_prefix(digits) if self._prefixed else digits
        if len(national) not in plan.lengths:
            return False
        if self._form is None:
            known = bool(plan.kinds and plan.general)
            self._form = _compiled(rf"(?={self._leading})(?:{plan.form})" if known else r"(?!)")
        return self._form.fullmatch(national) is not None


@cache
def _supported() -> frozenset[str]:
    from phonenumbers import SUPPORTED_REGIONS

    return frozenset(map(_ours, SUPPORTED_REGIONS))


def _ours(region: str) -> str:
    return "UK" if region == "GB" else region


def region_name(region: str) -> str:
    """Return a region in the style of the entity names: ``UK`` for ``GB``, others as they are.

    Raises:
        ConfigurationError: if there is no metadata for it.
    """
    name = _ours(region)
    if name in _supported():
        return name
    hint = nearest(region, _supported())
    raise ConfigurationError(
        f"no phone numbers are known for region {region!r}; regions are written 'US' or 'DE'{hint}"
    )


@cache
def plan_of_region(region: str) -> Plan:
    """Return the plan of a region; raise as ``region_name`` does.

    The main region of a calling code (the UK, say, but not Jersey) knows the numbers of the others
    too: they are dialled alike there, and people have them.
    """
    name = region_name(region)
    metadata = _metadata(name)
    return _plan(name, metadata, _dialled_alike(name, metadata))


def split_code(digits: str) -> tuple[Plan | None, str]:
    """Return the plan of all numbers with the calling code these begin with, and what follows the code."""
    for size in (1, 2, 3):
        plan = _plan_of_code(digits[:size])
        if plan is not None:
            return plan, digits[size:]
    return None, digits


@cache
def _plan_of_code(code: str) -> Plan | None:
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata

    regions = () if code.startswith("0") else COUNTRY_CODE_TO_REGION_CODE.get(int(code), ())
    if regions and regions[0] != "001":
        return plan_of_region(regions[0])
    metadata = PhoneMetadata.metadata_for_nongeo_region(int(code)) if regions else None
    return _plan("001", metadata, (metadata,)) if metadata else None


def _metadata(region: str) -> PhoneMetadata:
    from phonenumbers import PhoneMetadata

    metadata = PhoneMetadata.metadata_for_region("GB" if region == "UK" else region)
    if metadata is None:
        raise ConfigurationError(f"phonenumbers holds no data for region {region!r}; install it again")
    return metadata


def _dialled_alike(region: str, metadata: PhoneMetadata) -> tuple[PhoneMetadata, ...]:
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

    if region == "US":
        return ()  # All that is valid there has the form of what is made up, and that is quicker to match.
    regions = COUNTRY_CODE_TO_REGION_CODE[metadata.country_code or 0]
    return tuple(map(_metadata, regions)) if _ours(regions[0]) == region else (metadata,)


def _plan(region: str, own: PhoneMetadata, sources: Sequence[PhoneMetadata]) -> Plan:
    made_up = _MADE_UP.get(own.country_code or 0, "")
    general = [source.general_desc for source in (own, *sources)]
    lengths = frozenset(length for desc in general if desc for length in desc.possible_length)
    trunk, prefix = own.national_prefix or "", own.national_prefix_for_parsing or ""
    # Carrier codes make a number up to seven digits longer, local forms leave up to four digits out.
    more = (0, len(trunk)) if prefix == trunk else range(-4, 8)
    return Plan(
        region=region,
        lengths=lengths,
        typed=frozenset(length + step for length in lengths for step in more),
        general=_any_of([made_up, *(_pattern(source.general_desc) for source in sources)]),
        kinds=_any_of([made_up, *(_pattern(getattr(source, kind)) for kind in _KINDS for source in sources)]),
        mobile=_any_of([made_up, *(_pattern(source.mobile) for source in sources)]),
        fixed=_any_of(_pattern(source.fixed_line) for source in sources),
        trunk=trunk,
        prefix=prefix,
        transform=own.national_prefix_transform_rule or "",
    )


def _pattern(description: PhoneNumberDesc | None) -> str:
    return (description.national_number_pattern if description else None) or ""


def _any_of(patterns: Iterable[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in dict.fromkeys(patterns) if pattern)


@cache
def layouts(region: str) -> tuple[tuple[Shape, Layout], ...]:
    """Return how a region's numbers are grouped: lengths of the groups as typed, and the way they fit."""
    plan = plan_of_region(region)
    found: dict[tuple[Shape, str, bool], list[str]] = {}
    for form, templates in _forms(plan.region):
        leading = form.leading_digits_pattern[-1] if form.leading_digits_pattern else r"\d"
        for template in templates:
            for shape in _shapes(form, template, plan.lengths):
                found.setdefault((shape, _start(template), _literal(template)), []).append(leading)
    return tuple(
        (shape, Layout(plan, start, prefixed, _any_of(seen)))
        for (shape, start, prefixed), seen in found.items()
    )


def _forms(region: str) -> Iterator[tuple[NumberFormat, list[str]]]:
    """Yield the region's formats, each with the templates it may be written by.

    Only the main region of a calling code has formats. The alternative ones, which people use as
    well, do not say how the prefix is written: as in the others.
    """
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, data

    code = _metadata(region).country_code or 0
    main = _metadata(COUNTRY_CODE_TO_REGION_CODE[code][0])
    trunk, trunked = main.national_prefix or "", {}
    for form in main.number_format:
        rules = _rules(form, trunk, code)
        trunked.update(dict.fromkeys(rules if any(_literal(rule) for rule in rules) else ()))
        yield form, [_template(form, rule) for rule in rules]
    for form in getattr(data, "_ALT_NUMBER_FORMATS", {}).get(code, ()):
        yield form, [_template(form, rule) for rule in trunked or (r"\1",)]


def _rules(form: NumberFormat, trunk: str, code: int) -> Sequence[str]:
    if code == 1:
        return (r"\1", r"1 \1") if form.pattern == r"(\d{3})(\d{3})(\d{4})" else ()
    rule = form.national_prefix_formatting_rule or r"\1"
    optional = trunk in rule and form.national_prefix_optional_when_formatting
    return (rule, r"\1") if optional else (rule,)


def _template(form: NumberFormat, rule: str) -> str:
    first_group = re.compile(r"\\\d")
    return first_group.sub(lambda found: rule.replace(r"\1", found[0]), form.format or "", count=1)


def _literal(template: str) -> bool:
    return re.search(r"(?<!\\)\d", template) is not None


def _start(template: str) -> str:
    return re.sub(r"\D", "", template.partition("\\")[0])


def _shapes(form: NumberFormat, template: str, lengths: frozenset[int]) -> Iterator[Shape]:
    bounds = re.findall(r"\\d(?:\{(\d+)(?:,(\d+))?\})?", form.pattern or "")
    ranges = [range(int(low or 1), int(high or low or 1) + 1) for low, high in bounds]
    runs = [re.findall(r"\\?\d", run) for run in re.findall(r"(?:\\?\d)+", template)]
    for sizes in product(*ranges):
        if sum(sizes) in lengths and len(runs) > 1:
            yield tuple(sum(_width(sign, sizes) for sign in run) for run in runs)


def _width(sign: str, sizes: Shape) -> int:
    return sizes[int(sign[1]) - 1] if sign[0] == "\\" else 1
