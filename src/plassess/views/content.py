"""The content in the terminal: the standards, the roles, a guide, or any one thing by its id."""

from collections.abc import Collection, Sequence
from typing import Any

from rich.console import Console

from plassess.content.framework import ChainLink, Construct, Foundation, Frame, Framework, Standard
from plassess.content.guide import ActionGuide, Question, Responsibility
from plassess.content.innovation_map import DesiredOutcome, InnovationMap
from plassess.content.instrument import AnyItem, Instrument, Item
from plassess.content.library import Library
from plassess.content.nested.groups import Group
from plassess.content.values import whose_words
from plassess.problems.sentences import counted
from plassess.views import content_rows as showing_rows
from plassess.views.content_standard import print_construct, print_standard, print_standards_of, role_title
from plassess.views.page import Page

OfFramework = Frame | Standard | Construct | Foundation | ChainLink
OfGuide = ActionGuide | Responsibility | Question
Shown = OfFramework | OfGuide | InnovationMap | DesiredOutcome | Instrument | Group | AnyItem


def print_standards(page: Page, framework: Framework) -> None:
    """Print the frames with their standards and constructs, the foundations, and the chain to student results."""
    page.say(f"{framework.source.title}, {framework.edition}", style="bold")
    for frame in framework.frames:
        page.title(f"{frame.title}   {frame.id}")
        if not frame.standards:
            page.say(frame.about, indent=2)
        for standard in frame.standards:
            page.say()
            page.say(f"{standard.title}   {standard.id}{_also(framework, standard.id)}", indent=2, style="bold")
            page.say(standard.about, indent=2)
            for construct in standard.constructs:
                page.say(f"{construct.title}   {construct.id}", mark="- ", indent=4)
    if framework.foundations:
        page.title("What the standards rest on")
    for foundation in framework.foundations:
        page.say(foundation.text, mark="- ", indent=2)
    if framework.chain:
        page.title("From standards to student results")
    for number, link in enumerate(framework.chain, start=1):
        page.say(f"{link.title}: {link.about}", mark=f"{number}  ", indent=2)
    named = [*(frame.id for frame in framework.frames), *(standard.id for standard in framework.standards)]
    if named:
        page.say()
        page.say(f"plassess show ID reads one of these, such as  plassess show {named[-1]}")


def _also(framework: Framework, item_id: str) -> str:
    """Name the other titles that an id goes by; empty where there is none."""
    titles = {frame.id: frame.title for frame in framework.frames} | {s.id: s.title for s in framework.standards}
    others = {labels.titles[item_id] for labels in framework.label_sets if item_id in labels.titles}
    return "".join(f"   (also: {title})" for title in sorted(others - {titles.get(item_id)}))


def print_roles(page: Page, framework: Framework, with_guide: Sequence[str], with_map: Sequence[str] = ()) -> None:
    """Print each role with what it is, and which have a guide and a map."""
    page.say("Roles are functions in a school system, not job titles.", style="bold")
    for role in framework.roles:
        held = [name for name, of in (("action guide", with_guide), ("innovation map", with_map)) if role.id in of]
        page.title(f"{role.title}   {role.id}" + (f"   · {', '.join(held)}" if held else ""))
        page.say(role.about, indent=2)
    if not with_guide:
        return
    page.say()
    page.say(f"plassess show {with_guide[0]} reads a guide; plassess start --role {with_guide[0]} works through it.")


def print_instruments(page: Page, library: Library) -> None:
    """Print which instruments there are and what each takes."""
    page.say("Instruments are sets of prompts, for a team to take up alone or beside a guide or a map.", style="bold")
    forms = [one for one in library.instruments if one.is_form]
    _print_listed_instruments(page, library.team_instruments)
    if forms:
        page.say()
        page.say("Forms are answered by others, and set beside what the team rates:", style="bold")
        _print_listed_instruments(page, forms)
    page.say()
    if forms:
        page.say(f"plassess worksheet --form {forms[0].id}  prints one of the forms.")
    if library.instruments:
        page.say(f"plassess show {library.instruments[0].id}  reads one of them.")
    else:
        page.say("There is no instrument here yet.")


def _print_listed_instruments(page: Page, instruments: Sequence[Instrument]) -> None:
    for found in instruments:
        page.title(f"{found.title}   {found.id}   · {showing_rows.size_of(found)}")
        page.say(found.about, indent=2)


