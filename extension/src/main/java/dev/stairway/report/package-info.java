/**
 * What a walk and its verdict are told as: {@link dev.stairway.report.Report}, the immutable model that {@code stairway.json}
 * holds and the pages are made from, and {@link dev.stairway.report.WalkSummary} for the console. Pure, nothing is printed or
 * written here. May use {@code verdict} and what it uses.
 */
@NullMarked
package dev.stairway.report;

import org.jspecify.annotations.NullMarked;
