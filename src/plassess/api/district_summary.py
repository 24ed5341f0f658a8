"""What many teams say together."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from plassess.api.one_read import PathLikeText, content_for, each_read, one_read, refuse_left_out
from plassess.api.self_assessments import Assessment
from plassess.files.content.library import load_library
from plassess.files.district.memory import Memory
from plassess.problems.errors import PlassessError
from plassess.tasks.folders_named import named_or_all
from plassess.tasks.summary.facts_read import packed_facts_in
from plassess.tasks.summary.forms_read import forms_in
from plassess.tasks.summary.schools_read import kept_together
from plassess.tasks.summary.summary_made import Asked, brought_together
from plassess.tasks.summary.summary_wanted import grouping, wanted_of
from plassess.views.district.summary_output import summary_output
from plassess.views.outputs.of_district import SummaryOutput as Summary

__all__ = ["Summary", "summary"]


def summary(
    *folders: Assessment | PathLikeText,
    role: str | None = None,
    standards: Sequence[str] = (),
    since: date | None = None,
    by: Literal["level", "network"] = "level",
    offered: PathLikeText | None = None,
    content: PathLikeText | None = None,
    remember: bool = False,
) -> Summary:
    """Say what many teams say together, as plassess summary --json does; no school and no team is named in it.

    Figures are shown of roles, rows and groups of schools that five teams or more have; a figure itself can be
    smaller. ``since``: only teams whose latest self-assessment was opened on that day or later, or earlier where
    fewer than ten lie between: ``meant`` says since which day. Steps are told of all teams. ``remember`` keeps in
    your own cache what was read, as the command does; otherwise nothing is written. Raises PlassessError where one
    cannot be read, and where no team is meant.
    """
    with one_read():
        named = [one.folder if isinstance(one, Assessment) else Path(one) for one in folders]
        asked = Asked(
            paths=named_or_all(named),
            wanted=wanted_of(in_force := content_for(content, named), role, standards, since),
            by=grouping("by", by),
            content=in_force,
            memory=Memory() if remember else None,
            jobs=1,
            offered=Path(offered) if offered else None,
        )
        pieces, left_out = each_read(asked.paths, lambda path: packed_facts_in(path, in_force, asked.memory))
        forms, forms_left_out = each_read(asked.paths, forms_in)
        refuse_left_out((*left_out, *forms_left_out))
        read = kept_together(asked.paths, pieces, forms)
        found = brought_together(asked, load_library(in_force, []).framework, read)
        if not found.summary.teams:
            raise PlassessError("No team is meant by role and since. Leave one of them out, or name others.")
        return summary_output(found.summary, found.districts)
