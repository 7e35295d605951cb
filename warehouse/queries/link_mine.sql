select
    body,
    shingle
from mine
