"""What a self-assessment is told apart by: drawn once, kept for good, and one's own."""

import json
import re
import shutil
from pathlib import Path

import pytest

from .program import START, a_whole_assessment, lines, opened, record_in, run


def uid_of(folder: Path, assessment: Path) -> str:
    uid: str = json.loads(run(folder, "status", "--json", str(assessment)).out)["uid"]
    return uid


def test_each_self_assessment_has_another_and_keeps_it(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("one", "other")]
    uids = []
    for folder in folders:
        folder.mkdir()
        assert run(folder, *START, typed=lines("", "", "", "", "", "Our need.", "", "", "/quit")).code == 0
        uids.append(uid_of(folder, opened(folder)))
        assert run(folder, "resume", typed=lines("Our vision.", "", "A step", "", "/quit")).code == 0

    assert [uid_of(folder, opened(folder)) for folder in folders] == uids
    assert len(set(uids)) == 2
    assert [uid for uid in uids if not re.fullmatch(r"[a-km-np-z][a-km-np-z2-9]{7}", uid)] == []


def test_a_copy_is_told_by_check_and_its_remedy_mends_it(tmp_path: Path) -> None:
    assessment = a_whole_assessment(tmp_path)
    copy = assessment.with_name("2031-01-01-central-office")
    shutil.copytree(assessment, copy)
    uid = record_in(assessment)["uid"]
    record = copy / "assessment.yaml"
    named = record.read_text(encoding="utf-8").replace(f"id: {assessment.name}\n", f"id: {copy.name}\n")
    record.write_text(named, encoding="utf-8")

    told = run(tmp_path, "check", "assessments")
    alone = run(tmp_path, "check", str(copy))
    record.write_text(record.read_text(encoding="utf-8").replace(f"uid: {uid}\n", ""), encoding="utf-8")
    saved = run(tmp_path, "done", "1", str(copy))
    mended = run(tmp_path, "check", "assessments")

    assert (told.code, told.out.count(": PLA408 uid: ")) == (1, 1)
    assert f"{copy.relative_to(tmp_path)}/assessment.yaml:" in told.out
    assert "PLA408" not in alone.out
    assert (saved.code, mended.code) == (0, 0), mended.out
    assert record_in(assessment)["uid"] == uid != record_in(copy)["uid"]


@pytest.mark.parametrize("uid", ["[]", "K7", "''", "2026-01-01 x"])
def test_a_uid_that_is_none_is_told_at_its_place(tmp_path: Path, uid: str) -> None:
    record = a_whole_assessment(tmp_path) / "assessment.yaml"
    text = record.read_text(encoding="utf-8")
    record.write_text(re.sub(r"(?m)^uid: .*$", f"uid: {uid}", text), encoding="utf-8")

    told = run(tmp_path, "check", "assessments")

    line = next(at for at, one in enumerate(text.splitlines(), start=1) if one.startswith("uid:"))
    assert told.code == 1
    assert re.search(rf"assessment\.yaml:{line}:\d+: PLA20", told.out), told.out
