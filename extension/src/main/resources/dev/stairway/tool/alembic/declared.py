"""The environment variables that settings classes of pydantic read."""

import inspect
import sys

from stairway_worker.failure import is_of_project, relative


def fields():
    """One entry for each field of each settings class of the project that was loaded."""
    found = {}
    for base in _bases():
        for owner in _below(base):
            for name in _variables(owner):
                found.setdefault(name, {"kind": "environment", "name": name, "place": _place(owner)})
    return list(found.values())


def variables_of(owner_name):
    """The variable of each field of the settings classes with this name."""
    return {
        field: variable
        for base in _bases()
        for owner in _below(base)
        if owner.__name__ == owner_name
        for field, variable in _named(owner)
    }


def _bases():
    for module in ("pydantic_settings", "pydantic"):
        try:
            yield sys.modules[module].BaseSettings
        except Exception:  # noqa: S112 - not there, or pydantic 2, which refuses the name with an error of its own
            continue


def _below(base):
    for owner in base.__subclasses__():
        module = sys.modules.get(owner.__module__)
        if module is None or is_of_project(getattr(module, "__file__", None) or ""):
            yield owner
        yield from _below(owner)


def _variables(owner):
    return [variable for _, variable in _named(owner)]


def _named(owner):
    if hasattr(owner, "model_fields"):
        return [(name, variable) for name, field in owner.model_fields.items() for variable in _second(owner, name, field)]
    return [(name, _first_version(name, field)) for name, field in owner.__fields__.items()]


def _second(owner, name, field):
    prefix, delimiter = owner.model_config.get("env_prefix") or "", owner.model_config.get("env_nested_delimiter")
    alias = field.validation_alias or field.alias
    alias = next(iter(getattr(alias, "choices", (alias,))))
    variable = (alias if isinstance(alias, str) else prefix + name).upper()
    nested = getattr(field.annotation, "model_fields", None)
    if delimiter and nested:
        return [variable + delimiter.upper() + inner.upper() for inner in nested]
    return [variable]


def _first_version(name, field):
    names = sorted(field.field_info.extra.get("env_names") or (name,))
    return names[0].upper()


def _place(owner):
    try:
        return "%s:%d" % (relative(inspect.getsourcefile(owner)), inspect.getsourcelines(owner)[1])
    except (OSError, TypeError):  # its module is not there any more, because importing it failed
        return owner.__name__
