package dev.stairway.report.file;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** A moment as ISO 8601 has it. */
final class InstantText extends SimpleModule {

    private static final long serialVersionUID = 1L;

    InstantText() {
        addSerializer(Instant.class, ToStringSerializer.instance);
        addDeserializer(Instant.class, new Reader());
    }

    private static final class Reader extends FromStringDeserializer<Instant> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(Instant.class);
        }

        @Override
        protected Instant _deserialize(String value, DeserializationContext context) throws IOException {
            try {
                return Instant.parse(value);
            } catch (DateTimeParseException e) {
                throw context.weirdStringException(value, Instant.class, "no moment in ISO 8601");
            }
        }
    }
}
