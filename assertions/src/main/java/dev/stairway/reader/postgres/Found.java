package dev.stairway.reader.postgres;

import dev.stairway.schema.SchemaObject;

/** An object as it was read, and the unit that it was read with. */
record Found(Unit unit, SchemaObject object) {}
