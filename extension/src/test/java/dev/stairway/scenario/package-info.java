/**
 * Small Alembic histories, each with one planted defect, and a healthy twin of each, walked on a real PostgreSQL.
 *
 * <p>Each is a text file among the resources of this package, in the folder of its history; {@link dev.stairway.scenario.Scenario}
 * tells how to read it.
 */
@NullMarked
package dev.stairway.scenario;

import org.jspecify.annotations.NullMarked;
