"""Comments in the SQL files become comments in the catalogue."""

import pytest

from warehouse.comments import comments


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        (
            "-- One run\n-- of many.\ncreate table runs (\n    run_id uuid not null,   -- the run's id\n    read_count integer\n);",
            ["comment on table runs is 'One run of many.'", "comment on column runs.run_id is 'the run''s id'"],
        ),
        (
            "-- What is held.\ncreate or replace view ops.held as\nselect\n    versions.title,  -- null when there is none\n    -- why it is so\n    count(*) as total  -- how many\nfrom x;",
            [
                "comment on view ops.held is 'What is held.'",
                "comment on column ops.held.title is 'null when there is none'",
                "comment on column ops.held.total is 'how many'",
            ],
        ),
        (
            "-- Said by.\ncreate or replace macro said_by(name) as table\nselect\n    a -- no column of a catalogue\nfrom b;",
            ["comment on macro table said_by is 'Said by.'"],
        ),
        (
            "-- A remark on the file.\n\n-- A table.\ncreate table t (\n    a integer -- one\n);",
            ["comment on table t is 'A table.'", "comment on column t.a is 'one'"],
        ),
    ],
)
def test_comments(sql, expected):
    assert list(comments(sql)) == expected
