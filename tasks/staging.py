"""Rows to Parquet and back: what the stages of a run hand to each other.

Files are written beside their name and moved into place, so a file that is there is whole: a retry or a run after a crash uses it again.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin
from uuid import UUID

import pyarrow as pa
import pyarrow.parquet as pq

from warehouse.models import Row

R = TypeVar("R", bound=Row)

_PLAIN: dict[Any, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    datetime: pa.timestamp("us"),
    date: pa.date32(),
    UUID: pa.string(),  # DuckDB casts text to uuid; pyarrow's own extension type does not survive every reader
}


def write_rows(path: Path, model: type[Row], rows: Iterable[Row], columns: Sequence[str] | None = None) -> int:
    """Write the rows' `columns` (all of the model's when None) to `path`; returns how many there were. No rows make a file with a schema."""
    schema = schema_of(model)
    if columns is not None:
        schema = pa.schema([schema.field(name) for name in columns])
    plain = [row.model_dump(mode="python", include=set(schema.names)) for row in rows]
    write_table(path, pa.Table.from_pylist([_arrow(row) for row in plain], schema=schema))
    return len(plain)


def write_table(path: Path, table: pa.Table) -> None:
    """Write a table whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    pq.write_table(table, unfinished, compression="zstd")
    unfinished.replace(path)


def read_rows(path: Path, model: type[R], positions: Sequence[int] | None = None) -> Iterator[R]:
    """The rows of a file, or those at `positions` (from 0, in the order given)."""
    table = pq.read_table(path)
    if positions is not None:
        table = table.take(pa.array(positions, pa.int64()))
    for row in table.to_pylist():
        yield model.model_validate(row)


@cache
def schema_of(model: type[Row]) -> pa.Schema:
    """The Arrow schema of a row model; nested rows are structs, tuples are lists."""
    return pa.schema([pa.field(name, _arrow_type(field.annotation)) for name, field in model.model_fields.items()])


def _arrow_type(annotation: Any) -> pa.DataType:
    if annotation in _PLAIN:
        return _PLAIN[annotation]
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return pa.string()
    if origin is tuple:
        return pa.list_(_arrow_type(arguments[0]))
    if origin in (UnionType, Union):  # `Literal[…] | None` makes the older of the two
        return _arrow_type(next(argument for argument in arguments if argument is not NoneType))
    return pa.struct(list(schema_of(annotation)))


def _arrow(value: Any) -> Any:
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, dict):
        return {key: _arrow(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_arrow(part) for part in value]
    return value
