package dev.stairway.tool.process;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A password that must not be shown, in any form in which a program may print it. Immutable. */
public final class Secrets {

    private static final String HIDDEN = "***";
    private static final Secrets NONE = new Secrets(Set.of(), false);

    private final Set<String> forms;
    private final boolean anywhere;

    private Secrets(Set<String> forms, boolean anywhere) {
        this.forms = forms;
        this.anywhere = anywhere;
    }

    /** Nothing to hide. */
    public static Secrets none() {
        return NONE;
    }

    /**
     * Hides a password.
     *
     * @param password may be empty: then there is nothing to hide
     * @param user the user's name; a password that is the same word, as on many test servers, or {@code postgres}, is hidden
     *     only where a URL or a {@code password=} has it
     */
    public static Secrets of(String password, String user) {
        if (password.isEmpty()) {
            return NONE;
        }
        Set<String> forms = new LinkedHashSet<>();
        forms.add(password);
        String encoded = URLEncoder.encode(password, StandardCharsets.UTF_8);
        forms.add(encoded);
        forms.add(encoded.replace("+", "%20"));
        forms.add(encoded.replace("%", "%%"));
        return new Secrets(forms, !password.equals(user) && !password.equals("postgres"));
    }

    /** The text with the password replaced. */
    public String hide(String text) {
        String shown = text;
        for (String form : forms) {
            String quoted = Pattern.quote(form);
            shown = shown.replaceAll("(://[^\\s/@]*:)" + quoted + "@", "$1" + HIDDEN + "@");
            shown = shown.replaceAll("(?i)(password['\"]?\\s*[=:]\\s*['\"]?)" + quoted, "$1" + HIDDEN);
            if (anywhere) {
                shown = shown.replaceAll("(?<!\\w)" + quoted + "(?!\\w)", Matcher.quoteReplacement(HIDDEN));
            }
        }
        return shown;
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return HIDDEN;
    }
}
