"""Reads a folder of annotated texts and prints what its own scorer says.

    python -m bench.extraction CORPUS_DIR [--part dev|seed] --out PREDICTIONS.json
    python -m bench.extraction --digests FILE [--seed 1] [--size 100] [--telling]
    python -m bench.extraction [CORPUS_DIR] [--digests FILE] --part speed
    python -m bench.extraction --part linear [--family NAME …]

The folder has `corpus/*.json`, `gold/*.json` and `score.py`; its README says how. The
predictions are written in the annotators' names, by the tables below.

Of a file of digests it draws some without a trigger word, of which at most one in
twenty may give a claim, or with `--telling` some that give claims, to be judged by eye.

The parts `speed` and `linear` need no folder: see `bench.speed` and `bench.hostile`.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any

import serving
from bench import digests, hostile, speed
from bench.texts import HOME, SEEDS, annotated, gazetteer, of_seeds
from events.articles import LARGEST_TEXT, Article
from events.claims import Claim
from events.extraction import read
from events.gazetteer import Gazetteer
from events.parties import Parties, read_parties

# The annotators' labels, where they are not our party's id with underscores.
SIDES = {
    "syria-government": "syria_government",
    "syria-opposition": "syria_rebels",
    "hts": "syria_rebels",
    "donbas-separatists": "dpr",
    "wagner": "russia",
    "artsakh": "armenia",
    "united-states": "us_coalition",
    "united-kingdom": "us_coalition",
    "us-coalition": "us_coalition",
    "sudan": "saf",
    "myanmar-military": "myanmar_junta",
    "azawad": "tuareg_rebels",
    "burundi": "burundi_gov",
    "south-sudan": "south_sudan_gov",
    "libya-jamahiriya": "libya_gaddafi",
    "libya-ntc": "libya_rebels",
    "libya-gna": "gna",
    "libya-lna": "lna",
    "spla-io": "spla_io",
    "three-brotherhood": "three_brotherhood",
    "karenni-forces": "karenni_rebels",
    "chin-forces": "chin_rebels",
}
TYPES = {"publisher": "outlet", "observer": "organisation"}


def main() -> int:
    """Read, write the predictions, run the folder's scorer."""
    options = _options()
    serving.collect_rarely()  # as every process of ours that reads
    parties = read_parties(SEEDS / "parties.yaml")
    places = gazetteer(options.database)
    if options.part == "speed":
        return speed.measure(_sources(options), places, parties)
    if options.digests:
        return digests.run(
            options.digests,
            lambda article: read(article, places, parties),
            places,
            seed=options.seed,
            size=options.size,
            telling=options.telling,
        )
    if options.part == "linear":
        return hostile.measure(places, parties, options.largest, options.family)
    articles = annotated(options.corpus, options.part)
    predictions, started = {}, time.perf_counter()
    for name, article in articles.items():
        reading = read(article, places, parties)
        claims = [_annotated(claim, places, parties) for claim in reading.claims]
        predictions[name] = {"claims": claims}
    took = time.perf_counter() - started
    text = json.dumps(predictions, ensure_ascii=False, indent=1)
    options.out.write_text(text, encoding="utf-8")
    scorer = [sys.executable, str(options.corpus / "score.py"), str(options.out)]
    scorer += ["--part", options.part, *options.scorer]
    code = subprocess.run(scorer, check=False).returncode
    size = sum(len(one.text) for one in articles.values()) / 1000
    print(f"  {len(articles) / took:.0f} articles/s, {size / took:.0f} kB/s")
    return code


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path, nargs="?", metavar="CORPUS_DIR")
    parser.add_argument("--part", default="dev")
    parser.add_argument("--out", type=Path, metavar="PREDICTIONS.json")
    parser.add_argument("--digests", type=Path, metavar="FILE")
    parser.add_argument("--seed", type=int, default=digests.SEED)
    parser.add_argument("--size", type=int, default=digests.DRAWN)
    parser.add_argument("--telling", action="store_true")
    parser.add_argument("--family", action="append", default=[], metavar="NAME")
    parser.add_argument("--largest", type=int, default=LARGEST_TEXT)
    default = HOME / "var" / "bench-gazetteer.db"
    parser.add_argument("--database", type=Path, default=default)
    options, scorer = parser.parse_known_args()
    options.scorer = scorer
    alone = options.digests or options.part in ("speed", "linear")
    if not (alone or (options.corpus and options.out)):
        parser.error("name a folder and --out, or --digests, or another --part")
    return options


def _sources(options: argparse.Namespace) -> dict[str, Iterable[Article]]:
    """The articles whose reading is timed: those that are given, else the seeds'."""
    given: dict[str, Iterable[Article]] = {}
    if options.corpus:
        given["the folder"] = annotated(options.corpus, "dev").values()
    if options.digests:
        drawn = digests.drawn(options.digests, options.seed)
        given["the digests"] = islice(drawn, 3 * options.size)
    return given or {"the seeds": of_seeds().values()}


def _annotated(claim: Claim, gazetteer: Gazetteer, parties: Parties) -> dict[str, Any]:
    place = gazetteer.place(claim.location) if claim.location else None
    spelled = claim.place_text.strip("()")
    if claim.container and spelled.startswith("the "):
        spelled = f"{claim.container} {spelled.removeprefix('the ')}"
    said = claim.said.latest
    since = claim.since
    return {
        "claim_id": str(claim.id),
        "location": claim.place_text,
        "location_norm": place.name if place else spelled,
        "location_id": claim.location,
        "location_type": claim.place_type,
        "region_or_place": claim.container,
        "controller": _side(claim.controller) or "contested",
        "controller_text": claim.controller_text or "(implied)",
        "action": claim.action,
        "extent": claim.extent,
        "quantity": dict(claim.quantity),
        "stance": claim.stance,
        "claimant": claim.claimant.text,
        "claimant_type": TYPES.get(claim.claimant.type, claim.claimant.type),
        "claimant_side": _claimant_side(claim, parties),
        "said_on": said.isoformat() if said else None,
        "valid_from": [str(since.earliest), str(since.latest)],
        "quote": claim.quote.exact,
        "char_start": claim.quote.start,
        "char_end": claim.quote.end,
        "sentence": claim.sentence.exact,
        "sentence_start": claim.sentence.start,
        "sentence_end": claim.sentence.end,
        "certainty": claim.certainty,
        "rule_ids": list(claim.rules),
        "cue": list(claim.cues),
    }


def _side(party: str | None) -> str | None:
    return SIDES.get(party, party.replace("-", "_")) if party else None


def _claimant_side(claim: Claim, parties: Parties) -> str:
    party = claim.claimant.party
    if party in parties.belligerents:
        return _side(party) or "unnamed"
    if claim.claimant.type == "publisher":
        return "outlet"
    return "third_party" if claim.claimant.type != "unnamed" else "unnamed"


if __name__ == "__main__":
    sys.exit(main())
