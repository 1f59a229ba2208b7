"""The server of the A2A protocol."""
