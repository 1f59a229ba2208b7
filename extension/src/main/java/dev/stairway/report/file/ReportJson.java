package dev.stairway.report.file;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stairway.report.Report;

/** A report as JSON: the same report has the same bytes. */
final class ReportJson {

    private static final ObjectMapper MAPPER = mapper();

    private ReportJson() {}

    private static ObjectMapper mapper() {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new InstantText())
                // Only what a record is made of: what it can say of itself besides is no part of the form.
                .visibility(PropertyAccessor.ALL, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
                // A later version may say more, under the same number.
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        mapper.getFactory().setCharacterEscapes(new VisibleJson());
        return mapper;
    }

    /** The text of the file, with a last line end. */
    static String text(Report report) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(lines);
        printer.indentArraysWith(lines);
        try {
            return MAPPER.writer(printer).writeValueAsString(report) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Reads the text of a file; an error names no place. */
    static Report read(String text) throws JsonProcessingException {
        int version = MAPPER.readTree(text).path("schemaVersion").asInt();
        if (version != Report.SCHEMA_VERSION) {
            throw new IllegalArgumentException(
                    version == 0
                            ? "it has no schemaVersion, so Stairway did not write it"
                            : "its schemaVersion is " + version + ", and this version of Stairway reads "
                                    + Report.SCHEMA_VERSION);
        }
        return MAPPER.readValue(text, Report.class);
    }
}
