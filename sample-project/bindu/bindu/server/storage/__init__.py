"""Where tasks, contexts and feedback are kept."""
