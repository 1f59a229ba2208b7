"""What the project reads to find its database, as its sources say; looked at only after something went wrong."""

import ast
import re
import sys

from stairway_worker.failure import is_of_project, relative

_URL = re.compile(r"(postgres|mysql|mariadb|sqlite|mssql|oracle)[a-z0-9+]*:(//|$)")
_HELPERS = ("env", "environ", "config", "_config", "decouple_config")
_MAIN_OPTIONS = ("get_main_option", "get_alembic_option")


class Reading(ast.NodeVisitor):
    """The names that one source file reads: environment variables, -x arguments, options; and URLs that stand in it."""

    def __init__(self, file):
        self._file = file
        self._arguments = set()
        self.found = []

    def visit_Assign(self, node):
        if _calls(node.value, "get_x_argument"):
            self._arguments |= {target.id for target in node.targets if isinstance(target, ast.Name)}
        self.generic_visit(node)

    def visit_Subscript(self, node):
        self._key(node.value, _text(node.slice), node)
        self.generic_visit(node)

    def visit_Call(self, node):
        name, owner = _called(node.func)
        texts = [_text(argument) for argument in node.args]
        first = texts[0] if texts else None
        if first is not None:
            if name == "getenv" or (name in _HELPERS and first.isupper()):
                self._note("environment", first, node)
            elif name in ("get", "pop", "setdefault") and owner is not None:
                self._key(owner, first, node)
            elif name in _MAIN_OPTIONS:
                self._note("option", first, node)
            elif name == "get_section_option" and len(texts) > 1 and texts[1]:
                self._note("option", "[%s] %s" % (first, texts[1]), node)
            elif _root(owner) in _HELPERS and first.isupper():
                self._note("environment", first, node)
        self.generic_visit(node)

    def visit_Constant(self, node):
        if isinstance(node.value, str) and _URL.match(node.value):
            self._note("literal", "", node)

    def _key(self, owner, key, node):
        if key is None:
            return
        if _called(owner)[0] == "environ":
            self._note("environment", key, node)
        elif _calls(owner, "get_x_argument") or (isinstance(owner, ast.Name) and owner.id in self._arguments):
            self._note("x", key, node)

    def _note(self, kind, name, node):
        self.found.append({"kind": kind, "name": name, "place": "%s:%d" % (relative(self._file), node.lineno)})


def sources(error, environment):
    """The files of the project that took part: env.py, what it imported, and where the error was."""
    files = [environment]
    trace = error.__traceback__ if error is not None else None
    while trace is not None:
        files.append(trace.tb_frame.f_code.co_filename)
        trace = trace.tb_next
    files += [getattr(module, "__file__", None) for module in list(sys.modules.values())]
    return [file for file in dict.fromkeys(files) if isinstance(file, str) and file.endswith(".py") and is_of_project(file)]


def read(files):
    """All that the files read, each name once."""
    found = {}
    for file in files:
        try:
            with open(file, "rb") as source:
                reading = Reading(file)
                reading.visit(ast.parse(source.read()))
        except (OSError, SyntaxError, ValueError, RecursionError):
            continue
        for one in reading.found:
            found.setdefault((one["kind"], one["name"]), one)
    return list(found.values())


def _calls(node, name):
    return isinstance(node, ast.Call) and _called(node.func)[0] == name


def _called(node):
    if isinstance(node, ast.Attribute):
        return node.attr, node.value
    return (node.id, None) if isinstance(node, ast.Name) else (None, None)


def _root(node):
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else None


def _text(node):
    node = getattr(node, "value", node) if type(node).__name__ == "Index" else node
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
