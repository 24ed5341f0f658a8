"""An instrument: any other set of prompts, each of the kind that it deserves."""

from typing import Annotated, Literal, Self

from pydantic import Field, Strict, model_validator
from pydantic_core import PydanticCustomError

from plassess.content.conditions import MOST_OPTIONS, Narrowed
from plassess.content.nested.groups import Group, Nesting
from plassess.content.scale import Direction, Levels, Rated, Scale, refuse_equal_levels, scale_of
from plassess.content.values import (
    Amount,
    Bounds,
    Helped,
    Id,
    Lasting,
    NameId,
    Need,
    Number,
    PathId,
    Published,
    ShortTitle,
    Source,
    Text,
    Title,
    Wording,
    as_written,
)


class Item(Lasting, Narrowed, Helped):
    """What every prompt of an instrument has."""

    id: PathId
    """The instrument, a slash and a word, such as core-roles/facilitator. Permanent: answers refer to it."""
    group: PathId
    """The id of the group it belongs to."""
    title: Title
    """Its title, in at most 120 characters."""
    short: ShortTitle | None = None
    """Its name in lists, in at most 44 characters. Left out: the beginning of its title."""
    ask: Text
    """The question as it is asked."""
    why: Text
    """What hangs on it, so that the team sees why it should talk about it."""
    standards: Annotated[tuple[Id, ...], Field(max_length=3)]
    """The ids of the standards it bears on, at most three; [] for none."""
    criteria: tuple[Text, ...] = ()
    """What has to hold for an answer to count; shown with the question. May be left out."""
    evidence: tuple[Text, ...] = ()
    """What a team could show for its answer."""
    first_steps: tuple[Text, ...] = ()
    """Things a team could do within 90 days, each a first step that it may take on."""
    needs: Need | None = None
    """What every answer to it needs: reason (a note that says why) or evidence. Left out: nothing."""


class ScaleItem(Item, Rated):
    """An item that is rated like a row of a map."""

    kind: Literal["scale"]
    """scale: the team chooses one of the levels."""
    answers: Id | None = None
    """In the place of direction and levels: the id of one of the answer_sets of this file that has them."""
    direction: Direction
    """Which end of the list of levels is ideal: best-first, or worst-first. It is never assumed."""

    @property
    def scale(self) -> Scale:
        """The levels, the ideal one first."""
        return scale_of(self.levels, self.direction)


class Continuum(Item):
    """Two ways to work, with five places from one to the other; neither is a fault."""

    kind: Literal["continuum"]
    """continuum: the team chooses a place between two ways to work."""
    start: Annotated[Text, Field(alias="from")]
    """The way to work at the end it comes from. It is no fault."""
    to: Text
    """The way to work at the end where the framework points."""


class TimeShare(Item):
    """How much of the working time something takes and should take, in percent; shares need not sum to 100."""

    kind: Literal["share"]
    """share: the team names percentages of its working time, today and as it wishes."""
    looks_like: tuple[Text, ...]
    """What one would see where somebody does it well."""
    too_little: Text
    """What follows where it gets too little time."""
    too_much: Text
    """What follows where it takes too much time."""


class Quantity(Item):
    """A number that is counted or measured, such as hours or people. More is not better, and less is not."""

    kind: Literal["number"]
    """number: the team names a number."""
    unit: ShortTitle
    """What is counted, as it stands behind the number, such as hours a month; at most 44 characters."""
    one: ShortTitle | None = None
    """The same behind 1, such as hour a month. Left out: as behind any other number."""
    least: Amount | None = None
    """The least it can be. Left out: no least."""
    most: Amount | None = None
    """The most it can be. Left out: no most."""
    whole: Annotated[bool, Strict()] = False
    """true: whole numbers alone. Left out: up to three decimals."""

    @model_validator(mode="after")
    def _takes_some_number(self) -> Self:
        if self.least is not None and self.most is not None and self.least > self.most:
            raise PydanticCustomError("no_range", "its least is more than its most")
        return self

    @property
    def bounds(self) -> Bounds:
        """The range of numbers that it takes."""
        return Bounds(self.least, self.most, self.whole)

    def said(self, number: float) -> str:
        """Write a number with its unit: ``12.5 hours a month``, ``1 hour a month``."""
        return f"{as_written(number)} {self.one if self.one and number == 1 else self.unit}"


class OpenPrompt(Item):
    """A prompt that is answered in the team's own words, with the first steps that follow from them."""

    kind: Literal["text"]
    """text: the team answers in its own words."""
    link: PathId | None = None
    """The id of the link of the framework's chain that it asks about. Left out: none."""


WorthOf = Literal["sum", "best", "all"]


