from loaders.assemble import thing_uid
from loaders.resolve import resolve_place
from ontology.places import by_code
from ontology.regions import region


def test_a_region_or_landscape_is_not_the_division_that_owns_it() -> None:
    for name, code in (("苏州河", "320500"), ("西安都市圈", "610100")):
        area, division = region(name), by_code(code)
        assert area and division
        assert thing_uid(resolve_place(area)) != thing_uid(resolve_place(division)) == f"place/{code}"
