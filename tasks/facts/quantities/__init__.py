"""Quantities: every number that measures or counts something, with bounds, unit, noun and what loosens it."""

from collections.abc import Iterator

from tasks.facts.quantities.finding import Amount, find_quantities
from tasks.facts.reading import FactReading
from warehouse.models import FactKind, Quantity

__all__ = ["QUANTITIES", "Amount", "Quantities", "find_quantities"]


class Quantities:
    """Numbers with what they count, as rows of kind `quantity`."""

    name = "quantities"
    version = "1"
    kinds: frozenset[FactKind] = frozenset({"quantity"})

    def __call__(self, reading: FactReading) -> Iterator[Quantity]:
        for amount in find_quantities(reading.text):
            yield _row_of(amount, reading)


QUANTITIES = Quantities()


def _row_of(amount: Amount, reading: FactReading) -> Quantity:
    confidence = 0.9 if amount.unit or amount.noun else 0.7
    return Quantity(
        **reading.spine("quantity", (amount.char_start, amount.char_end), amount.rule, confidence, QUANTITIES),
        value_min=amount.value_min,
        value_max=amount.value_max,
        unit=amount.unit,
        noun=amount.noun,
        modifier=amount.modifier,
    )
