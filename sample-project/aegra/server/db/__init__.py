"""What the server stores, and where."""
