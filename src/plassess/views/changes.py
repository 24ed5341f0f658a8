"""What changed in content, and what that does to answers: on the screen, and as plain data."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from plassess.assessment.coverage import Stands
from plassess.assessment.migration.respondent import Fate
from plassess.assessment.words import capital, stands_in_words
from plassess.content.changes import BESIDE_ANSWERS, Change, Changed, Effect, TextChange, What
from plassess.files.assessments.migration import Planned
from plassess.foreign_text import visible
from plassess.views import output
from plassess.views.changes_output import diff_output
from plassess.views.page import Page, page_on_stdout

MOST_OF_A_TEXT = 300
_SAME_BEFORE = 60
"""How much is shown of what two texts have in common, before they differ."""
STRATEGIES = "--rescale clamp, --rescale ask, or --map"


def print_text(changes: Sequence[Changed], editions: tuple[str, str]) -> None:
    """Print the changes to read on stdout."""
    print_changes(page_on_stdout(), changes, editions)


def print_data(changes: Sequence[Changed], editions: tuple[str, str]) -> None:
    """Print one JSON object."""
    output.print_output(diff_output(changes, editions))


def print_changes(page: Page, changes: Sequence[Changed], editions: tuple[str, str]) -> None:
    """Print every change, those first that are worst for answers."""
    page.say(headline(changes, editions), style="bold")
    for effect in Effect:
        found = [one for one in changes if one.effect is effect]
        if found:
            page.title(f"{capital(effect)}: {len(found)}")
        for one in found:
            _print_changed(page, one)


def headline(changes: Sequence[Changed], editions: tuple[str, str]) -> str:
    """Say between which editions, and how many changes do what."""
    before, now = map(visible, editions)
    between = f"The edition {now}" if before == now else f"From the edition {before} to {now}"
    return f"{between}: {counted(changes)}."


def counted(changes: Sequence[Changed]) -> str:
    """Count the changes by what they do to answers."""
    if not changes:
        return "nothing changed"
    counts = {effect: sum(one.effect is effect for one in changes) for effect in Effect}
    return f"{len(changes)} changed; answers: " + ", ".join(f"{n} {effect}" for effect, n in counts.items() if n)


def named(one: Changed) -> str:
    """Name a thing: ``question central-office/vision``."""
    return f"{one.thing.kind} {one.thing.id}"


def _print_changed(page: Page, one: Changed) -> None:
    title = f"   {one.thing.title}" if one.thing.title else ""
    page.say(f"{named(one)}{title}", mark="- ", indent=2)
    for change in one.changes:
        page.say(in_words(change), indent=6)
        for text in change.texts:
            _print_text(page, text)


def in_words(change: Change) -> str:
    """Say what happened, in our own words, ids and numbers."""
    said = f"{change.what}: {change.note}" if change.note else str(change.what)
    return f"{said} (migrate asks for {STRATEGIES})" if change.what is What.RESCALED else said


def _print_text(page: Page, text: TextChange) -> None:
    for mark, said in zip(("was  ", "now  "), from_where_they_differ(text), strict=True):
        if said:
            page.say(visible(said, MOST_OF_A_TEXT), mark=mark, indent=8)


def from_where_they_differ(text: TextChange) -> tuple[str, str]:
    """Return both texts; of long ones what comes well before they differ is left out, so that a cut shows that."""
    before, now = text.before, text.now
    pairs = enumerate(zip(before, now, strict=False))
    same = next((at for at, (one, other) in pairs if one != other), min(len(before), len(now)))
    if max(len(before), len(now)) <= MOST_OF_A_TEXT or same <= _SAME_BEFORE:
        return before, now
    begin = before.rfind(" ", 0, same - _SAME_BEFORE) + 1 or same - _SAME_BEFORE
    return f"… {before[begin:]}", f"… {now[begin:]}"


def print_planned(page: Page, planned: Planned) -> None:
    """Print what will happen to one assessment, in the words of ``print_changes``."""
    page.title(visible(str(planned.folder.path), 4096))
    if planned.changes_nothing:
        page.say("Stands at this content already. Nothing to do.", indent=2)
        return
    migration, record = planned.migration, planned.record
    before, now = record.content.edition, migration.record.content.edition
    page.say(f"The edition {now}" if before == now else f"From the edition {before} to {now}", indent=2)
    page.say(_answers_counted(planned), indent=2)
    if planned.old_fits is False:
        page.say(
            "It was not answered against just this --from; what it kept of what was asked goes before.", indent=2
        )
    if planned.old_fits is None:
        page.say(
            "Compared with what the record kept: the prompts as they were asked, and the numbers of their levels."
            " Whether a level was worded otherwise, only --from OLD can tell.",
            indent=2,
        )
    if migration.gone:
        page.say(f"No longer in use, for the content does not have it: {', '.join(migration.gone)}", indent=2)
    for effect in Effect:
        _print_fates(page, effect, [fate for fate in migration.fates if fate.effect is effect])
    for name in planned.laid_out_anew:
        page.say(f"{name} has to be laid out anew: its comments stay in the copy alone.", indent=2)


def print_total(page: Page, planned: Sequence[Planned]) -> None:
    """Print how many of several assessments are to be moved, and what becomes of all their answers."""
    to_move = [one for one in planned if not one.changes_nothing]
    page.title(f"{len(planned)} self-assessments: {len(to_move) or 'none'} to move")
    if to_move:
        page.say(_in_words(sum(map(_counted_answers, to_move), Counter())), indent=2)
    if gone := sorted({part for one in to_move for part in one.migration.gone}):
        page.say(f"No longer in use in some: {', '.join(gone)}", indent=2)


def _answers_counted(planned: Planned) -> str:
    return _in_words(_counted_answers(planned))


def _counted_answers(planned: Planned) -> Counter[str]:
    """Count the answers by what becomes of them, in the order in which that is told."""
    fates = planned.migration.fates
    answers = sum(len(one.answers) for one in planned.migration.responses.values())
    again = {(fate.respondent, fate.now) for fate in fates if fate.effect is Effect.AGAIN and fate.now}
    unasked = {(fate.respondent, fate.now) for fate in fates if fate.effect is Effect.UNASKED} - again
    return Counter(
        {
            "kept": answers - len(again) - len(unasked),
            Effect.UNASKED: len(unasked),
            stands_in_words(Stands.LOOK_AGAIN): len(again),
            "set aside": sum(fate.now is None for fate in fates),
        }
    )


def _in_words(counts: Mapping[str, int]) -> str:
    order = ("kept", Effect.UNASKED, stands_in_words(Stands.LOOK_AGAIN), "set aside")
    parts = [f"{counts[what]} {what}" for what in order if counts.get(what)]
    return f"Answers: {', '.join(parts) or 'none yet'}"


def _print_fates(page: Page, effect: Effect, fates: Sequence[Fate]) -> None:
    if fates:
        page.say()
        page.say(capital(effect), indent=2, style="bold")
    for (respondent, before, now), same in _by_prompt(fates).items():
        said = list(dict.fromkeys(part for fate in same for part in _said(fate)))
        arrow = f" → {now}" if now not in (before, None) else ""
        page.say(f"{before}{arrow}   ({respondent})", mark="- ", indent=2)
        for one in said:
            page.say(one, indent=6)


def _by_prompt(fates: Iterable[Fate]) -> dict[tuple[str, str, str | None], list[Fate]]:
    found: dict[tuple[str, str, str | None], list[Fate]] = {}
    for fate in fates:
        found.setdefault((fate.respondent.rpartition("/")[2], fate.before, fate.now), []).append(fate)
    return found


def _said(fate: Fate) -> list[str]:
    """Say why an answer fares as it does, or what happened to the prompt of one that stays."""
    if fate.because and fate.effect is not Effect.UNASKED:
        return [fate.because]
    changes = fate.changed.changes if fate.changed else ()
    told = [one for one in changes if one.what not in BESIDE_ANSWERS]
    said = [f"{one.what}: {one.note}" if one.note else str(one.what) for one in told]
    return [fate.because, *said] if fate.because else said
