"""LangGraph Agent Protocol Server."""
