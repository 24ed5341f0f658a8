"""The kit as one value: what was read of a content folder's glossary, lenses, evidence kits and facilitation."""

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:  # each is read, and its model loaded, where it is shown
    from plassess.content.kit.evidence_kits import EvidenceKit, EvidenceKits
    from plassess.content.kit.facilitation import Facilitation, FacilitationPage
    from plassess.content.kit.glossary import Glossary, Term
    from plassess.content.kit.lenses import Lens, Lenses

GLOSSARY, LENSES, EVIDENCE_KITS, FACILITATION = "glossary", "lenses", "evidence-kits", "facilitation"
"""What ``format`` and digests call the four files."""
SIDE_FILES = {
    GLOSSARY: "glossary.yaml",
    LENSES: "lenses.yaml",
    EVIDENCE_KITS: "evidence_kits.yaml",
    FACILITATION: "facilitation.yaml",
}
"""Their names in a content folder, which may lack any of them."""


class Kit(Struct, frozen=True):
    """What helps beside the prompts; ``None`` for a file that is not there, or that nobody asked for.

    It is no part of what an assessment is made from: no digest holds it, and no answer hangs on it.
    """

    glossary: "Glossary | None" = None
    lenses: "Lenses | None" = None
    evidence_kits: "EvidenceKits | None" = None
    facilitation: "Facilitation | None" = None

    @property
    def terms(self) -> "tuple[Term, ...]":
        """The terms of the glossary, in its order."""
        return self.glossary.terms if self.glossary else ()

    @property
    def all_lenses(self) -> "tuple[Lens, ...]":
        """The lenses, in their order."""
        return self.lenses.lenses if self.lenses else ()

    def evidence_kit(self, standard: str) -> "EvidenceKit | None":
        """Find the kit of a standard; ``None`` where there is none."""
        kits = self.evidence_kits.kits if self.evidence_kits else ()
        return next((one for one in kits if one.id == standard), None)

    def page(self, part: str) -> "FacilitationPage | None":
        """Find the page for guide, map or an instrument; ``None`` where there is none."""
        pages = self.facilitation.pages if self.facilitation else ()
        return next((one for one in pages if one.id == part), None)
