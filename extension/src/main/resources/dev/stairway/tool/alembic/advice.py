"""The facts that tell the owner of a project what to hand in, and how."""

import os
import re
import sys

from stairway_worker import address, declared, reading

_VARIABLE = re.compile(r"\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b")
_SAYS_UNSET = re.compile(r"\b(?:not|be|is|is un)\s?(?:set|defined|provided|configured)\b|\b(?:missing|require)", re.IGNORECASE)


def facts(error, environment, attempt):
    """What env.py and what it imported read to find their database, where they went, and what they missed."""
    found = declared.fields() + reading.read(reading.sources(error, environment))
    set_now = {name.upper() for name in os.environ}
    by_name = {}
    for one in found:
        unset = one["kind"] == "environment" and one["name"].upper() not in set_now
        by_name.setdefault((one["kind"], one["name"]), dict(one, unset=unset))
    return dict(missing(error), attempt=attempt, reads=list(by_name.values()))


def missing(error):
    """What the project asked for and did not get: variables of the environment, or a module and where it would be."""
    facts = {}
    if isinstance(error, KeyError) and _raised_by(error) == "os":
        facts["variables"] = [str(error.args[0])]
    elif isinstance(error, ModuleNotFoundError) and error.name:
        name = error.name.split(".")[0]
        if sys.modules.get(name) is None:
            facts["module"] = name
            facts["folder"] = _folder_with(name)
            facts["drivers"] = address.instead_of(name)
    elif callable(getattr(error, "errors", None)) and hasattr(error, "title"):
        facts["variables"] = _unset(error)
    elif callable(getattr(error, "errors", None)) and hasattr(error, "model"):
        facts["variables"] = _unset(error, error.model.__name__)
    else:
        facts["variables"] = _said(str(error))
    return {name: value for name, value in facts.items() if value}


def _said(text):
    """The variables that an error of the project's own says are not set; programs check that in their own words."""
    if not _SAYS_UNSET.search(text):
        return []
    return list(dict.fromkeys(name for name in _VARIABLE.findall(text) if name not in os.environ))


def _unset(error, owner=None):
    variables = declared.variables_of(owner or error.title)
    wanted = [str(one["loc"][0]) for one in error.errors() if one["type"] in ("missing", "value_error.missing")]
    by_name = {variable.lower(): variable for variable in variables.values()}
    return [variables.get(field) or by_name.get(field.lower()) or field.upper() for field in wanted] if variables else []


def _raised_by(error):
    """The name of the module whose code raised it."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return "" if trace is None else trace.tb_frame.f_globals.get("__name__", "")


def _folder_with(module):
    """The nearest folder that would have to be on the import path, seen from the working directory."""
    folder = os.getcwd()
    while True:
        for place in (folder, os.path.join(folder, "src"), os.path.join(folder, "lib")):
            if os.path.isdir(os.path.join(place, module)) or os.path.isfile(os.path.join(place, module + ".py")):
                return os.path.relpath(place)
        if os.path.exists(os.path.join(folder, ".git")) or os.path.dirname(folder) == folder:
            return None
        folder = os.path.dirname(folder)
