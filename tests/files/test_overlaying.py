"""A district's content over the shipped one: merged by id, each value knowing where it is from."""

import os
import shutil
import sys
import textwrap
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import astuple, replace
from tests.growth import assert_ten_times_is_no_square_of_the_work
from tests.speed import examples

from plassess.files.content import installed
from plassess.files.content.folder import available_maps, available_roles
from plassess.files.content.layers import layers_of
from plassess.files.content.library import ALL_PARTS, load_library, read_content
from plassess.files.content.origins import origins_of
from plassess.files.content.overlay import overlaid, without
from plassess.files.content.search import candidates, content_in_force
from plassess.files.yaml.source import YamlSource, parse_source
from plassess.problems.errors import PlassessError, ProblemsError, UsageError

DATA = Path(__file__).parents[2] / "data"
MANIFEST = "format: plassess/content/1\nid: riverside\ntitle: Riverside\nextends: plassess\n"
GUIDE = "action_guides/central-office.yaml"


def put(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text), encoding="utf-8")
    return folder


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    return put(tmp_path / "content", {"content.yaml": MANIFEST})


def source(data: object, name: str = "a.yaml") -> YamlSource:
    return parse_source(yaml.safe_dump(data, allow_unicode=True).encode(), name)


scalars = st.text(alphabet="abcdé: '", max_size=8) | st.integers(0, 99) | st.booleans() | st.none()
ids = st.sampled_from(["a", "b", "c", "a.x", "b/c"])
items = st.dictionaries(st.sampled_from(["title", "text", "more"]), scalars, max_size=3)
trees = st.recursive(
    scalars | st.lists(scalars, max_size=3),
    lambda below: (
        st.dictionaries(st.sampled_from(["k", "l", "m"]), below, max_size=3)
        | st.dictionaries(ids, items, max_size=3).map(lambda d: [{"id": id_, **item} for id_, item in d.items()])
    ),
    max_leaves=12,
)
files = st.dictionaries(st.sampled_from(["k", "l", "m", "n"]), trees, min_size=1, max_size=4)


@given(base=files)
def test_overlaying_nothing_changes_nothing(base: dict[str, object]) -> None:
    below = source(base)

    assert overlaid(below, source({})).data == below.data
    assert overlaid(below, below).data == below.data
    assert without(below, frozenset()) is below


@given(base=files, over=files)
def test_every_value_of_the_upper_file_stands_in_what_comes_of_it(
    base: dict[str, object], over: dict[str, object]
) -> None:
    upper = source(over)
    merged = overlaid(source(base), upper)

    assert overlaid(merged, upper).data == merged.data
    assert set(merged.data) == set(base) | set(over)
    for key in set(base) - set(over):
        assert merged.data[key] == source(base).data[key]


@given(base=files, over=files)
def test_every_value_knows_the_file_it_stands_in(base: dict[str, object], over: dict[str, object]) -> None:
    lower, upper = source(base, "lower.yaml"), source(over, "upper.yaml")
    merged = overlaid(lower, upper)

    def below(node):  # type: ignore[no-untyped-def]
        yield node
        for child in (*node.items, *(entry.node for entry in node.entries)):
            yield from below(child)

    for node in below(merged.root):
        if node.kind == "scalar":
            home = merged.home(node)
            assert any(node is one for one in below(home.root))


WRITTEN = {
    "content.yaml": MANIFEST,
    GUIDE: "format: plassess/action-guide/1\nquestions:\n  - {id: central-office/highest-need, ask: What is it?}\n",
    "standards.yaml": "format: plassess/standards/1\nremove: [tp.designs]\n",
    "instruments/ours.yaml": (DATA / "instruments/learning-community.yaml")
    .read_text(encoding="utf-8")
    .replace("learning-community", "ours"),
}


