"""What an exception looks like to the author of a migration."""

import os
import re
import sys
import sysconfig
import traceback

# Where an object happens to be in memory says nothing, and is never the same twice.
_ADDRESS = re.compile(r"\b0x[0-9a-f]{6,}")
_NOISE = re.compile(r"^\s*(\(Background on this error at:|\[SQL: |\[parameters: ).*", re.S | re.M)
_ADAPTED = re.compile(r"^<class '[^']+'>: ")
_LIBRARIES = tuple(
    os.path.realpath(folder) + os.sep
    for folder in {sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")}
    if folder
)
# Some interpreters have more such folders than they name: one for each user, one for the system's own packages.
_INSTALLED = tuple(os.sep + folder + os.sep for folder in ("site-packages", "dist-packages"))
_own = set()


def describe(error, fatal=False):
    """The failure as the JVM wants it."""
    error = _only_member(error)
    return {
        "type": type_name(error),
        "message": _message(error),
        "details": _details(error),
        "refusal": _refuses(error),
        "fatal": fatal,
    }


def simple(kind, message, fatal=True, details=""):
    """A failure that no exception of the project stands for."""
    return {"type": kind, "message": message, "details": details, "refusal": False, "fatal": fatal}


def type_name(error):
    """The fully qualified class name; built-in ones without their module."""
    kind = type(error)
    return kind.__qualname__ if kind.__module__ == "builtins" else kind.__module__ + "." + kind.__qualname__


def project_frames(error):
    """The trace, without the frames of libraries, of the worker itself and of env.py on the way to a migration."""
    frames = traceback.extract_tb(error.__traceback__)
    own = max((place for place, frame in enumerate(frames) if frame.filename.startswith("<stairway>")), default=-1)
    return _project(frames[own + 1 :]) or _project(frames)


def _project(frames):
    return [frame for frame in frames if is_of_project(frame.filename)]


def relative(path):
    """The path as seen from the working directory where it lies below it."""
    shorter = os.path.relpath(path)
    return path if shorter.startswith("..") else shorter


def _only_member(error):
    group = getattr(sys.modules["builtins"], "BaseExceptionGroup", ())
    while isinstance(error, group) and len(error.exceptions) == 1:
        error = error.exceptions[0]
    return error


def _message(error):
    database = getattr(error, "orig", None)
    if database is not None:
        return _ADAPTED.sub("", str(database)).strip()
    return _ADDRESS.sub("0x…", _NOISE.sub("", str(error)).strip())


def _details(error):
    lines = []
    for frame in project_frames(error):
        lines.append("%s:%d in %s" % (relative(frame.filename), frame.lineno, frame.name))
        if frame.line:
            lines.append("    " + frame.line)
    statement = getattr(error, "statement", None)
    if statement:
        lines.append("SQL: " + statement.strip()[:2000])
    return "\n".join(lines)


def _refuses(error):
    """Only what the project raises itself is a refusal, not what a library cannot do."""
    seen = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        if isinstance(error, NotImplementedError):
            trace = traceback.extract_tb(error.__traceback__)
            return not trace or is_of_project(trace[-1].filename)
        error = error.__cause__
    return False


def is_of_project(filename):
    """Whether a file of Python code is the project's own, and not a library's or the worker's."""
    if filename.startswith("<"):
        return False
    path = os.path.realpath(filename)
    return path.startswith(tuple(_own)) or not is_installed(path) and not path.startswith(_LIBRARIES)


def is_installed(path):
    """Whether a file lies where libraries are installed, which a project may be, too."""
    return any(folder in path for folder in _INSTALLED)


def claim(folder):
    """A project that is installed like a library owns the package that its scripts are in."""
    path = os.path.realpath(folder)
    for installed in _INSTALLED:
        before, there, after = path.rpartition(installed)
        if there:
            _own.add(before + there + after.split(os.sep)[0] + os.sep)
