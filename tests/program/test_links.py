"""Whatever stands in the place of a file of ours, no command waits for it, follows it, or says a word of what it holds."""

import os
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from . import forked
from .program import LONGEST_SECONDS, a_folder_until_the_end, environment, files_below, run

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links need rights there, and pipes have no names")

CASES = Path(__file__).parents[1] / "cases"
SECRET = "token-7f3a"
ONE = "assessments/2026-09-14-central-office"
EARLIER = "assessments/2026-05-12-central-office"
SPANISH = "content/lang/es/standards.yaml"

BEGIN = ("start", "--role", "central-office", "--using", "guide")
OF_ANY = ("status --json", "check", "check --format github --strict")
OF_ASSESSMENTS = (
    f"status {ONE}",
    "gate --owners --answered 50% --format text",
    "gate assessments --owners --format github",
    f"gate {EARLIER} --no-regression-from {ONE}",
    "report --to md --out -",
    "report --to md,html,docx,xlsx,json",
    "export answers assessments --texts",
    f"export steps {ONE} --json",
    f"resume {ONE} --plain",
    "done 1",
    f"check {ONE}",
    "content migrate --dry-run",
    "content migrate assessments --rescale clamp --yes",
    "start --role central-office --using guide --plain",
)
OF_CONTENT = (
    "resume",
    "content migrate assessments --from content --yes",
    "content list --json",
    "content diff content content --format markdown",
    "content accept",
    "show --content content",
    "show roles",
    "show central-office/vision --origin",
    "show standards --lang es",
    "worksheet --role central-office",
    "start --role central-office --using guide --answers loose.yaml --no-input",
    "start --role central-office --using guide --blank",
)
PLACES = (
    "content/accepted.yaml",
    "content/innovation_maps/central-office.yaml",
    f"{ONE}/.migration",
    f"{ONE}/.assessment.yaml.lock",
    f"{ONE}/report.md",
    f"{ONE}/responses/.team.draft.yaml",
    f"{ONE}/responses/.team.yaml.lock",
    f"{ONE}/responses/.team.yaml.migrating",
    f"{ONE}/responses/mei.yaml",
    f"{ONE}/responses/team.json",
    f"{ONE}/responses/team.yml",
    "assessments/.before-migration",
    "assessments/2026-10-01-coach",
)
"""Where plassess looks or writes, and in the district there is nothing."""


def of_a_file(place: Path, outside: Path) -> None:
    place.symlink_to(outside / "secret.yaml")


def of_a_folder(place: Path, outside: Path) -> None:
    place.symlink_to(outside)


def to_nowhere(place: Path, outside: Path) -> None:
    place.symlink_to(outside / "nowhere")


def a_pipe(place: Path, outside: Path) -> None:
    os.mkfifo(place)


def an_endless_device(place: Path, outside: Path) -> None:
    place.symlink_to("/dev/zero")


def the_environment(place: Path, outside: Path) -> None:
    place.symlink_to("/proc/self/environ")


Put = Callable[[Path, Path], None]


@cache
def laid_out() -> Path:
    """A district with content of its own in two languages, settings, two assessments and answers by themselves."""
    at = a_folder_until_the_end() / "district"
    shutil.copytree(CASES / "valid_content", at / "content")
    for one in (ONE, EARLIER):
        shutil.copytree(CASES / "valid_assessment", at / one)
    record = at / EARLIER / "assessment.yaml"
    record.write_text(
        record.read_text().replace("id: 2026-09-14", "id: 2026-05-12").replace("2026-09-14", "2026-05-12")
    )
    (at / "content/content.yaml").write_text("format: plassess/content/1\nid: ours\ntitle: Ours\n")
    (at / SPANISH).parent.mkdir(parents=True)
    (at / SPANISH).write_text("format: plassess/standards/1\nlang: es\n")
    shutil.copy(at / ONE / "responses/team.yaml", at / "loose.yaml")
    settings = "format: plassess/settings/1\ncontent: content\ngates: {owners: true}\n"
    (at / "plassess.yaml").write_text(settings)
    return at


