"""What a fact of any kind says, in one line and in full: what `other_facts` holds in place of a table for each kind."""

from warehouse.models import DateMention, Fact, Mention, OtherFact, Quantity, Quote, Role

_SPINE = frozenset(Fact.model_fields)


def as_other(fact: Fact) -> OtherFact:
    """The row of a plug-in's fact."""
    own = set(type(fact).model_fields) - _SPINE
    spine = fact.model_dump(include=set(_SPINE))
    return OtherFact(**spine, meaning=_meaning(fact), details=fact.model_dump_json(include=own, exclude_none=True))


def _meaning(fact: Fact) -> str | None:
    match fact:
        case Quote():
            return fact.speaker
        case DateMention():
            return fact.value
        case Quantity():
            return _joined(" ", fact.modifier, _range(fact), fact.unit, fact.noun)
        case Role():
            return _joined(", ", fact.person, fact.role, fact.organisation)
        case Mention():
            return fact.name
    return None


def _range(quantity: Quantity) -> str | None:
    bounds = dict.fromkeys(bound for bound in (quantity.value_min, quantity.value_max) if bound is not None)
    return _joined("–", *(f"{bound:g}" for bound in bounds))


def _joined(between: str, *parts: str | None) -> str | None:
    return between.join(part for part in parts if part) or None
