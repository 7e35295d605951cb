"""Closed lists of synonyms, written as prose so that they can be read and edited."""


def numbered(*synonyms: str, start: int = 0) -> dict[str, int]:
    """The words of each list with the list's number.

    >>> numbered("monday mon", "tuesday")
    {'monday': 0, 'mon': 0, 'tuesday': 1}
    """
    return {word: number for number, prose in enumerate(synonyms, start) for word in prose.split()}


def renamed(**synonyms: str) -> dict[str, str]:
    """The words of each list with the list's name; an underscore in the name is a space.

    >>> renamed(mile="mile miles")
    {'mile': 'mile', 'miles': 'mile'}
    """
    return {word: name.replace("_", " ") for name, prose in synonyms.items() for word in prose.split()}
