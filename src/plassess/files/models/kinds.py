"""The kinds of files there are, and the model that each is read as."""

from pydantic import BaseModel

from plassess.assessment.alone.decisions import Decisions
from plassess.assessment.alone.marks import Marks
from plassess.assessment.alone.opened import Opened
from plassess.assessment.check_ins.plan_log import PlanLog
from plassess.assessment.district.taken_on.offered import Offered
from plassess.assessment.forms.form_answers import FormAnswers
from plassess.assessment.forms.form_counts import FormCounts
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Responses
from plassess.content.accepted import Accepted
from plassess.content.framework import Framework
from plassess.content.guide import ActionGuide
from plassess.content.innovation_map import InnovationMap
from plassess.content.instrument import Instrument
from plassess.content.kit.evidence_kits import EvidenceKits
from plassess.content.kit.facilitation import Facilitation
from plassess.content.kit.glossary import Glossary
from plassess.content.kit.lenses import Lenses
from plassess.content.manifest import Manifest, Translation
from plassess.files.models.settings_file import SettingsFile
from plassess.files.yaml.source import YamlSource

MODELS: dict[str, type[BaseModel]] = {
    "standards": Framework,
    "action-guide": ActionGuide,
    "innovation-map": InnovationMap,
    "instrument": Instrument,
    "assessment": Assessment,
    "responses": Responses,
    "marks": Marks,
    "opened-marks": Opened,
    "form-answers": FormAnswers,
    "form-counts": FormCounts,
    "decisions": Decisions,
    "team-plan": PlanLog,
    "settings": SettingsFile,
    "content": Manifest,
    "translation": Translation,
    "accepted": Accepted,
    "glossary": Glossary,
    "lenses": Lenses,
    "evidence-kits": EvidenceKits,
    "facilitation": Facilitation,
    "offered": Offered,
}
"""By the word that stands in ``format: plassess/<kind>/1``."""


def kind_of(source: YamlSource) -> str | None:
    """Return the kind that a file says it is; ``None`` where it says nothing that is known."""
    said = source.data.get("format") if isinstance(source.data, dict) else None
    parts = said.split("/") if isinstance(said, str) else []
    return parts[1] if len(parts) == 3 and parts[0] == "plassess" and parts[1] in MODELS else None
