"""The gateway that speaks HTTP and server-sent events."""
