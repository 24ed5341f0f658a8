"""The content in the terminal: the standards, the roles, a guide, or any one thing by its id."""

from typing import Any

from plassess.content.framework import ChainLink, Construct, Foundation, Frame, Framework, Standard
from plassess.content.guide import ActionGuide, Question, Responsibility
from plassess.content.library import Library
from plassess.terminal.page import Page

Shown = Frame | Standard | Construct | Foundation | ChainLink | Responsibility | Question


def print_standards(page: Page, framework: Framework) -> None:
    """Print the frames with their standards and constructs, the foundations, and the chain to student results."""
    page.say(f"{framework.source.title}, {framework.edition}", style="bold")
    for frame in framework.frames:
        page.title(f"{frame.title}   {frame.id}")
        for standard in frame.standards:
            page.say()
            page.say(f"{standard.title}   {standard.id}{_also(framework, standard.id)}", indent=2, style="bold")
            page.say(standard.about, indent=2)
            for construct in standard.constructs:
                page.say(f"{construct.title}   {construct.id}", mark="- ", indent=4)
    page.title("What the standards rest on")
    for foundation in framework.foundations:
        page.say(foundation.text, mark="- ", indent=2)
    page.title("From standards to student results")
    for number, link in enumerate(framework.chain, start=1):
        page.say(f"{link.title}: {link.about}", mark=f"{number}  ", indent=2)
    page.say()
    page.say("plassess show ID reads one of these, such as  plassess show tp.evidence")


def _also(framework: Framework, item_id: str) -> str:
    """Name the other titles that an id goes by; empty where there is none."""
    titles = {frame.id: frame.title for frame in framework.frames} | {s.id: s.title for s in framework.standards}
    others = {labels.titles[item_id] for labels in framework.label_sets if item_id in labels.titles}
    return "".join(f"   (also: {title})" for title in sorted(others - {titles.get(item_id)}))


def print_roles(page: Page, framework: Framework, with_guide: tuple[str, ...]) -> None:
    """Print each role with what it is, and which have a guide."""
    page.say("Roles are functions in a school system, not job titles.", style="bold")
    for role in framework.roles:
        page.title(f"{role.title}   {role.id}" + ("   · action guide" if role.id in with_guide else ""))
        page.say(role.about, indent=2)
    page.say()
    page.say(f"plassess show {with_guide[0]} reads a guide; plassess start --role {with_guide[0]} works through it.")


def print_guide(page: Page, framework: Framework, guide: ActionGuide) -> None:
    """Print a role's responsibilities by frame and its questions."""
    titles = {frame.id: frame.title for frame in framework.frames}
    page.say(
        f"Action guide · {guide.role} · {len(guide.questions)} questions, about {guide.minutes} minutes", style="bold"
    )
    page.say(guide.about)
    frame_id = ""
    for number, responsibility in enumerate(guide.responsibilities, start=1):
        if responsibility.frame != frame_id:
            frame_id = responsibility.frame
            page.title(titles.get(frame_id, frame_id))
        page.say(responsibility.text, mark=f"{number:>2}  ", indent=1)
    page.title("Reflection questions")
    for number, question in enumerate(guide.questions, start=1):
        page.say(f"{question.ask}   {question.minutes} min · {question.id}", mark=f"{number:>2}  ", indent=1)
    page.say()
    page.say(f"From: {guide.source}. The wording is our own; plassess is not affiliated with the publisher.")


def everything(library: Library) -> dict[str, Shown]:
    """Map every published id to what it names."""
    framework = library.framework
    items: list[Any] = [*framework.frames, *framework.standards, *framework.foundations, *framework.chain]
    items += [construct for standard in framework.standards for construct in standard.constructs]
    items += [thing for guide in library.guides for thing in (*guide.responsibilities, *guide.questions)]
    return {item.id: item for item in items}


def print_item(page: Page, library: Library, item: Shown) -> None:
    """Print one thing with all that is known of it."""
    match item:
        case Question():
            _print_question(page, library, item)
        case Responsibility():
            page.say(item.text, style="bold")
            _print_standards_of(page, library, item.standards)
        case Foundation():
            page.say(item.text)
        case _:
            _print_titled(page, library, item)


def _print_titled(page: Page, library: Library, item: Frame | Standard | Construct | ChainLink) -> None:
    page.say(f"{item.title}   {item.id}{_also(library.framework, item.id)}", style="bold")
    page.say(item.about)
    below = getattr(item, "standards", ()) or getattr(item, "constructs", ())
    for one in below:
        page.say(f"{one.title} ({one.id}): {one.about}", mark="- ", indent=2)
    for thing in getattr(item, "watch", ()):
        page.say(thing, mark="- ", indent=2)
    _print_bearing_on(page, library, item.id)


def _print_bearing_on(page: Page, library: Library, standard_id: str) -> None:
    """Print the responsibilities and questions that bear on a standard."""
    for guide in library.guides:
        duties = [(r.id, r.text) for r in guide.responsibilities if standard_id in r.standards]
        asks = [(q.id, q.ask) for q in guide.questions if standard_id in q.standards]
        if duties or asks:
            page.title(f"In the {guide.role} guide")
        for item_id, text in [*duties, *asks]:
            page.say(f"{text}   {item_id}", mark="- ", indent=2)


def _print_question(page: Page, library: Library, item: Question) -> None:
    page.say(item.ask, style="bold")
    page.say()
    page.say(f"Why: {item.why}")
    for title, lines in (("More to ask", item.probes), ("Look at", item.look_at)):
        page.title(title)
        for line in lines:
            page.say(line, mark="- ", indent=2)
    page.title("A first step could be")
    for example in item.examples:
        page.say(f"{example.what} / {example.who} / {example.by}", mark="- ", indent=2)
    page.say()
    page.say(f"About {item.minutes} minutes · {item.id}")
    _print_standards_of(page, library, item.standards)


def _print_standards_of(page: Page, library: Library, standard_ids: tuple[str, ...]) -> None:
    titles = {standard.id: standard.title for standard in library.framework.standards}
    if standard_ids:
        page.say("Bears on: " + ", ".join(f"{titles.get(one, one)} ({one})" for one in standard_ids))
