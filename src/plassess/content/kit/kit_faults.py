"""What the kit refers to: standards and parts that are not there, and ids and words that name two things."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from plassess.content.fault_places import Place, ReferenceFault, unknown_id
from plassess.content.framework import Framework
from plassess.content.kit.evidence_kits import EvidenceKit
from plassess.content.kit.facilitation import FacilitationPage
from plassess.content.kit.glossary import Term
from plassess.content.kit.kit import EVIDENCE_KITS, FACILITATION, GLOSSARY, LENSES, Kit
from plassess.content.kit.lenses import Lens
from plassess.problems import rules

Named = tuple[str, Place]


def kit_faults(kit: Kit, framework: Framework | None, parts: Sequence[str]) -> Iterator[ReferenceFault]:
    """Check a kit against its framework and ``parts``, what a facilitation page can be for, in the files' order.

    Without a framework nothing is said of standards.
    """
    standards = {one.id: one.title for one in framework.standards} if framework else None
    yield from _in_glossary(kit.terms)
    yield from _in_lenses(kit.all_lenses, standards)
    yield from _in_kits(kit.evidence_kits.kits if kit.evidence_kits else (), standards)
    yield from _in_pages(kit.facilitation.pages if kit.facilitation else (), parts)


def _in_glossary(terms: Sequence[Term]) -> Iterator[ReferenceFault]:
    yield from _equal((one.id, Place(GLOSSARY, ("terms", at, "id"))) for at, one in enumerate(terms))
    owners: dict[str, tuple[int, Place]] = {}
    for at, term in enumerate(terms):
        places = [("term",), *(("also", i) for i in range(len(term.also)))]
        for form, steps in zip(term.forms, places, strict=True):
            place = Place(GLOSSARY, ("terms", at, *steps))
            owner, first = owners.setdefault(form.casefold(), (at, place))
            if owner != at:
                message, remedy = f'"{form}" is a word of another term already.', "Keep it where it is meant."
                yield ReferenceFault(rules.EQUAL_IDS, place, message, remedy, first=first)


def _in_lenses(lenses: Sequence[Lens], standards: Mapping[str, str] | None) -> Iterator[ReferenceFault]:
    yield from _equal((one.id, Place(LENSES, ("lenses", at, "id"))) for at, one in enumerate(lenses))
    for at, lens in enumerate(lenses):
        named = [
            (probe.standard, Place(LENSES, ("lenses", at, "probes", i, "standard")))
            for i, probe in enumerate(lens.probes)
        ]
        yield from _equal(named)
        yield from _unknown_standards(named, standards)


def _in_kits(kits: Sequence[EvidenceKit], standards: Mapping[str, str] | None) -> Iterator[ReferenceFault]:
    named = [(one.id, Place(EVIDENCE_KITS, ("kits", at, "id"))) for at, one in enumerate(kits)]
    yield from _equal(named)
    yield from _unknown_standards(named, standards)


def _in_pages(pages: Sequence[FacilitationPage], parts: Sequence[str]) -> Iterator[ReferenceFault]:
    named = [(one.id, Place(FACILITATION, ("pages", at, "id"))) for at, one in enumerate(pages)]
    yield from _equal(named)
    for id_, place in named:
        if id_ not in parts:
            yield unknown_id(id_, "guide, map or instrument", dict.fromkeys(parts, ""), place, defined_in="here")
    for at, page in enumerate(pages):
        stages = [
            (one.id.removeprefix(f"{page.id}/"), Place(FACILITATION, ("pages", at, "stages", i, "id")))
            for i, one in enumerate(page.stages)
        ]
        yield from _equal(stages)
        for id_, place in stages:
            if "/" in id_:
                message = f'"{id_}" does not begin with "{page.id}/", as every id with two parts there must.'
                remedy = f'Write "{page.id}/…", or leave out what stands before the slash.'
                yield ReferenceFault(rules.WRONG_PLACE, place, message, remedy)


def _equal(named: Iterable[Named]) -> Iterator[ReferenceFault]:
    first: dict[str, Place] = {}
    for id_, place in named:
        before = first.setdefault(id_.lower(), place)
        if before is not place:
            message, remedy = f'"{id_}" names something else here already.', "Give one of them another id."
            yield ReferenceFault(rules.EQUAL_IDS, place, message, remedy, first=before)


def _unknown_standards(named: Iterable[Named], standards: Mapping[str, str] | None) -> Iterator[ReferenceFault]:
    for id_, place in named:
        if standards is not None and id_ not in standards:
            yield unknown_id(id_, "standard", standards, place)
