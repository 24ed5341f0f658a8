"""What a form's page says itself, in English."""

from plassess.reports.forms.page_words import PageWords

WORDS = PageWords(
    lang="en",
    minute="About 1 minute",
    minutes="About {} minutes",
    school="School",
    date="Date",
    mark_one="Mark one box in each row.",
    mark_all="Mark all that are true.",
    question="Question",
    write_here="room to write",
    give_back="Give this form back to",
    until="by",
    thanks="Thank you.",
    after_title="You said, we did",
    after_about="You answered the “{}”. Here is what we heard, and what we are doing about it.",
    came_back="Forms that came back:",
    asked="We asked",
    heard="What we heard",
    did="What we did",
    by_when="By when",
    ask_more="Do you want to know more? Ask",
    based_on="Based on: {}.",
    own_words="The questions are in words of their own.",
    licensed="The questions stand here under the district’s license.",
    unaffiliated="plassess is not affiliated with {}.",
    either="or",
)
