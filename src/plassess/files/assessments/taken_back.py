"""An answer that is taken back: its prompt stands in no file, as before it was reached."""

from plassess.assessment.responses import Answer, Responses
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.assessments.upgrade import with_model
from plassess.files.disk.lock import locked
from plassess.files.models.validation import validated
from plassess.files.yaml.edits import Edited
from plassess.files.yaml.source import YamlSource


def take_answer_back(folder: AssessmentFolder, prompt: str, given: Answer) -> bool:
    """Take an answer out of the team's file; False: someone changed it since it was given, and it stays."""
    is_gone = False

    def change(source: YamlSource) -> Edited:
        nonlocal is_gone
        responses = validated(source, Responses)
        is_gone = responses.answers.get(prompt) == given
        left = {id_: one for id_, one in responses.answers.items() if not (is_gone and id_ == prompt)}
        return with_model(source, responses, responses.model_copy(update={"answers": left}))

    with locked(folder.responses_file):
        folder.rewrite(folder.responses_file, change)
    return is_gone
