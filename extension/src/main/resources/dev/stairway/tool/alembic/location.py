"""Where the project's scripts are said to be, checked before Alembic looks there: its errors do not name the setting."""

import os

from stairway_worker.history import Problem


def check(config, section):
    """Raises a problem when no folder of scripts is configured, or it is not there."""
    named = _configured(config, section)
    if not named:
        raise Problem("location", section=section, others=_others(config))
    if not os.path.isabs(named) and ":" not in named and not os.path.exists(named):
        raise Problem("folder", location=named, directory=os.getcwd(), above=_above(named))


def _configured(config, section):
    # Alembic 1.16 and later also reads pyproject.toml.
    if hasattr(config, "get_alembic_option"):
        return config.get_alembic_option("script_location")
    return config.get_main_option("script_location") if config.file_config.has_section(section) else None


def _others(config):
    return [name for name in config.file_config.sections() if config.file_config.has_option(name, "script_location")]


def _above(named):
    """The nearest directory above from which the folder would be there, as when `alembic -c` is called from a root."""
    directory = os.getcwd()
    while os.path.dirname(directory) != directory:
        if os.path.exists(os.path.join(directory, ".git")):
            return None
        directory = os.path.dirname(directory)
        if os.path.exists(os.path.join(directory, named, "env.py")):
            return directory
    return None
