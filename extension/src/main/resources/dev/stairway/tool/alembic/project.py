"""The Alembic project: its configuration and its scripts."""

import inspect
import os

import alembic
from alembic.config import CommandLine, Config
from alembic.script import ScriptDirectory

from stairway_worker import address, failure, location
from stairway_worker.history import Problem


class Project:
    """One project as the command `alembic` would read it."""

    def __init__(self, settings):
        self._settings = settings
        self._url = None
        self.script = self.scripts()
        failure.claim(self.script.dir)
        self.hand_in_url()

    def scripts(self):
        """The scripts as they are found before env.py has run."""
        config = self.config()
        location.check(config, self._settings["section"])
        return ScriptDirectory.from_config(config)

    def config(self, *command):
        """A fresh configuration; the options are those of the command line."""
        options = CommandLine(prog="alembic").parser.parse_args(self._arguments(*(command or ("heads",))))
        ini, toml = self._settings["ini"], self._settings["toml"]
        arguments = {"file_": ini, "ini_section": self._settings["section"], "cmd_opts": options}
        if "toml_file" in inspect.signature(Config.__init__).parameters:
            arguments["toml_file"] = toml
        elif toml and ini and not os.path.exists(ini):
            raise Problem("toml", file=toml, version=alembic.__version__)
        config = Config(**arguments)
        if self._url:
            config.set_main_option("sqlalchemy.url", self._url.replace("%", "%%"))
        for option in self._settings["options"]:
            config.set_section_option(option["section"] or self._settings["section"], option["name"], option["value"])
        return config

    @property
    def url(self):
        """The database's, with the driver that the project asks for."""
        return self._url

    def hand_in_url(self):
        """Chooses the driver, and offers the URL in the environment variable that most projects read."""
        parts, text = self._settings["url"], self.environment_text()
        address.complete_dialects(parts, text)
        self._url = address.choose(parts, self._settings["driver"], self._own_url(), text)
        if not self._settings["declaresUrl"]:
            os.environ["DATABASE_URL"] = self._url

    def _arguments(self, *command):
        ini = self._settings["ini"]
        arguments = (["-c", ini] if ini else []) + ["-n", self._settings["section"]]
        for argument in self._settings["x"]:
            arguments += ["-x", argument]
        return arguments + list(command)

    def _own_url(self):
        try:
            return self.config().get_main_option("sqlalchemy.url")
        except Exception:  # an interpolation that only env.py can resolve: then it names no driver for us either
            return None

    def environment_text(self):
        """The source of env.py; empty where there is none."""
        try:
            with open(os.path.join(self.script.dir, "env.py"), encoding="utf-8", errors="replace") as file:
                return file.read()
        except OSError:
            return ""