@pytest.fixture(scope="module")
def digests(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """What the files are called by where they were written in the order above."""
    return load_library(put(tmp_path_factory.mktemp("other"), WRITTEN), parts=ALL_PARTS).digests


@settings(max_examples=examples(6))
@given(order=st.permutations(list(WRITTEN)))
def test_the_order_in_which_files_are_written_never_matters(
    order: list[str], digests: Mapping[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    at = tmp_path_factory.mktemp("content")
    for name in order:
        put(at, {name: WRITTEN[name]})

    assert load_library(at, parts=ALL_PARTS).digests == digests


def test_a_folder_that_adds_nothing_is_the_shipped_content(ours: Path) -> None:
    shipped = replace(load_library(None, parts=ALL_PARTS), name="riverside")
    assert astuple(load_library(ours, parts=ALL_PARTS)) == astuple(shipped)


def test_a_question_is_replaced_in_part_another_added_and_one_removed(ours: Path) -> None:
    put(
        ours,
        {
            GUIDE: """\
                format: plassess/action-guide/1
                remove: [central-office/know-contexts]
                questions:
                  - id: central-office/highest-need
                    ask: What do we in Riverside most need to learn?
                  - {id: central-office/buses, title: Buses, ask: When do they come?, why: Nobody learns on a bus.,
                     probes: [], look_at: [], examples: [], minutes: 5, standards: []}
                """
        },
    )
    shipped, guide = load_library(None).guide("central-office"), load_library(ours).guide("central-office")
    assert shipped
    assert guide

    first = guide.questions[0]
    assert first.ask == "What do we in Riverside most need to learn?"
    assert first.probes == shipped.questions[0].probes
    before = [question.id for question in shipped.questions if question.id != "central-office/know-contexts"]
    assert [question.id for question in guide.questions] == [*before, "central-office/buses"]


def test_an_id_that_stands_twice_or_is_no_text_is_told_and_nothing_else(ours: Path) -> None:
    put(
        ours,
        {
            GUIDE: "format: plassess/action-guide/1\nresponsibilities:\n"
            "  - {id: central-office/allocate, text: One.}\n  - {id: central-office/allocate, text: Two.}\n"
            "questions:\n  - {id: [x], ask: What?}\n  - {id: central-office/highest-need, ask: What?}\n"
        },
    )

    problems = read_content(ours).problems

    assert {problem.line for problem in problems} == {4, 6}


def test_a_removed_standard_is_missed_nowhere(ours: Path) -> None:
    put(ours, {"standards.yaml": "format: plassess/standards/1\nremove: [tp.designs]\n"})

    library = load_library(ours, parts=ALL_PARTS)

    assert "tp.designs" not in repr(library)
    assert len(library.framework.standards) == 10
    assert len(library.map("coach").outcomes) == 30  # type: ignore[union-attr]


def test_the_districts_own_mention_of_what_it_removed_is_told(ours: Path) -> None:
    put(
        ours,
        {
            "standards.yaml": "format: plassess/standards/1\nremove: [tp.designs]\n",
            GUIDE: "format: plassess/action-guide/1\nquestions:\n"
            "  - {id: central-office/highest-need, standards: [tp.designs]}\n",
        },
    )

    with pytest.raises(ProblemsError) as raised:
        load_library(ours)

    [problem] = raised.value.problems
    assert (problem.rule.code, problem.line) == ("PLA301", 3)
    assert problem.file.endswith(GUIDE)


@pytest.mark.parametrize("of_a_part", ["", ".part", ".part.of-it"])
def test_what_is_about_a_removed_thing_goes_however_long_its_id_is(of_a_part: str) -> None:
    gone = "s" * (64 - len(of_a_part))
    about_it = f"{'r' * 64}/{gone}{of_a_part}"  # the longest that an id can be
    base = source({"rows": [{"id": about_it}, {"id": "r/stays"}], "related": [about_it, "stays"]})

    left = without(base, frozenset({gone}))

    assert left.data == {"rows": [{"id": "r/stays"}], "related": ["stays"]}


def test_a_text_too_long_for_an_id_is_about_nothing_that_is_removed() -> None:
    text = "gone. " + "What is left of it stays with the team. " * 10
    base = source({"texts": [text]})

    assert without(base, frozenset({"gone"})).data == {"texts": [text]}


def test_looking_for_what_is_removed_grows_as_the_texts_do() -> None:
    some, more = (source({"texts": ["." * many]}) for many in (2_000, 20_000))

    assert_ten_times_is_no_square_of_the_work(
        lambda: [without(some, frozenset({"gone"})) for _ in range(3)],
        lambda: [without(more, frozenset({"gone"})) for _ in range(3)],
    )


def test_whole_files_of_the_base_can_be_left_out(ours: Path) -> None:
    (ours / "content.yaml").write_text(MANIFEST + "remove: [guide/coach, map/coach, core-roles]\n")

    library = load_library(ours, parts=ALL_PARTS)

    assert "coach" not in available_roles(ours) + available_maps(ours)
    assert (library.guide("coach"), library.map("coach"), library.instrument("core-roles")) == (None, None, None)


def test_titles_are_those_of_the_label_set_that_is_asked_for(ours: Path) -> None:
    (ours / "content.yaml").write_text(MANIFEST + "labels: current\n")

    [title] = [one.title for one in load_library(ours).framework.standards if one.id == "rc.practices"]

    assert title == "Learning Practices"


def test_a_translation_gives_its_texts_and_leaves_the_rest(ours: Path) -> None:
    put(
        ours,
        {
            f"lang/es/{GUIDE}": """\
                format: plassess/action-guide/1
                lang: es
                role: central-office
                questions:
                  - {id: central-office/highest-need, ask: ¿Qué necesitamos aprender?}
                """
        },
    )
    spanish, english = (
        load_library(ours, lang="es").guide("central-office"),
        load_library(ours).guide("central-office"),
    )
    assert spanish
    assert english

    assert spanish.questions[0].ask == "¿Qué necesitamos aprender?"
    assert spanish.questions[1] == english.questions[1]
    with pytest.raises(UsageError, match=r"not translated into fr\. There is: es"):
        load_library(ours, lang="fr")


def test_a_value_of_each_layer_is_traced_to_its_file(ours: Path) -> None:
    put(
        ours,
        {GUIDE: "format: plassess/action-guide/1\nquestions:\n  - {id: central-office/highest-need, ask: What?}\n"},
    )

    origins = {one.path: one for one in origins_of(read_content(ours), "central-office/highest-need")}

    assert (origins["ask"].layer, origins["ask"].line) == ("riverside", 3)
    assert origins["ask"].file.endswith(f"content/{GUIDE}")
    assert (origins["why"].layer, origins["minutes"].layer) == ("plassess", "plassess")


def test_content_that_builds_on_itself_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    manifest = "format: plassess/content/1\nid: {}\ntitle: A\nextends: {}\n"
    one, other = put(tmp_path / "one", {"content.yaml": manifest.format("one", "other")}), tmp_path / "other"
    put(other, {"content.yaml": manifest.format("other", "one")})
    with_packages(tmp_path / "site-packages", {"one": one, "other": other}, monkeypatch)

    with pytest.raises(ProblemsError, match='"one" builds on this content itself'):
        layers_of(one)


def with_packages(at: Path, contents: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Install packages by hand that name their content, as pip would lay them out."""
    for name, content in contents.items():
        shutil.copytree(content, at / f"content_of_{name}")
        put(
            at / f"content_of_{name}-1.0.dist-info",
            {
                "METADATA": f"Metadata-Version: 2.1\nName: content-of-{name}\nVersion: 1.0\n",
                "entry_points.txt": f"[plassess.content]\n{name} = content_of_{name}\n",
            },
        )
    monkeypatch.setattr(sys, "path", [*sys.path, str(at)])
    installed.installed_content.cache_clear()


@pytest.fixture(autouse=True)
def _forget_packages():  # type: ignore[no-untyped-def]
    yield
    installed.installed_content.cache_clear()


def test_what_lies_nearest_to_the_user_is_in_force(
    ours: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = put(tmp_path / "data/plassess/content", {"content.yaml": MANIFEST})
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("PLASSESS_CONTENT", str(ours))
    monkeypatch.chdir(tmp_path)
    put(tmp_path, {"plassess.yaml": "format: plassess/settings/1\ncontent: content\n"})
    with_packages(tmp_path / "site-packages", {"partner": ours}, monkeypatch)

    found = [one.where for one in candidates(Path("named"))]

    assert found == [
        "--content",
        "PLASSESS_CONTENT",
        "plassess.yaml",
        "your own",
        "the package partner",
        "plassess",
    ]
    assert content_in_force(Path("named")) == Path("named")
    monkeypatch.delenv("PLASSESS_CONTENT")
    assert content_in_force(None) == tmp_path / "content"
    (tmp_path / "plassess.yaml").unlink()
    assert content_in_force(None) == Path("content")
    shutil.rmtree(ours)
    assert content_in_force(None) == own
    shutil.rmtree(own)
    assert content_in_force(None) == tmp_path / "site-packages/content_of_partner"


def test_somebody_elses_folder_of_that_name_is_no_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path, {"content/content.yaml": "title: Our website\n", "content/standards.yaml": "- web\n"})

    assert content_in_force(None) is None


@pytest.mark.parametrize("text", ["[", "", "format: plassess/content/2\n"])
@pytest.mark.parametrize("name", ["content.yaml", GUIDE])
def test_a_broken_layer_is_told_in_words(name: str, text: str, ours: Path) -> None:
    put(ours, {name: text})

    with pytest.raises(PlassessError) as raised:
        load_library(ours)

    assert name in str(raised.value)


@pytest.mark.skipif(os.name != "posix", reason="links need no permission there")
def test_a_layer_reads_nothing_outside_its_folder(ours: Path, tmp_path: Path) -> None:
    (ours / "action_guides").mkdir()
    (ours / GUIDE).symlink_to(DATA / GUIDE)

    with pytest.raises(ProblemsError, match="is a link"):
        load_library(ours)
