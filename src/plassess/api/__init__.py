"""What a notebook or a script imports: the tasks of the commands, and the values that these print."""

from plassess.api.content_loaded import Content, load_content
from plassess.api.district_summary import Summary, summary
from plassess.api.list_table import table_of
from plassess.api.plain_table import Table
from plassess.api.self_assessments import Assessment, Assessments, Plan, Status, open_assessment, open_assessments
from plassess.api.side_by_side import Comparison, compare
from plassess.problems.errors import PlassessError
from plassess.problems.problem import Problem

__all__ = [
    "Assessment",
    "Assessments",
    "Comparison",
    "Content",
    "Plan",
    "PlassessError",
    "Problem",
    "Status",
    "Summary",
    "Table",
    "compare",
    "load_content",
    "open_assessment",
    "open_assessments",
    "summary",
    "table_of",
]
