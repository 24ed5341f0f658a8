"""plassess starts itself from a checkout and from a single file, and hands others the environment that they had."""

import subprocess
import sys

import pytest

from plassess.files.disk.own_process import SANDBOX, command_for, environment_outside

LIBRARIES = {"LD_LIBRARY_PATH": "/tmp/unpacked"}


@pytest.fixture
def _in_a_single_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Say what the program that unpacks itself says."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)


def test_an_installed_plassess_runs_a_module_by_its_python() -> None:
    done = subprocess.run(
        command_for(SANDBOX),
        input=b'{"name": "a.md.j2", "source": "{{ 1 + 1 }}", "data": {}}',
        capture_output=True,
        check=True,
    )

    assert done.stdout == b'{"text": "2"}'


@pytest.mark.usefixtures("_in_a_single_file")
def test_a_single_file_has_no_option_m() -> None:
    assert command_for(SANDBOX) == [sys.executable, SANDBOX]


@pytest.mark.usefixtures("_in_a_single_file")
@pytest.mark.parametrize(
    ("before", "outside"),
    [({}, {}), ({"LD_LIBRARY_PATH_ORIG": "/opt/lib"}, {"LD_LIBRARY_PATH": "/opt/lib"})],
)
def test_a_single_file_does_not_lead_a_browser_to_its_own_libraries(
    before: dict[str, str], outside: dict[str, str]
) -> None:
    assert environment_outside({"HOME": "/home/rosa", **LIBRARIES, **before}) == {"HOME": "/home/rosa", **outside}


def test_an_installed_plassess_hands_on_what_it_has() -> None:
    assert environment_outside(LIBRARIES) == LIBRARIES
