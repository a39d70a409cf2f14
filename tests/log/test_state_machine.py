"""Whatever is done to the log, in any order, it says what a list would say."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from events.articles import Article
from events.claims import Claim
from events.facts import (
    Anchor,
    ArticleRetracted,
    ClaimMade,
    ClaimRetracted,
    Event,
    LocationMerged,
    VersionCompared,
)
from events.log import Batch, IdempotencyKey, Log, StoredClaim, open_log
from tests import build
from tests.conftest import Clock
from tests.log.naive import Amounts, Model, root
from tests.log.test_append import append, contents

TORTURE = 10 if os.environ.get("HYPOTHESIS_PROFILE") == "torture" else 1
PLACES = ("a", "b", "c")
URL = "https://example.org/1"

places = st.lists(st.sampled_from(PLACES), unique=True)
keys = st.none() | st.sampled_from(["first", "second"])


class Machine(RuleBasedStateMachine):
    """A log and its model, which are told the same."""

    def __init__(self, fresh: Callable[[], str]) -> None:
        super().__init__()
        self.clock = Clock()
        self.model = Model()
        self.articles: list[Article] = []
        self.asked: dict[str, tuple[list[Batch], IdempotencyKey]] = {}
        self.url = fresh()
        self.log: Log = open_log(self.url, clock=self.clock)

    # Rules: each tells the log and the model the same.

    @initialize(places=places)
    def begin(self, places: list[str]) -> None:
        """The first article."""
        self.article(places, None)

    @rule(places=places, key=keys)
    def article(self, places: list[str], key: str | None) -> None:
        """An article with claims."""
        one = build.article(title=str(len(self.articles)))
        self.articles.append(one)
        self.tell([build.claimed(one, places)], key)

    @rule(places=places, key=keys)
    def version(self, places: list[str], key: str | None) -> None:
        """A new version of what is published at a URL."""
        before = [one for one in self.model.received() if one.url == URL]
        one = build.article(title=str(len(self.articles)), url=URL)
        self.articles.append(one)
        made = [ClaimMade(claim=build.claim(one.id, location=at)) for at in places]
        numbered = {
            "version": len(before) + 1,
            "previous": before[-1].article if before else None,
        }
        self.tell([build.batch(one, *made, **numbered)], key)

    @rule(data=st.data())
    def join(self, data: st.DataObject) -> None:
        """An article turns out to be much like another."""
        one, other = (data.draw(st.sampled_from(self.articles)) for _ in range(2))
        stream = f"article-{one.id}"
        batch = Batch(
            stream=stream,
            expected=self.model.version(stream),
            events=[build.joined(one.id, other.id)],
        )
        self.tell([batch], None)

    @rule(what=st.sampled_from([("party", "russia"), ("place", "a"), ("actor", "x")]))
    def refer(self, what: tuple[str, str]) -> None:
        """A revision of what claims refer to."""
        kind, ref = what
        revision = self.model.version(f"reference-{kind}-{ref}") + 1
        self.tell([build.referred(build.reference(ref, kind, revision))], None)

    @rule(data=st.data(), off=st.sampled_from([-1, 1]))
    def conflict(self, data: st.DataObject, off: int) -> None:
        """Somebody missed an event, or has seen one that is not there."""
        one = data.draw(st.sampled_from(self.articles))
        stream = f"article-{one.id}"
        batch = Batch(
            stream=stream,
            expected=self.model.version(stream) + off,
            events=[build.joined(one.id, one.id)],
        )
        fresh = build.article(title="never")
        self.tell([build.claimed(fresh), batch], None)

    @precondition(lambda self: self.asked)
    @rule(data=st.data())
    def repeat(self, data: st.DataObject) -> None:
        """A request is sent again with its key."""
        batches, key = data.draw(st.sampled_from(list(self.asked.values())))
        self.tell_under(batches, key)

    @precondition(lambda self: self.asked)
    @rule(data=st.data())
    def misuse(self, data: st.DataObject) -> None:
        """Another request comes with a key that was used."""
        batches, key = data.draw(st.sampled_from(list(self.asked.values())))
        self.tell_under(batches, replace(key, fingerprint="another"))

    @precondition(lambda self: self.model.received())
    @rule(data=st.data())
    def redact(self, data: st.DataObject) -> None:
        """An article's words are taken away."""
        article = data.draw(st.sampled_from(self.model.received())).article
        wanted = self.model.redact(article, self.clock())
        if isinstance(wanted, type):
            with pytest.raises(wanted):
                self.log.redact(article, reason="why", author="who")
            return
        assert self.log.redact(article, reason="why", author="who").event == wanted
        assert self.log.erase() == ()

    @precondition(lambda self: self.standing())
    @rule(data=st.data())
    def retract(self, data: st.DataObject) -> None:
        """Somebody says that a claim counts no more."""
        claim = data.draw(st.sampled_from(self.standing()))
        place = self.model.place(claim, self.model.size)
        told = ClaimRetracted(
            claim=claim.id, location=place, reason="why", author="who"
        )
        self.tell_one(f"correction-claim-{claim.id}", told)

    @precondition(lambda self: self.standing())
    @rule(
        data=st.data(),
        values=st.fixed_dictionaries(
            {},
            optional={
                "location": st.sampled_from([None, *PLACES]),
                "controller": st.sampled_from([None, "russia", "ukraine"]),
            },
        ).filter(bool),
    )
    def correct(self, data: st.DataObject, values: dict[str, str | None]) -> None:
        """Fields of a claim are others."""
        self.say_of(
            data.draw(st.sampled_from(self.standing())), build.corrected, values
        )

    @precondition(lambda self: self.standing())
    @rule(
        data=st.data(),
        values=st.sampled_from([{"party": None}, {"party": "ukraine", "actor": "x"}]),
    )
    def attribute(self, data: st.DataObject, values: dict[str, str | None]) -> None:
        """A claim is another's."""
        self.say_of(
            data.draw(st.sampled_from(self.standing())), build.attributed, values
        )

    @precondition(lambda self: self.model.received())
    @rule(data=st.data(), told=places)
    def retract_article(self, data: st.DataObject, told: list[str]) -> None:
        """An article counts no more, whatever places it is said to concern."""
        article = data.draw(st.sampled_from(self.model.received())).article
        event = ArticleRetracted(
            article=article, locations=tuple(told), reason="why", author="who"
        )
        self.tell_one(f"correction-article-{article}", event)

    @rule(both=st.permutations(PLACES))
    def merge(self, both: list[str]) -> None:
        """A place is another one, if neither is gone."""
        location, into, *_ = both
        gone = {one.location for _, one in self.model.merges(self.model.size)}
        if gone.isdisjoint((location, into)):
            event = LocationMerged(
                location=location, into=into, reason="why", author="who"
            )
            self.tell_one("correction-locations", event)

    @precondition(lambda self: self.standing())
    @rule(data=st.data())
    def compare(self, data: st.DataObject) -> None:
        """Quotes are looked for in another article."""
        made = st.sampled_from(self.standing())
        chosen = data.draw(st.lists(made, unique_by=lambda one: one.id, min_size=1))
        fate = st.sampled_from(["kept", "moved", "ambiguous", "absent"])
        seqs = {id: seq for seq, id in self.made()}
        anchors = [
            Anchor(claim=one.id, seq=seqs[one.id], fate=data.draw(fate))
            for one in chosen
        ]
        article = data.draw(st.sampled_from(self.articles)).id
        event = VersionCompared(article=article, version=2, anchors=tuple(anchors))
        self.tell_one(f"article-{article}", event)

    @rule()
    def rebuild(self) -> None:
        """The read models are made anew, and are the same rows."""
        before = contents(self.log)
        assert self.log.rebuild() == self.model.size
        assert contents(self.log) == before

    @rule()
    def restart(self) -> None:
        """The log is closed and opened."""
        self.log.close()
        self.log = open_log(self.url, clock=self.clock)

    @rule(minutes=st.sampled_from([-4, -1, 1, 60, 25 * 60]))
    def tick(self, minutes: int) -> None:
        """The clock goes on, or is set back."""
        self.clock.forward(minutes=minutes)

    @rule(data=st.data())
    def look_back(self, data: st.DataObject) -> None:
        """An old seq says what it said."""
        until = data.draw(st.integers(0, self.model.size))
        self.check_places(until)
        self.counted(until)
        told = self.log.events(limit=1000, until=until)
        assert [one.seq for one in told] == list(range(1, until + 1))

    # What holds after each.

    @invariant()
    def events(self) -> None:
        """The events are those, in that order, and the tree is over them."""
        told = self.log.events(limit=1000)
        assert [
            (one.seq, one.stream, one.version, one.recorded_at, one.event)
            for one in told
        ] == [
            (one.seq, one.stream, one.version, one.at, one.event)
            for one in self.model.entries
        ]
        head = self.log.head()
        assert head.size == self.model.size
        assert head.root == root([one.leaf_hash for one in told])
        assert head.recorded_at == (told[-1].recorded_at if told else None)

    @invariant()
    def claims(self) -> None:
        """Each place has its claims and its head."""
        self.check_places(self.model.size)
        self.counted(self.model.size)

    @invariant()
    def gaps(self) -> None:
        """Each place has a gap where a claim's words are gone."""
        for place in PLACES:
            found = [(one.seq, one.by_seq) for one in self.log.gaps(place)]
            assert found == self.model.gaps(place)

    @invariant()
    def receipts(self) -> None:
        """What was answered is kept for a day."""
        for fingerprint, _, receipt in self.model.receipts.values():
            assert receipt.last_seq  # no empty append was let in
            name = self.named(receipt.first_seq)
            key = IdempotencyKey(key=name, owner="agency", fingerprint=fingerprint)
            kept = self.model.kept(name, self.clock())
            found = self.log.receipt(key)
            assert found == (replace(kept[1], replayed=True) if kept else None)

    def teardown(self) -> None:
        """Every place at every seq; then the log is closed."""
        for until in range(self.model.size + 1):
            self.check_places(until)
        self.log.close()

    def check_places(self, until: int) -> None:
        """Each place, as the log was at `until`."""
        for place in PLACES:
            found = [self.amounts(one) for one in self.log.claims(place, until)]
            assert found == self.model.claims(place, until)
            head = self.log.location_head(place, until)
            assert head == self.model.location_head(place, until)

    def counted(self, until: int) -> None:
        """How many claims each place has, asked for alone and together."""
        counts = {
            place: len(self.model.claims(place, until))
            for place in PLACES
            if self.model.claims(place, until)
        }
        assert self.log.claim_counts(None, until) == counts
        for place in PLACES:
            alone = {place: counts[place]} if place in counts else {}
            assert self.log.claim_counts([place], until) == alone

    def amounts(self, one: StoredClaim) -> Amounts:
        """What a stored claim amounts to."""
        seqs = {event.id: event.seq for event in self.log.events(limit=1000)}
        return Amounts(
            seq=one.seq,
            id=str(one.claim.id),
            group=one.group,
            state=one.state,
            corrections=tuple(seqs[id] for id in one.corrections),
            controller=one.claim.controller,
            party=one.claim.claimant.party,
            fate=one.anchor.fate if one.anchor else None,
            absent_since=one.absent_since.article if one.absent_since else None,
        )

    def made(self) -> list[tuple[int, UUID]]:
        """The claims that were not redacted, with their seqs."""
        return [
            (one.seq, one.event.claim.id)
            for one in self.model.entries
            if isinstance(one.event, ClaimMade)
        ]

    def say_of(
        self,
        claim: Claim,
        said: Callable[[UUID, str | None, dict[str, Any]], Event],
        values: dict[str, str | None],
    ) -> None:
        """Correct a claim, where it is now."""
        place = self.model.place(claim, self.model.size)
        event = said(claim.id, place, dict(values))
        self.tell_one(f"correction-claim-{claim.id}", event)

    def tell_one(self, stream: str, event: Event) -> None:
        """Append one event to its stream."""
        expected = self.model.version(stream)
        self.tell([Batch(stream=stream, expected=expected, events=[event])], None)

    def standing(self) -> list[Claim]:
        """The claims that were neither redacted nor retracted, nor their articles."""
        events = [one.event for one in self.model.entries]
        gone = {one.claim for one in events if isinstance(one, ClaimRetracted)}
        articles = {one.article for one in events if isinstance(one, ArticleRetracted)}
        made = [one.claim for one in events if isinstance(one, ClaimMade)]
        return [
            one for one in made if one.id not in gone and one.article not in articles
        ]

    def named(self, first: int | None) -> str:
        """The key of the append that began at that seq."""
        return next(
            name
            for name, (_, _, receipt) in self.model.receipts.items()
            if receipt.first_seq == first
        )

    def tell(self, batches: list[Batch], name: str | None) -> None:
        """Append, under a key that is of this request alone until it is repeated."""
        if name is None:
            self.tell_under(batches, None)
            return
        fingerprint = f"request at {self.model.size}"
        key = IdempotencyKey(key=name, owner="agency", fingerprint=fingerprint)
        if self.model.kept(name, self.clock()) is None:
            self.asked[name] = batches, key
        self.tell_under(batches, key)

    def tell_under(self, batches: list[Batch], key: IdempotencyKey | None) -> None:
        """Append to the log and to the model: both say the same."""
        wanted = self.model.append(batches, key, self.clock())
        if isinstance(wanted, type):
            with pytest.raises(wanted):
                append(self.log, *batches, key=key)
        else:
            assert append(self.log, *batches, key=key) == wanted


def run(fresh: Callable[[], str], examples: int) -> None:
    """Let Hypothesis look for an order in which they differ."""
    run_state_machine_as_test(
        lambda: Machine(fresh),
        settings=settings(
            max_examples=examples * TORTURE,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_the_log_on_sqlite_says_what_a_list_would_say(
    migrated_sqlite: Path, tmp_path: Path
) -> None:
    def fresh() -> str:
        for old in tmp_path.iterdir():
            old.unlink()
        shutil.copy(migrated_sqlite, tmp_path / "log.db")
        return f"sqlite:///{tmp_path / 'log.db'}"

    run(fresh, 40)


def test_the_log_on_postgresql_says_what_a_list_would_say(
    migrated_postgresql: str, empty_database: Callable[[str], str]
) -> None:
    run(lambda: empty_database(migrated_postgresql), 10)