def an_outside(folder: Path) -> Path:
    """A folder with a file of each name that is looked for, in a format that is, and a secret in each."""
    folder.mkdir()
    for name in ("secret", "standards", "content", "assessment", "team", SECRET):
        kind = name if name in ("standards", "content", "assessment") else "responses"
        (folder / f"{name}.yaml").write_text(f"{SECRET}: [\nformat: plassess/{kind}/1\n{SECRET}: {SECRET}\n")
    return folder


EVERY = int(os.environ.get("PLASSESS_EVERY", "3"))
"""Of all commands at all places each third one, others for each kind of thing; ``PLASSESS_EVERY=1`` runs them all."""


def places() -> list[str]:
    there = [str(path.relative_to(laid_out())) for path in sorted(laid_out().rglob("*"))]
    return [*(place for place in there if not place.startswith(EARLIER)), *PLACES]


def commands(place: str) -> tuple[str, ...]:
    """Every command that can come by a place; the settings, by the first word, are met by all."""
    of_its_own = {"assessments": OF_ASSESSMENTS, "content": OF_CONTENT}
    return (*OF_ANY, f"check {place}", *of_its_own.get(place.partition("/")[0], OF_ASSESSMENTS + OF_CONTENT))


def in_place(folder: Path, place: str) -> Path:
    """Copy the district, take away what stands at a place, and return the place."""
    shutil.copytree(laid_out(), folder)
    at = folder / place
    at.parent.mkdir(parents=True, exist_ok=True)
    if at.is_dir():
        shutil.rmtree(at)
    at.unlink(missing_ok=True)
    return at


def ran(folder: Path, jobs: list[tuple[Path, str]]) -> list[tuple[int, str]]:
    env = {"TOKEN": SECRET, **environment(folder, TMPDIR=str(folder))}  # first, where an excerpt would begin
    warm = forked.Warm(env)
    ended = [forked.run(command.split(), at, env, b"", LONGEST_SECONDS, of=warm) for at, command in jobs]
    return [(code, (out + err).decode("utf-8", "replace")) for code, out, err in ended]


@pytest.mark.slow
@pytest.mark.parametrize(
    "put",
    [of_a_file, of_a_folder, to_nowhere, a_pipe, an_endless_device, the_environment],
    ids=lambda put: put.__name__,
)
def test_no_command_follows_or_waits_for_what_stands_in_a_files_place(put: Put, tmp_path: Path) -> None:
    outside = an_outside(tmp_path / "outside")
    before = files_below(outside)
    jobs, where = [], []
    turn = sum(map(ord, put.__name__))
    for number, place in enumerate(places()):
        put(in_place(tmp_path / str(number), place), outside)
        for at, command in enumerate(commands(place), start=turn + number):
            if at % EVERY:
                continue
            jobs.append((tmp_path / str(number), command))
            where.append(f"{command}, with {put.__name__} at {place}")

    outcomes = ran(tmp_path, jobs)

    for told, (code, said) in zip(where, outcomes, strict=True):
        assert code in (0, 1, 2, 3), f"{told}: {code}\n{said}"
        assert SECRET not in said, f"{told}:\n{said}"
    assert files_below(outside) == before
    assert [path for path in written_below(tmp_path, outside) if SECRET.encode() in path.read_bytes()] == []


def written_below(folder: Path, outside: Path) -> list[Path]:
    found = (Path(place, name) for place, _, names in os.walk(folder) for name in names)
    return [path for path in found if not path.is_symlink() and path.is_file() and outside not in path.parents]


WORK_ON_ONE = tuple(one for one in OF_ASSESSMENTS if not one.startswith(("start", "check")))
WORK_WITH_A_GUIDE = (
    "resume",
    "content migrate assessments --from content --yes",
    "content diff content plassess",
    "content accept",
    "show central-office/vision --origin",
    "show central-office --content content",
    "start --role central-office --using guide --blank",
)
REFUSED = {
    "assessments": ("status", "gate --owners", "gate assessments --owners", "report", "resume", "done 1", "start"),
    ONE: WORK_ON_ONE,
    f"{ONE}/responses": WORK_ON_ONE,
    f"{ONE}/assessment.yaml": WORK_ON_ONE,
    f"{ONE}/responses/team.yaml": WORK_ON_ONE,
    "content": WORK_WITH_A_GUIDE,
    "content/content.yaml": WORK_WITH_A_GUIDE,
    "content/standards.yaml": WORK_WITH_A_GUIDE,
    "content/action_guides": WORK_WITH_A_GUIDE,
    "content/lang": ("show standards --lang es", "content accept"),
    "content/lang/es": ("show standards --lang es", "content accept"),
    "plassess.yaml": ("status", "gate --owners", "resume", "content list", "content accept", "show roles"),
}
NAME_IT = "name the one that the link leads to on the command line"


