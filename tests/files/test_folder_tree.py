"""Which self-assessments lie below a folder, and what finding them costs."""

from pathlib import Path

from tests.growth import assert_ten_times_is_no_square_of_the_work

from plassess.files.assessments.folder_tree import below


def _some(parent: Path, count: int) -> Path:
    for at in range(count):
        (parent / f"{at:04}").mkdir(parents=True)
        (parent / f"{at:04}" / "assessment.yaml").touch()
    return parent


def test_ten_times_as_many_are_found_in_ten_times_the_work(tmp_path: Path) -> None:
    few, many = _some(tmp_path / "few", 150), _some(tmp_path / "many", 1500)

    assert len(below(many).found) == 1500
    assert_ten_times_is_no_square_of_the_work(lambda: below(few), lambda: below(many))
