package dev.stairway.report.page;

/**
 * A button that shows the revisions with one verdict.
 *
 * @param verdict the verdict as it is called
 * @param look how it looks
 * @param count how many revisions have it
 */
record FilterView(String verdict, VerdictLook look, int count) {}