class Option(Lasting, Helped):
    """One of the answers that a prompt offers."""

    id: NameId
    """A short id such as partly, used in answers. Permanent within its item."""
    text: Text
    """The answer, as people read it."""
    needs: Need | None = None
    """What this answer needs: reason (a note that says why) or evidence. Left out: nothing."""
    worth: Annotated[float, Strict(), Field(ge=0, le=1)] | None = None
    """What it counts in an index, from 0 to 1. All options of an item have one, or none has; one that goes with no
    other is worth 0 and may leave it out."""
    alone: Annotated[bool, Strict()] = False
    """true: it goes with no other option, such as "None of these"."""


Options = Annotated[tuple[Option, ...], Field(min_length=2, max_length=MOST_OPTIONS)]


class AnswerSet(Published):
    """Answers that several items share: options, or levels with their direction."""

    options: Options | None = None
    """For items of kind choice: the answers, in the order they are shown; two to a hundred."""
    direction: Direction | None = None
    """For items of kind scale: which end of the list of levels is ideal, best-first or worst-first."""
    levels: Levels | None = None
    """For items of kind scale: the levels in the order that direction says; two to eleven, each with its number."""

    @model_validator(mode="after")
    def _is_one_of_two(self) -> Self:
        if (self.options is None) == (self.levels is None) or (self.levels is None) != (self.direction is None):
            message = "holds neither options, nor levels with their direction; or it holds both"
            raise PydanticCustomError("no_answer_set", message)
        refuse_equal_levels(self.levels or ())
        return self


class Choice(Item):
    """A prompt with answers to choose from."""

    kind: Literal["choice"]
    """choice: the team chooses one of the options, or several."""
    answers: Id | None = None
    """In the place of options: the id of one of the answer_sets of this file that has them."""
    options: Options
    """The answers, in the order they are shown; two to a hundred."""
    several: Annotated[bool, Strict()] = False
    """true: any number of them may be chosen. Left out: one."""
    worth_of: WorthOf | None = None
    """What several chosen options are worth together: sum (their worths added up, divided by those of all), best (the
    highest of them), or all (1 where all of them are chosen, else 0). Left out: sum."""

    @property
    def has_worths(self) -> bool:
        """Tell whether its options count in an index."""
        return any(option.worth is not None for option in self.options)

    @property
    def counts_by(self) -> WorthOf | None:
        """How several options are worth something together; ``None`` where one is chosen, or none has a worth."""
        return (self.worth_of or "sum") if self.several and self.has_worths else None

    def option(self, option_id: str) -> Option | None:
        """Find an option; ``None`` where there is none of this id."""
        return next((option for option in self.options if option.id == option_id), None)


AnyItem = Annotated[ScaleItem | Continuum | TimeShare | Quantity | Choice | OpenPrompt, Field(discriminator="kind")]


AskedOf = Literal["team", "staff", "families", "students"]


class Instrument(Lasting):
    """A set of prompts beside guides and maps (``instruments/ID.yaml``)."""

    format: Literal["plassess/instrument/1"]
    """What kind of file this is, and in which version of its format."""
    id: Id
    """Its id. The file is named after it, such as core-roles.yaml."""
    title: Text
    """Its title, as people see it."""
    edition: Text
    """The edition of the publication it follows, as text in quotes, such as "2016"."""
    basis: Literal["published-framework", "own"]
    """published-framework: its parts follow one that was published. own: they are ours."""
    wording: Wording
    """Whose words the texts are in: own (written for this file), or licensed (the publisher's, under a license)."""
    source: Source
    """The publication it follows."""
    draws_on: tuple[Source, ...] = ()
    """Other publications it draws on."""
    about: Text
    """What a team should know before it begins."""
    rating_rule: Text | None = None
    """How to find the level one is at, shown where items of kind scale are rated. May be left out."""
    asked_of: AskedOf = "team"
    """Who answers it: the team in its meeting; or staff, families or students, on a form that is printed for them and
    set beside what the team rates. Left out: team."""
    say_before: Text | None = None
    """What people read before they answer a form: who asks, who sees the answers, what becomes of them. An empty line
    begins a paragraph. May be left out."""
    offered_to: tuple[Id, ...] = ()
    """The ids of the roles it is offered to; left out, all. Any role may ask for it by name."""
    minutes: Annotated[Number, Field(ge=1, le=4800)]
    """How many minutes a team of eight takes for all of it, or one person for a form; from 1 to 4800."""
    answer_sets: dict[Id, AnswerSet] = Field(default_factory=dict)
    """Answers that several items share, by an id that the items name under answers. May be left out."""
    groups: tuple[Group, ...]
    """Its parts, with their titles."""
    items: Annotated[tuple[AnyItem, ...], Field(min_length=1)]
    """The prompts, in the order they are asked."""

    @property
    def follows_chain(self) -> bool:
        """Tell whether it asks about links of the framework's chain."""
        return any(isinstance(item, OpenPrompt) and item.link for item in self.items)

    @property
    def is_form(self) -> bool:
        """Tell whether others than the team answer it, so that no meeting takes it up."""
        return self.asked_of != "team"

    @property
    def nesting(self) -> Nesting:
        """Which of its groups lies in which."""
        return Nesting({group.id: group.within for group in self.groups if group.within})
