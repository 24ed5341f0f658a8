"""What all published values share: frozen models, strict scalars, permanent ids."""

import re
from fractions import Fraction
from typing import Annotated, Literal

from msgspec import Struct
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, Strict, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

Text = Annotated[str, Strict(), StringConstraints(strip_whitespace=True, min_length=1)]
Number = Annotated[int, Strict()]

LONGEST_TITLE, LONGEST_SHORT = 120, 44
Title = Annotated[Text, Field(max_length=LONGEST_TITLE)]
ShortTitle = Annotated[Text, Field(max_length=LONGEST_SHORT)]

ADDRESS = r"^https://[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]{1,500}$"
"""A web address that a page may link to; nothing is ever fetched from it."""


def _address(text: str) -> str:
    if not re.fullmatch(ADDRESS, text):
        raise PydanticCustomError("not_an_address", "is no web address; write it whole, from https:// on")
    return text


Url = Annotated[str, Strict(), AfterValidator(_address), WithJsonSchema({"type": "string", "pattern": ADDRESS})]

PART = r"[a-z0-9][a-z0-9_.-]{0,63}"
"""What files are named after: small letters alone, because some disks take both for one."""
NAME = r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}"
"""What something within a file is called: as it is published, in letters of either case."""
Id = Annotated[str, Strict(), StringConstraints(pattern=rf"^{PART}$")]
NameId = Annotated[str, Strict(), StringConstraints(pattern=rf"^{NAME}$")]
"""An id within one prompt, such as an option's."""
LongId = Annotated[str, Strict(), StringConstraints(pattern=r"^[a-z0-9][a-z0-9_.-]{0,95}$")]
"""An id that holds another one, such as an assessment's: its day, its role and a number."""
PathId = Annotated[str, Strict(), StringConstraints(pattern=rf"^{PART}/{NAME}$")]
"""An id below a role or an instrument, such as ``central-office/highest-need``."""
FormerId = Annotated[str, Strict(), StringConstraints(pattern=rf"^({PART}/)?{NAME}$")]
"""An id that something had in earlier content."""

Need = Literal["reason", "evidence"]
"""What an answer can need beside itself: a note that says why, or something that shows it."""

Wording = Literal["own", "licensed"]


def shortened(title: str) -> str:
    """Shorten a title for lists, at a word and with … at its end; one that is short enough stays as it is."""
    if len(title) <= LONGEST_SHORT:
        return title
    whole_words, _, _ = title[:LONGEST_SHORT].rpartition(" ")
    return f"{(whole_words or title[: LONGEST_SHORT - 1]).rstrip(' ,;:.–—-')}…"


def whose_words(wording: Wording) -> str:
    """Say whose words a text is in, as a clause that ends a sentence."""
    if wording == "licensed":
        return "the wording stands here under the district’s license"
    return "in words of its own"


class Published(BaseModel):
    """A value read from content: it never changes, and a key it does not know is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Lasting(Published):
    """What has an id that answers or other content refer to; the id outlives its name, its place and even itself."""

    was: tuple[FormerId, ...] = ()
    """The ids it had in earlier content, so that answers given under them are found. Never take one out again."""
    retired: Text | None = None
    """Why it is no longer asked. Answers that were given to it stay. Left out for whatever is in use."""


class Helped(Published):
    """What can have more said about it than is asked."""

    help: Text | None = None
    """What helps to answer, shown to whoever asks for more. May be left out."""
    url: Url | None = None
    """Where there is more to read, an address from https:// on; never fetched. May be left out."""


class Source(Published):
    """A publication that content draws on."""

    title: Text
    """The publication's title."""
    publisher: Text
    """Who published it."""
    year: Annotated[Number, Field(ge=1900, le=2200)] | None = None
    """The year it appeared, in four digits. Left out where nobody knows it."""
    license: Text | None = None
    """The license that it is published under, such as CC BY-SA 4.0. May be left out."""
    url: Url | None = None
    """Where it can be read, an address from https:// on; never fetched. May be left out."""

    def __str__(self) -> str:
        named = f"{self.title} ({self.publisher}{f', {self.year}' if self.year else ''})"
        return ", ".join(part for part in (named, self.license, self.url) if part)


LARGEST = 10**12
DECIMALS = 3


def _few_decimals(number: float) -> float:
    if round(number, DECIMALS) != number:
        raise PydanticCustomError("too_many_decimals", "has more than three decimals")
    return number


Amount = Annotated[float, Strict(), Field(ge=-LARGEST, le=LARGEST), AfterValidator(_few_decimals)]
"""A number that is counted or measured: a quantity, unlike a level, and nothing says that more of it is better."""


def as_written(number: float | Fraction) -> str:
    """Write a number as short as it can be said, and with every decimal it has: ``1``, ``0.5``, ``0.1234567``."""
    return repr(float(number)).removesuffix(".0")


class Bounds(Struct, frozen=True):
    """What a prompt for a number takes; ``None`` is no end."""

    least: float | None
    most: float | None
    whole: bool

    def takes(self, number: float) -> bool:
        """Tell whether a number lies in the range, ends included, and is whole where it has to be."""
        above = self.least is None or number >= self.least
        below = self.most is None or number <= self.most
        return above and below and (number.is_integer() or not self.whole)

    def takes_all_of(self, other: "Bounds") -> bool:
        """Tell whether each number that another range takes lies in this one, too."""
        above = self.least is None or (other.least is not None and other.least >= self.least)
        below = self.most is None or (other.most is not None and other.most <= self.most)
        return above and below and (other.whole or not self.whole)

    @property
    def said(self) -> str:
        """Say what it takes: ``a whole number from 0 to 60``, ``a number, 0 or more``."""
        number = "a whole number" if self.whole else "a number"
        if self.least is not None and self.most is not None:
            return f"{number} from {as_written(self.least)} to {as_written(self.most)}"
        if self.least is not None:
            return f"{number}, {as_written(self.least)} or more"
        return f"{number}, {as_written(self.most)} or less" if self.most is not None else number


_PLACES = ("at the first way", "nearer to the first", "between the two", "nearer to the second", "at the second way")

PLACES = len(_PLACES)
"""How many places lie on a continuum: 1 is the end it comes from, 5 the end the framework points to."""

SECOND = "second way, where the framework points"


def place_in_words(place: int) -> str:
    """Write ``nearer to the second`` for place 4; one that is none, as only a hand can write it, stays a number."""
    return _PLACES[place - 1] if 1 <= place <= PLACES else str(place)


def letter_of(place: int) -> str:
    """Return what people type or mark for a place: ``a`` for the first."""
    return "abcdefghij"[place - 1]
