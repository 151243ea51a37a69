"""Records as JSON and back: a record is the list of its fields, without those at its end that have their defaults.

Every field has a type that tells how it is read, so that a file can hold nothing but records: no code, no classes.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from types import UnionType
from typing import Any, Final, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from events.edtf import Edtf, parse_edtf

__all__ = ["pack", "unpack"]

_PLAIN: Final = (str, int, bool)
"""Types of fields that JSON has as well."""

Record = TypeVar("Record", bound=tuple[Any, ...])


def pack(record: tuple[Any, ...]) -> str:
    """One record, or a tuple of records, as JSON."""
    return json.dumps(_packed(record), ensure_ascii=False, separators=(",", ":"))


def _packed(value: Any) -> Any:
    if isinstance(value, Edtf):
        return str(value)
    if not isinstance(value, tuple):
        return value
    defaults = getattr(value, "_field_defaults", {})
    fields = list(value)
    for name in reversed(getattr(value, "_fields", ())):
        if name not in defaults or fields[-1] != defaults[name]:
            break
        fields.pop()
    return [_packed(field) for field in fields]


def unpack(kind: type[Record], packed: str) -> Record:
    """The record of a kind.

    Raises:
        ValueError: it is none of this kind.
    """
    try:
        record: Record = _reader(kind)(json.loads(packed))
    except (TypeError, ValueError, KeyError) as error:
        raise ValueError(f"not a {kind.__name__}: {error}") from error
    return record


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """What makes a value of this type from JSON."""
    if kind is Edtf:
        return _edtf
    if get_origin(kind) in (Union, UnionType):
        [inner] = [each for each in get_args(kind) if each is not type(None)]
        read = _reader(inner)
        return lambda value: None if value is None else read(value)
    if get_origin(kind) is tuple:
        item = _reader(get_args(kind)[0])
        return lambda value: tuple([item(each) for each in value])
    if get_origin(kind) is Literal:
        return {choice: choice for choice in get_args(kind)}.__getitem__
    if isinstance(kind, type) and issubclass(kind, tuple):
        return _record_reader(kind)
    return _number if kind is float else _exactly({each: each for each in _PLAIN}[kind])


def _record_reader(kind: type[tuple[Any, ...]]) -> Callable[[Any], Any]:
    hints = [get_type_hints(kind)[name] for name in kind._fields]  # type: ignore[attr-defined]
    # Most fields are as they are in JSON: to call a function for each would take most of the time.
    plain = [hint if hint in _PLAIN else None for hint in hints]
    readers = [None if hint in _PLAIN else _reader(hint) for hint in hints]

    def read(value: Any) -> Any:
        if type(value) is not list or len(value) > len(plain):
            raise ValueError("fields do not fit")
        fields = []
        for field, wanted, reader in zip(value, plain, readers, strict=False):
            if reader is not None:
                fields.append(reader(field))
            elif type(field) is wanted:
                fields.append(field)
            else:
                raise ValueError(f"{field!r} is no {wanted}")
        return kind(*fields)

    return read


def _exactly(kind: type) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if type(value) is not kind:
            raise ValueError(f"{value!r} is no {kind.__name__}")
        return value

    return read


def _number(value: Any) -> float | int:
    if type(value) not in (int, float):
        raise ValueError(f"{value!r} is no number")
    number: float | int = value
    return number


@cache
def _parsed(text: str) -> Edtf:
    return parse_edtf(text)


def _edtf(text: Any) -> Edtf:
    if not isinstance(text, str):
        raise ValueError(f"{text!r} is no date")
    return _parsed(text)
