"""Every gate there is, in the order in which they are listed and measured.

One more is a value here and the function that its ``measure`` names, in a module beside this one: options, settings,
help, docs and schema are made from the value.
"""

from plassess.assessment.gates.gate import Gate, Takes

GATES = (
    Gate(
        "answered",
        Takes.SHARE,
        "At least this share of the prompts taken on is answered.",
        measure="answered_prompts:share_answered",
        example="90%",
        more="What does not apply is not taken on.",
    ),
    Gate(
        "unknown-at-most",
        Takes.COUNT,
        "At most this many prompts are unknown.",
        measure="answered_prompts:unknown",
        example="3",
    ),
    Gate("owners", Takes.FLAG, "Every committed step has an owner.", measure="committed_steps:owners"),
    Gate("dates", Takes.FLAG, "Every committed step has a date.", measure="committed_steps:dates"),
    Gate(
        "overdue-at-most",
        Takes.COUNT,
        "At most this many committed steps are overdue.",
        measure="committed_steps:overdue",
        example="0",
        more="A step is overdue from the day after its date until it is done.",
    ),
    Gate(
        "evidence-for",
        Takes.IDS,
        "Every rated row there names evidence.",
        measure="rated_rows:evidence",
        example="tp.evidence",
    ),
    Gate(
        "level",
        Takes.LEVELS,
        "Every row there is at this level or nearer to ideal.",
        measure="rated_rows:level",
        example="cs.resources=3",
        more="It does not matter which way its numbers run. A row without a rating fails.",
        of_honesty=True,
    ),
    Gate(
        "index-at-least",
        Takes.INDEXES,
        "The index of what was chosen there is at least this.",
        measure="chosen_options:index",
        example="ways/means=0.6",
        more="It is the mean of what the options are worth. A prompt without an answer fails.",
    ),
    Gate(
        "chosen",
        Takes.OPTIONS,
        "This option is chosen at every prompt there.",
        measure="chosen_options:chosen",
        example="ways/ways-in-use=coaching",
        more="Of several options, with commas between them, one is.",
    ),
    Gate(
        "no-regression-from",
        Takes.FOLDER,
        "No row is farther from ideal than in this earlier self-assessment.",
        measure="rated_rows:no_regression",
        example="assessments/2025-09-15-central-office",
        more="None has lost its rating, either.",
        of_honesty=True,
    ),
)
