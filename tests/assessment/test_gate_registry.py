"""A gate is told once: what the settings, the command line, the district's repo and help say of it is made of that."""

import inspect
from importlib import import_module
from pathlib import Path

import pytest
import yaml

from plassess.assessment.gates.asked_for import Gates
from plassess.assessment.gates.gate import Gate, Takes, is_asked
from plassess.assessment.gates.registry import GATES
from plassess.assessment.gates.result import Asked, GateResult
from plassess.cli.gate import gate as gate_command
from plassess.files.content.settings import Settings
from plassess.problems.errors import UsageError
from plassess.rendering.district import ASKED_FROM_THE_START, district_files
from plassess.tasks.gates_told import NONE_ASKED, asked

from .gating import gates_of, of_every_kind, result

every_gate = pytest.mark.parametrize("gate", GATES, ids=lambda gate: gate.name)
NO_OPTION = {takes: False if takes is Takes.FLAG else None for takes in Takes}


def typed(gate: Gate) -> object:
    """What typer reads of the option in a gate's example."""
    if gate.takes is Takes.FLAG:
        return True
    if gate.takes is Takes.COUNT:
        return int(gate.example)
    return [gate.example] if gate.takes.several else gate.example


@every_gate
def test_a_gate_is_told_whole(gate: Gate) -> None:
    assert gate.name == gate.name.lower().replace("_", "-")
    assert gate.says.endswith(".")
    assert (gate.takes is Takes.FLAG) == (not gate.example)


def test_no_two_gates_share_a_name() -> None:
    assert len({gate.name for gate in GATES}) == len(GATES)


@every_gate
def test_a_gate_is_measured_where_it_says(gate: Gate) -> None:
    module, _, function = gate.measure.partition(":")
    measure = getattr(import_module(f"plassess.assessment.gates.{module}"), function)

    assert list(inspect.signature(measure, eval_str=True).parameters) == ["asked", "on"]


@every_gate
def test_the_command_line_and_the_settings_file_read_a_gates_example_alike(gate: Gate) -> None:
    told = {one.field: NO_OPTION[one.takes] for one in GATES} | {gate.field: typed(gate)}
    from_command_line = asked(told, Settings())
    from_file = Gates.model_validate(yaml.safe_load(gate.as_key))

    assert from_command_line == from_file
    assert [one for one, _ in from_file.asked()] == [gate]


@every_gate
def test_a_gates_result_goes_by_its_name_and_what_it_was_given(gate: Gate) -> None:
    one = of_every_kind()
    given = getattr(Gates.model_validate(yaml.safe_load(gate.as_key)), gate.field)
    (each,) = gate.each(given)
    one_asked = Asked(gate, each)

    earlier = of_every_kind() if gate.takes is Takes.FOLDER else None
    gates = {} if earlier else {gate.field: given}
    found: GateResult = result(one, earlier, **gates)

    assert found.gate == gate.name
    assert found.label == (f"{gate.name} {one.record.id}" if earlier else one_asked.label)


@every_gate
def test_a_gate_has_an_option_and_a_key_with_its_own_words(gate: Gate) -> None:
    option = inspect.signature(gate_command).parameters[gate.field].annotation.__metadata__[0]
    key = Gates.model_json_schema()["properties"][gate.name]

    assert gate.says.removesuffix(".") in option.help
    assert gate.says[1:].removesuffix(".") in key["description"]
    assert gate.as_option in NONE_ASKED


def test_the_command_has_no_other_options_than_its_own_and_the_gates() -> None:
    own = {"directories", "form", "as_json", "warn", "only", "content", "role", "part", "group", "tag"}

    assert set(inspect.signature(gate_command).parameters) == own | {gate.field for gate in GATES}


@pytest.mark.parametrize(("given", "asks"), [(0, True), (True, True), (3, True), (("a",), True), (None, False)])
def test_what_is_given_0_is_asked_and_what_is_given_nothing_is_not(given: object, *, asks: bool) -> None:
    assert is_asked(given) is asks
    assert not any(is_asked(absent) for absent in (False, (), {}))


@every_gate
def test_a_districts_repo_asks_for_each_gate_or_offers_it(gate: Gate, tmp_path: Path) -> None:
    text = district_files("Riverside USD", "plassess")["plassess.yaml"]
    lines = [line.strip() for line in text.splitlines()]
    asked_for = yaml.safe_load(text)["gates"]

    assert (gate.name in asked_for) == (gate.name in ASKED_FROM_THE_START)
    offered = any(line.removeprefix("# ").startswith(gate.as_key) for line in lines)
    not_there = gate.takes in (Takes.INDEXES, Takes.OPTIONS)  # of what no new repo has
    teaches_lying = gate.name in {"level", "no-regression-from"}  # a red build for a more honest rating
    assert offered == (not not_there and not teaches_lying)
    Gates.model_validate(asked_for | yaml.safe_load(gate.as_key))


def test_a_gate_that_cannot_be_read_is_refused_by_its_own_name() -> None:
    wrong = {Takes.SHARE: "ninety", Takes.COUNT: -1, Takes.LEVELS: ["tp.evidence"]}

    for gate in (gate for gate in GATES if gate.takes in wrong):
        with pytest.raises(UsageError, match=f"--{gate.name} "):
            asked({gate.field: wrong[gate.takes]}, Settings())


def test_gates_are_asked_in_the_order_in_which_they_are_listed_and_each_id_on_its_own() -> None:
    gates = gates_of(level={"cs.resources": 3, "tp.evidence": 2}, owners=True)

    each = [(gate.name, one) for gate, given in gates.asked() for one in gate.each(given)]

    assert each == [("owners", True), ("level", ("cs.resources", 3)), ("level", ("tp.evidence", 2))]
