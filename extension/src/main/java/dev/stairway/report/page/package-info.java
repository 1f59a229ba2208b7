/** Pages for people, made from a report and nothing else; pure. May use {@code report} and the template library. */
@NullMarked
package dev.stairway.report.page;

import org.jspecify.annotations.NullMarked;