def print_guide(page: Page, library: Library, guide: ActionGuide, *, has_map: bool = False) -> None:
    """Print a role's responsibilities by frame and its questions."""
    titles = {frame.id: frame.title for frame in library.framework.frames}
    role = role_title(library, guide.role)
    size = f"{counted(len(guide.questions), 'question')}, about {counted(guide.minutes, 'minute')}"
    page.say(f"Action guide · {role} · {size}", style="bold")
    page.say(guide.about)
    frame_id = ""
    for number, responsibility in enumerate(guide.responsibilities, start=1):
        if responsibility.frame != frame_id:
            frame_id = responsibility.frame
            page.title(titles.get(frame_id, frame_id))
        page.say(responsibility.text, mark=f"{number:>2}  ", indent=1)
    page.title("Reflection questions" if guide.responsibilities else "Questions")
    for number, question in enumerate(guide.questions, start=1):
        page.say(f"{question.ask}   {question.minutes} min · {question.id}", mark=f"{number:>2}  ", indent=1)
    page.say()
    if has_map:
        page.say(f"This role has an innovation map too:  plassess show map/{guide.role}")
    page.say(f"From: {guide.source}; {whose_words(guide.wording)}. plassess is not affiliated with the publisher.")


def everything(library: Library) -> dict[str, Shown]:
    """Map every published id to what it names."""
    framework = library.framework
    items: list[Any] = [*framework.frames, *framework.standards, *framework.foundations, *framework.chain]
    items += [construct for standard in framework.standards for construct in standard.constructs]
    items += [thing for guide in library.guides for thing in (*guide.responsibilities, *guide.questions)]
    items += [row for one in library.maps for row in one.outcomes]
    items += [thing for one in library.instruments for thing in (one, *one.groups, *one.items)]
    maps: dict[str, Shown] = {f"map/{one.role}": one for one in library.maps}
    return {guide.role: guide for guide in library.guides} | maps | {item.id: item for item in items}


def print_item(page: Page, console: Console, library: Library, item: Shown, maps: Collection[str] = ()) -> None:
    """Print one thing with all that is known of it; ``maps`` are the roles that have one, read or not."""
    match item:
        case ActionGuide():
            print_guide(page, library, item, has_map=item.role in maps)
        case InnovationMap():
            showing_rows.print_map(page, library, item)
        case Instrument():
            showing_rows.print_instrument(page, item)
        case Group():
            showing_rows.print_group(page, library, item)
        case DesiredOutcome():
            showing_rows.print_row(page, console, library, item)
        case Item():
            showing_rows.print_instrument_item(page, console, library, item)
        case _:
            _print_of_framework_or_guide(page, library, item)


def _print_of_framework_or_guide(page: Page, library: Library, item: Shown) -> None:
    match item:
        case Question():
            _print_question(page, library, item)
        case Responsibility():
            page.say(item.text, style="bold")
            page.say(item.id)
            print_standards_of(page, library, item.standards)
        case Foundation():
            page.say(item.text)
        case Standard():
            print_standard(page, library, item, _also(library.framework, item.id))
        case Construct():
            print_construct(page, library, item)
        case Frame() | ChainLink():
            _print_titled(page, library.framework, item)


def _print_titled(page: Page, framework: Framework, item: Frame | ChainLink) -> None:
    page.say(f"{item.title}   {item.id}{_also(framework, item.id)}", style="bold")
    page.say(item.about)
    for one in item.standards if isinstance(item, Frame) else ():
        page.say(f"{one.title} ({one.id}): {one.about}", mark="- ", indent=2)
    for thing in item.watch if isinstance(item, ChainLink) else ():
        page.say(thing, mark="- ", indent=2)


def _print_question(page: Page, library: Library, item: Question) -> None:
    page.say(item.ask, style="bold")
    page.say()
    page.say(f"Why: {item.why}")
    steps = [f"{example.what} / {example.who} / {example.by}" for example in item.examples]
    for title, lines in (("More to ask", item.probes), ("Look at", item.look_at), ("A first step could be", steps)):
        if lines:
            page.title(title)
        for line in lines:
            page.say(line, mark="- ", indent=2)
    page.say()
    page.say(f"About {counted(item.minutes, 'minute')} · {item.id}")
    showing_rows.print_narrowing(page, library, item)
    print_standards_of(page, library, item.standards)
