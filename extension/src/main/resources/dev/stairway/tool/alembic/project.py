"""The Alembic project: its configuration and its scripts."""

import inspect
import os

from alembic.config import CommandLine, Config
from alembic.script import ScriptDirectory

from stairway_worker import address
from stairway_worker.history import Problem


class Project:
    """One project as the command `alembic` would read it."""

    def __init__(self, settings):
        self._settings = settings
        self._url = None
        self.ini = settings["ini"]
        config = self.config()
        if not _script_location(config):
            raise Problem("location", section=settings["section"])
        self.script = ScriptDirectory.from_config(config)
        self.hand_in_url()

    def config(self, *command):
        """A fresh configuration; the options are those of the command line."""
        options = CommandLine(prog="alembic").parser.parse_args(self._arguments(*(command or ("heads",))))
        arguments = {"file_": self.ini, "ini_section": self._settings["section"], "cmd_opts": options}
        if "toml_file" in inspect.signature(Config.__init__).parameters:
            arguments["toml_file"] = "pyproject.toml"
        config = Config(**arguments)
        if self._url:
            config.set_main_option("sqlalchemy.url", self._url.replace("%", "%%"))
        return config

    def hand_in_url(self):
        """Chooses the driver, and offers the URL in the environment variable that most projects read."""
        parts = self._settings["url"]
        self._url = address.choose(parts, self._settings["driver"], self._own_url(), self._environment_text())
        if not self._settings["declaresUrl"]:
            os.environ["DATABASE_URL"] = self._url

    def _arguments(self, *command):
        arguments = ["-c", self.ini, "-n", self._settings["section"]]
        for argument in self._settings["x"]:
            arguments += ["-x", argument]
        return arguments + list(command)

    def _own_url(self):
        try:
            return self.config().get_main_option("sqlalchemy.url")
        except Exception:  # an interpolation that only env.py can resolve: then it names no driver for us either
            return None

    def _environment_text(self):
        try:
            with open(os.path.join(self.script.dir, "env.py"), encoding="utf-8", errors="replace") as file:
                return file.read()
        except OSError:
            return ""


def _script_location(config):
    # Alembic 1.16 and later also reads pyproject.toml.
    option = getattr(config, "get_alembic_option", config.get_main_option)
    return option("script_location")
