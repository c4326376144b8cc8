package org.handslag.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * Texts for people, in Swedish, Norwegian bokmål and English. They stand in {@code
 * messages_<language>.properties} of the platform and of the service; {@code {name}} in a text is
 * replaced by the value of that name.
 */
@Component
public class Words {
    /**
     * The languages that every text exists in; the first is what a reader gets who asks for none of
     * them.
     */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.of("sv"), Locale.of("nb"));

    private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

    /** The texts of a service and of the platform. */
    public Words(@Value("${spring.application.name}") String service) {
        bundles.setBasenames(service + "/messages", "handslag-platform/messages");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        bundles.setDefaultLocale(Locale.ENGLISH);
    }

    /** The language that the request asks for. */
    public static Locale language(HttpServletRequest request) {
        @Nullable String asked = request.getHeader("Accept-Language");
        if (asked == null) {
            return LANGUAGES.getFirst();
        }
        try {
            // "no" is what many browsers send for bokmål.
            List<Locale.LanguageRange> ranges =
                    Locale.LanguageRange.parse(asked, Map.of("no", List.of("no", "nb")));
            @Nullable Locale found = Locale.lookup(ranges, LANGUAGES);
            return found == null ? LANGUAGES.getFirst() : found;
        } catch (IllegalArgumentException unreadable) {
            return LANGUAGES.getFirst();
        }
    }

    /** A text; null where there is none under this key. */
    public @Nullable String text(String key, Locale language, Map<String, ?> values) {
        @Nullable String text = bundles.getMessage(key, null, null, language);
        if (text == null) {
            return null;
        }
        for (Map.Entry<String, ?> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return text;
    }
}
