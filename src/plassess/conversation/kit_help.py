"""What the kit of the content says at a prompt: lenses with more to ask, and words that are explained."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from plassess.content.kit.kit import Kit
from plassess.content.kit.mentions import MOST_WORDS, term_called, terms_in, texts_of
from plassess.conversation.cycles.last_time_shown import show_last_time
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_help import unexplained
from plassess.problems.errors import PlassessError

if TYPE_CHECKING:  # read when somebody asks
    from plassess.content.kit.lenses import Lens


class KitHelp:
    """The kit beside the prompt on the table; its files are read when somebody first asks for help."""

    def __init__(self, meeting: Meeting) -> None:
        self._meeting = meeting
        self._face = meeting.face

    @cached_property
    def _kit(self) -> Kit:
        try:
            kit = self._meeting.load_kit()
        except PlassessError as error:  # the meeting goes on without
            self._face.say(f"The glossary and the lenses cannot be read. {error}")
            return Kit()
        there = [lens.id for lens in kit.all_lenses]
        if missing := [one for one in self._lenses if one not in there]:
            self._face.say(f"This content has no lens {', '.join(missing)}. There is: {', '.join(there) or 'none'}.")
        return kit

    @cached_property
    def _lenses(self) -> tuple[str, ...]:
        return self._meeting.lenses()

    def show_last_time(self) -> None:
        """Print what was answered last time to the prompt on the table."""
        show_last_time(self._face, self._meeting.last_time, self._meeting.interview.current)

    def show_lenses(self) -> None:
        """Print the probes of the lenses that the team chose, and name the others that have some here."""
        found = [lens for lens in self._kit.all_lenses if self._asks(lens)]
        for lens in found:
            if lens.id in self._lenses:
                self._show(lens)
        if others := [lens for lens in found if lens.id not in self._lenses]:
            named = ", ".join(lens.title for lens in others)
            self._face.say()
            self._face.say(
                f"More to ask here, by a lens: {named}. To see one:  ? {self._word_for(others[0])}", style="dim"
            )

    def show_words(self) -> None:
        """Name the words of the prompt on the table that the glossary explains."""
        prompt = self._meeting.interview.current
        texts = (prompt.title, prompt.ask, *texts_of(prompt.item)) if prompt and self._kit.terms else ()
        if found := terms_in(self._kit.terms, texts)[:MOST_WORDS]:
            named = ", ".join(term.term for term in found)
            self._face.say()
            self._face.say(
                f"Explained here: {named}. Such as  ? {found[0].term}  or all:  plassess show glossary", style="dim"
            )

    def knows(self, word: str) -> bool:
        """Tell whether a word is a term, or begins a lens."""
        return bool(term_called(self._kit.terms, word) or self._begun(word))

    def explain(self, word: str) -> None:
        """Print what a term means, and what the lenses that a word begins ask at the prompt on the table."""
        if term := term_called(self._kit.terms, word):
            self._face.say(f"{term.term}: {term.meaning}")
        for lens in self._begun(word):
            self._show(lens)
        if not self.knows(word):
            self._face.say(unexplained(word))

    def _show(self, lens: "Lens") -> None:
        self._face.say()
        self._face.say(lens.title, style="bold")
        for line in self._asks(lens):
            self._face.say(line, mark="- ", indent=2)
        if not self._asks(lens):
            self._face.say(f"{lens.about} It has nothing more to ask at this prompt.", indent=2)

    def _asks(self, lens: "Lens") -> Sequence[str]:
        prompt = self._meeting.interview.current
        return lens.asks(prompt.standards) if prompt else ()

    def _begun(self, word: str) -> "Sequence[Lens]":
        return [lens for lens in self._kit.all_lenses if lens.begins_with(word)]

    def _word_for(self, lens: "Lens") -> str:
        """Return the shortest thing to type for a lens: the first word of its title where that begins no other."""
        first = lens.title.split()[0].casefold()
        return first if len(self._begun(first)) == 1 else lens.id
