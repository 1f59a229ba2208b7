package dev.stairway.report.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A text as the report's JSON has it. */
final class VisibleJsonText {

    private VisibleJsonText() {}

    static String of(String text) {
        ObjectMapper mapper = new ObjectMapper();
        mapper.getFactory().setCharacterEscapes(new VisibleJson());
        try {
            return mapper.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
