"""Figures as measurements, with their indicator and the place that they are of."""

from __future__ import annotations

from graph.identity import CONCEPT, measurement_uid, uid
from loaders.assemble import Assembly
from loaders.figures.find import Figure, find_figures, running_period
from loaders.figures.frame import context_of
from loaders.header import Header
from loaders.outline import Outline, Section
from loaders.resolve import resolve_place
from loaders.sections import actor


def write_figures(assembly: Assembly, parts: Outline, header: Header) -> None:
    """Write the figures of every section with their indicator and the place they are of."""
    names = {section.path: section.name for section in parts.sections}
    period = ""
    for section in parts.sections:
        above = [names[path] for path in _above(section.path) if path in names]
        context = context_of(header.title, (*above, section.name), header.period, period)
        for figure in find_figures(assembly.text.clean, section.start, section.end, context):
            _write_figure(assembly, section, figure, header)
        period = running_period(assembly.text.clean, section.start, section.end, context)


def _above(path: str) -> list[str]:
    steps = path.split("/")
    return ["/".join(steps[:size]) for size in range(1, len(steps))]


def _write_figure(assembly: Assembly, section: Section, figure: Figure, header: Header) -> None:
    span = (figure.start, figure.end)
    content = f"{figure.indicator}|{figure.value}|{figure.value_max}|{figure.unit}|{figure.at[0] - section.start}"
    measurement = assembly.node(
        measurement_uid(assembly.doc, section.key, content),
        "Measurement",
        {
            "name": figure.indicator,
            "indicator": figure.indicator,
            "value": figure.value,
            "value_max": figure.value_max,
            "unit": figure.unit,
            "bound": figure.bound,
            "status": figure.status,
            "period": figure.period,
            "value_kind": figure.value_kind,
            "quote": assembly.text.quote(*span),
            "raw": assembly.text.quote(*figure.at),
            "doc": assembly.doc,
        },
    )
    assembly.state("STATES", actor(assembly, section), measurement, span, section.path, figure.rule)
    indicator = assembly.node(uid("Indicator", CONCEPT, figure.indicator), "Indicator", {"name": figure.indicator})
    assembly.state("MEASURES", measurement, indicator, span, section.path, figure.rule)
    place = header.frame.place
    if place is not None:
        assembly.state("MEASURED_IN", measurement, assembly.thing(resolve_place(place)), span, section.path, "frame")
