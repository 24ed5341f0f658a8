"""Where the content comes from, in sentences: nothing is claimed about a guide or a map that was not followed."""

from collections.abc import Sequence

from plassess.assessment.plan.origin import GUIDE_TITLE, Origin, PartOrigin
from plassess.content.library import GUIDE, MAP
from plassess.foreign_text import visible_lines

Plain = dict[str, object]


def origin_data(origin: Origin) -> Plain:
    """Give the sources, whose words it all is, and whether the content changed since."""
    return {
        "sources": [visible_lines(source) for source in origin.sources],
        "edition": visible_lines(origin.edition),
        "digest": visible_lines(origin.digest.removeprefix("sha256:")[:12]),
        "version": origin.version,
        "wording": " ".join(visible_lines(_wording(part)) for part in origin.parts),
        "changed": visible_lines(_changed(origin)),
        "unaffiliated": visible_lines(unaffiliated(origin.publishers)),
    }


def unaffiliated(publishers: Sequence[str]) -> str:
    """Say that plassess speaks for none of the publishers whose work the content draws on."""
    return f"plassess is not affiliated with {' or '.join(publishers)}."


def _wording(part: PartOrigin) -> str:
    what = {GUIDE: "The questions", MAP: "The rows of the innovation map"}.get(
        part.part, f"The items of “{part.title}”"
    )
    if part.wording == "licensed":
        return f"{what} stand here under the district’s license."
    match part.basis:
        case "published-guide":
            return f"{what} follow the topics and the order of a published guide, in words of their own."
        case "published-map" | "published-framework":
            kind = part.basis.removeprefix("published-")
            return f"{what} follow the parts and the order of a published {kind}, in words of their own."
        case "standards":
            return "The questions were written from the standards and follow no published guide for this role."
        case "own":
            return f"{what} are in words of their own and follow no publication."


def _changed(origin: Origin) -> str:
    if origin.now == "same":
        return ""
    rated = {part.part for part in origin.parts} - {GUIDE} or set(origin.missing) - {GUIDE_TITLE}
    levels = ", and levels are told as they read now" if rated else ""
    if origin.now == "changed":
        since = "The content has changed since this self-assessment was opened"
        return f"{since}; each question stands as it was asked{levels}."
    if origin.missing == (GUIDE_TITLE,):
        return f"This plassess holds no guide for the role; each question stands as it was asked{levels}."
    missing = ", ".join(f"“{title}”" for title in origin.missing)
    return f"This plassess does not hold {missing}; each question stands as it was asked, and a level by its number."
