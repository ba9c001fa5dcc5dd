"""What happens to a finding: replaced, masked, hashed, faked, made coarse, shifted, kept or refused.

A redactor is a callable: `Hit` in, replacement out. It says of itself how much it protects:

- *irreversible*: the replacement does not lead back to the value (``placeholder``, ``mask``, ``partial``,
  ``generalise``, ``block``);
- *pseudonymous*: whoever has the key, or can guess values and try them with it, can link replacements to
  people; in law this is still personal data (``keyed_hash``, ``surrogate``, ``date_shift``);
- *reversible*: the value can be had back (``keep`` leaves it where it is).

Your own redactor is any object with that attribute and that call; no base class, no registration::

    class Initials:
        kind = "irreversible"

        def __call__(self, hit: Hit, /) -> str:
            return hit.value[:1] + "."
"""

from privkit.redactors._base import Hit, Leading, Redactor
from privkit.redactors._dates import date_shift
from privkit.redactors._generalise import generalise
from privkit.redactors._hash import keyed_hash
from privkit.redactors._mask import mask, partial
from privkit.redactors._placeholder import placeholder
from privkit.redactors._plain import block, keep
from privkit.redactors._surrogate import surrogate

__all__ = [
    "Hit",
    "Leading",
    "Redactor",
    "block",
    "date_shift",
    "generalise",
    "keep",
    "keyed_hash",
    "mask",
    "partial",
    "placeholder",
    "surrogate",
]
