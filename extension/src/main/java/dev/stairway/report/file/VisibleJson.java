package dev.stairway.report.file;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.stairway.history.VisibleText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Escapes in JSON what would harm whoever looks at the file, too: marks that turn the direction of reading, and others like them. */
final class VisibleJson extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = standardAsciiEscapesForJSON();
        codes[0x7f] = ESCAPE_STANDARD;
        // A file that somebody pastes into a page ends no element there.
        codes['<'] = ESCAPE_STANDARD;
        return codes;
    }

    /** Halves of characters outside of the first plane stay as they are: they are written in pairs. */
    @Override
    public @Nullable SerializableString getEscapeSequence(int point) {
        return VisibleText.isHidden(point) && !Character.isSurrogate((char) point)
                ? new SerializedString("\\u%04x".formatted(point))
                : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VisibleJson;
    }

    @Override
    public int hashCode() {
        return Objects.hash(VisibleJson.class);
    }
}
