"""Solace Agent Mesh."""
