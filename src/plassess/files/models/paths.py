"""The way to a value, as pydantic tells it and as it is in the file, and what the models know of it."""

import types
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from plassess.files.yaml.source import Steps
from plassess.foreign_text import visible


def path_in_file(model: type[BaseModel], loc: Steps) -> Steps:
    """Leave out the tags that pydantic puts into its paths where a key such as ``kind`` chooses between models."""
    path: list[str | int] = []
    kind: Any = model
    for part in loc:
        if tagged := _tagged(kind):
            kind = tagged.get(str(part))
        else:
            path.append(part)
            kind = _inside(kind, part)
    return tuple(path)


def keys_at(model: type[BaseModel], loc: Steps) -> list[str]:
    """Name the keys that the model at one of pydantic's paths knows; none where no model is there."""
    kind = _bare(_kind_at(model, loc))
    return [_key(name, field) for name, field in kind.model_fields.items()] if _is_model(kind) else []


def home_of(model: type[BaseModel], loc: Steps, key: str) -> str:
    """Say where a key belongs that the model at a path does not know: under one of its keys, or around it."""
    inner = [one for one in keys_at(model, loc) if key in _keys_inside(model, (*loc, one))]
    if len(inner) == 1:
        return f"It belongs under {inner[0]}."
    around = next((at for at in reversed(range(len(loc))) if key in keys_at(model, loc[:at])), None)
    beside = next((str(one) for one in loc[around:] if isinstance(one, str)), "") if around is not None else ""
    return f"It belongs farther left, beside {visible(beside, 60)}." if beside else ""


def _keys_inside(model: type[BaseModel], loc: Steps) -> list[str]:
    """Name the keys of the model at a path, or of the models in the list there."""
    return keys_at(model, loc) or keys_at(model, (*loc, 0))


def tags_at(model: type[BaseModel], loc: Steps) -> list[str]:
    """Name the tags that choose between the models at one of pydantic's paths; none where there is no choice."""
    return list(_tagged(_kind_at(model, loc)))


def _kind_at(model: type[BaseModel], loc: Steps) -> Any:  # noqa: ANN401 - annotations are of any kind
    kind: Any = model
    for part in loc:
        tagged = _tagged(kind)
        kind = tagged.get(str(part)) if tagged else _inside(kind, part)
    return kind


def _key(name: str, field: FieldInfo) -> str:
    """Name a field as it is written in files."""
    return field.alias or name


def _tagged(kind: Any) -> dict[str, Any]:  # noqa: ANN401
    """Map each tag to its model where a key chooses between several; empty elsewhere."""
    if get_origin(kind) is not Annotated:
        return {}
    union, *notes = get_args(kind)
    key = next((note.discriminator for note in notes if isinstance(note, FieldInfo) and note.discriminator), None)
    if not isinstance(key, str):
        return {}
    return {tag: one for one in get_args(union) for tag in _literals(one.model_fields[key].annotation)}


def _literals(kind: Any) -> tuple[str, ...]:  # noqa: ANN401
    return get_args(kind) if get_origin(kind) is Literal else ()


def _inside(kind: Any, part: str | int) -> Any:  # noqa: ANN401
    kind = _bare(kind)
    if _is_model(kind):
        return next((f.annotation for name, f in kind.model_fields.items() if _key(name, f) == part), None)
    arguments = get_args(kind)
    if get_origin(kind) is dict:
        return arguments[1]
    return arguments[0] if get_origin(kind) in (tuple, list) else None


def _bare(kind: Any) -> Any:  # noqa: ANN401
    """Take off ``Annotated`` and ``| None``."""
    while get_origin(kind) in (Annotated, Union, types.UnionType):
        arguments = [argument for argument in get_args(kind) if argument is not type(None)]
        kind = arguments[0]
    return kind


def _is_model(kind: Any) -> bool:  # noqa: ANN401
    return isinstance(kind, type) and issubclass(kind, BaseModel)
