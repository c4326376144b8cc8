package org.handslag.platform.personal;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One way of writing what people write in several: what is looked up and what is kept must meet.
 */
public final class Normalised {
    private Normalised() {}

    /** A mail address: lower-case, without space around it. */
    public static String mail(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    /** A telephone number: its digits alone. */
    public static String phone(String number) {
        return number.replaceAll("[^0-9]", "");
    }

    /** Words: composed characters (NFC), lower-case, single spaces. */
    public static String words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** The words of a text; empty where it was erased. */
    public static String words(PrivateText text) {
        return text.reveal().map(Normalised::words).orElse("");
    }

    /** What a lookup keeps of a text: nothing where it is absent, erased or says nothing. */
    public static List<String> of(@Nullable PrivateText text, UnaryOperator<String> way) {
        return Optional.ofNullable(text)
                .flatMap(PrivateText::reveal)
                .map(way)
                .filter(normalised -> !normalised.isEmpty())
                .stream()
                .toList();
    }
}