@pytest.mark.slow
@pytest.mark.parametrize("place", REFUSED)
def test_what_works_where_it_lies_is_refused_alike_behind_a_link(place: str, tmp_path: Path) -> None:
    district, moved = tmp_path / "district", tmp_path / "moved"
    shutil.copytree(laid_out(), district)
    if place == "content":
        (district / "plassess.yaml").unlink()  # which names the folder, and is blamed for a link
    (district / place).rename(moved)
    (district / place).symlink_to(moved)
    before = files_below(tmp_path)

    (code, checked), *outcomes = ran(tmp_path, [(district, command) for command in ("check", *REFUSED[place])])

    assert code == 1
    assert "PLA002" in checked
    for command, (code, said) in zip(REFUSED[place], outcomes, strict=True):
        assert code == 3, f"{command}: {code}\n{said}"
        assert "PLA002" in said
        assert "link" in said
        assert (NAME_IT in " ".join(said.split())) is moved.is_dir()
    assert files_below(tmp_path) == before


def test_a_link_above_what_was_named_is_followed(tmp_path: Path) -> None:
    shutil.copytree(laid_out(), tmp_path / "real/district")
    (tmp_path / "home").symlink_to(tmp_path / "real")
    (tmp_path / "ours").symlink_to(tmp_path / "real/district")
    jobs = [(tmp_path / "home/district", "status"), (tmp_path / "ours", "report")]
    for above in ("home/district", "ours"):
        content = f"--content {above}/content"
        jobs += [(tmp_path, f"{command} {above}/{ONE} {content}") for command in ("status", "gate --owners", "check")]
        jobs += [(tmp_path, f"check {above}/assessments {content}"), (tmp_path, f"gate {above}/assessments --owners")]

    outcomes = ran(tmp_path, jobs)

    assert [code for code, _ in outcomes[:7]] == [0] * 7, outcomes


def test_a_file_that_the_user_names_is_no_link_either(tmp_path: Path) -> None:
    at = in_place(tmp_path / "district", "linked.yaml")
    at.symlink_to(at.with_name("loose.yaml"))
    template = at.with_name("linked.html")
    template.symlink_to(at.with_name("loose.yaml"))

    begun = run(at.parent, *BEGIN, "--answers", at.name, "--no-input")
    checked = run(at.parent, "check", at.name)
    reported = run(at.parent, "report", "--template", template.name)

    assert (begun.code, checked.code, reported.code) == (3, 1, 3)
    assert all("PLA002" in one.said for one in (begun, checked, reported))


def test_a_lock_that_is_a_link_is_neither_emptied_nor_read(tmp_path: Path) -> None:
    outside = an_outside(tmp_path / "outside")
    before = files_below(outside)
    of_a_file(in_place(tmp_path / "district", f"{ONE}/responses/.team.yaml.lock"), outside)

    done = run(tmp_path / "district", "done", "1")

    assert done.code == 3
    assert "PLA002" in done.err
    assert files_below(outside) == before


def test_no_copy_goes_to_a_folder_elsewhere(tmp_path: Path) -> None:
    outside = an_outside(tmp_path / "outside")
    before = files_below(outside)
    of_a_folder(in_place(tmp_path / "district", "assessments/.before-migration"), outside)
    guide = tmp_path / "district/content/action_guides/central-office.yaml"
    guide.write_text(guide.read_text().replace("ask: Has each of us", "ask: Have all of us"))

    moved = run(tmp_path / "district", "content", "migrate", "assessments", "--yes")

    assert (moved.code, "PLA002" in moved.err) == (3, True)
    assert files_below(outside) == before
