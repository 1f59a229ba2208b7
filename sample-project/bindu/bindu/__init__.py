"""Bindu."""
