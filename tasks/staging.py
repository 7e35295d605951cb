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
    held = list(rows)
    write_table(path, _table(model, held, _schema(model, columns)))
    return len(held)


class RowsFile:
    """A file that is written some rows at a time, so that they need not be held; it is there once it is closed, whole."""

    def __init__(self, path: Path, model: type[Row], columns: Sequence[str] | None = None) -> None:
        self._path, self._model, self._schema = path, model, _schema(model, columns)
        self._unfinished = _unfinished(path)
        self._writer = pq.ParquetWriter(self._unfinished, self._schema, compression="zstd")

    def add(self, rows: Sequence[Row]) -> None:
        """Write some rows."""
        if rows:
            self._writer.write_table(_table(self._model, rows, self._schema))

    def close(self) -> None:
        """Put the file in its place."""
        self._writer.close()
        self._unfinished.replace(self._path)


def write_tuples(path: Path, model: type[Row], rows: Sequence[tuple[Any, ...]]) -> None:
    """Write narrow rows that are too many to be models: tuples in the order of the model's fields."""
    schema = schema_of(model)
    columns = zip(*rows, strict=True) if rows else [()] * len(schema)
    write_table(
        path,
        pa.table([pa.array(values, field.type) for values, field in zip(columns, schema, strict=True)], schema=schema),
    )


def write_table(path: Path, table: pa.Table) -> None:
    """Write a table whole or not at all."""
    unfinished = _unfinished(path)
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


def _unfinished(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.with_name(f".{path.name}.{os.getpid()}")


def _schema(model: type[Row], columns: Sequence[str] | None) -> pa.Schema:
    schema = schema_of(model)
    return schema if columns is None else pa.schema([schema.field(name) for name in columns])


def _table(model: type[Row], rows: Sequence[Row], schema: pa.Schema) -> pa.Table:
    """A table made column by column: half the work of dumping every row."""
    translated = _translated(model)
    columns = []
    for field in schema:
        values = [getattr(row, field.name) for row in rows]
        plain = [_arrow(value) for value in values] if field.name in translated else values
        columns.append(pa.array(plain, field.type))
    return pa.table(columns, schema=schema)


@cache
def _translated(model: type[Row]) -> frozenset[str]:
    """The fields whose values Arrow does not take as they are: ids, lists and nested rows."""
    return frozenset(name for name, field in model.model_fields.items() if not _is_plain(field.annotation))


def _is_plain(annotation: Any) -> bool:
    if get_origin(annotation) in (UnionType, Union):
        return all(_is_plain(argument) for argument in get_args(annotation))
    return annotation in (NoneType, str, int, float, bool, datetime, date) or get_origin(annotation) is Literal


def _arrow(value: Any) -> Any:
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, Row):
        return {name: _arrow(getattr(value, name)) for name in type(value).model_fields}
    if isinstance(value, tuple):
        return [_arrow(part) for part in value]
    return value
