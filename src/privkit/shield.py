"""The Shield: detectors and a policy held together. It is what people use."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from privkit import detectors as built_in
from privkit._again import with_mentions
from privkit._context import answered, with_context
from privkit._replace import Numbering, Redacted, replaced
from privkit._together import brought_together
from privkit.detectors import Detector
from privkit.detectors._base import Following, Headed, check_async_chunks, check_chunks, check_text
from privkit.errors import ConfigurationError, DetectorError, PrivkitError, UnknownEntityError, nearest
from privkit.policy import Policy, known_types, narrowed
from privkit.text import Span, resolve

if TYPE_CHECKING:
    from datetime import timedelta

    from privkit._stream import Holder
    from privkit.conversation import Conversation
    from privkit.vault import Erasure, Vault
    from privkit.vault.access import Session

__all__ = ["Shield"]

PurposeGate = Callable[..., object]
Reading = tuple[Following, "Remembering"]
_LONG = 20_000  # code points from which async calls move to a thread: about a millisecond of work


class Shield:
    """Finds personal data and redacts it. Safe to share between threads; it keeps nothing it has seen.

    Args:
        policy: what to look for and what to do with it; by default everything in the default set,
            replaced by readable words.
        detectors: what finds it; by default privkit's own for the policy's regions and entity types. Give
            ``[*privkit.detectors.default(), mine]`` to add your own.
        vault: keeps what conversations need to restore; without one it is in memory and dies with them.
        gate: is asked before each call of a conversation whether its subject's data may be used for its purpose, and
            raises where it may not: ``Ledger.require`` of ``privkit.lifecycle.consent``. Conversations then have to name
            both.

    Raises:
        UnknownEntityError: the policy speaks of a type no detector reports and the catalogue does not know.
        ConfigurationError: something among the detectors is none.
    """

    __slots__ = (
        "_allow",
        "_chats",
        "_detectors",
        "_entities",
        "_gate",
        "_given",
        "_near",
        "_policy",
        "_reach",
        "_scan",
        "_vault",
    )

    def __init__(
        self,
        *,
        policy: Policy | None = None,
        detectors: Iterable[Detector] | None = None,
        vault: Vault | None = None,
        gate: PurposeGate | None = None,
    ) -> None:
        if policy is not None and not isinstance(policy, Policy):
            raise ConfigurationError(
                "policy must be a privkit.Policy; load files with Policy.from_file(path)"
            )
        self._policy = policy or Policy()
        self._given = None if detectors is None else _several(detectors)
        if detectors is None:
            detectors = built_in.default(
                regions=self._policy.regions,
                entities=self._policy.entities,
                exclude=self._policy.exclude,
                minimum_score=self._policy.lowest_threshold,
                sensitivity=self._policy.sensitivity,
            )
        self._detectors = (*map(_detector, self._given or detectors), *_denying(self._policy))
        self._entities = frozenset().union(*(detector.entities for detector in self._detectors))
        self._allow = frozenset(value.casefold() for value in self._policy.allow)
        self._near = [detector for detector in self._detectors if not isinstance(detector, Following)]
        self._reach = _reach(self._near)
        self._check_types()
        # The method itself: calling an object that has one costs more.
        self._scan = self._detectors[0].__call__ if _says_all(self._detectors, self._policy) else None
        self._chats: Any = None  # what ``conversation`` keeps of open chats
        self._vault = _vault(vault)
        if gate is not None and not callable(gate):
            raise ConfigurationError("gate: give what is asked, such as ledger.require")
        self._gate = gate

    def __getstate__(self) -> tuple[None, dict[str, object]]:
        """Leave out the open chats: a copy in another process begins without.

        Raises:
            TypeError: it has a vault, which another process has to open for itself.
        """
        if self._vault is not None:
            raise TypeError("a shield with a vault cannot be pickled; open both in the other process")
        return None, {name: None if name == "_chats" else getattr(self, name) for name in self.__slots__}

    def __repr__(self) -> str:
        return f"<Shield: {len(self._detectors)} detectors, policy {self._policy.name!r}>"

    @property
    def policy(self) -> Policy:
        """The policy in force."""
        return self._policy

    @property
    def entities(self) -> frozenset[str]:
        """The entity types its detectors can report."""
        return self._entities

    def _check_types(self) -> None:
        known = known_types() | self._entities
        fields = set(self._policy.fields.values()) - {"scan", "keep"}
        for name in {*self._policy.rules, *self._policy.thresholds, *self._policy.exclude, *fields} - known:
            raise UnknownEntityError(
                f"the policy names {name!r}, which no detector reports{nearest(name, known)}"
            )

    def only(self, types: Iterable[str]) -> Shield:
        """Return a shield that keeps findings of these types and redacts all others, with the same detectors.

        Types that the policy would keep and that are not among these are redacted; what the policy blocks, masks or
        partly masks stays so, also for these types. Fields that the policy keeps are looked into.

        Raises:
            UnknownEntityError: a type no detector reports and the catalogue does not know.
        """
        return self.with_policy(narrowed(self._policy, types))

    def with_policy(self, policy: Policy) -> Shield:
        """Return a shield with another policy and the same detectors; privkit's own where none were given.

        Raises:
            UnknownEntityError: the policy speaks of a type no detector reports and the catalogue does not know.
        """
        return Shield(policy=policy, detectors=self._given, vault=self._vault, gate=self._gate)

    def detect(self, text: str, *, context: str = "") -> list[Span]:
        """Return what was found: disjoint spans in order, at code-point offsets, half open.

        Args:
            text: the text.
            context: what was said right before, such as the question that a short text answers. It is read for what
                it announces ("your order number?"); nothing in it is reported.

        Raises:
            InputError: an argument is not a ``str``.
            DetectorError: a detector failed, and the policy says to raise.
        """
        if text.__class__ is not str:
            check_text(text)
        if context != "":
            return with_context(self.detect(text), answered(self.detect, text, context))
        scan = self._scan
        if scan is None:
            found = self._detect(text, self._detectors)
            return with_mentions(text, found) if found else found
        try:
            found = scan(text)  # type: ignore[assignment]  # our own scanner
        except Exception:
            found = list(self._run(self._detectors[0], text))  # which says what becomes of it
        if not found:
            return found
        return with_mentions(text, resolve(found) if len(found) > 1 else found)

    def _detect(self, text: str, detectors: Sequence[Detector]) -> list[Span]:
        if len(detectors) == 1:
            found = self._run(detectors[0], text)
        else:
            found = [span for detector in detectors for span in self._run(detector, text)]
        if not found:
            return []
        return brought_together(
            found if self._scan else [span for span in found if self._counts(span, text)], text
        )

    def _run(
        self, detector: Detector, text: str, find: Callable[[str], Iterable[Span]] | None = None
    ) -> Sequence[Span]:
        try:
            spans = (find or detector)(text)
            # Our own scanner: looking over what it reports would cost as much as a scan.
            if getattr(detector, "keeps_its_word", False):
                return spans  # type: ignore[return-value]
            spans = list(spans)
            if all(isinstance(span, Span) and span.end <= len(text) for span in spans):
                return spans
            problem = DetectorError(f"{_name(detector)} reported something that is no span of this text")
        except PrivkitError as error:
            problem = error if isinstance(error, DetectorError) else DetectorError(str(error))
        except Exception as error:
            # The cause may hold the text, so only its kind is told.
            problem = DetectorError(
                f"{_name(detector)} failed with {type(error).__name__}; nothing was let through"
            )
        if self._policy.on_error == "redact":
            return [Span(0, len(text), "UNCHECKED", 1.0, "on_error")] if text else []
        raise problem from None

    def _counts(self, span: Span, text: str) -> bool:
        if (
            span.score < self._policy.threshold_for(span.entity_type)
            or span.entity_type in self._policy.exclude
        ):
            return False
        return not self._allow or text[span.start : span.end].casefold() not in self._allow

    def redact(self, text: str, *, context: str = "") -> Redacted:
        """Return the text with every finding replaced as the policy says; there is no way back.

        Args:
            text: the text.
            context: what was said right before, as in ``detect``.

        Raises:
            InputError: an argument is not a ``str``.
            BlockedError: the policy blocks texts that hold a type found here.
            DetectorError: a detector failed, and the policy says to raise.
        """
        spans = self.detect(text, context=context)
        return Redacted(replaced(text, spans, self._policy, Numbering()), spans)

    def redact_stream(self, chunks: Iterable[str]) -> Iterator[str]:
        """Yield the redacted text of a stream, piece by piece, the same however it was cut into chunks.

        Some hundred characters are held back, since what follows can decide what a number is. With a
        detector of your own that does not say how far it ``reach``es, all is held back to the end.

        Raises:
            InputError: it is no stream, which is told at the call, or a chunk is not a ``str``.
            BlockedError, DetectorError: as in ``redact``.
        """
        return self._redacting(check_chunks(chunks))

    def _redacting(self, chunks: Iterable[str]) -> Iterator[str]:
        holder, numbering = self.holder(again=True), Numbering()
        for chunk in chunks:
            for text, spans in holder.feed(chunk):
                yield replaced(text, spans, self._policy, numbering)
        for text, spans in holder.finish():
            yield replaced(text, spans, self._policy, numbering)

    def finders(self) -> list[Reading]:
        """Return what reads texts that belong together, for ``detect_with``; a memory of its own each time.

        For modules of privkit: a conversation and a JSON document are such texts.
        """
        return [
            (detector, Remembering(self, detector))
            for detector in self._detectors
            if isinstance(detector, Following)
        ]

    def detect_with(self, finders: Sequence[Reading], text: str) -> list[Span]:
        """Like ``detect``, for one of several texts: who is named in one is known in those after it."""
        found = self._detect(check_text(text), self._near) if self._near else []
        more = [span for _, find in finders for span in find(text)]
        return brought_together([*found, *more], text) if more else found

    def holder(self, finders: Sequence[Reading] | None = None, *, again: bool = False) -> Holder:
        """Return what holds back as much of a stream as has to be, for modules of privkit.

        Args:
            finders: those of texts that belong together.
            again: whether later mentions of what was found are told; a conversation knows them itself.
        """
        from privkit._stream import Holder, Reader

        readers = [Reader(*pair) for pair in (self.finders() if finders is None else finders)]
        headings = [detector.heading for detector in self._near if isinstance(detector, Headed)]
        return Holder(
            lambda text: self._detect(text, self._near),
            self._reach,
            self._policy,
            readers,
            headings,
            again=again,
        )

    def conversation(
        self,
        id: str,  # noqa: A002, the name users know
        *,
        tenant: str = "",
        subject: str = "",
        ttl: str | float | timedelta | None = None,
        purpose: str = "",
    ) -> Conversation:
        """Open a chat, in which ``protect`` and ``restore`` are inverse, with or without ``with``.

        With a vault, its values are kept there, sealed: another process, or this one after a restart, goes on where it
        was. Without one they are in memory only and are gone when the last object of the chat is closed or forgotten.

        Args:
            id: of the chat; the same id, tenant and subject while it is open give the same tokens.
            tenant: whose customer it is, where one process serves several.
            subject: whose data it is; two subjects share nothing.
            ttl: for how long it may be used: ``"30d"``, ``"12h"``, ``"15m"``, ``"90s"``, seconds or a timedelta.
            purpose: what for; written beside what the vault keeps. A gate is asked about it before each call, so that
                what is withdrawn ends at the next one, in chats that are open too.

        Raises:
            ConfigurationError: an id, a tenant, a subject, a ttl or a purpose that cannot be used, or the shield has a
                gate and no subject or purpose is named.
            RefusedError: the gate says no.
            VaultError: the vault cannot be used, or the subject was erased.
        """
        from privkit.conversation import opened

        return opened(self, id, tenant=tenant, subject=subject, ttl=ttl, purpose=purpose, gate=self._gate)

    @property
    def vault(self) -> Vault | None:
        """The vault behind the conversations, if there is one."""
        return self._vault

    def erase(self, subject: str, *, tenant: str = "", by: Session | None = None) -> Erasure:
        """Erase a subject from the vault, for good: see ``Vault.erase``. Open conversations restore nothing any more.

        Raises:
            ConfigurationError: the shield has no vault.
            VaultError: the vault cannot do it now; ask again.
        """
        if self._vault is None:
            raise ConfigurationError(
                "this shield has no vault, so there is nothing to erase; give it one: Shield(vault=…)"
            )
        return self._vault.erase(subject, tenant=tenant, by=by)

    def redact_json(self, data: Any, *, fields: Mapping[str, str] | None = None) -> Any:
        """Return JSON data with the values redacted; keys, order and types stay, and it stays valid JSON.

        Args:
            data: what ``json.loads`` gives, or a JSON document as ``str`` (then a ``str`` is returned).
            fields: rules for single fields, over those of the policy: see ``Policy``.

        Raises:
            InputError: not JSON: broken, nested too deeply, with duplicate keys, or holding other objects.
            BlockedError, DetectorError: as in ``redact``.
        """
        from privkit._json import redact_document

        return redact_document(self, data, fields)

    async def adetect(self, text: str, *, context: str = "") -> list[Span]:
        """Like ``detect``, in a thread when the text is long, so that an event loop keeps running."""
        if len(check_text(text)) < _LONG:
            return self.detect(text, context=context)
        import asyncio

        return await asyncio.to_thread(self.detect, text, context=context)

    async def aredact(self, text: str, *, context: str = "") -> Redacted:
        """Like ``redact``, in a thread when the text is long, so that an event loop keeps running."""
        if len(check_text(text)) < _LONG:
            return self.redact(text, context=context)
        import asyncio

        return await asyncio.to_thread(self.redact, text, context=context)

    def aredact_stream(self, chunks: AsyncIterable[str]) -> AsyncIterator[str]:
        """Like ``redact_stream``, over an asynchronous stream."""
        return self._aredacting(check_async_chunks(chunks))

    async def _aredacting(self, chunks: AsyncIterable[str]) -> AsyncIterator[str]:
        holder, numbering = self.holder(again=True), Numbering()
        async for chunk in chunks:
            for text, spans in holder.feed(chunk):
                yield replaced(text, spans, self._policy, numbering)
        for text, spans in holder.finish():
            yield replaced(text, spans, self._policy, numbering)


class Remembering:
    """Runs a detector over texts that belong together, with one memory of its own."""

    __slots__ = ("_detector", "_memory", "_shield")

    def __init__(self, shield: Shield, detector: Following) -> None:
        self._shield, self._detector = shield, detector
        self._memory = detector.remember()

    def __call__(self, text: str) -> list[Span]:
        """Return what is found in the next text."""
        found = self._shield._run(self._detector, text, self._following)  # type: ignore[arg-type]
        return [span for span in found if self._shield._counts(span, text)]

    def _following(self, text: str) -> Iterable[Span]:
        return self._detector.following(text, self._memory)

    def recall(self, entity_type: str, value: str) -> None:
        """Have the detector know who was named before, where it can."""
        recall = getattr(self._detector, "recall", None)
        if recall is not None:
            recall(self._memory, entity_type, value)


def _several(detectors: Iterable[Detector]) -> tuple[Detector, ...]:
    if isinstance(detectors, Iterable):
        return tuple(detectors)
    raise ConfigurationError("detectors is a list, such as [*privkit.detectors.default(), mine]")


def _detector(candidate: object) -> Detector:
    if callable(candidate) and isinstance(getattr(candidate, "entities", None), (frozenset, set)):
        return candidate  # type: ignore[return-value]
    raise ConfigurationError(
        f"a detector is a callable with a frozenset of entities; {type(candidate).__name__} is none. "
        "privkit.detectors.pattern() makes one from a regular expression"
    )


def _vault(candidate: Vault | None) -> Vault | None:
    if candidate is None or callable(getattr(candidate, "log", None)):
        return candidate
    raise ConfigurationError(
        "vault is what Vault.open('sqlite:///pii.db', keys='pii.key') returns, not its url"
    )


def _denying(policy: Policy) -> list[Detector]:
    by_type: dict[str, list[str]] = {}
    for phrase, entity_type in policy.deny.items():
        by_type.setdefault(entity_type, []).append(phrase)
    return [built_in.phrases(entity_type, found, score=1.0) for entity_type, found in by_type.items()]


def _says_all(detectors: Sequence[Detector], policy: Policy) -> bool:
    """Say whether there is but our own scanner, and the policy passes over nothing of what it reports."""
    if len(detectors) != 1 or policy.allow or policy.thresholds:
        return False
    own = getattr(detectors[0], "keeps_its_word", False)
    minimum = getattr(detectors[0], "minimum", 0.0)
    return own and minimum >= policy.threshold and not detectors[0].entities.intersection(policy.exclude)


def _reach(detectors: Sequence[Detector]) -> int | None:
    reaches = [getattr(detector, "reach", None) for detector in detectors]
    known = [reach for reach in reaches if isinstance(reach, int)]
    return max(known, default=0) if len(known) == len(reaches) else None


def _name(detector: object) -> str:
    return f"the detector {type(detector).__name__}"
