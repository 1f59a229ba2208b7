package dev.stairway.report.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.stairway.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** Holds JSON against the published schema, which must also name all that is there. */
public final class ReportSchema {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ReportSchema() {}

    /** What the schema has against it; empty when nothing. */
    public static List<String> against(String json) throws IOException {
        try (InputStream text =
                Objects.requireNonNull(Report.class.getResourceAsStream("stairway.schema.json"), "schema")) {
            JsonNode schema = MAPPER.readTree(text);
            close(schema);
            JsonSchema closed = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema);
            return closed.validate(MAPPER.readTree(json)).stream()
                    .map(ValidationMessage::getMessage)
                    .toList();
        }
    }

    /** Readers take what a later version adds; here a property that the schema does not know is a mistake. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").asText().equals("object")) {
            object.put("additionalProperties", false);
        }
        node.forEach(ReportSchema::close);
    }
}
