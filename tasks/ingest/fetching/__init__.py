"""Fetch addresses of the web, politely and under guard, into files that the readers can read.

What enters: a `FetchRequest` (only sources that ask for it are ever fetched) and what the last fetch of its address
gave. What leaves: a `FetchOutcome`: a `SourceFile` where something new came, a `Refusal` where nothing may or could be
had, neither of the two where nothing has changed; and always what is to be remembered for the next time.
"""

from tasks.ingest.fetching.fetcher import Fetcher, FetchOutcome, FetchRequest
from tasks.ingest.fetching.settings import FetchSettings

__all__ = ["FetchOutcome", "FetchRequest", "FetchSettings", "Fetcher"]
