"""What the names say that sync tools, editors and people give to other versions of a file."""

from plassess.files.disk.second_versions import Left, form_of, stem_away, stem_of

COPY, BACKUP, AWAY = Left.COPY, Left.BACKUP, Left.AWAY
SURE = (
    ("team (Rosa's conflicted copy 2026-11-27).yaml", "Dropbox or Nextcloud", COPY),
    ("team (conflicted copy 2026-11-27 101112).yaml", "Dropbox or Nextcloud", COPY),
    ("team (case clash from rosa).yaml", "Nextcloud", COPY),
    ("team_conflict-20261127-101112.yaml", "Nextcloud or ownCloud", COPY),
    ("team_conflict-rosa-20261127-101112.yaml", "Nextcloud or ownCloud", COPY),
    ("team-DESKTOP-7AB12CD.yaml", "OneDrive", COPY),
    ("team-desktop-7ab12cd.yaml", "OneDrive", COPY),
    ("team-laptop-dana.yaml", "OneDrive", COPY),
    ("team-Danas-MacBook-Pro.yaml", "OneDrive", COPY),
    ("team-laptop.json", "OneDrive", COPY),
    ("team.yaml.icloud", "iCloud", AWAY),
    (".team.yaml.icloud", "iCloud", AWAY),
    ("team.yaml.nextcloud", "Nextcloud", AWAY),
    ("team.yaml.owncloud", "ownCloud", AWAY),
    (".~lock.team.yaml#", "LibreOffice", BACKUP),
)
"""Names that no file of another kind has, with who gives them and why the file is there."""

PERHAPS = ("team-rosa.yaml", "team-north.yaml", "team-rosas-mac.yaml", "team-laptops.yaml", "team_conflict.yaml")
"""Names that another respondent, role or school can have, too."""

NONE = ("team.txt", "steam-laptop.yaml", "dana-laptop.yaml", "coach.yaml.nextcloud", "laptop-team.yaml", "teams.yaml")
"""Names that are made otherwise, or of another name."""


def test_a_sure_form_tells_who_left_the_file_and_why() -> None:
    told = [(name, form.by, form.left) for name, _, _ in SURE if (form := form_of(name, "team")) and form.surely]

    assert told == list(SURE)
    assert [name for name, _, _ in SURE if stem_of(name, ["team", "t"], surely=True) != "team"] == []


def test_what_can_be_another_file_is_no_sure_form() -> None:
    forms = {name: form_of(name, "team") for name in PERHAPS}

    assert [name for name, form in forms.items() if form is None or form.surely] == []
    assert [stem_of(name, ["team"], surely=True) for name in PERHAPS] == [None] * len(PERHAPS)


def test_what_is_made_of_another_name_has_no_form() -> None:
    assert {name: form_of(name, "team") for name in NONE} == dict.fromkeys(NONE)


def test_each_place_holder_names_its_file_and_how_to_bring_it_here() -> None:
    away = [(name, form_of(name, "team")) for name, _, left in SURE if left is AWAY]

    assert [stem_away(name) for name, _ in away] == ["team"] * len(away)
    assert [name for name, form in away if form is None or not form.fetch] == []
