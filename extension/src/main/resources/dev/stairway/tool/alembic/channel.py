"""The line to the JVM: one JSON object a line, in both directions."""

import json
import os
import queue
import signal
import threading


class Channel:
    """Receives requests and sends replies; ends the whole process group when the JVM is gone."""

    def __init__(self, requests, replies):
        self._requests = requests
        self._replies = replies
        self._waiting = queue.Queue()
        self._mark = ""
        threading.Thread(target=self._listen, name="stairway-requests", daemon=True).start()

    def receive(self):
        """The next request; waits for it."""
        request = self._waiting.get()
        self._mark = request.get("mark", "")
        return request

    def is_asked(self):
        """Whether a request waits."""
        return not self._waiting.empty()

    def send(self, reply):
        """Sends one reply; before it, a line in the output that says that all until here has been printed."""
        os.write(2, (self._mark + "\n").encode())
        self._replies.write(json.dumps(reply) + "\n")
        self._replies.flush()

    def _listen(self):
        try:
            for line in self._requests:
                self._waiting.put(json.loads(line))
        finally:
            # A thread of its own sees the end of input even while a migration hangs in the main thread.
            if hasattr(os, "killpg"):
                os.killpg(os.getpgrp(), signal.SIGKILL)
            os._exit(1)
