"""What check-ins ask: each has a question of its own."""

from typing import Literal

Question = Literal["started", "used", "changed"]
"""What a check-in asks: has it started, who uses it and where, what changed for students."""

ASKED: dict[Question, str] = {
    "started": "Has it started?",
    "used": "Who uses it, and where?",
    "changed": "What changed for students?",
}
"""The questions in words, in the order they come."""
